"""Checks of what people type, with the sentence they get when it does not fit."""

import re
from datetime import date, datetime

from core.errors import UserError
from core.i18n import _
from core.text.addresses import without_login

_PARTIAL = re.compile(r"\d{4}(-\d{2})?")


def iso_date(value: str) -> str:
    """An ISO 8601 date, year, month or date-time in the form with hyphens; "" stays; else raises UserError.

    ISO 8601 has further forms (20171108, 2017-W45-3); what is stored is the one that everything here reads.
    """
    value = value.strip()
    kept = value and (_partial(value) or _whole(value))
    if kept is None:
        raise UserError(_("“{value}” is not a date. Write it as 2017-11-08.").format(value=value[:40]))
    return kept


def line(value: str) -> str:
    """One line of text: control characters out, runs of white space folded to one space."""
    return " ".join(_storable(value).split())


def address(value: str) -> str:
    """A web address on one line, without a name and password in it: it is published in reports."""
    return without_login(line(value))


def prose(value: str) -> str:
    """Several lines of text: control characters out, white space at both ends taken off."""
    return _storable(value).strip()


def required(value: str, sentence: str) -> str:
    """The value, or UserError with the sentence where it is empty."""
    if not value:
        raise UserError(sentence)
    return value


def _partial(value: str) -> str | None:
    """A year or a month."""
    return value if _PARTIAL.fullmatch(value) and _whole(f"{value}-01-01"[:10]) else None


def _whole(value: str) -> str | None:
    """A day, or a moment of it."""
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(value).isoformat()
        except ValueError:
            continue
    return None


def _storable(value: str) -> str:
    """Without what SQLite or UTF-8 cannot hold: lone surrogates, and control characters but line and tab."""
    kept = value.encode("utf-8", "ignore").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in kept if (c >= " " and c != "\x7f") or c in "\n\t")
