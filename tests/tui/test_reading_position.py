"""What stays where it is, and what is drawn anew, once the panes have been scrolled."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import DeskError
from factcheck.model import Status
from factcheck.tui.app import FactcheckApp
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.claim_list import ClaimList
from tests.tui.conftest import PUBLISHED, STORY, MakeApp, press, screen_text, settle

LONG = "Port survey counts its cranes\n\n" + "\n\n".join(
    f"Harbour master Pekka Eskola said pier {n} has {n + 2} cranes and {n * 3} bollards."
    for n in range(1, 41)
)


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_a_change_is_drawn_in_panes_that_were_scrolled(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    app = make_app(LONG)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "end", "k", "d")
        assert app.screen.query_one(ArticleView).scroll_offset.y
        assert app.screen.query_one(ClaimList).scroll_offset.y
        shown = screen_text(app)
        gutters = [line[:12] for line in shown.splitlines()[1:]]
        assert any(Status.DISPUTED.symbol in gutter for gutter in gutters)
        assert "✗ disputed" in shown
        app.screen.query_one(ArticleView).set_line_count(
            app.screen.query_one(ArticleView).virtual_size.height
        )
        await settle(pilot)
        assert screen_text(app) == shown


async def test_a_resize_leaves_the_place_that_is_read(make_app: MakeApp) -> None:
    app = make_app(LONG)
    async with app.run_test(size=(140, 20), notifications=True) as pilot:
        await settle(pilot)
        article = app.screen.query_one(ArticleView)
        article.scroll_to(y=30, animate=False, immediate=True)
        await settle(pilot)
        top = screen_text(app).splitlines()[1][:50]
        assert "pier" in top + screen_text(app).splitlines()[2]
        for size in ((60, 20), (140, 20)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert screen_text(app).splitlines()[1][:50] == top


async def test_who_leaves_while_the_story_is_read_leaves_no_open_desk(desk_file: Path) -> None:
    reading, left = threading.Event(), threading.Event()
    desks: list[factcheck.Desk] = []

    def open_desk() -> factcheck.Desk:
        desks.append(factcheck.Desk(desk_file))
        return desks[0]

    def story(desk: factcheck.Desk) -> int:
        reading.set()
        left.wait(10)
        return desk.add(factcheck.read(STORY.encode(), published=PUBLISHED))

    app = FactcheckApp(open_desk, story)
    async with app.run_test(size=(80, 24)) as pilot:
        while not reading.is_set():
            await pilot.pause()
        await pilot.press("q")
        await pilot.pause()
    left.set()
    for thread in threading.enumerate():
        if thread.name.startswith("factcheck-desk"):
            thread.join(10)
            assert not thread.is_alive()
    with pytest.raises(DeskError):
        desks[0].articles()
