"""Correcting the facts about an article."""

from dataclasses import replace

from PySide6.QtCore import Qt

from core.records.inputs import facts_of
from tests.ui.dialogs.records import ARTICLE
from ui.dialogs.article_sheet import ArticleSheet


def test_unchanged_the_facts_come_back_as_they_were(present, qtbot):
    sheet = present(ArticleSheet(ARTICLE))
    with qtbot.waitSignal(sheet.accepted_facts) as given:
        qtbot.keyClick(sheet.form.title.line, Qt.Key.Key_Return)
    assert given.args == [facts_of(ARTICLE)]


def test_a_corrected_date(present, qtbot):
    sheet = present(ArticleSheet(ARTICLE))
    sheet.form.published.line.selectAll()
    qtbot.keyClicks(sheet.form.published.line, "2026-05-04 07:00")
    with qtbot.waitSignal(sheet.accepted_facts) as given:
        qtbot.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
    assert given.args == [replace(facts_of(ARTICLE), published="2026-05-04T07:00:00")]


def test_every_wrong_field_says_so_and_the_first_has_the_focus(present, qtbot):
    sheet = present(ArticleSheet(ARTICLE))
    for field in (sheet.form.url, sheet.form.modified, sheet.form.language):
        field.line.setText("not at all right!")
    with qtbot.assertNotEmitted(sheet.accepted_facts):
        qtbot.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
    assert sheet.form.url.line.hasFocus()
    for field in (sheet.form.url, sheet.form.modified, sheet.form.language):
        assert field.message.isVisible()
        assert field.line.text() == "not at all right!"
        assert field.line.accessibleDescription()
