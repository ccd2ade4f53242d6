"""Name the keys in force on the buttons that do the same."""

from core.records.terms import Relation
from ui.commands import CommandTable
from ui.desk.desk import Desk
from ui.menus import native
from ui.views.source_page import SourcePage

RELATIONS = {"same": Relation.SAME, "part": Relation.PART, "contradicts": Relation.CONTRADICTS}
"""The commands that link, by the last word of their ids."""
MOST_LABELS = 7
"""Labels of a scale that have a key."""


def passages(table: CommandTable, page: SourcePage) -> None:
    """Name the keys that go through the passages of a source."""
    page.passages.show_keys(
        {name: native(table.key(table[f"passage.{name}"])) for name in ("next", "previous")}
    )


def show(desk: Desk, table: CommandTable) -> None:
    """Put the reviewer's own keys into the tooltips; a key that is switched off is named nowhere."""

    def key(command_id: str) -> str:
        return native(table.key(table[command_id]))

    desk.claim_pane.show_keys([key(f"verdict.{n}") for n in range(1, MOST_LABELS + 1)], key("evidence.add"))
    desk.claim_pane.words.proposal.show_key(key("claim.reword"))
    desk.claim_pane.words.who.show_key(key("claim.say_who"))
    desk.window.status.show_undo_key(key("undo"))
    desk.window.panes.show_keys([key(f"pane.{name}") for name in ("articles", "reader", "claims")])
    desk.articles_pane.show_paste_key(key("article.paste"))
    desk.claim_pane.checked.show_keys(
        {relation: key(f"checked.{name}") for name, relation in RELATIONS.items()}
    )
    for page in desk.source_pages.values():
        passages(table, page)
    desk.moved_strip.show_keys(*(key(f"moved.{name}") for name in ("accept", "pick", "detach")))
