"""Lengths of time and counts of years that their own dates do not bear out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Kind
from tests.unit.contradiction_stories import of_kind


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The 10-day festival runs from June 1 to June 20 in Eastmere.", "lie 19 days, not 10"),
        ("The siege lasted 20 days, from March 3 to March 13, 2018.", "lie 10 days, not 20"),
        ("He will make a five-day visit from Monday to Wednesday.", "Wednesday it is 2 days"),
        ("The 10-week strike began on 13 April and ended on 25 May.", "lie 6 weeks, not 10"),
        ("The three-month closure, from January to September 2018, hurt shops.", "months, not 3"),
        ("From 2001 to 2009, a period of 12 years, the mill stood empty.", "2009 - 2001 = 8"),
        ("The hall is let for six hours, from 9am to 1pm.", "lie 4 hours, not 6"),
        ("The vigil lasted four hours, from 10 p.m. to 6 a.m.", "lie 8 hours, not 4"),
    ],
)
def test_a_length_that_its_ends_do_not_bear_out_is_found(sentence: str, shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, sentence)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "The 20-day festival runs from June 1 to June 20 in Eastmere.",
        "The 19-night festival runs from June 1 to June 20 in Eastmere.",
        "He will make a three-day visit from Monday to Wednesday.",
        "He will make a three-day visit from Saturday to Monday.",
        "The six-week strike began on 13 April and ended on 25 May.",
        "The nine-month closure, from January to September 2018, hurt shops.",
        "From 2001 to 2009, a period of eight years, the mill stood empty.",
        "The hall is let for about six hours, from 9am to 2pm.",
        "The vigil lasted eight hours, from 10 p.m. to 6 a.m.",
        "The three-year plan moves money from 2018 to 2030 without new debt.",
        "After two days of talks, the ferry runs again between May 20 and May 30.",
        "The 10-day forecast was out when trains from May 1 to May 20 were cut.",
    ],
)
def test_a_length_that_fits_or_is_of_something_else_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


@given(
    first=st.dates(dt.date(2019, 1, 1), dt.date(2019, 6, 30)),
    days=st.integers(3, 60),
    wrong=st.integers(3, 60),
)
def test_a_length_is_found_when_it_is_more_than_a_day_off(
    first: dt.date, days: int, wrong: int
) -> None:
    last = first + dt.timedelta(days=days)
    sentence = (
        f"The {wrong}-day fair runs from {first.day} {first:%B} 2019 to {last.day} {last:%B} 2019."
    )
    # Both ends may count, or neither.
    assert bool(of_kind(Kind.ARITHMETIC, sentence)) is not (days - 1 <= wrong <= days + 1)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("A 130-year-old bridge, built in 1909, will be closed.", "2019 - 1909 = 110 years"),
        ("A 130-year-old bridge that was built in 1909 will be closed.", "110 years"),
        ("The mill burned down in 1999, 30 years ago.", "2019 - 1999 = 20 years"),
        ("She has run the ferry for 30 years, since 1979.", "2019 - 1979 = 40 years, not 30"),
        ("The club marks the 50th anniversary of its founding in 1959.", "60 years, not 50"),
        ("They gathered on the 75th anniversary of the 1934 flood.", "85 years, not 75"),
        ("It opened in 1990 and closed 15 years later, in 2010.", "2010 - 1990 = 20 years"),
        ("The dam failed in 2012, three years after the 2002 flood.", "10 years, not 3"),
    ],
)
def test_a_count_of_years_that_does_not_fit_is_found(sentence: str, shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, sentence)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "A 110-year-old bridge that was built in 1909 will be closed.",
        "The 49-year-old plant stands near a depot that opened in 2011.",
        "The 49-year-old plant is a depot now, opened in 2011.",
        "She has run the ferry for nearly 40 years, since 1979.",
        "She has run the ferry for 40 years, since 1979.",
        "In 2009 the club marked the 50th anniversary of its founding in 1959.",
        "Next year it marks the 60th anniversary of its founding in 1960.",
        "It opened in 1990 and closed 20 years later, in 2010.",
        "The dam failed in 2012, three years after the 2009 flood.",
        "In 1999, 30 years of talks came to nothing.",
    ],
)
def test_a_count_of_years_that_fits_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


@pytest.mark.parametrize(
    ("paragraphs", "shown"),
    [
        (
            ["The crews walked off the job in mid-April.", "The 10-week strike shut the port."],
            "the strike cannot have lasted 10",
        ),
        (
            ["The siege of Gatley began on 3 March.", "The six-month siege has emptied shops."],
            "the siege cannot have lasted 6",
        ),
    ],
)
def test_what_lasted_longer_than_since_it_began_is_found(paragraphs: list[str], shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, *paragraphs)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["The crews walked off the job in mid-April.", "The five-week strike shut the port."],
        ["The siege of Gatley began on 3 March.", "The two-month-old siege has emptied shops."],
        ["A six-week strike began on 13 May.", "Crews stayed at home."],
        ["The siege of Gatley began on 3 March.", "The six-month strike at Horne is over."],
        [
            "The war in the north began on 3 March.",
            "An earlier war began in 1991.",
            "The four-year war left ruins.",
        ],
        ["The siege of Gatley began on 3 March.", "It could be another six-month siege."],
    ],
)
def test_what_may_have_lasted_so_long_is_left_alone(paragraphs: list[str]) -> None:
    flags = of_kind(Kind.ARITHMETIC, *paragraphs)
    assert not flags
