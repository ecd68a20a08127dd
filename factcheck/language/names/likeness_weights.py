"""Weights of `same_name`, written by `tests/quality/train_names.py`."""

from __future__ import annotations

BIAS = -8.4403
WEIGHTS = (
    -0.5813,  # worst part
    4.8913,  # worst part, cubed
    4.2136,  # second worst part
    -0.6038,  # mean part
    -1.8473,  # consonants of the worst part
    0.5015,  # first letter of the worst part
    1.1319,  # worst part is an initial
    0.5428,  # letters in order of parts
    -0.1831,  # folded letters in order of parts
    -0.6913,  # glued
    2.8756,  # glued, edits
    -0.4857,  # letters left over
    0.5444,  # parts left over
    -0.3447,  # share of parts alike
    3.9162,  # number of parts
    -1.8918,  # one part only
    -0.5074,  # length of the worst part
    2.9535,  # worst part and its consonants
    1.3346,  # classes of the worst part's consonants
    -0.9701,  # folded letters of the worst part
    -1.0654,  # worst part, with parts left over
    0.4841,  # worst part, with none left over
)
