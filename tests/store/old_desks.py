"""Desks as older versions of the program left them, made by the SQL that these ran."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from factcheck.store.chain import Link
from factcheck.store.drafts import line, named
from factcheck.store.engine import sqlite3
from factcheck.store.events import as_json, start
from factcheck.store.migrating import migration_files, migrations

DUMPS = Path(__file__).parent / "desks"
"""`version_1.sql`: two drafts; marks, a note, an edit, an added claim, rulings, undos."""

_EVENTS = """
SELECT e.id, act.position, e.position, e.deed, e.subject, e.subject_id, e.change, e.before,
       e.after, e."by", e.at, e.origin, e.held, undone.position
FROM events AS e JOIN events AS act ON act.id = e.act
LEFT JOIN events AS undone ON undone.id = e.undoes
WHERE e.article = ? ORDER BY e.position
"""


def make_old_desk(path: Path, schema: int) -> Path:
    """Make a desk with people's work on it that has had so many migrations."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript((DUMPS / "version_1.sql").read_text(encoding="utf-8"))
        database = Database(connection, execute_plugins=False)
        migrations().apply(database, stop_before=[file.stem for file in migration_files()[schema:]])
    return path


def call_drafts_by_number(path: Path) -> None:
    """Write a desk's later drafts anew as earlier programs did: the ones before by number.

    What follows in their chains is linked anew.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        database = Database(connection, execute_plugins=False)
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE name = 'events_are_not_changed'"
        ).fetchall()
        connection.execute("DROP TRIGGER events_are_not_changed")
        later = "SELECT id FROM articles WHERE revises IS NOT NULL ORDER BY id"
        for (article,) in connection.execute(later).fetchall():
            _call_by_number(database, article)
        for _, sql in guards:
            connection.execute(sql)


def _call_by_number(database: Database, article: int) -> None:
    drafts, names = line(database, article), named(database, article)
    reached = start(database, article)
    for number, act, *rest, undoes in database.execute(_EVENTS, (article,)).fetchall():
        position, deed, subject, identity, change, before, after, by, at, origin, held = rest
        said = json.loads(after)
        if change == "revises":
            said = names[said]
        elif change == "known" and said:
            last = names[said["article"]]
            said = {"article": last, "draft": drafts.index(last) + 1, **_but(said, "article")}
            database.execute(
                "UPDATE cuts SET known = ? WHERE article = ? AND id = ?",
                (as_json(said), article, identity),
            )
        after = as_json(said)
        values = (position, act, deed, subject, identity, change, before, after, by, at)
        reached = Link(*values, undoes, origin, held).hash(reached)
        database.execute(
            "UPDATE events SET after = ?, hash = ? WHERE id = ?", (after, reached, number)
        )


def _but(values: dict[str, object], left_out: str) -> dict[str, object]:
    return {name: value for name, value in values.items() if name != left_out}
