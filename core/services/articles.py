"""Articles: bring in, look, correct, remove."""

from collections.abc import Sequence
from dataclasses import asdict

import sqlalchemy
from sqlalchemy import ScalarSelect, Select, case
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select

from core.errors import UserError
from core.i18n import _
from core.models import Article, Claim, Suggestion, TextVersion, Verdict
from core.records.cards import ArticleCard
from core.records.drafts import Draft
from core.records.inputs import ArticleFacts, facts_of
from core.records.suggested import Suggested
from core.records.terms import SuggestionState
from core.services import checks, kept_checks, scales, suggestions, texts
from core.text.canonical import sha256_of


def bring_in(session: Session, draft: Draft, suggested: Sequence[Suggested] = (), scale_id: str = "") -> str:
    """Add an article with its text and its suggestions; the article's id. An empty text raises UserError."""
    checks.required(draft.text.strip(), _("There is no text to check. Paste the article's text."))
    article = Article(title="", scale_id=scale_id or scales.default_id(session))
    _set(article, facts_of(draft))
    session.add(article)
    session.flush()
    version = texts.add(session, draft, article_id=article.id)
    suggestions.propose(session, version.id, suggested)
    return article.id


def same_text(session: Session, draft: Draft) -> ArticleCard | None:
    """The article that has this very text already, if there is one."""
    digest = sha256_of(draft.text)
    query = select(TextVersion.article_id).where(
        TextVersion.text_sha256 == digest, col(TextVersion.article_id).is_not(None)
    )
    found = session.exec(query.limit(1)).first()
    return None if found is None else one(session, found)


def in_library(session: Session) -> list[ArticleCard]:
    """Every article, newest first."""
    query = _cards().order_by(col(Article.added_at).desc(), col(Article.id))
    return [_card(*row) for row in session.execute(query)]


def one(session: Session, article_id: str) -> ArticleCard:
    """One article; raises UserError where it is gone."""
    row = session.execute(_cards().where(col(Article.id) == article_id)).first()
    if row is None:
        raise UserError(_("This article is no longer in the library."))
    return _card(*row)


def correct(session: Session, article_id: str, facts: ArticleFacts) -> None:
    """Correct what is known about an article."""
    _set(_get(session, article_id), facts)


def use_scale(session: Session, article_id: str, scale_id: str) -> None:
    """Rate the article's claims on another scale from now on; verdicts given stay as they are."""
    _get(session, article_id).scale_id = scale_id


def remove(session: Session, article_id: str) -> None:
    """Remove an article with its claims, evidence and verdicts. Sources stay."""
    session.delete(_get(session, article_id))
    kept_checks.sweep(session)


def _set(article: Article, facts: ArticleFacts) -> None:
    for name, value in asdict(facts).items():
        setattr(article, name, checks.line(value))
    article.url = checks.address(article.url)
    article.published = checks.iso_date(article.published)
    article.modified = checks.iso_date(article.modified)
    article.title = article.title or _("Untitled article")


def _get(session: Session, article_id: str) -> Article:
    found = session.get(Article, article_id)
    if found is None:
        raise UserError(_("This article is no longer in the library."))
    return found


def _cards() -> Select[Article, int, int, int]:
    claims = select(func.count()).where(Claim.article_id == Article.id).correlate(Article).scalar_subquery()
    rated = (
        select(func.count(func.distinct(Verdict.claim_id)))
        .join(Claim, col(Claim.id) == col(Verdict.claim_id))
        .where(Claim.article_id == Article.id)
        .correlate(Article)
        .scalar_subquery()
    )
    waiting = (
        select(func.count(case((col(Suggestion.state) == SuggestionState.OPEN, 1))))
        .join(TextVersion, col(TextVersion.id) == col(Suggestion.text_version_id))
        .where(TextVersion.article_id == Article.id, TextVersion.number == _newest_number())
        .correlate(Article)
        .scalar_subquery()
    )
    return sqlalchemy.select(Article, claims, rated, waiting)


def _newest_number() -> ScalarSelect[int]:
    """The number of an article's newest text version: suggestions in older ones wait for nobody."""
    version = aliased(TextVersion)
    newest = sqlalchemy.select(func.max(version.number)).where(col(version.article_id) == col(Article.id))
    return newest.correlate(Article).scalar_subquery()


def _card(article: Article, claims: int, rated: int, waiting: int) -> ArticleCard:
    return ArticleCard(
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published=article.published,
        modified=article.modified,
        url=article.url,
        language=article.language,
        direction=article.direction,
        added_at=article.added_at,
        claims=claims,
        rated=rated,
        open_suggestions=waiting,
        scale_id=article.scale_id,
    )
