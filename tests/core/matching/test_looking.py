"""Everything that is shown of an earlier check, read in one go."""

from core.library import Library
from core.matching import looking
from core.records.matches import Check
from core.services import collections, parts
from core.storage import checks
from tests.core.services.parts import new_claim, place


def bring_in(library: Library, *found: Check) -> None:
    with checks.opened(checks.path_beside(library.path)) as connection:
        checks.add(connection, "k1", found)
    library.do("Import", collections.add, "k1", "Checks of 2020", "checks.csv", len(found))


def test_fact_checks_are_found_with_how_many_were_looked_through(library: Library) -> None:
    bring_in(library, Check("r1", "Rents rose by 5 percent."), Check("r2", "The moon is far."))
    found = looking.look(library, "Rents rose by 5 percent in 2019")
    assert [(one.hit.id, one.hit.origin, one.own) for one in found.hits] == [("r1", "Checks of 2020", None)]
    assert (found.rows, found.problem) == (2, "")


def test_no_words_find_nothing(library: Library) -> None:
    bring_in(library, Check("r1", "Rents rose by 5 percent."))
    assert looking.look(library, "  ").hits == ()


def test_the_claim_itself_is_never_found(library: Library) -> None:
    claim = new_claim(library)
    found = looking.look(library, "Rents rose by 5 percent in 2019", besides=claim)
    assert claim not in {one.hit.id for one in found.hits}


def test_a_missing_file_is_told_from_no_collection(library: Library) -> None:
    assert looking.look(library, "Rents rose").problem == ""
    bring_in(library, Check("r1", "Rents rose by 5 percent."))
    checks.path_beside(library.path).unlink()
    found = looking.look(library, "Rents rose")
    assert (found.hits, found.rows) == ((), 1)
    assert "not beside the library" in found.problem


def test_a_file_that_is_damaged_is_said_in_plain_words(library: Library) -> None:
    bring_in(library, Check("r1", "Rents rose by 5 percent."))
    path = checks.path_beside(library.path)
    path.write_bytes(b"no database " * 100)
    found = looking.look(library, "Rents rose")
    assert (found.hits, found.rows) == ((), 1)
    assert found.problem.startswith("The imported fact-checks cannot be read")


def test_a_claim_s_own_family_is_near_it(library: Library) -> None:
    whole = new_claim(library)
    part = library.do("Part", parts.make, whole, [place("5 percent")])
    other = new_claim(library)
    assert library.ask(parts.near, whole) == {whole, part}
    assert library.ask(parts.near, part) == {whole, part}
    assert library.ask(parts.near, other) == {other}
    assert library.ask(parts.near, "gone") == {"gone"}
