"""Pairs of sentences worth comparing for their figures, though they share few words.

Two counts of one sort of thing are compared wherever they stand; two amounts, lengths or shares of
one unit where the sentences have at least a word in common.
"""

from __future__ import annotations

from collections import defaultdict

from factcheck.contradictions.candidates import LEAST_SHARED, Pair, pair_of
from factcheck.contradictions.figures import Figure, is_of_people
from factcheck.contradictions.one_figure import census
from factcheck.contradictions.story import Story
from factcheck.model import NumberType

_MOST_LINES = 12
"""Sentences that give a figure of one sort; in more, two differ by chance."""

_Key = tuple[str, str, str]


def further_pairs(one: Story, other: Story) -> list[Pair]:
    """Return the pairs of sentences worth comparing for their figures alone, in reading order.

    Those that share so much that they are compared in any case are left out.

    Args:
        one: an article.
        other: another on the same event, or the same one.
    """
    mine = _by_key(one)
    theirs = mine if one is other else _by_key(other)
    found: set[tuple[int, int]] = set()
    for key in sorted(mine.keys() & theirs.keys()):
        for first in mine[key][:_MOST_LINES]:
            for second in theirs[key][:_MOST_LINES]:
                if one is not other or first < second:
                    found.add((first, second))
    pairs = (pair_of(one, other, one.lines[a], other.lines[b]) for a, b in sorted(found))
    return [pair for pair in pairs if _is_further(pair)]


def _by_key(story: Story) -> dict[_Key, list[int]]:
    """Return the sentences that give a figure of each sort, by index."""
    found: dict[_Key, list[int]] = defaultdict(list)
    for index, figures in census(story).items():
        for figure in figures:
            lines = found[_key(figure)]
            if not lines or lines[-1] != index:
                lines.append(index)
    return found


def _key(figure: Figure) -> _Key:
    number = figure.number
    if number.type is NumberType.COUNT:
        return (number.type.value, "", "people" if is_of_people(figure) else figure.counted)
    return (number.type.value, number.unit, "")


def _is_further(pair: Pair) -> bool:
    weight = sum(pair.weights[stem] for stem in sorted(pair.shared))
    return 0.0 < weight < LEAST_SHARED
