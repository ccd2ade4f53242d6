"""What was checked before in every format: relation, verdict in whose words, who, when and where."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest
from lxml import html

from core.plugins.exporters import csv_file, html_file, json_file, xlsx_file
from core.records.report import Report
from tests.core import report_examples as examples
from tests.core.plugins.exporters.test_parts import PAGES

LINKED = examples.report(
    replace(examples.claim(), links=examples.links()),
    examples.right_to_left_claim(),
    examples.bare_claim(),
)
every_page = pytest.mark.parametrize("words", PAGES.values(), ids=PAGES)


@every_page
def test_a_page_lists_what_was_checked_before_under_its_claim(words: Callable[[Report], str]) -> None:
    plain = words(LINKED).translate(dict.fromkeys(map(ord, "\u2068\u2069\u00ad\u200b*\\")))
    told = plain[plain.rindex("Checked before") :]
    for said in (
        "Says the same: The harbour doubled its traffic last year.",
        "Their verdict: “Half right”",
        "Harbour Watch · 30 January 2026 · said by Jon Vik",
        "Contradicts the claim: Harbour traffic fell in 2025.",
        "needs another look",
        "Our own check, in the article “A quiet year for the harbour” · The Quay Gazette · 12 January 2026",
        "Is a part of the claim: The new quay cost nothing.",
        "Not rated yet",
        "The claim is a part of this:",
    ):
        assert said in told, said
    assert plain.count("Linked by the reviewer.") == 1


@every_page
def test_a_report_without_links_says_nothing_of_them(words: Callable[[Report], str]) -> None:
    text = words(examples.report())
    assert "Checked before" not in text
    assert "Linked by the reviewer" not in text


def test_the_address_of_a_check_can_be_opened_and_a_claim_of_the_report_be_gone_to() -> None:
    page = html.document_fromstring(html_file.render(LINKED).data.decode())
    (here,) = page.xpath("//*[contains(@class, 'before')]")
    assert here.xpath(".//a/@href") == [
        "https://harbourwatch.example/traffic?id=1&full=yes",
        "#claim-3",
        "https://harbourwatch.example/traffic?id=1&full=yes",
    ]
    assert page.xpath("//*[@id='claim-3']")


def test_an_address_that_is_none_is_told_and_not_followed() -> None:
    page = html.document_fromstring(html_file.render(examples.report(examples.hostile_claim())).data.decode())
    (here,) = page.xpath("//*[contains(@class, 'before')]")
    assert here.xpath(".//a/@href | .//script") == []
    assert "javascript:alert(4)" in here.text_content()


def test_tables_have_the_links() -> None:
    first, *_others = csv.DictReader(io.StringIO(csv_file.render(LINKED).data.decode("utf-8-sig")))
    cell = first["checked_before"].split(" [...] ")
    assert cell[0] == (
        "same as: The harbour doubled its traffic last year. | Half right | Harbour Watch | 2026-01-30 | "
        "https://harbourwatch.example/traffic?id=1&full=yes"
    )
    assert cell[1].startswith(
        "contradicts: Harbour traffic fell in 2025. | True (⚠ needs another look) | A quiet"
    )
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_file.render(LINKED).data))["Checked before"]
    head, *rows = sheet.iter_rows(values_only=True)
    found = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["relation"] for row in found] == ["same as", "contradicts", "has part", "part of"]
    assert [row["checked_what"] for row in found] == ["fact-check", "claim", "claim", "fact-check"]
    assert (found[0]["claim_label"], found[0]["checked_ref"]) == ("1", "quay-1")


def test_json_has_the_links() -> None:
    claims = json.loads(json_file.render(LINKED).data)["report"]["claims"]
    assert [link["standing"] for link in claims[0]["links"]] == [
        "same as",
        "contradicts",
        "has part",
        "part of",
    ]
    assert claims[0]["links"][0]["url"] == "https://harbourwatch.example/traffic?id=1&full=yes"
    assert claims[0]["links"][1]["rating"]["label"] == "True"
    assert claims[1]["links"] == []
