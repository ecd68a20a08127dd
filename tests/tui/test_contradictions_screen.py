"""The queue of contradictions: read in context and ruled on, one by one or together."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model import Kind, Ruling, RulingRecord, Status
from factcheck.tui.screens.contradictions import ContradictionsScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.tui.conftest import PUBLISHED, STORY, MakeApp, is_on, press, screen_text, settle

WIDE, NARROW = (140, 45), (80, 24)
CLEAN = "A quiet day\n\nThe council of Tollund met on Monday and heard 3 reports.\n"
REPEATED = """\
Permit granted in Tollund

The permit was granted on Friday, March 5, 2024, the owners said.

The union said that the hearing opened on Friday, March 5, 2024, in the town hall.

Two inspectors left the town hall on Friday, March 5, 2024, officials said.
"""
RIVAL = STORY.replace("Five workers", "Eleven workers").replace("nine workers", "eleven workers")


def rulings_on(desk_file: Path, article: int = 1) -> dict[str, RulingRecord]:
    with factcheck.Desk(desk_file) as desk:
        return desk.rulings(article)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_both_passages_in_context_and_the_reason_are_shown(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        assert app.opened is not None
        kinds = [found.kind for found in app.opened.contradictions]
        await press(pilot, "c", *["j"] * kinds.index(Kind.NUMBER))
        shown = " ".join(screen_text(app).split())
    assert f"{kinds.index(Kind.NUMBER) + 1} of {len(kinds)}" in shown
    assert "Five workers were hurt" in shown
    assert "nine workers were hurt" in shown
    assert "= 5 workers" in shown
    assert "number.same_event: " in shown
    assert "We had warned them twice" in shown  # the sentence behind the second
    assert "no ruling yet" in shown


@pytest.mark.parametrize(
    ("key", "ruling"),
    [("r", Ruling.REAL), ("e", Ruling.EXPLAINED), ("n", Ruling.NOT_A_CONTRADICTION)],
)
async def test_one_key_rules_and_it_goes_on_to_the_next_open_one(
    make_app: MakeApp, desk_file: Path, key: str, ruling: Ruling
) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c")
        assert "1 of 2" in screen_text(app)
        await press(pilot, key)
        shown = screen_text(app)
        assert f"Ruled {ruling.value}" in shown
        assert "1 open" in shown
        assert "no ruling yet" in shown
        assert [record.ruling for record in rulings_on(desk_file).values()] == [ruling]
        await press(pilot, "h", "k")
        assert f"ruling: {ruling.value}, ada, 2024-03-09 10:30" in screen_text(app)
        await press(pilot, "b")
        assert "no ruling yet" in screen_text(app)
        assert rulings_on(desk_file) == {}


async def test_a_real_one_disputes_both_claims_unless_told_otherwise(
    make_app: MakeApp, desk_file: Path
) -> None:
    def disputed() -> int:
        with factcheck.Desk(desk_file) as desk:
            return [claim.status for claim in desk.claims(1)].count(Status.DISPUTED)

    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        assert app.opened is not None
        kinds = [found.kind for found in app.opened.contradictions]
        await press(pilot, "c", *["j"] * kinds.index(Kind.NUMBER), "R")
        assert disputed() == 0
        assert "Ruled real · u undoes" in screen_text(app)
        await press(pilot, "u", "r")
        assert disputed() == 2
        assert "Ruled real, 2 claims disputed · u undoes" in screen_text(app)
        await press(pilot, "escape")
        assert "✗ 2" in screen_text(app)


async def test_undo_goes_back_to_what_it_took_back(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c", "e", "n")
        assert "all are ruled on" in screen_text(app)
        await press(pilot, "u", "u")
        assert "1 of 2" in screen_text(app)
        assert "2 open" in screen_text(app)
    assert rulings_on(desk_file) == {}


async def test_a_note_goes_with_the_ruling_to_come_or_the_one_that_stands(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c", "N", *"two [counts]", "enter")
        assert "note: two [counts]" in screen_text(app)
        await press(pilot, "e")
        assert [each.note for each in rulings_on(desk_file).values()] == ["two [counts]"]
        await press(pilot, "h", "k")
        assert "· two [counts]" in screen_text(app)
        await press(pilot, "N", "ctrl+u", *"rang her", "enter")
        (record,) = rulings_on(desk_file).values()
        assert (record.ruling, record.note) == (Ruling.EXPLAINED, "rang her")


async def test_those_that_go_together_are_ruled_on_at_once(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app(REPEATED)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        assert app.opened is not None
        count = len(app.opened.contradictions)
        await press(pilot, "c")
        shown = screen_text(app)
        assert f"goes together with {count - 1} more: g rules on all {count} at once" in shown
        await press(pilot, "g")
        assert f"all {count} that go together are ruled on at once" in screen_text(app)
        await press(pilot, "n")
        shown = screen_text(app)
        assert f"Ruled {count} not a contradiction" in shown
        assert "all are ruled on" in shown
        assert len(rulings_on(desk_file)) == count
        await press(pilot, "u")  # one act
    assert rulings_on(desk_file) == {}


async def test_steps_go_round_the_open_ones(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c", "k")
        assert "2 of 2" in screen_text(app)
        await press(pilot, "j", "n")
        assert "1 of 1" in screen_text(app)
        await press(pilot, "j", "down")
        assert "1 of 1" in screen_text(app)
        await press(pilot, "h")
        assert "2 of 2" in screen_text(app)


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize(("key", "paragraph"), [("1", 2), ("enter", 2), ("2", 4)])
async def test_a_key_goes_to_either_passage(
    make_app: MakeApp, size: tuple[int, int], key: str, paragraph: int
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        assert app.opened is not None
        kinds = [found.kind for found in app.opened.contradictions]
        await press(pilot, "c", *["j"] * kinds.index(Kind.NUMBER), key)
        assert is_on(app, WorkbenchScreen)
        assert f"paragraph {paragraph}" in screen_text(app)


async def test_a_ruling_shows_in_the_details_and_can_be_undone(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "f", "c", "r", "escape")
        assert "· real" in screen_text(app)
        await press(pilot, "u")
        assert "no ruling yet" in screen_text(app)


async def test_it_is_held_against_stored_articles(make_app: MakeApp, desk_file: Path) -> None:
    with factcheck.Desk(desk_file) as desk:
        desk.check(desk.add(factcheck.read(RIVAL.encode(), published=PUBLISHED)))
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c", "a")
        shown = screen_text(app)
        assert "Compared with 1 stored" in shown
        assert "leven workers" in shown
        assert "with a stored article, which 2 opens; no ruling yet" in shown
        own = app.opened.number if app.opened else 0
        await press(pilot, "r")
        (made,) = rulings_on(desk_file, own).values()
        assert made.ruling is Ruling.REAL
        await press(pilot, "u")
        assert rulings_on(desk_file, own) == {}
        assert "which 2 opens; no ruling yet" in screen_text(app)
        await press(pilot, "2")
        assert is_on(app, WorkbenchScreen)
        assert app.opened is not None
        assert app.opened.number == 1


async def test_without_contradictions_it_says_so(make_app: MakeApp) -> None:
    app = make_app(CLEAN)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c")
        assert "Nothing here clashes with anything." in screen_text(app)
        assert not is_on(app, ContradictionsScreen)
