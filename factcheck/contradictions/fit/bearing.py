"""What speaks for and against a piece of a short text being borne out by an article.

The signals that `support` weighs, piece by piece. They look at where the article has the piece,
and whether its neighbours stand there too: a wrong detail is often right somewhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.contradictions.fit.pieces import (
    FEMALE,
    MALE,
    NEGATING,
    Body,
    Piece,
    Place,
    Sort,
    alike,
    are_opposites,
    neighbours,
)
from factcheck.contradictions.sameness import Signals
from factcheck.contradictions.story import Line
from factcheck.model import Number

_NEAREST = 3
"""Sentences of the article in which a sentence of the short text should find its pieces."""
_REACH = 4
"""Neighbours on either side of a piece that should stand with it in the article too."""
_WINDOW = 8
"""Pieces of the article on either side among which the neighbours are looked for."""
_APART = 12
"""Pieces between two from which on it is all one how far apart they stand."""
_CLOSE = 3
_MOST_PLACES = 5.0
_MOST_LINES = 60.0


@dataclass(frozen=True)
class Reading:
    """A sentence of a short text held against an article.

    Attributes:
        line: the sentence.
        pieces: its pieces.
        before: the pieces of the sentences before it.
        body: the article.
    """

    line: Line
    pieces: tuple[Piece, ...]
    before: tuple[Piece, ...]
    body: Body

    @cached_property
    def places(self) -> list[list[Place]]:
        """Where the article has each piece."""
        return [self.body.places(piece) for piece in self.pieces]

    @cached_property
    def rarity(self) -> list[float]:
        """How much each piece says."""
        return [self.body.rarity(places) for places in self.places]

    @cached_property
    def nearest(self) -> list[int]:
        """The sentences of the article that have most of the pieces, the best one first."""
        shared = [0.0] * len(self.body.lines)
        for places, weight in zip(self.places, self.rarity, strict=True):
            for at in {at for at, _ in places}:
                shared[at] += weight
        return sorted(range(len(shared)), key=lambda at: (-shared[at], at))[:_NEAREST]

    def covered(self, lines: Sequence[int] | None) -> float:
        """Return the share of the pieces, by weight, that some sentences have; None for all."""
        total = sum(self.rarity)
        known = sum(
            weight
            for places, weight in zip(self.places, self.rarity, strict=True)
            if any(lines is None or at in lines for at, _ in places)
        )
        return known / total if total else 0.0

    @cached_property
    def common(self) -> Signals:
        """Signals that all pieces of the sentence share."""
        best = self.nearest[:1]
        negated = any(clause.negated for clause in self.line.sentence.clauses)
        there = [self.body.story.lines[at].sentence.clauses for at in best]
        return {
            "nearest covers": self.covered(best),
            "three cover": self.covered(self.nearest),
            "all cover": self.covered(None),
            "lines": min(_MOST_LINES, len(self.body.lines)),
            "pieces": float(len(self.pieces)),
            "one negated": float(negated != any(c.negated for each in there for c in each)),
        }


def signals(reading: Reading, at: int) -> Signals:
    """Return the signals of the piece at an index.

    Args:
        reading: the sentence.
        at: index into `reading.pieces`.
    """
    piece = reading.pieces[at]
    places = reading.places[at]
    nearest = reading.nearest
    word = piece.word
    found: dict[str, float] = {
        **reading.common,
        "known": bool(places),
        "in three": any(line in nearest for line, _ in places),
        "in nearest": any(line in nearest[:1] for line, _ in places),
        "times": min(_MOST_PLACES, len(places)),
        "rarity": reading.rarity[at],
        f"{piece.sort}": 1.0,
        "letters": len(word),
        "capital": _is_capital(reading, piece),
        "place": at / len(reading.pieces),
        "negating": word in NEGATING or word.endswith("n't"),
        **_context(reading, at),
        **_sides(reading, at),
        **_slot(reading, at),
    }
    if piece.sort is Sort.PRONOUN:
        found |= _pronoun(reading, at)
    elif piece.detail is None:
        found |= _word(reading, at)
    elif isinstance(piece.detail, Number):
        found |= _number(reading, piece.detail)
    return {name: float(value) for name, value in found.items() if value}


def _is_capital(reading: Reading, piece: Piece) -> bool:
    first = piece.span.start - reading.line.sentence.start
    return reading.line.text[first : first + 1].isupper()


def _context(reading: Reading, at: int) -> Signals:
    """Return how many of the neighbours stand with the piece, and how many could."""
    body = reading.body
    weights: dict[int, float] = {}
    for n, _ in neighbours(reading.pieces, at, _REACH):
        weights[n] = reading.rarity[n]
    total = sum(weights.values())
    if not total:
        return {}
    best, where = 0.0, None
    for line, n in reading.places[at]:
        with_it = sum(
            weight
            for other, weight in weights.items()
            if any(there == line and abs(m - n) <= _WINDOW for there, m in reading.places[other])
        )
        if where is None or with_it > best:
            best, where = with_it, (line, n)
    could = max(
        (
            sum(
                weight
                for other, weight in weights.items()
                if any(there == line for there, _ in reading.places[other])
            )
            for line in reading.nearest
        ),
        default=0.0,
    )
    found = {
        "context": best / total,
        "best context": could / total,
        "context lost": (could - best) / total,
    }
    if where is not None:
        source = body.story.lines[where[0]]
        there = source.clause_at(body.lines[where[0]][where[1]].span.start)
        here = reading.line.clause_at(reading.pieces[at].span.start)
        found["other polarity"] = here.negated != there.negated
        found["other modality"] = here.modality != there.modality
        found["turned round"] = _turned_round(reading, at, where)
    return found


def _turned_round(reading: Reading, at: int, where: Place) -> float:
    """Return how many neighbours stand on the other side of the piece in the article."""
    turned = 0
    for other, _ in neighbours(reading.pieces, at, _REACH):
        sides = [m - where[1] for line, m in reading.places[other] if line == where[0]]
        if sides and all((other < at) != (side < 0) for side in sides if side):
            turned += 1
    return float(turned)


def _sides(reading: Reading, at: int) -> Signals:
    """Return how far the piece before and the piece behind stand from it in the article."""
    found: Signals = {}
    for name, other in (("before", at - 1), ("behind", at + 1)):
        if not 0 <= other < len(reading.pieces):
            continue
        found[f"{name} known"] = float(bool(reading.places[other]))
        by_line: dict[int, list[int]] = {}
        for line, n in reading.places[other]:
            by_line.setdefault(line, []).append(n)
        apart = [
            abs(n - m) for line, n in reading.places[at] for m in by_line.get(line, ()) if n != m
        ]
        found[f"{name} apart"] = float(min([_APART, *apart]))
    return found


def _slot(reading: Reading, at: int) -> Signals:
    """Return whether the article has something else between the neighbours on both sides."""
    if not 0 < at < len(reading.pieces) - 1:
        return {}
    piece, body = reading.pieces[at], reading.body
    behind: dict[int, list[int]] = {}
    for line, n in reading.places[at + 1]:
        behind.setdefault(line, []).append(n)
    own = set(reading.places[at])
    taken = one_sort = opposite = like = 0.0
    for line, n in reading.places[at - 1]:
        for m in behind.get(line, ()):
            low, high = min(n, m), max(n, m)
            if not 1 < high - low <= _CLOSE:
                continue
            between = [(line, k) for k in range(low + 1, high)]
            if own.intersection(between):
                return {"slot kept": 1.0}
            taken = 1.0
            others = [body.lines[line][k] for _, k in between]
            one_sort = max(one_sort, any(other.sort is piece.sort for other in others))
            opposite = max(opposite, any(are_opposites(piece, other) for other in others))
            like = max(like, any(alike(piece, other) for other in others))
    return {
        "slot taken": taken,
        "slot of one sort": float(one_sort),
        "slot opposite": float(opposite),
        "slot alike": float(like),
    }


def _word(reading: Reading, at: int) -> Signals:
    """Return what stands for a word or name in the nearest sentences instead of it."""
    piece, body = reading.pieces[at], reading.body
    found: Signals = {"opposite known": float(body.knows_opposite(piece))}
    own = {key for each in reading.pieces for key in each.keys}
    for name, lines in (("nearest", reading.nearest[:1]), ("three", reading.nearest)):
        others = [
            other
            for line in lines
            for other in body.lines[line]
            if not set(other.keys) & set(piece.keys)
        ]
        found[f"opposite in {name}"] = float(any(are_opposites(piece, o) for o in others))
        found[f"alike in {name}"] = float(any(alike(piece, other) for other in others))
        if piece.sort is Sort.NAME:
            strangers = sum(o.sort is Sort.NAME and not own.intersection(o.keys) for o in others)
            found[f"other names in {name}"] = float(strangers)
    return found


def _number(reading: Reading, number: Number) -> Signals:
    """Return whether the nearest sentences have another figure of the same sort."""
    found: Signals = {f"{number.type}": 1.0, "counts something": float(bool(number.counted))}
    for name, lines in (("nearest", reading.nearest[:1]), ("three", reading.nearest)):
        others = [
            other
            for line in lines
            for other in reading.body.story.lines[line].numbers
            if other.type is number.type and other.unit == number.unit
        ]
        found[f"figures in {name}"] = float(bool(others))
        counted = bool(number.counted) and any(o.counted == number.counted for o in others)
        found[f"counted in {name}"] = float(counted)
    return found


def _pronoun(reading: Reading, at: int) -> Signals:
    """Return whether a pronoun has somebody to stand for, and of that sex."""
    piece, body = reading.pieces[at], reading.body
    before = (*reading.before, *reading.pieces[:at])
    he, she = body.count_of(MALE), body.count_of(FEMALE)
    own, other = (he, she) if piece.word in MALE else (she, he)
    sexed = piece.word in MALE | FEMALE
    return {
        "nobody before": float(not any(each.sort is Sort.NAME for each in before)),
        "nothing before": float(not before),
        "opens": float(at == 0),
        "thing": float(piece.word in ("it", "its")),
        "several": float(piece.word.startswith("the")),
        "other sex": float(sexed and other > own),
        "sex unknown": float(sexed and not own),
    }
