"""Fit the weights of `factcheck.language.names.same_name`.

``python -m tests.quality.train_names FOLDER``: FOLDER holds ``input.jsonl`` (id, a, b) and
``gold.jsonl`` (id, same): pairs of aliases of the US Treasury sanctions list (OFAC, public domain).
Two thirds of the pairs, by a hash of their id, are fitted, the rest is scored. The weights go to
``factcheck/language/names/likeness_weights.py``. No random number is drawn: a run can be repeated.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections.abc import Sequence
from pathlib import Path

from factcheck.language.names import likeness, likeness_weights

_ROUNDS = 1500
_RATE = 0.8
_MOMENTUM = 0.9
_PENALTY = 2e-4

Row = tuple[tuple[float, ...], int]


def load(folder: Path) -> tuple[list[Row], list[Row]]:
    """Return the pairs to fit and the pairs to score, each as features and answer."""
    answers = {}
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        answers[gold["id"]] = gold["same"]
    fitted: list[Row] = []
    unseen: list[Row] = []
    for line in (folder / "input.jsonl").read_text("utf-8").splitlines():
        pair = json.loads(line)
        features = likeness.features_of(pair["a"], pair["b"])
        assert features is not None
        digest = hashlib.sha256(pair["id"].encode()).digest()
        (unseen if digest[0] % 3 == 0 else fitted).append((features, answers[pair["id"]]))
    return fitted, unseen


def predict(weights: Sequence[float], features: Sequence[float]) -> float:
    """Return the probability; the bias is the last weight."""
    total = weights[-1] + sum(w * x for w, x in zip(weights, features, strict=False))
    return 1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, total))))


def fit(rows: Sequence[Row]) -> list[float]:
    """Return weights and bias by gradient descent with momentum."""
    size = len(rows[0][0])
    weights = [0.0] * (size + 1)
    speed = [0.0] * (size + 1)
    for _ in range(_ROUNDS):
        slope = [0.0] * (size + 1)
        for features, same in rows:
            error = predict(weights, features) - same
            for n, value in enumerate(features):
                slope[n] += error * value
            slope[size] += error
        for n in range(size + 1):
            penalty = _PENALTY * weights[n] if n < size else 0.0
            speed[n] = _MOMENTUM * speed[n] - _RATE * (slope[n] / len(rows) + penalty)
            weights[n] += speed[n]
    return weights


def auc(rows: Sequence[Row], weights: Sequence[float]) -> float:
    """Return the area under the ROC curve."""
    scored = [(predict(weights, features), same) for features, same in rows]
    yes = [score for score, same in scored if same]
    no = [score for score, same in scored if not same]
    won = sum((y > n) + 0.5 * (y == n) for y in yes for n in no)
    return won / (len(yes) * len(no))


def accuracy(rows: Sequence[Row], weights: Sequence[float]) -> float:
    """Return the share of right answers at one half."""
    return sum((predict(weights, x) >= 0.5) == bool(same) for x, same in rows) / len(rows)


def write(weights: Sequence[float]) -> None:
    """Write the weights as a module, to four decimals."""
    lines = [
        '"""Weights of `same_name`, written by `tests/quality/train_names.py`."""',
        "",
        "from __future__ import annotations",
        "",
        f"BIAS = {weights[-1]:.4f}",
        "WEIGHTS = (",
        *(
            f"    {weight:.4f},  # {name}"
            for weight, name in zip(weights[:-1], likeness.FEATURES, strict=True)
        ),
        ")",
        "",
    ]
    Path(likeness_weights.__file__).write_text("\n".join(lines), "utf-8")


def main() -> None:
    """Fit, score, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dry-run", action="store_true", help="do not write the weights")
    options = parser.parse_args()
    fitted, unseen = load(options.folder)
    weights = fit(fitted)
    for name, rows in (("fitted", fitted), ("unseen", unseen)):
        print(
            f"{name}: {len(rows)} pairs, AUC {auc(rows, weights):.4f}, "
            f"accuracy {accuracy(rows, weights):.4f}"
        )
    if not options.dry_run:
        write(weights)


if __name__ == "__main__":
    main()
