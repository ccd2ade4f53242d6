"""Look fact-checks up online: only when the person presses the button, and once they allowed it."""

from PySide6.QtWidgets import QWidget

from core.i18n import _
from core.matching.asking import ask
from core.plugins.registry import lookups
from ui.actions import preferences, sheets
from ui.desk.desk import Desk
from ui.dialogs.look_up_sheet import LookUpSheet


def show(desk: Desk, parent: QWidget | None = None) -> None:
    """Open the sheet with the words of the claim worked on, else with those that are selected."""
    language = desk.article.language if desk.article else ""
    services = [(service.name, service.host) for service in lookups()]
    allowed = desk.keeper.settings.look_up_online
    sheet = LookUpSheet(_words(desk), language, services, allowed, parent or desk.window)

    def look_up(words: str, language: str) -> None:
        sheet.set_busy()
        task = sheets.run(
            desk,
            sheet,
            lambda progress: ask(words, language, progress, desk.keeper.settings),
            sheet.show_hits,
            _("Looking up online"),
        )
        sheet.stop_wanted.connect(task.cancel)

    sheet.asked.connect(sheets.slot(desk, sheet, look_up))
    sheet.allowed.connect(lambda: desk.keeper.change(look_up_online=True))
    sheet.preferences_wanted.connect(desk.guarded(lambda desk: _preferences(desk, sheet)))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()


def _words(desk: Desk) -> str:
    claim = next((card for card in desk.claims if card.id == desk.claim_id), None)
    if claim is not None:
        return claim.wording
    return desk.reader.selected_text()


def _preferences(desk: Desk, sheet: LookUpSheet) -> None:
    """Show where looking up is switched on and off, and where the key is entered."""
    dialog = preferences.opened(desk, sheet)
    dialog.show_online()
    dialog.finished.connect(lambda _result: sheet.set_allowed(desk.keeper.settings.look_up_online))
