"""Write one operation: what happens between start and finish is recorded by the database's triggers."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import update
from sqlmodel import Session, col, select

from core.history.audit import seal
from core.history.changes import Changes, Kind
from core.models import Operation, OperationChange
from core.storage import triggers


def start(session: Session, label: str, person: str, kind: Kind = "do", refers_to: int | None = None) -> int:
    """Begin an operation in the session's transaction; its id."""
    operation = Operation(label=label, person=person, kind=kind, refers_to=refers_to)
    session.add(operation)
    session.flush()
    assert operation.id is not None
    triggers.start(session.connection(), operation.id, recording=kind == "do")
    return operation.id


def finish(session: Session, operation_id: int) -> Changes | None:
    """End a change: seal it, drop what could have been redone. None, and no trace, where no row changed."""
    session.flush()
    triggers.finish(session.connection())
    rows = rows_of(session, operation_id)
    operation = session.get_one(Operation, operation_id)
    if not rows:
        session.delete(operation)
        session.flush()
        return None
    _drop_undone(session)
    seal(session, operation)
    return Changes(operation.label, "do", rows, operation_id)


@contextmanager
def unrecorded(session: Session) -> Iterator[None]:
    """Let rows be written that come with the app and are no step anybody took."""
    triggers.start(session.connection(), 0, recording=False)
    yield
    session.flush()
    triggers.finish(session.connection())


def rows_of(session: Session, operation_id: int) -> frozenset[tuple[str, str]]:
    """The rows an operation changed, as (table name, row id)."""
    query = select(OperationChange.table_name, OperationChange.row_id).where(
        OperationChange.operation_id == operation_id
    )
    return frozenset((table, row) for table, row in session.exec(query))


def _drop_undone(session: Session) -> None:
    session.execute(update(Operation).where(col(Operation.state) == "undone").values(state="dropped"))
