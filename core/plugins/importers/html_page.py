"""Reads a saved or fetched web page: the article's text, and what the page states about it."""

import re
from typing import Any

from core.errors import UserError
from core.i18n import _
from core.plugins.importers.article_text import Picked, article_text
from core.plugins.importers.dressing import undress
from core.plugins.importers.left_out import left_out, pieces
from core.plugins.importers.page_facts import page_facts
from core.plugins.importers.proposing import draft_of
from core.records.drafts import Draft, Original
from core.text.canonical import canonical
from core.text.decode import decode

_START = re.compile(
    rb"\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_CHARSET = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]+encoding=[\"']([\w.:-]+)", re.I
)
_SNIFFED = 8192
_LEAST = 40
_MOST_LINKS = 5_000
_MOST_ELEMENTS = 30_000
"""Beyond these, picking the article out took more than 3 s in pages of some shapes."""


class HtmlPage:
    """Takes web pages, whatever they are named."""

    name = "web page"

    def accepts(self, original: Original) -> bool:
        """True where the bytes begin as HTML does, or are said to be HTML and have its marks."""
        start = original.data[:_SNIFFED].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xfe\xff")
        said = "html" in original.media_type or original.name.lower().endswith((".html", ".htm", ".xhtml"))
        return bool(_START.match(start)) or (said and b"<" in start)

    def read(self, original: Original) -> Draft:
        """The article of the page, paragraphs parted by blank lines; raises UserError where there is none."""
        decoded = decode(original.data, original.charset or _stated_charset(original.data), original.name)
        tree = parsed(decoded.text)
        facts = page_facts(decoded.text, tree, original.url) if tree is not None else {}
        whole = tree is not None and _is_overfull(tree)
        picked = _all(tree) if whole else article_text(decoded.text, tree, original.url)
        text = picked.text
        if len(text) < _LEAST or tree is None:
            raise UserError(_no_article(original))
        sheet = undress(text, facts.get("language", ""), facts.get("title", ""))
        body = sheet.body()
        known = {**sheet.facts, **facts, "encoding": decoded.encoding}
        notes = (*decoded.notes, *picked.notes, *sheet.notes, *(() if whole else left_out(tree, text)))
        return draft_of(body, original, known, notes)


def _stated_charset(data: bytes) -> str:
    match = _CHARSET.search(data[:_SNIFFED])
    return (match[1] or match[2]).decode("ascii") if match else ""


def parsed(markup: str) -> Any:
    """The page as a tree, None where there is nothing to parse; nothing is fetched and no script runs."""
    from lxml import etree, html

    try:
        return html.document_fromstring(
            markup.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8")
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _is_overfull(tree: Any) -> bool:
    links = sum(1 for _link in tree.iter("a"))
    return links > _MOST_LINKS or sum(1 for _element in tree.iter("*")) > _MOST_ELEMENTS


def _all(tree: Any) -> Picked:
    note = _(
        "The page has so many links and parts that the article was not picked out: all its text was taken,"
        " with menus and lists of links. If that is too much, paste the part to be checked instead."
    )
    return Picked(canonical("\n\n".join(pieces(tree))), (note,))


def _no_article(original: Original) -> str:
    return _(
        "No article was found in {name}. Open the page in a browser, copy the text and paste it instead."
    ).format(name=f"“{original.name}”" if original.name else _("the page"))
