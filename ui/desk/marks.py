"""Claims, suggestions and quotes as marks in a text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from core.i18n import _, isolated
from core.records.cards import ClaimCard, EvidenceCard, NoteCard, SuggestionCard
from core.records.terms import EvidenceState, Stance
from core.text.spans import Span
from ui import theme
from ui.models.claims import icon_of, outdated_words
from ui.models.words import joined, listed, stance_word, state_words, workflow_words
from ui.per_record import PerRecord
from ui.views.rating_look import known_icon
from ui.views.reader import Mark

STATE_COLOURS = {
    EvidenceState.SUPPORTED: "supports",
    EvidenceState.CONTRADICTED: "contradicts",
    EvidenceState.CONFLICTING: "warning",
    EvidenceState.INSUFFICIENT: "context",
    EvidenceState.NONE: "accent",
}
NEW_NOTE = ""
"""The id of the mark of a note that is not stored yet."""

STANCE_COLOURS = {Stance.SUPPORTS: "supports", Stance.CONTRADICTS: "contradicts", Stance.CONTEXT: "context"}


@dataclass(frozen=True, slots=True)
class _Look:
    """An evidence state in words and in colour."""

    words: str
    colour: str


LOOKED_AT = attrgetter("spans", "evidence_state", "rating", "outdated")
"""What of a claim is drawn in its mark. A claim put in gives others new numbers, but no other marks."""


class ArticleMarks:
    """The marks of an article's text: every claim, and the suggestions still waiting; made once a record."""

    def __init__(self) -> None:
        self._cards: dict[str, ClaimCard] = {}
        self.forget()

    def of(self, claims: Iterable[ClaimCard], suggestions: Iterable[SuggestionCard]) -> list[Mark]:
        """The marks of these claims and suggestions."""
        known = list(claims)
        self._cards = {card.id: card for card in known}
        placed = self._claims.of(card for card in known if card.spans)
        proposed = [_proposed(card, span) for card in known for span in card.proposed]
        return placed + proposed + self._suggestions.of(suggestions)

    def forget(self) -> None:
        """Make all anew the next time, in the colours of the theme then in use."""
        states = {
            state: _Look(state_words(state), theme.colour(name).name())
            for state, name in STATE_COLOURS.items()
        }
        self._claims = PerRecord(partial(self._claim, states), LOOKED_AT)
        self._suggestions = PerRecord(_suggestion)

    def _claim(self, states: Mapping[EvidenceState, _Look], card: ClaimCard) -> Mark:
        name, ink = ("rating-outdated", None) if card.verdict_outdated else icon_of(card)
        state = states[card.evidence_state]
        return Mark(
            card.id,
            "claim",
            card.spans,
            lambda: self._now(card).label,
            known_icon(name),
            ink or state.colour,
            lambda: _title(self._now(card), state.words),
            spoken=lambda: _spoken(self._now(card), state.words),
            second=f"state-{card.evidence_state}" if card.rating else "",
        )

    def _now(self, card: ClaimCard) -> ClaimCard:
        """A claim as it is now: what is said of it is read when it is asked for."""
        return self._cards.get(card.id, card)


def of_notes(notes: Iterable[NoteCard], new: Span | None) -> list[Mark]:
    """The marks of notes in the margin, and of a ``new`` one."""
    written = [
        _note(card.id, card.span, _("Note: {words}").format(words=isolated(card.words))) for card in notes
    ]
    return written if new is None else [*written, _note(NEW_NOTE, new, _("New note"))]


def _note(mark_id: str, span: Span, title: str) -> Mark:
    return Mark(mark_id, "note", (span,), None, "note", theme.colour("muted").name(), title)


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


def _title(card: ClaimCard, state: str) -> str:
    return f"{card.label}. {isolated(card.title)} – {_said(card, state)}"


def _spoken(card: ClaimCard, state: str) -> str:
    return _("Claim {n}, {state}").format(n=card.label, state=_verdict_or_evidence(card, state))


def _said(card: ClaimCard, state: str) -> str:
    """Verdict, evidence and state of the work in a few words: what the signs in the gutter stand for."""
    work = workflow_words(card.workflow)
    if card.rating is None:
        return joined(state, work)
    return joined(_verdict_or_evidence(card, state), state, work)


def _verdict_or_evidence(card: ClaimCard, state: str) -> str:
    """What is known of a claim, to be spoken: its verdict, else its evidence."""
    if card.rating is None:
        return state
    if card.outdated:
        return _("{label}, but {reason}").format(
            label=card.rating.label, reason=listed(map(outdated_words, card.outdated))
        )
    return card.rating.label


def _proposed(card: ClaimCard, span: Span) -> Mark:
    """The place found for a quote that waits for a decision: dashed, as it is not sure."""
    title = _("{n}. {title} – does this quote stand here now? Decide in the list of moved quotes.")
    return Mark(
        card.id,
        "suggestion",
        (span,),
        card.label,
        "moved",
        theme.colour("warning").name(),
        title.format(n=card.label, title=isolated(card.title)),
    )


def _suggestion(card: SuggestionCard) -> Mark:
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
        spoken=_("Worth checking: {reasons}").format(reasons=reasons),
    )
