"""Close the window, unless words would be lost."""

from ui.desk.desk import Desk
from ui.dialogs.unstored import UnstoredDialog


def may_close(desk: Desk) -> bool:
    """True where everything typed is stored; else the words are shown, and closing goes on from there."""
    words = desk.unstored()
    if not words:
        return True
    dialog = UnstoredDialog("\n\n".join(words), desk.window)
    dialog.leave_wanted.connect(lambda: _without_them(desk))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return False


def _without_them(desk: Desk) -> None:
    desk.window.may_close = lambda: True
    desk.window.close()
