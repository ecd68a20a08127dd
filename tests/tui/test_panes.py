"""Where a checker looks: panes side by side or one at a time, words found, claims in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from factcheck.tui.memory import Memory
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.claim_list import ClaimList
from factcheck.tui.widgets.page_view import PageView
from tests.tui.conftest import MakeApp, press, screen_text, settle

WIDE, NARROW = (140, 45), (80, 24)


async def test_one_pane_at_a_time_where_there_is_no_room(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        assert "[1 article]" in screen_text(app)
        assert not app.screen.query_one(ClaimList).is_on_screen
        await press(pilot, "2")
        assert "[2 claims]" in screen_text(app)
        assert app.screen.query_one(ClaimList).has_focus
        assert not app.screen.query_one(ArticleView).is_on_screen
        await press(pilot, "j", "4")
        assert "number.same_event" in screen_text(app)
        assert app.screen.query_one(PageView).has_focus
        await press(pilot, "tab", "tab", "tab")
        assert "[1 article]" in screen_text(app)


async def test_the_claim_is_summed_up_where_its_page_is_out_of_sight(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j")
        assert "2 of 7 · ? unchecked · paragraph 2 · Ola Brenn" in screen_text(app)
        await press(pilot, "v")
        assert "2 of 7 · ✓ verified" in screen_text(app)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("3", "minister"),
        ("4", "clashes with nothing"),
        ("5", "in its own voice"),
        ("6", "Nobody has changed"),
    ],
)
async def test_a_page_for_each_question(make_app: MakeApp, key: str, says: str) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", key)
        assert says in screen_text(app)


async def test_the_history_page_tells_what_was_done_just_now(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "6", "v", "z")
        assert "ada status of claim 1: unchecked -> verified" in " ".join(screen_text(app).split())


async def test_a_pane_can_have_the_screen_to_itself(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "z")
        assert app.screen.query_one(ArticleView).size.width > 130
        await press(pilot, "z")
        assert app.screen.query_one(ClaimList).is_on_screen


async def test_splits_are_moved_and_remembered(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        before = app.screen.query_one(ArticleView).size.width
        await press(pilot, "greater_than_sign", "greater_than_sign", "left_curly_bracket")
        assert app.screen.query_one(ArticleView).size.width == before + 14
        assert app.memory.get("splits", [0.0]) == [70.0, 55.0]
        await pilot.mouse_down("#divider")
        await pilot.hover("#article", offset=(50, 5))
        await pilot.mouse_up("#article", offset=(50, 5))
        await settle(pilot)
        assert app.screen.query_one(ArticleView).size.width < before


async def test_words_are_found_in_the_article(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "1", "slash", *"blast")
        assert "1 of 4" in screen_text(app)
        await press(pilot, "enter", "down", "up")
        assert "2 of 4" in screen_text(app)
        await press(pilot, *"xx")
        assert "not found" in screen_text(app)
        await press(pilot, "escape")
        assert app.screen.query_one(ArticleView).has_focus
        assert "not found" not in screen_text(app)


@pytest.mark.parametrize("typed", ["(", "[a-z]*", "\\", "🦆", "A" * 300])
async def test_any_words_can_be_looked_for(make_app: MakeApp, typed: str) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "1", "slash")
        app.screen.query_one("#find-words", Input).value = typed
        await settle(pilot)
        assert "not found" in screen_text(app)


async def test_a_paragraph_is_gone_to_by_its_number(make_app: MakeApp) -> None:
    story = "Port survey\n\n" + "\n\n".join(f"Pier {n} has {n} cranes." for n in range(1, 90))
    app = make_app(story)
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "g", *"70")
        assert "Pier 69 has" in screen_text(app).splitlines()[2]
        await press(pilot, *"0")
        assert "no such paragraph" in screen_text(app)


async def test_what_is_not_checked_is_folded(make_app: MakeApp) -> None:
    page = (
        "<html><body><article><h1>Ferry aground</h1><p>The ferry ran aground at dawn.</p>"
        "<p>Sixty people were taken off.</p></article></body></html>"
    )
    app = make_app(page.encode(), None)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        lines = app.screen.query_one(ArticleView).virtual_size.height
        await press(pilot, "h")
        assert app.screen.query_one(ArticleView).virtual_size.height >= lines


async def test_the_list_is_sorted_and_says_how(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "S", "S", "S")
        assert "sorted by contradictions" in screen_text(app)
        assert list(app.screen.query_one(ClaimList).shown)[:3] == [1, 3, 6]
        assert app.memory.get("claims-sort", "") == "contradictions"


@pytest.mark.parametrize(
    ("query", "left"),
    [("kind:quote", 1), ("kind:time", 2), ("who:brenn", 2), ("flagged", 3), ("worth:101", 0)],
)
async def test_the_list_is_filtered_by_what_is_in_a_claim(
    make_app: MakeApp, query: str, left: int
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "slash")
        app.screen.query_one("#filter", Input).value = query
        await settle(pilot)
        assert len(app.screen.query_one(ClaimList).shown) == left


async def test_what_a_window_remembers_the_next_one_knows(
    make_app: MakeApp, tmp_path: Path
) -> None:
    Memory(tmp_path / "window").put("splits", [30.0, 40.0])
    app = make_app()
    app.memory = Memory(tmp_path / "window")
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        assert app.screen.query_one(ArticleView).size.width == 42
