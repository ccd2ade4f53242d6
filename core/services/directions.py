"""The direction of a paragraph, where somebody knows better than its first letter."""

from typing import Literal

from sqlmodel import Session, select

from core.errors import UserError
from core.i18n import _
from core.models import ParagraphDirection, TextVersion
from core.services import texts
from core.text.edges import paragraph_at

Direction = Literal["ltr", "rtl", ""]
"""Left to right, right to left, or by the first letter that has a direction."""


def choose(session: Session, version_id: str, offset: int, direction: Direction) -> None:
    """Let the paragraph at a position of a text run in a direction; "" gives it back its own."""
    version = session.get(TextVersion, version_id)
    paragraph = paragraph_at(texts.characters(session, version), offset) if version else None
    if paragraph is None:
        raise UserError(_("Put the caret in the paragraph first."))
    found = session.exec(
        select(ParagraphDirection).where(
            ParagraphDirection.text_version_id == version_id, ParagraphDirection.start == paragraph.start
        )
    ).first()
    if not direction:
        if found is not None:
            session.delete(found)
    elif found is not None:
        found.direction = direction
    else:
        session.add(
            ParagraphDirection(text_version_id=version_id, start=paragraph.start, direction=direction)
        )
    session.flush()
