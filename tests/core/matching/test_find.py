"""Earlier checks are found by what they say, among the claims of the library and the imported fact-checks."""

from pathlib import Path
from threading import Thread

import pytest

from core.library import Library, open_library, open_read_only
from core.matching import find
from core.matching.find import earlier
from core.records.matches import Check, HitKind
from core.services import claims, collections
from core.storage import checks
from tests.core.services.parts import new_claim, rate
from tests.fixtures.libraries import new_article

TRAMS = Check("7", "The town spent nine million on trams", verdict="False", publisher="Checkers")
BEES = Check("8", "Bees are vanishing from the valley")
SAID = "Nine million was spent on trams"


def put(library: Library, *some: Check) -> None:
    with checks.opened(checks.path_beside(library.path)) as connection:
        checks.add(connection, "c1", some)
    library.do("Import", collections.add, "c1", "Checkers", "checks.jsonl", len(some))


@pytest.fixture
def stocked(library: Library) -> Library:
    put(library, TRAMS, BEES)
    return library


def own(library: Library, wording: str) -> str:
    article = new_article(library)
    claim = new_claim(library, article)
    library.do("Word", claims.edit, claim, "wording", wording)
    return claim


def test_a_fact_check_is_found_with_its_matching_words(stocked: Library) -> None:
    hit, *_others = earlier(stocked, SAID)
    assert (hit.id, hit.kind, hit.check) == ("7", HitKind.FACT_CHECK, TRAMS)
    assert (hit.origin, hit.origin_id, hit.clear) == ("Checkers", "c1", True)
    assert [span.of(hit.check.claim) for span in hit.matched] == ["spent", "nine", "million", "trams"]
    assert [span.of(SAID) for span in hit.asked] == ["Nine", "million", "spent", "trams"]


def test_a_sign_for_several_words_is_found_like_any_other(library: Library) -> None:
    put(library, TRAMS, Check("9", "النبي محمد ﷺ زار المدينة"))
    found = find.look(library, "زار النبي ﷺ المدينة")
    assert (found.problem, [hit.id for hit in found.hits]) == ("", ["9"])
    assert [span.of(found.hits[0].check.claim) for span in found.hits[0].matched].count("ﷺ") == 1


def test_a_collection_taken_back_is_not_looked_through(stocked: Library) -> None:
    stocked.undo()
    assert earlier(stocked, SAID) == []
    stocked.redo()
    assert [hit.id for hit in earlier(stocked, SAID)] == ["7"]


def test_own_claims_and_fact_checks_are_one_list(stocked: Library) -> None:
    claim = own(stocked, "Trams cost the town nine million")
    found = earlier(stocked, "The town spent nine million on trams")
    assert [(hit.kind, hit.id) for hit in found] == [(HitKind.FACT_CHECK, "7"), (HitKind.CLAIM, claim)]
    assert found[1].origin == "Rents"
    assert earlier(stocked, "Trams cost the town nine million", besides=claim)[0].id == "7"
    assert all(hit.id != claim for hit in earlier(stocked, "Trams", besides=claim))


def test_an_own_claim_has_its_verdict_in_force(library: Library) -> None:
    claim = own(library, "Trams cost the town nine million")
    rate(library, claim, "plain:true")
    rate(library, claim, "plain:false")
    (hit,) = earlier(library, "nine million for trams")
    assert (hit.id, hit.check.verdict) == (claim, "False")
    library.undo()
    assert earlier(library, "nine million for trams")[0].check.verdict == "True"


def test_a_reworded_claim_is_found_by_its_new_words(library: Library) -> None:
    claim = own(library, "Trams cost the town nine million")
    library.do("Word", claims.edit, claim, "wording", "Ferries were sold")
    assert earlier(library, "trams million") == []
    assert [hit.id for hit in earlier(library, "ferry sold")] == [claim]
    library.undo()
    assert [hit.id for hit in earlier(library, "trams million")] == [claim]


def test_a_library_without_an_index_is_read(library: Library) -> None:
    claim = own(library, "Trams cost the town nine million")
    with library._database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM search_state")
    assert [hit.id for hit in earlier(library, "nine million for trams")] == [claim]


def test_a_missing_file_is_said_and_own_claims_are_found(stocked: Library) -> None:
    claim = own(stocked, "Trams cost the town nine million")
    checks.path_beside(stocked.path).unlink()
    looked = find.look(stocked, SAID)
    assert [hit.id for hit in looked.hits] == [claim]
    assert "is missing" in looked.problem


@pytest.mark.parametrize("damage", [b"no database at all, only words " * 50, b""])
def test_a_damaged_file_is_said_and_own_claims_are_found(stocked: Library, damage: bytes) -> None:
    claim = own(stocked, "Trams cost the town nine million")
    path = checks.path_beside(stocked.path)
    path.write_bytes(damage)
    looked = find.look(stocked, SAID)
    assert [hit.id for hit in looked.hits] == [claim]
    assert "import them again" in looked.problem


def test_a_file_damaged_in_the_middle_is_said(stocked: Library) -> None:
    path = checks.path_beside(stocked.path)
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    looked = find.look(stocked, SAID)
    assert looked.hits == ()
    assert "import them again" in looked.problem


def test_a_library_open_for_reading_finds_as_much(tmp_path: Path) -> None:
    path = tmp_path / "a.touchstone"
    with open_library(path) as library:
        put(library, TRAMS)
        claim = own(library, "Trams cost the town nine million")
    with open_read_only(path) as library:
        assert {hit.id for hit in earlier(library, SAID)} == {"7", claim}


def test_many_texts_are_answered_in_order(stocked: Library) -> None:
    texts = ["bees in a valley", "", SAID, "nothing of it"]
    found = [[hit.id for hit in looked.hits] for looked in find.all_of(stocked, texts)]
    assert found == [["8"], [], ["7"], []]


def test_it_is_found_while_an_import_is_running(stocked: Library) -> None:
    with checks.opened(checks.path_beside(stocked.path)) as connection:
        checks.add(connection, "c1", [Check("9", "Nine million trams")])
        found: list[str] = []
        other = Thread(target=lambda: found.extend(hit.id for hit in earlier(stocked, SAID)))
        other.start()
        other.join()
        assert found == ["7"]
    assert {hit.id for hit in earlier(stocked, SAID)} == {"7", "9"}


def test_two_threads_find_the_same(stocked: Library) -> None:
    found: list[list[str]] = []
    work = [Thread(target=lambda: found.append([hit.id for hit in earlier(stocked, SAID)])) for _ in range(4)]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    assert found == [["7"]] * 4


@pytest.mark.parametrize(
    "text",
    [
        '"trams" OR claim:',
        "trams* NEAR(",
        "tr\0ams trams",
        "trams 🏠\ud800",
        "(((",
        "'; DROP TABLE fact_check",
        "AND",
    ],
)
def test_whatever_is_typed_is_only_words(stocked: Library, text: str) -> None:
    assert [hit.id for hit in earlier(stocked, text)] == (["7"] if "trams" in text else [])


def test_a_text_without_end_is_looked_for_by_its_beginning(stocked: Library) -> None:
    assert [hit.id for hit in earlier(stocked, "trams " + "word " * 20_000)] == ["7"]
