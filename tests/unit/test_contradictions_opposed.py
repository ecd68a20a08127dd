"""Passages on one thing in ways that exclude each other, in other words."""

from __future__ import annotations

import pytest

from factcheck.contradictions.comparators.opposed_words import phrases
from factcheck.model import Kind
from tests.unit.contradiction_stories import found, of_kind


@pytest.mark.parametrize(
    ("one", "other", "reads"),
    [
        ("All ferries to Gatley were suspended on account of the strike.",
         "The harbour was quiet, but the Gatley ferries ran as usual, pilots said.",
         {"suspended", "as usual"}),
        ("The musical Tidewater was a critical success that ran for two years.",
         "Reviewers at the time savaged the musical Tidewater, and it closed early.",
         {"critical success", "savaged"}),
        ("Marta Dahl was acquitted of smuggling by the Gatley court.",
         "A clerk recalled how Marta Dahl was convicted of smuggling.",
         {"acquitted", "convicted"}),
        ("Clashes in Gatley left windows broken along the quay.",
         "The mayor said that Gatley remained calm all night.",
         {"Clashes", "calm"}),
        ("Norwind buys Halden, starts selling Halden's orange servers.",
         "Halden's orange servers are being withdrawn from sale, Norwind said.",
         {"starts selling", "withdrawn from sale"}),
        # Phrases that tell by themselves what they are about.
        ("The smugglers torched the lorry at the Gatley depot and fled in another car.",
         "After torching their lorry the smugglers left the depot on foot.",
         {"in another car", "on foot"}),
        ("Trustees were unanimous on the lighthouse, the minutes show.",
         "Trustees were divided on the lighthouse, a member recalled.",
         {"unanimous", "divided"}),
    ],
)  # fmt: skip
def test_phrases_that_exclude_each_other_are_found(one: str, other: str, reads: set[str]) -> None:
    flags = of_kind(Kind.OPPOSITE, one, other)
    assert [{each.a.reads, each.b.reads if each.b else ""} for each in flags] == [reads]


def test_a_negated_phrase_against_the_same_is_a_negation() -> None:
    flags = of_kind(
        Kind.NEGATION,
        "Skipper Ole Lund was acquitted of smuggling rum, his lawyer said.",
        "Records show that skipper Ole Lund was not acquitted of smuggling rum in Gatley.",
    )
    assert {flags[0].a.reads, flags[0].b.reads if flags[0].b else ""} == {
        "acquitted", "not acquitted",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two things.
        ("All ferries to Gatley were suspended.", "Buses in Norwind ran as usual."),
        # Two people.
        ("Marta Dahl was acquitted of smuggling.", "Ole Lund was convicted of smuggling."),
        # One sentence tells of the change from one to the other.
        ("Gatley was calm again after the clashes of the night.",
         "Clashes in Gatley left windows broken along the quay."),
        # Two days.
        ("On 3 May 2016 all ferries to Gatley were suspended.",
         "On 5 May 2016 the ferries to Gatley ran as usual."),
        # Not yet so.
        ("The ferries to Gatley could be suspended.", "The ferries to Gatley ran as usual."),
        # Another case.
        ("Marta Dahl was acquitted of smuggling.",
         "In a previous case Marta Dahl was convicted of smuggling."),
        # Nobody refuses a fall.
        ("Norwind tolls rose in Gatley last spring, harbour tolls too.",
         "Norwind declined to discuss its Gatley tolls last spring."),
        # Still to be done.
        ("The smuggling of rum in Gatley needs to be legalised.",
         "The smuggling of rum in Gatley is banned."),
        # Both say the same, from the one side and from the other.
        ("The Dahl family sold the lighthouse to Norwind Lines.",
         "The lighthouse was bought by Norwind Lines from the Dahl family."),
        # Both say the same.
        ("Marta Dahl was acquitted of smuggling.", "Marta Dahl was cleared of smuggling."),
        ("Marta Dahl was acquitted of smuggling.", "Marta Dahl was not convicted of smuggling."),
    ],
)  # fmt: skip
def test_what_does_not_exclude_each_other_is_left_alone(one: str, other: str) -> None:
    assert not of_kind(Kind.OPPOSITE, one, other)
    assert not of_kind(Kind.NEGATION, one, other)


def test_no_phrase_stands_on_both_sides_of_its_pair() -> None:
    sides: dict[tuple[int, tuple[str, ...]], set[int]] = {}
    for listed in phrases().values():
        for phrase in listed:
            sides.setdefault((phrase.pair, phrase.words), set()).add(phrase.side)
    assert sides
    assert all(len(found) == 1 for found in sides.values())


def test_every_entry_has_all_its_sides() -> None:
    has_sides: dict[int, set[int]] = {}
    sides: dict[int, int] = {}
    for listed in phrases().values():
        for phrase in listed:
            has_sides.setdefault(phrase.pair, set()).add(phrase.side)
            sides[phrase.pair] = phrase.sides
    assert all(has == set(range(sides[pair])) for pair, has in has_sides.items())
    assert min(sides.values()) > 1
    assert sorted(sides) == list(range(len(sides)))


PLACES = [
    ("The camp lies 20 kilometres north of the town of Arden, the army said.",
     "Planes bombed a camp 20 kilometres to the south of Arden."),
    ("The wreck came to rest on the north side of the creek.",
     "A clerk saw the wreckage on the creek's south bank."),
    ("Dahl was asleep in the basement of the inn when the pipe burst.",
     "Dahl was in an upstairs room of the inn when the pipe burst, she said."),
]  # fmt: skip
NO_PLACES = [
    # A name, a direction between two others, another thing that it is counted from.
    ("The Halden family moved to Arden's North Shore in May.",
     "A Halden cousin lives south of Arden."),
    ("Dahl went missing at a camp north-east of Arden on Friday.",
     "A boot of Dahl's was found west of the camp."),
    ("Dahl keeps a shop north of the river.", "Dahl keeps a boat south of the bridge."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), PLACES)
def test_opposite_directions_and_floors_are_told(one: str, other: str) -> None:
    flags = [each.rule for each in found(one, "Nobody spoke.", other)]
    assert "place.opposed_phrases" in flags


@pytest.mark.parametrize(("one", "other"), NO_PLACES)
def test_other_directions_are_not(one: str, other: str) -> None:
    flags = [each.rule for each in found(one, "Nobody spoke.", other)]
    assert "place.opposed_phrases" not in flags


STATES = [
    ("A red van with no plates stopped by the pier, the clerk said.",
     "Police are looking for a blue van that stopped by the pier.", True),
    ("A red van with no plates stopped by the pier, the clerk said.",
     "A man in a blue coat stopped the van by the pier.", False),
    ("The wind died down at dawn over Gatley.",
     "At daybreak the breeze had stiffened over Gatley.", True),
    ("Members turned down the merger with Norwind.",
     "The merger with Norwind was approved by members.", True),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "told"), STATES)
def test_states_of_one_thing_exclude_each_other(one: str, other: str, told: bool) -> None:
    flags = [each.rule for each in found(one, "Nobody spoke.", other)]
    assert ("opposite.opposed_phrases" in flags) is told
