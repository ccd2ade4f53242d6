"""Tags on claims."""

from collections.abc import Sequence

from sqlmodel import Session, col, func, select

from core.errors import UserError
from core.i18n import _, ngettext
from core.models import ClaimTag, Tag
from core.records.search import TagCard
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


def counted(session: Session) -> list[TagCard]:
    """Every tag with the number of claims that have it, in order; unused ones too."""
    query = (
        select(Tag.id, Tag.name, func.count(col(ClaimTag.id)))
        .join(ClaimTag, col(ClaimTag.tag_id) == col(Tag.id), isouter=True)
        .group_by(col(Tag.id))
        .order_by(col(Tag.name))
    )
    return [TagCard(row_id, name, count) for row_id, name, count in session.exec(query)]


def rename(session: Session, tag_id: str, name: str) -> None:
    """Call a tag otherwise on every claim that has it; raises UserError for a name that is taken."""
    tag, name = _get(session, tag_id), checks.required(checks.line(name), _("A tag needs a name."))
    other = session.exec(select(Tag).where(Tag.name == name)).first()
    if other is not None and other.id != tag_id:
        raise UserError(_("There is a tag “{name}” already. Choose another name.").format(name=name))
    tag.name = name


def remove(session: Session, tag_id: str) -> None:
    """Remove a tag that no claim has; raises UserError for one in use."""
    tag = _get(session, tag_id)
    used = session.exec(select(func.count()).select_from(ClaimTag).where(ClaimTag.tag_id == tag_id)).one()
    if used:
        raise UserError(
            ngettext(
                "{n} claim has the tag “{name}”. Take it off there first.",
                "{n} claims have the tag “{name}”. Take it off there first.",
                used,
            ).format(n=used, name=tag.name)
        )
    session.delete(tag)


def _get(session: Session, tag_id: str) -> Tag:
    found = session.get(Tag, tag_id)
    if found is None:
        raise UserError(_("This tag is no longer in the library."))
    return found


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
