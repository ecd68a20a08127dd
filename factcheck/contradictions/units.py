"""A conversion that does not come out: 6 feet (nearly 4 meters), £280,000 ($190,000)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.contradictions.findings import Finding, Side, quoted, said_number
from factcheck.contradictions.intervals import band
from factcheck.contradictions.story import Line, Story
from factcheck.model import Kind, Level, Number, NumberType, Span

_TO_BASE: dict[str, tuple[str, float]] = {
    "millimetre": ("metre", 0.001),
    "centimetre": ("metre", 0.01),
    "metre": ("metre", 1.0),
    "kilometre": ("metre", 1000.0),
    "inch": ("metre", 0.0254),
    "foot": ("metre", 0.3048),
    "yard": ("metre", 0.9144),
    "mile": ("metre", 1609.344),
    "mph": ("km/h", 1.609344),
    "km/h": ("km/h", 1.0),
    "m/s": ("km/h", 3.6),
    "ft/s": ("km/h", 1.09728),
    "knot": ("km/h", 1.852),
    "gram": ("kilogram", 0.001),
    "kilogram": ("kilogram", 1.0),
    "ounce": ("kilogram", 0.028349523125),
    "pound": ("kilogram", 0.45359237),
    "stone": ("kilogram", 6.35029318),
    "tonne": ("kilogram", 1000.0),
    "acre": ("square metre", 4046.8564224),
    "hectare": ("square metre", 10000.0),
    "square metre": ("square metre", 1.0),
    "square foot": ("square metre", 0.09290304),
    "square yard": ("square metre", 0.83612736),
    "square mile": ("square metre", 2589988.110336),
    "square kilometre": ("square metre", 1000000.0),
    "litre": ("litre", 1.0),
    "millilitre": ("litre", 0.001),
}
"""Units by base unit and factor.

The international yard and pound agreement of 1959 defines yard (0.9144 m) and pound
(0.45359237 kg), and with them inch, foot, mile, ounce, stone (14 pounds), acre (4840 square
yards) and square measures; the SI brochure has the others, the knot is a nautical mile of 1852
metres an hour. Gallons, pints, tons and barrels are left out, as their size depends on the country.

Pint would bring the same factors for 0.4 seconds of loading, four more packages and 3.5 MB. It
takes the acre of the United States survey, a gallon and ton of the United States, and knows no
difference between a temperature and a rise in temperature until it is told.
"""

_TEMPERATURES = {
    ("degree Celsius", "degree Fahrenheit"): (1.8, 32.0),
    ("degree Fahrenheit", "degree Celsius"): (1 / 1.8, -32.0 / 1.8),
}
"""Factor and what is added to it, by definition of the two scales."""
_DEGREES_OFF = 1.5
"""Degrees by which a converted temperature may be off: both are given in whole ones."""

_RATES: dict[tuple[str, str], tuple[float, float]] = {
    ("GBP", "USD"): (1.03, 2.45),
    ("EUR", "USD"): (0.82, 1.61),
    ("GBP", "EUR"): (1.02, 1.76),
    ("USD", "CAD"): (0.90, 1.62),
    ("USD", "AUD"): (0.90, 2.10),
    ("USD", "JPY"): (75.0, 280.0),
    ("USD", "CNY"): (1.7, 8.8),
}
"""Least and most that one unit of the first bought of the second, market rates 1980 to 2024.

A conversion outside the span cannot have been right on any day in it.
"""

_LOOSENESS = 0.06
"""Share by which a conversion may be off: newsrooms convert in the head and round again."""
_BETWEEN = re.compile(
    r"\s*(?:[(\[]|,?\s*or|,|/|-|–)\s*(?:or |about |around |roughly |approximately |nearly |almost"
    r" |just over |over |more than |some |equivalent to |the equivalent of |worth |c\. ?|~)*\Z",
    re.IGNORECASE,
)
_MOST_BETWEEN = 40


def alone(story: Story) -> Iterator[Finding]:
    """Yield figures that are followed by a conversion of theirs which does not come out."""
    for line in story.lines:
        numbers = [n for n in line.numbers if n.type in (NumberType.MEASURE, NumberType.MONEY)]
        for one, other in pairwise(numbers):
            if _is_conversion(story.text, one, other):
                yield from _judge(story, line, one, other)


def _is_conversion(text: str, one: Number, other: Number) -> bool:
    if one.unit == other.unit or not 0 < other.start - one.end <= _MOST_BETWEEN:
        return False
    between = text[one.end : other.start]
    return bool(_BETWEEN.fullmatch(between)) and (
        "(" in between or "[" in between or between.strip().startswith("or") or ", or" in between
    )


def _judge(story: Story, line: Line, one: Number, other: Number) -> Iterator[Finding]:
    if one.type is NumberType.MONEY and other.type is NumberType.MONEY:
        finding = _money(story, line, one, other)
    elif (one.unit, other.unit) in _TEMPERATURES:
        finding = _temperature(story, line, one, other)
    elif one.type is other.type:
        finding = _measure(story, line, one, other)
    else:
        finding = None
    if finding:
        yield finding


def _measure(story: Story, line: Line, one: Number, other: Number) -> Finding | None:
    base, factor = _TO_BASE.get(one.unit, ("", 0.0))
    other_base, other_factor = _TO_BASE.get(other.unit, ("?", 0.0))
    if base != other_base or one.low <= 0 or other.low <= 0:
        return None
    first, second = band(one), band(other)
    low, high = first.low * factor, first.high * factor
    other_low, other_high = second.low * other_factor, second.high * other_factor
    loose = _LOOSENESS * max(abs(high), abs(other_high))
    if low - loose <= other_high and other_low <= high + loose:
        return None
    converted = one.low * factor / other_factor
    explanation = (
        f"{said_number(one.low)} {one.unit} is {_rounded(converted)} {other.unit}, "
        f"not {said_number(other.low)}."
    )
    return _finding(story, line, one, other, 0.9, explanation, "unit.conversion")


def _temperature(story: Story, line: Line, one: Number, other: Number) -> Finding | None:
    """Return a finding where neither the temperature nor a rise by so much comes out."""
    if one.low != one.high or other.low != other.high:
        return None
    factor, added = _TEMPERATURES[one.unit, other.unit]
    converted = one.low * factor + added
    off = _DEGREES_OFF + band(one).high * factor - one.low * factor
    loose = off + _LOOSENESS * abs(one.low * factor)
    if min(abs(converted - other.low), abs(one.low * factor - other.low)) <= loose:
        return None
    explanation = (
        f"{said_number(one.low)} {one.unit} is {_rounded(converted)} {other.unit}, "
        f"not {said_number(other.low)}."
    )
    return _finding(story, line, one, other, 0.85, explanation, "unit.conversion")


def _money(story: Story, line: Line, one: Number, other: Number) -> Finding | None:
    if one.low <= 0 or other.low <= 0 or one.low != one.high or other.low != other.high:
        return None
    first, second = one, other
    span = _RATES.get((first.unit, second.unit))
    if span is None:
        first, second = other, one
        span = _RATES.get((first.unit, second.unit))
    if span is None:
        return None
    rate = second.low / first.low
    if span[0] * (1 - _LOOSENESS) <= rate <= span[1] * (1 + _LOOSENESS):
        return None
    explanation = (
        f"{quoted(one.span, story.text)} as {quoted(other.span, story.text)} makes one "
        f"{first.unit} {_rounded(rate)} {second.unit}; it has been between {span[0]} and "
        f"{span[1]} since 1980."
    )
    return _finding(story, line, one, other, 0.75, explanation, "unit.exchange_rate")


def _rounded(value: float) -> str:
    return said_number(float(f"{value:.3g}"))


def _finding(
    story: Story, line: Line, one: Number, other: Number, score: float, explanation: str, rule: str
) -> Finding:
    marks = (one.span, other.span)
    return Finding(
        kind=Kind.UNIT,
        level=Level.CONTRADICTION,
        score=score,
        a=Side(story, line, marks, reads=f"{said_number(one.low)} {one.unit}"),
        b=None,
        explanation=explanation,
        rule=rule,
        topic=f"{Span(one.start, other.end)}",
    )
