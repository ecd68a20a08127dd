"""Whether two clauses say the same thing but for one word: the frame of swaps and opposites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.contradictions.story import Token


def agreement(
    one: Sequence[Token],
    other: Sequence[Token],
    weights: Mapping[str, float],
    without: frozenset[str] = frozenset(),
) -> tuple[float, frozenset[str]]:
    """Return how much of the lesser of two stretches the other shares, 0..1, and the stems shared.

    Args:
        one: words of a clause or sentence.
        other: words of the other.
        weights: what each stem weighs.
        without: stems that are left out of account, as they are what is compared.
    """
    mine = frozenset(t.stem for t in one if t.content) - without
    theirs = frozenset(t.stem for t in other if t.content) - without
    shared = mine & theirs
    least = min(_weight(mine, weights), _weight(theirs, weights))
    return (_weight(shared, weights) / least if least else 0.0), shared


def _weight(stems: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(stem, 1.0) for stem in sorted(stems))
