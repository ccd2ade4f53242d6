"""Names of months and days, and words such as "yesterday", in the languages whose dates we read."""

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """One language, in lower case; values are month 1-12, weekday 0-6 (Monday 0), days from today."""

    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    past: str = ""
    """Pattern of "last" before or after a name."""
    coming: str = ""
    """Pattern of "next" before or after a name."""
    this: str = ""
    since: str = ""
    """Pattern of small words that go before a date."""
    parts: str = ""
    """Pattern of parts of the day after a weekday."""
    ago: str = ""
    """Pattern of a whole phrase such as "two days ago"."""
    units: dict[str, str] | None = None
    """Words for week, month and year."""
    future: str = ""
    """Words before a date that place it in the future."""
    unsafe: frozenset[str] = frozenset()
    """Month names that are ordinary words too, read only after a small word."""


def _numbered(names: str, first: int) -> dict[str, int]:
    """Names in order; alternatives for one number are joined by "/"."""
    return {name: n for n, group in enumerate(names.split(","), first) for name in group.split("/")}


_EN_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several)"
_EN = CalendarWords(
    months=_numbered(
        "january/jan,february/feb,march/mar,april/apr,may,june/jun,july/jul,august/aug,"
        "september/sept/sep,october/oct,november/nov,december/dec",
        1,
    ),
    weekdays=_numbered("monday,tuesday,wednesday,thursday,friday,saturday,sunday", 0),
    days={
        "the day before yesterday": -2,
        "yesterday": -1,
        "last night": -1,
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "the day after tomorrow": 2,
        "tomorrow": 1,
    },
    past="last|past|previous",
    coming="next|coming",
    this="this",
    since="since|on|in|by|until|till|before|after|from|during|early|late|mid|early in|late in|of|the",
    parts="morning|afternoon|evening|night",
    ago=rf"{_EN_COUNT}\s+(?:day|week|month|year)s?\s+ago",
    units={"week": "week", "month": "month", "year": "year"},
    future=r"will|shall|going to|due|scheduled|is to|are to|plans? to|won't|upcoming",
    unsafe=frozenset({"may", "march", "mar", "jan", "jun", "sep", "dec", "august"}),
)

_FR = CalendarWords(
    months=_numbered(
        "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre", 1
    ),
    weekdays=_numbered("lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche", 0),
    days={"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "après-demain": 2, "demain": 1},
    past="dernier|dernière|passé|passée",
    coming="prochain|prochaine",
    since="depuis le|depuis|le|en|ce|avant|après|dès|fin|début|l'|l’|la",
    parts="matin|après-midi|soir",
    ago=r"il y a (?:\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) "
    r"(?:jours?|semaines?|mois|ans?|années?)",
    units={"semaine": "week", "mois": "month", "an": "year", "année": "year"},
    future="va|vont|sera|seront|aura|auront",
    unsafe=frozenset({"mars"}),
)

_AR = CalendarWords(
    months=_numbered(
        "يناير/كانون الثاني,فبراير/شباط,مارس/آذار,أبريل/إبريل/نيسان,مايو/أيار,يونيو/حزيران,يوليو/تموز,"
        "أغسطس/آب,سبتمبر/أيلول,أكتوبر/تشرين الأول,نوفمبر/تشرين الثاني,ديسمبر/كانون الأول",
        1,
    ),
    weekdays=_numbered("الاثنين/الإثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت,الأحد", 0),
    days={"أول أمس": -2, "أمس": -1, "اليوم": 0, "غدا": 1, "غدًا": 1},
    past="الماضي|الماضية|المنصرم",
    coming="المقبل|المقبلة|القادم|القادمة",
    since="منذ مساء|منذ ليلة|منذ|في عام|عام|سنة|في|يوم|مساء|ليلة|صباح|مطلع|أواخر",
    parts="الماضي",
    ago=r"(?:منذ|قبل) (?:يومين|أسبوعين|شهرين|عامين|سنتين|\d+ (?:أيام|يوما|أسابيع|أشهر|أعوام|سنوات))",
    units={"الأسبوع": "week", "الشهر": "month", "العام": "year", "السنة": "year"},
    future="سوف|سيكون|ستكون|سيتم",
    unsafe=frozenset({"آب"}),
)

_CKB = CalendarWords(
    months=_numbered(
        "کانوونی دووەم,شوبات,ئازار,نیسان,ئایار,حوزەیران,"
        "تەممووز,ئاب,ئەیلوول,تشرینی یەکەم,تشرینی دووەم,کانوونی یەکەم",
        1,
    ),
    weekdays=_numbered("دووشەممە,سێشەممە,چوارشەممە,پێنجشەممە,هەینی,شەممە,یەکشەممە", 0),
    days={"پێرێ": -2, "دوێنێ": -1, "ئەمڕۆ": 0, "سبەینێ": 1},
    past="ڕابردوو",
    coming="داهاتوو",
    since="لە ساڵی|ساڵی|لە|ڕۆژی",
)

_WORDS = {"en": _EN, "fr": _FR, "ar": _AR, "ckb": _CKB, "ku": _CKB}
_NONE = CalendarWords({}, {}, {})


def words_of(language: str) -> CalendarWords:
    """The words of a language (BCP 47); empty where we have none, so that only figures are read."""
    return _WORDS.get(language.partition("-")[0].lower(), _NONE)


def any_of(names: dict[str, int] | dict[str, str] | None) -> str:
    """A pattern of any of the names, the longest first; it matches nothing where there are none."""
    ordered = sorted(names or (), key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered) or r"(?!)"


@lru_cache
def candidates(language: str) -> re.Pattern[str]:
    """One pattern of everything in a language that may be a date; the group's name is its kind."""
    w = words_of(language)
    month, weekday = f"(?:{any_of(w.months)})", f"(?:{any_of(w.weekdays)})"
    small = rf"(?:(?:{w.since or '(?!)'})\s+)"
    past, coming = w.past or "(?!)", w.coming or "(?!)"
    direction = rf"(?:{past}|{coming}|{w.this or '(?!)'})"
    year, day = r"(?:[1١۱][89٨٩۸۹]|[2٢۲][0٠۰])\d\d", r"\d{1,2}(?:st|nd|rd|th|er)?"
    safe = any_of({name: n for name, n in w.months.items() if name not in w.unsafe})
    kinds = {
        "iso": r"\d{4}-\d\d-\d\d",
        "written": rf"(?:{weekday}[,،]?\s+)?{day}\s+(?:of\s+|de\s+)?{month}\b(?:\.?[,،]?\s+{year})?"
        rf"|(?:{weekday}[,،]?\s+)?{month}\b\.?\s+{day}(?![\d.,]*\d)(?:[,،]?\s+{year})?",
        "month_year": rf"{month}\b\.?,?\s+(?:of\s+)?{year}",
        "figures": r"\d{1,2}[./]\d{1,2}[./]\d{4}",
        "ago": w.ago or "(?!)",
        "day": rf"{small}?(?:{any_of(w.days)})",
        "weekday": rf"{small}{{0,3}}(?:{direction}\s+)?{weekday}(?:\s+(?:{w.parts or '(?!)'}|{direction}))?",
        "unit": rf"{small}?(?:{direction}\s+(?:{any_of(w.units)})|(?:{any_of(w.units)})\s+{direction})",
        "year": rf"{small}{year}(?![\d-]|[.,]\d|\s+(?:people|children|men|women|homes|houses|cases|places))",
        "month": rf"{small}{{0,3}}(?:{direction}\s+)?(?:{safe})(?:\s+{direction})?(?!\.?,?\s*\d)"
        rf"|(?:{small}|{direction}\s+){month}(?:\s+{direction})?(?!\.?,?\s*\d)",
    }
    body = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items())
    return re.compile(rf"(?:(?<![\w-])|(?<=\b[وف]))(?:{body})(?!\w)", re.IGNORECASE)
