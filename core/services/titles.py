"""What articles and sources are called, and nothing more: quick enough to ask at every key."""

from sqlmodel import Session, select

from core.models import Article, Source
from core.records.terms import SourceType


def of_articles(session: Session) -> list[tuple[str, str, str]]:
    """Id, title and publisher of every article."""
    return list(session.exec(select(Article.id, Article.title, Article.publisher)))


def of_sources(session: Session) -> list[tuple[str, str, str, SourceType]]:
    """Id, title, publisher and type of every source."""
    rows = session.exec(select(Source.id, Source.title, Source.publisher, Source.type))
    return [(row_id, title, publisher, SourceType(kind)) for row_id, title, publisher, kind in rows]
