"""Which backups survive thinning."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import backups, old_backups
from core.library import Library, open_library
from tests.fixtures.libraries import new_article, tables

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
LATER = datetime(2100, 1, 1, tzinfo=UTC)


def store(folder: Path, hours: list[int]) -> dict[int, Path]:
    """Empty files named as backups made so many hours after the start."""
    made = {}
    for hour in hours:
        made[hour] = folder / f"library-{START + timedelta(hours=hour):%Y%m%dT%H%M%SZ}-auto.touchstone"
        made[hour].touch()
    return made


def test_the_newest_of_each_day_is_kept_for_twelve_days(tmp_path: Path) -> None:
    made = store(tmp_path, list(range(0, 24 * 12, 6)))
    old_backups.thin(tmp_path / "library.touchstone", tmp_path, LATER)
    kept = sorted(hour for hour, path in made.items() if path.exists())
    assert kept == [*range(30, 24 * 11 + 7, 24), 282]


def test_a_year_of_days_leaves_days_weeks_and_months(tmp_path: Path) -> None:
    made = store(tmp_path, list(range(0, 24 * 365, 24)))
    removed = old_backups.thin(tmp_path / "library.touchstone", tmp_path, LATER)
    kept = [path for path in made.values() if path.exists()]
    assert len(kept) + len(removed) == 365
    assert max(made.values()) in kept
    months = {path.stem[len("library-") :][:6] for path in kept}
    assert len(months) == 9
    assert 20 <= len(kept) <= 31


@given(hours=st.lists(st.integers(0, 20_000), unique=True, max_size=60))
def test_the_newest_always_stays_and_thinning_twice_changes_nothing(
    hours: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("backups")
    made = store(folder, hours)
    old_backups.thin(folder / "library.touchstone", folder, LATER)
    assert not hours or made[max(hours)].exists()
    assert old_backups.thin(folder / "library.touchstone", folder, LATER) == []


def test_other_files_and_other_libraries_are_left_alone(tmp_path: Path) -> None:
    store(tmp_path, [0, 1, 2])
    others = [
        tmp_path / "notes.txt",
        tmp_path / "other-20260101T120000Z-auto.touchstone",
        tmp_path / "library-20260101T120000Z.touchstone",
        tmp_path / "damaged-library-20260101T120000Z.touchstone",
        tmp_path / "before-restore-library-20260101T120000Z.touchstone",
        tmp_path / "library-copy.touchstone",
    ]
    for path in others:
        path.touch()
    assert len(old_backups.thin(tmp_path / "library.touchstone", tmp_path, LATER)) == 2
    assert all(path.exists() for path in others)


def test_real_backups_carry_a_name_that_is_understood(library: Library) -> None:
    new_article(library)
    made = [
        backups.make(library.path, at=START + timedelta(minutes=n // 2), automatic=True) for n in range(4)
    ]
    assert len(set(made)) == 4
    assert old_backups.thin(library.path, at=LATER) == made[2::-1]
    assert made[3].exists()


def test_what_a_person_made_and_what_a_restore_saved_stays(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        new_article(library)
        asked = [backups.make(path, at=START + timedelta(minutes=n)) for n in range(3)]
        new_article(library, "Written since.")
        state = tables(path)
    saved = backups.restore(path, asked[0])
    assert saved is not None
    later = backups.make(path, automatic=True)
    assert old_backups.thin(path, at=LATER) == []
    assert tables(saved) == state
    assert all(kept.exists() for kept in (*asked, later))


def test_a_backup_of_the_last_day_is_never_removed(tmp_path: Path) -> None:
    made = store(tmp_path, [0, 1, 2, 23])
    library = tmp_path / "library.touchstone"
    assert old_backups.thin(library, tmp_path, START + timedelta(hours=24)) == []
    assert old_backups.thin(library, tmp_path, START + timedelta(hours=25, minutes=30)) == [made[1], made[0]]
