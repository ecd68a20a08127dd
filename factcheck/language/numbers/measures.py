"""A numeral with a unit of measure: lengths, weights, speeds, temperatures."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers.numerals import (
    Numeral,
    glued,
    hyphen_between,
    lower_at,
    read_numeral,
)
from factcheck.language.numbers.quantity import Quantity
from factcheck.language.numbers.tokens import Token
from factcheck.language.numbers.units import (
    DEGREE_SIGNS,
    GLUED_MEASURES,
    GLUED_ONLY,
    MEASURES,
    PER,
    SQUARE,
    TEMPERATURE_SCALES,
)
from factcheck.model import NumberType

_FEET, _INCHES = "'’′", '"”″'
_INCHES_TO_A_FOOT = 12
_MINUSES = frozenset("-\u2212\u2013")
_BEHIND_METRES = frozenset(
    "high tall long deep wide above below away in of to and or from freestyle hurdles".split()
)
"""Words beside which "12 m" are metres and no millions."""
_SHORT = frozenset("mi ha ft yd mb gb kw mw gw".split())
"""Units short enough to be other words behind a number in words."""


def read_measure(tokens: Sequence[Token], numeral: Numeral) -> Quantity | None:
    """Read "60km", "six miles", "240,000 square metres", "603 kilometres per hour", "-5C"."""
    n = numeral.last
    close = n < len(tokens) and glued(tokens[n - 1], tokens[n])
    hyphened = hyphen_between(tokens, n)
    degrees = _degrees(tokens, numeral, n + hyphened)
    if degrees is not None:
        return degrees
    if close and not hyphened and tokens[n].text in _FEET:
        return _feet_in_marks(tokens, numeral)
    if hyphened:
        n += 1
    prefix = SQUARE.get(lower_at(tokens, n).rstrip("."), "")
    if prefix:
        n += 1
        n += hyphen_between(tokens, n)
    unit = prefix + _unit_at(tokens, numeral, n, close=close, hyphened=hyphened)
    if unit == prefix:
        return None
    n += 1
    inches = _inches_behind(tokens, n) if unit == "foot" else None
    if inches is not None:
        return _feet(numeral, *inches)
    speed = (unit, _per_what(tokens, n))
    if speed in PER:
        return Quantity(numeral, NumberType.MEASURE, PER[speed], numeral.first, n + 2)
    if lower_at(tokens, n) == "/" and (unit, lower_at(tokens, n + 1)) in _SLASHED:
        speed_unit = _SLASHED[unit, lower_at(tokens, n + 1)]
        return Quantity(numeral, NumberType.MEASURE, speed_unit, numeral.first, n + 2)
    return Quantity(numeral, NumberType.MEASURE, unit, numeral.first, n)


_SLASHED = {("kilometre", "h"): "km/h", ("kilometre", "hr"): "km/h", ("metre", "s"): "m/s"}


def _unit_at(
    tokens: Sequence[Token], numeral: Numeral, n: int, *, close: bool, hyphened: bool
) -> str:
    """Return the unit that token `n` writes behind a numeral, or nothing."""
    word = lower_at(tokens, n)
    unit = MEASURES.get(word, "")
    if hyphened:
        return "second" if word == "second" else unit
    if close:
        return GLUED_ONLY.get(word, "") or (unit if word in GLUED_MEASURES else "")
    if word in _SHORT:
        return unit if numeral.figures else ""
    if word == "m" and numeral.figures and numeral.scale == 1:
        following = tokens[n + 1] if n + 1 < len(tokens) else None
        plain = following is None or following.kind == "mark" or following.lower in _BEHIND_METRES
        return "metre" if plain else ""
    return unit


def _degrees(tokens: Sequence[Token], numeral: Numeral, n: int) -> Quantity | None:
    """Read "34 degrees", "98.6°F", "minus 5 degrees Celsius", "five degrees below zero"."""
    word = lower_at(tokens, n)
    unit = DEGREE_SIGNS.get(word) or MEASURES.get(word, "")
    last = n + 1
    if unit == "degree" and lower_at(tokens, last) in TEMPERATURE_SCALES:
        unit, last = TEMPERATURE_SCALES[lower_at(tokens, last)], last + 1
    elif n == numeral.last and numeral.figures and word in ("c", "f"):
        if not (glued(tokens[n - 1], tokens[n]) and tokens[n].text.isupper()):
            return None
        unit = TEMPERATURE_SCALES[word]
    if not unit.startswith("degree"):
        return None
    first, value = numeral.first, numeral.value
    if lower_at(tokens, last) == "below" and lower_at(tokens, last + 1) in ("zero", "freezing"):
        zero = tokens[last + 1].lower == "zero"
        value, last = (-value, last + 2) if zero else (value, last)
    elif is_minus(tokens, first - 1):
        value, first = -value, first - 1
    return Quantity(numeral._replace(value=value), NumberType.MEASURE, unit, first, last)


def is_minus(tokens: Sequence[Token], n: int) -> bool:
    """Return whether token `n` makes the figure behind it negative."""
    if n < 0 or lower_at(tokens, n - 1) == "or":
        return False
    if tokens[n].lower == "minus":
        return True
    return (
        tokens[n].text in _MINUSES
        and glued(tokens[n], tokens[n + 1])
        and (n == 0 or tokens[n - 1].text == "(" or not glued(tokens[n - 1], tokens[n]))
    )


def _feet(numeral: Numeral, inches: float, last: int) -> Quantity:
    value = numeral.value + inches / _INCHES_TO_A_FOOT
    feet = Numeral(value, numeral.first, numeral.last, figures=True)
    return Quantity(feet, NumberType.MEASURE, "foot", numeral.first, last)


def _feet_in_marks(tokens: Sequence[Token], numeral: Numeral) -> Quantity | None:
    """Read 6'2" and 6'2; a quotation mark may be the inch mark."""
    n = numeral.last + 1
    if n >= len(tokens) or tokens[n].kind != "figure" or not glued(tokens[n - 1], tokens[n]):
        return None
    inches = float(tokens[n].text.replace(",", ""))
    if not numeral.figures or inches >= _INCHES_TO_A_FOOT:
        return None
    marked = n + 1 < len(tokens) and tokens[n + 1].text in _INCHES
    return _feet(numeral, inches, n + 1 + marked)


def _inches_behind(tokens: Sequence[Token], n: int) -> tuple[float, int] | None:
    """Return inches and end of "-3" in "5-foot-3", "2 inches" in "6 feet 2 inches"."""
    if hyphen_between(tokens, n) and tokens[n + 1].kind == "figure":
        return float(tokens[n + 1].text.replace(",", "")), n + 2
    inches = read_numeral(tokens, n) if n < len(tokens) else None
    if inches is None or inches.value >= _INCHES_TO_A_FOOT:
        return None
    if lower_at(tokens, inches.last) not in ("inch", "inches", "in"):
        return None
    return inches.value, inches.last + 1


def _per_what(tokens: Sequence[Token], n: int) -> str:
    """Return "hour" for "per hour", "an hour", "-per-hour" at token `n`."""
    if lower_at(tokens, n) in ("per", "an", "a"):
        return lower_at(tokens, n + 1)
    return ""
