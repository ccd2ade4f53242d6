"""What articles and sources are called, and nothing more: quick enough to ask at every key."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from core.models import Article, Claim, Source
from core.records.terms import SourceType


def of_articles(session: Session) -> list[tuple[str, str, str]]:
    """Id, title and publisher of every article."""
    return list(session.exec(select(Article.id, Article.title, Article.publisher)))


def of_claims(session: Session, claim_ids: Sequence[str]) -> list[tuple[str, str, str, str]]:
    """Id, title, article's id and article's title of some claims; those that are gone are left out."""
    query = select(Claim, Article).join(Article, col(Article.id) == col(Claim.article_id))
    rows = session.exec(query.where(col(Claim.id).in_(claim_ids)))
    return [(claim.id, claim.headline or claim.wording, article.id, article.title) for claim, article in rows]


def of_sources(session: Session) -> list[tuple[str, str, str, SourceType]]:
    """Id, title, publisher and type of every source."""
    rows = session.exec(select(Source.id, Source.title, Source.publisher, Source.type))
    return [(row_id, title, publisher, SourceType(kind)) for row_id, title, publisher, kind in rows]
