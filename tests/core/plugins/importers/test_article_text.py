"""The article is picked out of pages of several shapes, and nothing of it is lost to what surrounds it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plugins.importers.article_text import alike, article_text
from core.plugins.importers.html_page import HtmlPage, parsed
from core.records.drafts import Original
from tests.fixtures.pages import BRIDGE, RIVER, Page, pages, stated_in_head

WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), max_size=30).map(" ".join)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_the_article_is_there_and_nothing_else(page: Page) -> None:
    text = HtmlPage().read(Original(page.markup.encode(), page.name)).text
    assert alike(text, page.body) > 0.98
    assert all(paragraph in text for paragraph in page.paragraphs)


def test_what_is_stated_stands_in_for_what_cannot_be_picked_out_and_that_is_said() -> None:
    page = next(page for page in pages() if page.name == "c-stated.html")
    draft = HtmlPage().read(Original(page.markup.encode(), page.name))
    assert draft.text == " ".join(BRIDGE)
    assert any("states for search engines" in note for note in draft.notes)


def test_a_reading_near_the_stated_text_is_taken_with_its_paragraphs() -> None:
    body = "".join(f"<p>{text}</p>" for text in BRIDGE)
    head = stated_in_head(" ".join(BRIDGE))
    markup = f"<html><head>{head}</head><body><article>{body}</article></body></html>"
    picked = article_text(markup, parsed(markup), "")
    assert picked.text.split("\n\n") == list(BRIDGE)
    assert picked.notes == ()


def test_a_stated_text_that_was_cut_short_is_not_followed() -> None:
    head = stated_in_head(" ".join(BRIDGE[:3]) + " …")
    more = "".join(f"<p>{text}</p>" for text in (*BRIDGE, *RIVER))
    markup = f"<html><head>{head}</head><body><article>{more}</article></body></html>"
    assert article_text(markup, parsed(markup), "").text.split("\n\n") == [*BRIDGE, *RIVER]


def test_a_thin_reading_gives_way_to_one_with_far_more_prose() -> None:
    shown = "".join(f'<div class="textblock">{text}</div>' for text in BRIDGE)
    markup = f"<html><body><div><p>Photo: the bridge</p></div><div>{shown}</div></body></html>"
    assert alike(article_text(markup, parsed(markup), "").text, " ".join(BRIDGE)) > 0.9


def test_a_summary_is_no_stated_text() -> None:
    markup = f"<html><head>{stated_in_head('A short summary.')}</head><body></body></html>"
    assert article_text(markup, parsed(markup), "").text == ""


def test_markup_in_a_stated_text_is_taken_off() -> None:
    stated = "".join(f"<p>{text.replace('“', '&ldquo;').replace('”', '&rdquo;')}</p>" for text in BRIDGE)
    markup = f"<html><head>{stated_in_head(stated)}</head><body><div>Loading</div></body></html>"
    assert article_text(markup, parsed(markup), "").text.split("\n\n") == list(BRIDGE)


@given(WORDS, WORDS)
def test_likeness_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    assert 0 <= alike(one, other) == alike(other, one) <= 1
    assert alike(one, one) == bool(one)
