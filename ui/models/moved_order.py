"""The order and the numbers of moved quotes, kept while somebody decides on one after the other."""

from collections.abc import Sequence
from dataclasses import replace

from core.records.versions import MovedCard


class Order:
    """Claims get other numbers as their quotes find their place; a list that jumps is hard to go through."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, str]] = {}

    def kept(self, cards: Sequence[MovedCard]) -> tuple[MovedCard, ...]:
        """The same quotes as they stood and were numbered first; another update begins anew."""
        if not {card.id for card in cards} <= self._known.keys():
            self._known = {card.id: (at, card.label) for at, card in enumerate(cards)}
        ordered = sorted(cards, key=lambda card: self._known[card.id][0])
        return tuple(replace(card, label=self._known[card.id][1]) for card in ordered)

    def forget(self) -> None:
        """Take the order and the numbers that are given next."""
        self._known = {}
