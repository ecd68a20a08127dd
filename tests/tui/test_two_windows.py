"""Two windows, or a window and a script, on one desk."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot

import factcheck
from factcheck.model import Ruling, Span, Status
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.overwritten import OverwrittenScreen
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.claim_list import ClaimList
from tests.tui.conftest import CLOCK, STORY, MakeApp, is_on, press, screen_text, settle

SIZE = (80, 24)
TOO_LONG = 30.0


async def until_shown(pilot: Pilot[None], words: str) -> None:
    """Wait until the screen shows what another window did."""
    assert isinstance(pilot.app, FactcheckApp)
    async with asyncio.timeout(TOO_LONG):
        while words not in screen_text(pilot.app):
            await pilot.pause(0.05)
    await settle(pilot)


def other_window(desk_file: Path) -> factcheck.Desk:
    return factcheck.Desk(desk_file, checker="bob", clock=lambda: CLOCK)


async def test_a_change_by_another_is_shown_and_told(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j")
        with other_window(desk_file) as desk:
            desk.mark(1, desk.claims(1)[1].id, Status.DISPUTED)
        await until_shown(pilot, "✗ disputed  2")
        assert "bob: status of claim 2: unchecked -> disputed" in screen_text(app)


async def test_the_readers_place_stays(make_app: MakeApp, desk_file: Path) -> None:
    paragraphs = [
        f"Inspector Ola Brenn counted {n} cranes on pier {n} on Monday." for n in range(60)
    ]
    app = make_app("Cranes counted\n\n" + "\n\n".join(paragraphs) + "\n")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j")
        article, claims = app.screen.query_one(ArticleView), app.screen.query_one(ClaimList)
        # The reader has scrolled away from the current claim in both panes.
        article.scroll_to(y=40, animate=False, immediate=True)
        claims.scroll_to(y=30, animate=False, immediate=True)
        await settle(pilot)
        places = article.scroll_offset, claims.scroll_offset
        with other_window(desk_file) as desk:
            desk.note(1, desk.claims(1)[2].id, "harbour office")
            # A claim made before the current one moves all later ones by one place.
            start = desk.article(1).text.index("counted 0")
            desk.add_claim(1, Span(start, start + 9))
        await until_shown(pilot, "harbour office")
        assert (article.scroll_offset, claims.scroll_offset) == places
        await press(pilot, "v")
    with factcheck.Desk(desk_file) as desk:
        (marked,) = [each for each in desk.claims(1) if each.status is Status.VERIFIED]
        assert marked.note == "harbour office"


async def test_a_ruling_by_another_is_shown_where_contradictions_are_read(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c")
        with other_window(desk_file) as desk:
            desk.rule(1, desk.check(1).contradictions[0].id, Ruling.EXPLAINED, "two shifts")
        await until_shown(pilot, "ruling: explained, bob")
        await press(pilot, "escape")
        assert "explained" in screen_text(app)


async def test_a_new_article_appears_on_the_desk(desk_file: Path) -> None:
    app = FactcheckApp(lambda: factcheck.Desk(desk_file))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        with other_window(desk_file) as desk:
            desk.add(factcheck.read(STORY.encode()))
        await until_shown(pilot, "Quarry blast injures workers")


async def race(app: FactcheckApp, pilot: Pilot[None], desk_file: Path) -> None:
    """Let bob mark a claim verified, and ada dispute it before her window shows that."""
    await settle(pilot)
    with other_window(desk_file) as desk:
        # The look at the file waits behind this, so that hers comes first, as in a real race.
        async with app._turn:
            await asyncio.to_thread(desk.mark, 1, desk.claims(1)[0].id, Status.VERIFIED)
            await pilot.press("d")
    async with asyncio.timeout(TOO_LONG):
        while not is_on(app, OverwrittenScreen):
            await pilot.pause(0.05)
    await pilot.pause()


@pytest.mark.parametrize(
    ("key", "status"),
    [("enter", Status.DISPUTED), ("escape", Status.DISPUTED), ("t", Status.VERIFIED)],
)
async def test_a_change_lost_in_a_race_is_shown_in_both_versions(
    make_app: MakeApp, desk_file: Path, key: str, status: Status
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await race(app, pilot, desk_file)
        shown = screen_text(app)
        assert "theirs status of claim 1: unchecked -> verified" in shown
        assert "yours  status of claim 1: verified -> disputed" in shown
        await press(pilot, key)
        await until_shown(pilot, f"{status.symbol} {status.value}")
        assert not is_on(app, OverwrittenScreen)
        # It is told once.
        await press(pilot, "j", "v", "k")
        assert not is_on(app, OverwrittenScreen)
    with factcheck.Desk(desk_file) as desk:
        assert desk.claims(1)[0].status is status


async def test_nobody_takes_back_what_another_went_over(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        with other_window(desk_file) as desk:
            desk.mark(1, desk.claims(1)[0].id, Status.DISPUTED)
        await until_shown(pilot, "✗ disputed")
        await press(pilot, "u")
        shown = " ".join(screen_text(app).replace("▌", " ").split())
        assert "claim 1 was marked disputed by bob after your change" in shown
        with other_window(desk_file) as desk:
            assert desk.claims(1)[0].status is Status.DISPUTED
            assert desk.undo(1)
        await until_shown(pilot, "✓ verified")
        await press(pilot, "u")
        assert "Undone: status of claim 1: verified -> unchecked" in screen_text(app)


async def test_changes_of_our_own_are_no_race(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "d", "v", "x", "u", "u", "d")
        await pilot.pause(1.2)  # two looks at the file and more
        assert not is_on(app, OverwrittenScreen)
        assert "ada:" not in screen_text(app)


async def test_a_ruling_while_another_adds_a_claim_shows_both(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c")
        async with app._turn:
            await pilot.press("r")
            with other_window(desk_file) as desk:
                desk.add_claim(1, Span(0, 5))
        await settle(pilot)
        assert app.claim_count == 8
        await press(pilot, "escape")
        assert "8 claims" in screen_text(app)


async def test_a_claim_that_another_deletes_right_after_our_change_of_it_is_gone(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        with other_window(desk_file) as desk:
            claim = desk.claims(1)[0].id
            async with app._turn:  # so that all of this is done before our change is shown
                await pilot.press("v")
                deleting = asyncio.create_task(app.on_desk(lambda: desk.delete(1, [claim])))
                reading = asyncio.create_task(app.reload())
                await pilot.pause()
            await asyncio.gather(deleting, reading)
        await settle(pilot)
        assert app.claim_count == 6
        assert "6 claims" in screen_text(app)
