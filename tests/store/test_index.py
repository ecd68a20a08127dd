"""The index over the words of claims: kept by triggers, made for desks that had none."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Desk
from factcheck.model import Article, Claim, Ruling, Span, Status
from factcheck.store.engine import sqlite3
from factcheck.store.migrating import APPLICATION_ID, migration_files
from tests.store.conftest import MakeDesk, story
from tests.store.scan import assert_index_is_right, assert_searchable

TABLES = ("articles", "claims", "rulings", "events", "findings", "analyses")


def test_every_trigger_is_there_after_all_migrations(desk: Desk) -> None:
    scripts = "".join(file.read_text(encoding="utf-8") for file in migration_files())
    written = set(re.findall(r"CREATE TRIGGER (\w+)", scripts))
    desk.close()
    with closing(sqlite3.connect(desk.path)) as connection:
        there = connection.execute("SELECT name, tbl_name FROM sqlite_master WHERE type='trigger'")
        tables = dict(there.fetchall())
    assert tables.keys() == written
    # A rebuilt table loses its triggers without a word, and what is found goes stale.
    watched = ("articles", "analyses", "claims", "statements", "copies", "questions", "asked")
    counts = [list(tables.values()).count(table) for table in watched]
    assert counts == [9, 3, 4, 3, 3, 3, 2]


def test_the_fields_of_a_claim_stand_where_the_index_reads_them() -> None:
    # In `analyses.found` a claim is its class name, then its fields in this order.
    places = ["Claim", *(field.name for field in fields(Claim))]
    assert [places[at] for at in (0, 1, 2, 3, 4, 7)] == [
        *("Claim", "id", "start", "end", "quote", "text")
    ]


def test_what_people_do_is_found_and_taken_back(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    assert [found.claim for found in desk.search("ferry sinks")] == [""]  # its title alone
    first, second, *_ = desk.check(number).claims

    desk.note(number, first.id, "Ask the lock keeper.")
    assert [found.claim for found in desk.search("lock keeper")] == [first.id]
    desk.edit(number, second.id, "The Halvor foundered on 4 May 2021.")
    assert [found.claim for found in desk.search("foundered")] == [second.id]
    added = desk.add_claim(number, Span(4, 16))
    assert added.id in {found.claim for found in desk.search("halvor")}
    desk.mark(number, added.id, Status.DISPUTED)
    assert_searchable(desk.path)

    for _ in range(3):
        desk.undo(number)
    assert added.id not in {found.claim for found in desk.search("halvor")}
    assert not desk.search("foundered")
    desk.undo(number)
    assert not desk.search("lock keeper")
    assert assert_searchable(desk.path) == 1 + len(desk.claims(number))


def worked_on(make_desk: MakeDesk, path: Path) -> None:
    """Make a desk with a bit of everything, and close it."""
    desk = make_desk(path)
    for each in (story(), story("Another edition"), story("Short", ("Noël Škvor rang 3 bells.",))):
        number = desk.add(each)
        check = desk.check(number)
        desk.note(number, check.claims[0].id, f"Note on {number}")
        desk.mark(number, check.claims[-1].id, Status.VERIFIED)
        for found in check.contradictions[:1]:
            desk.rule(number, found.id, Ruling.REAL)
    added = desk.add_claim(1, Span(30, 60))
    desk.edit(1, added.id, "Colbo speaks for the harbour.")
    desk.edit(2, desk.claims(2)[1].id, "The ferry foundered.")
    desk.undo(2)
    desk.add(story("Never checked"))
    desk.close()


def as_first_written(new: Path, old: Path) -> None:
    """Write the rows of a desk to a file that has had the first migration only."""
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(migration_files()[0].read_text(encoding="utf-8"))
        connection.execute("ATTACH ? AS new", (str(new),))
        made = (
            "SELECT sql FROM new.sqlite_master WHERE name GLOB '*_sqlite_migrations*' AND sql <> ''"
        )
        for (statement,) in connection.execute(f"{made} ORDER BY rowid").fetchall():
            connection.execute(statement)
        connection.execute(
            "INSERT INTO _sqlite_migrations SELECT * FROM new._sqlite_migrations WHERE id = 1"
        )
        for table in TABLES:
            info = connection.execute(f"PRAGMA main.table_info({table})")
            columns = ", ".join(f'"{row[1]}"' for row in info)
            which = "WHERE subject <> 'article'" if table == "events" else ""  # none at that time
            connection.execute(
                f"INSERT INTO {table} ({columns}) SELECT {columns} FROM new.{table} {which}"
            )
        connection.commit()
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")


def test_a_desk_of_before_is_indexed_when_it_is_opened(make_desk: MakeDesk, tmp_path: Path) -> None:
    new, old = tmp_path / "new.db", tmp_path / "old.db"
    worked_on(make_desk, new)
    as_first_written(new, old)
    expected = assert_searchable(new)
    with Desk(old) as desk:
        assert [found.note for found in desk.search("“note on 2”")] == ["Note on 2"]
        assert [found.quote for found in desk.search("never checked")] == ["Never checked"]
        assert [found.text for found in desk.search("speaks")] == ["Colbo speaks for the harbour."]
        assert desk.search("skvor noel")
        desk.note(1, desk.claims(1)[1].id, "After the move.")
        assert desk.search("after the move")
    assert assert_searchable(old) == expected
    with closing(sqlite3.connect(new)) as one, closing(sqlite3.connect(old)) as other:
        for query in ("SELECT sql FROM sqlite_master ORDER BY sql", "PRAGMA user_version"):
            assert one.execute(query).fetchall() == other.execute(query).fetchall()


def test_an_analysis_that_another_hand_wrote_is_no_error(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    desk.check(number)
    desk.close()
    with closing(sqlite3.connect(desk.path)) as connection:
        for found in ("7", "[]", "{}", '"x"', '[["()","x",7,null,["Claim"],["Claim",1,2,3,4]]]'):
            connection.execute("UPDATE analyses SET found = ?", (found,))
            assert connection.execute("SELECT count(*) FROM statements").fetchone() == (1,)
        connection.commit()
    with Desk(desk.path) as again:
        assert again.check(number).claims


WORDS = st.sampled_from(["Škvor", "skvor", "bells", "co-op", "U.S.", "naïve", "3", "Ω", "’", '"*'])
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
CLAIMS = st.lists(st.tuples(st.sampled_from("abcd"), TEXTS, TEXTS), max_size=4)
KEYS = st.tuples(st.integers(1, 2), st.sampled_from("abcd"))
CHANGES = st.one_of(
    st.tuples(st.just("analyse"), st.integers(1, 2), CLAIMS),
    st.tuples(st.just("forget"), st.integers(1, 2), st.none()),
    st.tuples(
        st.just("touch"),
        KEYS,
        st.tuples(st.none() | TEXTS, st.none() | TEXTS, st.integers(0, 1)),
    ),
    st.tuples(st.just("untouch"), KEYS, st.none()),
    st.tuples(st.just("retitle"), st.integers(1, 2), TEXTS),
    st.tuples(st.just("ask"), KEYS, st.tuples(st.none() | TEXTS, st.none() | TEXTS)),
    st.tuples(st.just("forget question"), KEYS, st.none()),
)


@pytest.fixture(scope="module")
def empty() -> Iterator[sqlite3.Connection]:
    """A desk in memory with two articles."""
    with tempfile.TemporaryDirectory() as folder:
        with Desk(Path(folder, "desk.db")) as desk:
            assert [desk.add(story("One")), desk.add(story("Two"))] == [1, 2]
        with closing(sqlite3.connect(":memory:")) as connection:
            with closing(sqlite3.connect(desk.path)) as file:
                file.backup(connection)
            yield connection


@settings(max_examples=60, deadline=None)
@given(changes=st.lists(CHANGES, max_size=8))
def test_any_order_of_changes_leaves_the_index_right(
    empty: sqlite3.Connection, changes: list[tuple[str, object, object]]
) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        empty.backup(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        for change, key, value in changes:
            change_by_hand(connection, change, key, value)
        connection.commit()
        assert_index_is_right(connection)
        connection.commit()
        connection.execute("PRAGMA foreign_keys = OFF")  # its events would keep the article
        connection.execute("DELETE FROM claims")
        connection.execute("DELETE FROM questions")
        connection.execute("DELETE FROM analyses")
        connection.execute("DELETE FROM articles WHERE id = 1")
        connection.commit()
        assert assert_index_is_right(connection) == 1


def change_by_hand(connection: sqlite3.Connection, change: str, key: object, value: object) -> None:
    """Change a row as any program that writes SQL may."""
    if change == "analyse":
        assert isinstance(value, list)
        by_id = {claim: (quote, text) for claim, quote, text in value}
        claims = [
            ["Claim", claim, 0, 3, *(quote, "", ""), text] for claim, (quote, text) in by_id.items()
        ]
        connection.execute(
            "INSERT INTO analyses VALUES (?, 'test', ?)"
            " ON CONFLICT (article) DO UPDATE SET found = excluded.found",
            (key, json.dumps([["()", *claims], ["()"], ["()"]])),
        )
    elif change == "forget":
        connection.execute("DELETE FROM analyses WHERE article = ?", (key,))
    elif change == "touch":
        assert isinstance(key, tuple)
        assert isinstance(value, tuple)
        connection.execute(
            'INSERT INTO claims (article, id, start, "end", quote, prefix, suffix)'
            " VALUES (?, ?, 0, 9, 'The ferry', '', '') ON CONFLICT DO NOTHING",
            key,
        )
        connection.execute(
            "UPDATE claims SET text = ?, note = ?, added = ? WHERE article = ? AND id = ?",
            (*value, *key),
        )
    elif change == "ask":
        assert isinstance(key, tuple)
        assert isinstance(value, tuple)
        connection.execute(
            "INSERT INTO questions VALUES (?, ?, NULL, NULL) ON CONFLICT DO NOTHING", key
        )
        packed = [json.dumps({"text": text}) if text else None for text in value]
        connection.execute(
            "UPDATE questions SET question = ?, answer = ? WHERE article = ? AND id = ?",
            (*packed, *key),
        )
    elif change == "forget question":
        assert isinstance(key, tuple)
        connection.execute("DELETE FROM questions WHERE article = ? AND id = ?", key)
    elif change == "untouch":
        assert isinstance(key, tuple)
        connection.execute("DELETE FROM claims WHERE article = ? AND id = ?", key)
    else:
        connection.execute("UPDATE articles SET title = ? WHERE id = ?", (f"{value} {key}", key))
