"""The CSV table, read back with the csv module."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plugins.exporters.csv_file import guarded, render
from core.records.report import Report
from tests.core import report_examples as examples


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(report).data.decode("utf-8-sig"), newline="")))


def test_it_begins_with_a_byte_order_mark() -> None:
    assert render(examples.report()).data.startswith(b"\xef\xbb\xbf")


def test_a_row_for_each_claim_and_piece_of_evidence() -> None:
    report = examples.report()
    found = [(row["claim_number"], row["stance"]) for row in rows(report)]
    assert found == [
        ("1", "supports"),
        ("1", "contradicts"),
        ("1", "context"),
        ("2", "contradicts"),
        ("3", ""),
    ]


def test_hashes_dates_and_offsets_are_whole() -> None:
    row = rows(examples.report())[0]
    assert row["text_sha256"] == "1f" * 32
    assert row["snapshot_sha256"] == "3d" * 32
    assert row["captured_at"] == "2026-02-25T16:40:12+00:00"
    assert row["verdict_given_at"] == "2026-02-27T11:00:00+00:00"
    assert (row["quote_start"], row["quote_end"], row["quote_paragraph"]) == ("410", "429", "3")
    assert (row["verdict"], row["verdict_value"], row["verdict_outdated"]) == ("Mixed", "1", "no")
    assert row["rationale"].count("\n") == 1


def test_a_report_without_claims_has_the_header_alone() -> None:
    data = render(examples.empty_report()).data.decode("utf-8-sig")
    assert data.count("\r\n") == 1
    assert data.startswith("claim_id,claim_number,headline")


def test_no_cell_begins_like_a_formula() -> None:
    for row in rows(examples.report(examples.hostile_claim())):
        assert [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
        assert row["source_title"] == '\'=HYPERLINK("http://trap.example","open")'
        assert row["source_publisher"] == "'+1234"


@pytest.mark.parametrize("start", ["=1", "+1", "-1", "@x", "\tx", "\nx"])
def test_a_formula_gets_an_apostrophe(start: str) -> None:
    assert guarded(start) == f"'{start}"


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=40))
def test_taking_one_apostrophe_away_gives_the_text_back(text: str) -> None:
    cell = str(guarded(text))
    assert (cell[1:] if cell != text else cell) == text
