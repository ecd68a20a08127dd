"""Files and places that cannot be a desk: one line for a person, and nothing is touched."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.errors import DeskError, DeskLockedError
from factcheck.model import Article, Status
from factcheck.store import Store
from factcheck.store.engine import sqlite3
from tests.store.conftest import MakeDesk, story
from tests.store.replay import assert_sound

NOBODY = 65534


def refused(path: Path, says: str, **options: float) -> DeskError:
    """Hold that a desk cannot be opened and that the error is one line with these words."""
    with pytest.raises(DeskError) as caught:
        Desk(path, **options)  # type: ignore[arg-type]  # `wait` is the only option in use here
    message = caught.value.message
    assert says in message
    assert "\n" not in message
    assert message.isprintable()
    return caught.value


def execute(path: Path, *statements: str) -> None:
    """Do something to a file as another program would."""
    connection = sqlite3.connect(path)
    try:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    finally:
        connection.close()


@pytest.fixture
def used(make_desk: MakeDesk, article: Article) -> Path:
    """A desk file with an article and a mark, closed."""
    desk = make_desk()
    number = desk.add(article)
    desk.mark(number, desk.check(number).claims[0].id, Status.VERIFIED)
    desk.close()
    return desk.path


@pytest.mark.parametrize(
    "content",
    [
        b"Dear desk, here is my story.\n" * 40,
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
        b"x",
        b"y" * 511,
        b"z" * 512,
    ],
    ids=["text", "picture", "one byte", "511 bytes", "512 bytes"],
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "story.db"
    path.write_bytes(content)
    refused(path, "no desk")
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "statement",
    ["CREATE TABLE bookmarks (id INTEGER)", "PRAGMA application_id = 7", "PRAGMA user_version = 3"],
)
def test_a_database_of_another_program(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "other.db"
    execute(path, statement)
    content = path.read_bytes()
    refused(path, "another program")
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_desk(tmp_path: Path, article: Article) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with Desk(path) as desk:
        assert desk.add(article) == 1


@pytest.mark.parametrize(
    "statement",
    [
        (
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('factcheck', '0099_sources', '2031-01-01')"
        ),
        "PRAGMA user_version = 99",
    ],
)
def test_a_desk_of_a_newer_program_is_only_read(
    used: Path, article: Article, statement: str
) -> None:
    execute(used, statement)
    content = used.read_bytes()
    with Desk(used) as desk:
        (warning,) = desk.warnings
        assert "newer version" in warning
        claim = desk.check(1).claims[0]
        assert claim.status is Status.VERIFIED
        assert [each.title for each in desk.articles()] == [article.title]
        assert desk.history(1)
        assert desk.details(1)
        assert desk.search("ferry")
        for change in (
            lambda: desk.mark(1, claim.id, Status.DISPUTED),
            lambda: desk.undo(1),
            lambda: desk.add(story("Another")),
            lambda: desk.archive(1),
        ):
            with pytest.raises(DeskError, match="newer version"):
                change()
    assert used.read_bytes() == content


def test_a_desk_that_a_newer_program_brings_up_to_date_meanwhile(
    make_desk: MakeDesk, used: Path
) -> None:
    desk = make_desk(used)
    claim = desk.claims(1)[0]
    execute(used, "PRAGMA user_version = 99")
    with pytest.raises(DeskError, match="newer version"):
        desk.mark(1, claim.id, Status.DISPUTED)
    assert desk.claims(1)[0] == claim


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("missing/desk.db", "no folder"),
        ("nul\0byte.db", "no folder"),
        ("nul\0byte/desk.db", "no folder"),
        ("n" * 300, "cannot be reached"),
        ("", "is a folder"),
    ],
)
def test_a_place_where_no_file_can_be(tmp_path: Path, name: str, says: str) -> None:
    refused(tmp_path / name, says)
    assert list(tmp_path.iterdir()) == []


def test_a_path_with_control_characters_is_named_without_them(tmp_path: Path) -> None:
    refused(tmp_path / "a\x1b[2J\n\udcffb" / "desk.db", "no folder")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that takes no file")
def test_a_folder_that_takes_no_file() -> None:
    refused(Path("/proc/self/desk.db"), "cannot be opened or made")


def test_no_home_folder() -> None:
    refused(Path("~nobody-of-that-name/desk.db"), "home folder")


def test_a_folder_for_the_default_desk_that_cannot_be_made(
    own_environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FACTCHECK_DESK")
    (own_environment / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(own_environment / "file"))
    with pytest.raises(DeskError, match="cannot be made"):
        Desk()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@pytest.fixture
def as_nobody(used: Path) -> Iterator[None]:
    """Give up the right to write everywhere, which root has. `used` loads what is loaded late."""
    if not hasattr(os, "geteuid"):
        pytest.skip("file modes are for systems that have them")
    with as_somebody():
        yield


@contextmanager
def as_somebody() -> Iterator[None]:
    """Be another user than root for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.parametrize("mode", [0o444, 0o000])
def test_a_file_without_the_right_to_write(
    used: Path, open_folder: Path, as_nobody: None, mode: int
) -> None:
    path = open_folder / "desk.db"
    user = os.geteuid()
    if user == NOBODY:
        os.seteuid(0)
    shutil.copy(used, path)
    path.chmod(mode)
    os.seteuid(user)
    refused(path, "read-only" if mode else "cannot be opened")


def test_a_folder_without_the_right_to_write(open_folder: Path, as_nobody: None) -> None:
    folder = open_folder / "shut"
    folder.mkdir()
    folder.chmod(0o555)
    refused(folder / "desk.db", "cannot be opened or made")
    folder.chmod(0o000)
    refused(folder / "desk.db", "cannot be reached")
    folder.chmod(0o755)


def test_a_desk_that_another_program_holds(used: Path) -> None:
    other = sqlite3.connect(used)
    try:
        other.execute("BEGIN IMMEDIATE")
        error = refused(used, "another program holds", wait=0.05)
        assert isinstance(error, DeskLockedError)
    finally:
        other.close()
    Desk(used).close()


def test_a_change_while_another_program_holds_the_desk(make_desk: MakeDesk, used: Path) -> None:
    desk = make_desk(used, wait=0.05)
    claim = desk.claims(1)[1]
    other = sqlite3.connect(used)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeskLockedError):
            desk.mark(1, claim.id, Status.DISPUTED)
        assert desk.check(1).claims[1] == claim
        assert len(desk.articles()) == 1
    finally:
        other.close()
    assert desk.mark(1, claim.id, Status.DISPUTED).status is Status.DISPUTED
    assert desk.undo(1)


def test_a_short_hold_is_waited_for(make_desk: MakeDesk, used: Path) -> None:
    desk = make_desk(used)
    claim = desk.claims(1)[1]
    other = sqlite3.connect(used, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, other.rollback)
    release.start()
    try:
        desk.mark(1, claim.id, Status.DISPUTED)
    finally:
        release.join()
        other.close()
    assert desk.claims(1)[1].status is Status.DISPUTED


def test_a_full_disk_changes_nothing(make_desk: MakeDesk, used: Path) -> None:
    desk = make_desk(used)
    claim = desk.claims(1)[0]
    engine = desk._store
    assert isinstance(engine, Store)
    engine._write(lambda database: database.execute("PRAGMA max_page_count = 1"))
    with pytest.raises(DeskError, match="full"):
        desk.note(1, claim.id, "Long words. " * 5000)
    assert desk.claims(1)[0] == claim
    desk.close()
    assert assert_sound(used) == 2


def _cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _scribble(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for at in range(4096, len(content), 64):
        content[at] ^= 0xA5
    path.write_bytes(content)


def _take_a_table_out(path: Path) -> None:
    execute(path, "DROP VIEW history", "DROP TABLE claims")


@pytest.mark.parametrize("harm", [_cut, _scribble, _take_a_table_out])
def test_a_damaged_file(used: Path, harm: Callable[[Path], None]) -> None:
    harm(used)
    with pytest.raises(DeskError) as caught, Desk(used) as desk:
        desk.articles()
        desk.check(1)
    assert caught.value.message.isprintable()


@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE articles SET blocks = \'[["paragraph", 0, 99999, ""]]\'',
        'UPDATE articles SET blocks = \'[["paragraph", 0, 20, ""], ["paragraph", 5, 30, ""]]\'',
        'UPDATE articles SET blocks = \'[["headlong", 0, 5, ""]]\'',
        "UPDATE articles SET blocks = '7'",
        "UPDATE articles SET text = text || char(27) || '[2J'",
    ],
)
def test_an_article_that_another_hand_changed(used: Path, statement: str) -> None:
    execute(used, "DROP TRIGGER articles_stay", statement)
    with Desk(used) as desk, pytest.raises(DeskError, match="damaged"):
        desk.article(1)


def test_control_characters_that_another_hand_wrote_do_not_come_out(used: Path) -> None:
    escape = "char(27) || '[2J'"
    execute(
        used,
        f"UPDATE articles SET title = title || {escape}, outlet = {escape}, source = {escape}",
        f'UPDATE claims SET note = {escape}, text = {escape} || "x"',
    )
    with Desk(used) as desk:
        check = desk.check(1)
        shown = [
            check.article.title,
            check.article.outlet,
            check.article.source,
            desk.articles()[0].title,
            *(claim.text + claim.note for claim in check.claims),
        ]
        assert all("\x1b" not in text for text in shown)


@pytest.mark.parametrize("end", ["-wal", "-journal"])
def test_a_log_whose_desk_is_gone_is_not_thrown_away(tmp_path: Path, end: str) -> None:
    left = tmp_path / f"desk.db{end}"
    left.write_bytes(b"what was last written" * 40)
    refused(tmp_path / "desk.db", "is gone, but")
    assert list(tmp_path.iterdir()) == [left]
    left.unlink()
    Desk(tmp_path / "desk.db").close()


def test_a_desk_without_its_log_is_the_one_before_it(make_desk: MakeDesk, used: Path) -> None:
    before = assert_sound(used)
    desk = make_desk(used)
    desk.mark(1, desk.claims(1)[1].id, Status.DISPUTED)
    content = used.read_bytes()
    desk.close()
    used.write_bytes(content)
    assert assert_sound(used) in (before, before + 1)  # the latter where there is no log


def test_a_clock_that_was_set_back_leaves_the_order_as_it_was(
    make_desk: MakeDesk, used: Path
) -> None:
    back = make_desk(used, clock=lambda: dt.datetime(1999, 12, 31, tzinfo=dt.UTC))
    back.mark(1, back.claims(1)[0].id, Status.DISPUTED)
    back.note(1, back.claims(1)[0].id, "later, by an earlier clock")
    assert [change.at.year for change in back.history(1)[-2:]] == [1999, 1999]
    assert back.claims(1)[0].status is Status.DISPUTED
    back.undo(1)
    back.undo(1)
    assert back.claims(1)[0].status is Status.VERIFIED
    assert assert_sound(used) == 6


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="file modes are for systems that have them")
def test_a_right_that_is_lost_while_the_desk_is_open(
    make_desk: MakeDesk, used: Path, open_folder: Path
) -> None:
    shut = open_folder / "shut"
    shut.mkdir()
    path = shut / "desk.db"
    shutil.copy(used, path)
    if os.geteuid() == 0:
        for each in (shut, path):
            os.chown(each, NOBODY, -1)
    with as_somebody(), Desk(path, checker="Ada") as desk:
        claim = desk.claims(1)[0]
        shut.chmod(0o000)
        with pytest.raises(DeskError, match="cannot be reached"):
            desk.mark(1, claim.id, Status.DISPUTED)
        shut.chmod(0o700)
        assert desk.claims(1)[0].status is Status.VERIFIED
        desk.mark(1, claim.id, Status.DISPUTED)
    assert assert_sound(path) == 3
