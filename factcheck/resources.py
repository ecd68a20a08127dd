"""Where the files that travel with the program are: migrations, samples, templates.

In an installed wheel they lie inside the package (`factcheck/_data`), in a source tree at its
top. Standard library only.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent


def demo_story() -> Path:
    """Return the path of the story that shows what the program is for.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return resource("assets", "stories", "lindqvar-harbour-gazette.html")


def resource(room: Literal["db", "assets"], *parts: str) -> Path:
    """Return the path of a file or folder that ships with the program.

    Args:
        room: the top-level folder, `db` or `assets`.
        parts: the path below it.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    for base in (_PACKAGE / "_data" / room, _PACKAGE.parent / room):
        path = base.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"{room}/{'/'.join(parts)} is missing from this installation")
