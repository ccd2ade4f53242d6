"""Where a changed row is seen: in which article, and at which claim."""

import json
from collections.abc import Iterable
from typing import Any

from sqlmodel import Session, col, select

from core.models import Article, Claim, ClaimSpan, OperationChange, TextVersion

Place = tuple[str, str]
"""The ids of an article and of a claim in it, "" for none."""


def of_rows(session: Session, rows: Iterable[tuple[str, str]]) -> Place:
    """The article and claim where changed rows are seen, at a claim if any of them is.

    A newer text is seen in the article as a whole, whichever claims it moved. Rows are (table name, row id).
    Of a row that is gone, the history knows what it hung on.
    """
    changed = sorted(rows)
    places = [_of_row(session, table, row_id) for table, row_id in changed]
    updated = [
        place for place, row in zip(places, changed, strict=True) if row[0] == "text_version" and place[0]
    ]
    if updated:
        return updated[0]
    return max(places, key=lambda place: (bool(place[1]), bool(place[0])), default=("", ""))


def _of_row(session: Session, table: str, row_id: str) -> Place:
    image = _last_image(session, table, row_id)
    claim_id = row_id if table == "claim" else image.get("claim_id") or _of_quote(session, image)
    claim = session.get(Claim, claim_id) if claim_id else None
    if claim is not None:
        return claim.article_id, claim.id
    article_id = row_id if table == "article" else image.get("article_id") or _of_text(session, image)
    return (article_id, "") if article_id and session.get(Article, article_id) else ("", "")


def _of_quote(session: Session, image: dict[str, Any]) -> str:
    """The claim of a moved quote."""
    span = session.get(ClaimSpan, image.get("claim_span_id") or "")
    return span.claim_id if span else ""


def _of_text(session: Session, image: dict[str, Any]) -> str:
    version = session.get(TextVersion, image.get("text_version_id") or "")
    return (version.article_id or "") if version else ""


def _last_image(session: Session, table: str, row_id: str) -> dict[str, Any]:
    """What a row was when it was last changed, from the history; empty if it never was."""
    query = select(OperationChange.after, OperationChange.before).where(
        OperationChange.table_name == table, OperationChange.row_id == row_id
    )
    found = session.exec(query.order_by(col(OperationChange.id).desc()).limit(1)).first()
    image: dict[str, Any] = json.loads((found[0] or found[1]) or "{}") if found else {}
    return image
