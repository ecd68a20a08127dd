"""The record of a desk, played again: each event must fit the one before it and the tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Key = tuple[int, str, str, str]
"""Article, subject, identity, field."""

_UNSET: dict[str, Any] = {"added": 0, "removed": 0, "archived": 0, "deleted": 0, "fresh": 0}
_TABLES = {
    "claim": (
        (
            "SELECT article, id, status, text, note, added, removed, assigned, attribution,"
            " earlier, fresh FROM claims"
        ),
        (
            *("status", "text", "note", "added", "removed", "assigned", "attribution"),
            *("earlier", "fresh"),
        ),
    ),
    "cut": ("SELECT article, id, known FROM cuts", ("known",)),
    "detail": ("SELECT article, id, tick, correction FROM details", ("tick", "correction")),
    "name": ('SELECT article, wrong, "right" FROM spellings', ("right",)),
    "article": (
        "SELECT id, cast(id AS TEXT), archived, deleted, assigned, revises FROM articles",
        ("archived", "deleted", "assigned", "revises"),
    ),
}


def assert_sound(path: Path) -> int:
    """Hold a desk's tables against its events and return the number of events."""
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        events = connection.execute(
            "SELECT article, subject, subject_id, change, before, after, undoes, id, act, deed,"
            ' "by", at FROM events ORDER BY id'
        ).fetchall()
        stored = dict(_stored(connection))
        assert set(connection.execute("SELECT * FROM tallies WHERE details <> 0")) == set(
            connection.execute(
                "SELECT article, tick, count(*) FROM details WHERE tick IS NOT NULL"
                " GROUP BY article, tick"
            )
        )
    finally:
        connection.close()

    played: dict[Key, Any] = {}
    by_id: dict[int, tuple[Any, ...]] = {}
    acts: dict[int, tuple[Any, ...]] = {}
    for *key_parts, before, after, undoes, number, act, deed, by, at in events:
        key: Key = tuple(key_parts)
        assert json.loads(before) == played.get(key, _unset(key)), f"event {number} skips one"
        if undoes:
            assert by_id[undoes] == (*key, json.loads(after)), f"event {number} undoes another"
        by_id[number] = (*key, json.loads(before))
        played[key] = json.loads(after)
        whose = (key[0], deed, by, at)
        assert acts.setdefault(act, whose) == whose, f"event {number} belongs to another act"
        assert act == number or act in by_id, f"event {number} belongs to a later act"
    for key in {*played, *stored}:
        assert stored.get(key, _unset(key)) == played.get(key, _unset(key)), key
    return len(events)


def _unset(key: Key) -> Any:
    return "" if key[1:2] + key[3:] == ("article", "assigned") else _UNSET.get(key[3])


def _stored(connection: sqlite3.Connection) -> Iterator[tuple[Key, Any]]:
    for subject, (select, fields) in _TABLES.items():
        for article, identity, *values in connection.execute(select):
            for field, value in zip(fields, values, strict=True):
                whole = json.loads(value) if field in ("attribution", "known") and value else value
                yield (article, subject, identity, field), whole
    rulings = connection.execute(
        'SELECT article, contradiction, ruling, note, "by", at FROM rulings'
    )
    for article, identity, *values in rulings:
        ruling = dict(zip(("ruling", "note", "by", "at"), values, strict=True))
        yield (article, "contradiction", identity, "ruling"), ruling
