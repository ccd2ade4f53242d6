"""What the text proposes for a claim: a wording that stands on its own, and who said it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.i18n import _, isolated
from core.records.proposals import ProposedClaimant, ProposedWording, Replaced
from core.text.spans import Span
from ui.icons import dress
from ui.models.words import apart, listed
from ui.plain import plain_tip, with_key
from ui.views.claim.marked_words import MarkedWords
from ui.views.lines import FewLines
from ui.views.parts import sign, small_button


class ProposalRow(QWidget):
    """A proposal with Accept and No; Esc in it says no. ``pointed`` when the mouse or the keyboard comes."""

    accepted = Signal()
    refused = Signal()
    pointed = Signal()

    def __init__(self, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.accept = QPushButton(_("Accept"))
        dress(self.accept, "check")
        self.accept.clicked.connect(lambda: self.accepted.emit())
        self.no = QPushButton(_("No"))
        self.no.setToolTip(plain_tip(with_key(_("Put this proposal away"), _("Esc"))))
        self.no.clicked.connect(lambda: self.refused.emit())
        for button in (self.accept, self.no):
            button.setProperty("role", "chip")
            # A click leaves the keyboard where it is: the button goes, and what is next in line is a field.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)
        self.head = _line()
        self.head.show_text(title)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(sign(icon, "suggestion"), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.head, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.accept)
        top.addWidget(self.no)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(1)
        self.column.addLayout(top)
        self.hide()

    def show_key(self, key: str) -> None:
        """Name the key that accepts; "" for none."""
        self.accept.setText(with_key(_("Accept"), key))
        self.accept.setToolTip(plain_tip(with_key(_("Accept this proposal"), key)))

    def describe(self, words: str) -> None:
        """Say to a screen reader what is proposed; the buttons say what they accept."""
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(words)
        self.accept.setAccessibleName(f"{_('Accept')}: {self._title}")
        self.accept.setAccessibleDescription(words)
        self.no.setAccessibleName(f"{_('No')}: {self._title}")
        self.no.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the proposal away."""
        if event.key() == Qt.Key.Key_Escape:
            self.refused.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse comes: what the proposal relies on is shown."""
        super().enterEvent(event)
        self.pointed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard comes to a button: the same."""
        if event.type() is QEvent.Type.FocusIn:
            self.pointed.emit()
        return super().eventFilter(watched, event)


class WordingRow(ProposalRow):
    """The proposed wording with every replaced word marked, and what was left out or is not clear."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Proposed wording"), "edit", parent)
        self.words = MarkedWords()
        self.notes = (_line(), _line())
        self.column.addWidget(self.words)
        for note in self.notes:
            self.column.addWidget(note)

    def show_wording(self, found: ProposedWording | None) -> None:
        """Show a proposal, or none."""
        if found is not None:
            self.words.show_words(found.words, found.replaced, [_was(one) for one in found.replaced])
            for line, note in zip(self.notes, (*_notes(found), "", ""), strict=False):
                line.show_text(note)
                line.setVisible(bool(note))
            self.describe(". ".join([found.words, *_spoken(found), *_notes(found)]))
        self.setVisible(found is not None)


class ClaimantRow(ProposalRow):
    """Who seems to have said it, with the words that say so and a button that shows them in the article."""

    jump_wanted = Signal(Span)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Who said it?"), "quote", parent)
        self._first = Span(0, 0)
        self.who = FewLines(2)
        self.basis, self.doubt = _line(), _line()
        self.doubt.show_text(_("not sure: read it again"))
        self.jump = small_button("jump", _("Show these words in the article"), self._jump)
        self.jump.installEventFilter(self)
        low = QHBoxLayout()
        low.setSpacing(4)
        low.addWidget(self.basis, 1)
        low.addWidget(self.jump)
        self.column.addWidget(self.who)
        self.column.addLayout(low)
        self.column.addWidget(self.doubt)

    def show_claimant(self, found: ProposedClaimant | None) -> None:
        """Show a proposal, or none."""
        if found is not None:
            self._first = found.evidence[0]
            who = who_words(found.name, found.role)
            self.who.show_text(who)
            self.basis.show_text(_from(found))
            self.doubt.setVisible(not found.sure)
            self.describe(f"{who}. {_basis(found)}")
        self.setVisible(found is not None)

    def _jump(self) -> None:
        self.jump_wanted.emit(self._first)


def who_words(name: str, role: str) -> str:
    """A name with the role beside it."""
    return _("{name}, {role}").format(name=isolated(name), role=isolated(role)) if name and role else name


def _line() -> FewLines:
    """One quiet line, the whole as its tooltip: what is proposed must not push the verdict out of sight."""
    line = FewLines(1)
    line.setProperty("role", "muted")
    return line


def _from(found: ProposedClaimant) -> str:
    return _("From the words “{words}”").format(words=isolated(found.basis))


def _basis(found: ProposedClaimant) -> str:
    return _from(found) if found.sure else f"{_from(found)} – {_('not sure: read it again')}"


def _was(one: Replaced) -> str:
    return _("was: “{old}”").format(old=isolated(one.old))


def _spoken(found: ProposedWording) -> list[str]:
    """Each replaced word and what it was, for who cannot see the marks."""
    change = _("“{new}” was “{old}”")
    return [
        change.format(new=isolated(one.span.of(found.words)), old=isolated(one.old)) for one in found.replaced
    ]


def _notes(found: ProposedWording) -> list[str]:
    lines = []
    if found.dropped:
        lines.append(_("Left out: {words}").format(words=listed(f"“{apart(one)}”" for one in found.dropped)))
    if found.left:
        lines.append(
            _("Not clear from the text, so left: {words}").format(
                words=listed(f"“{apart(one)}”" for one in found.left)
            )
        )
    return lines
