"""What readers are told, on the screens: the log of corrections, ratings, reviews."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot

import factcheck
from factcheck.model import CorrectionClass, Source, SourceType, Stance
from factcheck.settings import Settings
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.corrections import CorrectionsScreen
from factcheck.tui.screens.pick import PickScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.tui.conftest import MakeApp, is_on, paste, press, screen_text, settle

WIDE, NARROW = (140, 45), (80, 24)
ADD = ("a", *"Five", "enter", "enter", *"Nine", "enter", "down", "enter", *"a reader", "enter")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_correction_is_kept_changed_and_undone(
    make_app: MakeApp, desk_file: Path, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "K")
        assert is_on(app, CorrectionsScreen)
        assert "Nothing was published wrong." in screen_text(app)
        await press(pilot, *ADD, "enter")
        assert "Correction kept" in screen_text(app)
        assert "1 CORRECTED" in screen_text(app)
        assert "CORRECTED Five" in " ".join(screen_text(app).split())
        assert "readers told: not yet" in screen_text(app)
        await press(pilot, "e", *["down"] * 8, "enter", *"2024-03-12", "enter")
        assert "readers told: 12 Mar 2024" in screen_text(app)
        await press(pilot, "x")
        assert "Nothing was published wrong." in screen_text(app)
        await press(pilot, "u")
        assert "readers told: 12 Mar 2024" in screen_text(app)
        await press(pilot, "g")
        assert is_on(app, WorkbenchScreen)
    with factcheck.Desk(desk_file) as desk:
        (found,) = desk.corrections(1)
        assert (found.wrong, found.right, found.found_by) == ("Five", "Nine", "a reader")
        assert (found.kind, found.cause) == (
            CorrectionClass.CORRECTED,
            "source misread or misheard",
        )
        assert found.claim == desk.claims(1)[1].id


async def test_what_is_not_said_is_asked_again_or_left(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "K", "a", *"Five", "enter", "enter", "enter")
        assert "What is right" in screen_text(app)
        await press(pilot, "escape")
        assert "Nothing was published wrong." in screen_text(app)
        await press(pilot, *ADD, *"soon", "enter")
        assert "Type the day as 2026-12-01." in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        assert desk.corrections(1) == ()


async def test_the_log_is_written(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app()
    path = tmp_path / "log.csv"
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "K", *ADD, "enter", "w", "down", "enter")
        await typed(pilot, str(path))
        assert "Written" in screen_text(app)
        await press(pilot, "w", "down", "enter")
        await typed(pilot, str(path))
        assert "exists" in screen_text(app)
    assert '"CORRECTED","Five","Nine"' in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_claim_is_rated_shown_and_taken_back(
    make_app: MakeApp, desk_file: Path, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "P")
        assert "plain: Four words" in screen_text(app)
        await press(pilot, "enter", "down", "enter", *"So it is.", "enter", *"nowhere", "enter")
        assert "no public address" in " ".join(screen_text(app).split())
        await press(pilot, "P", "enter", "down", "enter", "enter", *"https://a.example", "enter")
        assert "Rated for readers: Misleading" in screen_text(app)
        await press(pilot, "3")
        assert "readers are told Misleading https://a.example" in screen_text(app)
        await press(pilot, "P", "end", "enter")
        assert "readers are told" not in screen_text(app)
        await press(pilot, "u")
        assert "readers are told Misleading" in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        (rating,) = desk.ratings(1).values()
        assert (rating.word, rating.value) == ("Misleading", 2)


async def test_a_review_goes_out_only_when_that_is_chosen(
    desk_file: Path, tmp_path: Path, make_app: MakeApp
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    app = make_app()
    app.settings = Settings(organisation="The Tollund Post")
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "d", "j")
        await _review(app)
        await settle(pilot)
        assert "has no public rating" in " ".join(screen_text(app).split())
        with factcheck.Desk(desk_file, checker="ada") as desk:
            claim = desk.claims(1)[0]
        await press(pilot, "k", "P", "enter", "enter", "enter", *"https://a.example/1", "enter")
        with factcheck.Desk(desk_file, checker="ada") as desk:
            log = desk.add_source(1, Source("", SourceType.DOCUMENT, "Mine log"))
            desk.attach(1, claim.id, log.id, stance=Stance.CONTRADICTS)
        await _review(app)
        await settle(pilot)
        assert is_on(app, PickScreen)
        shown = " ".join(screen_text(app).split())
        assert "This is for the public." in shown
        assert "False, by The Tollund Post" in shown
        assert "source: Mine log" in shown
        await press(pilot, "enter")
        assert list(folder.iterdir()) == []
        await _review(app)
        await settle(pilot)
        await press(pilot, "down", "enter")
        await typed(pilot, str(folder))
        assert "Written" in screen_text(app)
    (path,) = folder.iterdir()
    said = json.loads(path.read_text(encoding="utf-8"))
    assert said["author"]["name"] == "The Tollund Post"
    assert "ada" not in path.read_text(encoding="utf-8").split()


async def typed(pilot: Pilot[None], words: str) -> None:
    """Put words in the place of those that stand there."""
    await press(pilot, "ctrl+u")
    await paste(pilot, words)
    await press(pilot, "enter")


async def _review(app: FactcheckApp) -> None:
    """Choose the action that has no key."""
    await app.run_action("review", app.screen)


async def test_an_earlier_draft_takes_neither(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        with factcheck.Desk(desk_file, checker="ada") as desk:
            desk.revise(1, factcheck.read(b"Quarry blast\n\nNine were hurt on Monday.\n"))
        app.open_article(1)
        await settle(pilot)
        await press(pilot, "P")
        assert is_on(app, WorkbenchScreen)
        await press(pilot, "K", "a")
        assert is_on(app, CorrectionsScreen)


async def test_who_publishes_is_asked_where_the_settings_do_not_say(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await _review(app)
        await settle(pilot)
        assert "Who publishes it?" in screen_text(app)
        await paste(pilot, "The Tollund Post")
        await press(pilot, "enter")
        assert "has no public rating" in " ".join(screen_text(app).split())
