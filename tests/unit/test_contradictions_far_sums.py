"""Figures of several sentences that do not go together: parts, rests, totals, seats, units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.contradictions.rules import KINDS
from factcheck.contradictions.story import Story
from factcheck.model import Kind
from tests.unit.contradiction_stories import found, story
from tests.unit.growth import assert_four_times_is_in_proportion


def rules(*paragraphs: str) -> set[str]:
    """Return the rules that a story breaks."""
    return {each.rule for each in found(*paragraphs)}


_FINE = "The fine is made up of $40,000 for the spill, $25,000 for the delay and $10,000 for costs."


@pytest.mark.parametrize(
    ("parts", "whole", "flagged"),
    [
        (
            _FINE,
            "A judge fined the smelter $95,000 on Monday.",
            True,
        ),
        (
            _FINE,
            "A judge fined the smelter $75,000 on Monday.",
            False,
        ),
        (
            "Bread brought in €30m of last year's revenue, cakes €12m and flour the remaining €8m.",
            "Revenue slipped to €56m.",
            True,
        ),
        (
            "Bread brought in €30m of last year's revenue, cakes €12m and flour the remaining €8m.",
            "Revenue slipped to €50m.",
            False,
        ),
        (
            "Of those who died, six were women and five were men.",
            "A ferry on which 13 passengers died had no rafts, an inquiry found.",
            True,
        ),
        (
            "Of those who died, six were women and five were men.",
            "A ferry on which 11 passengers died had no rafts, an inquiry found.",
            False,
        ),
        (
            "Of those who died, six were women and five were men.",
            "The ferry carried 13 passengers when it left, an inquiry found.",
            False,
        ),
        (
            "The flood swept away 14 houses, six barns and a school, the county said.",
            "The flood destroyed 27 buildings in one night.",
            True,
        ),
        (
            "The flood swept away 14 houses, six barns and a school, the county said.",
            "The flood destroyed 21 buildings in one night.",
            False,
        ),
        (
            "The flood swept away 14 houses, six barns and other things, the county said.",
            "The flood destroyed 27 buildings in one night.",
            False,
        ),
    ],
)
def test_parts_against_a_whole_told_elsewhere(parts: str, whole: str, flagged: bool) -> None:
    assert ("arithmetic.parts_elsewhere" in rules(whole, parts)) is flagged
    assert ("arithmetic.parts_elsewhere" in rules(parts, whole)) is flagged


@pytest.mark.parametrize(
    ("first", "then", "flagged"),
    [
        ("Of the 80 tons of grain, 30 tons had gone.", "The 60 tons still on board is wet.", True),
        ("Of the 80 tons of grain, 30 tons had gone.", "The 50 tons still on board is wet.", False),
        ("Nine of the 14 goats were found.", "The remaining six were not seen.", True),
        ("Nine of the 14 goats were found.", "The remaining five were not seen.", False),
        ("Nine of the 14 goats were found.", "Six were not seen.", False),
    ],
)
def test_what_is_left_of_a_whole(first: str, then: str, flagged: bool) -> None:
    assert ("arithmetic.remainder" in rules(first, then)) is flagged


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("Of the mill's 14 clerks, nine will move, three will retire and four will go.", True),
        ("Of the mill's 14 clerks, nine will move, two will retire and three will go.", False),
        ("Of the mill's 14 clerks, nine were ill, seven were late and four were both.", False),
    ],
)
def test_parts_that_are_more_than_all(sentence: str, flagged: bool) -> None:
    assert ("arithmetic.part_exceeds_whole" in rules(sentence)) is flagged


@pytest.mark.parametrize(
    ("total", "flagged"),
    [
        ("The two will have a combined 546 shops.", True),
        ("Between them they will have 546 shops.", False),
        ("The two will have a combined 516 shops.", False),
        ("The market has a combined 5,460 shops.", False),
    ],
)
def test_a_combined_figure_of_two(total: str, flagged: bool) -> None:
    two = "Norwind runs 312 shops, most of them in ports, and Eastway 204, all inland."
    assert ("arithmetic.combined" in rules(two, total)) is flagged


@pytest.mark.parametrize(
    ("paid", "flagged"),
    [
        ("With that, a household will pay $3,600.", True),
        ("With that, a household will pay $3,300.", False),
        ("A household in the next county will pay $3,600.", False),
    ],
)
def test_a_price_less_a_grant(paid: str, flagged: bool) -> None:
    priced = "The boiler costs $4,500 with its fittings."
    assert ("arithmetic.taken_off" in rules(priced, "The state adds $1,200 as a grant.", paid)) is (
        flagged
    )


@pytest.mark.parametrize(
    ("later", "flagged"),
    [
        ("The rise of 30 percent pleased the harbour.", True),
        ("The 30 percent rise pleased the harbour.", True),
        ("The rise of 50 percent pleased the harbour.", False),
        ("A rise of 30 percent was seen in Gatley.", False),
        ("The fall of 30 percent in prices did not.", False),
    ],
)
def test_a_change_told_in_the_next_sentence(later: str, flagged: bool) -> None:
    change = "Landings climbed from 410 tonnes in May to 615 tonnes in June."
    assert ("arithmetic.change_told_later" in rules(change, later)) is flagged


@pytest.mark.parametrize(
    ("said", "flagged"),
    [
        ("She has a majority of seven over all others in the assembly.", True),
        ("She has a majority of three over all others in the assembly.", False),
        ("She has a majority of two in the assembly.", False),
        ("She held the seat with a majority of 1,207.", False),
    ],
)
def test_a_majority_of_seats(said: str, flagged: bool) -> None:
    seats = "Final results gave Labour 14 of the 25 seats in the assembly."
    assert ("arithmetic.majority_of_seats" in rules(seats, said)) is flagged


@given(seats=st.integers(11, 400), data=st.data())
def test_the_right_majority_is_never_flagged(seats: int, data: st.DataObject) -> None:
    won = data.draw(st.integers(seats // 2 + 1, seats - 1))
    assert not rules(
        f"Labour won {won} of the {seats} seats in the assembly.",
        f"It has a majority of {2 * won - seats} in the assembly.",
    )


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("The wreck lies in 40 metres of water.", "It sank in 40 feet of water.", True),
        ("The runway is 1,450 meters long.", "The strip of 1,450 feet is short.", True),
        ("The van runs 130 km on a charge.", "On one charge it does 130 miles.", True),
        ("The wreck lies in 40 metres of water.", "Her crew was 40 miles off at dawn.", False),
        ("The mast is 40 metres high.", "A barge 40 feet long passed by.", False),
        (
            "The race is 50 km (31 miles) long.",
            "The old race was 50 miles (80 km) long.",
            False,
        ),
        ("It rained 40 millimetres in Gatley.", "It rained 40 millimetres in June.", False),
    ],
)
def test_one_figure_in_two_units(one: str, other: str, flagged: bool) -> None:
    assert ("unit.same_figure" in rules(one, other)) is flagged


@pytest.mark.parametrize(
    "piece",
    [
        "Ash runs 412 pubs and Elm 263, combined 695 pubs. ",
        "Of the 9 tons, 3 tons went, the 5 tons left, ",
        "12 men, 9 women, 14 boys and 3 girls of the 20 seats. ",
        "The 40 metres and 40 feet of 40 yards. ",
        "A grant of $9 off $30. With that it costs $22. ",
    ],
)
def test_time_grows_with_the_length_of_a_hostile_text(piece: str) -> None:
    short, long = (Story(story(piece * count)) for count in (30, 120))
    texts = {len(each.text): each for each in (short, long)}

    def read(text: str) -> None:
        for kind in (Kind.ARITHMETIC, Kind.UNIT):
            for comparator in KINDS[kind]:
                if comparator.alone:
                    list(comparator.alone(texts[len(text)]))

    assert_four_times_is_in_proportion(read, short.text, long.text)
