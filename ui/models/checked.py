"""What was checked before in words: hits found for a claim, and what it is linked to, as rows show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.i18n import _, isolated, ngettext
from core.records.links import Earlier, EarlierChecks, LinkCard, OwnClaim, Standing
from core.records.matches import Check
from core.records.search import Piece
from core.records.terms import Relation
from core.text.spans import Span
from ui.models.words import joined, written_date


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``heading`` is "" and ``standing`` None for what is only found; ``own`` is a claim of ours."""

    id: str
    pieces: tuple[Piece, ...]
    verdict: str
    icon: str
    ink: str
    whence: str
    url: str = ""
    own: OwnClaim | None = None
    heading: str = ""
    standing: Standing | None = None
    may_be_part: bool = True

    @property
    def spoken(self) -> str:
        """Everything the row says, for a screen reader and the tooltip."""
        words = "".join(piece.text for piece in self.pieces)
        return "\n".join(line for line in (self.heading, words, self.verdict, self.whence, self.url) if line)


def of_hit(found: Earlier, article_id: str) -> Row:
    """A row for something found; ``article_id`` is the article of the claim it was found for."""
    check, own = found.hit.check, found.own
    claim = own.wording if own else check.claim
    matched = found.hit.matched if claim == check.claim else ()
    return Row(
        found.id,
        pieces(claim, matched),
        *_judged(check, own),
        _whence(check, own, found.hit.origin),
        "" if own else check.url,
        own,
        may_be_part=own is None or own.article_id != article_id,
    )


def of_link(link: LinkCard, article_id: str) -> Row:
    """A row for what a claim is linked to."""
    return Row(
        link.id,
        pieces(link.words, ()),
        *_judged(link.check, link.own),
        _whence(link.check, link.own, link.origin),
        "" if link.own else link.check.url,
        link.own,
        standing_words(link.standing),
        link.standing,
        may_be_part=link.own is None or link.own.article_id != article_id,
    )


def pieces(text: str, matched: Sequence[Span]) -> tuple[Piece, ...]:
    """A text in stretches, the matching words marked."""
    made: list[Piece] = []
    at = 0
    for span in sorted(matched):
        if span.start < at or span.end > len(text):
            continue
        made += [Piece(text[at : span.start])] if span.start > at else []
        made.append(Piece(span.of(text), marked=True))
        at = span.end
    return (*made, Piece(text[at:])) if text[at:] or not made else tuple(made)


def standing_words(standing: Standing) -> str:
    """How the claim stands to something, in the words over a row."""
    return {
        Standing.SAME: _("Says the same"),
        Standing.PART: _("This claim is a part of it"),
        Standing.WHOLE: _("It is a part of this claim"),
        Standing.CONTRADICTS: _("Contradicts this claim"),
    }[standing]


def relation_words(relation: Relation) -> str:
    """The button that makes a link."""
    return {
        Relation.SAME: _("Same"),
        Relation.PART: _("Part of it"),
        Relation.CONTRADICTS: _("Contradicts"),
    }[relation]


def relation_meaning(relation: Relation) -> str:
    """What a button does, in a sentence."""
    return {
        Relation.SAME: _("Link it: both say the same"),
        Relation.PART: _("Link it: this claim is a part of what it says"),
        Relation.CONTRADICTS: _("Link it: both cannot hold"),
    }[relation]


def nothing_found(looked: EarlierChecks, where: str) -> str:
    """Why there is nothing, and what to do."""
    if looked.problem:
        return looked.problem
    if looked.rows:
        n = looked.rows
        sentence = ngettext(
            "Nothing like it was found in {n} fact-check and your own claims.",
            "Nothing like it was found in {n} fact-checks and your own claims.",
            n,
        )
        return sentence.format(n=f"{n:,}")
    sentence = _("Nothing like it was found in your own claims. Import fact-checks to see what others found")
    return f"{sentence} ({where})." if where else f"{sentence}."


def in_the_tree() -> str:
    """Why "part of" cannot be chosen between claims of one article, and what to do instead."""
    return _("Of the same article: put one claim under the other instead, in the menu Claim")


def _judged(check: Check, own: OwnClaim | None) -> tuple[str, str, str]:
    """The verdict in words, with its sign and colour; the verdict of somebody else is in quotation marks."""
    if own is None:
        words = f"\u201c{isolated(check.verdict)}\u201d" if check.verdict else _("no verdict stated")
        return words, "source", "muted"
    if own.rating is None:
        return _("no verdict yet"), "claim", "muted"
    label = own.rating.label
    words = _("{label}, changed since").format(label=label) if own.outdated else label
    return words, own.rating.icon, own.rating.colour


def _whence(check: Check, own: OwnClaim | None, origin: str) -> str:
    if own is not None:
        return joined(_("Own claim"), own.article, written_date(check.date))
    return joined(check.publisher, written_date(check.date), origin)
