"""The library search: what is found, where, and that nothing typed is an error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.library import Library
from core.records.search import SearchKind
from core.records.terms import Stance, WorkflowState
from core.services import claims, search, tags, texts
from tests.core.services.parts import hold, new_claim, rate, source
from tests.core.services.test_versions import NEWER, update
from tests.fixtures.libraries import TEXT, new_article


def kinds(library: Library, line: str) -> set[SearchKind]:
    return {hit.kind for hit in library.ask(search.find, line).hits}


def ids(library: Library, line: str) -> set[str]:
    return {hit.id for hit in library.ask(search.find, line, kinds=[SearchKind.CLAIMS]).hits}


@pytest.fixture
def two(library: Library) -> tuple[str, str]:
    """Two claims: one rated, tagged and supported, one with nothing."""
    article = new_article(library)
    first, second = new_claim(library, article), new_claim(library, article, "Nobody was evicted")
    library.do("Tags", tags.put, first, ["budget", "two words"])
    rate(library, first, "plain:true")
    hold(
        library,
        first,
        Stance.SUPPORTS,
        "Rents rose",
        source(library, "Rents rose by 5 percent.", title="Audit"),
    )
    library.do("State", claims.move_to, first, WorkflowState.NEEDS_SECOND_READER)
    return first, second


def test_every_kind_is_found_and_says_where(library: Library, two: tuple[str, str]) -> None:
    assert kinds(library, "rents") == {
        SearchKind.ARTICLES,
        SearchKind.TEXT,
        SearchKind.CLAIMS,
        SearchKind.EVIDENCE,
        SearchKind.COPIES,
    }
    assert kinds(library, "audit") == {SearchKind.SOURCES}
    (passage,) = library.ask(search.find, "in:text 5 percent").hits
    assert passage.where == "Rents"
    text = library.ask(texts.one, passage.version_id).text
    assert passage.span is not None
    assert passage.span.of(text) == "5"
    (proof,) = library.ask(search.find, "in:evidence rents").hits
    assert (proof.claim_id, proof.title) == (two[0], "Audit")
    assert proof.span is not None


def test_qualifiers_narrow(library: Library, two: tuple[str, str]) -> None:
    first, second = two
    for line in (
        "tag:budget",
        'tag:"two words"',
        "verdict:any",
        "verdict:true",
        "evidence:supported",
        'state:"needs second reader"',
        "state:needs-second-reader",
        "tag:bud rents",
    ):
        assert ids(library, line) == {first}, line
    for line in ("verdict:none", "evidence:none", 'state:"to do"', "verdict:none evicted"):
        assert ids(library, line) == {second}, line
    assert ids(library, "article:rents") == {first, second}
    assert ids(library, "is:outdated") == set()
    library.do("Word", claims.edit, first, "wording", "Rents fell.")
    assert ids(library, "is:outdated") == {first}
    assert ids(library, "is:moved") == set()


def test_a_value_that_fits_nothing_is_named(library: Library, two: tuple[str, str]) -> None:
    found = library.ask(search.find, "tag:nothing rents")
    assert (found.hits, found.unknown) == ((), ("tag:nothing",))


def test_arabic_is_found_without_its_signs_and_forms(library: Library) -> None:
    new_article(library, "قَالَ العُمدة إنّ الإيجارات ارتفعت بنسبة ٥ في المئة.")
    for line in ("قال", "ان الايجارات", "الإيجـــارات", "نسبة 5", "إيجارات"):
        found = library.ask(search.find, f"in:text {line}").hits
        assert bool(found) is (line not in ("نسبة 5", "إيجارات")), line
    (hit,) = library.ask(search.find, "in:text بنسبة 5").hits
    assert [piece.text for piece in hit.pieces if piece.marked] == ["بنسبة", "٥"]


def test_the_best_comes_first(library: Library) -> None:
    new_article(library, "Much is said. " * 50 + "A harbour is mentioned.", title="Other")
    new_article(library, "Harbour, harbour, harbour.", title="Harbour")
    hits = library.ask(search.find, "harbour").hits
    assert hits[0].kind is SearchKind.ARTICLES
    assert hits[1].where == "Harbour"


def test_more_hits_than_asked_for_are_told_of(library: Library) -> None:
    article = new_article(library)
    for _n in range(3):
        new_claim(library, article)
    found = library.ask(search.find, "in:claims rents", limit=2)
    assert len(found.hits) == 2
    assert found.more


HOSTILE = st.lists(
    st.one_of(
        st.text(max_size=10),
        st.sampled_from(
            [
                '"',
                "'",
                "*",
                "(",
                ")",
                "^",
                "NEAR(",
                "AND",
                "OR",
                "NOT",
                "title:",
                "-",
                "+",
                "{",
                "}",
                ":",
                "in:",
                "tag:",
                "is:",
                "state:x",
                "verdict:none",
                "article:",
                "rents",
                "%",
                "_",
                "\\",
                ";",
                "--",
                "٥",
                "İ",
                "\ud800",
            ]
        ),
    ),
    max_size=10,
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(HOSTILE, st.sampled_from(["", " "]))
def test_nothing_typed_is_an_error(library: Library, parts: list[str], between: str) -> None:
    if not library.undo_label():
        new_claim(library, new_article(library, TEXT))
    found = library.ask(search.find, between.join(parts))
    assert all(hit.pieces for hit in found.hits)


def test_what_an_update_did_is_found_while_it_holds(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article)
    assert ids(library, "is:moved") == ids(library, "is:outdated") == set()
    rate(library, claim)
    update(library, article, NEWER)
    assert ids(library, "is:moved") == ids(library, "is:outdated") == {claim}
    update(library, article, TEXT + " More.")
    assert ids(library, "is:moved") == ids(library, "is:outdated") == set()


def test_a_figure_is_found_however_it_is_written(library: Library) -> None:
    new_article(library, "Rents rose by 3.5 % in May. The town spent 1,200 million crowns on them.")
    for line, marked in (("3.5 percent", "3.5 %"), ("1.2bn", "1,200 million"), ("3,5 Prozent", "3.5 %")):
        (hit,) = library.ask(search.find, f"in:text {line}").hits
        assert [piece.text for piece in hit.pieces if piece.marked] == [marked], line
        assert hit.span is not None
    assert library.ask(search.find, "in:text 3.6 percent").hits == ()
    assert library.ask(search.find, 'in:text "3.5 percent" rents').hits
