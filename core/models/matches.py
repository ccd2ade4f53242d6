"""What was checked before: collections of imported fact-checks, those kept here, and links between claims."""

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from core.models.columns import id_field, moment, owner, term
from core.records.terms import Relation


class CheckCollection(SQLModel, table=True):
    """Fact-checks imported from one file; they themselves are in a file of their own (see docs/adr/0020).

    Without this row they are not looked through, so that an import can be undone like anything else.
    """

    __tablename__ = "check_collection"

    id: str = id_field()
    name: str
    file_name: str = ""
    rows: int = 0
    added_at: datetime = moment()


class FactCheck(SQLModel, table=True):
    """Somebody's published check that one of our claims is linked to: a copy, so that it cannot be lost.

    ``ref`` is its id where it came from, ``date`` ISO 8601 as precise as it is known, ``origin`` the name of
    the collection or service it came from.
    """

    __tablename__ = "fact_check"

    id: str = id_field()
    ref: str = Field(default="", index=True)
    claim: str
    title: str = ""
    claimant: str = ""
    verdict: str = ""
    publisher: str = ""
    url: str = ""
    date: str = ""
    origin: str = ""
    added_at: datetime = moment()


class ClaimLink(SQLModel, table=True):
    """How a claim stands to another claim of ours, or to a fact-check: exactly one of the two."""

    __tablename__ = "claim_link"
    __table_args__ = (
        CheckConstraint("(other_claim_id IS NULL) <> (fact_check_id IS NULL)", name="claim_link_has_one_end"),
        CheckConstraint("claim_id <> other_claim_id", name="claim_link_not_to_itself"),
        UniqueConstraint("claim_id", "other_claim_id"),
        UniqueConstraint("claim_id", "fact_check_id"),
    )

    id: str = id_field()
    claim_id: str = owner("claim.id")
    other_claim_id: str | None = owner("claim.id", optional=True)
    fact_check_id: str | None = owner("fact_check.id", optional=True)
    relation: Relation = term(Relation.SAME)
    created_at: datetime = moment()
