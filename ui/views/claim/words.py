"""The words of a claim: its wording, its headline with a counter, and the quotes it was made from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.i18n import _, ngettext
from core.records.cards import ClaimDetail
from core.records.versions import LeftQuote, QuoteChange
from core.text.spans import Span
from ui.models.words import apart
from ui.plain import plain_label, plain_tip
from ui.views.claim.field import CommitLine, CommitText
from ui.views.claim.proposals import ClaimantRow, WordingRow
from ui.views.flow import emptied
from ui.views.lines import FewLines
from ui.views.parts import head, say, sign, small_button

HEADLINE_LIMIT = 75
"""Characters of a ClaimReview's claimReviewed, as search engines advise."""


class ClaimWords(QWidget):
    """Emits ``edited`` with a field's name and words, and tells with its span which quote is meant."""

    edited = Signal(str, str)
    jump_wanted = Signal(Span)
    moved_wanted = Signal()
    quote_unwanted = Signal(Span)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wording = CommitText(_("Wording"), lines=1, blank=False)
        self.wording.setPlaceholderText(_("The claim in words that stand on their own"))
        self.wording.setToolTip(plain_tip(_("Wording")))
        self.wording.committed.connect(lambda text: self.edited.emit("wording", text))
        self.headline = CommitLine(_("Headline"))
        self.headline.setPlaceholderText(_("At most 75 characters, for lists and the report"))
        self.headline.committed.connect(lambda text: self.edited.emit("headline", text))
        self.headline.textChanged.connect(lambda text: self._count())
        self.counter = plain_label()
        self._warning = sign("warning", "warning")
        self.overtaken = QWidget()
        self.behind = plain_label()
        self.proposal, self.who = WordingRow(), ClaimantRow()
        self._quotes = QVBoxLayout()
        self._quoted: tuple[object, ...] = ()
        self._lay_out()
        self._count()

    def _lay_out(self) -> None:
        short = QHBoxLayout()
        short.setSpacing(6)
        short.addWidget(head(_("Headline")))
        short.addWidget(self.headline, 1)
        short.addWidget(self._warning)
        short.addWidget(self.counter)
        self._quotes.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.wording)  # the head of the pane is its label: each line counts up here
        column.addWidget(self._notice())
        column.addWidget(self.proposal)
        column.addWidget(self.who)
        column.addLayout(short)
        column.addLayout(self._quotes)

    def _notice(self) -> QWidget:
        """That the wording stayed while an update changed the words quoted."""
        self.behind.setWordWrap(True)
        row = QHBoxLayout(self.overtaken)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(sign("warning", "warning", _("Take care")), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.behind, 1)
        return self.overtaken

    def show_claim(self, detail: ClaimDetail, same: bool, paragraphs: Sequence[int]) -> None:
        """Show the words of a claim; ``same`` where it is the one shown already."""
        for field, value in ((self.wording, detail.card.wording), (self.headline, detail.card.headline)):
            (field.draft.show if same else field.draft.replace)(value)
        self.overtaken.setVisible(bool(detail.overtaken))
        say(self.behind, "\n".join(map(_behind, detail.overtaken)))
        numbers = (*paragraphs, *(0 for _quote in detail.quotes))
        quotes = tuple(zip(detail.card.spans, detail.quotes, numbers, strict=False))
        if (quotes, detail.left) != self._quoted:
            self._quoted = (quotes, detail.left)
            emptied(self._quotes)
            for span, quote, paragraph in quotes:
                self._quotes.addWidget(self._quote(span, quote, paragraph, only=len(quotes) == 1))
            for left in detail.left:
                self._quotes.addWidget(self._left(left))

    def _left(self, left: LeftQuote) -> QWidget:
        """A quote that stands in an older text version only."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(sign("moved", "warning", _("Quote of an older version")), 0, Qt.AlignmentFlag.AlignTop)
        words = FewLines(2)
        words.show_text(f"\u201c{left.exact}\u201d")
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        only = plain_label(_("version {n}").format(n=left.version))
        only.setProperty("role", "muted")
        only.setToolTip(plain_tip(_("These words are from version {n} of the text").format(n=left.version)))
        row.addWidget(only, 0, Qt.AlignmentFlag.AlignTop)
        decide = small_button("jump", _("Decide where this quote stands now"), self.moved_wanted.emit)
        row.addWidget(decide, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _quote(self, span: Span, quote: str, paragraph: int, only: bool) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(sign("quote", "muted", _("Quote")), 0, Qt.AlignmentFlag.AlignVCenter)
        words = FewLines(1)  # the whole stands marked in the article
        words.show_text(f"\u201c{quote}\u201d")
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        if paragraph:
            place = plain_label(_("\u00b6 {n}").format(n=paragraph))
            place.setProperty("role", "muted")
            place.setToolTip(plain_tip(_("Paragraph {n}").format(n=paragraph)))
            place.setAccessibleName(_("Paragraph {n}").format(n=paragraph))
            row.addWidget(place, 0, Qt.AlignmentFlag.AlignVCenter)
        jump = small_button("jump", _("Show this quote in the article"), lambda: self.jump_wanted.emit(span))
        row.addWidget(jump, 0, Qt.AlignmentFlag.AlignVCenter)
        if not only:
            out = small_button(
                "reject", _("Take this quote out of the claim"), lambda: self.quote_unwanted.emit(span)
            )
            row.addWidget(out, 0, Qt.AlignmentFlag.AlignVCenter)
        return box

    def _count(self) -> None:
        text = self.headline.text().strip()
        self.headline.setToolTip(plain_tip(text))
        count = len(text)
        over = count - HEADLINE_LIMIT
        words = ngettext("{n} character too long", "{n} characters too long", over).format(n=over)
        self.counter.setText(words if over > 0 else f"{count}/{HEADLINE_LIMIT}")
        self.counter.setToolTip(
            plain_tip(_("{n} of {limit} characters").format(n=count, limit=HEADLINE_LIMIT))
        )
        self._warning.setVisible(over > 0)

    def commit(self) -> None:
        """Hand on what was typed."""
        self.wording.draft.leave()
        self.headline.draft.leave()


def _behind(change: QuoteChange) -> str:
    return _("The wording is older than the words quoted: “{old}” became “{new}”. Does it still fit?").format(
        old=apart(change.old), new=apart(change.new)
    )
