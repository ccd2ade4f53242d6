"""The places where the very words of a quote stand, and which of them is the quote's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz
from rapidfuzz.distance import Postfix, Prefix

from core.engines.reanchoring.beside import STOPS, is_negated_anew
from core.engines.reanchoring.homes import Home, Homes
from core.engines.reanchoring.order import Order
from core.engines.reanchoring.words import COMMON, Index, Words
from core.records.anchors import Anchored
from core.records.terms import AnchorState
from core.text.graphemes import is_whole
from core.text.spans import CONTEXT, Quote, Span

_MOST = 500
"""Places that are looked at; words that stand more often tell nothing."""
_RAREST = 3
"""Words of a quote by which its places are looked for."""
_NEAR, _FAR = 8, 2_000
"""Equal characters beside a place that make it the quote's; how far they are counted in a known ``old``."""
_ALIKE = 60.0
"""Likeness of what stands beside a place (0 to 100) that makes it the quote's."""
_TELLING = 20
"""Characters of a quote that can be taken for the same without anything that stood beside it."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A place of the quote's words: equal characters on either side, and likeness of the two sides."""

    start: int
    left: int
    right: int
    alike: float
    fits: bool


def unmoved(quote: Quote, new: str, order: Order) -> Anchored | None:
    """The quote in its line, if that stands in ``new`` as it stood in the old text; else None."""
    span = order.place(quote.span)
    if span is not None and quote.exact.strip() and span.of(new) == quote.exact and not is_cut(new, span.end):
        return Anchored(AnchorState.EXACT, span, 1000)
    return None


def same(quote: Quote, sought: Words, known: Index, homes: Homes) -> Anchored | None:
    """The quote's own words in the text of ``known``; None where they do not stand there, or are others'.

    In a known old text the words may stand several times: a place that another of them has kept is taken.
    """
    new, order = known.text, homes.order
    starts = list(_starts(quote, sought, known))
    others = _others(quote, homes) if starts else {}
    taken = {home.span.start for home in others.values() if home is not None and home.is_same}
    places = [_place(quote, new, homes.old, at, order) for at in starts if at not in taken]
    if not places:
        return None
    places.sort(key=lambda place: (-(place.left + place.right), abs(place.start - quote.span.start)))
    chosen = places[0] if len(places) == 1 else _told_apart(places, quote)
    rivals = [at for at, home in others.items() if home is None or not home.is_same]
    if chosen is None or not all(_is_ours(chosen, quote, homes, at) for at in rivals):
        return _ask(quote, places[0].start)
    return _judged(quote, chosen, homes)


def _others(quote: Quote, homes: Homes) -> dict[int, Home | None]:
    """Where else the words stood in the old text, each with its home if that is sure."""
    if not homes.old:
        return {}
    starts = islice(_everywhere(quote.exact, homes.old), _MOST)
    return {at: _held(homes, Span(at, at + len(quote.exact))) for at in starts if at != quote.span.start}


def _held(homes: Homes, span: Span) -> Home | None:
    home = homes.of(span)
    return home if home is not None and home.is_held else None


def at_home(quote: Quote, homes: Homes) -> Anchored | None:
    """The quote where the edits lead to, if it stands there word for word among its old neighbours."""
    home = _held(homes, quote.span)
    if home is None or not home.is_same or homes.old[quote.span.start : quote.span.end] != quote.exact:
        return None
    if is_cut(homes.new, home.span.start) or is_cut(homes.new, home.span.end):
        return None
    if is_negated_anew(quote, homes.new, home.span):
        return Anchored(AnchorState.ASK, home.span, 1000, ("negation",))
    return Anchored(AnchorState.EXACT, home.span, 1000)


def _judged(quote: Quote, place: _Place, homes: Homes) -> Anchored:
    span = Span(place.start, place.start + len(quote.exact))
    tells = len(quote.exact) >= _TELLING or _are_sentences(quote, span, homes)
    if not place.fits and not tells:
        return _ask(quote, place.start)
    if is_negated_anew(quote, homes.new, span):
        return Anchored(AnchorState.ASK, span, 1000, ("negation",))
    home = homes.of(quote.span)
    in_order = home is not None and home.is_same and home.span == span if homes.old else place.fits
    return Anchored(AnchorState.EXACT if in_order else AnchorState.MOVED, span, 1000)


def _are_sentences(quote: Quote, span: Span, homes: Homes) -> bool:
    """True where the words were a whole sentence of the old text and are one of the new."""
    return bool(homes.old) and all(
        (not at.start or text[: at.start].rstrip(" \"'“”«»")[-1:] in STOPS)
        and (text[at.end - 1] in STOPS or text[at.end : at.end + 1] in STOPS)
        for text, at in ((homes.old, quote.span), (homes.new, span))
    )


def _ask(quote: Quote, start: int) -> Anchored:
    return Anchored(AnchorState.ASK, Span(start, start + len(quote.exact)), 1000)


def _starts(quote: Quote, sought: Words, known: Index) -> Iterator[int]:
    """Where the words stand, not as a part of a longer word, number or letter unless they were one."""
    new = known.text
    cut_before = is_cut(quote.prefix[-2:] + quote.exact[:2], len(quote.prefix[-2:]))
    cut_after = is_cut(quote.exact[-2:] + quote.suffix[:2], len(quote.exact[-2:]))
    whole = (
        at
        for at in _found(quote.exact, sought, known)
        if (cut_before or not is_cut(new, at)) and (cut_after or not is_cut(new, at + len(quote.exact)))
    )
    return islice(whole, _MOST)


def _found(exact: str, sought: Words, known: Index) -> Iterator[int]:
    """Where the characters stand: looked for at the rarest words that have a space on both sides, if any."""
    counts, folded = known.counts, sought.folded
    inner = sorted(
        (counts[folded[at]], at) for at, span in enumerate(sought.spans) if _is_spaced(exact, *span)
    )
    rarest = [at for count, at in inner[:_RAREST] if count <= COMMON]
    if not rarest:
        return _everywhere(exact, known.text)
    # The words between two of them are the same, too, so that in a right place all lead to the same first.
    firsts = set.intersection(*({place - at for place in known.places[folded[at]]} for at in rarest))
    chosen, before = rarest[0], sought.spans[rarest[0]][0]
    starts = (known.start(first + chosen) - before for first in sorted(firsts))
    return (at for at in starts if at >= 0 and known.text.startswith(exact, at))


def _is_spaced(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] == " " == text[end : end + 1]


def _everywhere(exact: str, text: str) -> Iterator[int]:
    at = text.find(exact)
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)


def is_cut(text: str, at: int) -> bool:
    """True where an edge at ``at`` lies within a word, a number (5|.2, 5.|2) or a grapheme."""
    near = text[max(0, at - 2) : at + 2]
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    if not before or not after:
        return False
    if before[-1].isalnum() and after[0].isalnum():
        return True
    if (before + after).isascii():
        return bool(re.search(r"\d[.,]\d", near)) and (before[-1].isdigit() or after[0].isdigit())
    return not is_whole(text, at)


def _place(quote: Quote, new: str, old: str, at: int, order: Order) -> _Place:
    """A place with what speaks for it; further than the quote's own context where the old text is known."""
    end = at + len(quote.exact)
    reach = _FAR if old else CONTEXT
    before = old[max(0, quote.span.start - reach) : quote.span.start] if old else quote.prefix
    after = old[quote.span.end : quote.span.end + reach] if old else quote.suffix
    left = Postfix.similarity(before, new[max(0, at - reach) : at])
    right = Prefix.similarity(after, new[end : end + reach])
    sides = (
        fuzz.ratio(quote.prefix, new[max(0, at - len(quote.prefix)) : at]) if quote.prefix else 0.0,
        fuzz.ratio(quote.suffix, new[end : end + len(quote.suffix)]) if quote.suffix else 0.0,
    )
    bare = not quote.prefix and not quote.suffix
    near = left >= min(_NEAR, len(before) or _FAR) or right >= min(_NEAR, len(after) or _FAR)
    return _Place(at, left, right, sum(sides), bare or near or max(sides) >= _ALIKE)


def _told_apart(places: list[_Place], quote: Quote) -> _Place | None:
    """The one of several places that is the quote's; None where what stands beside them cannot tell."""
    first, second = places[0], places[1]
    lead = first.left + first.right - second.left - second.right
    if lead >= _NEAR or (lead and first.fits and not second.fits):
        return first
    if lead == 0 and first.start == quote.span.start and _stands_as_it_stood(first, quote):
        return first
    alike = sorted(places, key=lambda place: -place.alike)
    return alike[0] if alike[0].alike - alike[1].alike >= 30 and alike[0].fits else None


def _stands_as_it_stood(place: _Place, quote: Quote) -> bool:
    return place.left >= len(quote.prefix) and place.right >= len(quote.suffix)


def _is_ours(place: _Place, quote: Quote, homes: Homes, other: int) -> bool:
    """True where the place has more of our neighbours on both sides than of another's."""
    left, right = _common(quote, homes, place.start, other)
    return place.left > left and place.right > right


def _common(quote: Quote, homes: Homes, new_at: int, old_at: int) -> tuple[int, int]:
    """Equal characters on both sides of a new place and of an old one."""
    old, new, length = homes.old, homes.new, len(quote.exact)
    left = Postfix.similarity(old[max(0, old_at - _FAR) : old_at], new[max(0, new_at - _FAR) : new_at])
    old_end, new_end = old_at + length, new_at + length
    return left, Prefix.similarity(old[old_end : old_end + _FAR], new[new_end : new_end + _FAR])
