"""Review suggestions one by one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core.errors import TouchstoneError
from core.i18n import _, ngettext
from core.plugins.suggesting import suggested
from core.progress import Progress
from core.records.cards import SuggestionCard
from core.records.suggested import Strength, Suggested
from core.services import suggestions
from ui.actions.bulk import after_backup
from ui.desk import reviewing, showing
from ui.desk.desk import Desk
from ui.desk.reviewing import current
from ui.dialogs.hidden_suggestions import HiddenSuggestionsDialog
from ui.models.review_words import filter_words


def accept(desk: Desk) -> None:
    """Make a claim of the suggestion under review and go on to the next."""
    card = current(desk)
    if card is not None:
        desk.flush()
        claim_id = desk.library.do(_("Accept suggestion"), suggestions.accept, card.id)
        if desk.claim_id != claim_id:
            showing.claim(desk, claim_id)
        _go_on(desk, card)


def reject(desk: Desk) -> None:
    """Put the suggestion under review aside for good and go on to the next."""
    card = current(desk)
    if card is not None:
        desk.flush()
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
    box.setInformativeText(_("A backup is made first. Undo takes them back in one step."))
    box.accepted.connect(desk.guarded(after_backup, lambda desk: _accept_all(desk, waiting)))
    box.finished.connect(box.deleteLater)
    box.open()


def step(desk: Desk, by: int) -> None:
    """Review the next suggestion (1) or the one before (-1)."""
    waiting = showing.open_suggestions(desk)
    if waiting:
        ids = [card.id for card in waiting]
        here = ids.index(desk.suggestion_id) + by if desk.suggestion_id in ids else 0
        showing.suggestion(desk, waiting[here % len(waiting)])


def choose_filter(desk: Desk, least: Strength) -> None:
    """Show suggestions of this strength and stronger ones; remembered in the settings."""
    desk.keeper.change(suggestion_strength=str(least))
    desk.suggestion_id = ""
    showing.suggestions_again(desk)
    shown, hidden = len(desk.review.waiting), desk.review.weaker
    said = _("{filter}: {shown} shown, {hidden} weaker")
    desk.window.status.tell(said.format(filter=filter_words(least), shown=shown, hidden=hidden))


def next_filter(desk: Desk) -> None:
    """Show only stronger suggestions, and after the strongest all again."""
    ladder = [Strength.WEAK, Strength.WORTH_A_LOOK, Strength.STRONG]
    choose_filter(desk, ladder[(ladder.index(reviewing.least(desk)) + 1) % len(ladder)])


def show_hidden(desk: Desk) -> None:
    """List the suggestions that are not shown, with why."""
    dialog = HiddenSuggestionsDialog(desk.review, not desk.library.read_only, desk.window)

    def restore(suggestion_id: str) -> None:
        desk.flush()
        try:
            desk.library.do(_("Bring a suggestion back"), suggestions.restore, suggestion_id)
        except TouchstoneError as error:
            dialog.set_error(str(error))
            return
        dialog.show_review(desk.review)

    def jump(suggestion_id: str) -> None:
        dialog.accept()
        go_to(desk, suggestion_id)

    dialog.restore_wanted.connect(desk.guarded(lambda _desk, wanted: restore(wanted)))
    dialog.jump_wanted.connect(desk.guarded(lambda _desk, wanted: jump(wanted)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def go_to(desk: Desk, suggestion_id: str) -> None:
    """Go to the words of a hidden suggestion."""
    found = [one.card for one in desk.review.hidden if one.card.id == suggestion_id]
    if found:
        desk.window.show_tab(desk.page)
        desk.reader.setFocus()
        desk.reader.select(found[0].span)
        desk.reader.reveal(found[0].span)


def look(desk: Desk) -> None:
    """Look for sentences worth checking, in the background; what was decided stays decided."""
    text, article = desk.text, desk.article
    if text is None or article is None:
        return

    def work(progress: Progress) -> list[Suggested]:
        progress.check()
        return suggested(text.text, article.language)

    def store(found: list[Suggested]) -> None:
        new = desk.library.do(_("Look for suggestions"), suggestions.propose, text.id, found)
        said = ngettext("{n} new suggestion", "{n} new suggestions", new).format(n=new)
        desk.window.status.tell(said if new else _("No new suggestions were found."))

    desk.tasks.run(work, desk.guarded(lambda _desk, found: store(found)), title=_("Suggesting claims"))


def _accept_all(desk: Desk, waiting: list[str]) -> None:
    """After the backup, during which some may have been decided on."""
    wanted = desk.ask(suggestions.still_open, waiting)
    if not wanted:
        return
    label = ngettext("Accept {n} suggestion", "Accept {n} suggestions", len(wanted)).format(n=len(wanted))
    desk.flush()
    desk.library.do(label, suggestions.accept_all, wanted)


def _go_on(desk: Desk, done: SuggestionCard) -> None:
    waiting = showing.open_suggestions(desk)
    later = [card for card in waiting if card.span.start > done.span.start]
    following = next(iter(later or waiting), None)
    if following is not None:
        showing.suggestion(desk, following)
