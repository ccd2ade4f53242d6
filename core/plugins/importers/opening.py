"""Brings an article or a source in from wherever it is: the clipboard, a file, a web address, bytes."""

import logging
import os
import re
from datetime import UTC, datetime
from pathlib import Path

from core.errors import UserError
from core.i18n import _
from core.plugins import fetch
from core.plugins.importers import html_page, plain_text
from core.plugins.importers.left_out import pieces
from core.plugins.protocols import Importer
from core.plugins.registry import importers
from core.progress import Progress
from core.records.drafts import Draft, Original
from core.text.canonical import joined_surrogates
from core.text.decode import no_text_in, refuse_too_long

MAX_FILE_BYTES = 200_000_000
"""The largest file that is read into memory."""

_SOURCE_URL = re.compile(r"SourceURL:\s*(https?://\S+)")

_log = logging.getLogger(__name__)


def read(original: Original) -> Draft:
    """The draft of an original, by the first importer that accepts it; raises UserError if it cannot."""
    chosen = next(importer for importer in importers() if _accepts(importer, original))
    return chosen.read(original)


def is_plain(original: Original) -> bool:
    """True for plain text, which no importer of a format takes."""
    return not any(_accepts(importer, original) for importer in importers()[:-1])


def _accepts(importer: Importer, original: Original) -> bool:
    """What the importer says; one that fails over it is logged and passed over."""
    try:
        return importer.accepts(original)
    except Exception:
        _log.exception("The importer %r failed and was passed over.", importer.name)
        return False


def from_bytes(data: bytes, name: str = "", media_type: str = "", charset: str = "") -> Draft:
    """The draft of bytes, say from standard input; raises UserError where they cannot be read."""
    return read(Original(data, name, media_type, charset))


def from_file(path: Path) -> Draft:
    """The draft of a file; raises UserError where it is missing, forbidden, too large or no text."""
    return read(Original(bytes_from(path), _shown(path.name)))


def bytes_from(path: Path) -> bytes:
    """What is in a file; raises UserError where it is missing, forbidden or too large."""
    try:
        return _bytes_of(path)
    except FileNotFoundError as error:
        raise UserError(
            _("There is no file “{path}”. Check its name and place.").format(path=_shown(path))
        ) from error
    except PermissionError as error:
        raise UserError(
            _("You may not read “{path}”. Ask its owner, or copy it to a folder of your own.").format(
                path=_shown(path)
            )
        ) from error
    except (OSError, ValueError) as error:
        raise UserError(
            _("“{path}” cannot be read: {reason}. Copy it to another disk or folder and try again.").format(
                path=_shown(path), reason=getattr(error, "strerror", None) or error
            )
        ) from error


def _shown(path: Path | str) -> str:
    """The path as text; bytes that are no UTF-8, as old disks have them, become replacement characters."""
    return os.fsencode(path).decode("utf-8", "replace")


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise UserError(_("“{path}” is a folder. Choose a file in it.").format(path=_shown(path)))
    size = path.stat().st_size
    if not path.is_file():
        raise UserError(_("“{path}” is not a file. Choose a file.").format(path=_shown(path)))
    if size > MAX_FILE_BYTES:
        raise UserError(
            _(
                "“{path}” is too large: {size} MB. Touchstone reads up to {limit} MB;"
                " bring in only the part to be checked."
            ).format(path=_shown(path), size=round(size / 1e6), limit=MAX_FILE_BYTES // 1_000_000)
        )
    return path.read_bytes()


def from_url(url: str, progress: Progress) -> Draft:
    """The draft of a web address, fetched now; raises UserError where it cannot be had or read."""
    return read(fetch.fetch(url, progress))


def from_paste(text: str, html: str | None = None) -> Draft:
    """The draft of what was pasted; ``html`` is the same as HTML, where the clipboard has it.

    The words are those of ``text``; the HTML tells where they were copied from, and stands in where there is
    no text. The original is the UTF-8 of the text. Raises UserError for an empty or too long paste.
    """
    refuse_too_long(len(text), "")
    words = joined_surrogates(text) if text.strip() else _text_of_html(html or "")
    if not words.strip():
        raise UserError(no_text_in(""))
    original = Original(
        words.encode("utf-8", "surrogatepass"),
        media_type="text/plain",
        charset="utf-8",
        retrieved_at=datetime.now(UTC),
    )
    source = _SOURCE_URL.search((html or "")[:2000])
    return plain_text.from_text(words, original, url=source[1] if source else "")


def _text_of_html(html: str) -> str:
    """The readable words of pasted HTML, one block a paragraph; "" where there are none."""
    start = html.find("<")
    tree = html_page.parsed(html[start:]) if start >= 0 else None
    return "\n\n".join(pieces(tree)) if tree is not None else ""
