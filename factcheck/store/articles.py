"""Articles as rows."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from factcheck.model import Article, ArticleSummary, Block, BlockKind, Status
from factcheck.store.events import stamp
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database

_INSERT = """
INSERT INTO articles (title, text, blocks, published, published_from, source, outlet, byline,
                      notes, sha256, added)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SELECT = """
SELECT title, text, blocks, published, published_from, source, outlet, byline, notes
FROM articles WHERE id = ?
"""


def insert(database: Database, article: Article, at: dt.datetime) -> int:
    """Put an article on the desk, or find the one with the same text, title and date.

    Its text must be clean already; from the rest control characters are taken out.
    """
    known = number(database, article)
    if known is not None:
        return known
    blocks = [
        [block.kind.value, block.start, block.end, harmless(block.why)] for block in article.blocks
    ]
    cursor = database.execute(
        _INSERT,
        (
            harmless(article.title),
            article.text,
            json.dumps(blocks, ensure_ascii=False),
            _day(article),
            harmless(article.published_from),
            harmless(article.source),
            harmless(article.outlet),
            harmless(article.byline),
            json.dumps([harmless(note) for note in article.notes], ensure_ascii=False),
            article.sha256,
            stamp(at),
        ),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def number(database: Database, article: Article) -> int | None:
    """Return the number of the article with the same text, title and date, or None."""
    found = database.execute(
        "SELECT id FROM articles WHERE sha256 = ? AND title = ? AND published IS ?",
        (article.sha256, harmless(article.title), _day(article)),
    ).fetchone()
    return int(found[0]) if found else None


def _day(article: Article) -> str | None:
    return article.published.isoformat() if article.published else None


def select(database: Database, article_id: int) -> Article | None:
    """Return an article, or None when there is none with that number.

    Raises:
        ValueError: the row is not as this program writes it.
    """
    row = database.execute(_SELECT, (article_id,)).fetchone()
    return _article(row) if row else None


def _article(row: tuple[Any, ...]) -> Article:
    title, text, blocks, published, published_from, source, outlet, byline, notes = row
    if harmless(text) != text:
        raise ValueError("there are control characters in the text")
    made = tuple(
        Block(BlockKind(kind), start, end, harmless(why))
        for kind, start, end, why in json.loads(blocks)
    )
    at = 0
    for block in made:
        if not at <= block.start <= block.end <= len(text):
            raise ValueError(f"block {block.start}..{block.end} does not fit the text")
        at = block.end
    return Article(
        text=text,
        blocks=made,
        title=harmless(title),
        published=dt.date.fromisoformat(published) if published else None,
        published_from=harmless(published_from),
        source=harmless(source),
        outlet=harmless(outlet),
        byline=harmless(byline),
        notes=tuple(harmless(note) for note in json.loads(notes)),
    )


_SUMMARIES = """
SELECT id, title, outlet, published, added,
       coalesce((SELECT claims FROM findings WHERE findings.article = articles.id), 0)
         + (SELECT count(*) FROM claims WHERE claims.article = articles.id AND claims.added),
       (SELECT count(*) FROM rulings WHERE rulings.article = articles.id AND ruling IS NOT NULL)
FROM articles ORDER BY id DESC
"""
_STATUSES = """
SELECT article, status, count(*) FROM claims WHERE status <> 'unchecked' GROUP BY article, status
"""


def summaries(database: Database) -> list[ArticleSummary]:
    """Return a line an article, last added first.

    The number of unchecked claims is that of the article's last check.
    """
    marked: dict[int, dict[Status, int]] = {}
    for article, status, count in database.execute(_STATUSES):
        marked.setdefault(article, {})[Status(status)] = count
    lines = []
    for article, title, outlet, published, added, claims, ruled in database.execute(_SUMMARIES):
        by_status = marked.get(article, {})
        unchecked = claims - sum(by_status.values())
        statuses = {Status.UNCHECKED: unchecked} | by_status if unchecked > 0 else by_status
        lines.append(
            ArticleSummary(
                id=article,
                title=harmless(title),
                outlet=harmless(outlet),
                published=dt.date.fromisoformat(published) if published else None,
                added=dt.datetime.fromisoformat(added),
                statuses={status: statuses[status] for status in Status if status in statuses},
                ruled=ruled,
            )
        )
    return lines


def analysis(database: Database, article_id: int, made_by: str) -> str | None:
    """Return what one version of the program found in an article, packed; None when unknown."""
    row = database.execute(
        "SELECT found FROM analyses WHERE article = ? AND made_by = ?", (article_id, made_by)
    ).fetchone()
    return str(row[0]) if row else None


def keep_analysis(database: Database, article_id: int, made_by: str, found: str) -> None:
    """Remember what a version of the program found in an article, in place of another's."""
    database.execute(
        "INSERT INTO analyses (article, made_by, found) VALUES (?, ?, ?)"
        " ON CONFLICT (article) DO UPDATE SET made_by = excluded.made_by, found = excluded.found",
        (article_id, made_by, found),
    )


def findings(database: Database, article_id: int) -> tuple[int, str] | None:
    """Return how many claims and, as JSON, which contradictions were last found."""
    row = database.execute(
        "SELECT claims, contradictions FROM findings WHERE article = ?", (article_id,)
    ).fetchone()
    return (row[0], row[1]) if row else None


def keep_findings(database: Database, article_id: int, found: tuple[int, str]) -> None:
    """Remember how many claims and which contradictions the program found."""
    database.execute(
        "INSERT INTO findings (article, claims, contradictions) VALUES (?, ?, ?)"
        " ON CONFLICT (article) DO UPDATE"
        " SET claims = excluded.claims, contradictions = excluded.contradictions",
        (article_id, *found),
    )
