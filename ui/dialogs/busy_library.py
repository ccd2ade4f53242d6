"""The library is open in another window: what to do about it."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from core.i18n import _
from ui.dialogs.frame import Sheet, explanation, heading


class BusyChoice(StrEnum):
    """What the reviewer chose."""

    SHOW_WINDOW = "show window"
    READ_ONLY = "read only"
    QUIT = "quit"


class BusyLibraryDialog(Sheet):
    """Enter shows the other window, Esc quits; ``choice`` holds what was chosen once it is closed."""

    def __init__(self, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(_("Library in use"), _("&Show that window"), parent)
        self.choice = BusyChoice.QUIT
        self.read_only = QPushButton(_("&Open read-only"))
        self.cancel.setText(_("&Quit"))
        self.foot.addWidget(self.read_only)
        self.body.addWidget(heading(_("This library is open in another window.")))
        self.body.addWidget(
            explanation(_("Only one window at a time can change a library. You can still look at it here."))
        )
        self.body.addWidget(explanation(str(library)))
        self.read_only.clicked.connect(lambda: self._choose(BusyChoice.READ_ONLY))
        self.setMinimumWidth(460)
        self.main.setFocus()

    def submit(self) -> None:
        """Show the other window."""
        self._choose(BusyChoice.SHOW_WINDOW)

    def _choose(self, choice: BusyChoice) -> None:
        self.choice = choice
        self.accept()
