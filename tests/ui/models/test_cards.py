"""The list model over records: what it says, and what a change of records does to selections."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.i18n import set_language
from core.records.terms import EvidenceState
from tests.ui.examples import RATINGS, article, claim, source
from ui.models.articles import articles_model, progress_words
from ui.models.cards import CARD_ROLE
from ui.models.claims import claims_model, counts_of, icon_of, is_done, narrowed
from ui.models.sources import found, sources_model
from ui.models.words import listed


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_model_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    model = claims_model()
    tester = watched(model)
    model.show([claim(1), claim(2)])
    model.show([claim(2)])
    model.show([])
    assert tester.model() is model
    assert model.rowCount() == 0


def test_the_same_rows_with_other_words_only_change_what_changed(qtbot: QtBot) -> None:
    model = articles_model()
    model.show([article(1), article(2), article(3)])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as change:
        model.show([article(1), article(2, title="Other"), article(3)])
    assert change.args is not None
    assert [index.row() for index in change.args[:2]] == [1, 1]
    assert model.data(model.index(1)) == "Other"


def test_no_change_says_nothing(qtbot: QtBot) -> None:
    model = articles_model()
    model.show([article(1)])
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show([article(1)])
    assert model.cards == (article(1),)


def test_a_row_is_found_by_id_and_gives_its_record(qtbot: QtBot) -> None:
    model = sources_model()
    model.show([source(1), source(2)])
    assert model.index_of("s2").row() == 1
    assert not model.index_of("nobody").isValid()
    assert model.index_of("s2").data(CARD_ROLE) == source(2)
    assert model.card(QModelIndex()) is None


def test_a_screen_reader_hears_everything(qtbot: QtBot) -> None:
    model = claims_model()
    model.show([claim(1, rating=RATINGS[0], verdict_outdated=True, supports=2, tags=("trade",))])
    spoken = str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    for part in ("Headline 1", "True", "2 supporting", "wording changed", "trade"):
        assert part in spoken


def test_progress() -> None:
    assert progress_words(article(1)) == "4/7 rated"
    assert progress_words(article(1, claims=0, rated=0)) == "no claims yet"


def test_done_means_rated_on_evidence_and_unchanged() -> None:
    rated = claim(1, rating=RATINGS[0], evidence_state=EvidenceState.SUPPORTED)
    assert is_done(rated)
    assert not is_done(claim(1, rating=RATINGS[0]))
    assert not is_done(
        claim(1, rating=RATINGS[0], evidence_state=EvidenceState.SUPPORTED, verdict_outdated=True)
    )
    assert not is_done(claim(1, evidence_state=EvidenceState.SUPPORTED))


def test_filters_narrow_together_and_keep_the_one_in_work() -> None:
    done = claim(1, rating=RATINGS[0], evidence_state=EvidenceState.SUPPORTED)
    bare = claim(2)
    changed = claim(3, rating=RATINGS[0], evidence_state=EvidenceState.SUPPORTED, verdict_outdated=True)
    cards = [done, bare, changed]
    assert narrowed(cards, "done", "all") == [done]
    assert narrowed(cards, "to do", "all") == [bare, changed]
    assert narrowed(cards, "to do", "outdated") == [changed]
    assert narrowed(cards, "all", "no evidence") == [bare]
    assert narrowed(cards, "all", "no verdict", keep="c1") == [done, bare]


def test_counts_have_signs_and_the_icon_is_the_rating_s() -> None:
    assert counts_of(claim(1, supports=2, contradicts=1)) == "+2 \u22121"
    assert counts_of(claim(1)) == ""
    assert icon_of(claim(1)) == ("state-none", None)
    assert icon_of(claim(1, rating=RATINGS[0])) == ("rating-true", "#205080")


def test_a_source_is_found_by_any_of_its_words() -> None:
    cards = [source(1), source(2, title="تقرير الميناء", publisher="Port")]
    assert found(cards, "harbour STATEMENT") == [cards[0]]
    assert found(cards, "تقرير port") == [cards[1]]
    assert found(cards, "harbour port") == []


def test_lists_have_the_comma_of_the_language() -> None:
    assert listed(("boats", "nets")) == "boats, nets"
    set_language("ar")
    assert listed(("boats", "nets")) == "boats، nets"
