"""What the qualifiers of a search let through, as conditions on articles and claims."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, exists
from sqlmodel import Session, col, func, select

from core.engines.search_query import Query, written
from core.engines.search_words import words_of
from core.models import (
    Article,
    Claim,
    ClaimLink,
    ClaimSpan,
    ClaimTag,
    Evidence,
    MovedQuote,
    Rating,
    Tag,
    Verdict,
)
from core.records.search import Entry, SearchKind
from core.records.terms import EvidenceState, Relation, Stance, WorkflowState
from core.services import quote_changes, quoted
from core.storage.search import entry

NONE, ANY = "none", "any"
"""What stands for claims without a verdict, and with one."""
YES, NO = "yes", "no"
"""The values of "linked" besides the relations."""
OUTDATED, MOVED = "outdated", "moved"
"""The values of "is"."""

Condition = ColumnElement[bool]
V = TypeVar("V", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Limits:
    """``claims`` are conditions on the claim a hit belongs to; None for ``articles`` lets all through."""

    kinds: frozenset[SearchKind]
    articles: frozenset[str] | None
    claims: tuple[Condition, ...]
    unknown: tuple[str, ...]
    """Qualifiers whose value fits nothing."""

    def of_index(self) -> list[Condition]:
        """The conditions for the entries of the index."""
        made: list[Condition] = []
        if len(self.kinds) < len(SearchKind):
            made.append(entry.c.kind.in_(sorted(self.kinds)))
        if self.articles is not None:
            made.append(entry.c.article_id.in_(sorted(self.articles)))
        if self.claims:
            made.append(exists().where(col(Claim.id) == entry.c.claim_id, *self.claims))
        return made

    def passing(self, session: Session) -> Callable[[Entry], bool]:
        """The same as a test of one entry, where there is no index."""
        claims = set(session.exec(select(Claim.id).where(*self.claims))) if self.claims else None

        def passes(found: Entry) -> bool:
            return (
                found.kind in self.kinds
                and (self.articles is None or found.article_id in self.articles)
                and (claims is None or found.claim_id in claims)
            )

        return passes


def of(session: Session, query: Query, kinds: Iterable[SearchKind]) -> Limits:
    """What a query lets through of these kinds."""
    wanted, articles = frozenset(kinds), None
    claims: list[Condition] = []
    unknown: list[str] = []
    named: set[SearchKind] = set()
    for given in query.filters:
        if given.name == "in":
            fitting = _terms(SearchKind, given.value)
            named.update(fitting)
            known = bool(fitting)
        elif given.name == "article":
            fits = _articles(session, given.value)
            articles = fits if articles is None else articles & fits
            known = bool(fits)
        else:
            condition = _CLAIMS[given.name](session, given.value)
            known = condition is not None
            claims += [condition] if condition is not None else []
        unknown += [] if known else [written(given.name, given.value)]
    return Limits(wanted & named if named else wanted, articles, tuple(claims), tuple(unknown))


def _articles(session: Session, value: str) -> frozenset[str]:
    """The article with this id, else those whose titles have these words."""
    wanted = f" {' '.join(words_of(value))}"
    rows = session.exec(select(Article.id, Article.title)).all()
    exact = frozenset(row_id for row_id, title in rows if value in (row_id, title))
    return exact or frozenset(row_id for row_id, title in rows if wanted in f" {' '.join(words_of(title))}")


def _terms(vocabulary: type[V], value: str) -> list[V]:
    """The word of a vocabulary, else those that begin so."""
    wanted = value.casefold().replace("-", " ").replace("_", " ")
    exact = [term for term in vocabulary if term.value == wanted]
    return exact or [term for term in vocabulary if term.value.startswith(wanted)]


def _named(names: Iterable[tuple[str, str]], value: str) -> list[str]:
    """The ids of what has this name, else of what begins so; names are compared as words are."""
    wanted = " ".join(words_of(value))
    known = [(row_id, " ".join(words_of(name))) for row_id, name in names]
    exact = [row_id for row_id, name in known if name == wanted]
    return exact or [row_id for row_id, name in known if wanted and name.startswith(wanted)]


def _tagged(session: Session, value: str) -> Condition | None:
    tags = _named(session.exec(select(Tag.id, Tag.name)).all(), value)
    if not tags:
        return None
    return exists().where(col(ClaimTag.claim_id) == col(Claim.id), col(ClaimTag.tag_id).in_(tags))


def _rated(session: Session, value: str) -> Condition | None:
    has_one = exists().where(col(Verdict.claim_id) == col(Claim.id))
    if value.casefold() == NONE:
        return ~has_one
    if value.casefold() == ANY:
        return has_one
    ratings = _named(session.exec(select(Rating.id, Rating.label)).all(), value)
    return _newest_verdict(col(Verdict.rating_id).in_(ratings)) if ratings else None


def _newest_verdict(*conditions: Condition) -> Condition:
    other: Any = Verdict.__table__.alias("other")  # type: ignore[attr-defined]
    newest = select(func.max(other.c.number)).where(other.c.claim_id == col(Claim.id)).scalar_subquery()
    return exists().where(col(Verdict.claim_id) == col(Claim.id), col(Verdict.number) == newest, *conditions)


def _evidence(_session: Session, value: str) -> Condition | None:
    states = _terms(EvidenceState, value)
    if not states:
        return None
    supports, contradicts, context = (
        _has(stance) for stance in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXT)
    )
    meaning = {
        EvidenceState.NONE: ~supports & ~contradicts & ~context,
        EvidenceState.SUPPORTED: supports & ~contradicts,
        EvidenceState.CONTRADICTED: contradicts & ~supports,
        EvidenceState.CONFLICTING: supports & contradicts,
        EvidenceState.INSUFFICIENT: context & ~supports & ~contradicts,
    }
    return _any(meaning[state] for state in states)


def _has(stance: Stance) -> Condition:
    return exists().where(col(Evidence.claim_id) == col(Claim.id), col(Evidence.stance) == stance)


def _any(conditions: Iterable[Condition]) -> Condition:
    first, *others = conditions
    for other in others:
        first = first | other
    return first


def _state(_session: Session, value: str) -> Condition | None:
    states = _terms(WorkflowState, value)
    return col(Claim.workflow).in_(states) if states else None


def _is(session: Session, value: str) -> Condition | None:
    wanted = value.casefold()
    if wanted and OUTDATED.startswith(wanted):
        reworded = _newest_verdict(col(Verdict.wording) != col(Claim.wording))
        return reworded | col(Claim.id).in_(quote_changes.overtaken(session))
    if wanted and MOVED.startswith(wanted):
        return exists().where(
            col(ClaimSpan.claim_id) == col(Claim.id),
            col(MovedQuote.claim_span_id) == col(ClaimSpan.id),
            quoted.waits(),
        )
    return None


def _linked(_session: Session, value: str) -> Condition | None:
    """Claims with links, those without any, or those with links of one kind."""
    wanted = value.casefold()
    if wanted in (YES, NO):
        return _has_link() if wanted == YES else ~_has_link()
    relations = _terms(Relation, value)
    return _has_link(col(ClaimLink.relation).in_(relations)) if relations else None


def _has_link(*conditions: Condition) -> Condition:
    ends = (col(ClaimLink.claim_id) == col(Claim.id)) | (col(ClaimLink.other_claim_id) == col(Claim.id))
    return exists().where(ends, *conditions)


_CLAIMS: dict[str, Callable[[Session, str], Condition | None]] = {
    "tag": _tagged,
    "verdict": _rated,
    "evidence": _evidence,
    "state": _state,
    "is": _is,
    "linked": _linked,
}
