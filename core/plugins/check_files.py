"""Opens a file of fact-checks, of whatever format, packing and encoding, to be read piece by piece."""

import codecs
import gzip
import io
import logging
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from core.errors import UserError
from core.i18n import _
from core.plugins.protocols import CheckReader
from core.plugins.registry import check_readers
from core.plugins.unpacking import Unpacked
from core.records.importing import Unread
from core.records.matches import Check
from core.text.decode import decode

VERSION = 1
"""Counts what changes how a file is read: an interrupted import of another version begins anew."""

_log = logging.getLogger(__name__)

_SNIFFED = 1 << 18
_OPENING = 1 << 16
_STATED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_TEXTS = (".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".txt", ".html", ".htm")
_MISFITS = "windows-1252 where it is no UTF-8"


@dataclass(slots=True)
class CheckFile:
    """An open file: its fact-checks in order, how far it is read in bytes, and what to say of the reading."""

    items: Iterator[Check | Unread]
    position: Callable[[], int]
    size: int
    notes: list[str] = field(default_factory=list)


@contextmanager
def opened(path: Path, name: str = "") -> Iterator[CheckFile]:
    """The fact-checks of a file; ``name`` is what it is called where that is not in the path.

    Raises UserError where the file is missing, forbidden, empty, no text, or of no known format.
    """
    name = name or path.name
    with plain_errors(path, name), ExitStack() as stack:
        encoding, notes = _encoding(path, name)
        text, _raw, _unpacked = _text(path, encoding, stack)
        opening = text.read(_OPENING)
        reader = _reader(opening, name)
        text, raw, unpacked = _text(path, encoding, stack)
        items = _whole(reader.read(text), unpacked)
        yield CheckFile(items, raw.tell, path.stat().st_size, notes)


@contextmanager
def plain_errors(path: Path, name: str) -> Iterator[None]:
    """What the system says of a file, as UserError in one sentence; other errors pass."""
    try:
        yield
    except FileNotFoundError as error:
        raise UserError(
            _("There is no file “{path}”. Check its name and place.").format(path=path)
        ) from error
    except PermissionError as error:
        raise UserError(
            _("You may not read “{path}”. Ask its owner, or copy it to a folder of your own.").format(
                path=path
            )
        ) from error
    except IsADirectoryError as error:
        raise UserError(_("“{path}” is a folder. Choose a file in it.").format(path=path)) from error
    except OSError as error:
        raise UserError(
            _("“{path}” cannot be read: {reason}. Copy it to another disk or folder and try again.").format(
                path=path, reason=error.strerror or error
            )
        ) from error
    except (BadZipFile, EOFError) as error:
        raise UserError(
            _("“{name}” is packed, and damaged. Fetch it again, or unpack it yourself first.").format(
                name=name
            )
        ) from error


def _reader(opening: str, name: str) -> CheckReader:
    """The first reader that understands the file."""
    for reader in check_readers():
        if _accepts(reader, opening, name):
            return reader
    raise UserError(
        _(
            "“{name}” holds no fact-checks in a form that is known. Choose a file of JSON lines, ClaimReview,"
            " or a table with a column named “claim”."
        ).format(name=name)
    )


def _accepts(reader: CheckReader, opening: str, name: str) -> bool:
    """What the reader says; one that fails over it is logged and passed over."""
    try:
        return reader.accepts(opening, name)
    except Exception:
        _log.exception("The reader %r failed and was passed over.", reader.name)
        return False


def _whole(items: Iterator[Check | Unread], unpacked: Unpacked | None) -> Iterator[Check | Unread]:
    """The items, and at the end whether the file goes on in a way that cannot be unpacked."""
    number = 0
    try:
        for item in items:
            number += 1
            yield item
    except ValueError:
        yield Unread(number + 1, _("the file unpacks to more than is sensible, so the rest was left out."))
        return
    if unpacked is not None and unpacked.damaged:
        yield Unread(number + 1, _("the packed file is damaged from here on, so the rest is missing."))


def _text(path: Path, encoding: str, stack: ExitStack) -> tuple[io.TextIOWrapper, BinaryIO, Unpacked | None]:
    """The text of the file, the file itself, and what unpacks it, None where nothing needs to."""
    raw = stack.enter_context(path.open("rb"))
    unpacked = _unpacked(raw, path)
    binary = io.BufferedReader(unpacked, 1 << 20) if unpacked is not None else raw
    errors = _MISFITS if encoding == "utf-8-sig" else "replace"
    return stack.enter_context(io.TextIOWrapper(binary, encoding, errors)), raw, unpacked


def _unpacked(raw: BinaryIO, path: Path) -> Unpacked | None:
    start = raw.read(4)
    raw.seek(0)
    size = path.stat().st_size
    if start.startswith(b"\x1f\x8b"):
        return Unpacked(gzip.GzipFile(fileobj=raw), size)
    if start == b"PK\x03\x04":
        archive = ZipFile(raw)
        return Unpacked(_member(archive, path.name), size)
    raw.seek(0)
    return None


def _member(archive: ZipFile, name: str) -> io.BufferedIOBase:
    """The largest text in an archive."""
    texts = [info for info in archive.infolist() if info.filename.lower().endswith(_TEXTS)]
    if not texts:
        raise UserError(
            _("There is no JSON, CSV or HTML file in the archive “{name}”. Unpack it yourself first.").format(
                name=name
            )
        )
    chosen: ZipInfo = max(texts, key=lambda info: info.file_size)
    if chosen.flag_bits & 1:
        raise UserError(
            _("The archive “{name}” is locked with a password. Unpack it yourself first.").format(name=name)
        )
    try:
        return cast(io.BufferedIOBase, archive.open(chosen))
    except RuntimeError as error:  # packed in a way that Python does not know
        raise BadZipFile(name) from error


def _encoding(path: Path, name: str) -> tuple[str, list[str]]:
    """Python's name of the encoding of the file's text, and what to say of it."""
    with path.open("rb") as raw:
        unpacked = _unpacked(raw, path)
        sample = (io.BufferedReader(unpacked) if unpacked is not None else raw).read(_SNIFFED)
    if b"\x00" not in sample and _is_utf8(sample) and sample.strip():
        return "utf-8-sig", []
    stated = _STATED.search(sample[:8192])
    if len(sample) == _SNIFFED and b"\x00" not in sample:
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    decoded = decode(sample, stated[1].decode() if stated else "", name)
    return decoded.encoding, list(decoded.notes)


def _is_utf8(sample: bytes) -> bool:
    """True where the sample is UTF-8, but for a character that its end may cut through."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 in a text that began as such, as where rows of another origin were added."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_MISFITS, _as_windows)
