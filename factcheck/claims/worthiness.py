"""How much a sentence asks to be checked: a linear model over features and one over meanings.

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
from functools import cache, lru_cache
from pathlib import Path

from factcheck.claims.features import joint_features, own_features, surface
from factcheck.claims.senses import sense

WORTH_CHECKING = 0.4
"""A sentence with at least this check-worthiness is worth checking. Scores are probabilities, and
where they are, F1 is best at half of the best F1 (Lipton and others, ECML 2014)."""
_WEIGHTS = Path(__file__).with_name("check_worthiness.json.gz")


@dataclass(frozen=True, slots=True)
class _Model:
    """The linear model.

    A weight counts by the feature's share in the length of the sentence's vector of rarities.

    Attributes:
        bias: logit of a sentence without known features, before its words' meanings.
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
    tokens = surface(text)
    found = {places[name] for name in joint_features(text, tokens) if name in places}
    for token in tokens:
        found.update(_own_places(token.lower()))
    if not found:
        return 0.0
    known = list(found)
    # fsum is exact, so that the order of the set cannot show in the result.
    rarity = [model.rarity[place] / 10 for place in known]
    weighed = [share * (model.weights[n] / 1000) for share, n in zip(rarity, known, strict=True)]
    length = math.sqrt(math.fsum([share * share for share in rarity]))
    logit = model.bias + math.fsum(weighed) / length + sense(text)
    return 1.0 / (1.0 + math.exp(-logit))


@lru_cache(maxsize=4096)
def _own_places(token: str) -> tuple[int, ...]:
    """Return where a token's own features stand; half the words of a text are the same few."""
    places = _model().places
    return tuple(places[name] for name in own_features(token) if name in places)


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
