"""Train the trees of `factcheck.language.names.same_name`.

``python -m tests.quality.train_names FOLDER``: FOLDER holds ``input.jsonl`` (id, a, b) and
``gold.jsonl`` (id, same): pairs of aliases of the US Treasury sanctions list (OFAC, public domain).
The trees hold limits of signals such as "edits of the worst part", no name.

Gradient boosted trees by scikit-learn (dependency group `train`). Prints how well they do on pairs
held out: a third by a hash of the id, and each tenth of the persons in turn, where pairs that share
a name count as of one person. Then all pairs are used and the trees go to
``factcheck/language/names/likeness.json``. The seed is fixed: a run can be repeated.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections.abc import Sequence
from pathlib import Path

from factcheck.language.names import likeness
from factcheck.trees import Trees
from tests.quality.boosted import Shape, fit, to_json

_SHAPE = Shape(trees=200, depth=3, rate=0.04, leaf=8, share=0.6, signals=0.2)
_MODEL = Path(likeness.__file__).with_name("likeness.json")
_FOLDS = 10

Row = tuple[dict[str, float], int]


def load(folder: Path) -> tuple[list[Row], list[bool], list[str]]:
    """Return features and answer of each pair, whether it is held out, and its person."""
    answers = {}
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        answers[gold["id"]] = gold["same"]
    pairs = [json.loads(line) for line in (folder / "input.jsonl").read_text("utf-8").splitlines()]
    rows: list[Row] = []
    for pair in pairs:
        features = likeness.features_of(pair["a"], pair["b"])
        assert features is not None
        rows.append((features, answers[pair["id"]]))
    held = [int(hashlib.sha1(pair["id"].encode()).hexdigest(), 16) % 3 == 0 for pair in pairs]
    return rows, held, _persons([(pair["a"].lower(), pair["b"].lower()) for pair in pairs])


def _persons(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Return one name for all pairs that hang together by a name that they share."""
    parent: dict[str, str] = {}

    def top(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for a, b in pairs:
        parent[top(a)] = top(b)
    return [top(a) for a, _ in pairs]


def grow(rows: Sequence[Row]) -> Trees:
    """Return trees fitted to some pairs."""
    return fit([features for features, _ in rows], [bool(same) for _, same in rows], _SHAPE)


def chances(train: Sequence[Row], rows: Sequence[Row]) -> list[float]:
    """Return the probability of each row by trees grown on others."""
    model = grow(train)
    return [1.0 / (1.0 + math.exp(-model.log_odds(features))) for features, _ in rows]


def report(name: str, scored: Sequence[tuple[float, int]]) -> None:
    """Print the area under the ROC curve, accuracy and precision at one half."""
    yes = [score for score, same in scored if same]
    no = [score for score, same in scored if not same]
    won = sum((y > n) + 0.5 * (y == n) for y in yes for n in no) / (len(yes) * len(no))
    right = sum((score >= 0.5) == bool(same) for score, same in scored) / len(scored)
    taken = [same for score, same in scored if score >= 0.5]
    print(
        f"{name}: {len(scored)} pairs, AUC {won:.4f}, accuracy {right:.4f}, "
        f"precision {sum(taken) / len(taken):.4f}"
    )


def main() -> None:
    """Score on pairs held out, train on all, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.train_names")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--dry-run", action="store_true", help="do not write the trees")
    options = parser.parse_args()
    rows, held, persons = load(options.folder)
    kept = [row for row, out in zip(rows, held, strict=True) if not out]
    unseen = [row for row, out in zip(rows, held, strict=True) if out]
    report("third held out", list(zip(chances(kept, unseen), (y for _, y in unseen), strict=True)))
    folds = [hashlib.sha1(person.encode()).digest()[0] % _FOLDS for person in persons]
    scored: list[tuple[float, int]] = []
    for fold in range(_FOLDS):
        train = [row for row, n in zip(rows, folds, strict=True) if n != fold]
        test = [row for row, n in zip(rows, folds, strict=True) if n == fold]
        scored += zip(chances(train, test), (y for _, y in test), strict=True)
    report("persons held out in turn", scored)
    if not options.dry_run:
        _MODEL.write_text(to_json(grow(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
