"""What is typed in the claim pane: one operation for each real change, none for none."""

import pytest
from PySide6.QtCore import Qt

from core.services import claim_cards, history, scales
from tests.fixtures.libraries import new_source
from tests.ui.desk.at_desk import ALT, CTRL, AtDesk
from ui.actions import articles, sources
from ui.actions.claims import choose
from ui.desk import source_tabs
from ui.dialogs.article_sheet import ArticleSheet
from ui.dialogs.source_sheet import SourceSheet
from ui.views.claim.field import CommitLine, CommitText


@pytest.fixture
def claim(reading: AtDesk) -> AtDesk:
    """One claim, its fields open."""
    reading.click("Fishing fees", ALT)
    reading.desk.claim_pane.facts.fold.set_open(True)
    return reading


def detail(desk):
    return desk.desk.ask(claim_cards.one, desk.desk.claim_id)


def test_words_are_stored_in_the_pause_and_again_on_leaving(claim):
    claim.read("w")
    claim.key(Qt.Key.Key_End, CTRL)
    before = len(claim.done())
    claim.write(" Twice.")
    claim.qtbot.waitUntil(lambda: len(claim.done()) == before + 1)
    assert detail(claim).card.wording.endswith("in 2016. Twice.")
    claim.write(" Thrice.")
    claim.desk.reader.setFocus()
    assert claim.done()[before:] == ["Edit the wording", "Edit the wording"]
    assert detail(claim).card.wording.endswith("Twice. Thrice.")


def test_leaving_a_field_unchanged_makes_no_operation(claim):
    def visit():
        for field in (claim.desk.claim_pane.words.wording, claim.desk.claim_pane.facts.claimant):
            field.setFocus()
            claim.write("x")
            claim.key(Qt.Key.Key_Backspace)
            claim.desk.reader.setFocus()

    assert claim.new_operations(visit) == []


@pytest.mark.parametrize(
    ("field", "typed", "label", "read"),
    [
        ("claimant", "Anna Lindqvist", "Name the claimant", lambda d: d.claimant),
        ("place", "East pier", "Edit the place", lambda d: d.place),
        ("note", "Ask the office.", "Edit the note", lambda d: d.note),
        ("said_on", "2017-11-07", "Set the date said", lambda d: d.said_on),
    ],
)
def test_each_field_is_one_named_operation(claim, field, typed, label, read):
    def fill():
        getattr(claim.desk.claim_pane.facts, field).setFocus()
        claim.write(typed)
        claim.desk.reader.setFocus()

    assert claim.new_operations(fill) == [label]
    assert read(detail(claim)) == typed
    claim.key(Qt.Key.Key_Z, CTRL)
    assert read(detail(claim)) == ""
    assert claim.told().endswith(f"Undone: {label}")
    claim.key(Qt.Key.Key_Y, CTRL)
    assert read(detail(claim)) == typed
    assert claim.told().endswith(f"Done again: {label}")


def test_the_headline_counts_its_characters(claim):
    words = claim.desk.claim_pane.words
    words.headline.setFocus()
    claim.write("x" * 76)
    assert words.counter.text() == "1 character too long"
    claim.key(Qt.Key.Key_Backspace)
    assert words.counter.text() == "75/75"
    claim.desk.reader.setFocus()
    assert detail(claim).card.headline == "x" * 75


def test_tags_are_added_and_taken_off(claim):
    def tag():
        claim.desk.claim_pane.facts.tags.line.setFocus()
        claim.write("fees")
        claim.key(Qt.Key.Key_Return)

    assert claim.new_operations(tag) == ["Tag the claim"]
    assert claim.now().tags == ("fees",)
    assert claim.new_operations(lambda: claim.press("fees")) == ["Tag the claim"]
    assert claim.now().tags == ()


def test_ctrl_z_in_a_field_with_its_own_steps_stays_there(claim):
    wording = claim.desk.claim_pane.words.wording
    wording.setFocus()
    stored = wording.words()
    claim.write("Yes. ")
    assert claim.new_operations(lambda: claim.key(Qt.Key.Key_Z, CTRL)) == []
    assert wording.words() == stored
    assert len(claim.desk.claims) == 1


def test_ctrl_z_in_a_field_without_steps_of_its_own_is_the_windows(claim):
    claim.desk.claim_pane.words.wording.setFocus()
    claim.key(Qt.Key.Key_Z, CTRL)
    assert claim.desk.claims == []


def test_ctrl_z_in_the_line_for_tags_takes_the_tag_off_that_was_just_added(claim):
    claim.desk.claim_pane.facts.tags.line.setFocus()
    claim.write("fees")
    claim.key(Qt.Key.Key_Return)
    assert claim.now().tags == ("fees",)
    claim.key(Qt.Key.Key_Z, CTRL)
    assert claim.now().tags == ()
    claim.write("boats")
    claim.key(Qt.Key.Key_Z, CTRL)
    assert claim.desk.claim_pane.facts.tags.line.text() == ""
    assert claim.desk.ask(history.redo_label) == "Tag the claim"


def committing(claim):
    """Every field of the claim that stores itself."""
    return [*claim.desk.claim_pane.findChildren(CommitText), *claim.desk.claim_pane.findChildren(CommitLine)]


def test_ctrl_z_after_a_commit_undoes_the_operation_and_not_the_letters_in_every_field(claim):
    claim.desk.claim_pane.verdict.fold.set_open(True)
    assert len(committing(claim)) >= 7
    for field in committing(claim):
        field.setFocus()
        before = len(claim.done())
        claim.write("2016-01-02")
        claim.key(Qt.Key.Key_Return, CTRL)
        if len(claim.done()) == before:
            continue  # kept as a draft of the verdict
        assert claim.focused() is field
        claim.key(Qt.Key.Key_Z, CTRL)
        assert "2016-01-02" not in field.words()


def test_going_to_another_claim_ends_the_undo_steps_of_every_field(claim):
    claim.click("Nobody counted", ALT)
    fees = claim.claim("Fishing").id
    for field in committing(claim):
        field.setFocus()
        claim.write("2016-01-02")
    claim.desk.guarded(choose)(fees)
    for field in committing(claim):
        can_undo = (
            field.document().isUndoAvailable if isinstance(field, CommitText) else field.isUndoAvailable
        )
        assert not can_undo(), field.accessibleName()


def test_going_to_another_claim_stores_what_is_typed_with_the_right_one(claim):
    claim.click("Nobody counted", ALT)
    nets = claim.desk.claim_id
    claim.desk.claim_pane.words.wording.setFocus()
    claim.key(Qt.Key.Key_A, CTRL)
    claim.write("The nets were not counted.")
    fees = claim.claim("Fishing").id
    claim.click("Fishing fees")
    assert claim.desk.claim_id == fees
    assert claim.desk.ask(claim_cards.one, nets).card.wording == "The nets were not counted."
    assert detail(claim).card.wording == "Fishing fees rose by 12 percent in 2016."


def test_letters_typed_in_a_field_are_letters(claim):
    claim.desk.claim_pane.facts.claimant.setFocus()
    claim.write("cax 1")
    claim.desk.reader.setFocus()
    assert detail(claim).claimant == "cax 1"
    assert detail(claim).verdicts == ()
    assert len(claim.desk.claims) == 1


def test_the_state_of_the_work_is_one_operation(claim):
    combo = claim.desk.claim_pane.facts.workflow
    combo.setFocus()
    assert claim.new_operations(lambda: claim.key(Qt.Key.Key_Down)) == ["Change the state of the work"]
    assert claim.desk.ask(history.undo_label) == "Change the state of the work"


def correct_article(claim):
    articles.details(claim.desk)
    sheet = claim.dialog(ArticleSheet)
    sheet.form.title.set_value("Pier")
    sheet.main.click()


def correct_source(claim):
    sources.edit(claim.desk, claim.source_id)
    sheet = claim.dialog(SourceSheet)
    sheet.title.set_value("Another title")
    sheet.main.click()


def remove_source(claim):
    sources.remove(claim.desk)


def change_scale(claim):
    known = {scale.id for scale in claim.desk.ask(scales.in_library)} - {claim.desk.article.scale_id}
    articles.use_scale(claim.desk, sorted(known)[0])


def remove_article(claim):
    articles.remove(claim.desk)


@pytest.mark.parametrize(
    "act",
    [remove_article, correct_article, change_scale, correct_source, remove_source],
    ids=lambda a: a.__name__,
)
def test_words_just_typed_are_stored_before_the_step_and_are_there_after_its_undo(claim, act):
    claim.source_id = new_source(claim.desk.library)
    source_tabs.show(claim.desk, claim.source_id)
    claim_id, note = claim.desk.claim_id, claim.desk.claim_pane.facts.note
    note.setFocus()
    claim.write("Ask the office.")
    first, *later = claim.new_operations(lambda: act(claim))
    assert first == "Edit the note"
    assert len(later) == 1
    claim.desk.library.undo()
    claim.settle()
    assert claim.desk.ask(claim_cards.one, claim_id).note == "Ask the office."
