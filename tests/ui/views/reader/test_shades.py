"""Tints and inks keep their contrast, whatever the colour and the theme."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPalette

from ui import theme
from ui.views.reader.painting import FLASH, SENTENCE, STYLES, TAKEN, TINTS, line_pen
from ui.views.reader.shades import READABLE, VISIBLE, contrast, ink, tint

PAPERS = [
    *(theme.palette(theme.load(name)) for name in ("light", "dark")),
    QPalette(QColor("white")),
    QPalette(QColor("black")),
]
for base, text in (("#4d4d4d", "#ffffff"), ("#9a9a9a", "#000000")):
    PAPERS.append(QPalette())
    PAPERS[-1].setColor(QPalette.ColorRole.Base, QColor(base))
    PAPERS[-1].setColor(QPalette.ColorRole.Text, QColor(text))
EXTREMES = st.sampled_from(["#ffffff", "#000000", "#ffff00", "#0000ff"])
COLOURS = EXTREMES | st.from_regex(r"\A#[0-9a-f]{6}\Z")
STRENGTHS = sorted({*TINTS.values(), SENTENCE, TAKEN, FLASH})


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@given(COLOURS, st.sampled_from(PAPERS), st.sampled_from(STRENGTHS))
def test_text_on_a_tint_stays_readable(colour: str, paper: QPalette, strength: float) -> None:
    base, text = paper.color(QPalette.ColorRole.Base), paper.color(QPalette.ColorRole.Text)
    assert contrast(text, base) >= READABLE
    assert contrast(text, tint(colour, base, text, strength)) >= READABLE


@given(COLOURS, st.sampled_from(PAPERS), st.sampled_from([VISIBLE, READABLE]))
def test_lines_and_numbers_stand_out(colour: str, paper: QPalette, least: float) -> None:
    base, text = paper.color(QPalette.ColorRole.Base), paper.color(QPalette.ColorRole.Text)
    assert contrast(ink(colour, base, text, least), base) >= least


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_colour_that_stands_out_is_left_alone(name: str) -> None:
    paper = theme.palette(theme.load(name))
    base, text = paper.color(QPalette.ColorRole.Base), paper.color(QPalette.ColorRole.Text)
    own = theme.load(name).colours["claim"]
    assert ink(own, base, text).name() == own


def test_a_selected_mark_is_tinted_more_strongly() -> None:
    white, black = QColor("white"), QColor("black")
    plain = tint("#2f6fd0", white, black, TINTS["claim", False])
    chosen = tint("#2f6fd0", white, black, TINTS["claim", True])
    assert contrast(chosen, white) > contrast(plain, white) > 1.1


def test_the_line_tells_the_kind_without_colour_and_the_selected_by_its_width() -> None:
    pens = [line_pen(kind, QColor("black"), selected=False) for kind in STYLES]
    assert len({pen.style() for pen in pens}) == len(STYLES) == 4
    for kind, plain in zip(STYLES, pens, strict=True):
        assert line_pen(kind, QColor("black"), selected=True).widthF() > plain.widthF()
