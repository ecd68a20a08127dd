"""Opening the file: telling a desk from any other, and bringing it up to date."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import DeskError, DeskLockedError
from factcheck.store.engine import VERSION, busy, connect, sqlite3
from factcheck.store.migrating import APPLICATION_ID, is_newer, migrate, pragma
from factcheck.store.place import Journal, choose, place_of
from factcheck.store.trouble import shown

if TYPE_CHECKING:
    from sqlite_utils import Database

_SMALLEST = 512
"""Bytes of the smallest database there can be (sqlite.org/fileformat2.html, page size)."""
_PAUSE = 0.01
"""Seconds between two tries at a step for which SQLite itself does not wait."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open desk file.

    Attributes:
        database: its connection.
        schema: number of the last migration that it has had.
        warnings: what a person should know of the file, a line each.
        newer: whether a newer program wrote it; then it can only be read.
    """

    database: Database
    schema: int
    warnings: tuple[str, ...] = ()
    newer: bool = False


def open_desk(path: Path, wait: float) -> Opened:
    """Open a desk file, or make it where there is none; the calling thread owns the connection.

    Args:
        path: absolute path of the file.
        wait: seconds to wait for another program that holds the file.

    Raises:
        DeskError: the folder is missing, or the file belongs to another program.
        sqlite3.Error: what SQLite reports; `in_words` turns it into a `DeskError`.
    """
    # Costs a tenth of a second, and many commands need no desk.
    from sqlite_utils import Database

    refuse_place(path)
    choice = choose(VERSION, place_of(path))
    connection = connect(path, wait)
    try:
        database = Database(connection, execute_plugins=False)
        refuse_others(database, path)
        if is_newer(database):
            database.execute("PRAGMA query_only = ON")
            warnings = (*choice.warnings, newer(path))
            return Opened(database, pragma(database, "user_version"), warnings, newer=True)
        _set_journal(database, path, choice.journal, wait)
        _bring_up_to_date(database)
    except BaseException:  # also an interrupt leaves no half-open file; raised again
        connection.close()
        raise
    return Opened(database, pragma(database, "user_version"), choice.warnings)


def newer(path: Path) -> str:
    """Return why a desk can only be read."""
    return (
        f"{shown(path)} was written by a newer version of factcheck and can only be read;"
        " update the program to work on it"
    )


def refuse_place(path: Path) -> None:
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


def refuse_others(database: Database, path: Path) -> None:
    """Let a desk and an empty file pass."""
    mark = pragma(database, "application_id")
    if mark == APPLICATION_ID:
        return
    tables = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if mark or tables or pragma(database, "user_version"):
        raise DeskError(
            f"{shown(path)} is no desk: it is a database of another program; name another file"
        )


def _set_journal(database: Database, path: Path, journal: Journal, wait: float) -> None:
    """Set how changes reach the disk.

    A rollback journal is in use where it is safer, and there a change is held back until it is on
    the disk. With a write-ahead log `synchronous=NORMAL` cannot damage the file, and a power cut
    can take what came after the last checkpoint (sqlite.org/pragma.html#pragma_synchronous);
    `Store` makes one within a second. Waiting for the disk with each change (`FULL`) made a mark
    of 0.5 milliseconds one of 0.9 where the disk is quick, and one of several where it is not.
    Only macOS needs `fullfsync` for what is on the disk to be there
    (sqlite.org/pragma.html#pragma_fullfsync).

    Raises:
        DeskLockedError: the file has a write-ahead log, which is not safe here, and another
            program has it open, so that it cannot be given up.
    """
    database.execute("PRAGMA fullfsync = ON")
    until = time.monotonic() + wait
    while True:
        try:
            set_to = database.execute(f"PRAGMA journal_mode = {journal}").fetchone()[0]
            break
        except sqlite3.OperationalError as error:  # SQLite itself does not wait for it
            if not busy(error):
                raise
        if time.monotonic() >= until:
            set_to = database.execute("PRAGMA journal_mode").fetchone()[0]
            break
        time.sleep(_PAUSE)
    if set_to != "wal":  # no shared memory, or others keep to a rollback journal; it is as safe
        database.execute("PRAGMA journal_mode = TRUNCATE")
        database.execute("PRAGMA synchronous = FULL")
    elif journal != "wal":
        raise DeskLockedError(
            f"another program has {shown(path)} open in a way that is not safe here; close it"
            " there and try again"
        )
    else:
        database.execute("PRAGMA synchronous = NORMAL")


def _bring_up_to_date(database: Database) -> None:
    """Apply what migrations the file lacks, all or none of them."""
    database.execute("BEGIN IMMEDIATE")
    try:
        migrate(database)
        # Changes nothing, and fails where nothing can be written; BEGIN IMMEDIATE does not.
        database.execute("DELETE FROM findings WHERE article IS NULL")
        database.execute("COMMIT")
    except BaseException:  # also an interrupt rolls back; raised again
        database.rollback()
        raise
