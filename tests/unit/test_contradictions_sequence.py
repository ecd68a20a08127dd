"""Orders of events that cannot both be."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.contradictions import LENIENT, find
from factcheck.contradictions.orders import orders
from factcheck.contradictions.story import Story
from factcheck.model import Contradiction, Kind
from tests.unit.contradiction_stories import found, story
from tests.unit.growth import assert_in_proportion

BETWEEN = "The weather was fine for most of the week, a forecaster said."

TURNED = [
    ("Dahl resigned before the report was published.",
     "After the report was published, Dahl stepped down."),
    ("The shares fell after the bank cut its forecast.",
     "The bank cut its forecast days after the shares fell."),
    ("Firefighters arrived after the roof collapsed.",
     "The roof collapsed minutes after firefighters arrived."),
    ("He was arrested following the raid on the depot.",
     "Police raided the depot two days after his arrest."),
    ("The talks collapsed hours after the attack.",
     "The attack came a day after the talks collapsed."),
    ("Only after the letter arrived did the senator voice doubts.",
     "The letter arrived days after the senator had voiced his doubts."),
    ("The tower was finished before the jetty was built.",
     "The tower was completed once the jetty had been built."),
    ("The mayor signed the order before the council voted.",
     "By the time the mayor signed the order, the council had already voted."),
]  # fmt: skip

MISDATED = [
    ("The mayor signed the order before the council voted.",
     "The council voted on May 3. The mayor signed the order on May 8."),
    ("Trewin left the company before it was sold.",
     "The company was sold in 2012. Trewin left the company in 2014."),
    ("The warning was issued before the storm hit.",
     "The storm hit on Monday. The warning was issued on Tuesday."),
    ("The vote came after the debate.",
     "The debate was held on May 9. The vote was held on May 7."),
]  # fmt: skip

FINE = [
    # the same order, in other words
    ("Dahl resigned before the report was published.",
     "The report was published two days after Dahl resigned."),
    ("The raid came after the vote.", "The vote was followed by a raid."),
    ("The mayor signed the order after the council voted.",
     "The council voted on May 3. The mayor signed the order on May 8."),
    ("Trewin left the company before it was sold.",
     "Trewin left the company in 2012. The company was sold in 2012."),
    # other events, other occasions
    ("Dahl resigned before the report was published.",
     "After the second report was published, Trewin sued."),
    ("The shares fell after the bank cut its forecast.",
     "The pound rose before the bank cut its rate."),
    ("Polls opened before the primary in Arden.", "Arden votes in 2012 came after a recount."),
    # not so, or only perhaps
    ("Dahl did not resign before the report was published.",
     "After the report was published, Dahl resigned."),
    ("Dahl might resign before the report is published.",
     "After the report was published, Dahl resigned."),
    # "before" and "after" that order nothing
    ("Dahl appeared before a federal judge after the raid.",
     "Before the raid, Dahl looked after the judge's horses."),
    ("The shop is named after the king.", "The king came before the shop."),
]  # fmt: skip


def _sequences(*paragraphs: str) -> list[Contradiction]:
    return [each for each in found(*paragraphs) if each.kind is Kind.SEQUENCE]


@pytest.mark.parametrize("passages", TURNED)
def test_an_order_that_is_turned_round_is_found(passages: tuple[str, str]) -> None:
    (flag,) = _sequences(passages[0], BETWEEN, passages[1])
    assert flag.rule == "sequence.order"
    assert " before " in flag.explanation


@pytest.mark.parametrize("passages", MISDATED)
def test_an_order_is_held_against_the_dates_of_its_events(passages: tuple[str, str]) -> None:
    flags = find(story(passages[0], BETWEEN, passages[1]), threshold=LENIENT)
    assert [each.rule for each in flags if each.kind is Kind.SEQUENCE] == ["sequence.dates"]


@pytest.mark.parametrize(
    ("passages", "expected"),
    [
        (("Arden were stuffed on a fourth down early in the fourth quarter.",
          "Gatley stuffed Arden short of the line early in the third quarter."), True),
        (("Arden were stuffed on a fourth down early in the fourth quarter.",
          "Gatley stuffed Arden short of the line early in the fourth quarter."), False),
        (("Arden were stuffed early in the fourth quarter.",
          "Arden scored a field goal early in the third quarter."), False),
        (("Holm stopped Dahl in the seventh round.", "Holm stopped Trewin in the sixth round."),
         False),
    ],
)  # fmt: skip
def test_a_moment_of_a_game_is_in_one_period(passages: tuple[str, str], expected: bool) -> None:
    rules = [each.rule for each in _sequences(passages[0], BETWEEN, passages[1])]
    assert rules == (["sequence.period"] if expected else [])


@pytest.mark.parametrize("passages", FINE)
def test_one_order_and_other_events_are_left_alone(passages: tuple[str, str]) -> None:
    assert not _sequences(passages[0], BETWEEN, passages[1])


@pytest.mark.parametrize("passages", TURNED)
def test_the_order_of_passages_and_of_articles_decides_nothing(passages: tuple[str, str]) -> None:
    one, other = passages
    assert {each.id for each in _sequences(one, BETWEEN, other)} == {
        each.id for each in _sequences(other, BETWEEN, one)
    }
    there = find(story(one), [story(other, title="Another story")])
    back = find(story(other), [story(one, title="Another story")])
    assert {each.id for each in there} == {each.id for each in back}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([text for passages in TURNED for text in passages]))
def test_a_passage_does_not_turn_itself_round(passage: str) -> None:
    assert not _sequences(passage, BETWEEN, passage)
    assert not _sequences(passage, BETWEEN, f"{passage[:-1]}, a clerk in Horne said.")


@pytest.mark.parametrize(
    "passage",
    [
        "Trewin dropped out of the race May 30, 2019.",
        "The hall was closed on June 3, 2019.",
    ],
)
def test_what_is_told_as_past_but_lies_ahead_is_found(passage: str) -> None:
    flags = [
        each
        for each in found(passage, "The council met on Tuesday.", published=dt.date(2019, 5, 15))
        if each.kind is Kind.SEQUENCE
    ]
    assert [each.rule for each in flags] == ["sequence.after_publication"]
    assert "15 May 2019" in flags[0].explanation


@pytest.mark.parametrize(
    "passage",
    [
        "Trewin dropped out of the race May 14, 2019.",
        "Trewin will drop out of the race May 30, 2019.",
        "The hearing was scheduled for June 3, 2019.",
        "The lease was extended until June 3, 2019.",
        "The hall is to be closed on June 3, 2019.",
        "The hall was closed on June 3.",
        "The council announced that the hall would be closed on June 3, 2019.",
    ],
)
def test_plans_and_days_past_are_left_alone(passage: str) -> None:
    assert not _sequences(passage, BETWEEN)


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        ("The mayor resigned hours before the council voted.", "resigned", "voted"),
        ("Two days after the vote, the mayor resigned.", "vote", "resigned"),
        ("The mayor stepped down following the vote.", "vote", "stepped"),
        ("The debate was followed by a vote.", "debate", "vote"),
        ("The raid came in the wake of the vote.", "vote", "raid"),
    ],
)
def test_which_event_a_sentence_puts_first(sentence: str, first: str, second: str) -> None:
    (order,) = orders(Story(story(sentence)))
    assert first in {token.lower for token in order.first}
    assert second in {token.lower for token in order.second}


@pytest.mark.parametrize(
    "sentence",
    [
        "He appeared before a judge in Arden.",
        "She testified before the committee.",
        "The bridge is named after a king.",
        "The following day it rained.",
        "She looked after the horses.",
        "The mayor did not resign before the vote.",
        "Following the shooting, officers said he waved a gun.",
    ],
)
def test_words_that_order_nothing(sentence: str) -> None:
    assert not orders(Story(story(sentence)))


@pytest.mark.parametrize("piece", ["after the vote ", "before, after ", "following the "])
def test_orders_cost_in_proportion(piece: str) -> None:
    assert_in_proportion(lambda text: orders(Story(story(text))), piece)
