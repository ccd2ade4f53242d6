"""Quotes after an update in words: where they were found, what differs, what was decided."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from core.i18n import _, ngettext
from core.records.anchors import Flag
from core.records.terms import AnchorState, MoveDecision
from core.records.versions import MovedCard, Tally, VersionCard
from ui.models.cards import CardModel
from ui.models.words import apart, joined, listed, written_date


def flag_words(flags: Sequence[Flag]) -> str:
    """What differs between the old words and the new ones: "a number changed, a negation changed"."""
    words = {
        "numbers": _("a number changed"),
        "negation": _("a negation changed"),
        "direction": _("a direction changed"),
    }
    return listed(words[flag] for flag in flags)


def found_words(state: AnchorState) -> str:
    """How a quote was found in the newer text."""
    words = {
        AnchorState.EXACT: _("unchanged"),
        AnchorState.MOVED: _("moved"),
        AnchorState.FUZZY: _("similar words"),
        AnchorState.ASK: _("similar words, to be decided"),
        AnchorState.ORPHAN: _("not found"),
    }
    return words[state]


def decision_words(decision: MoveDecision) -> str:
    """What was decided about a quote."""
    words = {
        MoveDecision.APPLIED: _("taken over"),
        MoveDecision.OPEN: _("to be decided"),
        MoveDecision.ACCEPTED: _("accepted"),
        MoveDecision.PICKED: _("picked"),
        MoveDecision.DETACHED: _("detached"),
    }
    return words[decision]


def row_words(card: MovedCard) -> str:
    """The second line of a row: what differs, or how the quote was found, and what was decided."""
    how = flag_words(card.flags) or found_words(card.state)
    return how if card.open else joined(decision_words(card.decision), how)


def title_of(card: MovedCard) -> str:
    """What names a row: the claim's number and headline, or the note."""
    if card.owner == "note":
        return _("Note: {words}").format(words=apart(card.title))
    return f"{card.label}. {card.title}"


def described(card: MovedCard) -> str:
    """Everything a row says, in lines."""
    was = _("Version {number}: “{words}”").format(number=card.old_version, words=card.old)
    now = _("Version {number}: “{words}”").format(number=card.new_version, words=card.proposed)
    return "\n".join([title_of(card), row_words(card), was, now if card.span else ""]).strip()


def tally_words(tally: Tally) -> str:
    """What became of the quotes: "12 quotes unchanged, 2 moved, 1 similar, 1 to decide, 1 gone"."""
    parts = [ngettext("{n} quote unchanged", "{n} quotes unchanged", tally.exact).format(n=tally.exact)]
    for count, words in (
        (tally.moved, _("{n} moved")),
        (tally.fuzzy, _("{n} similar")),
        (tally.ask, _("{n} to decide")),
        (tally.orphan, _("{n} gone")),
    ):
        if count:
            parts.append(words.format(n=count))
    return listed(parts)


def version_name(number: int) -> str:
    """ "Version 2"."""
    return _("Version {number}").format(number=number)


def version_words(card: VersionCard) -> str:
    """What a version says of its date, and whether that can be right."""
    if card.undated:
        return _("States no date")
    stated = _("States {date}").format(date=written_date(card.stated))
    return joined(stated, _("changed without a new date")) if card.stealth else stated


def moved_model(parent: QObject | None = None) -> CardModel[MovedCard]:
    """An empty list of quotes."""
    return CardModel(title_of, described, parent)
