"""Which automatic backups are kept: fewer and fewer the older they are.

What a person asked for, and what a restore or a new version put aside, bears another name and stays.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.backups import AUTOMATIC
from core.models.columns import now
from core.paths import SUFFIX

KEPT = (("%Y-%m-%d", 12), ("%G-%V", 10), ("%Y-%m", 9))
"""How many of the last days, weeks and months that have a backup keep their newest one."""

YOUNG = timedelta(hours=24)
"""A younger backup is never removed."""

_STAMP = re.compile(rf"(\d{{8}}T\d{{6}}Z)(?:-(\d+))?{AUTOMATIC}")


def thin(library: Path, folder: Path | None = None, at: datetime | None = None) -> list[Path]:
    """Remove the automatic backups of a library that newer ones make needless; those that were removed.

    ``at`` is the present moment unless given.
    """
    found = sorted(_dated(library, folder or library.parent / "backups"), reverse=True)
    kept = _kept(found)
    young = (at or now()) - YOUNG
    needless = [path for made, path in found if path not in kept and made < young]
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
    """The automatic backups with their times, told apart within a second; other files are passed over."""
    for path in folder.glob(f"*{SUFFIX}"):
        stamp = _STAMP.fullmatch(path.stem.removeprefix(f"{library.stem}-"))
        if stamp:
            second = datetime.strptime(stamp[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            yield second + timedelta(microseconds=int(stamp[2] or 1)), path
