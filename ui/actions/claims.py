"""Make claims, word them, walk through them, remove them."""

from collections.abc import Sequence

from core.errors import TouchstoneError, UserError
from core.i18n import _
from core.records.cards import ClaimCard
from core.records.terms import WorkflowState
from core.services import claims, tags
from core.text.spans import Span
from ui.actions import notes
from ui.desk import recent, showing
from ui.desk.desk import Desk
from ui.models.claim_tree import working_order
from ui.window import CLAIMS

OWN_FIELDS: dict[str, claims.Field] = {
    "wording": "wording",
    "headline": "headline",
    "claimant_role": "claimant_role",
    "claimant_basis": "claimant_basis",
    "place": "place",
    "note": "note",
    "said_on": "said_on",
}


def make(desk: Desk) -> None:
    """Make a claim of the selection, else of the sentence at the caret."""
    span = desk.reader.selected_span() or desk.reader.sentence_at_caret()
    if span is None or desk.article is None:
        raise UserError(_("Select the words of the claim first, or put the caret in its sentence."))
    make_of(desk, span)


def make_of(desk: Desk, span: Span) -> None:
    """Make a claim of a stretch of the article."""
    if desk.article is None:
        return
    already = next((card for card in desk.claims if card.spans == (span,)), None)
    if already is not None:
        _go_to_same(desk, already)
        return
    desk.flush()
    claim_id = desk.library.do(_("New claim"), claims.create, desk.article.id, [span])
    desk.reader.clear_selection()
    if desk.claim_id != claim_id or desk.suggestion_id:
        showing.claim(desk, claim_id)


def _go_to_same(desk: Desk, card: ClaimCard) -> None:
    """Instead of a second claim of the very same words, which is hardly ever meant."""
    desk.reader.clear_selection()
    choose(desk, card.id)
    words = _("These words are claim {n} already. Select other words for another claim.")
    desk.window.status.tell(words.format(n=card.label))


def edit(desk: Desk, claim_id: str, field: str, value: str) -> None:
    """Store a field of a claim that was edited; words that the disk did not take wait in their field."""
    try:
        _store(desk, claim_id, field, value)
    except TouchstoneError:
        desk.claim_pane.refused(field)
        _show_stored(desk)
        raise


def _store(desk: Desk, claim_id: str, field: str, value: str) -> None:
    if field == "claimant":
        desk.library.do(_("Name the claimant"), claims.say_who, claim_id, value)
    elif field == "workflow":
        desk.library.do(_("Change the state of the work"), claims.move_to, claim_id, WorkflowState(value))
    else:
        desk.library.do(_edit_label(field), claims.edit, claim_id, OWN_FIELDS[field], value)


def say_when(desk: Desk, claim_id: str, iso: str, basis: str) -> None:
    """Take the date offered."""
    desk.library.do(_("Set the date said"), claims.say_when, claim_id, iso, basis)


def put_tags(desk: Desk, names: Sequence[str]) -> None:
    """Give the claim worked on exactly these tags."""
    if not desk.claim_id:
        return
    try:
        desk.library.do(_("Tag the claim"), tags.put, desk.claim_id, list(names))
    except TouchstoneError:
        _show_stored(desk)
        raise


def _show_stored(desk: Desk) -> None:
    """Show tags and state as they are stored; in the middle of going to another claim there is no need."""
    if desk.claim_id and desk.claim_pane.current_id() == desk.claim_id:
        showing.claim(desk, desk.claim_id)


def remove(desk: Desk, claim_id: str = "") -> None:
    """Remove a claim; undo brings it back with all that hung on it."""
    wanted = claim_id or desk.claim_id
    if wanted:
        desk.flush()
        desk.library.do(_("Delete claim"), claims.remove, wanted)


def choose(desk: Desk, claim_id: str) -> None:
    """Work on a claim and bring its words into view; a source being read stays in front."""
    desk.flush()
    showing.claim(desk, claim_id)
    card = _card(desk, claim_id)
    if card:
        recent.opened(desk, "claim", claim_id)
    if card and card.spans:
        desk.reader.reveal(card.spans[0])


def go_to(desk: Desk, claim_id: str) -> None:
    """Work on a claim with its article in front."""
    desk.window.show_tab(desk.page)
    choose(desk, claim_id)


def activate(desk: Desk, mark_id: str) -> None:
    """A mark in the reader was clicked: work on that claim, review that suggestion, open that note."""
    for waiting in showing.open_suggestions(desk):
        if waiting.id == mark_id:
            showing.suggestion(desk, waiting)
            return
    if notes.open_note(desk, desk.reader, mark_id):
        return
    desk.flush()
    showing.claim(desk, mark_id)


def enter(desk: Desk, mark_id: str) -> None:
    """Go from the text to what is marked in it, the keyboard too where it is a claim."""
    activate(desk, mark_id)
    if _card(desk, mark_id) is not None:
        desk.window.panes.show_pane(CLAIMS)


def step(desk: Desk, by: int) -> None:
    """Go to the next claim (1) or the one before (-1) in the list."""
    desk.claims_pane.move(by)


def next_unrated(desk: Desk) -> None:
    """Go to the next claim without a verdict, parts before their claim, round the end of the article."""
    cards = working_order(desk.claims)
    ids = [card.id for card in cards]
    at = ids.index(desk.claim_id) + 1 if desk.claim_id in ids else 0
    for card in [*cards[at:], *cards[:at]]:
        if card.rating is None and card.id != desk.claim_id:
            choose(desk, card.id)
            return
    desk.window.status.tell(_("Every other claim of this article has a verdict."))


def cycle(desk: Desk) -> None:
    """Go through the claims that overlap at the caret, the smallest first."""
    at = desk.reader.caret()
    here = [c for c in desk.claims if any(s.start <= at <= s.end for s in c.spans)]
    here.sort(key=lambda card: sum(map(len, card.spans)))
    if here:
        ids = [card.id for card in here]
        following = ids.index(desk.claim_id) + 1 if desk.claim_id in ids else 0
        chosen = following % len(ids)
        choose(desk, ids[chosen])
        words = _("Claim {i} of {n} here: {title}")
        words = words.format(i=chosen + 1, n=len(ids), title=here[chosen].title)
        desk.window.status.tell(words)
        desk.reader.say(words)
    else:
        desk.window.status.tell(_("No claim quotes the words at the caret."))


def _card(desk: Desk, claim_id: str) -> ClaimCard | None:
    return next((card for card in desk.claims if card.id == claim_id), None)


def _edit_label(field: str) -> str:
    return {
        "wording": _("Edit the wording"),
        "headline": _("Edit the headline"),
        "said_on": _("Set the date said"),
        "claimant_role": _("Edit the role of the claimant"),
        "claimant_basis": _("Edit the words that name the claimant"),
        "place": _("Edit the place"),
        "note": _("Edit the note"),
    }[field]
