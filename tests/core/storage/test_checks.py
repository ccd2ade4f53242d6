"""The file of imported fact-checks: what goes in is found, replaced and forgotten, and never doubled."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.matching import asking
from core.errors import LibraryNewer
from core.records.matches import Check
from core.storage import checks
from tests.fixtures.plain_user import as_plain_user

TRAMS = Check("7", "The town spent nine million on trams", "Nine million for trams?", date="2019-05-04")
BEES = Check("8", "Bees are vanishing from the valley", verdict="False", publisher="Checkers")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.factchecks"


def put(path: Path, collection: str, *some: Check) -> int:
    with checks.opened(path) as connection:
        return checks.add(connection, collection, some)


def found(path: Path, text: str, collections: Sequence[str] = ("c1",), most: int = 10) -> list[Check]:
    with checks.reading(path) as connection:
        wanted = asking.words_to_find(asking.read(text))
        _rows, counted = checks.counts(connection, wanted)
        return [one.check for one in checks.candidates(connection, wanted, counted, collections, most)]


def counted(path: Path, *words: str) -> tuple[int, dict[str, int]]:
    with checks.reading(path) as connection:
        return checks.counts(connection, words)


def test_what_was_put_in_is_found_whole_and_the_likest_first(path: Path) -> None:
    assert put(path, "c1", TRAMS, BEES) == 2
    assert found(path, "the bees and the trams of a town") == [TRAMS, BEES]
    assert found(path, "vanished bee") == [BEES]
    assert found(path, "nothing of it") == []


def test_words_of_the_title_are_found_too_and_count_less(path: Path) -> None:
    put(path, "c1", Check("1", "It was said", "About a ferry"), Check("2", "A ferry sank", "What was said"))
    assert [check.ref for check in found(path, "ferry")] == ["2", "1"]


def test_only_the_given_collections_are_looked_through(path: Path) -> None:
    put(path, "hidden", *(Check(str(at), "A tram burned down") for at in range(50)))
    put(path, "c1", Check("7", "A tram was painted"))
    assert [check.ref for check in found(path, "the tram burned", most=5)] == ["7"]
    assert found(path, "the tram burned", collections=()) == []


def test_the_same_ref_is_replaced_within_its_collection(path: Path) -> None:
    put(path, "c1", TRAMS, BEES)
    put(path, "c2", TRAMS)
    put(path, "c1", Check("7", "The town sold its ferries"))
    assert found(path, "trams") == []
    assert [check.claim for check in found(path, "ferries")] == ["The town sold its ferries"]
    assert found(path, "trams", collections=("c1", "c2")) == [TRAMS]
    assert counted(path, "tram", "ferri", "town") == (3, {"tram": 1, "ferri": 1, "town": 2})


def test_of_one_ref_given_twice_the_last_stays(path: Path) -> None:
    assert put(path, "c1", TRAMS, Check("7", "The town sold its ferries")) == 2
    assert counted(path, "tram", "ferri") == (1, {"ferri": 1})


@pytest.mark.parametrize("others", [True, False])
def test_a_collection_is_forgotten_with_its_words(path: Path, others: bool) -> None:
    put(path, "c1", TRAMS, BEES)
    if others:
        put(path, "c2", BEES)
    with checks.opened(path) as connection:
        checks.forget(connection, "c1")
    assert found(path, "bees trams", collections=("c1", "c2")) == ([BEES] if others else [])
    assert counted(path, "tram", "bee") == ((1, {"bee": 1}) if others else (0, {}))


def test_an_error_leaves_the_file_as_it_was(path: Path) -> None:
    put(path, "c1", TRAMS)

    def broken() -> None:
        with checks.opened(path) as connection:
            checks.add(connection, "c1", [BEES])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert counted(path, "bee", "tram") == (1, {"tram": 1})


def test_finishing_changes_nothing_that_is_found(path: Path) -> None:
    for at in range(20):
        put(path, "c1", Check(str(at), f"The tram number {at} was late"))
    before = found(path, "tram late", most=50)
    with checks.opened(path) as connection:
        checks.finish(connection)
    assert found(path, "tram late", most=50) == before
    assert len(before) == 20


def test_common_words_are_found_two_together(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "POSTINGS", 5)
    put(path, "c1", *(Check(f"t{at}", "A tram stopped") for at in range(9)))
    put(path, "c1", *(Check(f"f{at}", "A ferry stopped") for at in range(9)))
    put(path, "c1", Check("both", "A tram met a ferry"))
    assert [check.ref for check in found(path, "tram and ferry")] == ["both"]


def test_the_file_is_read_while_it_is_written(path: Path) -> None:
    put(path, "c1", TRAMS)
    with checks.opened(path) as connection:
        checks.add(connection, "c1", [BEES])
        seen: list[list[Check]] = []
        other = Thread(target=lambda: seen.append(found(path, "bees trams")))
        other.start()
        other.join()
        assert seen == [[TRAMS]]
    assert set(found(path, "bees trams")) == {TRAMS, BEES}


def test_a_newer_file_is_refused(path: Path) -> None:
    put(path, "c1", TRAMS)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {checks.VERSION + 1}")
    connection.close()
    with pytest.raises(LibraryNewer), checks.reading(path):
        pass
    with pytest.raises(LibraryNewer), checks.opened(path):
        pass


def test_a_folder_that_cannot_be_written_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    path = folder / "library.factchecks"
    put(path, "c1", TRAMS)

    def look() -> None:
        folder.chmod(0o500)
        assert found(path, "trams") == [TRAMS]

    assert as_plain_user(look, folder)
    folder.chmod(0o700)


def test_the_file_is_its_owners_alone(path: Path) -> None:
    put(path, "c1", TRAMS)
    assert path.stat().st_mode & 0o077 == 0


WORDS = st.lists(st.sampled_from(["tram", "ferry", "bees", "the", "البيت", "🏠", 'a"b', "NEAR", "\0", "x*"]))


@given(st.lists(st.tuples(st.integers(0, 5), WORDS, WORDS), max_size=12))
def test_counts_are_those_of_the_rows_whatever_was_replaced(
    given: list[tuple[int, list[str], list[str]]],
) -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(checks.TABLES)
    last: dict[str, Check] = {}
    for ref, claim, title in given:
        check = Check(str(ref), " ".join(claim), " ".join(title))
        last[check.ref] = check
        checks.add(connection, "c1", [check])
    words = {word for check in last.values() for word in asking.read(f"{check.claim} {check.title}").every}
    expected = {
        word: sum(word in asking.read(f"{check.claim} {check.title}").every for check in last.values())
        for word in words
    }
    assert checks.counts(connection, words) == (len(last), expected)
    for word in words:
        refs = {one.check.ref for one in checks.candidates(connection, {word: 1.0}, expected, ["c1"], 50)}
        assert len(refs) == expected[word]
    checks.forget(connection, "c1")
    assert checks.counts(connection, words) == (0, {})
    connection.close()
