"""What was checked before, in the claim pane: what was found in one line that unfolds, and the links."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.i18n import _, ngettext
from core.records.cards import ClaimDetail
from core.records.links import Earlier, EarlierChecks, LinkCard
from core.records.terms import Relation
from ui.icons import dress
from ui.models.checked import Row, nothing_found, of_hit, of_link
from ui.views.checked.listing import CheckedList
from ui.views.fold import Fold
from ui.views.parts import said, say

TALL = 760
"""Points of height from which the pane shows what was found without being asked: below, it would push the
verdict out of sight."""


class CheckedBox(QWidget):
    """The links are always seen, what was found only where it is unfolded."""

    relation_wanted = Signal(object, Relation)
    """A ``Row`` and how the claim shall stand to it."""
    unlink_wanted = Signal(object)
    claim_wanted = Signal(object)
    address_wanted = Signal(object)
    import_wanted = Signal()
    other_wanted = Signal()
    """Another claim is to be searched for, to link it."""
    opened = Signal(bool)
    """The person unfolded or folded what was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim, self._article = "", ""
        self._linked: frozenset[tuple[str, str]] = frozenset()
        self._looked: EarlierChecks | None = None
        self._asked: bool | None = None
        self._import_words = ""
        self._awaited = False
        self.links, self.hits = CheckedList(), CheckedList()
        self.hint, self.empty = said("", "muted"), said("", "muted")
        self.bring_in = QPushButton(_("Import fact-checks…"))
        self.other = QPushButton(_("Link another claim…"))
        for button, name in ((self.bring_in, "open"), (self.other, "link")):
            button.setProperty("role", "quiet")
            dress(button, name)
        self.fold = Fold(self._body())
        self._lay_out()
        self._connect()

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.hits, self.empty):
            column.addWidget(widget)
        column.addWidget(self.bring_in, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeading)
        return body

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold)
        self.fold.keep_above(self.links, self.hint)

    def _connect(self) -> None:
        for rows in (self.links, self.hits):
            rows.relation_wanted.connect(self.relation_wanted)
            rows.unlink_wanted.connect(self.unlink_wanted)
            rows.claim_wanted.connect(self.claim_wanted)
            rows.address_wanted.connect(self.address_wanted)
        self.bring_in.clicked.connect(self.import_wanted)
        self.other.clicked.connect(self.other_wanted)
        self.links.left.connect(lambda by: self._over(self.hits, by, 1))
        self.hits.left.connect(lambda by: self._over(self.links, by, -1))
        self.fold.head.clicked.connect(self._toggled)
        self.fold.toggled.connect(lambda _open: self._show_found())

    def _over(self, rows: CheckedList, by: int, way: int) -> None:
        """From the last link to the first row found, and back."""
        if by == way and rows.rows and rows.isVisible():
            rows.rows[0 if by > 0 else -1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggled(self) -> None:
        self._asked = self.fold.head.isChecked()
        self.opened.emit(self._asked)

    def remember(self, opened: bool | None) -> None:
        """Keep what was found unfolded or folded as the person left it; None leaves it to the room."""
        self._asked = opened
        if opened is not None:
            self.fold.set_open(opened)

    def show_links(self, detail: ClaimDetail, hints: Sequence[str]) -> None:
        """Show what a claim is linked to, and what of it does not go together."""
        if detail.card.id != self._claim:
            self._looked = None
        self._claim, self._article = detail.card.id, detail.card.article_id
        self._linked = frozenset(_key(row) for row in detail.links)
        self.links.show_rows([of_link(link, self._article) for link in detail.links])
        self.links.setVisible(bool(detail.links))
        say(self.hint, "\n".join(hints))
        self.hint.setVisible(bool(hints))
        self._show_found()

    def show_looked(self, looked: EarlierChecks) -> None:
        """Show what was found for the claim."""
        self._looked = looked
        self._show_found()
        if self._awaited and self.hits.rows and self.fold.head.hasFocus():
            self.hits.rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._awaited = False

    def _show_found(self) -> None:
        looked = self._looked
        rows = self._rows(looked) if looked is not None else []
        # Folded away, they are not made: one goes from claim to claim by key.
        self.hits.show_rows(rows if self.fold.head.isChecked() else ())
        self.hits.setVisible(bool(rows))
        self.fold.set_title(self._title(looked, len(rows), len(self.links.rows)))
        self._show_empty(looked)

    def _rows(self, looked: EarlierChecks) -> list[Row]:
        """What was found, without what the claim is linked to already."""
        fresh = [hit for hit in looked.hits if _found_key(hit) not in self._linked]
        return [of_hit(hit, self._article) for hit in fresh]

    def _title(self, looked: EarlierChecks | None, found: int, linked: int) -> str:
        words = []
        if linked:
            words.append(ngettext("{n} linked", "{n} linked", linked).format(n=linked))
        if found:
            words.append(ngettext("{n} similar", "{n} similar", found).format(n=found))
        elif looked is not None and not looked.hits:
            words.append(_("nothing similar found"))
        head = _("Checked before")
        return f"{head}: {_(', ').join(words)}" if words else head

    def _show_empty(self, looked: EarlierChecks | None) -> None:
        sentence = ""
        if looked is not None:
            sentence = looked.problem if looked.hits else nothing_found(looked, self._import_words)
        say(self.empty, sentence)
        self.empty.setVisible(bool(sentence))
        bare = looked is not None and (not looked.rows or bool(looked.problem))
        self.bring_in.setVisible(bare and bool(self._import_words))

    def looked(self) -> EarlierChecks | None:
        """What was found for the claim, if somebody has looked."""
        return self._looked

    def name_import(self, where: str) -> None:
        """Say where fact-checks are imported, "" where they cannot be."""
        self._import_words = where
        self._show_empty(self._looked)

    def fit(self, height: int) -> None:
        """Unfold what was found where there is room, unless the person wants it another way."""
        self.fold.set_open(height >= TALL if self._asked is None else self._asked)

    def current(self) -> Row | None:
        """The row the keyboard is on, else the first one found, else the first one linked."""
        first = next((row.row for row in (*self.hits.rows, *self.links.rows)), None)
        return self.hits.current() or self.links.current() or first

    def go_to(self) -> None:
        """Unfold what was found and put the keyboard on the first row."""
        self.fold.set_open(True)
        self._awaited = self._looked is None
        first = next(iter((*self.hits.rows, *self.links.rows)), None)
        (first or self.fold.head).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_keys(self, keys: dict[Relation, str]) -> None:
        """Name the keys in force on the buttons."""
        for rows in (self.links, self.hits):
            rows.show_keys(keys)

    def look_only(self) -> None:
        """Let nothing be linked."""
        for rows in (self.links, self.hits):
            rows.look_only()
        for button in (self.bring_in, self.other):
            button.setEnabled(False)


Key = tuple[str, str]


def _key(link: LinkCard) -> Key:
    """What tells that something found is linked already: our claim, or the same check at the same address."""
    return ("", link.own.id) if link.own else (link.check.url or link.check.ref, link.check.claim)


def _found_key(found: Earlier) -> Key:
    check = found.hit.check
    claim = " ".join(check.claim.split()) or " ".join(check.title.split())
    return ("", found.own.id) if found.own else (check.url or check.ref, claim)
