"""Drafts of one story, each an article of its own: one line, of which the last can be changed.

Every function here runs inside a transaction that its caller began.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.errors import EarlierDraftError
from factcheck.store.events import start

if TYPE_CHECKING:
    from sqlite_utils import Database

_LINE = """
WITH RECURSIVE
    before (id, revises) AS (
        SELECT id, revises FROM articles WHERE id = :article
        UNION ALL
        SELECT articles.id, articles.revises
        FROM before JOIN articles ON articles.id = before.revises
    ),
    after (id) AS (
        SELECT id FROM articles WHERE revises = :article
        UNION ALL
        SELECT articles.id FROM after JOIN articles ON articles.revises = after.id
    )
SELECT id FROM before UNION SELECT id FROM after ORDER BY id
"""
_LATER = "SELECT 1 FROM articles WHERE revises = ?"
_NUMBERS = "SELECT numbers FROM imports WHERE article = ? AND numbers IS NOT NULL ORDER BY id"


def line(database: Database, article: int) -> list[int]:
    """Return the drafts of the story that an article is one of, the first one first."""
    return [row[0] for row in database.execute(_LINE, {"article": article})]


def name(database: Database, article: int) -> str:
    """Return what a draft is called in the record of a later one: the hash its chain begins with.

    It says what the draft is, and so means the same on every desk.
    """
    return start(database, article)


def named(database: Database, article: int) -> dict[str | int, int]:
    """Return the drafts before one by all that its record may call them, as numbers of this desk.

    Of two drafts that are the same to the letter the later one has the name. Programs of before
    called drafts by their numbers on the desk that they were on: where the record was brought from
    there, `imports` has these.

    Raises:
        ValueError: what `imports` has is not as this program writes it.
    """
    drafts = line(database, article)
    before = drafts[: drafts.index(article)]
    row = database.execute(_NUMBERS, (article,)).fetchone()
    numbers = json.loads(row[0]) if row else {each: each for each in before}
    found: dict[str | int, int] = {int(there): int(here) for there, here in numbers.items()}
    return found | {name(database, each): each for each in before}


def refuse_earlier(database: Database, article: int) -> None:
    """Let the newest draft pass.

    Raises:
        EarlierDraftError: the article is an earlier one, which stays as it is.
    """
    if database.execute(_LATER, (article,)).fetchone() is None:
        return
    drafts = line(database, article)
    raise EarlierDraftError(
        f"draft {drafts.index(article) + 1} stays as it is;"
        f" work on draft {len(drafts)}, article {drafts[-1]}"
    )
