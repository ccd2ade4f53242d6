"""The role and the name in the words for a speaker in Arabic and Sorani, which have no capital letters."""

import re

from core.engines.attributing.somebody import Somebody
from core.text.spans import Span

_ARABIC_TITLES = (
    "رئيس|رئيسة|وزير|وزيرة|محافظ|محافظة|مدير|مديرة|المتحدث|المتحدثة|الناطق|الناطقة|المحافظ|الرئيس"
    "|الوزير|الوزيرة|المدير|المديرة|النائب|النائبة"
    "|الأمين|أمين|المهندس|المهندسة|الدكتور|الدكتورة|السيد|السيدة|اللواء|العميد|العقيد|الخبير|الخبيرة"
    "|الباحث|الباحثة|القائد|قائد|عضو|عضوة"
    "|المبعوث|السفير|السفيرة|سفير|ممثل|ممثلة|القاضي|القاضية|الشيخ|الملك|الأمير|نائب|مستشار|مستشارة"
    "|المستشار|المستشارة|عمدة|العمدة|نقيب"
)
_TIES = (
    "باسم|عام|شؤون|مجلس|إقليم|حكومة|وزارة|هيئة|لجنة|حزب"
    "|بلدية|شرطة|دائرة|مديرية|جمعية|نقابة|منظمة|شركة|جامعة|مستشفى|اتحاد|في|لـ|أركان"
)
_SORANI_TITLES = (
    "سەرۆکی|سەرۆک|وەزیری|وەزیر|پارێزگاری|پارێزگار|بەڕێوەبەری|بەڕێوەبەر|وتەبێژی|ئەندازیار|دکتۆر"
    "|پەرلەمانتار|ئەندامی"
    "|فەرماندەی|قازی|مامۆستا|جێگری|بەرپرسی|پارێزەر|شارەوان|نوێنەری|ڕاوێژکاری|قایمقامی|قایمقام"
)


def somebody(words: str, before: str, language: str) -> Somebody:
    """Role and name apart, the name in full where the text had it longer before."""
    parts = words.split()
    cut = _arabic_cut(parts) if language == "ar" else _sorani_cut(parts)
    role, name = " ".join(parts[:cut]), " ".join(parts[cut:])
    if not name:
        return Somebody(role)
    longer = _longer(name, before) if cut == 0 else None
    if longer:
        return Somebody(longer.of(before), _role_near(before, longer, language), spans=(longer,))
    return Somebody(name, role)


def _arabic_cut(parts: list[str]) -> int:
    """Words that belong to the role: a title, then what has the article or ties it to an office."""
    if not parts or not re.fullmatch(_ARABIC_TITLES, parts[0]):
        return 0
    cut = 1
    while cut < len(parts) and (
        re.fullmatch(_TIES, parts[cut]) or re.fullmatch(_ARABIC_TITLES, parts[cut]) or _follows(parts, cut)
    ):
        cut += 1
    rest = len(parts) - cut
    return len(parts) - 2 if rest > 3 and cut > 1 else cut


def _follows(parts: list[str], at: int) -> bool:
    """True for a word with the article, and for one between a tie and what follows it."""
    definite = parts[at].startswith("ال") or parts[at].startswith("لل")
    tied = bool(re.fullmatch(_TIES, parts[at - 1])) and parts[at - 1] not in ("عام",)
    return definite or (tied and at < len(parts) - 1)


def _sorani_cut(parts: list[str]) -> int:
    """A title, and with the ending of possession (-ی) all words up to the last two."""
    if not parts or not re.fullmatch(_SORANI_TITLES, parts[0]):
        return 0
    if len(parts) <= 3 and not parts[0].endswith("ی"):
        return 1
    return max(1, len(parts) - 2) if len(parts) > 2 else len(parts)


def _longer(name: str, before: str) -> Span | None:
    """A surname alone with the name before it, as the text first had it."""
    if " " in name or len(name) < 3:
        return None
    found = re.search(rf"(?<!\S)([^\s،.:؛\"“«]+\s+{re.escape(name)})(?!\w)", before)
    return Span(*found.span(1)) if found else None


def _role_near(before: str, name: Span, language: str) -> str:
    lead = re.split(r"[،.:؛\n\"“«]", before[max(0, name.start - 80) : name.start])[-1].split()
    titles = _ARABIC_TITLES if language == "ar" else _SORANI_TITLES
    at = next((i for i in range(len(lead) - 1, -1, -1) if re.fullmatch(titles, lead[i])), None)
    return " ".join(lead[at:]) if at is not None else ""
