"""Positions counted in UTF-16 units, as Qt counts, against code points, as Python and every record count."""

import re
from bisect import bisect_left
from typing import NewType

CodePoint = NewType("CodePoint", int)
"""A position in a Python string."""

Utf16 = NewType("Utf16", int)
"""A position in the same string as UTF-16 units."""

LAST_SINGLE = "\uffff"
"""The last code point that is one UTF-16 unit; those after it are two."""

_DOUBLE = re.compile(f"[^\0-{LAST_SINGLE}]")


class OffsetMap:
    """Turns positions of one text from code points to UTF-16 units and back, in either direction in O(log n).

    Positions run from 0 to the length of the text, both included; others raise ValueError.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        astral = [] if text.isascii() else [found.start() for found in _DOUBLE.finditer(text)]
        self._points = astral
        self._units = [point + before for before, point in enumerate(astral)]

    @property
    def length(self) -> Utf16:
        """The length of the text in UTF-16 units."""
        return Utf16(self._length + len(self._points))

    def to_utf16(self, code_point: int) -> Utf16:
        """The UTF-16 position of a code point position."""
        if not 0 <= code_point <= self._length:
            raise ValueError(f"code point position {code_point} lies outside 0..{self._length}")
        return Utf16(code_point + bisect_left(self._points, code_point))

    def to_code_point(self, utf16: int) -> CodePoint:
        """The code point position of a UTF-16 position; inside a surrogate pair, its start."""
        if not 0 <= utf16 <= self.length:
            raise ValueError(f"UTF-16 position {utf16} lies outside 0..{self.length}")
        return CodePoint(utf16 - bisect_left(self._units, utf16))
