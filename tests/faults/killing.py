"""kill -9 at random moments of a working day of two, and many writers at once."""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from tests.faults.day import NAMES, done_by, make_desk
from tests.store.replay import assert_sound

ROOT = Path(__file__).resolve().parents[2]
_LONGEST = 40
"""Changes after which the first of the two is killed at the latest, if the day is long enough."""
_PATIENCE = 120.0
"""Seconds until a worker that does nothing counts as hung."""


@dataclass(slots=True)
class Kills:
    """What came of killing.

    Attributes:
        kills: processes that were killed at work.
        acknowledged: changes that a process had been told were done before it was killed.
        unsaid: those of which the record has one more, which was under way.
    """

    kills: int = 0
    acknowledged: int = 0
    unsaid: int = 0


class Worker:
    """A process that works through a part of somebody's day.

    Args:
        desk: the desk file.
        name: who.
        first, last: its changes; a negative `last` are seconds to go on for.
    """

    def __init__(self, desk: Path, name: str, first: int, last: int) -> None:
        self.name = name
        self.first = first
        self.times: list[float] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.day", str(desk), name, str(first), str(last)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            number, _, took = line.partition(" ")
            if took.endswith("\n"):  # a line that was cut off told nobody anything
                assert int(number) == self.first + len(self.times)
                self.times.append(float(took))

    @property
    def told(self) -> int:
        """How many changes it was told are done."""
        return len(self.times)

    def wait_for(self, told: int) -> None:
        """Wait until it was told that so many are done, or has ended."""
        until = time.monotonic() + _PATIENCE
        while self.told < told and self._process.poll() is None:
            assert time.monotonic() < until, f"{self.name} hangs"
            time.sleep(0.0005)

    def kill(self) -> bool:
        """Kill it and read what it still said; return whether it was at work."""
        at_work = self._process.poll() is None
        self._process.kill()
        self._end()
        return at_work

    def finish(self) -> str:
        """Wait until it ends by itself, and return what it complained of."""
        return self._end()

    def _end(self) -> str:
        assert self._process.stderr is not None
        with self._process:  # closes its pipes
            complaints = self._process.stderr.read()
            self._reader.join(_PATIENCE)
        return complaints


def kill_at_random(desk: Path, kills: int, changes: int, seed: int = 0) -> Kills:
    """Let two work through a day, killed again and again, and hold the desk to it each time.

    Args:
        desk: where to make the desk.
        kills: how many processes to kill.
        changes: of both together; when the day is over before, it goes on.
        seed: of the random moments.

    Raises:
        AssertionError: a desk does not open, its chain is broken, a change that was acknowledged
            is not there, or there is one that nobody made.
    """
    chance = random.Random(seed)
    make_desk(desk)
    done = dict.fromkeys(NAMES[:2], 0)
    result = Kills()
    each = max(1, min(_LONGEST, 2 * changes // kills))
    while result.kills < kills or sum(done.values()) < changes:
        left = result.kills < kills
        last = {name: 2**31 if left else max(changes // 2, start) for name, start in done.items()}
        workers = [Worker(desk, name, done[name], last[name]) for name in done]
        chance.shuffle(workers)
        complaints = []
        for worker in workers:
            if not left:
                complaints.append(worker.finish())
                continue
            worker.wait_for(chance.randrange(each + 1))
            time.sleep(chance.random() / 200)  # anywhere within a change, not always behind one
            result.kills += worker.kill()
        assert not any(complaints), complaints
        assert_sound(desk)
        for worker in workers:
            there = done_by(desk, worker.name)
            told = done[worker.name] + worker.told
            assert told <= there <= told + 1, (worker.name, told, there)
            result.acknowledged += worker.told
            result.unsaid += there - told
            done[worker.name] = there
    return result


@dataclass(frozen=True, slots=True)
class Soak:
    """What came of many writers at once.

    Attributes:
        changes: made and acknowledged.
        complaints: what any of them showed a person.
        median, worst: milliseconds that a change took.
    """

    changes: int
    complaints: tuple[str, ...]
    median: float
    worst: float


def soak(desk: Path, writers: int, seconds: int) -> Soak:
    """Let writers work on one article for some time and hold the desk to what they were told.

    Raises:
        AssertionError: an update is lost, twice there, or the desk is not sound.
    """
    make_desk(desk)
    workers = [Worker(desk, name, 0, -seconds) for name in NAMES[:writers]]
    complaints = tuple(filter(None, [worker.finish() for worker in workers]))
    for worker in workers:
        assert done_by(desk, worker.name) == worker.told, worker.name
    changes = sum(worker.told for worker in workers)
    assert assert_sound(desk) == changes + 1  # that the article was added is one too
    times = [took for worker in workers for took in worker.times]
    return Soak(changes, complaints, statistics.median(times), max(times))
