"""What to make of a passage that is like a quote: take it, ask about it, or leave it."""

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from core.engines.folding import fold
from core.engines.polarity import folded_differences, reservations
from core.engines.reanchoring.beside import is_negated_anew
from core.engines.reanchoring.similar import Match, Wanted
from core.engines.reanchoring.words import Words, words
from core.records.anchors import Anchored
from core.records.terms import AnchorState
from core.text.spans import Quote

_LEAST = ((0.6, 0.75), (0.45, 0.67), (0.4, 0.67))
"""Least likeness by words and by letters, where nothing stands beside the passage that stood beside the
quote, where it does on one side, and on both. Half of a quote is left from 0.67 letters on."""
_SAFE = 0.85
"""Least likeness by words and by letters of what is taken without asking."""
_FORM = 82.0
"""Least likeness (0 to 100) of two forms of one word."""
_LOOSE = 2
"""Most words that may be put in or left out of what is taken without asking."""


def is_like(found: Match) -> bool:
    """True where enough of the quote is left for a proposal."""
    least_words, least_letters = _LEAST[found.beside]
    return found.words >= least_words and found.letters >= least_letters


def score(found: Match) -> int:
    """How alike quote and passage are, 0 to 999."""
    return min(999, round(500 * (found.words + found.letters)))


def judged(quote: Quote, sought: Wanted, text: str, found: Match, *, is_sure: bool) -> Anchored:
    """The passage: taken if it is safe, the only one, and stands where the quote stood; else asked about."""
    passage = found.span.of(text)
    folded = fold(sought.exact).text, fold(passage).text
    flags = folded_differences(*folded)
    if "negation" not in flags and is_negated_anew(quote, text, found.span):
        flags = (*flags, "negation")
    stands = found.beside > 0 or not (quote.prefix or quote.suffix)
    safe = is_sure and stands and not flags and _is_safe(sought, passage, found, folded)
    return Anchored(AnchorState.FUZZY if safe else AnchorState.ASK, found.span, score(found), flags)


def _is_safe(sought: Wanted, passage: str, found: Match, folded: tuple[str, str]) -> bool:
    one, other = folded
    if one == other:
        return True
    here = words(passage)
    if min(found.words, found.letters) < _SAFE:
        return False
    if sought.quote.folded == here.folded:
        return True
    if reservations(one) != reservations(other):
        return False
    return _names(sought.quote) == _names(here) and _is_slight(sought.quote.folded, here.folded)


def _names(of: Words) -> set[str]:
    """Words with a capital letter, but for the first; in scripts without capitals there are none."""
    return {of.folded[at] for at in range(1, len(of.spans)) if of.text[of.spans[at][0]].isupper()}


def _is_slight(one: list[str], other: list[str]) -> bool:
    """True where a word or two were put in or left out, and what took a word's place is a form of it.

    The first word may not be another: with its capital it may be a name.
    """
    loose = 0
    for change in Levenshtein.opcodes(one, other):
        mine, theirs = (
            one[change.src_start : change.src_end],
            other[change.dest_start : change.dest_end],
        )
        if change.tag == "replace" and (change.src_start == 0 or not _are_forms(mine, theirs)):
            return False
        if change.tag in ("insert", "delete"):
            loose += len(mine) + len(theirs)
    return loose <= _LOOSE


def _are_forms(one: list[str], other: list[str]) -> bool:
    """True where the words are the same but for joins ("on line", "online"), endings and slips.

    In scripts without capitals a name looks like any word, so that nothing counts as a slip there.
    """
    mine, theirs = "".join(one), "".join(other)
    if mine == theirs:
        return True
    has_capitals = mine.upper() != mine
    return has_capitals and mine[:1] == theirs[:1] and fuzz.ratio(mine, theirs) >= _FORM
