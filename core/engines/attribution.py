"""Who said it: a proposal from the words around a claim, with these words as its evidence.

Nobody is proposed where the paper speaks for itself. English, French, German, Spanish, Arabic and Sorani
are read; names are told by their capital letters where the script has them, never by lists of names.
"""

import re
from dataclasses import replace

from core.engines.attributing import resolving
from core.engines.attributing.cues import cues_in
from core.engines.attributing.nearby import shifted, window
from core.engines.attributing.quotations import Quotation, is_speech, narration, paragraphs, quotations
from core.engines.attributing.records import Attribution, Cue
from core.engines.sentences import known_sentences
from core.text.spans import Span

_RUNS_OVER = 8
"""Most paragraphs that one quotation is followed back through."""
_BESIDE = re.compile(r"[\s,:;،–—-]*(?:that|que|dass|إن|أن)?[\s,:]*")
_STOP = re.compile(r"[.!?؟]\s")


def claimant(text: str, span: Span, language: str) -> Attribution | None:
    """The person or body that the words at ``span`` are attributed to; None for the paper's own voice.

    A quotation belongs to whoever is named beside it, one within another to the inner speaker; one that runs
    over sentences and paragraphs to whoever began it. "He said" means the last person named who fits, if
    the text is clear. A part of a reported sentence belongs to whoever the sentence names.
    """
    around = window(text, span)
    return moved(_claimant(around.of(text), shifted(span, -around.start), language), around.start)


def moved(found: Attribution | None, by: int) -> Attribution | None:
    """An attribution whose spans stand so many code points further on, or back."""
    if found is None or not by:
        return found
    cue = found.cue
    cue = replace(cue, who=shifted(cue.who, by), verb=shifted(cue.verb, by), whole=shifted(cue.whole, by))
    return replace(found, cue=cue, evidence=tuple(shifted(span, by) for span in found.evidence))


def _claimant(text: str, span: Span, language: str) -> Attribution | None:
    span = _trimmed(text, span)
    around = _quotations_around(text, span)
    for quoted in reversed(around):  # the innermost first
        cue = _inner_cue(text, quoted, around, language) if quoted.depth else None
        if cue is not None:
            return _attributed(text, cue, language, quoted=True)
    if around:
        cue = _cue_of_quotation(text, around[0], language)
        return _attributed(text, cue, language, quoted=True) if cue else None
    cue = _cue_of_sentence(text, span, language)
    return _attributed(text, cue, language, quoted=False) if cue else None


def _trimmed(text: str, span: Span) -> Span:
    said = span.of(text)
    start = span.start + len(said) - len(said.lstrip())
    return Span(start, max(start, span.start + len(said.rstrip())))


def _quotations_around(text: str, span: Span) -> list[Quotation]:
    """The quotations that hold all of a span but its marks, the outermost first."""
    said = span.of(text)
    first = span.start + len(said) - len(said.lstrip("\"“”«»„‘’' "))
    last = max(first, span.start + len(said.rstrip("\"“”«»„‘’'.,;!? ")))
    return [
        one
        for one in quotations(text)
        if one.inner.start <= first and last <= one.inner.end and first < one.inner.end
    ]


def _inner_cue(text: str, quoted: Quotation, around: list[Quotation], language: str) -> Cue | None:
    """The words of speech within the outer quotation that stand beside the inner one."""
    outer = next((one for one in reversed(around) if one.depth < quoted.depth), None)
    if outer is None:
        return None
    words = outer.inner.of(text)
    blank = list(words)
    for at in range(quoted.inner.start, quoted.inner.end):
        blank[at - outer.inner.start] = " "
    narrated = " " * outer.inner.start + "".join(blank)
    return _beside(narrated, quoted, cues_in(narrated, outer.inner, language))


def _cue_of_quotation(text: str, quoted: Quotation, language: str, hops: int = 0) -> Cue | None:
    """The words of speech that a quotation belongs to: in its paragraph, else before it."""
    start, end = next(
        ((a, b) for a, b in paragraphs(text) if a <= quoted.outer.start <= b), (quoted.outer.start,) * 2
    )
    narrated = narration(text)
    found = [
        cue
        for one in _narrated_sentences(text, start, end, language)
        for cue in cues_in(narrated, one, language)
    ]
    beside = _beside(narrated, quoted, found)
    if beside is not None:
        return beside
    earlier = [cue for cue in found if cue.whole.end <= quoted.outer.start]
    other = [
        one for one in quotations(text) if start <= one.outer.start < quoted.outer.start and not one.depth
    ]
    if earlier and (other or not _STOP.search(narrated, earlier[-1].whole.end, quoted.outer.start)):
        return earlier[-1]
    later = [cue for cue in found if cue.whole.start >= quoted.outer.end]
    if later and not narrated[start : quoted.outer.start].strip():
        return later[0]
    return _run_on(text, start, quoted, language, hops)


def _narrated_sentences(text: str, start: int, end: int, language: str) -> list[Span]:
    """The sentences of a paragraph, those within one quotation joined with what follows it."""
    found: list[Span] = []
    inside = [one.outer for one in quotations(text) if start <= one.outer.start < end and not one.depth]
    for one in known_sentences(text, language):
        if not (one.start < end and start < one.end):
            continue
        if found and any(quote.start < found[-1].end < quote.end for quote in inside):
            found[-1] = Span(found[-1].start, one.end)
        else:
            found.append(one)
    return found


def _beside(narrated: str, quoted: Quotation, found: list[Cue]) -> Cue | None:
    """The cue right before a quotation, else right after it, else before it in the same sentence."""
    before = [cue for cue in found if cue.whole.end <= quoted.outer.start]
    after = [cue for cue in found if cue.whole.start >= quoted.outer.end]
    if before and _BESIDE.fullmatch(narrated, before[-1].whole.end, quoted.outer.start):
        return before[-1]
    if after and _BESIDE.fullmatch(narrated, quoted.outer.end, _lead(narrated, after[0])):
        return after[0]
    if (
        before
        and before[-1].side == "before"
        and not _STOP.search(narrated, before[-1].whole.end, quoted.outer.start)
    ):
        return before[-1]
    return None


def _lead(narrated: str, cue: Cue) -> int:
    """Where a cue begins with its title: "said former minister Lund" or "Mayor Lund said"."""
    clause = re.search(r"[\w\s’'-]*$", narrated[max(0, cue.whole.start - 80) : cue.whole.start])
    return cue.whole.start - len(clause.group()) if clause else cue.whole.start


def _run_on(text: str, start: int, quoted: Quotation, language: str, hops: int) -> Cue | None:
    """A paragraph that begins with a quotation goes on with that of the paragraph before it."""
    if text[start : quoted.outer.start].strip() or hops >= _RUNS_OVER:
        return None
    previous = [one for one in quotations(text) if one.outer.end <= start and not one.depth]
    if not previous:
        return None
    last, between = previous[-1], text[previous[-1].outer.end : start]
    if between.strip(" \n\r\t.,\u2028\u2029") or not _tells_all(text, last):
        narrated = narration(text)
        lines = [line for line in paragraphs(text) if line[1] < start]
        cues = [
            c
            for one in _narrated_sentences(text, *lines[-1], language)
            for c in cues_in(narrated, one, language)
        ]
        closes = cues and cues[-1].side == "after" and last.outer.start >= lines[-1][0]
        return cues[-1] if closes and not _STOP.search(narrated, cues[-1].whole.end, lines[-1][1]) else None
    return _cue_of_quotation(text, last, language, hops + 1)


def _tells_all(text: str, quoted: Quotation) -> bool:
    """True for a quotation that is whole sentences, and no word or two in quotation marks."""
    return quoted.runs_on or is_speech(quoted.inner.of(text))


def _cue_of_sentence(text: str, span: Span, language: str) -> Cue | None:
    """The words of speech in the sentence of a span outside quotations, or in the span itself."""
    narrated = narration(text)
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    for one in _narrated_sentences(text, start, len(text) if end < 0 else end, language):
        if one.overlaps(span) or one.start == span.start:
            found = cues_in(narrated, one, language)
            return _of_part(found, span) if found else None
    return None


def _of_part(found: list[Cue], span: Span) -> Cue | None:
    """Of several in a sentence the nearest before a part of it, else the first."""
    within = [cue for cue in found if cue.whole.overlaps(span)]
    if within:
        return within[0]
    before = [cue for cue in found if cue.whole.end <= span.start and cue.side == "before"]
    after = [cue for cue in found if cue.whole.start >= span.end and cue.side == "after"]
    return before[-1] if before else after[0] if after else None


def _attributed(text: str, cue: Cue, language: str, *, quoted: bool) -> Attribution | None:
    meant = resolving.of_cue(text, cue, language)
    if meant is None or not meant.who.name:
        return None
    words = cue.whole if len(cue.whole) <= 160 else cue.verb
    first = (words,) if words.start <= cue.who.start < words.end else (cue.who, words)
    others = tuple(span for span in meant.who.spans if not any(span.overlaps(one) for one in first))
    kind = "quote" if quoted and cue.form == "named" else cue.kind
    sure = meant.confidence if cue.kind != "reported" or quoted else min(meant.confidence, 0.85)
    return Attribution(meant.who.name, meant.who.role, (*first, *dict.fromkeys(others)), kind, sure, cue)
