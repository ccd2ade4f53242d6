"""Our line icons, drawn in the colour of the theme in use, sharp at every scale.

An icon is a 24 x 24 SVG in resources/icons with ``currentColor`` where the colour goes.
``dress`` puts an icon on a widget or action and keeps it right when the theme changes.
"""

from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui import theme

ICONS_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIZES = (16, 20, 32, 40)
"""Physical pixels drawn ahead for a QIcon: 16 and 20 points at 100 and 200 percent."""

_TURNED = {"next": "previous", "previous": "next"}
"""What points the way the text runs: the other one where the window runs from right to left."""

_NAME = "icon_name"
_COLOUR = "icon_colour"


class TakesIcon(Protocol):
    """A button or an action."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Show this icon."""

    def setProperty(self, name: str, value: object, /) -> bool:
        """Remember a value under a name; False for a name the class does not know."""


def names() -> list[str]:
    """The names of all icons, sorted."""
    return sorted(path.stem for path in ICONS_FOLDER.glob("*.svg"))


def icon(name: str, colour: str = "icon") -> QIcon:
    """The icon in a named colour of the theme in use, with its disabled look; KeyError if there is none."""
    return _icon(_pointing(name), theme.colour(colour).name(), theme.colour("disabled").name())


def pixmap(name: str, size: int, colour: str | QColor = "icon", ratio: float = 1.0) -> QPixmap:
    """The icon ``size`` points wide, for delegates; ``colour`` is a theme name or any colour."""
    ink = theme.colour(colour) if isinstance(colour, str) else colour
    return _pixmap(_pointing(name), size, ink.name(), ratio)


def _pointing(name: str) -> str:
    return _TURNED.get(name, name) if QApplication.isRightToLeft() else name


def dress(target: TakesIcon, name: str, colour: str = "icon") -> None:
    """Give a button or action an icon that follows the theme."""
    target.setProperty(_NAME, name)
    target.setProperty(_COLOUR, colour)
    target.setIcon(icon(name, colour))


def redress() -> None:
    """Draw the icons of everything dressed again, after the theme changed."""
    for window in QApplication.topLevelWidgets():
        for target in [window, *window.findChildren(QObject)]:
            name = target.property(_NAME)
            if name:
                _set_icon(target, icon(str(name), str(target.property(_COLOUR))))


def _set_icon(target: QObject, picture: QIcon) -> None:
    setter = getattr(target, "setIcon", None)
    if setter is not None:
        setter(picture)


@cache
def _source(name: str) -> bytes:
    path = ICONS_FOLDER / f"{name}.svg"
    if not path.is_file():
        raise KeyError(name)
    return path.read_bytes()


@lru_cache(maxsize=256)
def _renderer(name: str, ink: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", ink.encode())))


@lru_cache(maxsize=512)
def _icon(name: str, ink: str, faded: str) -> QIcon:
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_pixmap(name, size, ink, 1.0))
        made.addPixmap(_pixmap(name, size, ink, 1.0), QIcon.Mode.Selected)
        made.addPixmap(_pixmap(name, size, faded, 1.0), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=2048)
def _pixmap(name: str, size: int, ink: str, ratio: float) -> QPixmap:
    renderer = _renderer(name, ink)
    side = round(size * ratio)
    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
