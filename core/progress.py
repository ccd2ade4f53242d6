"""How long work tells what it has done and learns that it should stop; knows no window and no thread."""

from typing import Protocol

from core.errors import TouchstoneError
from core.i18n import _


class Cancelled(TouchstoneError):
    """The person at the desk stopped the work; nothing needs to be said about it."""

    def __init__(self) -> None:
        super().__init__(_("Stopped."))


class Progress(Protocol):
    """Handed to long work. ``report`` is cheap; call it, or ``check``, at least a few times a second."""

    @property
    def cancelled(self) -> bool:
        """True once the work should stop."""

    def report(self, done: int, total: int, note: str = "") -> None:
        """Tell that ``done`` of ``total`` steps are finished (total 0: unknown); raises Cancelled to stop."""

    def check(self) -> None:
        """Raises Cancelled where the work should stop."""


class Silent:
    """Progress nobody watches, for the command line and for tests."""

    cancelled = False

    def report(self, done: int, total: int, note: str = "") -> None:
        """Tell nobody."""

    def check(self) -> None:
        """Never stop."""
