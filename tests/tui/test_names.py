"""The table of names, and a spelling settled on it."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model import Ruling, Tick
from factcheck.tui.naming import misspells
from factcheck.tui.screens.names import NamesScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.tui.conftest import MakeApp, is_on, press, screen_text, settle

WIDE, NARROW = (140, 45), (80, 24)
TWO_WAYS = """\
Envoy leaves Tollund

The envoy Emrik Dorvane met the council of Tollund on Monday, officials said.

Emrick Dorvane had flown in a day earlier. Dorvane declined to comment on the visit.

Emrik Dorvane left on Tuesday.
"""


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [
        ("Emrik Dorvane", "Emrick Dorvane", True),
        ("Emrik Dorvane", "Emrik Dorwane", True),
        ("Emrik Dorvane", "Dorvane", False),
        ("Emrik Dorvane", "Mr Dorvane", False),
        ("Emrik Dorvane", "Dorwane", True),
        ("Anna Halden", "Otto Halden", False),
        ("Harbour Board", "HB", False),
    ],
)
def test_which_forms_cannot_both_be_right(one: str, other: str, wrong: bool) -> None:
    assert misspells(one, other) is wrong
    assert misspells(other, one) is wrong


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_every_name_with_its_spellings(make_app: MakeApp, size: tuple[int, int]) -> None:
    app = make_app(TWO_WAYS)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "N")
        shown = screen_text(app)
    assert "1 in two spellings" in shown
    assert "⚡" in shown
    assert "Emrick Dorvane · once, paragraph 3" in shown
    assert "roles envoy" in shown


async def test_a_spelling_is_settled_and_taken_back(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app(TWO_WAYS)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "N", "enter", "enter")
        shown = screen_text(app)
        assert "“Emrik Dorvane” is right, “Emrick Dorvane” disputed" in shown
        assert "1 settled" in shown
        assert "wrong, right is “Emrik Dorvane”" in shown
        with factcheck.Desk(desk_file) as desk:
            assert [record.ruling for record in desk.rulings(1).values()] == [Ruling.REAL]
            disputed = [
                each.detail.surface for each in desk.details(1) if each.tick is Tick.DISPUTED
            ]
            assert disputed == ["Emrick Dorvane"]
        await press(pilot, "u")
        assert "0 settled" in screen_text(app)
        assert "1 in two spellings" in screen_text(app)
        with factcheck.Desk(desk_file) as desk:
            assert desk.rulings(1) == {}


async def test_the_right_spelling_can_be_one_that_is_not_there(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app(TWO_WAYS)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "N", "enter", "end", "enter", "ctrl+u", *"Emryk Dorvane", "enter")
        await settle(pilot)
        shown = screen_text(app)
        assert "“Emryk Dorvane” is right" in shown
    with factcheck.Desk(desk_file) as desk:
        entry = next(each for each in desk.names(1) if each.settled)
        assert {each.words: each.right for each in entry.spellings} == {
            "Emrik Dorvane": "Emryk Dorvane",
            "Emrick Dorvane": "Emryk Dorvane",
            "Dorvane": "",
        }


async def test_a_name_of_one_spelling_needs_no_settling(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "N", "n")
        assert "No name is in two spellings." in screen_text(app)
        await press(pilot, "enter", "enter")
        assert is_on(app, NamesScreen)
        assert "nothing is to be settled" in screen_text(app)


async def test_a_place_is_chosen_and_shown_in_the_article(make_app: MakeApp) -> None:
    app = make_app(TWO_WAYS)
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "N", "g")
        assert "paragraph 3" in screen_text(app)
        await press(pilot, "j", "enter")
        assert is_on(app, WorkbenchScreen)
        assert "paragraph 3" in screen_text(app)


async def test_an_article_without_names(make_app: MakeApp) -> None:
    app = make_app("It rained\n\nIt rained and then it did not.\n")
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "N", "j", "k", "enter", "g", "n", "pagedown", "u")
        assert "0 names" in screen_text(app)
        await press(pilot, "escape")
        assert is_on(app, WorkbenchScreen)
