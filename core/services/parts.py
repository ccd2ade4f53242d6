"""The tree of claims: parts of a compound claim, and the rule by which they decide on it.

What follows from the verdicts of parts is said (``core/engines/parts_rule.py``) and never stored.
"""

from collections.abc import Sequence

from sqlmodel import Session, select

from core.engines.outline import within
from core.errors import UserError
from core.i18n import _
from core.models import Claim, ClaimSpan
from core.records.inputs import Piece
from core.records.terms import PartRule
from core.services import claims, texts
from core.text.spans import Span


def make(session: Session, claim_id: str, spans: Sequence[Span], wording: str = "") -> str:
    """Make a part of a claim from a stretch of the text the claim quotes; the new claim's id.

    It starts with who said the whole, when and where. Raises UserError for words that are the whole claim.
    """
    whole = claims.get(session, claim_id)
    version = texts.of_article(session, whole.article_id)
    if sorted(spans) == _quoted(session, claim_id, version.id):
        raise UserError(_("These words are the whole claim. Select the words of one part of it."))
    made = claims.create(session, whole.article_id, spans, wording=wording)
    part = claims.get(session, made)
    part.parent_id, part.claimant_id = whole.id, whole.claimant_id
    part.claimant_role, part.claimant_basis = whole.claimant_role, whole.claimant_basis
    part.said_on, part.said_on_basis, part.place = whole.said_on, whole.said_on_basis, whole.place
    session.flush()
    return made


def create(
    session: Session,
    article_id: str,
    spans: Sequence[Span],
    *,
    part_of: str = "",
    wording: str = "",
    claimant: str = "",
    said_on: str = "",
) -> str:
    """Make a claim of an article, as a part of another one if ``part_of`` names it; the new claim's id.

    What is given stands above what a part starts with.
    """
    if not part_of:
        return claims.create(session, article_id, spans, wording=wording, claimant=claimant, said_on=said_on)
    if claims.get(session, part_of).article_id != article_id:
        raise UserError(_("The other claim belongs to another article. Choose one of the same article."))
    made = make(session, part_of, spans, wording)
    if claimant:
        claims.say_who(session, made, claimant)
    if said_on:
        claims.say_when(session, made, said_on)
    return made


def split(session: Session, claim_id: str, pieces: Sequence[Piece]) -> list[str]:
    """Make a part of each piece; the ids of the parts. Raises UserError for fewer than two."""
    if len(pieces) < 2:
        raise UserError(_("A claim is split into two parts or more. Tick another piece."))
    return [make(session, claim_id, [piece.span], piece.wording) for piece in pieces]


def put_under(session: Session, claim_id: str, parent_id: str) -> None:
    """Make a claim, with all parts it has, a part of another claim of the same article."""
    claim, parent = claims.get(session, claim_id), claims.get(session, parent_id)
    if claim.id == parent.id:
        raise UserError(_("A claim cannot be a part of itself. Choose another claim."))
    if claim.article_id != parent.article_id:
        raise UserError(_("The other claim belongs to another article. Choose one of the same article."))
    if parent.id in _with_parts(session, claim):
        raise UserError(_("The other claim is a part of this one. Take it out first."))
    claim.parent_id = parent.id


def take_out(session: Session, claim_id: str) -> None:
    """Make a part a claim of its own again; the parts it has stay with it."""
    claims.get(session, claim_id).parent_id = None


def set_rule(session: Session, claim_id: str, rule: PartRule) -> None:
    """Say how the parts of a claim decide on it."""
    claims.get(session, claim_id).part_rule = rule


def near(session: Session, claim_id: str) -> set[str]:
    """The claim itself, what it is a part of, and its own parts; only itself where it is gone."""
    claim = session.get(Claim, claim_id)
    parent = claim.parent_id if claim is not None else None
    below = session.exec(select(Claim.id).where(Claim.parent_id == claim_id))
    return {claim_id, *below, *([parent] if parent else [])}


def _with_parts(session: Session, claim: Claim) -> set[str]:
    query = select(Claim.id, Claim.parent_id).where(Claim.article_id == claim.article_id)
    return within(dict(session.exec(query).all()), claim.id)


def _quoted(session: Session, claim_id: str, version_id: str) -> list[Span]:
    query = select(ClaimSpan.start, ClaimSpan.end).where(
        ClaimSpan.claim_id == claim_id, ClaimSpan.text_version_id == version_id
    )
    return sorted(Span(start, end) for start, end in session.exec(query).all())
