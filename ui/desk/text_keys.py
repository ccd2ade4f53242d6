"""The keys of the text as commands, and what they do with the keys the reviewer chose."""

from ui.commands import CommandTable
from ui.desk.desk import Desk
from ui.views.reader import Reader, keys


def id_of(name: str) -> str:
    """The id of the command that does what a key of the text does."""
    return f"text.{name.replace(' ', '_')}"


def bind(table: CommandTable, *readers: Reader) -> None:
    """Take the keys in force into use in some texts."""
    bound = keys.bindings((one.name, table.key(table[id_of(one.name)])) for one in keys.TEXT_KEYS)
    for reader in readers:
        reader.bind(bound)


def bind_all(desk: Desk, table: CommandTable) -> None:
    """Take the keys in force into use in every text that is open."""
    bind(table, *desk.readers())
