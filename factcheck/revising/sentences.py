"""Which sentence of a new draft each sentence of the earlier one became. Pure.

First by their words: a sentence that is there again between the same neighbours is the same one,
also where its paragraph moved. Between those, equal ones are paired in their order, so that two
equal sentences do not cross. What is left was changed, divided or joined: it is paired by how much
its words have in common, those that are rare in the story counting for most.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.contradictions.words import LIGHT, STOP
from factcheck.model import Article, Span
from factcheck.text.sentences import sentence_spans
from factcheck.text.wording import Word, matched, words

_STOP_WEIGHT = 0.1
_LIGHT_WEIGHT = 0.4
_SIGN_WEIGHT = 0.1
"""Weights beside 1 for a word of content that stands once in both drafts. Function words and marks
are in every sentence; words of reporting are in many."""
_LEAST_WEIGHT = 0.4
"""Of a word of content, however often the story has it."""

_CHANGED = 0.45
"""Share of common weight from which a sentence is the same one changed, between the neighbours
that it had. Two sentences on one subject side by side seldom share a third."""
_ALONE = 0.4
"""The same where it is the only sentence that changed there, on both sides."""
_ELSEWHERE = 0.7
"""The same in another place: more, since a story says similar things in many places."""
_HELD = 0.7
"""Share of a sentence's own weight that another must have for a part of it or one drawn together
with others."""
_ENOUGH = 1.5
"""Weight in common below which nothing is told by it: less than two words of content."""
_TELLING = 2.5
"""Weight from which words say by themselves what they are about: three words of content."""
_LOOKED_AT = 4
"""Sentences that are compared word by word, those with most common words first."""
_MANY = 100
"""Changed sentences in which a word no longer tells which of them is meant."""
_NEAR = 2
"""Sentences away that a part of a divided sentence can be."""


class Draft:
    """The words and sentences of an article.

    Args:
        article: the article; the words of all its blocks count, checked or not.
    """

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.words: list[Word] = []
        self.sentences: list[range] = []
        for block in article.blocks:
            for span in sentence_spans(article.text, block.span):
                first = len(self.words)
                self.words += words(article.text, span)
                if len(self.words) > first:
                    self.sentences.append(range(first, len(self.words)))
        self.keys = [word.key.casefold() for word in self.words]
        self._starts = [word.start for word in self.words]

    def inside(self, span: Span) -> range:
        """Return the places of the words that lie in a stretch of the text."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        while last > first and self.words[last - 1].end > span.end:
            last -= 1
        return range(first, last)

    def touching(self, span: Span) -> range:
        """Return the places of the words that a stretch of the text has some of."""
        first = bisect_left(self._starts, span.start)
        if first and self.words[first - 1].end > span.start:
            first -= 1
        return range(first, max(first, bisect_left(self._starts, span.end)))

    def of(self, places: Iterable[int]) -> list[Word]:
        """Return the words at some places."""
        return [self.words[place] for place in places]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two drafts side by side.

    Attributes:
        earlier, later: the drafts.
        to_later: for each word of the earlier one its place in the later one, None where it is
            gone.
        weights: what each word weighs, by its key without case.
    """

    earlier: Draft
    later: Draft
    to_later: Sequence[int | None]
    weights: Mapping[str, float]

    def weight(self, draft: Draft, places: Iterable[int]) -> float:
        """Return what the words at some places of a draft weigh together."""
        return sum(self.weights[draft.keys[place]] for place in places)


def align(earlier: Article, later: Article) -> Alignment:
    """Put two drafts of a story side by side, word by word."""
    old, new = Draft(earlier), Draft(later)
    weights = _weights(old, new)
    pairing = _Pairing(old, new, weights)
    same = _equal_sentences(old, new, weights)
    for one, other in same.items():
        pairing.take(one, other)
    changed = _changed(pairing, same)
    for one, other in changed.items():
        pairing.take(one, other)
    for one, other in _parts(pairing, same, changed):
        pairing.take(one, other)
    return Alignment(old, new, pairing.to_later, weights)


def _weights(old: Draft, new: Draft) -> dict[str, float]:
    """Return what each word of two drafts weighs, by its key without case."""
    counts = Counter(old.keys) + Counter(new.keys)
    most = math.log(1 + max(counts.values(), default=1))
    weights = {}
    for key, count in counts.items():
        if not key[0].isalnum():
            weights[key] = _SIGN_WEIGHT
        elif key in STOP:
            weights[key] = _STOP_WEIGHT
        else:
            # A word that both drafts have once, or in a few places, is as telling as one can be.
            rarity = 1 - math.log(max(1, count / 4)) / (most + 1)
            weights[key] = max(_LEAST_WEIGHT, rarity) * (_LIGHT_WEIGHT if key in LIGHT else 1)
    return weights


class _Pairing:
    """Which words of two drafts are paired by now.

    Args:
        old, new: the drafts.
        weights: what each word weighs.

    Attributes:
        to_later: for each word of the earlier draft its place in the later one, or None.
    """

    def __init__(self, old: Draft, new: Draft, weights: Mapping[str, float]) -> None:
        self.old, self.new, self.weights = old, new, weights
        self.to_later: list[int | None] = [None] * len(old.words)
        self._taken = [False] * len(new.words)

    def take(self, one: int, other: int) -> None:
        """Pair what two sentences have in common and nothing else has."""
        for here, there in self.common(one, other):
            self.to_later[here] = there
            self._taken[there] = True

    def common(self, one: int, other: int) -> list[tuple[int, int]]:
        """Return the words that two sentences have in common and nothing else has, in order."""
        mine, theirs = self.left_of_old(one), self.left_of_new(other)
        pairs = matched([self.old.keys[n] for n in mine], [self.new.keys[n] for n in theirs])
        return [(mine[here], theirs[there]) for here, there in pairs]

    def left_of_old(self, sentence: int) -> list[int]:
        """Return the words of a sentence of the earlier draft that are not paired."""
        return [n for n in self.old.sentences[sentence] if self.to_later[n] is None]

    def left_of_new(self, sentence: int) -> list[int]:
        """Return the words of a sentence of the later draft that are not paired."""
        return [n for n in self.new.sentences[sentence] if not self._taken[n]]

    def weight(self, pairs: Iterable[tuple[int, int]]) -> float:
        """Return what pairs of words weigh."""
        return sum(self.weights[self.old.keys[one]] for one, _ in pairs)


# ---- sentences with the same words


def _equal_sentences(old: Draft, new: Draft, weights: Mapping[str, float]) -> dict[int, int]:
    """Return the sentences that are there again, by their places in the earlier draft."""
    mine, theirs = _sentence_keys(old), _sentence_keys(new)
    pairs = _unique_pairs(list(_with_neighbours(mine)), list(_with_neighbours(theirs)))
    taken = set(pairs.values())
    for ones, others in _gaps(pairs, len(mine), len(theirs)):
        free = [n for n in ones if n not in pairs], [n for n in others if n not in taken]
        for one, other in matched([mine[n] for n in free[0]], [theirs[n] for n in free[1]]):
            pairs[free[0][one]] = free[1][other]
            taken.add(free[1][other])
    # What is left of equal ones moved. A few small words may be about something else there.
    places: dict[str, list[int]] = defaultdict(list)
    for place in reversed(range(len(theirs))):
        if place not in taken:
            places[theirs[place]].append(place)
    for one, key in enumerate(mine):
        if one not in pairs and places[key]:
            weight = sum(weights[old.keys[n]] for n in old.sentences[one])
            near = {pairs.get(one - 1, -2) + 1, pairs.get(one + 1, -2) - 1} & set(places[key])
            if near or weight >= _TELLING:
                pairs[one] = min(near) if near else places[key][-1]
                places[key].remove(pairs[one])
    return pairs


def _sentence_keys(draft: Draft) -> list[str]:
    return [" ".join(draft.keys[sentence.start : sentence.stop]) for sentence in draft.sentences]


def _with_neighbours(keys: Sequence[str]) -> Iterator[str]:
    """Yield each sentence's key with those before and after it."""
    for before, key, after in zip(["", *keys[:-1]], keys, [*keys[1:], ""], strict=True):
        yield f"{before}\n{key}\n{after}"


def _unique_pairs(mine: Sequence[str], theirs: Sequence[str]) -> dict[int, int]:
    """Return the places of what stands once on both sides."""
    once = [Counter(mine), Counter(theirs)]
    places = {key: place for place, key in enumerate(theirs)}
    return {
        place: places[key]
        for place, key in enumerate(mine)
        if once[0][key] == 1 and once[1][key] == 1
    }


def _backbone(pairs: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return the most pairs that rise on both sides: what did not move."""
    ordered = sorted(pairs.items())
    tails: list[int] = []  # least end of a rising run of each length
    lengths = []
    for _, other in ordered:
        length = bisect_left(tails, other)
        tails[length : length + 1] = [other]
        lengths.append(length)
    kept: list[tuple[int, int]] = []
    wanted, most = len(tails) - 1, math.inf
    for pair, length in zip(reversed(ordered), reversed(lengths), strict=True):
        if length == wanted and pair[1] < most:
            kept.append(pair)
            wanted, most = wanted - 1, pair[1]
    return kept[::-1]


def _gaps(pairs: Mapping[int, int], mine: int, theirs: int) -> Iterator[tuple[range, range]]:
    """Yield the stretches between what did not move, on both sides; their lengths are given."""
    one, other = 0, 0
    for here, there in (*_backbone(pairs), (mine, theirs)):
        yield range(one, here), range(other, there)
        one, other = here + 1, there + 1


# ---- sentences with other words


def _changed(pairing: _Pairing, same: Mapping[int, int]) -> dict[int, int]:
    """Return the sentences that were changed, by their places in the earlier draft."""
    old, new = pairing.old.sentences, pairing.new.sentences
    gone = [n for n in range(len(old)) if n not in same]
    came = {*range(len(new))} - {*same.values()}
    place_of: dict[int, tuple[range, bool]] = {}
    for ones, others in _gaps(same, len(old), len(new)):
        mine = [n for n in ones if n not in same]
        theirs = [n for n in others if n in came] if mine else []
        place_of |= {n: (others, len(mine) == len(theirs) == 1) for n in mine}
    found: list[tuple[float, int, int]] = []
    for one, like in _promising(pairing, gone, came, place_of):
        here, alone = place_of[one]
        for other in like:
            score = _likeness(pairing, one, other, other in here, alone)
            if score:
                found.append((-score, one, other))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in sorted(found):
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs


def _promising(
    pairing: _Pairing,
    gone: Sequence[int],
    came: Collection[int],
    place_of: Mapping[int, tuple[range, bool]],
) -> Iterator[tuple[int, list[int]]]:
    """Yield for each sentence that is gone those that came with most words in common."""
    weights, old, new = pairing.weights, pairing.old, pairing.new
    places: dict[str, list[int]] = defaultdict(list)
    for other in sorted(came):
        for key in {new.keys[n] for n in new.sentences[other]}:
            if weights[key] > _STOP_WEIGHT:
                places[key].append(other)
    places = {key: known for key, known in places.items() if len(known) <= _MANY}
    for one in gone:
        scores: dict[int, float] = defaultdict(float)
        for key in sorted({old.keys[n] for n in old.sentences[one]}):
            for other in places.get(key, ()):
                scores[other] += weights[key]
        here, alone = place_of[one]
        if alone:
            scores |= {other: math.inf for other in here if other in came}
        order = sorted(scores, key=lambda other: (-scores[other], abs(other - here.start), other))
        near = [other for other in order if other in here]
        yield one, list(dict.fromkeys([*order[:_LOOKED_AT], *near[:_LOOKED_AT]]))


def _likeness(pairing: _Pairing, one: int, other: int, in_place: bool, alone: bool) -> float:
    """Return how like two sentences are, 0 where one is not the other changed."""
    old, new, weights = pairing.old, pairing.new, pairing.weights
    mine = sum(weights[old.keys[n]] for n in old.sentences[one])
    theirs = sum(weights[new.keys[n]] for n in new.sentences[other])
    shared = pairing.weight(pairing.common(one, other))
    share = 2 * shared / (mine + theirs)
    held = shared / min(mine, theirs)
    if not in_place:
        return share if share >= _ELSEWHERE and shared >= _TELLING else 0.0
    if share >= (_ALONE if alone else _CHANGED) or (held >= _HELD and shared >= _ENOUGH):
        return share + 1 - _ELSEWHERE
    return 0.0


def _parts(
    pairing: _Pairing, same: Mapping[int, int], changed: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield further pairs where a sentence was divided, or several were drawn together.

    Each pair is to be taken before the next one is asked for.
    """
    partner = {other: one for one, other in changed.items()}
    taken = {*same.values(), *partner}
    for other in range(len(pairing.new.sentences)):
        if other in taken:
            continue
        for near in range(other - _NEAR, other + _NEAR + 1):
            one = partner.get(near)
            if one is not None and _is_part(pairing, one, other):
                yield one, other
    for one in range(len(pairing.old.sentences)):
        if one in same or one in changed:
            continue
        for near in range(one - _NEAR, one + _NEAR + 1):
            if near in changed and _is_part(pairing, one, changed[near]):
                yield one, changed[near]


def _is_part(pairing: _Pairing, one: int, other: int) -> bool:
    """Return whether what is left of two sentences is mostly the same."""
    old, new, weights = pairing.old, pairing.new, pairing.weights
    mine = sum(weights[old.keys[n]] for n in pairing.left_of_old(one))
    theirs = sum(weights[new.keys[n]] for n in pairing.left_of_new(other))
    shared = pairing.weight(pairing.common(one, other))
    return shared >= _ENOUGH and shared >= _HELD * min(mine, theirs)
