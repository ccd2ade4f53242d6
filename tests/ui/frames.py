"""A window filled with plain widgets, for the tests of the frame."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.commands import Command, CommandTable
from ui.letters import Letters
from ui.palette import Records, no_records
from ui.window import MainWindow, pane_commands

MENUS = [("article", "&Article"), ("claim", "&Claim"), ("view", "&View")]


class Filled:
    """The window, what stands in it, and the ids of the commands that ran."""

    def __init__(self, settings: dict[str, str], records: Records) -> None:
        self.ran: list[str] = []
        self.can_redo = False
        self.window = MainWindow(lambda key: settings.get(key, ""), settings.__setitem__)
        self.tree, self.reader, self.claims = QTreeWidget(), QTextBrowser(), QListWidget()
        self.line, self.combo, self.note = QLineEdit(), QComboBox(), QPlainTextEdit()
        self._fill()
        self.table = CommandTable([*self._commands(), *pane_commands(self.window, "view")], MENUS)
        self.window.use_commands(self.table, ["paste", "new", "", "report"], records)
        self.letters = [
            Letters(self.reader, self.table, "reader", "work"),
            Letters(self.claims, self.table, "claims", "work"),
        ]

    def _fill(self) -> None:
        for title in ("Budget", "Claims of the minister", "Health"):
            QTreeWidgetItem(self.tree, [title])
        self.combo.addItems(["To do", "Changes asked", "Approved"])
        self.reader.setPlainText("Unemployment rose by 5.2 percent in 2019.")
        self.claims.addItems(["Unemployment rose", "Spending was cut"])
        pane = QWidget()
        layout = QVBoxLayout(pane)
        for widget in (self.claims, self.line, self.combo, self.note):
            layout.addWidget(widget)
        self.window.set_articles(self.tree)
        self.window.set_reader(self.reader)
        self.window.set_claims(pane)

    def _noted(self, name: str) -> Callable[[], None]:
        return lambda: self.ran.append(name)

    def _commands(self) -> list[Command]:
        return [
            Command("paste", "Paste article", self._noted("paste"), "Ctrl+Shift+V", "paste", "article"),
            Command("report", "Report", self._noted("report"), "Ctrl+E", "report", "article", "out"),
            Command("redo", "Redo", self._noted("redo"), "Ctrl+Y", "redo", "article", "out",
                    enabled=lambda: self.can_redo),
            Command("new", "New claim", self._noted("new"), "C", "new-claim", "claim", context="work"),
            Command("next", "Next claim", self._noted("next"), "N; Down", menu="claim", context="claims"),
        ]  # fmt: skip


def filled(
    qtbot: QtBot, settings: dict[str, str] | None = None, records: Records = no_records, width: int = 1366
) -> Filled:
    """The filled window, shown and active."""
    made = Filled({} if settings is None else settings, records)
    qtbot.addWidget(made.window)
    made.window.resize(width, 700)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made
