"""Lines that check what is typed into them and say beside themselves what is wrong; nothing typed is lost."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from core.errors import UserError
from ui.dialogs import languages
from ui.dialogs.checks import language_code, plain_line
from ui.dialogs.direction import follow_text
from ui.dialogs.strip import Message
from ui.plain import plain_label

Check = Callable[[str], str]
"""Gives what was typed as it is kept; raises UserError with a sentence where it cannot be."""


class CheckedField(QWidget):
    """A line with its check; ``body`` is what is shown where that is more than the line (a combo box)."""

    def __init__(self, line: QLineEdit, check: Check, body: QWidget | None = None) -> None:
        super().__init__()
        self.line = line
        self.message = Message()
        self._check = check
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(body or line)
        layout.addWidget(self.message)
        self.setFocusProxy(line)
        line.editingFinished.connect(self._left)
        line.textChanged.connect(self._typed)

    def value(self) -> str:
        """What was typed, as it is kept; raises UserError where it is wrong."""
        return self._check(self.line.text())

    def set_value(self, value: str) -> None:
        """Show a value, without checking it yet."""
        self.line.setText(value)
        self.line.setCursorPosition(0)
        self.message.clear()

    def is_right(self, check: Check | None = None) -> bool:
        """True where the field's check, or the one given, passes; else its sentence is shown below."""
        try:
            (check or self._check)(self.line.text())
        except UserError as error:
            self._say(str(error))
            return False
        self._say("")
        return True

    def _say(self, sentence: str) -> None:
        self.message.say("error", sentence)
        self.line.setAccessibleDescription(sentence)

    def _left(self) -> None:
        """A line left empty is complained of only when everything is handed over."""
        if self.line.text().strip():
            self.is_right()

    def _typed(self) -> None:
        if not self.message.isHidden():
            self.is_right()


def line_field(check: Check = plain_line, hint: str = "") -> CheckedField:
    """A single line with an example of what to type in it."""
    line = QLineEdit()
    line.setPlaceholderText(hint)
    return CheckedField(line, check)


def language_field() -> CheckedField:
    """A list of common languages into which any other code can be typed; its value is a BCP 47 code."""
    combo = QComboBox()
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.setMinimumContentsLength(10)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.addItem("")
    combo.addItems([languages.shown(code) for code in languages.names()])
    line = combo.lineEdit()
    assert line is not None  # an editable combo box always has one
    return CheckedField(line, language_code, combo)


def add_row(form: QFormLayout, label: str, body: QWidget, named: QWidget | None = None) -> QLabel:
    """Put a labelled row into a form; the label leads to, and names, ``named`` or else what has the focus."""
    caption = plain_label(label)
    target = named or body.focusProxy() or body
    caption.setBuddy(target)
    target.setAccessibleName(label.replace("&", ""))
    form.addRow(caption, body)
    return caption


def new_form() -> QFormLayout:
    """A form whose fields take the width there is and whose long rows wrap."""
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setContentsMargins(0, 0, 0, 0)
    return form


def first_wrong(fields: list[CheckedField]) -> CheckedField | None:
    """Check every field, so that each says what is wrong with it, and give the first that is."""
    wrong = [field for field in fields if not field.is_right()]
    return wrong[0] if wrong else None


def small_text(rows: int, hint: str = "") -> QPlainTextEdit:
    """A box for a few lines of free text; Tab leaves it."""
    box = QPlainTextEdit()
    box.setTabChangesFocus(True)
    box.setPlaceholderText(hint)
    follow_text(box)
    box.setFixedHeight(box.fontMetrics().lineSpacing() * rows + 14)
    return box
