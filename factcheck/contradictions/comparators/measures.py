"""One figure in two units for one thing: 30 metres of water here, 30 feet of water there.

Whoever converts a measure changes the figure with the unit. The same figure with another unit is
what is left when the unit went astray, which no comparison of values in one unit would see.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from factcheck.contradictions.candidates import Pair, pair_of
from factcheck.contradictions.figures import Figure, figures_of
from factcheck.contradictions.findings import Finding, Side, level_of, quoted, said_number
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.sums.units import are_far_apart, can_be_one, have_one_base
from factcheck.model import Kind, Level, Number, NumberType

_MOST = 60
"""Measures beyond which a story is a table."""
_LEAST = 10
"""Smaller figures are shared by chance."""
_REACH = 12
"""Words around a figure in which both sentences must have a word of weight in common."""
_LEAST_WEIGHT = 0.3
"""Weight such a word must have."""
_SCORE, _SCORE_COUNTED, _SCORE_UNSAID = 0.7, 0.8, 0.55


def alone(story: Story) -> Iterator[Finding]:
    """Yield figures that an article gives for one thing, alike but for the unit."""
    told = _measures(story)
    for n, one in enumerate(told):
        for other in told[n + 1 :]:
            if one.event.line is not other.event.line:
                yield from _compared(story, story, one, other)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield figures that two articles give for one thing, alike but for the unit."""
    for mine in _measures(one):
        for theirs in _measures(other):
            yield from _compared(one, other, mine, theirs)


def _measures(story: Story) -> list[Figure]:
    return [
        figure
        for line in story.lines
        if any(number.type is NumberType.MEASURE for number in line.numbers)
        for figure in figures_of(story, line)
        if figure.number.type is NumberType.MEASURE and _LEAST <= figure.number.low < float("inf")
    ][:_MOST]


def _compared(story: Story, other_story: Story, one: Figure, other: Figure) -> Iterator[Finding]:
    a, b = one.number, other.number
    if a.low != b.low or not are_far_apart(a.unit, b.unit):
        return
    if _is_converted(a, b, other.event.line) or _is_converted(b, a, one.event.line):
        return
    pair = pair_of(story, other_story, one.event.line, other.event.line)
    if one.counted and one.counted == other.counted:
        yield _finding(pair, _SCORE_COUNTED, a, b)
    elif not (one.counted and other.counted) and _are_about_one_thing(pair, a, b):
        yield _finding(pair, _SCORE, a, b)
    elif len(f"{a.low:g}".rstrip("0").replace(".", "")) > 1:
        yield _finding(pair, _SCORE_UNSAID, a, b)


def _is_converted(number: Number, facing: Number, line: Line) -> bool:
    """Return whether a sentence has a measure as it is in its unit or another, beside `facing`."""
    return any(
        other.type is NumberType.MEASURE
        and other is not facing
        and math.isfinite(other.low - other.high)
        and have_one_base(other.unit, number.unit)
        and can_be_one(number, other)
        for other in line.numbers
    )


def _are_about_one_thing(pair: Pair, one: Number, other: Number) -> bool:
    near_one = {token.stem for _, token in pair.a.tokens_near(one.span, _REACH) if token.content}
    near_other = {
        token.stem for _, token in pair.b.tokens_near(other.span, _REACH) if token.content
    }
    return any(pair.weights[stem] >= _LEAST_WEIGHT for stem in sorted(near_one & near_other))


def _finding(pair: Pair, score: float, one: Number, other: Number) -> Finding:
    a = Side(pair.one, pair.a, (one.span,), reads=f"{said_number(one.low)} {one.unit}")
    b = Side(pair.other, pair.b, (other.span,), reads=f"{said_number(other.low)} {other.unit}")
    return Finding(
        kind=Kind.UNIT,
        level=level_of(a, b, Level.QUERY),
        score=score,
        a=a,
        b=b,
        explanation=(
            f"{quoted(one.span, pair.one.text)} and {quoted(other.span, pair.other.text)}: one "
            "figure in two units, which are not the same length, weight or size."
        ),
        rule="unit.two_units",
    )
