"""Whose words they are: a remark taken up as another's, by name, by role, in marks or without."""

from __future__ import annotations

import pytest

from factcheck.contradictions.comparators import retellings
from factcheck.contradictions.speakers import Speaker, are_two, is_one_name
from factcheck.contradictions.story import Story
from factcheck.model import Kind
from tests.unit.contradiction_stories import of_kind, story
from tests.unit.growth import assert_in_proportion

PIANO = "“We are rowing a piano up a waterfall,” said Ida Kroll, who runs the ferry."
VARGA = "Peter Varga chairs the harbour board."


@pytest.mark.parametrize(
    "retold",
    [
        "As Peter Varga put it, they are rowing a piano up a waterfall.",
        "Peter Varga's remark that they were rowing a piano up a waterfall made the board laugh.",
        "The line about rowing a piano up a waterfall, which Peter Varga coined, is on a mug.",
        "The quip by Peter Varga, that they were rowing a piano up a waterfall, is on a mug.",
        "In the words of Peter Varga, they are rowing a piano up a waterfall.",
        "It was Peter Varga who said that they were rowing a piano up a waterfall.",
        "Peter Varga joked that they were rowing a piano up a waterfall.",
        "“We are rowing a piano up a waterfall,” as Peter Varga put it.",
        "The ferry, in Peter Varga's phrase, is “rowing a piano up a waterfall”.",
        "“We are rowing a piano up a waterfall,” said the chair, Peter Varga.",
    ],
)
def test_a_remark_taken_up_as_that_of_another_is_found(retold: str) -> None:
    assert of_kind(Kind.ATTRIBUTION, PIANO, VARGA, retold)


@pytest.mark.parametrize(
    "retold",
    [
        "As Ida Kroll put it, they are rowing a piano up a waterfall.",
        "Ms Kroll's remark that they were rowing a piano up a waterfall made the board laugh.",
        "Peter Varga joked that a piano had never been seen on the ferry.",
        "Peter Varga's remark that the piano was late made the board laugh.",
        "“We are rowing a piano up a waterfall,” as Captain Ida Kroll put it.",
    ],
)
def test_a_remark_of_one_person_or_another_remark_is_no_clash(retold: str) -> None:
    assert not of_kind(Kind.ATTRIBUTION, PIANO, VARGA, retold)


def test_what_two_people_say_is_so_is_no_retelling() -> None:
    told = "Peter Varga said that the swing bridge would open again in the autumn."
    assert not of_kind(
        Kind.ATTRIBUTION, "“The swing bridge will open again in autumn,” Ida Kroll said.", told
    )


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (Speaker("Ida Kroll"), Speaker("Peter Varga"), True),
        (Speaker("Ida Kroll"), Speaker("Kroll"), False),
        (Speaker("Ann Pell", frozenset({"nurse"})), Speaker("", frozenset({"driver"})), True),
        (Speaker("Ann Pell", frozenset({"nurse"})), Speaker("", frozenset({"official"})), False),
        (Speaker("Ann Pell", frozenset({"nurse"})), Speaker("", frozenset({"nurse"})), False),
        (Speaker("Ann Pell"), Speaker("", frozenset({"nurse"})), False),
        (Speaker(), Speaker("Ann Pell"), False),
    ],
)
def test_two_speakers_are_told_apart_by_what_is_known(
    one: Speaker, other: Speaker, two: bool
) -> None:
    assert are_two(one, other) is two
    assert are_two(other, one) is two


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A.J. Pell", "AJ Pell", True),
        ("Councillor Ann Pell", "Ann B. Pell", True),
        ("Ann Pell", "Bob Pell", False),
        ("Del Arlen", "DelArlen", True),
        ("Ann Pell", "Ann Kroll", False),
    ],
)
def test_titles_and_initials_make_no_other_person(one: str, other: str, same: bool) -> None:
    assert is_one_name(one, other) is same


def test_time_grows_with_the_length_of_the_story() -> None:
    piece = "“We are rowing a big piano up,” said Ida Kroll. As Peter Varga put it, she rowed.\n\n"
    assert_in_proportion(lambda text: list(retellings.alone(Story(story(text)))), piece)
