"""People who said something or judged it."""

from sqlmodel import Session, col, select

from core.models import Person


def named(session: Session, name: str, url: str = "") -> str | None:
    """The id of the person with this name and address, added if new; None for an empty name."""
    if not name:
        return None
    query = select(Person).where(Person.name == name, Person.url == url)
    found = session.exec(query.order_by(col(Person.id)).limit(1)).first()
    if found is None:
        found = Person(name=name, url=url)
        session.add(found)
        session.flush()
    return found.id


def names(session: Session) -> list[str]:
    """Every name there is, in order, for completing while typing."""
    return list(session.exec(select(Person.name).distinct().order_by(Person.name)))
