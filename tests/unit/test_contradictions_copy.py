"""Unfinished copy: notes left in, doubled words, pasted paragraphs, people not introduced."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.contradictions import LENIENT, find
from factcheck.model import BlockKind, Contradiction, Kind, Level
from tests.unit.contradiction_stories import found, of_kind, story


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("The board, founded in TK, met on Monday.", "TK"),
        ("The board met for XX hours on Monday.", "XX"),
        ("The pier cost $X,XXX to paint.", "$X,XXX"),
        ("The chair, [name], opened the meeting.", "[name]"),
        ("The pier is 300 metres long [check this] and blue.", "[check this]"),
        ("The pier opened in (TK) and closed in May.", "TK"),
        ("Lorem ipsum dolor sit amet, the pier is open.", "Lorem ipsum"),
        ("Write to {{editor.name}} at the paper.", "{{editor.name}}"),
        ("INSERT QUOTE HERE, the chair said.", "INSERT QUOTE HERE"),
    ],
)
def test_a_note_left_in_the_text_is_found(sentence: str, left: str) -> None:
    flags = of_kind(Kind.COPY_EDIT, sentence)
    assert flags[0].level is Level.QUERY
    assert left in flags[0].explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "She shops at TK Maxx on Mondays.",
        "T.K. Lund sat down, and TK Lund rose.",
        "Super Bowl XX was played in 1986.",
        "The XXX Olympiad was held in London.",
        "“He [Lund] paid the bill,” she said [in Danish].",
        "“I [name withheld] saw it,” the note read.",
        "He is here [laughs] and there.",
        "The size XX coat sold out.",
    ],
)
def test_what_belongs_in_the_text_is_no_note(sentence: str) -> None:
    assert not of_kind(Kind.COPY_EDIT, sentence)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The ferry left the the harbour at noon.", "“the the”"),
        ("The ferry has been been late.", "“been been”"),
        ("It sailed to the The Hague.", "“the The”"),
        ("It was held for\nfor two hours.", "“for for”"),
    ],
)
def test_a_doubled_word_is_found_by_the_lenient(sentence: str, shown: str) -> None:
    (flag,) = _doubled(sentence)
    assert shown in flag.explanation
    assert not of_kind(Kind.COPY_EDIT, sentence)


def _doubled(sentence: str) -> list[Contradiction]:
    flags = find(story(sentence), threshold=LENIENT)
    return [flag for flag in flags if flag.rule == "copy_edit.doubled_word"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He said that that was all he had had.",
        "What it is is a pier.",
        "The band The The played, and so did Duran Duran.",
        "They came in in May.",
        "She worked at AT&T for years.",
        "Nobody knows who’s who on the board.",
        "He counted one, one, two, and left, and, and so on.",
    ],
)
def test_a_word_that_may_stand_twice_is_left_alone(sentence: str) -> None:
    assert not _doubled(sentence)


_LONG = "The harbour board of Eastmere said on Monday that it would repair the north pier by May."


def test_a_pasted_paragraph_is_found_once() -> None:
    (flag,) = of_kind(Kind.COPY_EDIT, _LONG, "Work begins soon.", _LONG, _LONG)
    assert flag.explanation == "This paragraph stands twice."
    assert flag.b is not None
    assert flag.a.text == flag.b.text == _LONG


def test_a_caption_a_pull_quote_and_a_refrain_may_say_it_again() -> None:
    kinds = (BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.PULL_QUOTE)
    assert not found(_LONG, _LONG, _LONG, kinds=kinds)
    quoted = "“We shall repair the pier that my father built here with his own two hands.”"
    assert not of_kind(Kind.COPY_EDIT, quoted, "She sat down.", quoted)
    assert not of_kind(Kind.COPY_EDIT, "Work begins soon.", "It rains.", "Work begins soon.")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Dahl said the pier would be safe.", "Ines Dahl, who chairs the board, spoke on Monday."],
        ["Dahl told the board it was late.", "It rained.", "Ines Dahl, a pilot, sat down."],
    ],
)
def test_a_surname_before_its_introduction_is_found(paragraphs: list[str]) -> None:
    (flag,) = of_kind(Kind.COPY_EDIT, *paragraphs)
    assert "before Ines Dahl is introduced" in flag.explanation


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Ines Dahl, who chairs the board, spoke.", "Dahl said the pier would be safe."],
        ["Mrs Dahl said the pier would be safe.", "Ines Dahl, who chairs the board, spoke."],
        ["The chair Dahl said little.", "Ines Dahl is a pilot."],
        ["The Dahl family said nothing.", "Ines Dahl, who chairs the board, spoke."],
        ["Dahl said, and Ines Dahl, a pilot, nodded."],
    ],
)
def test_a_surname_in_its_place_is_left_alone(paragraphs: list[str]) -> None:
    assert not of_kind(Kind.COPY_EDIT, *paragraphs)


def test_a_surname_in_the_headline_is_no_second_reference() -> None:
    flags = found("Ines Dahl, who chairs the board, spoke.", title="Dahl said pier would be safe")
    assert not [flag for flag in flags if flag.kind is Kind.COPY_EDIT]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The launch is at 8 p.m. EDT (4 p.m. PDT).", "PDT is 3 hours behind EDT"),
        ("The launch is at 8 p.m. ET (4 p.m. PT).", "PT is 3 hours behind ET"),
        ("The launch is at 14:00 GMT (4 p.m. BST).", "BST is 1 hours ahead of GMT"),
        ("The launch is at 8 p.m. EDT (0200 GMT).", "GMT is 4 hours ahead of EDT"),
        ("It starts at noon Eastern (10 a.m. Pacific).", "Pacific is 3 hours behind Eastern"),
    ],
)
def test_one_moment_in_two_zones_that_does_not_come_out_is_found(sentence: str, shown: str) -> None:
    (flag,) = of_kind(Kind.UNIT, sentence)
    assert shown in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "The launch is at 8 p.m. EDT (5 p.m. PDT).",
        "The launch is at 8 p.m. ET (5 p.m. PT), or 1 a.m. GMT.",
        "The launch is at 14:00 GMT (3 p.m. BST).",
        "The launch is at 8 p.m. EDT (0000 GMT).",
        "It starts at noon Eastern (9 a.m. Pacific).",
        "The first is at 8 p.m. ET and the second at 9 p.m. PT.",
        "It opens at 8 a.m. ET (closing at 5 p.m. PT).",
    ],
)
def test_one_moment_in_two_zones_that_comes_out_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.UNIT, sentence)


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("The game starts at 8 p.m. EST on July 4.", "EDT"),
        ("The game starts at 8 p.m. PDT on January 4.", "PST"),
        ("The game starts at 20:00 CEST on December 4.", "CET"),
        ("The game starts at 8 p.m. EST.", "EDT"),
    ],
)
def test_a_time_zone_of_the_other_season_is_found(sentence: str, right: str) -> None:
    (flag,) = of_kind(Kind.DATE, sentence)
    assert f"clocks there show {right}" in flag.explanation


@pytest.mark.parametrize(
    "sentence",
    [
        "The game starts at 8 p.m. EDT on July 4.",
        "The game starts at 8 p.m. EST on January 4.",
        "The game starts at 8 p.m. EST on March 12.",
        "The game starts at 8 p.m. GMT on July 4.",
        "The game in Phoenix starts at 8 p.m. MST on July 4.",
        "The game moves from 8 p.m. EST on January 4 to July 4.",
    ],
)
def test_a_time_zone_of_its_season_is_left_alone(sentence: str) -> None:
    assert not of_kind(Kind.DATE, sentence)


def test_without_a_day_no_season_is_known() -> None:
    assert not found("The game starts at 8 p.m. EST.", published=None)
    assert not found("The game starts at 8 p.m. EST.", published=dt.date(2019, 1, 4))
