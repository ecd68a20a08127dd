"""Train the weights of check-worthiness: ``python -m tests.quality.train_check_worthiness DIR``.

DIR holds the ClaimBuster sentences: `input.jsonl` with "id" and "text", `gold.jsonl` with "id" and
"label", 1 for check-worthy. A linear support vector machine by dual coordinate descent (Hsieh and
others, ICML 2008) over features weighed by their rarity, in plain Python, one process, under two
minutes. The order of sentences comes from a hash of their ids, so that every run gives the same
weights.
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

from factcheck.claims import worthiness
from factcheck.claims.features import features
from tests.quality.stories import rows

_FOLDS = 5
_EPOCHS = 12
_COST = 0.15
_FEWEST = 3
_STEEPNESS = 3.0
"""Logits a unit of margin: a choice that spreads the scores over 0..1; ranks do not change."""


@dataclass(frozen=True)
class Example:
    """A sentence's features and its label."""

    names: tuple[str, ...]
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


def read(folder: Path) -> list[tuple[int, Example]]:
    """Return the sentences with a hash of their ids, ordered by it."""
    labels = {row["id"]: int(row["label"]) for row in rows(folder / "gold.jsonl")}
    examples = []
    for row in rows(folder / "input.jsonl"):
        key = int(hashlib.md5(row["id"].encode()).hexdigest(), 16)
        names = tuple(sorted(features(row["text"])))
        examples.append((key, Example(names, labels[row["id"]])))
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


def crossed(examples: Sequence[Example]) -> list[tuple[float, int]]:
    """Return each sentence's margin from a model that never saw it, with its label."""
    scored: list[tuple[float, int]] = []
    for fold in range(_FOLDS):
        model = train([e for n, e in enumerate(examples) if n % _FOLDS != fold])
        held = [e for n, e in enumerate(examples) if n % _FOLDS == fold]
        scored += [(model.margin(e.names), e.label) for e in held]
    return scored


def store(model: Linear, at: float, path: Path) -> None:
    """Write names, rarities and weights, the bias moved so that margin `at` becomes 0."""
    names = sorted(model.rarity)
    content = {
        "bias": round(_STEEPNESS * (model.bias - at), 4),
        "names": "\n".join(names),
        "rarity": [round(model.rarity[name] * 10) for name in names],
        "weights": [round(_STEEPNESS * model.weights[name] * 1000) for name in names],
    }
    packed = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(gzip.compress(packed, 9, mtime=0))


def main(argv: list[str] | None = None) -> None:
    """Train, print the figures, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.train_check_worthiness")
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder of the ClaimBuster set")
    parser.add_argument("--all", action="store_true", help="train on the unseen third as well")
    options = parser.parse_args(argv)
    read_ = read(options.folder)
    seen = [example for key, example in read_ if key % 3 or options.all]
    unseen = [example for key, example in read_ if key % 3 == 0]
    scored = crossed(seen)
    best, at = threshold(scored)
    print(f"crossed: best F1 {best:.3f}, average precision {average_precision(scored):.3f}")
    model = train(seen)
    if not options.all:
        held = [(model.margin(e.names), e.label) for e in unseen]
        hits = sum(label for margin, label in held if margin >= at)
        f1 = 2 * hits / (sum(x >= at for x, _ in held) + sum(label for _, label in held))
        print(f"unseen third: F1 {f1:.3f}, average precision {average_precision(held):.3f}")
    path = Path(worthiness.__file__).with_name("check_worthiness.json.gz")
    store(model, at, path)
    print(f"{path.name}: {path.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()
