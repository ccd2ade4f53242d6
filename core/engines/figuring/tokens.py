"""A text as figures, words and signs, each with its place; words folded as the lists have them."""

import re

from core.engines.figuring.lexicon import plain

_SPACE = "\u00a0\u202f\u2007\u2009"
_MARKS = "\u064b-\u065f\u0670\u0640\u200c\u200d\u0300-\u036f"
_VULGAR = "½¼¾⅓⅔⅛"
_LETTER = rf"[^\W\d_{_VULGAR}]"
_TOKEN = re.compile(
    rf"(?P<word>(?!https?://|www\.){_LETTER}++(?:[{_MARKS}]+{_LETTER}*)*+)"
    # What has figures and is no amount: dates, times, numbers of versions, addresses.
    r"|(?P<skip>(?<![\w.])(?:\d{4}-\d\d-\d\d(?:t[\d:.]+z?)?|\d{1,2}:\d\d(?::\d\d)?"
    r"|\d{1,4}[./]\d{1,2}[./]\d{1,4}|\d+(?:\.\d{1,2}){2,})(?![\w/]|[.,]\d)|(?:https?://|www\.)\S+)"
    rf"|(?P<figures>(?<![^\W_])(?:\d{{1,3}}(?:[{_SPACE} ]\d{{3}})+(?!\d)(?:[.,٫]\d+)?"
    rf"|\d{{1,3}}(?:['’]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,٬٫]\d+)*)|(?<![\w.])\.\d+|[{_VULGAR}])"
    r"|(?P<sign>\n|\S)"
)
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"


class Tokens:
    """The tokens of a text in order: ``words`` as they are compared, the rest asked for by number."""

    __slots__ = ("_found", "kinds", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        # "İ" alone would change its length in lower case.
        lowered = text.replace("İ", "I").lower()
        self._found = list(_TOKEN.finditer(lowered))
        raw = [match[0] for match in self._found]
        self.words = raw if lowered.isascii() else [w if w.isascii() else plain(w) for w in raw]
        self.kinds = [match.lastgroup for match in self._found]

    def __len__(self) -> int:
        return len(self.words)

    def kind(self, at: int) -> str:
        """ "figures", "word", "sign" or "skip"; "" outside the text."""
        return self.kinds[at] or "" if 0 <= at < len(self.kinds) else ""

    def start(self, at: int) -> int:
        """Where a token begins in the text."""
        return self._found[at].start()

    def end(self, at: int) -> int:
        """Where a token ends in the text."""
        return self._found[at].end()

    def raw(self, at: int) -> str:
        """The token as it is written, in lower case."""
        return self._found[at][0]

    def is_glued(self, at: int) -> bool:
        """True where nothing stands between a token and the one after it."""
        return at + 1 < len(self._found) and self._found[at].end() == self._found[at + 1].start()

    def past_hyphen(self, at: int) -> int:
        """The number of the next token, after a hyphen that is written right against the one before."""
        if at < len(self.words) and self.words[at] == "-" and at and self.is_glued(at - 1):
            return at + 1
        return at
