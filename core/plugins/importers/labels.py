"""The words that news sites put before dates, authors and addresses, in many languages."""

import re

_PUBLISHED = (
    "first published|originally published|date published|published|publication date|posted|date|issued"
    "|publié|paru|date de publication|veröffentlicht|erschienen|erstellt|publicado|publicada"
    "|pubblicato|gepubliceerd"
    "|yayınlanma(?: tarihi)?|yayın tarihi|tarih|hat weşandin|dîrok|opublikowano|опубликовано|опубліковано"
    "|تاريخ النشر|نشر|نُشر|نشرت|التاريخ|تاریخ انتشار|تاریخ|منتشر شده|بڵاوکراوەتەوە|بڵاو کراوەتەوە|بەروار|פורסם"
)
_MODIFIED = (
    "last modified|last updated|last update|date modified|modified|updated|update|edited"
    "|mis à jour|mise à jour|modifié|dernière mise à jour|aktualisiert|geändert|zuletzt aktualisiert|stand"
    "|actualizado|última actualización|aggiornato|bijgewerkt|güncelleme(?: tarihi)?"
    "|son güncelleme|güncellendi"
    "|nûkirin|zaktualizowano|обновлено|оновлено|آخر تحديث|تم التحديث|التحديث|آخر تعديل|عُدّل"
    "|آخرین به‌روزرسانی|به‌روزرسانی|دوا نوێکردنەوە|نوێکراوەتەوە|עודכן|עדכון אחרון"
)
_JOIN = r"(?:\s+(?:on|at|le|am|el|il|op|em|în|في|بتاريخ|در|لە|ב))?\s*(?:[:：]\s*|[-–—]\s+|\s+)"
PUBLISHED = re.compile(rf"(?:{_PUBLISHED}){_JOIN}(?P<rest>\S.*)$", re.IGNORECASE)
"""A label of the day of publication and, as ``rest``, what follows it."""

MODIFIED = re.compile(rf"(?:{_MODIFIED}){_JOIN}(?P<rest>\S.*)$", re.IGNORECASE)
"""A label of the last change and, as ``rest``, what follows it."""

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŞĞİĀ-ŽА-Я]"
_NAME = rf"{_CAPITAL}[\w.'’-]*"
_BETWEEN = r"(?:,? and | & |, | et | und | y | e | ve | û | )(?:(?:al|el|bin|ibn|de|von|van|der|la|du)[ -])*"
_LATIN_NAMES = rf"{_NAME}(?:{_BETWEEN}{_NAME}){{0,9}}"
_ANY_NAMES = r"[^\W\d_]+(?:[ ‌،,.'’-]+[^\W\d_]+){0,9}"
BYLINE = re.compile(
    r"(?:(?i:by|written by|reported by|author|par|von|por|di|door)"
    rf"(?:\s*[:：]\s*|\s+)(?P<latin>{_LATIN_NAMES})"
    rf"|(?:بقلم|كتب|كتبت|الكاتب|إعداد|نووسینی|نووسەر|نویسنده|به قلم|מאת|Автор|Yazan|Nivîskar)"
    rf"(?:\s*[:：/]\s*|\s+)(?P<other>{_ANY_NAMES}))$"
)
"""A whole line that names the author, as ``latin`` or ``other``."""

ADDRESS = re.compile(
    r"(?:(?:source|url|link|from|رابط|المصدر)\s*[:：]?\s*)?(?P<url>https?://\S+)$", re.IGNORECASE
)
"""A whole line that is a web address."""

_SECTIONS = """
home news world politics local business sport sports economy culture opinion latest breaking region middle
east article articles story international national video front page accueil actualités startseite nachrichten
inicio الرئيسية أخبار الأخبار سياسة محليات هەواڵ سەرەتا خانه اخبار
"""
SECTIONS = frozenset(_SECTIONS.split())
"""Words that name parts of a site, not the site."""


def is_section(part: str) -> bool:
    """True where every word of a breadcrumb's part is one of a site's sections."""
    return all(word in SECTIONS for word in part.casefold().split())
