"""Threads, processes and sudden ends: what was done is there, whole, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.errors import InTheWayError
from factcheck.model import Article, Ruling, Span, Status
from tests.store.conftest import MakeDesk
from tests.store.replay import assert_sound

MARK_FOR_EVER = """
import sys
from itertools import count
from pathlib import Path
from factcheck import Desk
from factcheck.model import Status

with Desk(Path(sys.argv[1]), checker="Ada") as desk:
    claims = desk.claims(1)
    print("ready", flush=True)
    for number in count():
        claim = claims[number // 2 % len(claims)]
        desk.mark(1, claim.id, (Status.VERIFIED, Status.DISPUTED)[number % 2])
        desk.note(1, claim.id, f"note {number}")
        print(number, flush=True)
"""
NOTE_FIFTY = """
import sys
from pathlib import Path
from factcheck import Desk

with Desk(Path(sys.argv[1]), checker=sys.argv[2]) as desk:
    claims = desk.claims(1)
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(50):
        desk.note(1, claims[number % 3].id, f"{sys.argv[2]} {number}")
"""
OPEN_AND_ADD = """
import sys
from pathlib import Path
from factcheck import Desk
from tests.store.conftest import story

with Desk(Path(sys.argv[1]), checker=sys.argv[2]) as desk:
    print(desk.add(story()), flush=True)
    for number in range(40):
        desk.add(story(title=f"{sys.argv[2]} {number}"))
"""


def start(program: str, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )


def undo(desk: Desk) -> bool:
    """Take a person's last act back; say whether there was one that nobody else went over."""
    try:
        return desk.undo(1) is not None
    except InTheWayError:
        return False


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def end(process: subprocess.Popen[str]) -> None:
    """Let a process end by itself and hold that it ended well."""
    process.communicate(timeout=60)
    assert process.returncode == 0


@pytest.mark.parametrize("after", [0, 7, 60])
def test_a_killed_program_leaves_all_that_was_done_and_nothing_half_done(
    make_desk: MakeDesk, article: Article, after: int
) -> None:
    desk = make_desk()
    desk.add(article)
    desk.close()
    with start(MARK_FOR_EVER, str(desk.path)) as process:
        try:
            assert line(process) == "ready"
            for number in range(after):
                assert line(process) == str(number)
        finally:
            process.kill()
        assert process.stdout is not None
        told = after + len(process.stdout.read().splitlines())
    done = assert_sound(desk.path)
    # The article was added; up to one more turn of a mark and a note was under way at the end.
    assert 2 * (told - 1) <= done - 1 <= 2 * (told + 1)
    again = make_desk()
    assert len(again.history(1)) == done
    while again.undo(1):
        pass
    assert {claim.status for claim in again.claims(1)} == {Status.UNCHECKED}
    assert {claim.note for claim in again.claims(1)} == {""}


def test_a_desk_whose_making_was_cut_off_is_made_the_next_time(
    tmp_path: Path, article: Article
) -> None:
    path = tmp_path / "desk.db"
    with start(OPEN_AND_ADD, str(path), "Ada") as process:
        while process.poll() is None and not path.exists():
            pass
        process.kill()
    with Desk(path) as desk:
        desk.add(article)
        assert len(desk.articles()) >= 1
    assert_sound(path)


def test_two_programs_make_one_desk_together(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    processes = [start(OPEN_AND_ADD, str(path), name) for name in ("Ada", "Oda")]
    for process in processes:
        end(process)
    with Desk(path) as desk:
        assert len(desk.articles()) == 81
    assert_sound(path)


def test_two_programs_write_at_once(make_desk: MakeDesk, article: Article) -> None:
    desk = make_desk()
    desk.add(article)
    processes = [start(NOTE_FIFTY, str(desk.path), name) for name in ("Ada", "Oda")]
    for process in processes:
        assert line(process) == "ready"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in processes:
        end(process)
    lines = desk.history(1)
    assert len(lines) == 101
    assert [each.by for each in lines].count("Oda") == 50
    # A desk that was open all the while shows what the others did.
    for claim in desk.claims(1)[:3]:
        assert claim.note.startswith(("Ada 4", "Oda 4"))
    desk.close()
    assert assert_sound(desk.path) == 101


def test_threads_change_one_article_at_once(make_desk: MakeDesk, article: Article) -> None:
    desk = make_desk()
    other = make_desk(checker="Oda")
    desk.add(article)
    found = desk.check(1).contradictions[0]
    barrier = threading.Barrier(8)

    def work(number: int) -> None:
        mine = (desk, other)[number % 2]
        barrier.wait()
        for turn in range(12):
            claim = mine.claims(1)[turn % 4]
            if claim.added:  # another thread may be undoing it just now
                continue
            mine.mark(1, claim.id, list(Status)[(number + turn) % len(Status)])
            mine.note(1, claim.id, f"{number} {turn}")
            mine.rule(1, found.id, list(Ruling)[(number + turn) % len(Ruling)])
            if turn % 3 == 0:
                undo(mine)
            if turn == number:
                mine.add_claim(1, Span(4 + number, 40 + number))
            assert mine.check(1).article == article

    with ThreadPoolExecutor(8) as threads:
        for done in [threads.submit(work, number) for number in range(8)]:
            done.result()
    assert desk.claims(1) == other.claims(1)
    assert desk.rulings(1) == other.rulings(1)
    while undo(desk) or undo(other):
        pass
    assert other.claims(1) == desk.claims(1)
    desk.close()
    other.close()
    assert_sound(desk.path)


def test_closing_waits_for_what_was_asked_for(make_desk: MakeDesk, article: Article) -> None:
    desk = make_desk()
    desk.add(article)
    claims = desk.claims(1)
    with ThreadPoolExecutor(4) as threads:
        asked = [
            threads.submit(desk.note, 1, claims[number % 3].id, f"note {number}")
            for number in range(60)
        ]
        asked[20].result()
        desk.close()
    done = sum(each.exception() is None for each in asked)
    # With four threads, three of the first twenty may still have been on their way.
    assert done >= 18
    assert assert_sound(desk.path) == done + 1
