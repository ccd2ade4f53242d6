"""Collections of imported fact-checks: which ones are looked through."""

from collections.abc import Sequence
from functools import partial

from sqlmodel import Session, col, select

from core.errors import UserError
from core.i18n import _
from core.models import CheckCollection
from core.records.matches import CollectionCard
from core.services import checks


def in_library(session: Session) -> list[CollectionCard]:
    """The collections, the newest first."""
    query = select(CheckCollection).order_by(col(CheckCollection.added_at).desc(), CheckCollection.id)
    return [
        CollectionCard(row.id, row.name, row.file_name, row.rows, added_at=row.added_at)
        for row in session.exec(query)
    ]


def add(session: Session, collection_id: str, name: str, file_name: str, rows: int) -> None:
    """Look through a collection whose fact-checks are in the file beside the library."""
    name = checks.required(checks.line(name), _("A collection needs a name."))
    session.add(CheckCollection(id=collection_id, name=name, file_name=file_name, rows=rows))
    session.flush()


def put_in_place(
    session: Session, older: Sequence[str], collection_id: str, name: str, file_name: str, rows: int
) -> None:
    """Look through a newer state of the file that some collections were imported from, instead of them.

    The name is the one the person gave the older collection.
    """
    names = [row.name for row in map(partial(session.get, CheckCollection), older) if row is not None]
    for collection in older:
        remove(session, collection)
    add(session, collection_id, names[0] if names else name, file_name, rows)


def remove(session: Session, collection_id: str) -> None:
    """No longer look through a collection."""
    found = session.get(CheckCollection, collection_id)
    if found is None:
        raise UserError(_("This collection is no longer there."))
    session.delete(found)
