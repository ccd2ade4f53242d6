"""The PDF, read back with pdfium."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from core.plugins.exporters.pdf_file import render
from core.records.report import Report, ReportVerdict
from tests.core import report_examples as examples


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def flat(report: Report) -> str:
    return " ".join(text_of(render(report).data).replace("\u200b", "").split())


def test_it_is_tagged_and_marked_as_accessible() -> None:
    rendered = render(examples.report())
    assert rendered.warnings == ()
    assert re.search(rb"/MarkInfo\s*<<[^>]*/Marked true", rendered.data)
    assert b"pdfuaid:part" in rendered.data
    assert b"/Lang (en)" in rendered.data or b"/Lang(en)" in rendered.data


def test_it_has_a_title_an_author_and_the_day_of_the_report() -> None:
    document = pypdfium2.PdfDocument(render(examples.report()).data)
    about = document.get_metadata_dict()
    document.close()
    assert about["Title"] == "Verdict report: Harbour traffic doubled, says port director"
    assert about["Author"] == "Amal Darwish"
    assert about["CreationDate"].startswith("D:20260302093000")


def test_only_its_own_fonts_are_used_and_all_are_inside() -> None:
    data = render(examples.report()).data
    names = {name.split(b"+")[1] for name in re.findall(rb"/FontName\s*/([A-Z]{6}\+[\w-]+)", data)}
    assert {b"NotoSans-Regular", b"NotoNaskhArabic-Regular", b"NotoSansHebrew-Regular"} <= names
    assert len(re.findall(rb"/FontFile[23]\b", data)) == len(names)


def test_it_says_what_the_page_says() -> None:
    text = flat(examples.report())
    for said in (
        "3 claims: 2 rated, 1 not rated yet.",
        "Harbour traffic doubled between 2024 and 2025.",
        "The director said that traffic has doubled since he took office.",
        "Quote found letter for letter in the saved copy.",
        "Supports (1)",
        "No source supporting this.",
        "Confidential source: what could identify it is left out.",
        "The wording was changed after this verdict was given",
        "Earlier verdict",
        "it proves nothing about a site.",
        "The verdict went from True to Mixed.",
        "Page 1 of",
    ):
        assert said in text


def test_it_has_bookmarks_for_sections_and_claims() -> None:
    document = pypdfium2.PdfDocument(render(examples.report()).data)
    titles = [bookmark.get_title() for bookmark in document.get_toc()]
    document.close()
    assert "Summary of verdicts" in titles
    assert "Harbour traffic doubled in a year" in titles
    assert "حركة الميناء زادت بنسبة 100% في 2025" in titles


def test_arabic_letters_can_be_copied_out_again() -> None:
    text = text_of(render(examples.report()).data)
    assert "الميناء" in text or "ءانيملا" in text


def test_hostile_text_stays_text() -> None:
    report = examples.report(examples.hostile_claim())
    text = flat(report)
    assert '#eval("1+1")' in text
    assert "<script>alert(1)</script>" in text
    assert b"javascript:alert" not in render(report).data


def test_emoji_have_a_font() -> None:
    claim = replace(examples.claim(), wording="Fire 🔥 broke out.")
    assert render(examples.report(claim)).warnings == ()


@pytest.mark.parametrize("characters", ["ꕥ", "漢口"])
def test_characters_without_a_font_are_named_in_a_warning(characters: str) -> None:
    claim = replace(examples.claim(), wording=f"Fire {characters} broke out.")
    rendered = render(examples.report(claim))
    (warning,) = rendered.warnings
    assert warning.endswith(characters)
    assert re.search(rb"/MarkInfo\s*<<[^>]*/Marked true", rendered.data)
    assert "broke out." in text_of(rendered.data)


def test_an_endless_word_stays_on_the_page() -> None:
    document = pypdfium2.PdfDocument(render(examples.report(examples.hostile_claim())).data)
    try:
        for page in document:
            letters = page.get_textpage()
            right = max(letters.get_charbox(index)[2] for index in range(letters.count_chars()))
            assert right <= page.get_width() - 60
    finally:
        document.close()


LONG = "One sentence of a great many. " * 400


@pytest.mark.parametrize(
    "verdict",
    [
        replace(examples.verdict(), rationale=LONG),
        replace(examples.verdict(), limits=LONG),
        replace(examples.verdict(), wording=LONG, outdated=True),
    ],
    ids=["rationale", "limits", "judged wording"],
)
def test_a_verdict_longer_than_a_page_goes_on_to_the_next(verdict: ReportVerdict) -> None:
    document = pypdfium2.PdfDocument(
        render(examples.report(replace(examples.claim(), verdicts=(verdict,)))).data
    )
    found = 0
    try:
        for page in document:
            letters = page.get_textpage()
            boxes = [letters.get_charbox(index) for index in range(letters.count_chars())]
            assert all(box[1] >= 0 and box[3] <= page.get_height() for box in boxes)
            found += " ".join(letters.get_text_bounded().split()).count("a great many.")
    finally:
        document.close()
    assert found >= 398
