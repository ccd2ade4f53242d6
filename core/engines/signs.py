"""What can be seen in a sentence that speaks for or against checking it, with the words that show it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.engines.cues import CUES, Cue, cues_of
from core.engines.names import names_in
from core.engines.worth import plain, words_of

_SCALES = "hundred|thousand|million|billion|trillion|millions|milliards?|millionen|milliarden|mil|millones"
_FIGURE = r"(?<![\w.,])\d+(?:[.,٫٬]\d+)*"
_SHARES = "%|٪|percent|per cent|pour cent|prozent|por ciento|بالمئة|بالمائة"
_COINS = "dollars|euros?|pounds|dinars?|دولار|دينار"
_UNCOUNTED = (
    "of|in|and|or|to|the|on|at|for|by|per|a|as|than|that|is|are|was|were|be|been|can|cannot|could|will|would|may"
    "|might|must|should|has|have|had|do|does|did|not|never|who|which|from|with|but|if|because|since|until|when"
    "|while|where|after|before|this|it|he|she|they|we|you|i|said|says|went|came|began|fell|rose"
    "|de|des|du|von|der|die|das|del|los|las"
)
_COUNTED = rf"\s(?!(?:{_UNCOUNTED})\b|[^\W\d]+ed\b)[^\W\d]+"
"""The word after a number, where it says what was counted."""
_PERCENT = re.compile(rf"{_FIGURE}(?:\s|-)?(?:{_SHARES})")
_MONEY = re.compile(
    rf"[$€£¥]\s?\d+(?:[.,]\d+)*(?:\s(?:{_SCALES})\b)?"
    rf"|{_FIGURE}(?:\s(?:{_SCALES}))?\s?(?:[$€£¥]|(?:{_COINS})\b)"
)
_YEAR = re.compile(r"(?<![\w.,-])(?:1[89]|20)\d\d(?![\w%]|[.,]\d)")
_TIME = re.compile(r"(?<!\d)\d{1,2}[:/]\d{2}(?!\d)")
_NUMBER = re.compile(rf"{_FIGURE}(?:\s(?:{_SCALES})\b)?(?:{_COUNTED})?")
COUNTED = re.compile(_COUNTED, re.IGNORECASE)
_GOES_ON = {"amounts": COUNTED, "time": re.compile(r"\s(?:1[89]|20)\d\d\b")}
"""What belongs to the words of a cue where it stands behind them: what was counted, the year of a month."""
_QUOTATION = re.compile(r"[\"“«„][^\"”»“]{12}")
_QUESTION = re.compile(r"[?؟][\"”»’')\]]*\s*$")
_STOPPED = re.compile(r"[.!?؟…۔:,،;؛][\"”»’')\]]*\s*$")
_LABEL = re.compile(
    r"\s*(?:last (?:modified|updated)|published|updated|posted|by|source|photo|tags?|آخر تحديث|المصدر)\b\s*:?"
)
_VERBS = (
    "said|says|told|tells|confirmed|confirms|announced|stated|states|declared|claimed|claims|insisted|added"
    "|wrote|warned|explained|argued|admitted|acknowledged|reported|testified|replied"
)
_SAYS = re.compile(rf"\W{{1,3}}(?:(?:has|had|have|also|later)\s)?(?:{_VERBS})\b")
_SAID_BY = re.compile(rf"(?:\b(?:{_VERBS})|\b[Aa]ccording to)\s$")
_MONTH = "May"
_UNSPACED = ("ar", "ckb", "ku")
"""Languages that glue words on, or set marks over letters: their cues are asked without looking at words."""
SHORT = 6


class Kind(StrEnum):
    """What was seen; the values are keys of the weights and of nothing a person reads."""

    PERCENT = "percent"
    MONEY = "money"
    NUMBER = "number"
    YEARS = "years"
    TIME = "time"
    COMPARES = "compares"
    EXTREMES = "extremes"
    EVENT = "event"
    REPORTED = "reported"
    SPEAKER = "speaker"
    QUOTATION = "quotation"
    NAMES = "names"
    OPINION = "opinion"
    FUTURE = "future"
    ADDRESS = "address"
    EMPHASIS = "emphasis"
    QUESTION = "question"
    UNSTOPPED = "unstopped"
    SHORT = "short"
    LABEL = "label"


_FIGURES = ((Kind.PERCENT, _PERCENT), (Kind.MONEY, _MONEY), (Kind.YEARS, _YEAR), (Kind.TIME, _TIME))


@dataclass(frozen=True, slots=True)
class Signs:
    """The words of a sentence in lower case, and what was seen with the words that show it."""

    sentence: str
    words: tuple[str, ...]
    found: Mapping[Kind, tuple[str, ...]]


def signs_of(sentence: str, language: str, known: frozenset[str] = frozenset()) -> Signs:
    """What is seen in a sentence; ``known`` are names met elsewhere in the text."""
    lowered = plain(sentence)
    words = words_of(lowered)
    cues = CUES.get(language)
    shown = sentence if len(sentence) == len(lowered) else lowered
    found: dict[Kind, tuple[str, ...]] = {}
    rest = _figures(lowered, shown, found) if any(map(str.isdigit, lowered)) else lowered
    if cues is not None:
        for name in _CUED if language in _UNSPACED else cues_of(words, language):
            _cue(name, getattr(cues, name), rest if name == "amounts" else lowered, shown, found)
    names = tuple(dict.fromkeys(names_in(sentence, language, known)))
    if names:
        found[Kind.NAMES] = names
        _speaker(sentence, names, found)
    _marks(lowered, words, found)
    return Signs(sentence, tuple(words), found)


def _figures(lowered: str, shown: str, found: dict[Kind, tuple[str, ...]]) -> str:
    """Percentages, money, years and times; what is left of the figures is a number. The text without them."""
    for kind, pattern in _FIGURES:
        seen = [shown[one.start() : one.end()] for one in pattern.finditer(lowered)]
        if seen:
            found[kind] = tuple(dict.fromkeys(seen))
            lowered = pattern.sub(_blank, lowered)
    number = _NUMBER.search(lowered)
    if number:
        found[Kind.NUMBER] = (shown[number.start() : number.end()],)
    return lowered


def _blank(match: re.Match[str]) -> str:
    return "\0" * (match.end() - match.start())


_CUED = {
    "reported": Kind.REPORTED,
    "compares": Kind.COMPARES,
    "extremes": Kind.EXTREMES,
    "time": Kind.TIME,
    "event": Kind.EVENT,
    "opinion": Kind.OPINION,
    "future": Kind.FUTURE,
    "address": Kind.ADDRESS,
    "emphasis": Kind.EMPHASIS,
    "amounts": Kind.NUMBER,
}


def _cue(name: str, cue: Cue, lowered: str, shown: str, found: dict[Kind, tuple[str, ...]]) -> None:
    seen = cue.pattern.search(lowered)
    if seen is None or _CUED[name] in found:
        return
    if seen.start() and shown[seen.start() : seen.end()] == _MONTH:
        return
    after = _GOES_ON[name].match(lowered, seen.end()) if name in _GOES_ON else None
    found[_CUED[name]] = (shown[seen.start() : after.end() if after else seen.end()],)


def _speaker(sentence: str, names: tuple[str, ...], found: dict[Kind, tuple[str, ...]]) -> None:
    """The first name that stands right beside a verb of saying."""
    if Kind.REPORTED not in found:
        return
    for name in names:
        at = sentence.find(name)
        if _SAYS.match(sentence, at + len(name)) or _SAID_BY.search(sentence, max(0, at - 16), at):
            found[Kind.SPEAKER] = (name,)
            return


def _marks(lowered: str, words: list[str], found: dict[Kind, tuple[str, ...]]) -> None:
    if _QUOTATION.search(lowered):
        found[Kind.QUOTATION] = ()
    if _QUESTION.search(lowered):
        found[Kind.QUESTION] = ()
    if not _STOPPED.search(lowered):
        found[Kind.UNSTOPPED] = ()
        if _LABEL.match(lowered):
            found[Kind.LABEL] = ()
    if len(words) < SHORT:
        found[Kind.SHORT] = ()
