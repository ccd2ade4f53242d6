"""Whether a library is sound: the file, the bytes kept in it, and its history."""

from sqlmodel import Session

from core.history.audit import verify
from core.i18n import _
from core.services import indexing, texts
from core.storage.files import integrity_problems


def problems(session: Session) -> list[str]:
    """A plain sentence for everything that is wrong; none where all is well."""
    broken = [
        _("The saved text or file with the SHA-256 {sha256} is no longer what was saved.").format(sha256=name)
        for name in texts.damaged(session)
    ]
    # Where the bytes of a text changed, the index of course differs from them.
    unfit = [] if broken else indexing.problems(session)
    return [*integrity_problems(session.connection()), *broken, *verify(session), *unfit]
