"""Putting a backup in the place of a desk, which is set aside first."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from contextlib import closing
from pathlib import Path

from factcheck.errors import DeskError, DeskLockedError
from factcheck.store.backup import Progress, copy, faults, named, put, scratch_beside
from factcheck.store.engine import busy, connect, sqlite3
from factcheck.store.migrating import APPLICATION_ID, is_newer, pragma
from factcheck.store.opening import refuse_others
from factcheck.store.trouble import in_words, shown

_BESIDE = ("-wal", "-shm", "-journal")
"""Ends of the names of what SQLite keeps beside a file (sqlite.org/tempfiles.html). One that was
left there would be played into the file that takes its place."""


def restore(
    desk: Path, source: Path, at: dt.datetime, wait: float, progress: Progress | None = None
) -> Path | None:
    """Put a copy of a backup in the place of a desk.

    The backup is copied, and looked over as a whole, before the desk is touched. At each moment
    there is a whole desk in its place, except where the one that was there is damaged.

    Args:
        desk: the desk file; it need not be there, nor sound.
        source: the backup.
        at: the present time.
        wait: seconds to wait for another program that has the desk open.
        progress: is told how far it is.

    Returns:
        Where what was there has been set aside; None where nothing was.

    Raises:
        DeskLockedError: another program has the desk open.
        DeskError: the backup is no sound desk that this program can work on, or a file cannot be
            written; the desk is as it was.
    """
    try:
        there = source.is_file()
        same = there and desk.exists() and desk.samefile(source)
    except OSError as error:
        raise DeskError(f"{shown(source)} cannot be reached: {error.strerror}") from error
    if not there:
        raise DeskError(f"there is no backup {shown(source)}")
    if same:
        raise DeskError(f"{shown(source)} is the desk itself; name a backup of it")
    fresh = scratch_beside(desk)
    try:
        _take(source, fresh, progress)
        return _replace(desk, fresh, source, at, wait)
    finally:
        fresh.unlink(missing_ok=True)


def _take(source: Path, fresh: Path, progress: Progress | None) -> None:
    with in_words(source), closing(connect(source, 5.0, "ro")) as connection:
        if pragma(connection, "application_id") != APPLICATION_ID:
            raise DeskError(f"{shown(source)} is no desk; name a backup of one")
        if is_newer(connection):
            raise DeskError(
                f"{shown(source)} was written by a newer version of factcheck; update the program"
            )
        found = faults(connection, full=True)
        if found:
            raise DeskError(f"{shown(source)} is damaged: {found}")
        copy(connection, fresh, source, progress)


def _replace(desk: Path, fresh: Path, source: Path, at: dt.datetime, wait: float) -> Path | None:
    """Set what is there aside, and put the new file in its place."""
    kept = named(desk, "before-restore", at)
    if not desk.exists() or desk.stat().st_size == 0:
        there = _set_leavings_aside(desk, kept)
        put(fresh, desk, source)
        return kept if there else None
    with in_words(desk):
        present = connect(desk, wait, "rw")
    # Held until the new file is in place: nobody opens the old one in between.
    with closing(present):
        sound = _hold(present, desk) and _keep(present, kept, desk)
        if sound:
            put(fresh, desk, desk)
    if not sound:
        _set_aside(desk, kept)
        put(fresh, desk, desk)
    return kept


def _hold(present: sqlite3.Connection, desk: Path) -> bool:
    """Shut everybody else out of a file, or find that it is damaged and return False.

    Giving up the write-ahead log needs the file for oneself, and leaves it whole in itself. With a
    rollback journal a program that has it open and does nothing holds no lock; where the system
    does not tell of it either, `Store` sees at its next task that its file is gone.
    """
    if _open_elsewhere(desk):
        raise _is_open(desk)
    try:
        refuse_others(present, desk)
        present.execute("PRAGMA locking_mode = EXCLUSIVE")
        present.execute("PRAGMA journal_mode = DELETE")
        present.execute("BEGIN EXCLUSIVE")
        present.execute("COMMIT")
    except sqlite3.DatabaseError as error:
        if busy(error):
            raise _is_open(desk) from error
        return False
    return True


def _is_open(desk: Path) -> DeskLockedError:
    return DeskLockedError(
        f"another program has {shown(desk)} open; close it there and do it again"
    )


def _open_elsewhere(desk: Path) -> bool:
    """Return whether another process of this user has a file open, as far as the system tells.

    Linux does (proc(5), `/proc/PID/fd`); other systems tell of none.
    """
    this = desk.stat()
    for held in Path("/proc").glob("[0-9]*/fd/*"):
        if held.parts[2] == str(os.getpid()):
            continue
        try:
            found = held.stat()
        except OSError:  # closed meanwhile, or another user's
            continue
        if (found.st_dev, found.st_ino) == (this.st_dev, this.st_ino):
            return True
    return False


def _keep(present: sqlite3.Connection, kept: Path, desk: Path) -> bool:
    """Make a backup of the desk that is there, or find that it is damaged and return False."""
    try:
        if faults(present, full=True):
            return False
    except sqlite3.DatabaseError:
        return False
    copy(present, kept, desk)
    return True


def _set_aside(desk: Path, kept: Path) -> None:
    """Keep a damaged file as it is, with what lies beside it."""
    try:
        shutil.copy2(desk, kept)
    except OSError as error:
        raise DeskError(f"{shown(kept)} cannot be written: {error.strerror}") from error
    _set_leavings_aside(desk, kept)


def _set_leavings_aside(desk: Path, kept: Path) -> bool:
    """Move what lies beside a desk to the same place beside its copy; return if there was any."""
    there = False
    for end in _BESIDE:
        left = desk.with_name(desk.name + end)
        try:
            if left.is_file():
                there = there or left.stat().st_size > 0
                left.replace(kept.with_name(kept.name + end))
        except OSError as error:
            raise DeskError(f"{shown(left)} cannot be moved: {error.strerror}") from error
    return there
