"""The quotes of the claim worked on: move their edges, add words, take one out."""

from core.errors import UserError
from core.i18n import _
from core.records.terms import MoveDecision
from core.services import quotes
from core.text.spans import Span
from ui.desk import showing
from ui.desk.desk import Desk


def move_edges(desk: Desk) -> None:
    """Let the keys move the edges of the claim worked on."""
    desk.window.show_tab(desk.page)
    desk.moved_strip.stop_picking()  # both have Enter and Escape
    if not desk.reader.move_edges():
        raise UserError(_why_no_edges(desk))


def _why_no_edges(desk: Desk) -> str:
    waits = MoveDecision.OPEN
    if any(card.owner_id == desk.claim_id and card.decision is waits for card in desk.moved):
        return _(
            "A quote of this claim waits for a decision after the update. "
            "Decide where it stands first: choose Review, Moved quotes."
        )
    return _(
        "This claim quotes no words of the text shown. Select some, "
        "then choose Claim, Add the words to the claim."
    )


def put_edges(desk: Desk, claim_id: str, old: Span, new: Span) -> None:
    """Give a quote the edges that were kept."""
    desk.flush()
    try:
        desk.library.do(_("Change the quote"), quotes.move, claim_id, old, new)
    finally:
        showing.paint(desk)


def add(desk: Desk) -> None:
    """Add the selected words to the claim worked on."""
    span = desk.reader.selected_span()
    if span is None:
        raise UserError(_("Select the words to add to the claim first."))
    add_words(desk, span)


def add_words(desk: Desk, span: Span) -> None:
    """Let the claim worked on quote further words."""
    if not desk.claim_id:
        raise UserError(_("Choose the claim first that the words belong to."))
    desk.flush()
    desk.library.do(_("Add the words to the claim"), quotes.add, desk.claim_id, span)
    desk.reader.clear_selection()


def take_out(desk: Desk, span: Span | None = None) -> None:
    """Let the claim worked on no longer quote a span, else the one at the caret."""
    wanted = span or desk.reader.quote_at_caret()
    if wanted is None or not desk.claim_id:
        raise UserError(_("Put the caret in the quote of the claim that shall be taken out."))
    desk.flush()
    desk.library.do(_("Take a quote out of the claim"), quotes.take_out, desk.claim_id, wanted)
