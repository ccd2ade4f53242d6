"""Text boxes that turn to the side their words are written from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from core.text.canonical import direction_of


def set_direction(box: QPlainTextEdit, right: bool) -> None:
    """Lay a box's text out from one side; Qt aligns plain text left whatever its direction."""
    option = box.document().defaultTextOption()
    direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
    if option.textDirection() == direction:
        return
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    box.document().setDefaultTextOption(option)


def follow_text(box: QPlainTextEdit) -> None:
    """Turn a box to the side of what is typed into it, an empty one to the side of the window."""

    def turn() -> None:
        line = box.document().firstBlock().text()
        set_direction(box, direction_of(line) == "rtl" if line.strip() else box.isRightToLeft())

    box.textChanged.connect(turn)
    turn()
