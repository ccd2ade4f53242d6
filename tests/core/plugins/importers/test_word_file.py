"""Word documents made here by python-docx."""

import io
import random
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.shared import Inches

from core.errors import UserError
from core.plugins.importers.word_file import WordFile
from core.records.drafts import Draft, Original

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(document: object, name: str = "report.docx") -> Draft:
    """The draft of a document saved and read again."""
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return WordFile().read(Original(buffer.getvalue(), name=name))


def test_paragraphs_tables_and_facts() -> None:
    document = Document()
    document.core_properties.title = "A template's title"
    document.core_properties.author = "Ana Smith"
    document.add_paragraph("Bridge report", style="Title")
    document.add_paragraph("The bridge reopened on Sunday, and it is as wide as it was.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["Year", "Cost", "2019", "5"], strict=True):
        cell.text = text
    document.add_paragraph("The cost\nwas not told.")
    draft = read(document)
    assert draft.text.split("\n\n") == [
        "Bridge report",
        "The bridge reopened on Sunday, and it is as wide as it was.",
        "Year | Cost",
        "2019 | 5",
        "The cost\nwas not told.",
    ]
    assert (draft.title, draft.author, draft.published, draft.language) == (
        "Bridge report",
        "Ana Smith",
        "",
        "en",
    )


def test_tracked_changes_links_and_controls_are_read_as_they_stand() -> None:
    document = Document()
    document.element.body.insert(
        0,
        parse_xml(
            f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>It cost </w:t></w:r>"
            "<w:del><w:r><w:delText>four</w:delText></w:r></w:del><w:ins><w:r><w:t>five</w:t></w:r></w:ins>"
            "<w:moveFrom><w:r><w:t> moved away</w:t></w:r></w:moveFrom>"
            '<w:hyperlink w:anchor="x"><w:r><w:t> million</w:t><w:tab/><w:t>in all</w:t></w:r></w:hyperlink>'
            "</w:p></w:sdtContent></w:sdt>"
        ),
    )
    assert read(document).text == "It cost five million\tin all"


def test_tab_stops_are_no_tabs_and_nested_tables_keep_their_order() -> None:
    document = Document()
    paragraph = document.add_paragraph("Before")
    paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(1))
    table = document.add_table(rows=1, cols=2)
    left, right = table._cells
    left.text, right.text = "Year", "after"
    inner = left.add_table(rows=1, cols=2)
    for cell, text in zip(inner._cells, ["2019", "5"], strict=True):
        cell.text = text
    assert read(document).text.split("\n\n") == ["Before", "Year", "2019 | 5", "after"]


def test_what_stands_outside_the_text_is_told() -> None:
    document = Document()
    document.add_paragraph("The bridge is open.")
    document.sections[0].header.paragraphs[0].text = "Draft of the council"
    document.element.body.insert(
        0,
        parse_xml(
            f'<w:p {W}><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
            "<w:txbxContent><w:p><w:r><w:t>A note in a box</w:t></w:r></w:p></w:txbxContent>"
            "</v:textbox></v:shape></w:pict></w:r>"
            "<w:r><w:t>First line.</w:t></w:r></w:p>"
        ),
    )
    draft = read(document)
    assert draft.text == "First line.\n\nThe bridge is open."
    assert any("A note in a box" in note for note in draft.notes)
    assert any("Draft of the council" in note for note in draft.notes)


def test_arabic_runs_from_right_to_left() -> None:
    document = Document()
    document.add_paragraph("أعلنت البلدية أن الجسر مفتوح في المدينة.")
    draft = read(document)
    assert (draft.language, draft.direction) == ("ar", "rtl")


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(UserError, match=r"There is no text in “empty\.docx”"):
        read(Document(), "empty.docx")


def archive(**files: str) -> bytes:
    """A ZIP file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(name, text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        archive(**{"word/document.xml": "<broken"}),
        archive(**{"word/document.xml": "<a/>", "[Content_Types].xml": "<Types/>"}),
        b"PK\x03\x04 cut off word/document.xml",
    ],
)
def test_a_broken_document_is_refused(data: bytes) -> None:
    original = Original(data, name="cut.docx")
    assert WordFile().accepts(original)
    with pytest.raises(UserError, match=r"“cut\.docx” is damaged"):
        WordFile().read(original)


def test_a_document_that_unpacks_without_end_is_refused() -> None:
    data = archive(**{"word/document.xml": " " * 310_000_000})
    assert len(data) < 1_000_000
    with pytest.raises(UserError, match="unpacks to far more than anybody writes"):
        WordFile().read(Original(data))


def with_body(xml: str, padding: bytes = b"") -> bytes:
    """A sound document with more in its body, and a picture's worth of other bytes."""
    plain, made = io.BytesIO(), io.BytesIO()
    Document().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:body>", b"<w:body>" + xml.encode())
            new.writestr(name, data)
        new.writestr("word/media/image1.png", padding)
    return made.getvalue()


TEXT = "<w:p><w:r><w:t>The bridge is open.</w:t></w:r></w:p>"


@pytest.mark.parametrize("padding", [b"", random.Random(1).randbytes(3_000_000)])
def test_a_small_file_of_endless_paragraphs_is_refused(padding: bytes) -> None:
    data = with_body(TEXT + "<w:p/>" * 2_000_000, padding)
    with pytest.raises(UserError, match="unpacks to far more than anybody writes"):
        WordFile().read(Original(data))


def test_a_document_of_more_than_a_book_is_refused() -> None:
    words = random.Random(1).randbytes(40_000).hex()
    with pytest.raises(UserError, match="too large to be read"):
        WordFile().read(Original(with_body(TEXT.replace("bridge", words) * 300)))


def test_a_long_document_with_large_pictures_is_read() -> None:
    data = with_body("".join(TEXT.replace("bridge", f"bridge {i}") for i in range(10_000)), bytes(900_000))
    assert WordFile().read(Original(data)).text.count("\n\n") == 9_999


def test_other_archives_are_left_to_others(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(archive(**{"a.txt": "text"}))
    assert not WordFile().accepts(Original(path.read_bytes(), name="a.docx"))
    assert not WordFile().accepts(Original(b"plain"))
