"""Draws the pages of a finished PDF, for a preview before or after it is handed on."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from core.errors import UserError
from core.i18n import _
from core.plugins.pdfium import alone, opened


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as rows of 4-byte pixels (red, green, blue, 255), top row first.

    ``number`` counts from 1, ``of`` is how many pages the document has.
    """

    number: int
    of: int
    width: int
    height: int
    pixels: bytes


def pdf_pages(source: bytes | Path, width: int, most: int | None = None) -> Iterator[PageImage]:
    """Each page, or the first ``most``, ``width`` pixels wide, one at a time.

    ``source`` is the PDF's bytes or its file; raises UserError where it is no readable PDF.
    """
    if width < 1:
        raise ValueError(f"a page cannot be {width} pixels wide")
    try:
        with opened(source) as document:
            with alone:
                total = len(document)
            for index in range(total)[:most]:
                yield _drawn(document, index, total, width)
    except (OSError, pypdfium2.PdfiumError) as error:
        message = _("“{name}” cannot be shown: it is missing, damaged or not a PDF.")
        name = source.name if isinstance(source, Path) else _("The report")
        raise UserError(message.format(name=name)) from error


def _drawn(document: pypdfium2.PdfDocument, index: int, total: int, width: int) -> PageImage:
    with alone, closing(document[index]) as page:
        # pdfium rounds up: a hair less than the width asked for becomes exactly that width.
        scale = (width - 0.01) / page.get_width()
        with closing(page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)) as bitmap:
            return PageImage(index + 1, total, bitmap.width, bitmap.height, _packed(bitmap))


def _packed(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """The pixels without what pdfium leaves at the ends of rows."""
    data, row = bytes(bitmap.buffer), bitmap.width * 4
    if bitmap.stride == row:
        return data
    return b"".join(
        data[start : start + row] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
    )
