"""How much a sentence asks to be checked."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import claims
from factcheck.claims import WORTH_CHECKING, check_worthiness

PLEASANTRIES = [
    "Thank you very much for having me tonight.",
    "Good evening and welcome to the programme.",
    "I think we should all work together.",
    "Let me answer that question.",
    "I hope you will enjoy the evening.",
]
FACTS = [
    "Unemployment fell from 7.4 percent to 5.1 percent last year.",
    "The government spent $40 million on the tunnel in 2014.",
    "More than 3,000 nurses lost their jobs since 2010.",
    "He voted against the tax bill three times.",
    "The company paid 1.2 million crowns to 14 former directors.",
    "Some 20 million people have no health insurance.",
]


def test_facts_with_figures_stand_clearly_above_pleasantries() -> None:
    assert min(map(check_worthiness, FACTS)) > max(map(check_worthiness, PLEASANTRIES)) + 0.1


@pytest.mark.parametrize("text", FACTS)
def test_facts_with_figures_are_worth_checking(text: str) -> None:
    assert check_worthiness(text) >= WORTH_CHECKING


@pytest.mark.parametrize("text", PLEASANTRIES)
def test_pleasantries_are_not(text: str) -> None:
    assert check_worthiness(text) < WORTH_CHECKING


@pytest.mark.parametrize("text", ["", "   ", "…", "\u200b"])
def test_nothing_is_not_worth_checking(text: str) -> None:
    assert check_worthiness(text) < WORTH_CHECKING


@given(st.text(max_size=120))
def test_a_score_is_between_0_and_1_and_the_same_each_time(text: str) -> None:
    score = check_worthiness(text)
    assert 0.0 <= score <= 1.0
    assert check_worthiness(text) == score


def test_the_weights_are_small() -> None:
    weights = Path(claims.__file__).with_name("check_worthiness.json.gz")
    assert weights.stat().st_size <= 300 * 1024


def test_fifteen_thousand_words_a_second() -> None:
    check_worthiness(FACTS[0])
    sentences = FACTS * 300
    started = time.perf_counter()
    for sentence in sentences:
        check_worthiness(sentence)
    elapsed = time.perf_counter() - started
    assert sum(len(sentence.split()) for sentence in sentences) / elapsed > 15_000
