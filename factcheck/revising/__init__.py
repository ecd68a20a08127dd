"""A new draft of a story against the one before it: what became of each claim and detail. Pure.

`align` puts the two texts side by side, word by word; `match` says what became of the claims,
`became` what became of a recommended change. The desk carries people's work along.
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
from factcheck.revising.recommended import Became, became
from factcheck.revising.sentences import Alignment, align

__all__ = [
    "Alignment",
    "Became",
    "Fate",
    "Heir",
    "Matching",
    "Outcome",
    "align",
    "became",
    "match",
    "same_words_at",
    "stretch_of",
]
