"""The article's tab: the strip for suggestions, the text with the heat strip, and the moved quotes."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.views.moved_strip import MovedStrip
from ui.views.reader import Reader
from ui.views.reader.heat import HeatStrip
from ui.views.suggestions.strip import SuggestionStrip

MOVED_SHARE = 0.42
"""How much of the height the moved quotes may take: they are decided on with the text before one's eyes."""


class ArticlePage(QWidget):
    """Lays them out; what they want, they say themselves."""

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reader = reader
        self.strip = SuggestionStrip()
        self.heat = HeatStrip(reader.listing)
        self.moved = MovedStrip()
        self.setFocusProxy(reader)
        reader.stand_beside(self.heat)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(reader, 1)
        column.addWidget(self.moved)
        self.strip.gone.connect(reader.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the text room in a low window."""
        super().resizeEvent(event)
        self.moved.fit(round(event.size().height() * MOVED_SHARE))
