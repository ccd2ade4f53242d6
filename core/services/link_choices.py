"""Claims of the library to choose from, when one is to be linked."""

from sqlmodel import Session, col, select

from core.models import Claim
from core.records.links import OwnClaim
from core.records.search import SearchKind
from core.services import linked, search

MOST = 40


def fitting(session: Session, line: str, article_id: str = "") -> list[OwnClaim]:
    """The claims that have the words typed, best first; for no words those of an article, then the newest."""
    ids = _found(session, line) if line.strip() else _newest(session, article_id)
    known = linked.own_claims(session, ids)
    return [known[one] for one in ids if one in known]


def _found(session: Session, line: str) -> list[str]:
    hits = search.find(session, line, kinds=[SearchKind.CLAIMS], limit=MOST).hits
    return list(dict.fromkeys(hit.id for hit in hits))


def _newest(session: Session, article_id: str) -> list[str]:
    query = select(Claim.id).order_by(
        (col(Claim.article_id) == article_id).desc(), col(Claim.created_at).desc(), col(Claim.id)
    )
    return list(session.exec(query.limit(MOST)))
