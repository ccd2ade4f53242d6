"""Coverage, read from a library."""

import pytest
from sqlmodel import Session, select

from core.errors import UserError
from core.library import Library
from core.models import ClaimSpan, MovedQuote
from core.records.coverage import CoverageKind
from core.records.terms import AnchorState, MoveDecision, Stance, WorkflowState
from core.services import claims, coverage, suggestions, texts
from tests.core.services.parts import hold, new_claim, rate, source
from tests.core.services.test_versions import NEWER, update
from tests.fixtures.libraries import TEXT, new_article

Kind = CoverageKind


def said(library: Library, article: str) -> dict[str, list[CoverageKind]]:
    places = library.ask(coverage.of_article, article).places
    return {place.id: [item.kind for item in place.items] for place in places}


def test_a_claim_goes_from_gap_to_gap_until_it_is_done(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Nobody was evicted")
    assert said(library, article)[claim] == [Kind.NO_EVIDENCE, Kind.NO_VERDICT]
    hold(library, claim, Stance.SUPPORTS, source_id=source(library, "A text", publisher="Office"))
    assert said(library, article)[claim] == [Kind.ONE_SIDED, Kind.NO_VERDICT, Kind.SINGLE_ORIGIN]
    hold(library, claim, Stance.CONTRADICTS, source_id=source(library, publisher="Union"))
    assert said(library, article)[claim] == [Kind.NO_VERDICT, Kind.NO_COPY]
    rate(library, claim)
    assert said(library, article)[claim] == [Kind.NO_COPY, Kind.NO_SECOND_READER, Kind.RATED]
    library.do("Approve", claims.move_to, claim, WorkflowState.APPROVED)
    assert said(library, article)[claim] == [Kind.NO_COPY, Kind.RATED]
    library.do("Word", claims.edit, claim, "wording", "Nobody was evicted in 2019.")
    assert said(library, article)[claim] == [Kind.OUTDATED, Kind.NO_COPY]


def test_a_sentence_is_a_gap_until_it_is_claimed_or_put_aside(library: Library) -> None:
    article = new_article(library)
    version = library.ask(texts.of_article, article).id
    strong, weak = library.ask(suggestions.of_text, version)
    assert said(library, article) == {strong.id: [Kind.UNCLAIMED]}
    assert weak.id not in said(library, article)
    library.do("Reject", suggestions.reject, strong.id)
    assert said(library, article) == {}
    library.undo()
    claim = library.do("Accept", suggestions.accept, strong.id)
    assert list(said(library, article)) == [claim]


def test_a_quote_that_waits_for_a_decision_is_a_gap(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article)

    def move(session: Session) -> None:
        span = session.exec(select(ClaimSpan).where(ClaimSpan.claim_id == claim)).one()
        moved = MovedQuote(
            claim_span_id=span.id, text_version_id=span.text_version_id, state=AnchorState.ORPHAN
        )
        session.add(moved)

    def decide(session: Session) -> None:
        session.exec(select(MovedQuote)).one().decision = MoveDecision.DETACHED

    library.do("Update", move)
    assert said(library, article)[claim][0] is Kind.MOVED
    library.do("Detach", decide)
    assert Kind.MOVED not in said(library, article)[claim]


def test_an_article_that_is_gone_is_said_to_be_gone(library: Library) -> None:
    with pytest.raises(UserError, match="no longer"):
        library.ask(coverage.of_article, "0" * 32)


def test_a_quote_that_a_later_update_found_again_no_longer_moved(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article)
    update(library, article, NEWER)
    assert Kind.MOVED in said(library, article)[claim]
    update(library, article, TEXT + " More.")
    assert Kind.MOVED not in said(library, article)[claim]


def test_a_verdict_overtaken_by_its_quote_is_not_said_to_have_another_wording(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article)
    rate(library, claim)
    update(library, article, NEWER)
    (place,) = [one for one in library.ask(coverage.of_article, article).places if one.id == claim]
    (item,) = [one for one in place.items if one.kind is Kind.OUTDATED]
    assert item.words == "The words quoted changed since the verdict."
