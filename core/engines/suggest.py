"""Rank the sentences of a news text by how much they ask to be checked, and say why in words.

Plain rules: what can be checked (figures, dates, names, events, reported words, comparisons) adds points,
what cannot (opinion, questions, the future, talk to the audience) takes points away. It never judges.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.engines.cues import CUES, Cues
from core.engines.names import known_names, names_in
from core.i18n import _
from core.records.suggested import Suggested
from core.text.spans import Span

MINIMUM = 250
"""Sentences with fewer points of 1000 are not shown."""

_BASE = 140
_FREE = Cues()
_PERCENT = re.compile(r"\d\s?(?:%|٪|percent|per cent|pour cent|prozent|por ciento|بالمئة|بالمائة)")
_MONEY = re.compile(r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|(?:dollars|euros?|pounds|dinars?|دولار|دينار)\b)")
_UNITS = r"(?:[%٪$€£¥]|per\s?cent|pour cent|prozent|por ciento|بالمئة|بالمائة|dollars|euros?|pounds)"
_COUNTED_AWAY = re.compile(rf"[$€£¥]\s?\d[\d.,]*|\d(?<![\d.,]\d)[\d.,]*\s?{_UNITS}")
_NUMBER = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)|(?<!\d)\d{1,2}[:/]\d{2}")
_QUOTATION = re.compile(r"[\"“«„][^\"”»“]{12}")
_QUESTION = re.compile(r"[?؟][\"”»’')\]]*\s*$")
_STOPPED = re.compile(r"[.!?؟…۔:,،;؛][\"”»’')\]]*\s*$")
_LABEL = re.compile(
    r"\s*(?:last (?:modified|updated)|published|updated|posted|by|source|photo|tags?|آخر تحديث|المصدر)\b\s*:?"
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Rule:
    """One observation on a sentence in lower case: how many points it gives, and how it is said."""

    points: int
    finds: Callable[[str, Cues], object]
    says: Callable[[], str]


_RULES: tuple[_Rule, ...] = (
    _Rule(240, lambda s, c: _PERCENT.search(s), lambda: _("a percentage")),
    _Rule(220, lambda s, c: _MONEY.search(s), lambda: _("an amount of money")),
    _Rule(170, lambda s, c: _plain_number(s, c), lambda: _("a number")),
    _Rule(140, lambda s, c: c.compares.search(s), lambda: _("compares")),
    _Rule(130, lambda s, c: c.event.search(s), lambda: _("tells of an event")),
    _Rule(120, lambda s, c: c.time.search(s) or _YEAR.search(s), lambda: _("a date or time")),
    _Rule(110, lambda s, c: c.extremes.search(s), lambda: _("a superlative, or all or nothing")),
    _Rule(90, lambda s, c: c.reported.search(s) or _QUOTATION.search(s), lambda: _("reported speech")),
    _Rule(-70, lambda s, c: c.future.search(s), lambda: _("speaks of the future or of what might be")),
    _Rule(-130, lambda s, c: c.opinion.search(s), lambda: _("an opinion marker lowers it")),
    _Rule(-150, lambda s, c: c.address.search(s), lambda: _("talk to the audience lowers it")),
    _Rule(-220, lambda s, c: _QUESTION.search(s), lambda: _("a question lowers it")),
    _Rule(
        -120, lambda s, c: not _STOPPED.search(s), lambda: _("no full stop: perhaps a headline or a caption")
    ),
    _Rule(-180, lambda s, c: len(_WORD.findall(s)) < 6, lambda: _("very short")),
    _Rule(
        -400,
        lambda s, c: _LABEL.match(s) and not _STOPPED.search(s),
        lambda: _("looks like a date or author line"),
    ),
)


def suggest(text: str, sentences: Sequence[Span], language: str, minimum: int = MINIMUM) -> list[Suggested]:
    """The sentences with at least ``minimum`` points of 1000, in the order of the text; repeats only once."""
    found: list[Suggested] = []
    seen: set[str] = set()
    known = known_names(text)
    for span in sentences:
        sentence = span.of(text)
        points, reasons = score(sentence, language, known)
        if points >= minimum and sentence not in seen:
            found.append(Suggested(span, points, reasons))
        seen.add(sentence)
    return found


def score(sentence: str, language: str, known: frozenset[str] = frozenset()) -> tuple[int, tuple[str, ...]]:
    """Points from 0 to 1000 and the reasons, weightiest first, for one sentence.

    ``known`` are names met elsewhere in the text (see ``core.engines.names.known_names``).
    """
    base_language = language.partition("-")[0].lower()
    cues = CUES.get(base_language, _FREE)
    lowered = sentence.lower()
    weighed = [(rule.points, rule.says()) for rule in _RULES if rule.finds(lowered, cues)]
    weighed += _named(sentence, base_language, known)
    weighed.sort(key=lambda pair: -abs(pair[0]))
    total = max(0, min(1000, _BASE + sum(points for points, _reason in weighed)))
    reasons = tuple(reason for _points, reason in weighed)
    if cues is _FREE:
        reasons += (_("judged by figures, names and quotation marks only: no word list for this language"),)
    return total, reasons


def _named(sentence: str, language: str, known: frozenset[str]) -> list[tuple[int, str]]:
    names = names_in(sentence, language, known)
    if not names:
        return []
    more = 40 if len(names) > 1 else 0
    shown = ", ".join(dict.fromkeys(names[:2]))
    return [(90 + more, _("names {names}").format(names=shown))]


def _plain_number(sentence: str, cues: Cues) -> bool:
    """A figure that is neither a percentage, money, nor a mere year or time of day."""
    if cues.amounts.search(sentence):
        return True
    return bool(_NUMBER.search(sentence) and _NUMBER.search(_YEAR.sub(" ", _COUNTED_AWAY.sub(" ", sentence))))
