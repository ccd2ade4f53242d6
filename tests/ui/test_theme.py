"""The themes: the same names in both, text readable on every background, and following the system."""

import json
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui import fonts, theme

THEMES = ("light", "dark")
INKS = ("text", "muted", "accent", "claim", "supports", "contradicts", "context", "suggestion", "warning")
GROUNDS = ("window", "surface", "raised", "field", "hover", "selection")
TINTS = tuple(f"{name}_tint" for name in INKS[3:])


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio after WCAG 2.2, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_knows_its_ends() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


def test_both_themes_name_the_same_colours() -> None:
    assert theme.load("light").colours.keys() == theme.load("dark").colours.keys()
    assert not theme.load("light").dark
    assert theme.load("dark").dark


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_is_written_in_full(name: str) -> None:
    text = (theme.THEMES_FOLDER / f"{name}.json").read_text(encoding="utf-8")
    for value in json.loads(text)["colours"].values():
        assert QColor(value).name() == value


@pytest.mark.parametrize(("name", "ink", "ground"), list(product(THEMES, INKS, GROUNDS)))
def test_text_is_readable_on_every_background(name: str, ink: str, ground: str) -> None:
    colours = theme.load(name).colours
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_selected_words_are_readable_and_stand_out_from_claims(name: str) -> None:
    colours = theme.load(name).colours
    selected = colours["text_selection"]
    assert contrast(colours["text"], selected) >= 4.5
    assert all(contrast(selected, colours[tint]) >= 1.2 for tint in TINTS)


@pytest.mark.parametrize(("name", "tint"), list(product(THEMES, TINTS)))
def test_text_is_readable_on_highlights(name: str, tint: str) -> None:
    colours = theme.load(name).colours
    assert contrast(colours["text"], colours[tint]) >= 4.5
    assert contrast(colours[tint.removesuffix("_tint")], colours[tint]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_buttons_and_edges_can_be_seen(name: str) -> None:
    colours = theme.load(name).colours
    assert contrast(colours["on_accent"], colours["accent"]) >= 4.5
    assert contrast(colours["on_accent"], colours["accent_hover"]) >= 4.5
    for ground in ("surface", "window", "field"):
        assert contrast(colours["field_border"], colours[ground]) >= 3
        assert contrast(colours["focus"], colours[ground]) >= 3


def test_applying_changes_palette_and_tells(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    with qtbot.waitSignal(theme.notifier().changed):
        theme.apply(qapp, "dark")
    assert theme.current().dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("window")
    assert theme.colour("text").name() == theme.load("dark").colours["text"]
    theme.apply(qapp, "light")
    assert not theme.current().dark


def test_system_choice_follows_the_system(qapp: QApplication) -> None:
    theme.apply(qapp, "system")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.choice() == "system"
    assert theme.current().dark == (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    theme.apply(qapp, "nonsense")
    assert theme.choice() == "system"
    theme.apply(qapp, "light")


def test_a_widget_gets_the_colours(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    button = QPushButton("Paste article")
    button.setProperty("role", "primary")
    qtbot.addWidget(button)
    button.resize(160, 40)
    painted = button.grab().toImage()
    assert painted.pixelColor(12, painted.height() // 2).name() == theme.colour("accent").name()
    theme.apply(qapp, "light")


def test_an_unknown_colour_is_an_error() -> None:
    with pytest.raises(KeyError):
        theme.colour("mauve")


def test_bundled_fonts_cover_the_scripts_we_promise(qapp: QApplication) -> None:
    families = fonts.load()
    promised = {"Noto Sans", "Noto Sans Arabic", "Noto Naskh Arabic", "Noto Sans Hebrew", "Noto Emoji"}
    assert promised <= set(families)
    fonts.apply(qapp)
    assert qapp.font().pointSizeF() >= fonts.SMALLEST
    assert qapp.font().families()[-len(fonts.FALLBACKS) :] == list(fonts.FALLBACKS)
    assert QFontInfo(fonts.reading_font(13)).family() == "Noto Sans"


def test_a_system_font_of_its_own_is_kept(qapp: QApplication) -> None:
    font = fonts.interface_font(QFont("Cantarell", 11))
    assert font.families()[0] == "Cantarell"
    assert font.pointSizeF() == 11
    assert fonts.interface_font(QFont("Sans Serif", 9)).families()[0] == "Noto Sans"
