"""What a checker does at the workbench, key by key."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

import factcheck
from factcheck.errors import ReadError
from factcheck.model import Claim, Status
from factcheck.tui.app import FactcheckApp
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.claim_list import ClaimList
from tests.tui.conftest import STORY, MakeApp, press, screen_text, settle

WIDE, NARROW = (140, 45), (80, 24)


def claims_on(desk_file: Path) -> tuple[Claim, ...]:
    with factcheck.Desk(desk_file) as desk:
        return desk.claims(1)


async def test_article_and_claims_stand_side_by_side(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        shown = screen_text(app)
    assert "Five workers were hurt in the blast" in shown
    assert f"{app.claim_count} claims" in shown
    assert "? unchecked" in shown
    assert "⚡" in shown


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("v", Status.VERIFIED),
        ("d", Status.DISPUTED),
        ("x", Status.CANNOT_VERIFY),
        ("a", Status.ON_AUTHOR),
        ("o", Status.OPINION),
    ],
)
async def test_a_key_sets_the_status_at_once(
    make_app: MakeApp, desk_file: Path, key: str, status: Status
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", key)
        assert f"{status.symbol} {status.value}" in screen_text(app)
        # Written while the app still runs, not when it ends.
        assert claims_on(desk_file)[1].status is status
        await press(pilot, "b")
        assert claims_on(desk_file)[1].status is Status.UNCHECKED


async def test_keys_pressed_fast_are_written_in_their_order(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("v", "d", "x", "o", "d")
        await settle(pilot)
    assert claims_on(desk_file)[0].status is Status.DISPUTED


async def test_a_status_typed_right_behind_a_step_is_for_the_claim_stepped_to(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        for key in ("j", "v", "down", "d"):
            app.simulate_key(key)
        await settle(pilot)
    statuses = [claim.status for claim in claims_on(desk_file)][:3]
    assert statuses == [Status.UNCHECKED, Status.VERIFIED, Status.DISPUTED]


async def test_undo_takes_changes_back_one_by_one_also_after_a_restart(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "v", "d")
    again = make_app()
    async with again.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "u")
        assert "✓ verified" in screen_text(again)
        await press(pilot, "u", "u")
        assert "There is nothing to undo" in screen_text(again)
    assert claims_on(desk_file)[0].status is Status.UNCHECKED
    third = make_app()
    async with third.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "U")
        assert "Done again: status of claim 1: unchecked -> verified" in screen_text(third)
        await press(pilot, "ctrl+r")
        assert "✗ disputed" in screen_text(third)
        await press(pilot, "U")
        assert "There is nothing to redo" in screen_text(third)
    assert claims_on(desk_file)[0].status is Status.DISPUTED


async def test_the_wording_is_edited_and_the_articles_words_stay(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "e", "end", *"!", "enter")
        await press(pilot, "n", *"rang", "space", *"them", "enter")
        assert "rang them" in screen_text(app)
    claim = claims_on(desk_file)[1]
    assert claim.text.endswith("!")
    assert claim.quote in STORY
    assert claim.note == "rang them"


async def test_escape_leaves_wording_and_note_as_they_were(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        before = claims_on(desk_file)[0]
        await press(pilot, "e", *"abc", "escape", "n", *"abc", "escape")
    assert claims_on(desk_file)[0] == before


async def test_an_empty_wording_is_refused_in_words(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        before = claims_on(desk_file)[0].text
        await press(pilot, "e", "ctrl+u", "enter")
        assert "a claim needs words" in screen_text(app)
    assert claims_on(desk_file)[0].text == before


async def test_article_and_list_keep_step(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "end")
        assert "12 inspectors" in screen_text(app).split("─")[0]
        await press(pilot, "home")
        assert "Quarry blast injures workers" in screen_text(app).split("─")[0]


async def test_a_click_in_the_text_chooses_its_claim(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.click(ArticleView, offset=(10, 2))
        await settle(pilot)
        assert "2 of " in screen_text(app)
        await pilot.click(ClaimList, offset=(5, 4))
        await settle(pilot)
        assert "3 of " in screen_text(app)


async def test_a_click_on_the_key_bar_is_the_key(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.click("#keys", offset=(2, 0))
        await settle(pilot)
    assert claims_on(desk_file)[0].status is Status.VERIFIED


async def test_space_goes_to_the_next_unchecked_claim(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "v", "home", "space")
        assert "3 of " in screen_text(app)


async def test_f_goes_from_clash_to_clash(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        assert app.opened is not None
        flagged = [n + 1 for n, flags in enumerate(app.opened.flags) if flags]
        for number in [*flagged, flagged[0]]:
            await press(pilot, "f")
            assert f"{number} of {app.claim_count}" in screen_text(app)


async def test_the_filter_narrows_the_list_and_escape_widens_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "d", "slash", *"status:disputed", "enter")
        assert f"1 of {app.claim_count} claims" in screen_text(app)
        await press(pilot, "escape")
        assert f"1 of {app.claim_count} claims" not in screen_text(app)
        assert not app.screen.query_one("#filter", Input).display


async def test_a_filter_that_nothing_fits_is_no_trap(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"zzz", "enter", "j", "k", "space", "f", "end", "escape", "j")
        assert "2 of " in screen_text(app)


async def test_help_lists_the_keys(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark")
        shown = screen_text(app)
        assert "verified: it is true" in shown
        await press(pilot, *"undo")  # further down than the page shows at first
        assert "take your last change back" in screen_text(app)
        await press(pilot, "escape")
        assert "Five workers" in screen_text(app)


@pytest.mark.parametrize("size", [(140, 45), (80, 24), (40, 12), (20, 6)])
async def test_every_size_works(make_app: MakeApp, size: tuple[int, int]) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "v", "c", "j", "escape", "question_mark", "escape", "r", "escape")
        await pilot.resize_terminal(120, 30)
        await settle(pilot)
        assert "Five workers" in screen_text(app)


async def test_a_resize_keeps_the_claim_in_view(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "end")
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        assert "reviewed" in screen_text(app)


async def test_an_unreadable_story_ends_the_app_with_its_error(
    desk_file: Path, tmp_path: Path
) -> None:
    app = FactcheckApp(
        lambda: factcheck.Desk(desk_file),
        lambda desk: desk.add(factcheck.read(str(tmp_path / "missing.txt"))),
    )
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
    assert isinstance(app.failure, ReadError)
    assert app.return_code == 3
