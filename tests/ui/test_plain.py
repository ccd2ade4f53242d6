"""Words of users and web pages are shown as they stand, never as markup that loads pictures."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.records.cards import SourceCard
from tests.ui.examples import article, evidence, source
from tests.ui.frames import filled
from ui.dialogs.source_choice import SourceChoice
from ui.models.articles import articles_model
from ui.models.sources import sources_model
from ui.plain import plain_label, plain_tip
from ui.views.source_page import SourcePage
from ui.views.stance.row import EvidenceRow

MARKUP = (
    "&lt;u&gt;",
    "<b>x</b>",
    "<img src=x>",
    '<img src="file:///etc/passwd"> & more',
    "Prices <i>rose</i>\nagain",
)
markup = pytest.mark.parametrize("title", MARKUP)


def shown(tip: str) -> str:
    """What Qt shows of a tooltip."""
    if not GuiQt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def titled(title: str) -> SourceCard:
    return source(1, title=title)


@markup
def test_a_tip_shows_the_words_and_no_picture(title: str) -> None:
    assert shown(plain_tip(title)) == title
    assert not any(tag in plain_tip(title) for tag in ("<b>", "<img", "<i>"))


@given(st.text(alphabet="ab <>/&;\n\"'=", max_size=40))
def test_no_tip_holds_markup_of_others(text: str) -> None:
    tip = plain_tip(text)
    inner = tip.removeprefix("<qt>").removesuffix("</qt>")
    if tip == text:
        assert not GuiQt.mightBeRichText(tip)
    else:
        assert "<" not in inner.replace("<br>", "")
        assert unescape(inner.replace("<br>", "\n")) == text


@markup
def test_a_label_shows_the_words(qtbot: QtBot, title: str) -> None:
    label = plain_label(title)
    qtbot.addWidget(label)
    assert label.text() == title
    assert label.textFormat() is Qt.TextFormat.PlainText


@markup
def test_a_source_page_shows_the_title_of_the_page_as_it_stands(qtbot: QtBot, title: str) -> None:
    page = SourcePage("s1")
    qtbot.addWidget(page)
    page.show_source(titled(title))
    assert title in page.facts.text()
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not GuiQt.mightBeRichText(label.text())


@markup
def test_tips_show_titles_as_they_stand(qtbot: QtBot, title: str) -> None:
    row = EvidenceRow(evidence(1, source_title=title, quote=title, note=title))
    choice = SourceChoice([titled(title)])
    qtbot.addWidget(row)
    qtbot.addWidget(choice)
    made = filled(qtbot)
    made.window.add_tab(QPlainTextEdit(), title)
    articles, sources = articles_model(), sources_model()
    articles.show([article(1, title=title)])
    sources.show([titled(title)])
    for tip in (
        row.toolTip(),
        choice.list.item(0).toolTip(),
        made.window.tabs.tabToolTip(1),
        str(articles.index(0).data(Qt.ItemDataRole.ToolTipRole)),
        str(sources.index(0).data(Qt.ItemDataRole.ToolTipRole)),
    ):
        assert title in shown(tip)
