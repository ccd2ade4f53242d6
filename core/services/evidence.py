"""Evidence: sources held against claims, with a quote that is looked up in the saved copy."""

from sqlmodel import Session, col, select

from core.engines import quotes
from core.errors import UserError
from core.i18n import _
from core.models import Evidence, Source
from core.records.cards import EvidenceCard
from core.records.drafts import Draft
from core.records.inputs import EvidenceInput, SourceInput
from core.records.terms import QuoteLock, Stance
from core.services import checks, claims, sources, texts
from core.text.spans import Span


def link(session: Session, claim_id: str, given: EvidenceInput) -> str:
    """Hold a source against a claim; the evidence's id."""
    claims.get(session, claim_id)
    sources.get(session, given.source_id)
    row = Evidence(claim_id=claim_id, source_id=given.source_id)
    _set(session, row, given)
    session.add(row)
    session.flush()
    return row.id


def correct(session: Session, evidence_id: str, given: EvidenceInput) -> None:
    """Change the source, stance, quote, locator or note of a piece of evidence."""
    sources.get(session, given.source_id)
    _set(session, get(session, evidence_id), given)


def take_stance(session: Session, evidence_id: str, stance: Stance) -> None:
    """Say anew how a piece of evidence bears on its claim."""
    get(session, evidence_id).stance = stance


def remove(session: Session, evidence_id: str) -> None:
    """Remove the link; claim and source stay."""
    session.delete(get(session, evidence_id))


def link_new(
    session: Session,
    claim_id: str,
    stance: Stance,
    facts: SourceInput,
    quote: str,
    draft: Draft | None = None,
) -> str:
    """Hold something dropped or pasted against a claim, in one step; the evidence's id.

    The source is the one that has this web address already, else a new one.
    """
    known = sources.at_address(session, facts.url) if facts.url else None
    source_id = known.id if known and draft is None else sources.add(session, facts, draft)
    return link(session, claim_id, EvidenceInput(source_id, stance, quote))


def correct_source(session: Session, source_id: str, facts: SourceInput, draft: Draft | None = None) -> None:
    """Correct a source; where that brings a new saved copy, its quotes are looked up again."""
    sources.correct(session, source_id, facts, draft)
    if facts.original is None and draft is None:
        return
    for row in session.exec(select(Evidence).where(Evidence.source_id == source_id)).all():
        _set(session, row, EvidenceInput(source_id, row.stance, row.quote, row.locator, row.note))


def of_claim(session: Session, claim_id: str) -> tuple[EvidenceCard, ...]:
    """The evidence of a claim, in the order it was added."""
    query = (
        select(Evidence, Source)
        .join(Source, col(Source.id) == col(Evidence.source_id))
        .where(Evidence.claim_id == claim_id)
        .order_by(col(Evidence.added_at), col(Evidence.id))
    )
    return tuple(_card(row, source) for row, source in session.exec(query))


def claims_of_source(session: Session, source_id: str) -> list[str]:
    """The ids of the claims a source is held against."""
    query = select(Evidence.claim_id).where(Evidence.source_id == source_id).distinct()
    return list(session.exec(query))


def check_quote(session: Session, source_id: str, quote: str) -> tuple[QuoteLock, Span | None]:
    """Whether a quote stands in the newest saved copy of a source, and where."""
    text = texts.of_source(session, source_id)
    if text is None or not text.text:
        return QuoteLock.NO_COPY, None
    return quotes.lock(quote, text.text) if quote else (QuoteLock.ABSENT, None)


def get(session: Session, evidence_id: str) -> Evidence:
    """The evidence; raises UserError where it is gone."""
    found = session.get(Evidence, evidence_id)
    if found is None:
        raise UserError(_("This evidence is no longer in the library."))
    return found


def _set(session: Session, row: Evidence, given: EvidenceInput) -> None:
    quote = checks.prose(given.quote)
    text = texts.of_source(session, given.source_id)
    state, span = check_quote(session, given.source_id, quote)
    row.source_id = given.source_id
    row.text_version_id = text.id if text else None
    row.stance = given.stance
    row.quote, row.quote_lock = quote, state
    row.locator, row.note = checks.line(given.locator), checks.prose(given.note)
    row.start, row.end = (span.start, span.end) if span else (None, None)


def _card(row: Evidence, source: Source) -> EvidenceCard:
    return EvidenceCard(
        id=row.id,
        claim_id=row.claim_id,
        source_id=row.source_id,
        stance=row.stance,
        quote=row.quote,
        locator=row.locator,
        note=row.note,
        quote_lock=row.quote_lock,
        span=Span(row.start, row.end) if row.start is not None and row.end is not None else None,
        source_title=source.title,
        source_type=source.type,
        source_url=source.url,
        source_publisher=source.publisher,
        source_published=source.published,
        confidential=source.confidential,
    )
