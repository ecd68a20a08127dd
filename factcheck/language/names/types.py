"""What a name names where no rule tells: a linear model over `signs`.

Trained by `tests/quality/train_name_types.py`, whose docstring names the data. Rules come first;
the model is asked for what they leave open, and answers only when it is clearly surer of a type
than of none.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.language.names.kinds import Candidate
from factcheck.language.names.signs import signs_around, signs_inside
from factcheck.language.names.tokens import Word
from factcheck.model import NameType

TYPES = (NameType.PERSON, NameType.ORGANISATION, NameType.PLACE, NameType.OTHER)
"""The order of the weights of a sign."""
LEAST_LEAD = 0.3
"""How much more probable than OTHER a type must be to be given.

Found on held-out documents: less gives names of things to persons, more leaves persons unknown.
"""


def settle_open(
    candidates: Sequence[Candidate], sentences: Sequence[Sequence[Word]], *, single: bool
) -> None:
    """Give types to names that rules left open, to all occurrences of a name the same.

    Args:
        candidates: all candidates of the text; types are changed in place.
        sentences: the words of each sentence.
        single: whether to judge names of one word, or those of more.
    """
    alone = {each.words[0] for each in candidates if len(each.words) == 1}
    groups: dict[tuple[str, ...], list[Candidate]] = {}
    for each in candidates:
        if each.type is NameType.OTHER and (len(each.words) == 1) is single:
            groups.setdefault(each.words, []).append(each)
    for group in groups.values():
        kind = judge(signs_of(group, sentences, alone), _weights())
        for each in group:
            each.type = kind


def signs_of(
    group: Sequence[Candidate], sentences: Sequence[Sequence[Word]], alone: set[str]
) -> dict[str, float]:
    """Return the signs of a name and how much each counts.

    A sign inside it counts 1, one around it counts as often as it is found, divided by the root
    of the number of occurrences.

    Args:
        group: its occurrences.
        sentences: the words of each sentence of the text.
        alone: words that are names of the text by themselves.
    """
    share = 1.0 / math.sqrt(len(group))
    first = group[0]
    signs = dict.fromkeys(signs_inside(first, sentences[first.sentence], alone), 1.0)
    for each in group:
        for sign in signs_around(each, sentences[each.sentence]):
            signs[sign] = signs.get(sign, 0.0) + share
    return signs


def judge(signs: Mapping[str, float], weights: Mapping[str, Sequence[float]]) -> NameType:
    """Return the most probable type, OTHER when it leads by too little.

    Args:
        signs: the signs of a name.
        weights: the weights of each sign, in the order of `TYPES`.
    """
    sums = [0.0] * len(TYPES)
    for sign, value in signs.items():
        known = weights.get(sign)
        if known is not None:
            for n, weight in enumerate(known):
                sums[n] += weight * value
    most = max(sums)
    shares = [math.exp(each - most) for each in sums]
    best = max(range(len(TYPES)), key=shares.__getitem__)
    lead = (shares[best] - shares[-1]) / sum(shares)
    return TYPES[best] if lead >= LEAST_LEAD else NameType.OTHER


@cache
def _weights() -> Mapping[str, Sequence[float]]:
    """Load the weights of each sign by `TYPES`; done once."""
    # Loaded with the first open name: importing the language room stays light.
    import gzip
    import json
    from importlib.resources import files

    packed = files("factcheck.language.names").joinpath("types.json.gz").read_bytes()
    weights: dict[str, list[float]] = json.loads(gzip.decompress(packed))
    return weights
