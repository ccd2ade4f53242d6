"""Claims as the window and the command line show them, with what follows from evidence and verdicts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, NamedTuple

import sqlalchemy
from sqlalchemy import ColumnElement, Row
from sqlmodel import Session, and_, col, func, or_, select

from core.engines import parts_rule
from core.engines.outline import label, outline
from core.models import Claim, ClaimTag, Evidence, Person, Tag
from core.records.cards import ClaimCard, ClaimDetail
from core.records.links import LinkCard
from core.records.terms import EvidenceState, Stance
from core.services import claims, evidence, judged, linked, overtaken, quoted, scales, verdicts
from core.storage.parameters import parts

Counts = dict[Stance, int]
Which = ColumnElement[bool]
"""A condition on the table of claims."""

COLUMNS: tuple[Any, ...] = (
    Claim.id,
    Claim.article_id,
    Claim.headline,
    Claim.wording,
    Claim.workflow,
    Claim.created_at,
    Claim.parent_id,
    Claim.part_rule,
)
"""What a card has of the claim's own row: reading whole objects takes several times as long."""

_NAMES = tuple(field.name for field in fields(ClaimCard))
_VALUES = attrgetter(*_NAMES)
_SLOTS = [vars(ClaimCard)[name].__set__ for name in _NAMES]
_PLACED = [vars(ClaimCard)[name].__set__ for name in ("number", "label", "depth", "part_count")]


class Place(NamedTuple):
    """Where a claim stands among those of its article, and how many parts it has."""

    number: int
    label: str
    depth: int
    parts: int


def of_article(session: Session, article_id: str) -> list[ClaimCard]:
    """The claims of an article in the order of the text, parts after what they are parts of."""
    which = col(Claim.article_id) == article_id
    places = quoted.places(session, article_id, which)
    return _numbered(_read(session, article_id, which, places), places.behind, _put)


def refreshed(
    session: Session, article_id: str, cards: Sequence[ClaimCard], claim_ids: Collection[str]
) -> list[ClaimCard]:
    """``of_article`` for somebody who has all its cards: only claims that may have changed are read again.

    What is read are the claims of ``claim_ids`` and those they are parts of or have as parts; all of them
    where one stands in an older text only, since its place in the list hangs on those of others.
    """
    changed = _with_parts(session, claim_ids)
    fresh = [card for card in cards if card.id not in changed]
    for some in parts(sorted(changed)):
        which = and_(col(Claim.article_id) == article_id, col(Claim.id).in_(some))
        fresh += _read(session, article_id, which, quoted.places(session, article_id, which))
    if all(card.spans for card in (*cards, *fresh)):
        return numbered(fresh)
    return of_article(session, article_id)


def numbered(cards: Iterable[ClaimCard], behind: Mapping[str, quoted.Order] = {}) -> list[ClaimCard]:
    """All cards of an article in the order of the text, parts after their claim, with their numbers.

    ``behind`` has the places of claims that stand in an older text only.
    """
    return _numbered(cards, behind, _at)


def _numbered(
    cards: Iterable[ClaimCard],
    behind: Mapping[str, quoted.Order],
    at: Callable[[ClaimCard, Place], ClaimCard],
) -> list[ClaimCard]:
    ordered = sorted(cards, key=lambda card: (_order(card, behind), card.made_at, card.id))
    if not any(card.parent_id or card.part_count for card in ordered):
        return [at(card, Place(number, str(number), 0, 0)) for number, card in enumerate(ordered, 1)]
    by_id = {card.id: card for card in ordered}
    return [at(by_id[one], place) for one, place in _places(ordered).items()]


def _order(card: ClaimCard, behind: Mapping[str, quoted.Order]) -> quoted.Order:
    # Plain pairs, since comparing spans runs Python code each time.
    here: quoted.Order = ([(span.start, span.end) for span in card.spans], False, 0)
    return here if card.spans else behind.get(card.id, here)


def _places(ordered: Sequence[ClaimCard]) -> dict[str, Place]:
    """Where each claim stands in the list: claims in the order given, parts after their claim."""
    counted = Counter(card.parent_id for card in ordered)
    paths = outline({card.id: card.parent_id or None for card in ordered})
    return {
        one: Place(number, label(path), len(path) - 1, counted[one])
        for number, (one, path) in enumerate(paths.items(), 1)
    }


def _at(card: ClaimCard, place: Place) -> ClaimCard:
    if (card.number, card.label, card.depth, card.part_count) == place:
        return card
    # Three times as quick as dataclasses.replace: a claim at the beginning gives all others a new number.
    made = object.__new__(ClaimCard)
    for slot, value in zip(_SLOTS, _VALUES(card), strict=True):
        slot(made, value)
    return _put(made, place)


def _put(card: ClaimCard, place: Place) -> ClaimCard:
    """Give its place to a card that was only just made, and that nobody has seen yet."""
    for slot, value in zip(_PLACED, place, strict=True):
        slot(card, value)
    return card


def _read(session: Session, article_id: str, which: Which, places: quoted.Places) -> list[ClaimCard]:
    """The cards of those claims of an article that a condition is true of, not numbered yet."""
    rows = session.execute(sqlalchemy.select(*COLUMNS).where(which)).all()
    counts, tags = _counts(session, which), _tags(session, which)
    rated, links = judged.of_article(session, article_id, which), linked.counts(session, which)
    return [
        _card(row, places, counts[row.id], rated.get(row.id), tags[row.id], links[row.id]) for row in rows
    ]


def _with_parts(session: Session, claim_ids: Collection[str]) -> set[str]:
    """The claims with all they are parts of and all their parts, whose verdicts may hang on theirs."""
    known, fresh = set(claim_ids), set(claim_ids)
    while fresh:
        near: set[str] = set()
        for some in parts(sorted(fresh)):
            either = or_(col(Claim.id).in_(some), col(Claim.parent_id).in_(some))
            query = select(Claim.id, Claim.parent_id).where(col(Claim.parent_id).is_not(None), either)
            near.update(claim_id for pair in session.exec(query) for claim_id in pair if claim_id)
        fresh = near - known
        known |= near
    return known


def one(session: Session, claim_id: str) -> ClaimDetail:
    """Everything about one claim; raises UserError where it is gone."""
    claim = claims.get(session, claim_id)
    cards = of_article(session, claim.article_id)
    return detailed(session, next(card for card in cards if card.id == claim_id), cards)


def detailed(
    session: Session,
    card: ClaimCard,
    among: Sequence[ClaimCard],
    links: Sequence[LinkCard] | None = None,
) -> ClaimDetail:
    """Everything about the claim of a card; ``among`` are all claims of its article.

    ``links`` are those of the claim, where somebody has read them for all claims at once.
    """
    if links is None:
        links = linked.of_claim(session, card.id) if card.link_count else ()
    claim = claims.get(session, card.id)
    below = tuple(other for other in among if other.parent_id == card.id) if card.part_count else ()
    person = session.get(Person, claim.claimant_id) if claim.claimant_id else None
    quotes = tuple(row.exact for row in quoted.in_newest(session, card.id))
    return ClaimDetail(
        card=card,
        quotes=quotes,
        claimant=person.name if person else "",
        claimant_url=person.url if person else "",
        said_on=claim.said_on,
        said_on_basis=claim.said_on_basis,
        place=claim.place,
        note=claim.note,
        evidence=evidence.of_claim(session, card.id) if card.has_evidence else (),
        verdicts=verdicts.of_claim(session, card.id) if card.rating else (),
        scale=scales.of_article(session, claim.article_id),
        left=quoted.left_behind(session, card.id, claim.article_id),
        parent=_parent(card, among),
        parts=below,
        parts_verdict=parts_rule.amount(card.part_rule, below, card.rating),
        overtaken=overtaken.wording(session, claim, card, quotes),
        links=tuple(links),
        claimant_role=claim.claimant_role,
        claimant_basis=claim.claimant_basis,
    )


def _parent(card: ClaimCard, among: Sequence[ClaimCard]) -> ClaimCard | None:
    return next((other for other in among if other.id == card.parent_id), None) if card.parent_id else None


def evidence_state(supports: int, contradicts: int, context: int) -> EvidenceState:
    """What counts of evidence amount to."""
    if supports and contradicts:
        return EvidenceState.CONFLICTING
    if supports or contradicts:
        return EvidenceState.SUPPORTED if supports else EvidenceState.CONTRADICTED
    return EvidenceState.INSUFFICIENT if context else EvidenceState.NONE


def _card(
    claim: Row[Any],
    places: quoted.Places,
    counts: Counts,
    given: judged.Judged | None,
    tags: Sequence[str],
    links: int,
) -> ClaimCard:
    supports, contradicts, context = (
        counts.get(stance, 0) for stance in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXT)
    )
    waiting = places.proposed.get(claim.id, ())
    return ClaimCard(
        id=claim.id,
        article_id=claim.article_id,
        number=0,
        headline=claim.headline,
        wording=claim.wording,
        spans=places.newest.get(claim.id, ()),
        workflow=claim.workflow,
        evidence_state=evidence_state(supports, contradicts, context),
        supports=supports,
        contradicts=contradicts,
        context=context,
        rating=given.rating if given else None,
        tags=tuple(tags),
        outdated=given.outdated if given else (),
        moved=len(waiting),
        proposed=tuple(span for span in waiting if span is not None),
        parent_id=claim.parent_id or "",
        part_rule=claim.part_rule,
        made_at=claim.created_at,
        link_count=links,
    )


def _counts(session: Session, which: Which) -> dict[str, Counts]:
    query = (
        select(Evidence.claim_id, Evidence.stance, func.count())
        .join(Claim, col(Claim.id) == col(Evidence.claim_id))
        .where(which)
        .group_by(col(Evidence.claim_id), col(Evidence.stance))
    )
    found: dict[str, Counts] = defaultdict(dict)
    for claim_id, stance, count in session.exec(query):
        found[claim_id][Stance(stance)] = count
    return found


def _tags(session: Session, which: Which) -> dict[str, list[str]]:
    query = (
        select(ClaimTag.claim_id, Tag.name)
        .join(Tag, col(Tag.id) == col(ClaimTag.tag_id))
        .join(Claim, col(Claim.id) == col(ClaimTag.claim_id))
        .where(which)
        .order_by(col(Tag.name))
    )
    found: dict[str, list[str]] = defaultdict(list)
    for claim_id, name in session.exec(query):
        found[claim_id].append(name)
    return found
