"""Pages of a report one below the other, as wide as the view, like the printed paper."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from core.i18n import _, ngettext
from ui import theme

GAP = 14
"""Points around and between pages."""
ZOOM_STEP = 1.25
ZOOM_MOST = 4.0


class Pages(QWidget):
    """The pages drawn as ``zoom`` times the width there is; only those in sight are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[QImage] = []
        self.places: list[QRect] = []
        self.zoom = 1.0

    def set_images(self, images: Sequence[QImage]) -> None:
        """Show these pages."""
        self.images = [image for image in images if not image.isNull()]

    def arrange(self, width: int) -> None:
        """Give each page its place for a view of this width."""
        across = max(1, round((width - 2 * GAP) * self.zoom))
        self.places = []
        top = GAP
        for image in self.images:
            height = round(across * image.height() / image.width())
            self.places.append(QRect(GAP, top, across, height))
            top += height + GAP
        self.setFixedSize(QSize(across + 2 * GAP, top))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight; paper is white in the dark theme too."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for image, place in zip(self.images, self.places, strict=True):
            if place.intersects(event.rect()):
                painter.fillRect(place, QColor("#ffffff"))
                painter.drawImage(place, image)
                painter.setPen(theme.colour("field_border"))
                painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()


class PageView(QScrollArea):
    """Scrolls by mouse and keyboard; fits the width until it is zoomed."""

    def __init__(self) -> None:
        super().__init__()
        self.pages = Pages()
        self.setWidget(self.pages)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumSize(240, 200)
        self.set_pages([])

    def set_pages(self, images: Sequence[QImage]) -> None:
        """Show these pages from the top."""
        self.pages.set_images(images)
        self.pages.arrange(self.viewport().width())
        self.verticalScrollBar().setValue(0)
        self.setAccessibleName(_page_words(len(self.pages.images)))

    def zoom_by(self, factor: float) -> None:
        """Zoom in or out, from the width of the view up to four times as much."""
        self.pages.zoom = min(ZOOM_MOST, max(1.0, self.pages.zoom * factor))
        self.pages.arrange(self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting the width."""
        super().resizeEvent(event)
        self.pages.arrange(self.viewport().width())


def _page_words(count: int) -> str:
    if not count:
        return _("Preview of the report, no pages yet")
    words = ngettext("Preview of the report, {count} page", "Preview of the report, {count} pages", count)
    return words.format(count=count)
