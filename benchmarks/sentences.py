"""Measure the sentence splitter on Universal Dependencies and on pySBD's golden rules.

Run from the repository root: ``python -m benchmarks.sentences``. Reads ``../shared/data``. The rules were
made looking at PUD, at EWT's development split and at the golden rules; EWT's test split was only measured.
"""

import ast
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from core.engines.sentences import sentences

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
FILES = ("PUD/en_pud-ud-test", "EWT/en_ewt-ud-dev", "EWT/en_ewt-ud-test")
Paragraph = tuple[str, list[str]]
Split = Callable[[str], set[tuple[int, int]]]


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


def f1(given: list[Paragraph], split: Split, show: int = 0) -> float:
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


def sentencex() -> Split:
    """sentencex as it comes."""
    from sentencex import get_sentence_boundaries

    def split(text: str) -> set[tuple[int, int]]:
        found = ((one["start_index"], one["end_index"]) for one in get_sentence_boundaries("en", text))
        return {_trimmed(text, start, end) for start, end in found}

    return split


def pysbd() -> Split | None:
    """pysbd as it comes; None where it is not installed."""
    try:
        import pysbd as peer
    except ImportError:
        return None
    segmenter = peer.Segmenter(language="en", clean=False, char_span=True)
    return lambda text: {_trimmed(text, one.start, one.end) for one in segmenter.segment(text)}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def measure(name: str, split: Split, sample: str) -> None:
    """Print what a splitter gets right, and how fast the best of three runs is by the processor's time."""
    print(name)
    for file in FILES:
        given = paragraphs(DATA / "ud_english" / f"{file}.conllu")
        print(f"  {file}: F1 {f1(given, split):.4f} over {len(given)} paragraphs")
    rules = [(text, [part.strip() for part in parts]) for text, parts in golden()]
    right = sum([text[a:b] for a, b in sorted(split(text))] == parts for text, parts in rules)
    print(f"  golden rules: {right}/{len(rules)} = {100 * right / len(rules):.1f} %")
    seconds = min(timed(split, sample) for _run in range(3))
    print(f"  speed: {len(sample.encode()) / 1e6 / seconds:.2f} MB/s on {len(sample):,} characters")


def timed(split: Split, sample: str) -> float:
    """Seconds of the processor for one run."""
    started = time.process_time()
    split(sample)
    return time.process_time() - started


def main() -> None:
    """Print the measures of ours and of its peers."""
    text = "\n\n".join(p[0] for p in paragraphs(DATA / "ud_english" / f"{FILES[-1]}.conllu"))
    measure("ours", spans, text * 20)
    measure("sentencex", sentencex(), text * 20)
    peer = pysbd()
    if peer is None:
        print("pysbd is not installed: see requirements-measuring.txt")
    else:
        measure("pysbd", peer, text[:20_000])


if __name__ == "__main__":
    main()
