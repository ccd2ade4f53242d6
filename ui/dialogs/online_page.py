"""The page of the preferences about going online: off unless switched on, and the key of the service."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from core.i18n import _
from ui.dialogs.fields import add_row, new_form
from ui.dialogs.frame import explanation, hint


class OnlinePage(QWidget):
    """``key_change`` is the key that was typed, "" to take out the one there is, None to leave it."""

    def __init__(self, look_up: bool) -> None:
        super().__init__()
        self.look_up = QCheckBox(_("Look up &fact-checks online when I ask for it"))
        self.look_up.setChecked(look_up)
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setPlaceholderText(_("Empty: the key stays as it is"))
        self.forget = QCheckBox(_("Take the key o&ut of the keyring"))
        self.forget.toggled.connect(self.key.setDisabled)
        form = new_form()
        add_row(form, _("&API key"), self.key)
        form.addRow("", self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.look_up)
        column.addWidget(
            hint(
                _(
                    "Look up online then sends the words you look up to Google"
                    " (factchecktools.googleapis.com), and only when you press its button."
                )
            )
        )
        column.addSpacing(8)
        column.addWidget(
            explanation(
                _(
                    "The service needs an API key: in the Google Cloud console, switch on the Fact Check"
                    " Tools API and make a key for it."
                )
            )
        )
        column.addLayout(form)
        column.addWidget(hint(_("The key is kept in the keyring of your system and nowhere else.")))
        column.addStretch(1)

    def key_change(self) -> str | None:
        """What is to become of the key."""
        if self.forget.isChecked():
            return ""
        return self.key.text().strip() or None
