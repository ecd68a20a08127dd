"""One measure in two units: a bridge of 120 metres that is 120 yards further down.

The figure is copied and its unit is not. That two measures of one story have the same figure by
chance is rare where the units are each other's counterparts (kilometre and mile), so that little
else need speak for one thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.contradictions.apart import contrasted, days_apart
from factcheck.contradictions.events import Event, event_at
from factcheck.contradictions.findings import Finding, Side, level_of, plural, said_number
from factcheck.contradictions.keys import names_meet
from factcheck.contradictions.kindred import bond
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.sums.units import is_conversion
from factcheck.model import Bound, Kind, Level, Number, NumberType
from factcheck.text.patterns import regex

_COUNTERPARTS = {
    frozenset(pair.split("=")): said
    for pair, said in {
        "kilometre=mile": "1 mile is 1.61 kilometres",
        "metre=foot": "1 metre is 3.28 feet",
        "metre=yard": "1 metre is 1.09 yards",
        "yard=foot": "1 yard is 3 feet",
        "centimetre=inch": "1 inch is 2.54 centimetres",
        "foot=inch": "1 foot is 12 inches",
        "kilogram=pound": "1 kilogram is 2.2 pounds",
        "kilogram=stone": "1 stone is 6.35 kilograms",
        "gram=ounce": "1 ounce is 28.3 grams",
        "litre=gallon": "1 gallon is 3.8 litres, or 4.5 in Britain",
        "litre=barrel": "1 barrel is 159 litres",
        "hectare=acre": "1 hectare is 2.47 acres",
        "square kilometre=square mile": "1 square mile is 2.59 square kilometres",
        "square metre=square foot": "1 square metre is 10.8 square feet",
        "km/h=mph": "1 mph is 1.61 km/h",
        "knot=mph": "1 knot is 1.15 mph",
        "knot=km/h": "1 knot is 1.85 km/h",
        "degree Celsius=degree Fahrenheit": "0 degrees Celsius is 32 degrees Fahrenheit",
    }.items()
}
"""Units that are put for one another, as each measures the same sort of thing in its country."""
_TELLING = 2
"""Digits before the closing zeros from which on a figure is no round one that recurs by chance."""
_LEAST_BOND = 0.4
"""Weight of what two sentences share around a round figure."""
_SURE, _LIKELY = 0.8, 0.65


@dataclass(frozen=True, slots=True)
class _Measure:
    """A measure with its sentence, and whether its conversion stands beside it."""

    line: Line
    number: Number
    event: Event
    converted: bool


def alone(story: Story) -> Iterator[Finding]:
    """Yield one figure that a story gives in two units."""
    measures = _measures(story)
    for figure in sorted(measures):
        group = measures[figure]
        for n, one in enumerate(group):
            yield from _clash(story, one, story, group[n + 1 :])


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield one figure that two stories give in two units."""
    mine, theirs = _measures(one), _measures(other)
    for figure in sorted(mine.keys() & theirs.keys()):
        for measure in mine[figure]:
            yield from _clash(one, measure, other, theirs[figure])


_MOST_ALIKE = 12
"""Measures of one figure that are looked at; more of them are a table."""


def _measures(story: Story) -> dict[float, list[_Measure]]:
    """Return the exact measures of a story by their figure."""
    units = {unit for pair in _COUNTERPARTS for unit in pair}
    found: dict[float, list[_Measure]] = defaultdict(list)
    for line in story.lines:
        numbers = [n for n in line.numbers if n.type is NumberType.MEASURE]
        for n, number in enumerate(numbers):
            if number.unit not in units or number.bound not in (Bound.EXACT, Bound.ABOUT):
                continue
            beside = [
                pair
                for pair in (
                    (number, numbers[n + 1]) if n + 1 < len(numbers) else None,
                    (numbers[n - 1], number) if n else None,
                )
                if pair and is_conversion(story.text, *pair)
            ]
            group = found[number.low]
            if len(group) < _MOST_ALIKE:
                group.append(
                    _Measure(line, number, event_at(story, line, number.span), bool(beside))
                )
    return found


def _clash(
    one_story: Story, one: _Measure, other_story: Story, others: Iterable[_Measure]
) -> Iterator[Finding]:
    for other in others:
        said = _COUNTERPARTS.get(frozenset((one.number.unit, other.number.unit)))
        if said is None or (one.line is other.line and one_story is other_story):
            continue
        # "100 miles (160 km)" and "100 km (62 miles)": each has been looked at by somebody.
        if (one.converted and other.converted) or _apart(one.event, other.event):
            continue
        if _are_of_two_sides(one_story, one.number, other_story, other.number):
            continue
        shared = bond(one_story, one.event, other_story, other.event)
        if shared < _LEAST_BOND and _digits(one.number.low) < _TELLING:
            continue
        a = Side(one_story, one.line, (one.number.span,), reads=_reads(one.number))
        b = Side(other_story, other.line, (other.number.span,), reads=_reads(other.number))
        yield Finding(
            kind=Kind.UNIT,
            level=level_of(a, b, Level.CONTRADICTION if shared >= _LEAST_BOND else Level.QUERY),
            strength=_SURE if shared >= _LEAST_BOND else _LIKELY,
            a=a,
            b=b,
            explanation=f"{_reads(one.number)} here is {_reads(other.number)} there; {said}.",
            rule="unit.same_figure",
        )
        return


def _are_of_two_sides(one_story: Story, one: Number, other_story: Story, other: Number) -> bool:
    """Return whether the words behind two measures say that one is a height, the other a width."""
    sides = [
        met[1]
        for story, number in ((one_story, one), (other_story, other))
        if (met := _SIDE.match(story.text, number.end))
    ]
    return len(sides) == 2 and sides[0] != sides[1]


_SIDE = regex(
    r"\s+(?:in\s+)?(high|tall|wide|deep|long|thick|broad|across|height|width|depth|length)\b"
)


def _apart(one: Event, other: Event) -> bool:
    """Return whether two measures are of other days, places, or members of one group."""
    if days_apart(one, other) or contrasted(one, other):
        return True
    return bool(one.places and other.places and not names_meet(one.places, other.places))


def _digits(value: float) -> int:
    """Return how many digits stand before the closing zeros of a figure."""
    written = f"{value:.10g}".replace(".", "")
    return len(written.strip("0"))


def _reads(number: Number) -> str:
    unit = number.unit if number.low == 1 or "/" in number.unit else plural(number.unit)
    return f"{said_number(number.low)} {unit}"
