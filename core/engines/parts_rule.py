"""What the verdicts of a claim's parts amount to under its rule: said, never set.

Only labels with a place on one ordered scale can be compared. Where anything stands in the way, the
sentence names it, and nothing follows.
"""

from collections.abc import Sequence

from core.i18n import _, ngettext
from core.records.cards import ClaimCard, PartsVerdict, RatingCard
from core.records.terms import PartRule

Rated = tuple[ClaimCard, RatingCard]


def amount(rule: PartRule, parts: Sequence[ClaimCard], own: RatingCard | None) -> PartsVerdict | None:
    """What follows from the parts of a claim whose verdict is ``own``; None where it has no parts.

    A part counts by the verdict the reviewer gave it, whatever follows from parts of its own.
    """
    if not parts:
        return None
    rated = [(card, card.rating) for card in parts if card.rating is not None]
    if rule is PartRule.OWN:
        words = " ".join((_("It is judged on its own."), _rated_of(len(rated), len(parts))))
        return PartsVerdict(rule, None, words, len(rated), len(parts), "")
    lacks = _lacks(rated, len(parts))
    if lacks:
        words = " ".join((*lacks, _("Nothing follows from the parts yet.")))
        return PartsVerdict(rule, None, words, len(rated), len(parts), "")
    card, rating = _decisive(rule, rated)
    return PartsVerdict(
        rule, rating, _follows(rule, card, rating), len(rated), len(parts), _difference(own, rating)
    )


def _lacks(rated: Sequence[Rated], total: int) -> list[str]:
    """A sentence for everything that keeps the parts from deciding."""
    found = [_rated_of(len(rated), total)] if len(rated) < total else []
    found += [
        _("Part {label} was changed after its verdict.").format(label=card.label)
        for card, _rating in rated
        if card.verdict_outdated
    ]
    found += [
        _("Part {label} is “{rating}”, which has no place in an order.").format(
            label=card.label, rating=rating.label
        )
        for card, rating in rated
        if rating.value is None
    ]
    names = dict.fromkeys(rating.scale_name for _card, rating in rated)
    if len({rating.scale_id for _card, rating in rated}) > 1:
        listed = ", ".join(f"“{name}”" for name in names)
        found.append(_("The parts are rated on different scales: {scales}.").format(scales=listed))
    return found


def _rated_of(rated: int, total: int) -> str:
    sentence = ngettext("{rated} of {total} part is rated.", "{rated} of {total} parts are rated.", total)
    return sentence.format(rated=rated, total=total)


def _decisive(rule: PartRule, rated: Sequence[Rated]) -> Rated:
    """The part that decides; the first of several that say the same."""
    pick = min if rule is PartRule.EACH else max
    return pick(rated, key=lambda part: part[1].value or 0)


def _follows(rule: PartRule, card: ClaimCard, rating: RatingCard) -> str:
    sentence = (
        _("Every part must hold, so the least true one decides: part {label}, “{rating}”.")
        if rule is PartRule.EACH
        else _("One part is enough, so the truest one decides: part {label}, “{rating}”.")
    )
    return sentence.format(label=card.label, rating=rating.label)


def _difference(own: RatingCard | None, rating: RatingCard) -> str:
    if own is None or own.id == rating.id:
        return ""
    return _("The verdict given on the whole claim is “{own}” and differs from this.").format(own=own.label)
