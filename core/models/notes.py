"""Notes in the margin of a text, and what became of quotes when the text got another version."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint
from sqlmodel import Field, SQLModel

from core.models.columns import id_field, moment, owner, term
from core.records.terms import AnchorState, MoveDecision


class Note(SQLModel, table=True):
    """What a reviewer wrote beside some words of a text; the quote has the shape of a ``ClaimSpan``."""

    __table_args__ = (CheckConstraint('0 <= "start" AND "start" < "end"', name="note_not_empty"),)

    id: str = id_field()
    text_version_id: str = owner("text_version.id")
    moved_from_id: str | None = owner("note.id", on_delete="SET NULL", optional=True)
    words: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    created_at: datetime = moment()


class MovedQuote(SQLModel, table=True):
    """What was found for one quote of a claim, or of a note, in a newer text version, and what was decided.

    ``start`` and ``end`` are the place found or proposed, None for an orphan; ``score`` is 0 to 1000. The
    ``flags`` name what differs between the quote and that place: "numbers", "negation", "direction".
    """

    __tablename__ = "moved_quote"
    __table_args__ = (
        CheckConstraint("(claim_span_id IS NULL) <> (note_id IS NULL)", name="moved_quote_has_one_owner"),
    )

    id: str = id_field()
    claim_span_id: str | None = owner("claim_span.id", optional=True)
    note_id: str | None = owner("note.id", optional=True)
    text_version_id: str = owner("text_version.id")
    state: AnchorState = term(AnchorState.EXACT)
    decision: MoveDecision = term(MoveDecision.OPEN)
    start: int | None = None
    end: int | None = None
    score: int = 0
    flags: list[str] = Field(default_factory=list, sa_type=JSON)
    created_at: datetime = moment()
