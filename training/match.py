"""Learn the weights of the matching engine and write resources/weights/match.json.

Run from the repository root: ``python -m training.match``. Reads ``../shared/data``. Learned on the train
splits of CLEF-2021 2A and 2B together, since a query does not say which it is of. How strongly weights are
held back is chosen by five-fold cross-validation on train, folds parted by the check that is the answer; dev
is only measured. The candidates are those the app itself finds, with the app's own features.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from scipy.optimize import minimize

from core.engines.matching import asking
from core.engines.matching.comparing import LOOK
from core.engines.matching.model import ALL, FILE, Model
from core.engines.matching.ranking import compared, looks, promising, told_of
from core.engines.matching.rarity import Rarity
from core.records.matches import Check
from core.storage import checks
from training.claim_pairs import Query, checks_of, queries_of
from training.related_words import related_words

FOLDS, HELD_BACK = 5, (10.0, 30.0, 100.0, 300.0)
CANDIDATES, LEARNED_FROM = 150, 40
"""Rows that are found, and those of them that are learned from; the app looks at fewer, to be quick."""
CLEAR = 0.9
"""How often a first hit that is called clear has to be right."""


@dataclass(frozen=True, slots=True)
class Case:
    """A query with its candidates: all of them, their features and whether each is an answer."""

    set: str
    query: Query
    asked: asking.Asked
    found: list[tuple[Check, float]]
    rarity: Rarity
    looks: np.ndarray
    right: np.ndarray

    @property
    def fold(self) -> int:
        """The same for all queries with the same answer."""
        return hashlib.sha256(min(self.query.answers).encode()).digest()[0] % FOLDS


@contextmanager
def imported(name: str) -> Iterator[Any]:
    """The checks of a set in a file as the app makes it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "all.factchecks")
        with checks.opened(path) as connection:
            checks.add(connection, name, checks_of(name))
        with checks.reading(path) as connection:
            yield connection


def cases(name: str, splits: Sequence[str]) -> dict[str, list[Case]]:
    """Every query of the splits of a set."""
    with imported(name) as connection:
        return {
            split: [_case(connection, name, query) for query in queries_of(name, split)] for split in splits
        }


def _case(connection: Any, name: str, query: Query) -> Case:
    asked = asking.read(query.text)
    wanted = asking.words_to_find(asked)
    rows, counted = checks.counts(connection, {*wanted, *asked.every})
    rarity = Rarity(rows, counted)
    weights = {word: share * rarity[word] for word, share in wanted.items()}
    rows_found = checks.candidates(connection, weights, counted, {name}, CANDIDATES)
    found = [(one.check, one.value) for one in rows_found]
    rarity.add(checks.counts(connection, {w for check, _v in found for w in told_of(check).telling})[1])
    right = np.array([check.ref in query.answers for check, _value in found], bool)
    told = np.array(looks(asked, found)).reshape(-1, len(LOOK))
    return Case(name, query, asked, found, rarity, told, right)


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of candidates below one another, each with its features and whether it is an answer."""

    features: list[np.ndarray]
    right: list[np.ndarray]


def learned(lists: Lists, held_back: float) -> np.ndarray:
    """Weights that make the answers likely among the candidates of their list (softmax over each list)."""
    features = [one for one, right in zip(lists.features, lists.right, strict=True) if right.any()]
    rights = [right for right in lists.right if right.any()]
    stacked = np.vstack(features)
    middle, spread = stacked.mean(0), stacked.std(0) + 1e-9
    scaled = (stacked - middle) / spread
    starts = np.cumsum([0, *map(len, rights)])[:-1]
    owner = np.repeat(np.arange(len(rights)), [len(right) for right in rights])
    wanted = np.concatenate([right / right.sum() for right in rights])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = scaled @ weights
        top = np.maximum.reduceat(scores, starts)
        grown = np.exp(scores - top[owner])
        sums = np.add.reduceat(grown, starts)
        told = scores - top[owner] - np.log(sums)[owner]
        slope = scaled.T @ (grown / sums[owner] - wanted) + held_back * weights
        return float(-(wanted @ told) + held_back * (weights @ weights) / 2), slope

    start = np.zeros(scaled.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120})
    return found.x / spread


def look_of(some: Sequence[Case], held_back: float) -> np.ndarray:
    """Weights of the quick look."""
    return learned(Lists([case.looks for case in some], [case.right for case in some]), held_back)


def closely(case: Case, model: Model) -> tuple[np.ndarray, np.ndarray]:
    """All features of the candidates that are looked at closely, and which of them are answers."""
    closely_at = promising(case.asked, case.found, model.look, LEARNED_FROM)
    told = [told_of(case.found[at][0]) for at in closely_at]
    features = np.array(compared(case.asked, told, case.rarity, model)).reshape(-1, len(ALL))
    return features, case.right[closely_at]


def precision(case: Case, features: np.ndarray, at: Sequence[bool], weights: np.ndarray) -> float:
    """Average precision of one query with these weights."""
    order = np.argsort(-(features @ weights), kind="stable")
    places = ["right" if at[one] else str(one) for one in order[:5]]
    hits, total = 0, 0.0
    for place, name in enumerate(places, 1):
        if name == "right":
            hits += 1
            total += hits / place
    return total / min(len(case.query.answers), 5)


def main() -> None:
    """Learn, choose, measure, write."""
    related = related_words([*checks_of("2A"), *checks_of("2B")])
    found = {name: cases(name, ("train", "dev")) for name in ("2A", "2B")}
    train = [case for name in found for case in found[name]["train"]]
    dev = [case for name in found for case in found[name]["dev"]]
    empty = Model((), (), 0.0, 0.0, related)
    look = look_of(train, HELD_BACK[1])
    model = replace(empty, look=tuple(map(float, look)))
    told = {id(case): closely(case, model) for case in [*train, *dev]}
    measured = {held: validated(train, told, held) for held in HELD_BACK}
    for held, (scores, _leads) in measured.items():
        print(f"held back {held}: {scores}", flush=True)
    best = max(HELD_BACK, key=lambda held: sum(measured[held][0].values()))
    weights = learned(Lists([told[id(c)][0] for c in train], [told[id(c)][1] for c in train]), best)
    on_dev = means([(case.set, precision(case, *told[id(case)], weights)) for case in dev])
    print(f"chosen {best}; dev, not used for choosing: {on_dev}")
    scores, leads = measured[best]
    write(
        model, weights, related, middle_of(train, told, weights), lead(leads), {"cv": scores, "dev": on_dev}
    )


def validated(
    train: Sequence[Case], told: dict[int, tuple[np.ndarray, np.ndarray]], held_back: float
) -> tuple[dict[str, float], list[tuple[float, bool]]]:
    """MAP@5 by set over folds, and for each query the lead of its first hit and whether that was right."""
    scores, leads = [], []
    for fold in range(FOLDS):
        learn = [told[id(case)] for case in train if case.fold != fold]
        weights = learned(Lists([one for one, _r in learn], [right for _f, right in learn]), held_back)
        for case in (case for case in train if case.fold == fold):
            features, right = told[id(case)]
            scores.append((case.set, precision(case, features, right, weights)))
            ranked = sorted(zip(features @ weights, right, strict=True), key=lambda pair: -pair[0])
            if len(ranked) > 1:
                leads.append((float(ranked[0][0] - ranked[1][0]), bool(ranked[0][1])))
    return means(scores), leads


def means(scores: Sequence[tuple[str, float]]) -> dict[str, float]:
    """The mean of each set."""
    names = sorted({name for name, _score in scores})
    return {name: round(float(np.mean([s for n, s in scores if n == name])), 4) for name in names}


def lead(leads: Sequence[tuple[float, bool]]) -> float:
    """The smallest lead from which on so many first hits are right."""
    ordered = sorted(leads, reverse=True)
    right = np.cumsum([hit for _lead, hit in ordered]) / np.arange(1, len(ordered) + 1)
    enough = np.nonzero(right >= CLEAR)[0]
    return ordered[int(enough[-1])][0]


def middle_of(
    train: Sequence[Case], told: dict[int, tuple[np.ndarray, np.ndarray]], weights: np.ndarray
) -> float:
    """What an answer comes to in the middle of them."""
    return float(np.median(np.concatenate([(told[id(c)][0] @ weights)[told[id(c)][1]] for c in train])))


def write(
    model: Model,
    weights: np.ndarray,
    related: dict[str, dict[str, float]],
    middle: float,
    clear: float,
    map5: Any,
) -> None:
    """Write the weights with where they come from."""
    FILE.parent.mkdir(exist_ok=True)
    provenance = {
        "script": "training/match.py",
        "data": ["CLEF-2021 CheckThat! 2A and 2B, train; words that stand for one another: their checks"],
        "date": datetime.now(UTC).date().isoformat(),
        "MAP@5": map5,
    }
    FILE.write_text(
        json.dumps(
            {
                "provenance": provenance,
                "look": {name: float(f"{w:.5g}") for name, w in zip(LOOK, model.look, strict=True)},
                "all": {name: float(f"{w:.5g}") for name, w in zip(ALL, weights, strict=True)},
                "middle": round(middle, 4),
                "clear": round(clear, 4),
                "related": {
                    word: [x for pair in near.items() for x in pair] for word, near in related.items()
                },
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        .replace('"related":{', '"related":{\n')
        .replace("],", "],\n")
        + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
