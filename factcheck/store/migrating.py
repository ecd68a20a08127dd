"""Numbered migrations: which there are, which a file has had, and applying the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.resources import resource
from factcheck.store.linking import link_events_of_old

if TYPE_CHECKING:
    from typing import TypeAlias

    from sqlite_utils import Database, Migrations

    from factcheck.store.engine import sqlite3

    Reads: TypeAlias = Database | sqlite3.Connection

APPLICATION_ID = 0x66616374
"""Marks the file as a desk ("fact" in ASCII) in SQLite's header, where `file` can read it."""

_NAME = re.compile(r"\d{4}_[a-z0-9_]+")
_THEN: Mapping[str, Callable[[Database], None]] = {"0004_chain": link_events_of_old}
"""What follows a migration's SQL where that cannot do it."""
_NAMES = "SELECT name FROM _sqlite_migrations WHERE migration_set = 'factcheck'"


def migration_files() -> list[Path]:
    """Return the numbered migrations, first one first."""
    files = sorted(resource("db", "migrations").glob("*.sql"))
    for number, file in enumerate(files, start=1):
        if not _NAME.fullmatch(file.stem) or int(file.stem[:4]) != number:
            raise ValueError(f"not migration number {number}: {file.name}")
    return files


def migrations() -> Migrations:
    """Return the migrations; each takes its number as the file's `user_version`."""
    from sqlite_utils import Migrations

    made = Migrations("factcheck")
    for number, file in enumerate(migration_files(), start=1):

        def apply(
            database: Database,
            script: str = file.read_text(encoding="utf-8"),
            version: str = f"PRAGMA user_version = {number}",
            name: str = file.stem,
        ) -> None:
            database.executescript(script)
            if name in _THEN:
                _THEN[name](database)
            database.execute(version)

        made(name=file.stem)(apply)
    return made


def pragma(database: Reads, name: str) -> int:
    """Return the number that a pragma of SQLite's gives."""
    row = database.execute(f"PRAGMA {name}").fetchone()
    return int(row[0])


def applied(database: Reads) -> set[str]:
    """Return the names of the migrations that a file has had."""
    if not database.execute(
        "SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"
    ).fetchone():
        return set()
    return {name for (name,) in database.execute(_NAMES)}


def is_newer(database: Reads) -> bool:
    """Return whether a file has had migrations that this program does not know."""
    known = [file.stem for file in migration_files()]
    return pragma(database, "user_version") > len(known) or not applied(database) <= set(known)


def pending(database: Reads) -> list[str]:
    """Return the names of the migrations that a file has not had, first one first."""
    had = applied(database)
    return [file.stem for file in migration_files() if file.stem not in had]


def migrate(database: Database) -> None:
    """Apply the migrations that the file has not had.

    To be called in a transaction that began with the write lock, so that of two programs which
    make one desk together the second finds it made, and a migration that fails takes the ones
    before it along.
    """
    if pending(database):
        migrations().apply(database)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
