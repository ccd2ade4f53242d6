"""The command table: keys, menus, recent commands, and what happens when a command fails."""

import pytest

from core.errors import UserError
from ui.commands import MOST_RECENT, Command, CommandTable

MENUS = [("article", "Article"), ("claim", "Claim")]


def nothing() -> None:
    """A command that does nothing."""


def command(name: str, key: str = "", **rest: object) -> Command:
    return Command(name, name.capitalize(), nothing, key, **rest)  # type: ignore[arg-type]


def test_titles_may_be_translated_late() -> None:
    words = ["Report"]
    late = Command("report", lambda: words[0], nothing, tooltip=lambda: f"{words[0]}!")
    assert (late.text, late.hint) == ("Report", "Report!")
    words[0] = "Bericht"
    assert (late.text, late.hint) == ("Bericht", "Bericht!")
    assert command("undo").hint == "Undo"


def test_an_id_is_taken_once_and_menus_must_exist() -> None:
    table = CommandTable([command("undo")], MENUS)
    with pytest.raises(ValueError, match="undo"):
        table.add(command("undo"))
    with pytest.raises(ValueError, match="nowhere"):
        table.add(command("redo", menu="nowhere"))
    assert [known.id for known in table] == ["undo"]


def test_own_keys_win_and_letters_can_be_switched_off() -> None:
    new, report = command("new", "C", context="work"), command("report", "Ctrl+E")
    table = CommandTable([new, report], keys={"report": "Ctrl+R", "new": "M"})
    assert (table.key(new), table.key(report)) == ("M", "Ctrl+R")
    table.letters = False
    assert (table.key(new), table.key(report)) == ("", "Ctrl+R")
    assert CommandTable([report], keys={"report": ""}).key(report) == ""


def test_menus_and_contexts_keep_the_order() -> None:
    table = CommandTable(
        [
            command("b", menu="claim"),
            command("a", menu="claim", context="reader"),
            command("c", context="work"),
        ],
        MENUS,
    )
    assert [known.id for known in table.of_menu("claim")] == ["b", "a"]
    assert [known.id for known in table.of_context("reader", "work")] == ["a", "c"]


def test_only_enabled_commands_run() -> None:
    ran: list[str] = []
    table = CommandTable(
        [
            Command("can", "Can", lambda: ran.append("can")),
            Command("cannot", "Cannot", lambda: ran.append("cannot"), enabled=lambda: False),
        ]
    )
    assert table.invoke("can")
    assert not table.invoke("cannot")
    assert ran == ["can"]


def test_failures_are_heard_and_listeners_told() -> None:
    def fail() -> None:
        raise UserError("No article is open.")

    heard: list[Exception] = []
    told: list[str] = []
    table = CommandTable([Command("fail", "Fail", fail)], failed=heard.append)
    table.ran = lambda known: told.append(known.id)
    assert not table.invoke("fail")
    assert [str(error) for error in heard] == ["No article is open."]
    assert told == ["fail"]
    table.failed = None
    with pytest.raises(UserError):
        table.invoke("fail")


def test_recent_commands_are_newest_first_without_letters() -> None:
    table = CommandTable([*(command(f"c{number}") for number in range(20)), command("next", context="work")])
    for number in range(20):
        table.invoke(f"c{number}")
    table.invoke("c10")
    table.invoke("next")
    assert table.recent[:2] == ["c10", "c19"]
    assert len(table.recent) == MOST_RECENT
    assert len(set(table.recent)) == MOST_RECENT
