"""Reads the text of a Word document (DOCX), with tables, insertions and content controls."""

import io
import zipfile
from itertools import islice
from typing import Any

from core.errors import UserError
from core.i18n import _
from core.plugins.importers.proposing import draft_of
from core.plugins.importers.word_text import blocks, boxes
from core.records.drafts import Draft, Original

_MOST_BYTES = 300_000_000
_MOST_XML = 20_000_000
_MOST_TIMES = 100
_NEVER_MUCH = 1_000_000
_PICTURES = ("word/media/", "word/embeddings/", "word/fonts/")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

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
        text = "\n\n".join(block for block in blocks(body) if block.strip())
        facts = {"title": _title(document), "author": document.core_properties.author or ""}
        if facts["author"] == "python-docx":
            facts["author"] = ""
        return draft_of(text, original, facts, tuple(_notes(document)))


def _damaged(original: Original) -> str:
    name = f"“{original.name}”" if original.name else _("The Word document")
    return _("{name} is damaged and cannot be read. Get another copy, or paste the text.").format(name=name)


def _opened(original: Original) -> Any:
    """The document; a file that would unpack to more than is sensible is refused unopened."""
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        with zipfile.ZipFile(io.BytesIO(original.data)) as file:
            _refuse_too_large(file.infolist(), len(original.data))
        document = Document(io.BytesIO(original.data))
        if document.element.body is None:
            raise UserError(_damaged(original))
        return document
    except (OpcError, XMLSyntaxError, zipfile.BadZipFile, *_MALFORMED) as error:
        raise UserError(_damaged(original)) from error


def _refuse_too_large(entries: list[zipfile.ZipInfo], size: int) -> None:
    """Raises UserError where the parts (but pictures and the like) or all together unpack to too much.

    Twenty million bytes are several thick books; what people write packs to a tenth, seldom to a fortieth.
    """
    written = [entry for entry in entries if not entry.filename.startswith(_PICTURES)]
    unpacked = sum(entry.file_size for entry in entries)
    swollen = any(_is_swollen(entry.file_size, entry.compress_size) for entry in written)
    if swollen or _is_swollen(unpacked, size):
        raise UserError(
            _(
                "The document unpacks to far more than anybody writes, so it was not opened."
                " Paste the part to be checked instead."
            )
        )
    if unpacked > _MOST_BYTES or sum(entry.file_size for entry in written) > _MOST_XML:
        raise UserError(_("The document is too large to be read. Paste the part to be checked instead."))


def _is_swollen(unpacked: int, packed: int) -> bool:
    return unpacked > _NEVER_MUCH and unpacked > _MOST_TIMES * packed


def _title(document: Any) -> str:
    """The first paragraph in the style "Title", else the title the file states."""
    from docx.text.paragraph import Paragraph

    for element in islice(document.element.body.iterchildren(f"{_W}p"), 20):
        paragraph = Paragraph(element, document)
        if paragraph.style is not None and paragraph.style.name == "Title" and paragraph.text.strip():
            return " ".join(paragraph.text.split())
    return " ".join((document.core_properties.title or "").split())


def _notes(document: Any) -> list[str]:
    """What stands in the file but not in the text."""
    margins = [part.paragraphs for section in document.sections for part in (section.header, section.footer)]
    notes = [
        _("Left out of the text, a text box: “{line}”.").format(line=words)
        for words in dict.fromkeys(text.strip() for text in boxes(document.element.body))
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
