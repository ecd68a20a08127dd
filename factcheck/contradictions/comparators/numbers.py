"""Two figures for one thing: the same counted noun, the same event, values that cannot both be.

Covers exact figures (kind number) and bounds against figures outside them (range_or_bound).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from factcheck import trees
from factcheck.contradictions.apart import contrasted, days_apart, set_apart, told_apart
from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.events import common_acts, likeness, on_one_day
from factcheck.contradictions.figure_pairs import further_pairs
from factcheck.contradictions.figures import (
    OPEN,
    Figure,
    Relation,
    agree,
    differently_held,
    digits_swapped,
    figures_of,
    relation,
)
from factcheck.contradictions.findings import Finding, Side, level_of, plural, quoted, said_number
from factcheck.contradictions.kindred import bond
from factcheck.contradictions.one_figure import agreed, bounds_part, signals
from factcheck.contradictions.settings import are_of_two
from factcheck.contradictions.story import Story
from factcheck.contradictions.words import OTHERNESS
from factcheck.model import Bound, Kind, Level, Number, Span, TimeType
from factcheck.text.patterns import regex

_MODEL = "one_figure.json"
_THRESHOLD = 0.5
"""Probability of one thing from which on two figures are shown; set for few false alarms."""


def alone(story: Story) -> Iterator[Finding]:
    """Yield figures for one thing in sentences that share little else."""
    for pair in further_pairs(story, story):
        yield from between(pair)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield figures for one thing in two articles' sentences that share little else."""
    for pair in further_pairs(one, other):
        yield from between(pair)


def between(pair: Pair) -> Iterator[Finding]:
    """Yield figures of two sentences that are for one thing and cannot both be right."""
    best: tuple[float, Figure, Figure] | None = None
    for one, other in () if _is_of_other_times(pair) else clashes(pair):
        strength = max(rule(pair, one, other) for rule in _RULES)
        if best is None or strength > best[0]:
            best = (strength, one, other)
    if best:
        yield _finding(pair, *best)


def _is_of_other_times(pair: Pair) -> bool:
    """Return whether one sentence brings the other up to date, or they are of other years."""
    if any(_UPDATED.search(line.text) for line in (pair.a, pair.b)):
        return True
    mine, theirs = (
        {
            time.earliest.year
            for time in line.times
            if time.type is TimeType.DATE and time.earliest is not None
        }
        for line in (pair.a, pair.b)
    )
    return bool(mine and theirs and not mine & theirs)


_UPDATED = regex(
    r"\b(?:revised|updated|re-?estimated|recounted|has since|have since|had since|upgraded|lowered"
    r" (?:its|the|his|her|their)|raised (?:its|the|his|her|their))\b"
)
"""Words by which a figure is put in place of an earlier one."""


def _by_signals(pair: Pair, one: Figure, other: Figure) -> float:
    a, b = one.event, other.event
    if (a.parting ^ b.parting) & OTHERNESS or a.guessed != b.guessed or contrasted(a, b):
        return 0.0
    log_odds = trees.load("factcheck.contradictions", _MODEL).log_odds(signals(pair, one, other))
    return trees.score(log_odds, _THRESHOLD)


def _by_structure(pair: Pair, one: Figure, other: Figure) -> float:
    """Return how sure it is by what ties two figures together however the rest is put, else 0.

    That is one sort of thing on one calendar day, of the same qualified sort ("telephone calls")
    among the same number of others, or in a sentence that says nothing else than the other; or
    the same digits in another order, the commonest slip in copying a figure.
    """
    a, b = one.event, other.event
    if set_apart(a, b) or a.unreal != b.unreal or not common_acts(a, b, pair.weights):
        return 0.0
    tied = (
        on_one_day(a, b)
        or pair.likeness >= _ONE_STATEMENT
        or (one.qualifiers & other.qualifiers and agreed(pair))
    )
    one_sort = tied and relation(one, other) is Relation.SAME
    if not one_sort and not digits_swapped(one.number.surface, other.number.surface):
        return 0.0
    return math.sqrt(likeness(a, b, pair.weights))


def _by_bounds(pair: Pair, one: Figure, other: Figure) -> float:
    """Return how sure it is where one figure is put as a ceiling and the other as a floor above it.

    Few stories bound two things of one sort both ways; then little else need tie them together.
    """
    a, b = one.event, other.event
    ratio = bounds_part(one, other)
    if not 1.0 < ratio <= _MOST_RATIO or (a.parting ^ b.parting) & OTHERNESS:
        return 0.0
    if a.unreal != b.unreal or a.guessed != b.guessed or days_apart(a, b) or contrasted(a, b):
        return 0.0
    if relation(one, other) in (Relation.SAME, Relation.ALIKE, Relation.PEOPLE):
        return _BOUNDS_OF_ONE_SORT
    return _BOUNDS_OF_ONE_UNIT if bond(pair.one, a, pair.other, b) >= _LEAST_BOND else 0.0


_MOST_RATIO = 4.0
"""Times the ceiling at which a floor is of something else."""
_LEAST_BOND = 0.7
"""Weight of what two lengths or amounts must have in common around them."""
_BOUNDS_OF_ONE_SORT, _BOUNDS_OF_ONE_UNIT = 0.7, 0.55
_RULES = (_by_signals, _by_structure, _by_bounds)


def clashes(pair: Pair) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures that could be for one thing and differ, where no third one explains it."""
    ones = figures_of(pair.one, pair.a)
    others = figures_of(pair.other, pair.b) if ones else []
    for one in ones:
        for other in others:
            if relation(one, other) is None or agree(one, other):
                continue
            if any(relation(one, each) and agree(one, each) for each in others):
                continue
            if any(relation(each, other) and agree(each, other) for each in ones):
                continue
            if told_apart(one.event, other.event) or are_of_two(one.event, other.event):
                continue
            if not differently_held(one, other, ones, others):
                yield one, other


_ONE_STATEMENT = 0.95
"""Likeness of two sentences from which the shorter one says nothing of its own."""


def _finding(pair: Pair, strength: float, one: Figure, other: Figure) -> Finding:
    a = Side(pair.one, pair.a, (_mark(one.number),), reads=_reads(one.number))
    b = Side(pair.other, pair.b, (_mark(other.number),), reads=_reads(other.number))
    bound = one.number.bound in OPEN or other.number.bound in OPEN
    return Finding(
        kind=Kind.RANGE_OR_BOUND if bound else Kind.NUMBER,
        level=level_of(a, b, Level.CONTRADICTION if strength >= _SURE else Level.QUERY),
        strength=strength,
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
