"""Names of people, places and organisations, told by their capital letters where the script has them."""

import re

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁŃŅŇŌŐŒŘŚŞŠŤŪŮŰŲŹŻŽȘȚÊÎÛ"
_ARTICLE = "(?:(?:al|el|ad|an|ar|as|at|az)-)?"
_GAP = "[ \u00a0]"
_WITHIN = "(?:of|the|al|bin|ibn|de|da|del|della|van|von|der|for)"
NAME = (
    rf"(?<![\w'’])(?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Gen|Gov|Col|St)\.{_GAP})?{_ARTICLE}[{_CAPITAL}][\w’'-]*\w"
    rf"(?:{_GAP}(?:{_WITHIN}{_GAP}){{0,2}}(?:[{_CAPITAL}]\.{_GAP}){{0,2}}{_ARTICLE}[{_CAPITAL}][\w’'-]*\w){{0,6}}"
)
"""Pattern of one name: capital words in a row, small words such as "of" and initials between them."""

_NAME = re.compile(NAME)
_INSIDE = re.compile(rf"(?<=[a-zà-ÿ,] )[{_CAPITAL}][\w’-]*\w")
_SMALL_WORDS = """
arabic english french german spanish kurdish turkish persian
later earlier still soon again perhaps instead finally recently nearly almost about often sometimes once
the a an in on at of for to from by with without as it its he she they we you i his her their our your
this that these those there here and but or so if when while where why how what who which whose after
before since until because although however meanwhile also yet then now not no nor all most many some more
less few each every any both one two three four five six seven eight nine ten concerning according during
under over between among against about into such only even just last next first mr mrs ms dr monday
tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december today yesterday tomorrow is are was were do does did has have can
could will would should may might must yes well let nothing nobody everybody people le la les un une des
il elle ils elles nous vous on ce cette ces mais dans pour avec sur selon après el los las una en pero con
por para según der die das ein eine es er sie wir und aber bei mit von nach it's he's she's we're they're
i'm that's there's don't didn't i've we've lundi mardi mercredi jeudi vendredi samedi dimanche montag
dienstag mittwoch donnerstag freitag samstag sonntag
"""
_SMALL = frozenset(_SMALL_WORDS.split())


def names_in(sentence: str, language: str = "en", known: frozenset[str] = frozenset()) -> list[str]:
    """The names in a sentence, in order.

    A single plain word at the start counts only if it is ``known`` from elsewhere. German writes every noun
    with a capital, so only names of two words and more are taken there. Scripts without capitals give none.
    """
    found = (bare_name(match.group()) for match in _NAME.finditer(sentence))
    names = [name for name in found if len(name) > 1 and not _doubtful_start(name, sentence, known)]
    return [name for name in names if " " in name] if language == "de" else names


def known_names(text: str) -> frozenset[str]:
    """Every word that has a capital in the middle of a sentence somewhere in the text."""
    return frozenset(_INSIDE.findall(text))


def bare_name(name: str) -> str:
    """The name without small words that have a capital only because a sentence starts there."""
    words = name.split()
    while words and _is_small(words[0]):
        words.pop(0)
    while words and _is_small(words[-1]):
        words.pop()
    return " ".join(words).removesuffix("'s").removesuffix("’s").rstrip(".")


def _is_small(word: str) -> bool:
    shouted = len(word) > 1 and word.isupper()
    return not shouted and word.lower().replace("’", "'").rstrip(".") in _SMALL


def _doubtful_start(name: str, sentence: str, known: frozenset[str]) -> bool:
    """True for a single plain word that may have its capital only from the start of the sentence."""
    start = sentence.lstrip("\"“«„'‘([ •-–—*")
    return " " not in name and name[1:].islower() and start.startswith(name) and name not in known
