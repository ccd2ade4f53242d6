"""Facts in the head of a page, where several places state them."""

import pytest
from lxml import html

from core.plugins.importers.page_facts import page_facts


def facts(head: str, body: str = "", url: str = "", lang: str = "") -> dict[str, str]:
    """The facts of a page with this head and body."""
    page = f"<html{f' lang={lang}' if lang else ''}><head>{head}</head><body>{body}</body></html>"
    return page_facts(page, html.document_fromstring(page), url)


@pytest.mark.parametrize(
    ("head", "name", "value"),
    [
        ("<title>Bridge reopens</title>", "title", "Bridge reopens"),
        ("<meta property='og:title' content='Bridge &amp;amp; road'>", "title", "Bridge & road"),
        ("<meta name='Author' content='Ana Smith'>", "author", "Ana Smith"),
        ("<meta property='og:site_name' content='Valley Post'>", "publisher", "Valley Post"),
        ("<meta name='date' content='8 November 2017 01:51 PM'>", "published", "2017-11-08T13:51:00"),
        (
            "<meta property='article:modified_time' content='2017-11-09T08:00:00Z'>",
            "modified",
            "2017-11-09T08:00:00",
        ),
        ("<meta http-equiv='Content-Language' content='fr-FR'>", "language", "fr"),
        ("<meta property='og:url' content='https://valley.example/a'>", "url", "https://valley.example/a"),
    ],
)
def test_single_facts(head: str, name: str, value: str) -> None:
    assert facts(head)[name] == value


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='author' content='https://valley.example/people/3'>",
        "<meta name='date' content='soon'>",
        "<link rel='canonical' href='javascript:alert(1)'>",
        "<meta name='language' content='English, of course'>",
        "",
    ],
)
def test_what_is_no_fact_is_not_stated(head: str) -> None:
    assert facts(head) == {}


def test_the_site_s_name_is_taken_off_the_title() -> None:
    site = "<meta property='og:site_name' content='Valley Post'>"
    head = f"{site}<title>Reopened – again | Valley Post</title>"
    assert facts(head)["title"] == "Reopened – again"


def test_a_time_mark_gives_the_hour_of_a_day_stated_without() -> None:
    head = "<meta property='article:published_time' content='2020-03-01'>"
    body = "<article><time datetime='2020-03-01T10:05:00+02:00'>today</time></article>"
    assert facts(head, body)["published"] == "2020-03-01T10:05:00"
    assert facts(head, body.replace("2020-03-01T", "2021-03-01T"))["published"] == "2020-03-01"


def test_the_language_of_the_page_comes_before_a_stated_one() -> None:
    assert facts("<meta name='language' content='en'>", lang="ckb-IQ")["language"] == "ckb"


def test_relative_addresses_are_completed_from_where_the_page_came() -> None:
    link = "<link rel='Canonical' href='/b'>"
    assert facts(link, url="https://valley.example/a?x=1")["url"] == "https://valley.example/b"
    assert facts("", url="https://valley.example/a")["url"] == "https://valley.example/a"
    assert "url" not in facts(link)


@pytest.mark.parametrize("broken", ["http://[::1", "//[v1]/", "http://a]b/", "http://\u2100.example/"])
def test_an_address_that_is_none_is_passed_over(broken: str) -> None:
    head = f"<link rel=canonical href='{broken}'><meta property='og:url' content='https://valley.example/a'>"
    assert facts(head)["url"] == "https://valley.example/a"
    assert facts(head, url="https://valley.example/b")["url"] == "https://valley.example/a"
    assert "url" not in facts(f"<!-- saved from url=(0013){broken} --><link rel=canonical href='/a'>")
