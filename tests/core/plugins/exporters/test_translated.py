"""A report in a language written from right to left, with a real compiled catalogue."""

import io
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from docx import Document as read
from docx.oxml.ns import qn
from lxml import html

from core import i18n
from core.plugins.exporters import docx_file, html_file, pdf_file
from tests.core import report_examples as examples

SAID = {
    "Summary of verdicts": "ملخص الأحكام",
    "Verdict report": "تقرير الأحكام",
    "Page {page} of {pages}": "صفحة {page} من {pages}",
}


@pytest.fixture(autouse=True)
def arabic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue = Catalog(locale="ar")
    for message, words in SAID.items():
        catalogue.add(message, words)
    with (folder / f"{i18n.DOMAIN}.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(i18n, "LOCALE_FOLDER", tmp_path)
    monkeypatch.setattr(i18n, "_catalogue", i18n._catalogue)
    i18n.set_language("ar")


def test_the_web_page_runs_from_right_to_left() -> None:
    root = html.document_fromstring(html_file.render(examples.report()).data.decode("utf-8"))
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    assert root.findtext(".//section[@id='summary']/h2") == "ملخص الأحكام"
    title = root.find(".//h1")
    assert (title.get("lang"), title.get("dir")) == ("en", "ltr")
    assert "27 فبراير 2026" in root.get_element_by_id("claim-1").text_content()


def test_the_pdf_is_in_arabic_and_still_accessible() -> None:
    rendered = pdf_file.render(examples.report())
    assert rendered.warnings == ()
    assert b"/Lang (ar)" in rendered.data or b"/Lang(ar)" in rendered.data


def test_the_word_document_runs_from_right_to_left() -> None:
    made = read(io.BytesIO(docx_file.render(examples.report()).data))
    heading = next(p for p in made.paragraphs if p.text == "ملخص الأحكام")
    assert heading._p.pPr is not None
    assert heading._p.pPr.find(qn("w:bidi")) is not None
    for table in made.tables:
        assert table._tblPr.find(qn("w:bidiVisual")) is not None
    footer = made.sections[0].footer.paragraphs[0]
    assert "صفحة" in footer.text
    assert [field.get(qn("w:instr")) for field in footer._p.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
