"""What was made of records, made again only of those that are new: records never change."""

from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar


class HasId(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """What tells the record from others."""
        ...


R = TypeVar("R", bound=HasId)
T = TypeVar("T")


class PerRecord(Generic[R, T]):
    """Makes something of each record, and remembers it as long as that very record is asked for."""

    def __init__(self, make: Callable[[R], T]) -> None:
        self._make = make
        self._known: dict[str, tuple[R, T]] = {}

    def of(self, records: Iterable[R]) -> list[T]:
        """What was made of these records, in their order; what was made of others is forgotten."""
        known = self._known
        pairs = [
            found if (found := known.get(record.id)) and found[0] is record else (record, self._make(record))
            for record in records
        ]
        self._known = {pair[0].id: pair for pair in pairs}
        return [made for _record, made in pairs]

    def forget(self) -> None:
        """Make everything anew the next time, because what it was made with has changed."""
        self._known.clear()
