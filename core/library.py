"""The open library: the one object through which a window, a script or the command line works.

    library.ask(claims.of_article, article_id)            reads
    library.do(_("Set verdict"), verdicts.rate, ...)      changes, as one named undo step

A service function gets a session first and never commits. Changes are one transaction each; when it is
committed, everybody who subscribed hears which rows were touched.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlmodel import Session

from core import locking
from core.database import Database, open_for_reading, open_for_writing
from core.history import recording, replay
from core.history.changes import Changes
from core.services import history, indexing, scales

P = ParamSpec("P")
R = TypeVar("R")
Listener = Callable[[Changes], None]

_LOG = logging.getLogger(__name__)


class Library:
    """An open library. ``person`` is who works at it, as the history will name them."""

    def __init__(self, database: Database, person: str, lock: locking.Lock | None) -> None:
        self.person = person
        self._database = database
        self._lock = lock
        self._listeners: list[Listener] = []

    @property
    def path(self) -> Path:
        """The library file."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """True where nothing can be changed."""
        return self._database.writer is None

    def ask(self, query: Callable[Concatenate[Session, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """The answer of a reading service function, from one consistent state; safe in any thread."""
        with self._database.reading() as session:
            return query(session, *args, **kwargs)

    def do(
        self,
        label: str,
        change: Callable[Concatenate[Session, P], R],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Carry out a changing service function as one operation, and tell everybody what it touched.

        On any error nothing is changed. A change that changes no row leaves no trace in the history.
        """
        with self._database.writing() as session:
            operation = recording.start(session, label, self.person)
            answer = change(session, *args, **kwargs)
            changes = recording.finish(session, operation)
            if changes is not None:
                indexing.follow(session, changes.rows)
        self._tell(changes)
        return answer

    def note(self, record: Callable[Concatenate[Session, P], R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Write rows that are no part of undo, such as the record of an exported report."""
        with self._database.writing() as session:
            return record(session, *args, **kwargs)

    def undo(self) -> Changes:
        """Take the last operation back; raises NothingToUndo, UndoConflict."""
        return self._replay(replay.undo)

    def redo(self) -> Changes:
        """Bring the last undone operation back; raises NothingToUndo, UndoConflict."""
        return self._replay(replay.redo)

    def undo_label(self) -> str:
        """What undo would take back, "" if there is nothing."""
        return self.ask(history.undo_label)

    def redo_label(self) -> str:
        """What redo would bring back, "" if there is nothing."""
        return self.ask(history.redo_label)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after every change, in the thread that made it; returns how to stop that.

        What it raises is logged.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """Close the file and let others open it."""
        self._database.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _replay(self, step: Callable[[Session, str], Changes]) -> Changes:
        with self._database.writing(cascades=False) as session:
            changes = step(session, self.person)
            indexing.follow(session, changes.rows)
        self._tell(changes)
        return changes

    def _tell(self, changes: Changes | None) -> None:
        if changes is None:
            return
        for listener in tuple(self._listeners):
            # The change is committed: what a listener raises is its own fault, and no failed change.
            try:
                listener(changes)
            except Exception:
                _LOG.exception("a listener failed after “%s”", changes.label)


def open_library(path: Path, person: str = "") -> Library:
    """Open or make the library at ``path`` and keep it for this program alone until it is closed.

    Raises LibraryBusy where another program has it, LibraryReadOnly, LibraryNewer, LibraryDamaged, DiskFull.
    """
    lock = locking.lock(path)
    try:
        database = open_for_writing(path)
        _stock(database)
        return Library(database, person, lock)
    except BaseException:
        lock.release()
        raise


def open_read_only(path: Path, person: str = "") -> Library:
    """Open a library to look at it, even while another program works in it."""
    return Library(open_for_reading(path), person, None)


def _stock(database: Database) -> None:
    """Put the scales that come with Touchstone into a new library, and make its search index."""
    with database.reading() as session:
        stocked, indexed = bool(scales.in_library(session)), indexing.is_there(session)
    if not stocked:
        with database.writing() as session, recording.unrecorded(session):
            for scale in scales.shipped():
                scales.add(session, scale)
    if not indexed:
        with database.writing() as session:
            indexing.rebuild(session)
