"""Claims, suggestions and quotes as marks in a text."""

from collections.abc import Iterable, Sequence

from core.i18n import _, isolated
from core.records.cards import ClaimCard, EvidenceCard, NoteCard, SuggestionCard
from core.records.terms import EvidenceState, Stance
from core.text.spans import Span
from ui import theme
from ui.models.claims import icon_of
from ui.models.words import joined, listed, stance_word, state_words, workflow_words
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
    return [_claim(card, card.id == claim_id) for card in claims] + [
        _suggestion(card, card.id == suggestion_id) for card in suggestions
    ]


def of_notes(notes: Iterable[NoteCard], open_id: str, new: Span | None) -> list[Mark]:
    """The marks of notes in the margin; the one whose card is open is selected, and so is a ``new`` one."""
    written = [
        _note(card.id, card.span, _("Note: {words}").format(words=card.words), card.id == open_id)
        for card in notes
    ]
    return written if new is None else [*written, _note("", new, _("New note"), selected=True)]


def _note(mark_id: str, span: Span, title: str, selected: bool) -> Mark:
    return Mark(
        mark_id,
        "note",
        (span,),
        None,
        "note",
        theme.colour("muted").name(),
        title,
        selected,
    )


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
            spoken=_("Quoted as evidence: {stance}").format(stance=stance_word(card.stance)),
        )
        for card in evidence
        if card.span is not None
    ]


def _claim(card: ClaimCard, selected: bool) -> Mark:
    name, ink = ("rating-outdated", None) if card.verdict_outdated else icon_of(card)
    colour = ink or theme.colour(STATE_COLOURS[card.evidence_state]).name()
    return Mark(
        card.id,
        "claim",
        card.spans,
        card.number,
        known_icon(name),
        colour,
        f"{card.number}. {isolated(card.title)} – {_said(card)}",
        selected,
        _("Claim {n}, {state}").format(n=card.number, state=_verdict_or_evidence(card)),
        second=f"state-{card.evidence_state}" if card.rating else "",
    )


def _said(card: ClaimCard) -> str:
    """Verdict, evidence and state of the work in a few words: what the signs in the gutter stand for."""
    state, work = state_words(card.evidence_state), workflow_words(card.workflow)
    if card.rating is None:
        return joined(state, work)
    return joined(_verdict_or_evidence(card), state, work)


def _verdict_or_evidence(card: ClaimCard) -> str:
    """What is known of a claim, to be spoken: its verdict, else its evidence."""
    if card.rating is None:
        return state_words(card.evidence_state)
    if card.verdict_outdated:
        return _("{label}, but the wording changed since").format(label=card.rating.label)
    return card.rating.label


def _suggestion(card: SuggestionCard, selected: bool) -> Mark:
    reasons = listed(card.reasons)
    title = _("Worth checking: {reasons}. A accepts, X rejects.").format(reasons=reasons)
    return Mark(
        card.id,
        "suggestion",
        (card.span,),
        None,
        "?",
        theme.colour("suggestion").name(),
        title,
        selected,
        _("Worth checking: {reasons}").format(reasons=reasons),
    )
