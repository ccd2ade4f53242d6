"""The day a text gives in full, in any of the usual ways to write one, as a number that can be subtracted."""

import re
from datetime import date
from functools import lru_cache

_MONTH_NAMES = """
january jan janvier januar enero يناير|february feb février februar febrero فبراير
march mar mars märz marzo مارس
april apr avril abril أبريل|may mai mayo مايو|june jun juin juni junio يونيو|july jul juillet juli julio يوليو
august aug août agosto أغسطس|september sept sep septembre septiembre سبتمبر
october oct octobre oktober octubre أكتوبر
november nov novembre noviembre نوفمبر|december dec décembre dezember diciembre ديسمبر
"""
_MONTHS = {
    name: number
    for number, names in enumerate(_MONTH_NAMES.strip().replace("\n", "|").split("|"), 1)
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?<!\d)(?P<year>[12]\d{3})-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?!\d)")
_WRITTEN = re.compile(
    rf"(?<!\w)(?:(?P<month>{_MONTH})\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>[12]\d{{3}})"
    rf"|(?P<day2>\d\d?)(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?(?P<month2>{_MONTH})\.?,?\s+(?:de\s+)?"
    rf"(?P<year2>[12]\d{{3}}))(?!\d)",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(?<!\d)(\d\d?)[./](\d\d?)[./]([12]\d{3})(?!\d)")
_MIDDLE = 15
_MOST_MONTHS = 12


@lru_cache(maxsize=10_000)
def day_in(text: str) -> int | None:
    """The last full date of a text as the ordinal of its day; None where there is none.

    An ISO month without a day stands for its middle.
    """
    found = None
    for pattern in (_ISO, _WRITTEN):
        for match in pattern.finditer(text):
            found = _ordinal(*_parts(match.groupdict())) or found
        if found:
            return found
    for first, second, year in _FIGURES.findall(text):
        day, month = (first, second) if int(second) <= _MOST_MONTHS else (second, first)
        found = _ordinal(int(year), int(month), int(day)) or found
    return found


def _parts(groups: dict[str, str | None]) -> tuple[int, int, int]:
    year = groups["year"] or groups["year2"] or ""
    month = groups["month"] or groups["month2"] or ""
    day = groups["day"] or groups.get("day2") or str(_MIDDLE)
    return int(year), int(month) if month.isdigit() else _MONTHS[month.lower()], int(day)


def _ordinal(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None
