"""Patterns of time expressions over token codes.

A rule is written in the names of `lexicon`'s codes; `search` finds the leftmost stretch that a
rule fits, trying the rules in order, so that longer forms stand before shorter ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.language.times import lexicon
from factcheck.text.patterns import regex

_COUNT = (
    "(?: ARTICLE? COUPLE OF? MORE? | ARTICLE? FEW MORE? | ARTICLE MORE?"
    " | (?:ARTICLE)? (?:SMALL|NUMBER) (?:HYPHEN? NUMBER|HYPHEN ARTICLE){0,3}"
    " (?:(?:TO|HYPHEN) (?:SMALL|NUMBER) (?:HYPHEN? NUMBER)?)?"
    " (?:HYPHEN? AND? HYPHEN? ARTICLE? HYPHEN? FRACTION)? MORE? )"
)
_ANY_YEAR = "(?: YEAR | OLD_YEAR )"
_DAY_NUMBER = "(?: SMALL | FIGURE_ORDINAL )"
_ANY_UNIT = "(?: UNIT | UNITS | QUARTER_UNIT )"
_WEEKDAY_COMMA = "(?: WEEKDAY COMMA? )?"
_COMMA_YEAR = f"(?: COMMA? {_ANY_YEAR} )?"
_WHICH = "(?: THIS (?: PAST | NEXT ) | LAST | NEXT | THIS | PAST | PREVIOUS | FOLLOWING )"
_A_UNIT_OF_TIME = "(?: THE | THIS | LAST | NEXT ) UNIT"
_CLOCK = "(?: CLOCK AM_PM? | SMALL AM_PM ) ZONE?"

RULES: dict[str, str] = {
    "iso": "ISO",
    "clock": f"{_CLOCK} | (?: NUMBER | YEAR | OLD_YEAR ) ZONE | SMALL IN THE DAY_PART",
    "year_end": "UNIT (?: HYPHEN | POSSESSIVE )? END",
    "spoken_year": "NUMBER NUMBER (?: HYPHEN? NUMBER | HYPHEN ARTICLE )?",
    "month_day": f"{_WEEKDAY_COMMA} MONTH THE? (?: {_DAY_NUMBER} | ORDINAL )"
    f" (?: HYPHEN {_DAY_NUMBER} )? {_COMMA_YEAR}",
    "day_month": f"{_WEEKDAY_COMMA} THE? {_DAY_NUMBER} (?: HYPHEN {_DAY_NUMBER} )? OF? MONTH"
    f" {_COMMA_YEAR} | THE? ORDINAL OF MONTH {_COMMA_YEAR}",
    "day_alone": "IN THE FIGURE_ORDINAL",
    "month_year": f"MONTH (?: COMMA | OF )? (?: {_ANY_YEAR} | SHORT_YEAR )",
    "weekday": f"THE WEEKDAY BEFORE LAST | THE? {_WHICH} WEEKDAY | WEEKDAY",
    "from_day": f"{_COUNT} {_ANY_UNIT} FROM (?: WEEKDAY | DEICTIC )",
    "in_the_part": "IN THE DAY_PART",
    "month": f"(?: THE? {_WHICH} )? MONTH",
    "quarter": "(?: THE | THIS )? (?: FISCAL HYPHEN? )? ORDINAL HYPHEN? FISCAL? QUARTER_UNIT",
    "numbered_quarter": "(?: NUMBERED_QUARTER | NUMBERED_HALF ) CONTINUED",
    "half": f"THE? (?: ORDINAL | LAST ) FRACTION (?= OF (?: {_ANY_YEAR} | {_A_UNIT_OF_TIME} ))",
    "season": f"THE? (?: {_WHICH} SEASON | SEASON OF? {_ANY_YEAR} ) | THE SEASON",
    "century": "THE? (?: ORDINAL | FIGURE_ORDINAL ) HYPHEN? UNIT",
    "decade": "THE? DECADE_NAME",
    "holiday": "(?: LAST | NEXT | THIS )? HOLIDAY CONTINUED*",
    "two_days_off": "THE? UNIT (?: BEFORE | AFTER ) (?: DEICTIC | LAST WEEKDAY | LAST UNIT )",
    "deictic": "DEICTIC",
    "this_part": "THE? (?: THIS | LAST | NEXT | FOLLOWING | PREVIOUS | THAT | SAME ) DAY_PART",
    "ago": f"{_COUNT} HYPHEN? {_ANY_UNIT} (?: TO (?: OTHER | NUMBER | MORE ) )?"
    " (?: AGO | EARLIER | LATER | BEFORE | AFTER | PREVIOUS TO | FROM VAGUE )",
    "year_ago": "(?: THE | ARTICLE )? UNIT HYPHEN (?: AGO | EARLIER ) QUARTER_UNIT?",
    "this_unit": "(?: (?: THIS | LAST | NEXT ) FISCAL? | THIS (?: PAST | NEXT | SAME )"
    " | THAT SAME? | THE (?: SAME | LATEST FISCAL? | NEXT | LAST )"
    " | THE? (?: PREVIOUS | FOLLOWING ) ) (?: UNIT | QUARTER_UNIT )",
    "unit_off": "THE (?: UNIT | QUARTER_UNIT )"
    " (?: BEFORE | AFTER | EARLIER | LATER | PREVIOUS TO )",
    "past_span": f"(?: THE | THIS )? (?: LAST | PAST | NEXT | PREVIOUS | FOLLOWING ) {_COUNT}?"
    " (?: UNITS | UNIT )",
    "each": f"EACH (?: SMALL | NUMBER | FEW | MORE | ORDINAL )? (?: {_ANY_UNIT}"
    " | WEEKDAY | MONTH | SEASON | DAY_PART )",
    "rate": "PER (?: UNIT | QUARTER_UNIT )",
    "weekdays": "WEEKDAYS_PLURAL",
    "cycle": "CYCLE",
    "and_a_half": "ARTICLE UNIT AND ARTICLE FRACTION AGO?",
    "half_unit": "FRACTION ARTICLE UNIT | ARTICLE? FRACTION HYPHEN UNIT (?! HYPHEN? OLD )",
    "length": f"{_COUNT} HYPHEN? {_ANY_UNIT} (?! HYPHEN? OLD )",
    "long": "(?: UNIT | UNITS ) HYPHEN LONG",
    "these_days": "THIS UNITS",
    "units_around": "THE UNITS (?: BEFORE | AFTER | FOLLOWING | OTHER )",
    "in_the_unit": "(?: EARLIER | LATER ) IN THE (?: UNIT | QUARTER_UNIT )",
    "stage": "THE? STAGE (?: UNIT | DAY_PART ) | THE? UNIT (?: SMALL | NUMBER | ARTICLE )",
    "the_quarter": "THE (?: QUARTER_UNIT | UNIT )",
    "units_ago": "UNITS AGO",
    "units": "UNITS",
    "year": f"FISCAL? {_ANY_YEAR} (?: HYPHEN (?: {_ANY_YEAR} | SMALL | NUMBER ) )?",
    "lone_part": "DAY_PART",
    "past": "THE PAST",
    "vague": "THE? VAGUE UNITS?",
    "current": "LATEST",
}
"""Rules by the name of their reader in `parse`."""


def _compiled(rule: str) -> str:
    codes = re.sub(r"[A-Z_]{2,}", lambda name: re.escape(getattr(lexicon, name.group())), rule)
    return codes.replace(" ", "")


@cache
def _any_rule() -> re.Pattern[str]:
    """Return one expression of all rules; compiled on first use, for it takes 7 ms."""
    return regex("|".join(f"(?P<{name}>{_compiled(rule)})" for name, rule in RULES.items()))


def matches(codes: str, start: int = 0) -> Iterator[tuple[str, int, int]]:
    """Yield the rules that fit, from the left: name, first token, one past the last token."""
    for found in _any_rule().finditer(codes, start):
        yield found.lastgroup or "", found.start(), found.end()
