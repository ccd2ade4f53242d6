"""The Word document, read back with python-docx and lxml."""

import io
import zipfile
from dataclasses import replace

import pytest
from docx import Document as read
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from core.plugins.exporters.docx_file import render
from core.records.report import Report
from tests.core import report_examples as examples


def document(report: Report) -> Document:
    return read(io.BytesIO(render(report).data))


def lines(report: Report) -> list[str]:
    marks = str.maketrans("", "", "\u200e\u200f")
    return [paragraph.text.translate(marks) for paragraph in document(report).paragraphs]


RICH = examples.report()


def test_headings_are_headings() -> None:
    heads = [
        (p.style.name, p.text)
        for p in document(RICH).paragraphs
        if p.style and "Heading" in str(p.style.name)
    ]
    assert ("Heading 1", "Summary of verdicts") in heads
    assert ("Heading 2", "Harbour traffic doubled in a year") in heads
    assert ("Heading 3", "Evidence") in heads
    assert ("Heading 4", "Supports (1)") in heads


def test_properties_and_language() -> None:
    made = document(RICH)
    about = made.core_properties
    assert about.title == "Verdict report: Harbour traffic doubled, says port director"
    assert (about.author, about.language) == ("Amal Darwish", "en")
    assert about.created == examples.MADE
    language = made.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "en"


def test_it_says_what_the_page_says() -> None:
    text = "\n".join(lines(RICH))
    for said in (
        "3 claims: 2 rated, 1 not rated yet.",
        "Said by\tPort director Jon Vik",
        "The director said that traffic has doubled since he took office.",
        "page 12, table 3. Quote found letter for letter in the saved copy.",
        "No source contradicting this.",
        "Take care: The wording was changed after this verdict was given",
        "SHA-256 of the copy\t3d3d3d3d3d3d3d3d…",
        "Claim 1, “Harbour traffic doubled in a year”: The verdict went from True to Mixed.",
    ):
        assert said in text


def test_tables_have_header_rows_that_repeat() -> None:
    tables = document(RICH).tables
    assert len(tables) == 2 + len(RICH.scales)
    for table in tables:
        assert table.rows[0]._tr.trPr is not None
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in tables[0].rows[1].cells] == ["■ Mixed", "Plain", "1", "33.3 %"]
    assert [cell.text for cell in tables[1].rows[3].cells] == [
        "3",
        "The new quay cost nothing",
        "Not rated yet",
    ]


def test_right_to_left_paragraphs_and_runs_are_marked() -> None:
    made = document(RICH)
    (wording,) = [p for p in made.paragraphs if p.text.startswith("زادت حركة الميناء بنسبة")]
    assert wording._p.pPr is not None
    assert wording._p.pPr.find(qn("w:bidi")) is not None
    rationale = next(p for p in made.paragraphs if "Port Log 2025" in p.text)
    ways = {
        run.text: run._r.rPr.find(qn("w:rtl")) is not None for run in rationale.runs if run._r.rPr is not None
    }
    assert not next(rtl for text, rtl in ways.items() if "Port Log" in text)
    assert next(rtl for text, rtl in ways.items() if "تختلف" in text)
    (english,) = [p for p in made.paragraphs if p.text == "Harbour traffic doubled between 2024 and 2025."]
    assert english._p.pPr is None or english._p.pPr.find(qn("w:bidi")) is None


def test_links_within_and_out() -> None:
    made = document(RICH)
    body = made.element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    anchors = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}
    assert anchors == {"claim-1", "claim-2", "claim-3"}
    assert anchors <= marks
    outside = {link.get(qn("r:id")) for link in body.iter(qn("w:hyperlink"))} - {None}
    addresses = {made.part.rels[each].target_ref for each in outside}
    assert "https://port.example/annual-report.pdf" in addresses
    assert len(addresses) == len(outside) == 3


def test_children_stand_in_the_order_of_the_schema() -> None:
    # What Word checks: ECMA-376 part 1, CT_PPrBase, CT_RPr and CT_TblPr, as far as they are written here.
    orders = {
        "pPr": "pStyle keepNext keepLines pBdr shd tabs bidi spacing ind jc",
        "rPr": "rFonts b bCs i iCs color sz szCs u shd rtl lang",
        "tblPr": "tblStyle bidiVisual tblW jc tblBorders tblLayout tblLook",
    }
    compound = examples.report(*examples.compound())
    for report in (RICH, compound, examples.report(examples.hostile_claim()), examples.empty_report()):
        with zipfile.ZipFile(io.BytesIO(render(report).data)) as parts:
            root = etree.fromstring(parts.read("word/document.xml"))
        for tag, order in orders.items():
            for element in root.iter(qn(f"w:{tag}")):
                names = [etree.QName(child).localname for child in element]
                assert names == sorted(names, key=order.split().index)


def test_hostile_text_stays_text() -> None:
    report = examples.report(examples.hostile_claim())
    assert any("<script>alert(1)</script>" in line for line in lines(report))
    made = document(report)
    assert all(not rel.target_ref.startswith(("javascript", "data")) for rel in made.part.rels.values())


@pytest.mark.parametrize("text", ["one\ntwo", "tab\tstop", "end\r\n", "\u202eabc", "null\0byte"])
def test_control_characters_do_no_harm(text: str) -> None:
    quote = replace(examples.claim().quotes[0], exact=text)
    joined = "\n".join(lines(examples.report(replace(examples.claim(), quotes=(quote,)))))
    assert "The director said that " in joined
    assert "\u202e" not in joined
