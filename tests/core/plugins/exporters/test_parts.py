"""Parts of claims in every format: under their claim, by their number, with the rule and what follows."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest
from docx import Document
from lxml import html

from core.plugins.exporters import csv_file, docx_file, html_file, json_file, md_file, xlsx_file
from core.plugins.exporters.present import present
from core.records.report import Report
from tests.core import report_examples as examples
from tests.core.plugins.exporters.test_pdf_file import flat as pdf_words

COMPOUND = examples.report(*examples.compound())


def html_words(report: Report) -> str:
    return " ".join(html.document_fromstring(html_file.render(report).data.decode()).text_content().split())


def docx_words(report: Report) -> str:
    paragraphs = Document(io.BytesIO(docx_file.render(report).data)).element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    )
    return " ".join("".join(each.text or "" for each in paragraphs).split())


def md_words(report: Report) -> str:
    return " ".join(md_file.render(report).data.decode().split())


PAGES: dict[str, Callable[[Report], str]] = {
    "html": html_words,
    "pdf": pdf_words,
    "docx": docx_words,
    "md": md_words,
}
every_page = pytest.mark.parametrize("words", PAGES.values(), ids=PAGES)


@every_page
def test_a_page_says_the_rule_what_follows_and_that_the_verdict_is_the_reviewer_s_own(
    words: Callable[[Report], str],
) -> None:
    text = words(COMPOUND)
    for said in (
        "3 of the claims are parts of others.",
        "Every part must hold for the whole claim to hold.",
        "so the least true one decides: part 1.2, “False”.",
        "is “Mixed” and differs from this.",
        "Verdict on the whole claim, given on its own",
        "One part that holds is enough",
        "0 of 1 part is rated. Nothing follows from the parts yet.",
        "Part of claim 1",
        "Claim 1.2.1",
    ):
        assert said in text, said


@every_page
def test_parts_stand_under_their_claim(words: Callable[[Report], str]) -> None:
    text = words(COMPOUND)
    order = [text.rindex(f"Claim {label}") for label in ("1.1", "1.2", "1.2.1", "2")]
    assert order == sorted(order)


@every_page
def test_a_report_without_parts_says_nothing_of_them(words: Callable[[Report], str]) -> None:
    text = words(examples.report())
    for said in ("Parts", "Part of claim", "parts of others", "given on its own"):
        assert said not in text


def test_links_between_a_claim_and_its_parts_arrive() -> None:
    page = html.document_fromstring(html_file.render(COMPOUND).data.decode())
    targets = {target[1:] for target in page.xpath("//a/@href") if target.startswith("#")}
    assert targets >= {"claim-1", "claim-1-1", "claim-1-2", "claim-1-2-1", "claim-2"}
    assert targets <= set(page.xpath("//@id"))
    assert len(page.xpath("//nav//li[contains(@class, 'part')]")) == 3


def test_a_change_leads_to_its_claim_by_its_label() -> None:
    (change,) = COMPOUND.changes
    moved = replace(change, claim_number=3, claim_label="1.2")
    gone = replace(change, claim_number=9, claim_label="7.1")
    views = present(replace(COMPOUND, changes=(moved, gone))).changes
    assert [(view.anchor, view.number) for view in views] == [("claim-1-2", "1.2"), ("", "7.1")]


def test_tables_have_columns_for_the_tree() -> None:
    found = list(csv.DictReader(io.StringIO(csv_file.render(COMPOUND).data.decode("utf-8-sig"))))
    by_label = {row["claim_label"]: row for row in found}
    assert list(by_label) == ["1", "1.1", "1.2", "1.2.1", "2"]
    whole, deep = by_label["1"], by_label["1.2.1"]
    assert [whole[name] for name in ("part_of_claim_id", "part_rule", "parts", "parts_rated")] == [
        "",
        "each",
        "2",
        "2",
    ]
    assert (whole["verdict"], whole["parts_verdict"]) == ("Mixed", "False")
    assert whole["parts_follow"].endswith("differs from this.")
    assert (deep["part_of_claim_id"], deep["part_of_claim_label"], deep["part_rule"]) == ("c3", "1.2", "")
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_file.render(COMPOUND).data))["Claims"]
    names = [cell.value for cell in sheet[1]]
    labels = [row[names.index("claim_label")].value for row in sheet.iter_rows(min_row=2)]
    assert labels == list(by_label)


def test_json_has_the_tree() -> None:
    claims = json.loads(json_file.render(COMPOUND).data)["report"]["claims"]
    assert [(c["number"], c["label"], c["depth"], c["parent_id"]) for c in claims[:4]] == [
        (1, "1", 0, ""),
        (2, "1.1", 1, "c1"),
        (3, "1.2", 1, "c1"),
        (4, "1.2.1", 2, "c3"),
    ]
    assert claims[0]["parts"]["rule"] == "each"
    assert claims[0]["parts"]["labels"] == ["1.1", "1.2"]
    assert claims[0]["parts"]["rating"]["label"] == "False"
    assert claims[1]["parts"] is None
