"""Review suggestions one by one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core.i18n import _, ngettext
from core.records.cards import SuggestionCard
from core.services import suggestions
from ui.desk import showing
from ui.desk.desk import Desk


def accept(desk: Desk) -> None:
    """Make a claim of the suggestion under review and go on to the next."""
    card = current(desk)
    if card is not None:
        desk.claim_pane.flush()
        claim_id = desk.library.do(_("Accept suggestion"), suggestions.accept, card.id)
        if desk.claim_id != claim_id:
            showing.claim(desk, claim_id)
        _go_on(desk, card)


def reject(desk: Desk) -> None:
    """Put the suggestion under review aside for good and go on to the next."""
    card = current(desk)
    if card is not None:
        desk.claim_pane.flush()
        desk.library.do(_("Reject suggestion"), suggestions.reject, card.id)
        _go_on(desk, card)


def accept_all(desk: Desk) -> None:
    """Make claims of all suggestions at once, after saying how many; one undo step."""
    waiting = [card.id for card in showing.open_suggestions(desk)]
    if not waiting:
        return
    question = ngettext(
        "Make {n} claim of the suggestion shown?", "Make {n} claims of the suggestions shown?", len(waiting)
    ).format(n=len(waiting))
    box = QMessageBox(QMessageBox.Icon.Question, _("Accept all"), question, parent=desk.window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    yes = box.addButton(_("Make the claims"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(yes)
    box.setInformativeText(_("Undo takes them back in one step."))
    box.accepted.connect(desk.guarded(_accept_all, waiting))
    box.finished.connect(box.deleteLater)
    box.open()


def step(desk: Desk, by: int) -> None:
    """Review the next suggestion (1) or the one before (-1)."""
    waiting = showing.open_suggestions(desk)
    if waiting:
        ids = [card.id for card in waiting]
        here = ids.index(desk.suggestion_id) + by if desk.suggestion_id in ids else 0
        showing.suggestion(desk, waiting[here % len(waiting)])


def current(desk: Desk) -> SuggestionCard | None:
    """The suggestion under review; the first one of the text from the caret on where none is."""
    waiting = showing.open_suggestions(desk)
    chosen = [card for card in waiting if card.id == desk.suggestion_id]
    after = [card for card in waiting if card.span.end > desk.reader.caret()]
    return next(iter(chosen or after or waiting), None)


def _accept_all(desk: Desk, waiting: list[str]) -> None:
    label = ngettext("Accept {n} suggestion", "Accept {n} suggestions", len(waiting)).format(n=len(waiting))
    desk.claim_pane.flush()
    desk.library.do(label, suggestions.accept_all, waiting)


def _go_on(desk: Desk, done: SuggestionCard) -> None:
    waiting = showing.open_suggestions(desk)
    later = [card for card in waiting if card.span.start > done.span.start]
    following = next(iter(later or waiting), None)
    if following is not None:
        showing.suggestion(desk, following)
