"""Events: every change that a person made, only ever added to, and what undo takes back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from sqlite_utils import Database

Subject = Literal["claim", "cut", "contradiction", "detail", "name", "article"]
ClaimField = (
    Literal["status", "text", "note", "added", "removed", "assigned", "attribution"]
    | Literal["earlier", "fresh"]  # of a claim that changed, or is new, in this draft
)
Field = (
    ClaimField
    | Literal["ruling", "tick", "correction"]  # on a contradiction; of a detail
    | Literal["right"]  # spelling, of a name spelled otherwise
    | Literal["archived", "deleted"]  # of an article; it has `assigned` too
    | Literal["revises"]  # of an article that is a new draft
    | Literal["known"]  # of a claim that was cut
)
Deed = Literal[
    "mark",
    "edit",
    "note",
    "add",
    "split",
    "merge",
    "set span",
    "delete",
    "restore",
    "assign",
    "attribute",
    "tick",
    "correct",
    "settle",
    "rule",
    "archive",
    "unarchive",
    "revise",
    "still holds",
    "undo",
]
"""What a person meant to do; one deed can take several events."""
Value = str | int | None | Mapping[str, Any]
"""What is stored of a subject's field: JSON values; None where nothing is."""


@dataclass(frozen=True, slots=True)
class Event:
    """One change.

    Attributes:
        id: number on this desk, rising.
        act: number of the first event of the act that it is a part of.
        deed: what the act was.
        subject: what was changed.
        subject_id: its identity within the article.
        change: which part of it.
        before, after: the stored value; None where there was none.
        by: the checker.
        at: when, with time zone.
        undoes: number of the event that this one takes back, or None.
        undone: whether a later event took this one back.
        quote: the words of the claim or detail, empty for what has none.
    """

    id: int
    act: int
    deed: Deed
    subject: Subject
    subject_id: str
    change: Field
    before: Value
    after: Value
    by: str
    at: dt.datetime
    undoes: int | None = None
    undone: bool = False
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who does something, and when.

    Attributes:
        by: the checker.
        at: with time zone.
    """

    by: str
    at: dt.datetime


def stamp(at: dt.datetime) -> str:
    """Return a time as it is stored: ISO 8601 in UTC, so that text order is time order."""
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds")


class Record:
    """Writes the events of one act, in a transaction that its caller began.

    Args:
        database: the desk.
        article: number of the article.
        deed: what the act is.
        signed: who and when.
    """

    def __init__(self, database: Database, article: int, deed: Deed, signed: Signature) -> None:
        self._database = database
        self._row = (deed, article)
        self._signed = (signed.by, stamp(signed.at))
        # Events are never deleted, and whoever may write here is alone: this is the next number.
        self.last = newest(database)
        self._act = self.last + 1

    def add(
        self,
        subject: Subject,
        subject_id: str,
        change: Field,
        values: tuple[Value, Value],
        undoes: int | None = None,
    ) -> None:
        """Write an event; `values` are before and after."""
        self.last += 1
        before, after = (json.dumps(value, ensure_ascii=False) for value in values)
        self._database.execute(
            "INSERT INTO events (id, act, deed, article, subject, subject_id, change, before,"
            ' after, "by", at, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
            (
                *(self.last, self._act, *self._row),
                *(subject, subject_id, change, before, after, *self._signed, undoes),
            ),
        )


_SELECT = """
SELECT events.id, act, deed, subject, subject_id, change, before, after, events."by", at, undoes,
       EXISTS (SELECT 1 FROM events AS later WHERE later.undoes = events.id),
       coalesce(claims.quote, details.quote, cuts.quote, '')
FROM events
LEFT JOIN claims ON events.subject = 'claim'
                AND claims.article = events.article AND claims.id = events.subject_id
LEFT JOIN details ON events.subject = 'detail'
                 AND details.article = events.article AND details.id = events.subject_id
LEFT JOIN cuts ON events.subject = 'cut'
              AND cuts.article = events.article AND cuts.id = events.subject_id
WHERE events.article = :article AND events.id > :since AND (:act IS NULL OR events.act = :act)
ORDER BY events.id
"""
_LAST = """
SELECT act FROM events
WHERE article = ? AND undoes IS NULL AND deed <> 'revise'
  AND NOT EXISTS (SELECT 1 FROM events AS later WHERE later.undoes = events.id)
ORDER BY id DESC LIMIT 1
"""


def newest(database: Database) -> int:
    """Return the number of the desk's last event, 0 before the first."""
    return int(database.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()[0])


def latest(database: Database, article: int) -> int:
    """Return the number of an article's last event of any kind, 0 before the first."""
    found = database.execute("SELECT max(id) FROM events WHERE article = ?", (article,))
    return found.fetchone()[0] or 0


def last_act(database: Database, article: int) -> list[Event]:
    """Return the last act that was neither undone nor is an undo itself; empty without one.

    What a draft has from the one before it is no act that can be taken back.
    """
    found = database.execute(_LAST, (article,)).fetchone()
    return events(database, article, found[0]) if found else []


def events(
    database: Database, article: int, act: int | None = None, *, since: int = 0
) -> list[Event]:
    """Return an article's events after the one of a number, oldest first, or those of one act."""
    rows = database.execute(_SELECT, {"article": article, "act": act, "since": since})
    return [_event(row) for row in rows]


def acts(found: Iterable[Event]) -> list[list[Event]]:
    """Return events, oldest first, in their acts."""
    return [list(act) for _, act in groupby(found, key=lambda event: event.act)]


def _event(row: tuple[Any, ...]) -> Event:
    return Event(
        id=row[0],
        act=row[1],
        deed=row[2],
        subject=row[3],
        subject_id=row[4],
        change=row[5],
        before=json.loads(row[6]),
        after=json.loads(row[7]),
        by=row[8],
        at=dt.datetime.fromisoformat(row[9]),
        undoes=row[10],
        undone=bool(row[11]),
        quote=row[12],
    )
