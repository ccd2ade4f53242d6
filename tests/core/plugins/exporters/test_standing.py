"""What no reader may miss, in every format: verdicts that need another look, and missing reasons."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from core.plugins.exporters import csv_file, json_file, md_file
from core.plugins.exporters.present import present
from core.records.report import Report
from tests.core import report_examples as examples
from tests.core.plugins.exporters.test_docx_file import document, lines
from tests.core.plugins.exporters.test_html_file import page, words
from tests.core.plugins.exporters.test_pdf_file import flat
from tests.core.plugins.exporters.test_xlsx_file import book


def _cells(report: Report) -> list[str]:
    return [cell.text for table in document(report).tables for row in table.rows for cell in row.cells]


NOTE = "needs another look"
READ: dict[str, Callable[[Report], str]] = {
    "html": lambda report: words(page(report)),
    "pdf": lambda report: flat(report),
    "docx": lambda report: " ".join([*lines(report), *_cells(report)]),
    "md": lambda report: md_file.render(report).data.decode(),
}
formats = pytest.mark.parametrize("read", READ.values(), ids=READ)


def overtaken_part() -> Report:
    """A claim whose second part was judged before its words changed, and a claim that nobody has rated."""
    whole, part = examples.compound()[0], examples.compound()[1]
    judged = replace(examples.verdict(examples.TRUE), outdated=True, note=NOTE)
    other = replace(part, id="c9", label="1.2", verdicts=(examples.verdict(examples.TRUE),))
    return examples.report(whole, replace(part, verdicts=(judged,)), other, examples.bare_claim())


@formats
def test_a_summary_says_how_many_verdicts_need_another_look(read: Callable[[Report], str]) -> None:
    assert "2, of these 1 needs another look" in " ".join(read(overtaken_part()).split())
    assert "of these" not in read(examples.report(examples.claim()))


@formats
def test_the_note_stands_wherever_the_label_does(read: Callable[[Report], str]) -> None:
    text = " ".join(read(overtaken_part()).replace("*", "").split())
    # In the list of parts, in what follows from them and at the verdict; the contents are read below.
    assert text.count(NOTE) >= 4
    assert NOTE not in read(examples.report(examples.claim()))


def test_the_contents_carry_a_sign_and_the_note() -> None:
    (first, second) = page(overtaken_part()).xpath("//nav//li[@class='part']")
    assert NOTE in words(first)
    assert first.xpath(".//span[@class='note']//svg")
    assert NOTE not in words(second)


def test_a_verdict_that_another_one_replaced_needs_no_look() -> None:
    old = replace(examples.verdict(), outdated=True, note=NOTE)
    view = present(examples.report(replace(examples.claim(), verdicts=(examples.verdict(), old))))
    assert [verdict.label.note for verdict in view.claims[0].earlier] == [""]


def test_programs_read_the_note_beside_the_label() -> None:
    report = overtaken_part()
    assert f"⚠ {NOTE}" in csv_file.render(report).data.decode()
    assert any(cell.value == f"⚠ {NOTE}" for row in book(report)["Claims"].rows for cell in row)
    told = json.loads(json_file.render(report).data)["report"]
    assert told["claims"][1]["verdicts"][0]["note"] == NOTE
    assert [row["outdated"] for row in told["summary"]] == [0, 1, 0]


@formats
def test_what_a_label_means_is_not_taken_for_the_reason(read: Callable[[Report], str]) -> None:
    silent = replace(examples.claim(), verdicts=(replace(examples.verdict(), rationale=" "),))
    text = " ".join(read(examples.report(silent)).replace("*", "").split())
    means = text.index("means: ")
    assert text.index("No reason was given.") < means
    assert "Right in part, wrong in part." in text[means:]
    assert "No reason was given." not in read(examples.report(examples.claim()))


@formats
def test_each_text_version_says_when_it_was_brought_in(read: Callable[[Report], str]) -> None:
    known = examples.updated_report()
    first = replace(known.article.versions[0], stated="")
    about = replace(known.article, versions=(first, *known.article.versions[1:]))
    text = " ".join(read(replace(known, article=about)).split())
    assert "version 1, brought in on 2 March 2026, 09:30 UTC, without a date of its own" in text
    assert "version 2, brought in on 2 March 2026, 09:30 UTC, dated 21 February 2026" in text
