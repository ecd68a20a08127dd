"""Copies of a desk: whole, looked over, and put in their place only then."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from factcheck.errors import DeskError
from factcheck.store.engine import connect, sqlite3
from factcheck.store.migrating import APPLICATION_ID, pragma
from factcheck.store.trouble import in_words, shown

Progress = Callable[[float], None]
"""Is told the part that is done, from 0 to 1; what it raises ends the work."""

KEPT = 3
"""Backups from before a migration that are kept: of the last ones, where older ones are of little
use and each is as large as the desk."""
_PAGES = 4096
"""Pages copied at a time, 16 megabytes: some hundredths of a second between two tellings."""


def copy(
    source: sqlite3.Connection, target: Path, like: Path, progress: Progress | None = None
) -> None:
    """Write what a connection sees into a new file, with SQLite's online backup.

    Others may write meanwhile; the copy is of the moment when it began. It is one file in itself
    (no log beside it), is opened and looked over before it has its name, and is then on the disk.

    Args:
        source: a connection to a desk, in no transaction.
        target: the file to make; one that is there is replaced.
        like: a file whose rights it gets, if that is there.
        progress: is told how far it is.

    Raises:
        DeskError: the file cannot be written, or is not what the desk is; nothing is left of it.
    """
    scratch = scratch_beside(target)
    try:
        source.execute("BEGIN")
        try:
            counts = _counts(source)
            with in_words(target), closing(sqlite3.connect(scratch)) as copied:
                _copy_pages(source, copied, progress)
        finally:
            source.rollback()
        check(scratch, counts, target)
        put(scratch, target, like)
    finally:
        scratch.unlink(missing_ok=True)


def _copy_pages(
    source: sqlite3.Connection, copied: sqlite3.Connection, progress: Progress | None
) -> None:
    def tell(_status: int, left: int, pages: int) -> None:
        if progress is not None and pages:
            progress(1 - left / pages)

    source.backup(copied, pages=_PAGES, progress=tell)
    copied.execute("PRAGMA journal_mode = DELETE")


def scratch_beside(target: Path) -> Path:
    """Make an empty file in the folder of another, so that it can take its place at once.

    Raises:
        DeskError: the folder takes no file.
    """
    try:
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-")
    except OSError as error:
        raise DeskError(f"{shown(target)} cannot be written: {error.strerror}") from error
    os.close(descriptor)
    return Path(name)


def put(scratch: Path, target: Path, like: Path) -> None:
    """Give a finished file its name, and see to it that the disk knows.

    Args:
        scratch: the file.
        target: its name; a file that has it is replaced.
        like: a file whose rights it gets, if that is there.

    Raises:
        DeskError: the system refuses.
    """
    try:
        if like.exists():
            shutil.copymode(like, scratch)
        scratch.replace(target)
        if os.name != "nt":  # where a folder cannot be opened, and need not be
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    except OSError as error:
        raise DeskError(f"{shown(target)} cannot be written: {error.strerror}") from error


def check(path: Path, counts: dict[str, int] | None, called: Path) -> None:
    """Look a whole copy over: each page, each index, each reference, and how much there is.

    Args:
        path: the file.
        counts: how many rows each table must have; None where that is not known.
        called: what it is called in an error.

    Raises:
        DeskError: it is not sound, or not complete.
    """
    with in_words(called), closing(connect(path, 5.0, "ro")) as connection:
        found = faults(connection, full=True)
        complete = counts is None or _counts(connection) == counts
    if found or not complete:
        raise DeskError(f"{shown(called)} is damaged: {found or 'rows are missing'}")


def faults(connection: sqlite3.Connection, *, full: bool) -> str:
    """Return the first thing that is wrong in a file, as SQLite says it, or an empty text.

    Args:
        connection: to the file.
        full: whether indexes are held against their tables too, and references followed, which
            takes much longer.
    """
    pragma = "integrity_check" if full else "quick_check"
    (found,) = connection.execute(f"PRAGMA {pragma}(1)").fetchone()
    if found != "ok":
        return " ".join(str(found).split())
    if full and connection.execute("PRAGMA foreign_key_check").fetchone():
        return "a row refers to one that is missing"
    return ""


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    names = [name for (name,) in tables.fetchall()]
    return {name: connection.execute(_count(name)).fetchone()[0] for name in names}


def _count(table: str) -> str:
    quoted = table.replace('"', '""')
    return f'SELECT count(*) FROM "{quoted}"'  # noqa: S608  # a name that the file itself gives


# ---- their names


def named(desk: Path, why: str, at: dt.datetime) -> Path:
    """Return a name beside a desk that no file has.

    Args:
        desk: the desk file.
        why: what the copy is for, in small letters, digits and hyphens ("backup").
        at: when it is made.
    """
    stem = f"{desk.stem}.{why}-{at:%Y%m%d-%H%M%S}"
    number = 1
    path = desk.with_name(stem + desk.suffix)
    while path.exists():
        number += 1
        path = desk.with_name(f"{stem}-{number}{desk.suffix}")
    return path


def beside(desk: Path) -> list[Path]:
    """Return the copies that lie beside a desk, in the order of their names."""
    name = re.compile(
        rf"{re.escape(desk.stem)}\.(backup|before-[a-z0-9]+|rescued)-\d{{8}}-\d{{6}}(-\d+)?"
        rf"{re.escape(desk.suffix)}"
    )
    try:
        return sorted(path for path in desk.parent.iterdir() if name.fullmatch(path.name))
    except OSError:  # a folder that may not be listed shows none
        return []


def of_desk(
    desk: Path, target: Path | None, at: dt.datetime, wait: float, progress: Progress | None = None
) -> Path:
    """Make a backup of a desk, also while it is worked on.

    Args:
        desk: the desk file.
        target: the file to make, or a folder for it; None makes it beside the desk.
        at: the present time, for its name.
        wait: seconds to wait for another program that holds the desk.
        progress: is told how far it is.

    Returns:
        The file that was made.

    Raises:
        DeskError: there is no desk, it is not sound, or the file cannot be written or is there.
    """
    if not desk.is_file():
        raise DeskError(f"there is no desk {shown(desk)}")
    try:
        folder = target if target is not None and target.is_dir() else None
        if target is None or folder:
            target = named(desk if folder is None else folder / desk.name, "backup", at)
        elif target.exists():
            raise DeskError(f"{shown(target)} exists; name another file")
    except OSError as error:
        raise DeskError(f"{shown(desk)}: {error.strerror}") from error
    with in_words(desk), closing(connect(desk, wait, "rw")) as connection:
        if pragma(connection, "application_id") != APPLICATION_ID:
            raise DeskError(f"{shown(desk)} is no desk")
        copy(connection, target, desk, progress)
    return target


def before_migration(
    desk: Path, number: str, at: dt.datetime, progress: Progress | None = None
) -> Path:
    """Make a backup of a desk before a migration, and let older ones of this sort go.

    Args:
        desk: the desk file; whoever calls holds its write lock and has changed nothing yet.
        number: of the migration ("0004").
        at: when.
        progress: is told how far it is.

    Raises:
        DeskError: it cannot be made.
    """
    target = named(desk, f"before-{number}", at)
    with in_words(desk), closing(connect(desk, 5.0, "rw")) as connection:
        copy(connection, target, desk, progress)
    others = [path for path in beside(desk) if re.search(r"\.before-\d", path.name)]
    others.remove(target)
    for old in others[: max(0, len(others) - KEPT + 1)]:
        # One that cannot be removed, such as an open one on Windows, is no reason to stop.
        with suppress(OSError):
            old.unlink(missing_ok=True)
    return target
