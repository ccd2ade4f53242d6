"""Where a compound claim may be taken apart: rather left whole than cut wrongly.

English is cut at semicolons, at sentence ends, and at "and", "but" and their like or a comma where a new
statement seems to begin. For other languages only punctuation counts, and a comma only between long pieces.
"""

import re
from collections.abc import Iterator, Sequence

from core.engines.sentences import sentences
from core.text.edges import trim
from core.text.spans import Span

FEWEST = 2
"""Words a piece must have."""
FEWEST_BY_COMMA = 3
"""Words on both sides of a comma that parts a text in a language whose words we do not know."""

_STOPS = re.compile(r"[;؛；]\s*(?:(?:and|but|or)\s+)?")
_COMMA = re.compile(r"(?<!\d)[,،](?=\s)\s*|[,،](?=\s)\s*|[，、]\s*")
_JOINT = re.compile(
    r"(?P<comma>,)?\s+(?P<word>and|but|or|while|whereas|yet)\s+(?=\S)|(?P<bare>,)\s+(?=\S)", re.IGNORECASE
)
_NEXT = re.compile(r"[\w'’]+")
_NUMBER = re.compile(r"[$€£]?\d[\d.,]*\s+(?!\d)\w")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SUBJECTS = _set("he she it they we i there this that these those")
_AUXILIARIES = _set(
    "is are was were has have had will would can could may might must should did does do not never"
)
_PAST = _set(
    "rose fell cut said told grew made took gave went came left lost won paid sold bought built sent spent "
    "began became kept held met ran saw shot led broke brought drew drove fought found hit put set shut sank "
    "stood struck sought taught threw wrote died killed"
)
_NOT_PAST = _set("hundred speed breed indeed united unprecedented")
_CLAUSE = _set("while whereas but yet")
_OPEN, _CLOSE = "([{“«‹„", ")]}”»›"


def pieces(text: str, spans: Sequence[Span], language: str) -> list[Span]:
    """The stretches of a claim's quotes that may be parts of it, in order; one for each quote left whole."""
    cut = _cuts_english if language.split("-")[0].lower() in ("", "en") else _cuts_elsewhere
    return [piece for span in sorted(spans) for piece in _pieces(text, span, cut(text, span), language)]


def _pieces(text: str, span: Span, cuts: Iterator[Span], language: str) -> list[Span]:
    """The span without its cuts; a cut that would leave a scrap, or part a quotation, is not made."""
    whole = span.of(text)
    edges = [sentence.start for sentence in sentences(whole, language or "en")][1:]
    ends = [Span(span.start + edge, span.start + edge) for edge in edges]
    found, start = [], span.start
    for cut in sorted([*ends, *cuts]):
        left, right = Span(start, max(start, cut.start)), Span(min(cut.end, span.end), span.end)
        inside = _is_inside(text[span.start : cut.start])
        if not inside and _words(left.of(text)) >= FEWEST and _words(right.of(text)) >= FEWEST:
            found.append(trim(text, left))
            start = cut.end
    return [*found, trim(text, Span(start, span.end)) if found else span]


def _is_inside(before: str) -> bool:
    """True within brackets or quotation marks that are still open."""
    opened = sum(before.count(sign) for sign in _OPEN) - sum(before.count(sign) for sign in _CLOSE)
    return opened > 0 or before.count('"') % 2 == 1


def _words(text: str) -> int:
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


def _cuts_english(text: str, span: Span) -> Iterator[Span]:
    whole = span.of(text)
    for stop in _STOPS.finditer(whole):
        yield Span(span.start + stop.start(), span.start + stop.end())
    joints = list(_JOINT.finditer(whole))
    items = [joint for joint in joints if _is_item(whole[joint.end() :])]
    chosen = [joint for joint in joints if joint["word"] and _begins_statement(joint, whole)]
    chosen += _verbs_in_a_row(joints, chosen, whole)
    # "by 3 percent here, 4 percent there and 5 at sea": one number after a joint is no list yet.
    chosen += items if len(items) > 1 else []
    for joint in chosen:
        yield Span(span.start + joint.start(), span.start + joint.end())


def _begins_statement(joint: re.Match[str], whole: str) -> bool:
    """True where the words after a conjunction read like a new statement, not another thing in a row."""
    first, *later = _coming(joint, whole) or [""]
    if _is_verb(first):
        return True
    joins_clauses = bool(joint["comma"]) or joint["word"].lower() in _CLAUSE or first in _SUBJECTS
    return joins_clauses and any(map(_is_verb, later))


def _verbs_in_a_row(
    joints: Sequence[re.Match[str]], chosen: Sequence[re.Match[str]], whole: str
) -> list[re.Match[str]]:
    """The bare commas of "rose, doubled and fell"; none of "the boats, damaged then, were sold and left"."""
    bare = [joint for joint in joints if joint["bare"]]
    starts = {joint.start(): (_coming(joint, whole) or [""])[0] for joint in bare}
    if any(word in _AUXILIARIES for word in starts.values()):
        return []
    last = max((joint.start() for joint in chosen), default=-1)
    return [joint for joint in bare if joint.start() < last and _is_verb(starts[joint.start()])]


def _coming(joint: re.Match[str], whole: str) -> list[str]:
    return [word.lower() for word in _NEXT.findall(whole[joint.end() : joint.end() + 80])[:6]]


def _is_verb(word: str) -> bool:
    if word in _AUXILIARIES or word in _PAST:
        return True
    return len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST


def _is_item(after: str) -> bool:
    return _NUMBER.match(after) is not None and _YEAR.match(after) is None


def _cuts_elsewhere(text: str, span: Span) -> Iterator[Span]:
    whole = span.of(text)
    for stop in _STOPS.finditer(whole):
        yield Span(span.start + stop.start(), span.start + stop.end())
    start = 0
    for comma in _COMMA.finditer(whole):
        before, after = whole[start : comma.start()], re.split(r"[,،;؛]", whole[comma.end() :], maxsplit=1)[0]
        if min(_words(before), _words(after)) >= FEWEST_BY_COMMA:
            yield Span(span.start + comma.start(), span.start + comma.end())
            start = comma.end()
