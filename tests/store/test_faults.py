"""Each fault of `python -m tests.faults` a few times."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.faults import harm
from tests.faults.killing import kill_at_random, soak


def test_killed_programs_lose_nothing_that_they_were_told_is_done(tmp_path: Path) -> None:
    came = kill_at_random(tmp_path / "desk.db", kills=10, changes=60)
    assert came.kills >= 10
    assert came.acknowledged + came.unsaid >= 60


def test_eight_writers_lose_no_update_and_complain_of_nothing(tmp_path: Path) -> None:
    came = soak(tmp_path / "desk.db", writers=8, seconds=3)
    assert came.complaints == ()
    assert came.changes >= 8


@pytest.mark.parametrize("harmed", [harm.flip_bits, harm.tear_pages])
def test_a_damaged_desk_is_refused_or_told(tmp_path: Path, harmed: harm.Harm) -> None:
    came = harm.damage(tmp_path, harmed, times=30)
    assert came["refused"] > 0


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals are POSIX's")
@pytest.mark.parametrize("how", ["SIGKILL", "SIGINT"])
def test_a_migration_that_is_stopped_is_made_or_not(tmp_path: Path, how: str) -> None:
    came = harm.stop_migrations(tmp_path, 4, signal.Signals[how])
    assert sum(came.values()) == 4


def test_a_full_disk_takes_nothing_back() -> None:
    try:
        assert harm.fill_disk() > 0
    except PermissionError as error:
        pytest.skip(str(error))


def test_files_that_may_grow_no_longer(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="limits are POSIX's")
    assert "cannot be" in harm.limit_file_size(tmp_path)


def test_a_desk_that_is_held_says_so_in_time(tmp_path: Path) -> None:
    assert harm.hold(tmp_path, seconds=0.5, wait=0.2) < 30
