"""Every icon draws something, in the colour asked for, and ratings and states differ without colour."""

from itertools import combinations

import pytest
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui import icons, theme

TOLD_APART = [name for name in icons.names() if name.startswith(("rating-", "state-"))]
STANCES = ["supports", "contradicts", "context"]


def ink(name: str, size: int = 16) -> list[int]:
    """The alpha of every pixel: the shape without its colour."""
    image = icons.pixmap(name, size, QColor("black")).toImage().convertToFormat(QImage.Format.Format_Alpha8)
    return [image.pixelColor(x, y).alpha() for y in range(size) for x in range(size)]


@pytest.mark.parametrize("name", icons.names())
def test_every_icon_parses_and_is_not_blank(qapp: QApplication, name: str) -> None:
    assert QSvgRenderer(QByteArray((icons.ICONS_FOLDER / f"{name}.svg").read_bytes())).isValid()
    assert sum(alpha > 128 for alpha in ink(name, 24)) > 12


@pytest.mark.parametrize("name", [name for name in icons.names() if name != "touchstone"])
def test_icons_take_the_colour_they_are_given(qapp: QApplication, name: str) -> None:
    text = (icons.ICONS_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert "currentColor" in text
    assert "#" not in text


@pytest.mark.parametrize(("one", "other"), list(combinations(TOLD_APART, 2)))
def test_ratings_and_states_differ_without_colour(qapp: QApplication, one: str, other: str) -> None:
    apart = sum(abs(a - b) > 100 for a, b in zip(ink(one), ink(other), strict=True))
    assert apart >= 12, f"{one} and {other} look alike at 16 pixels"


@pytest.mark.parametrize(("one", "other"), list(combinations(STANCES, 2)))
def test_stances_differ_without_colour(qapp: QApplication, one: str, other: str) -> None:
    assert sum(abs(a - b) > 100 for a, b in zip(ink(one), ink(other), strict=True)) >= 12


def test_the_family_is_complete() -> None:
    assert len(TOLD_APART) == 14
    assert {"paste", "new-claim", "evidence", "report", "touchstone", *STANCES} <= set(icons.names())


def test_icon_has_a_fainter_disabled_look(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    picture = icons.icon("plus")
    normal = picture.pixmap(QSize(20, 20)).toImage().pixelColor(10, 10)
    disabled = picture.pixmap(QSize(20, 20), QIcon.Mode.Disabled).toImage().pixelColor(10, 10)
    assert normal.name() == theme.colour("icon").name()
    assert disabled.name() == theme.colour("disabled").name()


def test_pixmap_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    picture = icons.pixmap("check", 16, "text", 2.0)
    assert picture.width() == 32
    assert picture.deviceIndependentSize().width() == 16


def test_dressed_buttons_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    button = QPushButton()
    qtbot.addWidget(button)
    icons.dress(button, "plus", "accent")
    theme.apply(qapp, "dark")
    icons.redress()
    painted = button.icon().pixmap(QSize(20, 20)).toImage().pixelColor(10, 10)
    assert painted.name() == theme.load("dark").colours["accent"]
    theme.apply(qapp, "light")


def test_an_unknown_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-icon")


def test_next_and_previous_point_the_way_the_window_runs(qapp: QApplication) -> None:
    usual = qapp.layoutDirection()
    left, right, check = (ink(name) for name in ("previous", "next", "check"))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert [ink(name) for name in ("previous", "next", "check")] == [right, left, check]
    finally:
        qapp.setLayoutDirection(usual)
