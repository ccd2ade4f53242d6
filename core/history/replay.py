"""Undo and redo: put the images of an operation's rows back, last change first, or forwards again.

History is strictly last in, first out, so the rows stand as the operation left them unless another program
wrote to the file; each row is checked against its image before it is touched. Cascades are off during a
replay: what they did was recorded row by row and is put back the same way.
"""

from collections.abc import Sequence

from sqlmodel import Session, SQLModel, col, select

from core.errors import NothingToUndo, UndoConflict
from core.history import recording
from core.history.audit import seal
from core.history.changes import Changes, Kind
from core.i18n import _
from core.models import Operation, OperationChange
from core.storage import images, triggers


def next_undo(session: Session) -> Operation | None:
    """The operation that undo would take back."""
    query = select(Operation).where(Operation.kind == "do", Operation.state == "done")
    return session.exec(query.order_by(col(Operation.id).desc()).limit(1)).first()


def next_redo(session: Session) -> Operation | None:
    """The operation that redo would bring back."""
    query = select(Operation).where(Operation.kind == "do", Operation.state == "undone")
    return session.exec(query.order_by(col(Operation.id)).limit(1)).first()


def undo(session: Session, person: str) -> Changes:
    """Take the last operation back; raises NothingToUndo, UndoConflict."""
    operation = next_undo(session)
    if operation is None:
        raise NothingToUndo(_("There is nothing to undo."))
    return _replay(session, operation, person, backwards=True)


def redo(session: Session, person: str) -> Changes:
    """Bring the last undone operation back; raises NothingToUndo, UndoConflict."""
    operation = next_redo(session)
    if operation is None:
        raise NothingToUndo(_("There is nothing to redo."))
    return _replay(session, operation, person, backwards=False)


def _replay(session: Session, operation: Operation, person: str, *, backwards: bool) -> Changes:
    assert operation.id is not None
    kind: Kind = "undo" if backwards else "redo"
    replay_id = recording.start(session, operation.label, person, kind, operation.id)
    for change in _changes(session, operation.id, backwards=backwards):
        left, wanted = (change.after, change.before) if backwards else (change.before, change.after)
        _put(session, operation, change, left, wanted)
    operation.state = "undone" if backwards else "done"
    session.flush()
    triggers.finish(session.connection())
    seal(session, session.get_one(Operation, replay_id))
    return Changes(operation.label, kind, recording.rows_of(session, operation.id), operation.id)


def _changes(session: Session, operation_id: int, *, backwards: bool) -> Sequence[OperationChange]:
    place = col(OperationChange.id)
    query = select(OperationChange).where(OperationChange.operation_id == operation_id)
    return session.exec(query.order_by(place.desc() if backwards else place)).all()


def _put(
    session: Session, operation: Operation, change: OperationChange, left: str | None, wanted: str | None
) -> None:
    table = SQLModel.metadata.tables[change.table_name]
    connection = session.connection()
    if not images.matches(connection, table, change.row_id, left):
        raise UndoConflict(
            _(
                "“{label}” cannot be taken back or brought back: something else changed the same "
                "rows in the library file. Nothing was touched."
            ).format(label=operation.label)
        )
    images.put(connection, table, change.row_id, wanted)
