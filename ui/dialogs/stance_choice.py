"""Three large buttons for how a source bears on a claim, each with its sign, its word and its key."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from core.i18n import _
from core.records.terms import Stance
from ui import theme
from ui.icons import dress
from ui.models.words import stance_word
from ui.plain import plain_tip

KEYS = {Stance.SUPPORTS: "+", Stance.CONTRADICTS: "-", Stance.CONTEXT: "."}


class StanceChoice(QWidget):
    """The keys + - . choose wherever the keyboard is, except in a line or box where they are typed."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Stance, QRadioButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for stance in Stance:
            button = _big_button(stance)
            self.buttons[stance] = button
            self._group.addButton(button)
            row.addWidget(button, 1)
            key = QShortcut(QKeySequence(KEYS[stance]), self)
            key.activated.connect(button.click)

    def stance(self) -> Stance | None:
        """What was chosen, None while nothing is."""
        for stance, button in self.buttons.items():
            if button.isChecked():
                return stance
        return None

    def set_stance(self, stance: Stance) -> None:
        """Choose."""
        self.buttons[stance].setChecked(True)


def _big_button(stance: Stance) -> QRadioButton:
    words = stance_word(stance)
    button = QRadioButton(_("{words}   ({key})").format(words=words, key=KEYS[stance]))
    dress(button, stance.value, stance.value)
    button.setIconSize(QSize(24, 24))
    button.setMinimumHeight(44)
    button.setStyleSheet(_look(stance))
    button.setAccessibleName(words)
    button.setToolTip(plain_tip(_("Key: {key}").format(key=KEYS[stance])))
    return button


def _look(stance: Stance) -> str:
    """A framed button; the one chosen has the ground and the edge of its stance besides its filled circle."""
    ground, edge, ink = (theme.colour(name).name() for name in ("surface", "field_border", "focus"))
    tint, colour = theme.colour(stance.value + "_tint").name(), theme.colour(stance.value).name()
    return (
        f"QRadioButton {{ background: {ground}; border: 1px solid {edge}; padding: 8px; }}"
        "QRadioButton { border-radius: 8px; }"
        f"QRadioButton:checked {{ background: {tint}; border-color: {colour}; }}"
        f"QRadioButton:focus {{ border: 2px solid {ink}; padding: 7px; }}"
    )
