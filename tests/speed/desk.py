"""A desk of very many stored claims: what finding among them costs."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import json
import random
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from factcheck.desk import Desk
from factcheck.model import Article, Block, BlockKind, Check, Claim
from factcheck.relating import CANDIDATES
from factcheck.store.engine import sqlite3
from factcheck.store.packing import pack
from tests.speed.scale import WORDS_A_CLAIM, sentences

_T = TypeVar("_T")

_CLAIMS_AN_ARTICLE = 25
_AROUND = 48
"""Code points kept around a claim."""
_ARTICLES_ASKED = 20
_SEARCHES = 100
_SHOWN = 50
"""Results of a search, as many as a screen may show."""
_WORDS_ASKED = (1, 2, 3, 4, 6, 8)
_STORY_WORDS = 1_000


def desk_figures(scratch: Path, claims: int) -> dict[str, float]:
    """Fill a desk and return its size and what candidates and searches take, in ms of CPU time."""
    path = scratch / "many.db"
    started = time.monotonic()
    asked = _fill(path, claims)
    name = f"desk of {claims:,} claims"
    figures = {
        f"{name}: s to fill": time.monotonic() - started,
        f"{name}: MB": path.stat().st_size / 1e6,
        f"{name}: MB of them for search": _search_bytes(path) / 1e6,
    }
    started = time.monotonic()
    desk = Desk(path)
    figures[f"{name}: ms to open"] = 1000 * (time.monotonic() - started)
    with desk:
        stories = [asked[n::_ARTICLES_ASKED] for n in range(_ARTICLES_ASKED)]
        times = _times(lambda story: desk._store.candidates(story, None, CANDIDATES), stories)
        figures |= _spread(f"{name}: candidates of a {_STORY_WORDS:,}-word story", times)
        for kind, texts in _searches(asked):
            times = _times(lambda text: desk.search(text, _SHOWN), texts)
            figures |= _spread(f"{name}: search, {kind}", times)
    return figures


def _fill(path: Path, claims: int) -> list[str]:
    """Make a desk whose claims are said in articles of many; return as many more for the stories.

    Rows are written as the program writes them, many in one transaction.
    """
    Desk(path).close()
    more = _ARTICLES_ASKED * (_STORY_WORDS // WORDS_A_CLAIM)
    said = sentences(claims + more)
    connection = sqlite3.connect(path)
    with connection:
        for number in range(1, claims // _CLAIMS_AN_ARTICLE + 1):
            article = _article(number, list(itertools.islice(said, _CLAIMS_AN_ARTICLE)))
            connection.execute(
                "INSERT INTO articles (id, title, text, blocks, published_from, source, outlet,"
                " byline, notes, sha256, added) VALUES (?, ?, ?, ?, '', '', '', '', '[]', ?, ?)",
                (
                    number,
                    article.title,
                    article.text,
                    json.dumps([[b.kind.value, b.start, b.end, b.why] for b in article.blocks]),
                    article.sha256,
                    dt.datetime.now(dt.UTC).isoformat(),
                ),
            )
            connection.execute(
                "INSERT INTO analyses (article, made_by, found) VALUES (?, 'speed', ?)",
                (number, pack(_check(article))),
            )
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return list(said)


def _article(number: int, claims: Sequence[str]) -> Article:
    blocks, at = [], 0
    for claim in claims:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(claim)))
        at += len(claim) + 1
    return Article("\n".join(claims), tuple(blocks), title=f"Article {number}")


def _check(article: Article) -> Check:
    """Return a check with a claim a block; words that no language has hold no details."""
    text = article.text
    claims = [
        Claim(
            id=hashlib.sha256(f"{article.title} {n}".encode()).hexdigest()[:12],
            start=block.start,
            end=block.end,
            quote=block.span.of(text),
            prefix=text[max(0, block.start - _AROUND) : block.start],
            suffix=text[block.end : block.end + _AROUND],
            text=block.span.of(text),
        )
        for n, block in enumerate(article.blocks)
    ]
    return Check(article, tuple(claims), ())


def _searches(said: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield what people may ask for: words as frequent as words are, phrases, beginnings."""
    chance = random.Random(11)
    words = " ".join(said).replace(".", "").split()
    for count in _WORDS_ASKED:
        some = [" ".join(chance.choices(words, k=count)) + " " for _ in range(_SEARCHES)]
        yield f"{count} word{'s' if count > 1 else ''}", some
    claims = [claim.rstrip(".").split() for claim in chance.choices(said, k=_SEARCHES)]
    yield "4 words of one claim", [" ".join(chance.sample(claim, 4)) + " " for claim in claims]
    yield "a phrase of 2 words", [f'"{" ".join(claim[:2])}"' for claim in claims]
    starts = [word[: chance.randint(2, 5)] for word in chance.choices(words, k=_SEARCHES)]
    yield "a beginning", starts
    yield (
        "2 words and a beginning",
        [f"{' '.join(chance.choices(words, k=2))} {start}" for start in starts],
    )


def _times(function: Callable[[_T], object], inputs: Iterable[_T]) -> list[float]:
    times = []
    for each in inputs:
        started = time.process_time()
        function(each)
        times.append(1000 * (time.process_time() - started))
    return sorted(times)


def _spread(name: str, times: Sequence[float]) -> dict[str, float]:
    return {
        f"{name}: ms CPU median": statistics.median(times),
        f"{name}: ms CPU p95": times[int(0.95 * len(times))],
    }


def _search_bytes(path: Path) -> int:
    """Return the bytes of the texts that search shows and of the index over their words."""
    connection = sqlite3.connect(path)
    try:
        found = connection.execute(
            "SELECT (SELECT sum(length(block)) FROM statement_words_data)"
            " + (SELECT sum(length(quote || text || note)) FROM statements)"
        )
        return int(found.fetchone()[0])
    finally:
        connection.close()
