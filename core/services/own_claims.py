"""The claims of this library as something checked before: their wording, verdict, article and date."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import NamedTuple

import sqlalchemy
from sqlmodel import Session, col

from core.engines.matching.words import stems_of
from core.models import Article, Claim, Person, Rating, Verdict
from core.records.matches import Check
from core.storage import search as index


class Own(NamedTuple):
    """A claim as a check, with its id as ``ref``; its article; what the words it was found by come to."""

    article_id: str
    title: str
    check: Check
    value: float


Weigh = Callable[[Mapping[str, int]], Mapping[str, float]]


def with_words(
    session: Session, words: Iterable[str], weigh: Weigh, most: int, besides: str = ""
) -> list[Own]:
    """The claims with the heaviest of some stems, best first, without ``besides``.

    ``weigh`` is told in how many claims each stem is, and tells what it counts.
    """
    if index.in_step(session.connection()):
        found = index.claims_with(session.connection(), weigh, words, most + 1)
    else:
        found = _read(session, set(words), weigh)
    found.pop(besides, None)
    wanted = dict(islice(found.items(), most))
    return _told(session, wanted) if wanted else []


def _read(session: Session, words: set[str], weigh: Weigh) -> dict[str, float]:
    """The same without an index, by reading every claim."""
    rows = session.execute(sqlalchemy.select(col(Claim.id), col(Claim.wording), col(Claim.headline)))
    has = {
        row_id: words.intersection(stems_of(f"{wording}\n{headline}")) for row_id, wording, headline in rows
    }
    weights = weigh(Counter(word for shared in has.values() for word in shared))
    scores = {row_id: sum(weights[word] for word in shared) for row_id, shared in has.items() if shared}
    return dict(sorted(scores.items(), key=lambda one: -one[1]))


def _told(session: Session, values: Mapping[str, float]) -> list[Own]:
    query = (
        sqlalchemy.select(
            col(Claim.id), col(Claim.wording), col(Claim.headline), col(Claim.said_on), col(Claim.created_at),
            col(Claim.article_id), col(Article.title), col(Article.publisher), col(Article.url),
            col(Person.name),
        )
        .join(Article, col(Article.id) == col(Claim.article_id))
        .join(Person, col(Person.id) == col(Claim.claimant_id), isouter=True)
        .where(col(Claim.id).in_(values))
    )  # fmt: skip
    ratings = _ratings(session, list(values))
    found: list[Own] = []
    for row in session.execute(query):
        date = row.said_on or row.created_at.date().isoformat()
        who = (row.id, row.wording, row.headline, row.name or "", ratings.get(row.id, ""))
        check = Check(*who, row.publisher, row.url, date)
        found.append(Own(row.article_id, row.title, check, values[row.id]))
    return sorted(found, key=lambda own: -own.value)


def _ratings(session: Session, claim_ids: list[str]) -> dict[str, str]:
    """The label of each claim's verdict in force."""
    query = (
        sqlalchemy.select(col(Verdict.claim_id), col(Rating.label))
        .join(Rating, col(Rating.id) == col(Verdict.rating_id))
        .where(col(Verdict.claim_id).in_(claim_ids))
        .order_by(col(Verdict.number), col(Verdict.given_at))
    )
    return {row.claim_id: row.label for row in session.execute(query)}
