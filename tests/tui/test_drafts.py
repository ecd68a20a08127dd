"""New drafts on the screen: opened, re-checked, and the earlier ones looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, OptionList, Static

import factcheck
from factcheck.model import Status
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.importing import ImportScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from factcheck.tui.widgets.claim_list import ClaimList
from tests.conftest import Golden
from tests.tui.conftest import CLOCK, PUBLISHED, STORY, is_on, press, screen_text, settle
from tests.tui.test_two_windows import until_shown

SIZES = [(80, 24), (140, 45)]
SECOND = (
    STORY.replace("Five workers", "Six workers")
    .replace("Brenn declined to comment.", "The owners did not answer the phone.")
    .replace("12 inspectors", "a judge")
)


@pytest.fixture
def first(desk_file: Path) -> int:
    """A story that was begun on: the first two claims verified, one of what is cut later noted."""
    with factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK) as desk:
        number = desk.add(factcheck.read(STORY.encode(), published=PUBLISHED))
        claims = desk.claims(number)
        desk.mark_many(number, [claim.id for claim in claims[:2]], Status.VERIFIED)
        desk.note(number, claims[5].id, "She did comment, to us.")
    return number


@pytest.fixture
def second(desk_file: Path, first: int) -> int:
    with factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK) as desk:
        return desk.revise(first, factcheck.read(SECOND.encode(), published=PUBLISHED)).article


def app_on(desk_file: Path, number: int) -> FactcheckApp:
    return FactcheckApp(
        lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK), lambda _: number
    )


def listed(app: FactcheckApp) -> list[int]:
    return list(app.screen.query_one(ClaimList).shown)


@pytest.mark.parametrize("size", SIZES)
async def test_a_new_draft_is_opened_from_the_workbench(
    desk_file: Path, first: int, tmp_path: Path, size: tuple[int, int]
) -> None:
    (tmp_path / "second.txt").write_text(SECOND)
    app = app_on(desk_file, first)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "V")
        assert is_on(app, ImportScreen)
        assert "Open a new draft" in screen_text(app)
        app.screen.query_one("#source", Input).value = str(tmp_path / "second.txt")
        await press(pilot, "enter")
        assert is_on(app, WorkbenchScreen)
        assert app.opened is not None
        assert app.opened.number != first
        shown = " ".join(screen_text(app).split())
        assert "draft 2 7 claims" in shown
        assert "Draft 2: 4 claims kept, 2 to" in shown
        assert "re-check, 1 cut, 1 new" in shown
    with factcheck.Desk(desk_file) as desk:
        assert [row.draft for row in desk.articles()] == [2]


async def test_the_same_story_is_no_new_draft(desk_file: Path, first: int, tmp_path: Path) -> None:
    (tmp_path / "same.txt").write_text(STORY)
    app = app_on(desk_file, first)
    async with app.run_test(size=SIZES[0]) as pilot:
        await settle(pilot)
        await press(pilot, "V")
        app.screen.query_one("#source", Input).value = str(tmp_path / "same.txt")
        await press(pilot, "enter")
        assert is_on(app, ImportScreen)
        assert "there is nothing new" in str(app.screen.query_one("#wrong", Static).content)
        await press(pilot, "escape")
        assert is_on(app, WorkbenchScreen)
    with factcheck.Desk(desk_file) as desk:
        assert len(desk.revisions(first)) == 1


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_workbench_of_a_new_draft(
    desk_file: Path, second: int, golden: Golden, size: tuple[int, int]
) -> None:
    app = app_on(desk_file, second)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        golden(f"screens/draft-{size[0]}x{size[1]}.txt", screen_text(app))


async def test_a_new_draft_without_unicode(
    desk_file: Path, second: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    app = app_on(desk_file, second)
    async with app.run_test(size=SIZES[0]) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        shown = screen_text(app).translate(dict.fromkeys(map(ord, "“”’")))
        assert "& to re-check" in shown
        assert "& Five > Six" in shown
        assert shown.isascii()


@pytest.mark.parametrize("key", ["equals_sign", "v", "d"])
async def test_a_changed_claim_is_checked_again(desk_file: Path, second: int, key: str) -> None:
    app = app_on(desk_file, second)
    async with app.run_test(size=SIZES[1], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        assert "= holds" in screen_text(app)
        assert "since an earlier draft [Five] Six workers" in screen_text(app)
        await press(pilot, key)
        shown = screen_text(app)
        assert "since an earlier draft" not in shown
        assert "↻ 1" in shown
        assert "= holds" not in shown
        await press(pilot, "u")
        assert "since an earlier draft [Five] Six workers" in screen_text(app)
        assert "↻ 2" in screen_text(app)


async def test_several_claims_hold_in_one_act(desk_file: Path, second: int) -> None:
    app = app_on(desk_file, second)
    async with app.run_test(size=SIZES[1], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "T", "equals_sign")
        assert "2 claims hold · u undoes" in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        assert not any(claim.earlier for claim in desk.claims(second))
        assert desk.history(second)[-1].what == "2 claims: still holds"


@pytest.mark.parametrize(("typed", "count"), [("recheck", 2), ("draft:new", 1), ("recheck six", 1)])
async def test_the_list_is_filtered_by_what_a_draft_changed(
    desk_file: Path, second: int, typed: str, count: int
) -> None:
    app = app_on(desk_file, second)
    async with app.run_test(size=SIZES[1]) as pilot:
        await settle(pilot)
        await press(pilot, "slash")
        app.screen.query_one("#filter", Input).value = typed
        await settle(pilot)
        assert len(listed(app)) == count


async def test_what_is_to_be_checked_again_can_come_first(desk_file: Path, second: int) -> None:
    app = app_on(desk_file, second)
    async with app.run_test(size=SIZES[1]) as pilot:
        await settle(pilot)
        assert app.opened is not None
        while listed(app)[:3] != [1, 6, 5]:
            await press(pilot, "S")
            assert len(listed(app)) == 7
        assert [bool(app.opened.claims[n].earlier) for n in listed(app)[:3]] == [True, True, False]
        assert app.opened.claims[5].fresh


async def test_cut_claims_lead_to_the_draft_that_had_them(
    desk_file: Path, first: int, second: int
) -> None:
    app = app_on(desk_file, second)
    async with app.run_test(size=SIZES[1]) as pilot:
        await settle(pilot)
        await press(pilot, "X")
        shown = screen_text(app)
        assert "draft 1 · Brenn declined to comment. · note: She did comment, to us." in shown
        await press(pilot, "enter")
        assert app.opened is not None
        assert app.opened.number == first
        assert "note She did comment, to us." in screen_text(app)


async def test_an_earlier_draft_is_read_and_not_changed(
    desk_file: Path, first: int, second: int
) -> None:
    app = app_on(desk_file, first)
    async with app.run_test(size=SIZES[1], notifications=True) as pilot:
        await settle(pilot)
        shown = screen_text(app)
        assert "draft 1 of 2, kept" in shown
        assert "v verified" not in shown
        await press(pilot, "j", "j", "v", "n", "e", "D", "u", "V")
        assert is_on(app, WorkbenchScreen)
        await press(pilot, "p", "space")
        assert f"work on draft 2, article {second}" in " ".join(screen_text(app).split())
    with factcheck.Desk(desk_file) as desk:
        assert [claim.status for claim in desk.claims(first)[:3]] == [
            *(Status.VERIFIED, Status.VERIFIED, Status.UNCHECKED)
        ]


async def test_drafts_are_chosen_from_the_palette(desk_file: Path, first: int, second: int) -> None:
    app = app_on(desk_file, second)
    async with app.run_test(size=SIZES[1]) as pilot:
        await settle(pilot)
        await press(pilot, "colon", *"newest", "enter")
        lines = app.screen.query_one("#lines", OptionList)
        assert [str(lines.get_option_at_index(n).prompt)[:7] for n in (0, 1)] == [
            "draft 1",
            "draft 2",
        ]
        await press(pilot, "enter")
        assert app.opened is not None
        assert app.opened.number == first


async def test_a_window_on_the_draft_before_is_told(desk_file: Path, first: int) -> None:
    app = app_on(desk_file, first)
    async with app.run_test(size=SIZES[1], notifications=True) as pilot:
        await settle(pilot)
        with factcheck.Desk(desk_file, checker="bo") as other:
            other.revise(first, factcheck.read(SECOND.encode(), published=PUBLISHED))
        await until_shown(pilot, "draft 1 of 2, kept")
        assert "There is a draft 2 of this story now" in screen_text(app)
        await press(pilot, "d")
    with factcheck.Desk(desk_file) as desk:
        assert len(desk.history(first)) == 3
