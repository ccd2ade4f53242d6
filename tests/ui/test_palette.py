"""The command palette, driven by real keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.frames import Filled, filled
from ui.models.palette_rows import PaletteRow
from ui.palette import Palette

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(made: Filled) -> Palette:
    """The palette, opened by its key from the reader."""
    made.reader.setFocus()
    QTest.keyClick(made.reader, Qt.Key.Key_K, CTRL)
    palette = made.window.palette_shown
    assert palette is not None
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.line
    return palette


def titles(palette: Palette) -> list[str]:
    return [palette.model.row(palette.model.index(at, 0)).title for at in range(palette.model.rowCount())]


def test_typing_filters_and_enter_runs(qtbot: QtBot) -> None:
    made = filled(qtbot)
    palette = opened(made)
    QTest.keyClicks(palette.line, "rep")
    assert titles(palette)[0] == "Report"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert made.ran == ["report"]
    assert palette.isHidden()
    assert QApplication.focusWidget() is made.reader


def test_letters_typed_are_no_commands(qtbot: QtBot) -> None:
    made = filled(qtbot)
    palette = opened(made)
    QTest.keyClicks(palette.line, "c")
    assert made.ran == []
    assert palette.line.text() == "c"


def test_arrows_move_while_typing_and_go_round(qtbot: QtBot) -> None:
    made = filled(qtbot)
    palette = opened(made)
    QTest.keyClicks(palette.line, "claim")
    found = titles(palette)
    assert found[:2] == ["New claim", "Next claim"]
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert made.ran == ["next"]
    palette = opened(made)
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1
    QTest.keyClick(palette.line, Qt.Key.Key_PageUp)
    assert palette.list.currentIndex().row() == 0 or palette.model.rowCount() > 10


def test_escape_closes_and_gives_the_focus_back(qtbot: QtBot) -> None:
    made = filled(qtbot)
    palette = opened(made)
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert QApplication.focusWidget() is made.reader
    assert made.ran == []


def test_only_what_can_be_run_is_offered(qtbot: QtBot) -> None:
    made = filled(qtbot)
    assert "Redo" not in titles(opened(made))
    made.can_redo = True
    assert "Redo" in titles(opened(made))


def test_commands_used_last_come_first(qtbot: QtBot) -> None:
    made = filled(qtbot)
    palette = opened(made)
    QTest.keyClicks(palette.line, "new cl")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert titles(opened(made))[0] == "New claim"


def test_records_are_found_after_commands(qtbot: QtBot) -> None:
    asked: list[str] = []
    gone: list[str] = []

    def records(query: str) -> list[PaletteRow]:
        asked.append(query)
        if not query:
            return []
        return [PaletteRow("Report of the minister", lambda: gone.append("there"), "Article", "article")]

    made = filled(qtbot, records=records)
    palette = opened(made)
    assert asked == [""]
    QTest.keyClicks(palette.line, "report")
    assert asked[-1] == "report"
    assert titles(palette)[0] == "Report"
    assert titles(palette)[-1] == "Report of the minister"
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert gone == ["there"]


def test_nothing_found_says_so_and_enter_does_nothing(qtbot: QtBot) -> None:
    made = filled(qtbot)
    palette = opened(made)
    QTest.keyClicks(palette.line, "zzzz")
    assert titles(palette) == []
    assert palette._nothing.isVisible()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.isVisible()
    assert made.ran == []


def test_a_click_runs_and_a_click_elsewhere_closes(qtbot: QtBot) -> None:
    made = filled(qtbot)
    palette = opened(made)
    spot = palette.list.visualRect(palette.model.index(0, 0)).center()
    first = titles(palette)[0]
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert made.ran == [{"Paste article": "paste"}[first]]
    palette = opened(made)
    qtbot.mouseClick(made.line, Qt.MouseButton.LeftButton)
    made.line.setFocus(Qt.FocusReason.MouseFocusReason)
    assert palette.isHidden()


def test_rows_speak_to_screen_readers_and_show_keys(qtbot: QtBot) -> None:
    made = filled(qtbot)
    palette = opened(made)
    QTest.keyClicks(palette.line, "report")
    index = palette.model.index(0, 0)
    assert palette.model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Report, Ctrl+E"
    assert palette.model.row(index).icon == "report"


def test_the_palette_fits_the_smallest_window(qtbot: QtBot) -> None:
    made = filled(qtbot, width=640)
    made.window.resize(640, 480)
    palette = opened(made)
    assert made.window.rect().contains(palette.geometry())
    assert not palette.grab().isNull()
