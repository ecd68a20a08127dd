"""Opening the file: telling a desk from any other, and bringing it up to date."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import DeskError, DeskLockedError
from factcheck.store.backup import before_migration
from factcheck.store.engine import VERSION, busy, connect, sqlite3
from factcheck.store.migrating import APPLICATION_ID, is_newer, migrate, pending, pragma
from factcheck.store.place import Journal, choose, place_of
from factcheck.store.trouble import shown

if TYPE_CHECKING:
    from sqlite_utils import Database

    from factcheck.store.migrating import Reads

_SMALLEST = 512
"""Bytes of the smallest database there can be (sqlite.org/fileformat2.html, page size)."""
_PAUSE = 0.01
"""Seconds between two tries at a step for which SQLite itself does not wait."""
_STEPS = 10_000
"""Steps of SQLite's machine, some tenths of a millisecond, between two looks at whether to stop."""
_TOLD = 0.1
"""Part of a backup between two lines on it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open desk file.

    Attributes:
        database: its connection.
        identity: which file it is, whatever its name.
        schema: number of the last migration that it has had.
        warnings: what a person should know of the file, a line each.
        newer: whether a newer program wrote it; then it can only be read.
    """

    database: Database
    identity: tuple[int, int]
    schema: int
    warnings: tuple[str, ...]
    newer: bool = False


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What bringing a desk up to date needs of the world around it.

    Attributes:
        clock: gives the present time.
        tell: is told what is being done when that takes long, a line each; from another thread.
        stop: set when nobody waits for it any longer.
    """

    clock: Callable[[], dt.datetime]
    tell: Callable[[str], None]
    stop: threading.Event


def open_desk(path: Path, wait: float, upkeep: Upkeep) -> Opened:
    """Open a desk file, or make it where there is none; the calling thread owns the connection.

    Args:
        path: absolute path of the file.
        wait: seconds to wait for another program that holds the file.
        upkeep: for a desk that an older program made.

    Raises:
        DeskError: the folder is missing, or the file belongs to another program.
        sqlite3.Error: what SQLite reports; `in_words` turns it into a `DeskError`.
    """
    # Costs a tenth of a second, and many commands need no desk.
    from sqlite_utils import Database

    refuse_place(path)
    choice = choose(VERSION, place_of(path))
    before = identity(path)
    connection = connect(path, wait)
    try:
        database = Database(connection, execute_plugins=False)
        refuse_others(database, path)
        only_read = is_newer(database)
        warnings = choice.warnings
        if only_read:
            database.execute("PRAGMA query_only = ON")
            warnings += (newer(path),)
        else:
            _set_journal(database, path, choice.journal, wait)
            kept = _bring_up_to_date(database, path, upkeep)
            if kept is not None:
                warnings += (f"the desk was brought up to date; as it was, it is in {shown(kept)}",)
        schema = pragma(database, "user_version")
        which = identity(path)
        if which is None or before not in (None, which):
            raise DeskError(f"{shown(path)} was replaced just now; do it again")
    except BaseException:  # also an interrupt leaves no half-open file; raised again
        connection.close()
        raise
    return Opened(database, which, schema, warnings, only_read)


def identity(path: Path) -> tuple[int, int] | None:
    """Return which file has a name now, None where none has.

    Raises:
        DeskError: the folder cannot be reached.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DeskError(f"{shown(path)} cannot be reached: {error.strerror}") from error
    return found.st_dev, found.st_ino


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
    if not size:
        _refuse_leavings(path)


def _refuse_leavings(path: Path) -> None:
    """Refuse to make a desk where one was lost; SQLite would throw its log or journal away.

    An empty file with a journal is one whose making was cut off, which SQLite puts right.

    Raises:
        DeskError: there is one, with something in it.
    """
    kinds = ("wal",) if path.exists() else ("wal", "journal")
    for left in (path.with_name(f"{path.name}-{kind}") for kind in kinds):
        if left.is_file() and left.stat().st_size:
            raise DeskError(
                f"{shown(path)} is gone, but {shown(left)}, which belongs to it, is there: put the"
                " desk back beside it, or move that file away to begin anew"
            )


def refuse_others(database: Reads, path: Path) -> None:
    """Let a desk and an empty file pass.

    Raises:
        DeskError: it is a database of another program.
    """
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


def _bring_up_to_date(database: Database, path: Path, upkeep: Upkeep) -> Path | None:
    """Apply what migrations the file lacks, all or none of them.

    Returns:
        The backup that was made before; None where there was nothing to do, or to lose.
    """
    kept = None
    database.conn.set_progress_handler(upkeep.stop.is_set, _STEPS)
    database.execute("BEGIN IMMEDIATE")
    try:
        lacking = pending(database)
        if lacking and "articles" in database.table_names() and database.table("articles").count:
            kept = _back_up(path, lacking, upkeep)
        migrate(database)
        # Changes nothing, and fails where nothing can be written; BEGIN IMMEDIATE does not.
        database.execute("DELETE FROM findings WHERE article IS NULL")
        database.execute("COMMIT")
    except BaseException:  # also an interrupt rolls back; raised again
        database.rollback()
        raise
    finally:
        database.conn.set_progress_handler(None, 0)
    return kept


def _back_up(path: Path, lacking: Sequence[str], upkeep: Upkeep) -> Path:
    number = lacking[0].split("_")[0]
    upkeep.tell(f"{shown(path)} is brought up to date; first a backup is made of it")
    told = 0.0

    def progress(part: float) -> None:
        nonlocal told
        if upkeep.stop.is_set():
            raise DeskError(f"{shown(path)} was left as it was")
        if part - told >= _TOLD and part < 1:
            told = part
            upkeep.tell(f"backup: {part:.0%}")

    kept = before_migration(path, number, upkeep.clock(), progress)
    upkeep.tell("the backup is made; now the desk itself is brought up to date")
    return kept
