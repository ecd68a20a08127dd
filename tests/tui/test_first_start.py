"""The tour of the first start, and what a window remembers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from textual.widgets import Static

import factcheck
from factcheck.model import Status
from factcheck.settings import Settings
from factcheck.tui.app import FactcheckApp
from factcheck.tui.memory import Memory
from factcheck.tui.screens.tour import TourScreen
from tests.tui.conftest import CLOCK, PUBLISHED, STORY, is_on, press, screen_text, settle

SIZE = (80, 24)


def first_start(desk_file: Path, folder: Path, *, story: bool = True) -> FactcheckApp:
    """Make the app as `factcheck` does, for a user whose memory is kept in a folder."""

    def add(desk: factcheck.Desk) -> int:
        return desk.add(factcheck.read(STORY.encode(), published=PUBLISHED))

    return FactcheckApp(
        lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK),
        add if story else None,
        memory=Memory(folder),
        tour=True,
    )


@pytest.mark.parametrize("story", [True, False], ids=["workbench", "desk"])
async def test_the_tour_is_three_lines_and_shown_once(
    desk_file: Path, tmp_path: Path, story: bool
) -> None:
    app = first_start(desk_file, tmp_path / "state", story=story)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert is_on(app, TourScreen)
        assert len(str(app.screen.query_one("#lines", Static).content).splitlines()) == 3
        await press(pilot, "enter")
        assert not is_on(app, TourScreen)
    again = first_start(desk_file, tmp_path / "state", story=story)
    async with again.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert not is_on(again, TourScreen)


async def test_a_key_of_the_workbench_ends_the_tour_and_is_not_lost(
    desk_file: Path, tmp_path: Path
) -> None:
    app = first_start(desk_file, tmp_path / "state")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        assert not is_on(app, TourScreen)
        await settle(pilot)
    with factcheck.Desk(desk_file) as desk:
        assert desk.claims(1)[0].status is Status.VERIFIED


async def test_the_tour_names_the_keys_in_force(desk_file: Path, tmp_path: Path) -> None:
    app = FactcheckApp(
        lambda: factcheck.Desk(desk_file),
        settings=Settings(keys={"workbench.verified": ("9",), "workbench.undo": ()}),
        memory=Memory(tmp_path / "state"),
        tour=True,
    )
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert "9 d  " in screen_text(app)


async def test_a_theme_is_remembered(desk_file: Path, tmp_path: Path) -> None:
    app = first_start(desk_file, tmp_path / "state")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert app.theme == "dark"
        await press(pilot, "enter", "colon", *"dark on light", "enter")
        assert app.theme == "light"
    assert first_start(desk_file, tmp_path / "state").theme == "light"
    fixed = FactcheckApp(
        lambda: factcheck.Desk(desk_file),
        settings=Settings(theme="terminal"),
        memory=Memory(tmp_path / "state"),
    )
    assert fixed.theme == "terminal"


GARBAGE = [b"", b"\x00\xff", b"[" * 100_000, b'"no such theme"', b"17", b"{", b"null", b"true"]


@pytest.mark.parametrize("garbage", GARBAGE, ids=range(len(GARBAGE)))
async def test_garbage_in_the_memory_is_no_hindrance(
    desk_file: Path, tmp_path: Path, garbage: bytes
) -> None:
    for name in ("theme", "tour", "splits"):
        (tmp_path / f"{name}.json").write_bytes(garbage)
    app = first_start(desk_file, tmp_path)
    assert app.theme == "dark"
    assert app.memory.get("splits", [0.5]) == [0.5]
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert app.claim_count


@pytest.mark.parametrize(
    ("stored", "otherwise"),
    [
        ([0.5, "x"], [1.0]),
        ([True], [1.0]),
        ({"by": 1}, {"by": "title"}),
        (1, True),
        (True, 1),
        ("x", 1),
    ],
)
def test_only_what_fits_is_remembered(tmp_path: Path, stored: object, otherwise: int) -> None:
    (tmp_path / "thing.json").write_text(json.dumps(stored))
    assert Memory(tmp_path).get("thing", otherwise) == otherwise


def test_a_memory_that_cannot_be_written_lasts_as_long_as_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    memory = Memory(tmp_path / "file" / "state")
    memory.put("theme", "light")
    assert memory.get("theme", "dark") == "light"


def test_a_name_leads_nowhere_else(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a name"):
        Memory(tmp_path).put("../theme", "light")


def test_windows_side_by_side_keep_what_the_others_remember(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from factcheck.tui.memory import Memory\n"
        "memory = Memory(Path(sys.argv[1]))\n"
        "for turn in range(200):\n"
        "    memory.put(sys.argv[2], turn); memory.put('shared', sys.argv[2] * 1000)\n"
    )
    names = ["one", "two", "three"]
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name], env=dict(os.environ))
        for name in names
    ]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    memory = Memory(tmp_path)
    assert [memory.get(name, -1) for name in names] == [199, 199, 199]
    assert memory.get("shared", "") in [name * 1000 for name in names]
    assert len(list(tmp_path.iterdir())) == 4  # nothing half-written is left
