"""The sample library's data hold together: keys resolve and every quote stands in its text."""

import json
from collections import Counter, defaultdict
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from core.plugins.importers.html_page import HtmlPage
from core.plugins.importers.pdf_file import PdfFile
from core.plugins.importers.plain_text import PlainText
from core.plugins.importers.word_file import WordFile
from core.records.drafts import Original
from core.records.terms import EvidenceState, SourceType, Stance, WorkflowState

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
EXAMPLES = RESOURCES / "examples"
SAMPLE: dict[str, Any] = json.loads((EXAMPLES / "sample.json").read_text(encoding="utf-8"))
SCALES = {
    scale["key"]: {rating["key"] for rating in scale["ratings"]}
    for scale in (json.loads(f.read_text(encoding="utf-8")) for f in (RESOURCES / "scales").glob("*.json"))
}
CLAIMS = {claim["key"]: claim for claim in SAMPLE["claims"]}
SOURCES = {source["key"]: source for source in SAMPLE["sources"]}


@lru_cache
def text_of(name: str) -> str:
    """The text an importer reads from a file of the sample."""
    original = Original((EXAMPLES / name).read_bytes(), name=name)
    importer = next(one for one in (PdfFile(), WordFile(), HtmlPage(), PlainText()) if one.accepts(original))
    return importer.read(original).text


def states() -> dict[str, EvidenceState]:
    """What the evidence of each claim amounts to."""
    stances: defaultdict[str, set[str]] = defaultdict(set)
    for one in SAMPLE["evidence"]:
        stances[one["claim"]].add(one["stance"])
    return {key: _state(stances[key]) for key in CLAIMS}


def _state(stances: set[str]) -> EvidenceState:
    if {"supports", "contradicts"} <= stances:
        return EvidenceState.CONFLICTING
    if "supports" in stances:
        return EvidenceState.SUPPORTED
    if "contradicts" in stances:
        return EvidenceState.CONTRADICTED
    return EvidenceState.INSUFFICIENT if stances else EvidenceState.NONE


@pytest.mark.parametrize("claim", SAMPLE["claims"], ids=lambda claim: str(claim["key"]))
def test_a_claim_is_complete_and_its_quotes_stand_once_in_the_article(claim: dict[str, Any]) -> None:
    text = text_of(SAMPLE["article"]["file"])
    assert claim["quotes"]
    assert [text.count(quote) for quote in claim["quotes"]] == [1] * len(claim["quotes"])
    assert 0 < len(claim["headline"]) <= 75
    assert claim["wording"]
    assert WorkflowState(claim["workflow"])
    assert date.fromisoformat(claim["said_on"])


@pytest.mark.parametrize("source", SAMPLE["sources"], ids=lambda source: str(source["key"]))
def test_a_source_is_complete_and_its_address_is_nobodys(source: dict[str, Any]) -> None:
    assert SourceType(source["type"])
    assert source["title"]
    assert source["reliability"]
    assert date.fromisoformat(source["published"])
    assert not source["url"] or urlsplit(source["url"]).hostname.endswith((".example", "example.org"))
    assert not source["file"] or text_of(source["file"])


@pytest.mark.parametrize("one", SAMPLE["evidence"], ids=lambda one: f"{one['claim']}-{one['source']}")
def test_evidence_quotes_its_source_letter_for_letter(one: dict[str, Any]) -> None:
    assert one["claim"] in CLAIMS
    assert Stance(one["stance"])
    assert one["locator"]
    file = SOURCES[one["source"]]["file"]
    assert one["quote"] in text_of(file) if file else one["quote"] == ""
    assert bool(one["quote"]) is bool(file)


@pytest.mark.parametrize("verdict", SAMPLE["verdicts"], ids=lambda verdict: str(verdict["claim"]))
def test_a_verdict_uses_a_label_of_a_scale_that_is_shipped(verdict: dict[str, Any]) -> None:
    assert verdict["claim"] in CLAIMS
    assert verdict["rating"] in SCALES[verdict["scale"]]
    assert verdict["rationale"]
    assert date.fromisoformat(verdict["as_of"])


def test_keys_are_unique_and_every_source_is_used() -> None:
    assert len(CLAIMS) == len(SAMPLE["claims"]) >= 10
    assert len(SOURCES) == len(SAMPLE["sources"]) >= 6
    assert {one["source"] for one in SAMPLE["evidence"]} == set(SOURCES)
    assert SAMPLE["article"]["scale"] in SCALES


def test_the_sample_shows_every_case() -> None:
    verdicts = Counter(verdict["claim"] for verdict in SAMPLE["verdicts"])
    assert set(states().values()) == set(EvidenceState)
    assert {verdict["scale"] for verdict in SAMPLE["verdicts"]} == set(SCALES)
    assert max(verdicts.values()) == 2
    assert set(CLAIMS) - set(verdicts)
    assert any(len(claim["quotes"]) > 1 for claim in CLAIMS.values())
    assert {"page", "document", "dataset", "person", "call", "e-mail", "video"} <= {
        source["type"] for source in SOURCES.values()
    }
    assert [source["key"] for source in SOURCES.values() if source["confidential"]] == ["insider"]


def test_claims_overlap_and_share_a_sentence() -> None:
    text = text_of(SAMPLE["article"]["file"])
    places = sorted((text.index(q), text.index(q) + len(q)) for c in CLAIMS.values() for q in c["quotes"])
    assert sum(b[0] < a[1] for a, b in pairwise(places)) >= 2


def test_the_article_is_of_news_length_and_marked_as_a_sample() -> None:
    text = text_of(SAMPLE["article"]["file"])
    assert 400 <= len(text.split()) <= 700
    assert "invented" in text.split("\n\n")[1]
    assert "🎉" in text
    assert "ڵ" in text
