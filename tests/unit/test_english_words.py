"""The word list: looking a word up by halves finds what is in it, and nothing else."""

from __future__ import annotations

import gzip
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.contradictions.english import is_listed_name, is_word

PACKED = resources.files("factcheck.contradictions").joinpath("english.txt.gz").read_bytes()
LISTED = gzip.decompress(PACKED).decode("utf-8").split("\n")


def test_the_list_is_in_the_order_that_halving_needs() -> None:
    assert sorted(set(LISTED)) == LISTED


@given(st.sampled_from([LISTED[0], LISTED[-1], *LISTED]))
def test_each_listed_word_is_found(word: str) -> None:
    assert is_word(word)


@given(st.text(max_size=12) | st.sampled_from(LISTED).map(lambda word: word[:-1] + "q"))
def test_a_word_is_found_only_where_it_is_listed(word: str) -> None:
    assert is_word(word) == (word in LISTED)


@pytest.mark.parametrize(
    ("name", "listed"), [("Harbour", True), ("Iran", True), ("Qorvalt", False)]
)
def test_a_capital_does_not_hide_a_word(name: str, listed: bool) -> None:
    assert is_listed_name(name) == listed
