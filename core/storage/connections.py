"""One writing connection and any number of read-only ones to a SQLite file.

The driver's own transaction handling is switched off and every transaction is begun here, since Python's
sqlite3 would otherwise begin some statements too late (SQLAlchemy documentation, "Serializable isolation,
savepoints and transactional DDL").
"""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

BUSY_MS = 5_000
"""How long a connection waits for another program's lock, in milliseconds."""


def writer(path: Path) -> Engine:
    """The engine of the one connection that writes; it may be used by one thread at a time."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, "rwc"),
        poolclass=StaticPool,
    )
    event.listen(engine, "connect", _prepare_writer)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def readers(path: Path, *, immutable: bool = False) -> Engine:
    """An engine of read-only connections; ``immutable`` for files in folders that cannot be written."""
    mode = "ro&immutable=1" if immutable else "ro"
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, mode),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=8,
    )
    event.listen(engine, "connect", _prepare_reader)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_MS / 1000,
        isolation_level=None,
        check_same_thread=False,
    )


def _prepare_writer(connection: sqlite3.Connection, _record: Any) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def _prepare_reader(connection: sqlite3.Connection, _record: Any) -> None:
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
