"""Measure matching: CLEF-2021 2A and 2B beside the usual ways, then speed and size up to a million checks.

Run from the repository root: ``python -m benchmarks.match``; with ``--million`` also a file of 1,000,000
checks made of recombined words, which takes minutes and 600 MB of the temporary folder. Needs the packages of
requirements-measuring.txt and reads ``../shared/data``. Dev is what is reported; nothing was chosen on it.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

from rank_bm25 import BM25Okapi
from rapidfuzz import fuzz, process

from core.engines.matching.words import STOP, plain_words
from core.library import Library, open_library
from core.matching import find
from core.records.matches import Check
from core.services import collections
from core.storage import checks
from training.claim_pairs import Query, average_precision, checks_of, queries_of

SAMPLE = 40
"""Queries for the ways that take a tenth of a second each."""
MILLION, SOME = 1_000_000, 20_000
TIMED = 300

Way = Callable[[str], list[str]]


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--million", action="store_true")
    options = parser.parse_args()
    for name in ("2A", "2B"):
        print(f"{name}, dev")
        with library_with(checks_of(name)) as library:
            queries = queries_of(name, "dev")
            for way, answer in ways(library, checks_of(name)).items():
                few = queries[:: len(queries) // SAMPLE] if way.startswith("rapidfuzz") else queries
                report(way, answer, few)
    texts = [query.text for name in ("2A", "2B") for query in queries_of(name, "dev")][:TIMED]
    measure_speed(SOME, texts)
    if options.million:
        measure_speed(MILLION, texts)


@contextmanager
def library_with(rows: Sequence[Check] | Iterator[Check], *, told: bool = False) -> Iterator[Library]:
    """A library with a collection of checks beside it."""
    with TemporaryDirectory() as folder, open_library(Path(folder, "library.touchstone")) as library:
        path = checks.path_beside(library.path)
        clock, processor = time.perf_counter(), time.process_time()
        with checks.opened(path) as connection:
            count = checks.add(connection, "all", rows)
            checks.finish(connection)
        took = (time.perf_counter() - clock, time.process_time() - processor)
        if told:
            size = path.stat().st_size / 1e6
            print(
                f"{count:,} checks: {size:.0f} MB, put in in {took[0]:.0f} s "
                f"({count / took[0]:,.0f} rows a second; {took[1]:.0f} s of the processor)"
            )
        library.do("Import", collections.add, "all", "All", "all.jsonl", count)
        yield library


def ways(library: Library, rows: Sequence[Check]) -> dict[str, Way]:
    """Our ranking and its peers: from a query's text to the refs found, best first."""
    refs = [check.ref for check in rows]
    claims = [check.claim for check in rows]
    okapi = BM25Okapi([plain_words(f"{check.claim} {check.title}") for check in rows])
    plain = plain_index(rows)

    def by_okapi(text: str) -> list[str]:
        scores = okapi.get_scores(plain_words(text))
        return [refs[at] for at in scores.argsort()[::-1][:5]]

    def by_fuzz(scorer: Callable[..., float]) -> Way:
        return lambda text: [refs[at] for _c, _s, at in process.extract(text, claims, scorer=scorer, limit=5)]

    return {
        "Touchstone": lambda text: [hit.id for hit in find.earlier(library, text)],
        "FTS5, porter, OR, bm25": lambda text: [refs[at] for at in plain(text)],
        "rank_bm25": by_okapi,
        "rapidfuzz token_set_ratio (sample)": by_fuzz(fuzz.token_set_ratio),
        "rapidfuzz WRatio (sample)": by_fuzz(fuzz.WRatio),
    }


def plain_index(rows: Sequence[Check]) -> Callable[[str], list[int]]:
    """The usual way with SQLite: all words that are no stop words joined by OR, ranked by its bm25."""
    import sqlite3

    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE plain USING fts5(claim, title, tokenize = 'porter unicode61')")
    lines = [(at, check.claim, check.title) for at, check in enumerate(rows)]
    connection.executemany("INSERT INTO plain (rowid, claim, title) VALUES (?, ?, ?)", lines)

    def found(text: str) -> list[int]:
        wanted = " OR ".join(f'"{word}"' for word in dict.fromkeys(plain_words(text)) if word not in STOP)
        query = "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 5"
        return [row for (row,) in connection.execute(query, (wanted,))] if wanted else []

    return found


def report(way: str, answer: Way, queries: Sequence[Query]) -> None:
    """Print the official measure and others, and how long a query takes."""
    ranks, scores, times = [], [], []
    for query in queries:
        clock, processor = time.perf_counter(), time.thread_time()
        ranking = answer(query.text)
        times.append((1000 * (time.perf_counter() - clock), 1000 * (time.thread_time() - processor)))
        scores.append(average_precision(ranking, query.answers))
        ranks.append(next((place for place, ref in enumerate(ranking[:5], 1) if ref in query.answers), 0))
    mrr = statistics.mean(1 / rank if rank else 0.0 for rank in ranks)
    first, five = (statistics.mean(0 < rank <= most for rank in ranks) for most in (1, 5))
    print(
        f"  {way:34} MAP@5 {statistics.mean(scores):.3f}  MRR@5 {mrr:.3f}  Hit@1 {first:.3f}"
        f"  Hit@5 {five:.3f}  {_times(times)}  ({len(queries)} queries)",
        flush=True,
    )


def _times(times: Sequence[tuple[float, float]]) -> str:
    clock, processor = (sorted(column) for column in zip(*times, strict=True))
    at = int(0.95 * len(clock))
    return (
        f"p50 {statistics.median(clock):.1f} ms, p95 {clock[at]:.1f} ms "
        f"(processor {statistics.median(processor):.1f}, {processor[at]:.1f})"
    )


def measure_speed(count: int, texts: Sequence[str]) -> None:
    """Print size, import time and time of a query among so many checks."""
    with library_with(invented(count), told=True) as library:
        for way, looks in (("one by one", one_by_one), ("in one go", in_one_go)):
            list(looks(library, texts[:20]))
            print(f"  a query, {way}: {_times(list(looks(library, texts)))}", flush=True)


def one_by_one(library: Library, texts: Sequence[str]) -> Iterator[tuple[float, float]]:
    """The times of queries as a window asks them: the file is opened for each."""
    for text in texts:
        clock, processor = time.perf_counter(), time.thread_time()
        find.earlier(library, text)
        yield 1000 * (time.perf_counter() - clock), 1000 * (time.thread_time() - processor)


def in_one_go(library: Library, texts: Sequence[str]) -> Iterator[tuple[float, float]]:
    """The times of queries as ``match --queries`` asks them."""
    looked = find.all_of(library, texts)
    while True:
        clock, processor = time.perf_counter(), time.thread_time()
        if next(looked, None) is None:
            return
        yield 1000 * (time.perf_counter() - clock), 1000 * (time.thread_time() - processor)


def invented(count: int) -> Iterator[Check]:
    """The real checks, then others of the same lengths made of their words and of invented ones.

    Words are drawn as often as they are in the real checks (a Zipf distribution); each tenth word is one of
    400,000 invented ones, as names and places are. Always the same ones.
    """
    dice = random.Random(21)
    real = [*checks_of("2A"), *checks_of("2B")][:count]
    yield from (replace(check, ref=f"real {at}") for at, check in enumerate(real))
    seen: dict[str, int] = {}
    for check in real:
        for word in f"{check.claim} {check.title}".split():
            seen[word] = seen.get(word, 0) + 1
    words, sums = list(seen), list(accumulate(seen.values()))
    for at in range(len(real), count):
        like = dice.choice(real)
        claim, title = (
            " ".join(_words(dice, words, sums, len(text.split()))) for text in (like.claim, like.title)
        )
        yield replace(like, ref=f"invented {at}", claim=claim, title=title)


def _words(dice: random.Random, words: Sequence[str], sums: Sequence[int], count: int) -> list[str]:
    chosen = dice.choices(words, cum_weights=sums, k=count)
    return [f"n{int(400_000 ** dice.random())}" if dice.random() < 0.1 else word for word in chosen]


if __name__ == "__main__":
    main()
