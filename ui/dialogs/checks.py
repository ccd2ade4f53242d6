"""Checks of what a person types into one line: each gives the value as it is kept, or says what is wrong."""

import re
import unicodedata
from datetime import date, datetime

from PySide6.QtCore import QUrl

from core.errors import UserError
from core.i18n import _, language
from ui.dialogs.languages import code_of

BCP47 = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
HAS_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def date_text(typed: str) -> str:
    """A date or date-time as ISO 8601, "" for nothing; raises UserError where it is not one.

    Digits of any script count ("٢٠١٧-١١-٠٨"), and months by name ("5 Nov 2017").
    """
    text = "".join(str(unicodedata.digit(sign, sign)) for sign in typed.strip())
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return _date_time(text)


def _date_time(text: str) -> str:
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError as error:
        if written := _with_a_month_by_name(text):
            return written
        raise UserError(
            _("This is not a date. Write it as year-month-day, for example 2017-11-08, or 2017-11-08 13:51.")
        ) from error


def _with_a_month_by_name(text: str) -> str:
    """The date in "5 Nov 2017" as ISO 8601, "" for none. Figures alone could be read in two orders."""
    if not any(sign.isalpha() for sign in text):
        return ""
    from core.plugins.importers.dates import iso_date  # reads dates slowly the first time

    return iso_date(text, language())


def web_address(typed: str) -> str:
    """A web address beginning with http:// or https://, "" for nothing; raises UserError where it is not one.

    "example.org/page" is taken to mean https://example.org/page.
    """
    text = typed.strip()
    if not text:
        return ""
    address = text if HAS_SCHEME.match(text) else "https://" + text
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in ("http", "https") or "." not in url.host():
        raise UserError(_("This is not a web address. It should look like https://example.org/page."))
    return address


def needed_web_address(typed: str) -> str:
    """A web address that must not be empty; raises UserError where there is none."""
    address = web_address(typed)
    if not address:
        raise UserError(_("Type a web address first, for example https://example.org/page."))
    return address


def language_code(typed: str) -> str:
    """The BCP 47 code of a language's name or code, "" for nothing; raises UserError for an unknown name."""
    text = typed.strip()
    code = code_of(text) or text
    if code and not BCP47.fullmatch(code):
        raise UserError(_("This language is not in the list. Type its code, for example en, ar or ckb."))
    return code


def needed_title(address: str) -> str:
    """The web address that names a source without a title; raises UserError where there is neither."""
    text = address.strip()
    if not text:
        raise UserError(_("Give the source a title, or a web address that names it."))
    return text


def needed_line(typed: str) -> str:
    """A line that must not be empty; raises UserError where it is."""
    text = typed.strip()
    if not text:
        raise UserError(_("Please fill this in."))
    return text


def plain_line(typed: str) -> str:
    """Any line, with spaces at both ends taken off."""
    return typed.strip()
