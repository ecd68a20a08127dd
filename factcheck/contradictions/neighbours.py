"""Words that are one slip of the keyboard apart, found without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import OSA

_LONGEST = 24
"""Longer words are addresses and keys; their deletions would cost more than they tell."""
_CROWDED = 24
"""A deletion that so many words share is a pattern of the text, not a slip in one of them."""
_TWO_SLIPS = 8
"""Letters from which on two slips still leave a word recognisable."""


def slips(words: Iterable[str]) -> list[tuple[str, str, int]]:
    """Return pairs of words a slip or two apart: a letter more, less, wrong or swapped.

    Every word is filed under what is left when one letter is taken out (symmetric deletion), so
    words meet in a file instead of being compared each with each.

    Args:
        words: distinct words in lower case.

    Returns:
        (word, word, distance) in alphabetical order; distance 1, or 2 between words of eight
        letters or more. Optimal string alignment, as a swap of neighbours is one slip.
    """
    filed: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        if len(word) <= _LONGEST:
            for left in _deletions(word):
                filed[left].append(word)
    met = {
        (group[n], other)
        for group in filed.values()
        if 1 < len(group) <= _CROWDED
        for n in range(len(group))
        for other in group[n + 1 :]
    }
    found = []
    for one, other in sorted(met):
        most = 2 if min(len(one), len(other)) >= _TWO_SLIPS else 1
        distance = OSA.distance(one, other, score_cutoff=most)
        if 0 < distance <= most:
            found.append((one, other, distance))
    return found


def _deletions(word: str) -> list[str]:
    left = {word[:n] + word[n + 1 :] for n in range(len(word))}
    left.add(word)
    return sorted(left)
