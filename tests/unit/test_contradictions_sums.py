"""Figures of one sentence that do not go together: shares, averages, changes, votes, results."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.contradictions import find
from factcheck.contradictions.rules import KINDS
from factcheck.contradictions.story import Story
from factcheck.model import Kind, Level
from tests.unit.contradiction_stories import of_kind, story
from tests.unit.growth import assert_four_times_is_in_proportion


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Sales rose 20 percent to 150 boats from 100.", "100 to 150 is a change of 50%"),
        ("Sales rose by 20% to 150 boats, compared with 100 a year earlier.", "of 50%, not 20%"),
        ("Profit fell 10 percent to $50 million from $80 million.", "37.5%, not 10%"),
        ("Rents rose 10 percent, from $400 to $800 a month, tenants said.", "100%, not 10%"),
        ("Turnout doubled from 40 to 60 percent.", "1.5 times as much, not 2 times"),
        ("The number of boats tripled from 40 to 80.", "2 times as much, not 3 times"),
        ("Seats were halved, from 120 to 90.", "0.75 times as much, not 0.5 times"),
        ("The fare rose from $9 to $7 in May.", "it goes down, but the story says “rose”"),
        ("Membership fell sharply from 220 to 330.", "it goes up, but the story says “fell”"),
        ("It rose from 4 percent to 9 percent, a rise of 2 percentage points.", "5 points, not 2"),
    ],
)
def test_a_change_that_its_two_figures_do_not_bear_out_is_found(sentence: str, shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, sentence)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "Sales rose 50 percent to 150 boats from 100.",
        "Profit fell 37 percent to $50 million from $80 million.",
        "Profit fell 10 percent on an adjusted basis to $50 million from $80 million.",
        "Turnout nearly doubled from 32 to 60 percent.",
        "The fare rose from $7 to $9 in May.",
        "She climbed from 12 to 5 in the rankings.",
        "The debt rose from 3 to 2.5 million over the years.",
        "It rose from 4 percent to 9 percent, a rise of 5 percentage points.",
        "The guild grew from 3 to 5 boats, and 20 percent of them sail.",
    ],
)
def test_a_change_that_its_figures_bear_out_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


@given(first=st.integers(20, 900), last=st.integers(20, 900))
def test_the_right_percentage_is_never_flagged(first: int, last: int) -> None:
    if first == last:
        return
    verb = "rose" if last > first else "fell"
    share = round(abs(last - first) / first * 100)
    sentence = f"Membership {verb} {share} percent to {last} boats from {first}."
    assert not [flag for flag in find(story(sentence)) if flag.kind is Kind.ARITHMETIC]


def test_percent_for_percentage_points_is_worth_asking() -> None:
    sentence = "Unemployment rose from 4 percent to 6 percent, an increase of 2 percent."
    (flag,) = of_kind(Kind.ARITHMETIC, sentence)
    assert flag.level is Level.QUERY
    assert "2 percentage points, which is a change of 50%" in flag.explanation


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("In the poll 60 percent approved and 45 percent disapproved.", "60 + 45 = 105"),
        ("About 60 percent of boats are old; the remaining 30 percent are new.", "60 + 30 = 90"),
        ("Lund led Dahl by 55 percent to 50 percent.", "55 + 50 = 105"),
        (
            "Lund had 45 percent, Dahl had 35 percent and 28 percent were undecided.",
            "45 + 35 + 28 = 108",
        ),
    ],
)
def test_shares_that_are_not_of_one_whole_are_found(sentence: str, shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, sentence)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "In the poll 55 percent approved and 45 percent disapproved.",
        "In the poll 51 percent approved and 50 percent disapproved.",
        "Some 60 percent of men approved and 45 percent of women disapproved.",
        "About 70 percent of boats are old; the remaining 30 percent are new.",
        "Of boats, 40 percent are old and 30 percent new; the remaining 30 percent sank.",
        "Lund led Dahl by 55 percent to 44 percent.",
        "Prices rose 80 percent to 90 percent in the north.",
        "Lund had 45 percent, Dahl had 35 percent and 20 percent were undecided.",
        "Of the 60 percent who sail, 70 percent race and 30 percent were undecided.",
    ],
)
def test_shares_of_one_whole_are_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The yard sold 120 boats in six months, an average of 30 a month.", "is 20 each, not 30"),
        ("She scored 80 points in 5 games, averaging 20 a game.", "is 16 each, not 20"),
        ("They sold 20 tickets at $50 each, a total of $900.", "20 × 50 = 1,000, not 900"),
        ("Boats cost between $20 and $40, with an average of $50.", "does not lie between 20"),
    ],
)
def test_an_average_that_does_not_come_out_is_found(sentence: str, shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, sentence)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "The yard sold 120 boats in six months, an average of 20 a month.",
        "The yard sold 175 boats in six months, an average of 29 a month.",
        "The yard sold 120 boats in six months, an average of five a week.",
        "She scored 80 points in 5 games, averaging 9 rebounds a game.",
        "They sold 20 tickets at $50 each, a total of $1,000.",
        "They sold 20 tickets at $50 each and spent $900.",
        "Boats cost between $20 and $40, with an average of $30.",
        "Boats cost between $20 and $40, and the average sailor earns $500.",
    ],
)
def test_an_average_that_comes_out_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The crash killed 12 people, including 15 children.", "15 of 12"),
        ("Twelve people were rescued, including 15 children.", "15 of 12"),
        ("Nine of the seven councillors resigned.", "9 of 7"),
        ("Of the 40 members, 25 voted for and 20 voted against.", "25 + 20 = 45"),
        ("Twelve people, five men, four women and two children, sailed.", "5 + 4 + 2 = 11"),
    ],
)
def test_parts_that_do_not_make_their_whole_are_found(sentence: str, shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, sentence)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "The crash killed 12 people, including 5 children.",
        "The crash killed 12 people, including the crew of 15 boats.",
        "The crash killed 12 people and hurt 30, including 15 children.",
        "There were like 40 or 50 of them.",
        "Seven of the nine councillors resigned.",
        "Of the 45 members, 25 voted for and 20 voted against.",
        "Twelve people, five men, five women and two children, sailed.",
        "Twelve sailors, five officers and two women, sailed.",
    ],
)
def test_parts_that_make_their_whole_are_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


@pytest.mark.parametrize(
    ("paragraphs", "shown"),
    [
        (["The council voted unanimously, 8-1, to close the pool."], "is not unanimous"),
        (["The nine-member council voted 7-4 to close the pool."], "11 votes in a council of 9"),
        (
            ["The nine-member council met on Monday.", "The council voted 7-4 to close the pool."],
            "11 votes in a council of 9",
        ),
        (["The bill passed the Senate 45-52 on Monday."], "carries nothing"),
        (["The motion was carried by a two-thirds majority, 60-40."], "less than two-thirds"),
        (["The resolution passed by six votes, 52-48."], "a margin of 4, not 6"),
    ],
)
def test_a_tally_that_does_not_fit_its_vote_is_found(paragraphs: list[str], shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, *paragraphs)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["The council voted unanimously, 8-0, to close the pool."],
        ["The nearly unanimous council voted 8-1 to close the pool."],
        ["The nine-member council voted 5-4 to close the pool."],
        ["The nine-member board met.", "The council voted 7-4 to close the pool."],
        ["The bill passed the Senate 52-45 on Monday."],
        ["A bid to block the bill that passed in May failed 45-52."],
        ["The motion was carried by a two-thirds majority, 67-33."],
        ["At 60-40 the vote fell short of the two-thirds majority it needed."],
        ["The resolution passed by four votes, 52-48."],
    ],
)
def test_a_tally_that_fits_its_vote_is_left_alone(paragraphs: list[str]) -> None:
    assert not of_kind(Kind.ARITHMETIC, *paragraphs)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The game ended in a 2-1 draw.", "2-1 is no draw"),
        ("Eastmere drew 2-1 with Colby.", "2-1 is no draw"),
        ("Eastmere won 2-2 on Saturday.", "2-2 is a draw, but the story says “won”"),
        ("They fell to a 1-1 defeat.", "1-1 is a draw, but the story says “defeat”"),
        ("Eastmere won by three goals, 4-2, at Colby.", "a margin of 2, not 3"),
        ("Lund scored a hat-trick in the 2-1 win over Colby.", "nobody had more than 2"),
    ],
)
def test_a_result_that_does_not_fit_its_words_is_found(sentence: str, shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, sentence)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "The game ended in a 2-2 draw.",
        "Eastmere won 2-2 on Saturday, 4-2 on penalties.",
        "Eastmere won 2-1 on Saturday.",
        "Eastmere drew 12 boats to the harbour for the 2-1 win.",
        "Eastmere won by two goals, 4-2, at Colby.",
        "Eastmere won by three wickets, 4-2 in sixes.",
        "Lund scored a hat-trick in the 3-1 win over Colby.",
        "Lund, who scored a hat-trick last season, sat out the 2-1 win.",
    ],
)
def test_a_result_that_fits_its_words_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


@pytest.mark.parametrize(
    ("paragraphs", "clash"),
    [
        (
            [
                "Eastmere Rovers beat Colby Town 2-0.",
                "It was a 1-0 win for Eastmere Rovers over Colby Town.",
            ],
            True,
        ),
        (
            ["Eastmere Rovers beat Colby Town 2-0.", "Colby Town lost 0-2 to Eastmere Rovers."],
            False,
        ),
        (
            [
                "Eastmere Rovers beat Colby Town 2-0.",
                "It was 1-0 between Eastmere Rovers and Colby Town.",
            ],
            False,
        ),
        (
            [
                "Eastmere Rovers beat Colby Town 2-0.",
                "Last season Eastmere Rovers beat Colby Town 1-0.",
            ],
            False,
        ),
        (["Eastmere Rovers beat Colby Town 2-0.", "Gatley United beat Colby Town 1-0."], False),
        (
            [
                "Eastmere Rovers beat Colby Town 2-0 on May 4.",
                "Eastmere Rovers beat Colby Town 3-0 on May 11.",
            ],
            False,
        ),
    ],
)
def test_two_results_of_one_match_are_found(paragraphs: list[str], clash: bool) -> None:
    flags = [flag for flag in of_kind(Kind.NUMBER, *paragraphs) if "result" in flag.rule]
    assert bool(flags) is clash


@pytest.mark.parametrize(
    "sentence",
    [
        "Three people were arrested: Ann Lee, Bo Dahl, Cy Moe and Dan Poe.",
        "Three people were arrested: Ann Lee, 21, and Bo Dahl, 30.",
        "Both Ann Lee, Bo Dahl and Cy Moe were there.",
    ],
)
def test_a_list_that_does_not_fit_its_number_is_found(sentence: str) -> None:
    assert of_kind(Kind.ARITHMETIC, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Four people were arrested: Ann Lee, Bo Dahl, Cy Moe and Dan Poe.",
        "Two people were arrested: Ann Lee, 21, and Bo Dahl, 30.",
        "Eight people were arrested, among them: Ann Lee and Bo Dahl.",
        "Three people were arrested: Ann Lee, Bo Dahl and a sailor of 40.",
        "Both Ann Lee and Bo Dahl were there.",
        "Both countries, Ann Lee, Bo Dahl and Cy Moe said, must talk.",
    ],
)
def test_a_list_that_fits_or_is_open_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


def test_a_poll_is_added_up_over_sentences() -> None:
    poll = "Ann Lund had 45 percent in the poll and Bo Dahl had 38 percent."
    (flag,) = of_kind(Kind.ARITHMETIC, poll, "Another 24 percent said they were undecided.")
    assert "45 + 38 + 24 = 107" in flag.explanation
    assert not of_kind(Kind.ARITHMETIC, poll, "Another 17 percent said they were undecided.")
    other = "Among sailors, Ann Lund had 45 percent and Bo Dahl had 38 percent."
    assert not of_kind(Kind.ARITHMETIC, poll, other.lower(), "Some 24 percent were undecided.")


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "The yard cut 12 jobs on Monday and a further eight on Tuesday, 25 in all.",
            "12 + 8 = 20",
        ),
        ("Lund has a 13-point lead on Dahl, with Moe a further four adrift and 21 behind.", "17"),
        ("She gave $210 and another $150, a total of $420.", "210 + 150 = 360, not 420"),
    ],
)
def test_a_total_that_is_not_its_two_amounts_is_found(sentence: str, shown: str) -> None:
    (flag,) = of_kind(Kind.ARITHMETIC, sentence)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "The yard cut 12 jobs on Monday and a further eight on Tuesday, 20 in all.",
        "The storm killed 12 people and another eight later, bringing the toll to 30.",
        "She gave $200 and another $150 to a fund of $400.",
        "The yard cut 12 jobs and a further 8 boats of 25 in all earlier years.",
    ],
)
def test_a_total_that_is_its_two_amounts_or_another_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.ARITHMETIC, sentence)


def test_hours_and_minutes_are_one_length() -> None:
    flags = of_kind(
        Kind.NUMBER,
        "The ferry to Gatley takes 2 hours 40 minutes, the line said.",
        "The ferry line said the trip to Gatley takes 160 minutes.",
    )
    assert not flags


_SUMS = (
    "for 12 years, from 1979 to 1989 and ",
    "from 100 to 150, up 20 percent, ",
    "60 percent for and 50 percent against, ",
    "a further four and another five behind ",
    "8 p.m. EST (5 p.m. PST), ",
    "a hat-trick in the 2-1 win, by three goals ",
    "the nine-member council voted 7-4 unanimously ",
    "three people: Ann Lee, Bo Dahl, ",
    "€2 million ($2.6 million), ",
    "Maria Lund, 61, was born in 1952 and ",
    "[check name] XX people TK ",
    "the the ",
)


@pytest.mark.parametrize("piece", _SUMS)
def test_time_grows_with_the_length_of_a_hostile_sentence(piece: str) -> None:
    stories = {
        length: Story(story(piece * (length // len(piece)))) for length in (_SHORT, 4 * _SHORT)
    }
    texts = ["x" * length for length in stories]

    def read(text: str) -> None:
        for group in KINDS.values():
            for comparator in group:
                if comparator.alone:
                    list(comparator.alone(stories[len(text)]))

    assert_four_times_is_in_proportion(read, *texts)


_SHORT = 1_500
