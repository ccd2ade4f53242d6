"""Measure how quotes are found again: on real edits of blog posts, on invented swaps, and against the clock.

Run from the repository root: ``python -m benchmarks.reanchor``. Reads ``../shared/data``; without it only the
swaps and the time are measured. Recovered is a quote for which any place is proposed (applied or asked about)
that overlaps the true one; silent is what is applied without asking (exact, moved, fuzzy). The posts are
parted in two halves by a hash of their names; thresholds were set on half 0.
"""

import hashlib
import json
import random
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from core.engines.polarity import differences
from core.engines.reanchor import anchor_all
from core.engines.word_diff import pieces
from core.records.terms import AnchorState
from core.text.spans import CONTEXT, Quote, Span, quote_at

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "revisions_18f_blog" / "anchor_eval.jsonl"
LENGTH, QUOTES = 300_000, 200
Row = dict[str, Any]
Found = tuple[Span | None, bool]
"""A place, and whether it is taken without asking."""


def quote_of(row: Row) -> Quote:
    """The quote of a row, with as much context as the library keeps."""
    span = Span(row["old_start"], row["old_start"] + len(row["quote"]))
    return Quote(span, row["quote"], row["old_prefix"][-CONTEXT:], row["old_suffix"][:CONTEXT])


def ladder(quote: Quote, new: str) -> Found:
    """What we find."""
    found = anchor_all([quote], new)[0]
    return found.span, found.state not in (AnchorState.ASK, AnchorState.ORPHAN)


def exact_find(quote: Quote, new: str) -> Found:
    """What a plain search finds."""
    at = new.find(quote.exact)
    return (Span(at, at + len(quote.exact)), True) if at >= 0 else (None, False)


def alignment(quote: Quote, new: str) -> Found:
    """What rapidfuzz finds: exact, else the best partial alignment of at least 70."""
    found = exact_find(quote, new)
    if found[0] is not None:
        return found
    best = fuzz.partial_ratio_alignment(quote.exact, new, score_cutoff=70)
    return (Span(best.dest_start, best.dest_end), True) if best else (None, False)


WAYS: dict[str, Callable[[Quote, str], Found]] = {
    "ladder": ladder,
    "exact find": exact_find,
    "partial_ratio >= 70": alignment,
}


def half(row: Row) -> int:
    """Which half a post belongs to."""
    return hashlib.sha256(row["doc"].encode()).digest()[-1] % 2


def measure(name: str, rows: list[Row]) -> None:
    """Print what one way recovers, invents and applies."""
    by_kind: dict[str, list[tuple[Row, Found]]] = {}
    for row in rows:
        by_kind.setdefault(row["kind"], []).append((row, WAYS[name](quote_of(row), row["new"])))
    parts = [_recovered(kind, by_kind.get(kind, [])) for kind in ("unchanged", "minor", "major")]
    gone = [found for _row, found in by_kind.get("deleted", [])]
    parts.append(_share("false on deleted", sum(span is not None for span, _silent in gone), len(gone)))
    silent = [(row, span) for pairs in by_kind.values() for row, (span, applied) in pairs if applied]
    parts.append(f"silent {len(silent)}, at a wrong place {sum(not _is_right(*pair) for pair in silent)}")
    turned = sum(bool(differences(row["quote"], span.of(row["new"]))) for row, span in silent if span)
    print(f"  {name:20}", ", ".join([*parts, f"with a number, negation or direction changed {turned}"]))


def _recovered(kind: str, pairs: list[tuple[Row, Found]]) -> str:
    return _share(kind, sum(_is_right(row, span) for row, (span, _silent) in pairs), len(pairs))


def _share(name: str, count: int, total: int) -> str:
    return f"{name} {count}/{total} = {100 * count / total if total else 0:.1f} %"


def _is_right(row: Row, span: Span | None) -> bool:
    return span is not None and row["gold"] is not None and span.overlaps(Span(*row["gold"]))


SWAPS = {
    "numbers": (
        ("5.2", "2.5"),
        ("1,200", "12,000"),
        ("three", "four"),
        ("Monday", "Friday"),
        ("million", "billion"),
    ),
    "negation": (("will", "will not"), ("never", "ever"), ("lawful", "unlawful"), ("did", "did not")),
    "direction": (("rose", "fell"), ("more", "fewer"), ("above", "below"), ("won", "lost")),
}
SENTENCE = (
    "On Monday the mayor did say that rents rose by 5.2 percent to 1,200 pounds, more than three million "
    "people had hoped, and that a lawful plan will keep them above what they won, as was never promised."
)


def swapped() -> Iterator[tuple[str, str, str]]:
    """Kind of the swap, our sentence, and the sentence with one word swapped, in both directions."""
    for kind, pairs in SWAPS.items():
        for one, other in pairs:
            turned = re.sub(rf"\b{re.escape(one)}\b", other, SENTENCE, count=1)
            yield kind, SENTENCE, turned
            yield kind, turned, SENTENCE


def measure_swaps() -> None:
    """Print how many swaps of one word are applied silently: none should be."""
    applied = dict.fromkeys(WAYS, 0)
    total = 0
    for _kind, one, other in swapped():
        total += 1
        old, new = f"Before it. {one} After it.", f"Before it. {other} After it."
        quote = quote_at(old, Span(11, 11 + len(one)))
        for name, way in WAYS.items():
            applied[name] += way(quote, new)[1]
    print(f"swaps of one telling word applied silently, of {total}:", applied)


def long_text() -> tuple[str, str, list[Quote]]:
    """Two versions of a text of 300,000 characters, and 200 quotes, half of whose sentences were edited."""
    dice = random.Random(18)
    words = ["".join(dice.choices("aeiounrstlmdk", k=dice.randint(2, 9))) for _word in range(12_000)]
    ranks = [1 / (rank + 3) for rank in range(len(words))]
    sentences, length = [], 0
    while length < LENGTH:
        said = " ".join(dice.choices(words, ranks, k=dice.randint(8, 26))).capitalize() + "."
        sentences.append(said)
        length += len(said) + 1
    chosen = sorted(dice.sample(range(len(sentences)), QUOTES))
    edited = [_edited(said, dice) if at in chosen[::2] else said for at, said in enumerate(sentences)]
    old, quotes, at = "", [], 0
    joined = [said + ("\n\n" if number % 4 == 3 else " ") for number, said in enumerate(sentences)]
    old = "".join(joined)[:LENGTH]
    for number, said in enumerate(joined):
        if number in chosen and at + len(said) < LENGTH:
            quotes.append(quote_at(old, Span(at, at + len(sentences[number]) - 1)))
        at += len(said)
    return old, "".join(s + ("\n\n" if n % 4 == 3 else " ") for n, s in enumerate(edited))[:LENGTH], quotes


def _edited(said: str, dice: random.Random) -> str:
    words = said.split(" ")
    words[dice.randrange(1, len(words))] = "otherwise"
    words.insert(dice.randrange(1, len(words)), "lately")
    return " ".join(words)


def best(work: Callable[[], object], times: int = 7) -> str:
    """The best of several runs: by the clock, and of the processor, which other programs disturb less."""
    clock, processor = [], []
    for _time in range(times):
        started, begun = time.perf_counter(), time.process_time()
        work()
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - begun)
    return f"{1000 * min(clock):7.1f} ms, of the processor {1000 * min(processor):7.1f} ms"


def measure_speed() -> None:
    """Print the time for 200 quotes in 300,000 characters, and for the word diff of the two versions."""
    old, new, quotes = long_text()
    states = [found.state.value for found in anchor_all(quotes, new, old)]
    counts = {state: states.count(state) for state in dict.fromkeys(states)}
    print(f"{len(quotes)} quotes in {len(new)} characters: {counts}")
    print(f"  old text known   {best(lambda: anchor_all(quotes, new, old))}")
    print(f"  old text unknown {best(lambda: anchor_all(quotes, new))}")
    print(f"  exact find       {best(lambda: [exact_find(q, new) for q in quotes])}")
    print(f"  partial_ratio    {best(lambda: [alignment(q, new) for q in quotes], 1)}")
    print(f"word diff of {len(old)} characters: {best(lambda: pieces(old, new), 3)}")


def main() -> None:
    """Print each measure."""
    if DATA.exists():
        rows = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
        for name, part in (
            ("all", rows),
            ("half 0", [row for row in rows if half(row) == 0]),
            ("half 1, held out", [row for row in rows if half(row) == 1]),
        ):
            print(f"{name}: {len(part)} quotes")
            for way in WAYS:
                measure(way, part)
    else:
        print(f"Skipped: there is no {DATA}.")
    measure_swaps()
    measure_speed()


if __name__ == "__main__":
    main()
