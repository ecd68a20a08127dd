from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.tui.stretch import Stretch, Words

TEXT = "The mayor left early.\n\nNobody  saw her go."
WORDS = Words(TEXT, [Span(0, 21), Span(23, len(TEXT))])


def chosen(stretch: Stretch) -> str:
    return stretch.span.of(TEXT)


def test_a_span_is_chosen_by_its_words() -> None:
    assert chosen(Stretch.over(WORDS, Span(4, 14))) == "mayor left"


def test_the_caret_moves_and_the_anchor_stays() -> None:
    stretch = Stretch.over(WORDS, Span(4, 14))
    assert chosen(stretch.move(2)) == "mayor left early.\n\nNobody"
    assert chosen(stretch.move(-9)) == "The mayor"


def test_the_other_end_moves_once_it_is_turned() -> None:
    stretch = Stretch.over(WORDS, Span(4, 14)).turned()
    assert chosen(stretch.move(-1)) == "The mayor left"
    assert chosen(stretch.move(1)) == "left"


def test_nothing_is_chosen_outside_the_text() -> None:
    last = Stretch.over(WORDS, Span(35, len(TEXT)))
    assert chosen(last.move(5)) == chosen(last)


@given(st.integers(0, len(TEXT)), st.lists(st.integers(-4, 4), max_size=6))
def test_a_stretch_begins_and_ends_with_words(at: int, moves: list[int]) -> None:
    word = WORDS.at(at)
    stretch = Stretch(WORDS, word, word)
    for by in moves:
        stretch = stretch.move(by).turned()
    assert chosen(stretch).strip() == chosen(stretch) != ""
    assert stretch.span.holds(stretch.caret_span)
