"""The light and the dark theme: named colours, the palette and the style sheet made of them.

``apply`` dresses the application; ``colour`` gives a named colour of the theme in use; ``notifier().changed``
tells that another theme is in use. Widgets ask for a look with a dynamic property ``role``:
"primary" and "quiet" (push buttons), "muted", "title" and "pane-title" (labels), "card" (frames),
"link" (buttons that read as a link).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

THEMES_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "themes"
CHOICES = ("system", "light", "dark")
MARKS = ("arrow", "arrow_up", "tick", "close")
"""Little pictures the style sheet needs as files, one set for each theme."""


@dataclass(frozen=True)
class Theme:
    """Named colours as "#rrggbb"; every theme has the same names."""

    name: str
    dark: bool
    colours: Mapping[str, str]


class Notifier(QObject):
    """Tells views that draw with theme colours to draw again."""

    changed = Signal()


@dataclass
class _InUse:
    choice: str = "light"
    theme: str = "light"
    following: bool = False


_in_use = _InUse()


@cache
def load(name: str) -> Theme:
    """The theme of that name from resources/themes."""
    data = json.loads((THEMES_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return Theme(data["name"], data["dark"], data["colours"])


@cache
def notifier() -> Notifier:
    """The one object whose ``changed`` signal tells that another theme is in use."""
    return Notifier()


def current() -> Theme:
    """The theme in use."""
    return load(_in_use.theme)


def colour(name: str) -> QColor:
    """A named colour of the theme in use; KeyError for a name no theme has."""
    return QColor(current().colours[name])


def choice() -> str:
    """What the reviewer chose: "system", "light" or "dark"."""
    return _in_use.choice


def apply(app: QApplication, choice: str = "system") -> None:
    """Dress the application in the chosen theme, and follow the system from now on if "system" is chosen."""
    _in_use.choice = choice if choice in CHOICES else "system"
    _ask_platform(app)
    if not _in_use.following:
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(_system_changed)
        _in_use.following = True
    _dress(app)


def _ask_platform(app: QApplication) -> None:
    """Let the platform draw title bars and native dialogs to match."""
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    if _in_use.choice in schemes:
        app.styleHints().setColorScheme(schemes[_in_use.choice])
    else:
        app.styleHints().unsetColorScheme()


def _system_changed(_scheme: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and _in_use.choice == "system":
        _dress(app)


def _dress(app: QApplication) -> None:
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    _in_use.theme = ("dark" if dark else "light") if _in_use.choice == "system" else _in_use.choice
    app.setPalette(palette(current()))
    app.setStyleSheet(style_sheet(current()))
    notifier().changed.emit()


def palette(theme: Theme) -> QPalette:
    """The Qt palette of a theme, so that plain widgets and delegates are right without a style sheet."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(theme.colours[name]))
    for role in (_R.WindowText, _R.Text, _R.ButtonText, _R.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.colours["disabled"]))
    return made


def style_sheet(theme: Theme) -> str:
    """The style sheet of resources/themes with the theme's colours put in."""
    template = Template((THEMES_FOLDER / "style.qss").read_text(encoding="utf-8"))
    marks = {mark: (THEMES_FOLDER / f"{theme.name}-{mark}.svg").as_posix() for mark in MARKS}
    return template.substitute(theme.colours, **marks)


_R = QPalette.ColorRole
_ROLES = {
    _R.Window: "window",
    _R.WindowText: "text",
    _R.Base: "surface",
    _R.AlternateBase: "window",
    _R.ToolTipBase: "raised",
    _R.ToolTipText: "text",
    _R.PlaceholderText: "muted",
    _R.Text: "text",
    _R.Button: "surface",
    _R.ButtonText: "text",
    _R.BrightText: "on_accent",
    _R.Light: "surface",
    _R.Midlight: "hover",
    _R.Mid: "border",
    _R.Dark: "field_border",
    _R.Shadow: "border",
    _R.Highlight: "selection",
    _R.HighlightedText: "text",
    _R.Accent: "accent",
    _R.Link: "accent",
    _R.LinkVisited: "context",
}
