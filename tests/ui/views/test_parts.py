"""Layouts and small parts the panes are made of."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.examples import ARABIC, RATINGS
from ui import theme
from ui.views.flow import FlowLayout
from ui.views.fold import Fold
from ui.views.parts import CalmCombo, said, sign
from ui.views.rating_look import known_icon, legible, rating_icon


def flow(qtbot: QtBot, widths: tuple[int, ...]) -> tuple[QWidget, list[QWidget]]:
    box, parts = QWidget(), []
    layout = FlowLayout(5, box)
    for width in widths:
        part = QWidget()
        part.setFixedHeight(20)
        part.setMinimumWidth(width)
        layout.addWidget(part)
        parts.append(part)
    qtbot.addWidget(box)
    box.resize(100, 200)
    box.show()
    return box, parts


def test_a_flow_goes_on_in_the_next_row(qtbot: QtBot) -> None:
    box, parts = flow(qtbot, (40, 40, 40))
    assert [part.y() for part in parts] == [0, 0, 25]
    layout = box.layout()
    assert layout is not None
    assert layout.heightForWidth(100) == 45
    assert layout.heightForWidth(130) == 20


def test_a_flow_begins_on_the_right_where_text_does(qtbot: QtBot) -> None:
    box, parts = flow(qtbot, (40, 40))
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert parts[0].x() > parts[1].x()
    assert parts[0].geometry().right() == box.width() - 1


def test_a_fold_opens_by_key_and_click(qtbot: QtBot) -> None:
    inside = QLabel("inside")
    fold = Fold(inside)
    qtbot.addWidget(fold)
    fold.show()
    fold.set_title("What it holds")
    assert not inside.isVisible()
    qtbot.keyClick(fold.head, Qt.Key.Key_Space)
    assert inside.isVisible()
    qtbot.mouseClick(fold.head, Qt.MouseButton.LeftButton)
    assert not inside.isVisible()
    assert fold.head.accessibleName() == "What it holds"


def turn(combo: CalmCombo) -> None:
    middle = QPointF(combo.rect().center())
    event = QWheelEvent(
        middle,
        combo.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, event)


def test_the_wheel_changes_only_the_combo_in_use(qtbot: QtBot) -> None:
    combo = CalmCombo("State")
    combo.addItems(["a", "b"])
    qtbot.addWidget(combo)
    with qtbot.waitActive(combo):
        combo.show()
        combo.activateWindow()
    combo.clearFocus()
    turn(combo)
    assert combo.currentIndex() == 0
    combo.setFocus()
    turn(combo)
    assert combo.currentIndex() == 1


def test_labels_of_user_text_are_plain_and_stand_where_their_script_begins(qtbot: QtBot) -> None:
    label, arabic = said("<b>not bold</b>"), said(ARABIC)
    qtbot.addWidget(label)
    qtbot.addWidget(arabic)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    assert arabic.alignment() & Qt.AlignmentFlag.AlignRight


def test_signs_and_ratings_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    label = sign("warning", "warning")
    qtbot.addWidget(label)
    light, ink = label.pixmap().toImage(), legible("#102040")
    theme.apply(qapp, "dark")
    try:
        assert label.pixmap().toImage() != light
        assert legible("#102040").lightness() > ink.lightness()
    finally:
        theme.apply(qapp, "light")


def test_an_unknown_icon_is_a_question_mark(qtbot: QtBot) -> None:
    assert known_icon("rating-true") == "rating-true"
    assert known_icon("../x") == "rating-unknown"
    assert not rating_icon(RATINGS[0]).isNull()
