"""Verdicts: append-only judgements of one exact wording."""

from collections.abc import Sequence

import sqlalchemy
from sqlmodel import Session, col, func, select

from core.errors import UserError
from core.i18n import _
from core.models import Claim, Person, Rating, Scale, Verdict, VerdictDraft
from core.records.cards import RatingCard, VerdictCard
from core.records.terms import Outdated
from core.records.versions import QuoteChange
from core.services import checks, claims, people, quote_changes, scales


def rate(
    session: Session,
    claim_id: str,
    rating_id: str,
    rationale: str = "",
    *,
    as_of: str = "",
    limits: str = "",
    reviewer: str = "",
) -> str:
    """Judge a claim as it is worded now; the verdict's id. Earlier verdicts stay."""
    claim = claims.get(session, claim_id)
    if session.get(Rating, rating_id) is None:
        raise UserError(_("This rating is no longer in the library."))
    verdict = Verdict(
        claim_id=claim_id,
        rating_id=rating_id,
        reviewer_id=people.named(session, checks.line(reviewer)),
        number=1 + _last_number(session, claim_id),
        wording=claim.wording,
        rationale=checks.prose(rationale),
        as_of=checks.iso_date(as_of),
        limits=checks.prose(limits),
    )
    session.add(verdict)
    session.flush()
    forget_draft(session, claim_id)
    return verdict.id


def draft(session: Session, claim_id: str) -> VerdictDraft | None:
    """What was typed for a claim's next verdict and not given yet."""
    return session.get(VerdictDraft, claim_id)


def keep_draft(session: Session, claim_id: str, rationale: str, as_of: str, limits: str) -> None:
    """Keep what is being typed for a verdict, as it stands; typing is no undo step."""
    row = session.get(VerdictDraft, claim_id) or VerdictDraft(claim_id=claim_id)
    row.rationale, row.as_of, row.limits = checks.prose(rationale), checks.line(as_of), checks.prose(limits)
    session.add(row)


def unfinished(session: Session, article_id: str) -> set[str]:
    """The ids of an article's claims with words for a verdict that are not those of the one in force."""
    query = select(VerdictDraft).join(Claim, col(Claim.id) == col(VerdictDraft.claim_id))
    rows = session.exec(query.where(Claim.article_id == article_id)).all()
    return {row.claim_id for row in rows if _says_more(session, row)}


def _says_more(session: Session, row: VerdictDraft) -> bool:
    given = next(iter(of_claim(session, row.claim_id)), None)
    in_force = (given.rationale, given.as_of, given.limits) if given else ("", "", "")
    return (row.rationale, row.as_of, row.limits) not in (in_force, ("", "", ""))


def forget_draft(session: Session, claim_id: str) -> None:
    """The words became a verdict."""
    row = draft(session, claim_id)
    if row is not None:
        session.delete(row)
        session.flush()


def of_claim(session: Session, claim_id: str) -> tuple[VerdictCard, ...]:
    """Every verdict of a claim, newest first."""
    query = (
        sqlalchemy.select(Verdict, Rating, col(Scale.name), Claim, col(Person.name))
        .join(Rating, col(Rating.id) == col(Verdict.rating_id))
        .join(Scale, col(Scale.id) == col(Rating.scale_id))
        .join(Claim, col(Claim.id) == col(Verdict.claim_id))
        .join(Person, col(Person.id) == col(Verdict.reviewer_id), isouter=True)
        .where(col(Verdict.claim_id) == claim_id)
        .order_by(col(Verdict.number).desc(), col(Verdict.given_at).desc())
    )
    rows = session.execute(query).all()
    changes = quote_changes.of_claim(session, rows[0][3]) if rows else ()
    return tuple(
        _card(
            verdict,
            scales.rating_card(rating, scale),
            claim.wording,
            reviewer or "",
            quote_changes.after(changes, verdict.given_at),
        )
        for verdict, rating, scale, claim, reviewer in rows
    )


def outdated(judged: str, wording: str, changes: Sequence[QuoteChange]) -> tuple[Outdated, ...]:
    """Why a verdict needs another look: the wordings judged and in force, and quotes changed since."""
    reasons = ((judged != wording, Outdated.WORDING), (bool(changes), Outdated.QUOTE))
    return tuple(reason for holds, reason in reasons if holds)


def find_rating(session: Session, words: str, scale_id: str) -> str:
    """The id of a rating by its key or label, within a scale or as "scale:rating"; raises UserError."""
    key, _colon, name = words.rpartition(":")
    scale = scales.by_key(session, key) if key else scales.one(session, scale_id)
    query = select(Rating).where(Rating.scale_id == scale.id).order_by(col(Rating.position))
    ratings = session.exec(query).all()
    for rating in ratings:
        if name.casefold() in (rating.key.casefold(), rating.label.casefold()):
            return rating.id
    keys = ", ".join(rating.key for rating in ratings)
    raise UserError(
        _("“{name}” is not on the scale “{scale}”. There are: {keys}.").format(
            name=name, scale=scale.name, keys=keys
        )
    )


def _last_number(session: Session, claim_id: str) -> int:
    return session.exec(select(func.max(Verdict.number)).where(Verdict.claim_id == claim_id)).one() or 0


def _card(
    verdict: Verdict, rating: RatingCard, wording: str, reviewer: str, changes: tuple[QuoteChange, ...]
) -> VerdictCard:
    return VerdictCard(
        id=verdict.id,
        rating=rating,
        rationale=verdict.rationale,
        reviewer=reviewer,
        given_at=verdict.given_at,
        as_of=verdict.as_of,
        limits=verdict.limits,
        wording=verdict.wording,
        outdated=outdated(verdict.wording, wording, changes),
        changes=changes,
    )
