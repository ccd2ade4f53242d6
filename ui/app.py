"""Start the application: a painted window first, the library and everything heavy after that."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication

from core.i18n import language
from core.settings import load
from ui import fonts, theme
from ui.keeper import Keeper
from ui.window import MainWindow

RIGHT_TO_LEFT = ("ar", "ckb", "fa", "he", "ur")
Ready = Callable[[MainWindow], None]


def run(library: Path | None, *, sample: bool = False) -> int:
    """Open the window on a library (the usual one unless given) and stay until it is closed."""
    app = application()
    keeper = Keeper(load())
    theme.apply(app, keeper.settings.theme)
    window = MainWindow(keeper.window, keeper.keep_window)
    window.show()
    QTimer.singleShot(0, lambda: _fill(window, keeper, library, sample))
    return app.exec()


def application() -> QApplication:
    """The QApplication, named, with our fonts and in the direction of the language."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Touchstone")
    app.setApplicationDisplayName("Touchstone")
    app.setDesktopFileName("touchstone")
    QLocale.setDefault(QLocale(language()))
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if language() in RIGHT_TO_LEFT else Qt.LayoutDirection.LeftToRight
    )
    fonts.apply(app)
    return app


def _fill(window: MainWindow, keeper: Keeper, library: Path | None, sample: bool) -> None:
    """Once the empty window is painted: open the library and put it on the desk."""
    from ui.crash import crash_dialog  # all that follows is heavy, so it comes after the first paint
    from ui.opening import open_on_desk, open_sample

    crashed = crash_dialog(window)
    sys.excepthook = _hook(crashed)
    if sample:
        open_sample(window, keeper, crashed)
    else:
        open_on_desk(window, keeper, library, crashed)


def _hook(
    crashed: Callable[[Exception], None],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            crashed(error)
        else:
            sys.__excepthook__(kind, error, trace)

    return hook
