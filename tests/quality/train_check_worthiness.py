"""Train the weights of check-worthiness: ``python -m tests.quality.train_check_worthiness DIR``.

DIR holds the ClaimBuster sentences: `input.jsonl` with "id" and "text", `gold.jsonl` with "id" and
"label", 1 for check-worthy. Logistic regression by AdaGrad, in plain Python, one process, no
random number: sentences are taken in the order of a hash of their ids.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.claims import worthiness
from factcheck.claims.features import features
from tests.quality.stories import rows

_FOLDS = 5
_EPOCHS = 12
_RATE = 0.3
_L2 = 0.3
_FEWEST = 2
_SCALE = 0.01


@dataclass(frozen=True)
class Example:
    """A sentence's features, without repetition, and its label."""

    names: tuple[str, ...]
    label: int


@dataclass(frozen=True)
class Linear:
    """A trained model, in logits."""

    bias: float
    weights: dict[str, float]

    def logit(self, names: Iterable[str]) -> float:
        return self.bias + sum(self.weights.get(name, 0.0) for name in names)


def read(folder: Path) -> list[tuple[int, Example]]:
    """Return the sentences with a hash of their ids, ordered by it."""
    labels = {row["id"]: int(row["label"]) for row in rows(folder / "gold.jsonl")}
    examples = []
    for row in rows(folder / "input.jsonl"):
        key = int(hashlib.md5(row["id"].encode()).hexdigest(), 16)
        names = tuple(sorted(set(features(row["text"]))))
        examples.append((key, Example(names, labels[row["id"]])))
    return sorted(examples, key=lambda pair: pair[0])


def train(examples: Sequence[Example]) -> Linear:
    """Fit a logistic regression with AdaGrad and L2."""
    counts = Counter(name for example in examples for name in example.names)
    kept = {name for name, count in counts.items() if count >= _FEWEST}
    rows_ = [([n for n in e.names if n in kept], e.label) for e in examples]
    weights = dict.fromkeys(sorted(kept), 0.0)
    squares = dict.fromkeys(weights, 1e-6)
    bias = 0.0
    decay = _L2 / len(rows_)
    for epoch in range(_EPOCHS):
        rate = _RATE / (1 + 0.3 * epoch)
        for names, label in rows_:
            logit = bias + sum(weights[n] for n in names)
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, logit)))) - label
            bias -= 0.1 * rate * error
            for n in names:
                gradient = error + decay * counts[n] * weights[n]
                squares[n] += gradient * gradient
                weights[n] -= rate * gradient / math.sqrt(squares[n])
    return Linear(bias, weights)


def threshold(scored: Sequence[tuple[float, int]]) -> tuple[float, float]:
    """Return the best F1 and the logit at which it is reached."""
    positives = sum(label for _, label in scored)
    best, at, hits = 0.0, 0.0, 0
    for n, (logit, label) in enumerate(sorted(scored, reverse=True), 1):
        hits += label
        f1 = 2 * hits / (n + positives)
        if f1 > best:
            best, at = f1, logit
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
    """Return each sentence's logit from a model that never saw it, with its label."""
    scored: list[tuple[float, int]] = []
    for fold in range(_FOLDS):
        model = train([e for n, e in enumerate(examples) if n % _FOLDS != fold])
        held = [e for n, e in enumerate(examples) if n % _FOLDS == fold]
        scored += [(model.logit(e.names), e.label) for e in held]
    return scored


def store(model: Linear, at: float, path: Path) -> None:
    """Write the weights in steps of `_SCALE`, the bias moved so that `at` becomes 0."""
    steps = {name: round(w / _SCALE) for name, w in model.weights.items()}
    content = {
        "bias": round(model.bias - at, 4),
        "scale": _SCALE,
        "weights": {name: step for name, step in sorted(steps.items()) if step},
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
        held = [(model.logit(e.names), e.label) for e in unseen]
        hits = sum(label for logit, label in held if logit >= at)
        f1 = 2 * hits / (sum(x >= at for x, _ in held) + sum(label for _, label in held))
        print(f"unseen third: F1 {f1:.3f}, average precision {average_precision(held):.3f}")
    path = Path(worthiness.__file__).with_name("check_worthiness.json.gz")
    store(model, at, path)
    print(f"{path.name}: {path.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()
