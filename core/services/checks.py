"""Checks of what people type, with the sentence they get when it does not fit."""

import re
from datetime import date, datetime

from core.errors import UserError
from core.i18n import _

_PARTIAL = re.compile(r"\d{4}(-\d{2})?")


def iso_date(value: str) -> str:
    """An ISO 8601 date, year, month or date-time, stripped; "" stays ""; else raises UserError."""
    value = value.strip()
    if not value or _is_date(value):
        return value
    raise UserError(_("“{value}” is not a date. Write it as 2017-11-08.").format(value=value[:40]))


def line(value: str) -> str:
    """One line of text: control characters out, runs of white space folded to one space."""
    return " ".join(_storable(value).split())


def prose(value: str) -> str:
    """Several lines of text: control characters out, white space at both ends taken off."""
    return _storable(value).strip()


def required(value: str, sentence: str) -> str:
    """The value, or UserError with the sentence where it is empty."""
    if not value:
        raise UserError(sentence)
    return value


def _is_date(value: str) -> bool:
    try:
        if _PARTIAL.fullmatch(value):
            date.fromisoformat(f"{value}-01-01"[:10])
        else:
            datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _storable(value: str) -> str:
    """Without what SQLite or UTF-8 cannot hold: lone surrogates, and control characters but line and tab."""
    kept = value.encode("utf-8", "ignore").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in kept if (c >= " " and c != "\x7f") or c in "\n\t")
