"""Decide on the quotes that an update could not surely find again."""

from core.engines.word_diff import pieces
from core.errors import UserError
from core.i18n import _, ngettext
from core.records.versions import MovedCard
from core.services import moved
from ui.desk import showing
from ui.desk.desk import Desk
from ui.status import announce


def any_moved(desk: Desk) -> bool:
    """True where the article shown was updated with quotes in it."""
    return bool(desk.moved)


def show(desk: Desk, claim_id: str = "") -> None:
    """Show the list of moved quotes beside the text, at a claim if one is given."""
    if not desk.moved:
        desk.window.status.tell(_("No quote of this article was moved by an update."))
        return
    strip = desk.moved_strip
    desk.window.show_tab(desk.page)
    if not strip.waiting():
        strip.decided.setChecked(True)
    strip.show()
    if claim_id:
        strip.select(claim_id)
    card = strip.current()
    if card is not None:
        choose(desk, card)
    strip.list.setFocus()
    waiting = strip.waiting()
    words = ngettext("{n} moved quote to decide", "{n} moved quotes to decide", waiting)
    announce(strip, words.format(n=waiting))


def choose(desk: Desk, card: MovedCard) -> None:
    """Show a quote: its old words against the new ones, and its place in the text."""
    desk.moved_strip.show_pieces(pieces(card.old, card.proposed), card.old, card.proposed)
    if card.owner == "claim" and card.owner_id != desk.claim_id:
        desk.flush()
        showing.claim(desk, card.owner_id)
    jump(desk, card)


def jump(desk: Desk, card: MovedCard) -> None:
    """Bring the place of a quote into view."""
    if card.span is not None:
        desk.reader.reveal(card.span)


def accept(desk: Desk, moved_id: str = "") -> None:
    """Take the place proposed, and go on to the next quote."""
    wanted = moved_id or _current(desk)
    if wanted:
        desk.flush()
        desk.library.do(_("Accept the moved quote"), moved.accept, wanted)


def detach(desk: Desk, moved_id: str = "") -> None:
    """Leave a quote with the older version, and go on to the next."""
    wanted = moved_id or _current(desk)
    if wanted:
        desk.flush()
        desk.library.do(_("Detach the moved quote"), moved.detach, wanted)


def begin_picking(desk: Desk) -> None:
    """The words of a quote are to be selected in the text."""
    desk.window.show_tab(desk.page)
    desk.reader.clear_selection()
    desk.reader.setFocus()
    announce(desk.reader, _("Select the words in the text, then press Enter. Escape stops."))


def stop_picking(desk: Desk) -> None:
    """Leave the quote as it was."""
    if desk.moved_strip.picking:
        desk.moved_strip.stop_picking()
        desk.moved_strip.list.setFocus()


def pick(desk: Desk, moved_id: str) -> None:
    """Take the words selected in the text, and go on to the next quote."""
    span = desk.reader.selected_span()
    if span is None:
        raise UserError(_("Nothing is selected. Select the words where the quote stands now."))
    desk.flush()
    desk.library.do(_("Pick the place of a quote"), moved.pick, moved_id, span)
    desk.moved_strip.stop_picking()
    desk.reader.clear_selection()
    desk.moved_strip.list.setFocus()


def accept_all(desk: Desk) -> None:
    """Take every proposal in which no number, negation or direction changed."""
    if desk.article is not None and any(card.harmless for card in desk.moved):
        desk.flush()
        desk.library.do(_("Accept the moved quotes"), moved.accept_harmless, desk.article.id)


def _current(desk: Desk) -> str:
    card = desk.moved_strip.current()
    return card.id if card else ""
