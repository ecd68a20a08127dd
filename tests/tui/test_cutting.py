"""Lines are cut where a sheet lies over them, whatever signs they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from factcheck.tui.workarounds import cut_between_clusters

SIGNS = (
    "a",
    " ",
    "é",
    "e\u0301",
    "東",
    "❤\ufe0f",
    "👩\u200d🚒",
    "🇳🇴",
    "1\ufe0f\u20e3",
    "ש",
    "x\u200b",
)


@pytest.fixture(autouse=True, scope="module")
def _cut() -> None:
    cut_between_clusters()


@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=12), st.integers(0, 30))
def test_both_parts_of_a_cut_line_have_their_width(signs: list[str], place: int) -> None:
    line = Strip([Segment("".join(signs))])
    cut = min(place, line.cell_length)
    if 0 < cut < line.cell_length:
        before, behind = line.divide([cut, line.cell_length])
        assert cell_len(before.text) == cut
        assert cell_len(behind.text) == line.cell_length - cut
    assert cell_len(line.crop(0, cut).text) == cut
    assert cell_len(line.crop(cut, line.cell_length).text) == line.cell_length - cut


def test_no_sign_is_cut_in_two() -> None:
    whole = Segment("ab ❤\ufe0f 👩\u200d🚒")
    before, behind = whole.split_cells(4)
    assert (before.text, behind.text) == ("ab  ", "  👩\u200d🚒")
    before, behind = whole.split_cells(7)
    assert (before.text, behind.text) == ("ab ❤\ufe0f  ", " ")
