"""Claims made and unmade on the screen: every act undone by one key, also after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import OptionList, TextArea

import factcheck
from factcheck.model import Claim, Status
from factcheck.tui.widgets.article_view import ArticleView
from tests.tui.conftest import MakeApp, press, screen_text, settle

SIZES = [(140, 45), (80, 24)]


def claims_on(desk_file: Path) -> tuple[Claim, ...]:
    with factcheck.Desk(desk_file) as desk:
        return desk.claims(1)


def quotes(desk_file: Path) -> list[str]:
    return [claim.quote for claim in claims_on(desk_file)]


@pytest.mark.parametrize("size", SIZES)
async def test_a_claim_is_split_where_the_caret_stands(
    make_app: MakeApp, desk_file: Path, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        before = quotes(desk_file)
        await press(pilot, "j", "j", "s", *["right"] * 6, "enter")
        after = quotes(desk_file)
        assert after[2] == "The minister, Tilde Aaskov, met the owners"
        assert after[3] == "on March 4, 2024, a day before the blast."
        await press(pilot, "u")
        assert quotes(desk_file) == before


async def test_letters_do_nothing_else_while_words_are_chosen(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "s", "v", "d", "q", "escape")
        assert claims_on(desk_file)[0].status is Status.UNCHECKED
        await press(pilot, "v")
        assert claims_on(desk_file)[0].status is Status.VERIFIED


async def test_neighbours_are_merged(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *["j"] * 4, "m")
        assert quotes(desk_file)[4].endswith("Brenn declined to comment.")
        assert "Merged 2 claims · u undoes" in screen_text(app)


async def test_a_claim_is_narrowed_and_widened(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "w", "left", "left", "left", "enter")
        assert quotes(desk_file)[0] == "Quarry blast injures workers as"
        await press(pilot, "w", "tab", "right", "enter")
        assert quotes(desk_file)[0] == "blast injures workers as"


async def test_a_claim_is_made_of_chosen_words(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "A", "down", "space", "right", "right", "enter")
        added = [claim for claim in claims_on(desk_file) if claim.added]
        assert len(added) == 1
        assert len(added[0].quote.split()) == 3
        assert f"{claims_on(desk_file).index(added[0]) + 1} of 8" in screen_text(app)


async def test_a_claim_is_made_of_words_dragged_over(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        article = app.screen.query_one(ArticleView)
        await pilot.mouse_down(article, offset=(9, 2))
        await pilot.hover(article, offset=(24, 2))
        await pilot.mouse_up(article, offset=(24, 2))
        await press(pilot, "enter")
        assert "Five workers were" in quotes(desk_file)


async def test_a_claim_is_deleted_and_brought_back(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        before = quotes(desk_file)
        await press(pilot, "j", "D")
        assert quotes(desk_file) == [before[0], *before[2:]]
        await press(pilot, "R", "enter")
        assert quotes(desk_file) == before


async def test_several_claims_are_marked_at_once_and_undone_at_once(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "t", "t", "j", "t", "v")
        statuses = [claim.status for claim in claims_on(desk_file)]
        assert [n for n, status in enumerate(statuses) if status is Status.VERIFIED] == [0, 1, 3]
        assert "Marked 3 claims verified · u undoes" in screen_text(app)
    again = make_app()
    async with again.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "u")
        assert all(claim.status is Status.UNCHECKED for claim in claims_on(desk_file))


async def test_a_claim_is_assigned_and_given_another_speaker(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "at", *"bob", "enter", "y")
        app.screen.query_one(TextArea).text = "Tilde Aaskov"
        await press(pilot, "enter")
        claim = claims_on(desk_file)[1]
        assert (claim.assigned, claim.speaker) == ("bob", "Tilde Aaskov")
        assert "→bob" in screen_text(app)


async def test_a_date_that_is_read_wrongly_is_corrected(make_app: MakeApp, desk_file: Path) -> None:
    app = make_app()
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "i")
        lines = app.screen.query_one("#lines", OptionList)
        at = next(
            n
            for n in range(lines.option_count)
            if "a day before" in str(lines.get_option_at_index(n).prompt)
        )
        await press(pilot, *["j"] * at, "enter")
        app.screen.query_one(TextArea).text = "2024-03-02"
        await press(pilot, "enter")
        assert "a day before = 2024-03-02" in screen_text(app)
        await press(pilot, "u")
        assert "a day before = 2024-03-02" not in screen_text(app)
