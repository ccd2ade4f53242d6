"""The labels of a scale as numbered buttons: a click or the digit rates."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from core.i18n import _
from core.records.cards import RatingCard, ScaleCard
from ui import theme
from ui.plain import plain_tip
from ui.views.flow import FlowLayout, emptied
from ui.views.rating_look import rating_icon

LABEL_WIDTH = 200
"""Pixels of a label that are shown however narrow the row is."""
LEAST_LABEL = 3
"""Characters a shortened label has at least: below, number and sign stand alone."""


class RatingButton(QPushButton):
    """Shows its label whole where the row is wide enough; the tooltip has it whole anyway."""

    def __init__(self, number: int, label: str) -> None:
        super().__init__()
        self._number, self._label = number, label
        self._say(label)

    def _say(self, label: str) -> None:
        self._said = label
        self.setText(f"{self._number}  {label}".replace("&", "&&"))

    def _bold(self) -> QFontMetrics:
        """What measures the label: the one in force is drawn in bold."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font)

    def sizeHint(self) -> QSize:
        """The size with the whole label."""
        shown = self.fontMetrics().horizontalAdvance(self._said)
        return super().sizeHint() + QSize(self._bold().horizontalAdvance(self._label) - shown, 0)

    def minimumSizeHint(self) -> QSize:
        """The size with as much of the label as is always shown."""
        beyond = self._bold().horizontalAdvance(self._label) - LABEL_WIDTH
        return self.sizeHint() - QSize(max(0, beyond), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the label where there is no room for all of it."""
        super().resizeEvent(event)
        short, font = self.sizeHint().width() - event.size().width(), self._bold()
        room = font.horizontalAdvance(self._label) - short
        label = self._label
        if short > 1:  # widths are rounded
            label = font.elidedText(label, Qt.TextElideMode.ElideRight, room)
            label = label if len(label) >= LEAST_LABEL else ""
        if label != self._said:
            self._say(label)


class RatingButtons(QWidget):
    """Emits ``rating_chosen`` with the id of the label pressed; the one in force looks pressed.

    In ``one_line`` the labels share the width, shortened, and Tab passes them by: the digits rate.
    """

    rating_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, one_line: bool = False) -> None:
        super().__init__(parent)
        self._one_line = one_line
        self._flow = QHBoxLayout(self) if one_line else FlowLayout(4, self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(4)
        self._scale: ScaleCard | None = None
        self.buttons: list[QPushButton] = []
        self._keys: list[str] = []
        theme.notifier().changed.connect(self._redraw)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_scale(self, scale: ScaleCard, chosen: str) -> None:
        """Show the labels of a scale; ``chosen`` is the id of the one in force or ""."""
        if scale != self._scale:
            self._scale = scale
            self._build(scale)
        for button in self.buttons:
            button.setChecked(button.objectName() == chosen)

    def _build(self, scale: ScaleCard) -> None:
        emptied(self._flow)
        self.buttons = [self._button(number, rating) for number, rating in enumerate(scale.ratings, 1)]
        for button in self.buttons:
            self._flow.addWidget(button)
        self.updateGeometry()

    def _button(self, number: int, rating: RatingCard) -> QPushButton:
        button = RatingButton(number, rating.label)
        wide = QSizePolicy.Policy.Ignored if self._one_line else QSizePolicy.Policy.Preferred
        button.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        if self._one_line:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setObjectName(rating.id)
        button.setIcon(rating_icon(rating))
        button.setIconSize(QSize(16, 16))
        button.setCheckable(True)
        button.setProperty("role", "rating")
        button.setToolTip(plain_tip(self._tip(number, rating)))
        button.setAccessibleName(_("Rate: {label}").format(label=rating.label))
        button.clicked.connect(lambda: self._pressed(button))
        return button

    def show_keys(self, keys: Sequence[str]) -> None:
        """Name the keys of the first labels in their tooltips, "" for none."""
        self._keys = list(keys)
        for number, (button, rating) in enumerate(self._shown(), 1):
            button.setToolTip(plain_tip(self._tip(number, rating)))

    def _shown(self) -> Iterator[tuple[QPushButton, RatingCard]]:
        return zip(self.buttons, self._scale.ratings if self._scale else (), strict=True)

    def _tip(self, number: int, rating: RatingCard) -> str:
        key = self._keys[number - 1] if number <= len(self._keys) else ""
        lines = (rating.label, rating.meaning, _("Key: {n}").format(n=key) if key else "")
        return "\n".join(filter(None, lines))

    def _redraw(self) -> None:
        for button, rating in self._shown():
            button.setIcon(rating_icon(rating))

    def _pressed(self, button: QPushButton) -> None:
        # Only a recorded verdict looks pressed, and that comes back through show_scale.
        button.setChecked(not button.isChecked())
        self.rating_chosen.emit(button.objectName())

    def button(self, rating_id: str) -> QPushButton | None:
        """The button of a label, None where the scale shown has no such label."""
        return next((button for button in self.buttons if button.objectName() == rating_id), None)

    def choose(self, index: int) -> bool:
        """Press the label at ``index``, from 0; False where there is none."""
        if self._scale is None or not 0 <= index < len(self._scale.ratings):
            return False
        self.rating_chosen.emit(self._scale.ratings[index].id)
        return True
