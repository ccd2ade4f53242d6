"""Where what an operation changed is seen: in which article, and at which claim."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from core.models import Article, Claim, TextVersion
from core.services import touched
from core.storage.parameters import parts

Place = tuple[str, str]
"""The ids of an article and of a claim in it, "" for none."""


def of_operation(session: Session, operation_id: int) -> Place:
    """The article and claim where an operation's rows are seen, at a claim if any of them is.

    A newer text is seen in the article as a whole, whichever claims it moved. Of a row that is gone, the
    history knows what it hung on.
    """
    rows = touched.rows(session, operation_id)
    updated = [row for row in rows if row.table == "text_version" and row.article_id]
    return _in_article(session, updated) or _at_claim(session, rows) or _in_article(session, rows) or ("", "")


def _at_claim(session: Session, rows: Sequence[touched.Touched]) -> Place | None:
    for some in parts(touched.claims_of(session, rows)):
        query = select(Claim.id, Claim.article_id).where(col(Claim.id).in_(some))
        found: dict[str, str] = dict(session.exec(query).all())
        for claim_id in some:
            if claim_id in found:
                return found[claim_id], claim_id
    return None


def _in_article(session: Session, rows: Sequence[touched.Touched]) -> Place | None:
    versions = {row.text_version_id for row in rows if row.text_version_id and not row.article_id}
    owners: dict[str, str | None] = {}
    for some in parts(versions):
        query = select(TextVersion.id, TextVersion.article_id).where(col(TextVersion.id).in_(some))
        owners |= dict(session.exec(query).all())
    wanted = (row.article_id or owners.get(row.text_version_id) or "" for row in rows)
    for some in parts(wanted):
        present = set(session.exec(select(Article.id).where(col(Article.id).in_(some))))
        for article_id in some:
            if article_id in present:
                return article_id, ""
    return None
