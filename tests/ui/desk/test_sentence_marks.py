"""What is marked in a sentence, in the list of sentences."""

from PySide6.QtCore import Qt

from tests.ui.desk.at_desk import CTRL, SHIFT, AtDesk

Key = Qt.Key


def test_marks_without_room_in_the_list_are_counted_read_out_and_in_the_tip_and_notes_come_last(
    reading: AtDesk,
) -> None:
    reading.key(Key.Key_L, CTRL)
    for _step in range(4):
        reading.key(Key.Key_Down)
    for words in ("Ask them.", "By whom?"):
        reading.key(Key.Key_Right, SHIFT)
        reading.key("m")
        reading.write(words)
        reading.key(Key.Key_Escape)
    for _claim in range(3):
        reading.key(Key.Key_Right, SHIFT)
        reading.key("c")
    listed = reading.desk.reader.listing.list
    row = listed.currentIndex()
    assert listed.rows.sentence(row.row()).marks_shown()[1] == 0
    low = listed.sizeHintForIndex(row).height()
    reading.desk.reader.clear_selection()
    reading.key("c")
    shown, left_out = listed.rows.sentence(row.row()).marks_shown()
    assert ([mark.kind for mark in shown], left_out) == (["claim"] * 4, 2)
    assert listed.sizeHintForIndex(row).height() == low
    for said in (
        str(row.data(Qt.ItemDataRole.AccessibleTextRole)),
        str(row.data(Qt.ItemDataRole.ToolTipRole)),
    ):
        assert all(words in said for words in ("Claim 1", "Claim 4", "Ask them.", "By whom?"))
