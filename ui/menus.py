"""Menu bar, toolbar and window-wide keys, generated from the command table."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from ui import icons
from ui.commands import Command, CommandTable, said
from ui.plain import plain_tip, with_key


def native(keys: str) -> str:
    """Portable key text as this system writes it, the first of several: "Ctrl+E"."""
    found = QKeySequence.listFromString(keys)
    return found[0].toString(QKeySequence.SequenceFormat.NativeText) if found else ""


@dataclass(frozen=True)
class Actions:
    """One QAction for each command; the window owns them."""

    table: CommandTable
    by_id: dict[str, QAction]
    keys: dict[str, str]
    """The keys in force as this system writes them: to work them out takes longer than all the rest."""
    told: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """What each action says of its command: few change at a time."""

    def refresh(self) -> None:
        """Show titles, keys, ticks and what can be done now."""
        for command in self.table:
            action = self.by_id[command.id]
            words = command.text, command.hint, self.keys[command.id]
            if self.told.get(command.id) != words:
                self.told[command.id] = words
                action.setText(_menu_text(command, words[-1]))
                action.setToolTip(plain_tip(with_key(command.hint, words[-1])))
            action.setEnabled(command.enabled())
            if command.checked is not None:
                action.setChecked(command.checked())

    def rekey(self) -> None:
        """Take the reviewer's keys into use."""
        for command in self.table:
            self.keys[command.id] = native(self.table.key(command))
            if command.context == "window":
                keys = QKeySequence.listFromString(self.table.key(command))
                self.by_id[command.id].setShortcuts(keys)
        self.refresh()


def _menu_text(command: Command, key: str) -> str:
    """The title; keys that live elsewhere are only shown (after a tab), never registered with the menu."""
    text = command.text.replace("&", "&&")
    return f"{text}\t{key}" if key and command.context != "window" else text


def build_actions(window: QMainWindow, table: CommandTable) -> Actions:
    """A QAction for every command, added to the window so that its keys work without the menu bar."""
    actions = Actions(table, {}, {})
    for command in table:
        action = QAction(window)
        action.setIconText(f" {command.text}")  # the styled toolbar leaves no room after the icon
        action.setCheckable(command.checked is not None)
        action.triggered.connect(partial(_run, table, command.id))
        if command.icon:
            icons.dress(action, command.icon)
        window.addAction(action)
        actions.by_id[command.id] = action
    actions.rekey()
    return actions


def _run(table: CommandTable, command_id: str, _checked: bool = False) -> None:
    table.invoke(command_id)


def build_menus(window: QMainWindow, actions: Actions) -> None:
    """Fill the menu bar with the menus of the table that hold commands."""
    bar = window.menuBar()
    bar.clear()
    for menu_id, title in actions.table.menus:
        commands = actions.table.of_menu(menu_id)
        if commands:
            _fill(bar.addMenu(said(title)), commands, actions)


def _fill(menu: QMenu, commands: list[Command], actions: Actions) -> None:
    menu.aboutToShow.connect(actions.refresh)
    before = commands[0]
    for command in commands:
        if command.section != before.section:
            menu.addSeparator()
        menu.addAction(actions.by_id[command.id])
        before = command


def build_toolbar(bar: QToolBar, actions: Actions, command_ids: Iterable[str]) -> None:
    """Put commands on the toolbar as icon and words; "" is a dividing line."""
    for command_id in command_ids:
        if not command_id:
            bar.addSeparator()
            continue
        bar.addAction(actions.by_id[command_id])
        button = bar.widgetForAction(actions.by_id[command_id])
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(actions.table[command_id].text)
