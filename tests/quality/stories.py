"""What the sets that hold stories have in common: lines of JSON, and a story as an article."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import factcheck
from factcheck.model import Article

Row = dict[str, Any]
"""One line of a set's JSON Lines file; its README gives the keys."""


def rows(path: Path) -> Iterator[Row]:
    """Yield the objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def table(path: Path, key: str) -> dict[Any, Row]:
    """Return the objects of a JSON Lines file by one of their keys."""
    return {row[key]: row for row in rows(path)}


def day(value: str | None) -> dt.date | None:
    """Return a date written YYYY-MM-DD, None for none."""
    return dt.date.fromisoformat(value[:10]) if value else None


def words(*texts: str) -> int:
    """Count words at white space."""
    return sum(len(text.split()) for text in texts)


def story(text: str, *, title: str | None = None, published: dt.date | None = None) -> Article:
    """Read a story through the same door as a file.

    Args:
        text: the body; it may begin with the title.
        title: put above the body as its headline, unless the body begins with it.
        published: publication date.
    """
    if title and not text.lstrip().startswith(title.strip()):
        text = f"{title.strip()}\n\n{text}"
    return factcheck.read(text.encode("utf-8"), published=published)
