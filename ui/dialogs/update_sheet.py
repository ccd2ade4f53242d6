"""Updating an article: where the newer text comes from, then what it changes, before anything is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.errors import UserError
from core.i18n import _
from core.records.anchors import Anchored, DiffPiece
from core.records.cards import ArticleCard
from core.records.drafts import Draft
from core.records.inputs import ArticleFacts, facts_of
from core.records.versions import Tally, VersionCard, is_stealth
from ui.dialogs.date_field import date_field, shown_date
from ui.dialogs.fields import CheckedField, add_row, first_wrong, new_form
from ui.dialogs.frame import Sheet, explanation, heading, hint
from ui.dialogs.import_start import ImportStart
from ui.dialogs.strip import Message
from ui.models.moved import tally_words, version_name
from ui.models.words import written_date
from ui.plain import plain_tip
from ui.views.diff_view import DiffView


@dataclass(frozen=True, slots=True)
class Compared:
    """A newer text held against the newest version of an article, and what becomes of the quotes."""

    draft: Draft
    newest: VersionCard
    old: str
    pieces: Sequence[DiffPiece]
    tally: Tally
    found: Mapping[str, Anchored]


class UpdateSheet(Sheet):
    """Asks for the newer text, shows what it changes, and hands it over.

    ``accepted_update(Compared, ArticleFacts | None)`` carries the text with the dates it states, and the
    facts that are to be corrected; the rest is as in ``ImportSheet``.
    """

    fetch_wanted = Signal(str)
    file_chosen = Signal(str)
    text_pasted = Signal(str)
    accepted_update = Signal(object, object)
    stop_wanted = Signal()

    def __init__(self, article: ArticleCard, parent: QWidget | None = None) -> None:
        super().__init__(_("Update the article"), _("&Update"), parent)
        self._article = article
        self._compared: Compared | None = None
        self._storing = False
        self._had: QWidget | None = None
        self.start = ImportStart()
        self.start.address.set_value(article.url)
        self.diff = DiffView()
        self.counts = explanation("")
        self.dating = Message()
        self.published = date_field()
        self.modified = date_field()
        self.correct = QCheckBox(_("&Correct what is known about the article too"))
        self.differing = hint("")
        self.suggest = QCheckBox(_("&Suggest claims in the new text"))
        self.suggest.setChecked(True)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._start_page())
        self.pages.addWidget(self._diff_page())
        self.body.addWidget(self.pages)
        self.foot.addWidget(self.suggest)
        self._connect()
        self.resize(980, 640)
        self.show_start()

    def _connect(self) -> None:
        self.start.fetch_wanted.connect(self.fetch_wanted)
        self.start.file_chosen.connect(self.file_chosen)
        self.start.text_pasted.connect(self.text_pasted)
        for field in (self.published, self.modified):
            field.line.textChanged.connect(self._say_dating)

    def _start_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        title = _("The newer text of “{title}”. The text there is now is kept as it is.")
        column.addWidget(explanation(title.format(title=self._article.title)))
        column.addWidget(self.start, 1)
        return page

    def _diff_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.counts)
        column.addWidget(heading(_("&What changed"), self.diff.box))
        column.addWidget(self.diff, 1)
        dates = QHBoxLayout()
        for words, field in ((_("Pu&blished"), self.published), (_("&Modified"), self.modified)):
            form = new_form()
            add_row(form, words, field)
            dates.addLayout(form, 1)
        column.addLayout(dates)
        column.addWidget(self.dating)
        column.addWidget(self.correct)
        column.addWidget(self.differing)
        return page

    def show_start(self) -> None:
        """Ask where the newer text comes from."""
        self.strip.dismiss()
        self.pages.setCurrentIndex(0)
        self._offer(False)
        self.start.box.setFocus()

    def show_compared(self, compared: Compared) -> None:
        """Show what the newer text changes, ready to be accepted."""
        self._compared = compared
        self.strip.dismiss()
        self.pages.setEnabled(True)
        self.pages.setCurrentIndex(1)
        # A label takes its direction from letters that are not isolated; these words are all our own.
        number = version_name(compared.newest.number + 1)
        self.counts.setText(f"{number} \u00b7 {tally_words(compared.tally)}")
        self.diff.show_pieces(compared.pieces, compared.old, compared.draft.text)
        self.published.set_value(shown_date(compared.draft.published))
        self.modified.set_value(shown_date(compared.draft.modified))
        self._say_dating()
        self._offer_facts(compared.draft)
        self._offer(True)
        self.main.setDefault(True)
        self.diff.box.setFocus()

    def say_same(self, number: int) -> None:
        """Say that the text is the one there is; nothing can be accepted."""
        self.pages.setCurrentIndex(0)
        self._offer(False)
        self._go_on()
        sentence = _("This is word for word the text of version {number}. There is nothing to update.")
        self.strip.show_message("good", sentence.format(number=number))

    def set_busy(self, message: str) -> None:
        """Say what is being waited for and offer to stop; nothing else can be pressed meanwhile."""
        self.strip.show_message("busy", message)
        if self.pages.isEnabled():
            self._had = self.focusWidget()
        self.pages.setEnabled(False)
        self.main.setEnabled(False)
        self.strip.add_button(_("S&top"), self._stop)

    def set_storing(self, message: str) -> None:
        """Say that it is being stored: there is nothing to stop any more, and the sheet stays until it is."""
        self.set_busy(message)
        self.strip.show_message("busy", message)
        self._storing = True
        self.cancel.setEnabled(False)

    def reject(self) -> None:
        """Close, but not in the middle of storing."""
        if not self._storing:
            super().reject()

    def set_error(self, sentence: str) -> None:
        """Say what went wrong; everything that was filled in stays."""
        super().set_error(sentence)
        self._storing = False
        self.cancel.setEnabled(True)
        self.main.setEnabled(True)
        self._go_on()

    def suggest_claims(self) -> bool:
        """True where claims are to be suggested in the new text."""
        return self.suggest.isChecked()

    def submit(self) -> None:
        """Hand over the text with its dates, where these are right."""
        if self._compared is None or not self.main.isVisible():
            return
        wrong = first_wrong([self.published, self.modified])
        if wrong is not None:
            wrong.line.setFocus()
            return
        dated = replace(
            self._compared.draft, published=self.published.value(), modified=self.modified.value()
        )
        facts = corrected(self._article, dated) if self.correct.isChecked() else None
        self.accepted_update.emit(replace(self._compared, draft=dated), facts)

    def _say_dating(self) -> None:
        """Point out a text that differs and states the same date, or none."""
        if self._compared is None:
            return
        stated = _typed(self.modified) or _typed(self.published)
        before = self._compared.newest
        if is_stealth(before.stated, stated):
            words = _("The text differs from version {number} but states the same date, {date}.")
            self.dating.say("warning", words.format(number=before.number, date=written_date(stated)))
        elif not stated:
            self.dating.say(
                "info", _("The new text states no date, so its date cannot tell that it changed.")
            )
        else:
            self.dating.clear()

    def _offer_facts(self, draft: Draft) -> None:
        lines = differences(facts_of(self._article), corrected(self._article, draft))
        self.differing.setText("\n".join(lines))
        self.differing.setToolTip(plain_tip("\n".join(lines)))
        self.correct.setChecked(False)
        for widget in (self.correct, self.differing):
            widget.setVisible(bool(lines))

    def _stop(self) -> None:
        self.strip.dismiss()
        self.main.setEnabled(True)
        self._go_on()
        self.stop_wanted.emit()

    def _go_on(self) -> None:
        """Let everything be filled in again, with the keyboard where it was."""
        self.pages.setEnabled(True)
        if self._had is not None:
            self._had.setFocus()

    def _offer(self, offered: bool) -> None:
        self.main.setVisible(offered)
        self.main.setEnabled(offered)
        self.suggest.setVisible(offered)


def _typed(field: CheckedField) -> str:
    """The date in a field, "" while it cannot be read."""
    try:
        return field.value()
    except UserError:
        return ""


def corrected(article: ArticleCard, draft: Draft) -> ArticleFacts:
    """What is known about the article with what the newer text says of title, author, publisher and dates."""
    return replace(
        facts_of(article),
        title=draft.title or article.title,
        author=draft.author or article.author,
        publisher=draft.publisher or article.publisher,
        published=draft.published or article.published,
        modified=draft.modified or article.modified,
    )


def differences(before: ArticleFacts, after: ArticleFacts) -> list[str]:
    """The facts that differ, one to a line."""
    rows = (
        (_("Title"), before.title, after.title),
        (_("Author"), before.author, after.author),
        (_("Publisher"), before.publisher, after.publisher),
        (_("Published"), written_date(before.published), written_date(after.published)),
        (_("Modified"), written_date(before.modified), written_date(after.modified)),
    )
    line = _("{fact}: “{old}” becomes “{new}”")
    return [line.format(fact=fact, old=old, new=new) for fact, old, new in rows if old != new]
