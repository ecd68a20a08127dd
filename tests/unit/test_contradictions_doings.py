"""Deeds by doer and object: done and not done, opposite, exchanged, elsewhere, by somebody else."""

from __future__ import annotations

import pytest

from factcheck.contradictions.deeds import deeds
from factcheck.contradictions.referents import referents_of
from factcheck.contradictions.story import Story
from factcheck.model import Kind
from tests.unit.contradiction_stories import found, story

KINDS = (Kind.NEGATION, Kind.OPPOSITE, Kind.PLACE, Kind.NAME_SWAP)


def kinds(*paragraphs: str) -> list[str]:
    """Return the kinds of flag that deeds can raise, for some paragraphs."""
    return [each.kind.value for each in found(*paragraphs) if each.kind in KINDS]


def read(sentence: str) -> list[tuple[str, str, str, bool]]:
    """Return verb, doer, object and negation of the deeds of a sentence, in short."""
    prepared = Story(story(sentence))
    return [
        (
            deed.verb,
            "" if deed.doer is None else min(deed.doer.names, default=deed.doer.head),
            "" if deed.object is None else min(deed.object.names, default=deed.object.head),
            deed.negated,
        )
        for deed in deeds(prepared, prepared.lines[0], referents_of(prepared))
    ]


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        ("Marta Dahl sold the ferry to Ole Lund.", ("sell", "dahl", "ferry", False)),
        ("The ferry was sold by Marta Dahl.", ("sell", "dahl", "ferry", False)),
        ("Marta Dahl did not sell the ferry.", ("sell", "dahl", "ferry", True)),
        ("Marta Dahl, the owner, sold the ferry.", ("sell", "dahl", "ferry", False)),
        ("Marta Dahl, who sold the ferry, wept.", ("sell", "dahl", "ferry", False)),
        ("Marta Dahl, who is 70 and keeps bees, sold the ferry.", ("sell", "dahl", "ferry", False)),
        ("The owner, Ms Marta Dahl, sold the ferry.", ("sell", "dahl", "ferry", False)),
        ("The ferry that Marta Dahl sold to Lund sank.", ("sell", "dahl", "ferry", False)),
        ("The council has turned down the offer.", ("turn_down", "council", "offer", False)),
        ("Marta Dahl left without selling the ferry.", ("sell", "dahl", "ferry", True)),
        ("Marta Dahl was forced to sell the ferry.", ("sell", "dahl", "ferry", False)),
        ("Marta Dahl did not buy or repair the ferry.", ("buy", "dahl", "ferry", True)),
    ],
)  # fmt: skip
def test_a_deed_is_read_with_doer_and_object(
    sentence: str, deed: tuple[str, str, str, bool]
) -> None:
    assert deed in read(sentence)


CLASHES = [
    # Done and not done, in other words and in the passive.
    ("Marta Dahl sold the old lighthouse in spring.",
     "Neighbours know that Marta Dahl did not sell the lighthouse.", "negation"),
    ("Marta Dahl purchased the old lighthouse.",
     "The old lighthouse was not bought by Marta Dahl.", "negation"),
    ("Councillor Ole Lund left no memo for the inquiry.",
     "Councillor Ole Lund left a memo on the inquiry desk.", "negation"),
    # The opposite.
    ("The Gatley council accepted the offer.",
     "The offer was rejected by the Gatley council.", "opposite"),
    ("Marta Dahl strengthened the sea wall.",
     "Marta Dahl weakened the sea wall.", "opposite"),
    # Who did it to whom.
    ("Marta Dahl defeated Ole Lund in the final.",
     "The final crowd saw how Ole Lund defeated Marta Dahl.", "name_swap"),
    ("Marta Dahl sued Ole Lund over the pier.",
     "A clerk recalled that Marta Dahl was sued by Ole Lund over the pier.", "name_swap"),
    # Where.
    ("Marta Dahl buried the anchor in Norway.",
     "Witnesses saw that Marta Dahl buried the anchor in Denmark.", "place"),
    # Somebody else.
    ("Marta Dahl repaired the beacon at the harbour.",
     "The beacon was repaired at the harbour by Ole Lund.", "name_swap"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "kind"), CLASHES)
def test_deeds_that_exclude_each_other_are_found_in_either_order(
    one: str, other: str, kind: str
) -> None:
    assert kinds(one, other) == [kind]
    assert kinds(other, one) == [kind]


@pytest.mark.parametrize(("one", "other", "kind"), CLASHES)
def test_typography_and_added_detail_change_nothing(one: str, other: str, kind: str) -> None:
    detailed = one.removesuffix(".") + ", as the harbour master recalled over coffee."
    assert kinds(detailed, other) == [kind]
    assert kinds(one.replace(" the ", " the\N{NO-BREAK SPACE}"), other) == [kind]


@pytest.mark.parametrize(("one", "other", "kind"), CLASHES)
def test_what_is_said_twice_or_in_more_detail_is_no_clash(one: str, other: str, kind: str) -> None:
    for passage in (one, other):
        assert not kinds(passage, passage)
        assert not kinds(passage, passage.removesuffix(".") + ", a clerk recalled over coffee.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Planned, feared or asked, and done.
        ("Marta Dahl will sell the lighthouse.", "Marta Dahl did not sell the lighthouse."),
        ("Marta Dahl may sell the lighthouse.", "Marta Dahl did not sell the lighthouse."),
        ("Did Marta Dahl sell the lighthouse?", "Marta Dahl did not sell the lighthouse."),
        ("Marta Dahl needs to sell the lighthouse.", "Marta Dahl did not sell the lighthouse."),
        # Two people, two things.
        ("Ole Lund sold the lighthouse.", "Marta Dahl did not sell the lighthouse."),
        ("Marta Dahl sold the lighthouse.", "Marta Dahl did not sell the ferry."),
        # Two days, another time, another one.
        ("On 3 May 2016 Marta Dahl defeated Ole Lund.",
         "On 9 May 2017 Ole Lund defeated Marta Dahl."),
        ("Marta Dahl accepted the offer.", "Marta Dahl had rejected a previous offer."),
        # Two speakers.
        ("Ole Lund said Marta Dahl sold the lighthouse.",
         "Eva Moen said Marta Dahl did not sell the lighthouse."),
        # Less than the whole is denied.
        ("Marta Dahl sold the lighthouse.", "Marta Dahl did not only sell the lighthouse."),
        ("Marta Dahl sold the lighthouse.", "Marta Dahl did not immediately sell the lighthouse."),
        ("Marta Dahl sold the lighthouse.",
         "Marta Dahl sold the lighthouse with no help from the bank."),
        # Each does it to the other.
        ("Marta Dahl met Ole Lund.", "Ole Lund met Marta Dahl."),
        # One place lies in the other or is spelled another way.
        ("Marta Dahl buried the anchor in Norway.",
         "Marta Dahl buried the anchor in northern Norway."),
        # Winner after winner.
        ("Marta Dahl won the Halden Cup for sailors.", "Ole Lund won the Halden Cup for sailors."),
    ],
)  # fmt: skip
def test_two_events_or_no_statement_is_no_clash(one: str, other: str) -> None:
    third = "Eva Moen won the Halden Cup for sailors."
    assert not kinds(one, other, third)


EXCHANGED = [
    ("Norwind Lines sold the ferry Aurora to Colby Shipping in 2012.",
     "Colby Shipping, which sold the Aurora to Norwind Lines, declined to comment."),
    ("The city museum bought the painting from Marta Dahl for a pound.",
     "Ms. Dahl acquired the painting from the museum after a long search."),
    ("Envelopes of cash passed from Peter Varga to Ole Lund in a diner.",
     "The envelopes that Ole Lund handed to Peter Varga held cash."),
    ("Sgt. Ole Lund pulled Capt. Peter Varga from the burning cabin.",
     "Lund told the crowd that he owed his life to Varga, who dragged him from the cabin."),
]  # fmt: skip
NOT_EXCHANGED = [
    # The two sides of one sale; another thing; two people who each do it.
    ("Norwind Lines sold the ferry Aurora to Colby Shipping in 2012.",
     "Colby Shipping bought the Aurora from Norwind Lines."),
    ("Norwind Lines sold the ferry to Colby Shipping in 2012.",
     "Colby Shipping sold a warehouse to Norwind Lines."),
    ("Sgt. Ole Lund pulled Capt. Peter Varga from the burning cabin.",
     "Peter Varga said that Lund had dragged him from the cabin."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), EXCHANGED)
def test_what_passes_the_other_way_is_told(one: str, other: str) -> None:
    rules = [each.rule for each in found(one, "Nobody spoke of it.", other)]
    assert "name_swap.sides_exchanged" in rules


@pytest.mark.parametrize(("one", "other"), NOT_EXCHANGED)
def test_two_sides_of_one_transfer_are_not(one: str, other: str) -> None:
    assert kinds(one, "Nobody spoke of it.", other) == []


def test_it_was_somebody_else_who_did_it() -> None:
    filled = "The cashier, Marta Dahl, filled the bag with notes."
    assert kinds(filled, "The gang fled.", "It was Ole Lund who filled the bag, police said.") == [
        "name_swap"
    ]
    assert kinds(filled, "The gang fled.", "It was Marta Dahl who filled the bag.") == []


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Ole Lund was arrested in Norway on Monday.",
         "Neighbours spoke of the flat in Denmark where Lund was arrested.", True),
        ("Mr. Lund was found dead in the kitchen.",
         "Police said Mr. Lund was discovered in the bedroom by a clerk.", True),
        # A room is in a building, and two words can be of one room.
        ("Mr. Lund was found dead in the kitchen.",
         "Police said Mr. Lund was discovered in the hotel by a clerk.", False),
        ("Mr. Lund was found dead in the cellar.",
         "Police said Mr. Lund was discovered in the basement by a clerk.", False),
    ],
)  # fmt: skip
def test_one_deed_is_not_done_at_two_sites(one: str, other: str, told: bool) -> None:
    assert ("place" in kinds(one, "Nobody spoke of it.", other)) is told
