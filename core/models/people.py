"""People: who said something, and who judged it."""

from sqlmodel import Field, SQLModel

from core.models.columns import id_field


class Person(SQLModel, table=True):
    """A claimant or a reviewer; ``url`` may link to Wikidata."""

    id: str = id_field()
    name: str = Field(index=True)
    url: str = ""
    note: str = ""
