"""A new draft of a story against the one before it: what became of each claim and detail. Pure.

`align` puts the two texts side by side, word by word; `match` says what became of the claims.
Neither knows of people's work: the desk carries that along.
"""

from factcheck.revising.claims import (
    Fate,
    Heir,
    Matching,
    Outcome,
    match,
    same_words_at,
    stretch_of,
)
from factcheck.revising.sentences import Alignment, align

__all__ = [
    "Alignment",
    "Fate",
    "Heir",
    "Matching",
    "Outcome",
    "align",
    "match",
    "same_words_at",
    "stretch_of",
]
