"""Every command of the desk, as data: menus, toolbar, palette, keys and key sheet are made of this."""

from core.i18n import _
from ui.commands import CommandTable, Words
from ui.desk.commands.article import article_commands, article_work_commands, edit_commands, library_commands
from ui.desk.commands.checked import checked_commands
from ui.desk.commands.claim import (
    claim_commands,
    claim_walk_commands,
    evidence_commands,
    verdict_commands,
)
from ui.desk.commands.fact_checks import fact_check_commands
from ui.desk.commands.passages import passage_commands
from ui.desk.commands.proposal import proposal_commands
from ui.desk.commands.quotes import note_commands, quote_commands
from ui.desk.commands.reading import reading_commands
from ui.desk.commands.review import coverage_commands, suggestion_commands, suggestion_list_commands
from ui.desk.commands.search import search_commands
from ui.desk.commands.source import help_commands, source_commands, view_commands
from ui.desk.commands.tree import tree_commands
from ui.desk.commands.version import moved_commands, version_commands
from ui.desk.desk import Desk
from ui.window import pane_commands

MENUS: tuple[tuple[str, Words], ...] = (
    ("article", lambda: _("&Article")),
    ("edit", lambda: _("&Edit")),
    ("claim", lambda: _("&Claim")),
    ("review", lambda: _("&Review")),
    ("source", lambda: _("&Source")),
    ("view", lambda: _("&View")),
    ("help", lambda: _("&Help")),
)
TOOLBAR = ("article.paste", "claim.new", "evidence.add", "report", "", "undo", "redo")


def build(desk: Desk) -> CommandTable:
    """The table of all commands, with the reviewer's own keys."""
    return CommandTable(
        [
            *article_commands(desk),
            *version_commands(desk),
            *article_work_commands(desk),
            *library_commands(desk),
            *edit_commands(desk),
            *search_commands(desk),
            *claim_commands(desk),
            *proposal_commands(desk),
            *quote_commands(desk),
            *note_commands(desk),
            *claim_walk_commands(desk),
            *tree_commands(desk),
            *suggestion_commands(desk),
            *suggestion_list_commands(desk),
            *verdict_commands(desk),
            *moved_commands(desk),
            *evidence_commands(desk),
            *coverage_commands(desk),
            *checked_commands(desk),
            *source_commands(desk),
            *fact_check_commands(desk),
            *passage_commands(desk),
            *reading_commands(desk),
            *view_commands(desk),
            *pane_commands(desk.window, "view"),
            *help_commands(desk),
        ],
        MENUS,
        desk.keeper.settings.keys,
        desk.keeper.settings.single_letter_keys,
        desk.failed,
    )
