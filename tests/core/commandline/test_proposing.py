"""propose: what the text says of a claim, shown and taken without a window."""

from pathlib import Path

import pytest

from tests.core.commandline.terminal import Terminal

STORY = (
    "Rents\n\nMayor Ada Lund spoke on the town square. She said that rents rose by 5 percent.\n\nIt rained."
)


@pytest.fixture
def claim(terminal: Terminal, tmp_path: Path) -> str:
    """A claim on a sentence that says who said it."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    article = str(terminal.one("import", str(path))["article_id"])
    return str(_claim(terminal, article, "She said that rents rose by 5 percent."))


def _claim(terminal: Terminal, article: str, quote: str) -> str:
    return str(terminal.one("claim", "add", article, "--quote", quote)["claim_id"])


def test_nothing_is_stored_by_looking(terminal: Terminal, claim: str) -> None:
    before = terminal.one("show", claim)
    row = terminal.one("propose", claim[:12])
    assert row.keys() == {"claim_id", "proposed_claimant", "proposed_wording", "taken"}
    assert (row["claim_id"], row["taken"]) == (claim, [])
    who, wording = row["proposed_claimant"], row["proposed_wording"]
    assert (who["name"], who["role"], who["basis"]) == ("Ada Lund", "Mayor", "She said … Mayor Ada Lund")
    assert (who["kind"], who["sure"]) == ("pronoun", True)
    assert wording == {
        "words": "Rents rose by 5 percent",
        "replaced": [],
        "dropped": ["She said that"],
        "left": [],
    }
    assert terminal.one("show", claim) == before


def test_both_are_taken_in_two_steps_and_taken_back(terminal: Terminal, claim: str) -> None:
    assert terminal.one("propose", claim, "--take", "both")["taken"] == ["claimant", "wording"]
    shown = terminal.one("show", claim)
    assert (shown["claimant"], shown["claimant_role"], shown["wording"]) == (
        "Ada Lund",
        "Mayor",
        "Rents rose by 5 percent",
    )
    assert shown["claimant_basis"] == "She said … Mayor Ada Lund"
    terminal.one("undo")
    assert terminal.one("show", claim)["wording"].startswith("She said")
    terminal.one("undo")
    assert terminal.one("show", claim)["claimant"] == ""


def test_one_of_them_can_be_taken(terminal: Terminal, claim: str) -> None:
    assert terminal.one("propose", claim, "--take", "wording")["taken"] == ["wording"]
    assert terminal.one("show", claim)["claimant"] == ""
    said = terminal.refused(1, "propose", claim, "--take", "wording")
    assert "proposes nothing" in said


def test_the_papers_own_voice_has_no_claimant(terminal: Terminal, claim: str) -> None:
    article = terminal.one("show", claim)["article_id"]
    row = terminal.one("propose", _claim(terminal, article, "It rained."))
    assert (row["proposed_claimant"], row["proposed_wording"]) == (None, None)
