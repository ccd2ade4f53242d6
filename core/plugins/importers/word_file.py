"""Reads the text of a Word document (DOCX), with tables, insertions and content controls."""

import io
import zipfile
from itertools import groupby
from typing import Any

from core.errors import UserError
from core.i18n import _
from core.plugins.importers.proposing import draft_of
from core.records.drafts import Draft, Original

_MOST_BYTES = 300_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHOWN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_RUNS = "*[self::w:t or self::w:tab or self::w:br or self::w:cr or self::w:noBreakHyphen]"
_CURRENT = f".//w:r[not(ancestor::w:moveFrom) and not(ancestor::w:del)]/{_RUNS}"


_MALFORMED = (KeyError, ValueError, AttributeError, TypeError, RuntimeError, EOFError, OSError)
"""What python-docx and zipfile raise, by their nature, on files that are put together wrongly."""


class WordFile:
    """Takes DOCX files."""

    name = "Word document"

    def accepts(self, original: Original) -> bool:
        """True for a ZIP file with a Word document inside."""
        if not original.data.startswith(b"PK\x03\x04"):
            return False
        try:
            with zipfile.ZipFile(io.BytesIO(original.data)) as file:
                return "word/document.xml" in file.namelist()
        except (zipfile.BadZipFile, ValueError, RuntimeError):
            return b"word/document.xml" in original.data

    def read(self, original: Original) -> Draft:
        """The text as it stands after all tracked changes; raises UserError where the file is damaged."""
        document = _opened(original)
        body = document.element.body
        text = "\n\n".join(block for block in _blocks(body) if block.strip())
        facts = {"title": _title(document), "author": document.core_properties.author or ""}
        if facts["author"] == "python-docx":
            facts["author"] = ""
        return draft_of(text, original, facts, tuple(_notes(document)))


def _damaged(original: Original) -> str:
    name = f"“{original.name}”" if original.name else _("The Word document")
    return _("{name} is damaged and cannot be read. Get another copy, or paste the text.").format(name=name)


def _opened(original: Original) -> Any:
    """The document; a file that would unpack to more than 300 MB is refused unopened."""
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        with zipfile.ZipFile(io.BytesIO(original.data)) as file:
            unpacked = sum(entry.file_size for entry in file.infolist())
        if unpacked > _MOST_BYTES:
            raise UserError(_("The document is too large to be read. Paste the part to be checked instead."))
        document = Document(io.BytesIO(original.data))
        if document.element.body is None:
            raise UserError(_damaged(original))
        return document
    except (OpcError, XMLSyntaxError, zipfile.BadZipFile, *_MALFORMED) as error:
        raise UserError(_damaged(original)) from error


def _blocks(body: Any) -> list[str]:
    """The text of each paragraph outside text boxes, and of each table row, its cells parted by bars."""
    paragraphs = body.xpath(".//w:p[not(ancestor::w:txbxContent)]")
    rows = groupby(paragraphs, key=lambda paragraph: next(paragraph.iterancestors(f"{_W}tr"), paragraph))
    return [" | ".join(filter(str.strip, map(_text_of, group))) for _row, group in rows]


def _text_of(paragraph: Any) -> str:
    """The text that is to be read now: with insertions, without deletions, text boxes left for the notes."""
    runs = [run for run in paragraph.xpath(_CURRENT) if next(run.iterancestors(f"{_W}p")) is paragraph]
    return "".join(_SHOWN.get(run.tag, run.text or "") for run in runs)


def _title(document: Any) -> str:
    """The first paragraph in the style "Title", else the title the file states."""
    for paragraph in document.paragraphs[:20]:
        if paragraph.style is not None and paragraph.style.name == "Title" and paragraph.text.strip():
            return " ".join(paragraph.text.split())
    return " ".join((document.core_properties.title or "").split())


def _notes(document: Any) -> list[str]:
    """What stands in the file but not in the text."""
    boxes = document.element.body.xpath(".//w:txbxContent//w:p")
    margins = [part.paragraphs for section in document.sections for part in (section.header, section.footer)]
    notes = [
        _("Left out of the text, a text box: “{line}”.").format(line=words)
        for words in dict.fromkeys(_text_of(box).strip() for box in boxes)
        if words
    ]
    edges = (paragraph.text.strip() for paragraphs in margins for paragraph in paragraphs)
    notes += [
        _("Left out of the text, at the edge of the page: “{line}”.").format(line=words)
        for words in dict.fromkeys(edges)
        if words
    ]
    return notes + _footnotes(document)


def _footnotes(document: Any) -> list[str]:
    """A note for each footnote and endnote of the file."""
    from lxml import etree

    parts = [
        part
        for part in document.part.package.iter_parts()
        if part.partname.endswith(("/footnotes.xml", "/endnotes.xml"))
    ]
    safe = etree.XMLParser(resolve_entities=False, no_network=True)
    texts = [
        "".join(element.itertext(f"{_W}t")).strip()
        for part in parts
        for element in etree.fromstring(part.blob, safe).iter(f"{_W}footnote", f"{_W}endnote")
    ]
    return [_("Left out of the text, a footnote: “{line}”.").format(line=text) for text in texts if text]
