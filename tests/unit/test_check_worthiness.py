"""How much a sentence asks to be checked."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import claims
from factcheck.claims import WORTH_CHECKING, check_worthiness
from factcheck.claims.senses import sense
from tests.unit.growth import assert_in_proportion

PLEASANTRIES = [
    "Thank you very much for having me tonight.",
    "Good evening and welcome to the programme.",
    "I think we should all work together.",
    "Let me answer that question.",
    "I hope you will enjoy the evening.",
    "We will look at that tomorrow.",
    "What do you make of it, Ms Hallberg?",
    "“It was a lovely afternoon,” said Mrs Okoro.",
    "We must never forget who we are.",
    "My heart goes out to the family.",
    "Nobody knows what happens next.",
]
FACTS = [
    "Unemployment fell from 7.4 percent to 5.1 percent last year.",
    "The government spent $40 million on the tunnel in 2014.",
    "More than 3,000 nurses lost their jobs since 2010.",
    "He voted against the tax bill three times.",
    "The company paid 1.2 million crowns to 14 former directors.",
    "Some 20 million people have no health insurance.",
    "Rents in Norrby have doubled since 2011.",
    "The county closed 12 of its 31 libraries in three years.",
    "Exports to Brazil dropped by a third last year.",
    "Wages of bus drivers have not risen since 2009.",
    "The council cut its budget for roads by £3 million.",
    "Crime in the city is at its lowest level in 20 years.",
    "The bank paid no tax in 2013.",
]
WITHOUT_FIGURES = [
    ("The minister voted against the treaty.", "The minister thanked the audience."),
    ("Her government raised taxes on the middle class.", "Her government deserves a chance."),
    ("Their company shipped jobs to Mexico.", "Their company would like to say hello."),
    ("Unemployment is higher than it was a decade ago.", "I am prouder than I was a decade ago."),
]
"""A deed or a comparison, and what is said in the same form without one."""


def test_facts_with_figures_stand_clearly_above_pleasantries() -> None:
    assert min(map(check_worthiness, FACTS)) > max(map(check_worthiness, PLEASANTRIES)) + 0.1


@pytest.mark.parametrize("text", FACTS)
def test_facts_with_figures_are_worth_checking(text: str) -> None:
    assert check_worthiness(text) >= WORTH_CHECKING


@pytest.mark.parametrize(("deed", "talk"), WITHOUT_FIGURES)
def test_deeds_stand_above_talk_without_any_figure(deed: str, talk: str) -> None:
    assert check_worthiness(deed) > check_worthiness(talk) + 0.1


@pytest.mark.parametrize("text", PLEASANTRIES)
def test_pleasantries_are_not(text: str) -> None:
    assert check_worthiness(text) < WORTH_CHECKING


@pytest.mark.parametrize("text", ["", "   ", "…", "\u200b"])
def test_nothing_is_not_worth_checking(text: str) -> None:
    assert check_worthiness(text) < WORTH_CHECKING


@given(st.text(max_size=120))
def test_a_score_is_between_0_and_1_and_the_same_each_time(text: str) -> None:
    score = check_worthiness(text)
    assert 0.0 <= score <= 1.0
    assert check_worthiness(text) == score


def test_the_weights_are_small() -> None:
    room = Path(claims.__file__).parent
    assert sum(path.stat().st_size for path in room.glob("check_worthiness*.gz")) <= 1500 * 1024


def test_words_that_no_training_sentence_holds_count_by_their_neighbours_in_meaning() -> None:
    assert sense("Exports of fertiliser slumped.") > sense("Adorable kittens giggled.")


def test_the_order_of_words_says_nothing_about_what_they_mean() -> None:
    assert sense("wages fell in the north") == sense("in the north wages fell")


def test_a_typographic_apostrophe_counts_as_a_straight_one() -> None:
    assert check_worthiness("It’s the county’s debt.") == check_worthiness(
        "It's the county's debt."
    )


@pytest.mark.parametrize("piece", ["a", "7", "'", "wages ", "£7,", "’s "])
def test_time_grows_with_the_length_of_a_hostile_sentence(piece: str) -> None:
    assert_in_proportion(check_worthiness, piece)
