"""Who hears an exception: the status bar those we raise on purpose, the crash dialog everything else."""

from collections.abc import Callable

from core.errors import TouchstoneError
from core.progress import Cancelled


def sorted_out(say: Callable[[str], None], crash: Callable[[Exception], None]) -> Callable[[Exception], None]:
    """A hearer for commands and tasks: ``say`` gets plain sentences, ``crash`` gets bugs, nobody a cancel."""

    def hear(error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, TouchstoneError):
            say(str(error))
        else:
            crash(error)

    return hear
