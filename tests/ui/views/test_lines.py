"""Texts cut to a few lines: nothing is invented, and right-to-left text stands on the right."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.examples import ARABIC
from ui.views.lines import FewLines, broken


@given(
    text=st.text(alphabet="ab \n\U0001f600é\u0627\u0644", max_size=300),
    width=st.integers(20, 400),
    most=st.integers(1, 4),
)
def test_the_lines_are_the_text(qapp: QApplication, text: str, width: int, most: int) -> None:
    cut = broken(text, QFont("Noto Sans", 10), width, most)
    assert len(cut.lines) <= most
    together = "".join(cut.lines).replace(" ", "")
    whole = "".join(text.split())
    # Before the ellipsis Qt may put a joiner, so that an Arabic letter keeps its joined form.
    kept = together.removesuffix("\u2026").removesuffix("\u200d")
    assert whole.startswith(kept)
    if not together.endswith("\u2026"):
        assert together == whole


def ink(image: QImage) -> list[int]:
    """The columns that differ from the ground."""
    ground = image.pixelColor(image.width() - 1, image.height() - 1)
    rows, columns = range(image.height()), range(image.width())
    return [x for x in columns if any(image.pixelColor(x, y) != ground for y in rows)]


def test_right_to_left_text_is_drawn_on_the_right(qtbot: QtBot) -> None:
    label = FewLines(1)
    qtbot.addWidget(label)
    label.resize(300, 30)
    label.show()
    label.show_text("Short")
    left = ink(label.grab().toImage())
    label.show_text(ARABIC[:12])
    right = ink(label.grab().toImage())
    assert left[0] < 10
    assert left[-1] < 150
    assert right[0] > 150
    assert right[-1] > 290


def test_a_shortened_text_is_whole_in_the_tooltip_and_for_a_screen_reader(qtbot: QtBot) -> None:
    label = FewLines(2)
    qtbot.addWidget(label)
    label.resize(120, 30)
    label.show()
    label.show_text("word " * 50)
    assert label.toolTip() == label.accessibleName() == label.whole() == "word " * 50
    high = label.height()
    label.show_text("word")
    assert label.toolTip() == ""
    assert label.height() < high


def test_a_larger_font_makes_the_lines_higher(qtbot: QtBot) -> None:
    label = FewLines(2)
    qtbot.addWidget(label)
    label.resize(120, 30)
    label.show()
    label.show_text("word")
    high = label.height()
    label.setFont(QFont("Noto Sans", 24))
    assert label.height() > high
