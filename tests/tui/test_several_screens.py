"""From the list of all articles to the workbench and back, and leaving in the middle of it."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from pathlib import Path

import factcheck
from factcheck.errors import FetchError
from factcheck.model import Status
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.desk import DeskScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.tui.conftest import CLOCK, PUBLISHED, STORY, MakeApp, is_on, press, screen_text, settle

SIZE = (100, 30)
OTHER = "Harbour fees rise\n\nThe council raised harbour fees by 12 percent on Monday.\n"


def desk_app(desk_file: Path) -> FactcheckApp:
    return FactcheckApp(lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK))


def fill(desk_file: Path) -> None:
    with factcheck.Desk(desk_file) as desk:
        desk.add(factcheck.read(STORY.encode(), published=PUBLISHED))
        desk.add(factcheck.read(OTHER.encode(), published=PUBLISHED))


async def test_the_desk_lists_articles_and_opens_one(desk_file: Path) -> None:
    fill(desk_file)
    app = desk_app(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        shown = screen_text(app)
        assert "2 articles" in shown
        assert shown.index("Harbour fees rise") < shown.index("Quarry blast")
        await press(pilot, "j", "enter")
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert "Five workers were hurt" in screen_text(app)
        await press(pilot, "v", "l")
        await settle(pilot)
        assert is_on(app, DeskScreen)
        # The article that was left is the chosen one, and its figures are new.
        lines = screen_text(app).splitlines()
        (at,) = [at for at, line in enumerate(lines) if "Quarry" in line]
        assert lines[at].startswith("▌")
        assert "✓ 1" in lines[at + 1]
        await press(pilot, "k", "enter")
        await settle(pilot)
        assert "raised harbour fees" in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        assert desk.claims(1)[0].status is Status.VERIFIED


async def test_the_desk_is_reached_from_above_the_workbench_too(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c", "l")
        await settle(pilot)
        assert is_on(app, DeskScreen)
        assert len(app.screen_stack) == 1


async def test_an_empty_desk_says_what_to_do(desk_file: Path) -> None:
    app = desk_app(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "j", "k")
        assert "The desk is empty" in screen_text(app)
        assert "Enter open" not in screen_text(app)


async def test_an_article_that_is_not_there_leads_back_to_the_desk(desk_file: Path) -> None:
    fill(desk_file)
    app = desk_app(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        app.open_article(99)
        await settle(pilot)
        await settle(pilot)
        assert is_on(app, DeskScreen)
        assert "no article 99" in screen_text(app)


async def test_leaving_does_not_wait_for_a_story_that_is_being_read(desk_file: Path) -> None:
    reading, answered = threading.Event(), threading.Event()

    def slow(desk: factcheck.Desk) -> int:
        reading.set()
        answered.wait(60)
        raise FetchError("the address did not answer")

    app = FactcheckApp(lambda: factcheck.Desk(desk_file), slow)
    async with app.run_test(size=SIZE) as pilot:
        assert await asyncio.to_thread(reading.wait, 60)
        await pilot.press("q")
        await pilot.pause()
        assert not app.is_running or app._exit
    assert not answered.is_set()
    assert app.failure is None
    answered.set()
    with factcheck.Desk(desk_file, wait=0.1) as desk:  # the file was let go
        assert desk.articles() == []


def test_the_process_ends_although_a_story_is_still_being_read(tmp_path: Path) -> None:
    # Nothing ever answers here: a process that waited for the story would not end by itself.
    code = """
import sys, threading
from factcheck.desk import Desk
from factcheck.tui.app import FactcheckApp
app = FactcheckApp(lambda: Desk(sys.argv[1]), lambda desk: threading.Event().wait())
async def leave(pilot):
    await app.ready()
    await pilot.press("q")
app.run(headless=True, auto_pilot=leave)
print("left")
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "desk.db")],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.stdout.strip().splitlines()[-1:], done.stderr) == (["left"], "")


async def test_the_desk_can_be_shown_while_a_story_is_read(desk_file: Path) -> None:
    fill(desk_file)
    answered = threading.Event()

    def slow(desk: factcheck.Desk) -> int:
        answered.wait(60)
        return 1

    app = FactcheckApp(lambda: factcheck.Desk(desk_file), slow)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await app.ready()
        await pilot.press("l")
        await settle(pilot)
        assert "2 articles" in screen_text(app)
        answered.set()
        await settle(pilot)
        assert is_on(app, DeskScreen)
        assert app.opened is None
