"""Words of speech in Arabic, where the verb stands first, and in Sorani, where it stands last."""

import re
from collections.abc import Iterator

from core.engines.attributing.records import Cue, Form, Kind, Side
from core.text.spans import Span

LANGUAGES = frozenset({"ar", "ckb", "ku"})

_MALE = (
    "قال|أكد|أعلن|صرح|صرّح|ذكر|أضاف|أوضح|أفاد|أشار|لفت|بين|بيّن|شدد"
    "|شدّد|كشف|اعتبر|زعم|نفى أن|حذر|حذّر|رأى|تابع|كتب|اعترف|توقع"
)
_FEMALE = (
    "قالت|أكدت|أعلنت|صرحت|صرّحت|ذكرت|أضافت|أوضحت|أفادت|أشارت|لفتت|بينت|بيّنت|شددت|شدّدت|كشفت|اعتبرت"
    "|زعمت|حذرت|حذّرت|رأت|تابعت|كتبت"
    "|اعترفت|توقعت"
)
_MANY = "قالوا|أكدوا|أعلنوا|صرحوا|ذكروا|أضافوا|أوضحوا|يقولون"
_NOW = "يقول|تقول|يؤكد|تؤكد|يرى|ترى"
_SAYS = r"(?:إن|إنّ|أن|أنّ|بأن|بأنّ|إنه|إنها|إنهم|أنه|أنها|أنهم|بأنه|بأنها|إلى أن|على أن|عن أن|من أن)"
_OPEN = r"[\"“«]"
_NOT_NAMES = r"(?:في|خلال|أمس|اليوم|يوم|مساء|صباح|على هامش|عبر|للصحفيين|لوسائل|من أن|إلى أن|على أن)"
_WORD = r"[^\s:،.؛\"“«»”]+"
_NAMES = rf"(?:(?!{_NOT_NAMES}\s){_WORD}\s+){{0,9}}?{_WORD}"
_WHEN = r"(?:\s+(?:في|خلال|أمس|اليوم|يوم|مساء|صباح|على هامش|عبر|للصحفيين|لوسائل)(?:\s[^\s:،.؛\"“«]+){0,8}?)?"
_ARABIC = (
    re.compile(
        rf"(?<!\w)[وف]?(?P<verb>{_MALE}|{_FEMALE}|{_MANY}|{_NOW})\s+(?P<who>{_NAMES}){_WHEN}"
        rf"\s*(?:،[^،.:]{{1,60}}،\s*)?(?:\s{_SAYS}(?!\w)|:|،?\s*(?={_OPEN}))"
    ),
    re.compile(
        rf"(?P<silent>)(?<!\w)[وف]?(?P<who>(?P<verb>{_MALE}|{_FEMALE}"
        rf"|{_MANY})){_WHEN}\s*(?:\s{_SAYS}(?!\w)|:|،?\s*(?={_OPEN}))"
    ),
    re.compile(
        rf"(?<=[\"”»،])\s*[وف]?(?P<verb>{_MALE}|{_FEMALE}|{_NOW})\s+(?P<who>{_NAMES})(?=\s*(?:[،.:]|$))"
    ),
    re.compile(
        r"(?P<according>)(?<!\w)[وف]?(?P<verb>وفقا ل|وفقًا ل|وفقاً ل|بحسب|حسب|على حد قول|حسبما قال"
        r"|كما قال|طبقا ل|طبقًا ل|نقلا عن|نقلًا عن)\s?"
        rf"(?P<who>{_NAMES})(?=\s*(?:[،.:]|$))"
    ),
)
_SORANI_VERBS = (
    "وتی|گوتی|وتیان|گوتیان|دەڵێت|دەڵێ|دەڵێن|ڕایگەیاند|ڕایگەیەنرا|ڕاگەیاند|ئاماژەی بەوە دا"
    "|ئاماژەی دا|ئاشکرای کرد|جەختی کردەوە|نووسی|ڕوونی کردەوە"
)
_SORANI = (
    re.compile(
        r"(?P<according>)(?<!\w)(?P<verb>بە وتەی|بەپێی وتەی|بە گوتەی|بە گوێرەی"
        r"|بەپێی)\s+(?P<who>(?:[^\s:،.؛«»\"“”]+\s+){0,6}?[^\s:،.؛«»\"“”]+)(?=\s*[،:.]|$)"
    ),
    re.compile(
        rf"(?:^"
        rf"|(?<=[.،؛:»”\"]))\s*(?P<who>(?:[^\s:،.؛«»\"“”]+\s+){{0,6}}?[^\s:،.؛«»\"“”]+)\s+(?:لە\s+\S+\s+(?:\S+\s+)?)?"
        rf"(?P<verb>{_SORANI_VERBS})(?!\w)"
    ),
    re.compile(
        rf"(?P<silent>)(?:^|(?<=[.،؛»”\"]))\s*(?:هەروەها\s+)?(?P<who>(?P<verb>{_SORANI_VERBS}))(?!\w)"
    ),
)
_NOBODY = re.compile(
    r"(?:إن|أن|بأن|إنه|إنها|إنهم|أنه|أنها|أنهم|بأنه|بأنها|إلى|على|عن|من|في|إنهما)(?:\s|$)|(?:هەروەها"
    r"|بەڵام|دوێنێ|ئەمڕۆ)$"
)


def cues_in(words: str, language: str) -> Iterator[Cue]:
    """The words of speech of a sentence, the surest first."""
    taken: list[Span] = []
    for pattern in _ARABIC if language == "ar" else _SORANI:
        for match in pattern.finditer(words):
            who, verb = Span(*match.span("who")), Span(*match.span("verb"))
            if any(verb.overlaps(other) for other in taken) or _NOBODY.match(who.of(words)):
                continue
            taken.append(verb)
            yield _cue(words, match, who, verb)


def _cue(words: str, match: re.Match[str], who: Span, verb: Span) -> Cue:
    groups = match.re.groupindex
    form: Form = _form(verb.of(words)) if "silent" in groups else "named"
    whole = Span(min(who.start, verb.start), max(who.end, verb.end))
    before = words[: match.start()].strip(" وف")
    closed = before[-1:] in ("،", '"', "”", "»") and not words[whole.end :].strip(" .،؛")
    side: Side = "after" if closed else "before"
    kind: Kind = "according-to" if "according" in groups else "pronoun" if form != "named" else "reported"
    near = words[match.end() : match.end() + 3].strip() if side == "before" else before[-1:]
    if kind == "reported" and near and near[0] in '"“«”»':
        kind = "quote"
    return Cue(who, verb, whole, kind, side, form)


def _form(verb: str) -> Form:
    if re.fullmatch(_FEMALE, verb):
        return "f"
    if re.fullmatch(_MANY, verb) or verb.endswith("یان"):
        return "p"
    return "m" if re.fullmatch(_MALE, verb) else "any"
