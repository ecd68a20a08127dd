"""Sources as they stand on a shelf: which passages of them have a claim's words, found quickly.

Reading the language of a long report takes minutes; finding its passages by their words does not.
Only the passages that are found, and what stands before them, are read.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from factcheck.contradictions.stems import stem
from factcheck.contradictions.words import STOP
from factcheck.model import SourceText
from factcheck.text.patterns import regex

_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)*")
_K, _B = 1.2, 0.75
"""BM25's usual constants (Robertson and Zaragoza 2009): how soon a word that comes again says
nothing new, and how much a long passage is held against it."""
_LIKE = 0.8
"""Share of letters from which on a word that no source has may be one of theirs misspelled."""
_LEAST_LETTERS = 5
CANDIDATES = 12
"""Passages of all sources that are read for one claim."""

Place = tuple[int, int]
"""Index of a source, and of a passage in it."""


class Shelf:
    """Some sources.

    Args:
        sources: the sources, in order.
    """

    def __init__(self, sources: Sequence[SourceText]) -> None:
        self.sources = tuple(sources)

    @cached_property
    def _postings(self) -> dict[str, list[tuple[int, int]]]:
        """By word, the passages that have it, by their number, and how often."""
        postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, (source, passage) in enumerate(self._places):
            counts = Counter(keys(self.sources[source].passages[passage].text))
            for key, count in counts.items():
                postings[key].append((number, count))
        return postings

    @cached_property
    def _places(self) -> list[Place]:
        return [
            (source, passage)
            for source, each in enumerate(self.sources)
            for passage in range(len(each.passages))
        ]

    @cached_property
    def _lengths(self) -> list[int]:
        texts = (self.sources[source].passages[passage].text for source, passage in self._places)
        return [text.count(" ") + 1 for text in texts]

    def nearest(self, words: str, most: int = CANDIDATES) -> list[Place]:
        """Return the passages that have most of some words, the rarer the better, best first.

        Args:
            words: a claim's.
            most: how many at most.
        """
        count = len(self._places)
        mean = sum(self._lengths) / count if count else 1.0
        scores: dict[int, float] = defaultdict(float)
        for key in self._known(dict.fromkeys(keys(words))):
            posted = self._postings[key]
            rarity = math.log(1 + (count - len(posted) + 0.5) / (len(posted) + 0.5))
            for number, times in posted:
                long = 1 - _B + _B * self._lengths[number] / mean
                scores[number] += rarity * times * (_K + 1) / (times + _K * long)
        best = sorted(scores, key=lambda number: (-scores[number], number))[:most]
        return [self._places[number] for number in best]

    def _known(self, wanted: Iterable[str]) -> list[str]:
        """Return the sources' words for some words: the same, or one as likely misspelled."""
        found: dict[str, None] = {}
        for key in wanted:
            if key in self._postings:
                found[key] = None
            elif len(key) >= _LEAST_LETTERS and key.isalpha():
                like = process.extractOne(
                    key, self._vocabulary, scorer=OSA.normalized_similarity, score_cutoff=_LIKE
                )
                if like is not None:
                    found[like[0]] = None
        return list(found)

    @cached_property
    def _vocabulary(self) -> list[str]:
        return sorted(key for key in self._postings if len(key) >= _LEAST_LETTERS)


def keys(text: str) -> list[str]:
    """Return what the words of a text are found by, those left out that say nothing."""
    words = (
        match[0].lower().replace("’", "'").removesuffix("'s") for match in _WORD.finditer(text)
    )
    return [stem(word) for word in words if word not in STOP]
