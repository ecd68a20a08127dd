"""Events: every change that a person made, only ever added to, and what undo takes back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal

from factcheck.store.chain import Link, root

if TYPE_CHECKING:
    from sqlite_utils import Database

Subject = (
    Literal["claim", "cut", "contradiction", "detail", "name", "article"]
    | Literal["question", "sign-off", "source", "call", "evidence", "recommendation"]
    | Literal["correction", "rating"]
)
ClaimField = (
    Literal["status", "text", "note", "added", "removed", "assigned", "attribution"]
    | Literal["earlier", "fresh"]  # of a claim that changed, or is new, in this draft
)
Field = (
    ClaimField
    | Literal["ruling", "tick", "correction"]  # on a contradiction; of a detail
    | Literal["right"]  # spelling, of a name spelled otherwise
    | Literal["archived", "deleted", "due"]  # of an article; it has `added` and `assigned` too
    | Literal["revises"]  # of an article that is a new draft
    | Literal["known"]  # of a claim that was cut
    | Literal["question", "answer"]  # of a question
    | Literal["signed"]  # of a sign-off
    | Literal["source", "call", "evidence"]  # each of what is called so
    | Literal["recommendation", "decision"]  # of a recommended change
    | Literal["corrected"]  # of a correction of what was published
    | Literal["rating"]  # in public, of a claim
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
    "set due",
    "ask",
    "answer",
    "sign off",
    "take back",
    "keep",
    "call",
    "attach",
    "take away",
    "import",
    "recommend",
    "withdraw",
    "decide",
    "log",
    "rate",
    "undo",
    "redo",
]
"""What a person meant to do; one deed can take several events."""
Value = str | int | None | Mapping[str, Any]
"""What is stored of a subject's field: JSON values; None where nothing is."""
Thing = tuple[Subject, str, Field]
"""What can be changed, in full: the field of a subject."""


@dataclass(frozen=True, slots=True)
class Event:
    """One change.

    Attributes:
        id: number on this desk, rising.
        act: number of the first event of the act that it is a part of.
        deed: what the act was.
        subject: what was changed.
        subject_id: its identity within the article; empty for the article itself.
        change: which part of it.
        before, after: the stored value; None where there was none.
        by: the checker.
        at: when, with time zone.
        position: place among the article's events, from 1.
        hash: of the event and all before it; see `factcheck.store.chain`.
        undoes: number of the event that this one takes back, or None.
        undone: whether a later event that stands itself took this one back.
        origin: hash of the event on the desk that it was brought from, empty for one made here.
        held: whether it was brought from there and changed nothing here.
        theirs: of one that was held, what it set there.
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
    position: int
    hash: str
    undoes: int | None = None
    undone: bool = False
    origin: str = ""
    held: bool = False
    theirs: Value = None
    quote: str = ""

    @property
    def thing(self) -> Thing:
        """What was changed, in full: the field of a subject."""
        return self.subject, self.subject_id, self.change


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


@dataclass(frozen=True, slots=True)
class End:
    """Where an article's chain ends.

    Attributes:
        id: number of its last event, 0 before the first.
        position: of that event, 0 before the first.
        hash: of that event; before the first what the article is.
    """

    id: int
    position: int
    hash: str


_END = """
SELECT id, position, hash FROM events WHERE article = ? ORDER BY position DESC LIMIT 1
"""


def end(database: Database, article: int) -> End:
    """Return where an article's chain ends."""
    row = database.execute(_END, (article,)).fetchone()
    return End(*row) if row else End(0, 0, start(database, article))


def start(database: Database, article: int) -> str:
    """Return the hash that an article's chain begins with."""
    row = database.execute(
        "SELECT sha256, title, published FROM articles WHERE id = ?", (article,)
    ).fetchone()
    return root(*row)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event is: its number on the desk, its place among the article's."""

    id: int
    position: int


@dataclass(frozen=True, slots=True)
class Brought:
    """Where an event comes from that was made on another desk.

    Attributes:
        origin: its hash there.
        held: whether it changes nothing here.
        theirs: what it set there.
    """

    origin: str
    held: bool
    theirs: Value


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
        self._article, self._deed = article, deed
        self._signed = (signed.by, stamp(signed.at))
        # Events are never deleted, and whoever may write here is alone: this is the next number.
        self.last = newest(database)
        self._act = self.last + 1
        reached = end(database, article)
        self._position, self._hash = reached.position, reached.hash
        self._first = self._position + 1

    def add(
        self,
        subject: Subject,
        subject_id: str,
        change: Field,
        values: tuple[Value, Value],
        undoes: Event | Place | None = None,
        brought: Brought | None = None,
    ) -> Place:
        """Write an event and return where it is.

        Args:
            subject: what was changed.
            subject_id: which one.
            change: which part of it.
            values: before and after.
            undoes: the event that this one takes back.
            brought: where it comes from when it was made on another desk.
        """
        self.last += 1
        self._position += 1
        before, after = map(as_json, values)
        link = Link(
            *(self._position, self._first, self._deed, subject, subject_id, change, before, after),
            *self._signed,
            undoes.position if undoes else None,
            brought.origin if brought else None,
            as_json(brought.theirs) if brought and brought.held else None,
        )
        self._hash = link.hash(self._hash)
        act, taken_back = self._act, undoes.id if undoes else None
        row = row_of(self.last, self._article, act, taken_back, link, self._hash)
        self._database.execute(INSERT, row)
        return Place(self.last, self._position)


INSERT = """
INSERT INTO events (id, article, act, undoes, position, deed, subject, subject_id, change, before,
                    after, "by", at, origin, held, hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def row_of(
    number: int, article: int, act: int, undoes: int | None, link: Link, its_hash: str
) -> tuple[int | str | None, ...]:
    """Return an event as `INSERT` takes it; `act` and `undoes` are numbers on this desk."""
    return (
        *(number, article, act, undoes, link.position, link.deed),
        *(link.subject, link.subject_id, link.change, link.before, link.after),
        *(link.by, link.at, link.origin, link.held, its_hash),
    )


def as_json(value: Value) -> str:
    """Return a value as it is stored in an event."""
    return json.dumps(value, ensure_ascii=False)


_SELECT = """
SELECT events.id, act, deed, subject, subject_id, change, before, after, events."by", at, position,
       hash, undoes, origin, held, coalesce(claims.quote, details.quote, cuts.quote, '')
FROM events
LEFT JOIN claims ON events.subject = 'claim'
                AND claims.article = events.article AND claims.id = events.subject_id
LEFT JOIN details ON events.subject = 'detail'
                 AND details.article = events.article AND details.id = events.subject_id
LEFT JOIN cuts ON events.subject = 'cut'
              AND cuts.article = events.article AND cuts.id = events.subject_id
WHERE events.article = :article AND events.id > :since AND events.position > coalesce(
    (SELECT position FROM events AS seen WHERE seen.id = :since AND seen.article = :article), 0)
ORDER BY events.position DESC
"""


def newest(database: Database) -> int:
    """Return the number of the desk's last event, 0 before the first."""
    return int(database.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()[0])


def latest(database: Database, article: int) -> int:
    """Return the number of an article's last event of any kind, 0 before the first."""
    row = database.execute(_END, (article,)).fetchone()
    return int(row[0]) if row else 0


def events(database: Database, article: int, *, since: int = 0) -> list[Event]:
    """Return an article's events after the one of a number, oldest first."""
    return list(backwards(database, article, since=since))[::-1]


def backwards(database: Database, article: int, *, since: int = 0) -> Iterator[Event]:
    """Yield an article's events after the one of a number, the last one first, as asked for."""
    undone: set[int] = set()  # what takes back comes later, and so is met before
    for row in database.execute(_SELECT, {"article": article, "since": since}):
        event = event_of(row, row[0] in undone)
        if event.undoes is not None and not event.undone:
            undone.add(event.undoes)
        yield event


def acts(found: Iterable[Event]) -> list[list[Event]]:
    """Return events, oldest first, in their acts."""
    return [list(act) for _, act in groupby(found, key=lambda event: event.act)]


def event_of(row: tuple[Any, ...], undone: bool) -> Event:
    """Return the event of a row in the order of `_SELECT`.

    Raises:
        ValueError, TypeError: it is not as this program writes it.
    """
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
        position=row[10],
        hash=row[11],
        undoes=row[12],
        undone=undone,
        origin=row[13] or "",
        held=row[14] is not None,
        theirs=None if row[14] is None else json.loads(row[14]),
        quote=row[15],
    )
