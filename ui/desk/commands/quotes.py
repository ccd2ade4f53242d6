"""The commands for the quotes of a claim, and for notes."""

from core.i18n import _
from ui.actions import notes, quotes
from ui.commands import Command
from ui.desk.commands.conditions import both, writable
from ui.desk.desk import Desk


def quote_commands(desk: Desk) -> list[Command]:
    """Moving edges, adding words, taking a quote out."""
    chosen = both(lambda: bool(desk.claim_id), writable(desk))
    return [
        Command(
            "claim.edges",
            lambda: _("Move the edges of the quote"),
            desk.run(quotes.move_edges),
            "B",
            "edges",
            "claim",
            "quotes",
            chosen,
            "work",
            lambda: _("Arrows move an edge by word, Tab takes the other edge, Enter keeps, Esc leaves"),
        ),
        Command(
            "claim.add_words",
            lambda: _("Add the words to the claim"),
            desk.run(quotes.add),
            "Shift+C",
            "plus",
            "claim",
            "quotes",
            chosen,
            "reader",
            lambda: _("Let the chosen claim quote the selected words too"),
        ),
        Command(
            "claim.take_out",
            lambda: _("Take this quote out of the claim"),
            desk.run(quotes.take_out),
            "",
            "reject",
            "claim",
            "quotes",
            chosen,
        ),
    ]


def note_commands(desk: Desk) -> list[Command]:
    """Writing beside the text."""
    return [
        Command(
            "note.new",
            lambda: _("Note in the margin"),
            desk.run(notes.write),
            "M",
            "note",
            "claim",
            "quotes",
            writable(desk),
            "work",
            lambda: _("Write a note on the selection, or on the sentence at the caret; no report has it"),
        ),
    ]
