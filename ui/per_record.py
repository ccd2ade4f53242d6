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
    """Makes something of each record, and remembers it as long as that very record is asked for.

    Where only some of a record is ``looked_at``, it is remembered as long as that stays equal.
    """

    def __init__(self, make: Callable[[R], T], looked_at: Callable[[R], object] | None = None) -> None:
        self._make, self._looked_at = make, looked_at
        self._known: dict[str, tuple[object, T]] = {}

    def of(self, records: Iterable[R]) -> list[T]:
        """What was made of these records, in their order; what was made of others is forgotten."""
        known, self._known = self._known, {}
        return [self._of(record, known.get(record.id)) for record in records]

    def _of(self, record: R, found: tuple[object, T] | None) -> T:
        look = self._looked_at
        seen = record if look is None else look(record)
        if found is None or (found[0] is not seen if look is None else found[0] != seen):
            found = seen, self._make(record)
        self._known[record.id] = found
        return found[1]

    def forget(self) -> None:
        """Make everything anew the next time, because what it was made with has changed."""
        self._known.clear()
