"""Evidence from the workbench: attached, shown in the tab of sources, taken back."""

from __future__ import annotations

from pathlib import Path

import factcheck
from factcheck.model import Outcome, SourceClass, SourceType, Stance
from tests.tui.conftest import MakeApp, press, screen_text, settle

WIDE, NARROW = (140, 45), (80, 24)


async def test_evidence_of_a_new_source_is_attached_and_undone(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "v", "5")
        assert "verified, but it rests on nothing" in screen_text(app)
        await press(pilot, "E", *"Mine log", "enter", "enter", "enter", "enter")
        await press(pilot, *"p. 3", "enter", *"nine hurt", "enter", "down", "enter")
        shown = screen_text(app)
        assert "Evidence attached" in shown
        assert "contradicts: Mine log · primary document" in shown
        assert "place p. 3" in shown
        assert "says nine hurt" in shown
        await press(pilot, "E", "enter", "enter", "enter", "enter")
        assert "no place given: incomplete" in screen_text(app)
        await press(pilot, "u")
        assert "no place given" not in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        (source,) = desk.sources(1)
        assert (source.type, source.rank) == (SourceType.DOCUMENT, SourceClass.PRIMARY)
        (found,) = desk.evidence(1)
        assert (found.stance, found.locator, found.excerpt) == (
            Stance.CONTRADICTS,
            "p. 3",
            "nine hurt",
        )


async def test_a_call_is_logged_and_thinking_better_of_it_leaves_nothing(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "L", *"Brenn", "enter", "down", "down", "enter", "escape")
        await press(pilot, "L", *"Ola", "enter", "down", "down", "enter", "enter")
        await press(pilot, "down", "enter", "down", "down", "enter", "enter")
        assert "Call kept" in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        (source,) = desk.sources(1)
        assert (source.title, source.type) == ("Ola", SourceType.PERSON)
        assert source.confidential
        assert [each.outcome for each in desk.calls(1)] == [Outcome.NO_ANSWER]


async def test_what_is_not_warned_of_is_not_on_the_page_either(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    app._open_desk = lambda: factcheck.Desk(desk_file, checker="Tilde", warned=frozenset())
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await press(pilot, "v", "5")
        assert "No evidence is attached." in screen_text(app)
        assert "rests on nothing" not in screen_text(app)
