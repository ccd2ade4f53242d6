"""Open a library file: one writing connection, any number of reading ones, and a schema of our version."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from threading import RLock

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, SQLModel

import core.models  # noqa: F401  (fills the metadata)
from core.errors import DiskFull, LibraryDamaged, LibraryNewer, LibraryReadOnly
from core.i18n import _
from core.storage import aside, connections, copies, files, images, private, problems, triggers

SCHEMA = 3
"""The number of the newest schema; it goes up by one with every migration."""


@dataclass
class Database:
    """The engines of one library file; ``writer`` is None where it is open for reading only."""

    path: Path
    readers: Engine
    writer: Engine | None
    copy: TemporaryDirectory[str] | None = None
    """Where the file is read from if it could not be read in its own place; removed on closing."""

    def __post_init__(self) -> None:
        self._lock = RLock()
        self._writing = False

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one consistent state; what it loads stays usable after it is closed."""
        with self._plain_errors(), Session(self.readers, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self, *, cascades: bool = True) -> Iterator[Session]:
        """The one writing transaction: committed at the end, rolled back whole on any error.

        Raises LibraryReadOnly, DiskFull and the like in plain words; RuntimeError if one is open already.
        """
        if self.writer is None:
            raise LibraryReadOnly(
                _("This library is open for reading only, so nothing can be changed in this window.")
            )
        with self._lock, self._plain_errors(), self._only_one(), self.writer.connect() as connection:
            images.without_foreign_keys(connection, off=not cascades)
            try:
                with Session(connection, expire_on_commit=False) as session:
                    yield session
                    session.commit()
            finally:
                images.without_foreign_keys(connection, off=False)

    def close(self) -> None:
        """Close every connection."""
        self.readers.dispose()
        if self.writer is not None:
            self.writer.dispose()
        if self.copy is not None:
            self.copy.cleanup()

    @contextmanager
    def _only_one(self) -> Iterator[None]:
        if self._writing:
            raise RuntimeError("a change inside a change")
        self._writing = True
        try:
            yield
        finally:
            self._writing = False

    @contextmanager
    def _plain_errors(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            plain = problems.in_plain_words(error, self.path)
            if plain is None:
                raise
            raise plain from error


def open_for_writing(path: Path) -> Database:
    """Open or make a library; an older one is backed up and brought to our schema.

    Raises LibraryNewer, LibraryDamaged, LibraryReadOnly, DiskFull.
    """
    _refuse_foreign(path, path)
    _make_privately(path)
    database = Database(path, connections.readers(path), connections.writer(path))
    assert database.writer is not None
    try:
        with database._plain_errors(), database.writer.connect() as connection:
            _bring_up_to_date(connection, path)
            triggers.install(connection, SQLModel.metadata)
            connection.commit()
    except BaseException:
        database.close()
        raise
    return database


def _make_privately(path: Path) -> None:
    try:
        private.file(path)
    except OSError as error:
        raise LibraryReadOnly(
            _("The library {path} cannot be made here. Choose another folder.").format(path=path)
        ) from error


def open_for_reading(path: Path) -> Database:
    """Open a library that cannot or must not be changed; raises LibraryNewer, LibraryDamaged."""
    if not path.exists():
        raise LibraryReadOnly(_("There is no library at {path}.").format(path=path))
    database = _readable(path)
    try:
        _refuse_other_schema(database)
    except BaseException:
        database.close()
        raise
    return database


def _refuse_other_schema(database: Database) -> None:
    path = database.path
    with database.reading() as session:
        number = files.schema_number(session.connection())
    refuse_newer(number, path)
    if number < SCHEMA:
        raise LibraryReadOnly(
            _("The library {path} is of an older version. Open it once where it can be written.").format(
                path=path
            )
        )


def _readable(path: Path) -> Database:
    """The readers of a file, or of a copy of it where its folder does not even take what SQLite needs."""
    copy = _copied(path)
    if copy is not None:
        try:
            there = Path(copy.name, path.name)
            _refuse_foreign(there, path)
            return Database(path, connections.readers(there), None, copy)
        except BaseException:
            copy.cleanup()
            raise
    _refuse_foreign(path, path)
    return Database(path, connections.readers(path, immutable=not aside.readable(path)), None)


def _copied(path: Path) -> TemporaryDirectory[str] | None:
    try:
        return aside.copied(path)
    except PermissionError as error:
        raise _not_yours(path) from error
    except OSError as error:
        raise DiskFull(
            _(
                "The library {path} can only be read as a copy, and there is no room for one in {folder}. "
                "Free some space and try again."
            ).format(path=path, folder=gettempdir())
        ) from error


def _bring_up_to_date(connection: Connection, path: Path) -> None:
    """Make our schema of an empty or older file, in one transaction with the marks that say so."""
    number = files.schema_number(connection)
    refuse_newer(number, path)
    if number == SCHEMA:
        return
    # Alembic takes a tenth of a second to import and is needed once per version.
    from core.migrations.running import upgrade

    connection.rollback()
    if number:
        before = copies.free_name(path.parent, f"{path.stem}.before-{SCHEMA}", path.suffix)
        copies.checked_copy(path, before)
    images.without_foreign_keys(connection, off=True)
    # Alembic commits after each migration unless it finds a transaction begun: a program killed between the
    # tables and the mark would leave a file that nobody knows for a library.
    with connection.begin():
        upgrade(connection)
        files.mark(connection, SCHEMA)
    images.without_foreign_keys(connection, off=False)


def _refuse_foreign(place: Path, path: Path) -> None:
    """Look at the file in ``place``, which the person knows as ``path``.

    Raises LibraryDamaged for one that is no library, LibraryReadOnly for one that may not be read.
    """
    try:
        kind = files.kind_of(place)
    except PermissionError as error:
        raise _not_yours(path) from error
    except OSError:
        kind = files.Kind.FOREIGN
    if kind is files.Kind.FOREIGN:
        raise LibraryDamaged(
            _("{path} is not a Touchstone library. Choose another file; this one was left as it is.").format(
                path=path
            )
        )


def _not_yours(path: Path) -> LibraryReadOnly:
    return LibraryReadOnly(
        _("You may not read the library {path}. Ask its owner, or choose another.").format(path=path)
    )


def refuse_newer(number: int, path: Path) -> None:
    """Raise LibraryNewer for a schema number that is not known here."""
    if number > SCHEMA:
        raise LibraryNewer(
            _(
                "The library {path} was made by a newer version of Touchstone. "
                "Update Touchstone to open it; the file was left as it is."
            ).format(path=path)
        )
