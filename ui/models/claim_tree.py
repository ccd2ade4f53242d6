"""Claims and their parts as an outline: which rows of the list are seen, and in which order work goes on."""

from collections.abc import Collection, Sequence

from core.i18n import _, ngettext
from core.records.cards import ClaimCard


def with_parents(cards: Sequence[ClaimCard], passing: Sequence[ClaimCard]) -> list[ClaimCard]:
    """The claims a filter lets through, and above each part the claims it is a part of."""
    if not any(card.depth for card in passing):
        return list(passing)
    parents = {card.id: card.parent_id for card in cards}
    wanted = {card.id for card in passing}
    for card in passing:
        above = card.parent_id
        while above and above not in wanted:
            wanted.add(above)
            above = parents.get(above, "")
    return [card for card in cards if card.id in wanted]


def unfolded(cards: Sequence[ClaimCard], folded: Collection[str]) -> list[ClaimCard]:
    """The claims without the parts of those that are folded."""
    if not folded:
        return list(cards)
    seen: list[ClaimCard] = []
    hidden = -1
    for card in cards:
        if 0 <= hidden < card.depth:
            continue
        hidden = card.depth if card.id in folded else -1
        seen.append(card)
    return seen


def above(cards: Sequence[ClaimCard], claim_id: str) -> set[str]:
    """The claims that one is a part of, directly or through others."""
    parents = {card.id: card.parent_id for card in cards if card.parent_id}
    found: set[str] = set()
    while (claim_id := parents.get(claim_id, "")) and claim_id not in found:
        found.add(claim_id)
    return found


def working_order(cards: Sequence[ClaimCard]) -> list[ClaimCard]:
    """The claims in the order one judges them: the parts of a claim before the claim itself."""
    done: list[ClaimCard] = []
    waiting: list[ClaimCard] = []
    for card in cards:
        while waiting and waiting[-1].depth >= card.depth:
            done.append(waiting.pop())
        waiting.append(card)
    return done + waiting[::-1]


def place_words(card: ClaimCard, folded: bool = False) -> list[str]:
    """What a row says of its place in the tree, for a screen reader and the tooltip."""
    found = []
    if card.depth:
        found.append(_("part of claim {n}").format(n=card.label.rpartition(".")[0]))
    if card.part_count:
        found.append(ngettext("{n} part", "{n} parts", card.part_count).format(n=card.part_count))
    if card.part_count and folded:
        found.append(_("folded"))
    return found
