"""What took the place of a quote's words, where all that stood around them stands as it stood."""

import re
from collections.abc import Iterator
from itertools import product

from rapidfuzz import fuzz
from rapidfuzz.distance import Postfix, Prefix

from core.engines.reanchoring.homes import Home
from core.engines.reanchoring.judging import is_like, judged
from core.engines.reanchoring.similar import Wanted, between
from core.engines.reanchoring.words import Index
from core.records.anchors import Anchored
from core.text.graphemes import is_whole
from core.text.spans import CONTEXT, Quote, Span

_LEAST = 75.0
"""Least likeness (0 to 100) of the sentence, as far as it is known, where little is left of a short quote."""
_SIDE = 6
"""Characters of a sentence on a side of a quote that tell where it stood."""
_LONGER, _ROOM = 2, 40
"""How long what took the place may be: twice the quote, and some more."""
_BETTER = 20.0
"""By how much two sides together (0 to 200) must be more alike to tell two places apart."""
_MORE = 3
"""By how many equal characters beside them one place is better than another."""
_PART = 16
"""Characters on a side of a quote that are looked for where more of them are not there."""
_MOST = 50
"""Places that are looked at."""
_MARKS = " \n.,;:!?؟،؛…\"'“”‘’«»()[]-–—"
"""What may have gone with a sentence that was cut out."""
_STOP = re.compile(r"[.!?؟۔]+[\"'”’»)\]]*\s|[。！？\n]")


def replaced(quote: Quote, sought: Wanted, known: Index, home: Home | None) -> Anchored | None:
    """The passage that the edits of the text lead to, if it is the quote with other words."""
    if home is None or home.is_same:
        return None
    return _proposed(quote, sought, known, home.span)


def by_context(quote: Quote, sought: Wanted, known: Index) -> Anchored | None:
    """The one passage that stands between the words that stood beside the quote, if there is just one."""
    for left, right in product(_parts(quote.prefix, after=False), _parts(quote.suffix, after=True)):
        spans = dict.fromkeys(_between(quote, known.text, left, right))
        found = [place for span in spans if (place := _proposed(quote, sought, known, span)) is not None]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _parts(beside: str, *, after: bool) -> list[str]:
    """What stood on a side of a quote: all that is known, its part on the same line, and the nearest part."""
    line = beside.partition("\n")[0] if after else beside.rpartition("\n")[2]
    near = beside[:_PART] if after else beside[-_PART:]
    return list(dict.fromkeys([beside, *(part for part in (line, near) if len(part.strip()) >= _SIDE)]))


def _proposed(quote: Quote, sought: Wanted, known: Index, span: Span) -> Anchored | None:
    if not sought.quote.folded or not _can_be(quote, span.of(known.text)):
        return None
    if _cuts(known.text, span.start) or _cuts(known.text, span.end):
        return None
    found = between(sought, span, known)
    if found is None or not (is_like(found) or _is_like_around(quote, known.text, span)):
        return None
    return judged(quote, sought, known.text, found, is_sure=True)


def _cuts(text: str, at: int) -> bool:
    return not text[max(0, at - 1) : at + 1].isascii() and not is_whole(text, at)


def _can_be(quote: Quote, passage: str) -> bool:
    """True for a passage of a likely length that ends no paragraph where the quote does not."""
    if passage == quote.exact or len(passage) > _LONGER * len(quote.exact) + _ROOM:
        return False
    return "\n" in quote.exact.strip() or "\n" not in passage


def _is_like_around(quote: Quote, new: str, span: Span) -> bool:
    """True where the sentence around a few words is as it was."""
    before, after = _sentence(quote)
    one = before + quote.exact + after
    other = new[max(0, span.start - len(before)) : span.end + len(after)]
    return fuzz.ratio(one, other) >= _LEAST


def _sentence(quote: Quote) -> tuple[str, str]:
    """What stood beside a quote in its own sentence."""
    stops = [match.end() for match in _STOP.finditer(quote.prefix)]
    before = quote.prefix[stops[-1] if stops else 0 :]
    if _STOP.search(quote.exact[-1:] + quote.suffix[:1]):
        return before, ""
    stop = _STOP.search(quote.suffix)
    return before, quote.suffix[: stop.start() + 1] if stop else quote.suffix


def _between(quote: Quote, new: str, before: str, after: str) -> Iterator[Span]:
    """Stretches of the text between what stood on either side; little stands only at an end of a text."""
    at, count = new.find(before), 0
    while at >= 0 and count < _MOST and (at == 0 or len(before.strip()) >= _SIDE):
        start = at + len(before)
        most = start + _LONGER * len(quote.exact) + _ROOM + len(after)
        end = new.find(after, start, most) if len(after.strip()) >= _SIDE else _last(new, after)
        if start < end <= most:
            yield _trimmed(new, start, end)
        at, count = new.find(before, at + 1), count + 1


def _last(new: str, after: str) -> int:
    return len(new) - len(after) if new.endswith(after) else -1


def _trimmed(new: str, start: int, end: int) -> Span:
    words = new[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, end - len(words) + len(words.rstrip())))


def is_replaced(quote: Quote, new: str, place: Span) -> bool:
    """True where a neighbour of the quote stands elsewhere than at ``place``, and not beside the other one.

    A sentence that was moved leaves its neighbours side by side; one that was edited does not.
    """
    before, after = quote.prefix[-_PART:], quote.suffix[:_PART]
    if min(len(before.strip()), len(after.strip())) < _PART // 2:
        return False
    left, right = new.find(before), new.find(after)
    follows = new[left + len(before) : left + len(before) + CONTEXT].lstrip(_MARKS)
    precedes = new[max(0, right - CONTEXT) : max(0, right)].rstrip(_MARKS)
    apart = _is_elsewhere(left, place) and not follows.startswith(after.lstrip(_MARKS)[:_SIDE])
    return apart or (_is_elsewhere(right, place) and not precedes.endswith(before.rstrip(_MARKS)[-_SIDE:]))


def _is_elsewhere(at: int, place: Span) -> bool:
    return at >= 0 and not place.start - 2 * _PART <= at <= place.end + _PART


def stands_better(quote: Quote, new: str, one: Span, other: Span) -> bool:
    """True where what stands beside ``one`` is more like what stood beside the quote than at ``other``."""
    if _equal(quote, new, one) - _equal(quote, new, other) >= _MORE:
        return True
    return _alike(quote, new, one) - _alike(quote, new, other) >= _BETTER


def _equal(quote: Quote, new: str, span: Span) -> int:
    before, after = _beside(quote, new, span)
    return Postfix.similarity(quote.prefix, before) + Prefix.similarity(quote.suffix, after)


def _alike(quote: Quote, new: str, span: Span) -> float:
    before, after = _beside(quote, new, span)
    return fuzz.ratio(quote.prefix, before) + fuzz.ratio(quote.suffix, after)


def _beside(quote: Quote, new: str, span: Span) -> tuple[str, str]:
    before = new[max(0, span.start - len(quote.prefix)) : span.start]
    return before, new[span.end : span.end + len(quote.suffix)]
