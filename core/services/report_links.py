"""What was checked before as a report tells it: of our own claims only wording, verdict and article."""

from collections.abc import Sequence

from core.i18n import _
from core.records.cards import ClaimCard, RatingCard
from core.records.links import LinkCard
from core.records.report import ReportLink, ReportRating


def told(links: Sequence[LinkCard], among: Sequence[ClaimCard]) -> tuple[ReportLink, ...]:
    """The links of a claim; ``among`` are the claims of the report."""
    labels = {card.id: card.label for card in among}
    return tuple(_told(link, labels.get(link.own.id, "") if link.own else "") for link in links)


def rating(card: RatingCard) -> ReportRating:
    """A label as a report shows it."""
    return ReportRating(card.label, card.meaning, card.colour, card.icon, card.value)


def _told(link: LinkCard, label: str) -> ReportLink:
    check, own = link.check, link.own
    return ReportLink(
        standing=link.standing,
        own=own is not None,
        ref=check.ref,
        claim=check.claim,
        verdict=check.verdict,
        verdict_note=_("needs another look") if own and own.outdated else "",
        publisher=check.publisher,
        date=check.date,
        url=check.url,
        title=check.title,
        claimant=check.claimant,
        origin="" if own else link.origin,
        article=own.article if own else "",
        rating=rating(own.rating) if own and own.rating else None,
        label=label,
    )
