"""From gap to gap on a real desk: by key, by the strip and by the list."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.records.coverage import CoverageKind
from core.records.inputs import EvidenceInput
from core.records.terms import Stance, WorkflowState
from core.services import claims, evidence, parts
from core.text.spans import Span
from tests.fixtures.libraries import new_source
from tests.ui.desk.at_desk import ALT, CTRL, SHIFT, AtDesk
from ui.dialogs.coverage import CoverageDialog

WORDS = ("Harbour crews", "8 November", "Sunday night", "harbour office", "40 boats", "west basin",
         "Fishing fees", "12 percent", "Anna Lindqvist", "two owners", "the nets")  # fmt: skip


@pytest.fixture
def three(ranked: AtDesk) -> AtDesk:
    """Two claims and two sentences worth a look that nobody claimed; the caret is at the beginning."""
    ranked.click("Fishing fees", ALT)
    ranked.click("Anna Lindqvist", ALT)
    ranked.desk.reader.select(Span(0, 0))
    ranked.desk.gap = ""
    return ranked


def strip_click(at: AtDesk, place_id: str) -> None:
    """Click on the mark of a place in the heat strip."""
    heat = at.desk.page.heat
    mark = next(mark for mark in heat.marks() if mark.place.id == place_id)
    middle = round((mark.top + mark.bottom) / 2)
    QTest.mouseClick(heat, Qt.MouseButton.LeftButton, pos=QPoint(5, middle))
    at.settle()


def kinds(at: AtDesk) -> list[CoverageKind]:
    return [place.kind for place in at.desk.coverage.places]


def test_the_strip_shows_sentences_and_claims_in_the_order_of_the_text(three: AtDesk) -> None:
    assert kinds(three) == [
        CoverageKind.UNCLAIMED,
        CoverageKind.UNCLAIMED,
        CoverageKind.NO_EVIDENCE,
        CoverageKind.NO_EVIDENCE,
    ]
    assert len(three.desk.page.heat.marks()) == 4


def test_g_goes_from_gap_to_gap_and_says_what_is_missing(three: AtDesk) -> None:
    three.read("g")
    assert three.told().startswith("Gap 1 of 4. Nobody claimed this: “")
    assert three.desk.suggestion_id == three.desk.coverage.places[0].id
    three.read("g", "g")
    assert three.told() == "Gap 3 of 4. Claim 1: No evidence yet. No verdict yet."
    assert three.desk.claim_id == three.claim("Fishing").id
    assert three.desk.reader.caret() == three.span("Fishing fees").start
    three.read("g", "g")
    assert three.told().startswith("Gap 1 of 4.")
    three.key(Qt.Key.Key_G, SHIFT)
    assert three.told().startswith("Gap 4 of 4. Claim 2")
    three.key(Qt.Key.Key_G, SHIFT)
    assert three.told().startswith("Gap 3 of 4.")


def test_g_starts_from_the_caret(three: AtDesk) -> None:
    three.click("40 boats")
    three.read("g")
    assert three.told().startswith("Gap 3 of 4.")
    three.click("40 boats")
    three.key(Qt.Key.Key_G, SHIFT)
    assert three.told().startswith("Gap 2 of 4.")


def test_claims_at_the_same_words_are_both_reached(three: AtDesk) -> None:
    three.drag("Fishing fees rose")
    three.key("c")
    three.desk.reader.select(Span(0, 0))
    seen = []
    for _gap in three.desk.coverage.gaps:
        three.read("g")
        seen.append(three.desk.gap)
    assert sorted(seen) == sorted(place.id for place in three.desk.coverage.gaps)


def test_a_click_on_the_strip_jumps_and_selects(three: AtDesk) -> None:
    claim = three.claim("The mayor").id
    strip_click(three, three.claim("Fishing").id)
    strip_click(three, claim)
    assert three.desk.claim_id == claim
    sentence = three.desk.coverage.places[1].id
    strip_click(three, sentence)
    assert three.desk.suggestion_id == sentence


def test_an_unclaimed_sentence_behind_the_filter_is_selected_so_that_c_claims_it(three: AtDesk) -> None:
    three.read("f", "f", "g", "g")
    words = "The harbour office said 40 boats 🚤 were moved to the west basin."
    assert three.desk.reader.selected_span() == three.span(words)
    three.read("c")
    assert three.now().wording == words
    assert kinds(three).count(CoverageKind.UNCLAIMED) == 1


def test_the_strip_follows_each_change_and_its_undo(three: AtDesk) -> None:
    claim = three.claim("Fishing").id
    library = three.desk.library
    library.do(
        "Link", evidence.link, claim, EvidenceInput(new_source(library), Stance.SUPPORTS, "Rents rose")
    )
    three.settle()
    assert kinds(three)[2] is CoverageKind.ONE_SIDED
    library.do("Approve", claims.move_to, claim, WorkflowState.APPROVED)
    three.read("x")
    assert kinds(three).count(CoverageKind.UNCLAIMED) == 1
    for _step in range(3):
        three.read()
        three.key(Qt.Key.Key_Z, CTRL)
    assert kinds(three)[2] is CoverageKind.NO_EVIDENCE


def test_f7_lists_it_and_enter_goes_there(three: AtDesk) -> None:
    three.read(Qt.Key.Key_F7)
    dialog = three.dialog(CoverageDialog)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    three.settle()
    assert three.dialogs() == []
    assert three.desk.suggestion_id == three.desk.coverage.places[0].id


def test_a_kind_is_walked_through_from_the_legend(three: AtDesk) -> None:
    for _again in range(2):
        three.desk.page.heat.kind_wanted.emit(CoverageKind.NO_VERDICT)
    assert three.told().startswith("2 of 2. Claim 2")


def test_nothing_missing_is_said(reading: AtDesk) -> None:
    reading.read("g")
    assert reading.told() == "Nothing is missing in this article."


def test_from_a_source_the_article_comes_to_the_front(three: AtDesk) -> None:
    new_source(three.desk.library)
    three.desk.window.actions_shown.by_id["source.all"].trigger()
    assert three.window.tabs.currentIndex() == 1
    three.settle()
    three.desk.window.actions_shown.by_id["coverage.next"].trigger()
    assert three.window.tabs.currentIndex() == 0


def test_the_list_names_claims_by_number_and_title_parts_after_their_claim(ranked: AtDesk) -> None:
    for words in WORDS:
        ranked.desk.reader.select(ranked.span(words))
        ranked.key("c")
    part, whole = (ranked.claim(words).id for words in ("Fishing fees", "Harbour crews"))
    ranked.desk.library.do("Put it under", parts.put_under, part, whole)
    ranked.settle()
    ranked.key(Qt.Key.Key_F7)
    listed = ranked.dialog(CoverageDialog).list
    heads = [listed.topLevelItem(at) for at in range(listed.topLevelItemCount())]
    head = next(head for head in heads if head.text(0).startswith("Without evidence"))
    rows = [head.child(at).text(0) for at in range(head.childCount())]
    numbers = ["1", "1.1", *map(str, range(2, 11))]
    assert [row.split(",")[0] for row in rows] == [f"Claim {number}" for number in numbers]
    assert rows[1] == "Claim 1.1, “\u2068Fishing fees\u2069”: No evidence yet."
