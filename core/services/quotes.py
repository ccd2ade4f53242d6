"""The quotes of a claim, one by one: move an edge, add words, take a quote out."""

from sqlmodel import Session

from core.errors import UserError
from core.i18n import _
from core.services import claims
from core.text.spans import Span


def move(session: Session, claim_id: str, old: Span, new: Span) -> None:
    """Give one quote of a claim other edges; what it touches then becomes part of it."""
    spans = claims.spans_of(session, claim_id)
    if old not in spans:
        raise UserError(_("This quote is no longer part of the claim."))
    claims.requote(session, claim_id, [new if span == old else span for span in spans])


def add(session: Session, claim_id: str, span: Span) -> None:
    """Let a claim quote further words; raises UserError for words it quotes already."""
    spans = claims.spans_of(session, claim_id)
    if any(present.start <= span.start and span.end <= present.end for present in spans):
        raise UserError(_("The claim quotes these words already. Select words beside them."))
    claims.requote(session, claim_id, [*spans, span])


def take_out(session: Session, claim_id: str, span: Span) -> None:
    """Let a claim no longer quote a span; raises UserError for its only quote."""
    spans = claims.spans_of(session, claim_id)
    if span not in spans:
        raise UserError(_("This quote is no longer part of the claim."))
    if len(spans) == 1:
        raise UserError(
            _("This is the only quote of the claim, so it stays. Move its edges, or delete the claim.")
        )
    claims.requote(session, claim_id, [present for present in spans if present != span])
