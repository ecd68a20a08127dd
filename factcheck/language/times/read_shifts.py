"""Readers of times that are counted from others: “last month”, “a day earlier”, “that day”."""

from __future__ import annotations

import math
from dataclasses import replace

from factcheck.language.times import lexicon as lex
from factcheck.language.times.expressions import Expression, Kind, Origin
from factcheck.language.times.lengths import count_of, length_value
from factcheck.language.times.lexicon import words
from factcheck.language.times.match import (
    TOO_SHORT,
    Match,
    clause_behind,
    is_title,
    unit_of,
    which_of,
)
from factcheck.language.times.moments import Unit
from factcheck.language.times.read_dates import read_weekday
from factcheck.language.times.read_lengths import read_length


def read_two_days_off(match: Match) -> Expression | None:
    """Read "the day before yesterday", "the day before last Tuesday"."""
    n = match.at(lex.BEFORE + lex.AFTER)
    assert n is not None
    if match.word(lex.UNIT) != "day":
        return None
    sign = -1 if match.tokens.codes[n] == lex.BEFORE else 1
    inner = match.trimmed(n + 1, match.last)
    reader = {lex.DEICTIC: read_deictic}.get(inner.codes[0], read_this_unit)
    base = read_weekday(inner) if lex.WEEKDAY in inner.codes else reader(inner)
    if base is None:
        return None
    if base.kind is Kind.SHIFT and base.unit is Unit.DAY:
        return match.as_(Kind.SHIFT, count=base.count + sign)
    return match.as_(Kind.SHIFT, count=sign, of=base, origin=Origin.DISCOURSE)


def read_deictic(match: Match) -> Expression | None:
    """Read "yesterday", "today", "tomorrow", "tonight"."""
    word = match.words[0]
    if is_title(match):
        return None
    if word == "today" and match.after() in ("'s", "'") and match.after(1) in _OF_OUR_TIME:
        return match.as_(Kind.VAGUE, value="PRESENT_REF")
    compared = match.after() == "than" or (match.after() == "as" and match.before(2) == "as")
    if word == "today" and compared:
        # "as true today as it was then"
        return match.as_(Kind.VAGUE, value="PRESENT_REF")
    part = "TNI" if word == "tonight" else ""
    return match.as_(Kind.SHIFT, count=lex.DEICTICS[word], part=part)


_OF_OUR_TIME = words("world society economy market markets generation youth children standards")
"""What “today's” is of our time before, not of this day."""


def read_from_day(match: Match) -> Expression | None:
    """Read "a week from Friday", "two weeks from tomorrow"."""
    count, unit = count_of(match.tokens, match.first, match.last - 2), unit_of(match)
    if count is None or count != math.floor(count) or unit not in (Unit.DAY, Unit.WEEK):
        return None
    inner = match.trimmed(match.last - 1, match.last)
    base = read_weekday(inner) if match.codes[-1] == lex.WEEKDAY else read_deictic(inner)
    if base is None:
        return None
    days = int(count) * (7 if unit is Unit.WEEK else 1)
    return match.as_(Kind.SHIFT, count=days, of=base, origin=Origin.DISCOURSE)


def read_this_part(match: Match) -> Expression | None:
    """Read "this morning", "last night", "the next morning"."""
    if is_title(match):
        return None
    part = lex.DAY_PARTS[match.word(lex.DAY_PART)]
    codes = match.codes
    which = which_of(match)
    if lex.THAT in codes or lex.SAME in codes:
        return match.as_(Kind.SHIFT, origin=Origin.DISCOURSE, part=part)
    if lex.LAST in codes or lex.THIS in codes:
        if lex.THE in codes:
            return None
        return match.as_(Kind.SHIFT, count=which or 0, part=part)
    return match.as_(Kind.SHIFT, count=which or 0, origin=Origin.DISCOURSE, part=part)


_OR_SO = ("so", "two", "three", "more")


def read_ago(match: Match) -> Expression | None:
    """Read "three years ago", "two days earlier", "a week after the vote"."""
    unit_at = match.at(lex.UNIT + lex.UNITS + lex.QUARTER_UNIT)
    assert unit_at is not None
    length = read_length(match.trimmed(match.first, unit_at + 1))
    if length is None:
        return None
    count, unit = count_of(match.tokens, match.first, unit_at), unit_of(match)
    prior = match.codes[-2] == lex.PREVIOUS
    if match.tokens.codes[unit_at + 1] == lex.TO and not prior and match.words[-2] not in _OR_SO:
        return length
    code = match.codes[-2] if match.codes[-2] == lex.FROM else match.codes[-1]
    if match.codes[-2] == lex.PREVIOUS:
        code = lex.BEFORE
    sign = -1 if code in (lex.AGO, lex.EARLIER, lex.BEFORE) else 1
    near = code in (lex.AGO, lex.FROM)
    if code == lex.FROM and match.words[-1] != "now":
        return length
    if unit is Unit.YEAR and count is not None and count != math.floor(count):
        unit, count = Unit.MONTH, 12 * count
    if unit in TOO_SHORT or count is None or count != math.floor(count):
        if near:
            value = "PAST_REF" if sign < 0 else "FUTURE_REF"
            return match.as_(Kind.VAGUE, value=value)
        return length
    if unit is Unit.DECADE:
        unit, count = Unit.YEAR, 10 * count
    shift = {"unit": unit, "count": sign * int(count), "fallback": length}
    if near:
        return match.as_(Kind.SHIFT, **shift)
    if code in (lex.BEFORE, lex.AFTER):
        shifted = match.as_(Kind.SHIFT, origin=Origin.EVENT, **shift)
        return replace(shifted, clause=clause_behind(match))
    if match.after() == "than":
        shifted = match.as_(Kind.SHIFT, origin=Origin.EVENT, **shift)
        return replace(shifted, clause=clause_behind(match.trimmed(match.first, match.last + 1)))
    return match.as_(Kind.SHIFT, origin=Origin.DISCOURSE, **shift)


def read_and_a_half(match: Match) -> Expression | None:
    """Read "an hour and a half", "a year and a half ago"."""
    unit = unit_of(match)
    if match.words[4] != "half":
        return None
    if match.codes[-1] != lex.AGO:
        return match.as_(Kind.LENGTH, value=length_value(unit, 1.5))
    if unit is Unit.YEAR:
        return match.as_(Kind.SHIFT, unit=Unit.MONTH, count=-18)
    return match.as_(Kind.VAGUE, value="PAST_REF")


def read_year_ago(match: Match) -> Expression | None:
    """Read "year-ago", "year-earlier quarter"."""
    if match.word(lex.UNIT) not in ("year", "month", "week", "day"):
        return None
    near = lex.AGO in match.codes
    origin = Origin.PUBLICATION if near else Origin.DISCOURSE
    if match.codes[0] == lex.ARTICLE:
        match = match.trimmed(match.first + 1, match.last)
    return match.as_(Kind.SHIFT, unit=unit_of(match), count=-1, origin=origin)


def read_this_unit(match: Match) -> Expression | None:
    """Read "last month", "that day", "the same day", "the following week"."""
    codes, unit = match.codes, unit_of(match)
    if unit in TOO_SHORT or is_title(match):
        return None
    which = which_of(match)
    if lex.SAME in codes:
        return match.as_(Kind.SHIFT, unit=unit, origin=Origin.EVENT, clause=clause_behind(match))
    if lex.LATEST in codes:
        # The latest quarter reported on is the last one that is over.
        return match.as_(
            Kind.SHIFT,
            unit=unit,
            count=-1 if unit is Unit.QUARTER and "latest" in match.words else 0,
        )
    if lex.THAT in codes:
        return match.as_(Kind.SHIFT, unit=unit, origin=Origin.DISCOURSE)
    if lex.PREVIOUS in codes or lex.FOLLOWING in codes:
        return match.as_(Kind.SHIFT, unit=unit, count=which or 0, origin=Origin.DISCOURSE)
    if unit is Unit.DAY:
        if lex.NEXT not in codes:
            return None
        return match.as_(Kind.SHIFT, unit=unit, count=1, origin=Origin.DISCOURSE)
    if lex.THE in codes or lex.PAST in codes:
        return match.as_(Kind.LENGTH, value=length_value(unit, 1))
    return match.as_(Kind.SHIFT, unit=unit, count=which or 0)


def read_unit_off(match: Match) -> Expression | None:
    """Read "the day before", "the year after"."""
    unit = unit_of(match)
    code = match.codes[-1]
    if unit in TOO_SHORT:
        return None
    if match.codes[-2] == lex.PREVIOUS:
        code = lex.BEFORE
    count = -1 if code in (lex.BEFORE, lex.EARLIER) else 1
    if code in (lex.EARLIER, lex.LATER):
        return match.as_(Kind.SHIFT, unit=unit, count=count, origin=Origin.DISCOURSE)
    return match.as_(
        Kind.SHIFT, unit=unit, count=count, origin=Origin.EVENT, clause=clause_behind(match)
    )


def read_the_quarter(match: Match) -> Expression | None:
    """Read "the quarter", "the weekend", "the day of ...", "the end of the year"."""
    unit = unit_of(match)
    if match.words[0] != "the":
        return None
    before = match.before()
    if unit is Unit.DAY:
        if not match.after()[:1].isalpha() or not (before in _DAY_LEADS or match.after() == "of"):
            return None
        firm = before == "on"
        return match.as_(
            Kind.SHIFT, origin=Origin.EVENT, clause=clause_behind(match), which=None if firm else 0
        )
    if unit is Unit.QUARTER:
        return match.as_(Kind.SHIFT, unit=unit, origin=Origin.DISCOURSE)
    if unit is Unit.WEEKEND:
        return match.as_(Kind.SHIFT, unit=unit, which=0)
    if unit in (Unit.YEAR, Unit.WEEK, Unit.MONTH, Unit.DECADE, Unit.CENTURY):
        edge = before == "of" and match.before(2) in _EDGE_NOUNS
        ends = before in ("for", "in") and match.after() in _AFTER_UNIT
        if edge or ends or (match.after() == "'s" and unit is not Unit.CENTURY):
            return match.as_(Kind.SHIFT, unit=unit)
        if before in ("for", "in", "during") and match.after() in _BOUNDED_BY:
            return match.as_(Kind.LENGTH, value=length_value(unit, 1))
    return None


def read_stage(match: Match) -> Expression | None:
    """Read "the opening night", "day five": the days of an event, when the article dates them."""
    named = match.words[-1] if match.at(lex.STAGE) is not None else match.words[-2]
    numbered = named != match.words[-1] and match.after() in _AFTER_NUMBERED_DAY
    if named != "day" and not (named == "night" and not numbered):
        return None
    if named != match.words[-1] and not numbered:
        return None
    day = match.as_(Kind.SHIFT, origin=Origin.EVENT, which=0)
    return replace(day, clause=(day.start, day.end))


_AFTER_NUMBERED_DAY = ("of", ":", ",", "", ".")
_BOUNDED_BY = ("ended", "ending", "to", "through")
_DAY_LEADS = ("on", "since", "until")
_AFTER_UNIT = ("", ",", ".", ";", "and", "but", "was", "were", "as", "while")
_EDGE_NOUNS = (
    *("months", "weeks", "quarter", "quarters", "days", "most", "much", "part", "time", "course"),
    *("end", "beginning", "start", "middle", "close", "rest", "remainder", "half"),
)


def read_in_the_unit(match: Match) -> Expression | None:
    """Read "earlier in the year"."""
    unit = unit_of(match)
    if unit in (*TOO_SHORT, Unit.WEEKEND):
        return None
    mod = "START" if match.codes[0] == lex.EARLIER else "END"
    origin = Origin.DISCOURSE if unit is Unit.DAY else Origin.PUBLICATION
    return match.as_(Kind.SHIFT, unit=unit, origin=origin, mod=mod)
