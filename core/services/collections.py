"""Collections of imported fact-checks: which ones are looked through."""

from sqlmodel import Session, col, select

from core.errors import UserError
from core.i18n import _
from core.models import CheckCollection
from core.records.matches import CollectionCard
from core.services import checks


def in_library(session: Session) -> list[CollectionCard]:
    """The collections, the newest first."""
    query = select(CheckCollection).order_by(col(CheckCollection.added_at).desc(), CheckCollection.id)
    return [CollectionCard(row.id, row.name, row.file_name, row.rows) for row in session.exec(query)]


def add(session: Session, collection_id: str, name: str, file_name: str, rows: int) -> None:
    """Look through a collection whose fact-checks are in the file beside the library."""
    name = checks.required(checks.line(name), _("A collection needs a name."))
    session.add(CheckCollection(id=collection_id, name=name, file_name=file_name, rows=rows))
    session.flush()


def remove(session: Session, collection_id: str) -> None:
    """No longer look through a collection."""
    found = session.get(CheckCollection, collection_id)
    if found is None:
        raise UserError(_("This collection is no longer there."))
    session.delete(found)
