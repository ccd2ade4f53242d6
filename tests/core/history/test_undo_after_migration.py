"""What was recorded before a migration is undone and redone after it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, String
from sqlmodel import SQLModel

from core.errors import UndoConflict
from core.library import open_library
from core.services import articles, claims, history
from core.text.spans import Span
from tests.fixtures.libraries import new_article

TABLES = SQLModel.metadata.tables


@pytest.fixture
def add_column(tmp_path: Path) -> Iterator[Callable[[str, str, str], None]]:
    """Adds a column with a default to a table, in the file and in what this program knows of it."""
    added: list[Column[str]] = []

    def add(table: str, name: str, default: str) -> None:
        change(
            tmp_path / "library.touchstone",
            f"ALTER TABLE {table} ADD COLUMN {name} VARCHAR NOT NULL DEFAULT '{default}'",
        )
        added.append(Column(name, String, nullable=False, server_default=default))
        TABLES[table].append_column(added[-1])

    yield add
    for column in added:
        column.table._columns.remove(column)  # type: ignore[attr-defined]


def people(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT name, pronoun FROM person ORDER BY name").fetchall()


def before_migration(path: Path) -> None:
    with open_library(path) as library:
        article = new_article(library)
        claim = library.do("New claim", claims.create, article, [Span(27, 60)], claimant="The mayor")
        library.do("Who", claims.say_who, claim, "The deputy")


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_everything_from_before_a_new_column_is_undone_and_redone(
    tmp_path: Path, add_column: Callable[[str, str, str], None]
) -> None:
    path = tmp_path / "library.touchstone"
    before_migration(path)
    add_column("person", "pronoun", "they")
    change(path, "UPDATE person SET pronoun = 'she' WHERE name = 'The mayor'")
    with open_library(path) as library:
        library.undo()
        assert people(path) == [("The mayor", "she")]
        library.redo()
        assert people(path) == [("The deputy", "they"), ("The mayor", "she")]
        while library.undo_label():
            library.undo()
        assert library.ask(articles.in_library) == []
        while library.redo_label():
            library.redo()
        assert people(path) == [("The deputy", "they"), ("The mayor", "they")]
        assert library.ask(history.verify) == []


def test_a_changed_old_column_is_still_a_conflict(
    tmp_path: Path, add_column: Callable[[str, str, str], None]
) -> None:
    path = tmp_path / "library.touchstone"
    before_migration(path)
    add_column("person", "pronoun", "they")
    change(path, "UPDATE person SET name = 'Somebody' WHERE name = 'The deputy'")
    with open_library(path) as library, pytest.raises(UndoConflict):
        library.undo()


def test_an_updated_row_keeps_what_the_new_column_holds(
    tmp_path: Path, add_column: Callable[[str, str, str], None]
) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        claim = library.do("New claim", claims.create, new_article(library), [Span(27, 60)])
        library.do("Headline", claims.edit, claim, "headline", "Rents")
    add_column("claim", "urgency", "low")
    change(path, "UPDATE claim SET urgency = 'high'")
    with open_library(path) as library:
        library.undo()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT headline, urgency FROM claim").fetchall() == [("", "high")]
