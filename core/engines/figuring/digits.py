"""What figures stand for: 1,200; 1.200,5; 1 200 000; ٣٫٥."""

import re
from fractions import Fraction

Value = int | Fraction
"""An exact number; whole ones are plain, as most are and a fraction takes long."""

_MARK = re.compile(r"[.,٫٬]")
_SPACES = re.compile(r"[\s\u00a0\u202f\u2007\u2009'’]")
_ENGLISH_MARKS = frozenset(("en", "he", "zh", "ja", "ko", "th", "ar", "ckb", "ku", "fa", "ur"))
_TEN = 10


def digits_of(raw: str, language: str) -> tuple[Value, Value | None, Value]:
    """The value of figures, a second one where it is open what their mark parts, and the last place's."""
    if raw.isdecimal():
        return int(raw), None, 1
    clean = _SPACES.sub("", raw)
    marks = _MARK.findall(clean)
    if not marks:
        return int(clean), None, 1
    last = marks[-1]
    head, _mark, tail = clean.rpartition(last)
    whole = int(_MARK.sub("", head) or 0) * _TEN ** len(tail) + int(tail)
    decimal, thousands = Fraction(whole, _TEN ** len(tail)), whole
    step = Fraction(1, _TEN ** len(tail))
    if len(marks) > 1:
        return (decimal, None, step) if last not in marks[:-1] else (thousands, None, 1)
    if last in "٫٬":
        return (decimal, None, step) if last == "٫" else (thousands, None, 1)
    if len(tail) != 3 or len(head) > 3 or head.startswith("0"):
        return decimal, None, step
    base = language.partition("-")[0].lower()
    if base:
        parts = "," if base in _ENGLISH_MARKS else "."
        return (thousands, None, 1) if last == parts else (decimal, None, step)
    # Nobody writes a nought at the end of three decimals.
    if tail.endswith("0"):
        return thousands, None if last == "," else decimal, 1
    return (thousands, decimal, 1) if last == "," else (decimal, thousands, step)
