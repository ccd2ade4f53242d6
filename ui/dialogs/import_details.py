"""What an import of fact-checks skipped, and why."""

from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from core.i18n import _, ngettext
from core.records.importing import Imported
from ui.dialogs.frame import Sheet, copy_to_clipboard, explanation, heading
from ui.icons import dress


class ImportDetailsDialog(Sheet):
    """The sentence that was said, and below it the reasons, which can be copied."""

    def __init__(self, said: str, done: Imported, parent: QWidget | None = None) -> None:
        super().__init__(_("What was imported"), _("&Close"), parent)
        self.box = QPlainTextEdit("\n".join([*done.notes, *done.reasons, *_rest(done)]))
        self.box.setReadOnly(True)
        self.box.setTabChangesFocus(True)
        self.copy = QPushButton(_("C&opy"))
        dress(self.copy, "copy")
        self.copy.clicked.connect(lambda: copy_to_clipboard(self.box.toPlainText()))
        self.cancel.hide()
        self.foot.addWidget(self.copy)
        self.body.addWidget(explanation(said))
        self.body.addWidget(heading(_("&Notes and skipped rows"), self.box))
        self.body.addWidget(self.box, 1)
        self.resize(620, 360)
        self.main.setFocus()


def _rest(done: Imported) -> list[str]:
    """That there are more skipped rows than reasons were kept of."""
    more = done.skipped - len(done.reasons)
    if more <= 0:
        return []
    return [ngettext("And {n:,} more row.", "And {n:,} more rows.", more).format(n=more)]
