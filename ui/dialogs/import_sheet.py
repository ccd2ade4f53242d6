"""Bringing an article in: where it comes from, then what was recognised, to be corrected."""

from dataclasses import asdict, replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _, isolated
from core.records.drafts import Draft
from core.records.inputs import facts_of
from core.text.decode import shown_encoding
from ui.dialogs.article_form import ArticleForm
from ui.dialogs.frame import Sheet, heading, side_by_side
from ui.dialogs.import_start import ImportStart
from ui.dialogs.moments import written_day
from ui.dialogs.text_preview import TextPreview


class ImportSheet(Sheet):
    """Ctrl+V, Enter. Without a draft it asks where the article comes from.

    ``accepted_draft(Draft)`` carries the corrected draft, ``suggest_claims()`` whether to look for claims;
    close the sheet with ``accept()`` once it is stored. ``open_existing()`` asks for the article that
    ``set_duplicate`` named; ``stop_wanted()`` asks to stop what ``set_busy`` announced.
    """

    fetch_wanted = Signal(str)
    file_chosen = Signal(str)
    text_pasted = Signal(str)
    accepted_draft = Signal(object)
    open_existing = Signal()
    stop_wanted = Signal()

    def __init__(self, draft: Draft | None = None, parent: QWidget | None = None) -> None:
        super().__init__(_("Bring an article in"), _("&Import"), parent)
        self._draft: Draft | None = None
        self.start = ImportStart()
        self.form = ArticleForm()
        self.preview = TextPreview(_("The text as it will be kept"))
        self.notes = TextPreview(_("What was recognised and left out"))
        self.suggest = QCheckBox(_("&Suggest claims in it"))
        self.suggest.setChecked(True)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        self.pages.addWidget(self._draft_page())
        self.body.addWidget(self.pages)
        self.foot.addWidget(self.suggest)
        self._connect()
        self.resize(980, 620)
        if draft is None:
            self.show_start()
        else:
            self.set_draft(draft)

    def _connect(self) -> None:
        self.start.fetch_wanted.connect(self.fetch_wanted)
        self.start.file_chosen.connect(self.file_chosen)
        self.start.text_pasted.connect(self.text_pasted)
        self.form.direction_changed.connect(self.preview.set_direction)

    def _draft_page(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading(_("Te&xt"), self.preview))
        column.addWidget(self.preview, 3)
        column.addWidget(heading(_("What was recognised and left &out"), self.notes))
        column.addWidget(self.notes, 1)
        self.notes.setMinimumHeight(70)
        self.preview.setMinimumSize(220, 100)
        return side_by_side(self.form, right, (430, 520))

    def show_start(self) -> None:
        """Ask where the article comes from."""
        self.strip.dismiss()
        self.pages.setCurrentIndex(0)
        self._offer_import(False)
        self.start.box.setFocus()

    def set_draft(self, draft: Draft) -> None:
        """Show what was read, ready to be corrected and imported."""
        self._draft = draft
        self.strip.dismiss()
        self.pages.setEnabled(True)
        self.pages.setCurrentIndex(1)
        self.form.set_facts(facts_of(draft))
        self.preview.set_text(draft.text)
        self.preview.set_direction(draft.direction)
        read_as = _("Read as {encoding}.").format(encoding=shown_encoding(draft.encoding))
        self.notes.set_text("\n".join([*draft.notes, read_as]))
        self._offer_import(True)
        self.main.setDefault(True)
        self.form.title.line.setFocus()

    def set_duplicate(self, title: str, added_at: datetime) -> None:
        """Warn that the library has this very text already; Enter then opens that article."""
        day = written_day(added_at)
        sentence = _("This article is in your library already: “{title}”, added on {day}.")
        self.strip.show_message("warning", sentence.format(title=isolated(title), day=day))
        existing = self.strip.add_button(_("Op&en it"), self.open_existing.emit)
        self.strip.add_button(_("Import a&gain anyway"), self.submit)
        self.main.setVisible(False)
        existing.setDefault(True)
        existing.setFocus()

    def set_busy(self, message: str) -> None:
        """Say what is being waited for and offer to stop; nothing else can be pressed meanwhile."""
        self.strip.show_message("busy", message)
        self.pages.setEnabled(False)
        self.main.setEnabled(False)
        self.strip.add_button(_("S&top"), self._stop)

    def set_error(self, sentence: str) -> None:
        """Say what went wrong; everything that was filled in stays."""
        super().set_error(sentence)
        self.pages.setEnabled(True)
        self.main.setEnabled(True)

    def suggest_claims(self) -> bool:
        """True where claims are to be suggested in the article."""
        return self.suggest.isChecked()

    def submit(self) -> None:
        """Hand over the draft with its corrections, where every field is right."""
        facts = self.form.facts()
        if facts is not None and self._draft is not None:
            self.accepted_draft.emit(replace(self._draft, **asdict(facts)))

    def _stop(self) -> None:
        self.strip.dismiss()
        self.pages.setEnabled(True)
        self.main.setEnabled(True)
        self.stop_wanted.emit()

    def _offer_import(self, offered: bool) -> None:
        self.main.setVisible(offered)
        self.main.setEnabled(offered)
        self.suggest.setVisible(offered)
