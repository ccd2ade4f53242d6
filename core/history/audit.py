"""The hash chain over operations: each is sealed with a digest of itself and of the one before.

A chain that holds shows that the log was not changed in the middle since it was written. It does not show
that the whole file was not replaced: compare the newest digest with one noted elsewhere for that.
"""

import hashlib
import json

from sqlmodel import Session, col, select

from core.i18n import _
from core.models import Operation, OperationChange

FIRST = "0" * 64
"""What stands for the digest before the first operation."""


def seal(session: Session, operation: Operation) -> None:
    """Write an operation's digest, once everything it did is recorded."""
    operation.previous_digest = newest_digest(session, before=operation)
    operation.digest = _digest(session, operation)
    session.flush()


def newest_digest(session: Session, before: Operation | None = None) -> str:
    """The digest of the last operation, in hex, or of the last one before another."""
    query = select(Operation.digest).order_by(col(Operation.id).desc()).limit(1)
    if before is not None:
        query = query.where(col(Operation.id) < before.id)
    return session.exec(query).first() or FIRST


def verify(session: Session) -> list[str]:
    """Walk the chain; a plain sentence for every operation that does not hold, none where all do."""
    problems, previous = [], FIRST
    for operation in session.exec(select(Operation).order_by(col(Operation.id))):
        if operation.previous_digest != previous or operation.digest != _digest(session, operation):
            problems.append(
                _("Entry {number} of the history (“{label}”) was changed after it was written.").format(
                    number=operation.id, label=operation.label
                )
            )
        previous = operation.digest
    return problems


def _digest(session: Session, operation: Operation) -> str:
    query = select(
        OperationChange.table_name, OperationChange.row_id, OperationChange.before, OperationChange.after
    ).where(OperationChange.operation_id == operation.id)
    facts = [
        operation.id,
        operation.kind,
        operation.label,
        operation.person,
        operation.at.isoformat(timespec="microseconds"),
        operation.refers_to,
        operation.previous_digest,
        [list(row) for row in session.exec(query.order_by(col(OperationChange.id)))],
    ]
    return hashlib.sha256(json.dumps(facts, ensure_ascii=False).encode()).hexdigest()
