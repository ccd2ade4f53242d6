"""What does not go together in the verdicts of claims that somebody linked: said, and nothing more."""

from collections.abc import Sequence

from core.i18n import _, isolated
from core.records.cards import RatingCard
from core.records.links import LinkCard, OwnClaim, Standing


def hints(rating: RatingCard | None, links: Sequence[LinkCard]) -> tuple[str, ...]:
    """A sentence for each linked claim of ours whose verdict is at odds with the one given here."""
    if rating is None:
        return ()
    rated = [(link, link.own) for link in links if link.own is not None and link.own.rating is not None]
    return tuple(sentence for link, own in rated if (sentence := _hint(rating, link.standing, own)))


def _hint(rating: RatingCard, standing: Standing, own: OwnClaim) -> str:
    other = own.rating
    if other is None or other.scale_id != rating.scale_id:
        return ""  # labels of two scales cannot be held against each other
    if standing is Standing.CONTRADICTS and other.id == rating.id and rating.value != 0:
        # At the bottom of a scale both may well stand: two claims that exclude each other can both be false.
        return _(
            "“{title}” contradicts this claim, and both are rated “{label}”. Look at both again."
        ).format(title=isolated(own.title), label=isolated(rating.label))
    if standing is Standing.SAME and other.id != rating.id:
        return _("“{title}” says the same and is rated “{label}”. Look at both again.").format(
            title=isolated(own.title), label=isolated(other.label)
        )
    return ""
