"""Signing off: what is open, questions asked and answered, two readers."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model import Reader, Status
from factcheck.tui.screens.signing import SigningScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.tui.conftest import MakeApp, is_on, press, screen_text, settle

WIDE, NARROW = (140, 45), (80, 24)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_checker_signs_and_a_change_makes_it_void(
    make_app: MakeApp, desk_file: Path, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "F")
        assert is_on(app, SigningScreen)
        assert "claims unchecked" in screen_text(app)
        assert screen_text(app).count("has not signed") == 2
        await press(pilot, "c")
        assert "Signed off as checker" in screen_text(app)
        assert screen_text(app).count("has not signed") == 1
        await press(pilot, "s")
        assert "must be two people" in " ".join(screen_text(app).split())
        await press(pilot, "escape")
        assert is_on(app, WorkbenchScreen)
        await press(pilot, "v", "F")
        assert "void: ada" in screen_text(app)
        await press(pilot, "c")
        assert "void" not in screen_text(app)
        await press(pilot, "x")
        assert screen_text(app).count("has not signed") == 2
        await press(pilot, "u")
        assert screen_text(app).count("has not signed") == 1
    with factcheck.Desk(desk_file) as desk:
        assert [each.reader for each in desk.sign_offs(1)] == [Reader.CHECKER]


async def test_a_question_is_asked_on_a_claim_and_answered(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "Q", *"Who?", "enter", "down", "enter", *"Oda", "enter")
        assert "Question kept" in screen_text(app)
        assert "asked the editor Who?" in screen_text(app)
        await press(pilot, "F")
        assert "claim 1, editor: Who?" in screen_text(app)
        assert "decides Oda" in screen_text(app)
        await press(pilot, "enter", *"Brenn", "enter")
        assert "Answer kept" in screen_text(app)
        await press(pilot, "t", *"2024-03-10", "enter")
        assert "10 Mar 2024" in screen_text(app)
        await press(pilot, "t", *[*["backspace"] * 10, *"soon"], "enter")
        assert "Type the day as" in screen_text(app)
        await press(pilot, "a", *"Why?", "enter", "escape")
        assert "Why?" not in screen_text(app)
        await press(pilot, "g")
        assert is_on(app, WorkbenchScreen)
        assert "answer Brenn" in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        (question,) = desk.questions(1)
        assert (question.text, question.answer, question.decides) == ("Who?", "Brenn", "Oda")


async def test_another_person_makes_it_void_in_front_of_the_reader(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "F", "c")
        with factcheck.Desk(desk_file, checker="Bea") as desk:
            desk.mark(1, desk.claims(1)[0].id, Status.VERIFIED)
        for _ in range(40):
            await pilot.pause(0.1)
            await settle(pilot)
            if "since Bea changed" in screen_text(app):
                break
        assert "since Bea changed status of claim 1" in screen_text(app)
