"""Measure the sentence splitter on Universal Dependencies and on pySBD's golden rules.

Run from the repository root: ``python -m benchmarks.sentences``. Reads ``../shared/data``.
"""

import ast
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from core.engines.sentences import sentences

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
Paragraph = tuple[str, list[str]]


def blocks(file: Path) -> Iterator[dict[str, str]]:
    """The comment lines of every sentence of a CoNLL-U file, and its last token's MISC column."""
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        if lines:
            found = dict(line[2:].partition(" = ")[::2] for line in lines if line.startswith("# "))
            yield {**found, "misc": lines[-1].split("\t")[-1]}


def paragraphs(file: Path) -> list[Paragraph]:
    """Paragraphs of a CoNLL-U file as (text, sentences)."""
    found: list[Paragraph] = []
    text, inside = "", list[str]()
    for block in blocks(file):
        if any(key.split()[0] in ("newpar", "newdoc") for key in block) and inside:
            found.append((text.rstrip(), inside))
            text, inside = "", []
        inside.append(block["text"])
        text += block["text"] + ("" if "SpaceAfter=No" in block["misc"] else " ")
    return [*found, (text.rstrip(), inside)]


def wanted(paragraph: Paragraph) -> set[tuple[int, int]]:
    """The spans of a paragraph's sentences."""
    text, parts = paragraph
    spans, at = set(), 0
    for part in parts:
        start = text.index(part, at)
        at = start + len(part)
        spans.add((start, at))
    return spans


def f1(given: list[Paragraph], split: Callable[[str], set[tuple[int, int]]], show: int = 0) -> float:
    """Span F1 over all paragraphs."""
    right = guessed = true = 0
    for paragraph in given:
        gold, ours = wanted(paragraph), split(paragraph[0])
        right, guessed, true = right + len(gold & ours), guessed + len(ours), true + len(gold)
        if show and gold != ours:
            show -= 1
            print("   ", [paragraph[0][a:b] for a, b in sorted(ours - gold)])
    return 2 * right / (guessed + true)


def golden() -> list[tuple[str, list[str]]]:
    """pySBD's English golden rules as (text, sentences)."""
    source = (DATA / "pysbd_golden" / "english_golden_rules.py.txt").read_text(encoding="utf-8")
    rules: list[tuple[str, list[str]]] = ast.literal_eval(source.partition("=")[2].strip())
    return rules


def spans(text: str) -> set[tuple[int, int]]:
    """Our own sentences as pairs."""
    return {(span.start, span.end) for span in sentences(text)}


def main() -> None:
    """Print one line for each measure."""
    for name in ("PUD/en_pud-ud-test", "EWT/en_ewt-ud-dev", "EWT/en_ewt-ud-test"):
        given = paragraphs(DATA / "ud_english" / f"{name}.conllu")
        print(f"{name}: F1 {f1(given, spans):.4f} over {len(given)} paragraphs")
    rules = golden()
    right = sum([s.of(text) for s in sentences(text)] == [p.strip() for p in parts] for text, parts in rules)
    print(f"golden rules: {right}/{len(rules)} = {100 * right / len(rules):.1f} %")
    text = "\n\n".join(p[0] for p in given) * 20
    started = time.perf_counter()
    sentences(text)
    seconds = time.perf_counter() - started
    print(f"speed: {len(text.encode()) / 1e6 / seconds:.1f} MB/s on {len(text)} characters")


if __name__ == "__main__":
    main()
