"""The languages offered in lists, by their BCP 47 codes, with names in the language of the window."""

from core.i18n import _

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})


def names() -> dict[str, str]:
    """Code to name, in the order of the list: newsrooms' most common first, then by the alphabet."""
    return {
        "en": _("English"),
        "ar": _("Arabic"),
        "ckb": _("Kurdish (Sorani)"),
        "kmr": _("Kurdish (Kurmanji)"),
        "fr": _("French"),
        "zh": _("Chinese"),
        "nl": _("Dutch"),
        "de": _("German"),
        "el": _("Greek"),
        "he": _("Hebrew"),
        "hi": _("Hindi"),
        "id": _("Indonesian"),
        "it": _("Italian"),
        "ja": _("Japanese"),
        "ko": _("Korean"),
        "fa": _("Persian"),
        "pl": _("Polish"),
        "pt": _("Portuguese"),
        "ru": _("Russian"),
        "es": _("Spanish"),
        "sw": _("Swahili"),
        "tr": _("Turkish"),
        "uk": _("Ukrainian"),
        "ur": _("Urdu"),
    }


def shown(code: str) -> str:
    """A code as the list shows it: "Arabic (ar)"; a code that is not in the list stands for itself."""
    name = names().get(code)
    return f"{name} ({code})" if name else code


def code_of(typed: str) -> str:
    """The code of a name, a code or a line of the list, whatever its case; "" if it is in no list."""
    wanted = typed.casefold()
    for code, name in names().items():
        if wanted in (code, name.casefold(), f"{name} ({code})".casefold()):
            return code
    return ""


def direction_of(code: str) -> str:
    """ "rtl" for languages written from right to left, else "ltr"; a script subtag decides first."""
    subtags = code.casefold().split("-")
    if "latn" in subtags or "cyrl" in subtags:
        return "ltr"
    return "rtl" if subtags[0] in RIGHT_TO_LEFT or "arab" in subtags else "ltr"
