"""Lays out one claim for a reader: its quotes, the evidence by stance and the verdicts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.i18n import _
from core.plugins.exporters import words
from core.plugins.exporters.characters import clean
from core.plugins.exporters.dates import moment, stated
from core.plugins.exporters.pieces import (
    anchor,
    block,
    blocks,
    fact,
    facts,
    label,
    short_hash,
    unrated,
    web_link,
)
from core.plugins.exporters.present_links import link_view
from core.plugins.exporters.view import (
    Block,
    CareView,
    ClaimView,
    EvidenceView,
    Fact,
    PartsView,
    PartView,
    QuoteView,
    StanceView,
    VerdictView,
)
from core.records.report import ReportClaim, ReportEvidence, ReportParts, ReportQuote, ReportVerdict
from core.records.terms import Outdated, Stance


def claim_view(claim: ReportClaim, language: str, among: Sequence[ReportClaim]) -> ClaimView:
    """One claim of an article written in ``language``; ``among`` are all claims of the report."""
    return ClaimView(
        anchor=anchor(claim.label),
        number=claim.label,
        depth=claim.depth,
        part_of=_("Part of claim {number}").format(number=claim.parent_label) if claim.parent_label else "",
        parent=anchor(claim.parent_label) if claim.parent_label else "",
        parts=_parts(claim, claim.parts, language, among) if claim.parts else None,
        verdict_heading=_("Verdict on the whole claim, given on its own") if claim.parts else _("Verdict"),
        headline=block(claim.headline or claim.wording, language),
        wording=blocks(claim.wording, language) if claim.headline else (),
        facts=_facts(claim, language),
        cautions=tuple(block(caution) for caution in claim.cautions),
        verdict=_in_force(claim.verdict, language) if claim.verdict else None,
        earlier=tuple(_verdict(verdict, language) for verdict in claim.verdicts[1:]),
        quotes=tuple(_quote(quote, language) for quote in claim.quotes),
        evidence_sentence=words.evidence_state(claim.evidence_state),
        stances=tuple(side for stance in Stance if (side := _side(claim, stance)) is not None),
        links=tuple(link_view(link) for link in claim.links),
    )


def _parts(claim: ReportClaim, parts: ReportParts, language: str, among: Sequence[ReportClaim]) -> PartsView:
    below = [part for part in among if part.parent_id == claim.id]
    # What follows from verdicts that need another look needs one too.
    notes = [part.verdict.note for part in below if part.verdict]
    return PartsView(
        rule=words.part_rule(parts.rule),
        parts=tuple(
            PartView(
                anchor(part.label),
                part.label,
                block(part.headline or part.wording, language),
                label(part.verdict.rating, part.verdict.note) if part.verdict else unrated(),
            )
            for part in below
        ),
        label=label(parts.rating, next(filter(None, notes), "")) if parts.rating else None,
        follows=parts.follows,
        difference=parts.difference,
    )


def _facts(claim: ReportClaim, language: str) -> tuple[Fact, ...]:
    return facts(
        fact(_("Said by"), claim.claimant, language, link=claim.claimant_url),
        fact(_("As"), claim.claimant_role if claim.claimant else "", language),
        fact(_("Named in the words"), claim.claimant_basis if claim.claimant else "", language),
        fact(_("Date") if claim.said_on_basis else _("Said on"), _said_on(claim)),
        fact(_("Place"), claim.place, language),
        fact(_("Tags"), " · ".join(claim.tags)),
    )


def _said_on(claim: ReportClaim) -> str:
    """The date; where it was read from words, these may tell of what happened and not of when it was said."""
    on, basis = stated(claim.said_on), claim.said_on_basis.strip()
    return _("{date} ({basis})").format(date=on, basis=basis) if on and basis else on or basis


def _quote(quote: ReportQuote, language: str) -> QuoteView:
    whole = block(quote.before + quote.exact + quote.after, language)
    place = _("Paragraph {paragraph}, characters {start} to {end}")
    if not quote.newest:
        place = _("Version {version} of the text, paragraph {paragraph}, characters {start} to {end}")
    return QuoteView(
        clean(quote.before),
        clean(quote.exact),
        clean(quote.after),
        whole.language,
        quote.direction or whole.direction,
        place.format(version=quote.version, paragraph=quote.paragraph, start=quote.start, end=quote.end),
    )


def _side(claim: ReportClaim, stance: Stance) -> StanceView | None:
    items = tuple(_evidence(item) for item in claim.evidence if item.stance is stance)
    missing = "" if items else words.missing_side(stance)
    heading = words.stance_heading(stance, len(items))
    return StanceView(stance.value, heading, missing, items) if items or missing else None


def _evidence(item: ReportEvidence) -> EvidenceView:
    return EvidenceView(
        title=block(_source_name(item), item.language),
        link=web_link(item.url),
        byline=_byline(item),
        confidential=_("Confidential source: what could identify it is left out.")
        if item.confidential
        else "",
        quote=blocks(item.quote, item.language),
        locator=block(item.locator),
        lock=words.quote_lock(item.quote_lock) if item.quote.strip() else "",
        note=blocks(item.note),
        facts=_provenance(item),
    )


def _source_name(item: ReportEvidence) -> str:
    unnamed = _("Confidential source") if item.confidential else _("Source without a title")
    return item.source_title.strip() or unnamed


def _byline(item: ReportEvidence) -> tuple[Block, ...]:
    known = (item.publisher, item.author, stated(item.published), words.source_type(item.source_type))
    return tuple(block(part) for part in known if part.strip())


def _provenance(item: ReportEvidence) -> tuple[Fact, ...]:
    return facts(
        fact(_("Address"), item.url, link=item.url, code=True),
        fact(_("Copy saved"), moment(item.captured_at)),
        fact(_("SHA-256 of the copy"), short_hash(item.snapshot_sha256), code=True),
    )


def _in_force(verdict: ReportVerdict, language: str) -> VerdictView:
    """The verdict that stands for the claim, with the note beside its label; older ones need none."""
    return replace(_verdict(verdict, language), label=label(verdict.rating, verdict.note))


def _verdict(verdict: ReportVerdict, language: str) -> VerdictView:
    return VerdictView(
        label=label(verdict.rating),
        means=block(words.means(verdict.rating.label, verdict.rating.meaning)),
        rationale=blocks(verdict.rationale) or (block(_("No reason was given.")),),
        facts=facts(
            fact(_("Scale"), verdict.scale_name),
            fact(_("Given by"), verdict.reviewer),
            fact(_("Given on"), moment(verdict.given_at)),
            fact(_("True as of"), stated(verdict.as_of)),
            fact(_("Limits"), verdict.limits),
        ),
        outdated=tuple(_outdated(verdict, language)),
    )


def _outdated(verdict: ReportVerdict, language: str) -> Iterator[CareView]:
    """What changed since a verdict was given: the wording, and quotes that say something else."""
    if Outdated.WORDING in verdict.reasons or (verdict.outdated and not verdict.reasons):
        changed = _(
            "The wording was changed after this verdict was given, so it needs another look. It judged:"
        )
        yield CareView(changed, block(verdict.wording))
    for change in verdict.changes:
        yield CareView(words.quote_changed(change.version, change.flags), block(change.old, language))
        yield CareView(_("It says now:"), block(change.new, language))
