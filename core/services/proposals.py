"""What the text proposes for a claim: who said it, and a wording that stands on its own."""

import re
from datetime import date
from typing import TYPE_CHECKING

from sqlmodel import Session

from core.models import Article, Claim, Person
from core.records.proposals import ClaimProposals, ProposedClaimant, ProposedWording, Replaced
from core.services import claims, texts
from core.text.spans import Span

if TYPE_CHECKING:
    from core.engines.attributing.records import Attribution
    from core.engines.rewording.records import Proposal

LONGEST_BASIS = 300
"""Code points of the words that name a claimant, at most."""


def of_claim(session: Session, claim_id: str) -> ClaimProposals:
    """What is proposed for a claim as it is now: nothing for what somebody has decided on.

    A claimant is proposed where none is named, or the role of the one named is not; a wording where the
    claim has the words of its quote still.
    """
    from core.engines import self_contained  # its many patterns would make the window open later

    claim = claims.get(session, claim_id)
    spans = claims.spans_of(session, claim_id)
    if not spans:
        return ClaimProposals(claim_id)
    text = texts.of_article(session, claim.article_id).text
    article = session.get(Article, claim.article_id)
    assert article is not None, "a claim has an article"
    found = self_contained.propose(text, spans, article.language or "en", _day(article))
    return ClaimProposals(
        claim_id,
        _claimant(session, claim, text, found.claimant),
        _wording(found, claim.wording) if claims.is_worded_as_quoted(claim, text, spans) else None,
    )


def _day(article: Article) -> date | None:
    """The day the article speaks from: published, else last changed."""
    try:
        return date.fromisoformat((article.published or article.modified)[:10])
    except ValueError:
        return None


def _claimant(
    session: Session, claim: Claim, text: str, found: "Attribution | None"
) -> ProposedClaimant | None:
    from core.engines.attributing.resolving import CLEAR

    if found is None:
        return None
    person = session.get(Person, claim.claimant_id) if claim.claimant_id else None
    if person is not None and (person.name != found.name or claim.claimant_role or not found.role):
        return None
    return ProposedClaimant(
        found.name,
        found.role,
        basis(text, found.evidence),
        found.evidence,
        found.kind,
        found.confidence >= CLEAR,
    )


def basis(text: str, evidence: tuple[Span, ...]) -> str:
    """The words of the evidence on one line, shortened where they are long."""
    words = " … ".join(" ".join(span.of(text).split()) for span in evidence)
    return words if len(words) <= LONGEST_BASIS else words[: LONGEST_BASIS - 1].rstrip() + "…"


def _wording(found: "Proposal", present: str) -> ProposedWording | None:
    """The proposal, unless it differs from the present wording in its last full stop alone."""
    if not found.words or (
        not found.replacements and not found.dropped and _bare(found.words) == _bare(present)
    ):
        return None
    return ProposedWording(
        found.words,
        tuple(Replaced(one.span, one.old, one.reason) for one in found.replacements),
        found.dropped,
        found.left,
    )


def _bare(words: str) -> str:
    return re.sub(r"[\s.]+$", "", words)
