"""What holds for all kinds: identities, order, determinism, cost."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.contradictions import DEFAULT_THRESHOLD, LENIENT, STRICT, find, support
from factcheck.contradictions.rules import KINDS
from factcheck.model import Kind
from tests.unit.contradiction_stories import found, story

PARAGRAPHS = (
    "The ferry left Gatley with 120 passengers on board.",
    "Curator Jim Brantz opened the show in Horne.",
    "One of the 210 passengers on board the ferry filmed the fire.",
    "Mr Brants added that the hall was full.",
    "The hearing opens on Tuesday, May 23, 2019.",
    "The harbour board met and adjourned.",
)


def _identities(*paragraphs: str) -> set[str]:
    return {each.id for each in found(*paragraphs)}


def test_there_is_a_comparator_for_the_kinds_we_name() -> None:
    assert set(KINDS) <= set(Kind)
    assert all(comparators for comparators in KINDS.values())


def test_several_kinds_are_found_strongest_first() -> None:
    flags = found(*PARAGRAPHS)
    assert {each.kind for each in flags} == {Kind.NUMBER, Kind.NAME_SPELLING, Kind.WEEKDAY}
    scores = [each.score for each in flags]
    assert scores == sorted(scores, reverse=True)
    assert all(DEFAULT_THRESHOLD <= score <= 1 for score in scores)


def test_passages_are_exact_and_marks_lie_inside_them() -> None:
    annotated = story(*PARAGRAPHS)
    text = annotated.article.text
    for each in find(annotated):
        for side in [each.a] + ([each.b] if each.b else []):
            assert text[side.start : side.end] == side.text
            assert side.marks
            assert all(side.span.holds(mark) for mark in side.marks)
        assert each.b is None or each.a.start < each.b.start
        assert each.explanation.endswith(".") and "\n" not in each.explanation


def test_identities_stay_when_a_paragraph_moves_or_joins() -> None:
    before = _identities(*PARAGRAPHS)
    assert before
    assert _identities("A new first paragraph about the weather.", *PARAGRAPHS) == before
    assert _identities(*reversed(PARAGRAPHS)) == before


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(PARAGRAPHS))
def test_the_order_of_paragraphs_decides_nothing(paragraphs: list[str]) -> None:
    assert _identities(*paragraphs) == _identities(*PARAGRAPHS)


def test_a_threshold_of_one_hides_and_of_zero_shows_most() -> None:
    annotated = story(*PARAGRAPHS)
    assert find(annotated, threshold=1.01) == ()
    assert set(find(annotated)) <= set(find(annotated, threshold=0.0))


@pytest.mark.parametrize("text", ["", "   ", "One.", "?", "5", "Mr Mr Mr", "“", "1 2 3 4"])
def test_almost_nothing_contradicts_nothing(text: str) -> None:
    assert find(story(text)) == ()
    assert find(story(text), [story(text)]) == ()


_SCRIPT = """
from tests.unit.contradiction_stories import found
from tests.unit.test_contradictions import PARAGRAPHS
print([(each.id, each.score, each.explanation) for each in found(*PARAGRAPHS)])
"""


def test_hash_seeds_change_nothing() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1


def test_long_stories_cost_little_more_than_their_length() -> None:
    sentence = "On May {n} the board of Gatley approved {n} boats for dock {n}, Ana R{w}t said. "
    names = ["a" * (n % 7) + "bcdefg"[n % 6] * 3 for n in range(700)]
    short = story(*(sentence.format(n=n % 28 + 1, w=names[n]) for n in range(150)))
    long = story(*(sentence.format(n=n % 28 + 1, w=names[n]) for n in range(600)))
    took = []
    for annotated in (short, long):
        started = time.process_time()
        find(annotated)
        took.append(time.process_time() - started)
    assert took[1] < 12 * max(took[0], 0.02)


@pytest.mark.parametrize(
    "text",
    [
        "five calls " * 3000,
        "Anna Roth " * 3000,
        "on May 3 " * 2000,
        "“well, well ” " * 2000,
        "6 feet (2 meters) " * 1000,
        "x" * 60_000,
        "Tuesday, " * 3000,
        "eight boats, six in Gatley, one in " * 800,
    ],
)
def test_hostile_text_is_bounded(text: str) -> None:
    annotated = story(text)
    started = time.process_time()
    find(annotated)
    assert time.process_time() - started < 2.0


def test_support_is_lowest_for_what_the_article_says() -> None:
    article = story(*(text for text in PARAGRAPHS if "210" not in text))
    said = support(story("The ferry left Gatley with 120 passengers."), article)
    absent = support(story("The ferry left Brackwater with a brass band."), article)
    assert 0 <= said.against < absent.against < 1
    assert not said.contradictions


def test_support_shows_what_contradicts() -> None:
    article = story("The ferry left Gatley with 120 passengers on board.")
    answer = support(story("The ferry left Gatley with 210 passengers on board."), article)
    (flag,) = answer.contradictions
    assert answer.against > 0.7
    assert {flag.a.reads, flag.b.reads if flag.b else ""} == {"120 passengers", "210 passengers"}


def test_flags_about_one_fact_are_one_group() -> None:
    flags = found(
        "The ferry Halvor sank off Tarn on Tuesday, killing 12 people, police said.",
        "Rescuers worked on. The sinking of the Halvor killed 12 people, the coast guard said.",
        "It was the worst in years. The sinking of the Halvor killed 19 people, the mayor said.",
    )
    (flag,) = flags
    assert flag.b is not None
    assert len(flag.also) == 1
    assert {p.reads for p in flag.passages} == {"12 people", "19 people"}
    assert len({(p.start, p.end) for p in flag.passages}) == len(flag.passages) == 3


def test_a_stricter_threshold_gives_some_of_the_flags_of_a_laxer_one() -> None:
    annotated = story(
        "The council paid $4 million for the hall on Tuesday, May 14.",
        "The hall on the quay, for which the council paid $5 million, opens in June.",
        "Mayor Ada Lund said the council had sold the hall. Ada Lynd is the mayor.",
    )
    few, usual, many = (
        {flag.id for flag in find(annotated, threshold=threshold)}
        for threshold in (STRICT, DEFAULT_THRESHOLD, LENIENT)
    )
    assert few <= usual <= many
    assert usual
