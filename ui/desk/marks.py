"""Claims, suggestions and quotes as marks in a text."""

from collections.abc import Iterable, Sequence

from core.i18n import _
from core.records.cards import ClaimCard, EvidenceCard, SuggestionCard
from core.records.terms import EvidenceState, Stance
from core.text.spans import Span
from ui import theme
from ui.models.claims import icon_of, outdated_words
from ui.models.words import listed, state_words
from ui.views.rating_look import known_icon
from ui.views.reader import Mark

STATE_COLOURS = {
    EvidenceState.SUPPORTED: "supports",
    EvidenceState.CONTRADICTED: "contradicts",
    EvidenceState.CONFLICTING: "warning",
    EvidenceState.INSUFFICIENT: "context",
    EvidenceState.NONE: "accent",
}
STANCE_COLOURS = {Stance.SUPPORTS: "supports", Stance.CONTRADICTS: "contradicts", Stance.CONTEXT: "context"}


def of_article(
    claims: Iterable[ClaimCard], suggestions: Iterable[SuggestionCard], claim_id: str, suggestion_id: str
) -> list[Mark]:
    """The marks of an article's text: every claim, and the suggestions still waiting."""
    known = list(claims)
    proposed = [_proposed(card, span, card.id == claim_id) for card in known for span in card.proposed]
    return [*(_claim(card, card.id == claim_id) for card in known if card.spans), *proposed] + [
        _suggestion(card, card.id == suggestion_id) for card in suggestions
    ]


def of_source(evidence: Sequence[EvidenceCard]) -> list[Mark]:
    """The marks of a source's text: the quotes that evidence relies on."""
    return [
        Mark(
            card.id,
            "evidence",
            (card.span,),
            None,
            str(card.stance),
            theme.colour(STANCE_COLOURS[card.stance]).name(),
            card.quote,
        )
        for card in evidence
        if card.span is not None
    ]


def _claim(card: ClaimCard, selected: bool) -> Mark:
    name, ink = ("rating-outdated", None) if card.verdict_outdated else icon_of(card)
    colour = ink or theme.colour(STATE_COLOURS[card.evidence_state]).name()
    said = card.rating.label if card.rating else state_words(card.evidence_state)
    if card.outdated:
        said = _("{label}, but {reason}").format(
            label=said, reason=listed(map(outdated_words, card.outdated))
        )
    return Mark(
        card.id,
        "claim",
        card.spans,
        card.label,
        known_icon(name),
        colour,
        f"{card.label}. {card.title} – {said}",
        selected,
    )


def _proposed(card: ClaimCard, span: Span, selected: bool) -> Mark:
    """The place found for a quote that waits for a decision: dashed, as it is not sure."""
    title = _("{n}. {title} – does this quote stand here now? Decide in the list of moved quotes.")
    return Mark(
        card.id,
        "suggestion",
        (span,),
        card.number,
        "moved",
        theme.colour("warning").name(),
        title.format(n=card.number, title=card.title),
        selected,
    )


def _suggestion(card: SuggestionCard, selected: bool) -> Mark:
    reasons = listed(card.reasons)
    title = _("Worth checking: {reasons}. A accepts, X rejects.").format(reasons=reasons)
    return Mark(
        card.id, "suggestion", (card.span,), None, "?", theme.colour("suggestion").name(), title, selected
    )
