"""Find quotes of one version of a text in another, and say how surely each stands there.

The ladder: the same words where the edits around them lead to (exact), the same words elsewhere (moved),
similar words with equal numbers, negations and directions (fuzzy), similar words that may say something else
(ask), nothing (orphan). Only the first three may be taken over without asking.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.engines.reanchoring.candidates import windows
from core.engines.reanchoring.changed import by_context, is_replaced, replaced, stands_better
from core.engines.reanchoring.homes import Homes
from core.engines.reanchoring.judging import is_like, judged, score
from core.engines.reanchoring.order import order
from core.engines.reanchoring.same import at_home, is_cut, same, unmoved
from core.engines.reanchoring.similar import BOTH, Match, Wanted, matches, wanted
from core.engines.reanchoring.words import Index, index, weighed
from core.progress import Progress, Silent
from core.records.anchors import Anchored
from core.records.terms import AnchorState
from core.text.spans import Quote, Span

_SILENT = Silent()
_ORPHAN = Anchored(AnchorState.ORPHAN, None, 0)
_CLEAR = 950
"""From this score on, no other place is looked at if both sides are as they were."""
_CLOSE = 30
"""Two places whose scores differ by less cannot be told apart by them."""


def anchor_all(
    quotes: Sequence[Quote], new: str, old: str = "", progress: Progress = _SILENT
) -> list[Anchored]:
    """Where each quote stands in ``new``; ``old`` is the text they were taken from, "" where unknown."""
    homes = Homes(old, new, order(old, new))
    found = [unmoved(quote, new, homes.order) or at_home(quote, homes) for quote in quotes]
    rest = {at: wanted(quote) for at, quote in enumerate(quotes) if found[at] is None and quote.exact.strip()}
    known = index(new if rest else "", _words(rest.values()))
    for done, (at, sought) in enumerate(rest.items()):
        progress.report(done, 2 * len(quotes))
        found[at] = same(quotes[at], sought.quote, known, homes)
    doubtful = {at: sought for at, sought in rest.items() if not _stands_whole(quotes[at], new, found[at])}
    known = weighed(known, _words(doubtful.values()))
    for done, (at, sought) in enumerate(doubtful.items(), len(quotes)):
        progress.report(done, 2 * len(quotes))
        found[at] = _decided(quotes[at], sought, known, homes, found[at])
    progress.report(2 * len(quotes), 2 * len(quotes))
    return [place or _ORPHAN for place in found]


def _words(of: Iterable[Wanted]) -> set[str]:
    return {word for sought in of for word in sought.row}


def _decided(
    quote: Quote, sought: Wanted, known: Index, homes: Homes, place: Anchored | None
) -> Anchored | None:
    """The place of the quote's own words, if any; or other words, where all beside them is more as it was."""
    changed = replaced(quote, sought, known, homes.of(quote.span))
    if changed is not None and place is not None and homes.old.count(quote.exact) > 1:
        return replace(changed, state=AnchorState.ASK)
    if changed is None and place is None:
        changed = _similar(quote, sought, known) or by_context(quote, sought, known)
    elif changed is None:
        changed = by_context(quote, sought, known) or (None if homes.old else _similar(quote, sought, known))
    likelier = _likelier(quote, known.text, place, changed)
    if likelier is not place or homes.old or place is None or place.state is not AnchorState.MOVED:
        return likelier
    return _unless_replaced(quote, known.text, place, changed)


def _stands_whole(quote: Quote, new: str, place: Anchored | None) -> bool:
    """True where all that is known to have stood beside a quote stands beside its place."""
    if place is None or place.span is None:
        return False
    start, end = place.span.start, place.span.end
    return new.endswith(quote.prefix, 0, start) and new.startswith(quote.suffix, end)


def _likelier(quote: Quote, new: str, place: Anchored | None, changed: Anchored | None) -> Anchored | None:
    """The same words; or, to be asked about, other ones whose neighbours are more like those of the quote."""
    if place is None or place.span is None or changed is None or changed.span is None:
        return place or changed
    if changed.span.overlaps(place.span) or not stands_better(quote, new, changed.span, place.span):
        return place
    return replace(changed, state=AnchorState.ASK)


def _unless_replaced(quote: Quote, new: str, place: Anchored, changed: Anchored | None) -> Anchored:
    """The same words elsewhere; to be asked about where other words stand now where the quote stood.

    Where the old text is not known, they may have stood there before.
    """
    spans = [found.span for found in (place, changed) if found is not None and found.span is not None]
    if len(spans) > 1 and not spans[0].overlaps(spans[1]):
        asked = changed if changed is not None and _is_nearer(quote, spans[1], spans[0]) else place
        return replace(asked, state=AnchorState.ASK)
    return replace(place, state=AnchorState.ASK) if is_replaced(quote, new, spans[0]) else place


def _is_nearer(quote: Quote, one: Span, other: Span) -> bool:
    return abs(one.start - quote.span.start) < abs(other.start - quote.span.start)


def _similar(quote: Quote, sought: Wanted, known: Index) -> Anchored | None:
    """The likest passage, if enough of the quote is left in it; its own words, which are others', last."""
    if not sought.quote.folded:
        return None
    ranked = sorted(filter(is_like, _matches(sought, known)), key=_rank, reverse=True)
    others = [match for match in ranked if _has_words(quote.exact, match.span, known.text)]
    ranked = [match for match in ranked if match not in others]
    if ranked:
        return judged(quote, sought, known.text, ranked[0], is_sure=_is_sure(ranked))
    return Anchored(AnchorState.ASK, others[0].span, score(others[0])) if others else None


def _has_words(exact: str, span: Span, text: str) -> bool:
    """True where the very words stand in a passage, or it stands in them."""
    at = text.find(exact, max(0, span.start - len(exact) + 1), span.end + len(exact) - 1)
    return at >= 0 and not is_cut(text, at) and not is_cut(text, at + len(exact))


def _matches(sought: Wanted, known: Index) -> list[Match]:
    found: list[Match] = []
    for window in windows(sought, known):
        passages = matches(sought, window, known)
        found += passages
        if any(passage.beside == BOTH and score(passage) >= _CLEAR for passage in passages):
            break
    return found


def _rank(found: Match) -> int:
    return score(found) + 50 * found.beside


def _is_sure(ranked: list[Match]) -> bool:
    """True where no other passage is as likely."""
    first = ranked[0]
    rivals = [other for other in ranked[1:] if not other.span.overlaps(first.span)]
    return all(_rank(first) - _rank(other) >= _CLOSE for other in rivals)
