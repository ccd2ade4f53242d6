"""Reads the text of a PDF file, page by page, with the place where each page begins."""

import re
from bisect import bisect_right
from contextlib import closing
from itertools import pairwise
from typing import Any, NamedTuple

from core.errors import UserError
from core.i18n import _
from core.plugins.importers.dates import iso_date
from core.plugins.importers.proposing import draft_of
from core.plugins.pdfium import alone, opened
from core.records.drafts import Draft, Original
from core.text.canonical import canonical

_SIGNATURE_WITHIN = 1024
_DIVIDED = "\ufffe"
_FULL = 0.75
_SPARE = 0.02
_SENTENCE_END = (".", "!", "?", "…", ":", "”", '"', "»", "؟", "۔")
_MADE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


class Paged(NamedTuple):
    """A canonical text and where each page begins in it; an empty page shares the start of the next."""

    text: str
    starts: tuple[int, ...]


class PdfFile:
    """Takes PDF files that have text in them, not pictures of text."""

    name = "PDF"

    def accepts(self, original: Original) -> bool:
        """True where the PDF signature stands near the beginning, as readers of PDF allow."""
        return b"%PDF-" in original.data[:_SIGNATURE_WITHIN] and not original.data.lstrip().startswith(b"<")

    def read(self, original: Original) -> Draft:
        """The text of all pages; raises UserError where the file is damaged, locked or has no text."""
        pages, facts = _pages(original)
        paged = _joined(pages)
        if not paged.text:
            raise UserError(
                _(
                    "{name} has no text in it, only pictures of pages. Run text recognition on it first,"
                    " or paste the text."
                ).format(name=_called(original))
            )
        notes = [
            _("The lines of {count} pages were joined into paragraphs; check them.").format(count=len(pages))
        ]
        if any(_DIVIDED in page for page in pages):
            notes.append(_("Words divided at line ends were joined again, so a hyphen may be missing."))
        if made := facts.pop("made", ""):
            notes.append(
                _("The file says it was made on {day}; that need not be the day of publication.").format(
                    day=made
                )
            )
        return draft_of(paged.text, original, facts, tuple(notes))


def paged(original: Original) -> Paged:
    """The same text as the draft's, with the start of each page; raises UserError as reading does."""
    return _joined(_pages(original)[0])


def page_number(starts: tuple[int, ...], offset: int) -> int:
    """The page, from 1, that a code point offset lies on."""
    return max(1, bisect_right(starts, offset))


def _called(original: Original) -> str:
    return f"“{original.name}”" if original.name else _("The PDF file")


def _pages(original: Original) -> tuple[list[str], dict[str, str]]:
    """The raw text of each page, and the facts the file states."""
    from pypdfium2 import PdfiumError

    try:
        with opened(original.data) as document:
            with alone:
                count, facts = len(document), _facts(document)
            return [_page_text(document, number) for number in range(count)], facts
    except PdfiumError as error:
        raise UserError(_refusal(original, str(error))) from error


def _refusal(original: Original, reason: str) -> str:
    if "assword" in reason:
        return _("{name} is locked with a password. Save a copy without one and open that.").format(
            name=_called(original)
        )
    return _("{name} is damaged and cannot be read. Get another copy, or paste the text.").format(
        name=_called(original)
    )


def _page_text(document: Any, number: int) -> str:
    with alone, closing(document[number]) as page, closing(page.get_textpage()) as textpage:
        return str(textpage.get_text_range())


def _facts(document: Any) -> dict[str, str]:
    stated = document.get_metadata_dict()
    made = _MADE.match(stated.get("CreationDate", ""))
    return {
        "title": canonical(stated.get("Title", "")).partition("\n")[0],
        "author": canonical(stated.get("Author", "")).partition("\n")[0],
        "made": iso_date("-".join(made.groups())) if made else "",
    }


def _joined(pages: list[str]) -> Paged:
    """All pages as one text; a sentence that runs on over the page stays one paragraph."""
    widths = sorted(len(line) for page in pages for line in _lines(page))
    width = widths[len(widths) * 9 // 10] if widths else 0
    text, starts = "", []
    for page in pages:
        body = canonical(_paragraphs(_lines(page), width))
        if text and body:
            text += " " if body[0].islower() and not text.endswith(_SENTENCE_END) else "\n\n"
        starts.append(len(text))
        text += body
    return Paged(text, tuple(starts))


def _lines(page: str) -> list[str]:
    return [line.strip() for line in re.split(r"\r\n?|\n|\f", page.replace("\x02", _DIVIDED)) if line.strip()]


def _paragraphs(lines: list[str], width: int) -> str:
    """The lines of a page joined to paragraphs, by how far each fills the usual width in characters."""
    pieces = lines[:1]
    for line, following in pairwise(lines):
        pieces += ["\n\n" if _ends_paragraph(line, following, width) else " ", following]
    return "".join(pieces)


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    """True for a line that is short, or that ends a sentence though the next word had room on it."""
    printed = len(line) - line.rfind(_DIVIDED) - 1
    room = width - printed - len(following.split(maxsplit=1)[0])
    return printed < _FULL * width or (line.endswith(_SENTENCE_END) and room > _SPARE * width)
