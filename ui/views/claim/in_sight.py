"""The labels of the scale once more, at the foot of the pane, while their own place is out of sight below."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea

from core.i18n import _
from ui.views.claim.ratings import RatingButtons
from ui.views.claim.verdict import VerdictBox


class VerdictInSight(QFrame):
    """One line over the foot of ``area``: with all that is proposed, a claim is higher than the pane."""

    def __init__(self, verdict: VerdictBox, area: QScrollArea) -> None:
        super().__init__(area)
        self._verdict, self._area = verdict, area
        self.setProperty("role", "foot")
        self.setAccessibleName(_("Verdict"))
        self.ratings = RatingButtons(one_line=True)
        self.ratings.rating_chosen.connect(verdict.give)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 0)
        row.addWidget(self.ratings)
        area.verticalScrollBar().valueChanged.connect(lambda _at: self.fit())
        for watched in (verdict, area.viewport()):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The verdict has another place, or the pane another size."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Be seen where the first labels are not, as wide as the pane."""
        view, first = self._area.viewport(), self._verdict.ratings
        high = self.sizeHint().height()
        label = first.buttons[0].height() if first.buttons else 0
        below = first.mapTo(view, QPoint(0, label)).y() > view.height()
        self.setGeometry(view.x(), view.y() + view.height() - high, view.width(), high)
        self.setVisible(below and bool(first.buttons) and self._verdict.isVisibleTo(self._area))
        self.raise_()
