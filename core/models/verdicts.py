"""Rating scales, their labels, and verdicts."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from core.models.columns import NOT_UNDONE, id_field, moment, owner


class Scale(SQLModel, table=True):
    """A set of labels; ``key`` names it in files and on the command line."""

    id: str = id_field()
    key: str = Field(unique=True)
    name: str
    description: str = ""
    ordered: bool = True


class Rating(SQLModel, table=True):
    """One label of a scale; ``value`` counts up with truth and is None for labels outside the order."""

    id: str = id_field()
    scale_id: str = owner("scale.id")
    position: int
    key: str
    label: str
    meaning: str = ""
    colour: str = ""
    icon: str = ""
    value: int | None = None


class Verdict(SQLModel, table=True):
    """A judgement of one exact wording. Append-only: a change of mind is a further verdict.

    ``number`` counts the verdicts of a claim from 1, so that the newest is known even within one clock tick.
    """

    id: str = id_field()
    claim_id: str = owner("claim.id")
    rating_id: str = owner("rating.id", on_delete="RESTRICT")
    reviewer_id: str | None = owner("person.id", on_delete="RESTRICT", optional=True)
    number: int = 1
    wording: str
    rationale: str = ""
    as_of: str = ""
    limits: str = ""
    given_at: datetime = moment()


class VerdictDraft(SQLModel, table=True):
    """What was typed for a verdict that is not given yet. Typing is no undo step, so undo leaves it alone.

    ``claim_id`` is no foreign key: the words are there again when the removal of a claim is undone.
    """

    __tablename__ = "verdict_draft"
    __table_args__ = NOT_UNDONE

    claim_id: str = Field(primary_key=True)
    rationale: str = ""
    as_of: str = ""
    limits: str = ""
