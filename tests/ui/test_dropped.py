"""What browsers and file managers drop, in their own formats."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QUrl

from tests.ui.drops import words
from ui.dropped import Dropped, acceptable, clean, read, web_address

PAGE = "https://example.org/news?id=3"
CF_HTML = 'application/x-qt-windows-mime;value="HTML Format"'
KINDS = (
    "text/x-moz-url",
    "text/x-moz-url-priv",
    "text/html",
    "text/uri-list",
    "chromium/x-source-url",
    "text/_moz_htmlcontext",
    CF_HTML,
)


def test_a_selection_dragged_from_chromium_brings_its_page() -> None:
    mime = words("the quote", chromium__x_source_url=PAGE.encode())
    mime.setHtml("<b>the</b> quote")
    dropped = read(mime)
    assert (dropped.text, dropped.url, dropped.html) == ("the quote", PAGE, "<b>the</b> quote")


def test_a_selection_dragged_from_firefox_brings_its_page() -> None:
    mime = words("the quote", text__x_moz_url_priv=PAGE.encode("utf-16-le"))
    assert read(mime) == Dropped(text="the quote", url=PAGE)


def test_a_link_dragged_from_firefox_is_its_address_and_title() -> None:
    mime = words(PAGE, text__x_moz_url=f"{PAGE}\nThe harbour  – خبر".encode("utf-16-le"))
    mime.setUrls([QUrl(PAGE)])
    assert read(mime) == Dropped(url=PAGE, title="The harbour – خبر")


def test_a_link_dragged_from_chromium_is_not_the_page_it_stood_on() -> None:
    mime = words(PAGE, chromium__x_source_url=b"https://example.org/front")
    mime.setHtml(f'<a href="{PAGE}">The harbour</a>')
    mime.setUrls([QUrl(PAGE)])
    assert read(mime) == Dropped(url=PAGE, title="The harbour")


def test_windows_html_names_its_page() -> None:
    mime = words("the quote")
    mime.setData(CF_HTML, f"Version:0.9\r\nStartHTML:1\r\nSourceURL:{PAGE}\r\n<html>".encode())
    assert read(mime).url == PAGE


def test_the_base_of_the_context_is_the_last_resort() -> None:
    context = f'<html><head><base href="{PAGE}"></head>'.encode("utf-16-le")
    assert read(words("the quote", text___moz_htmlcontext=context)).url == ""
    mime = words("the quote")
    mime.setData("text/_moz_htmlcontext", context)
    assert read(mime).url == PAGE


def test_an_address_as_plain_text_is_a_link_and_loses_its_text_fragment() -> None:
    assert read(words(f" {PAGE}#part:~:text=some,words \n")) == Dropped(url=f"{PAGE}#part")


def test_html_alone_gives_its_words_without_scripts() -> None:
    mime = QMimeData()
    mime.setHtml("<p>One <i>word</i></p><script>alert(1)</script>")
    assert read(mime).text == "One word"


def test_html_in_unmarked_utf16_is_understood() -> None:
    mime = words("خبر")
    mime.setData("text/html", "<p>خبر</p>".encode("utf-16-le"))
    assert "<p>خبر</p>" in read(mime).html


def test_files_come_alone(tmp_path: Path) -> None:
    mime = words("file list")
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a b.pdf")), QUrl(PAGE)])
    assert read(mime) == Dropped(files=(tmp_path / "a b.pdf",))


def test_a_share_of_another_host_is_left_alone() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("file://attacker.example/share/x.txt")])
    assert read(mime).files == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "harbour",
        "javascript:alert(1)",
        "ftp://example.org/a",
        "https://",
        "https://a b.org",
        "http://[::1",
        "x" * 9000,
    ],
)
def test_what_is_no_web_address(text: str) -> None:
    assert web_address(text) == ""


def test_nothing_is_nothing() -> None:
    mime = QMimeData()
    mime.setData("application/x-color", b"\x00\x01")
    assert not read(mime)
    assert not acceptable(mime)


@given(st.text(), st.dictionaries(st.sampled_from(KINDS), st.binary(max_size=300)))
def test_hostile_drops_give_clean_words_and_only_web_addresses(text: str, formats: dict[str, bytes]) -> None:
    mime = QMimeData()
    mime.setText(clean(text))
    for kind, data in formats.items():
        mime.setData(kind, data)
    dropped = read(mime)
    dropped.text.encode()
    dropped.title.encode()
    dropped.html.encode()
    assert "\x00" not in dropped.text + dropped.html + dropped.title + dropped.url
    assert dropped.url == "" or dropped.url.lower().startswith(("http://", "https://"))


@given(st.text(alphabet=st.characters(categories=None)))
def test_cleaning_keeps_everything_that_can_be_stored(text: str) -> None:
    made = clean(text)
    made.encode()
    assert clean(made) == made
    if "\x00" not in text and not any("\ud800" <= char <= "\udfff" for char in text):
        assert made == text
