"""How much a sentence asks to be checked: a linear model over words, pairs and figures.

The weights come from sentences of United States presidential debates that trained coders marked
as check-worthy or not: the ClaimBuster set (Arslan, Hassan, Li and Tremayne, ICWSM 2020,
CC BY 4.0). `tests/quality/train_check_worthiness.py` makes the file.
"""

from __future__ import annotations

import gzip
import json
import math
from array import array
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

    A weight counts by the feature's share in the length of the sentence's vector of rarities.

    Attributes:
        bias: logit of a sentence without known features.
        places: where a feature stands in the two tables.
        rarity: tenths, by place.
        weights: thousandths, by place.
    """

    bias: float
    places: dict[str, int]
    rarity: array[int]
    weights: array[int]


def check_worthiness(text: str) -> float:
    """Return how much a sentence asks to be checked, 0..1.

    Statements with figures, comparisons and deeds come high, pleasantries, opinions and plans
    low. The score depends on the words alone.
    """
    model = _model()
    places = model.places
    known = [places[name] for name in features(text) if name in places]
    if not known:
        return 0.0
    # fsum is exact, so that the order of the set cannot show in the result.
    rarity = [model.rarity[place] / 10 for place in known]
    weighed = [share * (model.weights[n] / 1000) for share, n in zip(rarity, known, strict=True)]
    length = math.sqrt(math.fsum([share * share for share in rarity]))
    logit = model.bias + math.fsum(weighed) / length
    return 1.0 / (1.0 + math.exp(-logit))


@cache
def _model() -> _Model:
    """Read the weights: JSON of "bias", "names" by line, "rarity" and "weights" as integers.

    Names in one string and figures in arrays load several times faster than objects for each.
    """
    stored = json.loads(gzip.decompress(_WEIGHTS.read_bytes()))
    names = stored["names"].split("\n")
    return _Model(
        bias=float(stored["bias"]),
        places=dict(zip(names, range(len(names)), strict=True)),
        rarity=array("h", stored["rarity"]),
        weights=array("h", stored["weights"]),
    )
