"""Keep the claim pane at what the text proposes for the claim shown: read in the background, never stored."""

from core.errors import UserError
from core.records.cards import ClaimDetail
from core.records.proposals import ClaimProposals
from core.services import proposals
from core.text.spans import Span
from ui.desk.desk import Desk
from ui.desk.proposed import Known


def load(desk: Desk, detail: ClaimDetail) -> None:
    """Have the proposals for a claim read, unless they are shown already."""
    state, known = desk.proposing, _known(desk, detail)
    if known == state.known:
        return
    state.known, state.found, state.wording = known, ClaimProposals(detail.card.id), detail.card.wording
    _show(desk)
    if not detail.card.spans or desk.library.read_only:
        return
    claim_id = detail.card.id

    def found(made: ClaimProposals) -> None:
        if desk.proposing.known == known and desk.claim_id == claim_id:
            desk.proposing.found = made
            _show(desk)
            desk.window.refresh()

    desk.tasks.run(
        lambda _progress: desk.library.ask(proposals.of_claim, claim_id),
        found,
        failed=lambda e: _gone(desk, e),
    )


def _gone(desk: Desk, error: Exception) -> None:
    """A claim that was taken away while its proposals were being read has none to show."""
    if not isinstance(error, UserError):
        desk.failed(error)


def _known(desk: Desk, detail: ClaimDetail) -> Known:
    """All that the proposals for a claim are made of."""
    card, article, text = detail.card, desk.article, desk.text
    about = (article.language, article.published, article.modified) if article else ()
    return (
        card.id,
        card.wording,
        card.spans,
        detail.claimant,
        detail.claimant_role,
        text.id if text else "",
        *about,
    )


def offered(desk: Desk) -> ClaimProposals:
    """What is proposed for the claim worked on and was not put away."""
    found, refused = desk.proposing.found, desk.proposing.refused
    if found.claim_id != desk.claim_id:
        return ClaimProposals("")
    who, wording = found.claimant, found.wording
    return ClaimProposals(
        found.claim_id,
        who if who and (found.claim_id, "claimant", f"{who.name}\n{who.role}") not in refused else None,
        wording if wording and (found.claim_id, "wording", wording.words) not in refused else None,
    )


def refuse(desk: Desk, what: str) -> None:
    """Put a proposal for the claim shown away: "wording" or "claimant"."""
    found = offered(desk)
    if what == "wording" and found.wording:
        desk.proposing.refused.add((found.claim_id, what, found.wording.words))
    if what == "claimant" and found.claimant:
        desk.proposing.refused.add((found.claim_id, what, f"{found.claimant.name}\n{found.claimant.role}"))
    _show(desk)
    desk.window.refresh()


def light(desk: Desk) -> None:
    """Light up the words of the article that the proposed claimant relies on, where they are in view."""
    found = offered(desk).claimant
    if found is not None:
        desk.proposing.light.show(desk.reader.range_of(_seen(desk, found.evidence)))


def _seen(desk: Desk, evidence: tuple[Span, ...]) -> Span:
    """The words of speech themselves."""
    length = len(desk.text.text) if desk.text else 0
    return Span(min(evidence[0].start, length), min(evidence[0].end, length))


def _show(desk: Desk) -> None:
    found = offered(desk)
    desk.claim_pane.show_proposals(found)
