"""The tree of claims: make parts, split, put under, take out, set the rule."""

from collections.abc import Sequence
from functools import partial

from core.engines import parts as engine
from core.engines.outline import within
from core.errors import TouchstoneError, UserError
from core.i18n import _, ngettext
from core.records.cards import ClaimCard, RatingCard
from core.records.inputs import Piece
from core.records.terms import PartRule
from core.services import parts
from ui.actions import claims, sheets
from ui.desk import showing
from ui.desk.desk import Desk
from ui.dialogs.parent_sheet import ParentSheet
from ui.dialogs.split_sheet import SplitSheet


def make(desk: Desk) -> None:
    """Make the selection, else the sentence at the caret, a part of the claim worked on."""
    whole = _card(desk, desk.claim_id)
    span = desk.reader.selected_span() or desk.reader.sentence_at_caret()
    if span is None:
        raise UserError(_("Select the words of the part first, or put the caret in its sentence."))
    if whole.spans and all(span.start <= own.start and own.end <= span.end for own in whole.spans):
        raise UserError(_("These are all the words of the claim. Select the words of one part of it."))
    desk.flush()
    label = _("New part of claim {n}").format(n=whole.label)
    desk.library.do(label, parts.make, whole.id, [span])
    desk.reader.clear_selection()
    # The claim stays the one worked on, so that the next part is made of it too; its pane lists them.
    showing.claim(desk, whole.id)
    desk.claims_pane.fold(whole.id, False)


def split(desk: Desk, claim_id: str = "") -> None:
    """Propose pieces of a claim as parts, to be ticked and worded."""
    whole = _card(desk, claim_id or desk.claim_id)
    if desk.text is None or desk.article is None:
        return
    desk.flush()
    text = desk.text.text
    found = engine.pieces(text, whole.spans, desk.article.language)
    if len(found) < 2:
        raise UserError(
            _(
                "No place to part this claim was found. Select the words of a part in the text, "
                "then choose Claim, Make a part of this claim."
            )
        )
    sheet = SplitSheet(whole, [(span, " ".join(span.of(text).split())) for span in found], desk.window)
    sheet.split_wanted.connect(sheets.slot(desk, sheet, partial(_split, desk, sheet, whole)))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()


def _split(desk: Desk, sheet: SplitSheet, whole: ClaimCard, pieces: Sequence[Piece]) -> None:
    label = ngettext("Split claim {n} into {count} part", "Split claim {n} into {count} parts", len(pieces))
    desk.library.do(label.format(n=whole.label, count=len(pieces)), parts.split, whole.id, list(pieces))
    sheet.accept()
    desk.claims_pane.fold(whole.id, False)
    claims.choose(desk, whole.id)


def choose_parent(desk: Desk, claim_id: str = "") -> None:
    """Ask which claim a claim is to be a part of."""
    card = _card(desk, claim_id or desk.claim_id)
    # Neither itself nor anything below it, nor the claim it is a part of already.
    barred = within({other.id: other.parent_id for other in desk.claims}, card.id) | {card.parent_id}
    others = [other for other in desk.claims if other.id not in barred]
    if not others:
        raise UserError(_("There is no other claim in this article to put it under."))
    sheet = ParentSheet(card, others, desk.window)
    sheet.parent_chosen.connect(sheets.slot(desk, sheet, partial(_chosen, desk, sheet, card.id)))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()


def _chosen(desk: Desk, sheet: ParentSheet, claim_id: str, parent_id: str) -> None:
    put_under(desk, claim_id, parent_id)
    sheet.accept()


def put_under(desk: Desk, claim_id: str, parent_id: str) -> None:
    """Make a claim a part of another one."""
    card, parent = _card(desk, claim_id), _card(desk, parent_id)
    if card.parent_id == parent_id:
        return
    desk.flush()
    label = _("Put claim {n} under claim {parent}").format(n=card.label, parent=parent.label)
    desk.library.do(label, parts.put_under, claim_id, parent_id)
    desk.claims_pane.fold(parent_id, False)
    claims.choose(desk, claim_id)


def take_out(desk: Desk, claim_id: str = "") -> None:
    """Make a part a claim of its own."""
    card = _card(desk, claim_id or desk.claim_id)
    if not card.parent_id:
        return
    desk.flush()
    desk.library.do(_("Take part {n} out").format(n=card.label), parts.take_out, card.id)
    claims.choose(desk, card.id)


def set_rule(desk: Desk, rule: PartRule) -> None:
    """Say how the parts of the claim worked on decide on it."""
    card = _card(desk, desk.claim_id)
    if card.part_rule is not rule:
        label = _("Set the rule of claim {n}").format(n=card.label)
        try:
            desk.library.do(label, parts.set_rule, card.id, rule)
        except TouchstoneError:
            showing.claim(desk, card.id)  # with the rule in force
            raise


def propose(desk: Desk, rating: RatingCard, reason: str) -> None:
    """Take what follows from the parts as the draft of the reviewer's own verdict; nothing is given."""
    if not desk.claim_pane.verdict.propose(rating.id, reason):
        raise UserError(
            _("The parts are rated on the scale “{scale}”. Choose that scale to give this verdict.").format(
                scale=rating.scale_name
            )
        )


def is_part(desk: Desk) -> bool:
    """True where the claim worked on is a part of another."""
    return any(card.id == desk.claim_id and card.parent_id for card in desk.claims)


def _card(desk: Desk, claim_id: str) -> ClaimCard:
    found = next((card for card in desk.claims if card.id == claim_id), None)
    if found is None:
        raise UserError(_("Choose a claim first."))
    return found
