"""Two figures for one thing: the same counted noun, the same event, values that cannot both be.

Covers exact figures (kind number) and bounds against figures outside them (range_or_bound).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.events import Event, common_acts, event_at, likeness, set_apart
from factcheck.contradictions.findings import Finding, Side, level_of, plural, quoted, said_number
from factcheck.contradictions.intervals import band
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import STOP, listed
from factcheck.model import Bound, Kind, Level, Number, NumberType, Span, Time, TimeType

_COMPARED = frozenset(
    {
        NumberType.COUNT,
        NumberType.MONEY,
        NumberType.PERCENT,
        NumberType.PERCENTAGE_POINTS,
        NumberType.MEASURE,
    }
)
_PEOPLE = frozenset(
    stem(word)
    for word in sorted(
        listed("""people person man men woman women child children employee worker protester
    demonstrator resident civilian victim passenger student soldier migrant refugee voter fan
    supporter member others human""")
    )
)
"""Nouns for people: a count of one may be a count of another, when all else agrees."""
_OPEN = frozenset({Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.LESS_THAN, Bound.RANGE})
_HALF_OPEN = _OPEN - {Bound.RANGE}
_LENGTH = re.compile(r"P(T?)(\d+)([HMSDWY])")
_UNITS = {
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
}
"""TIMEX3 designators of lengths; "TM" is minutes, "M" months."""
_MOST_NUMBERS = 12
"""A sentence with more figures is a table or a score sheet, and pairs them by chance."""


@dataclass(frozen=True)
class _Figure:
    number: Number
    event: Event
    counted: str
    qualifiers: frozenset[str]


def between(pair: Pair) -> Iterator[Finding]:
    """Yield figures of two sentences that are for one thing and cannot both be right."""
    ones, others = _figures(pair.one, pair.a), _figures(pair.other, pair.b)
    if not ones or not others:
        return
    best: tuple[float, _Figure, _Figure] | None = None
    for one in ones:
        for other in others:
            if not _comparable(one, other) or _agree(one, other):
                continue
            if any(_comparable(one, each) and _agree(one, each) for each in others):
                continue
            if any(_comparable(each, other) and _agree(each, other) for each in ones):
                continue
            score = _score(pair, one, other)
            if score and (best is None or score > best[0]):
                best = (score, one, other)
    if best:
        yield _finding(pair, *best)


def _figures(story: Story, line: Line) -> list[_Figure]:
    if len(line.numbers) > _MOST_NUMBERS:
        return []
    numbers = [n for n in line.numbers if n.type in _COMPARED]
    numbers += [length for time in line.times if (length := _length(time)) is not None]
    return [_figure(story, line, number) for number in numbers]


def _length(time: Time) -> Number | None:
    """Return a length of time ("a 45-minute meeting") as a measure, None for a vague one."""
    known = _LENGTH.fullmatch(time.value) if time.type is TimeType.DURATION else None
    if known is None or time.mod not in ("", "APPROX"):
        return None
    value, unit = float(known[2]), _UNITS[known[1] + known[3]]
    return Number(
        time.start,
        time.end,
        time.surface,
        value=f"{value:g} {unit}",
        type=NumberType.MEASURE,
        low=value,
        high=value,
        bound=Bound.ABOUT if time.mod else Bound.EXACT,
        unit=unit,
    )


def _figure(story: Story, line: Line, number: Number) -> _Figure:
    words: list[str] = []
    if number.counted_span:
        words = [token.lower for token in line.between(number.counted_span)]
    counted = stem(number.counted) if number.counted else ""
    qualifiers = frozenset(stem(word) for word in words if word not in STOP) - {counted}
    return _Figure(number, event_at(story, line, number.span), counted, qualifiers)


def _comparable(one: _Figure, other: _Figure) -> bool:
    a, b = one.number, other.number
    if a.type is not b.type or a.unit != b.unit:
        return False
    if a.type is NumberType.COUNT:
        if not one.counted or not other.counted:
            return False
        return one.counted == other.counted or (one.counted in _PEOPLE and other.counted in _PEOPLE)
    return one.counted == other.counted or not one.counted or not other.counted


def _agree(one: _Figure, other: _Figure) -> bool:
    a, b = one.number, other.number
    if a.bound is b.bound and a.bound in _HALF_OPEN:
        # "As much as 67" and "as much as 87" can both be so, but are not the same report.
        return band(_bound_itself(a)).meets(band(_bound_itself(b)))
    return band(a).meets(band(b))


def _bound_itself(number: Number) -> Number:
    value = number.low if number.bound in (Bound.AT_LEAST, Bound.MORE_THAN) else number.high
    return replace(number, low=value, high=value, bound=Bound.EXACT)


def _score(pair: Pair, one: _Figure, other: _Figure) -> float:
    """Return how sure it is that two figures are for one thing, 0..1; 0 when set apart."""
    if set_apart(one.event, other.event):
        return 0.0
    if one.qualifiers and other.qualifiers and not one.qualifiers & other.qualifiers:
        return 0.0
    if not common_acts(one.event, other.event, pair.weights):
        return 0.0
    odds = 1.0
    if one.qualifiers != other.qualifiers:
        odds *= 0.8
    if one.counted != other.counted:
        odds *= 0.35
    if one.event.unreal != other.event.unreal:
        odds *= 0.6
    if one.number.bound is other.number.bound and one.number.bound in _HALF_OPEN:
        odds *= 0.6
    # The square root spreads what is worth a look over the upper half of the scale.
    return min(0.95, math.sqrt(odds * likeness(one.event, other.event, pair.weights)))


def _finding(pair: Pair, score: float, one: _Figure, other: _Figure) -> Finding:
    a = Side(pair.one, pair.a, (_mark(one.number),), reads=_reads(one.number))
    b = Side(pair.other, pair.b, (_mark(other.number),), reads=_reads(other.number))
    bound = one.number.bound in _OPEN or other.number.bound in _OPEN
    return Finding(
        kind=Kind.RANGE_OR_BOUND if bound else Kind.NUMBER,
        level=level_of(a, b, Level.CONTRADICTION if score >= _SURE else Level.QUERY),
        score=score,
        a=a,
        b=b,
        explanation=(
            f"{quoted(one.number.span, pair.one.text)} is {_reads(one.number)}; "
            f"the other passage gives {_reads(other.number)}"
            f"{_difference(one.number, other.number)}."
        ),
        rule="range_or_bound.same_event" if bound else "number.same_event",
    )


_SURE = 0.65


def _mark(number: Number) -> Span:
    if number.counted_span and number.counted_span.end > number.end:
        return Span(number.start, number.counted_span.end)
    return number.span


def _reads(number: Number) -> str:
    unit = number.unit or number.counted
    low, high = said_number(number.low), said_number(number.high)
    said = {
        Bound.EXACT: low,
        Bound.ABOUT: f"about {low}",
        Bound.AT_LEAST: f"at least {low}",
        Bound.MORE_THAN: f"more than {low}",
        Bound.AT_MOST: f"at most {high}",
        Bound.LESS_THAN: f"less than {high}",
        Bound.RANGE: f"{low} to {high}",
    }[number.bound]
    if unit == "%":
        return f"{said}%"
    if unit and not number.unit and not number.low == number.high == 1:
        unit = plural(unit)
    return f"{said} {unit}".strip()


def _difference(a: Number, b: Number) -> str:
    if a.bound is not Bound.EXACT or b.bound is not Bound.EXACT:
        return ""
    return f", a difference of {said_number(abs(a.low - b.low))}"
