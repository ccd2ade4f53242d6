"""An article that was updated, told by every format: versions, old and new words, what to take care of."""

import json
from collections.abc import Callable

import pytest

from core.plugins.exporters import csv_file, html_file, json_file, md_file
from tests.core import report_examples as examples
from tests.core.plugins.exporters.test_docx_file import lines
from tests.core.plugins.exporters.test_html_file import page, words
from tests.core.plugins.exporters.test_pdf_file import flat
from tests.core.plugins.exporters.test_xlsx_file import book

REPORT = examples.updated_report()
READ: dict[str, Callable[[], str]] = {
    "html": lambda: words(page(REPORT)),
    "pdf": lambda: flat(REPORT),
    "docx": lambda: " ".join(lines(REPORT)),
    "md": lambda: md_file.render(REPORT).data.decode(),
}
TABLES: dict[str, Callable[[], str]] = {
    "csv": lambda: csv_file.render(REPORT).data.decode(),
    "xlsx": lambda: " ".join(str(c.value) for sheet in book(REPORT) for row in sheet.rows for c in row),
    "json": lambda: json_file.render(REPORT).data.decode(),
}


@pytest.mark.parametrize("read", READ.values(), ids=READ)
def test_a_reader_is_told_what_an_update_did(read: Callable[[], str]) -> None:
    text = " ".join(read().split())
    assert "Version 1 of the text, paragraph 3" in text
    assert "changed words quoted here (a negation) after this verdict was given" in text
    assert text.index("The words were:") < text.index("It says now:")
    assert "traffic has not doubled" in text
    assert "The text of version 2 states the date of version 1." in text
    assert "changed without a new date" in text
    assert "The text was updated." in text
    assert "Claim 0" not in text


@pytest.mark.parametrize("read", TABLES.values(), ids=TABLES)
def test_a_program_reads_it_too(read: Callable[[], str]) -> None:
    text = read()
    assert "traffic has not doubled" in text
    assert "The text of version 2 states the date of version 1." in text
    assert "quote" in text


def test_the_json_file_keeps_its_keys_and_adds_the_reasons() -> None:
    (claim,) = json.loads(json_file.render(REPORT).data)["report"]["claims"]
    assert (claim["verdicts"][0]["outdated"], claim["verdicts"][0]["reasons"]) == (True, ["quote"])
    assert (claim["quotes"][0]["version"], claim["quotes"][0]["newest"]) == (1, False)


def test_a_change_of_the_whole_article_leads_to_no_claim() -> None:
    changes = page(REPORT).get_element_by_id("changes")
    first = changes.find(".//li")
    assert words(first) == "The text was updated."
    assert first.find(".//a") is None
    assert html_file.render(REPORT).data.count(b'href="#claim-1"') > 0
