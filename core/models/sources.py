"""Sources, their saved copies, and the evidence that links them to claims."""

from datetime import datetime

from sqlmodel import SQLModel

from core.models.columns import id_field, moment, owner, term
from core.records.terms import QuoteLock, SourceType, Stance


class Source(SQLModel, table=True):
    """A document, page, dataset, person, call ...; ``confidential`` keeps what names it out of reports."""

    id: str = id_field()
    type: SourceType = term(SourceType.PAGE)
    title: str
    publisher: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    reliability: str = ""
    confidential: bool = False
    note: str = ""
    added_at: datetime = moment()


class Snapshot(SQLModel, table=True):
    """The saved bytes of a source at a time."""

    id: str = id_field()
    source_id: str = owner("source.id")
    content_sha256: str = owner("content.sha256", on_delete="RESTRICT")
    media_type: str = ""
    url: str = ""
    file_name: str = ""
    captured_at: datetime = moment()


class Evidence(SQLModel, table=True):
    """A source held against a claim. ``start`` and ``end`` are where the quote stands in the saved text."""

    id: str = id_field()
    claim_id: str = owner("claim.id")
    source_id: str = owner("source.id")
    text_version_id: str | None = owner("text_version.id", on_delete="SET NULL", optional=True)
    stance: Stance = term(Stance.CONTEXT)
    quote: str = ""
    locator: str = ""
    note: str = ""
    quote_lock: QuoteLock = term(QuoteLock.NO_COPY)
    start: int | None = None
    end: int | None = None
    added_at: datetime = moment()
