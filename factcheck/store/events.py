"""Events: every change that a person made, only ever added to, and what undo takes back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from sqlite_utils import Database

Subject = Literal["claim", "contradiction"]
Change = Literal["status", "text", "note", "added", "ruling"]
Value = str | int | None | Mapping[str, str | None]
"""What is stored of a claim's field, or a row of `rulings` as a mapping; None where none is."""


@dataclass(frozen=True, slots=True)
class Event:
    """One change.

    Attributes:
        id: number on this desk, rising.
        subject: what was changed.
        subject_id: its identity within the article.
        change: which part of it.
        before, after: the stored value; None where there was none.
        by: the checker.
        at: when, with time zone.
        undoes: number of the event that this one takes back, or None.
        undone: whether a later event took this one back.
        quote: the claim's words, empty for a contradiction.
    """

    id: int
    subject: Subject
    subject_id: str
    change: Change
    before: Value
    after: Value
    by: str
    at: dt.datetime
    undoes: int | None = None
    undone: bool = False
    quote: str = ""


def stamp(at: dt.datetime) -> str:
    """Return a time as it is stored: ISO 8601 in UTC, so that text order is time order."""
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds")


def add_event(
    database: Database,
    article: int,
    subject: Subject,
    subject_id: str,
    change: Change,
    values: tuple[Value, Value],
    by: str,
    at: dt.datetime,
    undoes: int | None = None,
) -> int:
    """Write an event and return its number; `values` are before and after."""
    before, after = (json.dumps(value, ensure_ascii=False) for value in values)
    cursor = database.execute(
        'INSERT INTO events (article, subject, subject_id, change, before, after, "by", at, undoes)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article, subject, subject_id, change, before, after, by, stamp(at), undoes),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


_SELECT = """
SELECT events.id, subject, subject_id, change, before, after, events."by", at, undoes,
       EXISTS (SELECT 1 FROM events AS later WHERE later.undoes = events.id),
       coalesce(claims.quote, '')
FROM events
LEFT JOIN claims ON events.subject = 'claim'
                AND claims.article = events.article AND claims.id = events.subject_id
WHERE events.article = :article AND events.id > :since AND (:id IS NULL OR events.id = :id)
ORDER BY events.id
"""
_LAST = """
SELECT max(id) FROM events
WHERE article = ? AND undoes IS NULL
  AND NOT EXISTS (SELECT 1 FROM events AS later WHERE later.undoes = events.id)
"""


def latest(database: Database, article: int) -> int:
    """Return the number of an article's last event of any kind, 0 before the first."""
    found = database.execute("SELECT max(id) FROM events WHERE article = ?", (article,))
    return found.fetchone()[0] or 0


def newest(database: Database) -> int:
    """Return the number of the desk's last event, 0 before the first."""
    return database.execute("SELECT max(id) FROM events").fetchone()[0] or 0


def last_event(database: Database, article: int) -> Event | None:
    """Return the last change that was neither undone nor is an undo itself."""
    last = database.execute(_LAST, (article,)).fetchone()[0]
    return None if last is None else events(database, article, last)[0]


def events(
    database: Database, article: int, number: int | None = None, *, since: int = 0
) -> list[Event]:
    """Return an article's events after the one of a number, oldest first, or a single one."""
    rows = database.execute(_SELECT, {"article": article, "id": number, "since": since})
    return [_event(row) for row in rows]


def _event(row: tuple[Any, ...]) -> Event:
    return Event(
        id=row[0],
        subject=row[1],
        subject_id=row[2],
        change=row[3],
        before=json.loads(row[4]),
        after=json.loads(row[5]),
        by=row[6],
        at=dt.datetime.fromisoformat(row[7]),
        undoes=row[8],
        undone=bool(row[9]),
        quote=row[10],
    )
