"""Keys that come before what they are for is there: before the widgets, the desk, the article."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

from textual import events

import factcheck
from factcheck.tui.actions import ACTIONS, Context
from factcheck.tui.app import FactcheckApp
from factcheck.tui.memory import Memory
from factcheck.tui.screens.workbench import WorkbenchScreen
from factcheck.tui.widgets.claim_list import ClaimList
from tests.tui.conftest import PUBLISHED, STORY, MakeApp, is_on, settle
from tests.tui.monkey import press

_KEYS = [key for each in ACTIONS if each.context is Context.WORKBENCH for key in each.keys]
"""Each is tried, though those of a pane that does not have the keyboard do nothing."""


async def test_a_key_typed_ahead_waits_for_the_screens_widgets(
    make_app: MakeApp,
) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        composing = app.push_screen(WorkbenchScreen(app.symbols, None))
        while not app.screen.query("#filter"):
            await asyncio.sleep(0)
        assert not app.screen.query(ClaimList)  # else nothing is shown by what follows
        key = events.Key("escape", None)
        key._set_forwarded()  # as when the screen below did not take it
        await app.on_event(key)
        await composing
        assert app.screen.is_mounted
        await settle(pilot)


async def test_keys_before_the_desk_is_open_do_no_harm(tmp_path: Path) -> None:
    with factcheck.Desk(tmp_path / "desk.db", checker="ada") as desk:
        desk.add(factcheck.read(STORY.encode(), published=PUBLISHED))
    may_open = threading.Event()

    def open_desk() -> factcheck.Desk:
        assert may_open.wait(60)
        return factcheck.Desk(tmp_path / "desk.db", checker="ada")

    app = FactcheckApp(open_desk, lambda _: 1, memory=Memory(tmp_path / "state"))
    async with app.run_test() as pilot:
        await pilot.pause()
        for key in _KEYS:
            press(app, key)
            await pilot.pause()
            while not is_on(app, WorkbenchScreen):
                press(app, "escape")
                await pilot.pause()
        may_open.set()
        await settle(pilot)
        assert app.claim_count == 7
    assert app.failure is None
