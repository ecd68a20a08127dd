"""The article as a strip in the title bar: what it shows, and where it is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Block, BlockKind, Claim, Status
from factcheck.tui.app import FactcheckApp
from factcheck.tui.strip import Strip
from factcheck.tui.symbols import Symbols
from tests.golden.checking_copies import ferry_copy
from tests.tui.conftest import MakeApp, press, screen_text, settle

CLAIM = replace(ferry_copy().claims[1], earlier="")
BLOCKS = set("░█▌▒▄▁")


def title(app: FactcheckApp) -> str:
    return screen_text(app).splitlines()[0]


def strip(app: FactcheckApp) -> str:
    return "".join(letter for letter in title(app) if letter in BLOCKS or letter == "─")


async def test_the_strip_follows_each_mark(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        await settle(pilot)
        before = strip(app)
        assert set(before) <= {"░", "─"}
        await press(pilot, "v", "j", "d")
        await settle(pilot)
        after = strip(app)
        assert after.startswith("█")
        assert "█▌" in after
        assert len(after) == len(before)
        await press(pilot, "u", "u")
        await settle(pilot)
        assert strip(app) == before


async def test_where_there_is_no_room_the_title_has_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert not set(title(app)) & BLOCKS
        assert "7 claims" in title(app)


async def test_the_claims_of_an_article_with_none_are_not_drawn(make_app: MakeApp) -> None:
    app = make_app("Nothing to see here, is there?")
    async with app.run_test(size=(140, 45)) as pilot:
        await settle(pilot)
        assert not strip(app)


@pytest.mark.parametrize("unicode", [True, False])
def test_each_status_has_a_cell_of_its_own_look(unicode: bool) -> None:
    symbols = Symbols(unicode)
    looks = [symbols.block(status) for status in (*Status, None)]
    assert len(set(looks)) == len(looks)
    assert all(len(look) == 1 for look in looks)
    assert unicode or all(look.isascii() for look in looks)


@given(
    st.lists(st.tuples(st.integers(0, 90), st.integers(1, 30)), min_size=1, max_size=8),
    st.integers(1, 60),
    st.lists(st.tuples(st.integers(0, 7), st.sampled_from(Status)), max_size=10),
)
def test_a_strip_renewed_claim_by_claim_is_as_one_made_anew(
    places: list[tuple[int, int]], width: int, marks: list[tuple[int, Status]]
) -> None:
    blocks = [Block(BlockKind.PARAGRAPH, 0, 120)]
    claims: list[Claim] = [
        replace(CLAIM, start=start, end=start + length) for start, length in places
    ]
    kept = Strip(blocks, claims)
    kept.at(width)
    for index, status in marks:
        at = index % len(claims)
        claims[at] = replace(claims[at], status=status)
        kept.renew(at)
    assert list(kept.at(width)) == list(Strip(blocks, claims).at(width))
