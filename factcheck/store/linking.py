"""The chains of desks from before there were any."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.store.chain import Link
from factcheck.store.events import INSERT, row_of, start

if TYPE_CHECKING:
    from sqlite_utils import Database

_OLD = """
SELECT id, article, act, undoes, deed, subject, subject_id, change, before, after, "by", at
FROM events_of_old ORDER BY id
"""


def link_events_of_old(database: Database) -> None:
    """Move the events of `events_of_old` to `events`, each with its place and hash; drop the table.

    Numbers stay. The article's own number, which says nothing on another desk, is left out where
    it was the identity of what was changed.
    """
    # Kept out of sqlite-utils, which would make a list of the rows.
    database.conn.executemany(INSERT, _linked(database))
    database.execute("DROP TABLE events_of_old")


def _linked(database: Database) -> Iterator[tuple[Any, ...]]:
    last = database.execute("SELECT coalesce(max(id), 0) FROM events_of_old").fetchone()[0]
    places = array("L", bytes((last + 1) * array("L").itemsize))
    ends: dict[int, tuple[int, str]] = {}
    for row in database.execute(_OLD):
        number, article, act, undoes, *rest = row
        deed, subject, subject_id, change, before, after, by, at = rest
        position, previous = ends.get(article) or (0, start(database, article))
        places[number] = position + 1
        link = Link(
            position=position + 1,
            act=places[act],
            deed=deed,
            subject=subject,
            subject_id="" if subject == "article" else subject_id,
            change=change,
            before=before,
            after=after,
            by=by,
            at=at,
            undoes=places[undoes] if undoes else None,
            origin=None,
            held=None,
        )
        ends[article] = position + 1, link.hash(previous)
        yield row_of(number, article, act, undoes, link, ends[article][1])
