"""What each field of a record can hold, for records that were written by others. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, get_args

from factcheck.model import (
    Addressee,
    CorrectionClass,
    OpenWork,
    Outcome,
    Ruling,
    SourceClass,
    SourceKind,
    SourceType,
    Stance,
    Status,
    Tick,
    Verdict,
)
from factcheck.store.events import Field, Thing, Value, stamp

_Shape = Callable[[Any], bool]
_DIGITS = 64
_HEXADECIMAL = frozenset("0123456789abcdef")


def fits(thing: Thing, value: Value) -> bool:
    """Return whether a field can hold a value, whoever wrote it."""
    subject, _, change = thing
    if subject == "claim" and change == "added":
        return _is_flag(value)
    return change in _SHAPES and _SHAPES[change](value)


@cache
def words_of(literal: Any) -> frozenset[str]:
    """Return the words of a type that is a literal, or several."""
    parts = get_args(literal)
    return frozenset(word for p in parts for word in ((p,) if isinstance(p, str) else words_of(p)))


def is_time(value: object) -> bool:
    """Return whether a value is a time as it is stored."""
    if not isinstance(value, str):
        return False
    try:
        at = dt.datetime.fromisoformat(value)
        return at.tzinfo is not None and stamp(at) == value
    except (ValueError, OverflowError):  # none, or one that has no UTC within the years there are
        return False


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_flag(value: object) -> bool:
    return type(value) is int and value in (0, 1)


def _is_bool(value: object) -> bool:
    return type(value) is bool


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 0


def _is_whole(value: object) -> bool:
    return type(value) is int


def is_hash(value: object) -> bool:
    """Return whether a value is a hash as it is stored."""
    return isinstance(value, str) and len(value) == _DIGITS and set(value) <= _HEXADECIMAL


def _is_draft(value: object) -> bool:
    """Return whether a value calls a draft by its name, or by its number as programs of before."""
    return _is_count(value) or is_hash(value)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_cue(value: object) -> bool:
    if value is None:
        return True
    return isinstance(value, list) and len(value) == 2 and all(map(_is_count, value))


def _is_place(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 2 or not all(map(_is_count, value)):
        return False
    return bool(value[0] <= value[1])


def _is_on_scale(value: Mapping[str, Any]) -> bool:
    """Return whether a rating lies between the lowest and the highest value of its scale."""
    worst, best, given = value["worst"], value["best"], value["value"]
    return bool(worst < best and (given is None or worst <= given <= best))


def _one_of(words: type[StrEnum]) -> _Shape:
    known = frozenset(word.value for word in words)
    return lambda value: isinstance(value, str) and value in known


def _either(*shapes: _Shape) -> _Shape:
    return lambda value: any(shape(value) for shape in shapes)


def _or_none(shape: _Shape) -> _Shape:
    return lambda value: value is None or shape(value)


def _has(**shapes: _Shape) -> _Shape:
    """Return the shape of an object with exactly these keys."""
    return lambda value: (
        isinstance(value, dict)
        and value.keys() == shapes.keys()
        and all(shape(value[key]) for key, shape in shapes.items())
    )


def _both(first: _Shape, second: _Shape) -> _Shape:
    """Return the shape of what has the first one, and then the second."""
    return lambda value: first(value) and second(value)


_CUT: Mapping[str, _Shape] = {
    "article": _is_draft,
    "text": _is_text,
    "status": _one_of(Status),
    "note": _is_text,
    "speaker": _is_text,
    "assigned": _is_text,
}
"""Of a claim that was cut; programs of before also said which draft its last one was."""
_OPEN = _has(**{field.name: _is_count for field in fields(OpenWork)})
_SHAPES: Mapping[Field, _Shape] = {
    "status": _or_none(_one_of(Status)),
    "text": _or_none(_is_text),
    "note": _or_none(_is_text),
    "added": _or_none(is_time),  # of the article; that of a claim is told apart above
    "removed": _is_flag,
    "assigned": _or_none(_is_text),
    "attribution": _or_none(_has(speaker=_is_text, kind=_one_of(SourceKind), cue=_is_cue)),
    "ruling": _or_none(
        _has(ruling=_or_none(_one_of(Ruling)), note=_is_text, by=_is_text, at=is_time)
    ),
    "tick": _or_none(_one_of(Tick)),
    "correction": _or_none(_is_text),
    "right": _or_none(_is_text),
    "archived": _is_flag,
    "deleted": _is_flag,
    "due": _or_none(_is_day),
    "revises": _or_none(_is_draft),
    "earlier": _or_none(_is_text),
    "fresh": _is_flag,
    "known": _or_none(_either(_has(**_CUT), _has(draft=_is_count, **_CUT))),
    "question": _or_none(
        _has(
            claim=_is_text,
            to=_one_of(Addressee),
            text=_is_text,
            decides=_is_text,
            by=_is_text,
            at=is_time,
        )
    ),
    "source": _or_none(
        _has(
            type=_one_of(SourceType),
            title=_is_text,
            author=_is_text,
            publisher=_is_text,
            date=_is_text,
            address=_is_text,
            accessed=_or_none(_is_day),
            rank=_one_of(SourceClass),
            contact=_is_text,
            confidential=_is_bool,
            copy=_or_none(_has(sha256=_is_text, name=_is_text, size=_is_count)),
            by=_is_text,
            at=is_time,
        )
    ),
    "call": _or_none(
        _has(source=_is_text, outcome=_one_of(Outcome), note=_is_text, by=_is_text, at=is_time)
    ),
    "evidence": _or_none(
        _has(
            claim=_is_text,
            source=_is_text,
            stance=_one_of(Stance),
            locator=_is_text,
            excerpt=_is_text,
            authoritative=_is_bool,
            note=_is_text,
            by=_is_text,
            at=is_time,
        )
    ),
    "recommendation": _or_none(
        _has(
            claim=_is_text,
            place=_or_none(_is_place),
            old=_is_text,
            new=_is_text,
            why=_is_text,
            by=_is_text,
            at=is_time,
        )
    ),
    "decision": _or_none(
        _has(
            verdict=_one_of(Verdict),
            who=_is_text,
            draft=_or_none(_is_count),
            by=_is_text,
            at=is_time,
        )
    ),
    "corrected": _or_none(
        _has(
            wrong=_is_text,
            right=_is_text,
            kind=_one_of(CorrectionClass),
            cause=_is_text,
            found_by=_is_text,
            notice=_is_text,
            claim=_is_text,
            published=_or_none(_is_day),
            found=_or_none(_is_day),
            corrected=_or_none(_is_day),
            by=_is_text,
            at=is_time,
        )
    ),
    "rating": _or_none(
        _both(
            _has(
                scale=_is_text,
                word=_is_text,
                value=_or_none(_is_whole),
                worst=_is_whole,
                best=_is_whole,
                explanation=_is_text,
                url=_is_text,
                published=_or_none(_is_day),
                claimant=_is_text,
                claimant_kind=_one_of(SourceKind),
                first_seen=_is_text,
                claimed=_or_none(_is_day),
                by=_is_text,
                at=is_time,
            ),
            _is_on_scale,
        )
    ),
    "answer": _or_none(_has(text=_is_text, by=_is_text, at=is_time)),
    "signed": _or_none(_has(sha256=_is_text, head=_is_text, open=_OPEN, by=_is_text, at=is_time)),
}
