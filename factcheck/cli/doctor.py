"""What the program finds around it: itself, the system, the terminal, the desk."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import sys
from typing import TYPE_CHECKING

from factcheck._version import __version__
from factcheck.resources import resource

if TYPE_CHECKING:
    from factcheck.desk import Desk

_LIBRARIES = ("textual", "sqlite-utils", "rapidfuzz", "httpx", "trafilatura")


def findings(desk: Desk) -> list[tuple[str, str]]:
    """Return topics with what was found, in the order to print.

    Args:
        desk: an open desk; that it opened shows that its file can be read and written.
    """
    columns, rows = shutil.get_terminal_size((0, 0))
    colour = "off (NO_COLOR)" if os.environ.get("NO_COLOR") else os.environ.get("COLORTERM", "")
    sample = resource("assets", "stories")
    return [
        ("factcheck", __version__),
        ("python", f"{platform.python_version()} on {platform.platform()}"),
        *((name, importlib.metadata.version(name)) for name in _LIBRARIES),
        ("terminal", _terminal(columns, rows)),
        ("type", " ".join(part for part in (os.environ.get("TERM", "unknown"), colour) if part)),
        ("encoding", sys.stdout.encoding or "unknown"),
        ("desk", f"{desk.path}: reads and writes, {_articles(desk)}"),
        ("samples", str(sample)),
    ]


def _terminal(columns: int, rows: int) -> str:
    if not sys.stdout.isatty():
        return "none: the workbench needs one, the other commands do not"
    advice = "" if columns >= 80 and rows >= 24 else " (80×24 or more is more comfortable)"
    return f"{columns}×{rows}{advice}"


def _articles(desk: Desk) -> str:
    count = len(desk.articles())
    return f"{count} article{'' if count == 1 else 's'}"
