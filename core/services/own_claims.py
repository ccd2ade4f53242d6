"""The claims of this library as something checked before: their wording, verdict, article and date."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

import sqlalchemy
from sqlmodel import Session, col

from core.engines.matching.words import stems_of
from core.models import Article, Claim, Person, Rating, Verdict
from core.records.matches import Check
from core.storage import search as index

Own = tuple[str, str, Check]
"""The id and title of the article a claim is of, and the claim as a check; its ``ref`` is the claim's id."""

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
    wanted = [claim_id for claim_id in found if claim_id != besides][:most]
    told = _told(session, wanted)
    return [told[claim_id] for claim_id in wanted if claim_id in told]


def _read(session: Session, words: set[str], weigh: Weigh) -> list[str]:
    """The same without an index, by reading every claim."""
    rows = session.execute(sqlalchemy.select(col(Claim.id), col(Claim.wording), col(Claim.headline)))
    has = {
        row_id: words.intersection(stems_of(f"{wording}\n{headline}")) for row_id, wording, headline in rows
    }
    weights = weigh(Counter(word for shared in has.values() for word in shared))
    scores = {row_id: sum(weights[word] for word in shared) for row_id, shared in has.items() if shared}
    return sorted(scores, key=lambda row_id: -scores[row_id])


def _told(session: Session, claim_ids: list[str]) -> dict[str, Own]:
    query = (
        sqlalchemy.select(
            col(Claim.id), col(Claim.wording), col(Claim.headline), col(Claim.said_on), col(Claim.created_at),
            col(Article.id), col(Article.title), col(Article.publisher), col(Article.url), col(Person.name),
        )
        .join(Article, col(Article.id) == col(Claim.article_id))
        .join(Person, col(Person.id) == col(Claim.claimant_id), isouter=True)
        .where(col(Claim.id).in_(claim_ids))
    )  # fmt: skip
    ratings = _ratings(session, claim_ids)
    found: dict[str, Own] = {}
    for (
        row_id,
        wording,
        headline,
        said_on,
        made,
        article_id,
        title,
        publisher,
        url,
        claimant,
    ) in session.execute(query):
        date = said_on or made.date().isoformat()
        check = Check(
            row_id, wording, headline, claimant or "", ratings.get(row_id, ""), publisher, url, date
        )
        found[row_id] = (article_id, title, check)
    return found


def _ratings(session: Session, claim_ids: list[str]) -> dict[str, str]:
    """The label of each claim's verdict in force."""
    query = (
        sqlalchemy.select(col(Verdict.claim_id), col(Rating.label))
        .join(Rating, col(Rating.id) == col(Verdict.rating_id))
        .where(col(Verdict.claim_id).in_(claim_ids))
        .order_by(col(Verdict.number), col(Verdict.given_at))
    )
    return {row.claim_id: row.label for row in session.execute(query)}
