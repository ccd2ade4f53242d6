"""How two texts differ, in whole words: what both have, what was taken out, what was put in.

Sentences are compared first, then the words of those that differ, so that long texts take no longer than they
must. A word or two that two changes have between them by chance are shown as changed too: that reads better.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from core.engines.reanchoring.order import rising
from core.records.anchors import DiffPiece
from core.text.graphemes import pieces_of
from core.text.spans import Span

_MOST = 60_000_000
"""Pairs of words that are compared at once; beyond, words that both have once part the texts first."""
_STOPS = ".!?؟۔。！？"
_CLOSERS = "\"'”’»)\\]"
_SENTENCE = re.compile(rf".*?(?:(?:(?<=[{_STOPS}])|(?<=[{_STOPS}][{_CLOSERS}]))\s+|\n\s*|\Z)", re.DOTALL)
_WORD = re.compile(r"\w+")
_CHANCE = 2
"""Most words between two changes that may be there by chance, and how much longer than them both must be."""

Block = tuple[int, int, int]
"""Where a shared run begins in one list and in the other, and its length."""


@dataclass(slots=True)
class _Change:
    """What was taken out and put in, and what both texts have after it."""

    removed: str
    added: str
    same: str


def pieces(old: str, new: str) -> tuple[DiffPiece, ...]:
    """The texts as one row: pieces shared and removed make up ``old``, shared and added ones ``new``."""
    # The second time, each change is weighed with all that the first time joined to it.
    return tuple(_placed(_readable(_readable(_changes(old, new)))))


def _changes(old: str, new: str) -> Iterator[_Change]:
    """The changes in their order; sentences both texts have are not looked into."""
    mine, theirs = _SENTENCE.findall(old), _SENTENCE.findall(new)
    done, reached = 0, 0
    for at, there, length in _closed(shared(mine, theirs), len(mine), len(theirs)):
        yield from _word_changes("".join(mine[done:at]), "".join(theirs[reached:there]))
        done, reached = at + length, there + length
        yield _Change("", "", "".join(mine[at:done]))


def _word_changes(old: str, new: str) -> Iterator[_Change]:
    if not old or not new:
        yield _Change(old, new, "")
        return
    mine, theirs = pieces_of(old), pieces_of(new)
    done, reached = 0, 0
    for at, there, length in _closed(shared(mine, theirs), len(mine), len(theirs)):
        same = "".join(mine[at : at + length])
        yield _Change("".join(mine[done:at]), "".join(theirs[reached:there]), same)
        done, reached = at + length, there + length


def _closed(blocks: list[Block], mine: int, theirs: int) -> list[Block]:
    """The blocks with an empty one at the end of both lists."""
    return [*blocks, (mine, theirs, 0)]


def shared(mine: list[str], theirs: list[str]) -> list[Block]:
    """The runs two lists share, in the order of both."""
    if len(mine) * len(theirs) <= _MOST:
        matched = LCSseq.editops(mine, theirs).as_matching_blocks()
        return [(block.a, block.b, block.size) for block in matched if block.size]
    return list(_parted(mine, theirs))


def _parted(mine: list[str], theirs: list[str]) -> Iterator[Block]:
    """The same for long lists: parted at what both have once; a stretch without that counts as changed."""
    here, there = _once(mine), _once(theirs)
    pairs = [(at, there[word]) for word, at in here.items() if word in there]
    kept = [pairs[number] for number in rising([other for _at, other in pairs])]
    done, reached = 0, 0
    for at, other in [*kept, (len(mine), len(theirs))]:
        between, beyond = mine[done:at], theirs[reached:other]
        if 0 < len(between) * len(beyond) <= _MOST:
            yield from ((done + a, reached + b, size) for a, b, size in shared(between, beyond))
        if at < len(mine):
            yield at, other, 1
        done, reached = at + 1, other + 1


def _once(words: list[str]) -> dict[str, int]:
    counts = Counter(words)
    return {word: at for at, word in enumerate(words) if counts[word] == 1}


def _readable(changes: Iterable[_Change]) -> list[_Change]:
    """The changes, those joined that have only a few words between them."""
    found: list[_Change] = []
    for change in changes:
        last = found[-1] if found else None
        if last and not change.removed and not change.added:
            last.same += change.same
        elif last and _is_by_chance(last, change):
            last.removed += last.same + change.removed
            last.added += last.same + change.added
            last.same = change.same
        else:
            found.append(change)
    return found


def _is_by_chance(first: _Change, second: _Change) -> bool:
    """True where what stands between two changes is much shorter than both, and no end of a sentence."""
    between = first.same
    if not between:
        return True
    if not (first.removed or first.added) or re.search(rf"[\n{_STOPS}]\s", between):
        return False
    if not _WORD.search(between):
        return True
    most = min(max(len(change.removed), len(change.added)) for change in (first, second))
    return len(_WORD.findall(between)) <= _CHANCE and _CHANCE * len(between) <= most


def _placed(changes: list[_Change]) -> Iterator[DiffPiece]:
    old = new = 0
    for change in changes:
        removed, added, same = len(change.removed), len(change.added), len(change.same)
        if removed:
            yield DiffPiece("removed", Span(old, old + removed), Span(new, new))
        if added:
            yield DiffPiece("added", Span(old + removed, old + removed), Span(new, new + added))
        old, new = old + removed, new + added
        if same:
            yield DiffPiece("same", Span(old, old + same), Span(new, new + same))
        old, new = old + same, new + same
