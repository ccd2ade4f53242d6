"""Verdicts: appended, never rewritten; ratings found by what people write."""

import pytest

from core.errors import UserError
from core.library import Library
from core.records.cards import VerdictCard
from core.records.terms import Outdated
from core.services import claims, scales, verdicts
from core.text.spans import Span
from tests.core.services.parts import new_claim, rate
from tests.fixtures.libraries import new_article, tables


def given(library: Library, claim: str) -> tuple[VerdictCard, ...]:
    return library.ask(verdicts.of_claim, claim)


def test_a_change_of_mind_is_a_further_verdict(library: Library) -> None:
    claim = new_claim(library)
    for n in range(3):
        rate(library, claim, ("plain:true", "plain:mixed", "plain:false")[n], f"Reason {n}.")
    assert [(v.rating.label, v.rationale) for v in given(library, claim)] == [
        ("False", "Reason 2."),
        ("Mixed", "Reason 1."),
        ("True", "Reason 0."),
    ]
    library.undo()
    assert [v.rating.label for v in given(library, claim)] == ["Mixed", "True"]
    rate(library, claim, "plain:false")
    assert sorted(row[4] for row in tables(library.path)["verdict"]) == [1, 2, 3]


def test_everything_said_with_a_verdict_is_kept(library: Library) -> None:
    claim = new_claim(library)
    rate(library, claim, "plain:true", " So it is.\n", as_of="2019-12", limits="Rents only.", reviewer="Noor")
    (verdict,) = given(library, claim)
    assert (verdict.rationale, verdict.as_of, verdict.limits) == ("So it is.", "2019-12", "Rents only.")
    assert (verdict.reviewer, verdict.wording) == ("Noor", "Rents rose by 5 percent in 2019")
    assert verdict.given_at.utcoffset() is not None


def test_a_verdict_keeps_the_wording_it_judged(library: Library) -> None:
    claim = new_claim(library)
    rate(library, claim)
    library.do("Wording", claims.edit, claim, "wording", "Rents doubled")
    rate(library, claim, "plain:false")
    assert [(v.wording, v.outdated) for v in given(library, claim)] == [
        ("Rents doubled", ()),
        ("Rents rose by 5 percent in 2019", (Outdated.WORDING,)),
    ]


def test_a_bad_as_of_date_leaves_nothing(library: Library) -> None:
    claim = new_claim(library)
    with pytest.raises(UserError, match="is not a date"):
        rate(library, claim, as_of="soon")
    assert given(library, claim) == ()


def test_an_unknown_rating_or_claim_is_said(library: Library) -> None:
    claim = new_claim(library)
    with pytest.raises(UserError, match="rating is no longer in the library"):
        library.do("Rate", verdicts.rate, claim, "0" * 32)
    with pytest.raises(UserError, match="claim is no longer in the library"):
        rate(library, "0" * 32)


def test_what_is_typed_is_kept_as_it_stands_until_it_becomes_a_verdict(library: Library) -> None:
    claim = new_claim(library)
    label = library.undo_label()
    library.note(verdicts.keep_draft, claim, "Half a sent", "2019-1", "only")
    library.note(verdicts.keep_draft, claim, "Half a sentence", "2019-1", "only")
    draft = library.ask(verdicts.draft, claim)
    assert draft is not None
    assert (draft.rationale, draft.as_of, draft.limits) == ("Half a sentence", "2019-1", "only")
    assert library.undo_label() == label
    rate(library, claim)
    assert library.ask(verdicts.draft, claim) is None


def test_a_draft_is_there_again_when_the_removal_of_its_claim_is_undone(library: Library) -> None:
    claim = new_claim(library)
    library.note(verdicts.keep_draft, claim, "So far", "", "")
    library.do("Remove", claims.remove, claim)
    library.undo()
    draft = library.ask(verdicts.draft, claim)
    assert draft is not None
    assert draft.rationale == "So far"


@pytest.mark.parametrize(
    "words", ["mostly-true", "Mostly true", "MOSTLY TRUE", "plain:mostly-true", "plain:Mostly true"]
)
def test_a_rating_is_found_by_key_or_label(library: Library, words: str) -> None:
    scale = library.ask(scales.by_key, "plain")
    found = library.ask(verdicts.find_rating, words, scale.id)
    assert next(rating.label for rating in scale.ratings if rating.id == found) == "Mostly true"


def test_an_unknown_rating_names_those_there_are(library: Library) -> None:
    scale = library.ask(scales.by_key, "plain")
    with pytest.raises(UserError, match=r"“Maybe” is not on the scale “.+”. There are: false, .*, true, unv"):
        library.ask(verdicts.find_rating, "Maybe", scale.id)
    with pytest.raises(UserError, match=r"no scale “nowhere”. There are: averitec, pinocchio, plain"):
        library.ask(verdicts.find_rating, "nowhere:true", scale.id)


def test_words_typed_and_not_given_are_unfinished(library: Library) -> None:
    article = new_article(library)
    claim = library.do("New claim", claims.create, article, [Span(0, 9)])
    assert library.ask(verdicts.unfinished, article) == set()
    library.note(verdicts.keep_draft, claim, "Because.", "", "")
    assert library.ask(verdicts.unfinished, article) == {claim}
    rating = library.ask(scales.in_library)[0].ratings[0]
    library.do("Rate", verdicts.rate, claim, rating.id, "Because.")
    assert library.ask(verdicts.unfinished, article) == set()
    library.note(verdicts.keep_draft, claim, "Because of the count.", "", "")
    assert library.ask(verdicts.unfinished, article) == {claim}
