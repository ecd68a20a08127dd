"""Two wordings side by side: what counts as the same words, and what is shown as changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.text.wording import (
    Part,
    have_same_words,
    narrowed,
    replaced,
    word_diff,
    words,
)
from tests.unit.growth import assert_in_proportion

SAME = [
    ("The mayor, Ann Lee, left at 10:30.", "The mayor Ann Lee left at 10:30"),
    ("“We won’t pay,” she said.", '"We won\'t pay," she said.'),
    ("The 2016–17 season began.", "The 2016-17 season  began."),
    ("the bridge closed", "The bridge closed"),
    ("The café shut.", "The cafe\u0301 shut."),
]
OTHER = [
    ("It cost $4 million.", "It cost £4 million."),
    ("It cost $4.6 million.", "It cost $46 million."),
    ("It rose by 5%.", "It rose by 5."),
    ("It fell to -5 degrees.", "It fell to 5 degrees."),
    ("He said it was a lie.", "He said it was “a lie”."),
    ("The Polish firm won.", "The polish firm won."),
    ("He left.", "He left?"),
    ("Sergei Malkov left.", "Sergey Malkov left."),
]
CHANGES = [
    (
        "The council approved a $4 million budget on Monday.",
        "The council approved a $4.6 million budget late on Tuesday.",
        "The council approved a $[4]{4.6} million budget {late} on [Monday]{Tuesday}.",
    ),
    ("Five calls.", "Six calls, he said.", "[Five]{Six} calls, {he said}."),
    ("He said it is a lie.", "He said it is “a lie”.", "He said it is {“}a lie{”}."),
    (
        "It was the end of a long day for the town.",
        "It was a bad start to the new year for the town.",
        "It was [the end of a long day]{a bad start to the new year} for the town.",
    ),
    ("The mayor left.", "The mayor left early.", "The mayor left {early}."),
    ("The mayor left early.", "The mayor left.", "The mayor left[ early]."),
    ("The mayor, left.", "The mayor left.", "The mayor left."),
    ("", "New words.", "{New words}."),
    ("Old words.", "", "[Old words]"),
    ("", "", ""),
]


@pytest.mark.parametrize(("earlier", "later"), SAME)
def test_typography_and_commas_make_no_other_words(earlier: str, later: str) -> None:
    assert have_same_words(earlier, later)
    assert have_same_words(later, earlier)


@pytest.mark.parametrize(("earlier", "later"), OTHER)
def test_a_change_of_what_is_said_makes_other_words(earlier: str, later: str) -> None:
    assert not have_same_words(earlier, later)
    assert not have_same_words(later, earlier)


def shown(earlier: str, later: str) -> str:
    signs = {Part.SAME: "{}", Part.OUT: "[{}]", Part.IN: "{{{}}}"}
    return "".join(signs[part].format(text) for text, part in word_diff(earlier, later))


@pytest.mark.parametrize(("earlier", "later", "diff"), CHANGES)
def test_what_changed_is_shown_word_by_word(earlier: str, later: str, diff: str) -> None:
    assert shown(earlier, later) == diff


newsroom = st.lists(
    st.sampled_from("the mayor a $4 million , . “ ” 5% not said\u00a0that é 10:30".split(" ")),
    max_size=30,
).map(" ".join)


@given(newsroom | st.text(max_size=80), newsroom | st.text(max_size=80))
def test_the_later_wording_is_told_whole_and_in_order(earlier: str, later: str) -> None:
    pieces = word_diff(earlier, later)
    assert "".join(text for text, part in pieces if part is not Part.OUT) == later
    assert all(text for text, _ in pieces)
    out = [text for text, part in pieces if part is Part.OUT]
    at = 0
    for text in out:  # each stands in the earlier one, in order
        at = earlier.index(text, at) + len(text)


@given(st.text(max_size=80))
def test_a_text_has_the_words_of_itself(text: str) -> None:
    assert have_same_words(text, text)
    assert all(part is Part.SAME for _, part in word_diff(text, text))
    ends = [0, *(place for word in words(text) for place in (word.start, word.end))]
    assert ends == sorted(ends)


@pytest.mark.parametrize("unit", ["a", "1,", "a-", "“", "$", "1", "-1 ", "’"])
def test_a_long_hostile_text_takes_time_in_step_with_its_length(unit: str) -> None:
    assert_in_proportion(words, unit)


@pytest.mark.parametrize(
    ("earlier", "later", "out", "in_"),
    [
        (
            "The fire killed 12 people on Monday.",
            "The fire killed 14 people on Monday.",
            "12",
            "14",
        ),
        ("It cost 1,200 euros, he said.", "It cost 1,300 euros, he said.", "1,200", "1,300"),
        ("They left on Monday.", "They left on Tuesday.", "Monday", "Tuesday"),
        ("The mayor said so.", "The former mayor said so.", "", "former"),
        ("The former mayor said so.", "The mayor said so.", "former", ""),
        ("It was (late).", "It was (early).", "late", "early"),
        ("He left.", "He left?", "left.", "left?"),
        ("He left.", "", "He left.", ""),
        ("He left.", "He left.", "", ""),
    ],
)
def test_what_differs_is_narrowed_to_whole_words(
    earlier: str, later: str, out: str, in_: str
) -> None:
    one, other = narrowed(earlier, later)
    assert (one.of(earlier), other.of(later)) == (out, in_)


NEWS = st.lists(
    st.sampled_from("the mayor (left) on 3 May, he said. “No” 1,200".split()), max_size=9
)


@given(NEWS, NEWS)
def test_a_narrowed_change_made_gives_the_later_wording(one: list[str], other: list[str]) -> None:
    earlier, later = " ".join(one), " ".join(other)
    span, there = narrowed(earlier, later)
    assert replaced(earlier, span, there.of(later)).split() == later.split()


@pytest.mark.parametrize(
    ("text", "place", "new", "becomes"),
    [
        ("He paid 12 euros.", Span(8, 10), "14", "He paid 14 euros."),
        ("He paid 12 euros.", Span(8, 10), "", "He paid euros."),
        ("He paid twice.", Span(8, 13), "", "He paid."),
        ("He paid twice, she said.", Span(8, 13), "", "He paid, she said."),
        ("He paid.", Span(7, 7), "twice", "He paid twice."),
        ("He paid.", Span(0, 0), "So", "So He paid."),
        ("He paid her.", Span(8, 8), "back", "He paid back her."),
        ("Twice he paid.", Span(0, 6), "", "he paid."),
        ("Twice he paid.", Span(0, 5), "", "he paid."),
    ],
)
def test_spaces_are_set_as_a_writer_would(text: str, place: Span, new: str, becomes: str) -> None:
    assert replaced(text, place, new) == becomes
