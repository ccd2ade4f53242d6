"""Collections of fact-checks in every state, and what an online look-up finds."""

from datetime import UTC, datetime

from core.records.importing import Holding, Holdings
from core.records.matches import Check, Hit, HitKind

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
WHOLE = Holding("c1", "Town checks", "town-checks.jsonl", 3_000, 1_400_000, NOON, path="/a/town-checks.jsonl")
MISSING = Holding("c2", "مدققو الميناء", "harbour.csv", 20, 0, NOON, there=False)
PAUSED = Holding("c3", "Feed", "feed.json", 1_000, 450_000, paused=True, path="/a/feed.json")
PAUSED_INPUT = Holding("c4", "standard input", "standard input", 10, 500, paused=True)


def holdings_of_every_kind() -> Holdings:
    """A whole, a missing and two interrupted collections, and space nobody needs."""
    return Holdings((WHOLE, MISSING, PAUSED, PAUSED_INPUT), 500, 220_000)


def hits() -> list[Hit]:
    """Two fact-checks, one of which hardly anything is known of."""
    first = Check(
        "https://checks.example/pier",
        "The pier cost nine million.",
        "What it cost",
        "Anna Lindqvist",
        "False",
        "Harbour Checks",
        "https://checks.example/pier",
        "2019-03-04",
    )
    second = Check("2", "<b>Boats</b> sank")
    return [
        Hit(HitKind.FACT_CHECK, check.ref, 1000 - at, check, origin="Fact Check Tools")
        for at, check in enumerate((first, second))
    ]
