"""How well a few typed letters fit a title: beginnings of the title and of words win over likeness."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Row = TypeVar("Row")

LIKE_ENOUGH = 72.0
"""WRatio under which likeness is chance; "reprot" against "Report" has 83."""


def score(query: str, title: str) -> float:
    """0 for no fit, else up to 400; among equal fits the shorter title scores higher."""
    wanted, offered = query.casefold().strip(), title.casefold()
    if not wanted:
        return 0.0
    brevity = 20 / (20 + len(offered))
    if offered.startswith(wanted):
        return 300 + brevity
    if _begins_words(wanted.split(), offered.split()):
        return 200 + brevity
    if wanted in offered:
        return 150 + brevity
    likeness = _likeness(wanted, offered)
    return likeness + brevity if likeness >= LIKE_ENOUGH else 0.0


def _begins_words(wanted: Sequence[str], offered: Sequence[str]) -> bool:
    """True where each typed word begins another word of the title."""
    left = list(offered)
    for part in wanted:
        hit = next((word for word in left if word.startswith(part)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def _likeness(wanted: str, offered: str) -> float:
    """WRatio, 0 to 100; too little typed is like everything."""
    if len(wanted) < 3:
        return 0.0
    from rapidfuzz import fuzz  # not needed before somebody types

    return float(fuzz.WRatio(wanted, offered))


def best(rows: Sequence[Row], query: str, title: Callable[[Row], str], most: int) -> list[Row]:
    """The rows that fit, best first; rows that fit equally well keep their order."""
    scored = [(score(query, title(row)), row) for row in rows]
    fitting = [pair for pair in scored if pair[0] > 0]
    fitting.sort(key=lambda pair: -pair[0])
    return [row for _score, row in fitting[:most]]
