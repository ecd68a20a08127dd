"""Tokens to time expressions: one reader a pattern."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.language.times import read_dates, read_days, read_lengths, read_shifts
from factcheck.language.times.expressions import Expression
from factcheck.language.times.match import Match
from factcheck.language.times.patterns import matches
from factcheck.language.times.tokens import Tokens


def parse(tokens: Tokens) -> list[Expression]:
    """Read the time expressions of a sentence, by start, none overlapping another."""
    found: list[Expression] = []
    at = 0
    while True:
        for name, first, last in matches(tokens.codes, at):
            expression = _READERS[name](Match(tokens, first, last))
            if expression is not None:
                found.append(expression)
                if expression.last != last:
                    at = max(expression.last, first + 1)
                    break
            elif last > first + 1:
                # The words may still hold a shorter expression: try again one token on.
                at = first + 1
                break
        else:
            return found


_READERS: dict[str, Callable[[Match], Expression | None]] = {
    "iso": read_dates.read_iso,
    "clock": read_days.read_clock,
    "month_day": read_dates.read_month_day,
    "day_month": read_dates.read_month_day,
    "month_year": read_dates.read_month_year,
    "weekday": read_dates.read_weekday,
    "month": read_dates.read_month,
    "quarter": read_dates.read_quarter,
    "numbered_quarter": read_dates.read_numbered_quarter,
    "half": read_dates.read_half,
    "season": read_dates.read_season,
    "century": read_dates.read_century,
    "decade": read_dates.read_decade,
    "holiday": read_days.read_holiday,
    "two_days_off": read_shifts.read_two_days_off,
    "from_day": read_shifts.read_from_day,
    "in_the_part": read_days.read_in_the_part,
    "day_alone": read_dates.read_day_alone,
    "and_a_half": read_shifts.read_and_a_half,
    "half_unit": read_lengths.read_half_unit,
    "units_ago": read_lengths.read_units_ago,
    "deictic": read_shifts.read_deictic,
    "this_part": read_shifts.read_this_part,
    "ago": read_shifts.read_ago,
    "year_ago": read_shifts.read_year_ago,
    "this_unit": read_shifts.read_this_unit,
    "unit_off": read_shifts.read_unit_off,
    "past_span": read_lengths.read_past_span,
    "each": read_lengths.read_each,
    "rate": read_lengths.read_rate,
    "weekdays": read_lengths.read_weekdays,
    "cycle": read_lengths.read_cycle,
    "length": read_lengths.read_length,
    "long": read_lengths.read_long,
    "these_days": read_lengths.read_these_days,
    "in_the_unit": read_shifts.read_in_the_unit,
    "units_around": read_lengths.read_units_around,
    "year_end": read_dates.read_year_end,
    "spoken_year": read_dates.read_spoken_year,
    "stage": read_shifts.read_stage,
    "the_quarter": read_shifts.read_the_quarter,
    "units": read_lengths.read_units,
    "year": read_dates.read_year,
    "lone_part": read_days.read_lone_part,
    "past": read_lengths.read_past,
    "vague": read_lengths.read_vague,
    "current": read_lengths.read_current,
}
