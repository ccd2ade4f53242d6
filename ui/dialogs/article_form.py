"""The facts about an article as a form; bringing one in and editing one share it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from core.i18n import _
from core.records.inputs import ArticleFacts
from ui.dialogs.checks import needed_line, web_address
from ui.dialogs.date_field import date_field, shown_date
from ui.dialogs.fields import CheckedField, add_row, first_wrong, language_field, line_field, new_form
from ui.dialogs.languages import direction_of, shown


class ArticleForm(QWidget):
    """Eight fields; ``direction_changed("rtl")`` tells a preview beside it which way to read."""

    direction_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = line_field(needed_line)
        self.author = line_field()
        self.publisher = line_field()
        self.url = line_field(web_address, "https://")
        self.published = date_field()
        self.modified = date_field()
        self.language = language_field()
        self.direction = _direction_combo()
        form = new_form()
        add_row(form, _("&Title"), self.title)
        add_row(form, _("&Author"), self.author)
        add_row(form, _("&Publisher"), self.publisher)
        add_row(form, _("&Web address"), self.url)
        add_row(form, _("Pu&blished"), self.published)
        add_row(form, _("&Modified"), self.modified)
        add_row(form, _("&Language"), self.language)
        add_row(form, _("&Direction"), self.direction)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addStretch(1)
        self.language.line.editingFinished.connect(self._follow_language)
        self.direction.currentIndexChanged.connect(self._tell_direction)
        self._language_before = ""

    def fields(self) -> list[CheckedField]:
        """Every checked field, in the order of the form."""
        return [
            self.title,
            self.author,
            self.publisher,
            self.url,
            self.published,
            self.modified,
            self.language,
        ]

    def set_facts(self, facts: ArticleFacts) -> None:
        """Show what is known; nothing is checked yet."""
        self.title.set_value(facts.title)
        self.author.set_value(facts.author)
        self.publisher.set_value(facts.publisher)
        self.url.set_value(facts.url)
        self.published.set_value(shown_date(facts.published))
        self.modified.set_value(shown_date(facts.modified))
        self.language.set_value(shown(facts.language))
        self.direction.setCurrentIndex(self.direction.findData(facts.direction))
        self._language_before = facts.language

    def facts(self) -> ArticleFacts | None:
        """What was filled in; None where a field is wrong, which then has the focus and says so."""
        wrong = first_wrong(self.fields())
        if wrong is not None:
            wrong.line.setFocus()
            return None
        return ArticleFacts(
            title=self.title.value(),
            author=self.author.value(),
            publisher=self.publisher.value(),
            url=self.url.value(),
            published=self.published.value(),
            modified=self.modified.value(),
            language=self.language.value(),
            direction=str(self.direction.currentData()),
        )

    def _follow_language(self) -> None:
        """Another language proposes its own direction; a direction corrected by hand stays otherwise."""
        if not self.language.is_right() or self.language.value() == self._language_before:
            return
        self._language_before = self.language.value()
        self.direction.setCurrentIndex(self.direction.findData(direction_of(self._language_before)))

    def _tell_direction(self) -> None:
        self.direction_changed.emit(str(self.direction.currentData()))


def _direction_combo() -> QComboBox:
    combo = QComboBox()
    combo.addItem(_("Left to right"), "ltr")
    combo.addItem(_("Right to left"), "rtl")
    return combo
