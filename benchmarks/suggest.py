"""Measure the suggester: MAP on debates and speeches, F1 on CT24, fact from opinion in news, and its speed.

Run from the repository root: ``python -m benchmarks.suggest``. Reads ``../shared/data``. Where scikit-learn
is installed, TF-IDF with logistic regression is learned from the same sentences and measured beside it.
"""

import csv
import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from core.engines.suggest import rank, suggest
from core.records.suggested import Strength, Suggested
from core.text.spans import Span

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
TESTS = (
    "20160414_9dem",
    "20160722_trump_acceptance",
    "20161019_3pres",
    "20170228_trump_address",
    "20170928_trump_tax",
    "20180916_trump_miami",
    "20182601_trump_world",
)
"""The seven test documents of CLEF-2018, as they stand among the training documents of CLEF-2019."""
MANY = 10_000

Judged = list[tuple[str, bool]]
Scorer = Callable[[Sequence[str]], Sequence[float]]


def ct24(split: str) -> Judged:
    """Sentences of US debates and whether they were judged worth checking (ClaimBuster)."""
    path = DATA / "ct24_task1_english" / f"CT24_checkworthy_english_{split}.tsv"
    with path.open(encoding="utf-8") as file:
        return [(row["Text"], row["class_label"] == "Yes") for row in csv.DictReader(file, delimiter="\t")]


def clef() -> dict[str, Judged]:
    """Debates and speeches of CLEF-2019 by name: number, speaker, sentence, label, by tabs."""
    found = {}
    for file in sorted((DATA / "clef2019_task1" / "training").glob("*.tsv")):
        rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
        found[file.stem] = [(row[2], row[3].strip() == "1") for row in rows if len(row) > 3]
    return found


def news(split: str) -> Judged:
    """Sentences of news and whether they state something rather than judge it (CheckThat 2025)."""
    path = DATA / "checkthat2025_subjectivity_en" / f"{split}_en.tsv"
    with path.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["sentence"], row["label"] == "OBJ") for row in rows]


def published_claims(until: int) -> list[str]:
    """PolitiFact's claims until a year, from CLEF-2021 2B."""
    lines = (DATA / "clef2021_task2b" / "vclaims.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    years = [re.search(r"/factchecks/(\d{4})", row["url"]) for row in rows]
    return [
        row["vclaim"] for row, year in zip(rows, years, strict=True) if year and int(year.group(1)) <= until
    ]


def lines_of(sentences: Sequence[str]) -> tuple[str, list[Span]]:
    """A text of one line a sentence, and the lines."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return "\n".join(sentences), spans


def ranked(sentences: Sequence[str]) -> list[Suggested]:
    """The sentences as the app ranks them."""
    return rank(*lines_of(sentences), "en")


def ours(sentences: Sequence[str]) -> list[float]:
    """Our scores of some sentences that stand together."""
    return [one.score for one in ranked(sentences)]


def average_precision(scored: Sequence[float], worth: Sequence[bool]) -> float:
    """Mean of the precisions at each sentence worth checking, ranked by the scores."""
    order = sorted(range(len(worth)), key=lambda at: -scored[at])
    hits, total = 0, 0.0
    for place, at in enumerate(order, 1):
        if worth[at]:
            hits += 1
            total += hits / place
    return total / hits


def mean_ap(documents: Sequence[Judged], scorer: Scorer) -> float:
    """The mean over documents."""
    each = [
        average_precision(scorer([sentence for sentence, _worth in one]), [worth for _s, worth in one])
        for one in documents
    ]
    return sum(each) / len(each)


def f1(chosen: Sequence[bool], worth: Sequence[bool]) -> float:
    """The harmonic mean of precision and recall."""
    both = sum(a and b for a, b in zip(chosen, worth, strict=True))
    return 2 * both / (sum(chosen) + sum(worth))


def best_f1(scored: Sequence[float], worth: Sequence[bool]) -> float:
    """The best F1 over thresholds."""
    return max(f1([score >= at for score in scored], worth) for at in sorted(set(scored))[::4])


def scores(scorer: Scorer = ours) -> dict[str, float]:
    """The official measures on what nothing was learned from."""
    documents, dev = clef(), ct24("dev")
    worth = [found for _sentence, found in dev]
    scored = scorer([sentence for sentence, _worth in dev])
    found = {
        "CLEF-2018 test, 7 documents: MAP": mean_ap([documents[name] for name in TESTS], scorer),
        "CT24 dev: best F1": best_f1(scored, worth),
        "CheckThat 2025 news dev: AP": mean_ap([news("dev")], scorer),
    }
    if scorer is ours:
        chosen = [one.strength is not Strength.WEAK for one in ranked([sentence for sentence, _w in dev])]
        found["CT24 dev: F1 of “worth a look” and better"] = f1(chosen, worth)
    return {name: round(value, 4) for name, value in found.items()}


def peer() -> Scorer | None:
    """TF-IDF of words and logistic regression, learned from CT24 train without what is tested on."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline
    except ImportError:
        return None
    tested = {sentence for part in (*clef().values(), ct24("dev")) for sentence, _worth in part}
    rows = [pair for pair in ct24("train") if pair[0] not in tested]
    made = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2),
        LogisticRegression(class_weight="balanced", solver="liblinear"),
    )
    made.fit([sentence for sentence, _worth in rows], [worth for _sentence, worth in rows])
    return lambda sentences: list(made.decision_function(sentences))


def speeds() -> Iterator[tuple[str, float, float]]:
    """Seconds by the clock and of the processor for 10,000 sentences that differ."""
    text, spans = lines_of([sentence for sentence, _worth in ct24("train")[:MANY]])
    for what, work in (("ranked, each with its reasons", rank), ("suggested, repeats folded", suggest)):
        clock, processor = time.perf_counter(), time.process_time()
        work(text, spans, "en")
        yield what, time.perf_counter() - clock, time.process_time() - processor


def main() -> None:
    """Print each measure beside the peer's and what chance would give, then the speed."""
    found, other = scores(), peer()
    peers = scores(other) if other else {}
    for name, value in found.items():
        beside = f"   TF-IDF and logistic regression {peers[name]:.4f}" if name in peers else ""
        print(f"{name:46} {value:.4f}{beside}")
    for what, clock, processor in speeds():
        print(f"{MANY:,} sentences {what}: {clock:.2f} s, processor {processor:.2f} s")


if __name__ == "__main__":
    main()
