"""Each exception goes to the one who should hear it."""

from pytestqt.qtbot import QtBot

from core.errors import DiskFull, UserError
from core.progress import Cancelled, Progress
from ui.commands import Command, CommandTable
from ui.failures import sorted_out
from ui.tasks import Tasks


def test_sentences_are_said_and_bugs_reported() -> None:
    said: list[str] = []
    crashed: list[Exception] = []
    hear = sorted_out(said.append, crashed.append)
    bug = ZeroDivisionError("division by zero")
    for error in (UserError("Paste a text first."), DiskFull("The disk is full."), Cancelled(), bug):
        hear(error)
    assert said == ["Paste a text first.", "The disk is full."]
    assert crashed == [bug]


def test_commands_and_tasks_share_the_hearer(qtbot: QtBot) -> None:
    said: list[str] = []
    crashed: list[Exception] = []
    hear = sorted_out(said.append, crashed.append)

    def fail() -> None:
        raise UserError("No article is open.")

    def work(progress: Progress) -> int:
        return 1 // 0

    CommandTable([Command("fail", "Fail", fail)], failed=hear).invoke("fail")
    tasks = Tasks(hear)
    tasks.run(work, lambda _result: None)
    qtbot.waitUntil(lambda: len(crashed) == 1)
    tasks.close()
    assert said == ["No article is open."]
    assert isinstance(crashed[0], ZeroDivisionError)
