"""What of an article is checked and what is missing."""

from collections import defaultdict

from sqlmodel import Session, col, select

from core.engines import coverage
from core.engines.coverage import Held, origin_of
from core.models import Claim, ClaimSpan, Evidence, MovedQuote, Snapshot, Source
from core.records.cards import ClaimCard
from core.records.coverage import Coverage
from core.records.reviewing import Review
from core.services import claim_cards, quoted, suggestions, texts


def of_article(session: Session, article_id: str) -> Coverage:
    """What an article has and lacks, in the order of its newest text; raises UserError where it is gone."""
    text = texts.of_article(session, article_id)
    cards = claim_cards.of_article(session, article_id)
    return of_cards(session, article_id, cards, suggestions.review(session, text.id, cards))


def of_cards(session: Session, article_id: str, claims: list[ClaimCard], review: Review) -> Coverage:
    """The same for claims and suggestions that were read already."""
    return coverage.coverage(claims, review, _held(session, article_id), _moved(session, article_id))


def _held(session: Session, article_id: str) -> dict[str, list[Held]]:
    """The sources held against the claims of an article, by claim."""
    sources = _sources(session)
    query = (
        select(Evidence.claim_id, Evidence.source_id)
        .join(Claim, col(Claim.id) == col(Evidence.claim_id))
        .where(Claim.article_id == article_id)
    )
    found: dict[str, list[Held]] = defaultdict(list)
    for claim_id, source_id in session.exec(query):
        found[claim_id].append(sources[source_id])
    return found


def _sources(session: Session) -> dict[str, Held]:
    copied = set(session.exec(select(Snapshot.source_id).distinct()))
    rows = session.exec(select(Source.id, Source.publisher, Source.url))
    return {
        source_id: Held(origin_of(source_id, publisher, url), source_id in copied)
        for source_id, publisher, url in rows
    }


def _moved(session: Session, article_id: str) -> frozenset[str]:
    """The claims with a quote about which somebody has yet to decide."""
    query = (
        select(ClaimSpan.claim_id)
        .join(MovedQuote, col(MovedQuote.claim_span_id) == col(ClaimSpan.id))
        .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
        .where(Claim.article_id == article_id, quoted.waits())
    )
    return frozenset(session.exec(query))
