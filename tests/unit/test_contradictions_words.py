"""Negations, opposites, swapped names and quotations in two wordings."""

from __future__ import annotations

import pytest

from factcheck.model import Kind
from tests.unit.contradiction_stories import found, of_kind


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The Harbour Trust approved the new pier at Gatley.",
         "The Harbour Trust did not approve the new pier at Gatley."),
        ("Trustee Ole Lund sold the lighthouse shares.",
         "Trustee Ole Lund never sold the lighthouse shares, he said."),
    ],
)  # fmt: skip
def test_a_statement_and_its_negation_are_found(paragraphs: tuple[str, ...]) -> None:
    assert of_kind(Kind.NEGATION, *paragraphs)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The Harbour Trust approved the pier.", "The Coast Guard did not approve the ferry."),
        ("The Harbour Trust approved the pier at Gatley.",
         "The Harbour Trust has not yet approved the pier at Gatley, only the jetty."),
        ("They are not sending their best sailors.", "They are sending people with problems."),
    ],
)  # fmt: skip
def test_two_statements_are_no_negation_of_each_other(paragraphs: tuple[str, ...]) -> None:
    assert not of_kind(Kind.NEGATION, *paragraphs)


def test_a_word_and_its_opposite_are_found() -> None:
    flags = of_kind(
        Kind.OPPOSITE,
        "The Gatley council accepted the developer's offer for the lighthouse.",
        "The Gatley council rejected the developer's offer for the lighthouse.",
    )
    assert [(each.a.reads, each.b.reads if each.b else "") for each in flags] == [
        ("accepted", "rejected")
    ]


def test_converses_said_of_one_are_opposites() -> None:
    assert of_kind(
        Kind.OPPOSITE,
        "The Dahl family sold the lighthouse shares in Gatley.",
        "The Dahl family bought the lighthouse shares in Gatley.",
    )


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Shares of Dahl Shipping rose in May.", "Shares of Lund Motors fell in May."),
        ("The council accepted the offer for the lighthouse.",
         "Last year the council rejected an earlier offer for the lighthouse."),
        ("The Dahl family sold the lighthouse shares to Norwind Lines.",
         "Norwind Lines bought the lighthouse shares from the Dahl family."),
    ],
)  # fmt: skip
def test_opposites_of_two_things_are_left_alone(paragraphs: tuple[str, ...]) -> None:
    assert not of_kind(Kind.OPPOSITE, *paragraphs)


def test_two_names_in_one_place_are_found() -> None:
    flags = found(
        "A ferry of Norwind Lines hit the mole while docking in the harbour on a foggy night.",
        "A ferry of Eastway Lines hit the mole while docking in the harbour on a foggy night.",
    )
    assert [each.kind for each in flags] in ([Kind.NAME_SWAP], [Kind.PLACE]), flags


def test_one_quotation_in_two_wordings_is_found() -> None:
    flags = of_kind(
        Kind.QUOTE,
        "“We have counted 24 boats lost and 249 nets torn in the bay,” Ines Dahl said.",
        "Ines Dahl said: “We have counted 24 boats lost and 294 nets torn in the bay.”",
    )
    assert flags
    assert "249" in flags[0].explanation


def test_one_quotation_given_to_two_people_is_found() -> None:
    flags = of_kind(
        Kind.ATTRIBUTION,
        "“She is a very hard boxer to hit,” Emil Stewart said.",
        "“She is a very hard boxer to hit,” said Vera Klimt, who stood in the corner.",
    )
    assert flags


def test_two_remarks_are_two_remarks() -> None:
    assert not found(
        "“We will rebuild the pier before the winter storms,” Ines Dahl said.",
        "“We will never rebuild the old lighthouse on the hill,” Ole Lund said.",
    )
