"""Turns the bytes of a text into characters and says how, or says in plain words why they are no text."""

import codecs
import re
from typing import NamedTuple

from core.errors import UserError
from core.i18n import _
from core.text.binary import has_many_controls, kind_names, signature_of, wide_encoding
from core.text.language import likeliest

MAX_CHARACTERS = 20_000_000
"""The longest text that is taken in, about 40 novels; more is not one article."""

_MAX_BYTES = 4 * MAX_CHARACTERS
_GUESS_SAMPLE = 1 << 16

_VISIBLE = re.compile(r"[^\s\x00\ufeff]")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_AS_ON_THE_WEB = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
"""What these names stand for in practice. Source: WHATWG Encoding Standard, names and labels."""

_NO_CHARSETS = frozenset(
    {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7", "mbcs", "oem"}
)
_ONE_BYTE = re.compile(r"cp\d{3,4}$|iso8859|koi8|mac")
_WESTERN = re.compile(
    r"(cp(1250|1252|1254|1257|437|775|85[0278]|86[0135]|500|037|273|1026|1140)"
    r"|iso8859-(1|2|3|4|9|10|13|14|15|16)|mac-(roman|latin2|iceland|turkish)|hp-roman8)$"
)
_CODE_PAGES = {
    "cp1252": frozenset({"en", "fr", "de", "es", "it", "pt", "nl", "sv", "id"}),
    "cp1250": frozenset({"pl"}),
    "cp1254": frozenset({"tr", "ku"}),
}
_SURE = 0.12
"""The share of common words from which on a language settles the code page."""
_SHOWN = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


class Decoded(NamedTuple):
    """The characters, Python's name of the encoding, and sentences about anything that was not plain."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str = "", name: str = "") -> Decoded:
    """The text of ``data``, by byte order mark, UTF-8, the charset ``declared``, else the likeliest guess.

    Bytes that are valid UTF-8 are taken as such even where a one-byte charset is declared: by chance they
    hardly ever are. ``name`` names the file in messages. Raises UserError where the bytes are empty, no text,
    or longer than MAX_CHARACTERS.
    """
    refuse_too_long(len(data), name, _MAX_BYTES)
    if not data.strip(b" \t\r\n\x00"):
        raise UserError(no_text_in(name))
    decoded = _marked(data, name) or _unmarked(data, declared, name)
    refuse_too_long(len(decoded.text), name)
    if not _VISIBLE.search(decoded.text):
        raise UserError(no_text_in(name))
    return decoded


def shown_encoding(encoding: str) -> str:
    """What people call an encoding: "UTF-8", "windows-1256"."""
    if encoding.startswith("windows-"):
        return encoding
    if encoding.startswith("cp125"):
        return f"windows-{encoding[2:]}"
    return _SHOWN.get(encoding, encoding.upper().replace("_", "-"))


def no_text_in(name: str) -> str:
    """The sentence for a file, or for something without a name, that has no text."""
    if name:
        return _("There is no text in “{name}”.").format(name=name)
    return _("There is no text in what was given.")


def _quoted(name: str) -> str:
    return f"“{name}”" if name else _("What was given")


def refuse_too_long(length: int, name: str, limit: int = MAX_CHARACTERS) -> None:
    """Raises UserError, saying the length and what to do, for a text of more characters than the limit."""
    if length > limit:
        raise UserError(
            _(
                "{name} is too long: about {millions} million characters. Touchstone takes in up to {limit}"
                " million; bring in only the part to be checked."
            ).format(name=_quoted(name), millions=round(length / 1e6), limit=MAX_CHARACTERS // 1_000_000)
        )


def _marked(data: bytes, name: str) -> Decoded | None:
    """The text by its byte order mark, without the mark; None where there is none.

    UTF-8 marked bytes that are no UTF-8 count as unmarked; in the wider encodings what does not fit is shown.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], encoding)
            if text is None and mark != codecs.BOM_UTF8:
                text = data[len(mark) :].decode(encoding, "replace")
            if text is not None:
                _refuse_controls(text.encode("utf-8", "surrogatepass"), name)
                return Decoded(text, encoding, _lost(text))
    return None


def _lost(text: str) -> tuple[str, ...]:
    """A note where characters could not be read."""
    lost = text.count("\ufffd")
    note = _("Characters that could not be read: {lost}. They are shown as \ufffd.")
    return (note.format(lost=lost),) if lost else ()


def _unmarked(data: bytes, declared: str, name: str) -> Decoded:
    """The text of bytes without a mark, by what is declared, else by what they look like."""
    wide = wide_encoding(data)
    if wide:
        note = _("The text has no mark of its encoding; it was read as {encoding}.")
        return Decoded(data.decode(wide), wide, (note.format(encoding=shown_encoding(wide)),))
    _refuse_binary(data, name)
    charset = _charset(declared)
    if not data.isascii() or not charset:
        utf8 = _strictly(data, "utf-8")
        if utf8 is not None and (not charset or charset == "utf-8" or _ONE_BYTE.match(charset)):
            return Decoded(utf8, "utf-8", _overruled(declared, charset, data))
    text = _strictly(data, charset) if charset else None
    if text is not None:
        return Decoded(text, charset)
    return _guessed(data, declared)


def _overruled(declared: str, charset: str, data: bytes) -> tuple[str, ...]:
    if not charset or charset == "utf-8" or data.isascii():
        return ()
    note = _("{declared} is declared as the encoding, but the text is in UTF-8 and was read so.")
    return (note.format(declared=declared),)


def _refuse_binary(data: bytes, name: str) -> None:
    kind = kind_names().get(signature_of(data))
    if kind:
        raise UserError(
            _("{name} is {kind}, not text. Open its text and paste that, or choose another file.").format(
                name=_quoted(name), kind=kind
            )
        )
    _refuse_controls(data, name)


def _refuse_controls(data: bytes, name: str) -> None:
    if has_many_controls(data):
        raise UserError(
            _("{name} is not text: it is full of characters no text has. Choose another file.").format(
                name=_quoted(name)
            )
        )


def _charset(declared: str) -> str:
    """Python's name for a declared charset, as the web means it; "" for an unknown one."""
    try:
        codec = codecs.lookup(declared.strip().strip("\"'"))
    except (LookupError, ValueError):
        return ""
    if codec.name.replace("_", "-") in _NO_CHARSETS or codec.name.startswith(("utf-16", "utf-32")):
        return ""
    return _AS_ON_THE_WEB.get(codec.name, codec.name)


def _strictly(data: bytes, encoding: str) -> str | None:
    """The text where every byte fits the encoding, else None."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(data: bytes, declared: str) -> Decoded:
    """The text in the likeliest encoding, with a note that names it and counts what did not fit."""
    encoding = _likeliest(_telling_sample(data))
    text = data.decode(encoding, "replace")
    unfit = _("{declared} is declared as the encoding, but the text does not fit it.")
    guess = _("The encoding was guessed as {encoding}. Check the accented letters and other signs.").format(
        encoding=shown_encoding(encoding)
    )
    return Decoded(
        text, encoding, ((unfit.format(declared=declared), guess) if declared else (guess,)) + _lost(text)
    )


def _telling_sample(data: bytes) -> bytes:
    """At most 64 kB of whole lines, from the first non-ASCII byte's neighbourhood on."""
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - 2000) if first else 0
    return data[start : start + _GUESS_SAMPLE]


def _likeliest(sample: bytes) -> str:
    """The likeliest encoding of a sample; one of the Western code pages is settled by the language.

    charset-normalizer often takes windows-1252 for windows-1250 and other near relatives.
    """
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    encoding = codecs.lookup(best.encoding).name if best else "cp1252"
    return _by_language(sample, encoding) if _WESTERN.match(encoding) else encoding


def _by_language(sample: bytes, guess: str) -> str:
    """The code page in which the sample reads best as one of the page's languages, else the guess."""
    shares = {guess: _SURE}
    for code_page, languages in _CODE_PAGES.items():
        language, share = likeliest(sample.decode(code_page, "replace"))
        if language in languages and share > max(shares.values()):
            shares[code_page] = share
    return max(shares, key=shares.__getitem__)
