"""Something in Touchstone itself went wrong: say so calmly and give a report that can be passed on."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPushButton, QWidget

from core.i18n import _
from ui.dialogs.frame import Sheet, copy_to_clipboard, explanation
from ui.dialogs.text_preview import TextPreview
from ui.icons import dress


class CrashDialog(Sheet):
    """Shows a report made by ``crash_report``; Enter goes on working."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Something went wrong"), _("&Go on"), parent)
        self.cancel.hide()
        self.report = TextPreview(_("Crash report"))
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.set_text(report)
        self.report.set_direction("ltr")
        self.copy = QPushButton(_("&Copy the report"))
        dress(self.copy, "copy")
        self.foot.addWidget(self.copy)
        self.body.addWidget(
            explanation(
                _(
                    "Touchstone made a mistake and stopped what it was doing. What was stored before is safe."
                    " The report below says where it happened. It holds none of your texts."
                )
            )
        )
        self.body.addWidget(self.report, 1)
        self.copy.clicked.connect(lambda: self._copy(report))
        self.resize(680, 440)
        self.main.setFocus()

    def _copy(self, report: str) -> None:
        copy_to_clipboard(report)
        self.strip.show_message(
            "good", _("Copied. Paste it into a message to those who look after Touchstone.")
        )
