"""Two numerals that belong together: ranges, ratios, scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.numbers.nouns import is_plural
from factcheck.language.numbers.numerals import DASHES, glued, hyphen_between, lower_at
from factcheck.language.numbers.quantities import read_quantity
from factcheck.language.numbers.quantity import Quantity
from factcheck.language.numbers.tokens import Token
from factcheck.language.numbers.units import TIME_UNITS
from factcheck.model import Bound, NumberType

_SCORE_WORDS = frozenset(
    "win wins victory lead defeat defeats loss draw draws vote votes decision ruling majority"
    " record score scoreline thrashing drubbing tie margin advantage deficit triumph series"
    " verdict tiebreak".split()
)
_SCORE_VERBS = frozenset(
    "won win wins winning beat beats beating lost lose loses losing led lead leads leading drew"
    " draw defeated defeating trail trailed trailing up down ahead tied tie voted votes vote"
    " passed approved rejected record victory defeat ruled score scored final finished finish"
    " ended improved fell level crushed edged routed downed".split()
)
_AGAINST = (("per",), ("for", "every"), ("in", "every"), ("out", "of", "every"), ("for", "each"))
"""What joins a count with the number it is set against."""
_HIGHEST_SCORE = 300
"""Beyond it, two figures with a dash are no score (a high basketball total)."""
_HIGHEST_OF = 1000.0
_EVENLY = 50.0
"""Fifty-fifty is an idiom, no score."""
_FIRST_YEAR, _LAST_YEAR = 1500.0, 2100.0


class Pair(NamedTuple):
    """The second numeral of a pair, and what the two make.

    Attributes:
        sort: "range", "ratio", "score", or "idiom" for what is no number ("50-50").
        second: the second quantity.
        start: first token of the pair, "between" included.
        factor: what the first value is to be multiplied with ("10 to 15 million": 1e6).
    """

    sort: str
    second: Quantity
    start: int
    factor: float = 1.0


def read_pair(
    tokens: Sequence[Token], first: Quantity, *, pounds_are_money: bool = False
) -> Pair | None:
    """Return the pair that a quantity begins ("10 to 15", "one in five", "3-1"), or None."""
    if first.type is NumberType.ORDINAL or first.last >= len(tokens):
        return None
    joint = tokens[first.last]
    at = first.last + 1
    if joint.lower == "out" and lower_at(tokens, at) == "of":
        at += 1
    dashed_to = lower_at(tokens, at) == "to" and hyphen_between(tokens, at + 1)
    dashed_to = dashed_to and hyphen_between(tokens, first.last)
    if dashed_to:
        at += 2
    if at >= len(tokens):
        return None
    second = read_quantity(tokens, at, pounds_are_money=pounds_are_money)
    if second is None or second.type is NumberType.ORDINAL or second.numeral.fraction:
        return None
    if Bound.EXACT is not first.numeral.bound or Bound.EXACT is not second.numeral.bound:
        return None
    if joint.lower in ("in", "out"):
        return _ratio(tokens, first, second)
    if joint.text in DASHES and dashed_to:
        return _odds(tokens, first, second)
    if joint.text == ":":
        return None
    if joint.text in DASHES:
        if joint.text == "\u2014" or _runs_on(tokens, second):
            return None
        if first.numeral.value == second.numeral.value == _EVENLY:
            return Pair("idiom", second, first.first)
        if is_score(tokens, first, second):
            return Pair("score", second, first.first)
    elif joint.lower == "to" and _is_vote(tokens, first, second):
        return Pair("score", second, first.first)
    return _range(tokens, first, second, joint)


def read_rate(tokens: Sequence[Token], at: int) -> Quantity | None:
    """Return what a count is set against: "100,000" in "20 deaths per 100,000 residents".

    Args:
        tokens: the sentence.
        at: the token behind the count and what it counts.
    """
    for joint in _AGAINST:
        end = at + len(joint)
        if end < len(tokens) and tuple(t.lower for t in tokens[at:end]) == joint:
            second = read_quantity(tokens, end)
            plain = second is not None and second.type is NumberType.COUNT and not second.hyphened
            return second if plain and second is not None and second.numeral.value > 1 else None
    return None


def _odds(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Pair | None:
    """Return "7-to-2 vote" as a score and "3-to-1 margin" as a ratio."""
    if first.type is not NumberType.COUNT or second.type is not NumberType.COUNT:
        return None
    if lower_at(tokens, second.last) in _SCORE_WORDS and second.numeral.value != 1:
        return Pair("score", second, first.first)
    return Pair("ratio", second, first.first)


def is_score(tokens: Sequence[Token], first: Quantity, second: Quantity) -> bool:
    """Return whether two figures with a dash between are the two sides of a game or vote."""
    if first.type is not NumberType.COUNT or second.type is not NumberType.COUNT:
        return False
    if not (first.numeral.figures and second.numeral.figures):
        return False
    low, high = first.numeral.value, second.numeral.value
    if max(low, high) > _HIGHEST_SCORE or low != int(low) or high != int(high):
        return False
    if low >= high:
        return True
    if second.hyphened:
        return False
    following = lower_at(tokens, second.last)
    return following in _SCORE_WORDS or not is_plural(following)


def _is_vote(tokens: Sequence[Token], first: Quantity, second: Quantity) -> bool:
    """Return whether "217 to 213" is a result: the words before speak of a vote or a game."""
    if first.type is not NumberType.COUNT or second.type is not NumberType.COUNT:
        return False
    if lower_at(tokens, first.first - 1) == "from":  # "fell from 220 to 330" is a change
        return False
    if lower_at(tokens, second.last) in _SCORE_WORDS:
        return True
    return any(lower_at(tokens, first.first - n) in _SCORE_VERBS for n in range(1, 6)) and not (
        is_plural(lower_at(tokens, second.last))
    )


def _runs_on(tokens: Sequence[Token], second: Quantity) -> bool:
    """Return whether a third figure hangs on ("555-12-34"), so that the two are no pair."""
    n = second.last
    return (
        n + 1 < len(tokens)
        and tokens[n].text in DASHES
        and tokens[n + 1].kind == "figure"
        and glued(tokens[n - 1], tokens[n])
        and glued(tokens[n], tokens[n + 1])
    )


def _like_year(quantity: Quantity) -> bool:
    value = quantity.numeral.value
    plain = quantity.type is NumberType.COUNT and quantity.numeral.scale == 1
    return plain and quantity.numeral.figures and _FIRST_YEAR <= value <= _LAST_YEAR


def _ratio(tokens: Sequence[Token], first: Quantity, second: Quantity) -> Pair | None:
    """Return "one in five", "9 out of 10" as a ratio."""
    counts = first.type is NumberType.COUNT and second.type is NumberType.COUNT
    if not counts or first.hyphened or second.hyphened:
        return None
    low, high = first.numeral.value, second.numeral.value
    if not 0 < low < high <= 1e6 or (high > _HIGHEST_OF and low > 10):
        return None
    if second.numeral.figures and 1500 <= high <= 2100 and "," not in tokens[second.first].text:
        return None
    if lower_at(tokens, second.last).removesuffix("s") in TIME_UNITS:
        return None
    return Pair("ratio", second, first.first)


def _range(tokens: Sequence[Token], first: Quantity, second: Quantity, joint: Token) -> Pair | None:
    """Return "10 to 15", "between 10 and 15", "10-15", "five or six" as a range."""
    before = lower_at(tokens, first.first - 1)
    start = first.first
    if joint.lower == "and":
        if before != "between":
            return None
        start -= 1
    elif joint.lower == "to":
        if before == "from":
            return None
        if first.unit and first.type is NumberType.PERCENT:
            return None
    elif joint.lower == "or":
        if not 0 < second.numeral.value - first.numeral.value <= 2:
            return None
    elif joint.text not in DASHES:
        return None
    if first.numeral.fraction or (_like_year(first) and _like_year(second)):
        return None
    # "$5-10 million" writes the sign once.
    shared_sign = first.type is NumberType.MONEY and second.type is NumberType.COUNT
    shared_sign = shared_sign and (second.numeral.scale > 1 or joint.text in DASHES)
    if shared_sign and second.numeral.figures:
        second = second._replace(type=first.type, unit=first.unit)
    if first.unit and first.unit != second.unit:
        return None
    if first.type is not second.type and first.type is not NumberType.COUNT:
        return None
    factor = 1.0
    scale = second.numeral.scale
    if scale > 1 and first.numeral.scale == 1 and first.numeral.value < scale:
        factor = scale
    if first.numeral.value * factor >= second.numeral.value:
        return None
    return Pair("range", second, start, factor)
