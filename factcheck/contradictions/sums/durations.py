"""A length of time that its own beginning and end do not bear out: 14 years, from 1979 to 1989."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.contradictions.findings import WEEKDAYS, Finding, alone_finding, said_number
from factcheck.contradictions.story import Line, Story
from factcheck.model import Span, Time, TimeType
from factcheck.text.patterns import regex

_LENGTH = regex(r"P(T?)(\d+)([HMDWY])")
_DAYS = {"D": 1.0, "W": 7.0, "M": 365.2425 / 12, "Y": 365.2425}
"""Days of each unit, in the mean of the Gregorian calendar."""
_NAMES = {"TH": "hours", "D": "days", "W": "weeks", "M": "months", "Y": "years"}
_SLACK = {"TH": 0.5, "D": 1.0, "W": 0.75, "M": 1.0, "Y": 1.0}
"""Units by which a length may be off: both ends may count or neither, and a part counts as one."""
_MONTH = 31
_FEWEST_TIMES = 3
_MOST_TIMES = 12
"""A sentence with more times is a timetable."""
_CLOCK = regex(r"\d{4}-\d\d-\d\dT(\d\d):(\d\d)(?:[Z+-].*)?")
_WEEKDAY = regex(
    r"(?:on |last |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE
)
_BEFORE = regex(
    r"(?:['’]s?)?(?: [a-z]+){0,2}(?: (?:a|each|every|per) [a-z]+)?,? \(?(?:which |that )?"
    r"(?:will |would |is |was )?(?:(?:due|scheduled|set) to )?"
    r"(?:(?:ran|runs?|running|lasted|lasting|held|opens?|opened) )?(?:from|between)"
    r"(?: (?:about|around|late|early|mid))?[ -]",
    re.IGNORECASE,
)
"""Words from a length to its beginning ("14-year tenure from", "10-day festival runs from")."""
_BEGINS = regex(
    r"(?:['’]s?)?(?: [a-z]+){0,3},?(?: which| that)? "
    r"(?:began|begins|begun|started|starts|starting|beginning|opened|opens)(?: (?:on|in))? "
)
_TO = regex(r",? ?(?:to|until|till|through|and|–|-) ?")
_ENDS = regex(
    r",?(?: and| and is due to| and will)? (?:ended|ends?|ending|finished|finish(?:es)?|"
    r"concluded|concludes?|closed|closes?|was called off)(?: (?:on|in))? "
)
_BEHIND = regex(r",? (?:\(?(?:a|an)(?: (?:period|span|total|stretch) of)? |for |lasting |or )?")
"""Words from an end to a length that stands behind it ("from 1979 to 1989, a span of")."""
_FROM = regex(r"(?:from|between) \Z", re.IGNORECASE)


def alone(story: Story) -> Iterator[Finding]:
    """Yield lengths of time that do not lie between the two times beside them."""
    for line in story.lines:
        lengths = [time for time in line.times if time.type is TimeType.DURATION]
        if not lengths or not _FEWEST_TIMES <= len(line.times) <= _MOST_TIMES:
            continue
        for length in lengths:
            for first, last in pairwise(_ends(line)):
                if _belong(story, line, length, first, last):
                    yield from _checked(story, line, length, first, last)


def _ends(line: Line) -> list[Time]:
    return [
        time
        for time in line.times
        if (time.type is TimeType.DATE and time.earliest and time.latest and not time.mod)
        or (time.type is TimeType.TIME and _CLOCK.fullmatch(time.value))
    ]


def _belong(story: Story, line: Line, length: Time, first: Time, last: Time) -> bool:
    """Return whether two times stand as beginning and end of a length."""
    text = story.text
    if first.type is not last.type or not first.end <= last.start:
        return False
    if length.end <= first.start:
        if _BEFORE.fullmatch(text, length.end, first.start):
            return bool(_TO.fullmatch(text, first.end, last.start))
        begins = _BEGINS.fullmatch(text, length.end, first.start)
        return bool(begins and _ENDS.fullmatch(text, first.end, last.start))
    return (
        last.end <= length.start
        and bool(_FROM.search(text, line.sentence.start, first.start))
        and bool(_TO.fullmatch(text, first.end, last.start))
        and bool(_BEHIND.fullmatch(text, last.end, length.start))
    )


def _checked(story: Story, line: Line, length: Time, first: Time, last: Time) -> Iterator[Finding]:
    said = _LENGTH.fullmatch(length.value)
    if said is None or length.mod:
        return
    count, unit = float(said[2]), said[1] + said[3]
    if first.type is TimeType.TIME:
        between = _hours(first, last) if unit == "TH" else None
    else:
        between = _stretch(unit, first, last)
    if between is None or between.admits(count):
        return
    spans = [length.span, first.span, last.span]
    mark = Span(min(span.start for span in spans), max(span.end for span in spans))
    shown = f"{between.shown}, not {said_number(count)}."
    yield alone_finding(story, line, mark, shown, f"arithmetic.span_of_{_NAMES[unit]}")


@dataclass(frozen=True)
class _Between:
    """How much time lies between two times, in one unit, and how it is shown."""

    low: float
    high: float
    slack: float
    shown: str

    def admits(self, count: float) -> bool:
        return self.low - self.slack <= count <= self.high + self.slack


def _hours(first: Time, last: Time) -> _Between:
    hours = (_minutes(last) - _minutes(first)) % (24 * 60) / 60
    return _Between(
        hours, hours, _SLACK["TH"], f"Between those times lie {said_number(hours)} hours"
    )


def _minutes(time: Time) -> int:
    clock = _CLOCK.fullmatch(time.value)
    assert clock is not None
    return 60 * int(clock[1]) + int(clock[2])


def _stretch(unit: str, first: Time, last: Time) -> _Between | None:
    """Return what lies between two dates in days, weeks, months or years; None when it is open."""
    assert first.earliest and first.latest and last.earliest and last.latest
    if unit not in _DAYS:
        return None
    slack = _SLACK[unit]
    if _WEEKDAY.fullmatch(first.surface) and _WEEKDAY.fullmatch(last.surface):
        days = (last.earliest - first.earliest).days % 7
        shown = f"From {WEEKDAYS[first.earliest.weekday()]} to {WEEKDAYS[last.earliest.weekday()]}"
        return _Between(days, days, slack, f"{shown} it is {days} days") if unit == "D" else None
    if first.latest >= last.earliest:
        return None
    if unit == "Y" and (first.latest - first.earliest).days > _MONTH:
        begin, end = first.earliest.year, last.earliest.year
        return _Between(end - begin, end - begin, slack, f"{end} - {begin} = {end - begin} years")
    least, most = (last.earliest - first.latest).days, (last.latest - first.earliest).days + 1
    exact = round((last.earliest - first.earliest).days / _DAYS[unit], 1)
    return _Between(
        least / _DAYS[unit],
        most / _DAYS[unit],
        slack,
        f"Between those dates lie {said_number(exact)} {_NAMES[unit]}",
    )
