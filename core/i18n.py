"""Translation of every sentence a person reads, by gettext; set before the window is built."""

import gettext as _gettext
from pathlib import Path

DOMAIN = "touchstone"
LOCALE_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "locale"

_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def set_language(language: str) -> None:
    """Use the catalogue of a language ("ar", "fr"); where there is none, the English of the source."""
    global _catalogue
    _catalogue = _gettext.translation(DOMAIN, LOCALE_FOLDER, [language], fallback=True)


def language() -> str:
    """The code of the language in force, as its catalogue states it; "en" for the source's own words."""
    return _catalogue.info().get("language", "en") or "en"


def _(message: str) -> str:
    """The message in the language set."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The message for a count in the language set; put the count in with ``%`` or ``format`` afterwards."""
    return _catalogue.ngettext(one, many, count)
