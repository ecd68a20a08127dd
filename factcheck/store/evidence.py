"""Sources, calls, evidence and copies as rows."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.model import (
    Backed,
    Call,
    Copy,
    Evidence,
    Outcome,
    Source,
    SourceClass,
    SourceType,
    Stance,
)
from factcheck.store.events import Value, stamp
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database

_ROWS = {
    "sources": "SELECT id, source FROM sources WHERE article = ? AND source IS NOT NULL",
    "calls": "SELECT id, call FROM calls WHERE article = ? AND call IS NOT NULL",
    "evidence": "SELECT id, evidence FROM evidence WHERE article = ? AND evidence IS NOT NULL",
}


def backed(database: Database, article: int) -> Backed:
    """Return what an article's claims rest on.

    Raises:
        ValueError, KeyError, TypeError: a row is not as this program writes it.
    """
    return Backed(
        tuple(_source(*row) for row in _rows(database, "sources", article)),
        tuple(_call(*row) for row in _rows(database, "calls", article)),
        tuple(_evidence(*row) for row in _rows(database, "evidence", article)),
    )


def _rows(database: Database, table: str, article: int) -> list[tuple[str, dict[str, Any]]]:
    rows = [
        (identity, json.loads(said))
        for identity, said in database.execute(_ROWS[table], (article,))
    ]
    return sorted(rows, key=lambda row: (row[1]["at"], row[0]))


def _words(value: dict[str, Any], *names: str) -> Iterator[str]:
    return (harmless(value[name]) for name in names)


def _source(identity: str, value: dict[str, Any]) -> Source:
    title, author, publisher, date, address, contact, by = _words(
        value, "title", "author", "publisher", "date", "address", "contact", "by"
    )
    kept = value["copy"]
    return Source(
        id=identity,
        type=SourceType(value["type"]),
        title=title,
        author=author,
        publisher=publisher,
        date=date,
        address=address,
        accessed=dt.date.fromisoformat(value["accessed"]) if value["accessed"] else None,
        rank=SourceClass(value["rank"]),
        contact=contact,
        confidential=bool(value["confidential"]),
        copy=Copy(str(kept["sha256"]), harmless(kept["name"]), int(kept["size"])) if kept else None,
        by=by,
        at=dt.datetime.fromisoformat(value["at"]),
    )


def _call(identity: str, value: dict[str, Any]) -> Call:
    note, by = _words(value, "note", "by")
    at = dt.datetime.fromisoformat(value["at"])
    return Call(identity, str(value["source"]), Outcome(value["outcome"]), note, by, at)


def _evidence(identity: str, value: dict[str, Any]) -> Evidence:
    locator, excerpt, note, by = _words(value, "locator", "excerpt", "note", "by")
    return Evidence(
        id=identity,
        claim=str(value["claim"]),
        source=str(value["source"]),
        stance=Stance(value["stance"]),
        locator=locator,
        excerpt=excerpt,
        authoritative=bool(value["authoritative"]),
        note=note,
        by=by,
        at=dt.datetime.fromisoformat(value["at"]),
    )


def source_value(source: Source) -> dict[str, Value]:
    """Return a source as it is written; who and when, where that is known."""
    kept = source.copy
    signed: dict[str, Value] = {"by": source.by, "at": stamp(source.at)} if source.at else {}
    said: dict[str, Value] = {
        "type": source.type.value,
        "title": source.title,
        "author": source.author,
        "publisher": source.publisher,
        "date": source.date,
        "address": source.address,
        "accessed": source.accessed.isoformat() if source.accessed else None,
        "rank": source.rank.value,
        "contact": source.contact,
        "confidential": source.confidential,
        "copy": {"sha256": kept.sha256, "name": kept.name, "size": kept.size} if kept else None,
    }
    return said | signed


def call_value(call: Call) -> dict[str, Value]:
    """Return a call as it is written."""
    return {
        "source": call.source,
        "outcome": call.outcome.value,
        "note": call.note,
        "by": call.by,
        "at": stamp(call.at),
    }


def evidence_value(evidence: Evidence) -> dict[str, Value]:
    """Return a piece of evidence as it is written."""
    return {
        "claim": evidence.claim,
        "source": evidence.source,
        "stance": evidence.stance.value,
        "locator": evidence.locator,
        "excerpt": evidence.excerpt,
        "authoritative": evidence.authoritative,
        "note": evidence.note,
        "by": evidence.by,
        "at": stamp(evidence.at),
    }


def keep_copy(database: Database, content: bytes, text: str) -> str:
    """Keep a file's bytes and its text, once; return the hash that names it."""
    name = hashlib.sha256(content).hexdigest()
    database.execute(
        "INSERT INTO copies (sha256, content, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (name, content, harmless(text)),
    )
    return name


def copy_of(database: Database, sha256: str) -> tuple[bytes, str] | None:
    """Return a copy's bytes and its text, None where it is not on the desk."""
    row = database.execute(
        "SELECT content, text FROM copies WHERE sha256 = ?", (sha256,)
    ).fetchone()
    return (bytes(row[0]), harmless(row[1])) if row else None
