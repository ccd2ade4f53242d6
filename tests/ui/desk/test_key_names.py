"""Buttons name the keys in force, and the palette what was opened last."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.desk.at_desk import ALT, CTRL, AtDesk
from ui.desk import key_names, recent
from ui.palette import Palette


@pytest.fixture
def claim(reading: AtDesk) -> AtDesk:
    """One claim, worked on."""
    reading.click("Fishing fees", ALT)
    return reading


def rename(desk: AtDesk, letters: bool = True, **keys: str) -> None:
    """Take other keys into use, as the settings do."""
    assert desk.window.actions_shown is not None
    table = desk.window.actions_shown.table
    table.letters = letters
    table.keys = {name.replace("__", "."): key for name, key in keys.items()}
    desk.window.rekey()
    key_names.show(desk.desk, table)


def tips(desk: AtDesk) -> list[str]:
    pane, window = desk.desk.claim_pane, desk.window
    return [
        pane.verdict.ratings.buttons[1].toolTip().splitlines()[-1],
        pane.stances.zones[next(iter(pane.stances.zones))].add.toolTip(),
        window.status.undo.toolTip(),
        window.panes._buttons.button(2).toolTip(),
    ]


def test_buttons_name_their_keys_and_follow_the_settings(claim: AtDesk) -> None:
    assert tips(claim) == ["Key: 2", "Add evidence: Supports (E)", "Undo (Ctrl+Z)", "Claims (Ctrl+3)"]
    rename(claim, verdict__2="F8", evidence__add="Y", undo="Ctrl+U", pane__claims="Ctrl+9")
    assert tips(claim) == ["Key: F8", "Add evidence: Supports (Y)", "Undo (Ctrl+U)", "Claims (Ctrl+9)"]


def test_a_key_that_is_switched_off_is_named_nowhere(claim: AtDesk) -> None:
    rename(claim, letters=False)
    named = tips(claim)
    assert "Key:" not in named[0]
    assert named[1:] == ["Add evidence: Supports", "Undo (Ctrl+Z)", "Claims (Ctrl+3)"]
    claim.read("2")
    assert claim.now().rating is None


def rows(desk: AtDesk) -> list[str]:
    palette = desk.window.palette_shown
    assert isinstance(palette, Palette)
    return [palette.model.row(palette.model.index(at, 0)).title for at in range(palette.model.rowCount())]


def test_the_palette_offers_what_was_opened_last_and_is_not_at_hand(claim: AtDesk) -> None:
    first = claim.desk.claim_id
    claim.click("Nobody counted", ALT)
    claim.read("k", "j", "k")
    assert claim.desk.claim_id == first
    claim.key(Qt.Key.Key_K, CTRL)
    assert rows(claim)[0] == "2. Nobody counted the nets."
    assert "East pier" not in rows(claim)
    claim.key(Qt.Key.Key_Return)
    assert claim.desk.claim_id != first
    claim.key(Qt.Key.Key_K, CTRL)
    assert rows(claim)[0] == "1. Fishing fees rose by 12 percent in 2016."
    claim.write("east pier")
    assert rows(claim)[0] == "East pier"


def test_what_is_gone_is_offered_no_more(claim: AtDesk) -> None:
    recent.opened(claim.desk, "source", "nobody")
    claim.read("j")
    claim.press("Undo")
    claim.key(Qt.Key.Key_K, CTRL)
    assert not [title for title in rows(claim) if title.startswith("1. ")]
