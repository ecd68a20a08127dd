"""Headlines, captions and pull quotes against the body."""

from __future__ import annotations

import time

import pytest

from factcheck.contradictions import find
from factcheck.contradictions.display import is_display
from factcheck.contradictions.story import Story
from factcheck.model import BlockKind, Contradiction, Kind
from tests.unit.contradiction_stories import found, story

BETWEEN = "The inquiry will sit in public, a clerk said."

CLASHES = [
    ("Nine dead as ferry sinks off Arden",
     "Eight people died when the ferry sank off Arden on Monday.", "toll"),
    ("Three hurt in Gatley mill fire",
     "Five workers were injured when fire broke out at the mill in Gatley on Monday.", "toll"),
    ("Toll of Horne crash hits 12", "At least 20 people died in the crash in Horne.", "toll"),
    ("Arden beat Gatley in cup final", "Gatley beat Arden 2-1 in the cup final.", "reversed"),
    ("Norwind buys Halden", "Halden agreed to buy Norwind for £3 million, both said.", "reversed"),
    ("Arden beaten by Gatley in final", "Gatley were beaten by Arden in the final.", "reversed"),
    ("Dahl wins Horne by-election",
     "Ines Trewin won the Horne by-election on Thursday. Carl Dahl came second.", "name"),
    ("Crash in Arden kills four", "Four people were killed in a crash in Gatley.", "name"),
    ("Man, 34, held over Horne stabbing",
     "A 43-year-old man has been arrested over a stabbing in Horne.", "age"),
]  # fmt: skip

FINE = [
    ("Nearly 50 held at Arden rally", "Police arrested 48 people at a rally in Arden."),
    ("Dozens hurt in Gatley mill fire", "A fire at the mill in Gatley left 36 people injured."),
    ("Five dead in Horne crash", "A crash in Horne killed five people, two of them children."),
    ("Five dead in Horne crash", "Three men and two women were killed in a crash in Horne."),
    ("Nine dead as ferry sinks off Arden",
     "Nine people died when the ferry sank off Arden. Another 12 people died there in 2009."),
    ("Two hurt in Horne crash", "A crash in Horne killed four people and left two injured."),
    ("Arden beat Gatley in cup final", "Gatley were beaten by Arden in the cup final."),
    ("Norwind buys Halden", "Norwind has bought Halden for £3 million. Halden had sued Norwind."),
    ("Dahl wins Horne by-election", "Carl Dahl won in Horne. Ines Trewin came second."),
    ("Trewin: Dahl must go", "Mayor Carl Dahl must resign, Ines Trewin said."),
    ("Town mourns four killed in Arden crash",
     "Four people were killed in a crash in Arden. A vigil was held in Gatley."),
    ("Man, 34, held over Horne stabbing", "A 34-year-old man was arrested in Horne."),
    ("Man held over stabbing of boy, 12", "A 43-year-old man was arrested over a stabbing."),
    ("Norwind to cut jobs", "Halden will cut 300 jobs, and Norwind 200."),
]  # fmt: skip


def _flags(title: str, *body: str) -> list[Contradiction]:
    flags = found(*body, title=title)
    return [each for each in flags if each.kind is Kind.HEADLINE_OR_CAPTION]


@pytest.mark.parametrize(("title", "body", "rule"), CLASHES)
def test_a_headline_that_says_otherwise_is_found(title: str, body: str, rule: str) -> None:
    (flag,) = _flags(title, body, BETWEEN)
    assert flag.rule == f"headline_or_caption.{rule}"
    assert flag.a.text == title
    assert flag.explanation.startswith("The headline has “")


@pytest.mark.parametrize(("title", "body"), FINE)
def test_a_headline_that_says_the_same_or_less_is_left_alone(title: str, body: str) -> None:
    assert not _flags(title, body, BETWEEN)


@pytest.mark.parametrize(("title", "body", "rule"), CLASHES)
def test_it_is_the_same_wherever_the_line_stands(title: str, body: str, rule: str) -> None:
    kinds = (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.PULL_QUOTE)
    flags = found(body, BETWEEN, title, kinds=kinds, title="Inquiry to sit in public")
    assert [each.rule for each in flags if each.kind is Kind.HEADLINE_OR_CAPTION] == [
        f"headline_or_caption.{rule}"
    ]


@pytest.mark.parametrize(("title", "body"), [(title, body) for title, body, _ in CLASHES])
def test_a_line_does_not_contradict_itself_or_itself_with_more(title: str, body: str) -> None:
    assert not _flags(title, title, BETWEEN)
    assert not _flags(body.partition(".")[0], body, BETWEEN)


def test_figures_in_words_and_digits_are_one() -> None:
    assert not _flags("9 dead as ferry sinks", "Nine people died when the ferry sank.")
    assert _flags("9 dead as ferry sinks", "Eight people died when the ferry sank.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ines Trewin (left) and Carl Dahl on the pier in May.", True),
        ("Safe at last: The crew of the ferry wave to the crowd.", True),
        ("Carl Dahl, pictured with his wife, left the hall.", True),
        ("The left won the vote (by two seats).", False),
        ("She said: The crew of the ferry were brave.", False),
        ("He left the hall at noon.", False),
        ("Read more: The crew of the ferry speak.", False),
    ],
)
def test_captions_are_known_by_their_form(sentence: str, expected: bool) -> None:
    assert is_display(Story(story(sentence)).lines[0]) is expected


def test_headlines_are_known_by_their_block() -> None:
    lines = Story(story("The hall burned down.", title="Hall burns down")).lines
    assert [is_display(line) for line in lines] == [True, False]


def test_a_slip_in_a_caption_is_filed_under_captions() -> None:
    body = "The security adviser took a call from the envoy, the mayor said."
    (flag,) = found("The securty adviser (left) leaves the hall.", body, BETWEEN)
    assert flag.rule == "headline_or_caption.misspelt_word"
    (flag,) = found("The securty adviser left the hall.", body, BETWEEN)
    assert flag.rule == "name_spelling.misspelt_word"


def test_two_kinds_that_set_the_same_words_against_each_other_are_one_flag() -> None:
    body = "Mayor Ines Trewin opened the Gatley library on Monday."
    assert len(found(body, BETWEEN, title="Mayor Dahl opens Gatley library")) == 1


def test_many_captions_cost_little_more_than_their_length() -> None:
    pieces = [
        f"Nine hurt: The crew of ferry {n} wave to the crowd. Eight people were hurt on ferry {n}. "
        for n in range(240)
    ]
    took = []
    for count in (60, 240):
        annotated = story(*pieces[:count])
        started = time.process_time()
        find(annotated)
        took.append(time.process_time() - started)
    assert took[1] < 12 * max(took[0], 0.02)
