"""Start the application: a painted window first, the library and everything heavy after that."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from core.i18n import language
from core.settings import load
from ui import fonts, theme
from ui.keeper import Keeper
from ui.window import MainWindow

RIGHT_TO_LEFT = ("ar", "ckb", "fa", "he", "ur")
UNSEEN_MS = 1_000
"""Milliseconds after which the library is opened behind a window that the system does not show."""


def run(library: Path | None, *, sample: bool = False) -> int:
    """Open the window on a library (the usual one unless given) and stay until it is closed."""
    app = application()
    keeper = Keeper(load())
    theme.apply(app, keeper.settings.theme)
    window = MainWindow(keeper.window, keeper.keep_window)
    FirstPaint(window, lambda: _fill(window, keeper, library, sample))
    window.show()
    return app.exec()


class FirstPaint(QObject):
    """Calls ``act`` once when the window has been painted, or after a second where it is not shown yet."""

    def __init__(self, window: MainWindow, act: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._act = window, act
        self._timer = QTimer(self, singleShot=True, interval=UNSEEN_MS)
        self._timer.timeout.connect(self._done)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint, then for the event loop to have put it on the screen."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _done(self) -> None:
        self._window.removeEventFilter(self)
        self._act()


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
    _translate_qt(app)
    return app


def _translate_qt(app: QApplication) -> None:
    """Let Qt's own buttons and dialogs speak the language too, where it knows it."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language()), "qtbase", "_", folder):
        app.installTranslator(translator)


def _fill(window: MainWindow, keeper: Keeper, library: Path | None, sample: bool) -> None:
    """Once the empty window is painted: open the library and put it on the desk."""
    from ui import interpreter  # all that follows is heavy, so it comes after the first paint
    from ui.crash import crash_dialog
    from ui.opening import open_on_desk, open_sample

    crashed = crash_dialog(window)
    sys.excepthook = _hook(crashed)
    if sample:
        open_sample(window, keeper, crashed)
    else:
        open_on_desk(window, keeper, library, crashed)
    interpreter.calm()


def _hook(
    crashed: Callable[[Exception], None],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            crashed(error)
        else:
            sys.__excepthook__(kind, error, trace)

    return hook
