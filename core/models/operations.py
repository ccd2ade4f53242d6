"""The history: what was done, by whom, when, and what each row was before and after."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from core.models.columns import NOT_UNDONE, moment


class Operation(SQLModel, table=True):
    """One gesture: a change, an undo or a redo. Everything but ``state`` is covered by ``digest``.

    ``kind`` is "do", "undo" or "redo"; ``refers_to`` the operation an undo or redo concerns. ``state`` of a
    "do" is "done", "undone" or "dropped" (undone, then overtaken by a new change).
    """

    __table_args__ = NOT_UNDONE

    id: int | None = Field(default=None, primary_key=True)
    kind: str = "do"
    label: str
    person: str = ""
    at: datetime = moment()
    refers_to: int | None = None
    state: str = Field(default="done", index=True)
    previous_digest: str = ""
    digest: str = ""


class OperationChange(SQLModel, table=True):
    """One row changed by an operation: its images as JSON, None where there was no row."""

    __tablename__ = "operation_change"
    __table_args__ = NOT_UNDONE

    id: int | None = Field(default=None, primary_key=True)
    operation_id: int = Field(foreign_key="operation.id", index=True)
    table_name: str
    row_id: str
    before: str | None = None
    after: str | None = None
