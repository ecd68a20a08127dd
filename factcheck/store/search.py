"""Claims of the desk by their words, without a look at most of them.

A word that few claims have tells which to look at; one that many have tells next to nothing, and
its list is as long as the desk. So of each word's list only the beginning is read: a list that
ends there is that of a rare word and is used, of a longer one it is estimated how long it is.
Newer claims, whose rows have higher numbers, come first.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.model import Candidate, FoundIn, StoredClaim
from factcheck.store import beside
from factcheck.store.terms import folded, folded_words, matches, term, terms
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database

_RARE = 200
"""Rows of a word that are read; a word with more is no rare one."""
_TELLING = 0.05
"""Share of the desk's rows up to which a word says what its claim is about; a desk of mixed news
has only function words and words of reporting ("said", "year") above it."""
_FEW = 5
"""Rows that a word may have on the smallest desk and still be telling."""
_LOOKED_AT = 25
"""Rows a passage whose own words are read, those with most weight of rare words first."""
_TEXTS_LOOKED_AT = 8
"""Articles whose whole text is read for the paragraph with most of what is asked for, the newest
first; each takes about a millisecond. As many copies are read, and questions told."""
_LEAST_WORDS = 2
"""Telling words in common with a candidate: one alone is chance."""

_NEWEST = "SELECT coalesce(max(id), 0) FROM statements"
_MATCHING = """
SELECT rowid FROM statement_words WHERE statement_words MATCH ? ORDER BY rowid DESC LIMIT ?
"""
_STATEMENTS = """
SELECT statements.id, article, title, published, claim, start, "end", quote, statements.text, note
FROM statements JOIN articles ON articles.id = statements.article
WHERE statements.id IN (SELECT value FROM json_each(?)) AND NOT articles.deleted
"""
_LATER = "SELECT revises, id FROM articles WHERE revises IS NOT NULL"
_TEXTS = """
SELECT articles.id, title, published, articles.text, blocks
FROM article_words JOIN articles ON articles.id = article_words.rowid
WHERE article_words MATCH ? AND NOT deleted ORDER BY article_words.rowid DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Posting:
    """Where a word or other term stands on the desk.

    Attributes:
        rows: rows that have it, the newest first; only some of them when it is common.
        count: how many rows have it, estimated when it is common.
    """

    rows: tuple[int, ...]
    count: float

    @property
    def is_rare(self) -> bool:
        """Whether all its rows are known."""
        return self.count <= _RARE


def _weight(known: Posting, top: int) -> float:
    """Return what a word weighs among so many rows, above 0; a new word most of all."""
    return math.log((top + 1) / (known.count or 0.5))


def newest(database: Database) -> int:
    """Return the highest number of a row, which is about how many there are; 0 for none."""
    return int(database.execute(_NEWEST).fetchone()[0])


def posting(database: Database, query: str, top: int) -> Posting:
    """Return where a term of `factcheck.store.terms` stands.

    Args:
        database: the desk.
        query: the term.
        top: what `newest` returns.
    """
    rows = tuple([row[0] for row in database.execute(_MATCHING, (query, _RARE + 1)).fetchall()])
    if len(rows) <= _RARE:
        return Posting(rows, len(rows))
    # As often among all rows as among those that its newest ones lie between.
    return Posting(rows, max(_RARE + 1.0, len(rows) * top / (top - rows[-1] + 1)))


def postings(database: Database, words: Iterable[str], top: int) -> dict[str, Posting]:
    """Return where each of some folded words stands; `top` as for `posting`."""
    return {word: posting(database, term(word), top) for word in words}


def search(database: Database, text: str, limit: int) -> list[StoredClaim]:
    """Return stored claims, titles and passages that have the words a person asks for.

    Claims and titles with all of them come first; then, of the other articles that have all of
    them somewhere, the paragraph with most; then questions, with their answers, and copies that
    have all; then claims with some, by what these weigh, so that one rare word counts for more
    than two common ones. Newer ones come first among equals. Words that no claim has are passed
    over; of a common word alone only the newest claims are looked at. Articles that were deleted
    are left out.

    Args:
        database: the desk.
        text: see `factcheck.store.terms.terms`; any text will do.
        limit: how many to return at most.
    """
    asked = terms(text)
    if not asked or limit < 1:
        return []
    top = newest(database)
    known = {query: posting(database, query, top) for query in asked}
    wanted = sorted((q for q in known if known[q].rows), key=lambda query: known[query].count)
    whole = _with_all(database, wanted, limit) if wanted else []
    with_all = list(_statements(database, whole).values())
    # A word that is in no claim may be in a text.
    found = with_all if len(wanted) == len(asked) else []
    if len(found) < limit:
        seen, most = {claim.article for claim in found}, min(limit, _TEXTS_LOOKED_AT)
        found += _passages(database, text, asked, seen, most)
    if len(found) < limit:
        most = min(limit - len(found), _TEXTS_LOOKED_AT)
        found += beside.questions(database, " AND ".join(asked), most)
    if len(found) < limit:
        most = min(limit - len(found), _TEXTS_LOOKED_AT)
        found += beside.copies(database, text, " AND ".join(asked), most)
    if len(wanted) < len(asked):
        found += with_all
    if len(found) < limit:
        scores: dict[int, float] = defaultdict(float)
        for query in wanted:
            for row in known[query].rows:
                scores[row] += _weight(known[query], top)
        for row in whole:
            scores.pop(row, None)
        some = sorted(scores, key=lambda row: (-scores[row], -row))[:limit]
        found += _statements(database, some).values()
    return found[:limit]


def _with_all(database: Database, wanted: Sequence[str], limit: int) -> list[int]:
    """Return the newest rows that have all of some terms; the rarest one stands first and leads."""
    return [row for (row,) in database.execute(_MATCHING, (" AND ".join(wanted), limit))]


def _passages(
    database: Database, text: str, asked: Sequence[str], seen: Set[int], limit: int
) -> list[StoredClaim]:
    """Return the paragraph with most of what is asked for of each article that has all of it.

    Of several drafts of a story that have it the last one counts: what was cut is still found.

    Args:
        database: the desk.
        text: what is asked for.
        asked: the same as terms.
        seen: articles that are left out.
        limit: how many to look at.
    """
    found = []
    later = dict(database.execute(_LATER))
    told = set(seen)
    for article, title, published, words, blocks in database.execute(
        _TEXTS, (" AND ".join(asked), limit)
    ):
        if any(draft in told for draft in _drafts_from(article, later)):
            continue
        told.add(article)
        spans = [(start, end) for _, start, end, *_ in json.loads(blocks)]
        start, end = max(spans, key=lambda span: _share(text, words[slice(*span)]))
        found.append(_stored((article, title, published, "", start, end, words[start:end], "", "")))
    return found


def _drafts_from(article: int, later: Mapping[int, int]) -> Iterator[int]:
    """Yield a draft and those that follow it."""
    draft: int | None = article
    while draft is not None:
        yield draft
        draft = later.get(draft)


def _share(asked: str, passage: str) -> int:
    """Return how many different words of what is asked for a passage has."""
    return len({folded(passage[start:end]) for start, end in matches(asked, passage)})


def candidates(
    database: Database,
    passage: str,
    postings: Mapping[str, Posting],
    top: int,
    *,
    leave_out: int | None,
    limit: int,
) -> list[Candidate]:
    """Return the stored claims that have most of what a passage's rare words weigh.

    Args:
        database: the desk.
        passage: any text.
        postings: of all its folded words, made by `posting`.
        top: what `newest` returns.
        leave_out: number of an article whose claims are none, such as the passage's own.
        limit: how many to return at most, the nearest first.
    """
    known = {word: postings[word] for word in sorted(set(folded_words(passage)))}
    weights = {word: _weight(each, top) for word, each in known.items()}
    most = max(_FEW, _TELLING * top)
    telling = {word for word, each in known.items() if 0 < each.count <= most}
    whole = sum(weights.values())
    found = []
    stored = _statements(database, _promising(database, known, weights, telling))
    for row in sorted(stored, reverse=True):
        claim = stored[row]
        if not claim.claim or claim.article == leave_out:
            continue
        shared = known.keys() & set(folded_words(f"{claim.quote} {claim.text}"))
        if len(shared & telling) >= _LEAST_WORDS:
            weight = sum(weights[word] for word in sorted(shared))
            found.append(Candidate(claim, weight, weight / whole))
    found.sort(key=lambda candidate: -candidate.shared)
    return found[:limit]


def _promising(
    database: Database,
    known: Mapping[str, Posting],
    weights: Mapping[str, float],
    telling: Iterable[str],
) -> list[int]:
    """Return the rows that have most weight of telling words, as far as it is cheap to know."""
    scores: dict[int, float] = defaultdict(float)
    common = []
    for word in sorted(telling, key=lambda word: (known[word].count, word)):
        if known[word].is_rare:
            for row in known[word].rows:
                scores[row] += weights[word]
        else:
            common.append(word)
    if len(common) >= _LEAST_WORDS:
        pair = common[:_LEAST_WORDS]
        both = " AND ".join(map(term, pair))
        for (row,) in database.execute(_MATCHING, (both, _RARE)):
            scores[row] += sum(weights[word] for word in pair)
    return sorted(scores, key=lambda row: (-scores[row], -row))[:_LOOKED_AT]


def _statements(database: Database, rows: Sequence[int]) -> dict[int, StoredClaim]:
    """Return rows by their number, in the order given, without those of deleted articles."""
    selected = database.execute(_STATEMENTS, (json.dumps(rows),)).fetchall()
    stored = {row[0]: _stored(row[1:]) for row in selected}
    return {row: stored[row] for row in rows if row in stored}


def _stored(row: tuple[Any, ...]) -> StoredClaim:
    article, title, published, claim, start, end, quote, text, note = row
    found_in = FoundIn.CLAIM if claim else FoundIn.TEXT if end else FoundIn.TITLE
    return StoredClaim(
        article=article,
        title=harmless(title),
        published=dt.date.fromisoformat(published) if published else None,
        claim=claim,
        start=start,
        end=end,
        quote=harmless(quote),
        text=harmless(text),
        note=harmless(note),
        found_in=found_in,
    )
