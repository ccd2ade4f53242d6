"""Keep the strip over the text at the suggestion under review, and the filter as the reviewer likes it."""

from core.engines.reviewing import review
from core.records.cards import SuggestionCard
from core.records.suggested import Strength
from ui.commands import CommandTable
from ui.desk.desk import Desk
from ui.menus import native

KEYS = {
    "accept": "suggestion.accept",
    "reject": "suggestion.reject",
    "previous": "suggestion.previous",
    "next": "suggestion.next",
    "filter": "suggestion.filter",
    "hidden": "suggestion.hidden",
}


def least(desk: Desk) -> Strength:
    """The least strength that is shown."""
    stored = desk.keeper.settings.suggestion_strength
    return Strength(stored) if stored in set(Strength) else Strength.WEAK


def load(desk: Desk) -> None:
    """Work out which suggestions of the text shown wait, and which are hidden."""
    desk.review = review(desk.suggestions, desk.claims, desk.put_aside, least(desk))


def current(desk: Desk) -> SuggestionCard | None:
    """The suggestion under review; the first one of the text from the caret on where none is."""
    waiting = desk.review.waiting
    chosen = [card for card in waiting if card.id == desk.suggestion_id]
    caret = desk.reader.caret()
    after = [card for card in waiting if card.span.end > caret]
    return next(iter(chosen or after or waiting), None)


def show(desk: Desk) -> None:
    """Show in the strip what A and X would act on."""
    text_id = desk.text.id if desk.text is not None else ""
    desk.page.strip.show_review(
        text_id, desk.review, current(desk), least(desk), writable=not desk.library.read_only
    )


def follow_caret(desk: Desk) -> None:
    """Where no suggestion is under review, the caret says which one is next."""
    if desk.review.waiting and not desk.suggestion_id:
        show(desk)


def show_keys(desk: Desk, table: CommandTable) -> None:
    """Name the keys in force on the buttons of the strip."""
    desk.page.strip.show_keys({name: native(table.key(table[command])) for name, command in KEYS.items()})
