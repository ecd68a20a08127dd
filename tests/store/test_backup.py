"""Copies of a desk, on demand and before a migration."""

from __future__ import annotations

import datetime as dt
import signal
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.desk.care import back_up, restore
from factcheck.errors import DeskError
from factcheck.model import Article, Status
from factcheck.store import backup
from factcheck.store.engine import sqlite3
from factcheck.store.migrating import migration_files
from tests.store.old_desks import make_old_desk
from tests.store.replay import assert_sound

NOW = dt.datetime(2031, 5, 4, 9, 30, 7, tzinfo=dt.UTC)
LATEST = len(migration_files())
OPEN_AND_STOP = """
import signal, sys, threading
from pathlib import Path
from factcheck import Desk

pressed = threading.Event()

def press(*_):
    pressed.set()
    raise KeyboardInterrupt

def tell(_line):
    signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
    pressed.wait()

signal.signal(signal.SIGINT, press)
try:
    Desk(Path(sys.argv[1]), tell=tell)
except KeyboardInterrupt:
    print("stopped")
"""
"""Opens a desk, and has Ctrl-C pressed when it is told that a backup is made."""


@pytest.fixture
def path(tmp_path: Path, article: Article) -> Path:
    """A desk with an article and a mark, closed."""
    with Desk(tmp_path / "desk.db", checker="Ada") as desk:
        desk.mark(desk.add(article), desk.claims(1)[0].id, Status.VERIFIED)
    return tmp_path / "desk.db"


def query(path: Path, select: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(select).fetchall()


def scribble(path: Path) -> None:
    """Turn bits round from the second page on."""
    content = bytearray(path.read_bytes())
    for at in range(4096, len(content), 64):
        content[at] ^= 0xA5
    path.write_bytes(content)


# ---- on demand


def test_a_backup_is_the_desk_in_one_file(path: Path) -> None:
    path.chmod(0o640)
    with Desk(path, checker="Ada") as desk:
        desk.note(1, desk.claims(1)[0].id, "still in the log")
        made = back_up(path)
    assert made.parent == path.parent
    assert made.stat().st_mode == path.stat().st_mode
    assert query(made, "PRAGMA journal_mode") == [("delete",)]
    assert assert_sound(made) == assert_sound(path) == 3
    assert backup.beside(path) == [made]
    made.rename(path.with_name("elsewhere.db"))
    assert not [each for each in path.parent.iterdir() if each.name.startswith(".")]


def test_a_backup_while_somebody_writes_is_of_one_moment(path: Path) -> None:
    done = threading.Event()
    copies = [path.with_name(f"copy {number}.db") for number in range(5)]
    with Desk(path, checker="Oda") as desk:
        claims = desk.claims(1)

        def write() -> None:
            number = 0
            while not done.is_set():
                desk.note(1, claims[number % 3].id, f"note {number}")
                number += 1

        writer = threading.Thread(target=write)
        writer.start()
        try:
            for each in copies:
                back_up(path, each)
        finally:
            done.set()
            writer.join()
    counts = [assert_sound(each) for each in copies]
    assert counts == sorted(counts)
    assert counts[-1] <= assert_sound(path)


def test_a_backup_tells_how_far_it_is(path: Path) -> None:
    told: list[float] = []
    back_up(path, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1


def test_a_backup_goes_where_it_is_told_and_over_nothing(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    made = back_up(path, folder)
    assert (made.parent, assert_sound(made)) == (folder, 2)
    with pytest.raises(DeskError, match="exists"):
        back_up(path, made)
    with pytest.raises(DeskError, match="cannot be written"):
        back_up(path, tmp_path / "missing" / "copy.db")
    with pytest.raises(DeskError, match="there is no desk"):
        back_up(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_damaged_desk_makes_no_backup(path: Path) -> None:
    scribble(path)
    there = sorted(path.parent.iterdir())
    with pytest.raises(DeskError):
        back_up(path)
    assert sorted(path.parent.iterdir()) == there


def test_what_stops_a_backup_leaves_nothing_of_it(path: Path) -> None:
    there = sorted(path.parent.iterdir())

    def stop(_part: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(path, progress=stop)
    assert sorted(path.parent.iterdir()) == there


def test_names_do_not_clash(path: Path) -> None:
    first = backup.named(path, "backup", NOW)
    assert first.name == "desk.backup-20310504-093007.db"
    first.touch()
    second = backup.named(path, "backup", NOW)
    assert second.name == "desk.backup-20310504-093007-2.db"
    second.touch()
    for other in ("desk.backup.db", "other.backup-20310504-093007.db", "desk.db-wal"):
        path.with_name(other).touch()
    assert backup.beside(path) == [second, first]


# ---- before a migration


@pytest.mark.parametrize("schema", range(1, LATEST))
def test_a_desk_of_each_earlier_schema_is_kept_before_it_is_changed(
    tmp_path: Path, schema: int
) -> None:
    path = make_old_desk(tmp_path / "desk.db", schema)
    events = query(path, "SELECT id, change, before, after, at FROM events ORDER BY id")
    told: list[str] = []
    with Desk(path, clock=lambda: NOW, tell=told.append) as desk:
        assert desk.claims(1)[0].status is Status.VERIFIED
        (notice,) = desk.warnings
    (kept,) = backup.beside(path)
    assert kept.name == f"desk.before-{schema + 1:04}-20310504-093007.db"
    assert query(kept, "PRAGMA user_version") == [(schema,)]
    for each in (kept, path):
        assert query(each, "SELECT id, change, before, after, at FROM events ORDER BY id") == events
    assert query(path, "PRAGMA user_version") == [(LATEST,)]
    assert assert_sound(path) == len(events)
    assert "brought up to date" in told[0]
    assert str(kept) in notice
    Desk(path).close()
    assert backup.beside(path) == [kept]
    restore(path, kept)
    assert query(path, "PRAGMA user_version") == [(schema,)]


def test_the_last_backups_before_migrations_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    by_hand = path.with_name("desk.backup-20300101-000000.db")
    by_hand.touch()
    for minute in range(6):
        path.unlink(missing_ok=True)
        make_old_desk(path, 1)
        at = NOW.replace(minute=minute)
        Desk(path, clock=lambda at=at: at).close()  # type: ignore[misc]  # binds this turn's time
    kept = [each.name[-9:-3] for each in backup.beside(path) if "before" in each.name]
    assert kept == ["090307", "090407", "090507"]
    assert by_hand.exists()


def test_a_desk_without_an_article_needs_no_backup(tmp_path: Path) -> None:
    path = make_old_desk(tmp_path / "desk.db", 1)
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for table in ("events", "rulings", "claims", "findings", "articles"):
            connection.execute(f"DELETE FROM {table}")
        connection.commit()
    Desk(path).close()
    assert backup.beside(path) == []


def test_a_migration_that_fails_half_way_leaves_the_desk_as_it_was(tmp_path: Path) -> None:
    path = make_old_desk(tmp_path / "desk.db", 1)
    with closing(sqlite3.connect(path)) as connection:
        # Stands where the third migration makes a table, after the second has done its work.
        connection.execute("CREATE TABLE spellings (mine)")
        connection.commit()
    schema = query(path, "SELECT sql FROM sqlite_master ORDER BY name")
    with pytest.raises(DeskError, match="spellings"):
        Desk(path)
    assert query(path, "SELECT sql FROM sqlite_master ORDER BY name") == schema
    assert query(path, "PRAGMA user_version") == [(1,)]
    (kept,) = backup.beside(path)
    assert query(kept, "PRAGMA user_version") == [(1,)]


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="presses Ctrl-C as POSIX does")
def test_whoever_stops_waiting_for_a_migration_finds_the_desk_as_it_was(tmp_path: Path) -> None:
    path = make_old_desk(tmp_path / "desk.db", 1)
    done = subprocess.run(
        [sys.executable, "-c", OPEN_AND_STOP, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "stopped\n", "")
    assert query(path, "PRAGMA user_version") == [(1,)]
    Desk(path).close()
    assert assert_sound(path) == 10
