"""Unpacks what a web server sent or a file holds compressed, and never to more bytes than were allowed."""

import zlib
from gzip import BadGzipFile
from io import BufferedIOBase, RawIOBase
from typing import Any
from zipfile import BadZipFile

ACCEPTED = "gzip, deflate"
"""What may be asked of a server (Accept-Encoding)."""

_CODINGS = frozenset(["gzip", "x-gzip", "deflate"])
_EITHER_HEADER = 47
_NO_HEADER = -15


def codings_in(header: str) -> list[str]:
    """The codings a Content-Encoding header names, in the order they were applied, without "identity"."""
    named = [name.strip().lower() for name in header.split(",")]
    return [name for name in named if name and name != "identity"]


def can_unpack(codings: list[str]) -> bool:
    """True for no coding and for one that is known; each further one would multiply what it unpacks to."""
    return not codings or (len(codings) == 1 and codings[0] in _CODINGS)


def unpacked(data: bytes, most: int) -> bytes:
    """The bytes in gzip or deflate data, cut off after ``most`` + 1 of them.

    Raises ValueError where the data are damaged or incomplete. Source: RFC 9110, section 8.4.1; some servers
    send deflate without its zlib header, as RFC 9110 notes.
    """
    try:
        return _members(data, most + 1, _EITHER_HEADER)
    except zlib.error:
        pass
    try:
        return _members(data, most + 1, _NO_HEADER)
    except zlib.error as error:
        raise ValueError("neither gzip nor deflate") from error


def _members(data: bytes, most: int, header: int) -> bytes:
    """The members of the data one after the other; gzip allows several."""
    found = b""
    while data and len(found) < most:
        member = zlib.decompressobj(wbits=header)
        found += member.decompress(data, most - len(found))
        if not member.eof and len(found) < most:
            raise ValueError("the data end too early")
        data = member.unused_data if member.unused_data.startswith(b"\x1f\x8b") else b""
    return found


MOST_TIMES = 300
"""How many times its packed size a file may unpack to; text packs to a twentieth at the best."""

LEAST_LIMIT = 100_000_000
"""What any file may unpack to, whatever its packed size."""


class Unpacked(RawIOBase):
    """The bytes of a packed stream, read on demand; what is damaged ends it, and ``damaged`` says so.

    Raises ValueError once more comes out than the packed size allows.
    """

    def __init__(self, stream: BufferedIOBase, packed: int) -> None:
        self._stream = stream
        self._left = max(LEAST_LIMIT, packed * MOST_TIMES)
        self.damaged = False

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Unpack some bytes; 0 at the end."""
        view = memoryview(buffer)
        try:
            data = self._stream.read1(len(view))
        except (EOFError, BadGzipFile, zlib.error, BadZipFile):
            self.damaged = True
            return 0
        self._left -= len(data)
        if self._left < 0:
            raise ValueError("it unpacks to more than is sensible")
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the packed stream too."""
        self._stream.close()
        super().close()
