"""A day of the week that does not fit its calendar date."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

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


def alone(story: Story) -> Iterator[Finding]:
    """Yield weekdays that do not fit the date beside them, in sentences and datelines."""
    for line in (*story.lines, *story.datelines):
        if line.tokens and not line.times:
            continue
        seen: set[int] = set()
        for pattern in _PATTERNS:
            for match in pattern.finditer(story.text, line.sentence.start, line.sentence.end):
                finding = _judge(story, line, match)
                if finding and match.start() not in seen:
                    seen.add(match.start())
                    yield finding


def _judge(story: Story, line: Line, match: re.Match[str]) -> Finding | None:
    weekday = _WEEKDAY_KEYS[match["weekday"][:3].lower()]
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
        score=0.95 if sure else 0.7,
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
