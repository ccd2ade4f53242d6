"""Fold away differences that do not change what a quote says, keeping the way back to the original offsets.

Folded: curly and straight quotes, dashes, spaces and line ends, case, ellipses, invisible marks, Arabic
vowel signs, tatweel, forms of alef and ya, and digits of other scripts.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from core.text.spans import Span

_SAME = {
    '"': "“”„‟«»″❝❞",
    "'": "‘’‚‛′`´",
    "-": "‐‑‒–—―−﹣－",
    " ": "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B))),
    "ا": "أإآٱ",
    "ي": "ىی",
    "ك": "ک",
    "σ": "ς",
    **{str(n): f"{chr(0x660 + n)}{chr(0x6F0 + n)}" for n in range(10)},
}
_TABLE = {ord(variant): plain for plain, variants in _SAME.items() for variant in variants}
_DROPPED = (
    "\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
_UNEVEN = re.compile(rf"[{_DROPPED}]+|[ ][ {_DROPPED}]+|\.(?:[ ]?\.){{2,}}|-{{2,}}")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where each run of it begins in the original, both in code points."""

    text: str
    original: str
    folded_at: tuple[int, ...]
    original_at: tuple[int, ...]

    def place(self, index: int) -> int:
        """The offset in the original of the folded character at ``index``."""
        run = bisect_right(self.folded_at, index) - 1
        return self.original_at[run] + index - self.folded_at[run]

    def span(self, start: int, end: int) -> Span:
        """The original span of a folded range that is not empty, with the marks on its last letter."""
        last = self.place(end - 1)
        limit = self.place(end) if end < len(self.text) else len(self.original)
        stop = last + 1
        if self.text[end - 1] in "…-":
            stop = max(stop, self._run_end(last, limit))
        while stop < limit and unicodedata.combining(self.original[stop]):
            stop += 1
        return Span(self.place(start), stop)

    def _run_end(self, start: int, limit: int) -> int:
        """Where three dots or two hyphens, folded into one character, end in the original."""
        run = _UNEVEN.match(_even(self.original[start:limit]))
        return start + run.end() if run else start + 1


def fold(text: str) -> Folded:
    """The text folded; every folded character can be traced to its place in ``text``."""
    even = _even(text)
    parts: list[str] = []
    folded_at, original_at = [0], [0]
    done = length = 0
    for run in _UNEVEN.finditer(even):
        replacement = _one_for(run.group())
        length += run.start() - done + len(replacement)
        parts += (even[done : run.start()], replacement)
        if replacement:
            folded_at.append(length - 1)
            original_at.append(run.start())
        done = run.end()
        folded_at.append(length)
        original_at.append(done)
    parts.append(even[done:])
    return Folded("".join(parts), text, tuple(folded_at), tuple(original_at))


def _even(text: str) -> str:
    """Same length as ``text``: lower case and one character for each group of look-alikes."""
    return text.replace("İ", "I").lower().translate(_TABLE)


def _one_for(run: str) -> str:
    if run[0] == " ":
        return " "
    return {".": "…", "-": "-"}.get(run[0], "")
