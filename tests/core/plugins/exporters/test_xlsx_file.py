"""The workbook, read back with openpyxl."""

import io
from dataclasses import replace

from openpyxl import Workbook, load_workbook

from core.plugins.exporters.xlsx_file import LONGEST, render
from core.records.report import Report
from tests.core import report_examples as examples


def book(report: Report) -> Workbook:
    return load_workbook(io.BytesIO(render(report).data))


def records(report: Report, sheet: str) -> list[dict[str, object]]:
    head, *rows = book(report)[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_sheets_and_their_rows() -> None:
    report = examples.report()
    assert book(report).sheetnames == ["Claims", "Evidence", "Verdicts", "Checked before", "Article"]
    assert [row["claim_number"] for row in records(report, "Claims")] == [1, 2, 3]
    assert [row["stance"] for row in records(report, "Evidence")] == [
        "supports",
        "contradicts",
        "context",
        "contradicts",
    ]
    assert [row["verdict"] for row in records(report, "Verdicts")] == ["Mixed", "True", "مصادر متعارضة"]
    about = {row["fact"]: row["value"] for row in records(report, "Article")}
    assert about["text_sha256"] == "1f" * 32
    assert about["text_characters"] == 4812


def test_no_text_is_a_formula() -> None:
    made = book(examples.report(examples.hostile_claim()))
    kinds = {cell.data_type for sheet in made for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    titles = [cell.value for row in made["Evidence"].iter_rows() for cell in row]
    assert '=HYPERLINK("http://trap.example","open")' in titles


def test_a_text_too_long_for_a_cell_is_cut_between_characters_and_said() -> None:
    report = examples.report(replace(examples.claim(), wording="a" + "🔥" * LONGEST))
    (warning,) = render(report).warnings
    assert "32,767" in warning
    assert records(report, "Claims")[0]["wording"] == "a" + "🔥" * (LONGEST // 2)
    assert render(examples.report()).warnings == ()


def test_the_workbook_is_dated_like_the_report() -> None:
    properties = book(examples.report()).properties
    assert properties.created == properties.modified == examples.MADE.replace(tzinfo=None)
