"""Find quotes of one version of a text in another, and say how surely each stands there."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from core.engines.polarity import differences
from core.progress import Progress, Silent
from core.records.anchors import Anchored
from core.records.terms import AnchorState
from core.text.edges import snap_to_words
from core.text.spans import Quote, Span

_SILENT = Silent()
_ORPHAN = Anchored(AnchorState.ORPHAN, None, 0)
_SAFE, _LEAST = 85, 70


def anchor_all(
    quotes: Sequence[Quote], new: str, old: str = "", progress: Progress = _SILENT
) -> list[Anchored]:
    """Where each quote stands in ``new``; ``old`` is the text they were taken from, "" where unknown."""
    found = []
    for done, quote in enumerate(quotes):
        progress.report(done, len(quotes))
        found.append(_anchor(quote, new))
    progress.report(len(quotes), len(quotes))
    return found


def _anchor(quote: Quote, new: str) -> Anchored:
    if not quote.exact.strip():
        return _ORPHAN
    at = new.find(quote.exact)
    if at < 0:
        return _similar(quote, new)
    places = []
    while at >= 0:
        places.append(Span(at, at + len(quote.exact)))
        at = new.find(quote.exact, at + 1)
    ranked = sorted(((_context(quote, new, span), span) for span in places), key=lambda pair: -pair[0])
    (best, span), rest = ranked[0], ranked[1:]
    if rest and rest[0][0] >= best - 5:
        return Anchored(AnchorState.ASK, span, 1000)
    return Anchored(AnchorState.EXACT if best > 50 else AnchorState.MOVED, span, 1000)


def _context(quote: Quote, new: str, span: Span) -> float:
    before = new[max(0, span.start - len(quote.prefix)) : span.start]
    after = new[span.end : span.end + len(quote.suffix)]
    return max(fuzz.ratio(quote.prefix, before), fuzz.ratio(quote.suffix, after))


def _similar(quote: Quote, new: str) -> Anchored:
    aligned = fuzz.partial_ratio_alignment(quote.exact, new, score_cutoff=_LEAST)
    if aligned is None or aligned.dest_start == aligned.dest_end:
        return _ORPHAN
    span = snap_to_words(new, Span(aligned.dest_start, aligned.dest_end))
    alike = fuzz.ratio(quote.exact, span.of(new))
    flags = differences(quote.exact, span.of(new))
    state = AnchorState.FUZZY if alike >= _SAFE and not flags else AnchorState.ASK
    return Anchored(state, span, round(alike * 10), flags)
