"""Bringing a backup back, a file that goes away, and looking at a desk."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.desk.care import back_up, examine, restore
from factcheck.errors import DeskError, DeskLockedError
from factcheck.model import Article, Status
from factcheck.store import backup
from factcheck.store.engine import VERSION, has_wal_fix, sqlite3
from factcheck.store.migrating import migration_files
from tests.store.conftest import MakeDesk, story
from tests.store.old_desks import make_old_desk
from tests.store.replay import assert_sound

NOW = dt.datetime(2031, 5, 4, 9, 30, 7, tzinfo=dt.UTC)
OPEN_AND_WAIT = """
import sys
from pathlib import Path
from factcheck import Desk

with Desk(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.readline()
"""


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


# ---- bringing one back


def test_a_backup_takes_the_place_of_the_desk(path: Path) -> None:
    made = back_up(path)
    with Desk(path, checker="Ada") as desk:
        desk.mark(1, desk.claims(1)[1].id, Status.DISPUTED)
    path.chmod(0o640)
    there, kept = restore(path, made)
    assert there == path
    assert kept is not None
    assert path.stat().st_mode & 0o777 == 0o640
    assert (assert_sound(path), assert_sound(kept)) == (2, 3)
    restore(path, kept)
    assert assert_sound(path) == 3
    with Desk(path) as desk:
        assert desk.claims(1)[1].status is Status.DISPUTED


@pytest.mark.skipif(not has_wal_fix(VERSION), reason="idle programs leave no lock without a log")
def test_a_desk_that_is_open_is_not_replaced(path: Path) -> None:
    made = back_up(path)
    with Desk(path) as desk:
        assert desk.articles()
        with pytest.raises(DeskLockedError, match="close it"):
            restore(path, made)
        desk.mark(1, desk.claims(1)[1].id, Status.DISPUTED)
    assert assert_sound(path) == 3
    assert backup.beside(path) == [made]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="the system does not tell")
def test_a_desk_that_an_idle_program_has_open_is_not_replaced(
    tmp_path: Path, article: Article
) -> None:
    (tmp_path / ".stfolder").mkdir()  # so that it has a rollback journal, and no lock when idle
    path = tmp_path / "desk.db"
    with Desk(path, checker="Ada") as desk:
        desk.add(article)
    made = back_up(path)
    with subprocess.Popen(
        [sys.executable, "-c", OPEN_AND_WAIT, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[2],
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(DeskLockedError, match="close it"):
            restore(path, made)
        other.communicate(b"\n")
    restore(path, made)
    assert assert_sound(path) == 1


def test_a_desk_that_was_open_and_idle_goes_on_in_no_file_that_is_gone(
    tmp_path: Path, article: Article
) -> None:
    (tmp_path / ".stfolder").mkdir()  # so that it has a rollback journal, and no lock when idle
    path = tmp_path / "desk.db"
    with Desk(path, checker="Ada", clock=lambda: NOW) as desk:
        desk.mark(desk.add(article), desk.claims(1)[0].id, Status.VERIFIED)
        restore(path, back_up(path))
        with pytest.raises(DeskError, match="replaced while it was open"):
            desk.mark(1, desk.claims(1)[1].id, Status.DISPUTED)
    assert assert_sound(path) == 2


@pytest.mark.parametrize("harm", [scribble, lambda path: path.write_bytes(b"not SQLite" * 900)])
def test_a_damaged_desk_is_set_aside_as_it_is(path: Path, harm: Callable[[Path], None]) -> None:
    made = back_up(path)
    harm(path)
    path.with_name("desk.db-wal").write_bytes(b"left over" * 40)
    content = path.read_bytes()
    _, kept = restore(path, made)
    assert kept is not None
    assert kept.read_bytes() == content
    assert assert_sound(path) == 2
    with Desk(path) as desk:
        assert desk.claims(1)[0].status is Status.VERIFIED


def test_a_backup_comes_back_where_there_is_no_desk(path: Path) -> None:
    made = back_up(path)
    path.unlink()
    assert restore(path, made) == (path, None)
    assert assert_sound(path) == 2
    path.unlink()
    log = path.with_name("desk.db-wal")
    log.write_bytes(b"left over" * 40)
    with pytest.raises(DeskError, match="is gone, but"):
        Desk(path)
    _, kept = restore(path, made)
    assert kept is not None
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"left over" * 40
    assert assert_sound(path) == 2


def _damaged(path: Path, made: Path) -> None:
    scribble(made)


def _newer(path: Path, made: Path) -> None:
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("PRAGMA user_version = 99")


def _of_another_program(path: Path, made: Path) -> None:
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("PRAGMA application_id = 7")


def _itself(path: Path, made: Path) -> None:
    made.unlink()
    made.symlink_to(path)


def _missing(path: Path, made: Path) -> None:
    made.unlink()


def _a_letter(path: Path, made: Path) -> None:
    made.write_text("Dear desk, here is my story.\n" * 400)


@pytest.mark.parametrize(
    "harm", [_damaged, _newer, _of_another_program, _itself, _missing, _a_letter]
)
def test_what_is_no_sound_desk_takes_no_place(
    path: Path, harm: Callable[[Path, Path], None]
) -> None:
    made = back_up(path)
    harm(path, made)
    content = path.read_bytes()
    there = sorted(path.parent.iterdir())
    with pytest.raises(DeskError) as caught:
        restore(path, made)
    assert caught.value.message.isprintable()
    assert path.read_bytes() == content
    assert sorted(path.parent.iterdir()) == there


def test_another_programs_database_is_not_replaced(path: Path) -> None:
    made = back_up(path)
    other = path.with_name("other.db")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE bookmarks (id INTEGER)")
    with pytest.raises(DeskError, match="another program"):
        restore(other, made)
    assert query(other, "SELECT count(*) FROM bookmarks") == [(0,)]


# ---- a file that goes away


@pytest.mark.parametrize("another", [False, True])
def test_what_was_done_in_a_file_that_was_removed_is_brought_to_safety(
    path: Path, make_desk: MakeDesk, another: bool
) -> None:
    desk = make_desk(path)
    claims = desk.claims(1)
    desk.note(1, claims[0].id, "before")
    for each in path.parent.glob("desk.db*"):
        each.unlink()
    if another:
        with Desk(path) as other:
            other.add(story("Another"))
    for _ in range(2):
        with pytest.raises(DeskError, match="removed or replaced") as caught:
            desk.note(1, claims[0].id, "after")
    (rescued,) = backup.beside(path)
    assert str(rescued) in caught.value.message
    assert assert_sound(rescued) == 3
    desk.close()
    if another:
        with Desk(path) as other:
            assert [each.title for each in other.articles()] == ["Another"]
    shutil.move(rescued, path.with_name("again.db"))
    with Desk(path.with_name("again.db")) as again:
        assert again.claims(1)[0].note == "before"


# ---- how a desk is


def test_a_desk_is_looked_at_without_being_changed(tmp_path: Path) -> None:
    path = make_old_desk(tmp_path / "desk.db", 1)
    content = path.read_bytes()
    health = examine(path, full=True)
    assert (health.articles, health.schema, health.damage) == (2, 1, "")
    assert list(health.pending) == [file.stem for file in migration_files()[1:]]
    assert path.read_bytes() == content
    scribble(path)
    assert examine(path).damage


def test_where_there_is_no_desk_none_is_made(tmp_path: Path) -> None:
    health = examine(tmp_path / "desk.db")
    assert not health.there
    assert health.free > 0
    assert list(tmp_path.iterdir()) == []
