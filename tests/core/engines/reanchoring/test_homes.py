"""Words that stand several times: which place in the new text is the home of which in the old."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.engines.reanchor import anchor_all
from core.records.anchors import Anchored
from core.records.terms import AnchorState
from core.text.spans import Span, quote_at

SILENT = {AnchorState.EXACT, AnchorState.MOVED, AnchorState.FUZZY}
ENGLISH = (
    "The ferry to Low Island is late again. The port hired 340 new pilots in June. "
    "Few passengers complained.\n\n"
    "Nobody knows how long the works will last, the harbour master wrote. "
    "The port hired 340 new pilots in June. "
    "Fuel has become dearer by a fifth since winter. A second quay is planned."
)
ARABIC = (
    "تأخرت العبارة إلى الجزيرة مرة أخرى. وظف الميناء 340 مرشدا جديدا في يونيو. اشتكى ركاب قليلون.\n\n"
    "لا أحد يعرف كم ستستمر الأعمال، كتب مدير المرفأ. وظف الميناء 340 مرشدا جديدا في يونيو. "
    "ارتفع ثمن الوقود بمقدار الخمس منذ الشتاء. هناك رصيف ثان مخطط له."
)
TWICE = [
    (ENGLISH, "The port hired 340 new pilots in June."),
    (ENGLISH, "340 new pilots"),
    (ENGLISH, "340"),
    (ARABIC, "وظف الميناء 340 مرشدا جديدا في يونيو."),
    (ARABIC, "340 مرشدا جديدا"),
]


def edited(text: str, was: str, now: str, nth: int) -> str:
    parts = text.split(was)
    return was.join(parts[: nth + 1]) + now + was.join(parts[nth + 1 :])


def nth_place(text: str, words: str, nth: int) -> Span:
    at = -1
    for _time in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


@pytest.mark.parametrize("nth", [0, 1])
@pytest.mark.parametrize(("old", "words"), TWICE)
def test_of_equal_sentences_the_one_that_was_changed_is_asked_about(old: str, words: str, nth: int) -> None:
    new = edited(old, "340", "390", nth)
    for known in (old, ""):
        changed, kept = nth_place(old, words, nth), nth_place(old, words, 1 - nth)
        places = anchor_all([quote_at(old, changed), quote_at(old, kept)], new, known)
        assert (places[0].state, places[0].flags, places[0].span) == (AnchorState.ASK, ("numbers",), changed)
        assert places[1] == Anchored(AnchorState.EXACT, kept, 1000)


@pytest.mark.parametrize(("old", "words"), TWICE)
def test_the_changed_one_is_found_where_its_neighbours_changed_too(old: str, words: str) -> None:
    new = edited(old, "340", "390", 1)
    new = new.replace(" A second quay is planned.", "").replace(" هناك رصيف ثان مخطط له.", "")
    new = new.replace("wrote", "said").replace("كتب", "قال")
    for known in (old, ""):
        (place,) = anchor_all([quote_at(old, nth_place(old, words, 1))], new, known)
        assert place.state is AnchorState.ASK
        assert place.span == nth_place(new, words.replace("340", "390"), 0)


@pytest.mark.parametrize(
    ("old", "words", "turned"),
    [
        (
            "Tram tickets went up by 7 percent in 2021, the town said on Monday.",
            "7 percent in 2021",
            ("7", "9"),
        ),
        (
            "ارتفع ثمن تذاكر الترام بنسبة 7 بالمئة في 2021، قالت البلدية يوم الاثنين.",
            "7 بالمئة في 2021",
            ("7", "9"),
        ),
    ],
)
def test_few_words_in_a_sentence_that_is_as_it_was_are_found(
    old: str, words: str, turned: tuple[str, str]
) -> None:
    new = old.replace(*turned)
    at = old.index(words)
    for known in (old, ""):
        (place,) = anchor_all([quote_at(old, Span(at, at + len(words)))], new, known)
        assert (place.state, place.flags) == (AnchorState.ASK, ("numbers",))
        assert place.span == Span(at, at + len(words))


@pytest.mark.parametrize(
    ("old", "words"), [(ENGLISH, "A second quay is planned."), (ARABIC, "هناك رصيف ثان مخطط له.")]
)
def test_a_short_sentence_that_moved_is_moved(old: str, words: str) -> None:
    new = old.replace(f" {words}", "").replace("\n\n", f" {words}\n\n")
    (place,) = anchor_all([quote_at(old, nth_place(old, words, 0))], new, old)
    assert place == Anchored(AnchorState.MOVED, nth_place(new, words, 0), 1000)


def test_the_same_words_put_in_elsewhere_are_not_taken_for_changed_ones() -> None:
    old = "The port hired 340 new pilots in June. Few passengers complained."
    new = old.replace("340", "390") + "\n\nAn earlier version said the port hired 340 new pilots in June."
    (place,) = anchor_all([quote_at(old, nth_place(old, "340 new pilots", 0))], new, old)
    assert place.state is AnchorState.ASK
    assert place.span == nth_place(new, "390 new pilots", 0)


WORDS = [
    "boats",
    "ferry",
    "quay",
    "pilots",
    "harbour",
    "storm",
    "money",
    "tide",
    "coal",
    "grain",
    "rope",
    "crane",
]
ARABIC_WORDS = ["سفن", "عبارة", "رصيف", "مرفأ", "عاصفة", "مال", "مد", "فحم", "حبوب", "حبل", "رافعة", "ميناء"]


@st.composite
def repeated(draw: st.DrawFn) -> tuple[list[str], str, int]:
    """Sentences of which one stands several times, that one, and which copy of it is edited."""
    words = draw(st.sampled_from([WORDS, ARABIC_WORDS]))
    said = st.lists(st.sampled_from(words), min_size=3, max_size=8).map(" ".join)
    twice = draw(said) + " 340 " + draw(said) + "."
    others = draw(st.lists(said.map(lambda text: text + "."), min_size=2, max_size=7))
    copies = draw(st.integers(2, 3))
    places = draw(st.lists(st.integers(0, len(others)), min_size=copies, max_size=copies))
    for place in sorted(places, reverse=True):
        others.insert(place, twice)
    return others, twice, draw(st.integers(0, copies - 1))


@settings(max_examples=400, deadline=None)
@given(
    repeated(), st.lists(st.sampled_from([" ", "\n\n"]), min_size=12, max_size=12), st.booleans(), st.data()
)
def test_an_edited_copy_is_never_silently_taken_for_another(
    said: tuple[list[str], str, int], gaps: list[str], moves: bool, data: st.DataObject
) -> None:
    sentences, twice, nth = said
    old = "".join(text + gap for text, gap in zip(sentences, gaps, strict=False))
    now = list(sentences)
    at = [number for number, text in enumerate(sentences) if text == twice][nth]
    now[at] = twice.replace("340", "390")
    if moves:
        other = data.draw(st.sampled_from([n for n, text in enumerate(sentences) if text != twice]))
        now[other] = data.draw(st.sampled_from(["", "A wholly new remark.", "ملاحظة جديدة تماما."]))
    new = "".join(text + gap for text, gap in zip(now, gaps, strict=False))
    whole = nth_place(old, twice, nth)
    middle = whole.start + twice.index("340")
    for span in (whole, Span(middle, middle + 3), Span(middle, whole.end - 1)):
        (place,) = anchor_all([quote_at(old, span)], new, old)
        assert place.state not in SILENT, json.dumps([old, new, span.of(old)])
