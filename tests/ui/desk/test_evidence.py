"""Evidence by drops as browsers and file managers make them, from a source's tab, and by the sheet."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication

from core.records.terms import QuoteLock, Stance
from core.services import claim_cards, sources
from tests.fixtures.libraries import new_source
from tests.ui.desk.at_desk import ALT, CTRL, AtDesk
from tests.ui.drops import drop, words
from ui.actions.claims import choose
from ui.actions.evidence import take
from ui.desk import source_tabs
from ui.dialogs.evidence_sheet import EvidenceSheet
from ui.dialogs.paste_choice import PasteChoice
from ui.dialogs.source_sheet import SourceSheet

PAGE = "https://fees.example/2016"
QUOTE = "The fee was raised from 50 to 56 crowns."


@pytest.fixture
def claim(reading: AtDesk) -> AtDesk:
    """One claim, worked on."""
    reading.click("Fishing fees", ALT)
    return reading


def evidence(desk):
    return desk.desk.ask(claim_cards.one, desk.desk.claim_id).evidence


def chromium():
    return words(QUOTE, chromium__x_source_url=PAGE.encode())


def firefox():
    mime = words(QUOTE)
    mime.setData("text/x-moz-url-priv", PAGE.encode("utf-16-le"))
    return mime


def link():
    mime = QMimeData()
    mime.setUrls([QUrl(PAGE)])
    mime.setText(PAGE)
    mime.setData("text/x-moz-url", f"{PAGE}\nFees in 2016".encode("utf-16-le"))
    return mime


@pytest.mark.parametrize("stance", list(Stance))
@pytest.mark.parametrize(("mime", "quote"), [(chromium, QUOTE), (firefox, QUOTE), (link, "")])
def test_a_drop_from_a_browser_is_one_operation_with_its_address(claim, stance, mime, quote):
    zone = claim.desk.claim_pane.stances.zones[stance]
    assert claim.new_operations(lambda: claim.drop(zone, mime())) == ["Link evidence to claim 1"]
    (card,) = evidence(claim)
    assert (card.stance, card.source_url, card.quote) == (stance, PAGE, quote)
    assert card.quote_lock is QuoteLock.NO_COPY
    claim.desk.reader.setFocus()
    claim.key(Qt.Key.Key_Z, CTRL)
    assert evidence(claim) == ()
    assert claim.desk.ask(sources.in_library) == []
    claim.key(Qt.Key.Key_Y, CTRL)
    assert [card.source_url for card in evidence(claim)] == [PAGE]


@pytest.mark.parametrize("stance", list(Stance))
def test_a_dropped_file_is_read_and_kept(claim, stance, tmp_path):
    file = tmp_path / "fees 2016.txt"
    file.write_text("Fees 2016\n\nThe fee was raised from 50 to 56 crowns.", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    zone = claim.desk.claim_pane.stances.zones[stance]
    assert claim.new_operations(lambda: claim.drop(zone, mime)) == ["Link evidence to claim 1"]
    (card,) = evidence(claim)
    page = source_tabs.show(claim.desk, card.source_id)
    assert "50 to 56" in page.reader._reading.text


def test_a_file_read_while_one_goes_to_another_claim_is_of_the_claim_it_was_dropped_on(claim, tmp_path):
    claim.click("Nobody counted", ALT)
    first, second = (claim.claim(words).id for words in ("Fishing fees", "Nobody counted"))
    claim.desk.guarded(choose)(first)
    file = tmp_path / "fees.txt"
    file.write_text("The fee was raised from 50 to 56 crowns.", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    zone = claim.desk.claim_pane.stances.zones[Stance.SUPPORTS]
    assert drop(zone, mime).isAccepted()
    claim.desk.guarded(choose)(second)
    claim.settle()
    number = {card.id: card.number for card in claim.desk.claims}[first]
    assert claim.desk.claim_id == second
    assert claim.done()[-1] == f"Link evidence to claim {number}"
    assert len(claim.desk.ask(claim_cards.one, first).evidence) == 1


def test_dropped_words_without_an_address_wait_for_their_link(claim):
    zone = claim.desk.claim_pane.stances.zones[Stance.SUPPORTS]
    assert claim.new_operations(lambda: claim.drop(zone, words(QUOTE))) == []
    claim.write("https://fees.example/2016")
    assert claim.new_operations(lambda: claim.key(Qt.Key.Key_Return)) == ["Link evidence to claim 1"]
    assert [(card.quote, card.source_url) for card in evidence(claim)] == [(QUOTE, PAGE)]


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
@pytest.mark.parametrize("place", ["list", "reader"])
def test_the_keyboard_goes_back_to_where_it_was_before_the_link_was_asked_for(claim, place, end):
    claim.key(Qt.Key.Key_3 if place == "list" else Qt.Key.Key_2, CTRL)
    before = claim.focused()
    for number, key in enumerate("+-.", 1):
        claim.copy(f"Words {number}")
        claim.key(key)
        assert claim.focused() is not before
        claim.key(end)
        assert claim.focused() is before
        assert len(evidence(claim)) == (number if end == Qt.Key.Key_Return else 0)


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("Seven of ten boats paid.", "Seven of ten boats paid."),
        (f"A survey found that 7 out of 10 tenants {'x' * 20}", "A survey found that 7 out of 10 tenants…"),
        ("x" * 60, f"{'x' * 39}…"),
    ],
)
def test_words_without_a_link_are_named_by_their_first_whole_words(claim, quote, name):
    claim.copy(quote)
    claim.read("+")
    claim.key(Qt.Key.Key_Return)
    assert evidence(claim)[0].source_title == f"Words without a link: “{name}”"


def test_a_file_that_is_no_text_is_refused_in_a_sentence(claim, tmp_path):
    file = tmp_path / "fees.txt"
    file.write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    zone = claim.desk.claim_pane.stances.zones[Stance.SUPPORTS]
    assert claim.new_operations(lambda: claim.drop(zone, mime)) == []
    assert "fees.txt" in claim.said()


@pytest.fixture
def source(claim: AtDesk) -> AtDesk:
    """A saved source in a tab in front."""
    source_id = new_source(claim.desk.library, QUOTE + " The board agreed.")
    source_tabs.show(claim.desk, source_id)
    claim.settle()
    return claim


@pytest.mark.parametrize(("key", "stance"), [("+", "supports"), ("-", "contradicts"), (".", "context")])
def test_words_selected_in_a_source_become_evidence_by_one_key(source, key, stance):
    page = source_tabs.current(source.desk)
    page.reader.select(page.reader._reading.sentences[0])
    page.reader.setFocus()
    assert source.new_operations(lambda: source.key(key)) == ["Link evidence to claim 1"]
    (card,) = evidence(source)
    assert (str(card.stance), card.quote, card.quote_lock) == (stance, QUOTE, QuoteLock.EXACT)
    assert [stretch.mark.id for stretch in page.reader._layers.stretches] == [card.id]


def test_the_buttons_of_a_source_do_the_same(source):
    page = source_tabs.current(source.desk)
    page.reader.select(page.reader._reading.sentences[1])
    source.press("Contradicts", page)
    assert [(card.quote, card.stance) for card in evidence(source)] == [
        ("The board agreed.", Stance.CONTRADICTS)
    ]


def test_a_source_without_a_selection_asks_for_one(source):
    source_tabs.current(source.desk).reader.setFocus()
    assert source.new_operations(lambda: source.key("+")) == []
    assert "Select the words of the source" in source.said()


def test_e_links_a_known_source_through_the_sheet(source):
    source.window.tabs.setCurrentIndex(0)
    source.read("e")
    sheet = source.dialog(EvidenceSheet)
    sheet.stances.buttons[Stance.CONTRADICTS].click()
    sheet.sources.set_source(source.desk.ask(sources.in_library)[0].id)
    sheet.quote.setFocus()
    source.write(QUOTE)
    assert source.new_operations(lambda: source.key(Qt.Key.Key_Return, CTRL)) == ["Link evidence to claim 1"]
    assert [(card.quote_lock, card.stance) for card in evidence(source)] == [
        (QuoteLock.EXACT, Stance.CONTRADICTS)
    ]
    assert source.dialogs() == []


def test_a_new_source_made_from_the_sheet_is_chosen_in_it(claim):
    claim.read("e")
    sheet = claim.dialog(EvidenceSheet)
    sheet.new_source_wanted.emit()
    made = claim.dialog(SourceSheet)
    made.title.line.setFocus()
    claim.write("Fee table")
    made.main.click()
    claim.settle()
    assert claim.done()[-1] == "Add a source"
    assert sheet.sources.source_id() == claim.desk.ask(sources.in_library)[0].id


def test_a_row_moves_to_another_stance_by_key_and_is_removed_by_delete(claim):
    claim.drop(claim.desk.claim_pane.stances.zones[Stance.SUPPORTS], chromium())
    row = claim.desk.claim_pane.stances.zones[Stance.SUPPORTS].rows[0]
    row.setFocus()
    assert claim.new_operations(lambda: claim.key("-")) == ["Change the stance"]
    assert [card.stance for card in evidence(claim)] == [Stance.CONTRADICTS]
    assert claim.now().evidence_state == "contradicted"
    claim.desk.claim_pane.stances.zones[Stance.CONTRADICTS].rows[0].setFocus()
    assert claim.new_operations(lambda: claim.key("-")) == []
    assert claim.new_operations(lambda: claim.key(Qt.Key.Key_Delete)) == ["Remove evidence"]
    assert evidence(claim) == ()
    assert len(claim.desk.ask(sources.in_library)) == 1


def test_enter_on_a_row_opens_its_source(claim):
    claim.drop(claim.desk.claim_pane.stances.zones[Stance.SUPPORTS], chromium())
    claim.desk.claim_pane.stances.zones[Stance.SUPPORTS].rows[0].setFocus()
    claim.key(Qt.Key.Key_Return)
    assert source_tabs.current(claim.desk).source_id == evidence(claim)[0].source_id


def test_evidence_needs_a_claim_and_says_so(desk):
    desk.bring_in()
    QApplication.clipboard().setText(QUOTE)
    desk.desk.guarded(take)(Stance.SUPPORTS)
    assert "Choose a claim first" in desk.said()


def test_choosing_a_claim_leaves_the_source_being_read_in_front(reading):
    reading.click("repairing the east pier", ALT)
    reading.click("Fishing fees", ALT)
    page = source_tabs.show(reading.desk, new_source(reading.desk.library))
    claims_pane = reading.desk.claims_pane
    claims_pane.list.setFocus()
    reading.key(Qt.Key.Key_K)
    assert reading.desk.claim_id == reading.desk.claims[0].id
    assert reading.window.tabs.currentWidget() is page


def test_what_the_paste_sheet_showed_is_taken_whatever_is_copied_meanwhile(claim):
    claim.copy("https://fees.example/2016")
    claim.desk.claims_pane.list.setFocus()
    claim.key(Qt.Key.Key_V, CTRL)
    claim.dialog(PasteChoice)
    claim.copy("https://elsewhere.example/")
    claim.key("+")
    (row,) = evidence(claim)
    assert row.source_url == "https://fees.example/2016"


def test_words_dragged_out_of_a_source_need_no_link(source):
    page = source_tabs.current(source.desk)
    page.reader.select(page.reader._reading.sentences[0])
    mime = page.reader.view.createMimeDataFromSelection()
    zone = source.desk.claim_pane.stances.zones[Stance.CONTRADICTS]
    assert len(source.new_operations(lambda: source.drop(zone, mime))) == 1
    (card,) = evidence(source)
    assert (card.stance, card.quote_lock) == (Stance.CONTRADICTS, QuoteLock.EXACT)
    assert card.source_id == page.source_id


def test_words_of_a_source_of_another_library_keep_their_words(claim):
    mime = words(QUOTE, application__x_touchstone_source=b"elsewhere")
    zone = claim.desk.claim_pane.stances.zones[Stance.SUPPORTS]
    claim.drop(zone, mime)
    (card,) = evidence(claim)
    assert card.quote == QUOTE
