"""What this program is, which version, and where the library lies."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.i18n import _
from ui import icons
from ui.dialogs.frame import Sheet, explanation
from ui.plain import plain_label


class AboutDialog(Sheet):
    """A few lines; Enter closes it."""

    def __init__(self, version: str, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(_("About Touchstone"), _("&Close"), parent)
        self.cancel.hide()
        sign = plain_label()
        sign.setPixmap(icons.pixmap("touchstone", 48, "accent", self.devicePixelRatioF()))
        name = plain_label(_("Touchstone {version}").format(version=version))
        name.setProperty("role", "title")
        row = QHBoxLayout()
        row.addWidget(sign)
        row.addWidget(name, 1)
        self.body.addLayout(row)
        self.body.addWidget(explanation(_("Checks articles claim by claim, on your own computer.")))
        self.body.addWidget(explanation(_("Nothing leaves this computer unless you ask for it.")))
        self.body.addWidget(explanation(_("Your library: {path}").format(path=library)))
        self.body.addWidget(explanation(_("Free software under the Apache License, version 2.0.")))
        self.body.addStretch(1)
        self.setMinimumWidth(420)
