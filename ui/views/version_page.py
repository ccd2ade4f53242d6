"""An older text version of the article in a tab, to be read and copied from."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.i18n import _
from core.records.cards import TextCard
from core.text.spans import Span
from ui.models.words import written_date
from ui.plain import plain_label
from ui.views.reader import Reader


class VersionPage(QWidget):
    """Shows one text version; nothing can be marked in it."""

    def __init__(self, text: TextCard, sentences: Sequence[Span], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.version_id = text.id
        self.reader = Reader()
        self.facts = plain_label(
            _("Version {number}, added on {date}. It is kept as it was and cannot be changed.").format(
                number=text.number, date=written_date(text.added_at.astimezone().date().isoformat())
            )
        )
        self.facts.setWordWrap(True)
        self.facts.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 0)
        column.addWidget(self.facts)
        column.addWidget(self.reader, 1)
        self.setFocusProxy(self.reader)
        self.reader.show_text(text, sentences)
