"""The Markdown file, read as lines."""

import re
from dataclasses import replace

import pytest

from core.plugins.exporters.md_file import escaped, render
from tests.core import report_examples as examples


def text_of(*claims: object) -> str:
    return render(examples.report(*claims)).data.decode("utf-8")  # type: ignore[arg-type]


def test_it_says_what_the_page_says() -> None:
    text = text_of()
    for said in (
        "# Harbour traffic doubled, says port director\n",
        "| **Mixed** | Plain | 1 | 33.3 % |",
        "### Claim 1: Harbour traffic doubled in a year\n",
        "> The director said that **traffic has doubled** since he took office.\n",
        "- Said by: [Port director Jon Vik](<https://www.wikidata.org/wiki/Q42>)",
        "##### Supports (0)\n\nNo source supporting this.",
        "page 12, table 3. Quote found letter for letter in the saved copy.",
    ):
        assert said in text


def test_hostile_text_stays_text() -> None:
    text = text_of(examples.hostile_claim())
    assert not re.search(r"(?<!\\)<(script|b|i)\b", text)
    assert "(javascript:" not in re.sub(r"\\\]\(javascript", "", text)
    assert r"\*star\* \_under\_ \`code\`" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("12. no list", r"12\. no list"),
        ("a | b", r"a \| b"),
        ("two\nlines", "two lines"),
        ("plain text, as it is (really).", "plain text, as it is (really)."),
    ],
)
def test_marks_are_escaped_and_nothing_else(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_words_that_run_the_other_way_are_isolated_in_our_lines() -> None:
    text = text_of(examples.right_to_left_claim())
    assert "- Said by: \u2068بەڕێوەبەری بەندەر\u2069\n" in text
    assert "### Claim 2: \u2068حركة الميناء" in text
    assert "> وقال المدير إن **الحركة" in text


def test_a_quote_begins_with_a_mark_where_somebody_turned_its_paragraph() -> None:
    claim = examples.right_to_left_claim()
    turned = replace(claim, quotes=(replace(claim.quotes[0], direction="ltr"),))
    assert "> \u200eوقال المدير" in text_of(turned)
