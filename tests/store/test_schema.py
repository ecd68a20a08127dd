"""The schema as it stands, what the file refuses, and the page on how to read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.model import Article, Correction, Ruling, Status
from factcheck.resources import resource
from factcheck.store.engine import sqlite3
from factcheck.store.migrating import APPLICATION_ID, migration_files

SHADOWS = "SELECT name FROM pragma_table_list WHERE type = 'shadow'"
"""The tables that the index keeps for itself: made with it."""


@pytest.fixture
def worked_on(desk: Desk, article: Article) -> Desk:
    """A desk with an article, marks, a note, an undo, a ruling and a correction."""
    number = desk.add(article)
    check = desk.check(number)
    for claim in check.claims[:2]:
        desk.mark(number, claim.id, Status.DISPUTED)
    desk.note(number, check.claims[0].id, "Ask the harbour.")
    desk.undo(number)
    desk.rule(number, check.contradictions[0].id, Ruling.REAL)
    desk.log_correction(number, Correction("", "May 11", "May 10", cause="wrong date"))
    return desk


@pytest.fixture
def file(worked_on: Desk) -> Iterator[sqlite3.Connection]:
    """The same file as another tool opens it."""
    worked_on.close()
    connection = sqlite3.connect(worked_on.path)
    yield connection
    connection.close()


def test_the_schema_file_is_what_the_migrations_make(
    file: sqlite3.Connection, request: pytest.FixtureRequest
) -> None:
    version = file.execute("PRAGMA user_version").fetchone()[0]
    statements = [
        f"PRAGMA application_id = {file.execute('PRAGMA application_id').fetchone()[0]}",
        f"PRAGMA user_version = {version}",
        *(
            sql
            for (sql,) in file.execute(
                "SELECT sql FROM sqlite_master"
                " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                f" AND name NOT IN ({SHADOWS}) ORDER BY rowid"
            )
        ),
    ]
    schema = "".join(f"{statement};\n\n" for statement in statements).rstrip("\n") + "\n"
    path = resource("db", "schema.sql")
    if request.config.getoption("--update-golden"):
        path.write_text(schema, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == schema
    assert version == len(migration_files())


def test_the_header_says_what_the_file_is(worked_on: Desk) -> None:
    worked_on.close()
    header = worked_on.path.read_bytes()[:100]
    assert header[:16] == b"SQLite format 3\0"
    # Offset of the application id (sqlite.org/fileformat2.html).
    assert header[68:72] == b"fact" == APPLICATION_ID.to_bytes(4, "big")


def test_the_file_is_sound(file: sqlite3.Connection) -> None:
    assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in ("articles", "claims", "rulings", "events", "findings", "statements"):
        assert file.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0


@pytest.mark.parametrize("recursive", ["on", "off"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET \"by\" = 'nobody'",
        "DELETE FROM events",
        "DELETE FROM events WHERE id = 1",
        "INSERT OR REPLACE INTO events SELECT * FROM events WHERE id = 1",
        (
            "INSERT OR REPLACE INTO events"
            " SELECT 99, article, 99, act, deed, subject, subject_id, change, before, after,"
            ' "by", at, undoes, origin, held, hash'
            " FROM events WHERE undoes IS NOT NULL"
        ),
        (
            "INSERT OR REPLACE INTO events"
            " SELECT 99, article, position, act, deed, subject, subject_id, change, before, after,"
            ' "by", at, NULL, origin, held, hash'
            " FROM events WHERE position = 2"
        ),
        "UPDATE articles SET text = 'other words'",
        "UPDATE claims SET status = 'perhaps'",
        "UPDATE claims SET start = 'here'",
        "UPDATE rulings SET ruling = 'perhaps'",
        "INSERT INTO findings (article, claims, contradictions) VALUES (77, 1, '[]')",
        (
            "INSERT INTO articles (title, text, blocks, published, published_from, source, outlet,"
            " byline, notes, sha256, added)"
            " SELECT title, text, blocks, published, published_from, source, outlet,"
            " byline, notes, sha256, added FROM articles"
        ),
    ],
)
def test_the_file_itself_refuses(file: sqlite3.Connection, statement: str, recursive: str) -> None:
    file.execute(f"PRAGMA recursive_triggers = {recursive}")
    file.execute("PRAGMA foreign_keys = on")
    before = file.execute("SELECT * FROM events").fetchall()
    with pytest.raises(sqlite3.IntegrityError):
        file.execute(statement)
    file.rollback()
    assert file.execute("SELECT * FROM events").fetchall() == before


def _examples() -> list[str]:
    page = resource("db", "README.md").read_text(encoding="utf-8")
    return re.findall(r"```sql\n(.*?)```", page, re.DOTALL)


@pytest.mark.parametrize("example", _examples())
def test_each_example_of_the_page_finds_something(file: sqlite3.Connection, example: str) -> None:
    assert file.execute(example).fetchall()


def test_the_page_names_every_table_and_column(file: sqlite3.Connection) -> None:
    page = resource("db", "README.md").read_text(encoding="utf-8")
    names = [
        name
        for (name,) in file.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
            f" AND name <> 'sqlite_sequence' AND name NOT IN ({SHADOWS})"
        )
    ]
    for name in names:
        assert f"`{name}`" in page
        for column in file.execute(f'PRAGMA table_info("{name}")'):
            assert name == "_sqlite_migrations" or f"`{column[1]}`" in page, (name, column[1])


def test_migrations_are_numbered_without_a_gap(tmp_path: Path) -> None:
    assert [int(file.stem[:4]) for file in migration_files()] == list(
        range(1, len(migration_files()) + 1)
    )
