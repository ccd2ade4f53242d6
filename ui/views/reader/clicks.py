"""Clicking where marks overlap: the smallest wins, clicking again there goes on to the next larger one."""

from collections.abc import Sequence

from ui.views.reader.marks import Mark


class Clicks:
    """Remembers where the last click hit, for the next one."""

    def __init__(self) -> None:
        self._hit: tuple[str, ...] = ()
        self._turn = 0

    def forget(self) -> None:
        """Start with the smallest again."""
        self._hit = ()

    def activate(self, hit: Sequence[Mark]) -> str | None:
        """The id of the mark this click means, of those hit, smallest first; None where it hit none."""
        ids = tuple(mark.id for mark in hit)
        self._turn = (self._turn + 1) % len(ids) if ids and ids == self._hit else 0
        self._hit = ids
        return ids[self._turn] if ids else None
