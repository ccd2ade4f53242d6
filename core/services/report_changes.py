"""What a report said, kept so that the next one can say what has changed since."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from core.i18n import _, isolated
from core.records.report import ReportChange, ReportClaim, ReportEvidence
from core.records.terms import Stance

Facts = dict[str, Any]


def facts(claims: tuple[ReportClaim, ...]) -> Facts:
    """What a report says of each claim, by claim id: enough to tell a later difference, and JSON."""
    return {claim.id: _facts(claim) for claim in claims}


def since(before: Mapping[str, Any], claims: tuple[ReportClaim, ...]) -> tuple[ReportChange, ...]:
    """The differences between what a report said and the claims as they are now."""
    return tuple(_changes(before, claims))


def _facts(claim: ReportClaim) -> Facts:
    return {
        "number": claim.number,
        "title": claim.headline or claim.wording,
        "wording": claim.wording,
        "rating": claim.verdict.rating.label if claim.verdict else "",
        "rationale": claim.verdict.rationale if claim.verdict else "",
        "evidence": {stance.value: _count(claim, stance) for stance in Stance},
        "held": sorted(_mark(row) for row in claim.evidence),
    }


def _count(claim: ReportClaim, stance: Stance) -> int:
    return sum(row.stance is stance for row in claim.evidence)


def _mark(row: ReportEvidence) -> str:
    """What tells one piece of evidence from another, without saying what it is."""
    title = "" if row.confidential else row.source_title
    told = json.dumps([row.stance, row.quote, row.locator, title, row.url])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _changes(before: Mapping[str, Any], claims: tuple[ReportClaim, ...]) -> Iterator[ReportChange]:
    for claim in claims:
        now = _facts(claim)
        for sentence in _sentences(before.get(claim.id), now):
            yield ReportChange(claim.number, now["title"], sentence)
    present = {claim.id for claim in claims}
    for claim_id, old in before.items():
        if claim_id not in present:
            yield ReportChange(old["number"], old["title"], _("This claim was taken out."))


def _sentences(old: Facts | None, now: Facts) -> Iterator[str]:
    if old is None:
        yield _("This claim is new.")
        return
    if old["wording"] != now["wording"]:
        yield _("The wording was “{old}”.").format(old=isolated(old["wording"]))
    if old["rating"] != now["rating"]:
        yield _rating_changed(old["rating"], now["rating"])
    elif old["rationale"] != now["rationale"]:
        yield _("The rationale of the verdict was rewritten.")
    if old["evidence"] != now["evidence"]:
        yield _("The evidence changed: {old} before, {now} now.").format(
            old=_tally(old["evidence"]), now=_tally(now["evidence"])
        )
    elif old.get("held", now["held"]) != now["held"]:
        yield _("The quotes or sources of the evidence changed.")


def _rating_changed(old: str, now: str) -> str:
    if not old:
        return _("The claim was rated “{now}”.").format(now=isolated(now))
    if not now:
        return _("The rating “{old}” was withdrawn.").format(old=isolated(old))
    return _("The rating changed from “{old}” to “{now}”.").format(old=isolated(old), now=isolated(now))


def _tally(counts: Mapping[str, int]) -> str:
    return _("{supports} supporting, {contradicts} contradicting, {context} context").format(**counts)
