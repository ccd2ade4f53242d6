"""Rating scales: those we ship, and how to read one from a small JSON file."""

import json
from collections.abc import Iterable
from pathlib import Path

import sqlalchemy
from pydantic import BaseModel, ConfigDict, ValidationError
from sqlmodel import Session, col, select

from core.errors import UserError
from core.i18n import _
from core.models import Article, Rating, Scale
from core.models.columns import fixed_id
from core.paths import RESOURCES
from core.records.cards import RatingCard, ScaleCard

DEFAULT = "averitec"
"""The key of the scale new articles get."""


class RatingFile(BaseModel):
    """One label in a scale file."""

    model_config = ConfigDict(extra="forbid")

    key: str
    label: str
    meaning: str = ""
    colour: str = ""
    icon: str = ""
    value: int | None = None


class ScaleFile(BaseModel):
    """A scale file: worst label first, labels outside the order last."""

    model_config = ConfigDict(extra="forbid")

    key: str
    name: str
    description: str = ""
    ordered: bool
    ratings: list[RatingFile]


def shipped() -> list[ScaleFile]:
    """The scales that come with Touchstone, the default first."""
    found = [read_file(path) for path in sorted((RESOURCES / "scales").glob("*.json"))]
    return sorted(found, key=lambda scale: scale.key != DEFAULT)


def read_file(path: Path) -> ScaleFile:
    """A scale from a JSON file; raises UserError where it is not one."""
    try:
        return ScaleFile.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        raise UserError(_("{name} is not a rating scale.").format(name=path.name)) from error


def add(session: Session, scale: ScaleFile) -> str:
    """Add a scale; its id, which is the same in every library for the same key."""
    scale_id = fixed_id("scale", scale.key)
    session.add(
        Scale(
            id=scale_id, key=scale.key, name=scale.name, description=scale.description, ordered=scale.ordered
        )
    )
    session.flush()
    for position, rating in enumerate(scale.ratings):
        session.add(
            Rating(
                id=fixed_id("rating", scale.key, rating.key),
                scale_id=scale_id,
                position=position,
                **rating.model_dump(),
            )
        )
    session.flush()
    return scale_id


def default_id(session: Session) -> str:
    """The id of the scale new articles get: the default one, else the first there is."""
    found = session.exec(select(Scale.id).order_by(col(Scale.key) != DEFAULT, col(Scale.name))).first()
    if found is None:
        raise UserError(_("This library has no rating scale. Add one first."))
    return found


def in_library(session: Session) -> list[ScaleCard]:
    """Every scale with its labels, the default first."""
    query = select(Scale).order_by(col(Scale.key) != DEFAULT, col(Scale.name))
    return [_card(session, scale) for scale in session.exec(query)]


def one(session: Session, scale_id: str) -> ScaleCard:
    """One scale with its labels in order."""
    return _card(session, session.get_one(Scale, scale_id))


def of_article(session: Session, article_id: str) -> ScaleCard:
    """The scale an article's claims are rated on."""
    query = (
        sqlalchemy.select(Scale, Rating)
        .join(Article, col(Article.scale_id) == col(Scale.id))
        .join(Rating, col(Rating.scale_id) == col(Scale.id), isouter=True)
        .where(col(Article.id) == article_id)
        .order_by(col(Rating.position))
    )
    rows = session.execute(query).all()
    return _scale_card(rows[0][0], [rating for _scale, rating in rows if rating is not None])


def by_key(session: Session, key: str) -> ScaleCard:
    """The scale with this key; raises UserError naming those there are."""
    found = session.exec(select(Scale).where(Scale.key == key)).first()
    if found is None:
        keys = ", ".join(session.exec(select(Scale.key).order_by(Scale.key)))
        raise UserError(_("There is no scale “{key}”. There are: {keys}.").format(key=key, keys=keys))
    return _card(session, found)


def label_of(session: Session, rating_id: str) -> str:
    """The label of a rating; raises UserError where it is gone."""
    found = session.exec(select(Rating.label).where(Rating.id == rating_id)).first()
    if found is None:
        raise UserError(_("This rating is no longer in the library."))
    return found


def rating_card(rating: Rating, scale_name: str) -> RatingCard:
    """A label as the window shows it."""
    return RatingCard(
        id=rating.id,
        scale_id=rating.scale_id,
        scale_name=scale_name,
        label=rating.label,
        meaning=rating.meaning,
        colour=rating.colour,
        icon=rating.icon,
        value=rating.value,
        position=rating.position,
    )


def _card(session: Session, scale: Scale) -> ScaleCard:
    query = select(Rating).where(Rating.scale_id == scale.id).order_by(col(Rating.position))
    return _scale_card(scale, session.exec(query))


def _scale_card(scale: Scale, ratings: Iterable[Rating]) -> ScaleCard:
    return ScaleCard(
        id=scale.id,
        name=scale.name,
        description=scale.description,
        ordered=scale.ordered,
        ratings=tuple(rating_card(rating, scale.name) for rating in ratings),
        key=scale.key,
    )
