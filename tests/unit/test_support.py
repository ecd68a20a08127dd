"""How an article bears out a short text, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.contradictions.fit.bearing import signals
from factcheck.contradictions.fit.pieces import Body, Sort, alike, are_opposites, pieces_of
from factcheck.contradictions.fit.support import readings_of
from factcheck.contradictions.story import Story
from factcheck.language.annotate import annotate
from factcheck.model import Consistency
from tests.unit.growth import assert_in_proportion
from tests.unit.readings import article_of

PARAGRAPHS = (
    "The council of Grenvik paid $4 million for the ferry Halvor on Tuesday, Mayor Ada Lund said.",
    "The ferry, built in 1987, will carry 120 passengers between Grenvik and Tarn from June.",
    "It was bought from a shipyard in Lyre, which had offered it for $6 million.",
    "Opponents led by the fisherman Ivo Halden said the money should go to the harbour wall.",
    "The wall had collapsed in a storm in March. Nobody was hurt.",
    "The council rejected a proposal to put the purchase to a vote.",
)


def against(text: str) -> Consistency:
    return factcheck.consistency(text, article_of("\n\n".join(PARAGRAPHS)))


@pytest.mark.parametrize(
    "text",
    [
        "The council of Grenvik bought the ferry Halvor for $4 million.",
        "The ferry was bought from a shipyard in Lyre.",
        "Opponents led by Ivo Halden said the money should go to the harbour wall.",
        "The council rejected a proposal to put the purchase to a vote.",
        "Nobody was hurt when the wall collapsed in March.",
        "The ferry will carry 120 passengers between Grenvik and Tarn.",
    ],
)
def test_what_the_article_says_in_other_words_is_borne_out(text: str) -> None:
    result = against(text)
    assert result.score > 0.5
    assert all(doubt.chance < 0.5 for doubt in result.doubts)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Grenvik paid $9 million for a ferry.", "$9 million"),
        ("The council of Grenvik sold the ferry Halvor for $4 million.", "sold"),
        ("The council accepted a proposal to put the purchase to a vote.", "accepted"),
        ("The ferry will carry 210 passengers.", "210"),
        ("The ferry will carry 120 passengers from July.", "July"),
        ("The wall collapsed in May.", "May"),
    ],
)
def test_the_word_that_is_wrong_is_the_most_doubtful(text: str, wrong: str) -> None:
    result = against(text)
    assert result.doubts[0].text == wrong
    doubt = result.doubts[0]
    assert result.text[doubt.start : doubt.end] == wrong
    assert doubt.nearest in "\n".join(PARAGRAPHS)


def test_a_changed_word_lowers_the_score() -> None:
    for right, wrong in (
        ("The ferry was built in 1987.", "The ferry was built in 1997."),
        ("Nobody was hurt in the storm.", "Three people were hurt in the storm."),
        ("The council rejected the proposal.", "The council accepted the proposal."),
    ):
        assert against(wrong).score < against(right).score


def test_a_firm_contradiction_speaks_against_a_text_that_fits_otherwise() -> None:
    text = " ".join(PARAGRAPHS[1:4]) + " The council accepted a proposal to put it to a vote."
    result = against(text)
    assert max(each.score for each in result.contradictions) > 0.6
    assert result.score < 0.5


def test_a_sentence_of_the_article_still_says_whom_a_pronoun_means() -> None:
    own = "Ada Lund said the wall was old."
    article = article_of("\n\n".join((own, *PARAGRAPHS)))
    text = f"{own} She paid $4 million for the ferry."
    body = Body(Story(annotate(article)))
    (reading,) = readings_of(Story(annotate(article_of(text))), body)
    assert {"ada", "lund"} <= {piece.word for piece in reading.before}


def test_only_contradictions_that_are_shown_in_an_article_are_told_of_its_own_words() -> None:
    own = "The council of Grenvik paid $4 million for the ferry Halvor."
    other = "The council of Grenvik paid $9 million for the ferry Halvor."
    result = factcheck.consistency(own, article_of(f"{own}\n\n{other}"))
    assert result.contradictions
    assert all(each.score >= 0.5 for each in result.contradictions)
    assert result.score < 0.5  # the article speaks against it, though it says it too


def test_pieces_are_words_details_and_pronouns() -> None:
    line = Story(annotate(article_of("She did not pay 40 clerks on May 4, Ada Lund said."))).lines[
        0
    ]
    found = [(piece.word, piece.sort) for piece in pieces_of(line)]
    assert found == [
        ("she", Sort.PRONOUN),
        ("not", Sort.WORD),
        ("pay", Sort.WORD),
        ("40", Sort.NUMBER),
        ("clerks", Sort.WORD),
        ("may 4", Sort.TIME),
        ("ada", Sort.NAME),
        ("lund", Sort.NAME),
        ("said", Sort.WORD),
    ]


@pytest.mark.parametrize(
    ("one", "other", "opposite", "like"),
    [
        ("rejected", "accepted", True, False),
        ("buy", "sold", True, False),
        ("bought", "purchased", False, True),
        ("large", "big", False, True),
        ("wall", "ferry", False, False),
    ],
)
def test_words_that_say_the_opposite_or_the_same(
    one: str, other: str, opposite: bool, like: bool
) -> None:
    line = Story(annotate(article_of(f"They {one} it and {other} it."))).lines[0]
    first, second = (p for p in pieces_of(line) if p.word in (one, other))
    assert are_opposites(first, second) is opposite
    assert alike(first, second) is like


def test_a_detail_stands_where_one_that_fits_does() -> None:
    body = Body(Story(annotate(article_of("\n\n".join(PARAGRAPHS)))))
    line = Story(annotate(article_of("It paid 4 million dollars, not 5 million dollars."))).lines[0]
    figures = [piece for piece in pieces_of(line) if piece.sort is Sort.NUMBER]
    assert [len(body.places(piece)) for piece in figures] == [1, 0]


TEXTS = st.lists(
    st.sampled_from([*" ".join(PARAGRAPHS).split(), "not", "she", "never", "above"]), max_size=25
).map(" ".join)


@given(TEXTS.filter(lambda text: any(c.isalnum() for c in text)))
def test_any_text_has_a_score_and_doubts_inside_it(text: str) -> None:
    result = against(text)
    assert 0.0 <= result.score <= 1.0
    for doubt in result.doubts:
        assert result.text[doubt.start : doubt.end] == doubt.text
    assert result == against(text)


def test_signals_are_numbers_by_name() -> None:
    text = Story(annotate(article_of("She said the council sold 40 ferries on Tuesday.")))
    body = Body(Story(annotate(article_of("\n\n".join(PARAGRAPHS)))))
    for reading in readings_of(text, body):
        for at in range(len(reading.pieces)):
            assert all(isinstance(value, float) for value in signals(reading, at).values())


def test_repetition_takes_time_in_proportion() -> None:
    article = article_of("\n\n".join(PARAGRAPHS))
    assert_in_proportion(lambda text: factcheck.consistency(text, article), "The ferry sank. ")
