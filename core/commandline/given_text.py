"""Read a plain text as it was given, so that offsets count its own code points; nothing is made canonical."""

import re
import sys
from contextlib import suppress
from pathlib import Path

from core.engines.sentences import sentences
from core.i18n import _
from core.plugins.importers.opening import bytes_from
from core.text.decode import decode, shown_encoding
from core.text.language import language_of
from core.text.spans import Span

_LINE_END = re.compile("\r\n?")
_MARK = "\ufeff"

OFFSETS = (
    "Offsets count code points of the text as it is given, in UTF-8: a line end is one, CR LF too;"
    " a byte order mark at the start is one."
)
"""For the help of commands that print offsets into what they were given."""


def text_of(file: str) -> str:
    """The text of a file (or - for standard input) as Python reads it: UTF-8, with universal newlines.

    What is not UTF-8 is decoded as an article would be, and that is said on standard error. Raises UserError
    where there is no such file or it holds no text; an empty one is an empty text.
    """
    data = sys.stdin.buffer.read() if file == "-" else bytes_from(Path(file))
    return _LINE_END.sub("\n", _decoded(data, "" if file == "-" else Path(file).name))


def _decoded(data: bytes, name: str) -> str:
    with suppress(UnicodeDecodeError):
        text = data.decode("utf-8")
        if "\x00" not in text:
            return text
    decoded = decode(data, "", name)
    said = _("Read as {encoding}. Offsets count the characters of that reading.")
    print(said.format(encoding=shown_encoding(decoded.encoding)), file=sys.stderr)
    return decoded.text


def sentences_of(text: str, language: str) -> list[Span]:
    """The sentences of a text as given; ``language`` "" stands for the one it looks like."""
    skipped = len(_MARK) if text.startswith(_MARK) else 0
    found = sentences(text[skipped:], language or language_of(text) or "en")
    return [Span(span.start + skipped, span.end + skipped) for span in found]
