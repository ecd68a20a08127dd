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
    """The linear model.

    Attributes:
        bias: logit of a sentence without known features.
        entries: rarity and weight of each feature; the weight counts by the feature's share in
            the length of the sentence's vector of rarities.
    """

    bias: float
    entries: dict[str, tuple[float, float]]


def check_worthiness(text: str) -> float:
    """Return how much a sentence asks to be checked, 0..1.

    Statements with figures, comparisons and deeds come high, pleasantries, opinions and plans
    low. The score depends on the words alone.
    """
    model = _model()
    known = [model.entries[name] for name in features(text) if name in model.entries]
    if not known:
        return 0.0
    # fsum is exact, so that the order of the set cannot show in the result.
    length = math.sqrt(math.fsum(rarity * rarity for rarity, _ in known))
    logit = model.bias + math.fsum(rarity * weight for rarity, weight in known) / length
    return 1.0 / (1.0 + math.exp(-logit))


@cache
def _model() -> _Model:
    """Read the weights: JSON of "bias", "names", "rarity" (tenths), "weights" (thousandths)."""
    stored = json.loads(gzip.decompress(_WEIGHTS.read_bytes()))
    pairs = zip(stored["rarity"], stored["weights"], strict=True)
    entries = [(rarity / 10, weight / 1000) for rarity, weight in pairs]
    return _Model(float(stored["bias"]), dict(zip(stored["names"], entries, strict=True)))
