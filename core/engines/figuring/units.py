"""Units as they are written, each with the unit it is normalised to and the exact factor."""

from fractions import Fraction
from typing import Literal, NamedTuple

from core.engines.folding import fold

Kind = Literal["number", "percent", "points", "money", "measure", "fraction", "ordinal"]
"""What a figure is."""


class Unit(NamedTuple):
    """``code`` is what values are normalised to, ``factor`` how many of it one of these is."""

    kind: Kind
    code: str
    factor: int | Fraction
    name: str


_MONEY = """
usd: $ us$ usd dollar dollars us-dollar us-dollars dólar dólares دولار دولارا دولارات دۆلار دۆلاری
eur: € eur euro euros يورو یۆرۆ
gbp: £ gbp pfund sterling quid جنيه
jpy: jpy yen ین
cny: cny yuan rmb renminbi يوان
inr: ₹ inr rupee rupees rs rupien روبية
rub: ₽ rub rouble roubles ruble rubles rubel روبل
try: ₺ try tl lira liras ليرة لیرە
ils: ₪ ils shekel shekels
krw: ₩ krw won
chf: chf franken
cad: c$ cad
aud: a$ aud
hkd: hk$ hkd
nzd: nz$ nzd
brl: r$ brl
iqd: iqd dinar dinars دينار دينارا دنانير دینار
sar: sar riyal riyals ريال
aed: aed dirham dirhams درهم
cent: cent cents pence penny
yen: ¥
"""
_MEASURES = """
m 1: metre metres meter meters m mètre mètres metern metro metros متر مترا أمتار مەتر
m 1000: km kms kilometre kilometres kilometer kilometers kilomètre kilomètres kilometern kilómetro kilómetros
 كيلومتر كيلومترا كيلومترات كم کیلۆمەتر کم
m 1/100: cm centimetre centimetres centimeter centimeters centimètre centimètres zentimeter centímetro
 centímetros سنتيمتر
m 1/1000: mm millimetre millimetres millimeter millimeters millimètre millimètres milímetro milímetros
m 1609.344: mile miles mi meile meilen milla millas ميل ميلا أميال میل
m 0.3048: foot feet ft قدم قدما أقدام
m 0.0254: inch inches zoll
m 0.9144: yard yards yd
kg 1: kg kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm kilogramo kilogramos كيلوغرام كيلوجرام
 كغم کیلۆ کیلۆگرام
kg 1/1000: g gram grams gramme grammes gramm gramo gramos غرام گرام
kg 1000: tonne tonnes t tonnen tonelada toneladas طن طنا أطنان تۆن
kg 0.45359237: lb lbs
ton 1: ton tons
l 1: l litre litres liter liters litern litro litros لتر لترا لیتر
barrel 1: barrel barrels baril barils fass barril barriles برميل برميلا بەرمیل
gallon 1: gallon gallons
m2 1: m² m2 sqm
m2 1000000: km² km2
m2 10000: hectare hectares ha hektar hectárea hectáreas هكتار
m2 4046.8564224: acre acres
m3 1: m³ m3
w 1: w watt watts
w 1000: kw kilowatt kilowatts
w 1000000: mw megawatt megawatts ميغاواط ميجاوات مێگاوات
w 1000000000: gw gigawatt gigawatts
wh 1000: kwh
wh 1000000: mwh
wh 1000000000: gwh
wh 1000000000000: twh
byte 1000000: mb megabyte megabytes
byte 1000000000: gb gigabyte gigabytes
byte 1000000000000: tb terabyte terabytes
km/h 1: kph
km/h 1.609344: mph
°c 1: celsius
°f 1: fahrenheit
degree 1: ° degree degrees degré degrés grad grado grados درجة درجات پلە
s 1: second seconds seconde secondes sekunde sekunden segundo segundos ثانية ثوان ثواني چرکە
s 60: minute minutes min mins minuten minuto minutos دقيقة دقائق خولەک
s 3600: hour hours hr hrs h heure heures stunde stunden hora horas ساعة ساعات كاتژمێر سەعات
s 86400: day days jour jours tag tage tagen día días يوم يوما أيام ڕۆژ رۆژ
s 604800: week weeks semaine semaines woche wochen semana semanas أسبوع أسبوعا أسابيع هەفتە
month 1: month months mois monat monate monaten mes meses شهر شهرا أشهر شهور مانگ
month 12: year years an ans année années jahr jahre jahren año años سنة سنوات عام عاما أعوام ساڵ yr yrs
month 120: decade decades décennie décennies jahrzehnt jahrzehnte década décadas عقد عقود
month 1200: century centuries siècle siècles jahrhundert jahrhunderte siglo siglos قرن قرون
"""
_SHARES = """
pct 1: % ٪ percent percents percentage pct prozent pourcent بالمئة بالمائة المئة المائة لەسەدا procent
pct 1/10: ‰ promille
pp 1: pp pps prozentpunkt prozentpunkte prozentpunkten
pp 1/100: bps
"""
PHRASES = {
    ("per", "cent"): "%",
    ("pour", "cent"): "%",
    ("por", "ciento"): "%",
    ("في", "المئة"): "%",
    ("في", "المائة"): "%",
    ("لە", "سەدا"): "%",
    ("percentage", "point"): "pp",
    ("percentage", "points"): "pp",
    ("percent", "points"): "pp",
    ("%", "points"): "pp",
    ("points", "de", "pourcentage"): "pp",
    ("point", "de", "pourcentage"): "pp",
    ("puntos", "porcentuales"): "pp",
    ("punto", "porcentual"): "pp",
    ("نقطة", "مئوية"): "pp",
    ("نقاط", "مئوية"): "pp",
    ("basis", "points"): "bps",
    ("basis", "point"): "bps",
    ("square", "metres"): "m²",
    ("square", "meters"): "m²",
    ("square", "kilometres"): "km²",
    ("square", "kilometers"): "km²",
    ("sq", "km"): "km²",
    ("sq", "m"): "m²",
    ("cubic", "metres"): "m³",
    ("cubic", "meters"): "m³",
    ("metros", "cuadrados"): "m²",
    ("kilómetros", "cuadrados"): "km²",
    ("mètres", "carrés"): "m²",
    ("kilomètres", "carrés"): "km²",
    ("km", "/", "h"): "kph",
    ("miles", "per", "hour"): "mph",
    ("kilometres", "per", "hour"): "kph",
    ("kilometers", "per", "hour"): "kph",
    ("°", "c"): "celsius",
    ("°", "f"): "fahrenheit",
    ("degrees", "celsius"): "celsius",
    ("degrees", "fahrenheit"): "fahrenheit",
    ("us", "dollar"): "usd",
    ("us", "dollars"): "usd",
    ("us", "-", "dollar"): "usd",
    ("us", "$"): "usd",
    ("american", "dollars"): "usd",
    ("دولار", "أميركي"): "usd",
    ("دولار", "أمريكي"): "usd",
    ("canadian", "dollars"): "cad",
    ("australian", "dollars"): "aud",
    ("pounds", "sterling"): "gbp",
    ("pound", "sterling"): "gbp",
    ("livres", "sterling"): "gbp",
    ("libras", "esterlinas"): "gbp",
    ("جنيه", "إسترليني"): "gbp",
    ("c", "$"): "cad",
    ("a", "$"): "aud",
    ("hk", "$"): "hkd",
    ("nz", "$"): "nzd",
    ("r", "$"): "brl",
}
"""Units of several words, as the single one they stand for."""
TWO_WAYS = {"pound": ("gbp", "lb"), "pounds": ("gbp", "lb"), "livres": ("gbp", "lb"), "libras": ("gbp", "lb")}
"""Words that are one unit or another: both readings are kept."""
_SHORT = "m g t l h w mi yd min mw kw gw mb gb tb ha cm mm ft lb lbs rs tl try pp °"
SHORT = frozenset(_SHORT.split())
"""Signs that are a unit only after figures: "5 m", but not "five m"."""


def _table() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    tables: tuple[tuple[Kind, str], ...] = (
        ("money", _MONEY),
        ("measure", _MEASURES),
        ("percent", _SHARES),
    )
    for kind, lines in tables:
        for line in lines.replace("\n ", " ").strip().split("\n"):
            head, _colon, words = line.partition(": ")
            code, _space, factor = head.partition(" ")
            sort: Kind = "points" if code == "pp" else kind
            for word in words.split():
                found[fold(word).text] = Unit(sort, code, _exact(factor or "1"), word)
    return found


def _exact(factor: str) -> int | Fraction:
    return int(factor) if factor.isdigit() else Fraction(factor)


UNITS = _table()
_LONGEST = max(map(len, PHRASES))
_PHRASES = {tuple(fold(word).text for word in words): fold(unit).text for words, unit in PHRASES.items()}
_STARTS = frozenset(words[0] for words in _PHRASES)


def unit_at(words: list[str], at: int) -> tuple[list[Unit], int]:
    """The readings of the unit that begins at a word, and where it ends; none where it is no unit."""
    if at >= len(words):
        return [], at
    if words[at] in _STARTS:
        for length in range(min(_LONGEST, len(words) - at), 1, -1):
            known = _PHRASES.get(tuple(words[at : at + length]))
            if known is not None:
                return [UNITS[known]], at + length
    word = words[at]
    if word in TWO_WAYS:
        return [UNITS[way] for way in TWO_WAYS[word]], at + 1
    unit = UNITS.get(word)
    return ([unit], at + 1) if unit is not None else ([], at)


def unit_before(words: list[str], at: int, *, glued: bool = True) -> tuple[Unit | None, int]:
    """The unit of money or share that ends right before a word, and where it begins.

    ``glued`` is False where the last two words before it stand apart: "a $5 fine" is not in "A$".
    """
    longest = 1 if not glued and at and words[at - 1] == "$" else 2
    for length in range(min(longest, at), 0, -1):
        part = tuple(words[at - length : at])
        known = _PHRASES.get(part) if length > 1 else part[0]
        unit = UNITS.get(known) if known else None
        if unit is not None and _goes_before(unit, part[0], length):
            return unit, at - length
    return None, at


def _goes_before(unit: Unit, word: str, length: int) -> bool:
    """Signs and codes of currencies, and shares: "$5", "USD 5", "%5", "لە سەدا 5"."""
    if unit.kind == "money":
        return length > 1 or (word == unit.code and word != "cent") or not word.isalpha()
    return unit.code == "pct" and word in ("%", "٪", "لە", fold("لەسەدا").text)
