"""Saved pages: the article is taken, the rest is told, nothing in them runs."""

import pytest

from core.errors import UserError
from core.plugins.importers.html_page import HtmlPage
from core.records.drafts import Draft, Original

FIRST = "The council reopened the bridge on Sunday, four years after it had closed, as the mayor told us."
SECOND = "It cost 5 million, twice what was planned, and the “second lane” will be closed until spring comes."
LOST = (
    "Readers who like bridges also like our weekly letter about roads, rails and rivers, sent every Monday."
)

PAGE = f"""<!DOCTYPE html>
<!-- saved from url=(0031)https://valley.example/news/12 -->
<html lang="en-GB"><head><meta charset="utf-8"><title>Bridge reopens - Valley Post</title>
<meta property="og:site_name" content="Valley Post">
<meta property="article:published_time" content="2020-03-01">
<link rel="canonical" href="/news/12-bridge">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebPage", "headline": "Wrong"}},
 {{"@type": ["NewsArticle"], "headline": "Bridge reopens", "datePublished": "2020-03-01T10:05:00+02:00",
  "dateModified": "2020-03-02T08:00:00Z", "author": [{{"@type": "Person", "name": "Ana Smith"}}, "Omar Hadi"],
  "publisher": {{"name": "Valley Post"}}}}]}}</script>
<script type="application/ld+json">{{ broken</script>
<style>p {{ color: red }}</style></head>
<body onload="alert('loaded')"><nav><a href="/">Home</a> <a href="/w">Weather</a></nav>
<article><h1>Bridge reopens</h1><p>By Ana Smith</p><p>{FIRST}</p>
<script>document.write("<p>SCRIPTED</p>")</script>
<p onclick="evil()">{SECOND} <a href="javascript:alert(1)">See the plan</a>.</p><h2>What comes next</h2>
<ul><li>Buses run every ten minutes from Monday on</li></ul></article>
<aside><p>{LOST}</p></aside><div class="comments"><p>What a lovely bridge, thanks!</p></div>
<footer>All rights reserved.</footer></body></html>"""


def read(page: str | bytes, charset: str = "") -> Draft:
    """The draft of a page."""
    data = page if isinstance(page, bytes) else page.encode()
    return HtmlPage().read(Original(data, name="saved.html", charset=charset))


def test_the_article_and_its_facts() -> None:
    draft = read(PAGE)
    assert draft.text.split("\n\n") == [
        FIRST,
        f"{SECOND} See the plan.",
        "What comes next",
        "- Buses run every ten minutes from Monday on",
    ]
    assert draft.title == "Bridge reopens"
    assert draft.author == "Ana Smith, Omar Hadi"
    assert draft.publisher == "Valley Post"
    assert (draft.published, draft.modified) == ("2020-03-01T10:05:00", "2020-03-02T08:00:00")
    assert draft.url == "https://valley.example/news/12-bridge"
    assert (draft.language, draft.direction) == ("en", "ltr")


def test_what_was_left_out_is_told() -> None:
    notes = read(PAGE).notes
    assert f"Left out of the text: “{LOST}”." in notes
    assert any("“By Ana Smith”" in note for note in notes)
    short = notes[-1]
    for line in ("Home Weather", "What a lovely bridge, thanks!", "All rights reserved."):
        assert line in short


def test_a_paragraph_that_the_page_repeats_is_told_where_the_text_does_not() -> None:
    draft = read(
        f"<html><body><article><p>{FIRST}</p><p>{SECOND}</p>{f'<p>{FIRST}</p>' * 5}</article></html>"
    )
    missing = 6 - draft.text.count(FIRST)
    assert (f"Left out of the text: “{FIRST}”." in draft.notes) is (missing > 0)
    assert draft.text.count(SECOND) == 1


def test_scripts_and_styles_never_come_through() -> None:
    draft = read(PAGE)
    everything = " ".join([draft.text, draft.title, *draft.notes])
    for word in ("SCRIPTED", "alert", "evil", "color: red", "broken"):
        assert word not in everything


def test_meta_tags_do_where_linked_data_is_missing() -> None:
    draft = read(
        f"""<html><head><title>Bridge reopens | Valley Post</title><meta name="author" content="Ana Smith">
        <meta property="og:site_name" content="Valley Post"><meta property="og:url" content="https://v.example/b">
        <meta property="article:published_time" content="2020-03-01T10:05:00+02:00"></head>
        <body><main><p>{FIRST}</p><p>{SECOND}</p></main></body></html>"""
    )
    assert (draft.title, draft.author, draft.publisher) == ("Bridge reopens", "Ana Smith", "Valley Post")
    assert (draft.published, draft.url, draft.language) == (
        "2020-03-01T10:05:00",
        "https://v.example/b",
        "en",
    )


ARABIC = (
    "<html dir='rtl' lang='ar'><head><meta http-equiv='Content-Type'"
    " content='text/html; charset=windows-1256'>"
    "<title>إعادة فتح الجسر</title></head><body><article><h1>إعادة فتح الجسر</h1>"
    "<p>أعادت البلدية فتح الجسر القديم فوق النهر يوم الأحد بعد أربع سنوات من العمل، كما قال المتحدث.</p>"
    "<p>وبلغت الكلفة خمسة ملايين، أي ضعف ما كان مخططا له في البداية، وسيستمر العمل حتى الربيع.</p>"
    "</article></body></html>"
)


@pytest.mark.parametrize("encoding", ["windows-1256", "utf-8", "utf-16", "utf-16-le"])
def test_arabic_pages_in_any_encoding(encoding: str) -> None:
    draft = read(ARABIC.encode(encoding))
    assert draft.text.startswith("أعادت البلدية")
    assert draft.title == "إعادة فتح الجسر"
    assert (draft.language, draft.direction) == ("ar", "rtl")


def test_the_sender_s_charset_comes_before_the_page_s() -> None:
    page = f"<html><meta charset='koi8-r'><body><article><p>{FIRST}</p><p>{SECOND}</p></article></html>"
    draft = read(page.encode("cp1252"), charset="windows-1252")
    assert "“second lane”" in draft.text
    assert draft.encoding == "cp1252"


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><body><script>var article = 'x'.repeat(1000)</script></body></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<!doctype html>",
        "<html><body><!-- " + FIRST + " --></body></html>",
        "<html><body><p>Sign in</p><form><input name='q'></form></body></html>",
    ],
)
def test_a_page_without_an_article_is_refused_in_plain_words(page: str) -> None:
    with pytest.raises(UserError, match=r"No article was found in “saved\.html”.*paste it instead"):
        read(page)


def test_hostile_markup_is_survived() -> None:
    nested = "<div>" * 3000 + f"<p>{FIRST}</p><p>{SECOND}</p>" + "</div>" * 3000
    entity = "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
    page = f"{entity}<html><body>&a;<b><i></b></i>{nested}<p>\x00\ud83d&#0;&#xD800;</p><table><tr><td></body>"
    try:
        text = read(page.encode("utf-8", "surrogatepass")).text
    except UserError as error:
        text = str(error)
    assert "etc/hostname" not in text
    assert text


@pytest.mark.parametrize(
    ("data", "name", "media_type", "yes"),
    [
        (b"<!DOCTYPE html><p>x", "a.txt", "", True),
        (b"\xef\xbb\xbf <html>", "", "", True),
        ("<html>".encode("utf-16"), "", "", True),
        (b"<!-- saved --><!-- twice --><html>", "", "", True),
        (b"<p>piece</p>", "", "text/html", True),
        (b"no tag", "page.html", "text/html", False),
        (b"Talk of <html> in a text", "notes.txt", "text/plain", False),
    ],
)
def test_which_originals_are_pages(data: bytes, name: str, media_type: str, yes: bool) -> None:
    assert HtmlPage().accepts(Original(data, name=name, media_type=media_type)) is yes


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("end", "taken"),
    [(b"<html>", True), (b"<!doctype html>", True), (b"<p>", False), (b"<!-- open", False), (b"", False)],
)
def test_a_thousand_comments_before_a_page_are_passed_over(end: bytes, taken: bool) -> None:
    assert HtmlPage().accepts(Original(b"<?xml?>" + b"<!----> " * 1000 + end)) is taken


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "rest",
    [
        "<div>" * 200 + "".join(f"<a href='/{i}'>Link {i}</a> " for i in range(30_000)) + "</div>" * 200,
        "".join(f"<p>Line <b>{i}</b></p>" for i in range(20_000)),
    ],
)
def test_of_a_page_with_too_many_parts_all_text_is_taken_and_told(rest: str) -> None:
    draft = read(f"<html><body><article><p>{FIRST}</p><p>{SECOND}</p></article>{rest}</body></html>")
    assert draft.text.startswith(f"{FIRST}\n\n{SECOND}")
    assert "19999" in draft.text
    assert any("all its text was taken" in note for note in draft.notes)
    assert not any("all its text was taken" in note for note in read(PAGE).notes)
