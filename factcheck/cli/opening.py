"""Opening the desk that a command names."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.settings import Settings, read_settings

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.model import Backing


def open_desk(path: Path | None, settings: Settings | None = None) -> Desk:
    """Return the desk in a file, or the usual one, as `desk_of` does, for a command.

    What a person should know of the file is printed on standard error.
    """
    desk = desk_of(path, settings, say)
    for warning in desk.warnings:
        say(warning)
    return desk


def say(line: str) -> None:
    """Print a line for a person on standard error."""
    from factcheck.text.cleaning import clean_line

    print(f"factcheck: {clean_line(line)}", file=sys.stderr, flush=True)


def desk_of(
    path: Path | None, settings: Settings | None = None, tell: Callable[[str], None] | None = None
) -> Desk:
    """Return the desk in a file, or the usual one; the caller closes it.

    Args:
        path: the desk file; None for `FACTCHECK_DESK`, else that of the settings, else the place
            where the system keeps a user's data.
        settings: what the user has set; read from the settings file without them.
        tell: is told what is being done where opening takes long.

    Raises:
        SettingsError: the settings cannot be read.
        DeskError: the file cannot be used as a desk.
    """
    from factcheck.desk import Desk

    settings = settings or read_settings()
    return Desk(
        named(path, settings),
        checker=settings.checker or None,
        tell=tell,
        warned=_warned(settings),
    )


def _warned(settings: Settings) -> frozenset[Backing] | None:
    """Return what is warned of where a verified claim rests on too little; None: of all."""
    wanted = (
        settings.warn_on_nothing,
        settings.warn_on_tertiary,
        settings.warn_on_no_place,
    )
    if all(wanted):
        return None
    from factcheck.model import Backing  # loaded with evidence, as a rule

    sorts = (Backing.NOTHING, Backing.TERTIARY, Backing.NO_LOCATOR)
    return frozenset(each for each, warn in zip(sorts, wanted, strict=True) if warn)


def named(path: Path | None, settings: Settings) -> Path | str | None:
    """Return the desk file that a command, the environment or the settings name, or None."""
    return path or os.environ.get("FACTCHECK_DESK") or settings.desk or None
