"""Say of every claim, and of every sentence nobody claimed, what is still missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple
from urllib.parse import urlsplit

from core.i18n import _
from core.records.cards import ClaimCard, SuggestionCard
from core.records.coverage import Coverage, CoverageItem, CoverageKind, CoveragePlace
from core.records.reviewing import Hiding, Review
from core.records.suggested import Strength
from core.records.terms import Outdated, WorkflowState
from core.text.shortening import shortened

READ_TWICE = (WorkflowState.APPROVED, WorkflowState.PUBLISHED, WorkflowState.CORRECTED)
SHOWN = 90
"""Characters of a sentence that are repeated in what is said of it."""


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
    said = cache(partial(_items, _words()))
    named, titled = _("Claim {n}: {what}"), _("Claim {n}, “{title}”: {what}")
    places = [_unclaimed(card) for card in unclaimed(review)]
    for card in claims:
        items = said(_seen(card, card.id in moved, evidence.get(card.id, ())))
        places.append(CoveragePlace(card.id, card.label, card.spans, items, named, titled, card.title))
    return Coverage(tuple(sorted(places, key=_in_the_text)))


def unclaimed(review: Review) -> list[SuggestionCard]:
    """The sentences worth checking that no claim quotes and nobody put aside."""
    behind = [one.card for one in review.hidden if one.why in (Hiding.WEAKER, Hiding.DELETED)]
    found = [*review.waiting, *behind]
    return [card for card in found if card.strength.reaches(Strength.WORTH_A_LOOK)]


def single_origin(evidence: Iterable[Held]) -> bool:
    """True where all sources hang together by publisher or website; False where there are none."""
    names = [held.origin for held in evidence]
    if len(names) < 2:
        return bool(names)
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
    sentence = _("Nobody claimed this: “{words}”").format(words=shortened(card.text, SHOWN))
    return CoveragePlace(card.id, "", (card.span,), (CoverageItem(CoverageKind.UNCLAIMED, sentence),))


class _Seen(NamedTuple):
    """All that counts of a claim: few of thousands differ in it."""

    moved: bool
    rated: bool
    outdated: bool
    reworded: bool
    read_twice: bool
    supported: bool
    contradicted: bool
    context: bool
    uncopied: bool
    single_origin: bool


def _seen(card: ClaimCard, moved: bool, evidence: Sequence[Held]) -> _Seen:
    return _Seen(
        moved,
        card.rating is not None,
        card.verdict_outdated,
        Outdated.WORDING in card.outdated,
        card.workflow in READ_TWICE,
        card.supports > 0,
        card.contradicts > 0,
        card.context > 0,
        any(not held.copied for held in evidence),
        single_origin(evidence),
    )


def _items(words: Mapping[CoverageKind, str], seen: _Seen) -> tuple[CoverageItem, ...]:
    """Everything to be said of a claim, most pressing first."""
    found = {CoverageKind.MOVED} if seen.moved else set()
    found.update(_of_the_verdict(seen))
    found.update(_of_the_evidence(seen))
    return tuple(
        CoverageItem(kind, _in_particular(kind, seen) or words[kind])
        for kind in CoverageKind
        if kind in found
    )


def _of_the_verdict(seen: _Seen) -> Iterator[CoverageKind]:
    if not seen.rated:
        yield CoverageKind.NO_VERDICT
        return
    yield CoverageKind.OUTDATED if seen.outdated else CoverageKind.RATED
    if not seen.read_twice:
        yield CoverageKind.NO_SECOND_READER


def _of_the_evidence(seen: _Seen) -> Iterator[CoverageKind]:
    if not seen.supported and not seen.contradicted:
        yield CoverageKind.NO_EVIDENCE
    elif not (seen.supported and seen.contradicted):
        yield CoverageKind.ONE_SIDED
    if seen.uncopied:
        yield CoverageKind.NO_COPY
    if seen.single_origin:
        yield CoverageKind.SINGLE_ORIGIN


def _in_particular(kind: CoverageKind, seen: _Seen) -> str:
    """What is said of a claim where the usual words do not fit, "" where they do."""
    if kind is CoverageKind.NO_EVIDENCE and seen.context:
        return _("Only context so far, no source for or against it.")
    if kind is CoverageKind.OUTDATED and not seen.reworded:
        return _("The words quoted changed since the verdict.")
    if kind is CoverageKind.ONE_SIDED and seen.contradicted:
        return _("No source supporting this yet.")
    return ""


def _words() -> dict[CoverageKind, str]:
    """What is said of a claim; asked for once, since there may be thousands of claims."""
    return {
        CoverageKind.MOVED: _("Its quote moved when the text was updated. Decide where it stands now."),
        CoverageKind.OUTDATED: _("The wording changed since the verdict."),
        CoverageKind.NO_EVIDENCE: _("No evidence yet."),
        CoverageKind.ONE_SIDED: _("No source contradicting this yet."),
        CoverageKind.NO_VERDICT: _("No verdict yet."),
        CoverageKind.NO_COPY: _("A source has no saved copy."),
        CoverageKind.SINGLE_ORIGIN: _("All evidence is of one origin."),
        CoverageKind.NO_SECOND_READER: _("No second reader has approved it."),
        CoverageKind.RATED: _("Rated."),
    }
