"""Every place of some words in a text, however quotation marks, case, vowel signs and digits are written."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from core.engines.folding import Folded, fold
from core.text.spans import Span


@dataclass(frozen=True, slots=True)
class Places:
    """Where words stand in a folded text, in order; spans of the original are worked out when asked for.

    A letter may stand in a long text tens of thousands of times, of which a screen shows a few.
    """

    folded: Folded
    starts: tuple[int, ...] = ()
    length: int = 0

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, number: int) -> Span:
        """The place with this number, from 0, in the original text."""
        start = self.starts[number]
        return self.folded.span(start, start + self.length)

    def first_from(self, position: int) -> int:
        """The number of the first place at a position or after it; round the end of the text."""
        number = bisect_left(self.starts, position, key=self.folded.place)
        return number if number < len(self.starts) else 0

    def last_before(self, position: int) -> int:
        """The number of the last place before a position; round the beginning of the text."""
        return (bisect_left(self.starts, position, key=self.folded.place) or len(self.starts)) - 1

    def within(self, some: Span) -> Iterator[Span]:
        """The places that begin or end in a part of the text."""
        number = max(0, bisect_left(self.starts, some.start, key=self.folded.place) - 1)
        while number < len(self.starts) and (place := self.span(number)).start < some.end:
            if place.end > some.start:
                yield place
            number += 1


def places(folded: Folded, words: str, *, whole: bool = False) -> Places:
    """Where the words stand, one after the other; with ``whole``, not as a part of longer words."""
    wanted = fold(unicodedata.normalize("NFC", words)).text
    if not wanted.strip():
        return Places(folded)
    return Places(folded, tuple(_starts(folded.text, wanted, whole)), len(wanted))


def _starts(text: str, wanted: str, whole: bool) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not whole or (_edge(text, at) and _edge(text, end)):
            yield at
        else:
            end = at + 1
        at = text.find(wanted, end)


def _edge(text: str, at: int) -> bool:
    """True where no word goes on from one side of a position to the other."""
    return not (text[at - 1 : at].isalnum() and text[at : at + 1].isalnum())
