"""What lies on the page besides the text; the page and its gutter draw from the same layers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from core.text.stepping import Edge
from ui.views.reader.marks import Stretch

Range = tuple[int, int]
"""Start and end in UTF-16 units, half-open."""


def nothing(_visible: Range) -> Iterable[Range]:
    """For a page on which nothing is being looked for."""
    return ()


@dataclass(slots=True)
class Layers:
    """The marks and the passing highlights of the text shown.

    ``sentence`` is the one at the caret, ``taken`` what the selection stands for once it is snapped to
    words, ``flash`` what was just revealed. ``chosen`` are the stretches of the claim worked on; where they
    are ``adjustable`` they have handles, and ``held`` is the stretch and edge that is being moved. ``found``
    gives the words being looked for within a range, ``found_now`` is the one of them in hand.
    """

    stretches: tuple[Stretch, ...] = ()
    selected: frozenset[str] = frozenset()
    sentence: Range | None = None
    taken: Range | None = None
    flash: Range | None = None
    chosen: tuple[Stretch, ...] = ()
    adjustable: bool = False
    held: tuple[int, int, Edge] | None = None
    found: Callable[[Range], Iterable[Range]] = nothing
    found_now: Range | None = None

    def is_selected(self, piece: Stretch) -> bool:
        """True for the stretches of the mark that is worked on."""
        return piece.mark.id in self.selected
