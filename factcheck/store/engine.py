"""Which SQLite the desk runs on: the one module that names it, for all others in the store.

Python's own module is linked to the system's library, which on many systems is years old and has
the WAL-reset bug: two connections that write or checkpoint at the same moment can damage a file
with a write-ahead log (sqlite.org/wal.html#walresetbug). `pysqlite3` brings a library of its own
that has the fix; where there is no wheel of it, Python's module is used and `opening` keeps to a
rollback journal.

Two SQLite libraries in one process do not see each other's locks
(sqlite.org/howtocorrupt.html#multiple_copies_of_sqlite_linked_into_the_same_application), so
whoever opens a desk file, a test too, takes `sqlite3` from here. It is the one that sqlite-utils
takes.
"""

from __future__ import annotations

from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        import pysqlite3.dbapi2 as sqlite3
    except ImportError:
        import sqlite3

__all__ = ["VERSION", "busy", "code", "connect", "has_wal_fix", "sqlite3"]

Version = tuple[int, int, int]
Mode = Literal["rwc", "rw", "ro"]

VERSION: Version = sqlite3.sqlite_version_info
"""Of the library in use."""

_PRIMARY = 0xFF
"""SQLite's extended result codes keep the primary one in the low byte (sqlite.org/rescode.html)."""
_FIXED: Version = (3, 51, 3)
_BACKPORTS: dict[tuple[int, int], int] = {(3, 44): 6, (3, 50): 7}
"""First patch releases of older lines with the fix (sqlite.org/wal.html#walresetbug)."""


def has_wal_fix(version: Version) -> bool:
    """Return whether a version of SQLite can have several writers on a write-ahead log.

    A distributor who put the fix into an older version is not seen: then the answer is on the
    safe side.
    """
    line, patch = version[:2], version[2]
    return version >= _FIXED or (line in _BACKPORTS and patch >= _BACKPORTS[line])


def code(error: sqlite3.Error) -> int:
    """Return the primary result code of an error; 0 for those of the Python module itself."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY


def busy(error: sqlite3.Error) -> bool:
    """Return whether an error says that another connection stands in the way just now."""
    return code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def connect(path: Path, wait: float, mode: Mode = "rwc") -> sqlite3.Connection:
    """Open a file.

    What the file's schema calls is held to functions without side effects, where the library
    knows which these are, and pages are looked over when they are read (sqlite.org/security.html).
    Memory-mapping stays off: with it a failing disk is no error but the end of the process
    (sqlite.org/mmap.html).

    Args:
        path: the file, absolute.
        wait: seconds to wait for another program that holds it.
        mode: `ro` reads only; `rw` writes too, and finishes what a killed program left; `rwc`
            also makes the file where there is none.

    Raises:
        sqlite3.Error: it cannot be opened.
    """
    if mode == "rwc":
        return _guarded(sqlite3.connect(path, timeout=wait))
    return _guarded(sqlite3.connect(f"{path.as_uri()}?mode={mode}", timeout=wait, uri=True))


def _guarded(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA foreign_keys = ON")
    if _json_is_safe():
        connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")
    return connection


@cache
def _json_is_safe() -> bool:
    """Return whether a schema that is not trusted may call the JSON functions, as the desk's does.

    Older libraries lack the mark (SQLITE_INNOCUOUS, 0x200000) on them.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        marked = connection.execute(
            "SELECT 1 FROM pragma_function_list WHERE name = 'json_valid' AND flags & 0x200000"
        )
        return marked.fetchone() is not None
