"""How long importing fact-checks takes, and how large the file beside the library becomes.

    .venv/bin/python -m benchmarks.factchecks                     100,000 rows
    .venv/bin/python -m benchmarks.factchecks --rows 1000000
    .venv/bin/python -m benchmarks.factchecks --read-only         our side alone: reading, without storing

The rows are made up here, the same at every run.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from core.library import open_library
from core.matching.importing import import_file
from core.plugins import check_files
from core.progress import Silent
from core.storage import checks

WHO = "mayor harbour hospital ministry union council post video minister paper"
DID = "says claims denies reported wrote warned"
WHAT = "rents fees meals fares bridges unemployment rainfall exports vaccines wages"
HOW = "rose fell doubled cost halved reached exceeded"
PLACES = "Northport Lindenau Marshfield Eastpier Oldtown Capital Valley"
VERDICTS = ("True", "Mostly true", "Mixed", "Mostly false", "False", "Unproven")
SYLLABLES = "ka lo mi ren ta vos el dur ani sche por bel quin sar to"


def rows(count: int) -> Iterator[dict[str, object]]:
    """Made-up fact-checks with the length and the spread of words of real ones."""
    dice = random.Random(7)
    vocabulary = ["".join(dice.choices(SYLLABLES.split(), k=dice.randint(2, 4))) for _word in range(40_000)]
    weights = [1 / (rank + 10) for rank in range(len(vocabulary))]
    fill = dice.choices(vocabulary, weights, k=min(count * 6, 1_200_000))
    places = PLACES.split()
    parts = [words.split() for words in (WHO, DID, WHAT, HOW)]
    for number in range(count):
        at = number * 6 % (len(fill) - 6)
        amount = f"{dice.randint(1, 99)} percent in {dice.randint(1990, 2025)}"
        claim = " ".join([*(dice.choice(part) for part in parts), amount, *fill[at : at + 6]])
        yield {
            "id": f"check-{number}",
            "claim": f"{claim} in {dice.choice(places)}.",
            "title": f"Fact check: {' '.join(fill[at : at + 4])}",
            "verdict": dice.choice(VERDICTS),
            "publisher": f"Checkers of {dice.choice(places)}",
            "url": f"https://checks.example/{number}",
            "date": f"{dice.randint(2008, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
        }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--read-only", action="store_true")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        path = Path(folder, "checks.jsonl")
        with path.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows(options.rows))
        print(f"{options.rows:,} rows, {path.stat().st_size / 1e6:.0f} MB of JSON lines")
        if options.read_only:
            _read(path)
        else:
            _import(path)


def _read(path: Path) -> None:
    wall, processor = time.perf_counter(), time.process_time()
    with check_files.opened(path) as file:
        count = sum(1 for _item in file.items)
    _say(f"read {count:,}", wall, processor)


def _import(path: Path) -> None:
    with open_library(path.with_name("library.touchstone"), "benchmark") as library:
        for what in ("imported", "imported again"):
            wall, processor = time.perf_counter(), time.process_time()
            done = import_file(library, path, Silent())
            _say(f"{what}: {done.imported:,} rows", wall, processor)
        for file in (checks.path_beside(library.path), library.path):
            print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")


def _say(what: str, wall: float, processor: float) -> None:
    print(
        f"{what} in {time.perf_counter() - wall:.1f} s,"
        f" {time.process_time() - processor:.1f} s of the processor"
    )


if __name__ == "__main__":
    main()
