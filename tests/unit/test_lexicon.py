"""The lexicon: base forms, near-synonyms and opposites, and a file in the order of its keys."""

from __future__ import annotations

import gzip
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.contradictions.lexicon import are_alike, base, entry, opposites

PACKED = resources.files("factcheck.contradictions").joinpath("lexicon.txt.gz").read_bytes()
LINES = gzip.decompress(PACKED).decode("ascii").splitlines()
WORDS = [line.split("\t")[:2] for line in LINES if not line.split("\t")[1].startswith("=")]


def test_the_lines_are_in_the_order_that_halving_needs() -> None:
    assert sorted(LINES) == LINES


def test_it_is_small() -> None:
    assert len(PACKED) < 500_000


@given(st.sampled_from(WORDS))
def test_each_listed_word_is_found(word: list[str]) -> None:
    assert entry(*word) is not None


@given(st.sampled_from(WORDS))
def test_opposites_are_listed_with_each_other(word: list[str]) -> None:
    known = entry(*word)
    assert known is not None
    for other in known.opposites:
        back = entry(other, word[1])
        assert back is not None
        assert word[0] in back.opposites


@pytest.mark.parametrize(
    ("form", "part", "word"),
    [
        ("stopped", "v", "stop"), ("denies", "v", "deny"), ("made", "v", "make"),
        ("lying", "v", "lie"), ("rising", "v", "rise"), ("ferries", "n", "ferry"),
        ("women", "n", "woman"), ("bosses", "n", "boss"), ("calmer", "a", "calm"),
        ("qorvalted", "v", ""),
    ],
)  # fmt: skip
def test_forms_lead_to_their_base(form: str, part: str, word: str) -> None:
    assert base(form, part) == word


@pytest.mark.parametrize(
    ("one", "other", "part", "alike"),
    [
        ("buy", "purchase", "v", True), ("endorse", "back", "v", True),
        ("doctor", "physician", "n", True), ("victory", "triumph", "n", True),
        ("buy", "sell", "v", False), ("ferry", "harbour", "n", False),
        ("win", "lose", "v", False),
    ],
)  # fmt: skip
def test_words_that_say_much_the_same(one: str, other: str, part: str, alike: bool) -> None:
    assert are_alike(one, other, part) == are_alike(other, one, part) == alike


@pytest.mark.parametrize(
    ("form", "opposite", "listed"),
    [
        ("convicted", "acquit", True), ("exonerated", "convict", True),
        ("guilty", "innocent", True),
        ("accepting", "reject", True), ("victory", "defeat", True), ("strengthens", "weaken", True),
        ("convicted", "sentence", False), ("harbour", "ferry", False),
    ],
)  # fmt: skip
def test_opposites_of_a_word_in_any_form(form: str, opposite: str, listed: bool) -> None:
    assert (opposite in opposites(form)) == listed
