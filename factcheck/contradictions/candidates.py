"""Pairs of sentences worth comparing, found through an inverted index over content stems.

Frequent stems seed no pair and each sentence keeps its closest partners only, so that the work
grows nearly in line with the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest

from factcheck.contradictions.story import Line, Story

_MOST_POSTINGS = 40
"""A stem in more sentences than this is the article's subject and tells no two of them apart."""
_PARTNERS = 24
"""Partners that a sentence keeps, closest first; inside an article it finds itself too."""
LEAST_SHARED = 0.7
"""Weight that two sentences must share: less than one rare word is chance."""


@dataclass(frozen=True)
class Pair:
    """Two sentences that share something.

    Attributes:
        one, other: the articles they stand in; the same when both stand in one.
        a, b: the sentences; `a` first when both stand in one article.
        weights: what each stem weighs.
    """

    one: Story
    other: Story
    a: Line
    b: Line
    weights: Mapping[str, float]

    @cached_property
    def shared(self) -> frozenset[str]:
        """Their common stems."""
        return self.a.stems & self.b.stems

    @cached_property
    def likeness(self) -> float:
        """Weight of the common stems over the lesser weight of both, 0..1."""
        least = min(_weight(line.stems, self.weights) for line in (self.a, self.b))
        return _weight(self.shared, self.weights) / least if least else 0.0


def pairs_inside(story: Story) -> list[Pair]:
    """Return the pairs of sentences of one article worth comparing, in reading order."""
    weights = story.weights
    postings = {
        stem: posted
        for stem, posted in _postings(story.lines).items()
        if 1 < len(posted) <= _MOST_POSTINGS
    }
    kept: set[tuple[int, int]] = set()
    for line in story.lines:
        for partner in _closest(line, postings, weights):
            if partner != line.index:
                kept.add((min(line.index, partner), max(line.index, partner)))
    return _pairs(story, story, kept, weights)


def pairs_between(one: Story, other: Story, weights: Mapping[str, float]) -> list[Pair]:
    """Return the pairs of one sentence of each article worth comparing, in reading order."""
    mine, theirs = _postings(one.lines), _postings(other.lines)
    common = [
        stem
        for stem, posted in mine.items()
        if len(posted) * len(theirs.get(stem, ())) <= _MOST_POSTINGS * _MOST_POSTINGS
    ]
    mine = {stem: mine[stem] for stem in common if stem in theirs}
    theirs = {stem: theirs[stem] for stem in mine}
    kept = {(line.index, n) for line in one.lines for n in _closest(line, theirs, weights)}
    kept |= {(n, line.index) for line in other.lines for n in _closest(line, mine, weights)}
    return _pairs(one, other, kept, weights)


def _postings(lines: Sequence[Line]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        for stem in sorted(line.stems):
            postings[stem].append(line.index)
    return postings


def _closest(
    line: Line, postings: Mapping[str, list[int]], weights: Mapping[str, float]
) -> list[int]:
    """Return the sentences that share most weight with one, by index, itself perhaps among them."""
    scores: dict[int, float] = defaultdict(float)
    for stem in sorted(line.stems):
        weight = weights[stem]
        for index in postings.get(stem, ()):
            scores[index] += weight
    found = [(-score, index) for index, score in scores.items() if score >= LEAST_SHARED]
    closest = found if len(found) <= _PARTNERS else nsmallest(_PARTNERS + 1, found)
    return [index for _, index in closest]


def _pairs(
    one: Story, other: Story, kept: Iterable[tuple[int, int]], weights: Mapping[str, float]
) -> list[Pair]:
    return [
        Pair(one, other, one.lines[first], other.lines[second], weights)
        for first, second in sorted(kept)
    ]


def pair_of(one: Story, other: Story, a: Line, b: Line) -> Pair:
    """Return two sentences as a pair, whatever they share; `one` may be `other`."""
    return Pair(one, other, a, b, one.weights_with(other))


def _weight(stems: Iterable[str], weights: Mapping[str, float]) -> float:
    # Sorted, as a sum of floats depends on its order and a set has none.
    return sum(weights[stem] for stem in sorted(stems))
