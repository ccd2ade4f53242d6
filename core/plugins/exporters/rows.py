"""A report as flat rows under fixed column names, for tables that other programs read."""

from datetime import UTC, datetime

from core.records.report import (
    Report,
    ReportArticle,
    ReportClaim,
    ReportEvidence,
    ReportLink,
    ReportVerdict,
)

Cell = str | int
Row = dict[str, Cell]

CLAIM_COLUMNS = (
    "claim_id",
    "claim_number",
    "headline",
    "wording",
    "quote_in_article",
    "quote_paragraph",
    "quote_start",
    "quote_end",
    "claimant",
    "claimant_url",
    "said_on",
    "said_on_basis",
    "place",
    "tags",
    "workflow",
    "evidence_state",
    "cautions",
    "quote_text_version",
    "claim_label",
    "part_of_claim_id",
    "part_of_claim_label",
    "part_rule",
    "parts",
    "parts_rated",
    "parts_verdict",
    "parts_follow",
    "checked_before",
    "claimant_role",
    "claimant_basis",
)
VERDICT_COLUMNS = (
    "verdict",
    "verdict_note",
    "verdict_value",
    "scale",
    "rationale",
    "reviewer",
    "verdict_given_at",
    "true_as_of",
    "limits",
    "judged_wording",
    "verdict_outdated",
    "outdated_because",
    "quote_was",
    "quote_says_now",
)
EVIDENCE_COLUMNS = (
    "stance",
    "quote",
    "locator",
    "note",
    "quote_lock",
    "source_title",
    "source_type",
    "source_publisher",
    "source_author",
    "source_published",
    "source_url",
    "source_language",
    "captured_at",
    "snapshot_sha256",
    "confidential",
)


LINK_COLUMNS = (
    "relation",
    "checked_what",
    "checked_claim",
    "checked_claimant",
    "checked_verdict",
    "checked_verdict_note",
    "checked_publisher",
    "checked_date",
    "checked_title",
    "checked_url",
    "checked_article",
    "checked_origin",
    "checked_ref",
)


def article_row(report: Report) -> Row:
    """What was checked, when and by whom."""
    article: ReportArticle = report.article
    return {
        "article_id": article.id,
        "article_title": article.title,
        "article_author": article.author,
        "article_publisher": article.publisher,
        "article_url": article.url,
        "article_published": article.published,
        "article_modified": article.modified,
        "article_language": article.language,
        "article_added_at": iso(article.added_at),
        "text_version": article.version,
        "text_characters": article.characters,
        "text_sha256": article.text_sha256,
        "original_sha256": article.original_sha256,
        "article_cautions": " ".join(article.cautions),
        "report_created_at": iso(report.created_at),
        "report_reviewer": report.reviewer,
        "app_version": report.app_version,
    }


def claim_row(claim: ReportClaim) -> Row:
    """A claim with its first quote's place; several quotes are joined by " [...] "."""
    first = claim.quotes[0] if claim.quotes else None
    cells: tuple[Cell, ...] = (
        claim.id,
        claim.number,
        claim.headline,
        claim.wording,
        " [...] ".join(quote.exact for quote in claim.quotes),
        first.paragraph if first else "",
        first.start if first else "",
        first.end if first else "",
        claim.claimant,
        claim.claimant_url,
        claim.said_on,
        claim.said_on_basis,
        claim.place,
        ", ".join(claim.tags),
        claim.workflow.value,
        claim.evidence_state.value,
        " ".join(claim.cautions),
        first.version if first else "",
        claim.label,
        claim.parent_id,
        claim.parent_label,
        *_parts_cells(claim),
        " [...] ".join(_in_a_cell(link) for link in claim.links),
        claim.claimant_role,
        claim.claimant_basis,
    )
    return dict(zip(CLAIM_COLUMNS, cells, strict=True))


def _parts_cells(claim: ReportClaim) -> tuple[Cell, ...]:
    """The rule, the counts and what follows; empty where a claim has no parts."""
    parts = claim.parts
    if parts is None:
        return "", "", "", "", ""
    label = parts.rating.label if parts.rating else ""
    follow = f"{parts.follows} {parts.difference}".strip()
    return parts.rule.value, len(parts.labels), parts.rated, label, follow


def verdict_row(verdict: ReportVerdict | None) -> Row:
    """A judgement; every cell is empty where there is none."""
    if verdict is None:
        return dict.fromkeys(VERDICT_COLUMNS, "")
    value = verdict.rating.value
    cells: tuple[Cell, ...] = (
        verdict.rating.label,
        f"⚠ {verdict.note}" if verdict.note else "",
        "" if value is None else value,
        verdict.scale_name,
        verdict.rationale,
        verdict.reviewer,
        iso(verdict.given_at),
        verdict.as_of,
        verdict.limits,
        verdict.wording,
        yes_no(verdict.outdated),
        ", ".join(reason.value for reason in verdict.reasons),
        " [...] ".join(change.old for change in verdict.changes),
        " [...] ".join(change.new for change in verdict.changes),
    )
    return dict(zip(VERDICT_COLUMNS, cells, strict=True))


def evidence_row(evidence: ReportEvidence | None) -> Row:
    """A piece of evidence; every cell is empty where there is none."""
    if evidence is None:
        return dict.fromkeys(EVIDENCE_COLUMNS, "")
    cells: tuple[Cell, ...] = (
        evidence.stance.value,
        evidence.quote,
        evidence.locator,
        evidence.note,
        evidence.quote_lock.value,
        evidence.source_title,
        evidence.source_type.value,
        evidence.publisher,
        evidence.author,
        evidence.published,
        evidence.url,
        evidence.language,
        iso(evidence.captured_at),
        evidence.snapshot_sha256,
        yes_no(evidence.confidential),
    )
    return dict(zip(EVIDENCE_COLUMNS, cells, strict=True))


def link_row(link: ReportLink) -> Row:
    """Something checked before that the claim is linked to."""
    cells: tuple[Cell, ...] = (
        link.standing.value,
        "claim" if link.own else "fact-check",
        link.claim,
        link.claimant,
        link.verdict,
        f"⚠ {link.verdict_note}" if link.verdict_note else "",
        link.publisher,
        link.date,
        link.title,
        link.url,
        link.article,
        link.origin,
        link.ref,
    )
    return dict(zip(LINK_COLUMNS, cells, strict=True))


def _in_a_cell(link: ReportLink) -> str:
    """A link in one line of words: relation, claim, verdict, who, when, where."""
    note = f" (⚠ {link.verdict_note})" if link.verdict_note else ""
    told = (link.claim, f"{link.verdict}{note}", link.article, link.publisher, link.date, link.url)
    return f"{link.standing.value}: {' | '.join(part for part in told if part)}"


def iso(when: datetime | None) -> str:
    """ISO 8601 in UTC; "" for None."""
    return when.astimezone(UTC).isoformat() if when else ""


def yes_no(value: bool) -> str:
    """A truth value that every spreadsheet reads the same way."""
    return "yes" if value else "no"
