"""The bridge: every change, in order, in the GUI thread, whichever thread made it; none after closing."""

from collections.abc import Callable
from threading import Thread, get_ident
from typing import Any

from pytestqt.qtbot import QtBot

from core.history.changes import Changes
from ui.bridge import Bridge


class Announcer:
    """The smallest thing that can be subscribed to."""

    def __init__(self) -> None:
        self.hearers: list[Callable[[Any], None]] = []

    def subscribe(self, callback: Callable[[Any], None], /) -> Callable[[], None]:
        self.hearers.append(callback)
        return lambda: self.hearers.remove(callback)

    def announce(self, changes: Any) -> None:
        for hearer in list(self.hearers):
            hearer(changes)


def numbered(number: int) -> Changes:
    return Changes(f"Change {number}", "do", frozenset({("claim", str(number))}), number)


def test_changes_of_our_own_thread_arrive_at_once(qtbot: QtBot) -> None:
    library = Announcer()
    bridge = Bridge(library)
    seen: list[Changes] = []
    bridge.changed.connect(seen.append)
    library.announce(numbered(1))
    assert seen == [numbered(1)]
    assert seen[0].rows == {("claim", "1")}


def test_changes_of_other_threads_arrive_in_ours(qtbot: QtBot) -> None:
    library = Announcer()
    bridge = Bridge(library)
    seen: list[tuple[str, int]] = []
    bridge.changed.connect(lambda changes: seen.append((changes.label, get_ident())))
    thread = Thread(target=lambda: [library.announce(numbered(number)) for number in range(50)])
    thread.start()
    thread.join()
    assert seen == []
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == [(f"Change {number}", get_ident()) for number in range(50)]


def test_nothing_is_heard_after_closing(qtbot: QtBot) -> None:
    library = Announcer()
    bridge = Bridge(library)
    seen: list[Changes] = []
    bridge.changed.connect(seen.append)
    bridge.close()
    bridge.close()
    library.announce(numbered(1))
    assert library.hearers == []
    assert seen == []
