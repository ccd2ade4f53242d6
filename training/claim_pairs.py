"""CLEF-2021 CheckThat! task 2: posts (2A) and lines of debates (2B), and the checks that answer them."""

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from core.records.matches import Check

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SETS = {"2A": "clef2021_task2a", "2B": "clef2021_task2b"}
_QUERIES = {"2A": "tweets-train-dev.tsv", "2B": "queries.tsv"}
_ANSWERS = {
    ("2A", "train"): "qrels-train.tsv",
    ("2A", "dev"): "qrels-dev.tsv",
    ("2B", "train"): "train.tsv",
    ("2B", "dev"): "dev.tsv",
}


@dataclass(frozen=True, slots=True)
class Query:
    """A text that is looked for, and the refs of the checks that answer it."""

    id: str
    text: str
    answers: frozenset[str]


def checks_of(name: str) -> list[Check]:
    """The checks of a set, each with its claim, title and date."""
    with (DATA / SETS[name] / "vclaims.jsonl").open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [Check(row["vclaim_id"], row["vclaim"], row["title"], date=row.get("date") or "") for row in rows]


def queries_of(name: str, split: str) -> list[Query]:
    """The queries of a split in the order of its file."""
    folder = DATA / SETS[name]
    lines = (folder / _QUERIES[name]).read_text(encoding="utf-8").splitlines()
    texts = dict(line.split("\t", 1) for line in lines if "\t" in line)
    answers: dict[str, set[str]] = defaultdict(set)
    for line in (folder / _ANSWERS[name, split]).read_text(encoding="utf-8").splitlines():
        query, _iteration, ref, relevance = line.split()
        if relevance != "0":
            answers[query].add(ref)
    return [Query(one, texts[one], frozenset(refs)) for one, refs in answers.items() if one in texts]


def average_precision(ranking: list[str], answers: frozenset[str], most: int = 5) -> float:
    """Average precision at ``most``, as the task's scorer counts it."""
    hits, total = 0, 0.0
    for place, ref in enumerate(ranking[:most], 1):
        if ref in answers:
            hits += 1
            total += hits / place
    return total / min(len(answers), most)
