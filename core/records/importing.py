"""What an import of fact-checks tells of itself."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Unread:
    """Something in a file that is no usable fact-check; ``where`` is a line or item number from 1 on."""

    where: int
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of an import; ``reasons`` are sentences about the first rows that were skipped.

    ``resumed`` is True where an earlier, interrupted import was taken up; ``already_there`` where the very
    same file had been imported before; ``updated`` where a newer state of a known file took its place.
    ``notes`` say how the file was read, where that was not plain.
    """

    collection_id: str
    imported: int
    skipped: int
    seconds: float
    resumed: bool = False
    already_there: bool = False
    updated: bool = False
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """A collection as it lies on the disk, or an import that was interrupted (``paused``).

    ``bytes`` is its share of the file beside the library. ``there`` is False where its fact-checks are
    missing; ``path`` is the file it was imported from, "" where that was none.
    """

    id: str
    name: str
    file_name: str
    rows: int
    bytes: int = 0
    added_at: datetime | None = None
    there: bool = True
    paused: bool = False
    path: str = ""


@dataclass(frozen=True, slots=True)
class Holdings:
    """Everything in the file beside a library; ``unused_bytes`` are those of collections nobody looks in."""

    holdings: tuple[Holding, ...] = ()
    unused_rows: int = 0
    unused_bytes: int = 0
