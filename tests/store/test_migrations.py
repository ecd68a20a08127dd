"""Desks of earlier schemas, kept as SQL dumps, come up to date without loss."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.model import Ruling, Status, Tick
from factcheck.store.engine import sqlite3
from factcheck.store.migrating import migration_files
from tests.store.conftest import story
from tests.store.replay import assert_sound

AT = "2026-11-20T10:00:00.000000+00:00"
DUMPS = Path(__file__).parent / "desks"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A desk of version 1: two drafts; marks, a note, an edit, an added claim, rulings, undos."""
    path = tmp_path / "old.db"
    connection = sqlite3.connect(path)
    connection.executescript((DUMPS / "version_1.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def rows(path: Path, select: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(select).fetchall()
    finally:
        connection.close()


def test_nothing_is_lost(old: Path) -> None:
    selects = [
        "SELECT id, title, text, blocks, published, source, sha256, added FROM articles",
        'SELECT article, id, status, text, note, added, start, "end", quote FROM claims',
        'SELECT article, contradiction, ruling, note, "by", at FROM rulings',
        (
            'SELECT id, article, subject, subject_id, change, before, after, "by", at, undoes'
            " FROM events"
        ),
    ]
    before = [rows(old, select) for select in selects]
    assert [len(each) for each in before] == [2, 5, 1, 10]
    Desk(old).close()
    assert [rows(old, select) for select in selects] == before
    assert rows(old, "PRAGMA user_version") == [(len(migration_files()),)]
    assert assert_sound(old) == 10


def test_events_of_old_are_links(old: Path) -> None:
    with Desk(old) as desk:
        proofs = desk.verify_all()
        assert [(proof.head.changes > 0, proof.faults) for proof in proofs] == [(True, ())] * 2
        before = desk.head(1)
        desk.mark(1, desk.claims(1)[0].id, Status.DISPUTED)
        assert desk.verify(1, before.hash).since == 1


def test_acts_of_several_changes_of_old_are_linked(old: Path) -> None:
    """Acts of several events, undos and articles set aside, from a desk of version 3."""
    connection = sqlite3.connect(old)
    for file in migration_files()[1:3]:
        connection.executescript(file.read_text(encoding="utf-8"))
    connection.executemany(
        "INSERT INTO events (id, act, deed, article, subject, subject_id, change, before, after,"
        ' "by", at, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [
            (11, 11, "archive", 2, "article", "2", "archived", "0", "1", "Ada", AT, None),
            (12, 12, "settle", 1, "name", "Colbo", "right", "null", '"Kolbo"', "Oda", AT, None),
            (13, 12, "settle", 1, "name", "Kolb", "right", "null", '"Kolbo"', "Oda", AT, None),
            (14, 14, "undo", 2, "article", "2", "archived", "1", "0", "Ada", AT, 11),
        ],
    )
    connection.execute("INSERT INTO spellings VALUES (1, 'Colbo', 'Kolbo'), (1, 'Kolb', 'Kolbo')")
    connection.executemany(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
        [("factcheck", file.stem, AT) for file in migration_files()[1:3]],
    )
    connection.execute("PRAGMA user_version = 3")
    connection.commit()
    connection.close()
    with Desk(old, checker="Ada") as desk:
        assert [desk.redo(2), desk.undo(2)] == [
            "the article: archived",
            "the article: taken out of the archive",
        ]
    assert assert_sound(old) == 14 + 2
    assert rows(old, "SELECT position, act FROM events WHERE id IN (12, 13)") == [
        (10, 12),
        (11, 12),
    ]


def test_each_change_of_old_is_an_act(old: Path) -> None:
    Desk(old).close()
    assert [deed for (deed,) in rows(old, "SELECT deed FROM events ORDER BY id")] == [
        *("mark", "note", "edit", "mark", "undo", "add", "rule", "mark", "rule", "undo")
    ]
    assert rows(old, "SELECT id FROM events WHERE act <> id") == []


def test_work_goes_on_where_it_was(old: Path) -> None:
    with Desk(old, checker="Ada") as desk:
        claims = desk.claims(1)
        assert desk.article(1) == story()
        assert claims[0].status is Status.VERIFIED
        assert claims[0].note == "Harbour log, p. 3."
        assert [claim.quote for claim in claims if claim.added] == ["ferry Halvor"]
        (record,) = desk.rulings(1).values()
        assert (record.ruling, record.note) == (Ruling.EXPLAINED, "two crossings")
        desk.tick(1, desk.details(1)[0].id, Tick.TICKED)
        steps = []
        while step := desk.undo(1):
            steps.append(step)
        assert steps == [
            "tick of detail “Halvor”: ticked -> unticked",
            "ruling on contradiction 1: explained -> none",
            "claim 2: taken away",
            "text of claim 2: “The ferry Halvor sank on 4 May 2021.” -> as found",
            "note of claim 1: “Harbour log, p. 3.” -> none",
            "status of claim 1: verified -> unchecked",
        ]
        assert not any(
            c.added or c.note or c.status is not Status.UNCHECKED for c in desk.claims(1)
        )
    assert_sound(old)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE events SET \"by\" = 'nobody'", "DELETE FROM events", "DROP TABLE articles"],
)
def test_the_record_is_guarded_as_before(old: Path, statement: str) -> None:
    Desk(old).close()
    connection = sqlite3.connect(old)
    connection.execute("PRAGMA foreign_keys = on")
    try:
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)
    finally:
        connection.close()
