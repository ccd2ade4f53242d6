"""A wording of a claim that stands on its own, proposed with every replaced word marked.

English is read in full: who spoke is cut away, pronouns, "both sides", "the ministry" and surnames become
names, acronyms are written out, relative dates absolute. In French, German, Spanish, Arabic and Sorani only
dates, who spoke and what ties sentences together are touched. Where a text does not say clearly what a word
means it is left, and said to be left. The quote of a claim never changes.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from core.engines.attributing.nearby import shifted, window
from core.engines.attributing.quotations import is_speech, quotations
from core.engines.attributing.records import Attribution
from core.engines.attribution import claimant, moved
from core.engines.rewording import building, connectors, cutting, dating, first_person, naming, referring
from core.engines.rewording.records import Edit, Proposal, Replacement
from core.text.spans import Span


def propose(text: str, spans: Sequence[Span], language: str, published: date | None = None) -> Proposal:
    """The proposed wording of a claim on ``spans`` of a text; ``published`` the article's day.

    Several quotes are joined by " … " as in a wording of the quotes themselves.
    """
    found = [_near(text, span, language, published) for span in sorted(spans)]
    joined, marks = "", list[Replacement]()
    for one in found:
        joined += " … " if joined else ""
        by = len(joined)
        marks += [replace(m, span=Span(m.span.start + by, m.span.end + by)) for m in one.replacements]
        joined += one.words
    said = next((one.claimant for one in found if one.claimant), None)
    dropped = tuple(words for one in found for words in one.dropped)
    return Proposal(
        joined, tuple(marks), said, dropped, tuple(dict.fromkeys(w for one in found for w in one.left))
    )


def _near(text: str, span: Span, language: str, published: date | None) -> Proposal:
    """The proposal for one span, made of the text around it, so that long texts are no slower."""
    said, around = claimant(text, span, language), window(text, span)
    here = moved(said, -around.start)
    found = _proposed(around.of(text), shifted(span, -around.start), language, published, here)
    return replace(found, claimant=said)


def _proposed(
    text: str, span: Span, language: str, published: date | None, said: Attribution | None
) -> Proposal:
    cuts = building.settled(cutting.cuts(text, span, said.cue if said else None, language))
    kept = _kept(span, cuts)
    made: list[Edit] = list(cuts)
    left: list[str] = []
    if kept:
        tie = connectors.connector(text, kept[0].start, kept[0].end, language)
        if tie is not None:
            made.append(Edit(tie, ""))
            kept[0] = Span(tie.end, kept[0].end)
    for part in kept:
        edits, unclear = _edits(text, part, language, published, said)
        made += edits
        left += unclear
    words, marks = building.built(text, span, building.settled(made))
    dropped = tuple(shown for edit in made if not edit.new and (shown := _dropped(edit.span.of(text))))
    return Proposal(words, marks, said, dropped, tuple(left))


def _dropped(words: str) -> str:
    """Words that were cut, without the marks around them; "" where only marks were."""
    shown = " ".join(words.split()).strip("\"“”«»„‘’', ")
    return shown if any(map(str.isalnum, shown)) else ""


def _kept(span: Span, cuts: Sequence[Edit]) -> list[Span]:
    parts, at = [], span.start
    for cut in cuts:
        if cut.span.start > at:
            parts.append(Span(at, cut.span.start))
        at = cut.span.end
    return [*parts, Span(at, span.end)] if at < span.end else parts


def _edits(
    text: str, kept: Span, language: str, published: date | None, said: Attribution | None
) -> tuple[list[Edit], list[str]]:
    """What is replaced in a part of the claim that is kept, and what is left as unclear; the surest first."""
    made, left = dating.edits(text, kept, published, language)
    if not language.lower().startswith("en"):
        return made, left
    made += naming.surnames(text, kept) + naming.acronyms(text, kept)
    quoted = _is_quoted(text, kept)
    more, unclear = first_person.edits(text, kept, said) if quoted else referring.edits(text, kept, said)
    return made + more, left + unclear


def _is_quoted(text: str, kept: Span) -> bool:
    """True for words within a quotation: there "he" and "both sides" are the speaker's, not the paper's."""
    return any(
        one.inner.start <= kept.start and kept.end <= one.outer.end and is_speech(one.inner.of(text))
        for one in quotations(text)
    )
