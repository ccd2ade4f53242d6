"""The reports that were exported, so that the next one can say what has changed."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from core.models.columns import NOT_UNDONE, id_field, moment


class ReportExport(SQLModel, table=True):
    """One exported file. Undo leaves it alone: a report that went out stays out.

    ``article_id`` is no foreign key for the same reason. ``facts`` maps claim ids to what the report said.
    """

    __tablename__ = "report_export"
    __table_args__ = NOT_UNDONE

    id: str = id_field()
    article_id: str = Field(index=True)
    format: str
    sha256: str
    reviewer: str = ""
    exported_at: datetime = moment()
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
