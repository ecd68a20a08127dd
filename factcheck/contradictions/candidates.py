"""Pairs of sentences worth comparing, found through an inverted index over content stems.

Frequent stems seed no pair and each sentence keeps its closest partners only, so that the work
grows nearly in line with the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.contradictions.story import Line, Story

_MOST_POSTINGS = 40
"""A stem in more sentences than this is the article's subject and tells no two of them apart."""
_PARTNERS = 24
"""Partners that a sentence keeps, closest first."""
_LEAST_SHARED = 0.7
"""Weight that two sentences must share: less than one rare word is chance."""


@dataclass(frozen=True)
class Pair:
    """Two sentences that share something.

    Attributes:
        one, other: the articles they stand in; the same when both stand in one.
        a, b: the sentences; `a` first when both stand in one article.
        shared: their common stems.
        likeness: weight of the common stems over the lesser weight of both, 0..1.
        weights: what each stem weighs.
    """

    one: Story
    other: Story
    a: Line
    b: Line
    shared: frozenset[str]
    likeness: float
    weights: Mapping[str, float]


def pairs_inside(story: Story) -> list[Pair]:
    """Return the pairs of sentences of one article worth comparing, in reading order."""
    weights = story.weights
    scores: dict[tuple[int, int], float] = defaultdict(float)
    for stem, posted in _postings(story.lines).items():
        if len(posted) > _MOST_POSTINGS:
            continue
        for n, first in enumerate(posted):
            for second in posted[n + 1 :]:
                scores[first, second] += weights[stem]
    return _closest(story, story, scores, weights)


def pairs_between(one: Story, other: Story, weights: Mapping[str, float]) -> list[Pair]:
    """Return the pairs of one sentence of each article worth comparing, in reading order."""
    mine, theirs = _postings(one.lines), _postings(other.lines)
    scores: dict[tuple[int, int], float] = defaultdict(float)
    for stem, posted in mine.items():
        opposite = theirs.get(stem, [])
        if len(posted) * len(opposite) > _MOST_POSTINGS * _MOST_POSTINGS:
            continue
        for first in posted:
            for second in opposite:
                scores[first, second] += weights[stem]
    return _closest(one, other, scores, weights)


def _postings(lines: Sequence[Line]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        for stem in sorted(line.stems):
            postings[stem].append(line.index)
    return postings


def pair_of(one: Story, other: Story, a: Line, b: Line) -> Pair:
    """Return two sentences as a pair, whatever they share; `one` may be `other`."""
    return _pair(one, other, a.index, b.index, one.weights_with(other))


def _closest(
    one: Story,
    other: Story,
    scores: Mapping[tuple[int, int], float],
    weights: Mapping[str, float],
) -> list[Pair]:
    partners: dict[tuple[int, int], list[tuple[float, int, int]]] = defaultdict(list)
    for (first, second), score in scores.items():
        if score >= _LEAST_SHARED:
            partners[0, first].append((-score, first, second))
            partners[1 if one is not other else 0, second].append((-score, first, second))
    kept: set[tuple[int, int]] = set()
    for found in partners.values():
        kept.update((first, second) for _, first, second in sorted(found)[:_PARTNERS])
    return [_pair(one, other, first, second, weights) for first, second in sorted(kept)]


def _pair(one: Story, other: Story, first: int, second: int, weights: Mapping[str, float]) -> Pair:
    a, b = one.lines[first], other.lines[second]
    shared = a.stems & b.stems
    least = min(_weight(a.stems, weights), _weight(b.stems, weights))
    return Pair(
        one=one,
        other=other,
        a=a,
        b=b,
        shared=shared,
        likeness=_weight(shared, weights) / least if least else 0.0,
        weights=weights,
    )


def _weight(stems: Iterable[str], weights: Mapping[str, float]) -> float:
    # Sorted, as a sum of floats depends on its order and a set has none.
    return sum(weights[stem] for stem in sorted(stems))
