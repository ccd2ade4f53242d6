"""Keys of online services, in the keyring of the system and nowhere else.

A keyring may be missing, locked, or wait for its owner to unlock it for as long as that takes, so it is
asked in a thread of its own, and not for longer than PATIENCE.
"""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from core.errors import UserError
from core.i18n import _
from core.progress import Progress

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Touchstone"
"""Under which name the keyring shows our keys to its owner."""

PATIENCE = 60.0
"""Seconds for somebody to unlock the keyring."""

_GLANCE = 0.1
R = TypeVar("R")


def stored(name: str, progress: Progress) -> str:
    """The key of a service, "" for none; raises UserError where the keyring cannot be asked, Cancelled."""
    return _asked(lambda ring: ring.get_password(SERVICE, name) or "", progress)


def store(name: str, key: str, progress: Progress) -> None:
    """Keep the key of a service; "" takes it out. Raises UserError where that fails, and Cancelled."""
    _asked(lambda ring: _put(ring, name, key), progress)


def _put(ring: "KeyringBackend", name: str, key: str) -> None:
    if key:
        ring.set_password(SERVICE, name, key)
    elif ring.get_password(SERVICE, name) is not None:
        ring.delete_password(SERVICE, name)


def _asked(ask: Callable[["KeyringBackend"], R], progress: Progress) -> R:
    """What the keyring answers, asked in a thread that is left behind where it waits too long."""
    answers: SimpleQueue[R | Exception] = SimpleQueue()

    def work() -> None:
        try:
            answers.put(ask(_keyring()))
        except Exception as error:
            answers.put(error)

    Thread(target=work, name="keyring", daemon=True).start()
    until = monotonic() + PATIENCE
    while monotonic() < until:
        progress.check()
        try:
            answer = answers.get(timeout=_GLANCE)
        except Empty:
            continue
        if isinstance(answer, Exception):
            raise _in_plain_words(answer) from answer
        return answer
    raise UserError(
        _("The keyring did not answer within {seconds} seconds. Unlock it and try again.").format(
            seconds=round(PATIENCE)
        )
    )


def _keyring() -> "KeyringBackend":
    """The keyring of this system; raises UserError where the only one keeps keys in the open."""
    import keyring
    from keyring.backends.chainer import ChainerBackend
    from keyring.errors import NoKeyringError

    found = keyring.get_keyring()
    candidates = list(found.backends) if isinstance(found, ChainerBackend) else [found]
    safe = next((one for one in candidates if _is_safe(one)), None)
    if safe is not None:
        return safe
    if not candidates:
        raise NoKeyringError
    raise UserError(
        _(
            "The only keyring here would keep the key in a file that other programs can read, so it was not"
            " used. Set up the keyring of your system, such as GNOME Keyring or KWallet, and try again."
        )
    )


def _is_safe(ring: "KeyringBackend") -> bool:
    """False for keyrings that keep keys in plain files, or not at all."""
    for kind in type(ring).__mro__:
        name = f"{kind.__module__}.{kind.__qualname__}".lower()
        if name.startswith(("keyrings.alt.", "keyring.backends.null.")) or "plaintext" in name:
            return False
    return True


def _in_plain_words(error: Exception) -> Exception:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError

    if isinstance(error, UserError):
        return error
    if isinstance(error, NoKeyringError):
        return UserError(
            _(
                "This computer has no keyring to keep the key in. Set up the keyring of your system, such as"
                " GNOME Keyring or KWallet, and try again."
            )
        )
    if isinstance(error, InitError | KeyringLocked):
        return UserError(_("The keyring of this computer is locked. Unlock it and try again."))
    return UserError(
        _(
            "The keyring of this computer failed ({reason}). Look whether it is running, and try again."
        ).format(reason=type(error).__name__)
    )
