"""Commands are data: menus, toolbar, palette, keys and the key sheet are all generated from one table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Context = Literal["window", "reader", "claims", "work", "moved", "checks", "text"]
"""Where a key lives: everywhere in the window, in the reader, in the claim list, in both of these, among the
moved quotes, among earlier checks, or in any text that is read, which hears such keys itself."""

HEARD_IN: Mapping[Context, tuple[str, ...]] = {
    "window": ("reader", "claims", "moved", "checks", "window"),
    "work": ("reader", "claims"),
    "reader": ("reader",),
    "claims": ("claims",),
    "moved": ("moved",),
    "checks": ("checks",),
    "text": ("reader",),
}
"""The parts of the window in which the keys of a context are heard."""

Words = str | Callable[[], str]
MOST_RECENT = 12


def always() -> bool:
    """True: for commands that can be run at any time."""
    return True


@dataclass(frozen=True)
class Command:
    """One thing the reviewer can do.

    ``shortcut`` is portable key text ("Ctrl+E"; several are divided by "; "). ``menu`` is the id of a menu of
    the table, "" for none; where ``section`` changes within a menu, a line is drawn. A command with
    ``checked`` has a tick while that is True. ``listed`` is False for what makes no sense in the palette.
    """

    id: str
    title: Words
    run: Callable[[], None]
    shortcut: str = ""
    icon: str = ""
    menu: str = ""
    section: str = ""
    enabled: Callable[[], bool] = always
    context: Context = "window"
    tooltip: Words = ""
    checked: Callable[[], bool] | None = None
    listed: bool = True

    @property
    def text(self) -> str:
        """The title in the language in use."""
        return said(self.title)

    @property
    def hint(self) -> str:
        """What the command does, in a few words; its title if it says no more."""
        return said(self.tooltip) or self.text


def said(words: Words) -> str:
    """The words, asked for now if they are translated late."""
    return words() if callable(words) else words


class CommandTable:
    """All commands by id, in order, with the reviewer's own keys and the commands used last.

    ``menus`` are (id, title) pairs in order. ``keys`` maps a command's id to the key the reviewer chose, ""
    for none. ``letters`` False switches all keys off that live only in the reader and the claim list.
    ``failed`` hears what a command raised; without it the exception goes on.
    """

    def __init__(
        self,
        commands: Iterable[Command],
        menus: Iterable[tuple[str, Words]] = (),
        keys: Mapping[str, str] | None = None,
        letters: bool = True,
        failed: Callable[[Exception], None] | None = None,
        recent: Iterable[str] = (),
    ) -> None:
        self.menus = tuple(menus)
        self.keys = dict(keys or {})
        self.letters = letters
        self.failed = failed
        self.recent = list(recent)
        self.ran: Callable[[Command], None] = lambda _command: None
        self._by_id: dict[str, Command] = {}
        for command in commands:
            self.add(command)

    def add(self, command: Command) -> None:
        """Add a command at the end; ValueError if its id is taken or its menu is not in the table."""
        if command.id in self._by_id:
            raise ValueError(f"two commands are called {command.id}")
        if command.menu and command.menu not in dict(self.menus):
            raise ValueError(f"{command.id} wants the menu {command.menu}, which is not in the table")
        self._by_id[command.id] = command

    def __iter__(self) -> Iterator[Command]:
        return iter(self._by_id.values())

    def __getitem__(self, command_id: str) -> Command:
        return self._by_id[command_id]

    def key(self, command: Command) -> str:
        """The key in force: the reviewer's, else the command's own; "" where keys of its kind are off."""
        if command.context not in ("window", "text") and not self.letters:
            return ""
        return self.keys.get(command.id, command.shortcut)

    def of_menu(self, menu: str) -> list[Command]:
        """The commands of a menu, in order."""
        return [command for command in self if command.menu == menu]

    def of_context(self, *contexts: Context) -> list[Command]:
        """The commands whose keys live in one of the contexts."""
        return [command for command in self if command.context in contexts]

    def invoke(self, command_id: str) -> bool:
        """Run a command if it can be run now; False if it cannot, or if it failed and ``failed`` heard."""
        command = self._by_id[command_id]
        if not command.enabled():
            return False
        if command.context == "window":  # the keys of the reader and the list would drown the others
            self.remember(command_id)
        try:
            command.run()
        except Exception as error:
            if self.failed is None:
                raise
            self.failed(error)
            return False
        finally:
            self.ran(command)
        return True

    def remember(self, command_id: str) -> None:
        """Put a command in front of those used last."""
        if self._by_id[command_id].listed:
            others = [known for known in self.recent if known != command_id]
            self.recent = [command_id, *others][:MOST_RECENT]
