"""One moment of a game in two periods of it: early in the third quarter, early in the fourth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.contradictions.apart import contrasted
from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.events import Event, event_at, weight_of
from factcheck.contradictions.findings import Finding, Side, level_of, quoted
from factcheck.contradictions.story import Line, Story
from factcheck.model import Kind, Level, Span
from factcheck.text.patterns import regex

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_PERIOD = regex(
    rf"\b(?P<part>early|late|midway|halfway|deep|minutes?|seconds?) (?:in|into|through) the "
    rf"(?P<which>{'|'.join(_ORDINALS)})[ -](?P<unit>quarter|half|period|set|inning|round|leg)\b",
    re.IGNORECASE,
)
"""Moments told by a part of a period; whole periods ("in the third quarter") hold many plays."""
_LEAST_ACTS = 0.5
"""Weight of what happens in both, so that two plays of one sort are not one."""


class _Moment(NamedTuple):
    part: str
    which: str
    unit: str
    span: Span


def between(pair: Pair) -> Iterator[Finding]:
    """Yield one moment of a game that two sentences put in two periods of it."""
    ones = _moments(pair.one, pair.a)
    others = _moments(pair.other, pair.b) if ones else []
    for one in ones:
        for other in others:
            if one.unit == other.unit and one.part == other.part and one.which != other.which:
                events = (
                    event_at(pair.one, pair.a, one.span),
                    event_at(pair.other, pair.b, other.span),
                )
                if _is_one_moment(pair, *events):
                    yield _finding(pair, one, other)
                    return


def _moments(story: Story, line: Line) -> list[_Moment]:
    found = _PERIOD.finditer(story.text, line.sentence.start, line.sentence.end)
    return [
        _Moment(m["part"].lower(), m["which"].lower(), m["unit"].lower(), Span(*m.span()))
        for m in found
    ]


def _is_one_moment(pair: Pair, a: Event, b: Event) -> bool:
    names = frozenset(t.stem for line in (pair.a, pair.b) for t in line.tokens if t.name)
    shared = a.near & b.near
    happens = weight_of(shared - names, pair.weights)
    return bool(shared & names) and happens >= _LEAST_ACTS and not contrasted(a, b)


def _finding(pair: Pair, one: _Moment, other: _Moment) -> Finding:
    a = Side(pair.one, pair.a, (one.span,), reads=f"{one.which} {one.unit}")
    b = Side(pair.other, pair.b, (other.span,), reads=f"{other.which} {other.unit}")
    return Finding(
        kind=Kind.SEQUENCE,
        level=level_of(a, b, Level.QUERY),
        score=0.6,
        a=a,
        b=b,
        explanation=(
            f"One passage puts it {quoted(one.span, pair.one.text)}, "
            f"the other {quoted(other.span, pair.other.text)}."
        ),
        rule="sequence.period",
    )
