"""Claims: make, word, look, remove."""

from collections.abc import Sequence
from typing import Literal

from rapidfuzz import fuzz
from sqlmodel import Session

from core.engines.wording import proposed_headline
from core.errors import UserError
from core.i18n import _
from core.models import Claim, ClaimSpan, Person
from core.records.cards import TextCard
from core.records.terms import WorkflowState
from core.services import checks, kept_checks, moved, people, quoted, texts
from core.text.spans import Span, merged, quote_at

SAME_PERSON = 80.0
"""Likeness (rapidfuzz WRatio, 0 to 100) from which a name is a correction of another."""

Field = Literal[
    "wording", "headline", "claimant_role", "claimant_basis", "said_on", "said_on_basis", "place", "note"
]


def create(
    session: Session,
    article_id: str,
    spans: Sequence[Span],
    *,
    wording: str = "",
    claimant: str = "",
    said_on: str = "",
) -> str:
    """Make a claim that quotes one or more spans of an article's text; the claim's id.

    The wording is the quote itself unless given. Raises UserError for a span that holds no text.
    """
    text = texts.of_article(session, article_id)
    _check(text.text, spans)
    claim = Claim(
        article_id=article_id,
        wording=checks.line(wording) or _wording(text.text, spans),
        claimant_id=people.named(session, checks.line(claimant)),
        said_on=checks.iso_date(said_on),
    )
    session.add(claim)
    session.flush()
    _quote(session, claim.id, text, spans)
    session.flush()
    return claim.id


def create_many(
    session: Session, article_id: str, text: TextCard, quotes: Sequence[Sequence[Span]]
) -> list[str]:
    """Make many claims at once, each of its spans and worded as they stand; the claims' ids in order."""
    for spans in quotes:
        _check(text.text, spans)
    made = [Claim(article_id=article_id, wording=_wording(text.text, spans)) for spans in quotes]
    session.add_all(made)
    session.flush()
    for claim, spans in zip(made, quotes, strict=True):
        _quote(session, claim.id, text, spans)
    session.flush()
    return [claim.id for claim in made]


def requote(session: Session, claim_id: str, spans: Sequence[Span]) -> None:
    """Let a claim quote other spans of the newest text; those that touch become one.

    A wording that was the old quote becomes the new one; a wording of somebody's own stays. What it quoted
    of older texts stays, and so do the rows of quotes that stay where they are. A quote that takes the
    place of another, in the order of the text, was moved from where that one was.
    """
    claim = get(session, claim_id)
    text, old = texts.of_article(session, claim.article_id), quoted.in_newest(session, claim_id)
    _check(text.text, spans)
    wanted = merged(text.text, spans)
    if claim.wording == _wording(text.text, [_span(row) for row in old]):
        claim.wording = _wording(text.text, wanted)
    # A claim that only waits for a decision gets it hereby.
    came_from = [row.moved_from_id for row in old] if old else moved.settle(session, claim_id, text, wanted)
    kept = set[Span]()
    for row in old:
        if _span(row) in wanted and _span(row) not in kept:
            kept.add(_span(row))
            row.position = wanted.index(_span(row))
        else:
            session.delete(row)
    for position, span in enumerate(wanted):
        if span not in kept:
            before = came_from[position] if position < len(came_from) else None
            session.add(_row(claim_id, text, span, position, before))
    session.flush()


def spans_of(session: Session, claim_id: str) -> list[Span]:
    """What a claim quotes in the newest text of its article; raises UserError where it is gone."""
    get(session, claim_id)
    return [_span(row) for row in quoted.in_newest(session, claim_id)]


def edit(session: Session, claim_id: str, field: Field, value: str) -> None:
    """Change one of a claim's own fields; raises UserError for an empty wording or a date that is none."""
    claim = get(session, claim_id)
    if field == "wording":
        value = checks.required(checks.line(value), _("A claim needs a wording. The old one was kept."))
    elif field == "said_on":
        value = checks.iso_date(value)
    else:
        value = checks.prose(value) if field == "note" else checks.line(value)
    setattr(claim, field, value)


def say_who(
    session: Session,
    claim_id: str,
    claimant: str,
    url: str | None = None,
    *,
    role: str | None = None,
    basis: str | None = None,
) -> None:
    """Name the claimant, what they were when saying it, and the words of the text that say so.

    An empty name means nobody in particular. Without ``url``, ``role`` or ``basis`` a corrected name keeps
    those of the present claimant, another person's name does not; "" takes them away.
    """
    claim, name = get(session, claim_id), checks.line(claimant)
    present = session.get(Person, claim.claimant_id) if claim.claimant_id else None
    same = present is not None and fuzz.WRatio(present.name, name) >= SAME_PERSON
    if url is None:
        url = present.url if present and same else ""
    claim.claimant_id = people.named(session, name, checks.address(url))
    claim.claimant_role = _kept(role, claim.claimant_role, same)
    claim.claimant_basis = _kept(basis, claim.claimant_basis, same)


def _kept(new: str | None, old: str, same: bool) -> str:
    return checks.line(new) if new is not None else old if same else ""


def reword(session: Session, claim_id: str, wording: str) -> None:
    """Give a claim another wording; a headline that was made of the old one is made of the new one."""
    claim = get(session, claim_id)
    derived = bool(claim.headline) and claim.headline == proposed_headline(claim.wording)
    edit(session, claim_id, "wording", wording)
    if derived:
        claim.headline = proposed_headline(claim.wording)


def is_worded_as_quoted(claim: Claim, text: str, spans: Sequence[Span]) -> bool:
    """True where nobody has worded a claim yet: its wording is its quote."""
    return bool(spans) and claim.wording == _wording(text, spans)


def say_when(session: Session, claim_id: str, said_on: str, basis: str = "") -> None:
    """Set the date the claim was said on, and the words it was read from."""
    claim = get(session, claim_id)
    claim.said_on, claim.said_on_basis = checks.iso_date(said_on), checks.line(basis)


def move_to(session: Session, claim_id: str, state: WorkflowState) -> None:
    """Set how far the work on a claim has come."""
    get(session, claim_id).workflow = state


def remove(session: Session, claim_id: str) -> None:
    """Remove a claim with its evidence and verdicts; sources and suggestions stay, parts are claims again."""
    session.delete(get(session, claim_id))
    kept_checks.sweep(session)


def get(session: Session, claim_id: str) -> Claim:
    """The claim; raises UserError where it is gone."""
    found = session.get(Claim, claim_id)
    if found is None:
        raise UserError(_("This claim is no longer in the library."))
    return found


def article_of(session: Session, claim_id: str) -> str:
    """The id of the article a claim is of, "" where the claim is gone."""
    found = session.get(Claim, claim_id)
    return found.article_id if found is not None else ""


def _check(text: str, spans: Sequence[Span]) -> None:
    if not spans or any(span.end > len(text) or not span.of(text).strip() for span in spans):
        raise UserError(_("Nothing is selected. Select the words of the claim first."))


def _wording(text: str, spans: Sequence[Span]) -> str:
    return checks.line(" … ".join(span.of(text) for span in sorted(spans)))


def _span(row: ClaimSpan) -> Span:
    return Span(row.start, row.end)


def _quote(session: Session, claim_id: str, text: TextCard, spans: Sequence[Span]) -> None:
    for position, span in enumerate(sorted(spans)):
        session.add(_row(claim_id, text, span, position))


def _row(claim_id: str, text: TextCard, span: Span, position: int, came_from: str | None = None) -> ClaimSpan:
    quote = quote_at(text.text, span)
    return ClaimSpan(
        claim_id=claim_id,
        text_version_id=text.id,
        moved_from_id=came_from,
        position=position,
        start=span.start,
        end=span.end,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
    )
