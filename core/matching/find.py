"""Find what was checked before: among the claims of this library and the imported fact-checks.

One claim is looked for with ``look``, or ``earlier`` where only the hits matter; many with ``all_of``, which
opens the file of fact-checks once.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from core.engines.matching import asking, ranking
from core.engines.matching.model import model
from core.engines.matching.rarity import Rarity
from core.engines.matching.words import placed_stems
from core.errors import LibraryError
from core.i18n import _
from core.library import Library
from core.records.matches import Hit, HitKind, Looked
from core.services import collections, own_claims
from core.storage import checks

MOST = 5
"""Hits shown while a claim is being made."""
_CANDIDATES, _OWN = 100, 40
"""Fact-checks, and claims of this library, that are ranked."""


def earlier(
    library: Library, text: str, *, most: int = MOST, said_on: str = "", besides: str = ""
) -> list[Hit]:
    """The best hits for the words of a claim, best first; ``besides`` is the id of the claim itself."""
    return list(look(library, text, most=most, said_on=said_on, besides=besides).hits)


def look(library: Library, text: str, *, most: int = MOST, said_on: str = "", besides: str = "") -> Looked:
    """The same, and why the imported fact-checks could not be looked through, where they could not."""
    with _within(library) as place:
        return _looked(place, text, most, said_on, besides)


def all_of(library: Library, texts: Iterable[str], *, most: int = MOST) -> Iterator[Looked]:
    """What ``look`` finds for each of the texts, in order."""
    with _within(library) as place:
        for text in texts:
            yield _looked(place, text, most, "", "")


@dataclass(slots=True)
class _Place:
    """Where is looked: the library, its collections, and the file of fact-checks where it can be read."""

    library: Library
    names: Mapping[str, str]
    file: sqlite3.Connection | None = None
    problem: str = ""
    rarity: Rarity = field(default_factory=lambda: Rarity(0, {}))
    in_rows: dict[str, int] = field(default_factory=dict)

    def count(self, words: Iterable[str]) -> None:
        """Learn in how many fact-checks words are."""
        unknown = [word for word in words if word not in self.rarity]
        found: dict[str, int] = {}
        if unknown and self.file is not None:
            try:
                _rows, found = checks.counts(self.file, unknown)
            except sqlite3.Error as error:
                self.give_up(error)
        self.in_rows |= found
        self.rarity.add({word: found.get(word, 0) for word in unknown})

    def weigh_own(self, in_claims: Mapping[str, int]) -> dict[str, float]:
        """How much words count that are in so many claims of the library, too."""
        self.rarity.add({word: rows + self.in_rows.get(word, 0) for word, rows in in_claims.items()})
        return {word: self.rarity[word] for word in in_claims}

    def give_up(self, error: Exception) -> None:
        """Look through the fact-checks no longer, and say why."""
        self.file = None
        self.problem = (
            str(error)
            if isinstance(error, LibraryError)
            else _(
                "The imported fact-checks cannot be read ({path}). Move that file away and import them "
                "again; your own work is in another file."
            ).format(path=checks.path_beside(self.library.path))
        )


@contextmanager
def _within(library: Library) -> Iterator[_Place]:
    names = {card.id: card.name for card in library.ask(collections.in_library)}
    place = _Place(library, names)
    path = checks.path_beside(library.path)
    with ExitStack() as stack:
        if names and path.exists():
            try:
                place.file = stack.enter_context(checks.reading(path))
                place.rarity = Rarity(*checks.counts(place.file, ()))
            except (sqlite3.Error, LibraryError) as error:
                place.give_up(error)
        elif names:
            place.problem = _(
                "The imported fact-checks are not beside the library ({path} is missing). Import them again."
            ).format(path=path)
        yield place


def _looked(place: _Place, text: str, most: int, said_on: str, besides: str) -> Looked:
    text = text[: asking.MOST]
    asked = asking.read(text, said_on)
    wanted = asking.words_to_find(asked)
    if not wanted:
        return Looked((), place.problem)
    place.count({*wanted, *asked.every})
    # Without a day to compare, the words a check was found by decide which ones are looked at closely.
    most_looked_at = _CANDIDATES if asked.day is not None else max(most, ranking.CLOSELY)
    imported = _imported(place, wanted, most_looked_at)
    own = place.library.ask(own_claims.with_words, wanted, place.weigh_own, _OWN, besides)
    found = [*((one.check, one.value) for one in imported), *((one.check, one.value) for one in own)]
    best = ranking.best(asked, found, place.rarity, place.count, model(), most)
    origins = [
        *((HitKind.FACT_CHECK, one.collection, place.names[one.collection]) for one in imported),
        *((HitKind.CLAIM, one.article_id, one.title) for one in own),
    ]
    placed = placed_stems(text)
    hits = []
    for one in best:
        kind, origin_id, origin = origins[one.at]
        check = found[one.at][0]
        theirs = placed_stems(check.claim)
        matched, shared = ranking.shared_words(theirs, placed), ranking.shared_words(placed, theirs)
        hits.append(Hit(kind, check.ref, one.score, check, matched, origin, origin_id, shared, one.clear))
    return Looked(tuple(hits), place.problem)


def _imported(place: _Place, wanted: Mapping[str, float], most: int) -> list[checks.Found]:
    if place.file is None:
        return []
    weights = {word: share * place.rarity[word] for word, share in wanted.items()}
    there = {word: place.in_rows[word] for word in wanted if word in place.in_rows}
    try:
        return checks.candidates(place.file, weights, there, place.names, most)
    except sqlite3.Error as error:
        place.give_up(error)
        return []
