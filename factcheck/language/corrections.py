"""What details mean in truth, as a person says, laid over how the article was read. Pure.

A correction is a word or two in the form that the detail's value has:

- of a time, its TIMEX3 value: a day (2016-12-28), a month (2016-12), a year (2016) or, of a
  length of time, a duration (P3D, PT2H);
- of a number, its value: 7, 2.5, >=5, <=5, >5, <5, ~1200, 10..15, each with the same unit;
- of a name, what it names: person, organisation, place or other.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from factcheck.errors import UsageError
from factcheck.language.numbers.lexicon import BOUND_SIGNS
from factcheck.language.numbers.values import interval, ordinal_value, plain_value
from factcheck.model import (
    AnnotatedArticle,
    Bound,
    Detail,
    Name,
    NameRecord,
    NameType,
    Number,
    NumberType,
    Time,
    TimeType,
)
from factcheck.text.anchors import detail_ids

_DAYS = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DURATION = re.compile(r"P(?:\d{1,6}[YMWD]|T\d{1,6}[HMS])")
_NUMBER = re.compile(
    r"(?P<sign>>=|<=|>|<|~)?\s*(?P<low>-?\d{1,15}(?:\.\d{1,10})?)"
    r"(?:\s*\.\.\s*(?P<high>-?\d{1,15}(?:\.\d{1,10})?))?"
)
_SAYS = "as a checker corrected it"
"""The step by which a corrected value was found."""


def corrected(detail: Detail, meaning: str) -> Detail:
    """Return a detail with the meaning that a person gave it.

    Raises:
        UsageError: a detail of its sort cannot mean that, or nothing of it can be corrected.
    """
    for sort, change in _CHANGES.items():
        if isinstance(detail, sort):
            return change(detail, meaning.strip())
    raise UsageError(f"the meaning of a {detail.sort} is its words; dispute it instead")


def correct(annotated: AnnotatedArticle, corrections: Mapping[str, str]) -> AnnotatedArticle:
    """Return an annotated article with what its details mean in truth.

    What leans on a corrected detail follows it: a time counted in days from a corrected day moves
    with it, and all mentions of a name are what one of them was corrected to be.

    Args:
        annotated: the article as it was read.
        corrections: meanings by the details' identities (`factcheck.text.anchors`); others are
            left aside.

    Raises:
        UsageError: a correction is none that its detail can have.
    """
    details = [detail for sentence in annotated.sentences for detail in sentence.details]
    changed: dict[Detail, Detail] = {}
    for identity, detail in zip(detail_ids(annotated.article, details), details, strict=True):
        if identity in corrections:
            changed[detail] = corrected(detail, corrections[identity])
    if not changed:
        return annotated
    types = {
        new.record: new.type for new in changed.values() if isinstance(new, Name) and new.record
    }
    for detail in details:
        if isinstance(detail, Name) and detail not in changed and detail.record in types:
            changed[detail] = replace(detail, type=types[detail.record])
    _move_counted(details, changed)
    return AnnotatedArticle(
        article=annotated.article,
        sentences=tuple(
            replace(s, details=tuple(changed.get(detail, detail) for detail in s.details))
            if any(detail in changed for detail in s.details)
            else s
            for s in annotated.sentences
        ),
        names=tuple(_record(record, changed, types) for record in annotated.names),
    )


def _record(
    record: NameRecord, changed: Mapping[Detail, Detail], types: Mapping[str, NameType]
) -> NameRecord:
    if record.id not in types:
        return record
    mentions = (changed.get(name, name) for name in record.mentions)
    return replace(
        record,
        type=types[record.id],
        mentions=tuple(name for name in mentions if isinstance(name, Name)),
    )


def _move_counted(details: list[Detail], changed: dict[Detail, Detail]) -> None:
    """Move days that are counted from a corrected day as far as that was moved.

    What is counted in months, or from a month, need not move by as many days; it stays.
    """
    moves: dict[tuple[int, int], dt.timedelta] = {}
    for old, new in changed.items():
        if isinstance(old, Time) and isinstance(new, Time) and (by := _move(old, new)):
            moves[old.start, old.end] = by
    for detail in details if moves else ():
        # An anchor stands before what is counted from it or behind it; few stand behind.
        if not isinstance(detail, Time) or detail in changed or detail.anchor is None:
            continue
        by = moves.get((detail.anchor.start, detail.anchor.end))
        day = detail.earliest
        if by is None or day is None or day != detail.latest or detail.value != day.isoformat():
            continue
        anchor = dt.date.fromisoformat(detail.anchor_value) + by
        moved = replace(
            _on(detail, day + by, day + by, (day + by).isoformat()),
            chain=(*detail.chain, f"{anchor.isoformat()} {_SAYS}"),
            relative=True,
            anchor=detail.anchor,
            anchor_value=anchor.isoformat(),
        )
        changed[detail] = moved
        moves[detail.start, detail.end] = by


def _move(old: Time, new: Time) -> dt.timedelta | None:
    """Return how far a day was moved; None for anything but a day."""
    days = (old.earliest, old.latest, new.earliest, new.latest)
    if any(day is None for day in days) or days[0] != days[1] or days[2] != days[3]:
        return None
    assert old.earliest is not None
    assert new.earliest is not None
    return new.earliest - old.earliest


def _on(time: Time, first: dt.date | None, last: dt.date | None, value: str) -> Time:
    return replace(
        time,
        value=value,
        chain=(_SAYS,),
        earliest=first,
        latest=last,
        unresolved="",
        relative=False,
        anchor=None,
        anchor_value="",
    )


def _time(time: Time, meaning: str) -> Time:
    if time.type in (TimeType.DURATION, TimeType.SET):
        if not _DURATION.fullmatch(meaning):
            raise UsageError(f"{meaning!a} is no length of time; write it as P3D or PT2H")
        return _on(time, None, None, meaning)
    found = _DAYS.fullmatch(meaning)
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        first = dt.date(year, month or 1, day or 1)
        last_month = month or 12
        last = dt.date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        raise UsageError(f"{meaning!a} is no date; write it as 2016-12-28, 2016-12") from None
    part = time.value.partition("T")[2] if time.type is TimeType.TIME and day else ""
    return _on(time, first, last, f"{meaning}T{part}" if part else meaning)


def _number(number: Number, meaning: str) -> Number:
    words = meaning.removesuffix(number.unit).strip() if number.unit else meaning
    found = _NUMBER.fullmatch(words)
    if found is None:
        raise UsageError(f"{meaning!a} is no number; write it as 7, >=5, ~1200 or 10..15")
    low, high = float(found["low"]), float(found["high"] or found["low"])
    if low > high or (found["high"] and found["sign"]):
        raise UsageError(f"{meaning!a} is no range; write it as 10..15")
    if found["high"]:
        bound, limits = Bound.RANGE, (low, high)
        value = f"{plain_value(low)}..{plain_value(high)}"
    else:
        bound = _BOUNDS[found["sign"] or ""]
        limits = interval(low, bound)
        value = (found["sign"] or "") + _plain(number, low)
    return replace(
        number,
        value=f"{value} {number.unit}" if number.unit else value,
        chain=(_SAYS,),
        low=limits[0],
        high=limits[1],
        bound=bound,
    )


def _plain(number: Number, value: float) -> str:
    whole = number.type is NumberType.ORDINAL and value == int(value)
    return ordinal_value(int(value)) if whole else plain_value(value)


def _name(name: Name, meaning: str) -> Name:
    if meaning not in list(NameType):
        raise UsageError(f"{meaning!a} is none of: {', '.join(NameType)}")
    return replace(name, type=NameType(meaning), chain=(_SAYS,))


_BOUNDS = {"": Bound.EXACT} | {sign: bound for bound, sign in BOUND_SIGNS.items()}
_CHANGES: Mapping[type[Detail], Callable[..., Detail]] = {
    Time: _time,
    Number: _number,
    Name: _name,
}
