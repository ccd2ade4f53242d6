"""Facts stated in JSON-LD, well made and not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plugins.importers.linked_data import facts_in

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Bridge\n reopens",
    "author": [{"name": "Ana Smith"}, "Omar Hadi", {"name": "Ana Smith"}, "https://valley.example/people/3"],
    "publisher": {"@type": "Organization", "name": "Valley Post"},
    "datePublished": "2020-03-01",
    "mainEntityOfPage": {"@id": "https://valley.example/12"},
}


def test_the_facts_of_an_article() -> None:
    assert facts_in([json.dumps(ARTICLE)]) == {
        "title": "Bridge reopens",
        "author": "Ana Smith, Omar Hadi",
        "publisher": "Valley Post",
        "published": "2020-03-01",
        "url": "https://valley.example/12",
    }


def test_articles_come_before_pages_wherever_they_stand() -> None:
    page = {"@type": ["WebPage"], "headline": "Front page", "dateModified": "2020-03-02"}
    facts = facts_in(["{ broken", json.dumps({"@graph": [page, {"about": [ARTICLE]}]})])
    assert (facts["title"], facts["modified"]) == ("Bridge reopens", "2020-03-02")


@pytest.mark.parametrize(
    "block",
    [
        "",
        "null",
        "[]",
        '"NewsArticle"',
        '{"@type": "Person", "name": "x"}',
        "[" * 100_000,
        '{"@type": {"a": 1}}',
    ],
)
def test_other_things_state_nothing(block: str) -> None:
    assert facts_in([block]) == {}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("NewsArticle"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["@type", "@graph", "headline", "author", "name", "publisher", "mainEntityOfPage"]
            ),
            inner,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_survived(value: object) -> None:
    assert all(fact == " ".join(fact.split()) != "" for fact in facts_in([json.dumps(value)]).values())
