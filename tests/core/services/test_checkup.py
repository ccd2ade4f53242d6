"""The check of a library finds what is wrong with the file, the kept bytes and the history."""

import hashlib
import sqlite3

from core.library import Library
from core.services import checkup
from tests.core.services.parts import new_claim, rate
from tests.fixtures.libraries import TEXT


def tamper(library: Library, statement: str) -> None:
    connection = sqlite3.connect(library.path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_sound_library_has_no_problems(library: Library) -> None:
    rate(library, new_claim(library))
    library.undo()
    assert library.ask(checkup.problems) == []


def test_changed_bytes_are_named(library: Library) -> None:
    new_claim(library)
    tamper(library, "UPDATE content SET data = x'00'")
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    assert library.ask(checkup.problems) == [
        f"The saved text or file with the SHA-256 {sha256} is no longer what was saved."
    ]


def test_a_changed_history_is_named(library: Library) -> None:
    new_claim(library)
    tamper(library, "UPDATE operation SET person = 'Somebody else' WHERE id = 1")
    (problem,) = library.ask(checkup.problems)
    assert "Entry 1 of the history" in problem


def test_a_row_that_names_a_missing_one_is_named(library: Library) -> None:
    new_claim(library)
    tamper(library, "DELETE FROM article")
    assert any("names a missing article" in problem for problem in library.ask(checkup.problems))
