"""One person whose ages, birth and death do not go together."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.contradictions import find
from factcheck.model import Kind, Level
from tests.unit.contradiction_stories import of_kind, story


@pytest.mark.parametrize(
    ("paragraphs", "shown"),
    [
        (
            ["Maria Lund, 61, was born in 1952 in Eastmere."],
            "born in 1952; 61 in 2019, so born in 1957 or 1958",
        ),
        (["Anders Holm (1932-2015) died at 84."], "84 in 2015"),
        (["Maria Lund died in 2003, aged 84.", "Lund was born in 1950."], "84 in 2003"),
        (["Maria Lund died on Tuesday at 84.", "Lund was born in 1950."], "84 in 2019"),
        (["Maria Lund, 61, spoke. She was born on 3 June 1940."], "born in 1940"),
        (["Maria Lund, 88, spoke. Maria Lund was 8 years old in 1950."], "8 in 1950"),
        (
            ["Maria Lund, 61, spoke.", "Lund was 25 when she joined the board in 1970."],
            "25 in 1970",
        ),
        (["Maria Lund, 61, spoke.", "Lund joined at the age of 25, in 1970."], "25 in 1970"),
        (["Maria Lund, 61, spoke.", "In 1970, when she was 25, Lund joined."], "25 in 1970"),
        (["Maria Lund, 61, spoke.", "In 1970, aged 25, Lund joined."], "25 in 1970"),
        (["Born in Eastmere in 1950, Maria Lund became a nurse.", "Lund, 50, spoke."], "1950"),
        (["Maria Lund, who was born in Eastmere in 1950, spoke.", "Lund, 50, left."], "1950"),
    ],
)
def test_ages_that_do_not_go_with_a_birth_are_found(paragraphs: list[str], shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, *paragraphs)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Maria Lund, 66, was born in 1952 in Eastmere."],
        ["Maria Lund, 67, was born in 1952 in Eastmere."],
        ["Anders Holm (1932-2015) died at 83."],
        ["Anders Holm (1932-2015) died at 82."],
        ["Lund was born on 4 May 1960 and died on 3 March 2019 at the age of 58."],
        ["Maria Lund, 77, spoke. Maria Lund was 8 years old in 1950."],
        ["Maria Lund, 61, spoke. Anders Holm was with her. She was born on 3 June 1940."],
        ["Maria Lund, 61, spoke.", "Maria Lund's mother was born in 1930."],
        ["In 1999 Maria Lund, 41, left the board.", "Maria Lund was born in 1958."],
        ["Maria Lund, then 41, left the board.", "Maria Lund was born in 1940."],
        ["Maria Lund would have been 90 in 2030.", "Maria Lund was born in 1950."],
        ["Maria Lund, 61, spoke.", "Lund was 25 when she joined the board in 1983."],
        ["Maria Lund, 61, spoke.", "In 1983, aged 25, Lund joined."],
        ["Maria Lund, 61, spoke.", "In 1970, aged 25, Anders Holm joined Lund."],
        ["Maria Lund, 61, spoke.", "In 1970, when her mother was 25, Lund moved."],
        ["Maria Lund, 61, spoke.", "Lund was 25 when she met the man who had sailed in 1970."],
        ["Maria Lund scored 12 in 2018.", "Maria Lund was born in 1990."],
    ],
)
def test_ages_that_go_with_a_birth_are_left_alone(paragraphs: list[str]) -> None:
    assert not of_kind(Kind.ARITHMETIC, *paragraphs)


def test_a_year_too_much_is_worth_asking_only() -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, "Maria Lund, 68, was born on 3 September 1951.")
    assert flag.level is Level.QUERY


@given(born=st.dates(dt.date(1930, 1, 1), dt.date(1990, 12, 31)), at=st.integers(20, 80))
def test_an_age_at_a_known_death_is_right_on_the_calendar(born: dt.date, at: int) -> None:
    died = dt.date(2018, 10, 9)
    age = died.year - born.year - ((died.month, died.day) < (born.month, born.day))
    sentence = (
        f"Maria Lund was born on {born.day} {born:%B} {born.year} and died on 9 October 2018"
        f" at the age of {at}."
    )
    flags = [flag for flag in find(story(sentence)) if flag.rule == "arithmetic.lifespan"]
    assert bool(flags) is (age != at)


@pytest.mark.parametrize("published", [dt.date.min, dt.date.max, dt.date(2020, 2, 29)])
def test_any_day_of_publication_can_be_reckoned_from(published: dt.date) -> None:
    paragraphs = [
        "Maria Lund, 61, was born in 1952 and met Anders Holm (1932-2015) in 1980, 39 years ago.",
        "The fair opens at 8 p.m. EST on Friday, 4 June.",
        "The crews walked off the job in mid-April.",
        "The 10-week strike shut the port, a 110-year-old pier built in 1909.",
    ]
    flags = find(story(*paragraphs, published=published))
    assert all(flag.explanation for flag in flags)
