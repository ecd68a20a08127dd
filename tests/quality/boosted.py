"""Boosted trees for `factcheck.trees`: fitted by scikit-learn (dependency group `train`)."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.trees import Trees


@dataclass(frozen=True)
class Shape:
    """How a model is grown: few shallow trees, so that it generalises and can be read.

    Attributes:
        trees, depth: how many, and how many questions deep each may be.
        rate: what share of a tree's own answer counts.
        leaf: the fewest examples behind an answer.
        share: the share of the examples that each tree sees.
        signals: the share of the signals that each question is chosen from.
    """

    trees: int
    depth: int
    rate: float
    leaf: int
    share: float = 1.0
    signals: float = 0.5


def fit(
    examples: Sequence[Mapping[str, float]],
    truth: Sequence[bool],
    shape: Shape,
    weights: Sequence[float] | None = None,
) -> Trees:
    """Fit trees to signals by name; the same input always gives the same trees.

    Args:
        examples: the signals of each example; one that is not there counts 0.
        truth: whether each is a true one.
        shape: how to grow them.
        weights: how much each counts, once each when None.
    """
    from sklearn.ensemble import (
        GradientBoostingClassifier,
    )

    names = sorted({name for example in examples for name in example})
    model = GradientBoostingClassifier(
        n_estimators=shape.trees,
        max_depth=shape.depth,
        learning_rate=shape.rate,
        min_samples_leaf=shape.leaf,
        max_features=shape.signals,
        subsample=shape.share,
        random_state=0,
    )
    table = [[example.get(name, 0.0) for name in names] for example in examples]
    model.fit(table, list(truth), sample_weight=weights)
    share = model.init_.class_prior_
    return Trees(
        bias=round(math.log(share[1] / share[0]), 4),
        trees=tuple(_nodes(names, stage[0].tree_, shape.rate) for stage in model.estimators_),
    )


def to_json(model: Trees) -> str:
    """Return a model as `factcheck.trees.load` reads it, a tree a line."""
    lines = ",\n".join(json.dumps(tree) for tree in model.trees)
    return f'{{"bias": {model.bias}, "trees": [\n{lines}\n]}}\n'


def _nodes(names: Sequence[str], tree: Any, rate: float) -> tuple[Any, ...]:
    nodes: list[tuple[object, ...]] = []
    for n in range(tree.node_count):
        if tree.children_left[n] < 0:
            nodes.append((round(rate * float(tree.value[n][0][0]), 4),))
        else:
            name, limit = names[tree.feature[n]], round(float(tree.threshold[n]), 4)
            nodes.append((name, limit, int(tree.children_left[n]), int(tree.children_right[n])))
    return tuple(nodes)
