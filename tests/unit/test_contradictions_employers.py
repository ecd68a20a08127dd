"""One person in the service of two bodies; and frames that a third name fills."""

from __future__ import annotations

import pytest

from factcheck.model import Kind
from tests.unit.contradiction_stories import found, of_kind


@pytest.mark.parametrize(
    ("one", "other", "reads"),
    [
        ("“It floats,” said Rolf Ahn, technical director of tugs at Norwind.",
         "The Haldenco executive Rolf Ahn asked for patience.",
         {"Norwind", "Haldenco"}),
        ("Rolf Ahn, chief engineer at Norwind, was pleased.",
         "The Haldenco engineer Rolf Ahn had warned of ice.",
         {"Norwind", "Haldenco"}),
    ],
)  # fmt: skip
def test_two_employers_are_flagged_in_either_order(one: str, other: str, reads: set[str]) -> None:
    for first, second in ((one, other), (other, one)):
        flags = [f for f in found(first, second) if f.rule == "name_swap.two_employers"]
        assert [{f.a.reads, f.b.reads if f.b else ""} for f in flags] == [reads]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same body, in full and in short.
        ("Rolf Ahn, chief engineer at Norwind, was pleased.",
         "Rolf Ahn, chief engineer at Norwind Lines, had warned of ice."),
        # A former post.
        ("Rolf Ahn, chief engineer at Norwind, was pleased.",
         "Rolf Ahn, a former chief engineer at Haldenco, had warned of ice."),
        # Two people.
        ("Rolf Ahn, chief engineer at Norwind, was pleased.",
         "Eva Moen, chief engineer at Haldenco, had warned of ice."),
    ],
)  # fmt: skip
def test_one_employer_or_two_times_are_not(one: str, other: str) -> None:
    assert not [f for f in found(one, other) if f.rule == "name_swap.two_employers"]


TWICE = (
    "Skipper Marta Dahl won the silver lantern of the harbour guild on Sunday.",
    "Skipper Eva Moen won the silver lantern of the harbour guild on Sunday.",
)


def test_a_name_in_the_place_of_another_is_flagged() -> None:
    assert len(of_kind(Kind.NAME_SWAP, *TWICE)) == 1


def test_a_third_name_in_the_same_frame_makes_it_a_series() -> None:
    third = "Skipper Ole Lund won the silver lantern of the harbour guild on Sunday."
    assert not of_kind(Kind.NAME_SWAP, *TWICE, third)


def test_other_figures_with_two_names_make_two_events() -> None:
    frame = "{} of the harbour guild landed {} tonnes of silver herring in Gatley."
    first = frame.format("Skipper Marta Dahl", 30)
    assert of_kind(Kind.NAME_SWAP, first, frame.format("Skipper Eva Moen", 30))
    assert not of_kind(Kind.NAME_SWAP, first, frame.format("Skipper Eva Moen", 80))
