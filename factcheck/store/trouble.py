"""What SQLite reports, in one line for a person, and the text of desks written by others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import DeskError, DeskLockedError
from factcheck.store.engine import busy, code, sqlite3
from factcheck.text.cleaning import clean, clean_line

_MESSAGES = {
    sqlite3.SQLITE_NOTADB: "{path} is no desk: it is not an SQLite database; name another file",
    sqlite3.SQLITE_CORRUPT: (
        "{path} is damaged ({reason}); bring back a copy: factcheck restore BACKUP"
    ),
    sqlite3.SQLITE_READONLY: "{path} cannot be written: the file or its folder is read-only",
    sqlite3.SQLITE_PERM: "{path} cannot be written: this user has no right to",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened or made; look at the folder and its rights",
    sqlite3.SQLITE_FULL: (
        "the disk with {path} is full; nothing was changed, free some space and do it again"
    ),
    sqlite3.SQLITE_IOERR: "{path} cannot be read or written: {reason}",
}
_OURS = (
    sqlite3.IntegrityError,
    sqlite3.ProgrammingError,
    sqlite3.InterfaceError,
    sqlite3.InternalError,
    sqlite3.NotSupportedError,
)
"""What only a mistake of this program can cause; it stays as it is."""


def shown(path: Path) -> str:
    """Return a path as one line of printable text."""
    return clean_line(str(path))


def harmless(text: str) -> str:
    """Return a text without control characters and lone surrogates; any other stays as it is."""
    if text.replace("\n", "").isprintable():
        return text
    cleaned = clean(text)
    return cleaned.text if cleaned.removed else text


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite reports about the file into a `DeskError`.

    Raises:
        DeskLockedError: another program holds the file.
        DeskError: it cannot be read or written for another reason.
    """
    try:
        yield
    except sqlite3.Error as error:
        if isinstance(error, _OURS):
            raise
        raise _translated(error, path) from error
    except UnicodeDecodeError as error:  # the names in a damaged schema, in SQLite's own message
        raise damaged(path, str(error)) from error


def damaged(path: Path, reason: str) -> DeskError:
    """Return the error that a file is damaged, with what was found in it."""
    reason = clean_line(reason)
    return DeskError(_MESSAGES[sqlite3.SQLITE_CORRUPT].format(path=shown(path), reason=reason))


def _translated(error: sqlite3.Error, path: Path) -> DeskError:
    """Return the error for a person."""
    if busy(error):
        return DeskLockedError(
            f"another program holds {shown(path)}; nothing was changed, do it again when it is done"
        )
    if code(error) == 0:  # Python's module: text that is not UTF-8
        return damaged(path, str(error))
    reason = clean_line(str(error))
    message = _MESSAGES.get(code(error), "{path} cannot be used as a desk: {reason}")
    return DeskError(message.format(path=shown(path), reason=reason))
