"""What a report said, kept so that the next one can say what has changed since."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from core.i18n import _, isolated, ngettext
from core.records.report import ReportArticle, ReportChange, ReportClaim, ReportEvidence
from core.records.terms import Stance

Facts = dict[str, Any]


ARTICLE = "article"
"""Where facts about the article stand among those about claims; ids of claims are hexadecimal numbers."""


def facts(article: ReportArticle, claims: tuple[ReportClaim, ...]) -> Facts:
    """What a report says of each claim, by claim id: enough to tell a later difference, and JSON.

    Of an article that was updated its version; reports that say nothing of it are on the first one.
    """
    found: Facts = {claim.id: _facts(claim) for claim in claims}
    return found | ({ARTICLE: {"version": article.version}} if article.version > 1 else {})


def since(
    before: Mapping[str, Any], article: ReportArticle, claims: tuple[ReportClaim, ...]
) -> tuple[ReportChange, ...]:
    """The differences between what a report said and the claims as they are now."""
    said = {claim_id: old for claim_id, old in before.items() if claim_id != ARTICLE}
    return (*_updated(before.get(ARTICLE, {}).get("version", 1), article), *_changes(said, claims))


def _updated(before: int, article: ReportArticle) -> Iterator[ReportChange]:
    """That the text of the article was updated, and where that was done without a new date."""
    if article.version != before:
        sentence = _(
            "The text of the article was updated: the report before was on version {old}, this is on {new}."
        )
        yield ReportChange(0, "", sentence.format(old=before, new=article.version))
    for version in article.versions:
        if version.stealth and version.number > before:
            sentence = _("Version {number} was changed without a new date.")
            yield ReportChange(0, "", sentence.format(number=version.number))


def _facts(claim: ReportClaim) -> Facts:
    return {
        "number": claim.number,
        "title": claim.headline or claim.wording,
        "wording": claim.wording,
        "rating": claim.verdict.rating.label if claim.verdict else "",
        "rationale": claim.verdict.rationale if claim.verdict else "",
        "evidence": {stance.value: _count(claim, stance) for stance in Stance},
        "held": sorted(_mark(row) for row in claim.evidence),
        **_place(claim),
        **_linked(claim),
    }


def _linked(claim: ReportClaim) -> Facts:
    """What of that checked before the claim is linked to; empty for none, as before there were links."""
    told = sorted(f"{link.standing} {link.ref} {link.url}" for link in claim.links)
    return {"links": told} if told else {}


def _place(claim: ReportClaim) -> Facts:
    """How a claim hangs together with others; empty for one that does not, as before there were parts."""
    told: Facts = {}
    if claim.label != str(claim.number):
        told["label"] = claim.label
    if claim.parent_id:
        told["part_of"] = claim.parent_id
    if claim.parts:
        told["parts"] = {"rule": claim.parts.rule.value, "count": len(claim.parts.labels)}
    return told


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
            yield ReportChange(claim.number, now["title"], sentence, claim.label)
    present = {claim.id for claim in claims}
    for claim_id, old in before.items():
        if claim_id not in present:
            label = old.get("label", str(old["number"]))
            yield ReportChange(old["number"], old["title"], _("This claim was taken out."), label)


def _sentences(old: Facts | None, now: Facts) -> Iterator[str]:
    if old is None:
        yield _("This claim is new.")
        return
    yield from _structure(old, now)
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
    if old.get("links") != now.get("links"):
        yield _("What was checked before and belongs to it was linked anew or taken away.")


def _structure(old: Facts, now: Facts) -> Iterator[str]:
    """What changed in how claims hang together."""
    above = now.get("part_of", "")
    if old.get("part_of", "") != above:
        yield _("It is now a part of another claim.") if above else _("It is now a claim of its own.")
    before, present = old.get("parts", {}), now.get("parts", {})
    if not before and present:
        count = present["count"]
        sentence = ngettext("It now has {count} part.", "It was split into {count} parts.", count)
        yield sentence.format(count=count)
    elif before and not present:
        yield _("It no longer has parts.")
    elif before != present:
        yield _("Its parts, or the rule by which they decide, changed.")


def _rating_changed(old: str, now: str) -> str:
    if not old:
        return _("The claim was rated “{now}”.").format(now=isolated(now))
    if not now:
        return _("The rating “{old}” was withdrawn.").format(old=isolated(old))
    return _("The rating changed from “{old}” to “{now}”.").format(old=isolated(old), now=isolated(now))


def _tally(counts: Mapping[str, int]) -> str:
    return _("{supports} supporting, {contradicts} contradicting, {context} context").format(**counts)
