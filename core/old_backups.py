"""Which backups are kept: fewer and fewer the older they are."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from core.paths import SUFFIX

KEPT = (("%Y-%m-%d", 12), ("%G-%V", 10), ("%Y-%m", 9))
"""How many of the last days, weeks and months that have a backup keep their newest one."""

_STAMP = re.compile(r"(\d{8}T\d{6}Z)(-\d+)?")


def thin(library: Path, folder: Path | None = None) -> list[Path]:
    """Remove the backups of a library that newer ones make needless; those that were removed.

    What ``backups.restore`` put aside as damaged is no backup by its name, and stays.
    """
    found = sorted(_dated(library, folder or library.parent / "backups"), reverse=True)
    kept = _kept(found)
    needless = [path for _at, path in found if path not in kept]
    for path in needless:
        path.unlink(missing_ok=True)
    return needless


def _kept(found: list[tuple[datetime, Path]]) -> set[Path]:
    """Of backups sorted newest first, those that are kept."""
    kept: set[Path] = set()
    for period, count in KEPT:
        newest: dict[str, Path] = {}
        for at, path in found:
            newest.setdefault(at.strftime(period), path)
        kept.update(list(newest.values())[:count])
    return kept


def _dated(library: Path, folder: Path) -> Iterator[tuple[datetime, Path]]:
    """The backups of a library in a folder with their times; other files are passed over."""
    for path in folder.glob(f"*{SUFFIX}"):
        stamp = _STAMP.fullmatch(path.stem.removeprefix(f"{library.stem}-"))
        if stamp:
            yield datetime.strptime(stamp[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC), path
