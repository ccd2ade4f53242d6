"""ClaimReview as it really is: numbers as text, reversed scales, empty addresses, any wrapping."""

import json
from pathlib import Path

import pytest

from core.plugins.check_readers.claim_review import checks_in, verdict_of
from core.records.matches import Check

SAMPLES = Path(__file__).resolve().parents[5] / "shared" / "data" / "claimreview_samples"
REVIEW = {
    "@context": "http://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "The east pier cost nine million.",
    "headline": "What the pier cost",
    "url": "https://checks.example/pier",
    "datePublished": "2019-03-04",
    "author": {"@type": "Organization", "name": "Harbour Checks", "url": "https://checks.example"},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Anna Lindqvist"}},
    "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1,
                     "alternateName": "False"},
}  # fmt: skip
CHECK = Check(
    "",
    "The east pier cost nine million.",
    "What the pier cost",
    "Anna Lindqvist",
    "False",
    "Harbour Checks",
    "https://checks.example/pier",
    "2019-03-04",
)


def test_a_plain_object_is_read_whole() -> None:
    assert list(checks_in(REVIEW)) == [CHECK]


@pytest.mark.parametrize(
    "wrapped",
    [
        [REVIEW],
        {"@graph": [{"@type": "WebSite", "name": "Checks"}, REVIEW]},
        {"@type": "DataFeedItem", "item": [REVIEW]},
        {"@type": "DataFeedItem", "item": REVIEW},
        {"@type": "NewsArticle", "name": "Pier", "review": REVIEW},
        {"page_id": 7, "jsonld": REVIEW},
        [[[REVIEW]]],
        {**REVIEW, "@type": ["ClaimReview", "Review"]},
        {**REVIEW, "@type": "http://schema.org/ClaimReview"},
        {name: value for name, value in REVIEW.items() if name != "@type"},
    ],
)
def test_it_is_found_however_it_is_wrapped(wrapped: object) -> None:
    assert list(checks_in(wrapped)) == [CHECK]


def test_pages_and_people_are_passed_over_and_other_objects_are_told() -> None:
    assert list(checks_in({"@type": "Person", "name": "Anna"})) == []
    assert list(checks_in({"tweet": "No claim", "user": {"text": "words"}})) == [None]
    deep: dict[str, object] = dict(REVIEW)
    for _level in range(40):
        deep = {"item": deep}
    assert list(checks_in(deep)) == [None]


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"claimReviewed": "", "itemReviewed": {"name": "It cost nine."}}, "claim", "It cost nine."),
        ({"claimReviewed": None, "itemReviewed": [{"@type": "Claim", "text": "Nine."}]}, "claim", "Nine."),
        ({"claimReviewed": ["Nine million.", "Ten."]}, "claim", "Nine million."),
        ({"claimReviewed": "", "itemReviewed": {}}, "claim", "What the pier cost"),
        ({"headline": "The east pier cost nine million."}, "title", ""),
        ({"url": ""}, "url", ""),
        ({"url": "", "mainEntityOfPage": {"@id": "https://x.example/1"}}, "url", "https://x.example/1"),
        ({"itemReviewed": {"@type": "CreativeWork", "author": [{"name": ""}, {"name": "A post"}]}},
         "claimant", "A post"),
        ({"itemReviewed": {"@type": "Person", "name": "Anna"}, "claimReviewed": "Nine."}, "claimant", "Anna"),
        ({"itemReviewed": None}, "claimant", ""),
        ({"author": {"@type": "Person", "url": "https://x.example"}}, "publisher", "checks.example"),
        ({"author": "Harbour Checks"}, "publisher", "Harbour Checks"),
        ({"datePublished": "March 4, 2019"}, "date", "2019-03-04"),
        ({"datePublished": "", "dateModified": "2019-05-01T10:00:00Z"}, "date", "2019-05-01"),
        ({"@id": "pier-7"}, "ref", "pier-7"),
        ({"@id": "#review"}, "ref", ""),
        ({"identifier": 12}, "ref", "12"),
    ],
)  # fmt: skip
def test_what_is_missing_or_odd(changes: dict[str, object], field: str, value: str) -> None:
    (check,) = checks_in({**REVIEW, **changes})
    assert check is not None
    assert getattr(check, field) == value


@pytest.mark.parametrize(
    ("rating", "verdict"),
    [
        ({"alternateName": "Falso", "ratingValue": "5", "bestRating": "1", "worstRating": "5"}, "Falso"),
        ({"ratingValue": "2", "bestRating": "5", "worstRating": "1"},
         "2 on a scale from 1 (worst) to 5 (best)"),
        ({"ratingValue": "2,5", "bestRating": "1", "worstRating": 5},
         "2.5 on a scale from 5 (worst) to 1 (best)"),
        ({"ratingValue": -1, "bestRating": -1, "worstRating": -1}, ""),
        ({"ratingValue": "-1", "bestRating": 5, "worstRating": 1}, ""),
        ({"ratingValue": 3}, ""),
        ({"ratingValue": 1e999, "bestRating": 5, "worstRating": 1}, ""),
        ({"alternateName": "4", "ratingValue": 4, "bestRating": 5, "worstRating": 1},
         "4 on a scale from 1 (worst) to 5 (best)"),
        ({"alternateName": "4"}, "4"),
        ({"ratingExplanation": "Not so."}, "Not so."),
        ({"alternateName": {"@value": "خطأ"}}, "خطأ"),
        ({}, ""),
    ],
)  # fmt: skip
def test_verdicts(rating: dict[str, object], verdict: str) -> None:
    assert verdict_of(rating) == verdict


def test_an_answer_of_the_api_gives_a_check_for_each_review() -> None:
    reviews = [
        {"publisher": {"name": "Checks", "site": "checks.example"}, "url": "https://checks.example/1",
         "title": "No", "reviewDate": "2019-03-04T00:00:00Z", "textualRating": "False"},
        {"publisher": {"site": "other.example"}, "url": "", "textualRating": "Mixed"},
        "broken",
    ]  # fmt: skip
    answer = {"text": "It cost nine.", "claimant": "Anna", "claimReview": reviews}
    first, second = checks_in(answer)
    assert first == Check("", "It cost nine.", "No", "Anna", "False", "Checks", "https://checks.example/1",
                          "2019-03-04")  # fmt: skip
    assert second is not None
    assert (second.publisher, second.verdict, second.url) == ("other.example", "Mixed", "")


@pytest.mark.skipif(not SAMPLES.exists(), reason="the real ClaimReview objects are not here")
def test_real_objects_are_read() -> None:
    found = [
        check
        for path in sorted(SAMPLES.glob("*.json"))
        for check in checks_in(_listed(json.loads(path.read_text(encoding="utf-8"))))
    ]
    known = [check for check in found if check is not None]
    assert len(known) >= 9
    assert all(check.claim and check.verdict and check.publisher and check.url for check in known)
    assert all(len(check.date) == 10 for check in known)


def _listed(value: object) -> object:
    return value["claims"] if isinstance(value, dict) and "claims" in value else value
