"""How near two words are in what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.contradictions.kinship import kin, nearness, weight_of_kin
from factcheck.contradictions.story import Story
from tests.unit.contradiction_stories import story

_NEAR = [
    ("ferry", "ferries"), ("arrive", "arrival"), ("find", "discover"), ("wood", "forest"),
    ("dawn", "daybreak"), ("wind", "breeze"),
]  # fmt: skip
_FAR = [("north", "south"), ("rise", "fall"), ("dog", "cat"), ("ferry", "judge"), ("buy", "sell")]


@pytest.mark.parametrize(("one", "other"), _NEAR)
def test_words_for_one_thing_are_near(one: str, other: str) -> None:
    assert nearness(one, other) >= 0.5


@pytest.mark.parametrize(("one", "other"), _FAR)
def test_opposites_and_neighbours_are_not(one: str, other: str) -> None:
    assert nearness(one, other) == 0.0


_WORDS = st.sampled_from(sorted({word for pair in (*_NEAR, *_FAR) for word in pair}))


@given(_WORDS, _WORDS)
def test_nearness_has_no_direction(one: str, other: str) -> None:
    assert nearness(one, other) == nearness(other, one)


@given(st.lists(_WORDS, max_size=8), st.lists(_WORDS, max_size=8))
def test_each_word_is_counted_once(ones: list[str], others: list[str]) -> None:
    first, second = (Story(story(" ".join([*words, "x."]))).lines for words in (ones, others))
    mine, theirs = (lines[0].tokens if lines else () for lines in (first, second))
    common = kin(mine, theirs, {})
    assert len({each.one.start for each in common}) == len(common) <= len(ones)
    assert len({each.other.start for each in common}) == len(common)
    assert weight_of_kin(common) == pytest.approx(weight_of_kin(kin(theirs, mine, {})), abs=1.0)


def test_a_pronoun_and_a_name_are_one_person() -> None:
    line = Story(story("Marta Dahl wept. Then she spoke.")).lines
    she = next(token for token in line[1].tokens if token.lower == "she")
    people = {she.start: "dahl"}
    assert [each.one.lower for each in kin(line[0].tokens, line[1].tokens, {}, ({}, people))] == [
        "dahl"
    ]
