"""The record of a desk, played again: each event must fit the one before it and the tables."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any


def assert_sound(path: Path) -> int:
    """Hold a desk's tables against its events and return the number of events."""
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        events = connection.execute(
            "SELECT article, subject_id, change, before, after, undoes, id FROM events ORDER BY id"
        ).fetchall()
        claims = connection.execute("SELECT article, id, status, text, note, added FROM claims")
        stored: dict[tuple[int, str, str], Any] = {}
        for article, identity, *values in claims:
            for change, value in zip(("status", "text", "note", "added"), values, strict=True):
                stored[article, identity, change] = value
        rulings = connection.execute(
            'SELECT article, contradiction, ruling, note, "by", at FROM rulings'
        )
        for article, identity, *values in rulings:
            ruling = dict(zip(("ruling", "note", "by", "at"), values, strict=True))
            stored[article, identity, "ruling"] = ruling
    finally:
        connection.close()

    played: dict[tuple[int, str, str], Any] = {}
    by_id: dict[int, tuple[Any, ...]] = {}
    for article, identity, change, before, after, undoes, number in events:
        key = (article, identity, change)
        unset = 0 if change == "added" else None
        assert json.loads(before) == played.get(key, unset), f"event {number} skips one"
        if undoes:
            assert by_id[undoes] == (*key, json.loads(after)), f"event {number} undoes another"
        by_id[number] = (*key, json.loads(before))
        played[key] = json.loads(after)
    for key in {*played, *stored}:
        unset = 0 if key[2] == "added" else None
        assert stored.get(key, unset) == played.get(key, unset), key
    return len(events)
