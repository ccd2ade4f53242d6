"""Searches kept by name."""

from sqlmodel import Session, col, select

from core.errors import UserError
from core.i18n import _
from core.models import SavedFilter
from core.records.search import SavedSearch
from core.services import checks


def in_library(session: Session) -> list[SavedSearch]:
    """Every saved search, by name."""
    rows = session.exec(select(SavedFilter).order_by(col(SavedFilter.name)))
    return [SavedSearch(row.id, row.name, row.query) for row in rows]


def save(session: Session, name: str, query: str) -> str:
    """Keep a search under a name; a name that is taken gets the new search. The id."""
    name, query = _name(name), checks.line(query)
    checks.required(query, _("There is nothing to save yet. Type what to search for first."))
    found = _named(session, name) or SavedFilter(name=name, query=query)
    found.query = query
    session.add(found)
    session.flush()
    return found.id


def rename(session: Session, search_id: str, name: str) -> None:
    """Give a saved search another name; raises UserError for one that is taken."""
    name, row = _name(name), _get(session, search_id)
    other = _named(session, name)
    if other is not None and other.id != search_id:
        raise UserError(_("Another saved search is called “{name}”. Choose another name.").format(name=name))
    row.name = name


def remove(session: Session, search_id: str) -> None:
    """Forget a saved search; what it finds stays."""
    session.delete(_get(session, search_id))


def _name(name: str) -> str:
    return checks.required(checks.line(name), _("A saved search needs a name."))


def _named(session: Session, name: str) -> SavedFilter | None:
    return session.exec(select(SavedFilter).where(SavedFilter.name == name)).first()


def _get(session: Session, search_id: str) -> SavedFilter:
    found = session.get(SavedFilter, search_id)
    if found is None:
        raise UserError(_("This saved search is no longer in the library."))
    return found
