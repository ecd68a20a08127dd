"""A numeral with what is written around it: unit, currency, per cent, age."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers.lexicon import GROUPS, SCALES
from factcheck.language.numbers.measures import is_minus, read_measure
from factcheck.language.numbers.money import amount, currency_before, read_money_behind
from factcheck.language.numbers.numerals import (
    DASHES,
    Numeral,
    hyphen_between,
    lower_at,
    read_numeral,
)
from factcheck.language.numbers.quantity import Quantity
from factcheck.language.numbers.tokens import Token
from factcheck.language.numbers.units import PERCENT_WORDS
from factcheck.language.numbers.vague import read_vague
from factcheck.model import Bound, NumberType

_BASIS_POINT = 0.01
"""A basis point in percentage points."""


def read_quantity(
    tokens: Sequence[Token], at: int, *, pounds_are_money: bool = False
) -> Quantity | None:
    """Read the quantity that begins at token `at`, or return None.

    Args:
        tokens: the sentence.
        at: where to begin.
        pounds_are_money: whether "pounds" without a scale word are sterling.
    """
    sign, after_sign = currency_before(tokens, at)
    if sign and after_sign >= len(tokens):
        return None
    numeral = read_numeral(tokens, after_sign)
    if sign:
        if numeral is None or not numeral.figures:
            return None
        return amount(tokens, numeral, sign, at)
    numeral = numeral or read_vague(tokens, at)
    if numeral is None:
        return None
    if numeral.ordinal:
        return Quantity(numeral, NumberType.ORDINAL, "", at, numeral.last)
    return (
        _percentage(tokens, numeral)
        or read_money_behind(tokens, numeral, pounds_are_money=pounds_are_money)
        or _age(tokens, numeral)
        or read_measure(tokens, numeral)
        or _of_unit(tokens, numeral, pounds_are_money=pounds_are_money)
        or _plain(tokens, numeral)
    )


def _of_unit(
    tokens: Sequence[Token], numeral: Numeral, *, pounds_are_money: bool
) -> Quantity | None:
    """Read "hundreds of miles", "tens of millions of dollars"."""
    if numeral.bound is Bound.EXACT or lower_at(tokens, numeral.last) != "of":
        return None
    beyond = numeral._replace(last=numeral.last + 1)
    return read_money_behind(tokens, beyond, pounds_are_money=pounds_are_money) or read_measure(
        tokens, beyond
    )


def _percentage(tokens: Sequence[Token], numeral: Numeral) -> Quantity | None:
    """Read "5 percent", "5%", "5 per cent", "five percentage points", "25 basis points"."""
    n = numeral.last
    if hyphen_between(tokens, n):
        n += 1
    word = lower_at(tokens, n)
    last = 0
    if word == "percentage" and lower_at(tokens, n + 1) in ("point", "points"):
        return Quantity(
            numeral, NumberType.PERCENTAGE_POINTS, "percentage point", numeral.first, n + 2
        )
    if word == "percentage" and lower_at(tokens, n + 1) == "-":
        return Quantity(
            numeral, NumberType.PERCENTAGE_POINTS, "percentage point", numeral.first, n + 3
        )
    if word in PERCENT_WORDS and word != "percentage":
        last = n + 1
    elif word == "per" and lower_at(tokens, n + 1) == "cent":
        last = n + 2
    elif word == "basis" and lower_at(tokens, n + 1) in ("point", "points"):
        points = numeral._replace(value=numeral.value * _BASIS_POINT)
        return Quantity(
            points, NumberType.PERCENTAGE_POINTS, "percentage point", numeral.first, n + 2
        )
    if not last:
        return None
    if is_minus(tokens, numeral.first - 1):
        negative = numeral._replace(value=-numeral.value)
        return Quantity(negative, NumberType.PERCENT, "%", numeral.first - 1, last)
    return Quantity(numeral, NumberType.PERCENT, "%", numeral.first, last)


def _age(tokens: Sequence[Token], numeral: Numeral) -> Quantity | None:
    """Read "34-year-old", "34 years old", "34 years of age", "six-month-old"."""
    n = numeral.last
    if hyphen_between(tokens, n) or (n < len(tokens) and tokens[n].text in DASHES):
        n += 1
    unit = {"year": "year", "years": "year", "month": "month", "months": "month"}.get(
        lower_at(tokens, n), ""
    )
    unit = unit or {"week": "week", "weeks": "week", "day": "day", "days": "day"}.get(
        lower_at(tokens, n), ""
    )
    if not unit:
        return None
    n += 1
    if lower_at(tokens, n) in DASHES:
        n += 1
    if lower_at(tokens, n) in ("old", "olds", "old's"):
        return Quantity(numeral, NumberType.AGE, unit, numeral.first, n + 1)
    if lower_at(tokens, n) == "of" and lower_at(tokens, n + 1) == "age":
        return Quantity(numeral, NumberType.AGE, unit, numeral.first, n + 2)
    return None


def _plain(tokens: Sequence[Token], numeral: Numeral) -> Quantity:
    """Take a numeral as a count or, where it is a fraction, as a ratio."""
    hyphened = hyphen_between(tokens, numeral.last)
    if numeral.fraction:
        return Quantity(numeral, NumberType.RATIO, "", numeral.first, numeral.last)
    last = numeral.last
    if lower_at(tokens, last) in GROUPS and numeral.figures:
        group = GROUPS[tokens[last].lower]
        if tokens[last].lower != "score":
            widened = Numeral(numeral.value * group, numeral.first, last + 1, figures=True)
            return Quantity(widened, NumberType.COUNT, "", numeral.first, last + 1)
    if hyphened and lower_at(tokens, last + 1) in SCALES:
        hyphened = False
    return Quantity(numeral, NumberType.COUNT, "", numeral.first, last, hyphened)
