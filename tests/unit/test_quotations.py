"""Quotation marks, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.quotations import find_quotations
from factcheck.model import Quotation, Span
from tests.unit.growth import assert_in_proportion


def quotations(text: str) -> list[Quotation]:
    blocks: list[Span] = []
    at = 0
    for line in text.split("\n"):
        blocks.append(Span(at, at + len(line)))
        at += len(line) + 1
    return find_quotations(text, blocks)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ('"We are closing," said Mira Lund.', ['"We are closing,"']),
        ("“It’s over,” he said, “for us.”", ["“It’s over,”", "“for us.”"]),
        ("‘We’re done,’ said the workers’ leader.", ["‘We’re done,’"]),
        ("She called it 'a farce' twice.", ["'a farce'"]),
        (
            "“They said ‘no deal’ again,” Ahn said.",
            ["“They said ‘no deal’ again,”", "‘no deal’"],
        ),
        ('The 6\'2" guard and the 12" pipe.', []),
        ('"A 12" pipe burst," she said.', ['"A 12" pipe burst,"']),
        ("The '90s, rock 'n' roll, the players' bus and the boss's car.", []),
        ("The crew’s boat and the crews’ boats.", []),
        ('She said "yes (and "no") often.', ['"no"']),
        ("«Ja», sa hun.", ["«Ja»"]),
        ("The boss said: 'It's the firm's.'", ["'It's the firm's.'"]),
        ("‘The ’90s were ours,’ she said.", ["‘The ’90s were ours,’"]),
        ("\"'Go,' \" she said.", ["\"'Go,' \"", "'Go,'"]),
        ("''Go, '' he said. ''Now.''", ["''Go, ''", "''Now.''"]),
        ('"" is empty', []),
    ],
)
def test_marks_are_told_from_apostrophes_and_inches(text: str, surfaces: list[str]) -> None:
    assert [found.surface for found in quotations(text)] == surfaces


def test_each_paragraph_of_a_long_quotation_opens_it_anew() -> None:
    found = quotations("“One here.\n“Two here.\n“Three here,” she said.")
    assert [(q.value, q.open_end) for q in found] == [
        ("One here.", True),
        ("Two here.", True),
        ("Three here,", False),
    ]


def test_a_mark_that_is_never_closed_quotes_nothing() -> None:
    assert quotations('He said "no and left.\nNobody followed.') == []


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ('The city declared it an "unsafe structure" in May.', True),
        ("the so-called “ghost shift” of 2009", True),
        ('The novel is entitled "The Grey Harbour".', True),
        ('He called the plan "very clever."', False),
        ('"Very clever," Lund said.', False),
        ('She said it was "a farce" on Monday.', False),
        ('He wrote: "Never again."', False),
        ('The sign promised "we will rebuild".', False),
    ],
)
def test_terms_set_off_are_told_from_utterances(text: str, scare: bool) -> None:
    assert [found.scare for found in quotations(text)] == [scare]


@given(st.text(alphabet="ab \"'“”‘’«».,\n", max_size=80))
def test_spans_are_exact_ordered_and_inside_their_block(text: str) -> None:
    found = quotations(text)
    assert [q.start for q in found] == sorted(q.start for q in found)
    for q in found:
        assert q.surface == text[q.start : q.end]
        assert "\n" not in q.surface
        assert q.value and q.value in q.surface


@pytest.mark.parametrize("piece", ['"', "' ", "'a ", "“a. “", '1" ', "s' a"])
def test_hostile_marks_take_linear_time(piece: str) -> None:
    assert_in_proportion(quotations, piece)
