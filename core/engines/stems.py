"""Word stems by cutting common endings: enough to see that "closed" and "closing" are one word.

A light stemmer in the manner of Harman's S and Porter's first steps; only for comparing, never shown. It is
told the language and knows six of them; matching has another one (``core/engines/matching/stems.py``).
"""

from functools import lru_cache

_SHORTEST = 3
_ENDINGS = {
    "en": "ational:ate ization:ize iveness:ive fulness:ful ations:ate ation:ate ments ment ness ingly edly"
    " ings ing ies:i ied:i ers ors ed er or ly es s e y:i",
    "fr": "issements issement ements ement ations ation aient erent eaux:eau euses:eu euse:eu ees ee er ez"
    " aux:al es s x e",
    "de": "ungen ung heiten keiten heit keit ern em en er es e n s t",
    "es": "aciones acion amientos amiento mente aron ieron ando iendo adas ados idas idos ada ado ida ido es"
    " as os ar er ir s a o e",
}
"""By language, longest first: what is cut, and after a colon what is put in its place. Without accents."""

_PAIRS = {
    language: tuple(ending.partition(":")[::2] for ending in endings.split())
    for language, endings in _ENDINGS.items()
}
_ARABIC_STARTS = ("وال", "بال", "فال", "كال", "لل", "ال")
_ARABIC_ENDS = ("ات", "ون", "ين", "ان", "ها", "هم", "ية", "ه", "ة", "ي")
_SORANI_ENDS = ("ەكاني", "ەكان", "يەكان", "ەكەي", "ەكە", "اني", "ان", "يش", "ي")


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word without accents; ``language`` is the first part of its BCP 47 tag."""
    if word.isdigit():
        return word
    if language == "ar":
        return _arabic(word)
    if language == "ckb":
        return _without_end(word, _SORANI_ENDS)
    endings = _PAIRS.get(language, ())
    for ending, instead in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return _undoubled(word.removesuffix(ending) + instead, language)
    return word


def _undoubled(word: str, language: str) -> str:
    """ "stopp" of "stopped" as "stop"."""
    doubled = (
        language == "en" and len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiouls"
    )
    word = word[:-1] if doubled else word
    return word[:-1] if language == "en" and word.endswith("e") and len(word) > _SHORTEST else word


def _arabic(word: str) -> str:
    for start in _ARABIC_STARTS:
        if word.startswith(start) and len(word) - len(start) >= _SHORTEST:
            word = word.removeprefix(start)
            break
    return _without_end(word, _ARABIC_ENDS)


def _without_end(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word
