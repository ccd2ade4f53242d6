"""The commands of reading: walking in the text, the list of sentences, the direction of a paragraph."""

from core.i18n import _
from core.services.directions import Direction
from ui.actions import reading
from ui.commands import Command
from ui.desk.commands.conditions import both, writable
from ui.desk.desk import Desk
from ui.desk.text_keys import id_of
from ui.views.reader import keys
from ui.views.reader.menu import direction_words

IN_MENU = {keys.NEXT_SENTENCE: "next", keys.PREVIOUS_SENTENCE: "previous"}
"""The keys of the text that are worth an entry in a menu, with their icons."""

TURNS: tuple[tuple[Direction, str, str], ...] = (
    ("rtl", "view.right_to_left", "Ctrl+Shift+R"),
    ("ltr", "view.left_to_right", "Ctrl+Shift+L"),
    ("", "view.own_direction", ""),
)


def reading_commands(desk: Desk) -> list[Command]:
    """Everything one does while reading but marking."""
    walks = [_walk(desk, one) for one in keys.TEXT_KEYS]
    return [_list(desk), *walks, *(_turn(desk, *turn) for turn in TURNS)]


def _list(desk: Desk) -> Command:
    return Command(
        "view.sentences",
        lambda: _("Read as a list of sentences"),
        desk.run(reading.switch),
        "Ctrl+L",
        "",
        "view",
        "reading",
        tooltip=lambda: _("Show the text with one row a sentence, or as a page again"),
        checked=desk.run(reading.is_list),
    )


def _turn(desk: Desk, direction: Direction, command_id: str, key: str) -> Command:
    return Command(
        command_id,
        lambda: direction_words()[direction],
        desk.run(reading.turn, direction),
        key,
        "",
        "view",
        "direction",
        both(desk.run(reading.has_text), writable(desk)),
        tooltip=lambda: _("Set the direction of the paragraph at the caret"),
        checked=lambda: reading.direction(desk) == direction,
    )


def _walk(desk: Desk, one: keys.TextKey) -> Command:
    return Command(
        id_of(one.name),
        one.title,
        desk.run(reading.walk, one.name),
        one.keys,
        IN_MENU.get(one.name, ""),
        "view" if one.name in IN_MENU else "",
        "reading",
        desk.run(reading.has_text),
        "text",
        listed=one.name in IN_MENU,
    )
