"""What to make of a passage that is like a quote: take it, ask about it, or leave it."""

from itertools import groupby

from rapidfuzz.distance import Levenshtein, Opcode

from core.engines.folding import fold
from core.engines.polarity import figure, folded_differences, reservations
from core.engines.reanchoring.beside import is_negated_anew
from core.engines.reanchoring.forms import are_forms, are_joined, are_little, even
from core.engines.reanchoring.similar import Match, Wanted
from core.engines.reanchoring.words import folded_words, words
from core.records.anchors import Anchored
from core.records.terms import AnchorState
from core.text.spans import Quote

_LEAST = ((0.6, 0.75), (0.45, 0.67), (0.4, 0.67))
"""Least likeness by words and by letters, where nothing stands beside the passage that stood beside the
quote, where it does on one side, and on both. Half of a quote is left from 0.67 letters on."""
_SAFE = 0.85
"""Least likeness by words and by letters of what is taken without asking."""
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
    folded = even(fold(sought.exact).text), even(fold(passage).text)
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
    if min(found.words, found.letters) < _SAFE:
        return False
    mine, theirs = _words(one), _words(other)
    if mine == theirs:
        return True
    return (
        _is_slight(mine, theirs)
        and reservations(one) == reservations(other)
        and _have_same_names(sought.exact, passage)
    )


def _words(folded: str) -> list[str]:
    """The words of a folded passage, small numbers in figures, without marks of emphasis: "_so_"."""
    return [figure(word) or word for word in folded_words(folded.replace("_", " "))]


def _have_same_names(one: str, other: str) -> bool:
    """True where no name came or went; how one is joined does not matter: "U.S.", "US"."""
    mine, theirs = _names(one), _names(other)
    return set(mine) == set(theirs) or "".join(mine) == "".join(theirs)


def _names(text: str) -> list[str]:
    """Words with a capital letter, but for the first; in scripts without capitals there are none."""
    of = words(text.replace("_", " "))
    return [of.folded[at] for at in range(1, len(of.spans)) if of.text[of.spans[at][0]].isupper()]


def _is_slight(one: list[str], other: list[str]) -> bool:
    """True where a word or two were put in or left out, and what took a word's place says the same."""
    loose = 0
    for changes in _changes(one, other):
        first, last = changes[0], changes[-1]
        if are_joined(one[first.src_start : last.src_end], other[first.dest_start : last.dest_end]):
            continue
        if not all(_is_same(change, one, other) for change in changes if change.tag == "replace"):
            return False
        loose += sum(_length(change) for change in changes if change.tag != "replace")
    return loose <= _LOOSE


def _changes(one: list[str], other: list[str]) -> list[list[Opcode]]:
    """What was changed, each with what was changed right beside it."""
    runs = groupby(Levenshtein.opcodes(one, other), key=lambda change: change.tag == "equal")
    return [list(run) for is_equal, run in runs if not is_equal]


def _length(change: Opcode) -> int:
    return change.src_end - change.src_start + change.dest_end - change.dest_start


def _is_same(change: Opcode, one: list[str], other: list[str]) -> bool:
    """True where each word is a form of the other. With its capital the first may be a name."""
    pairs = zip(
        one[change.src_start : change.src_end], other[change.dest_start : change.dest_end], strict=True
    )
    return all(
        are_little(mine, theirs) or (at > 0 and are_forms(mine, theirs))
        for at, (mine, theirs) in enumerate(pairs, change.src_start)
    )
