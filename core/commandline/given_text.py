"""Read a plain text as it was given, so that offsets count its own code points; nothing is made canonical."""

import re
import sys
from contextlib import suppress
from pathlib import Path

from core.engines.sentences import sentences
from core.errors import UserError
from core.i18n import _
from core.plugins.importers.opening import bytes_from
from core.text.decode import decode, shown_encoding
from core.text.language import language_of
from core.text.spans import Span

_LINE_END = re.compile("\r\n?")
MARK = "\ufeff"
"""The byte order mark that some programs write first."""

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
    return text_in(_bytes_of(file), "" if file == "-" else Path(file).name)


def text_in(data: bytes, name: str = "") -> str:
    """The same of bytes that were read already."""
    return _LINE_END.sub("\n", _decoded(data, name))


def utf8_of(file: str) -> str:
    """The text of a file of lines (or - for standard input), where CR LF is one line end, as everywhere here.

    A CR by itself ends no line. Raises UserError, naming the line, where it is no UTF-8.
    """
    data = _bytes_of(file)
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise UserError(
            _("Line {number} is not UTF-8. Save the file as UTF-8.").format(number=number)
        ) from error


def _bytes_of(file: str) -> bytes:
    return sys.stdin.buffer.read() if file == "-" else bytes_from(Path(file))


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
    skipped = len(MARK) if text.startswith(MARK) else 0
    found = sentences(text[skipped:], language or language_of(text) or "en")
    return [Span(span.start + skipped, span.end + skipped) for span in found]
