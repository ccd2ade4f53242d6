"""Cut away who said it: "Lund confirmed, “the dam holds”" becomes "the dam holds"."""

import re

from core.engines.attributing.cues import TAIL
from core.engines.attributing.people import mentions
from core.engines.attributing.quotations import Quotation, is_speech, quotations
from core.engines.attributing.records import Cue
from core.engines.names import NAME
from core.engines.rewording.records import Edit
from core.text.spans import Span

_TOLD = re.compile(
    rf"\s+(?:(?:the\s+)?{NAME}|(?:the|a|an|his|her|their|its)\s+[\w’'-]+(?:\s+(?:conference|meeting|committee|council|hearing|station"
    r"|newspaper|agency|broadcaster|crowd))?|reporters|journalists|him|her|them|us"
    rf"|me|you|[a-z]+)"
)
_THAT = re.compile(
    r"(?:\s+(?:in|on|at|to|during|after|before|via|through|with|by|for|from|earlier|later|also|again|today|yesterday"
    r"|publicly|last|this|early|late|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|lundi|mardi|mercredi|jeudi|vendredi|ce"
    r"|hier|ayer|el|en)\b[^,.;:\"“«]{0,70}?)??\s+(?:that|que|qu['’]|dass),?\s*(?<=[\s'’])"
)
_QUESTION = re.compile(r"(?:why|how|what|whether|if|when|where|who|which)\b")
_FINITE = re.compile(
    r"[^.;:]*?\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do)(?:n['’]t)?\b"
)
_PLAIN_SPEECH = frozenset({"said", "says", "say", "told", "tells", "insisted", "insists", "argued", "argues"})
"""Verbs that a clause follows even without "that"; others may have a thing for their object."""
_TAKES_PERSON_WORDS = """
told tells tell informed assured reminded
"""
_TAKES_PERSON = frozenset(_TAKES_PERSON_WORDS.split())
_LEAD = re.compile(
    r"\W*(?:(?:In|On|At|During|After|Before|Concerning|Regarding|Asked|Speaking|Earlier|Later"
    r"|However|Meanwhile|But|And"
    r"|Last|Yesterday|Today|As|When|Following|For|Also|Then|Yet|So|By|With|Since|Au|Lors|Dans|En|Am"
    r"|Im|Bei|Durante)\b"
    r"[^.;!?]{0,120}?,?|(?:also|then|later|he|she)?)\s*"
)
_PRAISE = re.compile(
    r"(?:praised|welcomed|condemned|criticised|criticized|defended|rejected|commended|blamed|thanked"
    r"|hailed|dismissed"
    r"|addressed|spoke|commented|responded|appeared|replied|joined|met|attacked|applauded|denounced)\b"
)
_CLAUSE = re.compile(
    r"(?:the|an?|this|these|those|his|her|its|their|our|my|he|she|it|they|we|there|no|all|some|many"
    r"|most|two)\s"
    r"|[A-Z\d\"“«]"
)
_ANYTHING = re.compile(r"[\"“«‘']?[^\W\d_]|\d")
_MARKS = "\"“”«»„‘’'"
_ARABIC_AFTER = re.compile(
    r"\s*(?:[^:،.\"“«]{0,60}?\s)?(?:إن|إنّ|أن|أنّ|بأن|بأنّ)\s+|[^:،.\"“«]{0,60}?:\s*|\s*،?\s*(?=[\"“«])"
)
_SORANI_AFTER = re.compile(r"\s*(?:کە\s+|[:،]\s*)?")


def cuts(text: str, span: Span, cue: Cue | None, language: str) -> list[Edit]:
    """What is cut from the words at ``span`` because it only says who spoke; the quotation marks as well."""
    quoted = [
        one
        for one in quotations(text)
        if not one.depth and one.outer.overlaps(span) and is_speech(one.inner.of(text))
    ]
    if cue is None or not cue.whole.overlaps(span):
        return _marks(text, span, quoted)
    beside = [one for one in quoted if not cue.whole.overlaps(one.outer)]
    if beside and _only_frames(text, span, cue, beside):
        return _around(text, span, beside)
    frame = _frame(text, span, cue, language)
    return [Edit(frame, "")] if frame else []


def _marks(text: str, span: Span, quoted: list[Quotation]) -> list[Edit]:
    """The marks of a quotation that the claim lies in or is all of."""
    for one in quoted:
        if one.outer.start <= span.start and span.end <= one.outer.end:
            ends = (Span(one.outer.start, one.inner.start), Span(one.inner.end, one.outer.end))
            return [
                Edit(mark, "")
                for mark in ends
                if len(mark) and span.start <= mark.start and mark.end <= span.end
            ]
        if span.start <= one.outer.start and one.outer.end <= span.end:
            around = text[span.start : one.outer.start] + text[one.outer.end : span.end]
            if not re.sub(r"[\W_]", "", around):
                return [
                    Edit(Span(one.outer.start, one.inner.start), ""),
                    Edit(Span(one.inner.end, one.outer.end), ""),
                ]
    return []


def _only_frames(text: str, span: Span, cue: Cue, beside: list[Quotation]) -> bool:
    """True where all that is not quoted is one clause of speech: nothing the paper claims itself is lost."""
    before = text[span.start : beside[0].outer.start]
    after = text[beside[-1].outer.end : span.end]
    said_first = span.start <= cue.whole.start < beside[0].outer.start
    if said_first:
        lead = text[span.start : cue.whole.start]
        return not after.strip(" .,;!?\n") and (_is_lead(lead) or len(lead.split()) <= 6)
    between = text[beside[0].outer.end : _named_from(text, cue)] if cue.verb.end > cue.who.end else ""
    inner = beside[0].outer.end <= cue.whole.start and not re.search(r"\w.*,", between)
    return inner and not before.strip(_MARKS + " ") and len(after.split()) <= 40


def _is_lead(words: str) -> bool:
    return _LEAD.fullmatch(words) is not None


def _around(text: str, span: Span, beside: list[Quotation]) -> list[Edit]:
    """All but the quoted words; those of two quotations go on in one sentence where the second does."""
    edits, at = [], span.start
    for number, one in enumerate(beside):
        start, end = max(one.inner.start, span.start), min(one.inner.end, span.end)
        if start >= end:
            continue
        if number:
            small = text[start : start + 1].islower()
            edits.append(Edit(Span(at, start), " " if small else ". "))
        elif at < start:
            edits.append(Edit(Span(at, start), ""))
        at = end - (text[end - 1] in ",،.") if end < span.end else end
    if at < span.end:
        edits.append(Edit(Span(at, span.end), ""))
    return edits


def _frame(text: str, span: Span, cue: Cue, language: str) -> Span | None:
    """The clause of speech in reported words, up to what was said; None where that is not clear."""
    base = language.partition("-")[0]
    if base in ("ar", "ckb", "ku"):
        return _arabic_frame(text, span, cue, _ARABIC_AFTER if base == "ar" else _SORANI_AFTER)
    if base == "de":  # the mood and the order of words would have to change
        return None
    if cue.verb == cue.whole:
        return _participle_frame(text, span, cue)
    return _before(text, span, cue) if cue.side == "before" else _after(text, span, cue)


def _before(text: str, span: Span, cue: Cue) -> Span | None:
    lead = text[span.start : _named_from(text, cue)] if cue.kind != "according-to" else ""
    if not _is_lead(re.sub(r"(?<!\w)(?i:the|an?|la|le|el)\s+$", "", lead)):
        return None
    end = _complement(text, span, cue, as_clause=bool(re.match(r"\W*As\s", lead)))
    return Span(span.start, end) if end else None


def _complement(text: str, span: Span, cue: Cue, *, as_clause: bool) -> int | None:
    """Where what was said begins after "X said"; None where the verb is not followed by a clause."""
    at, words = cue.whole.end, text[: span.end]
    if cue.kind == "according-to" or as_clause:
        comma = re.compile(r"(?:,\s+(?:an?|the|who|which|head|[a-z]+\s+of)\s[^,.;]{2,90})?,\s*").match(
            words, at
        )
        return comma.end() if comma else None
    verb = cue.verb.of(text).lower()
    told = _TOLD.match(words, at) if verb in _TAKES_PERSON else None
    that = _THAT.match(words, at) or (_THAT.match(words, told.end()) if told else None)
    if that:
        return that.end()
    return _clause_from(words, told.end() if told else at, verb)


def _clause_from(words: str, at: int, verb: str) -> int | None:
    """Where a clause begins after the verb and what belongs to it; a comma shows that none does."""
    tail = TAIL.match(words, at)
    after = re.compile(r"\s*[:,]?\s*").match(words, tail.end() if tail else at)
    assert after is not None, "a pattern of nothing but options always matches"
    colon = ":" in after.group()
    starts = _CLAUSE if verb in _TAKES_PERSON else _ANYTHING
    clause = starts.match(words, after.end()) and not _QUESTION.match(words, after.end())
    if not colon and verb not in _PLAIN_SPEECH and not _FINITE.match(words, after.end()):
        return None
    paused = "," in after.group() and not colon
    return after.end() if clause and not paused else None


def _named_from(text: str, cue: Cue) -> int:
    """Where the speaker begins with title and role: "former minister Lund said"."""
    here = next((one for one in mentions(text) if cue.who.start <= one.span.start < cue.who.end), None)
    return min(cue.whole.start, here.start) if here else cue.whole.start


def _after(text: str, span: Span, cue: Cue) -> Span | None:
    """ ", Lund said." at the end, or ", Lund said," in the middle."""
    lead = re.search(r",\s+(?:[\w’'().-]+\s+){0,9}$", text[span.start : cue.whole.start])
    if lead is None:
        return None
    tail = TAIL.match(text[: span.end], cue.whole.end)
    end = tail.end() if tail else cue.whole.end
    told = _TOLD.match(text[: span.end], end) if cue.verb.of(text).lower() in _TAKES_PERSON else None
    end = told.end() if told else end
    apposition = re.compile(r",\s+(?:an?|the|its|his|her)\s[^,.;]{2,90}(?=[,.]|$)").match(
        text[: span.end], end
    )
    end = apposition.end() if apposition and cue.verb.end <= cue.who.start else end
    rest = text[end : span.end]
    if re.match(r"\s*,\s", rest):
        return Span(span.start + lead.start(), end + rest.index(",") + 1)
    return Span(span.start + lead.start(), span.end) if not rest.strip(" .;!") else None


def _participle_frame(text: str, span: Span, cue: Cue) -> Span | None:
    """ "Lund praised it, saying that ...": only where the first clause is an act of speech itself."""
    if cue.who.start < span.start or not _PRAISE.match(text[cue.who.end :].lstrip()):
        return None
    that = re.compile(r"\s+(?:that\s+)?").match(text, cue.verb.end)
    return Span(span.start, that.end()) if that and that.end() < span.end else None


def _arabic_frame(text: str, span: Span, cue: Cue, begins: re.Pattern[str]) -> Span | None:
    if cue.side != "before" or cue.whole.start - span.start > 2:
        return None
    if cue.kind == "according-to":
        comma = re.compile(r"\s*[،,:]\s*").match(text, cue.whole.end)
        return Span(span.start, comma.end()) if comma else None
    after = begins.match(text[: span.end], cue.whole.end)
    return Span(span.start, after.end()) if after and text[after.end() : span.end].strip() else None
