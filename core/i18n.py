"""Translation of every sentence a person reads, by gettext; set before the window is built."""

import gettext as _gettext
import os
import unicodedata
from pathlib import Path

DOMAIN = "touchstone"
OWN_NAMES = {"ar": "العربية", "ckb": "کوردی", "fr": "français", "de": "Deutsch", "es": "español"}
RIGHT_TO_LEFT = frozenset(("ar", "ckb", "fa", "he", "ur"))
LOCALE_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "locale"

_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def set_language(language: str) -> None:
    """Use the catalogue of a language ("ar", "fr"); where there is none, the English of the source."""
    global _catalogue
    _catalogue = _gettext.translation(DOMAIN, LOCALE_FOLDER, [language], fallback=True)


def language() -> str:
    """The code of the language in force, as its catalogue states it; "en" for the source's own words."""
    return _catalogue.info().get("language", "en") or "en"


def system_language() -> str:
    """The language of the system, as the environment states it ("ar", "fr"); "en" where it states none."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        stated = os.environ.get(name, "").partition(".")[0].partition("_")[0]
        if stated and stated not in ("C", "POSIX"):
            return stated
    return "en"


def languages() -> list[tuple[str, str]]:
    """The languages the window can speak, as pairs of a code and the language's own name."""
    found = sorted(path.parent.parent.name for path in LOCALE_FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return [("en", "English"), *((code, OWN_NAMES.get(code, code)) for code in found)]


def _(message: str) -> str:
    """The message in the language set."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The message for a count in the language set; put the count in with ``%`` or ``format`` afterwards."""
    return _catalogue.ngettext(one, many, count)


def isolated(words: str) -> str:
    """Somebody's words for a sentence of ours: isolated where they would turn it round (UAX 9).

    Without it the numbers and marks behind a quote in Arabic would be drawn in front of it, and the other way
    round in a window in Arabic.
    """
    ours = "rtl" if language().split("-")[0] in RIGHT_TO_LEFT else "ltr"
    turns = ("R", "AL", "AN") if ours == "ltr" else ("L",)
    # Most words are plain, and most letters come again: to look at each once is twenty times as quick.
    plain = ours == "ltr" and words.isascii()
    foreign = not plain and any(unicodedata.bidirectional(char) in turns for char in set(words))
    return f"\u2068{words}\u2069" if foreign else words
