"""Claims as a report tells them: quotes in context, evidence without what must stay confidential."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlmodel import Session

from core.i18n import _, isolated
from core.models import Evidence, Snapshot, TextVersion
from core.records.cards import ClaimCard, ClaimDetail, EvidenceCard, TextCard, VerdictCard
from core.records.links import LinkCard
from core.records.report import (
    ReportClaim,
    ReportEvidence,
    ReportParts,
    ReportQuote,
    ReportVerdict,
)
from core.records.terms import Outdated, SourceType, Stance
from core.records.versions import QuoteChange
from core.services import claim_cards, report_links, sources, texts
from core.text.canonical import first_direction
from core.text.edges import paragraph_number, paragraphs_of
from core.text.spans import Span

CONTEXT = 300
"""Code points of the paragraph shown before and after a quote, at most."""


def told(
    session: Session,
    card: ClaimCard,
    newest: TextCard,
    among: Sequence[ClaimCard] = (),
    links: Sequence[LinkCard] = (),
) -> ReportClaim:
    """A claim with its quotes, evidence, verdicts and cautions; ``newest`` is the text of its article.

    ``among`` are all claims of the article, ``links`` those of the claim.
    """
    detail = claim_cards.detailed(session, card, among, links)
    return ReportClaim(
        id=card.id,
        number=card.number,
        headline=card.headline,
        wording=card.wording,
        quotes=tuple(_quotes(session, detail, newest)),
        claimant=detail.claimant,
        claimant_url=detail.claimant_url,
        said_on=detail.said_on,
        said_on_basis=detail.said_on_basis,
        place=detail.place,
        tags=card.tags,
        workflow=card.workflow,
        evidence_state=card.evidence_state,
        evidence=tuple(_evidence(session, row) for row in detail.evidence),
        verdicts=tuple(_verdict(row) for row in detail.verdicts),
        cautions=tuple(_cautions(card, detail)),
        label=card.label,
        depth=card.depth,
        parent_id=card.parent_id,
        parent_label=detail.parent.label if detail.parent else "",
        parts=_parts(detail),
        links=report_links.told(detail.links, among),
        claimant_role=detail.claimant_role,
        claimant_basis=detail.claimant_basis,
    )


def _parts(detail: ClaimDetail) -> ReportParts | None:
    """What the parts of a claim amount to; None for a claim without parts."""
    found = detail.parts_verdict
    if found is None:
        return None
    return ReportParts(
        rule=found.rule,
        labels=tuple(part.label for part in detail.parts),
        rating=report_links.rating(found.rating) if found.rating else None,
        follows=found.sentence,
        difference=found.difference,
        rated=found.rated,
    )


def _cautions(card: ClaimCard, detail: ClaimDetail) -> list[str]:
    """What a reader of this claim must know before trusting its verdict."""
    found = []
    if card.rating and not (card.supports or card.contradicts):
        found.append(_("This verdict was given without evidence for or against the claim."))
    if Outdated.WORDING in card.outdated:
        found.append(_("The wording of this claim was changed after the verdict was given."))
    if Outdated.QUOTE in card.outdated:
        found.append(
            _("The words quoted were changed after the verdict was given, so that they say something else.")
        )
    if card.moved:
        found.append(_("The article was changed, and nobody has said yet where these words stand now."))
    elif detail.left:
        found.append(_("Words quoted here are no longer in the newest version of the article."))
    return [*found, *map(_overtaken, detail.overtaken)]


def _overtaken(change: QuoteChange) -> str:
    return _(
        "The claim is worded as version {before} of the article had it; version {version} says something "
        "else. The words quoted were “{old}” and are “{new}” now."
    ).format(
        before=change.version - 1, version=change.version, old=isolated(change.old), new=isolated(change.new)
    )


def _quotes(session: Session, detail: ClaimDetail, newest: TextCard) -> Iterator[ReportQuote]:
    """Each quote in the text version it stands in, which need not be the newest."""
    for span, exact in zip(detail.card.spans, detail.quotes, strict=True):
        yield replace(_quote(newest, span, exact), version=newest.number)
    for left in detail.left:
        text = texts.one(session, left.version_id)
        yield replace(_quote(text, left.span, left.exact), version=left.version, newest=False)


def _quote(card: TextCard, span: Span, exact: str) -> ReportQuote:
    text = card.text
    around = paragraphs_of(text, span) or (span,)
    return ReportQuote(
        before=_tail(text[min(around[0].start, span.start) : span.start]),
        exact=exact,
        after=_head(text[span.end : max(around[-1].end, span.end)]),
        paragraph=paragraph_number(text, span.start),
        start=span.start,
        end=span.end,
        direction=dict(card.turned).get(around[0].start) or first_direction(around[0].of(text)),
    )


def _tail(before: str) -> str:
    if len(before) <= CONTEXT:
        return before
    return "… " + before[-CONTEXT:].partition(" ")[2]


def _head(after: str) -> str:
    if len(after) <= CONTEXT:
        return after
    return after[:CONTEXT].rpartition(" ")[0] + " …"


def _verdict(card: VerdictCard) -> ReportVerdict:
    return ReportVerdict(
        rating=report_links.rating(card.rating),
        scale_name=card.rating.scale_name,
        rationale=card.rationale,
        reviewer=card.reviewer,
        given_at=card.given_at,
        as_of=card.as_of,
        limits=card.limits,
        wording=card.wording,
        outdated=bool(card.outdated),
        reasons=card.outdated,
        changes=card.changes,
        note=_("needs another look") if card.outdated else "",
    )


def _evidence(session: Session, card: EvidenceCard) -> ReportEvidence:
    source = sources.get(session, card.source_id)
    if source.confidential:
        return _without_name(card.stance, card)
    copy = _copy(session, card)
    return ReportEvidence(
        stance=card.stance,
        quote=card.quote,
        locator=card.locator,
        note=card.note,
        quote_lock=card.quote_lock,
        source_title=source.title,
        source_type=source.type,
        publisher=source.publisher,
        author=source.author,
        published=source.published,
        url=source.url,
        language=source.language,
        captured_at=copy.captured_at if copy else None,
        snapshot_sha256=copy.content_sha256 if copy else "",
        confidential=False,
    )


def _without_name(stance: Stance, card: EvidenceCard) -> ReportEvidence:
    """Only the stance and the quote: the locator, the note, even the hash of a file could tell who it was."""
    return ReportEvidence(
        stance=stance,
        quote=card.quote,
        locator="",
        note="",
        quote_lock=card.quote_lock,
        source_title=_("Confidential source"),
        source_type=SourceType.OTHER,
        publisher="",
        author="",
        published="",
        url="",
        language="",
        captured_at=None,
        snapshot_sha256="",
        confidential=True,
    )


def _copy(session: Session, card: EvidenceCard) -> Snapshot | None:
    """The saved copy the quote was looked up in, else the newest one of the source."""
    row = session.get_one(Evidence, card.id)
    if row.text_version_id:
        version = session.get_one(TextVersion, row.text_version_id)
        return session.get(Snapshot, version.snapshot_id)
    copies: Sequence[Snapshot] = sources.snapshots(session, card.source_id)
    return copies[0] if copies else None
