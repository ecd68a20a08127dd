"""Boosted decision trees: how several signals together become one score.

A model is a JSON file made by a script in `tests/quality/`. Each tree is a list of nodes
``[signal, limit, left, right]`` or ``[value]``: at a node the walk goes to node `left` while the
signal is at most the limit, else to node `right`; the value reached is added up in log-odds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

Node = tuple[str, float, int, int] | tuple[float]


@dataclass(frozen=True, slots=True)
class Trees:
    """A trained model.

    Attributes:
        bias: log-odds before any tree.
        trees: their nodes, each tree's root first.
    """

    bias: float
    trees: tuple[tuple[Node, ...], ...]

    def log_odds(self, signals: Mapping[str, float]) -> float:
        """Return the log-odds for some signals by name; one that is not there counts 0."""
        return self.bias + sum(_walk(nodes, signals) for nodes in self.trees)


def _walk(nodes: Sequence[Node], signals: Mapping[str, float]) -> float:
    node = nodes[0]
    while len(node) == 4:
        signal, limit, left, right = node
        node = nodes[left if signals.get(signal, 0.0) <= limit else right]
    return node[0]


@cache
def load(package: str, name: str) -> Trees:
    """Load a model; done once.

    Args:
        package: the package that it lies in ("factcheck.contradictions").
        name: its file there.
    """
    # Loaded with the first model: reading most texts needs none.
    import json
    from importlib.resources import files

    text = files(package).joinpath(name).read_text(encoding="utf-8")
    model = json.loads(text)
    return Trees(model["bias"], tuple(tuple(tuple(n) for n in tree) for tree in model["trees"]))


def score(log_odds: float, threshold: float) -> float:
    """Return a score 0..1 that is a half where a finding is just worth showing.

    Args:
        log_odds: of a model.
        threshold: the probability, by the model, from which on a finding is worth showing.
    """
    return 1.0 / (1.0 + math.exp(math.log(threshold / (1.0 - threshold)) - log_odds))
