"""One milestone on two dates, and dates reckoned from a length of time."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.contradictions import find
from factcheck.model import Contradiction, Kind
from tests.unit.contradiction_stories import found, story

BETWEEN = "The weather was fine for most of the week, a forecaster said."

MILESTONES = [
    ("Norwind, a lender that opened its doors late in the 1960s, has 400 branches.",
     "The website of Norwind says the bank was founded in 1954."),
    ("The link between Arden and Gatley, scheduled to begin service in 2027, will cost £3 billion.",
     "When the Gatley line opens to passengers in 2030, a trip will take an hour."),
    ("Shares of Halden, which went public in 2015, fell on Monday.",
     "Losses at Halden have grown since the company went public nearly two years ago."),
    ("Relegation was confirmed on May 6 and the Holm family were booed by fans.",
     "Fans want the Holm family to leave a club that last month became the first to be relegated."),
    ("The ceasefire took effect on April 3.", "The ceasefire, in force since April 13, has held."),
    ("Dahl beat Trewin in the ninth round of their first title fight in 2008.",
     "Their first meeting, in 2006, ended early: Dahl stopped Trewin in the ninth round."),
    ("The lawyers put off the Trewin hearing, adjourning the case until Friday.",
     "The trial of Trewin is scheduled to resume next Tuesday."),
    ("The hearing is set for Monday, May 27.",
     "Lawyers will return to court for the hearing on Wednesday, May 29."),
    ("The crash happened on Sunday night.", "Two people were hurt in the crash early on Saturday."),
    ("The mill by the Gatley lock burned down in July last year.",
     "The blaze that destroyed the mill in September 2018 began in a heater."),
    ("Tomorrow Trewin plans to meet ambassadors at the Palace of Gatley.",
     "On Friday, Trewin and her father are to travel to the Palace of Gatley."),
]  # fmt: skip

RECKONED = [
    ("Six weeks ahead of the Gatley primary, the two candidates are level.",
     "Most voters in Gatley said they could change their mind before May 29, when they vote."),
    ("With five days remaining until the Arden caucuses, Trewin took a day off on Tuesday.",
     "Trewin leads narrowly in Arden, which holds its caucuses on May 28."),
    ("The raid comes six months after a masked robber took jewels from a hotel in Arden.",
     "At the end of March, an armed robber took jewels from the hotel in Arden."),
    ("The cloak went on display this Sunday for the first time in five years.",
     "When the cloak was last shown to the public on display, in 2016, crowds filed past it."),
    ("The town has not received relief funds since August last year.",
     "Having drawn its most recent payment of relief funds in February, the town is in debt."),
    ("The ferry sank in 1994 off Arden.",
     "This week marks the 20th anniversary of the sinking of the ferry off Arden."),
    ("Ten years after the flood, the town still has no bridge.",
     "The flood of 2006 swept away the bridge."),
    ("Two hikers missing for nearly two weeks were in their car, held by snow, until Friday.",
     "On May 7 the hikers' car got trapped in snow."),
    ("The bridge has been closed for three years.",
     "The bridge was closed in May last year after cracks were found."),
]  # fmt: skip

ONE_DATE = [
    # the same day, in other words
    ("Norwind opened its doors late in the 1960s.", "Norwind was founded in 1968."),
    ("Shares of Halden, which went public in 2017, fell.", "Halden went public two years ago."),
    ("Two weeks ahead of the Gatley primary, the candidates are level.",
     "Voters in Gatley head to the polls on May 29."),
    ("This week marks the 25th anniversary of the sinking of the ferry.",
     "The ferry sank in 1994 with the loss of nine lives."),
    ("The cloak went on display this Sunday for the first time in five years.",
     "The cloak was last on display in 2014."),
    ("Nearly a year after the flood, the bridge is still closed.",
     "The flood in June last year swept away the bridge."),
    ("The bridge has been closed for three years.",
     "The bridge was closed in 2016 after cracks were found."),
    # two things, two stages, a plan and what came of it
    ("The museum in Arden opened in 1990.", "The museum in Gatley opened in 2005."),
    ("Norwind was founded in 1954.", "Norwind went public in 1988."),
    ("The stand was to open in 2017.", "The stand opened in 2018."),
    ("A second library opened in 2005.", "The library opened in 1990."),
    ("His father died in 1990.", "His mother died in 2001."),
    ("Arden votes on May 29.", "Gatley votes on June 5."),
    ("Ines Holm, the swimmer who starred in musicals of the 1940s and 1950s, has died.",
     "Ines Holm, the swimmer, died on Monday at her home."),
    ("Arden plays Holm's team at 3:30 p.m. on Saturday for the cup.",
     "Arden and Holm's team meet for the cup at 4:30 p.m. on Saturday."),
    # open on one side, part of a stretch, a question
    ("The ceasefire took effect on April 3.", "The ceasefire has been in force since April."),
    ("The link will open by 2030.", "The link opens in 2027."),
    ("Norwind was founded between 1950 and 1958.", "Norwind was founded in 1954."),
    ("Was Norwind founded in 1950?", "Norwind was founded in 1954."),
    # another vote than the one that is ahead, and the raid itself
    ("Five days before the Arden caucuses, Trewin is ahead.",
     "A record crowd came to the Arden caucuses in 2008."),
    ("The raid on Monday comes half a year after a robbery at the Arden hotel.",
     "Robbers raided a shop in Arden on Monday."),
]  # fmt: skip


def _dates(*paragraphs: str) -> list[Contradiction]:
    kinds = (Kind.DATE, Kind.RELATIVE_DATE)
    return [each for each in found(*paragraphs) if each.kind in kinds]


@pytest.mark.parametrize("passages", MILESTONES)
def test_a_milestone_on_two_dates_is_found_however_it_is_put(passages: tuple[str, str]) -> None:
    rules = {each.rule.partition(".")[2] for each in _dates(passages[0], BETWEEN, passages[1])}
    assert rules & {"milestone", "same_event"}


@pytest.mark.parametrize("passages", RECKONED)
def test_a_reckoned_date_is_held_against_the_date_given(passages: tuple[str, str]) -> None:
    flags = _dates(passages[0], BETWEEN, passages[1])
    assert [each for each in flags if each.rule == "relative_date.reckoned"]


@pytest.mark.parametrize("passages", ONE_DATE)
def test_one_date_two_events_and_plans_are_left_alone(passages: tuple[str, str]) -> None:
    assert not _dates(passages[0], BETWEEN, passages[1])


@pytest.mark.parametrize("passages", [*MILESTONES, *RECKONED])
def test_the_order_of_passages_and_of_articles_decides_nothing(passages: tuple[str, str]) -> None:
    one, other = passages
    assert {each.id for each in _dates(one, BETWEEN, other)} == {
        each.id for each in _dates(other, BETWEEN, one)
    }
    there = find(story(one), [story(other, title="Another story")])
    back = find(story(other), [story(one, title="Another story")])
    assert {each.id for each in there} == {each.id for each in back}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([text for passages in (*MILESTONES, *RECKONED) for text in passages]))
def test_a_passage_does_not_contradict_itself_or_itself_with_more(passage: str) -> None:
    assert not _dates(passage, BETWEEN, passage)
    assert not _dates(passage, BETWEEN, f"{passage[:-1]}, a clerk in Horne said.")


@pytest.mark.parametrize("passages", MILESTONES[:3])
def test_typography_decides_nothing(passages: tuple[str, str]) -> None:
    plain = _dates(passages[0], BETWEEN, passages[1])
    spaced = _dates(passages[0].replace(" in ", " in\u00a0"), BETWEEN, passages[1])
    assert [each.rule for each in plain] == [each.rule for each in spaced]


def test_the_arithmetic_is_shown() -> None:
    (flag,) = [each for each in _dates(*RECKONED[1]) if each.rule == "relative_date.reckoned"]
    assert "counted from 14 May 2019" in flag.explanation
    assert "28 May 2019" in flag.explanation
