"""Whether what stands right beside a quote turns it round where it did not before."""

import re

from core.engines.polarity import is_negation
from core.engines.reanchoring.words import folded_words
from core.text.spans import CONTEXT, Quote, Span

STOPS = ".!?;:؟؛۔。！？\n"
"""What ends a sentence or a part of one that can stand alone."""
_STOP = re.compile(f"[{STOPS}]")
_CLOSE = 2
"""How many words on either side are looked at."""


def is_negated_anew(quote: Quote, new: str, span: Span) -> bool:
    """True where "not" or its like was put right beside the words of a quote, or taken away there."""
    return _before(quote, new, span) or _after(quote, new, span)


def _before(quote: Quote, new: str, span: Span) -> bool:
    before = new[max(0, span.start - CONTEXT) : span.start]
    was, now = (folded_words(_STOP.split(text)[-1])[-_CLOSE:] for text in (quote.prefix, before))
    return _differ(was, now)


def _after(quote: Quote, new: str, span: Span) -> bool:
    suffix = "" if quote.exact.rstrip()[-1:] in STOPS else quote.suffix
    after = "" if new[span.end - 1] in STOPS else new[span.end : span.end + CONTEXT]
    was, now = (folded_words(_STOP.split(text)[0])[:_CLOSE] for text in (suffix, after))
    return _differ(was, now)


def _differ(was: list[str], now: list[str]) -> bool:
    return any(map(is_negation, was)) != any(map(is_negation, now))
