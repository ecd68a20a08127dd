"""Train check-worthiness: ``python -m tests.quality.train_check_worthiness DIR JSON``.

DIR holds the ClaimBuster sentences: `input.jsonl` with "id" and "text", `gold.jsonl` with "id" and
"label", 1 for check-worthy. JSON holds word vectors (see `sense_network`). Two models: a linear
support vector machine by dual coordinate descent (Hsieh and others, ICML 2008) over features
weighed by their rarity, and a small network over word vectors; both are scaled so that their sum
is the logit of a probability. Without --all a third of the sentences is held back to be scored,
and nothing is written. The order of sentences comes from a hash of their ids, so that every run
gives the same weights. Needs the dependency group "train".
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from factcheck.claims import worthiness
from factcheck.claims.features import features
from tests.quality import sense_network
from tests.quality.stories import rows

_FOLDS = 5
_EPOCHS = 12
_COST = 0.15
_FEWEST = 3


@dataclass(frozen=True)
class Example:
    """A sentence's features, the means of its words' vectors, and its label."""

    names: tuple[str, ...]
    means: sense_network.Floats
    label: int


@dataclass(frozen=True)
class Linear:
    """A trained model: margins, before any threshold.

    Attributes:
        bias: margin of a sentence without known features.
        rarity: logarithmic rarity of each feature.
        weights: its weight, to be multiplied by rarity over the sentence's length.
    """

    bias: float
    rarity: dict[str, float]
    weights: dict[str, float]

    def margin(self, names: Sequence[str]) -> float:
        vector = _vector(names, self.rarity)
        return self.bias + sum(self.weights.get(name, 0.0) * value for name, value in vector)


def read(folder: Path, vectors: sense_network.Vectors) -> list[tuple[int, Example]]:
    """Return the sentences with a hash of their ids, ordered by it."""
    labels = {row["id"]: int(row["label"]) for row in rows(folder / "gold.jsonl")}
    examples = []
    for row in rows(folder / "input.jsonl"):
        key = int(hashlib.md5(row["id"].encode()).hexdigest(), 16)
        names = tuple(sorted(features(row["text"])))
        means = sense_network.inputs(row["text"], vectors)
        examples.append((key, Example(names, means, labels[row["id"]])))
    return sorted(examples, key=lambda pair: pair[0])


def train(examples: Sequence[Example]) -> Linear:
    """Fit the machine, squared hinge loss."""
    counts = Counter(name for example in examples for name in example.names)
    rarity = {
        name: math.log(len(examples) / count) + 1
        for name, count in sorted(counts.items())
        if count >= _FEWEST
    }
    vectors = [_vector(example.names, rarity) for example in examples]
    weights = dict.fromkeys(rarity, 0.0)
    bias = 0.0
    dual = [0.0] * len(examples)
    diagonal = 0.5 / _COST
    for _ in range(_EPOCHS):
        for n, (vector, example) in enumerate(zip(vectors, examples, strict=True)):
            sign = 1 if example.label else -1
            margin = bias + sum(weights[name] * value for name, value in vector)
            gradient = sign * margin - 1 + diagonal * dual[n]
            moved = max(dual[n] - gradient / (2 + diagonal), 0.0)
            step = (moved - dual[n]) * sign
            if step:
                dual[n] = moved
                bias += step
                for name, value in vector:
                    weights[name] += step * value
    return Linear(bias, rarity, weights)


def _vector(names: Sequence[str], rarity: dict[str, float]) -> list[tuple[str, float]]:
    """Return a sentence's known features with their rarity, scaled to length 1."""
    known = [(name, rarity[name]) for name in names if name in rarity]
    length = math.sqrt(sum(value * value for _, value in known)) or 1.0
    return [(name, value / length) for name, value in known]


def threshold(scored: Sequence[tuple[float, int]]) -> tuple[float, float]:
    """Return the best F1 and the margin at which it is reached."""
    positives = sum(label for _, label in scored)
    best, at, hits = 0.0, 0.0, 0
    for n, (margin, label) in enumerate(sorted(scored, reverse=True), 1):
        hits += label
        f1 = 2 * hits / (n + positives)
        if f1 > best:
            best, at = f1, margin
    return best, at


def average_precision(scored: Sequence[tuple[float, int]]) -> float:
    """Return the mean of the precisions at each positive."""
    hits, total = 0, 0.0
    for n, (_, label) in enumerate(sorted(scored, key=lambda pair: -pair[0]), 1):
        if label:
            hits += 1
            total += hits / n
    return total / hits if hits else 0.0


@dataclass(frozen=True)
class Blend:
    """How margins of the two models become one logit: scales of both, and what is added."""

    linear: float
    network: float
    bias: float

    def logit(self, margin: float, logit: float) -> float:
        return self.linear * margin + self.network * logit + self.bias


def crossed(examples: Sequence[Example]) -> list[tuple[float, float, int]]:
    """Return what models that never saw a sentence say of it: margin, logit, and its label."""
    scored: list[tuple[float, float, int]] = []
    for fold in range(_FOLDS):
        kept = [e for n, e in enumerate(examples) if n % _FOLDS != fold]
        held = [e for n, e in enumerate(examples) if n % _FOLDS == fold]
        model, network = train(kept), train_network(kept)
        logits = network.logits(np.array([e.means for e in held])).tolist()
        for example, logit in zip(held, logits, strict=True):
            scored.append((model.margin(example.names), logit, example.label))
    return scored


def train_network(examples: Sequence[Example]) -> sense_network.Network:
    """Fit the network over word vectors."""
    rows_ = np.array([e.means for e in examples])
    return sense_network.fit(rows_, [e.label for e in examples])


def blend(scored: Sequence[tuple[float, float, int]]) -> Blend:
    """Return the blend whose logits are probabilities (Platt), both models at equal spread."""
    table = np.array(scored)
    spread = table[:, :2].std(0)
    even = (table[:, :2] / spread).sum(1, keepdims=True)
    fitted = LogisticRegression(C=1e6).fit(even, table[:, 2])
    slope = float(fitted.coef_[0][0])
    return Blend(slope / float(spread[0]), slope / float(spread[1]), float(fitted.intercept_[0]))


def reliability(scored: Sequence[tuple[float, int]]) -> None:
    """Print how often sentences of each tenth of the scale are check-worthy."""
    for tenth in range(10):
        chances = [(1 / (1 + math.exp(-x)), label) for x, label in scored]
        there = [pair for pair in chances if tenth <= pair[0] * 10 < tenth + 1]
        if there:
            mean = sum(chance for chance, _ in there) / len(there)
            share = sum(label for _, label in there) / len(there)
            print(f"  scored {mean:.2f}: {share:.2f} of {len(there)} check-worthy")


def store(model: Linear, weight: float, bias: float, path: Path) -> None:
    """Write names, rarities and weights; margins are multiplied by `weight`, `bias` is added."""
    names = sorted(model.rarity)
    content = {
        "bias": round(weight * model.bias + bias, 4),
        "names": "\n".join(names),
        "rarity": [round(model.rarity[name] * 10) for name in names],
        "weights": [round(weight * model.weights[name] * 1000) for name in names],
    }
    packed = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(gzip.compress(packed, 9, mtime=0))


def main(argv: list[str] | None = None) -> None:
    """Train, print the figures, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.train_check_worthiness")
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder of the ClaimBuster set")
    parser.add_argument("vectors", type=Path, metavar="JSON", help="GloVe vectors")
    parser.add_argument("--all", action="store_true", help="train on the unseen third as well")
    options = parser.parse_args(argv)
    vectors = sense_network.read_vectors(options.vectors)
    read_ = read(options.folder, vectors)
    seen = [example for key, example in read_ if key % 3 or options.all]
    unseen = [example for key, example in read_ if key % 3 == 0]
    apart = crossed(seen)
    mix = blend(apart)
    scored = [(mix.logit(margin, logit), label) for margin, logit, label in apart]
    best, at = threshold(scored)
    print(f"crossed: best F1 {best:.3f}, average precision {average_precision(scored):.3f}")
    print(f"best at a score of {1 / (1 + math.exp(-at)):.3f}")
    reliability(scored)
    model, network = train(seen), train_network(seen)
    if not options.all:
        logits = network.logits(np.array([e.means for e in unseen])).tolist()
        held = [
            (mix.logit(model.margin(e.names), logit), e.label)
            for e, logit in zip(unseen, logits, strict=True)
        ]
        hits = sum(label for margin, label in held if margin >= at)
        f1 = 2 * hits / (sum(x >= at for x, _ in held) + sum(label for _, label in held))
        print(f"unseen third: F1 {f1:.3f}, average precision {average_precision(held):.3f}")
        return
    room = Path(worthiness.__file__).parent
    store(model, mix.linear, mix.bias, room / "check_worthiness.json.gz")
    sense_network.store(network, vectors, mix.network, room / "check_worthiness_words.gz")


if __name__ == "__main__":
    main()
