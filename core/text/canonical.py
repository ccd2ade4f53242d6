"""The one shape every text is brought to, once, at import; offsets count its code points from then on.

What Qt would change by itself (line ends, byte order marks, noncharacters, no-break spaces) is settled here,
so that a QTextDocument filled with the text has the same characters at the same places.
"""

import hashlib
import re
import unicodedata

REPLACEMENT = "\ufffd"

_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NONCHARACTERS = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
_UNWANTED = re.compile(
    f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\ufdd0-\ufdef\ufeff\ufff9-\ufffc{_NONCHARACTERS}]+"
)
_WIDE_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_TAIL = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")

_DIRECTION_SAMPLE = 20_000
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def canonical(text: str) -> str:
    """The text with one kind of line end and space, composed (NFC), trimmed; doing it twice changes nothing.

    Every line or page break becomes a newline and every fixed or no-break space a plain one. Control
    characters, byte order marks, soft hyphens, object placeholders and noncharacters go; a lone surrogate
    becomes U+FFFD. Joiners (ZWNJ, ZWJ) and direction marks stay: Persian and Kurdish are spelled with them.
    Spaces at line ends go and a run of blank lines becomes one.
    """
    text = _SURROGATE.sub(REPLACEMENT, joined_surrogates(text))
    text = _LINE_END.sub("\n", text)
    text = _UNWANTED.sub("", text)
    text = _WIDE_SPACE.sub(" ", text)
    text = unicodedata.normalize("NFC", text)
    text = _LINE_TAIL.sub("", text)
    return _BLANK_LINES.sub("\n\n", text).strip(" \t\n")


def joined_surrogates(text: str) -> str:
    """The text with each surrogate pair as the one character it means; lone surrogates stay as they are."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def sha256_of(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def first_direction(text: str) -> str:
    """The direction of the first strong character (UAX 9, rules P2 and P3), "" where there is none.

    What stands between an isolate and its end is passed over.
    """
    depth = 0
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in _STRONG:
            return _STRONG[kind]
    return ""


def direction_of(text: str) -> str:
    """The direction most strong characters of the beginning have, "ltr" or "rtl"; "ltr" where there are none.

    Where both are equally many, the first strong character decides, as in the Unicode Bidirectional
    Algorithm (UAX 9, rule P2).
    """
    kinds = (_STRONG.get(unicodedata.bidirectional(char)) for char in text[:_DIRECTION_SAMPLE])
    strong = [kind for kind in kinds if kind]
    right, left = strong.count("rtl"), strong.count("ltr")
    if right == left:
        return strong[0] if strong else "ltr"
    return "rtl" if right > left else "ltr"
