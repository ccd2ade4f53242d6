"""Figures in a search: the index has them beside the words, so that "3.5 percent" finds "3.5 %"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from core.engines.figures import Figure, bare_key, figures, keys
from core.engines.figuring.amounts import starts
from core.engines.figuring.units import UNITS
from core.engines.search_query import Query, Wanted
from core.engines.search_words import apart, fits, matches, words_of
from core.text.spans import Span

_TELLING = re.compile(
    r"[%٪‰$€£¥₹₽₺₪₩½¼¾⅓⅔⅛°²³]|\d[.,٫٬'’\u00a0\u202f\u2009]\d|\d[^\W\d_]|\d (?=\d{3}(?!\d))|[-−]\d"
)
_PLAIN = re.compile(r"[0-9]+")


def indexed(text: str) -> list[str]:
    """The words of a text as the index has them, and after them what its figures stand for."""
    words = words_of(text)
    if not _may_tell(text, words):
        return words
    return [*words, *dict.fromkeys(key for figure in figures(text) for key in _index_keys(figure))]


def _may_tell(text: str, words: Sequence[str]) -> bool:
    """True where a figure may be more than digits, which are words of the index already."""
    return not _words_of_figures().isdisjoint(words) or _TELLING.search(text) is not None


@lru_cache(maxsize=1)
def _words_of_figures() -> frozenset[str]:
    known = {*starts(""), *(word for word in UNITS if word.isalpha() and len(word) > 1)}
    return frozenset(part for word in known for part in words_of(word)) - {"a", "an"}


def _index_keys(figure: Figure) -> Iterator[str]:
    """Its keys, and those without its unit; plain digits are in the index as they are."""
    is_plain = _PLAIN.match(figure.words)
    if figure.unit or not (is_plain and is_plain.end() == len(figure.words)):
        yield from keys(figure)
        if figure.unit not in ("", "ord"):
            yield bare_key(figure)


def places(text: str, query: Query) -> list[Span]:
    """Where the words and figures of a query stand in a text."""
    found = matches(text, query.phrases, prefix=query.prefix)
    if not query.figures:
        return found
    same = [
        one.span for one in figures(text) if any(_is_meant(one, wanted, query) for wanted in query.figures)
    ]
    # The whole figure, where some of its words were found on their own.
    return apart(sorted({*found, *same}, key=lambda span: (span.start, -span.end)))


def _is_meant(figure: Figure, wanted: Wanted, query: Query) -> bool:
    """True for a figure that is written otherwise than it was asked for."""
    if {*keys(figure), bare_key(figure)}.isdisjoint(wanted.keys):
        return False
    words = words_of(figure.words)
    return not all(set(phrase) <= set(words) for phrase in query.phrases[wanted.first : wanted.end])


def has_all(text: str, query: Query) -> bool:
    """True where every phrase of a query, or the figure it is a part of, stands in a text."""
    words = indexed(text)
    return all(
        fits(words, query.phrases[group.first : group.end], prefix=query.prefix and group.is_last(query))
        or any(way in words for key in group.keys for way in written(key))
        for group in query.groups()
    )


def written(key: str) -> tuple[str, ...]:
    """The words of the index that stand for a key: plain digits are there as they are written."""
    digits = key.removeprefix("№")
    return (key, digits) if _PLAIN.fullmatch(digits) else (key,)
