"""Time expressions as read, before they are counted from anything."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from factcheck.language.times.moments import Unit


class Kind(Enum):
    """What sort of reading an expression has."""

    DAY = auto()
    """A month and a day, with or without a year."""
    PERIOD = auto()
    """A month, quarter, half or season, with or without a year."""
    YEARS = auto()
    """A year, decade or century that needs nothing else."""
    WEEKDAY = auto()
    """A day of the week."""
    SHIFT = auto()
    """So many units from another time: "last month", "a day earlier"."""
    PART = auto()
    """A time of day that names no day."""
    VAGUE = auto()
    """Past, present or future without a date."""
    LENGTH = auto()
    """How long."""
    SET = auto()
    """How often."""


class Origin(Enum):
    """What an expression is counted from."""

    PUBLICATION = auto()
    DISCOURSE = auto()
    """The last time the text was at."""
    EVENT = auto()
    """An event that the words behind it name, else the last time."""


@dataclass(frozen=True, slots=True)
class Expression:
    """One time expression.

    Attributes:
        start, end: where it lies in the text.
        first, last: its tokens, `last` exclusive.
        kind: sort of reading.
        year: the year, None when the words give none.
        month, day: of a day.
        until: last day of the month, or last year, of a range; 0 for none.
        index: number of the month, quarter, half or season in its year; day of the week, Monday 0.
        name: of a named day, the key of `named_days.RULES`.
        weekday: day of the week written beside the date.
        unit: unit of a period or a shift.
        count: how many units, negative for the past.
        which: -1 "last", 0 "this", 1 "next"; None without such a word.
        origin: what it is counted from.
        clause: where the words behind it lie that name an event, or None.
        part: TIMEX3 time of day ("T15", "TMO"), or empty.
        value: TIMEX3 value where the words give all of it.
        mod: TIMEX3 modifier, or empty.
        of: the expression that gives the year: "the third quarter" of "last year".
        fallback: reading when the anchor is not found.
    """

    start: int
    end: int
    first: int
    last: int
    kind: Kind
    year: int | None = None
    month: int = 0
    day: int = 0
    until: int = 0
    index: int = 0
    name: tuple[str, ...] = ()
    weekday: int | None = None
    unit: Unit = Unit.DAY
    count: int = 0
    which: int | None = None
    origin: Origin = Origin.PUBLICATION
    clause: tuple[int, int] | None = None
    part: str = ""
    value: str = ""
    mod: str = ""
    of: Expression | None = None
    fallback: Expression | None = None

    def words_in(self, text: str) -> str:
        """Return the expression's words."""
        return text[self.start : self.end]

    @property
    def is_year_like(self) -> bool:
        """Whether it can give another expression its year."""
        return (self.kind is Kind.YEARS and self.unit is Unit.YEAR and not self.until) or (
            self.kind is Kind.SHIFT and self.unit is Unit.YEAR
        )

    @property
    def is_stage(self) -> bool:
        """Whether it is a day of an event by its own words: "opening night", "day five"."""
        return self.clause == (self.start, self.end)

    @property
    def takes_a_day(self) -> bool:
        """Whether it is a time of day alone, or "overnight", which lie on a day said elsewhere."""
        overnight = self.kind is Kind.SHIFT and self.part != "" and self.which == 0
        return self.kind is Kind.PART or overnight

    @property
    def is_day(self) -> bool:
        """Whether it stands for one day, known or not."""
        if self.part and self.kind is not Kind.PART:
            return True
        return self.kind in (Kind.DAY, Kind.WEEKDAY) or (
            self.kind is Kind.SHIFT and self.unit is Unit.DAY
        )
