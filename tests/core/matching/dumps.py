"""Files of fact-checks made for a test, and what became of them in a library."""

import json
from pathlib import Path

from core.library import Library
from core.matching.find import earlier
from core.matching.importing import import_file
from core.progress import Cancelled, Silent
from core.records.importing import Imported
from core.storage import checks

ROOT = Path(__file__).resolve().parents[3]


def line(number: int, claim: str = "") -> str:
    claim = claim or f"The harbour fee number {number} rose"
    return json.dumps({"id": number, "claim": claim, "verdict": "False"}) + "\n"


def imported(library: Library, path: Path, name: str = "") -> Imported:
    return import_file(library, path, Silent(), name)


def kept(library: Library) -> list[tuple[str, str, str]]:
    """Collection, id and claim of every row in the file."""
    with checks.reading(checks.path_beside(library.path)) as connection:
        return connection.execute("SELECT collection, ref, claim FROM fact_check ORDER BY number").fetchall()


def found(library: Library, words: str) -> list[str]:
    return [hit.id for hit in earlier(library, words, most=5)]


class StopsAfter(Silent):
    """Somebody who presses Cancel after some reports."""

    def __init__(self, count: int) -> None:
        self.left = count

    def report(self, done: int, total: int, note: str = "") -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled
