"""Claims: quoted by code points, worded by people, refused in plain words, safe with hostile text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from core.errors import UserError
from core.library import Library
from core.records.cards import ClaimDetail
from core.records.terms import WorkflowState
from core.services import articles, claim_cards, claims, sources
from core.text.canonical import canonical
from core.text.spans import Span
from tests.core.services.parts import new_claim, place
from tests.fixtures.libraries import TEXT, draft, new_article, tables


def detail(library: Library, claim: str) -> ClaimDetail:
    return library.ask(claim_cards.one, claim)


def test_a_claim_quotes_its_span_and_takes_its_words_for_wording(library: Library) -> None:
    claim = new_claim(library, words="5 percent in 2019")
    found = detail(library, claim)
    assert found.quotes == ("5 percent in 2019",)
    assert found.card.wording == "5 percent in 2019"
    assert found.card.spans == (place("5 percent in 2019"),)
    ((*_ids, position, start, end, exact, prefix, suffix, _moved_from),) = tables(library.path)["claim_span"]
    assert (position, TEXT[start:end]) == (0, exact)
    assert TEXT[:start].endswith(prefix)
    assert len(prefix) == 32
    assert TEXT[end:].startswith(suffix)


def test_several_spans_are_put_in_the_order_of_the_text_and_joined(library: Library) -> None:
    article = new_article(library)
    spans = [place("Nobody was evicted"), place("Rents rose")]
    found = detail(library, library.do("New", claims.create, article, spans))
    assert found.quotes == ("Rents rose", "Nobody was evicted")
    assert found.card.wording == "Rents rose … Nobody was evicted"


def test_claims_may_overlap_and_be_the_same(library: Library) -> None:
    article = new_article(library)
    made = [new_claim(library, article, words) for words in ("Rents rose by 5", "rose by 5 percent", "rose")]
    made.append(new_claim(library, article, "rose"))
    assert {card.id for card in library.ask(claim_cards.of_article, article)} == set(made)


def test_a_line_break_in_the_quote_is_a_space_in_the_wording(library: Library) -> None:
    claim = new_claim(library, words="the mayor said.\n\nNobody was evicted.")
    found = detail(library, claim)
    assert found.card.wording == "the mayor said. Nobody was evicted."
    assert found.quotes == ("the mayor said.\n\nNobody was evicted.",)


@pytest.mark.parametrize("spans", [[], [Span(3, 3)], [Span(0, len(TEXT) + 1)], [Span(78, 80)]])
def test_a_span_that_holds_no_text_is_refused(library: Library, spans: list[Span]) -> None:
    article = new_article(library)
    if spans == [Span(78, 80)]:
        spans = [place("\n\n")]
    with pytest.raises(UserError, match="Nothing is selected"):
        library.do("New", claims.create, article, spans)
    assert tables(library.path)["claim"] == []


def test_requoting_replaces_the_quotes_and_keeps_the_wording(library: Library) -> None:
    claim = new_claim(library, words="Rents rose")
    library.do("Wording", claims.edit, claim, "wording", "Rents went up.")
    library.do("Edges", claims.requote, claim, [place("Rents rose by 5 percent"), place("evicted")])
    found = detail(library, claim)
    assert (found.quotes, found.card.wording) == (("Rents rose by 5 percent", "evicted"), "Rents went up.")
    with pytest.raises(UserError, match="Nothing is selected"):
        library.do("Edges", claims.requote, claim, [Span(0, 10**6)])
    assert detail(library, claim) == found
    library.undo()
    assert detail(library, claim).quotes == ("Rents rose",)


def test_every_field_is_kept_as_typed(library: Library) -> None:
    claim = new_claim(library)
    for field in ("headline", "place", "note", "said_on_basis"):
        library.do("Edit", claims.edit, claim, field, f" the {field} ")
    library.do("Edit", claims.edit, claim, "note", "two\r\nlines\n")
    library.do("Date", claims.say_when, claim, "2017-11-05", "since Sunday night")
    library.do("Who", claims.say_who, claim, "The mayor", "https://people.example/mayor")
    library.do("State", claims.move_to, claim, WorkflowState.APPROVED)
    found = detail(library, claim)
    assert (found.card.headline, found.place, found.note) == ("the headline", "the place", "two\nlines")
    assert (found.said_on, found.said_on_basis) == ("2017-11-05", "since Sunday night")
    assert (found.claimant, found.claimant_url) == ("The mayor", "https://people.example/mayor")
    assert found.card.workflow is WorkflowState.APPROVED
    assert found.card.title == "the headline"
    library.do("Who", claims.say_who, claim, "")
    assert detail(library, claim).claimant == ""


def test_a_claimant_has_a_role_and_the_words_that_name_them(library: Library) -> None:
    claim = new_claim(library)

    def known() -> tuple[str, str, str]:
        found = detail(library, claim)
        return found.claimant, found.claimant_role, found.claimant_basis

    library.do("Who", claims.say_who, claim, "Ada Lund", role=" the mayor ", basis="Lund\nsaid")
    assert known() == ("Ada Lund", "the mayor", "Lund said")
    library.do("Who", claims.say_who, claim, "Ada Lundh")
    assert known() == ("Ada Lundh", "the mayor", "Lund said")
    library.do("Role", claims.edit, claim, "claimant_role", "the old mayor")
    library.do("Words", claims.edit, claim, "claimant_basis", "")
    assert known() == ("Ada Lundh", "the old mayor", "")
    library.do("Who", claims.say_who, claim, "Karim Holm")
    assert known() == ("Karim Holm", "", "")
    for _step in range(5):
        library.undo()
    assert known() == ("", "", "")
    library.redo()
    assert known() == ("Ada Lund", "the mayor", "Lund said")


def test_a_headline_made_of_the_wording_follows_another_wording(library: Library) -> None:
    claim = new_claim(library)
    library.do("Reword", claims.reword, claim, "Rents rose")
    assert detail(library, claim).card.headline == ""
    library.do("Edit", claims.edit, claim, "headline", "Rents rose")
    library.do("Reword", claims.reword, claim, "Rents rose by 5 percent.")
    found = detail(library, claim).card
    assert (found.wording, found.headline) == ("Rents rose by 5 percent.", "Rents rose by 5 percent")
    library.do("Edit", claims.edit, claim, "headline", "Dear flats")
    library.do("Reword", claims.reword, claim, "Rents rose in 2019.")
    assert detail(library, claim).card.headline == "Dear flats"


def test_a_corrected_name_keeps_its_address_until_it_is_taken_away(library: Library) -> None:
    claim = new_claim(library)

    def who(*said: str) -> tuple[str, str]:
        library.do("Who", claims.say_who, claim, *said)
        found = detail(library, claim)
        return found.claimant, found.claimant_url

    assert who("The mayr", "https://people.example/mayor") == ("The mayr", "https://people.example/mayor")
    assert who("The mayor") == ("The mayor", "https://people.example/mayor")
    assert who("The mayor", "") == ("The mayor", "")
    assert who("The mayor", "https://people.example/mayor")[1]
    assert who("") == ("", "")
    assert who("Somebody") == ("Somebody", "")


@pytest.mark.parametrize("wording", ["", "  \n ", "\x00\x07"])
def test_an_empty_wording_is_refused_and_the_old_one_kept(library: Library, wording: str) -> None:
    claim = new_claim(library, words="Rents rose")
    with pytest.raises(UserError, match=r"needs a wording\. The old one was kept"):
        library.do("Wording", claims.edit, claim, "wording", wording)
    assert detail(library, claim).card.wording == "Rents rose"


@pytest.mark.parametrize(
    "value", ["Sunday", "2017-13", "2017-02-30", "٢٠١٧", "08.11.2017", "2017-11-08; DROP", "2017\x00"]
)
def test_a_date_that_is_none_is_refused(library: Library, value: str) -> None:
    claim = new_claim(library)
    with pytest.raises(UserError, match=r"is not a date\. Write it as 2017-11-08"):
        library.do("Date", claims.say_when, claim, value)
    assert detail(library, claim).said_on == ""


@pytest.mark.parametrize("value", ["", "2017", "2017-11", "2017-11-08", "2017-11-08T13:51:00", " 2017 "])
def test_dates_may_be_as_exact_as_they_are_known(library: Library, value: str) -> None:
    claim = new_claim(library)
    library.do("Date", claims.edit, claim, "said_on", value)
    assert detail(library, claim).said_on == value.strip()


HOSTILE = {
    "NUL": ("a\x00b", "ab"),
    "lone surrogate": ("a\ud800b", "ab"),
    "emoji": ("👩‍👩‍👧 rents", "👩‍👩‍👧 rents"),
    "right to left": ("قال العمدة \u200fإن", "قال العمدة \u200fإن"),
    "quotes": ("'; DROP TABLE claim; --", "'; DROP TABLE claim; --"),
    "markup": ("<b>bold</b> &amp;", "<b>bold</b> &amp;"),
}


@pytest.mark.parametrize(("typed", "kept"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_kept_but_for_what_no_file_can_hold(
    library: Library, typed: str, kept: str
) -> None:
    claim = new_claim(library)
    for field in ("wording", "headline", "note", "place"):
        library.do("Edit", claims.edit, claim, field, typed)
    library.do("Who", claims.say_who, claim, typed, typed)
    found = detail(library, claim)
    assert {found.card.wording, found.card.headline, found.note, found.place, found.claimant} == {kept}
    state = tables(library.path)
    while library.undo_label():
        library.undo()
    while library.redo_label():
        library.redo()
    assert tables(library.path) == state


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=200), st.data())
def test_a_quote_is_exactly_what_the_span_selects(library: Library, raw: str, data: st.DataObject) -> None:
    text = canonical(raw) or "x"
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    article = library.do("Bring in", articles.bring_in, draft(text))
    if not span.of(text).strip():
        with pytest.raises(UserError):
            library.do("New", claims.create, article, [span])
        return
    claim = library.do("New", claims.create, article, [span], wording="x")
    found = detail(library, claim)
    assert (found.quotes, found.card.spans) == ((text[span.start : span.end],), (span,))


def test_a_removed_claim_is_gone_until_undone(library: Library) -> None:
    claim = new_claim(library)
    library.do("Remove", claims.remove, claim)
    for act in (claim_cards.one, claims.remove, lambda s, i: claims.edit(s, i, "note", "x")):

        def again(session: Session, act: object = act) -> None:
            act(session, claim)  # type: ignore[operator]

        with pytest.raises(UserError, match="claim is no longer in the library"):
            library.do("Act", again)
    library.undo()
    assert detail(library, claim).card.id == claim
    assert library.ask(sources.in_library) == []


def test_another_person_does_not_get_the_address_of_the_one_before(library: Library) -> None:
    claim = new_claim(library)
    library.do("Who", claims.say_who, claim, "Zoë Ünal", "https://www.wikidata.org/wiki/Q1")
    library.do("Who", claims.say_who, claim, "Zoë Ünal-Brandt")
    assert library.ask(claim_cards.one, claim).claimant_url.endswith("Q1")
    library.do("Who", claims.say_who, claim, "Piet Okonjo")
    assert library.ask(claim_cards.one, claim).claimant_url == ""
