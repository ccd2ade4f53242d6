"""Adding a source by link, text or file, or correcting one."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from core.records.cards import SourceCard
from core.records.drafts import Draft
from core.records.inputs import SourceInput
from core.records.terms import SourceType
from ui.dialogs.checks import needed_title, needed_web_address, web_address
from ui.dialogs.date_field import date_field, shown_date
from ui.dialogs.fields import (
    CheckedField,
    add_row,
    first_wrong,
    language_field,
    line_field,
    new_form,
    small_text,
)
from ui.dialogs.frame import Sheet, hint, side_by_side
from ui.dialogs.languages import shown
from ui.dialogs.saved_copy import SavedCopy
from ui.dialogs.source_types import likely_type
from ui.icons import icon
from ui.models.sources import TYPE_ICONS
from ui.models.words import type_words


class SourceSheet(Sheet):
    """``accepted_source(SourceInput)`` carries what was filled in; close with ``accept()`` once stored.

    ``fetch_wanted(url)`` and ``file_chosen(path)`` ask for a copy; it comes back through ``set_copy``.
    ``stop_wanted()`` asks to stop what ``set_busy`` announced.
    """

    accepted_source = Signal(object)
    fetch_wanted = Signal(str)
    file_chosen = Signal(str)
    stop_wanted = Signal()

    def __init__(self, source: SourceCard | None = None, parent: QWidget | None = None) -> None:
        title, main = (_("New source"), _("&Add source")) if source is None else (_("Source"), _("&Save"))
        super().__init__(title, main, parent)
        self.type = _type_combo()
        self.title = line_field(self._title_or_address)
        self.publisher = line_field()
        self.author = line_field()
        self.published = date_field()
        self.url = line_field(web_address, "https://")
        self.fetch = QPushButton(_("F&etch a copy"))
        self.language = language_field()
        self.reliability = line_field(hint=_("For example: first-hand, official figures, known bias"))
        self.note = small_text(2)
        self.confidential = QCheckBox(_("Conf&idential"))
        self.copy = SavedCopy()
        self._build()
        self._type_chosen = source is not None
        self.type.activated.connect(self._choose_type)
        self.fetch.clicked.connect(self._fetch)
        self.copy.file_chosen.connect(self.file_chosen)
        self.resize(980, 600)
        if source is not None:
            self._fill(source)
        self.title.line.setFocus()

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        form = new_form()
        add_row(form, _("T&ype"), self.type)
        add_row(form, _("&Title"), self.title)
        add_row(form, _("&Publisher"), self.publisher)
        add_row(form, _("Aut&hor"), self.author)
        add_row(form, _("&Date"), self.published)
        add_row(form, _("&Web address"), self.url)
        form.addRow("", _fetch_row(self.fetch))
        add_row(form, _("&Language"), self.language)
        add_row(form, _("&Reliability"), self.reliability)
        add_row(form, _("&Note"), self.note)
        column.addLayout(form)
        column.addWidget(self.confidential)
        column.addWidget(hint(confidential_words()))
        column.addStretch(1)
        self.confidential.setAccessibleDescription(confidential_words())
        self.body.addWidget(side_by_side(left, self.copy, (480, 470)))

    def fields(self) -> list[CheckedField]:
        """Every checked field, in the order of the form."""
        return [
            self.title,
            self.publisher,
            self.author,
            self.published,
            self.url,
            self.language,
            self.reliability,
        ]

    def set_copy(self, draft: Draft) -> None:
        """Show a file or page that was read; what it says about itself fills the fields that are empty."""
        self._set_free()
        self.copy.set_copy(draft)
        self._propose_type(draft.original.media_type)
        proposed = (
            (self.title, draft.title or draft.original.name),
            (self.publisher, draft.publisher),
            (self.author, draft.author),
            (self.published, shown_date(draft.published)),
            (self.url, draft.url or draft.original.url),
            (self.language, shown(draft.language)),
        )
        for field, value in proposed:
            if not field.line.text().strip():
                field.set_value(value)

    def _choose_type(self) -> None:
        self._type_chosen = True

    def _propose_type(self, media_type: str) -> None:
        """A type chosen by the reviewer stays."""
        kind = likely_type(media_type)
        if kind is not None and not self._type_chosen:
            self.type.setCurrentIndex(self.type.findData(kind.value))

    def set_text(self, text: str) -> None:
        """Begin with a text that was dropped or pasted."""
        self.copy.set_pasted(text)

    def set_busy(self, message: str) -> None:
        """Say what is being waited for and offer to stop; the fields can be filled in meanwhile."""
        self.strip.show_message("busy", message)
        self.strip.add_button(_("St&op"), self._stop)
        self.fetch.setEnabled(False)
        self.main.setEnabled(False)

    def set_error(self, sentence: str) -> None:
        """Say what went wrong; everything that was filled in stays."""
        self._set_free()
        super().set_error(sentence)

    def submit(self) -> None:
        """Hand over the source, where every field is right."""
        wrong = first_wrong(self.fields())
        if wrong is None:
            self.accepted_source.emit(self._filled_in())
        else:
            wrong.line.setFocus()

    def _filled_in(self) -> SourceInput:
        return SourceInput(
            type=SourceType(self.type.currentData()),
            title=self.title.value(),
            publisher=self.publisher.value(),
            author=self.author.value(),
            published=self.published.value(),
            url=self.url.value(),
            language=self.language.value(),
            reliability=self.reliability.value(),
            confidential=self.confidential.isChecked(),
            note=self.note.toPlainText().strip(),
            original=self.copy.original(),
            text=self.copy.text(),
        )

    def _fill(self, source: SourceCard) -> None:
        self.type.setCurrentIndex(self.type.findData(source.type.value))
        self.title.set_value(source.title)
        self.publisher.set_value(source.publisher)
        self.author.set_value(source.author)
        self.published.set_value(shown_date(source.published))
        self.url.set_value(source.url)
        self.language.set_value(shown(source.language))
        self.reliability.set_value(source.reliability)
        self.confidential.setChecked(source.confidential)
        self.note.setPlainText(source.note)

    def _title_or_address(self, typed: str) -> str:
        """A source without a title is named by its web address; without either it cannot be told apart."""
        return typed.strip() or needed_title(self.url.line.text())

    def _fetch(self) -> None:
        self.url.line.setFocus()
        if self.url.is_right(needed_web_address):
            self.fetch_wanted.emit(self.url.value())

    def _stop(self) -> None:
        self._set_free()
        self.stop_wanted.emit()

    def _set_free(self) -> None:
        self.strip.dismiss()
        self.fetch.setEnabled(True)
        self.main.setEnabled(True)


def confidential_words() -> str:
    """What confidential means, in one sentence."""
    return _("Kept out of every report: name, address and file are replaced by 'Confidential source'.")


def _type_combo() -> QComboBox:
    combo = QComboBox()
    combo.setIconSize(QSize(16, 16))
    for kind in SourceType:
        words = type_words(kind)
        combo.addItem(icon(TYPE_ICONS[kind]), words[:1].upper() + words[1:], kind.value)
    return combo


def _fetch_row(fetch: QPushButton) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(fetch)
    layout.addWidget(hint(_("Goes online only when pressed.")), 1)
    return row
