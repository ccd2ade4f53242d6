"""Earlier checks are found by the words they share."""

from core.library import Library
from core.matching.find import earlier
from core.records.matches import Check
from core.services import collections
from core.storage import checks


def test_a_fact_check_is_found_with_its_matching_words(library: Library) -> None:
    with checks.opened(checks.path_beside(library.path)) as connection:
        checks.add(
            connection,
            "c1",
            [
                Check("7", "The town spent nine million on trams", verdict="False", publisher="Checkers"),
                Check("8", "Bees are vanishing from the valley"),
            ],
        )
    library.do("Import", collections.add, "c1", "Checkers", "checks.jsonl", 2)
    hits = earlier(library, "Nine million was spent on trams")
    assert [hit.id for hit in hits] == ["7"]
    assert [span.of(hits[0].check.claim) for span in hits[0].matched] == [
        "spent",
        "nine",
        "million",
        "trams",
    ]
    assert [span.of("Nine million was spent on trams") for span in hits[0].asked] == [
        "Nine",
        "million",
        "spent",
        "trams",
    ]


def test_a_collection_taken_back_is_not_looked_through(library: Library) -> None:
    with checks.opened(checks.path_beside(library.path)) as connection:
        checks.add(connection, "c1", [Check("7", "The town spent nine million on trams")])
    library.do("Import", collections.add, "c1", "Checkers", "checks.jsonl", 1)
    library.undo()
    assert earlier(library, "Nine million was spent on trams") == []
