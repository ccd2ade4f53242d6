"""What Qt selects is ``text[start:end]``, in ten thousand texts made to break the counting of positions.

The texts are brought to canonical form as at import and shown in a real reader, many to a page, each with its
own selections: through the reader on the way in, from Qt's own cursor and from the reader on the way out.
"""

from collections.abc import Callable, Iterator
from random import Random

import pytest

from core.text.canonical import canonical
from core.text.spans import Span
from tests.ui.views.reader.conftest import card, page_of
from ui.views.reader import Reader

TEXTS = 10_000
ON_A_PAGE = 250
SEED = 20_210_501

PIECES = (
    "a", "Word", "the mayor said", " ", "  ", "\t", ".", "“quoted”", "7.5 %", "-12,000",
    "😀", "🚤", "👩\u200d👩\u200d👧\u200d👦", "🏳\ufe0f\u200d🌈", "👍🏽", "🇫🇷🇩🇪", "1\ufe0f\u20e3",
    "\U0001d54f", "\U00020bb7",
    "e\u0301", "a\u0308\u0323", "\u1100\u1161\u11a8", "Z\u0351\u036b\u0343", "\u0301", "\u0e01\u0e33",
    "\u0915\u094d\u0937\u093f",
    "الوادي", "المُحَافَظَةُ", "ك\u0640\u0640ل", "لا", "؟", "،", "۔", "٧٫٥", "۱۲۳", "می\u200cخواهم",
    "ده\u200cڵێم", "ڕێژه",
    "שלום", "בְּרֵאשִׁית", "״", "׳", "צה״ל",
    "\u200e", "\u200f", "\u061c", "\u202a", "\u202b", "\u202d", "\u202e", "\u202c", "\u2066", "\u2067",
    "\u2068", "\u2069",
    "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\ufffc", "\ufdd0", "\ufdd1", "\uffff",
    "\ufffe", "\U0001ffff",
    "\u00a0", "\u202f", "\u2007", "\u3000", "\n", "\n\n\n", "\r\n", "\r", "\u2028", "\u2029", "\x85",
    "\x0b", "\x0c",
    "\x00", "\x07", "\x1f", "\x7f", "\x9f", "\ud83d", "\ude00", "\ud83d\ude00", "\udfff", "\U000e0041",
    "\U0010ffff", "\ue000",
    "中文字", "ประเทศ", "ﬁ", "İ", "ß", "\ufb1d", "\ufdfa",
)  # fmt: skip


def hostile(random: Random) -> str:
    """A text of up to 14 pieces, now and then with any character at all."""
    pieces = [random.choice(PIECES) for _piece in range(random.randint(1, 14))]
    if random.random() < 0.3:
        pieces.insert(random.randrange(len(pieces)), chr(random.randrange(0x110000)))
    return "".join(pieces)


def pages(random: Random) -> Iterator[tuple[str, list[Span]]]:
    """Pages with where each of their texts stands; a text of which import leaves nothing is not counted."""
    for _page in range(TEXTS // ON_A_PAGE):
        texts: list[str] = []
        while len(texts) < ON_A_PAGE:
            text = canonical(hostile(random))
            if text:
                texts.append(text)
        places, start = [], 0
        for text in texts:
            places.append(Span(start, start + len(text)))
            start += len(text) + 1
        yield "\n".join(texts), places


def some_range(random: Random, place: Span) -> Span:
    """A range that is not empty within a text, or reaching into the text after it."""
    start = random.randrange(place.start, place.end)
    return Span(start, random.randint(start + 1, place.end))


def as_qt_tells(words: str) -> str:
    """Words as a QTextCursor gives them: a paragraph ends in U+2029, nothing else differs."""
    return words.replace("\n", "\u2029")


def test_qt_selects_what_the_span_says(show: Callable[[str], Reader]) -> None:
    random, seen = Random(SEED), 0
    reader = show("")
    page = page_of(reader)
    for text, places in pages(random):
        assert canonical(text) == text
        reader.show_text(card(text, f"version-{seen}"), places)
        for place in places:
            for span in (place, some_range(random, place)):
                reader.select(span)
                assert page.textCursor().selectedText() == as_qt_tells(text[span.start : span.end])
                assert reader.selected_span() == span
                assert reader.selected_text() == text[span.start : span.end]
            seen += 1
    assert seen == TEXTS


@pytest.mark.parametrize("seed", range(4))
def test_positions_go_to_qt_and_back(show: Callable[[str], Reader], seed: int) -> None:
    text, _places = next(pages(Random(seed)))
    reader = show(text)
    document = page_of(reader).document()
    assert document.toRawText().replace("\u2029", "\n") == text
    offsets = reader._reading.offsets
    assert document.characterCount() - 1 == offsets.length
    assert [offsets.to_code_point(offsets.to_utf16(at)) for at in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )
