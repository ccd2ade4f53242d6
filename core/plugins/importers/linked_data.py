"""Reads what a page states about its article in JSON-LD.

Source: schema.org, types derived from CreativeWork; https://www.w3.org/TR/json-ld11/ for @graph.
"""

import json
from collections.abc import Iterator

_PAGES = frozenset(["WebPage", "ItemPage", "CreativeWork"])
_ARTICLE_NAMES = """
Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle
ReviewNewsArticle BlogPosting LiveBlogPosting SocialMediaPosting Report ScholarlyArticle TechArticle
AdvertiserContentArticle SatiricalArticle
"""
_TYPES = _PAGES.union(_ARTICLE_NAMES.split())
_DEEPEST = 20
_LEAST_BODY = 300
"""A shorter text is a summary."""


def facts_in(blocks: list[str]) -> dict[str, str]:
    """The facts that article-like objects in JSON-LD blocks state, raw, under Draft's names.

    The first of each wins; articles come before plain pages. Blocks that are no JSON are passed over.
    """
    found = [item for block in blocks for item in _objects(_loaded(block)) if _types(item) & _TYPES]
    found.sort(key=lambda item: bool(_types(item) & _PAGES))
    facts: dict[str, str] = {}
    for item in found:
        for name, value in _facts(item).items():
            if value:
                facts.setdefault(name, value)
    return facts


def body_in(blocks: list[str]) -> str:
    """The longest text of an article that article-like objects state, "" where there is none."""
    found = [item for block in blocks for item in _objects(_loaded(block)) if _types(item) & _TYPES]
    bodies = [body for item in found if isinstance(body := item.get("articleBody"), str)]
    body = max(bodies, key=len, default="")
    return body if len(body) >= _LEAST_BODY else ""


def _loaded(block: str) -> object:
    try:
        return json.loads(block, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """Every object in a JSON value, outer before inner."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _objects(inner, depth + 1)


def _types(item: dict[str, object]) -> set[str]:
    kind = item.get("@type")
    return {name for name in (kind if isinstance(kind, list) else [kind]) if isinstance(name, str)}


def _facts(item: dict[str, object]) -> dict[str, str]:
    page = item.get("mainEntityOfPage")
    return {
        "title": _words(item.get("headline")),
        "author": _names(item.get("author")),
        "publisher": _names(item.get("publisher")),
        "published": _words(item.get("datePublished")),
        "modified": _words(item.get("dateModified")),
        "language": _words(item.get("inLanguage")),
        "url": _words(item.get("url")) or _words(page.get("@id") if isinstance(page, dict) else page),
    }


def _names(value: object) -> str:
    """The names in a person, an organisation, a text, or a list of them."""
    values = value if isinstance(value, list) else [value]
    names = [_words(entry.get("name") if isinstance(entry, dict) else entry) for entry in values]
    return ", ".join(
        dict.fromkeys(name for name in names if name and not name.startswith(("http:", "https:")))
    )


def _words(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(value.split()) if isinstance(value, str) else ""
