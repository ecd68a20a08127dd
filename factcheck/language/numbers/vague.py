"""Numbers that leave their size open: "dozens", "several hundred", "tens of thousands"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers.lexicon import GROUPS, SCALES
from factcheck.language.numbers.nouns import is_plural
from factcheck.language.numbers.numerals import Numeral, lower_at
from factcheck.language.numbers.tokens import Token
from factcheck.model import Bound

_PLURALS = {
    "dozens": 12.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
}
_BEFORE_OF = {"tens": 10.0, "scores": 20.0}
"""Words that are numbers only before "of"."""
_NOT_BEFORE = frozenset("the low high mid".split())
"""Words before "hundreds" that make it an order of size ("in the low hundreds")."""

VAGUE_STARTS = frozenset((*_PLURALS, *_BEFORE_OF, "several"))
"""Words that an open number may begin with, besides "a"."""


def read_vague(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read a number that gives only the unit it is counted in.

    "Hundreds" and "several hundred" are more than one hundred: writers agree on no better floor.
    "A couple of" is about two.

    Args:
        tokens: the sentence.
        at: where the number begins.

    Returns:
        The numeral, its unit as value and the bound it implies, or None.
    """
    word = tokens[at].lower
    if word in VAGUE_STARTS and word != "several":
        return _read_plural(tokens, at)
    first = at + 1 if word == "a" else at
    quantifier = lower_at(tokens, first)
    if quantifier == "couple" and word == "a":
        return _read_couple(tokens, at)
    if quantifier != "several" and not (quantifier == "few" and word == "a"):
        return None
    unit = _unit_at(tokens, first + 1)
    if not unit:
        return None
    return Numeral(unit, at, first + 2, scale=unit, bound=Bound.MORE_THAN)


def _read_plural(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read "hundreds", "tens of thousands", "hundreds of millions", "scores of"."""
    word = tokens[at].lower
    before_of = lower_at(tokens, at + 1) == "of"
    if lower_at(tokens, at - 1) in _NOT_BEFORE and not before_of:
        return None
    factor = _PLURALS.get(lower_at(tokens, at + 2), 0.0) if before_of else 0.0
    if word == "tens" and not factor:
        return None
    if word == "scores" and not before_of:
        return None
    value = (_PLURALS.get(word) or _BEFORE_OF[word]) * (factor or 1.0)
    last = at + 3 if factor else at + 1
    return Numeral(value, at, last, scale=value, bound=Bound.MORE_THAN)


def _read_couple(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read "a couple of sailors", "a couple of hundred", "a couple dozen"."""
    n = at + 2
    of = lower_at(tokens, n) == "of"
    n += of
    unit = _unit_at(tokens, n)
    if unit:
        return Numeral(2 * unit, at, n + 1, scale=unit, bound=Bound.ABOUT)
    if of and is_plural(lower_at(tokens, n)):
        return Numeral(2.0, at, n, bound=Bound.ABOUT)
    return None


def _unit_at(tokens: Sequence[Token], at: int) -> float:
    word = lower_at(tokens, at)
    return SCALES.get(word) or (GROUPS.get(word, 0.0) if word != "score" else 0.0)
