"""Tags on claims."""

from collections.abc import Sequence

from sqlmodel import Session, select

from core.models import ClaimTag, Tag
from core.services import checks, claims


def put(session: Session, claim_id: str, names: Sequence[str]) -> None:
    """Give a claim exactly these tags; a tag that no claim had before is made."""
    claims.get(session, claim_id)
    wanted = dict.fromkeys(filter(None, (checks.line(name) for name in names)))
    have = {tag.name: link for link, tag in _links(session, claim_id)}
    for name in have.keys() - wanted.keys():
        session.delete(have[name])
    for name in wanted:
        if name not in have:
            session.add(ClaimTag(claim_id=claim_id, tag_id=_named(session, name)))
    session.flush()


def of_claim(session: Session, claim_id: str) -> tuple[str, ...]:
    """The tags of a claim, in order."""
    return tuple(sorted(tag.name for _link, tag in _links(session, claim_id)))


def names(session: Session) -> list[str]:
    """Every tag there is, in order."""
    return list(session.exec(select(Tag.name).order_by(Tag.name)))


def _links(session: Session, claim_id: str) -> list[tuple[ClaimTag, Tag]]:
    query = select(ClaimTag, Tag).where(ClaimTag.tag_id == Tag.id, ClaimTag.claim_id == claim_id)
    return list(session.exec(query))


def _named(session: Session, name: str) -> str:
    found = session.exec(select(Tag).where(Tag.name == name)).first()
    if found is None:
        found = Tag(name=name)
        session.add(found)
        session.flush()
    return found.id
