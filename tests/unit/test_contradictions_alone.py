"""What cannot be true in one sentence: weekdays, sums, spans, conversions."""

from __future__ import annotations

import pytest

from factcheck.contradictions import find
from factcheck.model import Kind, Level
from tests.unit.contradiction_stories import found, of_kind, story


@pytest.mark.parametrize(
    "sentence",
    [
        "The hearing opens on Tuesday, May 23, 2019, in the old customs house.",
        "The ferry returns on Monday 20 March 2018 after repairs.",
        "The ferry returns on Sunday, May 20, after repairs.",
        "The vote on May 22 (Thursday) was put off.",
        "Doors open Sat., June 2, 2018 at noon, but not before Fri., June 2, 2018.",
    ],
)
def test_a_weekday_that_does_not_fit_its_date_is_found(sentence: str) -> None:
    (flag, *_) = of_kind(Kind.WEEKDAY, sentence)
    assert flag.b is None
    assert "was a" in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "The hearing opens on Thursday, May 23, 2019, in the old customs house.",
        "The ferry returns on Tuesday 20 March 2018 after repairs.",
        "The ferry returns on Monday, May 20, after repairs.",
        "It closed on Friday. May 23 tickets remain valid.",
        "On Sunday 3 of the 12 March hares were counted.",
        "The hearing opens on Friday, February 30, 2019.",
    ],
)
def test_a_weekday_that_fits_or_belongs_elsewhere_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.WEEKDAY, sentence)


def test_the_weekday_is_explained_with_the_calendar() -> None:
    (flag,) = of_kind(Kind.WEEKDAY, "The hearing opens on Tuesday, May 23, 2019.")
    assert flag.explanation == (
        "23 May 2019 was a Thursday, not a Tuesday; that Tuesday was 21 May 2019."
    )
    assert flag.level is Level.CONTRADICTION


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["The fair opens on Tuesday, 4 June.", "It closes on Saturday, 9 June."],
        ["It closes on Saturday, 9 June.", "The fair opens on Tuesday, 4 June."],
        ["The fair runs from Friday, May 31 to Monday, June 2."],
        ["The fair runs from Friday, February 22 to Sunday, March 6."],
    ],
)
def test_two_weekdays_that_no_year_has_together_are_found(paragraphs: list[str]) -> None:
    (flag,) = [each for each in found(*paragraphs, published=None) if each.kind is Kind.WEEKDAY]
    assert flag.explanation.startswith("If it is")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["The fair opens on Tuesday, 4 June.", "It closes on Sunday, 9 June."],
        ["The fair runs from Friday, February 22 to Sunday, March 2."],
        ["The fair runs from Friday, February 22 to Sunday, March 3."],
        ["The last fair opened on Tuesday, 4 June.", "The next is on Saturday, 9 December."],
        ["The fair runs from Friday, May 31 to Monday, June 33."],
    ],
)
def test_two_weekdays_that_a_year_has_together_are_left_alone(paragraphs: list[str]) -> None:
    assert not [each for each in found(*paragraphs, published=None) if each.kind is Kind.WEEKDAY]


@pytest.mark.parametrize(
    ("sentence", "sum_shown"),
    [
        ("She led the council for 14 years, from 1979 to 1989.", "1989 - 1979 = 10 years"),
        ("The pool opens for 12 hours each weekday, from 7.30am until 5.30pm.", "10 hours"),
        ("They bought eight boats, six in Harwich and one in Ghent.", "6 + 1 = 7, not 8"),
        ("The yard built 31 ferries and delivered 36 of those to customers.", "36 of 31"),
        ("A 130-year-old bridge, built in 1909, will be closed.", "2019 - 1909 = 110 years"),
        ("The mill burned down in 1999, 30 years ago.", "2019 - 1999 = 20 years"),
    ],
)
def test_a_sum_that_does_not_come_out_is_shown(sentence: str, sum_shown: str) -> None:
    flags = of_kind(Kind.ARITHMETIC, sentence)
    assert [flag for flag in flags if sum_shown in flag.explanation], flags


@pytest.mark.parametrize(
    "sentence",
    [
        "She led the council for 10 years, from 1979 to 1989.",
        "The pool opens for 10 hours each weekday, from 7.30am until 5.30pm.",
        "They bought eight boats, six in Harwich and two in Ghent.",
        "They bought eight boats, including six in Harwich and one in Ghent.",
        "They bought eight boats, six in Harwich, one in Ghent and others elsewhere.",
        "The yard built 36 ferries and delivered 31 of those to customers.",
        "A 110-year-old bridge, built in 1909, will be closed.",
        "The mill burned down in 1999, 20 years ago.",
        "The club won eight games, drew six at home and lost one in Ghent.",
    ],
)
def test_a_sum_that_comes_out_or_is_none_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The wall is 6 feet (nearly 4 meters) thick.",
        "A gust of 290 kilometers per hour (311 miles per hour) shook the pier.",
        "The farm covers 50 hectares (320 acres).",
        "The painting was sold for £280,000 ($190,000).",
        "He lost 10 kilograms, or 42 pounds, in a year.",
        "The tank holds 50 gallons (500 litres).",
        "It took 20 tons (28 tonnes) of sand.",
    ],
)
def test_a_conversion_that_does_not_come_out_is_found(sentence: str) -> None:
    assert of_kind(Kind.UNIT, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The wall is 6 feet (nearly 2 meters) thick.",
        "A gust of 100 kilometers per hour (62 miles per hour) shook the pier.",
        "The farm covers 50 hectares (124 acres).",
        "The painting was sold for £280,000 ($410,000).",
        "It is 5 miles long and 30 feet wide.",
        "The tank holds 50 gallons (190 litres).",
        "The tank holds 50 gallons (227 litres).",
        "It took 20 tons (18 tonnes) of sand.",
        "It took 20 tons (20.3 tonnes) of sand.",
        "The village lies 3 miles, 40 meters above the sea.",
    ],
)
def test_a_conversion_that_comes_out_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.UNIT, sentence)


@pytest.mark.parametrize(
    ("paragraphs", "level"),
    [
        (
            [
                "One boat cost €2 million ($2.6 million).",
                "The other cost €2 million ($1.9 million).",
            ],
            Level.CONTRADICTION,
        ),
        (
            ["One boat cost £200,000 ($260,000).", "The other cost £640,000 ($1,050,000)."],
            Level.QUERY,
        ),
    ],
)
def test_two_rates_of_exchange_in_one_story_are_found(paragraphs: list[str], level: Level) -> None:
    (flag,) = of_kind(Kind.UNIT, *paragraphs)
    assert flag.rule == "unit.two_rates"
    assert flag.level is level


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["One boat cost £200,000 ($260,000).", "The other cost £640,000 ($832,000)."],
        ["One boat cost £200,000 ($260,000).", "The other cost £1 million ($1.4 million)."],
        ["One boat cost £200,000 ($260,000).", "In 2007 it had cost £200,000 ($400,000)."],
        ["One boat cost £200,000 ($260,000).", "The other cost €200,000 ($224,000)."],
    ],
)
def test_one_rate_of_exchange_or_two_days_are_left_alone(paragraphs: list[str]) -> None:
    assert not of_kind(Kind.UNIT, *paragraphs)


def test_two_stories_that_convert_one_amount_differently_are_found() -> None:
    mine = story("Thieves took €2 million ($2.6 million) in gems from the Gatley store.")
    theirs = story(
        "The gems that thieves took from the Gatley store are worth €2 million ($1.6 million)."
    )
    (flag,) = [each for each in find(mine, [theirs]) if each.kind is Kind.UNIT]
    assert flag.rule == "unit.two_rates"


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "The price was cut from 48 million to 36 million euros, a reduction of 20 percent.",
            "25%",
        ),
        ("Membership rose from 220 to 330 boats, up 40 percent, the guild said.", "50%"),
    ],
)
def test_a_change_that_its_figures_do_not_bear_out_is_found(sentence: str, shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, sentence)
    assert f"a change of {shown}, not" in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "The yard cut its price from 48 million to 36 million euros, a reduction of 25 percent.",
        "The price fell from 3.1 million euros to 2.6 million euros, a drop of 16 percent.",
        "The catch rose from 200 tonnes to 300 tonnes, growth of 8 percent a year.",
        "The toll rose from 20 to 30 euros; 12 percent of boats paid it.",
        "Turnout went from 40 to 60 boats, of which 20 percent were new.",
    ],
)
def test_a_change_that_is_right_or_another_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


def test_a_clean_story_has_no_flags() -> None:
    assert not found(
        "The harbour board of Eastmere said on Monday that it would repair the north pier.",
        "Repairs will cost about $2.4 million and take 14 months, board chair Ines Dahl said.",
        "The pier, built in 1909, was closed in March after a storm. No one was hurt.",
    )
