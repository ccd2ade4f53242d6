"""How much some figures or words for numbers stand for: 1,200; 1.2 million; two thirds; fünfundzwanzig."""

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from core.engines.figuring import words as lists
from core.engines.figuring.digits import Value, digits_of
from core.engines.figuring.lexicon import FOREIGN, german, halves, lines, numbers, pairs, plain
from core.engines.figuring.tokens import Tokens


class Amount(NamedTuple):
    """A value, where it ends, and how it came about.

    ``other`` is a second value where the text's language does not say what a mark parts ("1.200"); ``step``
    what its last figure counts; ``scale`` the word or letters such as "million" it was multiplied by.
    """

    value: Value
    end: int
    other: Value | None = None
    step: Value = 1
    scale: int = 1
    sort: str = "figures"
    """"figures", "words" or "fraction"."""


_VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}
_HUNDRED, _THOUSAND = 100, 1000


_SHORT = pairs(lists.SHORT)
_ONE = frozenset(lines(lists.ONE))
_ARTICLES = frozenset(lines(lists.ARTICLES))
_BARE = frozenset(lines(lists.BARE))
_JOINS = frozenset(lines(lists.JOINS))
_PARTS, _TWO_PARTS = pairs(lists.PARTS), pairs(lists.TWO_PARTS)
_BARE_PARTS, _ALSO_ORDINAL = frozenset(lines(lists.BARE_PARTS)), frozenset(lines(lists.ALSO_ORDINAL))
_OF = frozenset(lines(lists.OF))
_AND_A_HALF = pairs(lists.ANDERTHALB)
_LONGEST, _MOST = 40, 10**18
"""Characters of figures, and what is multiplied no further: beyond it is the number of a card or nonsense."""
_TEN, _TEENS = 10, 20
_FRENCH_TEENS = (60, 80)
_TENS_AFTER = frozenset(lines("عشر عشرة"))


def articles(language: str) -> frozenset[str]:
    """The English articles, which in other languages are something else."""
    return _ARTICLES if language[:2] in ("", "en") else frozenset()


@lru_cache
def starts(language: str) -> frozenset[str]:
    """Every word with which a number may begin."""
    return frozenset(
        {
            *numbers(language),
            *articles(language),
            *(() if language else FOREIGN),
            *halves(language),
            *_TWO_PARTS,
            *_AND_A_HALF,
            *_BARE_PARTS,
            *lines(lists.MINUS),
        }
    )


def amount_at(tokens: Tokens, at: int, language: str) -> Amount | None:
    """The amount that begins at a token; None where none does."""
    found = _figures(tokens, at, language) if tokens.kind(at) == "figures" else _words(tokens, at, language)
    return None if found is None else _with_half(tokens, found, language)


def _number(tokens: Tokens, at: int, language: str) -> int:
    """The number of a word; -1 where it is none."""
    if at >= len(tokens) or tokens.kinds[at] != "word":
        return -1
    word = tokens.words[at]
    value = numbers(language).get(word, -1)
    if word == "billion" and not language and at and tokens.words[at - 1] in _ONE_BILLION:
        return _LONG_BILLION
    return _by_neighbours(tokens, at, word) if value < 0 and not language and word in FOREIGN else value


_ONE_BILLION, _LONG_BILLION = frozenset(("eine", "un")), 10**12
"""In German and French, it is a thousand times as much as in English."""


def _by_neighbours(tokens: Tokens, at: int, word: str) -> int:
    """The number of a word that is something else in English, where a number of its language is beside it."""
    before = at - 2 if at > 1 and tokens.words[at - 1] == "-" else at - 1
    near = [tokens.words[n] for n in (before, tokens.past_hyphen(at + 1)) if 0 <= n < len(tokens)]
    for language in ("fr", "es", "de"):
        known = numbers(language)
        if word in known and any(other in known and other not in numbers("en") for other in near):
            return known[word]
    return -1


def out_of(tokens: Tokens, found: Amount, language: str) -> Amount | None:
    """A share in whole numbers, "one in five", "three out of ten", from the words after the first one on."""
    if found.sort not in ("figures", "words", "one") or found.scale != 1:
        return None
    for way in _OUT_OF:
        end = found.end + len(way)
        if tuple(tokens.words[found.end : end]) == way and end < len(tokens):
            lower = amount_at(tokens, end, language)
            if lower is not None and lower.scale == 1 and 0 < found.value < lower.value <= _HUNDRED:
                return Amount(Fraction(found.value) / lower.value, lower.end, sort="fraction")
    return None


_OUT_OF = [tuple(lines(way)) for way in lists.OUT_OF.split("/")]


def _figures(tokens: Tokens, at: int, language: str) -> Amount | None:
    raw = tokens.raw(at)
    if raw in _VULGAR:
        return Amount(Fraction(*_VULGAR[raw]), at + 1, sort="fraction")
    if len(raw) > _LONGEST:
        return None
    value, other, step = digits_of(raw, language)
    found = Amount(value, at + 1, other, step)
    if tokens.is_glued(at) and tokens.raw(at + 1) in _VULGAR:
        return found._replace(value=value + Fraction(*_VULGAR[tokens.raw(at + 1)]), end=at + 2)
    divided = _divided(tokens, at, value)
    return divided or _scaled(tokens, found, language)


def _divided(tokens: Tokens, at: int, value: Value) -> Amount | None:
    """ "2/3": figures below ten, the first the smaller one."""
    if not (tokens.is_glued(at) and tokens.words[at + 1] == "/" and tokens.is_glued(at + 1)):
        return None
    if tokens.kind(at + 2) != "figures" or (tokens.is_glued(at + 2) and tokens.words[at + 3] in "/%"):
        return None
    lower = tokens.raw(at + 2)
    if not lower.isdigit() or len(lower) > 2 or not 0 < value < int(lower) <= _TEN:
        return None
    return Amount(Fraction(value) / int(lower), at + 3, sort="fraction")


def _scaled(tokens: Tokens, found: Amount, language: str) -> Amount:
    """Figures with what multiplies them: "1.2 million", "5bn", "2 million 300 thousand"."""
    end, scale = found.end, 1
    while end < len(tokens):
        following = tokens.past_hyphen(end)
        word = tokens.words[following] if following < len(tokens) else ""
        factor = _number(tokens, following, language)
        if word in _SHORT and factor < 0 and (word not in "kmb" or tokens.is_glued(end - 1)):
            factor = _SHORT[word]
        if (factor < _HUNDRED and factor != 12) or (factor == 12 and scale > 1) or scale > _MOST:
            break
        scale *= factor
        end = following + 1
        if end < len(tokens) and tokens.words[end] == "." and word in _SHORT and len(word) > 1:
            end += tokens.is_glued(end - 1) and not _ends_sentence(tokens, end)
    if scale == 1:
        return found
    other = found.other * scale if found.other is not None else None
    return Amount(found.value * scale, end, other, found.step * scale, scale)


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    """True where the full stop at a token is the last of its line."""
    return at + 1 >= len(tokens) or tokens.words[at + 1] == "\n"


def _words(tokens: Tokens, at: int, language: str) -> Amount | None:
    """Words for a number, for a part of one, or both."""
    word = tokens.words[at]
    if word in _AND_A_HALF:
        value = Fraction(_AND_A_HALF[word]) + Fraction(1, 2)
        return _times(tokens, Amount(value, at + 1, sort="words", step=Fraction(1, 2)), language)
    if word in _TWO_PARTS:
        return Amount(Fraction(2, _TWO_PARTS[word]), at + 1, sort="fraction")
    if word in halves(language):
        return _half(tokens, at, language)
    part = _part(tokens, at, 1, language) if word in _BARE_PARTS else None
    if part is not None:
        return part
    if word in articles(language) or word in _ONE:
        return _after_article(tokens, at, language) or _counted(tokens, at, language)
    found = _counted(tokens, at, language)
    if found is None:
        return None
    return _part(tokens, found.end, int(found.value), language) or found


def _after_article(tokens: Tokens, at: int, language: str) -> Amount | None:
    """ "a million", "a dozen", "a third", "a quarter of"."""
    following = tokens.past_hyphen(at + 1)
    if following >= len(tokens):
        return None
    word = tokens.words[following]
    if word in halves(language):
        return _half(tokens, following, language)
    part = _part(tokens, at + 1, 1, language)
    if part is not None:
        return part
    # French "a" is a verb: "il a mille chambres".
    known = numbers("en") if tokens.words[at] in _ARTICLES else None
    value = _number(tokens, following, language) if known is None else known.get(word, 0)
    if value < _HUNDRED and value != 12:
        return None
    return _counted(tokens, following, language, bare=True)


def _half(tokens: Tokens, at: int, language: str) -> Amount:
    """ "half", "half a million"."""
    found = Amount(Fraction(1, 2), at + 1, sort="fraction", step=Fraction(1, 2))
    after = at + 1
    if after < len(tokens) and (tokens.words[after] in _ARTICLES or tokens.words[after] in _ONE):
        after += 1
    after = tokens.past_hyphen(after)
    value = _number(tokens, after, language)
    if value >= _HUNDRED or value == 12:
        return found._replace(value=found.value * value, end=after + 1, sort="words", scale=value)
    return found


def _part(tokens: Tokens, at: int, count: int, language: str) -> Amount | None:
    """The part-word after ``count``: "two | thirds", "a | quarter"."""
    at = tokens.past_hyphen(at)
    word = tokens.words[at] if at < len(tokens) else ""
    lower = _PARTS.get(word, 0)
    if not lower or count > 3 * lower:
        return None
    if count == 1 and word in _ALSO_ORDINAL and not _is_part(tokens, at):
        return None
    return Amount(Fraction(count, lower), at + 1, sort="fraction")


def _is_part(tokens: Tokens, at: int) -> bool:
    """True where a word that is an ordinal as well means a part: "one-third", "a third of"."""
    hyphened = tokens.words[at - 1] == "-"
    said_one = tokens.words[at - 1] in ("one", "ein") or hyphened
    following = tokens.words[at + 1] if at + 1 < len(tokens) else "."
    return said_one or following in _OF or not following[:1].isalnum()


def _counted(tokens: Tokens, at: int, language: str, *, bare: bool = False) -> Amount | None:
    """A row of words for numbers, as far as they make one."""
    known = numbers(language)
    total, group, smallest, end, last = 0, 0, 0, at, at - 1
    here, joined = at, False
    while here < len(tokens) and tokens.kind(here) == "word":
        word = tokens.words[here]
        value = _number(tokens, here, language)
        if value < 0 and last >= at:
            value, joined = _glued_and(word, known, joined)
        if value < 0:
            value = german(word) if language[:2] in ("", "de") else -1
        if value < 0:
            if last < at or word not in _JOINS or joined:
                break
            here, joined = here + 1, True
            continue
        step = _added(total, group, smallest, value, word, joined, bare=bare or word in _BARE)
        if step is None:
            break
        (total, group, smallest), last = step, here
        end, joined = here + 1, False
        here = tokens.past_hyphen(end)
    if last < at or (end == at + 1 and tokens.words[at] in _ONE and not bare):
        return None if last < at else _lone_one(tokens, at)
    value = total + group
    scale = smallest if smallest >= _THOUSAND and not group else 1
    return Amount(value, end, step=scale, scale=scale, sort="words")


def _lone_one(tokens: Tokens, at: int) -> Amount | None:
    """ "one" alone: for the caller to take where a unit or a share follows."""
    return Amount(1, at + 1, sort="one") if tokens.words[at] in _ONE else None


def _glued_and(word: str, known: dict[str, int], joined: bool) -> tuple[int, bool]:
    """An Arabic word with "and" written against it: "وعشرون"."""
    if len(word) > 2 and word[0] == "و" and word[1:] in known:
        return known[word[1:]], True
    return -1, joined


def _added(
    total: int, group: int, smallest: int, value: int, word: str, joined: bool, *, bare: bool
) -> tuple[int, int, int] | None:
    """Total, group below a thousand and smallest scale with one more word; None where it does not go on."""
    first = not total and not group
    if value >= _THOUSAND:
        return _scale(total, group, smallest, value, first, bare=bare)
    if value == 12 and word in _DOZENS:
        return None if first and not bare else (total, max(1, group) * 12, smallest)
    if value == _HUNDRED:
        if first and not bare:
            return None
        return (total, max(1, group) * _HUNDRED, smallest) if group < _HUNDRED else None
    return _below(total, group, smallest, value, word, joined)


_DOZENS = frozenset(lines("dozen douzaine dutzend docena"))


def _scale(
    total: int, group: int, smallest: int, value: int, first: bool, *, bare: bool
) -> tuple[int, int, int] | None:
    if (first and not bare and value in _SCALES) or total > _MOST:
        return None
    if smallest and value > smallest:  # "mil millones", "two hundred thousand million"
        return (total + group) * value, 0, value
    if smallest == value or (total and not group and not bare):
        return None
    return total + max(1, group) * value, 0, value


_SCALES = frozenset({1000, 100_000, 1_000_000, 10_000_000, 10**9, 10**12})
"""What multiplies the number before it."""


def _below(
    total: int, group: int, smallest: int, value: int, word: str, joined: bool
) -> tuple[int, int, int] | None:
    rest = group % _HUNDRED
    if not group or not rest:
        fits = group > 0 or not total or value < max(smallest, 1)
        return (total, group + value, smallest) if fits else None
    if value == _TEN * 2 and rest == 4 and not joined and word.startswith("vingt"):
        return total, group + 76, smallest
    if rest in _FRENCH_TEENS and _TEN <= value < _TEENS:
        return total, group + value, smallest
    if rest % _TEN == 0 and 0 < value < _TEN and (rest >= _TEENS):
        return total, group + value, smallest
    if rest < _TEN and joined and value >= _TEENS and value % _TEN == 0:
        return total, group + value, smallest
    if rest < _TEN and word in _TENS_AFTER:
        return total, group + value, smallest
    return None


def _times(tokens: Tokens, found: Amount, language: str) -> Amount:
    """The amount times the scale that follows, if one does."""
    factor = _number(tokens, found.end, language)
    if factor < _THOUSAND:
        return found
    return found._replace(
        value=found.value * factor, end=found.end + 1, scale=factor, step=found.step * factor
    )


def _with_half(tokens: Tokens, found: Amount, language: str) -> Amount:
    """ "two and a half", "million et demi", and a scale after that: "two and a half million"."""
    here = found.end
    if found.sort == "fraction" or here >= len(tokens):
        return found
    word = tokens.words[here]
    if word in _JOINS:
        here += 1
        while here < len(tokens) and (tokens.words[here] in _ARTICLES or tokens.words[here] in _ONE):
            here += 1
        if here >= len(tokens) or tokens.words[here] not in halves(language):
            return found
    elif word != _AND_HALF:
        return found
    half = Fraction(found.scale, 2)
    return _times(tokens, found._replace(value=found.value + half, end=here + 1, step=half), language)


_AND_HALF = plain("ونصف")
