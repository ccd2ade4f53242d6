"""The bundled Noto fonts and the application's font: the system's own, with Noto for scripts it lacks."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

FONTS_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FALLBACKS = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Symbols",
    "Noto Sans Symbols 2",
    "Noto Emoji",
)
READING_FALLBACKS = ("Noto Sans", "Noto Naskh Arabic", "Noto Sans Hebrew", "Noto Sans Symbols", "Noto Emoji")
SMALLEST = 10.0
"""Points; a bare desktop says 9 or less, which is too small to work with all day."""

_GENERIC = {"sans serif", "sans", "sans-serif", "dejavu sans", "ms shell dlg 2", "helvetica", ""}


@cache
def load() -> tuple[str, ...]:
    """Register every bundled font (under a millisecond each) and give the families they hold."""
    families: list[str] = []
    for path in sorted(FONTS_FOLDER.glob("*.ttf")):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return tuple(dict.fromkeys(families))


def interface_font(system: QFont) -> QFont:
    """The font of the interface: the system's, or Noto Sans where the system has no font of its own."""
    own = [] if system.family().lower() in _GENERIC else [system.family()]
    font = QFont(system)
    font.setFamilies([*own, *FALLBACKS])
    font.setPointSizeF(max(SMALLEST, system.pointSizeF()))
    return font


def reading_font(points: float) -> QFont:
    """The font for long texts: Noto Sans with Naskh for Arabic script, ``points`` high."""
    font = QFont()
    font.setFamilies(list(READING_FALLBACKS))
    font.setPointSizeF(points)
    return font


def apply(app: QApplication) -> None:
    """Load the bundled fonts and set the application's font."""
    load()
    app.setFont(interface_font(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)))
