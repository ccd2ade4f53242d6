"""The web page, read back with a parser."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from core.plugins.exporters.html_file import render
from core.records.report import Report
from core.records.terms import QuoteLock
from tests.core import report_examples as examples


def page(report: Report) -> html.HtmlElement:
    return html.document_fromstring(render(report).data.decode("utf-8"))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def section(report: Report, number: int) -> html.HtmlElement:
    return page(report).get_element_by_id(f"claim-{number}")


RICH = examples.report()


def test_it_asks_for_nothing_else() -> None:
    root = page(RICH)
    assert root.xpath("//script | //link | //img | //iframe | //object | //*[@src] | //form | //base") == []
    assert not re.search(r"url\(|@import|@font-face", words(root.find(".//style")))
    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


def test_it_has_a_language_a_direction_and_a_title() -> None:
    root = page(RICH)
    assert (root.get("lang"), root.get("dir")) == ("en", "ltr")
    assert root.findtext(".//title") == "Verdict report: Harbour traffic doubled, says port director"


def test_headings_skip_no_level() -> None:
    levels = [
        int(each.tag[1])
        for each in page(RICH).xpath("//main//*[self::h2 or self::h3 or self::h4 or self::h5]")
    ]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(page(RICH).xpath("//h1")) == 1


def test_every_link_within_the_page_arrives() -> None:
    root = page(RICH)
    targets = {target[1:] for target in root.xpath("//a/@href") if target.startswith("#")}
    assert targets >= {"summary", "article", "claims", "method", "scales", "changes", "claim-1", "claim-3"}
    assert targets <= set(root.xpath("//@id"))


def test_links_out_are_marked_and_only_to_the_web() -> None:
    out = [a for a in page(RICH).xpath("//a") if not a.get("href").startswith("#")]
    assert {a.get("href") for a in out} == {
        "https://quay-gazette.example/2026/harbour?page=1&view=full",
        "https://www.wikidata.org/wiki/Q42",
        "https://port.example/annual-report.pdf",
    }
    assert {a.get("rel") for a in out} == {"noopener noreferrer nofollow"}


def test_a_claim_says_everything_about_it() -> None:
    text = words(section(RICH, 1))
    for said in (
        "Claim 1",
        "Harbour traffic doubled between 2024 and 2025.",
        "Paragraph 3, characters 410 to 429",
        "Said by Port director Jon Vik",
        "19 February 2026 (“yesterday”, counted from the date of the article)",
        "Place Quay City",
        "Tags shipping · numbers",
        "Supports (1)",
        "Contradicts (1)",
        "Context (1)",
        "page 12, table 3. Quote found letter for letter in the saved copy.",
        "Port authority · Statistics office · January 2026 · Document",
        "Copy saved 25 February 2026, 16:40 UTC",
        "3d3d3d3d3d3d3d3d…",
        "Confidential source: what could identify it is left out.",
        "No saved copy to compare the quote with.",
        "Right in part, wrong in part.",
        "The tonnage did not: it rose by a tenth.",
        "Given by Amal Darwish",
        "Given on 27 February 2026, 11:00 UTC",
        "True as of 26 February 2026",
        "Limits Ships below 50 tonnes are not counted.",
        "Earlier verdict True",
    ):
        assert said in text


def test_the_exact_quote_is_marked_in_its_context() -> None:
    quote = section(RICH, 1).find(".//blockquote[@class='context']")
    assert quote.findtext("mark") == "traffic has doubled"
    assert quote.text_content() == "The director said that traffic has doubled since he took office."


def test_a_missing_side_is_said() -> None:
    text = words(section(RICH, 3))
    assert "Supports (0) No source supporting this." in text
    assert "Contradicts (0) No source contradicting this." in text
    assert "Not rated yet" in text
    assert "Context" not in text


@pytest.mark.parametrize(
    ("lock", "said"),
    [
        (QuoteLock.EXACT, "letter for letter"),
        (QuoteLock.NORMALISED, "apart from quotation marks"),
        (QuoteLock.FUZZY, "Only a similar passage"),
        (QuoteLock.ABSENT, "Quote not found"),
        (QuoteLock.NO_COPY, "No saved copy"),
    ],
)
def test_the_quote_lock_is_said_in_words(lock: QuoteLock, said: str) -> None:
    claim = replace(examples.claim(), evidence=(examples.evidence(lock=lock),))
    assert said in words(section(examples.report(claim), 1))


def test_an_outdated_verdict_says_so_and_shows_what_it_judged() -> None:
    text = words(section(RICH, 2))
    assert "The wording was changed after this verdict was given" in text
    assert "زادت حركة الميناء مرتين." in text
    assert "Take care The wording was changed after the verdict was given." in text
    assert "The wording was changed" not in words(section(RICH, 1))


def test_a_verdict_has_words_a_drawing_and_a_colour() -> None:
    label = section(RICH, 1).find(".//*[@class='verdict']/p[@class='tag']")
    assert words(label) == "Mixed"
    assert label.find(".//svg") is not None
    assert "#8a6100" in label.find("span").get("style")


def test_text_runs_its_own_way_and_is_marked_with_its_language() -> None:
    claim = section(RICH, 2)
    heading = claim.find("h3")
    assert (heading.get("dir"), heading.get("lang")) == ("rtl", "ar")
    hebrew = claim.xpath(".//bdi[contains(., 'דוברות')]")[0]
    assert (hebrew.get("dir"), hebrew.get("lang")) == ("rtl", "he")
    assert section(RICH, 1).find("h3").get("dir") == "ltr"


def test_the_summary_counts() -> None:
    rows = page(RICH).xpath("//section[@id='summary']//tbody/tr")
    assert [[words(cell) for cell in row] for row in rows] == [
        ["Mixed", "Plain", "1", "33.3 %"],
        ["مصادر متعارضة", "ملصقات الأدلة", "1, of these 1 needs another look", "33.3 %"],
        ["Not rated yet", "", "1", "33.3 %"],
    ]
    assert "3 claims: 2 rated, 1 not rated yet." in words(page(RICH))


def test_method_scales_and_changes_are_there() -> None:
    root = page(RICH)
    assert "it proves nothing about a site." in words(root.get_element_by_id("method"))
    scales = words(root.get_element_by_id("scales"))
    for scale in RICH.scales:
        for rating in scale.ratings:
            assert rating.label in scales
            assert rating.meaning in scales
    changes = words(root.get_element_by_id("changes"))
    assert "Since the report of 25 February 2026, 18:00 UTC:" in changes
    assert "The verdict went from True to Mixed." in changes


def test_a_first_report_says_so() -> None:
    text = words(page(examples.empty_report()))
    assert "This is the first report on this article." in text
    assert "No claim has been made from this article yet." in text
    assert "Article without a title" in text


def test_hostile_text_stays_text() -> None:
    root = page(examples.report(examples.hostile_claim()))
    assert root.xpath("//script | //b[@onclick] | //*[@onclick]") == []
    assert not [href for href in root.xpath("//a/@href") if not href.startswith(("#", "https://"))]
    text = words(root)
    assert "<script>alert(1)</script>" in text
    assert "{{ 7*7 }} {% raw %}" in text
    assert "javascript:alert(1)" in text


@pytest.mark.parametrize("colour", ["red", "#fff", "#12345", "#000000;background:url(//x)", ""])
def test_a_colour_that_is_none_is_left_out(colour: str) -> None:
    rating = replace(examples.TRUE, colour=colour, icon="../templates/report")
    claim = replace(examples.claim(), verdicts=(examples.verdict(rating),))
    verdict = section(examples.report(claim), 1).find(".//*[@class='verdict']")
    assert verdict.get("style") == "--c:#5b6470"
    assert verdict.find(".//svg") is None
    assert words(verdict.find("p")) == "True"


@pytest.mark.parametrize(
    ("confidential", "name"), [(True, "Confidential source"), (False, "Source without a title")]
)
def test_a_source_without_a_title_is_named_for_what_it_is(confidential: bool, name: str) -> None:
    item = replace(examples.evidence(), source_title="", url="", confidential=confidential)
    claim = section(examples.report(replace(examples.claim(), evidence=(item,))), 1)
    assert words(claim.find(".//p[@class='title']")) == name
