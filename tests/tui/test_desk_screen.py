"""The desk: what it lists and in which order, what is done there, and what stays afterwards."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.widgets import Input

import factcheck
from factcheck.model import Status
from factcheck.tui.app import FactcheckApp
from factcheck.tui.memory import Memory
from factcheck.tui.screens.desk import DeskScreen
from factcheck.tui.screens.importing import ImportScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from factcheck.tui.widgets.article_list import ArticleList
from tests.conftest import Golden
from tests.tui.conftest import CLOCK, PUBLISHED, STORY, is_on, paste, press, screen_text, settle

SIZE = (80, 24)
WIDE = (140, 45)


def app_on(desk_file: Path, memory: Path | None = None) -> FactcheckApp:
    return FactcheckApp(
        lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK), memory=Memory(memory)
    )


def fill(desk_file: Path, *titles: str, outlet: str = "") -> None:
    """Put articles on the desk, the first title's first."""
    with factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK) as desk:
        for n, title in enumerate(titles):
            day = PUBLISHED + dt.timedelta(days=n)
            read = factcheck.read(STORY.encode(), published=day, title=title)
            desk.add(dataclasses.replace(read, outlet=outlet))


def listed(app: FactcheckApp) -> list[str]:
    return [row.title for row in app.screen.query_one(ArticleList).rows]


def in_the_list(app: FactcheckApp) -> list[str]:
    """Return the rows of the list at the smallest size, without the scroll bar."""
    return [line[: SIZE[0] - 1].rstrip() for line in screen_text(app).splitlines()[1:20]]


def current(app: FactcheckApp) -> str:
    row = app.screen.query_one(ArticleList).current
    return row.title if row else ""


async def test_first_start_to_the_bundled_story_and_back(desk_file: Path) -> None:
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        shown = screen_text(app)
        assert "The desk is empty" in shown
        assert "i  import a story" in shown
        assert "d bundled story" in shown.splitlines()[-1]
        assert "undo" not in shown.splitlines()[-1]
        await press(pilot, "d")
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert app.claim_count > 0
        await press(pilot, "l")
        await settle(pilot)
        assert is_on(app, DeskScreen)
        assert "1 article ·" in screen_text(app)
        assert "bundled" not in screen_text(app)
        await press(pilot, "d")  # holds on an empty desk only
        assert is_on(app, DeskScreen)


async def test_archive_delete_and_undo_after_a_restart(desk_file: Path) -> None:
    fill(desk_file, "Ferry delayed", "Crane falls", "Permit granted")
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "a")
        assert listed(app) == ["Crane falls", "Ferry delayed"]
        assert "Archived: Permit granted · u undoes" in screen_text(app)
        await press(pilot, "D")
        assert listed(app) == ["Ferry delayed"]
        await press(pilot, "u")
        assert listed(app) == ["Crane falls", "Ferry delayed"]
        await press(pilot, "u")
        assert listed(app) == ["Permit granted", "Crane falls", "Ferry delayed"]
        await press(pilot, "U", "U")
        assert listed(app) == ["Ferry delayed"]
        assert "Done again: the article: deleted" in screen_text(app)
        await press(pilot, "u", "u")
        await press(pilot, "j", "D")
        assert current(app) == "Ferry delayed"  # the next one takes its place
    again = app_on(desk_file)
    async with again.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "f", *"deleted", "enter")
        assert listed(again) == ["Crane falls"]
        assert "1 deleted article" in screen_text(again)
        await press(pilot, "enter")  # nobody works on what is thrown away
        assert is_on(again, DeskScreen)
        await press(pilot, "u")
        assert listed(again) == []
        assert "No deleted article fits" in screen_text(again)
        await press(pilot, "escape")
        assert listed(again) == ["Permit granted", "Crane falls", "Ferry delayed"]


async def test_the_deleted_and_the_archived_are_brought_back(desk_file: Path) -> None:
    fill(desk_file, "Ferry delayed", "Crane falls")
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "D", "a")
        assert "No article is in use" in screen_text(app)
        assert "bundled" not in screen_text(app)
        await press(pilot, "f", *"archived", "enter", "a", "escape")
        assert listed(app) == ["Ferry delayed"]
        await press(pilot, "f", *"deleted", "enter", "R", "escape")
        assert listed(app) == ["Crane falls", "Ferry delayed"]


async def test_who_has_an_article_is_said_and_filtered_by(desk_file: Path) -> None:
    fill(desk_file, "Ferry delayed", "Crane falls", outlet="Harbour Post")
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "at", *"bob", "enter")
        assert "→bob" in screen_text(app)
        await press(pilot, "f", *"has:BO")
        assert listed(app) == ["Crane falls"]
        field = app.screen.query_one("#filter", Input)
        for typed, left in (
            ("has:nobody", ["Ferry delayed"]),
            ("post crane", ["Crane falls"]),
            ("flagged", []),
            ("10:30", []),
        ):
            field.value = typed
            await settle(pilot)
            assert listed(app) == left, typed
    with factcheck.Desk(desk_file) as desk:
        assert [row.assigned for row in desk.articles()] == ["bob", ""]


async def test_sort_and_filter_are_remembered(desk_file: Path, tmp_path: Path) -> None:
    fill(desk_file, "Weir opens", "Bridge closed", "Bridge opens")
    app = app_on(desk_file, tmp_path / "state")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "S", "S")
        assert listed(app) == ["Bridge closed", "Bridge opens", "Weir opens"]
        assert current(app) == "Bridge closed"
        await press(pilot, "f", *"opens", "enter")
        assert "2 of 3 articles · by title" in screen_text(app)
    again = app_on(desk_file, tmp_path / "state")
    async with again.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert listed(again) == ["Bridge opens", "Weir opens"]
        assert "opens" in screen_text(again).splitlines()[-2]
        await press(pilot, "escape", "S")
        assert listed(again) == ["Bridge opens", "Bridge closed", "Weir opens"]  # by date


@pytest.mark.parametrize(
    ("sort", "first"), [("touched", "Weir opens"), ("contradictions", "Bridge closed")]
)
async def test_lists_are_sorted_by_what_was_done(desk_file: Path, sort: str, first: str) -> None:
    fill(desk_file, "Weir opens", "Bridge closed", "Bridge opens")
    later = CLOCK + dt.timedelta(days=1)
    with factcheck.Desk(desk_file, clock=lambda: later) as desk:
        desk.assign_article(1, "bob")
        desk.check(2)
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        while f"by {sort}" not in screen_text(app):
            await press(pilot, "S")
        assert listed(app)[0] == first


async def test_another_windows_work_leaves_the_readers_place(desk_file: Path) -> None:
    fill(desk_file, *(f"Story {n}" for n in range(60)))
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *["j"] * 14)
        view = app.screen.query_one(ArticleList)
        before = next(line for line in screen_text(app).splitlines() if line.startswith("▌"))
        row = screen_text(app).splitlines().index(before)
        fill(desk_file, "Newest of all")
        async with asyncio.timeout(30):
            while len(view.rows) < 61:
                await pilot.pause(0.05)
        await settle(pilot)
        assert screen_text(app).splitlines()[row] == before
        # Scrolled away from the chosen one, it is the top of the list that stays.
        view.scroll_to(y=80, animate=False, immediate=True)
        await settle(pilot)
        shown = in_the_list(app)
        fill(desk_file, "Newer still")
        async with asyncio.timeout(30):
            while len(view.rows) < 62:
                await pilot.pause(0.05)
        await settle(pilot)
        assert in_the_list(app) == shown
        assert current(app) == "Story 45"


async def test_an_article_deleted_by_another_leaves_the_list(desk_file: Path) -> None:
    fill(desk_file, "Ferry delayed", "Crane falls")
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        with factcheck.Desk(desk_file, checker="bob") as desk:
            desk.delete_article(2)
        async with asyncio.timeout(30):
            while len(app.screen.query_one(ArticleList).rows) > 1:
                await pilot.pause(0.05)
        await settle(pilot)
        assert current(app) == "Ferry delayed"


HOSTILE = [
    "[bold]no [/x] markup[/bold]",
    "ミナトの港で爆発、五人けが、原因は調査中",
    "Zoë’s cafe\u0301 re\u0301opens",
    "x" * 10_000,
    "word " * 2_000,
    "👩‍🚒 called out",
]


@pytest.mark.parametrize("size", [SIZE, WIDE, (250, 80), (40, 10)], ids=str)
async def test_columns_stand_straight_whatever_a_title_holds(
    desk_file: Path, size: tuple[int, int]
) -> None:
    fill(desk_file, *HOSTILE, outlet="港町新聞")
    app = app_on(desk_file)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *["j"] * len(HOSTILE))
        view = app.screen.query_one(ArticleList)
        ends = set()
        for line in range(view.virtual_size.height):
            text = view.draw_line(line).text
            assert cell_len(text) <= view.scrollable_content_region.width
            if text.rstrip().endswith("9 Mar 2024"):
                ends.add(cell_len(text.rstrip()))
        assert len(ends) == 1


async def test_a_thousand_articles_draw_only_what_is_seen(desk_file: Path) -> None:
    with factcheck.Desk(desk_file, clock=lambda: CLOCK) as desk:
        for n in range(1_000):
            desk.add(factcheck.read(f"Notice {n}\n\nGate {n} is shut.\n".encode()))
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        view = app.screen.query_one(ArticleList)
        assert len(view._strips) <= SIZE[1]
        await press(pilot, "end")
        assert current(app) == "Notice 0"
        assert "Notice 0" in screen_text(app)
        assert len(view._strips) <= 3 * SIZE[1]
        await press(pilot, "pageup", "home")
        assert current(app) == "Notice 999"
        await press(pilot, "down", "down", "up")
        assert current(app) == "Notice 998"


async def test_where_there_is_room_the_chosen_article_is_told_of(desk_file: Path) -> None:
    fill(desk_file, "Ferry delayed", outlet="Harbour Post")
    with factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK) as desk:
        desk.mark(1, desk.check(1).claims[0].id, Status.DISPUTED)
    app = app_on(desk_file)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await settle(pilot)
        shown = screen_text(app)
        assert "✗ 1 disputed" in shown
        assert "who has it nobody" in shown
        assert "Five workers were hurt" in shown
        await pilot.resize_terminal(*SIZE)
        await settle(pilot)
        assert "who has it" not in screen_text(app)


async def test_a_double_click_opens(desk_file: Path) -> None:
    fill(desk_file, "Ferry delayed", "Crane falls")
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.click("#articles", offset=(10, 3))
        await settle(pilot)
        assert current(app) == "Ferry delayed"
        await pilot.click("#articles", offset=(10, 3), times=2)
        await settle(pilot)
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)


async def test_what_is_pasted_on_the_desk_is_taken_for_a_story(desk_file: Path) -> None:
    fill(desk_file, "Ferry delayed")
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await paste(pilot, STORY)
        assert is_on(app, ImportScreen)
        await press(pilot, "enter")
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert "Five workers were hurt" in screen_text(app)


@pytest.fixture
def filled(desk_file: Path) -> Iterator[Path]:
    """A desk for pictures, whatever the time zone of the machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield filled_desk(desk_file)
    time.tzset()


def filled_desk(desk_file: Path) -> Path:
    fill(desk_file, "Harbour fees rise", outlet="Harbour Post")
    fill(desk_file, "ミナトの港で爆発、五人けが", "A title " + "that goes on " * 20)
    fill(desk_file, "Quarry blast injures workers", outlet="The Tollund Gazette and Advertiser")
    with factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK) as desk:
        for number, statuses in ((1, [Status.VERIFIED, Status.DISPUTED]), (4, [Status.OPINION])):
            for claim, status in zip(desk.check(number).claims, statuses, strict=False):
                desk.mark(number, claim.id, status)
        desk.assign_article(4, "bob")
    return desk_file


@pytest.mark.parametrize("size", [SIZE, WIDE, (250, 80)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_picture_of_the_desk(filled: Path, golden: Golden, size: tuple[int, int]) -> None:
    app = app_on(filled)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await settle(pilot)
        golden(f"screens/desk-{size[0]}x{size[1]}.txt", screen_text(app))


async def test_picture_of_the_desk_without_colour(
    filled: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_on(filled)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        golden("screens/desk-80x24.txt", screen_text(app))


async def test_pictures_of_the_empty_desk_and_its_sheet(desk_file: Path, golden: Golden) -> None:
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        golden("screens/desk-empty-80x24.txt", screen_text(app))
        await press(pilot, "i")
        golden("screens/import-80x24.txt", screen_text(app))
