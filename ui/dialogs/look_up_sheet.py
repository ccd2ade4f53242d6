"""Looking fact-checks up online: the words, who gets them, and what was found."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from core.i18n import _, isolated, ngettext
from core.records.matches import Hit
from ui.dialogs.fields import add_row, language_field, new_form, small_text
from ui.dialogs.frame import Sheet, copy_to_clipboard, explanation, framed_tree, heading, hint
from ui.dialogs.languages import shown
from ui.icons import dress
from ui.models.words import beginning, joined, written_date
from ui.plain import plain_tip

SHOWN_WORDS = 200
"""Characters of the words that are shown again before they are sent the first time."""


class LookUpSheet(Sheet):
    """``asked(words, language)`` once the words may be sent; ``allowed()`` before, the first time.

    ``services`` are pairs of a name and the host the words go to; ``allowed`` is whether that was agreed to.
    """

    asked = Signal(str, str)
    allowed = Signal()
    stop_wanted = Signal()
    preferences_wanted = Signal()

    def __init__(
        self,
        words: str,
        language: str,
        services: Sequence[tuple[str, str]],
        allowed: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Look up fact-checks online"), _("&Look up"), parent)
        self._allowed, self._hits = allowed, dict[str, Hit]()
        self._to = _(", ").join(_("{host} ({name})").format(host=host, name=name) for name, host in services)
        self.words = small_text(2, _("What was claimed, in a few words"))
        self.words.setPlainText(words)
        self.language = language_field()
        self.language.set_value(shown(language) if language else "")
        self.list = QTreeWidget()
        self.about = explanation("")
        self.open_page = QPushButton(_("&Open the page"))
        self.copy = QPushButton(_("&Copy"))
        self.preferences = QPushButton(_("&Preferences…"))
        self._build()
        self._connect()
        self.resize(860, 560)
        self._enable()
        self.words.setFocus()

    def _build(self) -> None:
        framed_tree(self.list)
        self.list.setColumnCount(4)
        self.list.setHeaderLabels([_("Verdict"), _("Claim"), _("Publisher"), _("Date")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        for column, width in ((0, 140), (2, 150), (3, 130)):
            self.list.setColumnWidth(column, width)
        self.about.setMinimumHeight(self.about.fontMetrics().lineSpacing() * 3)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dress(self.open_page, "link")
        dress(self.copy, "copy")
        self.cancel.setText(_("Close"))
        self.body.addLayout(self._asking())
        self.body.addWidget(
            hint(_("Look up sends these words, their language and your API key to {to}.").format(to=self._to))
        )
        self.body.addWidget(heading(_("&Fact-checks found"), self.list))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.about)
        for button in (self.open_page, self.copy, self.preferences):
            button.setAutoDefault(False)
            self.foot.addWidget(button)

    def _asking(self) -> QFormLayout:
        form = new_form()
        add_row(form, _("&Words"), self.words)
        add_row(form, _("Lan&guage"), self.language)
        return form

    def _connect(self) -> None:
        self.words.textChanged.connect(self._enable)
        self.list.currentItemChanged.connect(lambda _now, _before: self._choose())
        self.list.itemActivated.connect(lambda _item, _column: self._open())
        self.open_page.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.preferences.clicked.connect(self.preferences_wanted)

    def submit(self) -> None:
        """Ask; before the first time say what is sent to whom, and wait for a yes."""
        if not self.language.is_right():
            self.language.line.setFocus()
        elif self._allowed:
            self.words.document().setModified(False)  # they may be thrown away now
            self.asked.emit(self.words.toPlainText().strip(), self.language.value())
        else:
            self._ask_leave()

    def _ask_leave(self) -> None:
        words = isolated(beginning(self.words.toPlainText(), SHOWN_WORDS))
        self.strip.show_message(
            "warning",
            _(
                "Looking up is off, and nothing was sent so far. {to} will get these words, your API key and"
                " your address on the internet, and may keep them: “{words}”. Leave out what could harm a"
                " source."
            ).format(to=self._to, words=words),
        )
        self.strip.add_button(_("&Switch on and send"), self._agree)
        self.strip.add_button(_("&Not now"), self.strip.dismiss).setFocus()

    def _agree(self) -> None:
        self._allowed = True
        self.allowed.emit()
        self.submit()

    def set_busy(self) -> None:
        """Say that an answer is waited for, with a way to stop it."""
        self.strip.show_message("busy", _("Asking {to}…").format(to=self._to))
        self.strip.add_button(_("&Stop"), self._stop)
        self.main.setEnabled(False)

    def _stop(self) -> None:
        self.strip.dismiss()
        self.main.setEnabled(True)
        self.stop_wanted.emit()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found."""
        self._hits = {str(at): hit for at, hit in enumerate(hits)}
        self.list.clear()
        self.list.addTopLevelItems([_row(at, hit) for at, hit in self._hits.items()])
        if hits:
            found = ngettext("{n} fact-check was found.", "{n} fact-checks were found.", len(hits))
            self.strip.show_message("good", found.format(n=len(hits)))
            self.list.setCurrentIndex(self.list.model().index(0, 0))
            self.list.setFocus()
        else:
            self.strip.show_message(
                "info", _("Nothing was found for these words. Try fewer words, or no language.")
            )
        self._enable()

    def set_allowed(self, allowed: bool) -> None:
        """Take note that looking up was switched on or off."""
        self._allowed = allowed

    def set_error(self, sentence: str) -> None:
        """Say what went wrong and what to do."""
        super().set_error(sentence)
        self._enable()

    def _chosen(self) -> Hit | None:
        item: QTreeWidgetItem | None = self.list.currentItem()
        return self._hits.get(str(item.data(0, Qt.ItemDataRole.UserRole))) if item else None

    def _choose(self) -> None:
        hit = self._chosen()
        self.about.setText("\n".join(about(hit)) if hit else "")
        self._enable()

    def _enable(self) -> None:
        hit = self._chosen()
        self.main.setEnabled(bool(self.words.toPlainText().strip()))
        self.copy.setEnabled(hit is not None)
        self.open_page.setEnabled(hit is not None and _is_page(hit))

    def _open(self) -> None:
        hit = self._chosen()
        if hit is not None and _is_page(hit):
            QDesktopServices.openUrl(QUrl(hit.check.url))

    def _copy(self) -> None:
        hit = self._chosen()
        if hit is not None:
            copy_to_clipboard("\n".join(filter(None, [hit.check.claim, *about(hit)[1:]])))


def _is_page(hit: Hit) -> bool:
    """True where a browser is what opens its address."""
    return hit.check.url.startswith(("http://", "https://"))


def about(hit: Hit) -> list[str]:
    """Everything known of a fact-check, in lines: what was claimed by whom, the verdict, the address."""
    check = hit.check
    claimed = _("{claimant}: {claim}").format(claimant=check.claimant, claim=check.claim)
    facts = joined(check.verdict, check.publisher, written_date(check.date), hit.origin)
    return [isolated(claimed if check.claimant else check.claim), facts, check.url]


def _row(at: str, hit: Hit) -> QTreeWidgetItem:
    check = hit.check
    cells = [check.verdict or _("no verdict given"), check.claim, check.publisher, written_date(check.date)]
    row = QTreeWidgetItem([isolated(cell) if cell else "" for cell in cells])
    row.setData(0, Qt.ItemDataRole.UserRole, at)
    for column, cell in enumerate(cells):
        row.setToolTip(column, plain_tip(cell))
    return row
