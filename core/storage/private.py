"""Files and folders that only their owner may look into; what is there already keeps the rights it has."""

import os
from pathlib import Path


def folder(path: Path) -> None:
    """Make a folder and those above it that are missing, each for its owner alone (0700). Raises OSError."""
    for missing in reversed([place for place in (path, *path.parents) if not place.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    path.mkdir(exist_ok=True)


def file(path: Path) -> None:
    """Make an empty file for its owner alone (0600) where there is none. Raises OSError.

    SQLite gives its log and its index the rights of the database.
    """
    # Opening and closing a file that is there would drop the locks SQLite holds on it in this process.
    if not path.exists():
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
