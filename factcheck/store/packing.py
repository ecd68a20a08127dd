"""What the program found in an article, as JSON and back, so that it need not be found twice.

A dataclass becomes a list: its name, then its fields in their order. A tuple becomes such a list
with the name "()". Spans, enums, dates and infinite numbers are told apart by names of their own.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any

from factcheck.model import (
    Article,
    Attribution,
    Bound,
    Check,
    Claim,
    Contradiction,
    Detail,
    Gender,
    Kind,
    Level,
    Name,
    NameRecord,
    NameType,
    Number,
    NumberType,
    Passage,
    Quotation,
    Role,
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
        *(Attribution, Claim, Contradiction, Detail, Name, NameRecord, Number, Passage),
        *(Quotation, Role, Span, Time),
    )
}
_WORDS: Mapping[str, type[StrEnum]] = {
    kind.__name__: kind
    for kind in (
        *(Bound, Gender, Kind, Level, NameType, NumberType, SourceKind, Status, Tenure),
        TimeType,
    )
}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _RECORDS.values()}


def pack(check: Check) -> str:
    """Return a check's claims, contradictions and names as JSON; the article is left out."""
    found = [_packed(check.claims), _packed(check.contradictions), _packed(check.names)]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def unpack(text: str, article: Article) -> Check:
    """Return the check of an article that `pack` wrote.

    Raises:
        ValueError: it was not written so, or is not of this article.
    """
    try:
        claims, contradictions, names = (tuple(_unpacked(each)) for each in json.loads(text))
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"no analysis: {error}") from error
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
    return Check(article=article, claims=claims, contradictions=contradictions, names=names)


def _packed(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return [type(value).__name__, value.value]
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else ["inf", value > 0]
    if isinstance(value, tuple):
        return ["()", *map(_packed, value)]
    if isinstance(value, dt.date):
        return ["date", value.isoformat()]
    names = _FIELDS[type(value)]
    return [type(value).__name__, *(_packed(getattr(value, name)) for name in names)]


def _unpacked(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isprintable() else harmless(value)
    if not isinstance(value, list):
        return value
    name = value[0]
    record = _RECORDS.get(name)
    if record is not None:
        return record(*map(_unpacked, value[1:]))
    return _OTHERS[name](value) if name in _OTHERS else _WORDS[name](value[1])


_OTHERS: Mapping[str, Callable[[list[Any]], Any]] = {
    "()": lambda value: tuple(map(_unpacked, value[1:])),
    "date": lambda value: dt.date.fromisoformat(value[1]),
    "inf": lambda value: math.inf if value[1] else -math.inf,
}
