"""Articles as rows."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from factcheck.model import Article, ArticleSummary, Block, BlockKind, Status, Tick
from factcheck.store.events import Record, Signature, stamp
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database

_INSERT = """
INSERT INTO articles (title, text, blocks, published, published_from, source, outlet, byline,
                      notes, sha256, added, revises)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SELECT = """
SELECT title, text, blocks, published, published_from, source, outlet, byline, notes
FROM articles WHERE id = ?
"""


def insert(database: Database, article: Article, signed: Signature) -> tuple[int, bool]:
    """Put an article on the desk, or find the one with the same text, title and date.

    Its text must be clean already; from the rest control characters are taken out.

    Returns:
        Its number, and whether it was deleted.
    """
    known = number(database, article)
    if known is not None:
        deleted = database.execute("SELECT deleted FROM articles WHERE id = ?", (known,))
        return known, bool(deleted.fetchone()[0])
    return insert_draft(database, article, None, signed), False


def insert_draft(
    database: Database, article: Article, revises: int | None, signed: Signature
) -> int:
    """Put an article on the desk as a draft of its own and return its number.

    That it came there is the first event of its chain.

    Args:
        database: the desk.
        article: the article, its text clean.
        revises: the draft that it follows; None for a first one.
        signed: who and when.
    """
    made = insert_row(database, article, revises, stamp(signed.at))
    added = (None, stamp(signed.at))
    Record(database, made, "add", signed).add("article", "", "added", added)
    return made


def insert_row(database: Database, article: Article, revises: int | None, added: str) -> int:
    """Write an article that is not there yet, without an event, and return its number.

    Args:
        database: the desk.
        article: the article, its text clean.
        revises: the draft that it follows; None for a first one.
        added: when it came to a desk, as it is stored.
    """
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
            added,
            revises,
        ),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def number(database: Database, article: Article) -> int | None:
    """Return the number of the article with the same text, title and date, or None.

    Of several drafts that are the same in all that, the newest counts.
    """
    found = database.execute(
        "SELECT id FROM articles WHERE sha256 = ? AND title = ? AND published IS ?"
        " ORDER BY id DESC LIMIT 1",
        (article.sha256, harmless(article.title), _day(article)),
    ).fetchone()
    return int(found[0]) if found else None


def draft(database: Database, article: Article, revises: int | None) -> int | None:
    """Return the number of the draft with the same text, title and date behind another, or None.

    Args:
        database: the desk.
        article: what it is.
        revises: the draft that it follows; None for a first one.
    """
    found = database.execute(
        "SELECT id FROM articles"
        " WHERE sha256 = ? AND title = ? AND published IS ? AND revises IS ?",
        (article.sha256, harmless(article.title), _day(article), revises),
    ).fetchone()
    return int(found[0]) if found else None


def _day(article: Article) -> str | None:
    return article.published.isoformat() if article.published else None


def numbers(database: Database) -> list[int]:
    """Return the numbers of all articles, ascending."""
    return [number for (number,) in database.execute("SELECT id FROM articles ORDER BY id")]


def title(database: Database, article_id: int) -> str | None:
    """Return an article's title, or None when there is none with that number."""
    row = database.execute("SELECT title FROM articles WHERE id = ?", (article_id,)).fetchone()
    return harmless(row[0]) if row else None


def select(database: Database, article_id: int) -> Article | None:
    """Return an article, or None when there is none with that number.

    Raises:
        ValueError: the row is not as this program writes it.
    """
    row = database.execute(_SELECT, (article_id,)).fetchone()
    return article_of(row) if row else None


def article_of(row: tuple[Any, ...]) -> Article:
    """Return the article of a row in the order of `_SELECT`.

    Raises:
        ValueError: it is not as this program writes it.
    """
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
SELECT id, title, outlet, published, added, archived, deleted, assigned, due,
       coalesce(findings.claims, 0), coalesce(findings.details, 0),
       coalesce(findings.contradictions, '[]'),
       (SELECT at FROM events WHERE events.article = articles.id
        ORDER BY events.position DESC LIMIT 1)
FROM articles LEFT JOIN findings ON findings.article = articles.id
ORDER BY id DESC
"""
_CLAIMS = """
SELECT article, removed, added, status, count(*) FROM claims
GROUP BY article, removed, added, status
"""
_TO_RECHECK = """
SELECT article, count(*) FROM claims WHERE earlier IS NOT NULL AND removed = 0 GROUP BY article
"""
_REVISED = "SELECT id, revises FROM articles WHERE revises IS NOT NULL ORDER BY revises"
_TICKS = "SELECT article, tick, details FROM tallies WHERE tick <> 'unticked' AND details > 0"
_RULINGS = "SELECT contradiction, article, ruling FROM rulings"


_TICK_WORDS = {tick.value: tick for tick in Tick}
_STATUS_WORDS = {status.value: status for status in Status}


class _Rulings:
    """All rulings of a desk, for the numbers of open contradictions."""

    def __init__(self, rows: Iterable[tuple[str, int, str | None]]) -> None:
        self._by_content: dict[str, dict[int, str | None]] = {}
        self._own: Counter[int] = Counter()
        for contradiction, article, ruling in rows:
            self._by_content.setdefault(contradiction, {})[article] = ruling
            self._own[article] += ruling is not None

    def ruled(self, article: int) -> int:
        """Return how many rulings were made on an article."""
        return self._own[article]

    def open(self, article: int, contradictions: str) -> int:
        """Return how many of an article's contradictions have none, here or on another draft.

        Args:
            article: its number.
            contradictions: their identities, as JSON.
        """
        if contradictions == "[]":
            return 0
        return sum(not self._is_ruled(article, each) for each in json.loads(contradictions))

    def _is_ruled(self, article: int, contradiction: str) -> bool:
        made = self._by_content.get(contradiction)
        if made is None:
            return False
        if article in made:
            return made[article] is not None
        return any(ruling is not None for ruling in made.values())


def summaries(database: Database) -> list[ArticleSummary]:
    """Return a line an article, last added first.

    The numbers of unchecked claims, details and open contradictions are those of the article's
    last check. The tables are read from end to end once, so that many articles take little.
    """
    claims, statuses = _claim_counts(database)
    ticks: dict[int, dict[Tick, int]] = {}
    for article, tick, count in database.execute(_TICKS):
        ticks.setdefault(article, {})[_TICK_WORDS[tick]] = count
    rulings = _Rulings(database.execute(_RULINGS))
    to_recheck = dict(database.execute(_TO_RECHECK))
    drafts: dict[int, int] = {}
    later: dict[int, int] = {}
    for article, revises in database.execute(_REVISED):
        drafts[article] = drafts.get(revises, 1) + 1
        later[revises] = article
    lines = []
    for row in database.execute(_SUMMARIES):
        article, title, outlet, published, added, archived, deleted, assigned, due, *found = row
        found_claims, details, contradictions, touched = found
        marked = statuses.get(article, {})
        unchecked = found_claims + claims[article] - sum(marked.values())
        by_status = {Status.UNCHECKED: unchecked} if unchecked > 0 else {}
        if marked:
            by_status |= {status: marked[status] for status in Status if status in marked}
        lines.append(
            ArticleSummary(
                id=article,
                title=harmless(title),
                outlet=harmless(outlet),
                published=dt.date.fromisoformat(published) if published else None,
                added=dt.datetime.fromisoformat(added),
                statuses=by_status,
                ruled=rulings.ruled(article),
                open=rulings.open(article, contradictions),
                details=details,
                ticks=ticks.get(article, {}),
                assigned=harmless(assigned),
                touched=dt.datetime.fromisoformat(touched or added),
                due=dt.date.fromisoformat(due) if due else None,
                archived=bool(archived),
                deleted=bool(deleted),
                draft=drafts.get(article, 1),
                later=later.get(article),
                to_recheck=to_recheck.get(article, 0),
            )
        )
    return lines


def _claim_counts(database: Database) -> tuple[Counter[int], dict[int, dict[Status, int]]]:
    """Return how many claims people made of each article less those they took out; statuses."""
    made: Counter[int] = Counter()
    statuses: dict[int, dict[Status, int]] = {}
    for article, removed, added, status, count in database.execute(_CLAIMS):
        if removed:
            made[article] -= 0 if added else count
            continue
        made[article] += count if added else 0
        if status is not None and status != Status.UNCHECKED.value:
            mine = statuses.setdefault(article, {})
            mine[_STATUS_WORDS[status]] = mine.get(_STATUS_WORDS[status], 0) + count
    return made, statuses


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


def annotation(database: Database, article_id: int, made_by: str) -> str | None:
    """Return how a version of the program read an article, packed; None when unknown."""
    row = database.execute(
        "SELECT found FROM annotations WHERE article = ? AND made_by = ?", (article_id, made_by)
    ).fetchone()
    return str(row[0]) if row else None


def keep_annotation(database: Database, article_id: int, made_by: str, found: str) -> None:
    """Remember how a version of the program read an article, in place of another's reading."""
    database.execute(
        "INSERT INTO annotations (article, made_by, found) VALUES (?, ?, ?)"
        " ON CONFLICT (article) DO UPDATE SET made_by = excluded.made_by, found = excluded.found",
        (article_id, made_by, found),
    )


Findings = tuple[int, int, str]
"""Numbers of claims and details that the program found, identities of contradictions as JSON."""


def findings(database: Database, article_id: int) -> Findings | None:
    """Return how much was last found in an article."""
    row = database.execute(
        "SELECT claims, details, contradictions FROM findings WHERE article = ?", (article_id,)
    ).fetchone()
    return (row[0], row[1], row[2]) if row else None


def keep_findings(database: Database, article_id: int, found: Findings) -> None:
    """Remember how much the program found."""
    database.execute(
        "INSERT INTO findings (article, claims, details, contradictions) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (article) DO UPDATE SET claims = excluded.claims,"
        " details = excluded.details, contradictions = excluded.contradictions",
        (article_id, *found),
    )
