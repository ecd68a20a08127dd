"""Neighbouring readings become one expression, and words before them modify it.

“3 p.m.” and “Tuesday”, “the third quarter” and “last year”, “early” and “next month”.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.language.times import lexicon as lex
from factcheck.language.times.expressions import Expression, Kind, Origin
from factcheck.language.times.moments import Unit
from factcheck.language.times.tokens import Tokens
from factcheck.text.patterns import regex

_BETWEEN_DAY_AND_CLOCK = regex(r",?\s+(?:(?:on|at|around|about|by|of)\s+)?")
_BETWEEN_PERIOD_AND_YEAR = regex(r"(?:,?\s+(?:(?:of|in)\s+)?)")
_BETWEEN_YEAR_AND_PERIOD = regex(r"(?:['’]s?)?\s+(?:fiscal\s+)?")

_WITH_YEAR = (Unit.MONTH, Unit.QUARTER, Unit.HALF)

_EDGES: dict[str, str] = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
    "close": "END",
}
"""TIMEX3 modifiers of points (TimeML 1.2.1): which part of the time is meant."""
_LEANING = {"earlier": "START", "later": "END", "sometime": ""}
_BOUNDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("just", "over"), "MORE_THAN"),
    (("just", "under"), "LESS_THAN"),
    (("no", "more", "than"), "EQUAL_OR_LESS"),
    (("not", "more", "than"), "EQUAL_OR_LESS"),
    (("no", "less", "than"), "EQUAL_OR_MORE"),
    (("no", "fewer", "than"), "EQUAL_OR_MORE"),
    (("more", "than"), "MORE_THAN"),
    (("less", "than"), "LESS_THAN"),
    (("fewer", "than"), "LESS_THAN"),
    (("at", "least"), "EQUAL_OR_MORE"),
    (("at", "most"), "EQUAL_OR_LESS"),
    (("up", "to"), "EQUAL_OR_LESS"),
    (("as", "long", "as"), "EQUAL_OR_LESS"),
    (("within",), "EQUAL_OR_LESS"),
    (("over",), "MORE_THAN"),
    (("nearly",), "LESS_THAN"),
    (("almost",), "LESS_THAN"),
    (("about",), "APPROX"),
    (("around",), "APPROX"),
    (("roughly",), "APPROX"),
    (("approximately",), "APPROX"),
    (("some",), "APPROX"),
)
"""Words before a length and its TIMEX3 modifier; longer ones first."""


def compose(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Join neighbours that make one expression and take in the words that modify it."""
    joined: list[Expression] = []
    for expression in found:
        if joined:
            both = _join(tokens, joined[-1], expression)
            if both is not None:
                joined[-1] = both
                continue
        joined.append(expression)
    result: list[Expression] = []
    for expression in joined:
        floor = result[-1].last if result else 0
        result.append(_modified(tokens, _with_part(tokens, expression), floor))
        result += _further_days(tokens, result[-1])
    return result


def _further_days(tokens: Tokens, expression: Expression) -> list[Expression]:
    """Read the second day of “Dec. 3 and 5”: the month stands before the first one only."""
    n = expression.last
    if expression.kind is not Kind.DAY or expression.year is not None or expression.part:
        return []
    if tokens.codes[n : n + 2] not in (lex.AND + lex.SMALL, lex.TO + lex.SMALL):
        return []
    if not expression.day or tokens.words[n] == "or":
        return []
    day = int(tokens.words[n + 1])
    ends = n + 2 == len(tokens.words) or tokens.words[n + 2] in (".", ",", ";", ")", "in", "at")
    if day <= expression.day or not ends:
        return []
    start, end = tokens.starts[n + 1], tokens.ends[n + 1]
    return [
        replace(expression, start=start, end=end, first=n + 1, last=n + 2, day=day, weekday=None)
    ]


def _join(tokens: Tokens, one: Expression, other: Expression) -> Expression | None:
    gap = tokens.text[one.end : other.start]
    if len(gap) > 12:
        return None
    if _BETWEEN_DAY_AND_CLOCK.fullmatch(gap):
        timed = _day_with_time(one, other, gap)
        if timed is not None:
            return timed
    week = _day_of_a_week(tokens, one, other, gap)
    if week is not None:
        return week
    if _BETWEEN_PERIOD_AND_YEAR.fullmatch(gap):
        needs_year = one.kind in (Kind.PERIOD, Kind.DAY) and one.year is None and one.which is None
        bare = other.kind is Kind.SHIFT or one.unit in _WITH_YEAR or one.name != ()
        if needs_year and other.is_year_like and (bare or "of" in gap.split()):
            return replace(one, end=other.end, last=other.last, of=other)
        if one.kind is Kind.WEEKDAY and other.kind is Kind.DAY and other.weekday is None:
            return replace(other, start=one.start, first=one.first, weekday=one.index)
    if _BETWEEN_YEAR_AND_PERIOD.fullmatch(gap):
        period = other.kind is Kind.PERIOD and other.year is None and other.which is None
        if period and one.is_year_like:
            return replace(other, start=one.start, first=one.first, of=one)
    return None


def _day_with_time(one: Expression, other: Expression, gap: str) -> Expression | None:
    """Join “3 p.m. Tuesday”, “Tuesday at 3 p.m.”, “overnight Tuesday”."""
    if one.takes_a_day and other.is_day and not other.part:
        return replace(other, start=one.start, first=one.first, part=one.part)
    if one.is_day and not one.part and other.takes_a_day and not gap.startswith(","):
        return replace(one, end=other.end, last=other.last, part=other.part)
    return None


def _day_of_a_week(
    tokens: Tokens, one: Expression, other: Expression, gap: str
) -> Expression | None:
    """Join “Tuesday of last week”, “Tuesday last week” and “two weeks ago Tuesday”."""
    if one.kind is Kind.WEEKDAY and one.which is None and not one.part:
        week = other.kind is Kind.SHIFT and other.unit is Unit.WEEK and not other.mod
        owner = tokens.codes[other.last : other.last + 1] == lex.POSSESSIVE
        if week and not owner and gap in (" ", " of "):
            return replace(one, end=other.end, last=other.last, of=other)
    ago = one.kind is Kind.SHIFT and tokens.codes[one.last - 1] == lex.AGO
    plain = other.kind is Kind.WEEKDAY and other.which is None and not other.part
    if ago and one.unit is Unit.WEEK and plain and gap in (" ", " on "):
        return replace(other, start=one.start, first=one.first, count=one.count)
    return None


def _with_part(tokens: Tokens, expression: Expression) -> Expression:
    """Take in a part of the day behind a day: “Wednesday night”, “yesterday's afternoon”."""
    if not expression.is_day or expression.part or expression.until:
        return expression
    n = expression.last
    if n < len(tokens.words) and tokens.codes[n] == lex.DAY_PART:
        part = lex.DAY_PARTS[tokens.words[n]]
        longer = replace(expression, end=tokens.ends[n], last=n + 1, part=part)
        if tokens.words[n].endswith("s") and expression.kind is Kind.WEEKDAY:
            value = f"XXXX-WXX-{expression.index + 1}{part}"
            return replace(longer, kind=Kind.SET, part="", value=value)
        return longer
    return expression


def _modified(tokens: Tokens, expression: Expression, floor: int) -> Expression:
    """Take in the words before that modify an expression.

    Args:
        tokens: the sentence.
        expression: the expression.
        floor: first token that may be taken in.
    """
    if expression.mod or expression.kind in (Kind.VAGUE, Kind.SET):
        return expression
    if expression.kind is Kind.LENGTH or expression.fallback is not None:
        return _bounded(tokens, expression, floor)
    return _edged(tokens, expression, floor)


def _bounded(tokens: Tokens, expression: Expression, floor: int) -> Expression:
    """Take in "at least" and the like before a length."""
    words, first = tokens.words, expression.first
    if tokens.codes[first] in (lex.THE, lex.THIS) and words[first - 1 : first] == ["over"]:
        return expression
    for phrase, mod in _BOUNDS:
        at = first - len(phrase)
        if at >= floor and tuple(words[at:first]) == phrase:
            return _from(tokens, expression, at, mod)
    return expression


def _edged(tokens: Tokens, expression: Expression, floor: int) -> Expression:
    """Take in "early", "the end of", "the week of", "earlier" before a point of time."""
    first = expression.first
    before = tokens.words[max(floor, first - 3) : first]
    if expression.is_day and before == ["the", "week", "of"]:
        week = _from(tokens, expression, first - 3, "")
        return replace(
            week, kind=Kind.SHIFT, unit=Unit.WEEK, year=None, weekday=None, of=expression
        )
    last, second = (before[-1:] or [""])[0], (before[-2:-1] or [""])[0]
    if last == "of" and second in _EDGES:
        article = before[0] in ("the", "a") and len(before) == 3
        return _from(tokens, expression, first - 2 - article, _EDGES[second])
    if last == "-" and second in ("mid", "early", "late"):
        return _from(tokens, expression, first - 2, _EDGES[second])
    if last in ("early", "late", "mid"):
        article = expression.kind is Kind.YEARS and second == "the"
        return _from(tokens, expression, first - 1 - article, _EDGES[last])
    if _leans(expression):
        if last in _LEANING:
            return _from(tokens, expression, first - 1, _LEANING[last])
        if last == "on" and second in _LEANING:
            return _from(tokens, expression, first - 2, _LEANING[second])
    return expression


def _from(tokens: Tokens, expression: Expression, first: int, mod: str) -> Expression:
    return replace(expression, start=tokens.starts[first], first=first, mod=mod)


def _leans(expression: Expression) -> bool:
    if expression.kind is Kind.WEEKDAY:
        return True
    return expression.kind is Kind.SHIFT and (
        expression.count == 0
        or expression.part != ""
        or (expression.unit is Unit.DAY and expression.origin is Origin.PUBLICATION)
    )
