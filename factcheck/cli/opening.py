"""Opening the desk that a command names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.desk import Desk


def open_desk(path: Path | None) -> Desk:
    """Return the desk in a file, or the usual one; the caller closes it.

    Raises:
        DeskError: the file cannot be used as a desk.
    """
    from factcheck.desk import Desk

    return Desk(path)
