"""Words that an article takes up again: given to another, or in another wording."""

from __future__ import annotations

import pytest

from factcheck.model import Kind
from tests.unit.contradiction_stories import found, of_kind


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“The harbour should never have been sold to strangers,” said Peter Varga of Gatley.",
         "Few shared Ida Kroll’s line that it “should never have been sold to strangers”.",
         "Ida Kroll said she would not vote."),
        ("On Monday Ida Kroll said the board was run by “greedy amateurs”.",
         "Peter Varga, whose “greedy amateurs” jibe stung the board, stayed at home."),
        ("“The plan is a dry and dusty affair for clerks,” Ida Kroll said.",
         "It is what Peter Varga called a “dry and dusty affair for clerks” to read."),
    ],
)  # fmt: skip
def test_the_same_words_given_to_two_people_are_found(paragraphs: tuple[str, ...]) -> None:
    assert of_kind(Kind.ATTRIBUTION, *paragraphs)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“The harbour should never have been sold to strangers,” said Peter Varga of Gatley.",
         "Few shared Varga’s line that it “should never have been sold to strangers”."),
        ("On Monday Ida Kroll said the board was run by “greedy amateurs”.",
         "Peter Varga, whose “tired old men” jibe stung the board, stayed at home."),
        ("Ida Kroll called it “a shame” on Monday.", "Peter Varga called the vote “a disgrace”."),
        ("Ida Kroll called for “climate justice” in Gatley.",
         "Peter Varga said that “climate justice” mattered to him."),
    ],
)  # fmt: skip
def test_words_of_one_person_or_common_to_two_are_no_clash(paragraphs: tuple[str, ...]) -> None:
    assert not of_kind(Kind.ATTRIBUTION, *paragraphs)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“This vote is a defeat for honest fishermen across the coast,” Ida Kroll said.",
         "The vote, which Kroll called “a loss for decent fishermen everywhere”, changes little."),
        ("“Lovely boat, Magnus. Care to sail it over to the Palace?” the mayor wrote.",
         "“Splendid boat, Magnus. Want to bring it over to the Palace?” read the mayor's note."),
    ],
)  # fmt: skip
def test_one_remark_in_two_wordings_is_found(paragraphs: tuple[str, ...]) -> None:
    assert of_kind(Kind.QUOTE, *paragraphs)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“This vote is a defeat for honest fishermen across the coast,” Ida Kroll said.",
         "The vote, which Kroll called “a defeat for honest fishermen”, changes little."),
        ("“This vote is a defeat for honest fishermen across the coast,” Ida Kroll said.",
         "The new quota, in Kroll's words, is “better than nothing at all”."),
        ("“This vote is a defeat for honest fishermen across the coast,” Ida Kroll said.",
         "It was what Peter Varga called “a loss for decent fishermen everywhere”."),
    ],
)  # fmt: skip
def test_other_remarks_are_no_second_wording(paragraphs: tuple[str, ...]) -> None:
    assert not of_kind(Kind.QUOTE, *paragraphs)


def test_a_long_run_of_names_and_quotations_is_read_in_line_with_its_length() -> None:
    assert found("Kroll called " * 2000 + "“a loss for us all here”.") is not None
