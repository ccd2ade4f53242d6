"""What is being looked for among earlier checks, and what was found lately."""

from collections import OrderedDict

from PySide6.QtCore import QObject, QTimer

from core.records.links import EarlierChecks
from ui.tasks import Task

SOON = 250
"""Milliseconds after the last change of a wording before anything is looked for."""
MOST_KNOWN = 64

Wanted = tuple[str, str, str]
"""A claim's id, its wording, and the date it was said on."""


class Looking(QObject):
    """The words looked for, the work that looks, and the answers for the claims seen last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted: Wanted | None = None
        self.task: Task | None = None
        self.soon = QTimer(self, singleShot=True, interval=SOON)
        self._known: OrderedDict[Wanted, EarlierChecks] = OrderedDict()

    def known(self, wanted: Wanted) -> EarlierChecks | None:
        """What was found for these words, if nothing changed since."""
        return self._known.get(wanted)

    def keep(self, wanted: Wanted, found: EarlierChecks) -> None:
        """Remember what was found."""
        self._known[wanted] = found
        self._known.move_to_end(wanted)
        while len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)

    def stop(self) -> None:
        """Look for nothing any more; an answer on its way is dropped."""
        self.soon.stop()
        self.wanted = None
        if self.task is not None:
            self.task.cancel()
            self.task = None

    def forget(self) -> None:
        """Look anew the next time: claims, verdicts or collections changed."""
        self._known.clear()
