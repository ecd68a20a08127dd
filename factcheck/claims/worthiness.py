"""How much a sentence asks to be checked: a linear model over words, pairs and figures.

The weights come from sentences of United States presidential debates that trained coders marked
as check-worthy or not: the ClaimBuster set (Arslan, Hassan, Li and Tremayne, ICWSM 2020,
CC BY 4.0). `tests/quality/train_check_worthiness.py` makes the file.
"""

from __future__ import annotations

import gzip
import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factcheck.claims.features import features

WORTH_CHECKING = 0.5
"""A sentence with at least this check-worthiness is worth checking: the training shifts the scale
so that F1 is best here."""
_WEIGHTS = Path(__file__).with_name("check_worthiness.json.gz")


@dataclass(frozen=True, slots=True)
class _Model:
    """The linear model: its bias, and a weight a feature, all in logits."""

    bias: float
    weights: dict[str, float]


def check_worthiness(text: str) -> float:
    """Return how much a sentence asks to be checked, 0..1.

    Statements with figures, comparisons and deeds come high, pleasantries, opinions and plans
    low. The score depends on the words alone.
    """
    model = _model()
    names = set(features(text))
    if not names:
        return 0.0
    # fsum is exact, so that the order of the set cannot show in the result.
    logit = model.bias + math.fsum(model.weights.get(name, 0.0) for name in names)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


@cache
def _model() -> _Model:
    """Read the weights: JSON with "bias", "scale" (logits a step) and "weights" (steps)."""
    stored = json.loads(gzip.decompress(_WEIGHTS.read_bytes()))
    scale = float(stored["scale"])
    weights = {name: steps * scale for name, steps in stored["weights"].items()}
    return _Model(float(stored["bias"]), weights)
