"""PDF files made here by typst and Pillow."""

import io
from datetime import UTC, datetime

import pytest
import typst
from PIL import Image

from core.errors import UserError
from core.plugins.importers.pdf_file import PdfFile, page_number, paged
from core.records.drafts import Original
from core.text.canonical import canonical

FIRST = (
    "The council reopened the bridge on Sunday, four years after it had been closed to all cars and buses of"
    " the valley, and the mayor thanked everybody who had waited so long for it."
)
SECOND = "It cost 5 million, twice what had been planned, and there is more to pay."
THIRD = "Nobody asked who would pay for the trees."


def made(*pages: str, title: str = "Bridge report") -> Original:
    """A PDF file with a page for each text."""
    facts = f'#set document(title: "{title}", author: "Ana Smith", date: none)'
    source = f"#set page(width: 260pt, height: 300pt)\n{facts}\n"
    data = typst.compile((source + "\n#pagebreak()\n".join(pages)).encode(), format="pdf")
    assert isinstance(data, bytes)
    return Original(data, name="report.pdf")


def test_paragraphs_are_joined_from_lines() -> None:
    draft = PdfFile().read(made(f"{FIRST}\n\n{SECOND}\n\n{THIRD}"))
    assert draft.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert (draft.title, draft.author, draft.language) == ("Bridge report", "Ana Smith", "en")
    assert draft.text == canonical(draft.text)
    assert "joined into paragraphs" in draft.notes[0]


def test_each_page_has_its_start() -> None:
    original = made(FIRST, SECOND, THIRD)
    text, starts = paged(original)
    assert text == PdfFile().read(original).text
    assert [text[start:].split(" ")[0] for start in starts] == ["The", "It", "Nobody"]
    assert page_number(starts, text.index(SECOND) + 5) == 2
    assert page_number(starts, 0) == 1
    assert page_number(starts, len(text)) == 3


def test_a_sentence_over_two_pages_stays_in_one_paragraph() -> None:
    text, starts = paged(made("The council reopened the old bridge", "on a cold Sunday in spring."))
    assert text == "The council reopened the old bridge on a cold Sunday in spring."
    assert text[starts[1] :].startswith("on a cold")


def test_the_day_of_making_is_told_and_not_proposed() -> None:
    source = "#set document(date: datetime(year: 2020, month: 3, day: 1))\nThe bridge is open again."
    data = typst.compile(source.encode(), format="pdf", timestamp=datetime(2020, 3, 1, tzinfo=UTC))
    assert isinstance(data, bytes)
    draft = PdfFile().read(Original(data))
    assert draft.published == ""
    assert any("2020-03-01" in note for note in draft.notes)


def test_a_picture_of_a_page_is_refused() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (60, 60), "white").save(buffer, "PDF")
    with pytest.raises(UserError, match=r"“scan\.pdf” has no text in it"):
        PdfFile().read(Original(buffer.getvalue(), name="scan.pdf"))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\nnothing more", made(FIRST).data[:400]])
def test_a_broken_file_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"“cut\.pdf” is damaged"):
        PdfFile().read(Original(data, name="cut.pdf"))


LOCKED = b"""%%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
3 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O <%b> /U <%b> >> endobj
trailer << /Root 1 0 R /Encrypt 3 0 R /ID [<00><00>] >>
%%%%EOF
""" % (b"ab" * 32, b"cd" * 32)


def test_a_locked_file_is_refused_with_what_to_do() -> None:
    with pytest.raises(UserError, match=r"locked with a password. Save a copy without one"):
        PdfFile().read(Original(LOCKED, name="secret.pdf"))


def test_which_originals_are_pdf() -> None:
    assert PdfFile().accepts(Original(b"\n%PDF-1.4"))
    assert PdfFile().accepts(Original(b"%PDF-1.4", name="renamed.txt"))
    assert not PdfFile().accepts(Original(b"text", name="a.pdf", media_type="application/pdf"))
    assert not PdfFile().accepts(Original(b"<html>%PDF-"))
