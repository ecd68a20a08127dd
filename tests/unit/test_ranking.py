"""The trained ranking of two figures for one thing, and what it is made of."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import trees
from factcheck.contradictions import find
from factcheck.contradictions.candidates import pairs_inside
from factcheck.contradictions.comparators.numbers import clashes
from factcheck.contradictions.figures import digits_swapped
from factcheck.contradictions.one_figure import signals
from factcheck.contradictions.story import Story
from factcheck.model import Kind
from tests.unit.contradiction_stories import story

STUMP = trees.Trees(
    bias=-1.0,
    trees=(
        (("alike", 0.5, 1, 2), (-0.5,), (2.0,)),
        (("apart", 0.0, 1, 2), (0.25,), ("alike", 0.9, 3, 4), (-3.0,), (0.0,)),
    ),
)


@pytest.mark.parametrize(
    ("given_signals", "log_odds"),
    [
        ({}, -1.25),
        ({"alike": 0.5}, -1.25),
        ({"alike": 0.6}, 1.25),
        ({"alike": 0.6, "apart": 1.0}, -2.0),
        ({"alike": 1.0, "apart": 1.0, "unheard of": 7.0}, 1.0),
    ],
)
def test_trees_are_walked_from_their_roots(
    given_signals: dict[str, float], log_odds: float
) -> None:
    assert STUMP.log_odds(given_signals) == log_odds


@given(st.floats(-20, 20), st.floats(-20, 20), st.floats(0.01, 0.99))
def test_a_score_rises_with_the_odds_and_is_a_half_at_the_threshold(
    one: float, other: float, threshold: float
) -> None:
    low, high = sorted((one, other))
    assert 0.0 <= trees.score(low, threshold) <= trees.score(high, threshold) <= 1.0
    assert math.isclose(trees.score(math.log(threshold / (1 - threshold)), threshold), 0.5)


@pytest.mark.parametrize(
    ("one", "other", "swapped"),
    [
        ("54", "45", True),
        ("£330 million", "£303 million", True),
        ("1,204", "1,240", True),
        ("54", "54", False),
        ("54", "55", False),
        ("154", "145 people", True),
        ("154", "451", False),
        ("12", "120", False),
        ("five", "fifteen", False),
    ],
)
def test_swapped_digits(one: str, other: str, swapped: bool) -> None:
    assert digits_swapped(one, other) is swapped
    assert digits_swapped(other, one) is swapped


def test_the_signals_do_not_depend_on_which_sentence_comes_first() -> None:
    sentences = (
        "The ferry Aurora left Gatley with 120 passengers on board.",
        "Officials said the ferry carried at least 210 passengers when it left Gatley on Monday.",
    )
    found = []
    for order in (sentences, sentences[::-1]):
        for pair in pairs_inside(Story(story(*order))):
            found += [signals(pair, one, other) for one, other in clashes(pair)]
    assert len(found) == 2
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("mine", "theirs", "shown"),
    [
        ("Ola Brenn, 41, was arrested at the ferry dock in Gatley on Monday.",
         "Police held Ola Brenn, 47, at the ferry dock in Gatley.", True),
        ("Ola Brenn, 41, was arrested at the ferry dock in Gatley on Monday.",
         "Police held Mr. Brenn, 47, at the ferry dock in Gatley.", True),
        ("Ola Brenn, 41, was arrested at the ferry dock in Gatley on Monday.",
         "Police held Ola Brenn, 41, at the ferry dock in Gatley.", False),
        ("Ola Brenn, 41, was arrested at the ferry dock in Gatley on Monday.",
         "Police held his brother Per Brenn, 47, at the ferry dock in Gatley.", False),
        ("Ola Brenn, 41, was arrested at the ferry dock in Gatley on Monday.",
         "Ola Brenn, then 27, was arrested at the ferry dock in Gatley before.", False),
        ("Ola Brenn, 41, was arrested at the ferry dock in Gatley on Monday.",
         "The 10-year-old's fall from the dock and Ola Brenn's arrest shook Gatley.", False),
    ],
)  # fmt: skip
def test_one_person_is_of_one_age_in_two_reports(mine: str, theirs: str, shown: bool) -> None:
    flags = find(story(mine), against=[story(theirs, title="Arrest in Gatley")])
    ages = [flag for flag in flags if flag.rule == "number.two_ages"]
    assert bool(ages) is shown, flags
    assert all(flag.kind is Kind.NUMBER for flag in ages)
