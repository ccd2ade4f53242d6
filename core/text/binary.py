"""Tells bytes that are no text, whatever they are named, from bytes that are."""

import re
from itertools import pairwise

from core.i18n import _

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 1 << 20

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"PK\x03\x04", "archive"),
    (b"PK\x05\x06", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a\x07", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
    (b"\x7fELF", "program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office document"),
    (b"{\\rtf", "RTF document"),
    (b"SQLite format 3\x00", "database"),
    (b"ID3", "sound or film"),
    (b"OggS", "sound or film"),
    (b"fLaC", "sound or film"),
    (b"\x1aE\xdf\xa3", "sound or film"),
    (b"RIFF", "picture, sound or film"),
    (b"%PDF-", "PDF document"),
)


def kind_names() -> dict[str, str]:
    """What each kind of binary file is called in a sentence, in the language set."""
    return {
        "picture": _("a picture"),
        "archive": _("a ZIP file or another archive"),
        "program": _("a program"),
        "old Office document": _("a document in the old Office format"),
        "RTF document": _("an RTF document"),
        "database": _("a database"),
        "sound or film": _("a sound or film file"),
        "picture, sound or film": _("a picture, sound or film file"),
        "PDF document": _("a PDF document"),
    }


def signature_of(data: bytes) -> str:
    """The kind of file the first bytes announce ("picture", "archive" ...), "" where they announce none.

    Short signatures made of letters count only where control characters follow.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            letters = signature.isalnum()
            return kind if not letters or _CONTROLS.search(data[:64]) else ""
    if data[4:8] == b"ftyp":
        return "sound or film"
    return ""


def has_many_controls(data: bytes) -> bool:
    """True where more than 1 in 200 of the first million bytes are control characters no text has."""
    sample = data[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) * 200 > len(sample)


def wide_encoding(data: bytes) -> str:
    """Which UTF-16 bytes without a mark are in, "" if none: every space and line end gives it away."""
    sample = data[: _SAMPLE // 4 * 2]
    if len(data) % 2 or b"\x00" not in sample:
        return ""
    fitting = [name for name in ("utf-16-le", "utf-16-be") if _reads_as_text(sample, name)]
    return fitting[0] if len(fitting) == 1 else ""


def _reads_as_text(sample: bytes, encoding: str) -> bool:
    """True where the sample decodes to printable characters, most of them like their neighbours."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 2:
            return False
        text = sample[: error.start].decode(encoding)
    odd = sum(not (char.isprintable() or char in "\r\n\t\x0b\x0c\u200c\u200d\u200e\u200f") for char in text)
    alike = sum(ord(a) >> 8 == ord(b) >> 8 for a, b in pairwise(text))
    return odd * 50 <= len(text) and alike * 2 >= len(text) - 1
