"""Looking after the desk file itself: copies, bringing one back, and how it is.

None of these makes a desk or brings one up to date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from factcheck import store
from factcheck.desk.workspace import desk_path
from factcheck.store.health import Health, Library

__all__ = ["Health", "Library", "back_up", "examine", "library", "restore"]

Progress = Callable[[float], None]
"""Is told the part that is done, from 0 to 1."""
_WAIT = 5.0
"""Seconds to wait for another program that holds the file."""


def back_up(
    desk: Path | str | None, target: Path | None = None, progress: Progress | None = None
) -> Path:
    """Make a backup of a desk, also while it is worked on, and look it over.

    Args:
        desk: the desk file; None as for `Desk`.
        target: the file to make, or a folder for it; None makes it beside the desk, named after
            it and the time.
        progress: is told how far it is.

    Returns:
        The file that was made.

    Raises:
        DeskError: there is no desk, it is damaged, or the file cannot be written or is there.
    """
    at = dt.datetime.now().astimezone()
    target = None if target is None else target.expanduser().absolute()
    return store.backup.of_desk(desk_path(desk), target, at, _WAIT, progress)


def restore(
    desk: Path | str | None, source: Path, progress: Progress | None = None
) -> tuple[Path, Path | None]:
    """Put a backup in the place of a desk; what was there is kept beside it.

    Args:
        desk: the desk file; None as for `Desk`.
        source: the backup.
        progress: is told how far it is.

    Returns:
        The desk file, and where what was there is now; None where nothing was.

    Raises:
        DeskLockedError: another program has the desk open.
        DeskError: the backup is no sound desk, or a file cannot be written; the desk is as it was.
    """
    path = desk_path(desk)
    at = dt.datetime.now().astimezone()
    return path, store.restore(path, source.expanduser().absolute(), at, _WAIT, progress)


def examine(desk: Path | str | None, *, full: bool = False) -> Health:
    """Return how a desk file is.

    Args:
        desk: the desk file; None as for `Desk`.
        full: whether indexes and references in it are followed too, which takes longer.

    Raises:
        DeskError: it is no desk, or cannot be read.
    """
    return store.health.examine(desk_path(desk), full=full, wait=_WAIT)


def library() -> Library:
    """Return which SQLite the desk runs on."""
    return store.health.library()
