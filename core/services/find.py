"""Find a record by its id or the beginning of it."""

from typing import Any

from sqlmodel import Session, SQLModel, col, select

from core.errors import UserError
from core.i18n import _
from core.models import Article, Claim, Evidence, Source
from core.services import articles, claim_cards, evidence, sources

KINDS: dict[str, Any] = {"article": Article, "claim": Claim, "source": Source, "evidence": Evidence}


def one(session: Session, beginning: str, kind: str) -> str:
    """The full id of the one record of a kind whose id begins so; raises UserError for none or several."""
    found = _matching(session, KINDS[kind], beginning)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UserError(_("There is no {kind} {id} in this library.").format(kind=kind, id=beginning))
    raise _ambiguous(beginning)


def shown(session: Session, beginning: str) -> Any:
    """The article, claim, source or evidence whose id begins so, as a card."""
    found = [(kind, full) for kind, model in KINDS.items() for full in _matching(session, model, beginning)]
    if len(found) == 1:
        return _card(session, *found[0])
    if not found:
        raise UserError(_("There is nothing with the id {id} in this library.").format(id=beginning))
    raise _ambiguous(beginning)


def _ambiguous(beginning: str) -> UserError:
    return UserError(_("More than one id begins with {id}. Give more of it.").format(id=beginning))


def _matching(session: Session, model: type[SQLModel], beginning: str) -> list[str]:
    if not beginning.isascii():  # no id has such a character, and SQLite takes no lone surrogate
        return []
    ids: Any = col(getattr(model, "id"))  # noqa: B009  (SQLModel itself declares no id)
    return list(session.exec(select(ids).where(ids.startswith(beginning, autoescape=True)).limit(2)))


def _card(session: Session, kind: str, record_id: str) -> Any:
    if kind == "evidence":
        claim_id = evidence.get(session, record_id).claim_id
        return next(card for card in evidence.of_claim(session, claim_id) if card.id == record_id)
    readers: dict[str, Any] = {"article": articles.one, "claim": claim_cards.one, "source": sources.one}
    return readers[kind](session, record_id)
