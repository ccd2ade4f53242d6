"""Plain text with and without what sites put around it."""

from pathlib import Path

import pytest

from core.errors import UserError
from core.i18n import isolated
from core.plugins.importers.plain_text import PlainText
from core.records.drafts import Draft, Original

SEED = Path(__file__).resolve().parents[4].parent / "shared" / "data" / "seed" / "baghdadpost_nato.txt"

HEADLINE = "Valley council reopens the 'Old Mill' bridge after four years"
BODY = (
    "The council reopened the bridge on Sunday, the mayor said in a statement to the press.\n\n"
    "It cost 5 million, twice what was planned.\n\n"
    "Work on the second lane will go on until spring."
)


def read(text: str, encoding: str = "utf-8") -> Draft:
    """The draft of a text in some encoding."""
    return PlainText().read(Original(text.encode(encoding), name="pasted.txt"))


def test_the_first_case() -> None:
    if not SEED.exists():
        pytest.skip("the seed article is not here")
    data = SEED.read_bytes()
    source = data.decode()
    draft = PlainText().read(Original(data, name=SEED.name))
    lines = [line.strip() for line in source.splitlines() if line.strip()]
    assert draft.publisher == "Baghdadpost"
    assert draft.title == lines[1] == lines[2]
    assert draft.modified == draft.published == "2017-11-08T13:51:00"
    assert draft.text.split("\n\n") == lines[3:-1]
    assert (draft.language, draft.direction, draft.encoding) == ("en", "ltr", "utf-8")
    assert draft.original.data == data
    for line in (lines[0], lines[1], lines[-1]):
        assert any(f"“{isolated(line)}”" in note for note in draft.notes)
    assert "No day of publication" in draft.notes[-1]


def test_site_line_headline_byline_and_dates_are_told_apart() -> None:
    draft = read(
        f"Valley News - Local - Valley Post\n\n{HEADLINE}\n\n{HEADLINE}\nBy Ana Smith and Omar al-Hadi\n"
        f"Published: 8 November 2017, 13:51\nUpdated on: November 9, 2017 at 7:05 AM\n{BODY}\n\n"
        "Source: https://valley.example/bridge?id=7\n"
    )
    assert draft.text == BODY
    assert draft.title == HEADLINE
    assert draft.publisher == "Valley Post"
    assert draft.author == "Ana Smith and Omar al-Hadi"
    assert (draft.published, draft.modified) == ("2017-11-08T13:51:00", "2017-11-09T07:05:00")
    assert draft.url == "https://valley.example/bridge?id=7"
    assert len([note for note in draft.notes if note.startswith("Left out")]) == 7


def test_arabic_dressing() -> None:
    headline = "إعادة فتح الجسر القديم بعد أربع سنوات"
    body = "أعادت البلدية فتح الجسر يوم الأحد.\n\nوبلغت الكلفة خمسة ملايين."
    draft = read(
        f"الرئيسية » محليات » صحيفة الوادي\n\n{headline}\n\n{headline}\nبقلم: عمر الهادي\n"
        f"تاريخ النشر: الأربعاء، 08 نوفمبر 2017 01:51 م\n{body}",
        "windows-1256",
    )
    assert draft.text == body
    assert draft.title == headline
    assert draft.author == "عمر الهادي"
    assert draft.published == "2017-11-08T13:51:00"
    assert (draft.language, draft.direction, draft.encoding) == ("ar", "rtl", "cp1256")


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Publié le 3 mars 2021 à 14h05", "published", "2021-03-03T14:05:00"),
        ("Zuletzt aktualisiert: 8. November 2017, 13:51 Uhr", "modified", "2017-11-08T13:51:00"),
        ("Posted on 2017-11-08", "published", "2017-11-08"),
        ("آخر تحديث: 8 نوفمبر 2017", "modified", "2017-11-08"),
        ("8 November 2017", "published", "2017-11-08"),
        ("By Ana Smith | 8 November 2017", "author", "Ana Smith"),
        ("Author: Ana Smith", "author", "Ana Smith"),
        ("URL: https://valley.example/a", "url", "https://valley.example/a"),
    ],
)
def test_single_lines_of_dressing(line: str, field: str, value: str) -> None:
    draft = read(f"{HEADLINE}\n\n{line}\n\n{BODY}")
    assert getattr(draft, field) == value
    assert draft.text == f"{HEADLINE}\n\n{BODY}"
    assert any(f"“{isolated(line)}”" in note for note in draft.notes)


@pytest.mark.parametrize(
    "line",
    [
        "By Sunday the council had not answered any of our questions.",
        "Updated figures of 2017 show a rise.",
        "Budget 2019 - what changes for the valley",
        "It happened on 8 November 2017.",
        "Date palms were planted in 2017 along the river",
    ],
)
def test_ordinary_lines_stay(line: str) -> None:
    draft = read(f"{line}\n\n{BODY}")
    assert draft.text == f"{line}\n\n{BODY}"
    assert draft.title == line
    assert draft.published == draft.modified == draft.author == draft.publisher == ""
    assert draft.notes == ()


def test_a_page_title_above_the_headline_gives_the_publisher() -> None:
    draft = read(f"{HEADLINE} | Valley Post\n\n{HEADLINE}\n\n{BODY}")
    assert (draft.title, draft.publisher, draft.text) == (HEADLINE, "Valley Post", BODY)


def test_an_ambiguous_date_is_told() -> None:
    draft = read(f"{HEADLINE}\n\nPublished: 08/11/2017\n\n{BODY}")
    assert draft.published == "2017-11-08"
    assert "Day and month could be the other way round in “Published: 08/11/2017”." in draft.notes


def test_an_address_alone_is_the_article_s_only_on_the_first_or_last_line() -> None:
    link = "https://valley.example/a"
    assert read(f"{link}\n\n{BODY}").url == read(f"{BODY}\n{link}").url == link
    draft = read(f"{HEADLINE}\n\n{link}\n\n{BODY}")
    assert (draft.url, draft.text) == ("", f"{HEADLINE}\n\n{link}\n\n{BODY}")


def test_repeated_marks_are_no_headline() -> None:
    text = f"{{: .left }}\n\n{{: .left }}\n\n{BODY}"
    assert read(text).text == text


def test_a_timeline_keeps_its_dates() -> None:
    text = "8 November 2017\n\nThe bridge closed.\n\n9 November 2017\n\nThe bridge opened."
    assert read(text).text == text.partition("\n\n")[2]


def test_a_text_of_nothing_but_dressing_stays_whole() -> None:
    draft = read("By Ana Smith\n8 November 2017")
    assert draft.text == "By Ana Smith\n8 November 2017"
    assert draft.notes == ()


def test_a_long_first_line_is_cut_at_a_word_for_the_title() -> None:
    draft = read("word " * 100)
    assert draft.title == "word " * 29 + "word…"
    assert len(draft.text) == 499


@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"\xc2\xa0\n"])
def test_empty_text_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"There is no text in “empty\.txt”"):
        PlainText().read(Original(data, name="empty.txt"))
