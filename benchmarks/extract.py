"""Measure taking articles out of web pages, beside trafilatura's own readings in the same run.

Run from the repository root: ``python -m benchmarks.extract [FOLDER]``. FOLDER has the form of the public
article-extraction-benchmark: ``ground-truth.json`` (an object of id: {"articleBody": ...}), and the pages as
``html/ID.html`` or ``html/ID.html.gz``. Without it the pages of ``tests/fixtures/pages.py`` are measured,
which are few and easy.

The metric is that benchmark's: four words in a row are a shingle; a page's true and false positives and false
negatives are its shares of them, and F1 is of their sums over all pages.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from core.errors import UserError
from core.plugins.importers.html_page import HtmlPage
from core.records.drafts import Original
from tests.fixtures.pages import pages

WORD = re.compile(r"\w+")
SHINGLE = 4
Given = list[tuple[bytes, str]]


def stored(folder: Path) -> Given:
    """The pages of a folder as bytes, each with its true text."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    return [(_bytes_of(folder / "html" / f"{name}.html"), row["articleBody"]) for name, row in truth.items()]


def _bytes_of(file: Path) -> bytes:
    packed = file.with_name(f"{file.name}.gz")
    return gzip.decompress(packed.read_bytes()) if packed.exists() else file.read_bytes()


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each four words in a row stand in a text."""
    words = WORD.findall(text)
    starts = range(max(1, len(words) - SHINGLE + 1)) if words else ()
    return Counter(tuple(words[at : at + SHINGLE]) for at in starts)


def shares(true: str, found: str) -> tuple[float, float, float]:
    """The shares of true positives, false positives and false negatives of one page."""
    a, b = shingles(true), shingles(found)
    right = sum((a & b).values())
    counts = (right, sum(b.values()) - right, sum(a.values()) - right)
    return tuple(count / (sum(counts) or 1) for count in counts)  # type: ignore[return-value]


def ours(data: bytes) -> str:
    """What an import takes."""
    try:
        return HtmlPage().read(Original(data, "page.html")).text
    except UserError:
        return ""


def peer(**how: bool) -> Callable[[bytes], str]:
    """One of trafilatura's own readings."""
    from trafilatura import extract

    return lambda data: extract(data, include_comments=False, **how) or ""


def measure(name: str, given: Given, take: Callable[[bytes], str]) -> None:
    """Print precision, recall and F1, and the processor's time for a page."""
    take(given[0][0])  # what is loaded when first used is not counted
    started = time.process_time()
    found = [take(data) for data, _true in given]
    each = 1000 * (time.process_time() - started) / len(given)
    each_page = [shares(true, text) for (_data, true), text in zip(given, found, strict=True)]
    right, false, missed = (sum(column) for column in zip(*each_page, strict=True))
    precision, recall = right / ((right + false) or 1), right / ((right + missed) or 1)
    score = 2 * precision * recall / ((precision + recall) or 1)
    print(
        f"{name:24} F1 {score:.4f}   precision {precision:.4f}   recall {recall:.4f}   {each:6.1f} ms a page"
    )


def main() -> None:
    """Print one line for each reading."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    given = stored(folder) if folder else [(page.markup.encode(), page.body) for page in pages()]
    print(f"{len(given)} pages of {folder or 'tests/fixtures/pages.py'}")
    measure("ours", given, ours)
    measure("trafilatura, precision", given, peer(favor_precision=True))
    measure("trafilatura, default", given, peer())
    measure("trafilatura, recall", given, peer(favor_recall=True))


if __name__ == "__main__":
    main()
