"""Verdicts that an update has overtaken: what marks them, what clears the mark, and how reports tell it."""

from core.library import Library
from core.records.report import Report
from core.records.terms import MoveDecision, Outdated
from core.services import claim_cards, claims, moved, reports, scales, verdicts
from core.text.spans import Span
from tests.core.services.parts import new_claim, rate
from tests.core.services.test_versions import NEWER, cards, update, waiting
from tests.fixtures.libraries import TEXT, new_article

WORDS = "Rents rose by 5 percent in 2019"


def rated(library: Library) -> tuple[str, str]:
    """An article with a rated claim."""
    article = new_article(library, published="2019-05-01")
    claim = new_claim(library, article, WORDS)
    rate(library, claim)
    return article, claim


def outdated(library: Library, article: str) -> tuple[Outdated, ...]:
    """Why the verdict of the only claim needs another look, the same in list and detail."""
    (card,) = cards(library, article)
    detail = library.ask(claim_cards.one, card.id)
    assert detail.verdicts[0].outdated == card.outdated
    return card.outdated


def test_a_proposal_with_another_number_marks_the_verdict_and_undo_clears_it(library: Library) -> None:
    article, claim = rated(library)
    update(library, article, NEWER)
    assert outdated(library, article) == (Outdated.QUOTE,)
    (change,) = library.ask(claim_cards.one, claim).verdicts[0].changes
    assert (change.old, change.new) == (WORDS, WORDS.replace("5", "7"))
    assert (change.flags, change.version) == (("numbers",), 2)
    library.undo()
    assert outdated(library, article) == ()


def test_accepting_keeps_the_mark_and_a_new_verdict_clears_it(library: Library) -> None:
    article, claim = rated(library)
    update(library, article, NEWER)
    library.do("Accept", moved.accept, waiting(library, article)[0].id)
    assert outdated(library, article) == (Outdated.QUOTE,)
    library.do("Wording", claims.edit, claim, "wording", "Rents rose by 7 percent")
    assert outdated(library, article) == (Outdated.WORDING, Outdated.QUOTE)
    rate(library, claim, "plain:false")
    assert outdated(library, article) == ()
    older = library.ask(claim_cards.one, claim).verdicts[1]
    assert older.outdated == (Outdated.WORDING, Outdated.QUOTE)


def test_detaching_clears_the_mark(library: Library) -> None:
    article, _claim = rated(library)
    update(library, article, NEWER)
    library.do("Detach", moved.detach, waiting(library, article)[0].id)
    assert outdated(library, article) == ()


def test_the_old_words_back_again_clear_the_mark(library: Library) -> None:
    article, _claim = rated(library)
    update(library, article, NEWER)
    library.do("Accept", moved.accept, waiting(library, article)[0].id)
    update(library, article, TEXT + " Corrected.")
    library.do("Accept", moved.accept, waiting(library, article)[0].id)
    assert outdated(library, article) == ()


def test_edges_moved_by_hand_mark_nothing(library: Library) -> None:
    article, claim = rated(library)
    library.do("Wording", claims.edit, claim, "wording", "Rents rose by a twentieth.")
    rating = library.ask(scales.in_library)[0].ratings[0]
    library.do("Rate", verdicts.rate, claim, rating.id)
    update(library, article, TEXT + " More.")
    start = TEXT.index("Rents rose")
    (card,) = cards(library, article)
    library.do("Edges", claims.requote, claim, [type(card.spans[0])(start, start + 10)])
    assert outdated(library, article) == ()


def build(library: Library, article: str) -> Report:
    """The report as it stands."""
    return library.ask(reports.build, article)


def test_a_report_cites_the_version_a_quote_stands_in_and_says_what_an_update_did(library: Library) -> None:
    article, _claim = rated(library)
    first = build(library, article)
    library.note(reports.record_export, first, "html", "ab" * 32)
    update(library, article, NEWER, (), published="2019-05-01")
    report = build(library, article)
    assert (report.article.version, [one.number for one in report.article.versions]) == (2, [1, 2])
    assert "same date" in report.article.cautions[0]
    (claim,) = report.claims
    (quote,) = claim.quotes
    assert (quote.exact, quote.version, quote.newest) == (WORDS, 1, False)
    assert claim.verdict is not None
    assert (claim.verdict.outdated, claim.verdict.reasons) == (True, (Outdated.QUOTE,))
    assert claim.verdict.changes[0].new == WORDS.replace("5", "7")
    assert any("nobody has said yet" in caution for caution in claim.cautions)
    said = [change.what for change in report.changes]
    assert any("was updated" in sentence for sentence in said)
    assert any("without a new date" in sentence for sentence in said)
    library.do("Accept", moved.accept, waiting(library, article)[0].id)
    (quote,) = build(library, article).claims[0].quotes
    assert (quote.version, quote.newest) == (2, True)


def test_a_report_sent_out_keeps_what_it_said(library: Library) -> None:
    article, _claim = rated(library)
    library.note(reports.record_export, build(library, article), "html", "ab" * 32)
    before = library.ask(reports.exports, article)[0].facts
    update(library, article, NEWER)
    assert library.ask(reports.exports, article)[0].facts == before
    library.note(reports.record_export, build(library, article), "pdf", "cd" * 32)
    assert build(library, article).changes == build(library, article).changes
    newest = library.ask(reports.exports, article)[0]
    assert newest.facts["article"] == {"version": 2}


def test_quoting_another_number_by_hand_marks_the_verdict_as_picking_does(library: Library) -> None:
    article, claim = rated(library)
    gone = TEXT.replace("Rents rose by 5 percent in 2019", "Rents are said to be 7 percent up")
    update(library, article, gone)
    start = gone.index("7 percent up")
    library.do("Edges", claims.requote, claim, [Span(start, start + len("7 percent up"))])
    assert waiting(library, article) == []
    assert outdated(library, article) == (Outdated.QUOTE,)
    (row,) = library.ask(moved.of_article, article, cards(library, article))
    assert (row.decision, row.proposed) == (MoveDecision.PICKED, "7 percent up")
