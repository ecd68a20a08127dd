"""From readings to calendar days: against publication, against what the text said before.

Every step is kept in words, so that a checker sees how a date was found.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from dataclasses import replace

from factcheck.language.times import chains
from factcheck.language.times.discourse import Discourse, Reference, Resolved
from factcheck.language.times.expressions import Expression, Kind, Origin
from factcheck.language.times.lexicon import words
from factcheck.language.times.moments import Moment, Unit, a_day, a_period, a_year, containing
from factcheck.language.times.named_days import date_of, years_near
from factcheck.language.times.nearest import nearest
from factcheck.language.times.tense import Tense, tense_at
from factcheck.language.times.tokens import Tokens
from factcheck.model import Span

_NO_EVENT_WORDS = words(
    "in at by from with for to and but as on near outside inside while because or"
)
"""Words behind "the same day" that begin no clause that names an event."""
_LIKE_QUARTER = ("ago", "earlier", "before", "quarter")
NO_PUBLICATION = "the publication date is not known"
NO_ANCHOR = "no time stands before it that it could be counted from"
OUTSIDE = "it lies outside the calendar"
NO_EVENT = "the article does not date that event"


def resolve(tokens: Tokens, expression: Expression, discourse: Discourse) -> Resolved:
    """Find the stretch of the calendar that an expression means."""
    match expression.kind:
        case Kind.DAY:
            return _day(tokens, expression, discourse)
        case Kind.PERIOD:
            return _period(tokens, expression, discourse)
        case Kind.YEARS:
            return _years(expression)
        case Kind.WEEKDAY:
            return _weekday(tokens, expression, discourse)
        case Kind.SHIFT:
            return _shift(tokens, expression, discourse)
        case Kind.PART:
            return _part(tokens, expression, discourse)
        case _:
            return Resolved(None)


def _years(expression: Expression) -> Resolved:
    assert expression.year is not None
    if expression.unit is Unit.YEAR:
        moment = a_year(expression.year)
        if moment is not None and expression.until:
            moment = moment._replace(until=dt.date(expression.until, 12, 31))
        return Resolved(moment)
    return Resolved(containing(dt.date(max(1, expression.year), 1, 1), expression.unit))


def _year_from(
    tokens: Tokens, expression: Expression, discourse: Discourse
) -> tuple[int | None, tuple[str, ...]]:
    """Return the year that the words give, and the step that found it."""
    if expression.year is not None:
        return expression.year, ()
    if expression.of is not None:
        of = resolve(tokens, expression.of, discourse)
        if of.moment is not None and of.moment.year_known:
            year = of.moment.first.year
            return year, (*of.chain, f"{year} (“{expression.of.words_in(tokens.text)}”)")
    if discourse.year is not None and expression.which is None:
        return discourse.year, (f"{discourse.year} of the date before it",)
    return None, ()


def _in_year(
    tokens: Tokens, expression: Expression, moment: Moment | None, chain: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the steps of a date whose year was found: the last of `chain` says where."""
    if not chain:
        return ()
    value = moment.value if moment else "?"
    return (*chain[:-1], chains.in_year(expression.words_in(tokens.text), chain[-1], value))


def _day(tokens: Tokens, expression: Expression, discourse: Discourse) -> Resolved:
    if not expression.month and not expression.name:
        return _day_of_month(tokens, expression, discourse)
    year, chain = _year_from(tokens, expression, discourse)
    if year is not None:
        moment = _day_in(expression, year)
        reason = "" if moment else "there is no such day"
        return Resolved(moment, _in_year(tokens, expression, moment, chain), reason)
    if _day_in(expression, None) is None and _day_in(expression, 2000) is None:
        return Resolved(None, (), "there is no such day")
    published = discourse.published
    if published is None:
        reason = f"no year is given and {NO_PUBLICATION}"
        return Resolved(_day_in(expression, None), (), reason)
    candidates = [_day_in(expression, y) for y in years_near(expression.name, published.year)]
    found = [c for c in candidates if c]
    return nearest(tokens, expression, found, published, discourse.beside)


def _day_of_month(tokens: Tokens, expression: Expression, discourse: Discourse) -> Resolved:
    """Return “on the 15th”: of the month named last, else of the month near publication."""
    published = discourse.published
    last = discourse.last
    if last is not None and last.moment.unit in (Unit.DAY, Unit.MONTH) and last.moment.year_known:
        month = last.moment.first
        moment = a_day(month.year, month.month, expression.day)
        if moment is None:
            return Resolved(None, (), "there is no such day")
        words = expression.words_in(tokens.text)
        step = chains.counted(words, last, discourse.number, 0, Unit.DAY, moment.value)
        return Resolved(moment, (step,), "", last)
    if published is None:
        return Resolved(None, (), f"no month is given and {NO_PUBLICATION}")
    this = containing(published, Unit.MONTH)
    months = [this.shifted(Unit.MONTH, off) for off in (-1, 0, 1)]
    days = [a_day(m.first.year, m.first.month, expression.day) for m in months if m]
    return nearest(tokens, expression, [day for day in days if day], published)


def _day_in(expression: Expression, year: int | None) -> Moment | None:
    if expression.day:
        moment = a_day(year, expression.month, expression.day)
        until = a_day(year, expression.month, expression.until) if expression.until else None
        if moment is None or (expression.until and until is None):
            return None
        return moment._replace(until=until.first) if until else moment
    found = date_of(expression.name, year) if expression.name and year else None
    return Moment(found, Unit.DAY) if found else None


def _period(tokens: Tokens, expression: Expression, discourse: Discourse) -> Resolved:
    year, chain = _year_from(tokens, expression, discourse)
    if year is not None:
        moment = a_period(year, expression.unit, expression.index)
        return Resolved(moment, _in_year(tokens, expression, moment, chain))
    published = discourse.published
    if published is None:
        reason = f"no year is given and {NO_PUBLICATION}"
        return Resolved(a_period(None, expression.unit, expression.index), (), reason)
    years = (-2, -1, 0, 1, 2)
    found = [a_period(published.year + off, expression.unit, expression.index) for off in years]
    return nearest(tokens, expression, [c for c in found if c], published, discourse.beside)


def _weekday(tokens: Tokens, expression: Expression, discourse: Discourse) -> Resolved:
    anchor = discourse.published
    reference = None
    which = expression.which
    if expression.origin is Origin.DISCOURSE and discourse.day is not None:
        reference = discourse.day
        anchor = reference.moment.first
    if anchor is None:
        return Resolved(None, (), NO_PUBLICATION)
    if expression.of is not None:
        return _weekday_of_week(tokens, expression, expression.of, discourse)
    back = (anchor.weekday() - expression.index) % 7
    if which is not None:
        off = {-1: -(back or 7), 0: -back if back == 0 else 7 - back, 1: 7 - back}[which]
        if which == 0 and tense_at(tokens, expression.first, expression.last) is Tense.PAST:
            off = -back
    elif (
        tense_at(tokens, expression.first, expression.last) is Tense.FUTURE
        and back
        and not expression.count
    ):
        off = 7 - back
    else:
        off = -back
    off += 7 * expression.count
    moment = Moment(anchor, Unit.DAY).shifted(Unit.DAY, off)
    if moment is None:
        return Resolved(None, (), OUTSIDE)
    words = expression.words_in(tokens.text)
    value = moment.value + expression.part
    step = chains.weekday(words, anchor, reference, discourse.number, off, value)
    return Resolved(moment, (step,), "", reference)


def _weekday_of_week(
    tokens: Tokens, expression: Expression, of: Expression, discourse: Discourse
) -> Resolved:
    """Return “Tuesday of last week”."""
    week = resolve(tokens, of, discourse)
    if week.moment is None:
        return week
    moment = week.moment.shifted(Unit.DAY, expression.index)
    if moment is None:
        return Resolved(None, (), OUTSIDE)
    reference = _reference(tokens, of, week.moment, discourse)
    words, value = expression.words_in(tokens.text), moment.value + expression.part
    step = chains.counted(words, reference, discourse.number, expression.index, Unit.DAY, value)
    return Resolved(moment, (*week.chain, step), week.unresolved, reference)


def _part(tokens: Tokens, expression: Expression, discourse: Discourse) -> Resolved:
    reference = discourse.day
    if reference is None:
        if discourse.published is None:
            return Resolved(None, (), NO_PUBLICATION)
        reference = Reference(Moment(discourse.published, Unit.DAY))
    words = expression.words_in(tokens.text)
    step = chains.on_day(words, reference, discourse.number, expression.part)
    return Resolved(reference.moment, (step,), "", reference)


def _shift(tokens: Tokens, expression: Expression, discourse: Discourse) -> Resolved:
    beside = _date_beside(tokens, expression, discourse)
    if beside is None and expression.is_stage:
        beside = _date_before(tokens, expression, discourse)
    if beside is not None:
        return beside
    reference, reason = _anchor(tokens, expression, discourse)
    if reference is None:
        # An event that the article dates comes first, so that two dates for it are seen.
        before = _date_before(tokens, expression, discourse)
        return before or Resolved(None, (), reason)
    base = reference.moment
    if expression.unit is Unit.WEEKEND and expression.which == 0:
        past = tense_at(tokens, expression.first, expression.last) is not Tense.FUTURE
        past = past and not _is_ahead(tokens, expression.first)
        begun = base.first.weekday() >= 5
        expression = replace(expression, count=0 if begun or not past else -1)
    if expression.part and expression.which == 0:
        coming = tense_at(tokens, expression.first, expression.last) is Tense.FUTURE
        expression = replace(expression, count=0 if coming else expression.count)
    yearly = expression.unit is Unit.YEAR and expression.count == -1
    like = yearly and tokens.words[expression.last - 1] in _LIKE_QUARTER
    if like and discourse.quarter:
        moment = discourse.quarter.moment.same_time(-1)
        reference = discourse.quarter
    else:
        moment = base.shifted(expression.unit, expression.count)
    if moment is None:
        return Resolved(None, (), OUTSIDE)
    words, value = expression.words_in(tokens.text), moment.value + expression.part
    if like and discourse.quarter:
        step = chains.like_quarter(words, reference, discourse.number, value)
    else:
        step = chains.counted(
            words, reference, discourse.number, expression.count, expression.unit, value
        )
    unresolved = "" if moment.year_known else f"no year is given and {NO_PUBLICATION}"
    return Resolved(moment, (step,), unresolved, reference)


def _is_ahead(tokens: Tokens, first: int) -> bool:
    """Return whether the words before look forward: “ahead of the weekend”, “by the weekend”."""
    lead = tokens.words[max(0, first - 2) : first]
    return lead == ["ahead", "of"] or lead[-1:] in (["before"], ["by"], ["until"])


def _date_beside(tokens: Tokens, expression: Expression, discourse: Discourse) -> Resolved | None:
    """Return the date that stands beside a day and says which it is: “the next day, Dec. 30,”."""
    if expression.unit is not Unit.DAY or expression.origin is Origin.PUBLICATION:
        return None
    end = expression.end
    if expression.clause is not None:
        if expression.count:
            return None
        end = expression.clause[1]
    n = bisect_left(discourse.sentence, end, key=lambda other: other.start)
    if n == len(discourse.sentence) or discourse.sentence[n].kind is not Kind.DAY:
        return None
    other = discourse.sentence[n]
    if tokens.text[end : other.start] != ", ":
        return None
    resolved = resolve(tokens, other, discourse)
    if resolved.moment is None or resolved.moment.until is not None:
        return None
    return _same_as(tokens, expression, other, resolved, discourse)


def _date_before(tokens: Tokens, expression: Expression, discourse: Discourse) -> Resolved | None:
    """Return the date that a day explains: “on March 3, the day after the vote”."""
    if expression.origin is not Origin.EVENT or expression.unit is not Unit.DAY:
        return None
    n = bisect_left(discourse.sentence, expression.start, key=lambda other: other.start) - 1
    if n < 0 or expression.clause is None or _leans_on_text(tokens, expression):
        return None
    other = discourse.sentence[n]
    dated = other.is_day and other.origin is Origin.PUBLICATION and not other.until
    if not dated or tokens.text[other.end : expression.start] != ", ":
        return None
    resolved = resolve(tokens, other, discourse)
    if resolved.moment is None:
        return None
    return _same_as(tokens, expression, other, resolved, discourse)


def _same_as(
    tokens: Tokens,
    expression: Expression,
    other: Expression,
    resolved: Resolved,
    discourse: Discourse,
) -> Resolved:
    """Return the day that an expression and the date beside it both mean."""
    assert resolved.moment is not None
    value = resolved.moment.value + expression.part
    step = chains.same_as(expression.words_in(tokens.text), other.words_in(tokens.text), value)
    span = Span(other.start, other.end)
    beside = Reference(resolved.moment, other.words_in(tokens.text), span, discourse.number)
    return Resolved(resolved.moment, (*resolved.chain, step), resolved.unresolved, beside)


def _anchor(
    tokens: Tokens, expression: Expression, discourse: Discourse
) -> tuple[Reference | None, str]:
    """Return what a shift is counted from, or None and why there is nothing."""
    published = discourse.published
    if expression.of is not None:
        of = resolve(tokens, expression.of, discourse)
        found = _reference(tokens, expression.of, of.moment, discourse) if of.moment else None
        return found, of.unresolved
    if expression.origin is Origin.EVENT and expression.clause is not None:
        found = _named_event(tokens, expression, expression.clause, discourse)
        if found is not None or not _leans_on_text(tokens, expression):
            return found, "" if found else NO_EVENT
    if expression.origin is not Origin.PUBLICATION:
        found, reason = _from_text(expression, discourse)
        night = expression.part != "" and expression.which == 0
        if found is not None or not night or published is None:
            return found, reason
    if published is None:
        return None, NO_PUBLICATION
    return Reference(Moment(published, Unit.DAY)), ""


def _from_text(expression: Expression, discourse: Discourse) -> tuple[Reference | None, str]:
    """Return the time named last that a shift can be counted from."""
    published = discourse.published
    if expression.unit is Unit.QUARTER:
        if discourse.quarter is not None:
            return discourse.quarter, ""
        if published is not None:
            before = containing(published, Unit.QUARTER).shifted(Unit.QUARTER, -1)
            if before is not None:
                return Reference(before, "the last whole quarter before publication"), ""
    reference = discourse.day if expression.unit is Unit.DAY else discourse.last
    if reference is not None and reference.moment.is_fine_for(expression.unit):
        return reference, ""
    # Only years are compared with the present by "a year earlier" without naming it.
    if reference or published is None or not expression.count or expression.unit is not Unit.YEAR:
        return None, NO_ANCHOR
    return Reference(Moment(published, Unit.DAY)), ""


def _named_event(
    tokens: Tokens, expression: Expression, clause: tuple[int, int], discourse: Discourse
) -> Reference | None:
    """Return the date of the event named behind an expression: its own, or the article's."""
    start, end = clause
    n = bisect_left(discourse.sentence, start, key=lambda other: other.start)
    for other in discourse.sentence[n : n + _MOST_IN_CLAUSE]:
        if other.start >= end:
            break
        if other.origin is not Origin.PUBLICATION or other.kind is Kind.LENGTH:
            continue
        if other.is_day or (expression.unit is not Unit.DAY and other.kind in _CALENDAR):
            moment = resolve(tokens, other, discourse).moment
            if moment is not None and moment.is_fine_for(expression.unit):
                return _reference(tokens, other, moment, discourse)
    return discourse.event_date(tokens.text[start:end])


def _reference(
    tokens: Tokens, expression: Expression, moment: Moment, discourse: Discourse
) -> Reference:
    span = Span(expression.start, expression.end)
    return Reference(moment, expression.words_in(tokens.text), span, discourse.number)


_MOST_IN_CLAUSE = 12
_CALENDAR = (Kind.DAY, Kind.PERIOD, Kind.YEARS)


def _leans_on_text(tokens: Tokens, expression: Expression) -> bool:
    """Return whether the words behind begin no clause, so that the text before is meant."""
    if expression.is_stage:
        return False
    n = expression.last
    return n >= len(tokens.words) or tokens.words[n] in _NO_EVENT_WORDS
