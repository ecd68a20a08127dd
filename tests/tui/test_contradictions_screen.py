"""Contradictions read side by side and ruled on."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model import Kind, Ruling
from tests.tui.conftest import MakeApp, press, screen_text, settle

CLEAN = "A quiet day\n\nThe council of Tollund met on Monday and heard 3 reports.\n"


async def test_both_passages_and_the_reason_are_shown(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        assert app.opened is not None
        kinds = [found.kind for found in app.opened.contradictions]
        await press(pilot, "c", *["j"] * kinds.index(Kind.NUMBER))
        shown = screen_text(app)
    assert f"{kinds.index(Kind.NUMBER) + 1} of {len(kinds)}" in shown
    assert "Five workers were hurt" in shown
    assert "nine workers were hurt" in shown
    assert "no ruling yet" in shown


@pytest.mark.parametrize(
    ("key", "ruling"),
    [("r", Ruling.REAL), ("e", Ruling.EXPLAINED), ("n", Ruling.NOT_A_CONTRADICTION)],
)
async def test_one_key_rules_and_it_is_kept(
    make_app: MakeApp, desk_file: Path, key: str, ruling: Ruling
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c", key)
        assert f"ruling: {ruling.value}, ada, 2024-03-09 10:30" in screen_text(app)
        with factcheck.Desk(desk_file) as desk:
            assert [record.ruling for record in desk.rulings(1).values()] == [ruling]
        await press(pilot, "b")
        assert "no ruling yet" in screen_text(app)
        with factcheck.Desk(desk_file) as desk:
            assert desk.rulings(1) == {}


async def test_a_ruling_shows_in_the_details_and_can_be_undone(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "f", "c", "r", "escape")
        assert "· real" in screen_text(app)
        await press(pilot, "u")
        assert "· real" not in screen_text(app)
        assert "no ruling yet" in screen_text(app)


async def test_steps_go_round(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        assert app.opened is not None
        total = len(app.opened.contradictions)
        await press(pilot, "c", "k")
        assert f"{total} of {total}" in screen_text(app)
        await press(pilot, "j")
        assert f"1 of {total}" in screen_text(app)


async def test_enter_goes_to_the_passage(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        assert app.opened is not None
        claim = app.opened.first_claim_in(app.opened.contradictions[0].a.span)
        assert claim is not None
        await press(pilot, "c", "enter")
        assert f"{claim + 1} of {app.claim_count}" in screen_text(app)


async def test_without_contradictions_it_says_so(make_app: MakeApp) -> None:
    app = make_app(CLEAN)
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c")
        assert "Nothing here clashes with anything." in screen_text(app)
