"""Column types and defaults shared by the tables.

Tables that take part in undo hold no floating-point column: their rows are kept as JSON images, and
a float need not survive that to the last bit.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

from sqlalchemy import ForeignKey, String
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field

NOT_UNDONE: dict[str, Any] = {"info": {"undo": False}}
"""Table arguments of tables that undo leaves alone: blobs, caches, the history itself."""


def new_id() -> str:
    """A random id, unique across libraries, so that two of them can be merged."""
    return uuid4().hex


def fixed_id(*words: str) -> str:
    """The same id for the same words in every library: for what we ship with the app."""
    return uuid5(NAMESPACE_URL, "touchstone:" + "/".join(words)).hex


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


class UtcTime(TypeDecorator[datetime]):
    """An aware moment, stored as ISO 8601 text in UTC with microseconds, so that text order is time order."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:
        """To text; a moment without a time zone is refused, since nobody could say what it means."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Any) -> datetime | None:
        """From text."""
        return None if value is None else datetime.fromisoformat(value)


class Term(TypeDecorator[StrEnum]):
    """One word of a fixed vocabulary, stored as that word."""

    impl = String
    cache_ok = True

    def __init__(self, vocabulary: type[StrEnum]) -> None:
        super().__init__()
        self.vocabulary = vocabulary

    def process_bind_param(self, value: StrEnum | str | None, dialect: Any) -> str | None:
        """To text; raises ValueError for a word outside the vocabulary."""
        return None if value is None else self.vocabulary(value).value

    def process_result_value(self, value: str | None, dialect: Any) -> StrEnum | None:
        """From text."""
        return None if value is None else self.vocabulary(value)


def id_field() -> Any:
    """The primary key every table that takes part in undo has."""
    return Field(default_factory=new_id, primary_key=True)


def owner(target: str, *, on_delete: str = "CASCADE", optional: bool = False) -> Any:
    """A foreign key ("article.id") with what happens when the row it names goes."""
    default: dict[str, Any] = {"default": None} if optional else {}
    return Field(
        **default,
        sa_type=String,
        sa_column_args=[ForeignKey(target, ondelete=on_delete)],
        nullable=optional,
        index=True,
    )


def moment(*, optional: bool = False) -> Any:
    """A time column; now unless given."""
    if optional:
        return Field(default=None, sa_type=UtcTime, nullable=True)
    return Field(default_factory=now, sa_type=UtcTime)


def term(default: StrEnum) -> Any:
    """A column for one word of the default's vocabulary."""
    kind: Any = Term(type(default))
    return Field(default=default, sa_type=kind, nullable=False)
