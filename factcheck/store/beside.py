"""What is searched beside claims and texts: copies of what sources are, questions and answers.

Each answers for the newest draft of its story, to which a new draft takes sources and questions.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from factcheck.model import FoundIn, StoredClaim
from factcheck.store.terms import passage
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database

_NEWEST = """
NOT articles.deleted
AND NOT EXISTS (SELECT 1 FROM articles AS later WHERE later.revises = articles.id)
"""
# The newest copy first, as the index has them, so that no text is read that is not told. A plus
# takes the column's type away, which the index of what is in a source has not either.
_COPIES = f"""
SELECT articles.id, title, published, sources.source,
       (SELECT evidence ->> '$.claim' FROM evidence
        WHERE evidence.article = sources.article AND evidence ->> '$.source' = sources.id
        ORDER BY evidence.id LIMIT 1),
       copies.text
FROM copy_words
CROSS JOIN copies ON copies.id = copy_words.rowid
CROSS JOIN sources ON sources.source ->> '$.copy.sha256' = +copies.sha256
                  AND sources.source IS NOT NULL
CROSS JOIN articles ON articles.id = sources.article
WHERE copy_words MATCH ? AND {_NEWEST}
ORDER BY copy_words.rowid DESC LIMIT ?
"""  # noqa: S608  # of constants alone
_QUESTIONS = f"""
SELECT articles.id, title, published, questions.question, asked.text, asked.answer
FROM asked_words
CROSS JOIN asked ON asked.id = asked_words.rowid
CROSS JOIN questions ON questions.article = asked.article AND questions.id = asked.question
CROSS JOIN articles ON articles.id = asked.article
WHERE asked_words MATCH ? AND {_NEWEST}
ORDER BY asked_words.rowid DESC LIMIT ?
"""  # noqa: S608  # as above


def copies(database: Database, asked: str, query: str, limit: int) -> list[StoredClaim]:
    """Return the sources whose copies have what is asked for, each with a passage, newest first.

    Confidential sources are among them, and say so: who searches a desk works at it.

    Args:
        database: the desk.
        asked: what a person asks for.
        query: the same as FTS5 is asked, of terms of `factcheck.store.terms`.
        limit: how many to return at most; of each the whole text is read, some milliseconds where
            that has a million letters.
    """
    return [_copy(asked, row) for row in database.execute(_COPIES, (query, limit))]


def questions(database: Database, query: str, limit: int) -> list[StoredClaim]:
    """Return the questions that have what is asked for, or whose answers have, newest first.

    Args:
        database: the desk.
        query: what FTS5 is asked, of terms of `factcheck.store.terms`.
        limit: how many to return at most.
    """
    return [_question(row) for row in database.execute(_QUESTIONS, (query, limit))]


def _copy(asked: str, row: tuple[Any, ...]) -> StoredClaim:
    article, title, published, source, claim, text = row
    said = json.loads(source)
    return StoredClaim(
        article=article,
        title=harmless(title),
        published=_day(published),
        claim=claim or "",
        start=0,
        end=0,
        quote=passage(asked, harmless(text)),
        found_in=FoundIn.COPY,
        about=harmless(said["title"]),
        confidential=bool(said["confidential"]),
    )


def _question(row: tuple[Any, ...]) -> StoredClaim:
    article, title, published, question, text, answer = row
    said = json.loads(question)
    return StoredClaim(
        article=article,
        title=harmless(title),
        published=_day(published),
        claim=str(said["claim"]),
        start=0,
        end=0,
        quote=harmless(text),
        note=harmless(answer),
        found_in=FoundIn.QUESTION,
        about=harmless(said["to"]),
    )


def _day(published: str | None) -> dt.date | None:
    return dt.date.fromisoformat(published) if published else None
