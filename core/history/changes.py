"""What a change touched, as the window hears of it."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["do", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class Changes:
    """The label of an operation and the rows it touched, as (table name, row id).

    ``operation`` is the id of the change itself, also where it was undone or done again.
    """

    label: str
    kind: Kind
    rows: frozenset[tuple[str, str]]
    operation: int

    def touches(self, *tables: str) -> bool:
        """True where a row of one of these tables was touched."""
        return any(table in tables for table, _ in self.rows)
