"""Opening the file: telling a desk from any other, and bringing it up to date."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import DeskError
from factcheck.resources import resource
from factcheck.store.linking import link_events_of_old
from factcheck.store.trouble import shown

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x66616374
"""Marks the file as a desk ("fact" in ASCII) in SQLite's header, where `file` can read it."""

_NAME = re.compile(r"\d{4}_[a-z0-9_]+")
_SMALLEST = 512
"""Bytes of the smallest database there can be (sqlite.org/fileformat2.html, page size)."""
_PAUSE = 0.01
"""Seconds between two tries at a step for which SQLite itself does not wait."""
_THEN: Mapping[str, Callable[[Database], None]] = {"0004_chain": link_events_of_old}
"""What follows a migration's SQL where that cannot do it."""


def open_desk(path: Path, wait: float) -> Database:
    """Open a desk file, or make it where there is none; the calling thread owns the connection.

    Args:
        path: absolute path of the file.
        wait: seconds to wait for another program that holds the file.

    Raises:
        DeskError: the folder is missing, the file belongs to another program or to a newer one.
        sqlite3.Error: what SQLite reports; `in_words` turns it into a `DeskError`.
    """
    # Costs a tenth of a second, and many commands need no desk.
    from sqlite_utils import Database

    _refuse_place(path)
    connection = sqlite3.connect(path, timeout=wait)
    try:
        database = Database(connection, execute_plugins=False)
        _refuse_others(database, path)
        _set_up(database, wait)
        _migrate(database, path)
    except BaseException:  # also an interrupt leaves no half-open file; raised again
        connection.close()
        raise
    return database


def _refuse_place(path: Path) -> None:
    """Refuse a path where no desk can be, with the reason that SQLite does not give.

    A file too short for a database SQLite takes for an empty one, and writes over it.
    """
    try:
        folder_is_there, path_is_folder = path.parent.is_dir(), path.is_dir()
        size = path.stat().st_size if path.is_file() else 0
    except OSError as error:
        raise DeskError(f"{shown(path)} cannot be reached: {error.strerror}") from error
    if "\0" in str(path) or not folder_is_there:
        raise DeskError(f"there is no folder {shown(path.parent)} for the desk; make it first")
    if path_is_folder:
        raise DeskError(f"{shown(path)} is a folder; name a file in it")
    if 0 < size < _SMALLEST:
        raise DeskError(f"{shown(path)} is no desk: it is too short for one; name another file")


def migration_files() -> list[Path]:
    """Return the numbered migrations, first one first."""
    files = sorted(resource("db", "migrations").glob("*.sql"))
    for number, file in enumerate(files, start=1):
        if not _NAME.fullmatch(file.stem) or int(file.stem[:4]) != number:
            raise ValueError(f"not migration number {number}: {file.name}")
    return files


def _migrations() -> Migrations:
    """Return the migrations; each takes its number as the file's `user_version`."""
    from sqlite_utils import Migrations

    migrations = Migrations("factcheck")
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

        migrations(name=file.stem)(apply)
    return migrations


def pragma(database: Database, name: str) -> int:
    """Return the number that a pragma of SQLite's gives."""
    row = database.execute(f"PRAGMA {name}").fetchone()
    return int(row[0])


def _refuse_others(database: Database, path: Path) -> None:
    """Let a desk and an empty file pass."""
    # Seen at one moment: another program may be making the desk just now.
    database.execute("BEGIN")
    try:
        mark = pragma(database, "application_id")
        tables = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        version = pragma(database, "user_version")
    finally:
        database.rollback()
    if mark != APPLICATION_ID and (mark or tables or version):
        raise DeskError(
            f"{shown(path)} is no desk: it is a database of another program; name another file"
        )


def _set_up(database: Database, wait: float) -> None:
    """Set what holds for a connection.

    With a write-ahead log, `synchronous=NORMAL` cannot damage the file; a power cut can take the
    last changes with it (sqlite.org/pragma.html#pragma_synchronous). A file system without shared
    memory refuses the log; there `FULL` stays.
    """
    database.execute("PRAGMA foreign_keys = ON")
    if _journal(database, wait) == "wal":
        database.execute("PRAGMA synchronous = NORMAL")


def _journal(database: Database, wait: float) -> str:
    """Ask for the write-ahead log, for which SQLite does not wait when the file is busy."""
    until = time.monotonic() + wait
    while True:
        try:
            return str(database.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() >= until:
                raise
        time.sleep(_PAUSE)


def _migrate(database: Database, path: Path) -> None:
    """Apply the migrations that the file has not had, all in one transaction.

    The write lock is taken before the file is asked what it has had, so that of two programs
    which make one desk together the second finds it made.
    """
    database.execute("BEGIN IMMEDIATE")
    try:
        migrations = _migrations()
        known = [file.stem for file in migration_files()]
        applied = [migration.name for migration in migrations.applied(database)]
        if pragma(database, "user_version") > len(known) or not set(applied) <= set(known):
            raise DeskError(
                f"{shown(path)} was written by a newer version of factcheck; update the program"
            )
        if migrations.pending(database):
            migrations.apply(database)
            database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        # Changes nothing, and fails where nothing can be written; BEGIN IMMEDIATE does not.
        database.execute("DELETE FROM findings WHERE article IS NULL")
        database.execute("COMMIT")
    except BaseException:  # also an interrupt rolls back; raised again
        database.rollback()
        raise
