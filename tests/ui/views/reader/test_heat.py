"""The heat strip: what stands where, how it looks, and what a click means."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.records.coverage import CoverageKind, CoveragePlace
from tests.ui.dialogs.review_records import place
from tests.ui.views.reader.conftest import ARABIC, ARTICLE, card, sentences, span_of
from ui import theme
from ui.views.article_page import ArticlePage
from ui.views.reader import Reader
from ui.views.reader.heat import LEAST, REACH, WIDTH, HeatMark, HeatStrip, uncovered
from ui.views.reader.heat_looks import LOOKS, picture
from ui.views.reader.shades import VISIBLE, contrast

LONG = "\n\n".join(f"Paragraph {n} tells of the bridge and of the tolls on it." for n in range(300))

Shown = Callable[[str], ArticlePage]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Opens an article's page with a text on a window of 760 by 560."""

    def opened(text: str) -> ArticlePage:
        page = ArticlePage(Reader())
        qtbot.addWidget(page)
        page.resize(760, 560)
        page.reader.show_text(card(text), sentences(text))
        with qtbot.waitExposed(page):
            page.show()
        return page

    return opened


def cover(page: ArticlePage, *places: CoveragePlace) -> HeatStrip:
    page.heat.show_coverage(places, page.reader.range_of)
    return page.heat


def click(heat: HeatStrip, y: float) -> None:
    QTest.mouseClick(heat, Qt.MouseButton.LeftButton, pos=QPoint(WIDTH // 2, round(y)))


def at(number: int, words: str, text: str, kind: CoverageKind = CoverageKind.ONE_SIDED) -> CoveragePlace:
    return place(number, kind, span_of(text, words))


def test_it_stands_beside_the_scroll_bar_on_its_side(shown: Shown) -> None:
    page = shown(ARTICLE)
    assert page.heat.geometry().left() == page.reader.view.geometry().right() + 1
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert page.heat.geometry().right() == page.reader.view.geometry().left() - 1


def test_the_whole_text_is_mapped_to_its_height(shown: Shown) -> None:
    page = shown(LONG)
    heat = cover(page, *(at(n, f"Paragraph {n} ", LONG) for n in (0, 150, 299)))
    tops = {mark.place.id: mark.top for mark in heat.marks()}
    high = heat.height()
    assert tops["p0"] < 0.01 * high
    assert 0.48 * high < tops["p150"] < 0.52 * high
    assert 0.97 * high < tops["p299"] <= high - LEAST


def test_every_span_of_a_claim_has_a_mark_that_can_be_seen(shown: Shown) -> None:
    page = shown(LONG)
    spans = span_of(LONG, "Paragraph 7 "), span_of(LONG, "Paragraph 200 ")
    marks = cover(page, place(1, CoverageKind.MOVED, *spans)).marks()
    assert len(marks) == 2
    assert all(mark.bottom - mark.top >= LEAST for mark in marks)


def test_a_short_text_stands_beside_its_own_lines(shown: Shown) -> None:
    page = shown("One line only, and no more.")
    (mark,) = cover(page, place(1, CoverageKind.RATED, span_of("One line only", "One"))).marks()
    assert mark.top < 40
    assert mark.bottom < 80


def test_the_frame_follows_what_can_be_seen(shown: Shown) -> None:
    page = shown(LONG)
    before = page.heat.frame()
    bar = page.reader.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    after = page.heat.frame()
    assert before.top() < 2
    assert page.heat.height() - 3 < after.bottom() <= page.heat.height()


def test_a_click_means_the_nearest_and_of_these_the_smallest(shown: Shown) -> None:
    page = shown(ARTICLE)
    whole = place(1, CoverageKind.RATED, span_of(ARTICLE, ARTICLE[:120]))
    small = at(2, "Nobody asked the tenants", ARTICLE)
    heat, taken = cover(page, whole, small), []
    heat.place_chosen.connect(taken.append)
    mark = next(mark for mark in heat.marks() if mark.place.id == "p2")
    click(heat, mark.top + 1)
    click(heat, mark.bottom + REACH - 1)
    assert taken[0] == "p2"
    assert taken[1] in ("p1", "p2")
    assert heat.places_at(mark.top + 1)[0].id == "p2"


def test_a_click_between_the_marks_scrolls_there(shown: Shown) -> None:
    page = shown(LONG)
    heat, taken = cover(page, at(1, "Paragraph 0 ", LONG)), []
    heat.place_chosen.connect(taken.append)
    click(heat, heat.height() / 2)
    assert taken == []
    middle = heat.frame().center().y()
    assert abs(middle - heat.height() / 2) < 3


def test_the_tooltip_says_what_it_is(shown: Shown) -> None:
    page = shown(ARTICLE)
    one = at(1, "12,000 lorries", ARTICLE)
    heat = cover(page, one)
    (mark,) = heat.marks()
    assert heat.tooltip_at(mark.top) == one.said
    assert heat.tooltip_at(heat.height() - 1) == ""


def test_a_long_tooltip_ends_with_how_many_more(shown: Shown) -> None:
    page = shown(LONG)
    heat = cover(page, *(at(n, "Paragraph 7 ", LONG) for n in range(1, 30)))
    lines = heat.tooltip_at(heat.marks()[-1].top).split("\n")
    assert len(lines) == 9
    assert lines[-1].startswith("and ")


def test_the_more_pressing_is_drawn_over_the_less_pressing(shown: Shown) -> None:
    page = shown(ARTICLE)
    kinds = (CoverageKind.MOVED, CoverageKind.RATED)
    heat = cover(page, *(at(number, "Nobody", ARTICLE, kind) for number, kind in enumerate(kinds)))
    assert [mark.place.kind for mark in heat.marks()] == [CoverageKind.RATED, CoverageKind.MOVED]


def test_every_kind_has_a_shape_of_its_own_without_colour() -> None:
    shapes = {(look.columns, look.fill) for look in LOOKS.values()}
    assert len(shapes) == len(LOOKS) == len(CoverageKind)
    drawn = set()
    for kind in CoverageKind:
        image = picture(kind).toImage()
        drawn.add(tuple(image.pixelColor(x, y).alpha() > 0 for x in range(16) for y in range(16)))
    assert len(drawn) == len(CoverageKind)


def test_colours_stand_out_from_the_paper_in_both_themes() -> None:
    for name in ("light", "dark"):
        colours = theme.load(name).colours
        for look in LOOKS.values():
            assert contrast(QColor(colours[look.colour]), QColor(colours["surface"])) >= VISIBLE


def test_scrolling_draws_nothing_anew_and_another_width_or_font_does(shown: Shown) -> None:
    page = shown(LONG)
    heat = cover(page, at(1, "Paragraph 250 ", LONG))
    heat.grab()
    drawn, marks = heat._drawn, heat.marks()
    page.reader.view.scroll_to(900)
    heat.grab()
    assert heat._drawn is drawn
    assert heat.marks() is marks
    page.reader.set_font_size(20)
    assert heat.marks() is not marks
    marks = heat.marks()
    page.resize(420, 560)
    QApplication.processEvents()
    assert heat.marks() is not marks


def test_the_theme_is_followed(shown: Shown) -> None:
    page = shown(LONG)
    heat = cover(page, at(1, "Paragraph 250 ", LONG))
    heat.grab()
    drawn = heat._drawn
    theme.notifier().changed.emit()
    heat.grab()
    assert heat._drawn is not drawn


def test_arabic_is_marked_at_its_lines(shown: Shown) -> None:
    page = shown(ARABIC)
    first, second = at(1, "لم يسأل", ARABIC), at(2, "Valley Post", ARABIC)
    tops = {mark.place.id: mark.top for mark in cover(page, first, second).marks()}
    assert tops["p1"] < tops["p2"]


def test_the_menu_is_the_legend_and_leads_to_the_next_of_a_kind(shown: Shown) -> None:
    page = shown(ARTICLE)
    heat, wanted = cover(page, at(1, "Nobody", ARTICLE)), []
    heat.kind_wanted.connect(wanted.append)
    entries = [action for action in heat.menu().actions() if action.text() and not action.icon().isNull()]
    assert [action.text() for action in entries if action.isEnabled()] == ["One-sided (1)"]
    assert len(entries) == len(CoverageKind)
    next(action for action in entries if action.isEnabled()).trigger()
    assert wanted == [CoverageKind.ONE_SIDED]


def test_without_a_text_there_is_nothing(shown: Shown) -> None:
    page = shown(ARTICLE)
    cover(page, at(1, "Nobody", ARTICLE))
    page.reader.clear("Nothing here.")
    heat = cover(page)
    assert heat.marks() == []
    click(heat, 100)
    assert not heat.grab().isNull()


def test_only_marks_of_which_anything_is_seen_are_drawn() -> None:
    one = place(1, CoverageKind.RATED)
    below, beside, over = (HeatMark(top, top + 4, one) for top in (2, 9, 2))
    assert uncovered([below, beside, over]) == [beside, over]
    assert uncovered([over, HeatMark(3, 7, one)]) == [over, HeatMark(3, 7, one)]
    assert uncovered([]) == []
