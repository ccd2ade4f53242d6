"""When commands can be run."""

from collections.abc import Callable

from ui.desk.desk import Desk

Condition = Callable[[], bool]


def writable(desk: Desk) -> Condition:
    """True where the library may be changed."""
    return lambda: not desk.library.read_only


def both(one: Condition, other: Condition) -> Condition:
    """True where both are."""
    return lambda: one() and other()
