"""The words and details of a sentence one by one, and where an article has the like.

A piece of a short text is borne out where the article has the same word, a figure that fits or a
time that agrees, among the same neighbours.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from factcheck.contradictions.intervals import band
from factcheck.contradictions.lexicon import are_alike, base, opposites
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Line, Story, Token
from factcheck.contradictions.words import listed
from factcheck.model import Number, Span, Time

NEGATING = listed("not no never without none nobody neither nor n't")
"""Words that turn what is said round."""
TURNING = NEGATING | listed("""
    above below before after up down over under more less most least all both only off out first
    last against few many until since behind
    """)
"""Small words that much hangs on; the others are left out."""
MALE = listed("he him his himself")
FEMALE = listed("she her hers herself")
_PRONOUNS = MALE | FEMALE | listed("it they them its their theirs we i")
_MOST_PLACES = 40
"""Places of one word that are looked at: a bound on work."""

Place = tuple[int, int]
"""Index of a line, and of a piece in it."""


class Sort(StrEnum):
    """What a piece is."""

    WORD = "word"
    NAME = "name"
    PRONOUN = "pronoun"
    NUMBER = "number"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or detail of a sentence.

    Attributes:
        span: where it lies in its text.
        sort: what it is.
        word: its words in lower case.
        keys: what it is found by: itself and its stem.
        detail: the number or time, None for a word.
    """

    span: Span
    sort: Sort
    word: str
    keys: tuple[str, ...]
    detail: Number | Time | None = None


def pieces_of(line: Line) -> tuple[Piece, ...]:
    """Return the pieces of a sentence that say something, by start; none overlaps another."""
    found = [_of_token(token) for token in line.tokens if _says_something(token)]
    details: list[Number | Time] = [*line.numbers, *line.times]
    for detail in details:
        sort = Sort.NUMBER if isinstance(detail, Number) else Sort.TIME
        found.append(Piece(detail.span, sort, detail.surface.lower(), (), detail))
    found.sort(key=lambda piece: (piece.span.start, -piece.span.end))
    kept: list[Piece] = []
    for piece in found:
        if not kept or piece.span.start >= kept[-1].span.end:
            kept.append(piece)
    return tuple(kept)


def _says_something(token: Token) -> bool:
    return token.content or token.lower in TURNING or token.lower in _PRONOUNS


def _of_token(token: Token) -> Piece:
    sort = Sort.NAME if token.name else Sort.WORD
    if token.lower in _PRONOUNS and not token.name:
        sort = Sort.PRONOUN
    keys = tuple(dict.fromkeys((token.lower, stem(token.lower))))
    return Piece(Span(token.start, token.end), sort, token.lower, keys)


class Body:
    """An article by its pieces.

    Attributes:
        story: the article.
        lines: the pieces of each of its sentences.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.lines: Sequence[tuple[Piece, ...]] = tuple(pieces_of(line) for line in story.lines)
        self._places: dict[str, list[Place]] = defaultdict(list)
        for at, pieces in enumerate(self.lines):
            for n, piece in enumerate(pieces):
                for key in piece.keys:
                    self._places[key].append((at, n))
        self._rarest = math.log(len(self.lines) + 2)

    def places(self, piece: Piece) -> list[Place]:
        """Return where the article has the word, a figure that fits or a time that agrees."""
        if piece.detail is not None:
            return [
                (at, n) for at, n, other in self._details if _agree(piece.detail, other.detail)
            ][:_MOST_PLACES]
        known = {place for key in piece.keys for place in self._places.get(key, ())}
        return sorted(known)[:_MOST_PLACES]

    def rarity(self, places: Sequence[Place]) -> float:
        """Return how much a piece that stands in some places says: the logarithm of its rarity."""
        if not places:
            return self._rarest
        return math.log((len(self.lines) + 2) / (len({at for at, _ in places}) + 0.5))

    @cached_property
    def _details(self) -> list[tuple[int, int, Piece]]:
        return [
            (at, n, piece)
            for at, pieces in enumerate(self.lines)
            for n, piece in enumerate(pieces)
            if piece.detail is not None
        ]

    def knows_opposite(self, piece: Piece) -> bool:
        """Return whether the article has a word that is the opposite of this one."""
        return any(stem(word) in self._places for word in opposites(piece.word))

    def count_of(self, words: frozenset[str]) -> int:
        """Return how often the article has some words."""
        return sum(len(self._places.get(word, ())) for word in sorted(words))


def _agree(one: Number | Time, other: Number | Time | None) -> bool:
    if isinstance(one, Number):
        return isinstance(other, Number) and figures_fit(one, other)
    return isinstance(other, Time) and times_agree(one, other)


def figures_fit(one: Number, other: Number) -> bool:
    """Return whether two numbers are of one sort and can have one value."""
    return one.type is other.type and one.unit == other.unit and band(one).meets(band(other))


def times_agree(one: Time, other: Time) -> bool:
    """Return whether two times are written alike, have one value, or share a day."""
    if one.surface.lower() == other.surface.lower() or (one.value and one.value == other.value):
        return True
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return False
    assert one.earliest and one.latest and other.earliest and other.latest
    return one.earliest <= other.latest and other.earliest <= one.latest


def are_opposites(one: Piece, other: Piece) -> bool:
    """Return whether two words are opposites, in any form."""
    mine = {stem(word) for word in opposites(one.word)}
    return bool(mine.intersection(other.keys))


def alike(one: Piece, other: Piece) -> bool:
    """Return whether two different words can say much the same."""
    if Sort.WORD not in (one.sort, other.sort) or one.detail or other.detail:
        return False
    for part in ("v", "n", "a", "r"):
        a, b = base(one.word, part), base(other.word, part)
        if a and b and are_alike(a, b, part):
            return True
    return False


def neighbours(pieces: Sequence[Piece], at: int, reach: int) -> Iterator[tuple[int, Piece]]:
    """Yield the pieces around one with their index, pronouns left out."""
    for n in range(max(0, at - reach), min(len(pieces), at + reach + 1)):
        if n != at and pieces[n].sort is not Sort.PRONOUN:
            yield n, pieces[n]
