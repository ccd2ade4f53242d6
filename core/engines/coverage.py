"""Say of every claim, and of every sentence nobody claimed, what is still missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from urllib.parse import urlsplit

from core.i18n import _
from core.records.cards import ClaimCard, SuggestionCard
from core.records.coverage import Coverage, CoverageItem, CoverageKind, CoveragePlace
from core.records.reviewing import Hiding, Review
from core.records.suggested import Strength
from core.records.terms import Outdated, WorkflowState

READ_TWICE = (WorkflowState.APPROVED, WorkflowState.PUBLISHED, WorkflowState.CORRECTED)
SHOWN, SHOWN_OF_CLAIM = 90, 60
"""Characters of a sentence, and of a claim's title, that are repeated in what is said of it."""


@dataclass(frozen=True, slots=True)
class Held:
    """What coverage has to know of one source held against a claim."""

    origin: frozenset[str]
    """What tells where it comes from, as ``origin_of`` finds it."""
    copied: bool


def coverage(
    claims: Sequence[ClaimCard],
    review: Review,
    evidence: Mapping[str, Sequence[Held]],
    moved: AbstractSet[str] = frozenset(),
) -> Coverage:
    """What an article has and lacks; ``evidence`` by claim, ``moved`` the claims whose quotes moved.

    A sentence is worth checking where its suggestion is at least worth a look; one put aside is not.
    """
    words, named = _words(), (_("Claim {n}: {what}"), _("Claim {n}, “{title}”: {what}"))
    places = [_unclaimed(card) for card in unclaimed(review)]
    for card in claims:
        found = {CoverageKind.MOVED} if card.id in moved else set()
        found.update(_of_the_verdict(card))
        found.update(_of_the_evidence(card, evidence.get(card.id, ())))
        places.append(_claim(card, found, words, named))
    return Coverage(tuple(sorted(places, key=_in_the_text)))


def unclaimed(review: Review) -> list[SuggestionCard]:
    """The sentences worth checking that no claim quotes and nobody put aside."""
    behind = [one.card for one in review.hidden if one.why in (Hiding.WEAKER, Hiding.DELETED)]
    found = [*review.waiting, *behind]
    return [card for card in found if card.strength.reaches(Strength.WORTH_A_LOOK)]


def single_origin(evidence: Iterable[Held]) -> bool:
    """True where all sources hang together by publisher or website; False where there are none."""
    names = [held.origin for held in evidence]
    if not names:
        return False
    group, rest = set(names[0]), names[1:]
    while near := [some for some in rest if some & group]:
        group.update(*near)
        rest = [some for some in rest if not some & group]
    return not rest


def origin_of(source_id: str, publisher: str, url: str) -> frozenset[str]:
    """Publisher and website of a source; the source itself where neither is known."""
    host = (urlsplit(url).hostname or "").removeprefix("www.") if "://" in url else ""
    name = " ".join(publisher.split()).casefold()
    return frozenset(filter(None, (host, name))) or frozenset({source_id})


def _in_the_text(place: CoveragePlace) -> tuple[bool, int, int]:
    """By the first words; places of the same words keep their order, that of the claims."""
    first = min(place.spans, default=None)
    return (True, 0, 0) if first is None else (False, first.start, first.end)


def _unclaimed(card: SuggestionCard) -> CoveragePlace:
    sentence = _("Nobody claimed this: “{words}”").format(words=_short(card.text, SHOWN))
    item = CoverageItem(CoverageKind.UNCLAIMED, sentence, sentence)
    return CoveragePlace(card.id, "", (card.span,), (item,), sentence)


def _short(text: str, most: int) -> str:
    """Isolates (U+2068, U+2069) keep the words' own direction within that of the language in use."""
    words = " ".join(text.split())
    short = words if len(words) <= most else words[: most - 1].rstrip() + "…"
    return f"\u2068{short}\u2069"


def _claim(
    card: ClaimCard,
    found: AbstractSet[CoverageKind],
    words: Mapping[CoverageKind, str],
    named: tuple[str, str],
) -> CoveragePlace:
    """``named`` are sentences about a claim without its title and with it."""
    items, title = [], _short(card.title, SHOWN_OF_CLAIM)
    for kind in CoverageKind:
        if kind in found:
            said = _in_particular(kind, card) or words[kind]
            items.append(CoverageItem(kind, named[1].format(n=card.label, title=title, what=said), said))
    missing = [item.words for item in items if item.kind.is_gap]
    said = " ".join(missing or [item.words for item in items])
    return CoveragePlace(
        card.id, card.label, card.spans, tuple(items), named[0].format(n=card.label, what=said)
    )


def _of_the_verdict(card: ClaimCard) -> Iterator[CoverageKind]:
    if card.rating is None:
        yield CoverageKind.NO_VERDICT
        return
    yield CoverageKind.OUTDATED if card.verdict_outdated else CoverageKind.RATED
    if card.workflow not in READ_TWICE:
        yield CoverageKind.NO_SECOND_READER


def _of_the_evidence(card: ClaimCard, evidence: Sequence[Held]) -> Iterator[CoverageKind]:
    if not card.supports and not card.contradicts:
        yield CoverageKind.NO_EVIDENCE
    elif not (card.supports and card.contradicts):
        yield CoverageKind.ONE_SIDED
    if any(not held.copied for held in evidence):
        yield CoverageKind.NO_COPY
    if single_origin(evidence):
        yield CoverageKind.SINGLE_ORIGIN


def _in_particular(kind: CoverageKind, card: ClaimCard) -> str:
    """What is said of a claim where the usual words do not fit, "" where they do."""
    if kind is CoverageKind.NO_EVIDENCE and card.context:
        return _("Only context so far, no source for or against it.")
    if kind is CoverageKind.OUTDATED and Outdated.WORDING not in card.outdated:
        return _("The words quoted changed since the verdict.")
    if kind is CoverageKind.ONE_SIDED and card.contradicts:
        return _("No source supporting this yet.")
    return ""


def _words() -> dict[CoverageKind, str]:
    """What is said of a claim; asked for once, since there may be thousands of claims."""
    return {
        CoverageKind.MOVED: _("Its quote moved when the text was updated. Decide where it stands now."),
        CoverageKind.OUTDATED: _("The wording or the quoted words changed since the verdict."),
        CoverageKind.NO_EVIDENCE: _("No evidence yet."),
        CoverageKind.ONE_SIDED: _("No source contradicting this yet."),
        CoverageKind.NO_VERDICT: _("No verdict yet."),
        CoverageKind.NO_COPY: _("A source has no saved copy."),
        CoverageKind.SINGLE_ORIGIN: _("All evidence is of one origin."),
        CoverageKind.NO_SECOND_READER: _("No second reader has approved it."),
        CoverageKind.RATED: _("Rated."),
    }
