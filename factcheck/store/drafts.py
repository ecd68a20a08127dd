"""Drafts of one story, each an article of its own: one line, of which the last can be changed.

Every function here runs inside a transaction that its caller began.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import EarlierDraftError

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


def line(database: Database, article: int) -> list[int]:
    """Return the drafts of the story that an article is one of, the first one first."""
    return [row[0] for row in database.execute(_LINE, {"article": article})]


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
