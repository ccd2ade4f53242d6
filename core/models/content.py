"""Bytes kept once under their SHA-256: originals as they came, and canonical texts as UTF-8."""

from sqlmodel import Field, SQLModel

from core.models.columns import NOT_UNDONE


class Content(SQLModel, table=True):
    """Bytes named by their SHA-256 in hex. Never changed and never removed by undo, so redo finds them."""

    __table_args__ = NOT_UNDONE

    sha256: str = Field(primary_key=True)
    size: int
    data: bytes
