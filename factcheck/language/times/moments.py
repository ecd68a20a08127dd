"""Stretches of the calendar: a day, a week, a season, a century, and how to count from them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

SOME_YEAR = 2001
"""Stands in for an unknown year when days are counted; not a leap year."""
SOME_LEAP_YEAR = 2000
"""Stands in when the day is February 29."""
SEASONS = ("SP", "SU", "FA", "WI")
"""TIMEX3 season codes; spring begins in March, as meteorologists have it."""


class Unit(StrEnum):
    """Units of time.

    Values are the letters of TIMEX3 durations (decade and century as in TIDES TIMEX2, which it
    builds on); minutes, halves and seasons are told apart from them.
    """

    SECOND = "S"
    MINUTE = "MIN"
    HOUR = "H"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "HALF"
    SEASON = "SEASON"
    YEAR = "Y"
    DECADE = "E"
    CENTURY = "C"


_MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.SEASON: 12, Unit.YEAR: 12}
_MONTHS_IN |= {Unit.DECADE: 120, Unit.CENTURY: 1200}
_LENGTH = {Unit.QUARTER: 3, Unit.HALF: 6, Unit.SEASON: 3, Unit.YEAR: 12}
_LENGTH |= {Unit.MONTH: 1, Unit.DECADE: 120, Unit.CENTURY: 1200}


_SIZES = tuple(Unit)
"""Units from the shortest to the longest, as `Unit` lists them."""


class Moment(NamedTuple):
    """One stretch of the calendar.

    Attributes:
        first: its first day.
        unit: what it is; with `first` it says where it ends.
        year_known: whether the year is known; without it `first` lies in a stand-in year.
        until: last day, for a range; None when the unit says it.
    """

    first: dt.date
    unit: Unit
    year_known: bool = True
    until: dt.date | None = None

    @property
    def last(self) -> dt.date:
        """Last day, inclusive."""
        if self.until is not None:
            return self.until
        match self.unit:
            case Unit.WEEK:
                return _days(self.first, 6)
            case Unit.WEEKEND:
                return _days(self.first, 1)
            case unit if unit in _LENGTH:
                return _days(_months(self.first, _LENGTH[unit]), -1)
            case _:
                return self.first

    def is_fine_for(self, unit: Unit) -> bool:
        """Return whether units of that size can be counted from it: no week from a year."""
        return _SIZES.index(self.unit) <= _SIZES.index(unit)

    @property
    def value(self) -> str:
        """TIMEX3 value; "XXXX" where the year is not known."""
        if self.until is not None:
            end = Moment(self.until, self.unit, self.year_known)
            return f"{self._replace(until=None).value}/{end.value}"
        year = f"{self.first.year:04d}" if self.year_known else "XXXX"
        match self.unit:
            case Unit.DAY | Unit.HOUR | Unit.MINUTE | Unit.SECOND:
                return f"{year}-{self.first.month:02d}-{self.first.day:02d}"
            case Unit.WEEK | Unit.WEEKEND:
                if not self.year_known:
                    return "XXXX-WXX" + ("-WE" if self.unit is Unit.WEEKEND else "")
                week = self.first.isocalendar()
                tail = "-WE" if self.unit is Unit.WEEKEND else ""
                return f"{week.year:04d}-W{week.week:02d}{tail}"
            case Unit.MONTH:
                return f"{year}-{self.first.month:02d}"
            case Unit.QUARTER:
                return f"{year}-Q{(self.first.month + 2) // 3}"
            case Unit.HALF:
                return f"{year}-H{1 if self.first.month < 7 else 2}"
            case Unit.SEASON:
                return f"{year}-{SEASONS[self.first.month // 3 - 1]}"
            case Unit.YEAR:
                return year
            case Unit.DECADE:
                return year[:3]
            case Unit.CENTURY:
                return year[:2]

    def shifted(self, unit: Unit, count: int) -> Moment | None:
        """Return the stretch of that unit, `count` of them after (before, if negative) this one.

        The granularity of the result is the unit's: a year after a day is a year.

        Returns:
            None where the calendar ends (years 1 to 9999).
        """
        try:
            moved = self._moved(unit, count)
            return moved if moved.last.year else None
        except (OverflowError, ValueError):
            return None

    def _moved(self, unit: Unit, count: int) -> Moment:
        whole = containing(self.first, unit)
        match unit:
            case Unit.DAY | Unit.HOUR | Unit.MINUTE | Unit.SECOND:
                first = _days(self.first, count)
            case Unit.WEEK | Unit.WEEKEND:
                first = _days(whole.first, 7 * count)
            case _:
                first = _months(whole.first, _MONTHS_IN[unit] * count)
        return Moment(first, unit, self.year_known)

    def same_time(self, years: int) -> Moment | None:
        """Return the like stretch `years` years on: a quarter a year earlier is a quarter."""
        try:
            return self._replace(first=_months(self.first, 12 * years), until=None)
        except (OverflowError, ValueError):
            return None


def containing(day: dt.date, unit: Unit) -> Moment:
    """Return the stretch of that unit a day lies in. Weeks begin on Monday (ISO 8601)."""
    match unit:
        case Unit.WEEK:
            return Moment(_days(day, -day.weekday()), unit)
        case Unit.WEEKEND:
            return Moment(_days(day, 5 - day.weekday()), unit)
        case Unit.MONTH:
            return Moment(day.replace(day=1), unit)
        case Unit.QUARTER:
            return Moment(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1), unit)
        case Unit.HALF:
            return Moment(day.replace(month=1 if day.month < 7 else 7, day=1), unit)
        case Unit.SEASON:
            year = day.year - 1 if day.month < 3 else day.year
            month = day.month // 3 * 3 or 12
            return Moment(dt.date(year, month, 1), unit)
        case Unit.YEAR:
            return Moment(dt.date(day.year, 1, 1), unit)
        case Unit.DECADE:
            return Moment(dt.date(max(1, day.year // 10 * 10), 1, 1), unit)
        case Unit.CENTURY:
            return Moment(dt.date(max(1, day.year // 100 * 100), 1, 1), unit)
        case _:
            return Moment(day, unit)


def a_day(year: int | None, month: int, day: int) -> Moment | None:
    """Return a day, in a stand-in year when there is none; None when there is no such day."""
    known = year is not None
    if year is not None and not 1 <= year < 9999:
        return None
    if year is None:
        year = SOME_LEAP_YEAR if (month, day) == (2, 29) else SOME_YEAR
    if not (1 <= month <= 12 and 1 <= day <= _last_day(year, month)):
        return None
    return Moment(dt.date(year, month, day), Unit.DAY, known)


def a_period(year: int | None, unit: Unit, index: int) -> Moment | None:
    """Return the year's month, quarter, half or season of that number (from 1)."""
    known = year is not None
    if year is not None and not 1 <= year < 9999:
        return None
    step = _LENGTH[unit]
    month = 3 * index if unit is Unit.SEASON else step * (index - 1) + 1
    if not 1 <= month <= 12:
        return None
    return Moment(dt.date(SOME_YEAR if year is None else year, month, 1), unit, known)


def a_year(year: int) -> Moment | None:
    """Return a year, None outside 1 to 9998."""
    return Moment(dt.date(year, 1, 1), Unit.YEAR) if 1 <= year < 9999 else None


def _days(day: dt.date, count: int) -> dt.date:
    return day + dt.timedelta(days=count)


def _months(day: dt.date, count: int) -> dt.date:
    """Move a day by whole months; the day of the month is cut to the month's length."""
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    last = _last_day(year, month + 1) if 1 <= year <= 9999 else 28
    return dt.date(year, month + 1, min(day.day, last))


def _last_day(year: int, month: int) -> int:
    """Return how many days a month has; `calendar` would load `locale` for it."""
    if month == 12:
        return 31
    return (dt.date(year, month + 1, 1) - dt.timedelta(days=1)).day
