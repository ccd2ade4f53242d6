"""Learn which sentence of a source speaks to a claim, from the development split of WiCE.

Run from the repository root, with the measuring requirements: ``python -m training.passages``.

The scores printed and kept are cross-validated by document, five times ten folds: no claim is scored by
weights that saw its document. The weights kept are learned from the whole split by the same recipe. The test
split of WiCE is not read. Small words, stems and the form of the features were settled by looking at the same
cross-validation, so it may flatter by a little.
"""

import json
import random
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from core.engines.passage_features import FEATURES, features
from core.engines.passage_words import claim_of
from core.engines.passages import WEIGHTS

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "wice" / "claim_dev.jsonl"
FOLDS, ROUNDS, STRENGTH = 10, 5, 0.01
Weighed = tuple[float, list[float]]


def rows() -> list[dict[str, Any]]:
    """The claims that some sentence supports, with their sentences."""
    lines = DATA.read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if any(row["supporting_sentences"])]


def wanted(row: dict[str, Any]) -> set[int]:
    """The sentences of a row that are in any of its supporting sets."""
    return set().union(*row["supporting_sentences"])


def learned(given: Sequence[np.ndarray], right: Sequence[np.ndarray]) -> Weighed:
    """Bias and weights of a logistic regression on all sentences, in the features' own units."""
    scaler = StandardScaler().fit(np.vstack(given))
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit(scaler.transform(np.vstack(given)), np.concatenate(right))
    weights = model.coef_[0] / scaler.scale_
    return float(model.intercept_[0] - weights @ scaler.mean_), weights.tolist()


def hits(scores: Sequence[np.ndarray], right: Sequence[np.ndarray]) -> tuple[float, float]:
    """Hit@1 and Hit@5: the share of claims with a supporting sentence among the first and the first five."""
    orders = [np.argsort(-score, kind="stable") for score in scores]
    first = [truth[order[0]] for order, truth in zip(orders, right, strict=True)]
    five = [truth[order[:5]].any() for order, truth in zip(orders, right, strict=True)]
    return float(np.mean(first)), float(np.mean(five))


def cross_validated(
    given: Sequence[np.ndarray], right: Sequence[np.ndarray], documents: Sequence[str]
) -> list[tuple[float, float]]:
    """Hit@1 and Hit@5 of each round over folds of whole documents."""
    found = []
    for turn in range(ROUNDS):
        names = sorted(set(documents))
        random.Random(turn).shuffle(names)
        fold = {name: at % FOLDS for at, name in enumerate(names)}
        scores: dict[int, np.ndarray] = {}
        for number in range(FOLDS):
            inside = [at for at, name in enumerate(documents) if fold[name] != number]
            bias, weights = learned([given[at] for at in inside], [right[at] for at in inside])
            for at, name in enumerate(documents):
                if fold[name] == number:
                    scores[at] = bias + given[at] @ np.array(weights)
        found.append(hits([scores[at] for at in range(len(given))], right))
    return found


def main() -> None:
    """Print the cross-validated scores and write the weights."""
    claims = rows()
    given = [np.array(features(claim_of(row["claim"], "en"), row["evidence"], "en")) for row in claims]
    right = [np.array([at in wanted(row) for at in range(len(row["evidence"]))]) for row in claims]
    rounds = cross_validated(given, right, ["\n".join(row["evidence"]) for row in claims])
    one, five = (round(float(np.mean(column)), 4) for column in zip(*rounds, strict=True))
    print(f"cross-validated by document over {len(claims)} claims: Hit@1 {one}, Hit@5 {five}")
    bias, weights = learned(given, right)
    stored = {
        "made_by": "training/passages.py",
        "made_on": datetime.now(UTC).date().isoformat(),
        "data": "WiCE, claim_dev.jsonl (annotations ODC-BY), claims with a supporting sentence",
        "claims": len(claims),
        "cross_validated": {"Hit@1": one, "Hit@5": five, "folds": FOLDS, "rounds": ROUNDS, "by": "document"},
        "bias": round(bias, 4),
        "weights": {name: round(weight, 4) for name, weight in zip(FEATURES, weights, strict=True)},
    }
    WEIGHTS.parent.mkdir(exist_ok=True)
    WEIGHTS.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
