"""What can be searched on a desk, held against a plain scan of everything on it."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from factcheck.store.engine import sqlite3
from factcheck.store.terms import folded_words, term

Row = tuple[int, str, int, int, str, str, str]


def assert_searchable(path: Path) -> int:
    """Hold the rows and the index of a desk against what it stores; return how many rows."""
    connection = sqlite3.connect(path)
    try:
        return assert_index_is_right(connection)
    finally:
        connection.close()


def assert_index_is_right(connection: sqlite3.Connection) -> int:
    rows = connection.execute(
        'SELECT article, claim, start, "end", quote, text, note FROM statements'
    ).fetchall()
    assert sorted(rows) == sorted(_scanned(connection))
    asked = connection.execute("SELECT article, question, text, answer FROM asked").fetchall()
    assert sorted(asked) == sorted(_asked(connection))
    for index in ("statement_words", "asked_words", "copy_words", "article_words"):
        connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    connection.rollback()
    having = defaultdict(set)
    for number, *texts in connection.execute("SELECT id, quote, text, note FROM statements"):
        for text in texts:
            for word in folded_words(text):
                having[word].add(number)
    for word, numbers in having.items():
        found = connection.execute(
            "SELECT rowid FROM statement_words WHERE statement_words MATCH ?", (term(word),)
        )
        assert {number for (number,) in found} == numbers, word
    return len(rows)


def _scanned(connection: sqlite3.Connection) -> list[Row]:
    """Return the rows that there should be, by reading every article, claim and analysis."""
    rows: dict[tuple[int, str], Row] = {}
    for article, title in connection.execute("SELECT id, title FROM articles"):
        rows[article, ""] = (article, "", 0, 0, title, "", "")
    for article, found in connection.execute("SELECT article, found FROM analyses"):
        claims = [fields for fields in json.loads(found)[0] if isinstance(fields, list)]
        for _, claim, start, end, quote, _, _, text, *_ in claims:
            rows[article, claim] = (article, claim, start, end, quote, text, "")
    touched = connection.execute(
        'SELECT article, id, added, removed, start, "end", quote, text, note FROM claims'
    )
    for article, claim, added, removed, start, end, quote, text, note in touched:
        if removed:
            rows.pop((article, claim), None)
        elif added or text is not None or note is not None:
            known = rows.get((article, claim), (article, claim, start, end, quote, "", ""))
            rows[article, claim] = (
                *known[:5],
                known[5] if text is None else text,
                note or "",
            )
    revised = {article for (article,) in connection.execute("SELECT revises FROM articles")}
    rows = {key: row for key, row in rows.items() if key[0] not in revised}
    return [(*row[:5], "" if row[5] == row[4] else row[5], row[6]) for row in rows.values()]


def _asked(connection: sqlite3.Connection) -> list[tuple[int, str, str, str]]:
    """Return the questions that there should be, by reading every one."""
    revised = {article for (article,) in connection.execute("SELECT revises FROM articles")}
    return [
        (article, identity, json.loads(asked)["text"], json.loads(said)["text"] if said else "")
        for article, identity, asked, said in connection.execute("SELECT * FROM questions")
        if asked is not None and article not in revised
    ]
