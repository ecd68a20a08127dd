"""Whatever keys and mouse do, the program goes on, what is drawn is sound, and so is the desk."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.style import Style
from textual.command import CommandList
from textual.events import Click

from factcheck.model import Status
from factcheck.tui.actions import BY_ID
from factcheck.tui.app import FactcheckApp
from factcheck.tui.bindings import perform
from factcheck.tui.palette import Palette
from factcheck.tui.screens.desk import DeskScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.tui import monkey
from tests.tui.conftest import MakeApp, is_on, press, screen_text, settle

SHARES = st.tuples(*[st.floats(0, 1, exclude_max=True)] * 2)
WAIT = monkey.Step("wait")
STEPS = st.one_of(
    st.builds(monkey.Step, st.just("action"), at=SHARES),
    st.builds(monkey.Step, st.just("key"), st.sampled_from(monkey.KEYS)),
    st.builds(
        monkey.Step,
        st.sampled_from(("click", "double", "drag", "wheel", "resize")),
        st.sampled_from(("up", "down")),
        SHARES,
        SHARES,
    ),
    st.builds(monkey.Step, st.just("paste"), st.sampled_from(monkey.PASTES)),
    st.just(WAIT),
)


@settings(max_examples=3)
@given(st.lists(STEPS, min_size=40, max_size=80))
def test_any_keys_and_clicks_leave_a_sound_desk(steps: Sequence[monkey.Step]) -> None:
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)  # where reports go that the walk writes
        try:
            monkey.prepare(Path(name))
            asyncio.run(monkey.walk(Path(name), [monkey.Step("key", "enter"), WAIT, *steps, WAIT]))
            monkey.assert_sound(Path(name))
        finally:
            os.chdir(here)


async def hastily(app: FactcheckApp, *keys: str) -> None:
    """Send keys so fast that each comes before the one before it is dealt with."""
    for key in keys:
        monkey.press(app, key)


@pytest.mark.parametrize("opens", ["p", "N", "c", "r", "question_mark", "n", "colon", "at"])
async def test_a_screen_is_left_once_however_often_escape_is_hit(
    make_app: MakeApp, opens: str
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, opens)
        assert not is_on(app, WorkbenchScreen)
        await hastily(app, *["escape"] * 4)
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize("key", ["N", "r", "F"])
async def test_a_screen_is_opened_once_however_often_its_key_is_hit(
    make_app: MakeApp, key: str
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        async with app._turn:  # as when another call is not done yet
            await hastily(app, key, key)
            await pilot.pause()
        await settle(pilot)
        assert len(app.screen_stack) == 2


async def test_an_action_chosen_twice_on_the_palette_is_done_once(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "colon", *"disputed", "down")
        await hastily(app, "enter", "enter", "enter")
        await settle(pilot)
        assert not is_on(app, Palette)


async def test_a_change_is_written_and_shown_though_its_screen_is_left_at_once(
    make_app: MakeApp,
) -> None:
    app = make_app()
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c")
        async with app._turn:  # the desk is busy
            await hastily(app, "r", "escape")
            await pilot.pause()
        await settle(pilot)
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert f"{Status.DISPUTED.symbol} 2" in screen_text(app).splitlines()[0]


async def test_a_mark_is_kept_though_the_workbench_is_left_at_once(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        async with app._turn:  # the desk is busy
            await hastily(app, "v", "j", "v", "l")
            await pilot.pause()
        await settle(pilot)
        assert is_on(app, DeskScreen)
        statuses = [each.status for each in app.desk.claims(1)]
        assert statuses[:3] == [Status.VERIFIED, Status.VERIFIED, Status.UNCHECKED]


async def test_keys_behind_the_one_that_quits_are_for_nobody(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await hastily(app, "v", "q", "colon", "j", "question_mark")
        await pilot.pause()
    assert app.failure is None


async def test_a_page_key_in_a_palette_that_is_not_laid_out_yet_does_nothing(
    make_app: MakeApp,
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "colon")
        assert isinstance(app.screen, Palette)
        commands = app.screen.query_one(CommandList)
        await press(pilot, *"claim")
        assert commands.option_count
        commands._index_to_line.clear()  # as it is between typing and drawing
        app.screen._action_command_list("page_down")
        assert isinstance(app.screen, Palette)


async def test_a_click_on_a_line_that_the_palette_has_no_more_does_nothing(
    make_app: MakeApp,
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "colon", *"claim")
        commands = app.screen.query_one(CommandList)
        meta = {"option": commands.option_count}
        click = Click(commands, 5, 2, 0, 0, 1, False, False, False, style=Style(meta=meta))
        await commands._on_click(click)
        assert isinstance(app.screen, Palette)


async def test_a_report_that_was_not_written_is_told_also_when_its_screen_was_left(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "r", "e", "home", *"no", "slash", "escape")
        async with app._turn:  # as when another call is not done yet
            await pilot.press("w")
            await pilot.press("escape")
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert "there is no folder" in " ".join(screen_text(app).split())


async def test_an_action_chosen_for_a_screen_that_was_left_does_nothing(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "r")
        report = app.screen
        await press(pilot, "escape")
        await perform(report, BY_ID["report.format"])
        assert is_on(app, WorkbenchScreen)
