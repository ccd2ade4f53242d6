"""The one way into PDFium, which crashes where two threads are in it at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

alone = RLock()
"""To be held for every call of PDFium, and no longer, so that others come in between two pages.

It may be taken twice by one thread, since Python may tidy up a document that was dropped at any moment.
"""


@contextmanager
def opened(source: bytes | Path) -> Iterator[Any]:
    """The document (pypdfium2) while it is open; raises OSError or PdfiumError where it cannot be.

    Whatever is done with it is done while ``alone`` is held.
    """
    from pypdfium2 import PdfDocument

    with alone:
        document = PdfDocument(source)
    try:
        yield document
    finally:
        with alone:
            document.close()
