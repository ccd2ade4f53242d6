"""Claims, the spans they quote, the suggestions they may come from, and their tags."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from core.models.columns import id_field, moment, owner, term
from core.records.terms import PartRule, SuggestionState, WorkflowState


class Claim(SQLModel, table=True):
    """One checkable statement. ``said_on`` is ISO 8601; ``said_on_basis`` the words it was read from.

    ``claimant_role`` is what the claimant was when saying it ("Secretary-General of NATO"), and
    ``claimant_basis`` the words of the text that name them.

    ``parent_id`` names the compound claim it is a part of; ``part_rule`` how its own parts decide on it.
    """

    id: str = id_field()
    article_id: str = owner("article.id")
    parent_id: str | None = owner("claim.id", on_delete="SET NULL", optional=True)
    wording: str
    headline: str = ""
    claimant_id: str | None = owner("person.id", on_delete="SET NULL", optional=True)
    claimant_role: str = ""
    claimant_basis: str = ""
    said_on: str = ""
    said_on_basis: str = ""
    place: str = ""
    note: str = ""
    workflow: WorkflowState = term(WorkflowState.TO_DO)
    part_rule: PartRule = term(PartRule.EACH)
    created_at: datetime = moment()


class ClaimSpan(SQLModel, table=True):
    """One stretch of text a claim quotes: code points [start, end) of a text version, with context.

    In each newer version of the text that has the quote it stands again, as a row that names the one it
    was ``moved_from``; old rows stay, so that what quoted the old version still does.
    """

    __tablename__ = "claim_span"
    __table_args__ = (CheckConstraint('0 <= "start" AND "start" < "end"', name="claim_span_not_empty"),)

    id: str = id_field()
    claim_id: str = owner("claim.id")
    text_version_id: str = owner("text_version.id")
    moved_from_id: str | None = owner("claim_span.id", on_delete="SET NULL", optional=True)
    position: int = 0
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


class Suggestion(SQLModel, table=True):
    """A sentence the app thinks worth checking; kept after it was rejected, so that it never comes back."""

    id: str = id_field()
    text_version_id: str = owner("text_version.id")
    claim_id: str | None = owner("claim.id", on_delete="SET NULL", optional=True)
    start: int
    end: int
    score: int
    reasons: list[str] = Field(default_factory=list, sa_type=JSON)
    state: SuggestionState = term(SuggestionState.OPEN)


class Tag(SQLModel, table=True):
    """A word the reviewer files claims under."""

    id: str = id_field()
    name: str = Field(unique=True)


class ClaimTag(SQLModel, table=True):
    """A tag on a claim."""

    __tablename__ = "claim_tag"
    __table_args__ = (UniqueConstraint("claim_id", "tag_id"),)

    id: str = id_field()
    claim_id: str = owner("claim.id")
    tag_id: str = owner("tag.id")
