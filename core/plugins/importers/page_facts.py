"""Reads title, author, publisher, dates, language and address from the head of a saved page."""

import html
import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from core.plugins.importers.dates import iso_date
from core.plugins.importers.linked_data import facts_in

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "byl"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
        "dc.date.issued", "parsely-pub-date", "publish-date", "pubdate", "sailthru.date",
    ),
    "modified": (
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dc.date.modified",
    ),
    "url": ("og:url", "twitter:url"),
    "language": ("content-language", "dc.language", "language"),
}  # fmt: skip
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]+)")
_SITE = re.compile(r"\s+[|–—»·-]\s+")
_TAG = re.compile(r"^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$", re.IGNORECASE)


def page_facts(markup: str, tree: Any, url: str) -> dict[str, str]:
    """What the page states about its article, under Draft's names; only facts that could be read.

    JSON-LD comes before meta tags, and these before the title and visible time marks. ``tree`` is the parsed
    page (lxml), ``url`` where it was fetched from or "".
    """
    blocks = [script.text or "" for script in tree.xpath('//script[contains(@type, "ld+json")]')]
    stated = [facts_in(blocks), _meta(tree), _marked_up(tree)]
    facts = {name: _first(stated, name) for name in _META}
    facts["language"] = _language(facts["language"], tree)
    for name in ("published", "modified"):
        facts[name] = _date(stated, name, facts["language"])
    facts["url"] = _address(facts["url"], markup, tree, url)
    facts["title"] = _without_site(facts["title"], facts["publisher"])
    return {name: value for name, value in facts.items() if value}


def _first(stated: list[dict[str, str]], name: str) -> str:
    value = next((facts[name] for facts in stated if facts.get(name)), "")
    return " ".join(html.unescape(value).split())


def _date(stated: list[dict[str, str]], name: str, language: str) -> str:
    """The first readable date; one with a time of day on the same day is preferred."""
    dates = [date for facts in stated if (date := iso_date(facts.get(name, ""), language))]
    return next(
        (date for date in dates if date.startswith(dates[0]) and "T" in date), dates[0] if dates else ""
    )


def _meta(tree: Any) -> dict[str, str]:
    """The facts in meta elements; the order of names in _META is the order of trust."""
    contents: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        if meta.get("content"):
            contents.setdefault(key.casefold(), meta.get("content"))
    found = {name: next((contents[k] for k in keys if k in contents), "") for name, keys in _META.items()}
    if found["author"].startswith(("http:", "https:")):
        found["author"] = ""
    return found


def _marked_up(tree: Any) -> dict[str, str]:
    """The facts in visible marks: the first heading or the title, and the first time element."""
    headings = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    titles = [" ".join(t.text_content().split()) for t in tree.xpath("//head/title")]
    times = tree.xpath("//article//time/@datetime") or tree.xpath("//time/@datetime")
    named = next((text for text in [*titles, *headings] if text), "")
    only_heading = headings[0] if len(headings) == 1 else ""
    return {"title": only_heading or named, "published": times[0] if times else ""}


def _language(stated: str, tree: Any) -> str:
    """The BCP 47 language of the page: html lang first, since it is seldom a site-wide default."""
    roots = tree.xpath("//html/@lang | //html/@*[name()='xml:lang']")
    tags = [tag.strip().replace("_", "-") for tag in (*roots, stated) if _TAG.match(tag.strip())]
    return tags[0].partition("-")[0].lower() if tags else ""


def _address(stated: str, markup: str, tree: Any, url: str) -> str:
    """Where the article stands: the canonical link, what is stated, the fetched or saved address."""
    links = tree.xpath('//link[translate(@rel, "CANOIL", "canoil")="canonical"]/@href')
    saved = _SAVED_FROM.search(markup[:5000])
    base = url or (saved[1] if saved else "")
    for candidate in (*links, stated, base):
        if address := _completed(base, candidate.strip()):
            return address
    return ""


def _completed(base: str, candidate: str) -> str:
    """The whole web address, completed from where the page came; "" where it is none."""
    try:
        address = urljoin(base, candidate) if candidate else ""
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.netloc else ""


def _without_site(title: str, publisher: str) -> str:
    """A title without the site's name after a dash or bar."""
    parts = _SITE.split(title)
    if len(parts) > 1 and publisher and parts[-1].casefold() == publisher.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |–—»·-")
    return title
