"""What sentencex gets wrong for news: ends it takes from titles, initials and ordinals, ends it does not see.

Rules are for forms ("an initial", "a list within a line"), with abbreviations of several languages.
"""

import re
from collections.abc import Iterator

_TITLES = (
    "Mr Mrs Ms Dr Prof Sen Rep Gov Gen Col Lt Capt Cpt Sgt Maj Cmdr Adm Rev Hon Messrs Mme Mlle Mgr Me MM Pr "
    "Hr Fr Sr Sra Srta Dra Dña Gral Ing Lic Hrsg Ft Mt St Ste Sta Sto"
)
_NUMBERED = (
    "Vol No Nos Nr Art Arts Fig Figs Sec Secs Ch Chap Cap Para Paras p pp pág págs núm S Bd ss Abs Rs c ca "
    "approx env aprox etw circa tel tél Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Janv Févr Avr Juil "
    "Déc Okt Dez Mrz"
)
_SELDOM_LAST = "av bd boul éd avda dpto prov bzw ggf sog vgl ca inkl exkl evtl resp etw"
_ABBREVIATIONS = frozenset(f"{_TITLES} {_NUMBERED} {_SELDOM_LAST}".lower().split())
_ARABIC = "\u0621-\u064a\u066e-\u06d3"
CAPITAL = "A-ZÀ-ÖØ-Þ"
_BEFORE_ANYTHING = re.compile(
    rf"(?:(?<![\w.])(?:{_TITLES.replace(' ', '|')}|(?i:{_SELDOM_LAST.replace(' ', '|')}))"
    rf"|(?<![^\W_])[{_ARABIC}])\.\s*$"
    r"|(?:^\s*|(?<!\b[Nn]o)(?<!\bNr)[.!?؟]\s+|⁃)\(?\d{1,3}[.)]+\s*$"
)
_INITIAL = re.compile(r"(?<![\w.])[A-Z]\.\s*$")
_SMALL_INITIAL = re.compile(r"(?<!\w)[^\W\d_]\.\s*$")
_INSIDE_ADDRESS = re.compile(r"[.?][a-z0-9]$|\?[A-Z]$")
_BEFORE_NUMBER = re.compile(rf"(?<![\w.])(?:{_NUMBERED.replace(' ', '|')})\.\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"[$€£]?[\d\u0660-\u0669\u06f0-\u06f9]|[IVXLC]+\b")
_TIME = re.compile(r"\b[ap]\.\s?m\.\s*$", re.IGNORECASE)
_AFTER_TIME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[ECMP][SD]?T\b|GMT\b|BST\b|UTC\b|"
    r"(?:Jan|Febr)uary\b|March\b|April\b|May \d|June\b|July\b|August\b|(?:Septem|Octo|Novem|Decem)ber\b"
)
_GOES_ON = re.compile(rf"[—–]\s?[^\W\d_{CAPITAL}]")
_PAUSE = re.compile(r"\s(?:\.{3}|…)\s*$")
_ARABIC_LETTER = re.compile(rf"[{_ARABIC}]")
_DOTS_FIRST = re.compile(r"\W*[.…]{2,}\s*$")

_GERMAN_ORDINAL = re.compile(
    r"(?:^|\W)(?:de[rmns]|die|das|[ai]m|ab|zu[mr]|vom|beim|seit|bis|und|oder|eine[mnrs]?|jede[mnrs]?|diese[mnrs]?"
    r"|(?:sein|ihr|unser)e[mnrs]?|rund um den)\s+\d{1,3}\.\s*$",
    re.IGNORECASE,
)
_GERMAN_DATED = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert"
    r"|Jahrtausend|Jh\.|Auflage|Platz|Weltkrieg|Bundesliga|Klasse|Etage|Stock)"
)
_ORDINAL = re.compile(r"(?<![\d.,])\d{1,3}\.\s*$")

_QUOTED = re.compile(r"\"[^\"]*\"|“[^“”]*”|«[^«»]*»|»[^«»]*«|„[^„“”]*[“”]|\([^()]*\)|”[^“”]*“")
_OPENS = re.compile('["“«»„(”]')
_INNER_END = re.compile(
    rf"(?:(?<![\s.][A-Z])\.|[!?…؟۔]|\.\.\.)[’'\")\]]*\s+(?=[\"“«(]?(?:[¿¡]*[{CAPITAL}{_ARABIC}]|\d+[\s%]))"
)

_GERMAN_STARTS = (
    "Der Die Das Ein Eine Er Sie Es Wir Ich Im In Am An Auf Bei Mit Nach Doch Aber Und So Da Dann Stimmt Wer "
    "Wie Was Warum Dies Diese Dieser"
)
_SIGN_OFF = r"(?:(?:Best|Kind|Kindest|Warm|Warmest|Many)\s+)?"
_STAMP = r"\d{1,2}/\d{1,2}/\d{2,4}\s\d{1,2}:\d\d(?::\d\d)?(?:\s[AP]M)?"
_MORE_ENDS = {
    ")": rf"[.!?…؟]\)\s+(?=[\"“«(]*[{CAPITAL}])|(?<=\s)[:;=]['’]?-?\)+\s+(?=[{CAPITAL}])",
    ":D": rf"(?<=\s):D\s+(?=[{CAPITAL}])",
    "…": rf"(?<=\w)…[”»\"’]?\s+(?=[“«\"]?[{CAPITAL}])",
    "etc.": rf"(?<!\w)etc\.\s+(?=[{CAPITAL}«“\"])",
    "usw.": rf"\busw\.\s+(?=(?:{_GERMAN_STARTS.replace(' ', '|')})\b)",
    "MwSt.": rf"\bMwSt\.\s+(?=(?:{_GERMAN_STARTS.replace(' ', '|')})\b)",
    "Art.": rf"\bArt\.\s+(?=[{CAPITAL}«“\"‘])",
    "***": r"(?<!\*)\*{3,}+\s+(?=\w)",
    "-----": r"(?<!-)-{5,}+\s+(?=\w)",
    "_____": r"(?<!_)_{5,}+\s+(?=[^\W_])",
    "=====": r"(?<!=)={5,}+\s+(?=\w)",
    "/": rf"(?<=[\w>])(?<!\bon)(?<!\bat)(?<!\bdated)\s+(?={_STAMP})|{_STAMP}\s+(?=[{CAPITAL}a-z\"])",
    "://": r"https?://\S++\s+(?=https?://)",
    "egards,": rf"(?:^|[.!?]\s+){_SIGN_OFF}[Rr]egards,\s+(?=[{CAPITAL}])",
    "incerely,": rf"(?:^|[.!?]\s+)(?:Yours )?[Ss]incerely,\s+(?=[{CAPITAL}])",
    "•": r"(?<!\s)\s+(?=•\s*\w)",
    "⁃": r"(?<!\s)\s+(?=⁃\s*\w)",
    "▪": r"(?<!\s)\s+(?=▪\s*\w)",
    "●": r"(?<!\s)\s+(?=●\s*\w)",
}
"""Further ends, by a sign without which there is none: sentences in brackets, faces, drawn lines, the head
and the end of a letter, addresses in a row, bullets within a line."""

_MORE = tuple((sign, re.compile(pattern)) for sign, pattern in _MORE_ENDS.items())
_MORE_IN_ASCII = tuple((sign, pattern) for sign, pattern in _MORE if sign.isascii())
_SPANISH_ENDS = re.compile(rf"\.\s+(?=[¿¡][{CAPITAL}])|\bno\.\s+(?=[{CAPITAL}«“\"¿¡])")
_DATELINE = re.compile(
    rf"[{CAPITAL}][{CAPITAL}.,'’ -]{{2,40}}(?:, [A-Z]\w+)? ?\([A-Z][\w /]{{1,20}}\)\s+[-–—]{{1,2}}\s+"
)
_MARKER = re.compile(r"(?:(?<=\s)|^)[•⁃]?\s?\(?(\d{1,2}|[a-h])[.)]{1,2}\s+(?=[^\W\d_])")


def held_together(block: str, cut: int, language: str) -> bool:
    """True where what ends before ``cut`` is no sentence: an address, a title, an initial, an ordinal."""
    if not block[cut - 1].isspace() and _INSIDE_ADDRESS.search(block, max(0, cut - 2), cut + 1):
        return True
    if block[cut : cut + 1] in "—–-" and _goes_on(block, cut):
        return True
    near = max(0, cut - 16)
    before = block[near:cut].split()
    if before and _is_word(before[-1][:-1]):
        return False
    if _BEFORE_ANYTHING.search(block, near, cut):
        return True
    following = block[cut : cut + 1]
    if following.islower() and _SMALL_INITIAL.search(block, near, cut):
        return True
    if _BEFORE_NUMBER.search(block, near, cut) and _NUMBER.match(block, cut):
        return True
    return _held_by_what_follows(block, near, cut, language)


def _goes_on(block: str, cut: int) -> bool:
    dash = block[cut : cut + 1] == "-" and not block[cut - 1].isspace()
    return dash or _GOES_ON.match(block, cut) is not None


def _is_word(word: str) -> bool:
    """True for a word that is no abbreviation, initial or ordinal: the usual end of a sentence."""
    return len(word) > 1 and word.isalpha() and word.lower() not in _ABBREVIATIONS


def _held_by_what_follows(block: str, near: int, cut: int, language: str) -> bool:
    if _TIME.search(block, near, cut) and _AFTER_TIME.match(block, cut):
        return True
    if _PAUSE.search(block, near, cut) and _ARABIC_LETTER.match(block, cut):
        return True
    if cut < 8 and _DOTS_FIRST.match(block, 0, cut):
        return True
    if language != "en" and _INITIAL.search(block, max(0, cut - 4), cut):
        return True
    if language != "de" or not _ORDINAL.search(block, near, cut):
        return False
    return bool(_GERMAN_DATED.match(block, cut) or _GERMAN_ORDINAL.search(block, max(0, cut - 24), cut))


def more_cuts(block: str, language: str) -> list[int]:
    """Ends of sentences that sentencex does not see."""
    signed = _MORE_IN_ASCII if block.isascii() else _MORE
    found = [end.end() for sign, pattern in signed if sign in block for end in pattern.finditer(block)]
    dateline = _DATELINE.match(block) if block[:2].isupper() else None
    if dateline:
        found.append(dateline.end())
    if language == "es":
        found += [end.end() for end in _SPANISH_ENDS.finditer(block)]
    return [*found, *_quote_cuts(block, language)] if _OPENS.search(block) else found


def _quote_cuts(block: str, language: str) -> Iterator[int]:
    """Sentence ends within quotations and brackets, which sentencex keeps whole."""
    for quoted in _QUOTED.finditer(block):
        for end in _INNER_END.finditer(block, quoted.start() + 1, quoted.end() - 1):
            if not held_together(block, end.end(), language):
                yield end.end()


def list_cuts(block: str) -> tuple[list[int], set[int]]:
    """Where the items of a list within a line begin, and the ends of their markers, where nothing ends.

    A line is a list where it begins with a marker ("1.", "a)") and others follow in their order.
    """
    first = _MARKER.match(block)
    if not first:
        return [], set()
    items, wanted = [first], _following(first[1])
    for marker in _MARKER.finditer(block, first.end()):
        if marker[1] == wanted:
            items.append(marker)
            wanted = _following(wanted)
    if len(items) < 2:
        return [], set()
    return [item.start() for item in items], {item.end() for item in items}


def _following(marker: str) -> str:
    return str(int(marker) + 1) if marker.isdigit() else chr(ord(marker) + 1)
