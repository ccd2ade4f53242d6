"""The order and the numbers of claims and their parts: 1, 2, 2.1, 2.2, 3."""

from collections import defaultdict
from collections.abc import Mapping

Path = tuple[int, ...]
"""The places from 1 among siblings, from the outermost claim inwards."""


def outline(parents: Mapping[str, str | None]) -> dict[str, Path]:
    """Every id with its path, each part after what it is a part of; siblings keep the order given.

    An id whose parent is not among them stands on the outermost level. So does the first one of a circle,
    which no service makes but a damaged library may hold.
    """
    below: dict[str | None, list[str]] = defaultdict(list)
    for one, parent in parents.items():
        below[parent if parent in parents else None].append(one)
    placed: dict[str, Path] = {}
    _place(below[None], below, placed)
    for one in parents:
        if one not in placed:
            _place([one], below, placed)
    return placed


def _place(roots: list[str], below: Mapping[str | None, list[str]], placed: dict[str, Path]) -> None:
    outermost = sum(len(path) == 1 for path in placed.values())
    waiting = _last_first((), roots, outermost)
    while waiting:
        one, path = waiting.pop()
        placed[one] = path
        waiting += _last_first(path, [part for part in below.get(one, ()) if part not in placed])


def _last_first(above: Path, siblings: list[str], before: int = 0) -> list[tuple[str, Path]]:
    return [(one, (*above, place)) for place, one in enumerate(siblings, before + 1)][::-1]


def label(path: Path) -> str:
    """How a person reads a path: "2.1"."""
    return ".".join(map(str, path))


def within(parents: Mapping[str, str | None], one: str) -> set[str]:
    """The id itself and everything below it."""
    found, fresh = {one}, {one}
    while fresh:
        fresh = {part for part, parent in parents.items() if parent in fresh} - found
        found |= fresh
    return found
