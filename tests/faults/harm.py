"""Harm that comes from outside: to the file's bytes, its disk, its place, and to a migration."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from factcheck import Desk
from factcheck.errors import DeskError, DeskLockedError
from factcheck.model import Status
from factcheck.store.engine import sqlite3
from factcheck.store.migrating import migration_files
from tests.faults.day import change, make_desk
from tests.faults.killing import ROOT
from tests.store.old_desks import make_old_desk
from tests.store.replay import assert_sound

_PAGE = 4096
_RECORD = ("articles", "claims", "details", "spellings", "rulings", "events")
"""Tables that hold what people did; all others can be computed again."""


def worked_on(path: Path, changes: int = 24) -> Path:
    """Make a desk with so many changes by Ada, closed and in one file."""
    make_desk(path)
    with Desk(path, checker="Ada") as desk:
        for number in range(changes):
            change(desk, "Ada", number)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    return path


# ---- bytes


def flip_bits(content: bytearray, chance: random.Random) -> None:
    """Turn one to eight bits round, anywhere."""
    for _ in range(chance.randint(1, 8)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def tear_pages(content: bytearray, chance: random.Random) -> None:
    """Put zeros, or what stands on another page, into a part of one to three pages."""
    pages = len(content) // _PAGE
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(pages) * _PAGE
        length = 512 * chance.randint(1, _PAGE // 512)
        other = chance.randrange(pages) * _PAGE
        torn = content[other : other + length] if chance.random() < 0.5 else bytes(length)
        content[start : start + length] = torn


Harm = Callable[[bytearray, random.Random], None]


def damage(folder: Path, harm: Harm, times: int, seed: int = 0) -> Counter[str]:
    """Harm copies of a desk at random places, work on each, and count what comes of it.

    Returns:
        How many were "refused" with a message, "told by the proof" (`verify` or `doctor` names what
        is wrong), or "without effect" on what people did.

    Raises:
        AssertionError: one is worked on, and nothing tells that what people did is another thing.
        Exception: one brings the program down.
    """
    chance = random.Random(seed)
    sound = worked_on(folder / "sound.db")
    record = _record(sound)
    content = sound.read_bytes()
    came: Counter[str] = Counter()
    for number in range(times):
        path = folder / f"harmed-{number}.db"
        harmed = bytearray(content)
        harm(harmed, chance)
        path.write_bytes(harmed)
        came[_outcome(path, record)] += 1
        for each in folder.glob(f"harmed-{number}.*"):
            each.unlink()
    return came


def _outcome(path: Path, record: Sequence[object]) -> str:
    try:
        with Desk(path, checker="Oda") as desk:
            desk.articles()
            claims = desk.claims(1)
            desk.details(1), desk.history(1), desk.search("harbour")
            told = any(proof.faults for proof in desk.verify_all())
            if not told:
                desk.mark(1, claims[0].id, Status.OPINION)
                desk.undo(1)
    except DeskError as error:
        assert error.message.isprintable(), error.message
        return "refused"
    if told:
        return "told by the proof"
    assert _record(path)[: len(record)] == record, f"{path} is another desk, and nothing says so"
    return "without effect"


def _record(path: Path) -> list[object]:
    """Return what people did, without what Oda adds to it."""
    with closing(sqlite3.connect(path)) as connection:
        events = connection.execute(
            'SELECT article, deed, subject_id, change, before, after, "by", at FROM events'
            " WHERE \"by\" <> 'Oda' ORDER BY id"
        ).fetchall()
        texts = connection.execute("SELECT id, title, text FROM articles ORDER BY id").fetchall()
    return [*texts, *events]


# ---- disk


@contextmanager
def small_disk(megabytes: int) -> Iterator[Path]:
    """Give a folder on a disk of a few megabytes.

    Raises:
        PermissionError: this user may not mount one.
    """
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise PermissionError("only root can mount a small disk, on Linux")
    folder = tempfile.mkdtemp()
    options = ["-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder]
    done = subprocess.run(["mount", *options], capture_output=True, text=True, check=False)
    try:
        if done.returncode:
            raise PermissionError(done.stderr.strip())
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "-l", folder], check=True, capture_output=True)
    finally:
        Path(folder).rmdir()


def fill_disk() -> int:
    """Write to a desk until its disk is full, make room, and go on; return the changes made.

    Raises:
        PermissionError: this user may not mount a small disk.
        AssertionError: a change that was acknowledged is lost, or the message is another one.
    """
    with small_disk(4) as folder:
        path = worked_on(folder / "desk.db", 0)
        ballast = folder / "ballast"
        ballast.write_bytes(bytes(64 * 1024))
        done, full = 0, ""
        with Desk(path, checker="Ada") as desk:
            while not full:
                assert done < 200, "4 megabytes take no end of notes"
                try:
                    desk.note(1, desk.claims(1)[0].id, f"{done} " * 20_000)
                    done += 1
                except DeskError as error:
                    full = error.message
            assert "is full" in full, full
            assert desk.claims(1)[0].note == (f"{done - 1} " * 20_000).strip()
            ballast.unlink()
            desk.mark(1, desk.claims(1)[1].id, Status.DISPUTED)
        assert assert_sound(path) == done + 2
        return done


WRITE_UNDER_A_LIMIT = """
import resource, sys
from pathlib import Path
from factcheck import Desk
from factcheck.errors import DeskError

path = Path(sys.argv[1])
with Desk(path, checker="Ada") as desk:
    claim = desk.claims(1)[0].id
    limit = int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    done = 0
    try:
        while True:
            desk.note(1, claim, f"{done} " * 20_000)
            done += 1
    except DeskError as error:
        print(done, error.message)
"""


def limit_file_size(folder: Path) -> str:
    """Let a program write until its files may grow no longer, and return what it said.

    Raises:
        AssertionError: a change that was acknowledged is lost, or the program came down.
    """
    path = worked_on(folder / "limited.db", 0)
    done = subprocess.run(
        [sys.executable, "-c", WRITE_UNDER_A_LIMIT, str(path), str(2 * 2**20)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    number, _, message = done.stdout.strip().partition(" ")
    assert assert_sound(path) == int(number) + 1
    return message


def hold(folder: Path, seconds: float, wait: float = 5.0) -> float:
    """Hold a desk's lock from outside for some seconds and ask for changes meanwhile.

    Returns:
        The longest time that one waited, in seconds.

    Raises:
        AssertionError: the change was made, or the message is another one.
    """
    path = worked_on(folder / "held.db", 0)
    with Desk(path, checker="Ada", wait=wait) as desk, closing(sqlite3.connect(path)) as other:
        claim = desk.claims(1)[0]
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        waits: list[float] = []
        while not waits or time.monotonic() - began < seconds:
            asked = time.monotonic()
            try:
                desk.mark(1, claim.id, Status.DISPUTED)
            except DeskLockedError as error:
                assert "another program holds" in error.message
                waits.append(time.monotonic() - asked)
            else:
                raise AssertionError("two wrote at once")
        assert desk.claims(1)[0] == claim
        other.rollback()
        desk.mark(1, claim.id, Status.DISPUTED)
    assert assert_sound(path) == 2
    return max(waits)


# ---- migrations


def stop_migrations(folder: Path, times: int, how: signal.Signals, seed: int = 0) -> Counter[str]:
    """Stop programs that bring an old desk up to date at random moments.

    Returns:
        How many desks were left "as they were", and how many were "brought up to date".

    Raises:
        AssertionError: a desk is neither, or something of it is lost.
    """
    chance = random.Random(seed)
    latest = len(migration_files())
    came: Counter[str] = Counter()
    for number in range(times):
        inside = folder / f"old-{number}"
        inside.mkdir()
        path = make_old_desk(inside / "desk.db", 1 + number % (latest - 1))
        before = _old_record(path)
        with subprocess.Popen(
            [sys.executable, "-m", "factcheck", "list", "--desk", str(path)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        ) as process:
            assert process.stderr is not None
            said = process.stderr.readline()  # that a backup is made: then it is under way
            time.sleep(chance.random() / 5)  # a backup, and the migrations behind it
            process.send_signal(how)
            said += process.stderr.read()
        assert "Traceback" not in said, said
        with closing(sqlite3.connect(path)) as connection:
            (schema,) = connection.execute("PRAGMA user_version").fetchone()
        assert schema in (1 + number % (latest - 1), latest), schema
        came["brought up to date" if schema == latest else "as they were"] += 1
        assert _old_record(path) == before
        Desk(path).close()
        assert_sound(path)
        assert _old_record(path) == before
        for each in inside.glob("desk.before-*.db"):
            assert _old_record(each) == before, each
        shutil.rmtree(inside)
    return came


def _old_record(path: Path) -> list[object]:
    """Return what people did, in what all schemas have of it."""
    with closing(sqlite3.connect(path)) as connection:
        return [
            *connection.execute(
                'SELECT id, article, change, before, after, "by", at FROM events ORDER BY id'
            ),
            *connection.execute("SELECT id, title, text FROM articles ORDER BY id"),
            *connection.execute("SELECT article, id, status, note FROM claims ORDER BY 1, 2"),
        ]
