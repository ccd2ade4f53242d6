"""Numbers, shares, money and measures in prose, each with its value, so that 3.5 % equals 3.5 percent.

Six languages: English, German, French, Spanish, Arabic, Central Kurdish. Years, days of a month, times and
numbers of versions are no figures. Nothing is read in one way where it may be read in two: such a figure has
``others``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from core.engines.figuring import words as lists
from core.engines.figuring.amounts import Amount, amount_at, out_of, starts
from core.engines.figuring.beside import MINUS, About, is_date, is_month, is_name, said_of, sign
from core.engines.figuring.digits import Value
from core.engines.figuring.lexicon import lines, plain
from core.engines.figuring.tokens import DASHES, Tokens
from core.engines.figuring.units import SHORT, UNITS, Kind, Unit, unit_at, unit_before
from core.text.spans import Span


class Reading(NamedTuple):
    """One way to read a figure: its value in ``unit``, "" where it counts something."""

    value: Value
    unit: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a text.

    ``value`` is exact and in ``unit``: metres for miles, "usd" for dollars, "pct", "" for a plain number.
    ``high`` is the other end of a range. ``about`` keeps a comparison ("more than"), ``others`` are further
    ways to read it, ``step`` what its last figure counts, ``written`` the unit as it is written.
    """

    span: Span
    words: str
    value: Value
    unit: str
    kind: Kind
    about: About = ""
    high: Value | None = None
    others: tuple[Reading, ...] = ()
    step: Value = 1
    written: str = ""

    def readings(self) -> tuple[Reading, ...]:
        """Every way to read it, the likeliest first."""
        return (Reading(self.value, self.unit, self.kind), *self.others)


_NEAR = 50
"""Which part of a value two of different units may be apart where one is a rounding of the other."""


def figures(text: str, language: str = "") -> list[Figure]:
    """Every figure of a text, in order; without a language, what it decides is left open."""
    return list(_found(Tokens(text), language))


def figure_keys(text: str, language: str = "") -> frozenset[str]:
    """What the figures of a text stand for, as words that are equal where the figures are."""
    return frozenset(key for figure in figures(text, language) for key in keys(figure))


def keys(figure: Figure) -> list[str]:
    """A figure as words that are equal where figures are; one that may be read in two ways has two."""
    found = [_key(value, unit) for value, unit, _kind in figure.readings()]
    return found if figure.high is None else [*found, _key(figure.high, figure.unit)]


def bare_key(figure: Figure) -> str:
    """The key of the number that is written, whatever it counts."""
    unit = UNITS.get(plain(figure.written))
    return _key(
        figure.value if unit is None or unit.factor == 1 else Fraction(figure.value) / unit.factor, ""
    )


def same(one: Figure, other: Figure) -> bool:
    """True where two figures stand for the same, comparisons and the words around them aside.

    In different units of one kind, one may be a rounding of the other: 10 miles, 16 km. A fraction is no
    rounded share: two thirds are not 66.7 percent.
    """
    if not _same_value(one, other):
        return False
    return one.high == other.high or (
        one.high is not None and other.high is not None and _near(one, other, one.high, other.high)
    )


def _same_value(one: Figure, other: Figure) -> bool:
    if not set(one.readings()).isdisjoint(other.readings()):
        return True
    return one.unit == other.unit and _near(one, other, one.value, other.value)


def _near(one: Figure, other: Figure, mine: Value, theirs: Value) -> bool:
    if mine == theirs:
        return True
    if one.kind != "measure" or one.written == other.written:
        return False
    apart = abs(Fraction(mine) - theirs)
    widest = one.step if one.step > other.step else other.step
    return 2 * apart <= widest and _NEAR * apart <= abs(Fraction(mine))


def _key(value: Value, unit: str) -> str:
    """Of letters, figures and signs beyond ASCII alone, so that every index takes it as one word."""
    return f"№{_decimal(value)}{unit.replace('/', '⁄')}"


def _decimal(value: Value) -> str:
    if isinstance(value, int):
        return str(value).replace("-", "−")
    number, parts = abs(value.numerator), value.denominator
    sign = "−" if value < 0 else ""
    places = 0
    while parts % 10 == 0:
        parts, places = parts // 10, places + 1
    for factor, other in ((2, 5), (5, 2)):
        while parts % factor == 0:
            parts, number, places = parts // factor, number * other, places + 1
    if parts > 1:
        return f"{sign}{abs(value.numerator)}⁄{value.denominator}"
    if not places:
        return f"{sign}{number}"
    digits = f"{number:0{places + 1}}"
    return f"{sign}{digits[:-places]}·{digits[-places:]}"


def _found(tokens: Tokens, language: str) -> Iterator[Figure]:
    known, end, floor = _beginnings(language), 0, 0
    kinds = tokens.kinds
    for at, word in enumerate(tokens.words):
        if at >= end and (word in known or kinds[at] == "figures" or (len(word) > _LONG and _may_join(word))):
            figure, end = _at(tokens, at, language, floor)
            if figure is not None:
                floor = end
                yield figure


_LONG = 6
_may_join = re.compile("hundert|tausend|zig|ßig").search


@lru_cache
def _beginnings(language: str) -> frozenset[str]:
    return starts(language) | _ORDINALS.keys()


def _at(tokens: Tokens, at: int, language: str, floor: int) -> tuple[Figure | None, int]:
    ordinal = _ordinal(tokens, at)
    if ordinal is not None:
        return ordinal
    is_minus = tokens.words[at] in MINUS and not (at and tokens.words[at - 1] in _AT_LEAST)
    first = at + 1 if is_minus else at
    found = amount_at(tokens, first, language) if first < len(tokens) else None
    if found is None or is_name(tokens, first, found):
        return None, at + 1 if found is None else found.end
    share = out_of(tokens, found, language)
    is_rank = first > 1 and tokens.words[first - 2] in _RANK
    if share is not None and not is_rank and not unit_at(tokens.words, share.end)[0]:
        found = share
    high = _high(tokens, first, found, language)
    end = high.end if high else found.end
    units, begin, end = _unit(tokens, first, end, found, floor)
    if not units and (found.sort == "one" or is_date(tokens, first, end, found)):
        return None, end
    if high and not units and is_date(tokens, end - 1, end, high):
        return None, end
    return _figure(tokens, (begin if begin < at else at, end), found, high, units), end


_RANK = frozenset(("no", "nr", "ranked", "rank", "number"))
_AT_LEAST = frozenset(("au", "du", "de"))
"""Before "moins" they make it no sign."""
_ORDINALS = {
    plain(word.lower()): int(value)
    for word, _sign, value in (pair.partition("=") for pair in lists.ORDINALS.split())
}
_SUFFIXES = frozenset(lists.SUFFIXES.split())


def _ordinal(tokens: Tokens, at: int) -> tuple[Figure | None, int] | None:
    """ "20th", "third"; no day of a month, which is a date."""
    word, end = tokens.words[at], at + 1
    if tokens.kind(at) == "figures":
        suffix = tokens.raw(at + 1) if tokens.is_glued(at) else ""
        if suffix not in _SUFFIXES or not tokens.raw(at).isdecimal() or len(tokens.raw(at)) > _LONG:
            return None
        value, end = int(tokens.raw(at)), at + 2
    elif word in _ORDINALS and not (at and tokens.words[at - 1] in _COUNTING):
        value = _ORDINALS[word]
    else:
        return None
    if is_month(tokens, end) or is_month(tokens, end + 1) or is_month(tokens, at - 1):
        return None, end
    span = Span(tokens.start(at), tokens.end(end - 1))
    return Figure(span, span.of(tokens.text), value, "ord", "ordinal"), end


_COUNTING = frozenset(lines("a per every each one two three"))


def _high(tokens: Tokens, first: int, found: Amount, language: str) -> Amount | None:
    """The other end of a range, from the token after the first amount on."""
    at = found.end
    if at + 1 >= len(tokens):
        return None
    word = tokens.words[at]
    dashed = word in DASHES and tokens.kind(at + 1) == "figures" and tokens.kind(first) == "figures"
    if dashed and tokens.raw(at + 1).isdigit() and tokens.raw(first).startswith("0"):
        return None
    is_range = (
        dashed
        or (word in _TO and first > 0 and tokens.words[first - 1] in _FROM)
        or (word in _TO and word not in _JOINING and _goes_on(tokens, at + 1))
    )
    if not is_range:
        return None
    high = amount_at(tokens, at + 1, language)
    if high is None or high.sort == "one":
        return None
    return high if high.value > found.value or high.scale > found.scale else None


_TO = frozenset(lines(f"{lists.RANGES} and et und y و"))
_JOINING = frozenset(lines("and et und y و a à"))
_FROM = frozenset(lines(lists.FROM))


def _goes_on(tokens: Tokens, at: int) -> bool:
    return tokens.kind(at) in ("figures", "word")


def _unit(tokens: Tokens, first: int, end: int, found: Amount, floor: int) -> tuple[list[Unit], int, int]:
    """The readings of the unit, with where the figure begins and ends now."""
    before, begin = unit_before(tokens.words, first, glued=first > 1 and tokens.is_glued(first - 2))
    if before is None and first and tokens.words[first - 1] in DASHES:  # "-$5", "–5"
        begin = first
    if before is not None and begin >= floor:
        after, past = unit_at(tokens.words, end)
        same_again = after and after[0].code == before.code
        return [before], begin, past if same_again else end
    at = tokens.past_hyphen(end)
    units, past = unit_at(tokens.words, at)
    if not units and at < len(tokens) and tokens.words[at] in _OF_MONEY:
        past_of = at + 2 if at + 1 < len(tokens) and tokens.words[at + 1] in "'’" else at + 1
        units, past = unit_at(tokens.words, past_of)
        units = [unit for unit in units if unit.kind == "money"]
    if not units or _is_other_word(tokens, at, past, found):
        return [], first, end
    return units, first, past


_OF_MONEY = frozenset(("de", "d", "of"))


def _is_other_word(tokens: Tokens, at: int, past: int, found: Amount) -> bool:
    """True for a short sign such as "m" that stands after a word, or as the beginning of another one."""
    word = tokens.words[at]
    if word in SHORT and past == at + 1 and found.sort != "figures":
        return True
    return (
        word in ("m", "g", "t", "l", "h", "w")
        and tokens.kind(at) == "word"
        and tokens.words[past : past + 1] == ["'"]
    )


def _figure(
    tokens: Tokens, at: tuple[int, int], found: Amount, high: Amount | None, units: list[Unit]
) -> Figure:
    begin, end = at
    turn = sign(tokens, begin)
    value, other, step = _times(found.value, turn), found.other, found.step
    if high is not None and high.scale > found.scale == 1:
        value, step = value * high.scale, step * high.scale
    ways: Sequence[Unit | None] = units or (None,)
    readings = [
        _reading(amount, unit, found) for unit in ways for amount in (value, other) if amount is not None
    ]
    first = readings[0]
    factor = units[0].factor if units else 1
    begin -= turn < 0 and tokens.words[begin] not in MINUS
    span = Span(tokens.start(begin), tokens.end(end - 1))
    return Figure(
        span,
        span.of(tokens.text),
        first.value,
        first.unit,
        first.kind,
        about=said_of(tokens, begin),
        high=_times(high.value, factor) if high is not None else None,
        others=tuple(readings[1:]),
        step=_times(step, factor),
        written=units[0].name if units else "",
    )


def _reading(value: Value, unit: Unit | None, found: Amount) -> Reading:
    if unit is None:
        return Reading(value, "", "fraction" if found.sort == "fraction" else "number")
    return Reading(_times(value, unit.factor), unit.code, unit.kind)


def _times(value: Value, factor: Value) -> Value:
    return value if factor == 1 else value * factor
