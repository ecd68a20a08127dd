"""The pencil pass: every detail, ticked key by key, and what of it the workbench shows."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model import CheckedDetail, Status, Tick
from factcheck.tui.screens.pencil import PencilScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.tui.conftest import MakeApp, is_on, press, screen_text, settle

WIDE, NARROW = (140, 45), (80, 24)
SHORT = """\
Bridge opens

Four engineers inspected the Ravnik bridge on March 4, 2024. Ilse Ravnik thanked four engineers.
"""
BARE = "A quiet day\n\nIt rained and then it did not.\n"


def details_on(desk_file: Path) -> tuple[CheckedDetail, ...]:
    with factcheck.Desk(desk_file) as desk:
        return desk.details(1)


async def test_a_detail_is_shown_in_its_sentence_with_what_it_means(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p", "2", "j")
        shown = screen_text(app)
    assert "2 of 3 · time" in shown
    assert "a day before" in shown
    assert "means 2024-03-04" in shown
    assert "because “a day before”" in shown
    assert "The minister, Tilde Aaskov, met the owners on March 4, 2024" in shown
    assert "Brenn said nine workers were hurt" in shown  # the sentence behind


async def test_where_else_the_same_is_said(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p", "4", "j")
        shown = screen_text(app)
    assert "elsewhere 2 times" in shown
    assert "paragraph 4 Brenn said nine workers" in shown


@pytest.mark.parametrize(
    ("key", "tick"), [("space", Tick.TICKED), ("x", Tick.DISPUTED), ("s", Tick.SKIPPED)]
)
async def test_a_key_ticks_and_goes_on_and_b_takes_it_back(
    make_app: MakeApp, desk_file: Path, key: str, tick: Tick
) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p", key)
        assert " 2 of " in screen_text(app)
        assert details_on(desk_file)[0].tick is tick
        await press(pilot, "k")
        assert tick.value in screen_text(app)
        await press(pilot, "b")
        assert " 1 of " in screen_text(app)
        assert details_on(desk_file)[0].tick is Tick.UNTICKED


async def test_a_tick_shows_before_it_is_written(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p")
        async with app._turn:  # the desk is busy
            await pilot.press("space")
            await pilot.pause()
            assert " 2 of " in screen_text(app)
        await settle(pilot)


async def test_steps_move_without_ticking(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p", "j", "down", "right", "k")
        assert " 3 of " in screen_text(app)
        await press(pilot, "left", "up", "k", "k")
        assert " 1 of " in screen_text(app)
    assert {detail.tick for detail in details_on(desk_file)} == {Tick.UNTICKED}


async def test_undo_takes_a_tick_back_and_goes_there(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p", "space", "x", "u")
        shown = screen_text(app)
        assert " 2 of " in shown
        assert "Undone:" in shown
    assert [each.tick for each in details_on(desk_file)[:2]] == [Tick.TICKED, Tick.UNTICKED]


async def test_to_the_end_with_its_claims_verified(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app(SHORT)
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p")
        count = len(details_on(desk_file))
        assert count == 5
        for _ in range(count):
            await press(pilot, "space")
        shown = screen_text(app)
        assert "100 % ticked" in shown
        assert f"Nothing is left: {count} ticked" in shown
        assert "all details ticked · v verifies" in shown
        await press(pilot, "v")
        assert "Marked claim" in screen_text(app)
        await press(pilot, "v", "v")
        assert "v verifies" not in screen_text(app)
        await press(pilot, "escape")
        assert is_on(app, WorkbenchScreen)
        assert "100 % ticked" in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        statuses = [claim.status for claim in desk.claims(1)]
        assert statuses.count(Status.VERIFIED) == 2
        assert desk.claims_ready(1) == ()


async def test_the_claim_of_the_last_tick_is_offered_at_once(make_app: MakeApp) -> None:
    app = make_app(SHORT)
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p", "space", "space")
        assert "v verifies" not in screen_text(app)
        await press(pilot, "space")
        shown = screen_text(app)
        assert "claim 2: all details ticked · v verifies" in shown
        assert "2 details left" in shown
        assert "v verify claim" in shown


async def test_what_is_left_is_counted_by_sort(make_app: MakeApp) -> None:
    app = make_app(SHORT)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p")
        assert "[1 all 5] 2 time 1  3 number 2" in screen_text(app)
        await press(pilot, "3", "space")
        assert "3 number 1" in screen_text(app)
        assert " 2 of 2 · number" in screen_text(app)
        await press(pilot, "6")
        assert "There is nothing to tick here" in screen_text(app)
        await press(pilot, "space", "x", "enter", "j", "1")
        assert is_on(app, PencilScreen)


async def test_an_article_without_details(make_app: MakeApp) -> None:
    app = make_app(BARE)
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p", "space", "n", "u")
        assert "There is nothing to tick" in screen_text(app)
        assert "100 % ticked" in screen_text(app)


async def test_enter_goes_to_the_place_in_the_article(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p", "3", "j", "enter")
        assert is_on(app, WorkbenchScreen)
        assert "4 of 7" in screen_text(app)


async def test_a_reading_is_corrected_on_the_way(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app(SHORT)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p", "2", "i", "ctrl+u", *"2024-03-05", "enter")
        assert "corrected to 2024-03-05" in screen_text(app)
        assert "means 2024-03-05 (Tuesday, 5 March 2024)" in screen_text(app)
    assert "2024-03-05" in [detail.correction for detail in details_on(desk_file)]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_heat_view_says_in_signs_what_is_ticked(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    app = make_app(SHORT)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "H")
        assert "? unticked" in screen_text(app)
        signs = ["?", "?", "✓", "✗"]
        for keys, sign in zip(((), ("space",), ("space",) * 3, (*"kkkk", "x")), signs, strict=True):
            await press(pilot, *keys)
            if is_on(app, PencilScreen):
                await press(pilot, "escape")
            lines = [line for line in screen_text(app).splitlines() if "engineers inspec" in line]
            assert sign in lines[0].partition("Four")[0]
            await press(pilot, "p")
        await press(pilot, "escape", "H")
        assert "The claims are shown again." in screen_text(app)
