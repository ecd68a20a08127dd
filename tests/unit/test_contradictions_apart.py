"""What tells two events, two deeds or two remarks apart, however alike their sentences are."""

from __future__ import annotations

import pytest

from tests.unit.contradiction_stories import found

_FILLER = "The weather was fine for most of the week, a forecaster said."


@pytest.mark.parametrize(
    "passages",
    [
        # Another hour.
        ("The boat struck the pier at 9:30 a.m. with 12 passengers on board.",
         "The boat struck the pier at 7:15 p.m. with 40 passengers on board."),
        # One noun with another name before it.
        ("The Gatley poll had a margin of error of 4.5 points.",
         "The margin of error of the Norwind poll was six points."),
        # "Non-" and the opposite.
        ("Net income on a non-statutory basis was $94.8 million in the quarter.",
         "Net income on a statutory basis was $76.2 million in the quarter."),
        ("The movement has three reasons to be optimistic about the pier.",
         "The movement has four reasons to be pessimistic about the pier."),
        # Two who did it.
        ("Marta Dahl lost the harbour vote by 13 points.",
         "Ole Lund lost the harbour vote by 54 points."),
        # One more of its kind.
        ("A tremor with a magnitude of 4.4 struck near the Gatley springs on Monday.",
         "A tremor with a magnitude of 2.0 struck near the Gatley springs at noon."),
        # None of them.
        ("Dahl cannot name a single instance when the trust gave such a gift.",
         "There were two instances in which the trust gave such a gift."),
        # Opposites of two cases.
        ("In public, Marta Dahl was everyone's friend at the harbour.",
         "In private, Marta Dahl was no friend of anyone at the harbour."),
        # What is denied is another thing, or a reason.
        ("The results of the Gatley blood test have not been released.",
         "Lund was given the Gatley blood test and told of the results."),
        ("The board kept harbour fees low not because the council wanted it.",
         "The council noted that the board kept harbour fees low."),
        # One deed that another did as well.
        ("Dahl won the Gatley prize for a novel.", "Lund also won the Gatley prize for one."),
        # A headline's land and a story's town; an abbreviation.
        ("Editor Marta Dahl of the Gatley Harbour Lifeboat Trust spoke.",
         "Editor Marta Dahl of GHLT spoke."),
        # A part of a whole sum is no conversion; a margin is no change.
        ("Norwind lost $35 million, or 31 cents a share.",
         "Norwind lost $12 million, or 4 cents a share."),
        ("Support fell from 71 to 55 percent, a drop outside the 10-point margin of error.",
         "The boats sailed at noon."),
        # A first name and a last name; a month; letters for words.
        ("Editor Orson Welk bin Dahl spoke.", "President Marta Orton left."),
        ("Marco Dahl sailed to Gatley.", "She sails from Gatley on March 15."),
        ("The boat rows of New Yorkers grew.", "The Boat Workers of Gatley met."),
        # Words behind a Latin preposition.
        ("Income per capita doubled.", "Sums for capital works fell."),
    ],
)  # fmt: skip
def test_two_things_are_told_apart(passages: tuple[str, str]) -> None:
    assert [each.rule for each in found(passages[0], _FILLER, passages[1])] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Contractions written out, an insertion of the newsroom's.
        ("“They've got no place in a harbour campaign,” Marta Dahl said on Monday.",
         "“They have got no place in a harbour campaign,” Marta Dahl said."),
        ("“[The pilots] have a hard time because of the tide in the harbour,” Marta Dahl said.",
         "“They have a hard time because of the tide in the harbour,” Marta Dahl said."),
        # The speech goes on in words of its own.
        ("“I have seen her fight for her family,” Ole Lund said.",
         "“I have seen her fight for her company.”"),
    ],
)  # fmt: skip
def test_one_remark_is_not_two_wordings(one: str, other: str) -> None:
    assert found(one, other) == ()


def test_reports_of_one_evening_may_give_other_figures() -> None:
    later, earlier = "Dahl leads with 221 votes.", "Dahl leads with 182 votes."
    assert found("10:30 p.m.", later, "9:15 p.m.", earlier) == ()
    assert found(later, earlier) != ()


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        # What adds to a thing is told of the same thing; a slip in a day or a name is a slip.
        ("The Norwind ferry carries 480 passengers and 90 cars.",
         "The Norwind ferry also carries 650 passengers and 90 cars.", "number.same_event"),
        ("The board met on Tuesday in Gatley.", "On the quay Tuesady, the board met again.",
         "name_spelling.one_letter"),
    ],
)  # fmt: skip
def test_what_looks_apart_may_be_one(one: str, other: str, rule: str) -> None:
    assert {each.rule for each in found(one, _FILLER, other)} >= {rule}
