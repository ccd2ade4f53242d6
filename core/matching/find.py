"""Find what was checked before: among the claims of this library and the imported fact-checks.

One claim is looked for with ``look``, or ``earlier`` where only the hits matter; many with ``all_of``, which
opens the file of fact-checks once.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from core.engines.matching import asking, ranking
from core.engines.matching.asking import Asked
from core.engines.matching.model import model
from core.engines.matching.rarity import Rarity
from core.engines.matching.words import placed_stems
from core.errors import LibraryError
from core.i18n import _
from core.library import Library
from core.records.matches import Check, Hit, HitKind, Looked
from core.services import collections, own_claims
from core.storage import checks
from core.storage.problems import in_plain_words

MOST = 5
"""Hits shown while a claim is being made."""
_CANDIDATES, _OWN = 120, 40
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
    """Where is looked: the library, its file of fact-checks where it can be read, and its collections."""

    library: Library
    names: Mapping[str, str]
    file: sqlite3.Connection | None = None
    problem: str = ""
    rows: int = 0
    in_rows: dict[str, int] = field(default_factory=dict)

    def count(self, words: Iterable[str]) -> None:
        """Learn in how many fact-checks words are."""
        unknown = {word for word in words if word not in self.in_rows}
        if unknown and self.file is not None:
            self.rows, found = checks.counts(self.file, unknown)
            self.in_rows |= {word: found.get(word, 0) for word in unknown}


@contextmanager
def _within(library: Library) -> Iterator[_Place]:
    names = {card.id: card.name for card in library.ask(collections.in_library)}
    place = _Place(library, names)
    path = checks.path_beside(library.path)
    with ExitStack() as stack:
        if names and path.exists():
            try:
                place.file = stack.enter_context(checks.reading(path))
            except (sqlite3.Error, LibraryError) as error:
                place.problem = _sentence(error, library)
        elif names:
            place.problem = _(
                "The imported fact-checks are not beside the library ({path} is missing). Import them again."
            ).format(path=path)
        yield place


def _sentence(error: Exception, library: Library) -> str:
    path = checks.path_beside(library.path)
    told = error if isinstance(error, LibraryError) else in_plain_words(error, path)
    if isinstance(error, LibraryError):
        return str(told)
    return _(
        "The imported fact-checks cannot be read ({path}). Move that file away and import them again; "
        "your own work is in another file."
    ).format(path=path)


def _looked(place: _Place, text: str, most: int, said_on: str, besides: str) -> Looked:
    asked = asking.read(text, said_on)
    wanted = asking.words_to_find(asked)
    if not wanted:
        return Looked((), place.problem)
    imported = _imported(place, asked, wanted)
    rarity = Rarity(place.rows, place.in_rows)

    def weigh(in_claims: Mapping[str, int]) -> dict[str, float]:
        rarity.add({word: rows + place.in_rows.get(word, 0) for word, rows in in_claims.items()})
        return {word: wanted[word] * rarity(word) for word in in_claims}

    def count(words: Iterable[str]) -> None:
        unknown = [word for word in words if word not in rarity]
        place.count(unknown)
        rarity.add({word: place.in_rows.get(word, 0) for word in unknown})

    own = place.library.ask(own_claims.with_words, wanted, weigh, _OWN, besides)
    found = [*imported, *((article_id, check) for article_id, _title, check in own)]
    best = ranking.best(asked, [check for _origin, check in found], rarity, count, model(), most)
    titles = {article_id: title for article_id, title, _check in own}
    placed = placed_stems(text)
    hits = []
    for one in best:
        origin, check = found[one.at]
        ours = one.at >= len(imported)
        theirs = placed_stems(check.claim)
        hits.append(
            Hit(
                HitKind.CLAIM if ours else HitKind.FACT_CHECK,
                check.ref,
                one.score,
                check,
                matched=ranking.shared_words(theirs, placed),
                origin=titles[origin] if ours else place.names[origin],
                origin_id=origin,
                asked=ranking.shared_words(placed, theirs),
                clear=one.clear,
            )
        )
    return Looked(tuple(hits), place.problem)


def _imported(place: _Place, asked: Asked, wanted: Mapping[str, float]) -> list[tuple[str, Check]]:
    if place.file is None:
        return []
    try:
        place.count({*wanted, *asked.every})
        rarity = Rarity(place.rows, place.in_rows)
        weights = {word: share * rarity(word) for word, share in wanted.items()}
        there = {word: place.in_rows[word] for word in wanted if place.in_rows[word]}
        return checks.candidates(place.file, weights, there, place.names, _CANDIDATES)
    except sqlite3.Error as error:
        place.file, place.problem = None, _sentence(error, place.library)
        return []
