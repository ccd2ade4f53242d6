"""Searches that somebody gave a name."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from core.models.columns import id_field, moment


class SavedFilter(SQLModel, table=True):
    """A search by name; ``query`` is what was typed, with its qualifiers ("tag:budget verdict:none")."""

    __tablename__ = "saved_filter"

    id: str = id_field()
    name: str = Field(unique=True)
    query: str
    added_at: datetime = moment()
