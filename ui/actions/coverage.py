"""Go to what is missing."""

from collections.abc import Sequence

from core.i18n import _
from core.records.coverage import CoverageKind, CoveragePlace
from core.text.spans import Span
from ui.actions import claims
from ui.desk import showing
from ui.desk.desk import Desk
from ui.dialogs.coverage import CoverageDialog


def step(desk: Desk, by: int) -> None:
    """Go to the next gap (1) or the one before (-1) in the text, round its end."""
    gaps = desk.coverage.gaps
    if not gaps:
        desk.window.status.tell(_("Nothing is missing in this article."))
        return
    at = _next(desk, gaps, by)
    _go(desk, gaps[at], _("Gap {n} of {total}. {what}"), n=at + 1, total=len(gaps))


def step_kind(desk: Desk, kind: CoverageKind) -> None:
    """Go to the next place of one kind."""
    places = [place for place in desk.coverage.places if any(item.kind is kind for item in place.items)]
    if places:
        at = _next(desk, places, 1)
        _go(desk, places[at], _("{n} of {total}. {what}"), n=at + 1, total=len(places))


def go_to(desk: Desk, place_id: str) -> None:
    """Go to a claim, or to a sentence nobody claimed."""
    place = next((place for place in desk.coverage.places if place.id == place_id), None)
    if place is not None:
        _go(desk, place, "{what}")


def show(desk: Desk) -> None:
    """Show what is checked and what is missing, kind by kind."""
    ranked = bool(desk.review.waiting or desk.review.hidden or desk.claims)
    dialog = CoverageDialog(desk.coverage, ranked, desk.window)
    dialog.place_chosen.connect(desk.guarded(go_to))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _next(desk: Desk, places: Sequence[CoveragePlace], by: int) -> int:
    """The place after, or before, the one that was gone to last; else after or before the caret."""
    ids = [place.id for place in places]
    caret = desk.reader.caret()
    if desk.gap in ids and _start(places[ids.index(desk.gap)], caret) == caret:
        return (ids.index(desk.gap) + by) % len(ids)
    ahead = [at for at, place in enumerate(places) if (_start(place, -1) - caret) * by > 0]
    if ahead:
        return ahead[0] if by > 0 else ahead[-1]
    return 0 if by > 0 else len(places) - 1


def _start(place: CoveragePlace, lost: int) -> int:
    first = min(place.spans, default=None)
    return lost if first is None else first.start


def _go(desk: Desk, place: CoveragePlace, words: str, **count: int) -> None:
    desk.window.show_tab(desk.page)
    desk.reader.setFocus()
    if place.spans:
        start = min(place.spans).start
        desk.reader.select(Span(start, start))
    if place.claim_label:
        claims.choose(desk, place.id)
    else:
        _review(desk, place)
    desk.gap = place.id
    desk.window.status.tell(words.format(what=place.said, **count))


def _review(desk: Desk, place: CoveragePlace) -> None:
    """A sentence nobody claimed is reviewed where its suggestion is shown, else selected."""
    card = next((card for card in desk.review.waiting if card.id == place.id), None)
    if card is not None:
        showing.suggestion(desk, card)
    else:
        desk.reader.select(place.spans[0])
        desk.reader.reveal(place.spans[0])
