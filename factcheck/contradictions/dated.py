"""Dates that sentences give for events: which days each can mean, and which agree."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from factcheck.contradictions.events import Event, event_at
from factcheck.contradictions.findings import WEEKDAYS, said_days
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import listed
from factcheck.model import Modality, Span, Time, TimeType
from factcheck.text.patterns import regex

_BARE_WEEKDAY = re.compile(
    r"(?:on |last |next |this )?(mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?:'s|’s)?(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_WEEKDAY_NUMBER = {"mon": 0, "tues": 1, "wednes": 2, "thurs": 3, "fri": 4, "satur": 5, "sun": 6}
_MOST_TIMES = 6
"""A sentence with more dates is a chronology, and pairs them by chance."""
_LONGEST = 366
"""Days beyond which a stretch (a decade, a century) is a setting and no date."""
_DATED_BY = listed(
    "in on by since from until till before after of during around about between early late"
)
"""Words before a year that date something; a bare year before a noun names it ("2010 lawsuit")."""
_BETWEEN = re.compile(r"\s*(?:to|and|until|till|through|[-–—])\s*", re.IGNORECASE)
_ONWARD = re.compile(r"\s*(?:on|onwards?|forwards?)\b(?!\s+\w+day)", re.IGNORECASE)
_WHEN = re.compile(r",?\s*when\b", re.IGNORECASE)
"""Says what happened on that very day, whatever stood before it ("by May 3, when they vote")."""


class Bound(Enum):
    """How a date bounds an event: it is the day, the first day, or the last."""

    DAY = auto()
    FIRST = auto()
    """"Since 1968", "after May 3"."""
    LAST = auto()
    """"By 2023", "before May 3"."""


_FIRST = listed("since after from")
_LAST = listed("by before")


@dataclass(frozen=True)
class Dated:
    """A date of a sentence, and what it dates.

    Attributes:
        time: the time expression; of a stretch with two ends ("from 2000 to 2012") the first.
        span: its words; of a stretch both ends.
        event: what surrounds it.
        earliest, latest: first and last day it can mean, both inclusive.
        weekday: 0..6, Monday first, for a weekday without a date, else None.
        is_anchor: whether an earlier time of the sentence is counted from it.
        bound: how it bounds the event.
    """

    time: Time
    span: Span
    event: Event
    earliest: dt.date
    latest: dt.date
    weekday: int | None
    is_anchor: bool
    bound: Bound

    def speaks_for(self, other: Dated) -> bool:
        """Whether this date of a sentence is also one of what `other` dates there.

        An anchor dates what the other is counted from ("two days before the vote on March 5"),
        and in a sentence that reports two versions each clause has its own.
        """
        if self is other:
            return True
        apart = self.event.line.sentence.disputed and self.event.clause != other.event.clause
        return not self.is_anchor and not apart


def dates_of(story: Story, line: Line, longest: int = _LONGEST) -> list[Dated]:
    """Return the dates of a sentence, none of a chronology or a question.

    Args:
        story: the article.
        line: the sentence.
        longest: days beyond which a stretch is left out.
    """
    times = [
        time
        for time in line.times
        if time.earliest is not None and time.latest is not None and _names_day(time)
    ]
    if len(times) > _MOST_TIMES:
        return []
    joined = _joined(story, line, [_dated(story, line, time) for time in times])
    joined += [found for time in line.times if (found := _from_now(story, line, time))]
    return [
        each
        for each in joined
        if each.time.mod not in ("BEFORE", "AFTER")
        and (each.latest - each.earliest).days <= longest
        and each.event.clause.modality is not Modality.ASKED
        and not _names_something(line, each)
        and not _is_adrift(line, each.time)
        and not _is_of_memory(line, each)
    ]


def _from_now(story: Story, line: Line, time: Time) -> Dated | None:
    """Return the days that "the next two months" and "the past week" mean, counted from now."""
    length = _LENGTH.fullmatch(time.value) if time.type is TimeType.DURATION else None
    told = _FROM_NOW.match(time.surface)
    if length is None or told is None or story.published is None:
        return None
    days = dt.timedelta(days=round(int(length[1]) * DAYS[length[2]]))
    if days.days > _LONGEST:
        return None
    now = story.published
    earliest, latest = (now, now + days) if told[1].lower() in _NEXT else (now - days, now)
    relative = replace(time, relative=True)
    event = event_at(story, line, time.span)
    return Dated(relative, time.span, event, earliest, latest, None, False, Bound.DAY)


DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
"""Days of the TIMEX3 units, by their letters."""
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_FROM_NOW = regex(r"(?:the|these)\s+(next|coming|past|last)\b", re.IGNORECASE)
_NEXT = listed("next coming")


def _names_day(time: Time) -> bool:
    """Return whether a time is a date, or a time of day with its day ("Sunday night")."""
    if time.type is TimeType.TIME:
        return bool(_DAY_NAME.search(time.surface))
    return time.type is TimeType.DATE


_MONTHS = r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b"
_MONTH_NAME = regex(_MONTHS, re.IGNORECASE)
_DAY_NAME = regex(rf"day\b|\btomorrow\b|{_MONTHS}", re.IGNORECASE)


def _dated(story: Story, line: Line, time: Time) -> Dated:
    assert time.earliest is not None and time.latest is not None
    match = _BARE_WEEKDAY.fullmatch(time.surface.strip())
    if time.type is TimeType.TIME and not _MONTH_NAME.search(time.surface):
        match = _BARE_WEEKDAY.search(time.surface)
    earliest, latest = _part(time.earliest, time.latest, time.mod)
    return Dated(
        time=time,
        span=time.span,
        event=event_at(story, line, time.span),
        earliest=earliest,
        latest=latest,
        weekday=_WEEKDAY_NUMBER[match[1].lower()] if match else None,
        is_anchor=_is_anchor(time, line),
        bound=_bound(story, line, time),
    )


def _part(earliest: dt.date, latest: dt.date, mod: str) -> tuple[dt.date, dt.date]:
    """Return the half of a stretch that "early" or "late" means, all of it for other words."""
    half = (latest - earliest) / 2
    if mod == "START":
        return earliest, latest - half
    return (earliest + half, latest) if mod == "END" else (earliest, latest)


def _bound(story: Story, line: Line, time: Time) -> Bound:
    before = line.before(time.start, 1)
    word = before[0].lower if before else ""
    if _WHEN.match(story.text, time.end):
        return Bound.DAY
    if word == "from":
        return Bound.FIRST if _ONWARD.match(story.text, time.end) else Bound.DAY
    if word in _FIRST:
        return Bound.FIRST
    return Bound.LAST if word in _LAST else Bound.DAY


def _joined(story: Story, line: Line, found: Sequence[Dated]) -> list[Dated]:
    """Return dates with the two ends of a stretch ("between 2000 and 2012") as one."""
    joined: list[Dated] = []
    for each in found:
        last = joined[-1] if joined else None
        if last is not None and last.latest < each.earliest and _are_ends(story, line, last, each):
            joined[-1] = replace(
                last, span=Span(last.span.start, each.span.end), latest=each.latest, weekday=None
            )
        else:
            joined.append(each)
    return joined


def _are_ends(story: Story, line: Line, one: Dated, other: Dated) -> bool:
    if not _BETWEEN.fullmatch(story.text, one.span.end, other.span.start):
        return False
    before = line.before(one.span.start, 1)
    linked = story.text[one.span.end : other.span.start].strip().lower()
    return linked != "and" or bool(before and before[0].lower == "between")


def _names_something(line: Line, dated: Dated) -> bool:
    """Return whether a year is part of what something is called ("the 2010 lawsuit")."""
    if dated.span != dated.time.span or not dated.time.surface.isdigit():
        return False
    before = line.before(dated.span.start, 1)
    return not before or before[0].lower not in _DATED_BY


def _is_of_memory(line: Line, dated: Dated) -> bool:
    """Return whether a date is that of an anniversary, and not of what it recalls."""
    clause = line.clause_at(dated.span.start)
    return any(token.lower in _MEMORIES for token in line.between(clause.span))


_MEMORIES = listed("""
    anniversary anniversaries centenary bicentenary jubilee commemorate commemorates commemorated
    commemorating commemoration memorial remembrance vigil birthday
    """)


def _is_adrift(line: Line, time: Time) -> bool:
    """Return whether a stretch of months or years is counted from something said elsewhere."""
    if not time.relative or time.anchor is None or time.earliest == time.latest:
        return False
    return not any(other.span == time.anchor for other in line.times if other is not time)


def _is_anchor(time: Time, line: Line) -> bool:
    """Return whether an earlier time of the sentence is counted from this one."""
    return any(
        other.relative and other.end <= time.start and other.anchor == time.span
        for other in line.times
    )


def agree(one: Dated, other: Dated) -> bool:
    """Return whether both can mean one day. A bare weekday can be that of any week."""
    if one.weekday is not None or other.weekday is not None:
        days = [
            each.earliest.weekday() if each.earliest == each.latest else None
            for each in (one, other)
        ]
        if None in days:
            return True
        return days[0] == days[1]
    if _are_same_words(one.time, other.time):
        return True
    if one.bound is not other.bound and (_reaches(one, other) or _reaches(other, one)):
        return True
    slack = dt.timedelta(days=1) if _is_loose(one.time) or _is_loose(other.time) else _NONE
    return one.earliest <= other.latest + slack and other.earliest <= one.latest + slack


def _are_same_words(one: Time, other: Time) -> bool:
    """Return whether two articles say "today" alike: each means its own day of publication."""
    counted = one.relative and other.relative and one.anchor is None and other.anchor is None
    return counted and one.surface.lower() == other.surface.lower()


def _reaches(one: Dated, other: Dated) -> bool:
    """Return whether the open side of a date holds another."""
    if one.bound is Bound.FIRST:
        return other.latest >= one.earliest
    return one.bound is Bound.LAST and other.earliest <= one.latest


_NONE = dt.timedelta(0)


def _is_loose(time: Time) -> bool:
    return time.mod == "APPROX"


def reads(dated: Dated) -> str:
    """Return what a date resolves to, in words."""
    if dated.weekday is not None and dated.earliest != dated.latest:
        return WEEKDAYS[dated.weekday]
    return said_days(dated.earliest, dated.latest)
