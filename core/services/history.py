"""The history as people read it."""

from sqlmodel import Session, col, func, select

from core.history import replay
from core.history.audit import newest_digest, verify
from core.models import Operation, OperationChange
from core.records.cards import OperationCard

__all__ = ["newest_digest", "next_labels", "operations", "redo_label", "undo_label", "verify"]


def operations(session: Session, limit: int = 200) -> list[OperationCard]:
    """The last operations, newest first, undos and redos among them."""
    count = (
        select(func.count())
        .where(OperationChange.operation_id == Operation.id)
        .correlate(Operation)
        .scalar_subquery()
    )
    query = select(Operation, count).order_by(col(Operation.id).desc()).limit(limit)
    return [_card(operation, changes) for operation, changes in session.execute(query)]


def undo_label(session: Session) -> str:
    """What undo would take back, "" if there is nothing."""
    found = replay.next_undo(session)
    return found.label if found else ""


def redo_label(session: Session) -> str:
    """What redo would bring back, "" if there is nothing."""
    found = replay.next_redo(session)
    return found.label if found else ""


def next_labels(session: Session) -> tuple[str, str]:
    """What undo would take back and what redo would bring back, "" for nothing."""
    return undo_label(session), redo_label(session)


def _card(operation: Operation, changes: int) -> OperationCard:
    assert operation.id is not None
    return OperationCard(
        id=operation.id,
        label=operation.label,
        person=operation.person,
        at=operation.at,
        kind=operation.kind,
        state=operation.state,
        changes=changes,
    )
