"""Measure the rule-based suggester: average precision on CT24 and CLEF-2018, and sentences a second.

Run from the repository root: ``python -m benchmarks.suggest``. Reads ``../shared/data``.
"""

import csv
import time
from pathlib import Path

from core.engines.suggest import score, suggest
from core.text.spans import Span

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
Judged = list[tuple[str, bool]]


def ct24(split: str) -> Judged:
    """Sentences of US debates and whether they were judged worth checking (ClaimBuster)."""
    with (DATA / "ct24_task1_english" / f"CT24_checkworthy_english_{split}.tsv").open(
        encoding="utf-8"
    ) as file:
        return [(row["Text"], row["class_label"] == "Yes") for row in csv.DictReader(file, delimiter="\t")]


def debate(file: Path) -> Judged:
    """One debate of CLEF-2018: number, speaker, sentence, label, by tabs."""
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    return [(row[2], row[3].strip() == "1") for row in rows if len(row) > 3]


def average_precision(judged: Judged) -> float:
    """Mean of the precisions at each sentence worth checking, ranked by our score."""
    ranked = sorted(judged, key=lambda pair: -score(pair[0], "en")[0])
    hits, total = 0, 0.0
    for place, (_sentence, worth) in enumerate(ranked, 1):
        if worth:
            hits += 1
            total += hits / place
    return total / hits


def best_f1(judged: Judged) -> tuple[float, int]:
    """The best F1 over thresholds, and the threshold."""
    scored = [(score(sentence, "en")[0], worth) for sentence, worth in judged]
    wanted = sum(worth for _points, worth in judged)
    return max((_f1(scored, wanted, at), at) for at in range(0, 1000, 10))


def _f1(scored: list[tuple[int, bool]], wanted: int, at: int) -> float:
    shown = [worth for points, worth in scored if points >= at]
    return 2 * sum(shown) / (len(shown) + wanted)


def speed(judged: Judged) -> float:
    """Seconds for 10,000 sentences."""
    text, spans = "", []
    for sentence, _worth in (judged * 10)[:10_000]:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + " \n"
    started = time.perf_counter()
    suggest(text, spans, "en")
    return time.perf_counter() - started


def main() -> None:
    """Print each measure beside what chance would give."""
    dev = ct24("dev")
    chance = sum(worth for _sentence, worth in dev) / len(dev)
    f1, at = best_f1(dev)
    print(f"CT24 dev: AP {average_precision(dev):.3f} (chance {chance:.3f}), best F1 {f1:.3f} from {at}")
    debates = [debate(file) for file in sorted((DATA / "clef2018_task1" / "training").glob("*.txt"))]
    chance = sum(sum(worth for _s, worth in d) / len(d) for d in debates) / len(debates)
    print(f"CLEF-2018: MAP {sum(map(average_precision, debates)) / len(debates):.3f} (chance {chance:.3f})")
    print(f"10,000 sentences in {speed(dev):.2f} s")


if __name__ == "__main__":
    main()
