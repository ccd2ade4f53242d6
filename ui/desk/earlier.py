"""Look for what was checked before, in the background, and show it beside the claim it is for."""

from core.engines import link_hints
from core.history.changes import Changes
from core.progress import Progress
from core.records.cards import ClaimDetail
from core.records.links import EarlierChecks
from ui.commands import CommandTable, said
from ui.desk.desk import Desk
from ui.desk.looking import Wanted

_LOOKED_IN = ("article", "claim", "verdict", "check_collection")
"""Tables that a change of makes what was found old."""
IMPORT = "factchecks"
"""The command that imports fact-checks."""
OPEN_KEY = "checked.open"
"""The name under which is remembered whether what was found is unfolded."""


def begin(desk: Desk, table: CommandTable) -> None:
    """Show what was found as the person left it, and name the entry of the menu that imports fact-checks."""
    kept = desk.keeper.window(OPEN_KEY)
    desk.claim_pane.checked.remember(None if not kept else kept == "yes")
    desk.claim_pane.checked.name_import(where_imported(table))


def where_imported(table: CommandTable) -> str:
    """The place of the command that imports fact-checks, "" where there is none."""
    found = next((command for command in table if command.id == IMPORT), None)
    if found is None:
        return ""
    menu = said(dict(table.menus).get(found.menu, "")).replace("&", "")
    return " › ".join(part for part in (menu, found.text) if part)


def follow(desk: Desk, detail: ClaimDetail) -> None:
    """Show the links of a claim, and what is found for its words as soon as it is."""
    box = desk.claim_pane.checked
    box.show_links(detail, link_hints.hints(detail.card.rating, detail.links))
    wanted: Wanted = (detail.card.id, detail.card.wording, detail.said_on)
    looking = desk.looking
    found = looking.known(wanted)
    if found is not None:
        looking.stop()
        desk.claim_pane.show_looked(found)
    elif wanted != looking.wanted or (looking.task is None and not looking.soon.isActive()):
        looking.stop()
        looking.wanted = wanted
        looking.soon.start()


def read(desk: Desk) -> None:
    """Look in the background; nothing typed waits for it, and an answer to older words is dropped."""
    wanted = desk.looking.wanted
    if wanted is None:
        return
    claim_id, wording, said_on = wanted
    library = desk.library

    def look(_progress: Progress) -> EarlierChecks:
        from core.matching import looking  # with its weights, only once something is looked for

        return looking.look(library, wording, said_on=said_on, besides=claim_id)

    desk.looking.task = desk.tasks.run(look, lambda found: _show(desk, wanted, found))


def _show(desk: Desk, wanted: Wanted, found: EarlierChecks) -> None:
    if wanted != desk.looking.wanted:
        return
    desk.looking.task = None
    if not found.problem:
        desk.looking.keep(wanted, found)
    if desk.claim_pane.current_id() == wanted[0]:
        desk.claim_pane.show_looked(found)
        desk.window.refresh()


def forget(desk: Desk, changes: Changes) -> None:
    """Know nothing of what a change may have made old."""
    if changes.touches(*_LOOKED_IN):
        desk.looking.forget()


def again(desk: Desk, changes: Changes) -> None:
    """Look anew for the claim shown where there is more to look in, or less."""
    detail = desk.claim_pane.detail()
    if changes.touches("check_collection") and detail is not None:
        desk.looking.stop()
        follow(desk, detail)
