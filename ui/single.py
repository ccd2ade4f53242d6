"""One window for each library: a second start rings at the first, which comes to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

PATIENCE = 1_000
"""Milliseconds a ring waits for an answer."""


class Doorbell(QObject):
    """Listens for others who want this library, and brings the window to the front."""

    def __init__(self, library: Path, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(library))  # left behind where an earlier window was killed
        self._server.listen(_name(library))
        self._server.newConnection.connect(self._rung)

    def _rung(self) -> None:
        visitor = self._server.nextPendingConnection()
        if visitor is not None:
            visitor.disconnectFromServer()
            visitor.deleteLater()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()


def ring(library: Path) -> bool:
    """Ask the window that has this library to come to the front; False where nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(library))
    return socket.waitForConnected(PATIENCE)


def _name(library: Path) -> str:
    """A name no longer than any system's limit, the same for the same file and nobody else's."""
    return "touchstone-" + hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:24]
