"""The dates in a claim's quote: the words, the day they mean, a button that takes it as the date said."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.i18n import _, isolated
from ui.plain import plain_tip
from ui.views.parts import said, small_button


@dataclass(frozen=True, slots=True)
class ReadDate:
    """Words of the quote, what they mean, and how they were read; ``iso`` is "" where that is no one date.

    ``other`` is True for a second reading that fits as well.
    """

    words: str
    meaning: str
    why: str
    iso: str = ""
    other: bool = False


class DatesRead(QWidget):
    """Emits ``wanted`` (ISO date, words) where one is to be the date said."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Dates in the quote"))
        self.rows: list[QWidget] = []
        self._looking = False
        self._shown: tuple[tuple[ReadDate, ...], str] = ((), "")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.setVisible(False)

    def show_dates(self, dates: Sequence[ReadDate], said_on: str) -> None:
        """Show these, without a button for the one that is the date said already."""
        if (tuple(dates), said_on) == self._shown:
            return
        self._shown = (tuple(dates), said_on)
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(one, said_on) for one in dates]
        for row in self.rows:
            self._column.addWidget(row)
        self.setVisible(bool(self.rows))

    def look_only(self) -> None:
        """Let no date be taken."""
        self._looking = True

    def texts(self) -> list[str]:
        """What the rows say."""
        return [sentence(one) for one in self._shown[0]]

    def _row(self, one: ReadDate, said_on: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        label = said(sentence(one), "muted")
        label.setToolTip(plain_tip(one.why))
        label.setAccessibleDescription(one.why)
        line.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        if one.iso and one.iso != said_on and not self._looking:
            words = _("Take {date} as the date said").format(date=one.meaning)
            use = small_button("calendar", words, lambda: self.wanted.emit(one.iso, one.words))
            line.addWidget(use, 0, Qt.AlignmentFlag.AlignTop)
        return row


def sentence(one: ReadDate) -> str:
    """The words and what they mean, in one line."""
    says = _("\u201c{words}\u201d may also be {date}") if one.other else _("\u201c{words}\u201d is {date}")
    return says.format(words=isolated(one.words), date=one.meaning)
