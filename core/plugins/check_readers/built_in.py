"""The readers that come with Touchstone: lines of JSON, JSON feeds and dumps, web pages, tables."""

import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from core.errors import UserError
from core.i18n import _
from core.plugins.check_readers import json_stream, table
from core.plugins.check_readers.claim_review import checks_in
from core.plugins.importers.html_page import parsed
from core.records.importing import Unread
from core.records.matches import Check

MOST_OF_A_PAGE = 30_000_000
"""The longest web page that is read, in characters: it is held whole."""

_PAGE = re.compile(r"[\s\ufeff]*<(?:!doctype|html|head|body|script|!--|\?xml)", re.IGNORECASE)
_WRAPPING = re.compile(r"<!--|(?://\s*)?-->|//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>")
_LINES_NAMED = re.compile(r"\.(jsonl|ndjson)(\.gz|\.zip)?$", re.IGNORECASE)


class JsonLines:
    """Takes files with one JSON object a line."""

    name = "JSON lines"

    def accepts(self, opening: str, file_name: str) -> bool:
        """True where the first line, or the second behind a broken one, is an object by itself."""
        first, second = _first_lines(opening)
        if not first.startswith("{"):
            return False
        return bool(_LINES_NAMED.search(file_name)) or (
            second.startswith("{") and (_is_object(first) or _is_object(second))
        )

    def read(self, file: TextIO) -> Iterator[Check | Unread]:
        """The fact-check of each line."""
        return checks_of(json_stream.lines(file))


class JsonValues:
    """Takes feeds, dumps, graphs and answers of the Fact Check Tools API."""

    name = "JSON"

    def accepts(self, opening: str, file_name: str) -> bool:
        """True where the text begins as an array or an object."""
        return opening.lstrip(" \t\r\n\ufeff\x00").startswith(("{", "["))

    def read(self, file: TextIO) -> Iterator[Check | Unread]:
        """Every fact-check in every value."""
        return checks_of(json_stream.values(file))


class WebPage:
    """Takes web pages that state ClaimReview in JSON-LD."""

    name = "web page"

    def accepts(self, opening: str, file_name: str) -> bool:
        """True where the text begins as HTML does."""
        return bool(_PAGE.match(opening))

    def read(self, file: TextIO) -> Iterator[Check | Unread]:
        """The fact-checks in the page's JSON-LD; blocks about something else are passed over."""
        text = file.read(MOST_OF_A_PAGE + 1)
        if len(text) > MOST_OF_A_PAGE:
            raise UserError(
                _("This web page is too long. Touchstone reads pages of up to {limit} MB.").format(
                    limit=MOST_OF_A_PAGE // 1_000_000
                )
            )
        for number, block in enumerate(_blocks(text), 1):
            found = list(checks_of(json_stream.values(io.StringIO(_unwrapped(block)))))
            checks = [check for check in found if isinstance(check, Check)]
            yield from checks
            if not checks and "ClaimReview" in block:
                yield Unread(number, _("it names no claim."))


def built_in() -> tuple[object, ...]:
    """Every reader in the order they are asked; the table, which takes most texts, stands last."""
    return JsonLines(), JsonValues(), WebPage(), table.Table()


def checks_of(values: Iterable[tuple[int, Any]]) -> Iterator[Check | Unread]:
    """The fact-checks in numbered JSON values, and what is none."""
    for number, value in values:
        if isinstance(value, Unread):
            yield value
        elif not isinstance(value, dict | list):
            yield Unread(number, _("it is no JSON object."))
        else:
            for check in checks_in(value):
                yield check or Unread(number, _("it names no claim."))


def _first_lines(opening: str) -> tuple[str, str]:
    lines = [line for line in opening.split("\n", 20) if line.strip(" \t\r\ufeff\x00")][:2]
    first, second = (*(line.strip(" \t\r\ufeff\x00") for line in lines), "", "")[:2]
    return first, second


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line, strict=False), dict)
    except (ValueError, RecursionError):
        return False


def _blocks(page: str) -> Iterator[str]:
    """The text of each JSON-LD script; the type may be written in any way."""
    tree = parsed(page)
    for script in tree.iter("script") if tree is not None else ():
        if "ld+json" in (script.get("type") or "").lower():
            yield script.text or ""


def _unwrapped(block: str) -> str:
    """The JSON without the comments around it, which scripts of old had."""
    head, tail = block[:200], block[-200:]
    if len(block) <= 400:
        return _WRAPPING.sub("", block)
    return _WRAPPING.sub("", head) + block[200:-200] + _WRAPPING.sub("", tail)
