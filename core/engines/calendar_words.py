"""Names of months and days, and words such as "yesterday", in the languages whose dates we read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """One language, in lower case; values are month 1-12, weekday 0-6 (Monday 0), days from today.

    Strings are patterns, "" where the language has no such word.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    past: str = ""
    """ "last" before or after a name."""
    coming: str = ""
    """ "next" before or after a name."""
    this: str = ""
    since: str = ""
    """Small words that go before a date."""
    parts: str = ""
    """Parts of the day, before or after a weekday."""
    ago: tuple[str, str] = ("", "")
    """What stands before and after "two days" in "two days ago"."""
    lasting: str = ""
    """A phrase such as "in the past two weeks", with {count} and {units}."""
    units: dict[str, str] = field(default_factory=dict)
    """Words for week, month, year and weekend after "last"."""
    counted: dict[str, str] = field(default_factory=dict)
    """Words for day, week, month, year and decade after a number; "2 " before one that means two of them."""
    own: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Words that are a unit and where it lies in one: "ئەمساڵ", this year."""
    seasons: dict[str, int] = field(default_factory=dict)
    """Seasons by the month they begin with."""
    quarter: str = ""
    """The word for three months, after or before its number."""
    ordinals: dict[str, int] = field(default_factory=dict)
    decade: str = ""
    """A whole decade, by its figures or by a word of ``decades``, which give its tens."""
    decades: dict[str, int] = field(default_factory=dict)
    between: str = ""
    """Two years and what joins them."""
    half: str = ""
    """The word for half a year, after or before its number."""
    end: str = ""
    """Small words for the end of something: with one of ``until`` before them, its last day is meant."""
    until: str = ""
    earlier: str = ""
    later: str = ""
    future: str = ""
    """Words before a date that place it in the future."""
    unsafe: frozenset[str] = frozenset()
    """Month names that are ordinary words or names too, read only after one of ``firm``."""
    firm: str = ""
    """Small words that go before a month and hardly before a name."""


def _numbered(names: str, first: int) -> dict[str, int]:
    """Names in order; alternatives for one number are joined by "/"."""
    return {name: n for n, group in enumerate(names.split(","), first) for name in group.split("/")}


def _units(**words: str) -> dict[str, str]:
    return {name: unit for unit, names in words.items() for name in names.split("/")}


_YEAR = r"\d{4}"
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
    since="since|on|in|by|until|till|before|after|from|during|at|early|late|mid|early in|late in|of|the"
    "|into|through|that|fiscal"
    "|(?:the )?(?:end|start|beginning|middle) of|earlier|later",
    parts="morning|afternoon|evening|night",
    ago=("", "ago"),
    lasting=r"(?:(?:in|over|during|for|within) )?(?:the )?(?:last|past|previous|next|coming) {count} {units}"
    r"|(?:(?:in|over|during|for|within) )?(?:the|this) past {units}|(?:in|over|during|within) the last "
    r"{units}",
    units=_units(week="week", month="month", year="year", weekend="weekend"),
    counted=_units(
        day="day/days", week="week/weeks", month="month/months", year="year/years", decade="decade/decades"
    ),
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
    quarter="quarter",
    ordinals=_numbered("first,second,third,fourth", 1),
    decade=r"(?:the )?(?:(?:early|mid|late)[ -])?(?:(?:1[5-9]|20)\d0)s|(?:the )(?:(?:early|mid|late)[ -])?"
    r"(?:(?:'|’)?[2-9]0)s",
    between=rf"(?:between|from) (?:{_YEAR}) (?:and|to|until|till) (?:{_YEAR})",
    end="end of",
    until="by|until|till|before",
    earlier="earlier",
    later="later",
    future=r"will|shall|going to|due|scheduled|is to|are to|plans? to|won't|upcoming",
    unsafe=frozenset({"may", "march", "mar", "jan", "jun", "sep", "dec", "august"}),
    firm="in|since|until|till|during|early|late|mid|month of|(?:by )?(?:the )?(?:end|start|beginning"
    "|middle) of",
    half="half",
)

_FR = CalendarWords(
    months=_numbered(
        "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre", 1
    ),
    weekdays=_numbered("lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche", 0),
    days={
        "avant-hier": -2,
        "hier soir": -1,
        "hier": -1,
        "aujourd'hui": 0,
        "aujourd’hui": 0,
        "ce matin": 0,
        "ce soir": 0,
        "après-demain": 2,
        "demain": 1,
    },
    past="dernier|dernière|passé|passée",
    coming="prochain|prochaine",
    this="ce|cette|cet",
    since="depuis le|depuis|le|la|en|ce|avant|après|dès|fin|début|mi|à la|à|au|du|de|d'|d’|jusqu'à|l'|l’"
    "|cet|cette"
    "|(?:la |à la )?fin (?:de|du)|au début (?:de|du)|dans la nuit de|dans la nuit du",
    parts="matin|après-midi|soir|nuit",
    ago=("il y a|voici|voilà", ""),
    lasting=r"(?:au cours des|ces|pendant les|durant les|dans les|les|des) {count} (?:derniers|dernières"
    r"|prochains|prochaines) "
    r"{units}",
    units=_units(week="semaine", month="mois", year="an/année", weekend="week-end"),
    counted=_units(
        day="jour/jours",
        week="semaine/semaines",
        month="mois",
        year="an/ans/année/années",
        decade="décennie/décennies",
    ),
    seasons={"printemps": 3, "été": 6, "automne": 9, "hiver": 12},
    quarter="trimestre",
    ordinals=_numbered("premier/1er,deuxième/2e/2ème,troisième/3e/3ème,quatrième/4e/4ème", 1),
    decade=r"(?:dans )?les années (?:1[5-9]\d0|20\d0)|(?:dans )?les années (?:[2-9]0)",
    between=rf"(?:entre|de) (?:{_YEAR}) (?:et|à) (?:{_YEAR})",
    end="fin (?:de|du)|fin",
    until="d'ici|d'ici à|d’ici|jusqu'à|avant",
    future="va|vont|sera|seront|aura|auront|devra|devront",
    unsafe=frozenset({"mars"}),
    firm="en|depuis|fin|début|mi|dès|jusqu'en|au mois de|ce",
    half="semestre",
)

_DE = CalendarWords(
    months=_numbered(
        "januar/jänner/jan,februar/feber/feb,märz,april/apr,mai,juni,juli,august/aug,september/sept,oktober/o"
        "k"
        "t"
        ","
        "november/nov,dezember/dez",
        1,
    ),
    weekdays=_numbered(
        "montag,dienstag,mittwoch,donnerstag,freitag,samstag/sonnabend,sonntag",
        0,
    ),
    days={
        "vorgestern": -2,
        "gestern": -1,
        "gestern abend": -1,
        "heute": 0,
        "heute morgen": 0,
        "heute abend": 0,
        "heute früh": 0,
        "übermorgen": 2,
    },
    past="letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?",
    coming="nächste[nrms]?|kommende[nrms]?",
    this="diese[nrms]?",
    since="seit dem|seit|am|im|in der|in|bis|vor|nach|ab|vom|von|anfang|ende|mitte|der|dem|den|des|die"
    "|das|jahr|jahre"
    "|zum|bis zum|zum ende|am ende|früher|später|in der nacht zum|in der nacht auf",
    parts="-?(?:morgen|früh|vormittag|mittag|nachmittag|abend|nacht)",
    ago=("vor", ""),
    lasting=r"(?:in den|während der|den|der|die) (?:letzten|vergangenen|nächsten|kommenden) {count} {units}",
    units=_units(week="woche", month="monat/monats", year="jahr/jahres", weekend="wochenende"),
    counted=_units(
        day="tag/tage/tagen",
        week="woche/wochen",
        month="monat/monate/monaten",
        year="jahr/jahre/jahren",
        decade="jahrzehnt/jahrzehnte/jahrzehnten",
    ),
    seasons={"frühjahr": 3, "frühling": 3, "sommer": 6, "herbst": 9, "winter": 12},
    quarter="quartals?",
    ordinals=_numbered("erste[nrs]?/1.,zweite[nrs]?/2.,dritte[nrs]?/3.,vierte[nrs]?/4.", 1),
    decade=r"(?:in den |die )?(?:1[5-9]\d0|20\d0)er[ -]?jahren?"
    r"|(?:in den |die )(?:[2-9]0)er[ -]?jahren?",
    between=rf"(?:zwischen|von) (?:{_YEAR}) (?:und|bis) (?:{_YEAR})",
    end="ende",
    until="bis|bis zum|vor",
    half="halbjahre?s?",
    future="wird|werden|soll|sollen|will|wollen",
)

_ES = CalendarWords(
    months=_numbered(
        "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre/setiembre,octubre,noviembre,diciembre",
        1,
    ),
    weekdays=_numbered("lunes,martes,miércoles,jueves,viernes,sábado,domingo", 0),
    days={
        "anteayer": -2,
        "anoche": -1,
        "ayer": -1,
        "hoy": 0,
        "esta mañana": 0,
        "esta noche": 0,
        "pasado mañana": 2,
    },
    past="pasado|pasada|último|última",
    coming="próximo|próxima|que viene",
    this="este|esta",
    since="desde el|desde|el|la|en|este|esta|antes|después|del|de|a|hasta|hasta el|principios de|finales "
    "de|fines de"
    "|mediados de|fin de|final del|final de|año|los",
    parts="por la mañana|por la tarde|por la noche",
    ago=("hace", "atrás"),
    lasting=r"(?:(?:en|durante) )?(?:los|las) (?:últimos|últimas|próximos|próximas) {count} {units}",
    units=_units(week="semana", month="mes", year="año", weekend="fin de semana"),
    counted=_units(
        day="día/días",
        week="semana/semanas",
        month="mes/meses",
        year="año/años",
        decade="década/décadas",
    ),
    seasons={"primavera": 3, "verano": 6, "otoño": 9, "invierno": 12},
    quarter="trimestre",
    ordinals=_numbered("primer/primero,segundo,tercer/tercero,cuarto", 1),
    decade=r"(?:en )?los años (?:1[5-9]\d0|20\d0)|(?:en )?los años (?:[2-9]0)"
    r"|(?:en )?la década de (?:1[5-9]\d0|20\d0)",
    between=rf"(?:entre|de|desde) (?:{_YEAR}) (?:y|a|hasta) (?:{_YEAR})",
    end="finales de|fines de|fin de|final del|final de",
    until="hasta|antes de",
    half="semestre",
    future="va a|van a|será|serán|habrá",
)

_AR = CalendarWords(
    months=_numbered(
        "يناير/كانون الثاني,فبراير/شباط,مارس/آذار,أبريل/إبريل/نيسان,مايو/أيار,يونيو/حزيران,يوليو/تموز,"
        "أغسطس/آب,سبتمبر/أيلول,أكتوبر/تشرين الأول,نوفمبر/تشرين الثاني,ديسمبر/كانون الأول",
        1,
    ),
    weekdays=_numbered("الاثنين/الإثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت,الأحد", 0),
    days={
        "أول أمس": -2,
        "أول من أمس": -2,
        "مساء أمس": -1,
        "أمس": -1,
        "البارحة": -1,
        "صباح اليوم": 0,
        "مساء اليوم": 0,
        "اليوم": 0,
        "بعد غد": 2,
        "غدا": 1,
        "غدًا": 1,
    },
    past="الماضي|الماضية|المنصرم|المنصرمة|الفائت|الفائتة",
    coming="المقبل|المقبلة|القادم|القادمة",
    this="هذا|هذه|الجاري|الجارية|الحالي|الحالية",
    since="منذ مساء|منذ ليلة|منذ|في عام|عام|سنة|العام|في|من|يوم|مساء|ليلة|صباح|مطلع|أوائل|أواخر|منتصف"
    "|شهر|بداية|نهاية"
    "|حتى|حتى نهاية|بحلول نهاية|بحلول|قبل|بعد|خلال",
    parts="صباحا|صباحًا|مساء|مساءً|ليلا|ليلًا",
    ago=("منذ|قبل", ""),
    lasting=r"(?:خلال|في|طوال) (?:العامين|السنتين|الشهرين|الأسبوعين|اليومين) (?:الماضيين|الماضيتين"
    r"|المقبلين|القادمين)",
    units=_units(week="الأسبوع/أسبوع", month="الشهر/شهر", year="العام/السنة/عام/سنة"),
    counted=_units(
        day="يوم/يوما/يومًا/أيام/2 يومين",
        week="أسبوع/أسبوعا/أسابيع/2 أسبوعين",
        month="شهر/شهرا/أشهر/شهور/2 شهرين",
        year="عام/عاما/أعوام/سنة/سنوات/2 عامين/2 سنتين",
        decade="عقد/عقود/2 عقدين",
    ),
    seasons={"الربيع": 3, "ربيع": 3, "الصيف": 6, "صيف": 6, "الخريف": 9, "خريف": 9, "الشتاء": 12, "شتاء": 12},
    quarter="الربع",
    ordinals=_numbered("الأول,الثاني,الثالث,الرابع", 1),
    decade=r"(?:في )?(?:عشرينيات|ثلاثينيات|أربعينيات|خمسينيات|ستينيات|سبعينيات|ثمانينيات|تسعينيات)"
    r" القرن (?:الماضي|العشرين)",
    decades=_numbered("عشرينيات,ثلاثينيات,أربعينيات,خمسينيات,ستينيات,سبعينيات,ثمانينيات,تسعينيات", 2),
    between=rf"(?:بين(?: عامي)?|من(?: عام)?) (?:{_YEAR}) (?:و\s*|إلى |حتى )(?:عام )?(?:{_YEAR})",
    end="نهاية|حتى نهاية|بحلول نهاية",
    until="حتى|بحلول|قبل|حتى نهاية|بحلول نهاية",
    future="سوف|سيكون|ستكون|سيتم|ستتم|ستجري|سيجري",
    unsafe=frozenset({"آب"}),
    firm="في|منذ|حتى|شهر|مطلع|أواخر|منتصف",
    half="النصف",
)

_CKB = CalendarWords(
    months=_numbered(
        "کانوونی دووەم/کانونی دووەم/یەنایەر,شوبات/فێبریوەری,ئازار/ئادار/مارت,نیسان/ئەپریل,ئایار/مەی,"
        "حوزەیران/جوون,تەممووز/تەموز/جولای,ئاب/ئۆگەست,ئەیلوول/ئەیلول/سێپتەمبەر,تشرینی یەکەم/ئۆکتۆبەر,"
        "تشرینی دووەم/نۆڤەمبەر,کانوونی یەکەم/کانونی یەکەم/دیسەمبەر",
        1,
    ),
    weekdays=_numbered("دووشەممە,سێشەممە,چوارشەممە,پێنجشەممە/پێنج شەممە,هەینی,شەممە,یەکشەممە/یەک شەممە", 0),
    days={
        "پێرێ": -2,
        "دوێنێ شەو": -1,
        "دوێنێ": -1,
        "ئەمڕۆ": 0,
        "ئەمرۆ": 0,
        "ئەمشەو": 0,
        "سبەینێ": 1,
        "سبەی": 1,
        "دووسبەی": 2,
    },
    past="[ڕر]ابردوو|پێشوو",
    coming="داهاتوو",
    this="ئەم",
    since="لە ساڵی|ساڵی|لە|[ڕر]ۆژی|لە [ڕر]ۆژی|شەوی|لە شەوی|مانگی|لە مانگی|ی|تا|لەوەتەی|پێش|دوای",
    parts="شەو|ئێوارە|بەیانی",
    ago=("پێش|بەر لە", "لەمەوبەر|پێش ئێستا|لەمەوپێش"),
    lasting=r"لە (?:ماوەی )?{count} {units}ی? ?(?:[ڕر]ابردوو|داهاتوو)(?:دا)?",
    units=_units(week="هەفتەی/هەفتە", month="مانگی/مانگ", year="ساڵی/ساڵ"),
    counted=_units(
        day="[ڕر]ۆژ",
        week="هەفتە",
        month="مانگ",
        year="ساڵ",
        decade="دەیە",
    ),
    own={"ئەمساڵ": ("year", 0), "پارساڵ": ("year", -1), "پار": ("year", -1), "ساڵی پار": ("year", -1)},
    seasons={
        "بەهاری": 3,
        "بەهار": 3,
        "هاوینی": 6,
        "هاوین": 6,
        "پاییزی": 9,
        "پاییز": 9,
        "زستانی": 12,
        "زستان": 12,
    },
    between=rf"(?:لە|لە نێوان|لەنێوان)(?: ساڵانی| ساڵی)? ?(?:{_YEAR}) (?:و|تا|بۆ) (?:{_YEAR})",
)

_WORDS = {"en": _EN, "fr": _FR, "de": _DE, "es": _ES, "ar": _AR, "ckb": _CKB, "ku": _CKB}
_NONE = CalendarWords({}, {}, {})
LANGUAGES = ("en", "fr", "de", "es", "ar", "ckb")


def words_of(language: str) -> CalendarWords:
    """The words of a language (BCP 47); empty where we have none, so that only figures are read."""
    return _WORDS.get(language.partition("-")[0].lower(), _NONE)


def any_of(names: Iterable[str] | None) -> str:
    """A pattern of any of the names, the longest first; it matches nothing where there are none."""
    ordered = sorted(names or (), key=len, reverse=True)
    return "|".join(name if "[" in name or "(" in name else _spaced(name) for name in ordered) or r"(?!)"


def _spaced(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+")
