"""When commands can be run."""

from collections.abc import Callable

from ui.desk.desk import Desk

Condition = Callable[[], bool]


def writable(desk: Desk) -> Condition:
    """True where the library may be changed."""
    return lambda: not desk.library.read_only


def shown(desk: Desk) -> Condition:
    """True where an article is on the desk."""
    return lambda: desk.article is not None


def both(one: Condition, other: Condition) -> Condition:
    """True where both are."""
    return lambda: one() and other()
