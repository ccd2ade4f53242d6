"""Measure the passage finder on WiCE, beside BM25 and rapidfuzz in the same run.

Run from the repository root: ``python -m benchmarks.passages [FILE.jsonl]``, without a file on the
development split in ``../shared/data``. The weights were learned from that split, so its score is the
training score; the cross-validated one, from resources/weights/passages.json, is printed beside it.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from core.engines.passages import WEIGHTS, rank

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "wice" / "claim_dev.jsonl"
WORD = re.compile(r"\w+")
Ranker = Callable[[str, Sequence[str]], list[int]]


def rows(file: Path) -> list[dict[str, Any]]:
    """The claims that some sentence supports."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if any(row["supporting_sentences"])]


def by_score(scores: Sequence[float]) -> list[int]:
    """Indexes by falling score; equal ones keep their order."""
    return sorted(range(len(scores)), key=lambda at: -scores[at])


def bm25() -> Ranker | None:
    """rank_bm25 within the source, over words in lower case; None where it is not installed."""
    try:
        from rank_bm25 import BM25Okapi
    except ImportError:
        return None

    def ranker(claim: str, sentences: Sequence[str]) -> list[int]:
        index = BM25Okapi([WORD.findall(sentence.lower()) or [""] for sentence in sentences])
        return by_score([float(score) for score in index.get_scores(WORD.findall(claim.lower()))])

    return ranker


def token_set(claim: str, sentences: Sequence[str]) -> list[int]:
    """rapidfuzz's token_set_ratio with each sentence."""
    return by_score([fuzz.token_set_ratio(claim.lower(), sentence.lower()) for sentence in sentences])


def measure(name: str, given: list[dict[str, Any]], ranker: Ranker) -> None:
    """Print Hit@1, Hit@5 and the processor's time for a source."""
    started, first, five = time.process_time(), 0, 0
    for row in given:
        right = set().union(*row["supporting_sentences"])
        found = ranker(row["claim"], row["evidence"])
        first += found[0] in right
        five += bool(right & set(found[:5]))
    each = 1000 * (time.process_time() - started) / len(given)
    print(
        f"{name:28} Hit@1 {first / len(given):.4f}   Hit@5 {five / len(given):.4f}   {each:6.1f} ms a source"
    )


def main() -> None:
    """Print one line for each ranker, and how long a source of 5,000 sentences takes."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    given = rows(file)
    print(f"{file.name}: {len(given)} claims with a supporting sentence")
    measure("ours" if file != DATA else "ours (learned from these)", given, rank)
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))["cross_validated"]
    print(f"{'ours, cross-validated':28} Hit@1 {stored['Hit@1']:.4f}   Hit@5 {stored['Hit@5']:.4f}")
    peer = bm25()
    if peer is None:
        print("rank_bm25 is not installed: see requirements-measuring.txt")
    else:
        measure("rank_bm25", given, peer)
    measure("rapidfuzz token_set_ratio", given, token_set)
    long = [sentence for row in given for sentence in row["evidence"]][:5000]
    started = time.process_time()
    rank(given[0]["claim"], long)
    print(f"{len(long)} sentences: {1000 * (time.process_time() - started):.0f} ms")


if __name__ == "__main__":
    main()
