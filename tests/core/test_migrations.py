"""The schema that migrations make is the schema of the tables."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from core.database import SCHEMA
from core.library import open_library
from core.migrations import versions
from core.storage.files import APPLICATION_ID

VERSIONS = Path(versions.__file__).parent
COMPARED = {
    "compare_type": False,
    "include_name": lambda name, _kind, _parents: not str(name).startswith("search_"),
}
"""The search index is derived, and made outside the migrations."""


def schema(path: Path) -> dict[str, str]:
    connection = sqlite3.connect(path)
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '%alembic%' AND tbl_name NOT LIKE 'search_%'"
    ).fetchall()
    connection.close()
    return {name: " ".join((sql or "").split()) for name, sql in rows}


def test_a_migrated_library_has_the_schema_of_the_tables(tmp_path: Path) -> None:
    open_library(tmp_path / "migrated.touchstone").close()
    fresh = create_engine(f"sqlite:///{tmp_path / 'fresh.db'}")
    SQLModel.metadata.create_all(fresh)
    fresh.dispose()
    migrated = schema(tmp_path / "migrated.touchstone")
    assert migrated.keys() == schema(tmp_path / "fresh.db").keys()


def test_alembic_finds_nothing_left_to_change(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    open_library(path).close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=COMPARED)
        found = compare_metadata(context, SQLModel.metadata)
    engine.dispose()
    # SQLAlchemy does not read the ON DELETE of a column added in place: the test below compares those.
    assert [change for change in found if change[0] not in ("add_fk", "remove_fk")] == []


def test_migrated_tables_have_the_foreign_keys_of_the_models(tmp_path: Path) -> None:
    open_library(tmp_path / "migrated.touchstone").close()
    fresh = create_engine(f"sqlite:///{tmp_path / 'fresh.db'}")
    SQLModel.metadata.create_all(fresh)
    fresh.dispose()
    assert foreign_keys(tmp_path / "migrated.touchstone") == foreign_keys(tmp_path / "fresh.db")


def foreign_keys(path: Path) -> set[tuple[str, ...]]:
    """Table, table owned by, column, its column, what happens on update and on delete."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            (table, *row[2:7])
            for table in SQLModel.metadata.tables
            for row in connection.execute(f'PRAGMA foreign_key_list("{table}")')
        }


def test_a_library_says_whose_it_is_and_of_which_schema(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    open_library(path).close()
    connection = sqlite3.connect(path)
    marks = [
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
    ]
    connection.close()
    assert marks == [APPLICATION_ID, SCHEMA]


def test_the_schema_number_counts_the_migrations() -> None:
    assert len(list(VERSIONS.glob("0*.py"))) == SCHEMA
