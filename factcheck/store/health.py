"""How a desk file is, looked at without a change to it."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from factcheck.store.backup import beside, faults
from factcheck.store.engine import VERSION, code, connect, has_wal_fix, sqlite3
from factcheck.store.migrating import is_newer, pending, pragma
from factcheck.store.opening import refuse_others, refuse_place
from factcheck.store.place import choose, place_of
from factcheck.store.trouble import in_words


@dataclass(frozen=True, slots=True)
class Library:
    """The SQLite in use.

    Attributes:
        version: as SQLite writes it.
        fixed: whether several programs can write to a file with a write-ahead log.
    """

    version: str
    fixed: bool


@dataclass(frozen=True, slots=True)
class Health:
    """How a desk file is.

    Attributes:
        path: the file.
        there: whether there is one.
        size: bytes, without its log.
        free: bytes that its disk still takes.
        writable: whether this user may write it.
        articles: how many are on it, whatever became of them.
        journal: its journal mode.
        schema: number of the last migration that it has had.
        pending: names of the migrations that it has not had.
        newer: whether a newer program wrote it.
        damage: the first thing that is wrong in it; empty for a sound one.
        warnings: what a person should know of its place, a line each.
        backups: the copies of it that lie beside it.
    """

    path: Path
    there: bool
    free: int
    warnings: tuple[str, ...]
    backups: tuple[Path, ...]
    size: int = 0
    writable: bool = True
    articles: int = 0
    journal: str = ""
    schema: int = 0
    pending: tuple[str, ...] = field(default=())
    newer: bool = False
    damage: str = ""


def library() -> Library:
    """Return which SQLite is in use."""
    return Library(".".join(map(str, VERSION)), has_wal_fix(VERSION))


def examine(path: Path, *, full: bool, wait: float) -> Health:
    """Look a desk file over; none is made, and none is brought up to date.

    Args:
        path: absolute path of the file.
        full: whether indexes and references are followed too, which takes longer.
        wait: seconds to wait for another program that holds it.

    Raises:
        DeskLockedError: another program holds it.
        DeskError: it is no desk, or cannot be read.
    """
    refuse_place(path)
    health = Health(
        path=path,
        there=path.exists(),
        free=shutil.disk_usage(path.parent).free,
        warnings=choose(VERSION, place_of(path)).warnings,
        backups=tuple(beside(path)),
    )
    if not health.there or path.stat().st_size == 0:
        return health
    with in_words(path), closing(connect(path, wait, "rw")) as connection:
        try:
            return _examined(health, connection, full=full)
        except sqlite3.DatabaseError as error:
            if code(error) != sqlite3.SQLITE_CORRUPT:
                raise
            return replace(health, damage=str(error))


def _examined(health: Health, connection: sqlite3.Connection, *, full: bool) -> Health:
    path = health.path
    refuse_others(connection, path)
    (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
    return replace(
        health,
        articles=connection.execute("SELECT count(*) FROM articles").fetchone()[0],
        journal=journal,
        schema=pragma(connection, "user_version"),
        pending=tuple(pending(connection)),
        newer=is_newer(connection),
        damage=faults(connection, full=full),
        size=path.stat().st_size,
        writable=os.access(path, os.W_OK) and os.access(path.parent, os.W_OK),
    )
