"""What the program finds around it: itself, the system, the terminal, the desk."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import shutil
import sys
from typing import TYPE_CHECKING

from factcheck._version import __version__
from factcheck.resources import resource

if TYPE_CHECKING:
    from factcheck.desk.care import Health

_LIBRARIES = ("textual", "sqlite-utils", "rapidfuzz", "httpx", "trafilatura")
_OPTIONAL = {"serve": ("textual_serve", "factcheck serve shows the desk in a browser")}
"""Parts that are installed when asked for, by the extra's name: the module, and what it is for."""
_LITTLE = 3
"""Times the desk's size that its disk should take: a change, a migration and its backup."""


def findings() -> list[tuple[str, str]]:
    """Return topics with what was found of program, system and terminal, in the order to print."""
    from factcheck.desk.care import library

    columns, rows = shutil.get_terminal_size((0, 0))
    colour = "off (NO_COLOR)" if os.environ.get("NO_COLOR") else os.environ.get("COLORTERM", "")
    sqlite = library()
    safe = "with the fix" if sqlite.fixed else "without the fix"
    return [
        ("factcheck", __version__),
        ("python", f"{platform.python_version()} on {platform.platform()}"),
        *((name, importlib.metadata.version(name)) for name in _LIBRARIES),
        ("sqlite", f"{sqlite.version}, {safe} for several writers on a write-ahead log"),
        *(_optional(extra, *about) for extra, about in _OPTIONAL.items()),
        ("terminal", _terminal(columns, rows)),
        ("type", " ".join(part for part in (os.environ.get("TERM", "unknown"), colour) if part)),
        ("encoding", sys.stdout.encoding or "unknown"),
        ("samples", str(resource("assets", "stories"))),
    ]


def desk_findings(health: Health) -> list[tuple[str, str]]:
    """Return topics with what was found of the desk file, in the order to print."""
    found = [("desk", _desk(health))]
    if health.there:
        found += [
            ("integrity", health.damage or "sound"),
            ("journal", health.journal or "none yet"),
            ("schema", _schema(health)),
        ]
    found.append(("free space", _free(health)))
    found += [("place", warning) for warning in health.warnings or ("a local folder",)]
    names = [path.name for path in health.backups]
    found.append(("backups", f"{len(names)}, the last by name {names[-1]}" if names else "none"))
    return found


def _desk(health: Health) -> str:
    if not health.there:
        return f"{health.path}: none there yet; the first command that needs one makes it"
    can = "reads and writes" if health.writable and not health.newer else "reads only"
    articles = f"{health.articles} article{'' if health.articles == 1 else 's'}"
    return f"{health.path}: {can}, {articles}, {_size(health.size)}"


def _schema(health: Health) -> str:
    if health.newer:
        return f"{health.schema}, of a newer version of factcheck: update the program"
    if health.pending:
        return f"{health.schema}; pending: {', '.join(health.pending)} (made on opening it)"
    return f"{health.schema}, up to date"


def _free(health: Health) -> str:
    little = health.free < _LITTLE * health.size
    return _size(health.free) + (": little for a desk of this size" if little else "")


def _size(count: float) -> str:
    """Return a number of bytes in words."""
    for unit in ("bytes", "kB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}"
        count /= 1000
    return f"{count:.1f} GB"


def _optional(extra: str, module: str, purpose: str) -> tuple[str, str]:
    there = importlib.util.find_spec(module) is not None
    missing = f'not installed; pip install "factcheck-desk[{extra}]"'
    return extra, f"installed: {purpose}" if there else missing


def _terminal(columns: int, rows: int) -> str:
    if not sys.stdout.isatty():
        return "none: the workbench needs one, the other commands do not"
    advice = "" if columns >= 80 and rows >= 24 else " (80×24 or more is more comfortable)"
    return f"{columns}×{rows}{advice}"
