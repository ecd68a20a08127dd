"""Where a text is in time: what later expressions are counted from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.language.times.expressions import Expression, Kind
from factcheck.language.times.moments import Moment, Unit
from factcheck.model import Span

_QUARTER_HOLDS = 4
"""Sentences after which "a year earlier" no longer means the like quarter."""


class Resolved(NamedTuple):
    """What an expression means.

    Attributes:
        moment: the stretch of the calendar, or None.
        chain: the steps, in words.
        unresolved: why there is no sure value, or empty.
        anchor: the time of the text that it was counted from, or None.
    """

    moment: Moment | None
    chain: tuple[str, ...] = ()
    unresolved: str = ""
    anchor: Reference | None = None


class Reference(NamedTuple):
    """A time that others can be counted from.

    Attributes:
        moment: the stretch of the calendar.
        surface: its words; empty for the publication date.
        span: where they lie; None for the publication date.
        sentence: number of the sentence they stand in.
    """

    moment: Moment
    surface: str = ""
    span: Span | None = None
    sentence: int = 0


EventDate = Callable[[str], "Reference | None"]


@dataclass(slots=True)
class Discourse:
    """Where the text is in time.

    Attributes:
        published: publication date, or None.
        event_date: looks up the date of the event that some words name.
        days: days named so far, the last one last.
        last: the last time of any size.
        quarter, quarter_age: the last quarter named, and how many sentences ago.
        year: the year that this sentence or the one before opens with ("In 1998, ...").
        sentence: the expressions of this sentence.
        number: number of this sentence, from 0.
        beside: the date before this one in the sentence and one past its last token, or None.
    """

    published: dt.date | None
    event_date: EventDate
    day: Reference | None = None
    last: Reference | None = None
    quarter: Reference | None = None
    quarter_age: int = 0
    _year_holds: int = 0
    year: int | None = None
    sentence: Sequence[Expression] = ()
    number: int = -1
    beside: tuple[int, Moment] | None = None

    def begin(self, expressions: Sequence[Expression]) -> None:
        """Enter the next sentence."""
        self.sentence = expressions
        self.number += 1
        self.beside = None
        self.quarter_age += 1
        if self.quarter_age > _QUARTER_HOLDS:
            self.quarter = None
        leads = bool(expressions) and expressions[0].first <= 1
        given = expressions[0].year if leads else None
        if given is not None and expressions[0].kind in (Kind.DAY, Kind.PERIOD, Kind.YEARS):
            self.year, self._year_holds = given, 2
        self._year_holds -= 1
        if self._year_holds < 0 or (expressions and not leads):
            self.year = None

    def remember(self, expression: Expression, resolved: Resolved, surface: str) -> None:
        """Let what follows be counted from this time."""
        moment = resolved.moment
        if moment is None or moment.until is not None or expression.takes_a_day:
            return
        reference = Reference(moment, surface, Span(expression.start, expression.end), self.number)
        if moment.unit is Unit.DAY:
            self.day = reference
        dated = expression.kind in (Kind.DAY, Kind.PERIOD) and moment.year_known
        self.beside = (expression.last, moment) if dated else None
        yearly = expression.kind is Kind.SHIFT and expression.unit is Unit.YEAR
        if moment.unit is Unit.QUARTER and not yearly:
            self.quarter, self.quarter_age = reference, 0
        if moment.unit not in (Unit.DECADE, Unit.CENTURY):
            self.last = reference
