from __future__ import annotations

import pytest

from factcheck.model import Claim, Status
from factcheck.tui.filtering import Filter

CLAIM = Claim(
    id="0" * 12,
    start=0,
    end=21,
    quote="The mayor left early.",
    prefix="",
    suffix="",
    text="Mayor Holub left early.",
    speaker="Rita Holub",
    status=Status.CANNOT_VERIFY,
    note="rang the town hall",
)


@pytest.mark.parametrize(
    "query",
    (
        *("", "mayor", "LEFT early", "holub", "town"),
        *("status:cannot", "status:cannot-verify", "s:can", "who:rita", "w:holub mayor"),
        *("⚡", "flagged early"),
    ),
)
def test_fits(query: str) -> None:
    assert Filter.parse(query).fits(CLAIM, flags=1)


@pytest.mark.parametrize("query", ["minister", "mayor minister", "status:verified", "who:brenn"])
def test_does_not_fit(query: str) -> None:
    assert not Filter.parse(query).fits(CLAIM, flags=1)


def test_flagged_needs_a_flag() -> None:
    assert not Filter.parse("flagged").fits(CLAIM, flags=0)


@pytest.mark.parametrize("query", ["changes", "Recommended early", "±", "%"])
def test_changes_needs_a_recommended_change(query: str) -> None:
    assert Filter.parse(query).fits(CLAIM, flags=0, changes=1)
    assert not Filter.parse(query).fits(CLAIM, flags=1)
