"""The boosted decision trees behind `same_name`, made by `tests/quality/train_names.py`.

Each tree is a list of nodes ``[feature, limit, left, right]`` or ``[value]``: at a node the walk
goes to node `left` while the feature is at most the limit, else to node `right`; the value reached
is added up in log-odds.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

MODEL = Path(__file__).with_name("likeness.json")

Node = tuple[int, float, int, int] | tuple[float]


def log_odds(features: Sequence[float]) -> float:
    """Return the log-odds that two names with these features are spellings of one."""
    bias, trees = _load()
    return bias + sum(_walk(nodes, features) for nodes in trees)


def _walk(nodes: Sequence[Node], features: Sequence[float]) -> float:
    node = nodes[0]
    while len(node) == 4:
        feature, limit, left, right = node
        node = nodes[left if features[feature] <= limit else right]
    return node[0]


@cache
def _load() -> tuple[float, tuple[tuple[Node, ...], ...]]:
    model = json.loads(MODEL.read_text("utf-8"))
    return model["bias"], tuple(tuple(tuple(n) for n in tree) for tree in model["trees"])
