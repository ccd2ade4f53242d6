"""Measure the search of a library with 100,000 claims and long texts, and what keeping its index costs.

Run from the repository root: ``python -m benchmarks.search``.
"""

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

from sqlalchemy import insert
from sqlmodel import Session

from core.history import recording
from core.library import Library, open_library
from core.models import Article, Claim, ClaimTag, Tag
from core.records.drafts import Draft, Original
from core.services import articles, claims, indexing, scales, search
from core.text.spans import Span

CLAIMS, TEXTS, CHARACTERS, ROUNDS = 100_000, 10, 300_000, 15
STEMS = [
    "wat",
    "har",
    "bur",
    "rent",
    "coun",
    "fish",
    "mar",
    "tun",
    "bel",
    "sor",
    "nik",
    "val",
    "dor",
    "pes",
    "lim",
    "gra",
]
ENDS = [
    "er",
    "our",
    "ing",
    "cil",
    "ery",
    "ket",
    "nel",
    "ow",
    "ia",
    "et",
    "ation",
    "ed",
    "s",
    "al",
    "um",
    "ist",
]
WORDS = ["".join(parts) for parts in product(STEMS, ("", *STEMS), ENDS)]
OFTEN = [1 / rank for rank in range(10, len(WORDS) + 10)]
"""Words are about as unevenly frequent as in a language."""
LINES = (
    "water",
    "ren",
    "wa",
    "water rentation fishcoal",
    '"water waturing"',
    "in:claims ma",
    "tag:tag3 verdict:none water",
    "tag:tag3 verdict:none",
    "in:text burcouned",
    "zzz",
)


def sentence(chance: random.Random) -> str:
    """A sentence of made-up words and a number."""
    words = chance.choices(WORDS, OFTEN, k=14)
    return f"{' '.join(words)} {chance.randrange(10_000)}.".capitalize()


def fill(library: Library, chance: random.Random) -> list[str]:
    """Long articles, then claims and tags in bulk."""
    made = []
    for number in range(TEXTS):
        paragraphs: list[str] = []
        while sum(map(len, paragraphs)) < CHARACTERS:
            paragraphs.append(" ".join(sentence(chance) for _ in range(5)))
        text = f"Text {number}\n\n" + "\n\n".join(paragraphs)
        draft = Draft(text, Original(text.encode(), "text.txt", "text/plain"), title=f"Text {number}")
        made.append(library.do("Bring in", articles.bring_in, draft, []))
    with library._database.writing() as session, recording.unrecorded(session):
        bulk(session, chance)
        indexing.rebuild(session)
    return made


def bulk(session: Session, chance: random.Random) -> None:
    """The claims, in articles of 500."""
    scale = scales.default_id(session)
    owners = [{"id": f"a{n}", "title": sentence(chance), "scale_id": scale} for n in range(CLAIMS // 500)]
    rows = [{"id": f"c{n}", "article_id": f"a{n // 500}", "wording": sentence(chance)} for n in range(CLAIMS)]
    tagged = [{"claim_id": f"c{n}", "tag_id": f"t{n % 40}"} for n in range(CLAIMS)]
    session.execute(insert(Article), owners)
    session.execute(insert(Claim), rows)
    session.execute(insert(Tag), [{"id": f"t{n}", "name": f"tag{n}"} for n in range(40)])
    session.execute(insert(ClaimTag), tagged)


def milliseconds(work: Callable[[], object]) -> float:
    """How long the work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def report(what: str, times: list[float], note: str = "") -> None:
    """Print the median and the worst."""
    print(f"{what:42} median {statistics.median(times):7.1f} ms   worst {max(times):7.1f} ms   {note}")


def main() -> None:
    """Print the times."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_library(Path(folder) / "large.touchstone", "Noor") as library,
    ):
        made = fill(library, random.Random(7))
        print(f"{CLAIMS:,} claims, {TEXTS} texts of {CHARACTERS:,} characters")
        for line in LINES:
            found = library.ask(search.find, line)
            times = [milliseconds(lambda line=line: library.ask(search.find, line)) for _ in range(ROUNDS)]
            report(f"search {line}", times, f"{len(found.hits)}{'+' if found.more else ''} hits")
        print("keeping the index")
        places = [Span(1000 + n * 90, 1060 + n * 90) for n in range(ROUNDS)]
        report(
            "a new claim, whole operation",
            [milliseconds(lambda at=at: library.do("New", claims.create, made[0], [at])) for at in places],
        )
        rows = [[("claim", f"c{n}")] for n in range(ROUNDS)]
        with library._database.writing() as session:
            report(
                "the index follows one claim",
                [milliseconds(lambda row=row: indexing.follow(session, row)) for row in rows],
            )
            report("the index anew", [milliseconds(lambda: indexing.rebuild(session))])


if __name__ == "__main__":
    main()
