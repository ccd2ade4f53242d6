from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.engines.reanchor import anchor_all
from core.progress import Cancelled
from core.records.anchors import Anchored, Flag
from core.records.terms import AnchorState
from core.text.graphemes import is_whole
from core.text.spans import Quote, Span, quote_at

OLD = (
    "The mayor spoke at noon on Friday. Rents in the old town rose by 5.2 percent in May, said the housing "
    "office. The council will not sell the harbour before the next election.\n\n"
    "Three people were hurt when the bridge gave way. 👩‍🚀 "
    "The builder of the bridge denied every charge in court.\n\n"
    "ارتفع متوسط الإيجار في المدينة القديمة خلال العام الماضي. "
    "لم يوافق المجلس على بيع الميناء القديم في المدينة.\n\n"
    "Le loyer moyen a augmenté dans la vieille ville. "
    "Die Miete ist in der Altstadt im Mai stark gestiegen.\n\n"
    "El alquiler medio subió en la ciudad vieja durante el año. "
    "کرێی خانوو لە شاری کۆن لە مانگی ئایار بەرز بووەوە."
)
SILENT = {AnchorState.EXACT, AnchorState.MOVED, AnchorState.FUZZY}
RENTS = "Rents in the old town rose by 5.2 percent in May, said the housing office"


def quoted(words: str, text: str = OLD) -> Quote:
    at = text.index(words)
    return quote_at(text, Span(at, at + len(words)))


def found(words: str, new: str, old: str = OLD) -> Anchored:
    """Where our words are found; the same whether the old text is known or not."""
    quote = quoted(words, old)
    (known,), (unknown,) = anchor_all([quote], new, old), anchor_all([quote], new)
    assert known == unknown
    return known


def words_at(place: Anchored, new: str) -> str:
    assert place.span is not None
    return place.span.of(new)


SENTENCES = [
    RENTS,
    "The council will not sell the harbour before the next election",
    "The builder of the bridge denied every charge in court",
    "ارتفع متوسط الإيجار في المدينة القديمة خلال العام الماضي",
    "Le loyer moyen a augmenté dans la vieille ville",
    "کرێی خانوو لە شاری کۆن لە مانگی ئایار بەرز بووەوە",
]


@given(st.sampled_from(SENTENCES), st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_what_is_put_in_before_a_quote_shifts_it(words: str, inserted: str) -> None:
    assume(not inserted[-1:].isalnum())
    quote = quoted(words)
    new = inserted + "\n\n" + OLD
    for old in (OLD, ""):
        (place,) = anchor_all([quote], new, old)
        shift = len(inserted) + 2
        span = Span(quote.span.start + shift, quote.span.end + shift)
        assert place == Anchored(AnchorState.EXACT, span, 1000)


def test_an_unchanged_text_keeps_every_quote() -> None:
    twice = "Nobody came. It was cold.\n\nNobody came. It was late.\n\nNobody came. It was cold."
    for text in (OLD, twice):
        quotes = [quote_at(text, Span(at, at + 12)) for at in range(0, len(text) - 12, 5)]
        places = anchor_all(quotes, text, text)
        assert [place.span for place in places] == [quote.span for quote in quotes]


def test_a_sentence_moved_elsewhere_is_moved() -> None:
    new = (
        OLD.replace("Three people were hurt when the bridge gave way. ", "")
        + "\n\nThree people were hurt when the bridge gave way."
    )
    place = found("Three people were hurt when the bridge gave way", new)
    assert place.state is AnchorState.MOVED
    assert words_at(place, new) == "Three people were hurt when the bridge gave way"


def test_of_two_equal_places_the_one_with_the_same_neighbours_is_taken() -> None:
    old = "In May the rent rose. All were glad. In June the rent rose. All were sad."
    quote = quote_at(old, Span(old.rindex("the rent rose"), old.rindex("the rent rose") + 13))
    new = "A new beginning. " + old
    for known in (old, ""):
        (place,) = anchor_all([quote], new, known)
        assert (place.state, place.span) == (
            AnchorState.EXACT,
            Span(quote.span.start + 17, quote.span.end + 17),
        )


def test_equal_places_that_nothing_tells_apart_are_asked_about() -> None:
    quote = Quote(Span(40, 60), "The rent rose in May", "", "")
    (place,) = anchor_all([quote], "The rent rose in May. It was cold. The rent rose in May. It was late.")
    assert place.state is AnchorState.ASK
    assert place.score == 1000


def test_another_place_of_the_same_words_is_not_taken_for_one_that_was_deleted() -> None:
    old = (
        "The first fire was put out in an hour.\n\nIt began in the attic, and nobody was hurt.\n\n"
        "The second, in a cellar, spread. Here nobody was hurt, said the chief."
    )
    at = old.rindex("nobody was hurt")
    new = old[: at - 5] + "The chief said little."
    (place,) = anchor_all([quote_at(old, Span(at, at + 15))], new, old)
    assert place.state not in SILENT


@pytest.mark.parametrize("words", ["rose", "5", "May"])
def test_a_word_is_not_found_inside_another(words: str) -> None:
    new = "The rosebuds cost 15.5 in Mayfair and prose."
    assert found(words, new).state is AnchorState.ORPHAN


@pytest.mark.parametrize(
    ("words", "turned", "flag"),
    [
        (RENTS, ("5.2", "2.5"), "numbers"),
        (RENTS, ("5.2", "52"), "numbers"),
        (RENTS, ("percent", "points"), "numbers"),
        (RENTS, ("May", "March"), "numbers"),
        (RENTS, ("rose", "fell"), "direction"),
        (RENTS, ("rose", "never rose"), "negation"),
        (SENTENCES[1], ("will not", "will"), "negation"),
        (SENTENCES[1], ("before", "after"), "direction"),
        (SENTENCES[2], ("every", "some"), "numbers"),
        ("Three people were hurt when the bridge gave way", ("Three", "Four"), "numbers"),
        ("Three people were hurt when the bridge gave way", ("were", "weren't"), "negation"),
        (SENTENCES[3], ("ارتفع", "انخفض"), "direction"),
        ("لم يوافق المجلس على بيع الميناء القديم في المدينة", ("لم يوافق", "وافق"), "negation"),
        (SENTENCES[4], ("augmenté", "diminué"), "direction"),
        (SENTENCES[4], ("a augmenté", "n'a pas augmenté"), "negation"),
        ("Die Miete ist in der Altstadt im Mai stark gestiegen", ("stark", "nicht stark"), "negation"),
        ("Die Miete ist in der Altstadt im Mai stark gestiegen", ("gestiegen", "gesunken"), "direction"),
        ("El alquiler medio subió en la ciudad vieja durante el año", ("subió", "bajó"), "direction"),
        ("El alquiler medio subió en la ciudad vieja durante el año", ("subió", "nunca subió"), "negation"),
    ],
)
def test_what_may_say_something_else_is_asked_about(words: str, turned: tuple[str, str], flag: Flag) -> None:
    new = OLD.replace(words, words.replace(*turned))
    place = found(words, new)
    assert place.state is AnchorState.ASK
    assert flag in place.flags
    assert words_at(place, new) == words.replace(*turned)


@pytest.mark.parametrize(
    "turned", [("mayor", "minister"), ("Friday", "the stairs"), ("spoke", "spoke angrily and at length")]
)
def test_other_words_in_a_words_place_are_asked_about(turned: tuple[str, str]) -> None:
    new = OLD.replace(
        "The mayor spoke at noon on Friday", "The mayor spoke at noon on Friday".replace(*turned)
    )
    assert found("The mayor spoke at noon on Friday", new).state is AnchorState.ASK


def test_not_put_right_before_the_words_is_asked_about() -> None:
    old = "The office said that rents rose by 5.2 percent in the old town. Others said little."
    new = old.replace("that rents", "that not all rents")
    place = found("rents rose by 5.2 percent in the old town", new, old)
    assert (place.state, place.flags) == (AnchorState.ASK, ("negation",))


def test_not_put_right_behind_the_words_is_asked_about() -> None:
    old = "They asked what the plan for the harbour is. Others said little."
    new = old.replace("harbour is", "harbour is not")
    for words in ("what the plan for the harbour is", "what the plan for the harbour is."):
        for known in (old, ""):
            (place,) = anchor_all([quoted(words, old)], new, known)
            assert (place.state, place.flags) == (AnchorState.ASK, ("negation",))


@pytest.mark.parametrize(
    "slip",
    [
        lambda words: words.replace("old town", "Old Town"),
        lambda words: words.replace("May, said", "May — said"),
        lambda words: words.replace("housing", "housingg"),
        lambda words: words.replace("office", "offices"),
        lambda words: words.replace(" ", "\u00a0"),
    ],
)
def test_small_slips_are_taken_without_asking(slip: Callable[[str], str]) -> None:
    new = OLD.replace(RENTS, slip(RENTS))
    place = found(RENTS, new)
    assert (place.state, place.flags) == (AnchorState.FUZZY, ())
    assert place.score > 900
    assert words_at(place, new) == slip(RENTS)


def test_the_first_and_last_words_may_be_other_ones() -> None:
    turned = RENTS.replace("Rents in", "Prices of flats in").replace("housing office", "city")
    new = OLD.replace(RENTS, turned)
    place = found(RENTS, new)
    assert place.state is AnchorState.ASK
    assert words_at(place, new) == turned


def test_a_quote_with_words_put_into_its_middle_is_found_whole() -> None:
    turned = RENTS.replace("rose by", "which has been rebuilt since the great flood of last winter rose by")
    new = OLD.replace(RENTS, turned)
    place = found(RENTS, new)
    assert place.state is AnchorState.ASK
    assert words_at(place, new) == turned


def test_a_quote_whose_middle_was_cut_is_found() -> None:
    turned = "Rents in the old town rose, said the housing office"
    new = OLD.replace(RENTS, turned)
    place = found(RENTS, new)
    assert place.state is AnchorState.ASK
    assert "numbers" in place.flags
    assert words_at(place, new) == turned


@pytest.mark.parametrize("words", SENTENCES)
def test_a_deleted_quote_is_nowhere(words: str) -> None:
    new = OLD.replace(words, "")
    assert found(words, new) == Anchored(AnchorState.ORPHAN, None, 0)


@given(st.integers(0, 9), st.sampled_from([place for place, letter in enumerate(RENTS) if letter.isdigit()]))
def test_a_changed_digit_is_never_taken_without_asking(digit: int, at: int) -> None:
    turned = RENTS[:at] + str(digit) + RENTS[at + 1 :]
    assume(turned != RENTS)
    place = found(RENTS, OLD.replace(RENTS, turned))
    assert place.state is AnchorState.ASK
    assert place.flags == ("numbers",)


SCRAPS = [
    "rent ",
    "rose ",
    "fell ",
    "not ",
    "5.2 ",
    "5",
    ".",
    "\n\n",
    "لا ",
    "ارتفع ",
    "مَدرسة ",
    "e\u0301",
    "👩\u200d🚀",
    "🇮🇶",
]
SCRAPS += ["नमस्ते ", "漢字", "ئێمە ", "don't ", "—", "“so” ", "\u200f", "İ", "ß ", "ﷺ", "\u0301", " "]
HOSTILE = st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=60
)


@settings(max_examples=300)
@given(HOSTILE, HOSTILE, st.data())
def test_a_place_is_always_inside_and_cuts_no_letter(old: str, new: str, data: st.DataObject) -> None:
    spans = st.tuples(st.integers(0, len(old)), st.integers(0, len(old))).map(sorted)
    quotes = [quote_at(old, Span(*span)) for span in data.draw(st.lists(spans, max_size=4))]
    for known in (old, ""):
        for quote, place in zip(quotes, anchor_all(quotes, new, known), strict=True):
            assert 0 <= place.score <= 1000
            assert (place.span is None) == (place.state is AnchorState.ORPHAN)
            if place.span:
                assert place.span.end <= len(new)
                assert len(place.span) > 0
            if place.span and place.state in (AnchorState.EXACT, AnchorState.MOVED):
                assert place.span.of(new) == quote.exact
            if place.span and place.span.of(new) != quote.exact:
                assert is_whole(new, place.span.start)
                assert is_whole(new, place.span.end)


def test_a_letter_that_got_a_mark_is_another_letter() -> None:
    old = "They met at the cafe in the square and talked for hours."
    new = old.replace("cafe", "cafe\u0301")
    quote = quoted("They met at the cafe", old)
    (place,) = anchor_all([quote], new, old)
    assert place.span is None or is_whole(new, place.span.end)


def test_a_text_without_spaces_is_searched_letter_by_letter() -> None:
    old = "市长星期五中午讲话。旧城的租金五月上涨了百分之五。议会不会出售港口。"
    new = "新的一段。" + old.replace("旧城的租金", "旧城区的租金")
    (place,) = anchor_all([quoted("旧城的租金五月上涨了百分之五", old)], new, old)
    assert words_at(place, new) == "旧城区的租金五月上涨了百分之五"


def test_blank_and_wordless_quotes_are_orphans() -> None:
    quotes = [
        Quote(Span(0, 0), "", "", ""),
        Quote(Span(0, 2), " \n", "", ""),
        Quote(Span(0, 3), "?!—", "", ""),
    ]
    assert [place.state for place in anchor_all(quotes, "Some words.")] == [AnchorState.ORPHAN] * 3


def test_nothing_is_found_in_an_empty_text() -> None:
    assert found(RENTS, "").state is AnchorState.ORPHAN
    assert anchor_all([], OLD) == []


@pytest.mark.parametrize(
    "noise", ["no " * 100_000, "a" * 300_000, "." * 300_000, "漢" * 100_000, "5.2" * 100_000]
)
def test_huge_odd_texts_end(noise: str) -> None:
    quote = quoted(RENTS)
    new = f"{noise}\n\n{OLD.replace('old town', 'oldest town')}"
    (place,) = anchor_all([quote], new, OLD)
    assert words_at(place, new) == RENTS.replace("old town", "oldest town")


def test_a_huge_quote_is_found() -> None:
    old = " ".join(f"Word{number} and so on." for number in range(5_000))
    new = "Start. " + old.replace("Word2500 and", "Word2500 or")
    (place,) = anchor_all([quote_at(old, Span(0, len(old)))], new, old)
    assert words_at(place, new) == new[7:] or words_at(place, new) == new[7:-1]


@dataclass
class Impatient:
    """Stops the work after some steps, and remembers what it was told."""

    steps: int
    told: list[tuple[int, int]] = field(default_factory=list)
    cancelled = False

    def report(self, done: int, total: int, note: str = "") -> None:
        """Count a step."""
        self.told.append((done, total))
        if len(self.told) > self.steps:
            raise Cancelled

    def check(self) -> None:
        """Not asked."""


def test_the_work_tells_how_far_it_is_and_can_be_stopped() -> None:
    quotes = [quoted(words) for words in SENTENCES]
    patient = Impatient(1_000)
    anchor_all(quotes, "Other words.", OLD, patient)
    assert patient.told == sorted(patient.told)
    assert patient.told[-1] == (12, 12)
    with pytest.raises(Cancelled):
        anchor_all(quotes, "Other words.", OLD, Impatient(3))


APART = "\n\n".join(
    f"The {thing} was closed for a while, as everybody in the town knows by now."
    for thing in ("harbour", "market", "tunnel", "bridge", "school", "library")
)
LINE = "The fee was raised by the town council"


def test_a_copy_elsewhere_is_asked_about_where_the_quote_itself_was_edited() -> None:
    """Without the old text nothing tells that the copy stood there before."""
    old = f"Boats are dear here. {LINE} in spring. Nobody likes it much.\n\n{APART}\n\n{LINE}, it says."
    new = old.replace(f"{LINE} in spring", "The fee was hardly raised by the old town council in spring", 1)
    edited = new.replace("Boats are dear here.", "Boats were dear.").replace("Nobody likes it", "Few like it")
    quote = quote_at(old, Span(21, 21 + len(LINE)))
    assert quote.exact == LINE
    for text in (new, edited):
        place = anchor_all([quote], text)[0]
        assert place.state is AnchorState.ASK
        assert place.span is not None
        assert place.span.start < 40


def test_a_copy_elsewhere_is_asked_about_where_other_words_took_the_quotes_place() -> None:
    old = (
        f"Boats are dear in this town. {LINE} in spring. Nobody likes it much.\n\n{APART}\n\n{LINE}, it says."
    )
    new = old.replace(f"{LINE} in spring", "Rain fell for days on end", 1)
    quote = quote_at(old, Span(29, 29 + len(LINE)))
    assert quote.exact == LINE
    assert anchor_all([quote], new)[0].state is AnchorState.ASK
