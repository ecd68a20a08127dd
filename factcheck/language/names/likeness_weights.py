"""Weights of `same_name`, written by `tests/quality/train_names.py`."""

from __future__ import annotations

BIAS = -8.3320
WEIGHTS = (
    -0.8390,  # worst part
    4.6046,  # worst part, cubed
    4.1838,  # second worst part
    -0.7668,  # mean part
    -1.7546,  # consonants of the worst part
    0.5466,  # first letter of the worst part
    0.6656,  # worst part is an initial
    0.5458,  # letters in order of parts
    -0.1761,  # folded letters in order of parts
    -0.7466,  # glued
    2.9522,  # glued, edits
    -0.5126,  # letters left over
    0.4712,  # parts left over
    -0.2590,  # share of parts alike
    3.8904,  # number of parts
    -1.8523,  # one part only
    -0.5203,  # length of the worst part
    2.8403,  # worst part and its consonants
    1.5033,  # classes of the worst part's consonants
    -0.5350,  # folded letters of the worst part
    -1.1439,  # worst part, with parts left over
    0.3049,  # worst part, with none left over
)
