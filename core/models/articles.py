"""Articles and the immutable texts of articles and saved sources."""

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from core.models.columns import id_field, moment, owner


class Article(SQLModel, table=True):
    """What is being checked. Dates are ISO 8601 strings, "" if unknown; language is BCP 47."""

    id: str = id_field()
    title: str
    author: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    modified: str = ""
    language: str = ""
    direction: str = "ltr"
    note: str = ""
    scale_id: str = owner("scale.id", on_delete="RESTRICT")
    added_at: datetime = moment()


class TextVersion(SQLModel, table=True):
    """One canonical text of an article or of a source's snapshot; never edited in place.

    ``published``, ``modified`` and ``url`` are what this very version says of itself, "" if it does not.
    """

    __tablename__ = "text_version"
    __table_args__ = (
        CheckConstraint("(article_id IS NULL) <> (snapshot_id IS NULL)", name="text_version_has_one_owner"),
    )

    id: str = id_field()
    article_id: str | None = owner("article.id", optional=True)
    snapshot_id: str | None = owner("snapshot.id", optional=True)
    number: int = Field(default=1, ge=1)
    text_sha256: str = owner("content.sha256", on_delete="RESTRICT")
    original_sha256: str = owner("content.sha256", on_delete="RESTRICT")
    media_type: str = ""
    encoding: str = ""
    file_name: str = ""
    direction: str = "ltr"
    published: str = ""
    modified: str = ""
    url: str = ""
    added_at: datetime = moment()


class ParagraphDirection(SQLModel, table=True):
    """The direction somebody chose for the paragraph of a text that begins at code point ``start``."""

    __tablename__ = "paragraph_direction"
    __table_args__ = (UniqueConstraint("text_version_id", "start"),)

    id: str = id_field()
    text_version_id: str = owner("text_version.id")
    start: int
    direction: str
