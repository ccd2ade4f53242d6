"""What the words beside a number say of it: a year, a day of a month, a part of a name, "more than"."""

from functools import lru_cache
from typing import Literal

from core.engines.calendar_words import words_of
from core.engines.figuring import words as lists
from core.engines.figuring.amounts import Amount
from core.engines.figuring.lexicon import lines, plain
from core.engines.figuring.tokens import DASHES, Tokens
from core.engines.figuring.units import unit_at, unit_before

About = Literal["", "more", "least", "less", "most", "about"]
"""What is said of a number before it is named."""

_LATEST_YEAR, _FIRST_YEAR, _YEAR = 2100, 1100, 4
_DAYS = 31
MINUS = frozenset(lines(lists.MINUS))


def is_name(tokens: Tokens, at: int, found: Amount) -> bool:
    """True for figures that are a part of a name or a word: "COVID-19", "3D", "5G", "1990s"."""
    if tokens.kind(at) != "figures":
        return False
    return _goes_on_before(tokens, at) or _goes_on_after(tokens, found.end - 1)


def _goes_on_before(tokens: Tokens, at: int) -> bool:
    if at < 2 or not tokens.is_glued(at - 1):
        return False
    sign, before = tokens.words[at - 1], tokens.kind(at - 2)
    if sign in DASHES and tokens.is_glued(at - 2):
        return before == "skip" or (before == "word" and not unit_before(tokens.words, at - 1)[0])
    return sign == "/" and before == "figures"


def _goes_on_after(tokens: Tokens, last: int) -> bool:
    if not tokens.is_glued(last) or tokens.kind(last) != "figures":
        return False
    if tokens.kind(last + 1) == "word":
        is_generation = tokens.text[tokens.start(last + 1) : tokens.end(last + 1)] == "G"
        return is_generation or not unit_at(tokens.words, last + 1)[0]
    return tokens.words[last + 1] in "/_" and tokens.kind(last + 2) != "word"


_YEAR_WORDS = frozenset(lines(lists.YEARS))
_COUNTED = frozenset(lines(lists.COUNTED))


def is_date(tokens: Tokens, at: int, end: int, found: Amount) -> bool:
    """True for a year or a day of a month."""
    if tokens.kind(at) != "figures" or found.end != at + 1 or not tokens.raw(at).isdigit():
        return False
    value = int(found.value)
    if at > 1 and tokens.words[at - 1] in DASHES and _is_year(tokens, at - 2):  # "2017-18"
        return True
    before = at - 2 if at > 1 and tokens.words[at - 1] == "." else at - 1
    if value <= _DAYS and (is_month(tokens, before) or is_month(tokens, _after_day(tokens, end))):
        return True
    if not _is_year(tokens, at):
        return False
    if at and tokens.words[at - 1] in _YEAR_WORDS:
        return True
    counted = end < len(tokens) and tokens.words[end] in _COUNTED
    return not counted and not said_of(tokens, at)


def _is_year(tokens: Tokens, at: int) -> bool:
    """True for four figures that may be a year."""
    raw = tokens.raw(at)
    return len(raw) == _YEAR and raw.isdecimal() and _FIRST_YEAR <= int(raw) <= _LATEST_YEAR


def _after_day(tokens: Tokens, end: int) -> int:
    """Where the month stands after a day: "3 May", "3. Mai", "3 de mayo"."""
    return end + 1 if end < len(tokens) and tokens.words[end] in (".", "de", "of", "ي", "ى") else end


@lru_cache(maxsize=1)
def _months() -> frozenset[str]:
    names = (name for language in ("en", "de", "fr", "es", "ar", "ckb") for name in words_of(language).months)
    return frozenset(plain(name.split()[0]) for name in names)


def is_month(tokens: Tokens, at: int) -> bool:
    """True for the name of a month, or its first word."""
    return 0 <= at < len(tokens) and tokens.words[at] in _months()


def sign(tokens: Tokens, at: int) -> int:
    """-1 after "minus" or a sign that is no dash between words."""
    if tokens.words[at] in MINUS:
        return -1
    if not at or tokens.words[at - 1] not in ("-", "\u2212") or not tokens.is_glued(at - 1):
        return 1
    return 1 if at > 1 and tokens.end(at - 2) == tokens.start(at - 1) else -1


_WAYS: tuple[tuple[About, str], ...] = (
    ("more", lists.MORE),
    ("least", lists.LEAST),
    ("less", lists.LESS),
    ("most", lists.MOST),
    ("about", lists.ROUGHLY),
)
_COMPARED: dict[tuple[str, ...], About] = {
    tuple(lines(way)): about for about, ways in _WAYS for way in ways.strip().replace("\n", "/").split("/")
}
_LONGEST = max(map(len, _COMPARED))


def said_of(tokens: Tokens, begin: int) -> About:
    """What is said of a number by the words right before it."""
    for length in range(min(_LONGEST, begin), 0, -1):
        about = _COMPARED.get(tuple(tokens.words[begin - length : begin]))
        if about:
            return about
    return ""
