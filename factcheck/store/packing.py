"""What the program found in an article, as JSON and back, so that it need not be found twice.

A dataclass becomes a list: its name, then its fields in their order. A tuple becomes such a list
with the name "()". Spans, enums, dates and infinite numbers are told apart by names of their own.
Details are the most of it, and claims and names have them too: they are written once, and a tuple
of them elsewhere is "@" with their numbers.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from enum import StrEnum
from typing import Any

from factcheck.model import (
    AnnotatedArticle,
    Article,
    Attribution,
    Bound,
    Check,
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


def pack(check: Check) -> str:
    """Return a check's claims, contradictions, names and details as JSON, without its article."""
    packer = _Packer(check.details)
    return packer.json(check.claims, check.contradictions, check.names)


def pack_annotated(annotated: AnnotatedArticle) -> str:
    """Return an annotated article as JSON; the article itself is left out."""
    packer = _Packer(tuple(d for sentence in annotated.sentences for d in sentence.details))
    return packer.json(annotated.sentences, annotated.names)


def unpack(text: str, article: Article) -> Check:
    """Return the check of an article that `pack` wrote.

    Raises:
        ValueError: it was not written so, or is not of this article.
    """
    claims, contradictions, names, details = _unpacked_parts(text, article, 3)
    if not all(isinstance(claim, Claim) for claim in claims):
        raise ValueError("no claims")
    if not all(isinstance(found, Contradiction) for found in contradictions):
        raise ValueError("no contradictions")
    if not all(isinstance(record, NameRecord) for record in names):
        raise ValueError("no names")
    own = [p for found in contradictions for p in found.passages if not p.article]
    if any(article.text[claim.start : claim.end] != claim.quote for claim in claims) or any(
        article.text[passage.start : passage.end] != passage.text for passage in own
    ):
        raise ValueError("it is of another article")
    return Check(
        article=article,
        claims=claims,
        contradictions=contradictions,
        names=names,
        details=details,
    )


def unpack_annotated(text: str, article: Article) -> AnnotatedArticle:
    """Return the annotated article that `pack_annotated` wrote.

    Raises:
        ValueError: it was not written so, or is not of this article.
    """
    sentences, names, _ = _unpacked_parts(text, article, 2)
    if not all(isinstance(sentence, Sentence) for sentence in sentences):
        raise ValueError("no sentences")
    if not all(isinstance(record, NameRecord) for record in names):
        raise ValueError("no names")
    return AnnotatedArticle(article=article, sentences=sentences, names=names)


def _unpacked_parts(text: str, article: Article, parts: int) -> list[tuple[Any, ...]]:
    """Return so many parts and the details, which stand last.

    Raises:
        ValueError: it was not written so, or the details are not of this article.
    """
    try:
        with _uncollected():
            *others, packed = json.loads(text)
            details = tuple(map(_Unpacker(()).unpacked, packed))
            unpacked = _Unpacker(details).unpacked
            found = [*(tuple(unpacked(part)) for part in others), details]
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"no analysis: {error}") from error
    if len(others) != parts:
        raise ValueError("no analysis: parts are missing")
    if not all(isinstance(detail, Detail) for detail in details):
        raise ValueError("no details")
    if any(article.text[detail.start : detail.end] != detail.surface for detail in details):
        raise ValueError("it is of another article")
    return found


@contextmanager
def _uncollected() -> Iterator[None]:
    """Leave the collector out while very many values are made, none of which is garbage.

    It would look through all of them again and again, for half of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Packer:
    """Writes values as JSON, details that are known already by their numbers.

    Args:
        details: the details, in the order of their numbers.
    """

    def __init__(self, details: tuple[Detail, ...]) -> None:
        self._details = details
        self._places = {(type(d), d.start, d.end): n for n, d in enumerate(details)}

    def json(self, *parts: tuple[Any, ...]) -> str:
        """Return parts and the details as JSON."""
        found = [*map(self._packed, parts), [self._record(detail) for detail in self._details]]
        return json.dumps(found, ensure_ascii=False, separators=(",", ":"))

    def _packed(self, value: Any) -> Any:
        if isinstance(value, StrEnum):
            return [type(value).__name__, value.value]
        if value is None or isinstance(value, (str, bool, int)):
            return value
        if isinstance(value, float):
            return value if math.isfinite(value) else ["inf", value > 0]
        if isinstance(value, tuple):
            numbers = self._numbers(value)
            return ["@", *numbers] if numbers else ["()", *map(self._packed, value)]
        if isinstance(value, dt.date):
            return ["date", value.isoformat()]
        return self._record(value)

    def _record(self, value: Any) -> list[Any]:
        kind = type(value)
        return [kind.__name__, *(self._packed(getattr(value, name)) for name in _FIELDS[kind])]

    def _numbers(self, values: tuple[Any, ...]) -> list[int] | None:
        """Return the numbers of details; None where they are not all known, or are none."""
        numbers = []
        for value in values:
            if not isinstance(value, Detail):
                return None
            number = self._places.get((type(value), value.start, value.end))
            if number is None or self._details[number] != value:
                return None
            numbers.append(number)
        return numbers


class _Unpacker:
    """Reads what `_Packer` wrote.

    Args:
        details: what numbers stand for.
    """

    def __init__(self, details: tuple[Detail, ...]) -> None:
        self._details = details

    def unpacked(self, value: Any) -> Any:
        """Return a value."""
        return self._values((value,))[0]

    def _values(self, values: Sequence[Any]) -> list[Any]:
        """Return values. Most are words and numbers, which take no call of their own."""
        made = self._made
        return [
            made(value)
            if (kind := type(value)) is list
            else value
            if kind is not str or value.isprintable()
            else harmless(value)
            for value in values
        ]

    def _made(self, value: list[Any]) -> Any:
        name = value[0]
        if name in _RECORDS:
            return _RECORDS[name](*self._values(value[1:]))
        if name in _WORDS:
            return _WORDS[name][value[1]]
        if name == "()":
            return tuple(self._values(value[1:]))
        if name == "@":
            return tuple(map(self._details.__getitem__, value[1:]))
        return _OTHERS[name](value)


_OTHERS: Mapping[str, Callable[[list[Any]], Any]] = {
    "date": lambda value: dt.date.fromisoformat(value[1]),
    "inf": lambda value: math.inf if value[1] else -math.inf,
}
