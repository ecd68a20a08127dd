"""Time expressions of an article, in order, each with the days it means and how that was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.language.times.compose import compose
from factcheck.language.times.discourse import Discourse, Reference, Resolved
from factcheck.language.times.events import DatedEvent, EventDates, events_at, stage_name
from factcheck.language.times.expressions import Expression, Kind, Origin
from factcheck.language.times.moments import Unit
from factcheck.language.times.parse import parse
from factcheck.language.times.resolve import resolve
from factcheck.language.times.tokens import Tokens, tokens_of
from factcheck.model import Span, Time, TimeType
from factcheck.text.patterns import regex
from factcheck.text.sentences import sentence_spans

_RANGE = regex(r",?\s*(?P<word>to|through|until|till|and|or|[-–—])\s*(?:the\s+)?")


class _Sentence(NamedTuple):
    tokens: Tokens
    expressions: list[Expression]


def find_times(text: str, spans: Sequence[Span], published: dt.date | None) -> list[Time]:
    """Find the time expressions of an article and the calendar days they mean.

    Values are TIMEX3 (TimeML 1.2.1). Dates without a year take the one that tense and nearness
    to publication suggest; "a day earlier" and "that day" are counted from the time named last,
    "the day of the announcement" from the date that the article gives to the announcing.

    Args:
        text: the article's cleaned text.
        spans: its sentences, all of them and in order, because they lean on one another.
        published: publication date. Without it "yesterday" stays unresolved, and a date without
            a year has a value such as "XXXX-12-29" and no calendar days.

    Returns:
        The expressions by start; none overlaps another.
    """
    sentences = [_read(text, span) for span in spans]
    events = EventDates()
    resolved = list(_resolve_all(sentences, published, events))
    if any(e.origin is Origin.EVENT for sentence in sentences for e in sentence.expressions):
        events = EventDates(_dated_events(sentences, resolved))
        resolved = list(_resolve_all(sentences, published, events))
    times = []
    pairs = ((s.tokens, e) for s in sentences for e in s.expressions)
    for (tokens, expression), meaning in zip(pairs, resolved, strict=True):
        if meaning.moment is None and _is_no_time(expression):
            continue
        if meaning.moment is None and expression.fallback is not None:
            length = Resolved(None, (), meaning.unresolved)
            times.append(_time(tokens, _fallen_back(expression), length))
        else:
            times.append(_time(tokens, expression, meaning))
    return times


def find_times_in(text: str, published: dt.date | None) -> list[Time]:
    """Find the time expressions of a text that was not read as an article; see `find_times`.

    A line near its top that is a date with its year and nothing else is when it was published,
    as a reader sees it; `published` holds when there is none, or one more than three days off.
    """
    spans = sentence_spans(text, Span(0, len(text)))
    own = _date_on_top(text, spans)
    if own and (published is None or abs(own - published) <= _MOST_OFF):
        published = own
    return find_times(text, spans, published)


_MOST_OFF = dt.timedelta(days=3)
"""Days that a printed date and the one in a page's data differ in: time zones, editions."""
_TOP = 4
"""Sentences in which a date line is looked for: behind headline, deck and byline."""


def _date_on_top(text: str, spans: Sequence[Span]) -> dt.date | None:
    """Return the date of a line that holds nothing else, None without one."""
    for span in spans[:_TOP]:
        sentence = _read(text, span)
        for expression in sentence.expressions[:1]:
            whole = expression.end - expression.start >= len(span.of(text).strip(" ."))
            if whole and expression.kind is Kind.DAY and expression.year:
                moment = resolve(sentence.tokens, expression, Discourse(None, EventDates())).moment
                return moment.first if moment and not moment.until else None
    return None


def _read(text: str, span: Span) -> _Sentence:
    tokens = tokens_of(text, span.start, span.end)
    return _Sentence(tokens, _with_shared_years(text, compose(tokens, parse(tokens))))


def _with_shared_years(text: str, found: list[Expression]) -> list[Expression]:
    """Give the first date of a range the year that only the second has."""
    shared = list(found)
    for n in range(len(shared) - 2, -1, -1):
        one, other = shared[n], shared[n + 1]
        dated = (Kind.DAY, Kind.PERIOD)
        if one.kind not in dated or other.kind not in dated or other.year is None:
            continue
        between = _RANGE.fullmatch(text[one.end : other.start])
        if one.year is None and one.which is None and one.of is None and between:
            turns = between["word"] not in ("and", "or") and _month(one) > _month(other) > 0
            shared[n] = replace(one, year=other.year - turns)
    return shared


def _month(expression: Expression) -> int:
    if expression.kind is Kind.DAY:
        return expression.month
    return expression.index if expression.unit is Unit.MONTH else 0


def _resolve_all(
    sentences: Sequence[_Sentence], published: dt.date | None, events: EventDates
) -> Iterator[Resolved]:
    discourse = Discourse(published, events)
    for sentence in sentences:
        discourse.begin(sentence.expressions)
        for expression in sentence.expressions:
            resolved = resolve(sentence.tokens, expression, discourse)
            surface = sentence.tokens.text[expression.start : expression.end]
            discourse.remember(expression, resolved, surface)
            yield resolved


def _dated_events(
    sentences: Sequence[_Sentence], resolved: Sequence[Resolved]
) -> Iterator[DatedEvent]:
    meanings = iter(resolved)
    for number, sentence in enumerate(sentences):
        for expression in sentence.expressions:
            meaning = next(meanings)
            moment = meaning.moment
            firm = expression.origin is Origin.PUBLICATION and expression.is_day
            staged = expression.is_stage
            if moment is None or moment.unit is not Unit.DAY or moment.until:
                continue
            if not firm and not staged:
                continue
            surface = sentence.tokens.text[expression.start : expression.end]
            span = Span(expression.start, expression.end)
            date = Reference(moment, surface, span, number)
            if staged:
                yield DatedEvent(stage_name(surface), frozenset(), date)
                continue
            yield from events_at(sentence.tokens, expression, date)


def _is_no_time(expression: Expression) -> bool:
    """Return whether “the day of”, which names no dated event, is mere words."""
    return expression.origin is Origin.EVENT and expression.which == 0


def _fallen_back(expression: Expression) -> Expression:
    """Return the mere length, with the words that modify it."""
    length = expression.fallback
    assert length is not None
    return replace(length, start=expression.start, first=expression.first, mod=expression.mod)


def _time(tokens: Tokens, expression: Expression, resolved: Resolved) -> Time:
    moment = resolved.moment
    value, unresolved = expression.value, resolved.unresolved
    mod = expression.mod
    kind = TimeType.DATE
    if expression.kind is Kind.LENGTH:
        kind = TimeType.DURATION
    elif expression.kind is Kind.SET:
        kind = TimeType.SET
    elif expression.kind is Kind.VAGUE and not value:
        mod, unresolved = "", expression.mod
    elif moment is not None:
        value = moment.value + expression.part
    elif expression.kind is Kind.WEEKDAY:
        value = f"XXXX-WXX-{expression.index + 1}{expression.part}"
    if expression.part:
        kind = TimeType.TIME
    # A time of day alone is only likely to be on the day that was named last.
    sure = moment is not None and not expression.takes_a_day
    known = sure and moment is not None and moment.year_known and not unresolved
    return Time(
        start=expression.start,
        end=expression.end,
        surface=tokens.text[expression.start : expression.end],
        value=value,
        chain=resolved.chain,
        type=kind,
        mod=mod,
        earliest=moment.first if moment and known else None,
        latest=moment.last if moment and known else None,
        relative=expression.kind in (Kind.SHIFT, Kind.WEEKDAY, Kind.PART),
        unresolved=unresolved,
        anchor=resolved.anchor.span if resolved.anchor else None,
        anchor_value=resolved.anchor.moment.value if resolved.anchor else "",
    )
