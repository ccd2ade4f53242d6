"""Verdict reports: everything that was found about an article, ready to be written in any format."""

from collections import Counter
from collections.abc import Sequence

from sqlmodel import Session, col, select

from core.i18n import _
from core.models import ReportExport
from core.models.columns import now
from core.records.cards import ArticleCard, ScaleCard, TextCard
from core.records.report import (
    RatingCount,
    Report,
    ReportArticle,
    ReportClaim,
    ReportRating,
    ReportScale,
    ReportVersion,
)
from core.records.versions import VersionCard
from core.services import (
    articles,
    claim_cards,
    linked,
    report_claims,
    report_links,
    scales,
    texts,
    versions,
)
from core.services.report_changes import facts, since
from core.version import VERSION


def build(session: Session, article_id: str, reviewer: str = "") -> Report:
    """The report on an article as it stands now; raises UserError where the article is gone."""
    text = texts.of_article(session, article_id)
    article = _article(articles.one(session, article_id), text, versions.of_article(session, article_id))
    cards = claim_cards.of_article(session, article_id)
    links = linked.of_article(session, article_id)
    claims = tuple(report_claims.told(session, card, text, cards, links.get(card.id, ())) for card in cards)
    previous = previous_report(session, article, claims)
    return Report(
        article=article,
        summary=tuple(_summary(claims)),
        claims=claims,
        scales=tuple(_scales(session, article_id, claims)),
        method=_method(),
        changes=since(previous.facts, article, claims) if previous else (),
        previous_at=previous.exported_at if previous else None,
        created_at=now(),
        reviewer=reviewer,
        app_version=VERSION,
    )


def record_export(session: Session, report: Report, format: str, sha256: str) -> None:
    """Remember that a report went out and what it said. No part of undo: it cannot be called back."""
    session.add(
        ReportExport(
            article_id=report.article.id,
            format=format,
            sha256=sha256,
            reviewer=report.reviewer,
            exported_at=report.created_at,
            facts=facts(report.article, report.claims),
        )
    )


def previous_report(
    session: Session, article: ReportArticle, claims: tuple[ReportClaim, ...]
) -> ReportExport | None:
    """The last report that went out and said something else than these claims do, if there is one.

    The same report in a second format is not a report before it.
    """
    said_now = facts(article, claims)
    return next((export for export in exports(session, article.id) if export.facts != said_now), None)


def exports(session: Session, article_id: str) -> Sequence[ReportExport]:
    """The reports on an article that went out, newest first."""
    query = select(ReportExport).where(ReportExport.article_id == article_id)
    return session.exec(query.order_by(col(ReportExport.exported_at).desc())).all()


def _article(article: ArticleCard, text: TextCard, known: Sequence[VersionCard]) -> ReportArticle:
    return ReportArticle(
        id=article.id,
        title=article.title,
        author=article.author,
        publisher=article.publisher,
        url=article.url,
        published=article.published,
        modified=article.modified,
        language=article.language,
        direction=article.direction,
        added_at=article.added_at,
        version=text.number,
        characters=len(text.text),
        text_sha256=text.sha256,
        original_sha256=text.original_sha256,
        versions=tuple(_version(version) for version in reversed(known)) if len(known) > 1 else (),
        cautions=tuple(_stealth(version) for version in reversed(known) if version.stealth),
    )


def _version(card: VersionCard) -> ReportVersion:
    return ReportVersion(card.number, card.stated, card.added_at, card.characters, card.sha256, card.stealth)


def _stealth(version: VersionCard) -> str:
    return _("The text of version {number} differs from version {before}, but states the same date.").format(
        number=version.number, before=version.number - 1
    )


def _summary(claims: tuple[ReportClaim, ...]) -> list[RatingCount]:
    """Counts by label in the order the labels first appear, unrated claims last."""
    verdicts = [claim.verdict for claim in claims if claim.verdict]
    given = [(verdict.scale_name, verdict.rating) for verdict in verdicts]
    counts: Counter[tuple[str, ReportRating]] = Counter(given)
    outdated: Counter[tuple[str, ReportRating]] = Counter(
        (verdict.scale_name, verdict.rating) for verdict in verdicts if verdict.outdated
    )
    rows = [RatingCount(*key, count, outdated[key]) for key, count in counts.items()]
    unrated = len(claims) - len(given)
    return [*rows, RatingCount("", None, unrated)] if unrated else rows


def _scales(session: Session, article_id: str, claims: tuple[ReportClaim, ...]) -> list[ReportScale]:
    """The article's scale and every other one a verdict was given on."""
    own = articles.one(session, article_id).scale_id
    used = {verdict.scale_name for claim in claims for verdict in claim.verdicts}
    wanted = [s for s in scales.in_library(session) if s.id == own or s.name in used]
    return [_scale(scale) for scale in wanted]


def _scale(scale: ScaleCard) -> ReportScale:
    ratings = tuple(report_links.rating(card) for card in scale.ratings)
    return ReportScale(scale.name, scale.description, scale.ordered, ratings)


def _method() -> tuple[str, ...]:
    return (
        _(
            "The article was split into claims: single statements that can be checked. Each claim was "
            "held against sources. A source supports the claim, contradicts it, or gives context; the words "
            "relied on are quoted. Every verdict was given by a person, not by a program."
        ),
        _(
            "A verdict belongs to one exact wording. Where the wording, or a number, a negation or a "
            "direction in the words quoted, was changed afterwards, the report says so. “Evidence” sums up "
            "what the sources say and is kept apart from the verdict."
        ),
        _(
            "Where a copy of a source was saved, its quotes were looked up in it, and the report says what "
            "was found. A SHA-256 number shows that a copy has not changed since it was saved; it does not "
            "prove what a website showed to others."
        ),
    )
