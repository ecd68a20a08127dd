"""What came from files of other desks: this desk's own record of it, beside the chains.

It is in no chain, because then an article that came whole would have another head here than there.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.store.events import stamp

if TYPE_CHECKING:
    from sqlite_utils import Database

_INSERT = """
INSERT INTO imports (article, "by", at, head, acts, held, position, numbers)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_SELECT = """
SELECT "by", at, head, acts, held, position FROM imports WHERE article = ? ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Import:
    """What came of an article from one file.

    Attributes:
        by: who brought it.
        at: when, with time zone.
        head: hash of its last event there.
        acts, held: acts that were taken over, and that were not as something else stands here.
        position: of the article's last event here with it.
    """

    by: str
    at: dt.datetime
    head: str
    acts: int
    held: int
    position: int


def write(
    database: Database, article: int, brought: Import, numbers: Mapping[int, int] | None = None
) -> None:
    """Write down what came, in a transaction that the caller began.

    Args:
        database: the desk.
        article: number of the article.
        brought: what came.
        numbers: drafts of this desk by the numbers that the record has for them, where it has any.
    """
    at = stamp(brought.at)
    counts = (brought.acts, brought.held, brought.position)
    packed = json.dumps(numbers) if numbers else None
    database.execute(_INSERT, (article, brought.by, at, brought.head, *counts, packed))


def imports(database: Database, article: int) -> list[Import]:
    """Return what came of an article from files, first one first.

    Raises:
        ValueError, TypeError: a row is not as this program writes it.
    """
    return [
        Import(by, dt.datetime.fromisoformat(at), *rest)
        for by, at, *rest in database.execute(_SELECT, (article,))
    ]
