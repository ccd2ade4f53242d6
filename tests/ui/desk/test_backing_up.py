"""A backup is made when something changed since the last one, and only then."""

from pathlib import Path

from core.library import open_read_only
from core.services import articles
from tests.ui.desk.at_desk import AtDesk
from ui.desk.backing_up import EVERY_MS, Backups


def kept(desk: AtDesk) -> list[Path]:
    return sorted((desk.path.parent / "backups").glob("*.touchstone"))


def look(desk: AtDesk) -> None:
    """Let the half hour be over."""
    backups = desk.desk.findChild(Backups)
    assert backups is not None
    assert backups.timer.isActive()
    assert backups.timer.interval() == EVERY_MS
    backups.timer.timeout.emit()
    desk.settle()


def test_nothing_changed_needs_no_backup(desk: AtDesk) -> None:
    look(desk)
    assert kept(desk) == []


def test_a_change_is_backed_up_once(reading: AtDesk) -> None:
    look(reading)
    (backup,) = kept(reading)
    with open_read_only(backup) as library:
        assert len(library.ask(articles.in_library)) == 1
    look(reading)
    assert kept(reading) == [backup]
