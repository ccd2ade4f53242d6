"""Rank the sentences of a text by how much they ask to be checked, and say why in words. It never judges.

English is ranked by weights learned from debates, speeches and published fact-checks; in news prose a guard
tells fact from opinion besides. Other languages are ranked by what can be seen: figures, names, dates and
lists of words, where there is one for the language.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from math import exp

from core.engines.cues import CUES
from core.engines.names import known_names
from core.engines.news_guard import guarded, newsness
from core.engines.repeats import Repeats, repeats
from core.engines.signs import Kind, Signs, signs_of
from core.engines.suggest_reasons import MOST, of_words, reasons_of
from core.engines.suggest_weights import Weights, weights
from core.engines.worth import plain, shares, words_of, worth
from core.i18n import _, ngettext
from core.records.suggested import Suggested
from core.text.spans import Span

MINIMUM = 200
"""Sentences with fewer points of 1000 are not shown."""

_DRESSING = {Kind.LABEL: -4.0, Kind.UNSTOPPED: -1.3, Kind.SHORT: -0.7}
"""What a date line, a headline and a caption lose in a text of news."""
_MORE_IN_SPEECH = 50
_NOT_EVERY_FACT = -0.5
"""Taken off in news, in log-odds: the guard tells facts from opinions, and most of news is fact."""
_TELLS = 0.12
"""A word that moves the sum this much is worth naming."""
_SHORTEST = 4
_GUESSED_FROM, _MOSTLY = 50, 0.7
_TELLING = 1_000
"""So many sentences, spread over the text, tell whether it is news."""
_SMALL_WORDS = """
this that these those with have has been from they their there what which will would about into your were when
then than them here also just very some such only over more most must should could might shall
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that tell nothing to a person, whatever they weigh."""

_BASE = 140
_POINTS = {
    Kind.PERCENT: 240,
    Kind.MONEY: 220,
    Kind.NUMBER: 170,
    Kind.COMPARES: 140,
    Kind.EVENT: 130,
    Kind.YEARS: 120,
    Kind.TIME: 120,
    Kind.EXTREMES: 110,
    Kind.REPORTED: 90,
    Kind.QUOTATION: 90,
    Kind.NAMES: 100,
    Kind.FUTURE: -70,
    Kind.OPINION: -130,
    Kind.ADDRESS: -150,
    Kind.EMPHASIS: -70,
    Kind.QUESTION: -220,
    Kind.UNSTOPPED: -120,
    Kind.SHORT: -180,
    Kind.LABEL: -300,
}
"""What each sign gives in a language nothing was learned for."""


def suggest(text: str, sentences: Sequence[Span], language: str, minimum: int = MINIMUM) -> list[Suggested]:
    """The sentences with at least ``minimum`` points of 1000 and a reason, in the order of the text.

    What is said again in nearly the same words is suggested once, and the reasons say where else it stands.
    """
    rated = [one for one in rank(text, sentences, language) if one.score >= minimum and one.reasons]
    folded = repeats([one.span.of(text) for one in rated])
    return [
        Suggested(one.span, one.score, (*one.reasons, *_again(folded, at, rated, text)))
        for at, one in enumerate(rated)
        if folded.first[at] == at
    ]


def rank(text: str, sentences: Sequence[Span], language: str) -> list[Suggested]:
    """Every sentence with its points and reasons, in the order given, however weak it is."""
    known = known_names(text)
    pieces = [span.of(text) for span in sentences]
    base = language.partition("-")[0].lower() or _guessed(pieces)
    if base != "en":
        return [
            Suggested(span, *_by_signs(signs_of(piece, base, known), base))
            for span, piece in zip(sentences, pieces, strict=True)
        ]
    learned, news = weights(), newsness(pieces[:: max(1, len(pieces) // _TELLING)])
    return [
        Suggested(span, *_by_weights(piece, known, learned, news))
        for span, piece in zip(sentences, pieces, strict=True)
    ]


def _guessed(pieces: Sequence[str]) -> str:
    """English where nobody could tell the language, as of a few lines, and most words are ones we learned."""
    words = [word for piece in pieces[:_GUESSED_FROM] for word in words_of(plain(piece)) if word.isalpha()]
    return "en" if words and sum(word in weights().words for word in words) / len(words) > _MOSTLY else ""


def of_news(signs: Signs, learned: Weights) -> float:
    """What is added to the sum of a sentence of news: the guard, and what headlines and captions lose."""
    dressing = sum([_DRESSING.get(kind, 0.0) for kind in signs.found])
    return learned.guard_base + guarded(signs, learned.guard) + dressing


def _by_weights(
    sentence: str, known: frozenset[str], learned: Weights, news: float
) -> tuple[float, tuple[str, ...]]:
    """Points, and reasons where they reach ``MINIMUM``, or more in a debate: few need a second look."""
    signs = signs_of(sentence, "en", known) if news else None
    words = signs.words if signs else words_of(plain(sentence))
    if not words:
        return 0.0, ()
    total = worth(words, learned) + (news * of_news(signs, learned) if signs else 0.0)
    (slope, base), (news_slope, news_base) = learned.speech, learned.news
    base += news * (news_base + _NOT_EVERY_FACT - base)
    points = _points(total * (slope + news * (news_slope - slope)) + base)
    if points < MINIMUM + (1 - news) * _MORE_IN_SPEECH:
        return points, ()
    return points, _reasons(signs or signs_of(sentence, "en", known), shares(words, learned), learned, news)


def _points(at: float) -> float:
    """Points of 1000 on the logistic curve, fine enough that hardly two sentences have the same."""
    return round(1000 / (1 + exp(-max(-30.0, min(30.0, at)))), 4)


def _reasons(signs: Signs, moved: Mapping[str, float], learned: Weights, news: float) -> tuple[str, ...]:
    own = {kind: _bare(words) for kind, words in signs.found.items()}
    effects = _effects(signs, own, moved, learned, news)
    reasons = [*reasons_of(signs, effects, "en"), *_by_words(moved, frozenset[str]().union(*own.values()))]
    reasons.sort(key=lambda pair: -abs(pair[0]))
    return tuple([reason for _by, reason in reasons[:MOST]])


@lru_cache(maxsize=5_000)  # the words of cues come again and again
def _bare(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words_of(plain(" ".join(words)))) if words else frozenset()


def _effects(
    signs: Signs,
    own: Mapping[Kind, frozenset[str]],
    moved: Mapping[str, float],
    learned: Weights,
    news: float,
) -> dict[Kind, float]:
    """By how much each sign moved the sum: through its words, and through the guard."""
    found: dict[Kind, float] = {}
    for kind, words in own.items():
        found[kind] = sum(moved.get(word, 0.0) for word in (words or _MARKS.get(kind, ())))
        if news:
            guard = learned.guard.get(Kind.REPORTED if kind is Kind.SPEAKER else kind, 0.0)
            found[kind] += news * (guard + _DRESSING.get(kind, 0.0))
    return found


_MARKS: Mapping[Kind, Sequence[str]] = {Kind.QUESTION: ("?",)}


def _by_words(moved: Mapping[str, float], said: AbstractSet[str]) -> Iterable[tuple[float, str]]:
    """The words that moved the sum most and are not said by another reason, those for it and against it."""
    hushed = _SMALL | said
    telling = [
        (by, word)
        for word, by in moved.items()
        if (by >= _TELLS or by <= -_TELLS)
        and len(word) >= _SHORTEST
        and word.isalpha()
        and word not in hushed
    ]
    telling.sort()
    for_it = [pair for pair in reversed(telling[-3:]) if pair[0] > 0]
    against = [pair for pair in telling[:3] if pair[0] < 0]
    for words in (for_it, against):
        if words:
            yield sum([by for by, _word in words]), of_words([word for _by, word in words], words is for_it)


def _by_signs(signs: Signs, language: str) -> tuple[float, tuple[str, ...]]:
    """Points and reasons where nothing was learned for the language."""
    effects = {kind: float(_POINTS.get(kind, _POINTS[Kind.REPORTED])) for kind in signs.found}
    counted = effects.keys() - {Kind.SPEAKER} - ({Kind.QUOTATION} if Kind.REPORTED in effects else set())
    more = 40 if len(signs.found.get(Kind.NAMES, ())) > 1 else 0
    length = min(len(signs.sentence), 400) / 100  # so that equal signs do not rank alike
    total = max(0.0, min(1000.0, _BASE + sum(effects[kind] for kind in counted) + more + length))
    reasons = [reason for _by, reason in reasons_of(signs, effects, language)[:MOST]]
    reasons.append(
        _("judged by figures, names and lists of words: nothing was learned for this language")
        if language in CUES
        else _("judged by figures, names and quotation marks only: no word list for this language")
    )
    return (round(total, 4), tuple(reasons)) if signs.words else (0.0, ())


def _again(folded: Repeats, at: int, rated: Sequence[Suggested], text: str) -> Iterable[str]:
    """That a sentence is said again, and in which paragraphs."""
    again = folded.again.get(at, ())
    if again:
        places = dict.fromkeys(str(_paragraph(text, rated[other].span)) for other in again)
        said = ngettext(
            "also said {n} more time, in paragraph {places}",
            "also said {n} more times, in paragraphs {places}",
            len(again),
        )
        yield said.format(n=len(again), places=_(", ").join(list(places)[:5]))


def _paragraph(text: str, span: Span) -> int:
    return 1 + sum(bool(line.strip()) for line in text[: span.start].split("\n")[:-1])
