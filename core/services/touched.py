"""What the rows of an operation hang on, read from the images the history keeps of them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from core.models import ClaimSpan, OperationChange
from core.storage.parameters import parts


@dataclass(frozen=True, slots=True)
class Touched:
    """A row that an operation changed, with the ids of what it belongs to, "" for none."""

    table: str
    claim_id: str
    parent_id: str
    claim_span_id: str
    article_id: str
    text_version_id: str
    other_claim_id: str = ""
    """The claim at the other end of a link."""


def rows(session: Session, operation_id: int) -> list[Touched]:
    """The rows an operation changed, by table and id; rows that are gone are there too."""
    query = select(
        OperationChange.table_name, OperationChange.row_id, OperationChange.before, OperationChange.after
    ).where(OperationChange.operation_id == operation_id)
    ordered = query.order_by(col(OperationChange.table_name), col(OperationChange.row_id))
    return [
        _touched(table, row_id, json.loads(image))
        for table, row_id, before, after in session.exec(ordered)
        for image in _images(before, after)
    ]


def claim_ids(session: Session, operation_id: int) -> set[str]:
    """The claims an operation touched: themselves, a part, their quotes, evidence, verdicts or tags."""
    found = rows(session, operation_id)
    return {*claims_of(session, found), *(row.parent_id for row in found if row.parent_id)}


def claims_of(session: Session, found: Sequence[Touched]) -> list[str]:
    """The ids of the claims that rows belong to, also through a quote that was moved, in order."""
    owners: dict[str, str] = {}
    for some in parts(row.claim_span_id for row in found):
        query = select(ClaimSpan.id, ClaimSpan.claim_id).where(col(ClaimSpan.id).in_(some))
        owners |= dict(session.exec(query).all())
    named = [row.claim_id or owners.get(row.claim_span_id, "") for row in found]
    others = [row.other_claim_id for row in found]
    return list(dict.fromkeys(filter(None, [*named, *others])))


def _images(before: str | None, after: str | None) -> Iterator[str]:
    return (image for image in (after, before) if image is not None)


def _touched(table: str, row_id: str, image: dict[str, Any]) -> Touched:
    return Touched(
        table=table,
        claim_id=row_id if table == "claim" else image.get("claim_id") or "",
        parent_id=image.get("parent_id") or "",
        claim_span_id=image.get("claim_span_id") or "",
        article_id=row_id if table == "article" else image.get("article_id") or "",
        text_version_id=image.get("text_version_id") or "",
        other_claim_id=image.get("other_claim_id") or "",
    )
