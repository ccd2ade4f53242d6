"""Judge the claim worked on."""

from core.errors import TouchstoneError
from core.i18n import _
from core.services import scales, verdicts
from ui.desk import claims_now
from ui.desk.desk import Desk


def rate(desk: Desk, rating_id: str, rationale: str, as_of: str, limits: str) -> None:
    """Give a verdict; earlier ones stay."""
    if not desk.claim_id:
        return
    label = desk.ask(scales.label_of, rating_id)
    desk.library.do(
        _("Rate claim {n} “{label}”").format(n=claims_now.card(desk, desk.claim_id).label, label=label),
        verdicts.rate,
        desk.claim_id,
        rating_id,
        rationale,
        as_of=as_of,
        limits=limits,
        reviewer=desk.keeper.settings.reviewer,
    )


def choose(desk: Desk, index: int) -> None:
    """Give the label at ``index`` of the scale, from 0."""
    desk.flush()
    if not desk.claim_pane.choose_rating(index):
        desk.window.status.say(_("The rating scale has no label {n}.").format(n=index + 1))


def keep_draft(desk: Desk, claim_id: str, rationale: str, as_of: str, limits: str) -> None:
    """Keep what is typed for a verdict before it is given; words that the disk did not take wait."""
    if desk.library.read_only:
        return
    try:
        desk.library.note(verdicts.keep_draft, claim_id, rationale, as_of, limits)
    except TouchstoneError:
        desk.claim_pane.verdict.refused(claim_id)
        raise


def focus(desk: Desk) -> None:
    """Put the keyboard on the labels of the scale."""
    desk.claim_pane.focus_verdict()
