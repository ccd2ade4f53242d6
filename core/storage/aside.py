"""Read a library in a folder that cannot be written: SQLite has nowhere to put the index of its log there.

Without a log the file is complete and read as one that never changes. With one, what was last written stands
in the log alone, so both are copied to a private folder and read there.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import DBAPIError

from core.errors import LibraryReadOnly
from core.storage import connections, problems


def copied(path: Path) -> TemporaryDirectory[str] | None:
    """A private folder (0700) with a copy of the library and its log, None where the file itself can be read.

    The copy has the library's file name; the caller removes the folder. Raises OSError.
    """
    log = Path(f"{path}-wal")
    if not log.exists() or log.stat().st_size == 0 or readable(path):
        return None
    folder = TemporaryDirectory(prefix="touchstone-")
    try:
        for file in (path, log):
            shutil.copyfile(file, Path(folder.name, file.name))
    except BaseException:
        folder.cleanup()
        raise
    return folder


def readable(path: Path) -> bool:
    """False where SQLite may not make the files it needs beside the library."""
    engine = connections.readers(path)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first()
    except DBAPIError as error:
        return not isinstance(problems.in_plain_words(error, path), LibraryReadOnly)
    finally:
        engine.dispose()
    return True
