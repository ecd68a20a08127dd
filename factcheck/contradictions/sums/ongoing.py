"""A strike, siege or search said to have lasted longer than the time since it began."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.contradictions.findings import (
    Finding,
    Side,
    level_of,
    quoted,
    said_days,
    said_number,
)
from factcheck.contradictions.story import Line, Story
from factcheck.model import Kind, Time, TimeType
from factcheck.text.patterns import regex

_STRIKES = frozenset({"strike", "walkout", "walk-out", "stoppage"})
_EVENTS = (
    "strike|walkout|walk-out|stoppage|lockout|siege|stand-?off|blockade|shutdown|occupation|sit-in"
    "|curfew|war|drought|boycott|inquiry|trial|search|manhunt|lockdown|evacuation"
)
_LASTED = regex(rf"(?:['’]s?)?(?:-(?:old|long))?,? (?:[a-z]+ )?(?P<event>{_EVENTS})\b")
_THE = regex(r"\b(?:[Tt]he|[Tt]his|[Tt]heir|[Ii]ts|[Ww]hose|['’]s) \Z")
_WORK_STOPPED = "walked off (?:the|their) jobs?|walked out|went on strike|downed tools"
_BEGAN = regex(
    rf"\b(?:(?P<strike>{_WORK_STOPPED})|began|begun|started|broke out|erupted|was imposed"
    r"|was declared|were imposed) (?:[a-z]+ ){0,2}?(?:on|in|since|at|last)? ?\Z"
)
_EVENT = regex(rf"\b(?:{_EVENTS})\b")
_LENGTH = regex(r"P(\d+)([WMY])")
_DAYS = {"W": 7.0, "M": 30.44, "Y": 365.2425}
_NAMES = {"W": "weeks", "M": "months", "Y": "years"}
_PART_OF_MONTH = {"START": (1, 10), "MID": (10, 20), "END": (20, 31)}
"""Days that "early", "mid" and "late" can mean of a month."""
_LOOSE = 1.15
"""Times the time since it began that a length may be, beside a unit begun: people round up."""
_BEGUN_UNIT = 0.75


@dataclass(frozen=True, slots=True)
class _Start:
    """When something began, at the earliest, and where that is said."""

    line: Line
    time: Time
    day: dt.date


def alone(story: Story) -> Iterator[Finding]:
    """Yield lengths of events that began later than so long ago, as of publication."""
    if story.published is None:
        return
    lengths = [
        (line, time, match)
        for line in story.lines
        for time in line.times
        if time.type is TimeType.DURATION
        and not time.mod
        and _LENGTH.fullmatch(time.value)
        and _THE.search(story.text, line.sentence.start, time.start)
        and (match := _LASTED.match(story.text, time.end, line.sentence.end))
    ]
    for line, time, match in lengths:
        starts = _starts(story, match["event"])
        if len({start.day for start in starts}) == 1:
            yield from _checked(story, line, time, match["event"], starts[0])


def _starts(story: Story, event: str) -> list[_Start]:
    """Return the dates on which the article says that such an event began."""
    assert story.published is not None
    starts = []
    for line in story.lines:
        for time in line.times:
            if time.type is not TimeType.DATE or time.earliest is None:
                continue
            begun = _BEGAN.search(story.text, line.sentence.start, time.start)
            if begun is None:
                continue
            of_it = bool(begun["strike"]) and event in _STRIKES
            named = {match[0] for match in _EVENT.finditer(line.text)}
            day = _earliest(time, time.earliest)
            if (of_it or named == {event}) and day <= story.published:
                starts.append(_Start(line, time, day))
    return starts


def _earliest(time: Time, earliest: dt.date) -> dt.date:
    part = _PART_OF_MONTH.get(time.mod)
    return earliest.replace(day=part[0]) if part and earliest.day == 1 else earliest


def _checked(story: Story, line: Line, time: Time, event: str, start: _Start) -> Iterator[Finding]:
    said = _LENGTH.fullmatch(time.value)
    assert said is not None and story.published is not None
    count, unit = float(said[1]), said[2]
    since = (story.published - start.day).days / _DAYS[unit]
    # A length in the sentence that tells the beginning may be the one that is planned.
    if line is start.line or count <= since * _LOOSE + _BEGUN_UNIT:
        return
    a = Side(story, line, (time.span,), f"{said_number(count)} {_NAMES[unit]}")
    began = quoted(start.time.span, story.text)
    b = Side(story, start.line, (start.time.span,), said_days(start.day, start.day))
    yield Finding(
        kind=Kind.ARITHMETIC,
        level=level_of(a, b),
        a=a,
        b=b,
        explanation=(
            f"From {began} to publication it is {said_number(round(since, 1))} {_NAMES[unit]} at"
            f" most; the {event} cannot have lasted {said_number(count)}."
        ),
        rule="arithmetic.span_since_start",
        topic=f"since:{event}",
    )
