"""Learn which words make a sentence worth checking, and what tells fact from opinion in news.

Run from the repository root: ``python -m training.suggest``. Reads ``../shared/data``, takes about a minute,
writes ``resources/weights/suggest.json``, and prints what the weights score when the app uses them.

What is learned from, with nothing of what is reported as test:

- CT24 train (ClaimBuster): sentences of US debates, without any sentence of CT24 dev or of a CLEF document;
- the twelve CLEF-2019 training documents that are no test document of CLEF-2018;
- PolitiFact's claims of CLEF-2021 2B published until 2014, before any CLEF document was spoken: all worth it;
- CheckThat 2025 subjectivity, train: facts and opinions of news, for the guard.

Chosen were the settings with the best MAP on the twelve, three documents left out at a time.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.suggest import TESTS, Judged, clef, ct24, mean_ap, news, published_claims, scores
from core.engines.news_guard import seen
from core.engines.signs import signs_of
from core.engines.suggest import of_news
from core.engines.suggest_weights import FILE, GAPS, from_plain
from core.engines.worth import FEWEST, START, plain, words_of, worth

KEPT = 25_000
"""Words and pairs in the file, those that move the most."""
STEPS = 500
SEEN = 3
CLEF_WEIGHT, CLAIMS_WEIGHT = 0.3, 0.2
STRENGTH, RATIO = 3.0, 0.5
"""Of the regularisation; and how much of the log ratio of counts a feature is scaled by."""
GUARD_STRENGTH, GUARD_SHARE = 0.01, 1.0
LOOK, STRONG = 350, 600
NEARLY = 0.005
PRECISE = 0.9
"""Strong is what at least this share of the debate sentences above it was found worth checking."""


@dataclass(frozen=True)
class Learned:
    """A linear model over words and pairs."""

    vectors: CountVectorizer
    weights: np.ndarray
    base: float

    def of(self, sentences: Sequence[str]) -> np.ndarray:
        """The sums of some sentences."""
        return np.asarray(matrix(self.vectors, sentences) @ self.weights + self.base)


def features(sentence: str) -> list[str]:
    """The words and pairs of a sentence, as ``core.engines.worth`` sees them."""
    placed = [START, *words_of(plain(sentence))]
    pairs = (f"{a} {gap} {b}" for gap in GAPS for a, b in zip(placed, placed[gap:], strict=False))
    return [*placed, *pairs]


def matrix(vectors: CountVectorizer, sentences: Sequence[str]) -> sparse.csr_matrix:
    """One row a sentence; each feature counts once, divided by the root of how many there are."""
    sizes = np.array([max(len(set(features(sentence))), FEWEST) for sentence in sentences])
    return sparse.csr_matrix(sparse.diags(1 / np.sqrt(sizes)) @ vectors.transform(sentences))


def learn(debates: Judged, documents: Sequence[Judged], claims: Sequence[str]) -> Learned:
    """A logistic regression on features scaled by the log ratio of their counts (as in NB-SVM)."""
    parts = [(debates, 1.0), *((document, CLEF_WEIGHT) for document in documents)]
    texts = [sentence for part, _weight in parts for sentence, _worth in part] + list(claims)
    worth = np.array([found for part, _weight in parts for _s, found in part] + [True] * len(claims))
    balanced = [_balanced(part, weight) for part, weight in parts]
    weights = np.concatenate([*balanced, np.full(len(claims), CLAIMS_WEIGHT)])
    vectors = CountVectorizer(analyzer=features, binary=True, min_df=SEEN).fit(texts)
    rows = matrix(vectors, texts)
    scale = np.abs(_ratio(rows, worth, np.minimum(weights, 1.5))) ** RATIO
    fitted = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1)
    fitted.fit(rows @ sparse.diags(scale), worth, sample_weight=weights)
    return Learned(vectors, fitted.coef_[0] * scale, float(fitted.intercept_[0]))


def _balanced(part: Judged, weight: float) -> np.ndarray:
    worth = np.array([found for _sentence, found in part])
    return np.where(worth, weight * (~worth).sum() / max(worth.sum(), 1), weight)


def _ratio(rows: sparse.csr_matrix, worth: np.ndarray, weights: np.ndarray) -> np.ndarray:
    yes, no = 1 + rows.T @ (worth * weights), 1 + rows.T @ (~worth * weights)
    return np.log((yes / yes.sum()) / (no / no.sum()))


def as_read(learned: Learned, texts: Sequence[str]) -> dict[str, object]:
    """The weightiest features in whole numbers, so scaled that the sums of ``texts`` deviate by one."""
    spread = float(learned.of(texts).std())
    often = np.asarray((matrix(learned.vectors, texts) > 0).sum(axis=0))[0]
    kept = np.argsort(-np.abs(learned.weights) * np.sqrt(often + 1), kind="stable")[:KEPT]
    unit = float(np.abs(learned.weights[kept]).max()) / STEPS
    names = learned.vectors.get_feature_names_out()
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


def left_out_cuts(debates: Judged, documents: Sequence[Judged], claims: Sequence[str]) -> tuple[float, float]:
    """Both cuts for debates, each quarter judged by what was learned from the other three."""
    sums = np.zeros(len(debates))
    for fold in range(4):
        rest = [pair for at, pair in enumerate(debates) if at % 4 != fold]
        learned = learn(rest, documents, claims)
        spread = learned.of([sentence for sentence, _worth in rest]).std()
        sums[fold::4] = learned.of([sentence for sentence, _worth in debates[fold::4]]) / spread
    worth = np.array([found for _sentence, found in debates])
    return best_cut(sums, worth), precise_cut(sums, worth)


def news_cuts(read: Mapping[str, object], judged: Judged) -> tuple[float, float]:
    """Both cuts for news: the one that tells facts from opinions best, and the best third of the facts."""
    weights = from_plain(read)
    signs = [signs_of(sentence, "en") for sentence, _fact in judged]
    sums = np.array([worth(one.words, weights) + of_news(one, weights) for one in signs])
    fact = np.array([found for _sentence, found in judged])
    cuts = np.sort(sums)
    right = [float((sums[fact] >= cut).mean() + (sums[~fact] < cut).mean()) for cut in cuts]
    return float(cuts[int(np.argmax(right))]), float(np.quantile(sums[fact], 2 / 3))


def left_out_map(debates: Judged, documents: Mapping[str, Judged], claims: Sequence[str]) -> float:
    """MAP on the documents learned from, three left out at a time."""
    names, found = sorted(documents), list[float]()
    for fold in range(4):
        out = names[fold::4]
        learned = learn(debates, [documents[name] for name in names if name not in out], claims)
        found += [mean_ap([documents[name]], learned.of) for name in out]
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
    claims = published_claims(until=2014)
    learned = learn(debates, list(documents.values()), claims)
    read: dict[str, object] = as_read(learned, [sentence for sentence, _worth in debates])
    read["guard"], read["guard_base"] = learn_guard(news("train"))
    read["speech"] = curve(*left_out_cuts(debates, list(documents.values()), claims))
    read["news"] = curve(*news_cuts({**read, "news": read["speech"]}, news("train")))
    scored = {"CLEF-2019, documents left out: MAP": round(left_out_map(debates, documents, claims), 4)}
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
