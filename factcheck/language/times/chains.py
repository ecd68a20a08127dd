"""How a time was found, one step a line of words and figures that a checker can follow.

::

    “a day earlier” ← January 13, 2017 (this sentence) − 1 day = 2017-01-12
    “last month” ← publication on March 17, 2021 − 1 month = 2021-02
    “Friday” ← publication on Wednesday, March 17, 2021; the last Friday = 2021-03-12
"""

from __future__ import annotations

import datetime as dt

from factcheck.language.times.discourse import Reference
from factcheck.language.times.moments import Moment, Unit

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNIT_WORDS = {unit: unit.name.lower() for unit in Unit} | {Unit.HALF: "half-year"}


def said(moment: Moment) -> str:
    """Return a stretch of the calendar as newsrooms write it: "January 13, 2017", "June 2009".

    What has no such form (a week, a quarter) is given by its TIMEX3 value.
    """
    if moment.until is not None or moment.unit not in (Unit.DAY, Unit.MONTH, Unit.YEAR):
        return moment.value
    day = moment.first
    month = _MONTHS[day.month - 1]
    if moment.unit is Unit.DAY:
        return f"{month} {day.day}, {day.year}" if moment.year_known else f"{month} {day.day}"
    if moment.unit is Unit.MONTH:
        return f"{month} {day.year}" if moment.year_known else month
    return moment.value


def counted(
    words: str, reference: Reference, sentence: int, count: int, unit: Unit, value: str
) -> str:
    """Return the step of a time that lies whole units from another.

    Args:
        words: the expression's words.
        reference: what it is counted from.
        sentence: number of the expression's sentence.
        count: how many units, negative for the past; 0 for the unit that the anchor lies in.
        unit: the unit.
        value: TIMEX3 value of the result.
    """
    name = _UNIT_WORDS[unit]
    if count:
        number = abs(count)
        plural = name[:-1] + "ies" if name.endswith("y") and name != "day" else name + "s"
        moved = f" {'−' if count < 0 else '+'} {number} {name if number == 1 else plural}"
    else:
        moved = "" if reference.moment.unit is unit else f"; its {name}"
    return f"“{words}” ← {_anchor(reference, sentence)}{moved} = {value}"


def like_quarter(words: str, reference: Reference, sentence: int, value: str) -> str:
    """Return the step of “a year earlier” that means the like quarter of the year before."""
    return f"“{words}” ← {_anchor(reference, sentence)}; the like quarter a year before = {value}"


def chosen(words: str, published: dt.date, how: str, value: str) -> str:
    """Return the step of a date chosen by its nearness to publication: `how` says which one."""
    return f"“{words}” ← publication on {_day(published)}; {how} = {value}"


def weekday(
    words: str, anchor: dt.date, reference: Reference | None, sentence: int, off: int, value: str
) -> str:
    """Return the step of a weekday that lies `off` days from the anchor day."""
    name = _WEEKDAYS[(anchor + dt.timedelta(days=off)).weekday()]
    which = f"the next {name}" if off > 0 else f"the last {name}" if off < 0 else "that day"
    start = (
        f"{_WEEKDAYS[anchor.weekday()]}, {_anchor(reference, sentence)}"
        if reference
        else f"publication on {_WEEKDAYS[anchor.weekday()]}, {_day(anchor)}"
    )
    return f"“{words}” ← {start}; {which} = {value}"


def on_day(words: str, reference: Reference, sentence: int, part: str) -> str:
    """Return the step of a time of day that is put on the day named last."""
    value = reference.moment.value + part
    return f"“{words}” ← {_anchor(reference, sentence)}; a time of that day = {value}"


def in_year(words: str, year: str, value: str) -> str:
    """Return the step of a date that has its year from words near it."""
    return f"“{words}” ← the year {year} = {value}"


def same_as(words: str, other: str, value: str) -> str:
    """Return the step of a day that the date beside it says: “the next day, Dec. 30,”."""
    return f"“{words}” ← “{other}” beside it = {value}"


def _anchor(reference: Reference, sentence: int) -> str:
    date = said(reference.moment)
    if reference.span is None:
        return f"{date} ({reference.surface})" if reference.surface else f"publication on {date}"
    away = sentence - reference.sentence
    place = {0: "this sentence", 1: "the sentence before", -1: "the sentence behind"}.get(away)
    if place is None:
        place = f"{abs(away)} sentences {'before' if away > 0 else 'on'}"
    written = reference.surface if reference.surface != date else ""
    return f"{date} (“{written}”, {place})" if written else f"{date} ({place})"


def _day(day: dt.date) -> str:
    return said(Moment(day, Unit.DAY))
