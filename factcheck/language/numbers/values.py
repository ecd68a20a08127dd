"""How numbers are written in their normal form."""

from __future__ import annotations

import math

from factcheck.model import Bound


def plain_value(value: float) -> str:
    """Write a finite value without exponent and without needless noughts, to ten decimals."""
    if value == int(value):
        return str(int(value))
    return f"{value:.10f}".rstrip("0").rstrip(".")


def ordinal_value(value: int) -> str:
    """Write a place: 1st, 2nd, 3rd, 4th, 11th.

    >>> ordinal_value(3), ordinal_value(12), ordinal_value(101)
    ('3rd', '12th', '101st')
    """
    if 10 <= value % 100 <= 20:
        return f"{value}th"
    return str(value) + {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def interval(value: float, bound: Bound) -> tuple[float, float]:
    """Return the lowest and the highest value that a bound admits, open sides infinite."""
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return value, math.inf
    if bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return -math.inf, value
    return value, value
