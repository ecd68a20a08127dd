"""What the program found in an article, as JSON and back, so that it need not be found twice.

Claims stand first, one a row, since the desk's search reads them there (`found_claims` in
`db/schema.sql`); what in them is no word or number, and all else, stands in columns.
Details are the most of it, and claims and names have them too: they are written once.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from factcheck.model import (
    AnnotatedArticle,
    Article,
    Check,
    Claim,
    Contradiction,
    Detail,
    NameRecord,
    Sentence,
)
from factcheck.store.columns import Reader, Writer, fields_of, records, strings

_CLAIM = fields_of(Claim)
_WORDS = ("id", "quote", "prefix", "suffix", "text", "speaker", "note", "assigned", "earlier")
_NUMBERS = ("start", "end", "check_worthiness", "added", "fresh")
_COLUMNS = tuple(name for name in _CLAIM if name not in (*_WORDS, *_NUMBERS))
"""Fields of a claim that stand in columns behind the rows, where they have a null."""


def pack(check: Check) -> str:
    """Return a check's claims, contradictions, names and details as JSON, without its article."""
    writer, claims = Writer(check.details), check.claims
    rows = [
        ["Claim", *(None if name in _COLUMNS else getattr(claim, name) for name in _CLAIM)]
        for claim in claims
    ]
    columns = [writer.column([getattr(claim, name) for claim in claims]) for name in _COLUMNS]
    others = [writer.column(part) for part in (check.contradictions, check.names)]
    return _json(rows, columns, *others, Writer(()).column(check.details))


def pack_annotated(annotated: AnnotatedArticle) -> str:
    """Return an annotated article as JSON; the article itself is left out."""
    details = tuple(d for sentence in annotated.sentences for d in sentence.details)
    writer = Writer(details)
    parts = [writer.column(part) for part in (annotated.sentences, annotated.names)]
    return _json(*parts, Writer(()).column(details))


def _json(*parts: list[Any]) -> str:
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def unpack(text: str, article: Article) -> Check:
    """Return the check of an article that `pack` wrote.

    Raises:
        ValueError: it was not written so, or is not of this article.
    """
    with _reading():
        rows, columns, contradictions, names, packed = json.loads(text)
        details = _details(packed, article)
        reader = Reader(details)
        claims = _claims(rows, [reader.values(column) for column in columns])
        contradictions, names = reader.values(contradictions), reader.values(names)
    _all(Contradiction, contradictions)
    _all(NameRecord, names)
    own = [p for found in contradictions for p in found.passages if not p.article]
    if any(article.text[claim.start : claim.end] != claim.quote for claim in claims) or any(
        article.text[passage.start : passage.end] != passage.text for passage in own
    ):
        raise ValueError("it is of another article")
    return Check(
        article=article,
        claims=tuple(claims),
        contradictions=tuple(contradictions),
        names=tuple(names),
        details=details,
    )


def unpack_annotated(text: str, article: Article) -> AnnotatedArticle:
    """Return the annotated article that `pack_annotated` wrote.

    Raises:
        ValueError: it was not written so, or is not of this article.
    """
    with _reading():
        sentences, names, packed = json.loads(text)
        reader = Reader(_details(packed, article))
        sentences, names = reader.values(sentences), reader.values(names)
    _all(Sentence, sentences)
    _all(NameRecord, names)
    return AnnotatedArticle(article=article, sentences=tuple(sentences), names=tuple(names))


def _claims(rows: Sequence[list[Any]], columns: Sequence[list[Any]]) -> list[Claim]:
    """Return claims, made of their rows and of the columns behind them."""
    behind = dict(zip(_COLUMNS, columns, strict=True))
    if not rows:
        return []
    kinds, *fields = map(list, zip(*rows, strict=True))
    if {*kinds} != {"Claim"}:
        raise ValueError("no claims")
    by_name = dict(zip(_CLAIM, fields, strict=True)) | behind
    for name in _WORDS:
        by_name[name] = strings(["s", *by_name[name]])
    if not {kind for name in _NUMBERS for kind in map(type, by_name[name])} <= {int, float, bool}:
        raise ValueError("no claims")
    return records(Claim, [by_name[name] for name in _CLAIM])


def _details(packed: list[Any], article: Article) -> tuple[Detail, ...]:
    details = tuple(Reader(()).values(packed))
    _all(Detail, details)
    if any(article.text[detail.start : detail.end] != detail.surface for detail in details):
        raise ValueError("it is of another article")
    return details


def _all(kind: type[Any], values: Sequence[Any]) -> None:
    if not all(isinstance(value, kind) for value in values):
        raise ValueError(f"not all are {kind.__name__}")


@contextmanager
def _reading() -> Iterator[None]:
    """Read what may be anything, with the collector left out.

    Very many values are made, none of which is garbage; it would look through all of them again
    and again, for half of the time.

    Raises:
        ValueError: it is no analysis.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    except (TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise ValueError(f"no analysis: {error}") from error
    finally:
        if was_on:
            gc.enable()
