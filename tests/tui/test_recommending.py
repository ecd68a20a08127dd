"""Recommended changes on the workbench: typed, shown, decided on, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model import Standing
from factcheck.tui.screens.recommending import RecommendScreen
from tests.tui.conftest import MakeApp, is_on, paste, press, screen_text, settle

WIDE, NARROW = (140, 45), (80, 24)
FIRST = (
    "f7",
    *"Four workers were hurt in the blast at the Tollund quarry, Chief Inspector Ola Brenn said.",
)
"""Select all, and the claim with another number."""


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_change_is_written_over_the_claim_and_only_what_differs_is_kept(
    make_app: MakeApp, desk_file: Path, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "W")
        assert is_on(app, RecommendScreen)
        await press(pilot, *FIRST, "enter", *"So the log.", "enter")
        shown = screen_text(app)
        assert "Change recommended" in shown
        assert "±" in shown
        await press(pilot, "3")
        shown = screen_text(app)
        assert "± replace [Five] Four · open" in shown
        assert "why So the log." in shown
        await press(pilot, "6", "z")
        history = " ".join(screen_text(app).split())
        assert "recommended on claim 2: “Five” -> “Four”" in history
        await press(pilot, "z")
        await press(pilot, "slash", *"changes", "enter")
        assert "1 of " in screen_text(app)
        await press(pilot, "escape", "u", "3")
        assert "replace" not in screen_text(app)
        await press(pilot, "U")
    with factcheck.Desk(desk_file) as desk:
        (made,) = desk.recommendations(1)
        assert (made.old, made.new, made.why, made.by) == ("Five", "Four", "So the log.", "ada")


async def test_old_words_are_narrowed_and_what_is_not_there_is_said(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "W", "enter", "enter")
        assert "Nothing differs yet" in screen_text(app)
        await press(pilot, "shift+tab", "f7", *"nine workers")
        await press(pilot, "tab", "f7", "backspace", "enter", "enter")
        assert "The old words stand not in the claim" in screen_text(app)
        await press(pilot, "f7", *"hurt", "enter", "enter", "enter")
        shown = screen_text(app)
        assert "Change recommended" in shown
        await press(pilot, "W", "escape")
    with factcheck.Desk(desk_file) as desk:
        (made,) = desk.recommendations(1)
        assert (made.old, made.new, made.deed) == ("hurt", "", "cut")


async def test_new_words_follow_the_old_ones_until_they_differ(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "W", "shift+tab", *"Tollund")
        fields = [app.screen.query_one(f"#{name}") for name in ("old", "new")]
        assert [getattr(field, "text", "") for field in fields] == ["Tollund", "Tollund"]
        await press(pilot, "tab", *"e", "shift+tab", "backspace")
        assert [getattr(field, "text", "") for field in fields] == ["Tollun", "Tollunde"]


async def test_a_settled_name_stands_on_the_sheet(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        desk = app.desk
        await app.on_desk(lambda: desk.settle_name(1, "Ola Bren", "Ola Brenn"))
        await app.reload()
        await press(pilot, "j", "W")
        shown = screen_text(app)
        assert "The right spelling is Ola Bren, not Ola Brenn." in shown
        await press(pilot, "enter", "enter")
    with factcheck.Desk(desk_file) as again:
        (made,) = again.recommendations(1)
        assert (made.old, made.new) == ("Ola Brenn", "Ola Bren")


async def test_the_editor_takes_one_and_another_is_withdrawn(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        assert not app.screen.query("OptionList"), "there is nothing to decide on"
        for old, new in (("Five", "Four"), ("hurt", "killed")):
            await press(pilot, *(["j", "W"] if old == "Five" else ["W"]))
            await press(pilot, "shift+tab", "f7", *old, "tab", "f7", *new)
            await press(pilot, "enter", "enter")
        await press(pilot, "M", "enter", "enter", *"Oda", "enter")
        assert "Recommended change taken" in screen_text(app)
        assert "taken by Oda" in screen_text(app)
        await press(pilot, "M", "down", "enter", "down", "down", "down", "enter")
        assert "Recommended change withdrawn" in screen_text(app)
        await press(pilot, "M", "down", "down", "enter")
        assert "Recommended change open again" in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        (made,) = desk.recommendations(1)
        assert (made.old, made.standing) == ("Five", Standing.OPEN)


async def test_hostile_words_in_every_field_are_only_words(
    make_app: MakeApp, desk_file: Path
) -> None:
    hostile = "[@click=app.quit]x[/] \x1b]0;t\x07 \u202e <b> [/"
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "W", "f7")
        await paste(pilot, hostile)
        await press(pilot, "enter")
        await paste(pilot, hostile)
        await press(pilot, "enter", "3")
        shown = screen_text(app)
        assert "[@click=app.quit]x[/]" in shown
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        await press(pilot, "M", "enter")
        await paste(pilot, hostile)
        await press(pilot, "enter", "6", "r")
        assert app.is_running
    with factcheck.Desk(desk_file) as desk:
        assert desk.recommendations(1)[0].standing is Standing.TAKEN
