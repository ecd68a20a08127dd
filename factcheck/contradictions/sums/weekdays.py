"""A day of the week that does not fit its calendar date."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.contradictions.findings import (
    MONTHS,
    WEEKDAYS,
    Finding,
    Side,
    said_date,
)
from factcheck.contradictions.story import Line, Story
from factcheck.model import Kind, Level, Span

_DAY_NAMES = (
    "mon(?:day|\\.)?", "tue(?:sday|s?\\.)?", "wed(?:nesday|s?\\.)?", "thu(?:rsday|r?s?\\.)?",
    "fri(?:day|\\.)?", "sat(?:urday|\\.)?", "sun(?:day|\\.)?",
)  # fmt: skip
_WEEKDAY = rf"\b(?P<weekday>{'|'.join(_DAY_NAMES)})"
_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|jun[e.]?|jul[y.]?"
    r"|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>[12]\d{3}))?(?![\d:])"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY},? (?:on )?{_MONTH} {_DAY}{_YEAR}\b",
        rf"{_WEEKDAY},? (?:the )?{_DAY} (?:of )?{_MONTH}{_YEAR}\b",
        rf"\b{_MONTH} {_DAY}{_YEAR},? \((?:a )?{_WEEKDAY[2:]}\)",
        rf"\b{_MONTH} {_DAY}{_YEAR}, a {_WEEKDAY[2:]}\b",
        rf"\b{_DAY} {_MONTH}{_YEAR} \((?:a )?{_WEEKDAY[2:]}\)",
    )
)
_WEEKDAY_KEYS = {name[:3].lower(): n for n, name in enumerate(WEEKDAYS)}
_MONTH_KEYS = {name[:3].lower(): n + 1 for n, name in enumerate(MONTHS)}

_SURE_DISTANCE = 120
"""Days from publication within which a date without a year can only mean the nearest one."""


_Named = tuple[Line, "re.Match[str]"]


def alone(story: Story) -> Iterator[Finding]:
    """Yield weekdays that do not fit the date beside them, or another such date of the story."""
    named = list(_named(story))
    for line, match in named:
        finding = _judge(story, line, match)
        if finding:
            yield finding
    if story.published is None:
        yield from _of_no_year(story, [(line, match) for line, match in named if not match["year"]])


def _named(story: Story) -> Iterator[_Named]:
    """Yield weekdays with the date beside them, in sentences and datelines."""
    for line in (*story.lines, *story.datelines):
        if line.tokens and not line.times:
            continue
        seen: set[int] = set()
        for pattern in _PATTERNS:
            for match in pattern.finditer(story.text, line.sentence.start, line.sentence.end):
                if match.start() not in seen:
                    seen.add(match.start())
                    yield line, match


def _of_no_year(story: Story, named: Sequence[_Named]) -> Iterator[Finding]:
    """Yield a dated weekday that no year has together with the one before it.

    Without a year and a day of publication nothing is known of either, but days of one season
    keep their distance: if 3 March is a Tuesday, 8 March is a Sunday.
    """
    for one, other in pairwise(named):
        first, second = _day_of_year(one[1]), _day_of_year(other[1])
        if first is None or second is None or not 0 < abs(second - first) <= _ONE_SEASON:
            continue
        apart = abs(second - first)
        said = (_weekday(other[1]) - _weekday(one[1])) % 7
        leaps = (0, 1) if min(first, second) < _MARCH <= max(first, second) else (0,)
        sign = 1 if second > first else -1
        if all((sign * (apart + leap)) % 7 != said for leap in leaps):
            yield _unlike(story, one, other, sign * apart)
            return


_ONE_SEASON = 75
"""Days within which two dates of a story are taken to be of one year."""
_MARCH = 60
"""Day of a common year on which March begins."""


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAY_KEYS[match["weekday"][:3].lower()]


def _day_of_year(match: re.Match[str]) -> int | None:
    date = _calendar_date(_COMMON_YEAR, _MONTH_KEYS[match["month"][:3].lower()], int(match["day"]))
    return date.timetuple().tm_yday if date else None


_COMMON_YEAR = 2001


def _unlike(story: Story, one: _Named, other: _Named, apart: int) -> Finding:
    weekday = WEEKDAYS[(_weekday(one[1]) + apart) % 7]
    sides = [Side(story, line, (Span(*match.span()),)) for line, match in (one, other)]
    together = one[0] is other[0]
    if together:
        sides[0] = Side(story, one[0], tuple(Span(*match.span()) for _, match in (one, other)))
    shown = [story.text[match.start() : match.end()] for _, match in (one, other)]
    return Finding(
        kind=Kind.WEEKDAY,
        level=Level.CONTRADICTION,
        a=sides[0],
        b=None if together else sides[1],
        explanation=f"If it is “{shown[0]}”, the day of “{shown[1]}” is a {weekday}.",
        rule="weekday.two_dates",
        topic="weekdays",
    )


def _judge(story: Story, line: Line, match: re.Match[str]) -> Finding | None:
    weekday = _weekday(match)
    month, day = _MONTH_KEYS[match["month"][:3].lower()], int(match["day"])
    if match["year"]:
        date, sure = _calendar_date(int(match["year"]), month, day), True
        from_where = ""
    else:
        date, sure = _nearest(story.published, month, day)
        from_where = ", the nearest to the publication date,"
    if date is None or date.weekday() == weekday:
        return None
    mark = Span(*match.span())
    fits = _day_that_fits(date, weekday)
    explanation = (
        f"{said_date(date)}{from_where} was a {WEEKDAYS[date.weekday()]}, not a "
        f"{WEEKDAYS[weekday]}{fits}."
    )
    return Finding(
        kind=Kind.WEEKDAY,
        level=Level.CONTRADICTION if sure else Level.QUERY,
        strength=1.0 if sure else 0.5,
        a=Side(story, line, (mark,), reads=f"{WEEKDAYS[date.weekday()]}, {said_date(date)}"),
        b=None,
        explanation=explanation,
        rule="weekday.calendar",
    )


def _day_that_fits(date: dt.date, weekday: int) -> str:
    """Name the day of that week that the weekday would fit, as a help to the checker."""
    other = date.toordinal() + weekday - date.weekday()
    if not dt.date.min.toordinal() <= other <= dt.date.max.toordinal():
        return ""
    return f"; that {WEEKDAYS[weekday]} was {said_date(dt.date.fromordinal(other))}"


def _calendar_date(year: int, month: int, day: int) -> dt.date | None:
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return dt.date(year, month, day)


def _nearest(published: dt.date | None, month: int, day: int) -> tuple[dt.date | None, bool]:
    """Return the date of that name nearest to publication, and whether no other can be meant."""
    if published is None:
        return None, False
    years = (published.year + shift for shift in (-1, 0, 1))
    dates = [
        date
        for year in years
        if dt.MINYEAR <= year <= dt.MAXYEAR and (date := _calendar_date(year, month, day))
    ]
    if not dates:
        return None, False
    nearest = min(dates, key=lambda date: abs((date - published).days))
    return nearest, abs((nearest - published).days) <= _SURE_DISTANCE
