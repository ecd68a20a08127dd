"""Many values of few kinds, written by columns as JSON and read back fast.

A column is a list whose first entry says what stands in it. Records of one kind are a column a
field; what is of several kinds, such as a span or nothing, is a column a kind and the order in
which they come. So a long article's details are read a field of all at once and not one by one:
a frozen dataclass made in the usual way takes most of its time for setting fields singly.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from itertools import chain, islice, repeat
from typing import Any

from factcheck.model import (
    Attribution,
    Bound,
    Claim,
    Clause,
    Contradiction,
    Detail,
    Gender,
    Kind,
    Level,
    Modality,
    Name,
    NameRecord,
    NameType,
    Number,
    NumberType,
    Passage,
    Quotation,
    Role,
    Sentence,
    SourceKind,
    Span,
    Status,
    Tenure,
    Time,
    TimeType,
)
from factcheck.store.trouble import harmless

_RECORDS: Mapping[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        *(Attribution, Claim, Clause, Contradiction, Detail, Name, NameRecord, Number, Passage),
        *(Quotation, Role, Sentence, Span, Time),
    )
}
_WORDS: Mapping[str, Mapping[str, StrEnum]] = {
    kind.__name__: {word.value: word for word in kind}
    for kind in (
        *(Bound, Gender, Kind, Level, Modality, NameType, NumberType, SourceKind, Status),
        *(Tenure, TimeType),
    )
}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _RECORDS.values()}
_SETTERS: Mapping[type[Any], tuple[Callable[[Any, Any], None], ...]] = {
    kind: tuple(getattr(kind, name).__set__ for name in names) for kind, names in _FIELDS.items()
}
_PLAIN = frozenset({bool, int, float, type(None)})


def fields_of(kind: type[Any]) -> tuple[str, ...]:
    """Return the names of a record's fields, in their order."""
    return _FIELDS[kind]


class Writer:
    """Writes values as columns, details that are known already by their numbers.

    Args:
        details: the details, in the order of their numbers.
    """

    def __init__(self, details: Sequence[Detail]) -> None:
        self._details = details
        self._places = {(type(d), d.start, d.end): n for n, d in enumerate(details)}

    def column(self, values: Sequence[Any]) -> list[Any]:
        """Return values as JSON can hold them; `Reader.values` reads it."""
        kinds = list(dict.fromkeys(map(_kind, values)))
        if len(kinds) > 1:
            codes = {kind: n for n, kind in enumerate(kinds)}
            order = [codes[_kind(value)] for value in values]
            parts = [[v for v in values if _kind(v) == kind] for kind in kinds]
            return ["|", order, *map(self.column, parts)]
        if not kinds or kinds[0] is None:
            return ["=", *values]
        kind = kinds[0]
        if kind is str:
            return ["s", *values]
        if kind is dt.date:
            return ["date", *(value.isoformat() for value in values)]
        if kind is math.inf:
            return ["inf", *(value > 0 for value in values)]
        if kind is tuple:
            return self._tuples(values)
        if issubclass(kind, StrEnum):
            return ["w", kind.__name__, *(value.value for value in values)]
        columns = [[getattr(value, name) for value in values] for name in _FIELDS[kind]]
        return ["#", kind.__name__, *map(self.column, columns)]

    def _tuples(self, values: Sequence[tuple[Any, ...]]) -> list[Any]:
        counts, flat = [len(value) for value in values], list(chain.from_iterable(values))
        numbers = self._numbers(flat)
        if numbers is not None:
            return ["@", counts, numbers]
        return ["()", counts, self.column(flat)]

    def _numbers(self, values: Sequence[Any]) -> list[int] | None:
        """Return the numbers of details; None where they are not all known, or are none."""
        numbers = []
        for value in values:
            if not isinstance(value, Detail):
                return None
            number = self._places.get((type(value), value.start, value.end))
            if number is None or self._details[number] != value:
                return None
            numbers.append(number)
        return numbers or None


def _kind(value: Any) -> Any:
    """Return what values must have in common to stand in one column, None for plain ones."""
    kind = type(value)
    if kind is float and not math.isfinite(value):
        return math.inf
    return None if kind in _PLAIN else kind


class Reader:
    """Reads what `Writer` wrote.

    Args:
        details: what numbers stand for.
    """

    def __init__(self, details: Sequence[Detail]) -> None:
        self._details = details
        self._readers: Mapping[str, Callable[[list[Any]], list[Any]]] = {
            "=": _plain,
            "s": strings,
            "w": lambda column: list(map(_WORDS[column[1]].__getitem__, column[2:])),
            "date": lambda column: list(map(dt.date.fromisoformat, column[1:])),
            "inf": lambda column: [math.inf if each else -math.inf for each in column[1:]],
            "#": self._records,
            "()": lambda column: _cut(column[1], self.values(column[2])),
            "@": lambda column: _cut(column[1], list(map(self._detail, column[2]))),
            "|": self._mixed,
        }

    def values(self, column: list[Any]) -> list[Any]:
        """Return the values of a column.

        Raises:
            ValueError, TypeError, KeyError, IndexError: it was not written so.
        """
        return self._readers[column[0]](column)

    def _detail(self, number: int) -> Detail:
        if number < 0:
            raise ValueError("no detail has a number below zero")
        return self._details[number]

    def _records(self, column: list[Any]) -> list[Any]:
        return records(_RECORDS[column[1]], [self.values(each) for each in column[2:]])

    def _mixed(self, column: list[Any]) -> list[Any]:
        parts = [self.values(each) for each in column[2:]]
        if sum(map(len, parts)) != len(column[1]):
            raise ValueError("values are missing")
        takers = [iter(part) for part in parts]
        try:
            return [next(takers[code]) for code in column[1]]
        except StopIteration:
            raise ValueError("values are missing") from None


def records(kind: type[Any], columns: Sequence[Sequence[Any]]) -> list[Any]:
    """Return records of a kind, made of a column a field.

    Raises:
        ValueError: a column is missing or shorter than another.
    """
    setters = _SETTERS[kind]
    if len(columns) != len(setters) or len(set(map(len, columns))) != 1:
        raise ValueError(f"not the columns of {kind.__name__}")
    if hasattr(kind, "__post_init__"):
        return list(map(kind, *columns))
    made = list(map(object.__new__, repeat(kind, len(columns[0]))))
    for setter, column in zip(setters, columns, strict=True):
        deque(map(setter, made, column), maxlen=0)
    return made


def strings(column: list[Any]) -> list[str]:
    """Return the strings behind a column's first entry, without what no text may hold.

    Raises:
        TypeError: not all are strings.
    """
    values = column[1:]
    if all(map(str.isprintable, values)):
        return values
    return list(map(harmless, values))


def _plain(column: list[Any]) -> list[Any]:
    values = column[1:]
    if not {*map(type, values)} <= _PLAIN:
        raise ValueError("something else stands among plain values")
    return values


def _cut(counts: Iterable[int], flat: list[Any]) -> list[tuple[Any, ...]]:
    """Return values as tuples of so many each.

    Raises:
        ValueError: there are more or fewer.
    """
    rest = iter(flat)
    cut = [tuple(islice(rest, count)) for count in counts]
    if sum(map(len, cut)) != len(flat):
        raise ValueError("there are more values than places for them")
    return cut
