"""Two figures for one thing."""

from __future__ import annotations

import pytest

from factcheck.contradictions import find
from factcheck.contradictions.intervals import Band, band
from factcheck.model import Bound, Kind, Level, Number
from tests.unit.contradiction_stories import found, story

NUMBERS = (Kind.NUMBER, Kind.RANGE_OR_BOUND)


def _numbers(*paragraphs: str) -> list[str]:
    return [each.explanation for each in found(*paragraphs) if each.kind in NUMBERS]


@pytest.mark.parametrize(
    ("paragraphs", "shown"),
    [
        (
            ("The ferry left Gatley with 120 passengers on board.",
             "One of the 210 passengers on board the ferry filmed the fire."),
            ("120 passengers", "210 passengers"),
        ),
        (
            ("The council approved a £330 million loan for the harbour.",
             "Critics of the harbour loan said £303 million was too much for the council."),
            ("330,000,000 GBP", "303,000,000 GBP"),
        ),
        (
            ("The two sailors were stuck in the ice with eight boxes of biscuits.",
             "Stuck in the ice, the sailors lived on a dozen boxes of biscuits."),
            ("8 boxes", "12 boxes"),
        ),
        (
            ("She praised the governor after their 45-minute meeting in Gatley.",
             "The meeting with the governor in Gatley lasted 54 minutes."),
            ("45", "54"),
        ),
        (
            ("Leslie Roth, 52, won the race.", "Organisers cheered Leslie Roth, 56, for hours."),
            ("52", "56"),
        ),
    ],
)  # fmt: skip
def test_two_figures_for_one_thing_are_found(
    paragraphs: tuple[str, ...], shown: tuple[str, str]
) -> None:
    flags = _numbers(*paragraphs)
    assert [text for text in flags if all(part in text for part in shown)], flags


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The ferry left Gatley with 120 passengers on board.",
         "The ferry left Gatley with about 125 passengers on board."),
        ("The ferry left Gatley with 120 passengers on board.",
         "The other ferry left with 90 passengers on board."),
        ("Five calls took place that day.", "At least one call took place that day."),
        ("The storm killed 12 people in Gatley.", "The storm killed 3 people in Horne."),
        ("Police held 40 people after the march.",
         "Police held 40 people after the march, 12 of whom were freed."),
        ("The envoy had five calls with the adviser.", "Three officials spoke of the calls."),
        ("The firm made $5.1 billion in the first quarter.",
         "The firm made $1.5 billion in the second quarter."),
        ("About 40,000 workers walked out.", "Some 39,600 workers walked out."),
        ("The fire destroyed 30 homes.", "The fire could destroy 300 homes."),
        ("Anna Roth, 52, won the race.", "Her son Peter Roth, 26, came second."),
    ],
)  # fmt: skip
def test_figures_for_two_things_or_within_rounding_are_left_alone(
    paragraphs: tuple[str, ...],
) -> None:
    assert not _numbers(*paragraphs)


def test_a_bound_that_a_figure_breaks_is_of_its_own_kind() -> None:
    flags = found(
        "The match at the harbour ground drew a crowd of 24,054 spectators.",
        "The match at the harbour ground was watched by fewer than 20,000 spectators.",
    )
    assert [each.kind for each in flags] == [Kind.RANGE_OR_BOUND]


def test_one_against_five_is_a_dispute_when_the_story_reports_both() -> None:
    flags = found(
        "The campaign conceded that one call took place on the day of the announcement, April 29.",
        "The Courier cited three officials in saying five phone calls took place that day.",
    )
    numbers = [each for each in flags if each.kind is Kind.NUMBER]
    assert len(numbers) == 1, flags
    assert numbers[0].level is Level.DISPUTE
    assert {numbers[0].a.reads, numbers[0].b.reads if numbers[0].b else ""} == {
        "1 call",
        "5 calls",
    }


def test_two_reports_are_compared_only_when_they_are_on_one_event() -> None:
    mine = story(
        "A fire on the ferry Aurora off Gatley killed four people on Monday, the coast guard said.",
        "The ferry Aurora carried 120 passengers when the fire broke out.",
    )
    theirs = story(
        "Fire killed four people on the ferry Aurora off Gatley.",
        "The Aurora had 210 passengers on board when the fire broke out, the coast guard said.",
        title="Four dead in ferry fire",
    )
    other = story(
        "A bus with 45 passengers overturned near Horne.", title="Bus overturns near Horne"
    )
    (flag,) = find(mine, [theirs, other])
    assert flag.b is not None
    assert (flag.a.article, flag.b.article) == ("", "Four dead in ferry fire")
    assert {flag.a.reads, flag.b.reads} == {"120 passengers", "210 passengers"}
    assert theirs.article.text[flag.b.start : flag.b.end] == flag.b.text


def _number(surface: str, low: float, bound: Bound = Bound.EXACT) -> Number:
    return Number(0, len(surface), surface, surface, low=low, high=low, bound=bound)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (_number("17", 17), _number("28", 28), False),
        (_number("17", 17), _number("17", 17), True),
        (_number("3,000", 3000), _number("2,870", 2870), True),
        (_number("3,000", 3000), _number("2,000", 2000), False),
        (_number("4.2 million", 4.2e6), _number("4 million", 4e6), True),
        (_number("4.2 million", 4.2e6), _number("4.6 million", 4.6e6), False),
        (_number("about 500", 500, Bound.ABOUT), _number("462", 462), True),
        (_number("$2 billion", 2e9), _number("$1 billion", 1e9), False),
        (_number("twelve", 12), _number("8", 8), False),
    ],
)
def test_rounding_is_half_of_the_last_written_figure(
    one: Number, other: Number, agree: bool
) -> None:
    assert band(one).meets(band(other)) is agree
    assert band(other).meets(band(one)) is agree


def test_an_open_bound_meets_what_lies_beyond_it() -> None:
    assert Band(20.0, float("inf")).meets(Band(24.0, 24.0))
    assert not Band(20.0, float("inf")).meets(Band(12.0, 12.0))


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("At least 60 divers searched the quay.", "Divers there never rose above 50.", True),
        ("At least 60 divers searched the quay.", "Divers there never rose above 80.", False),
        ("No more than 250 guests came to the gala.", "At least 400 guests came to it.", True),
        ("No more than 250 guests came to the gala.", "At least 4,000 guests saw the tour.", False),
        ("The search of the pier took less than 40 minutes.",
         "The search of the pier took more than an hour.", True),
        ("The search of the pier took less than 40 minutes.",
         "The search of the pier took more than half an hour.", False),
        ("At no time did the lorry go faster than 60 mph on the pier road.",
         "The lorry went at more than 80 mph on the pier road.", True),
    ],
)  # fmt: skip
def test_a_floor_above_a_ceiling(one: str, other: str, flagged: bool) -> None:
    assert bool(_numbers(one, other)) is flagged


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        (
            "A woman of 34 was killed by a falling limb.",
            "The woman in the car, who was 43, sang.",
            1,
        ),
        ("A driver, 61, was held.", "The 16-year-old driver was later freed.", 1),
        ("A 34-year-old woman was killed by a limb.", "The woman, 35, had been driving home.", 0),
        ("A 34-year-old woman and another woman were hurt.", "The woman, 43, was taken home.", 0),
        ("A 34-year-old woman was hurt.", "The man, 43, was taken home.", 0),
    ],
)
def test_ages_of_somebody_without_a_name(one: str, other: str, flagged: int) -> None:
    rules = [each.rule for each in found(one, other)]
    assert rules.count("number.age_of_unnamed") == flagged


def test_a_figure_that_replaces_an_earlier_one_is_no_contradiction() -> None:
    assert not _numbers(
        "The owner put the damage to the pier at $3 million.",
        "An assessor has since put the damage to the pier at $4.2 million.",
    )
