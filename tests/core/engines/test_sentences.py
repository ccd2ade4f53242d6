"""Sentences: exact offsets on any text, and the cases the splitter below gets wrong by itself."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.sentences import sentence_at, sentences
from core.text.spans import Span

NASTY = st.text(
    st.one_of(
        st.sampled_from(list('Aab .!?\n"“”()؟،؛.\u200f\u00a0🙂é1•*-_=/:…«»¿—')),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=120,
)


def split(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in sentences(text, language)]


@given(NASTY, st.sampled_from(["en", "ar", "ckb", "fr", "de", "es", "xx", ""]))
def test_sentences_are_in_order_trimmed_and_cover_everything(text: str, language: str) -> None:
    found = sentences(text, language)
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)


@given(NASTY, st.data())
def test_the_sentence_at_an_offset_is_one_of_the_sentences(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    found = sentence_at(text, offset)
    everything = sentences(text)
    around = [span for span in everything if span.start <= offset < span.end]
    assert found in (around or [*everything, Span(offset, offset)])


@pytest.mark.parametrize(
    "expected",
    [
        ["See Vol. 3 of the minutes.", "It is long."],
        ["Dr. Ali Hêvî met J. R. Poole at 5 p.m. on Monday.", "They spoke briefly."],
        ["The law (Art. 12) stands.", "On Nov. 8 it was read again."],
        ["“We have won.", "They have lost,” she said.", "Nobody believed it."],
        ["The mayor was tired.", "(It was late.", "He had not slept.)", "Then he spoke."],
        ["Prices rose by 5.2 percent in 2019.", "Why?", "Nobody knows 🙂.", "Ask!"],
        ["“Is it over?” he asked.", "It was not."],
        ["ERBIL (Reuters) -", "Rents rose on Sunday."],
        ["Rents rose 5.2 percent, the U.S. Treasury said at 5 p.m. Friday.", "See No. 5 and Vol. 3, p. 12."],
        ["Ask a.b@example.org.", "Or see http://example.org/a.html.", "It works."],
        ["He paused ... then went on.", "She waited...", "Nothing came."],
        ["Mr. Hill lives on St. Ann's Rd. in Ft. Lee with Mrs. Lee.", "It cost approx. $5."],
        ["The firm is in Washington, D.C.", "They met at No. 10.", "They talked."],
        ["She studied at the School of Art.", "“I loved it,” she said."],
        ["They came.", "(All sat down.)", "The talk began."],
        ["1. First item", "2. Second item", "3. Third item"],
        ["a. First item", "b. Second item"],
        ["• First item", "• Second item"],
        ["It works :-)", "Try it."],
        ["Lena Hill", "08/16/2000 12:05 PM", "The bridge is shut."],
        ["I will call you.", "Best regards,", "Lena"],
        ["... and so it went on.", "Nobody came."],
    ],
)
def test_english_news(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", ["قال د. سامي إن الجسر أُغلق.", "هل سيُفتح قريبا؟", "لا أحد يعرف؛ فالعمل لم ينته."]),
        ("ar", ["كتب أ. ب. منصور المقال.", "ثم سافر."]),
        ("ckb", ["پردەکە داخرا.", "کەی دەکرێتەوە؟", "کەس نازانێت."]),
        ("fr", ["M. Dupont a parlé à Mme. Blanc.", "Le pont est fermé."]),
        ("fr", ["« Nous partons.", "Nous ne reviendrons pas », a dit le ministre.", "Il est sorti."]),
        ("fr", ["Le no. 5 de l'av. Foch à St. Denis, p. 12, est fermé, etc.", "C'est tout !", "Non ?"]),
        ("de", ["Die Brücke ist seit dem 3. Mai zu.", "Warum?"]),
        ("de", ["Der 2. Weltkrieg endete im 20. Jahrhundert.", "Nach dem 1. FC kam der 1. April."]),
        ("de", ["Es war im Jahr 2010.", "Danach kamen 50.", "Mehr nicht."]),
        ("de", ["„Wir haben gewonnen.", "Das ist schön“, sagte sie.", "Sie ging."]),
        ("de", ["Laut Prof. Dr. Hill, z. B. auch u. a., sind ca. 5 Mio. Euro nötig usw.", "Das reicht."]),
        ("es", ["El Sr. López vive en EE. UU. desde 1990.", "¿Es verdad?", "¡Claro que sí!"]),
        ("es", ["Llegó a las 5 p. m. del lunes.", "Eran aprox. 3.000 personas."]),
        (
            "es",
            [
                "—¿Quién es? —preguntó ella.",
                "Los otros no.",
                "“Es así”, dijo la Dña. Ruiz, fig. 2.",
                "¿Y tú?",
            ],
        ),
        ("fr", ["Elle arriva, c.-à-d. tôt.", "C'est fini…", "Vraiment."]),
        ("ar", ["وأضاف أن الناس ... لا يعرفون.", "ثم غادر."]),
        ("es", ["«No lo sé.", "¿Quién es?», dijo.", "Nadie."]),
        ("ar", ["«لن نعود.", "سنبقى هنا»، قال الرئيس.", "ثم غادر."]),
        ("ckb", ["«ئێمە سەرکەوتین.", "ئەوان دۆڕان»، ئەو گوتی.", "کۆتایی."]),
    ],
)
def test_other_languages(language: str, expected: list[str]) -> None:
    assert split(" ".join(expected), language) == expected


def test_headlines_and_bullets_are_sentences_of_their_own() -> None:
    text = "Bridge closed\n\nThe bridge was closed\n• for cars\n• for lorries\n1. First\n2. Second"
    expected = [
        "Bridge closed",
        "The bridge was closed",
        "• for cars",
        "• for lorries",
        "1. First",
        "2. Second",
    ]
    assert split(text) == expected


def test_a_line_broken_by_the_width_of_the_page_goes_on() -> None:
    first = "The council closed the old bridge after an engineer found cracks in"
    text = f"{first}\nthree of its pillars. Nobody was hurt."
    assert split(text) == [f"{first}\nthree of its pillars.", "Nobody was hurt."]
    assert sentence_at(text, 5) == sentence_at(text, 75) == sentences(text)[0]


def test_the_sentence_at_a_space_is_the_one_before_it() -> None:
    text = "First one. Second one."
    assert sentence_at(text, 10).of(text) == "First one."
    assert sentence_at(text, 11).of(text) == "Second one."
    assert sentence_at("a\n\n\nb", 2) == Span(2, 2)
