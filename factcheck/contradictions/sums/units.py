"""A measure whose conversion does not come out: 6 feet (nearly 4 meters)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.contradictions.findings import Finding, Side, said_number
from factcheck.contradictions.intervals import Band, band
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
    "barrel": ("litre", 158.987294928),
}
"""Units by base unit and factor.

The international yard and pound agreement of 1959 defines yard (0.9144 m) and pound
(0.45359237 kg), and with them inch, foot, mile, ounce, stone (14 pounds), acre (4840 square
yards) and square measures; the SI brochure has the others, the knot is a nautical mile of 1852
metres an hour, the barrel (of oil) 42 gallons of the United States.

The package Pint would bring the same factors for 0.4 seconds of loading, four more packages and
3.5 MB. It takes the acre, gallon and ton of the United States, and knows no
difference between a temperature and a rise in temperature until it is told.
"""

_BY_COUNTRY: dict[str, tuple[str, tuple[float, ...]]] = {
    "gallon": ("litre", (3.785411784, 4.54609)),
    "ton": ("kilogram", (907.18474, 1016.0469088, 1000.0)),
}
"""Units whose size depends on the country: of the United States, imperial, and the metric ton.

From NIST Handbook 44, appendix C, and the British Weights and Measures Act 1985. Pints are left
out: news tells of beer and blood, and converts neither.
"""

_TEMPERATURES = {
    ("degree Celsius", "degree Fahrenheit"): (1.8, 32.0),
    ("degree Fahrenheit", "degree Celsius"): (1 / 1.8, -32.0 / 1.8),
}
"""Factor and what is added to it, by definition of the two scales."""
_DEGREES_OFF = 1.5
"""Degrees by which a converted temperature may be off: both are given in whole ones."""

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
        numbers = [n for n in line.numbers if n.type is NumberType.MEASURE]
        for one, other in pairwise(numbers):
            if is_conversion(story.text, one, other):
                yield from _judge(story, line, one, other)


def is_conversion(text: str, one: Number, other: Number) -> bool:
    """Return whether a figure is followed by itself in another unit: "50 acres (20 hectares)"."""
    if one.unit == other.unit or not 0 < other.start - one.end <= _MOST_BETWEEN:
        return False
    between = text[one.end : other.start]
    return bool(_BETWEEN.fullmatch(between)) and (
        "(" in between or "[" in between or between.strip().startswith("or") or ", or" in between
    )


def _judge(story: Story, line: Line, one: Number, other: Number) -> Iterator[Finding]:
    if (one.unit, other.unit) in _TEMPERATURES:
        finding = _temperature(story, line, one, other)
    else:
        finding = _measure(story, line, one, other)
    if finding:
        yield finding


def _measure(story: Story, line: Line, one: Number, other: Number) -> Finding | None:
    if not have_one_base(one.unit, other.unit) or one.low <= 0 or other.low <= 0:
        return None
    if can_be_one(one, other):
        return None
    ratios = _ratios(one.unit, other.unit)
    converted = " or ".join(rounded(one.low * ratio) for ratio in ratios)
    explanation = (
        f"{said_number(one.low)} {one.unit} is {converted} {other.unit}, "
        f"not {said_number(other.low)}."
    )
    return _finding(story, line, one, other, 0.9, explanation, "unit.conversion")


def have_one_base(one: str, other: str) -> bool:
    """Return whether two units measure one sort of quantity and are known here."""
    base = _factors(one)[0]
    return bool(base) and base == _factors(other)[0]


def are_far_apart(one: str, other: str) -> bool:
    """Return whether two units of one sort of quantity are not about the same (ton and tonne)."""
    if one == other or not have_one_base(one, other):
        return False
    return all(abs(ratio - 1.0) > _LOOSENESS for ratio in _ratios(one, other))


def can_be_one(one: Number, other: Number) -> bool:
    """Return whether two measures can be one amount, rounding and looseness allowed for."""
    ratios = _ratios(one.unit, other.unit)
    return any(_comes_out(band(one), band(other), ratio) for ratio in ratios)


def _ratios(one: str, other: str) -> list[float]:
    """Return how many of the second unit make one of the first, by each size they may have."""
    return [factor / theirs for factor in _factors(one)[1] for theirs in _factors(other)[1]]


def _factors(unit: str) -> tuple[str, tuple[float, ...]]:
    """Return a unit's base unit and what it can be in it; nothing for an unknown one."""
    if unit in _BY_COUNTRY:
        return _BY_COUNTRY[unit]
    base, factor = _TO_BASE.get(unit, ("", 1.0))
    return base, (factor,)


def _comes_out(one: Band, other: Band, ratio: float) -> bool:
    """Return whether two figures can be one amount, the first so many times the other's unit."""
    loose = _LOOSENESS * max(abs(one.high * ratio), abs(other.high))
    return one.low * ratio - loose <= other.high and other.low <= one.high * ratio + loose


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
        f"{said_number(one.low)} {one.unit} is {rounded(converted)} {other.unit}, "
        f"not {said_number(other.low)}."
    )
    return _finding(story, line, one, other, 0.85, explanation, "unit.conversion")


def rounded(value: float) -> str:
    """Return a converted figure to three places."""
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
