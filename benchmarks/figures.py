"""Measure how many figures and dates of real texts are read, and how fast; with dateparser.search beside it.

Run from the repository root: ``python -m benchmarks.figures``. ``--missed 40`` lists what is around digits,
shares and months that nothing was read from; ``--peer`` runs dateparser.search on our labelled sentences as
well. Reads ``../shared/data``; without it only the labelled sentences are measured.
"""

import argparse
import json
import random
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from time import process_time
from typing import Any

from core.engines.dates import relative_dates
from core.engines.figures import figure_keys, figures, keys
from core.text.spans import Span
from tests.core.engines.date_cases import CASES as DATES
from tests.core.engines.figure_cases import CASES as FIGURES

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
ANCHOR = date(2017, 11, 8)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
TELLING = {
    "digits": re.compile(r"\d+(?:[.,:/-]\d+)*"),
    "share": re.compile(r"(?i)\b(?:percent|per cent|percentage)\b|%"),
    "month": re.compile(rf"\b(?:{MONTHS})\b"),
    "day": re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"),
    "scale": re.compile(r"(?i)\b(?:hundred|thousand|million|billion|trillion)\b"),
}
SOME = 4_000


def texts() -> Iterator[str]:
    """Sentences of English news, speeches and fact-checks, the same at every run."""
    found: list[str] = []
    for path in sorted((DATA / "clef2021_task2b").glob("vclaims.jsonl")):
        found += (str(json.loads(line).get("vclaim", "")) for line in path.open(encoding="utf-8"))
    for row in json.loads((DATA / "averitec" / "dev.json").read_text(encoding="utf-8")):
        found.append(str(row["claim"]))
    for path in sorted((DATA / "ct24_task1_english").glob("*train.tsv")):
        found += (line.split("\t")[1] for line in path.read_text(encoding="utf-8").splitlines()[1:])
    random.Random(24).shuffle(found)
    yield from found[:SOME]


def coverage(most: int) -> None:
    """Print the share of digits, shares, months, days and scales that a figure or date covers."""
    seen, read = dict.fromkeys(TELLING, 0), dict.fromkeys(TELLING, 0)
    missed: list[str] = []
    for text in texts():
        spans = [one.span for one in figures(text, "en")]
        spans += [one.span for one in relative_dates(text, ANCHOR, "en")]
        for kind, pattern in TELLING.items():
            for match in pattern.finditer(text):
                seen[kind] += 1
                if any(span.overlaps(Span(*match.span())) for span in spans):
                    read[kind] += 1
                else:
                    around = text[max(0, match.start() - 25) : match.end() + 20].replace("\n", " ")
                    missed.append(f"{kind:7} {around}")
    for kind, count in seen.items():
        print(f"  {kind:7} {read[kind]:5} of {count:5} = {100 * read[kind] / max(1, count):5.1f} %")
    random.Random(1).shuffle(missed)
    for line in missed[:most]:
        print("   ", line)


def speed() -> None:
    """Print the time per sentence of the processor."""
    some = list(texts())
    for name, work in (
        ("figure_keys", lambda text: figure_keys(text)),
        ("figures", lambda text: figures(text, "en")),
        ("dates", lambda text: relative_dates(text, ANCHOR, "en")),
    ):
        times = []
        for _round in range(3):
            begun = process_time()
            for text in some:
                work(text)
            times.append((process_time() - begun) / len(some) * 1e6)
        size = sum(map(len, some)) / len(some)
        print(f"  {name:12} {min(times):6.1f} µs a sentence of {size:.0f} characters, of the processor")


def labelled() -> None:
    """Print how many of our labelled sentences are read as they should be."""
    right = 0
    for language, marked, key, about in FIGURES:
        start, end = marked.index("["), marked.index("]") - 1
        found = figures(marked.replace("[", "").replace("]", ""), language)
        told = [(one.span, keys(one)[0], one.about) for one in found]
        right += told == [(Span(start, end), key, about)]
    print(f"  figures {right} of {len(FIGURES)}")
    for _warm in range(2):
        begun = process_time()
        right = sum(
            [one.date_iso for one in relative_dates(text, ANCHOR, language)] == [iso]
            for language, _phrase, text, iso in DATES
        )
        took = (process_time() - begun) / len(DATES) * 1e6
    print(f"  dates   {right} of {len(DATES)}; {took:.0f} µs a sentence")


def peer() -> None:
    """Print what dateparser.search makes of the labelled dates: of a period it can tell only one day."""
    from dateparser.search import search_dates

    settings: Any = {"RELATIVE_BASE": datetime.combine(ANCHOR, time(12)), "PREFER_DATES_FROM": "past"}
    by_day, days, periods, total, begun = 0, 0, 0, 0, process_time()
    for language, _phrase, text, iso in DATES:
        if language == "ckb":
            continue
        found = search_dates(text, languages=[language], settings=settings) or []
        told = [moment.date().isoformat() for _words, moment in found]
        total += 1
        if len(iso) == len("2017-11-08"):
            days += 1
            by_day += told == [iso]
        else:
            periods += len(told) == 1 and told[0].startswith(iso[:4])
    took = (process_time() - begun) / total * 1e6
    print(f"  dateparser.search: days {by_day} of {days}; of {total - days} periods a day in the right year")
    print(f"    for {periods}; {took:.0f} µs a sentence (it knows no Central Kurdish, left out)")


def main() -> None:
    """Print each measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--missed", type=int, default=0)
    parser.add_argument("--peer", action="store_true")
    options = parser.parse_args()
    print("labelled sentences of ours")
    labelled()
    if options.peer:
        peer()
    if not DATA.exists():
        print(f"Skipped: there is no {DATA}.")
        return
    print(f"{SOME} English sentences: share that is read")
    coverage(options.missed)
    print("speed")
    speed()


if __name__ == "__main__":
    main()
