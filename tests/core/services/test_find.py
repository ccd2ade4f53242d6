"""Records found by the beginning of their id."""

import pytest
from sqlmodel import Session

from core.errors import UserError
from core.library import Library
from core.models import Article, Claim
from core.records.cards import ArticleCard, ClaimDetail, EvidenceCard, SourceCard
from core.records.terms import Stance
from core.services import find, scales
from tests.core.services.parts import hold, new_claim, source
from tests.fixtures.libraries import new_article


def put(library: Library, *rows: Article | Claim) -> None:
    def add(session: Session) -> None:
        session.add_all(rows)

    library.do("Put", add)


def article(library: Library, article_id: str) -> Article:
    return Article(id=article_id, title=article_id, scale_id=library.ask(scales.default_id))


def test_a_record_is_found_by_the_beginning_of_its_id(library: Library) -> None:
    put(library, article(library, "aa11"), article(library, "aa22"))
    assert library.ask(find.one, "aa2", "article") == "aa22"
    assert library.ask(find.one, "aa11", "article") == "aa11"


@pytest.mark.parametrize("beginning", ["", "a", "aa"])
def test_a_beginning_that_several_have_is_refused(library: Library, beginning: str) -> None:
    put(library, article(library, "aa11"), article(library, "aa22"))
    with pytest.raises(UserError, match="More than one id begins with"):
        library.ask(find.one, beginning, "article")
    with pytest.raises(UserError, match="More than one id begins with"):
        library.ask(find.shown, beginning)


def test_records_of_two_kinds_with_one_beginning_are_told_apart_and_not_guessed(library: Library) -> None:
    put(library, article(library, "bb11"))
    put(library, Claim(id="bb22", article_id="bb11", wording="W"))
    assert library.ask(find.one, "bb", "claim") == "bb22"
    with pytest.raises(UserError, match="More than one id begins with bb"):
        library.ask(find.shown, "bb")


@pytest.mark.parametrize("beginning", ["zz", "%", "_", "a' OR 1=1 --", "\ud800", "a\x00"])
def test_what_is_not_there_is_said(library: Library, beginning: str) -> None:
    new_article(library)
    with pytest.raises(UserError, match="There is no claim"):
        library.ask(find.one, beginning, "claim")
    with pytest.raises(UserError, match="There is nothing with the id"):
        library.ask(find.shown, beginning)


def test_every_kind_is_shown_as_its_card(library: Library) -> None:
    made = new_article(library)
    claim, saved = new_claim(library, made), source(library, "Text.")
    linked = hold(library, claim, Stance.SUPPORTS, "Text.", saved)
    kinds = {made: ArticleCard, claim: ClaimDetail, saved: SourceCard, linked: EvidenceCard}
    assert {record: type(library.ask(find.shown, record)) for record in kinds} == kinds
