"""The claims of an article as a list model, and the filters that narrow it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from core.i18n import _, isolated, ngettext
from core.records.cards import ClaimCard
from core.records.terms import EvidenceState, Outdated
from ui.models.cards import CardModel
from ui.models.claim_tree import place_words
from ui.models.words import listed, state_words

Test = Callable[[ClaimCard], bool]


def is_done(card: ClaimCard) -> bool:
    """Rated, on evidence, and not changed since."""
    return bool(card.rating) and not card.verdict_outdated and card.evidence_state is not EvidenceState.NONE


STAGES: dict[str, Test] = {"all": lambda card: True, "to do": lambda card: not is_done(card), "done": is_done}
"""The filter over the claim list."""

FILTERS: dict[str, Test] = {
    "all": lambda card: True,
    "no verdict": lambda card: card.rating is None,
    "no evidence": lambda card: card.evidence_state is EvidenceState.NONE,
    "outdated": lambda card: card.verdict_outdated,
    "moved": lambda card: card.moved > 0,
}
"""The filters under the article list."""


def filter_words() -> dict[str, str]:
    """The filters under the article list as a person reads them, in order."""
    return {
        "all": _("All claims"),
        "no verdict": _("No verdict"),
        "no evidence": _("No evidence"),
        "outdated": _("Changed since verdict"),
        "moved": _("Moved"),
    }


def filter_meaning(name: str) -> str:
    """Which claims a filter lets through, in a sentence."""
    sentences = {
        "all": _("Every claim of the article"),
        "no verdict": _("Claims that nobody has rated yet"),
        "no evidence": _("Claims without any evidence, rated or not"),
        "outdated": _("Claims whose wording or quoted words changed after the verdict was given"),
        "moved": _("Claims with quotes that wait for a decision after the article was updated"),
    }
    return sentences[name]


def outdated_words(reason: Outdated) -> str:
    """Why a verdict needs another look, in a few words."""
    words = {
        Outdated.WORDING: _("the wording changed after the verdict"),
        Outdated.QUOTE: _("the quoted words changed after the verdict"),
    }
    return words[reason]


def stage_words() -> dict[str, str]:
    """The filter over the claim list as a person reads it, in order."""
    return {"all": _("All"), "to do": _("To do"), "done": _("Done")}


def narrowed(cards: Sequence[ClaimCard], stage: str, name: str, keep: str = "") -> list[ClaimCard]:
    """The claims both filters let through, and the claim with id ``keep`` (the one being worked on)."""
    in_stage, wanted = STAGES[stage], FILTERS[name]
    if stage == name == "all":
        return list(cards)
    return [card for card in cards if (in_stage(card) and wanted(card)) or card.id == keep]


def icon_of(card: ClaimCard) -> tuple[str, str | None]:
    """The icon of a row and its colour: the rating's, or else that of the evidence state."""
    if card.rating:
        return card.rating.icon, card.rating.colour
    return f"state-{card.evidence_state}", None


def counts_of(card: ClaimCard) -> str:
    """How much evidence there is, with signs: "+2 -1 .1"; "" where there is none."""
    signed = (("+", card.supports), ("\u2212", card.contradicts), ("\u00b7", card.context))
    return " ".join(f"{sign}{count}" for sign, count in signed if count)


def described(card: ClaimCard, folded: bool = False) -> str:
    """Everything the row says, in lines."""
    counts = _("{supports} supporting, {contradicts} contradicting, {context} context")
    lines = [
        f"{card.label}. {isolated(card.title)}",
        *place_words(card, folded),
        card.rating.label if card.rating else _("no verdict"),
        state_words(card.evidence_state),
        counts.format(supports=card.supports, contradicts=card.contradicts, context=card.context),
        *(outdated_words(reason) for reason in card.outdated),
        ngettext("{n} moved quote to decide", "{n} moved quotes to decide", card.moved).format(n=card.moved)
        if card.moved
        else "",
        ngettext(
            "linked to {n} earlier check or claim", "linked to {n} earlier checks or claims", card.link_count
        ).format(n=card.link_count)
        if card.link_count
        else "",
        _("tags: {tags}").format(tags=listed(card.tags)) if card.tags else "",
    ]
    return "\n".join(line for line in lines if line)


def claims_model(parent: QObject | None = None, folded: Test = lambda card: False) -> CardModel[ClaimCard]:
    """An empty list of claims; ``folded`` tells those whose parts are not shown."""
    return CardModel(lambda card: card.title, lambda card: described(card, folded(card)), parent)
