"""Correcting the facts about an article that is in the library; its text is never changed here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.i18n import _
from core.records.cards import ArticleCard
from core.records.inputs import facts_of
from ui.dialogs.article_form import ArticleForm
from ui.dialogs.frame import Sheet, hint


class ArticleSheet(Sheet):
    """``accepted_facts(ArticleFacts)`` carries the corrected facts; close with ``accept()`` once stored."""

    accepted_facts = Signal(object)

    def __init__(self, article: ArticleCard, parent: QWidget | None = None) -> None:
        super().__init__(_("Article details"), _("&Save"), parent)
        self.form = ArticleForm()
        self.form.set_facts(facts_of(article))
        self.body.addWidget(self.form)
        self.body.addWidget(hint(_("The text itself is never changed. You can undo this afterwards.")))
        self.resize(560, 420)
        self.form.title.line.setFocus()

    def submit(self) -> None:
        """Hand over the facts, where every field is right."""
        facts = self.form.facts()
        if facts is not None:
            self.accepted_facts.emit(facts)
