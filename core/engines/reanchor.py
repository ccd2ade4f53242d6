"""Find quotes of one version of a text in another, and say how surely each stands there.

The ladder: the same words where the edits around them lead to (exact), the same words elsewhere (moved),
similar words with equal numbers, negations and directions (fuzzy), similar words that may say something else
(ask), nothing (orphan). Only the first three may be taken over without asking.
"""

from collections.abc import Iterable, Sequence

from core.engines.reanchoring.candidates import windows
from core.engines.reanchoring.judging import is_like, judged, score
from core.engines.reanchoring.order import order
from core.engines.reanchoring.same import same, unmoved
from core.engines.reanchoring.similar import BOTH, Match, Wanted, matches, wanted
from core.engines.reanchoring.words import Index, index, weighed
from core.progress import Progress, Silent
from core.records.anchors import Anchored
from core.records.terms import AnchorState
from core.text.spans import Quote

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
    kept = order(old, new)
    found = [unmoved(quote, new, kept) for quote in quotes]
    rest = {at: wanted(quote) for at, quote in enumerate(quotes) if found[at] is None and quote.exact.strip()}
    known = index(new if rest else "", _words(rest.values()))
    for done, (at, sought) in enumerate(rest.items()):
        progress.report(done, 2 * len(quotes))
        found[at] = same(quotes[at], sought.quote, known, old, kept)
    changed = {at: sought for at, sought in rest.items() if found[at] is None}
    known = weighed(known, _words(changed.values()))
    for done, (at, sought) in enumerate(changed.items(), len(quotes)):
        progress.report(done, 2 * len(quotes))
        found[at] = _similar(quotes[at], sought, known)
    progress.report(2 * len(quotes), 2 * len(quotes))
    return [place or _ORPHAN for place in found]


def _words(of: Iterable[Wanted]) -> set[str]:
    return {word for sought in of for word in sought.row}


def _similar(quote: Quote, sought: Wanted, known: Index) -> Anchored:
    """The likest passage, if enough of the quote is left in it."""
    if not sought.quote.folded:
        return _ORPHAN
    ranked = sorted(filter(is_like, _matches(sought, known)), key=_rank, reverse=True)
    if not ranked:
        return _ORPHAN
    return judged(quote, sought, known.text, ranked[0], is_sure=_is_sure(ranked))


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
