"""Who is said to have said what."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.attributions import find_attributions, find_attributions_in
from factcheck.language.names import find_names
from factcheck.language.quotations import find_quotations
from factcheck.model import Attribution, Span
from factcheck.text.sentences import sentence_spans


def read(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (
            found.source.of(text) if found.source else "",
            found.cue.of(text) if found.cue else "",
            [span.of(text) for span in found.content],
        )
        for found in find_attributions_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are closing," Lund said.', ("Lund", "said", ['"We are closing,"'])),
        (
            '"We are closing," said Mira Lund, a baker from Bergen.',
            ("Mira Lund, a baker from Bergen", "said", ['"We are closing,"']),
        ),
        (
            "“It is late,” she told reporters. “Go home.”",
            ("she", "told", ["“It is late,”", "“Go home.”"]),
        ),
        (
            "The mayor said that the bridge was safe.",
            ("The mayor", "said", ["that the bridge was safe"]),
        ),
        (
            "Mira Lund, who led the firm, said it was sold.",
            ("Mira Lund, who led the firm", "said", ["it was sold"]),
        ),
        (
            "The bridge was safe, according to the mayor.",
            ("the mayor", "according to", ["The bridge was safe"]),
        ),
        (
            "According to the mayor, the bridge was safe.",
            ("the mayor", "According to", ["the bridge was safe"]),
        ),
        (
            "The bridge, the mayor said, was safe.",
            ("the mayor", "said", ["The bridge", "was safe"]),
        ),
        (
            "The firm will close, the chairman said in a statement.",
            ("the chairman", "said", ["The firm will close"]),
        ),
        (
            "Lund declined to say how it ended.",
            ("Lund", "declined to say", ["how it ended"]),
        ),
        (
            'Lund said in a statement: "We are closing."',
            ("Lund", "said", ['"We are closing."']),
        ),
        ('Lund said:\n"We are closing."', ("Lund", "said", ['"We are closing."'])),
        (
            "The bank is expected to close.",
            ("", "is expected", ["The bank", "to close"]),
        ),
    ],
)
def test_source_cue_and_content(text: str, expected: tuple[str, str, list[str]]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The state of the claims office is poor.",
        "Its report was long.",
        "Police made three calls from the tower.",
        "The bridge opened in 1999.",
    ],
)
def test_nouns_that_look_like_cues_attribute_nothing(text: str) -> None:
    assert read(text) == []


def annotated(text: str) -> list[tuple[Attribution, ...]]:
    block = Span(0, len(text))
    spans = sentence_spans(text, block)
    quotations = find_quotations(text, [block])
    return find_attributions(text, spans, quotations, find_names(text, spans))


def test_attributions_nest() -> None:
    ((outer, inner),) = annotated("The Daily Anchor cited two aides as saying four ships sank.")
    assert outer.via is None
    assert outer.speaker.endswith("Daily Anchor")
    assert (inner.speaker, inner.via, inner.named) == ("two aides", 0, False)


def test_a_quotation_over_sentences_is_attributed_in_each() -> None:
    first, second = annotated('"We are closing. It is over," Mira Lund said.')
    assert first == second
    assert first[0].speaker == "Mira Lund"
    assert first[0].named


def test_a_pronoun_is_the_one_person_named_before() -> None:
    _, (found,) = annotated("Mira Lund left on Monday. She said the firm was sold.")
    assert (found.speaker, found.named) == ("Mira Lund", True)


def test_a_pronoun_that_could_be_two_people_stays_a_pronoun() -> None:
    _, (found,) = annotated("Mira Lund met Eva Ahn on Monday. She said the firm was sold.")
    assert (found.speaker, found.named) == ("She", False)


@given(st.text(alphabet="ab,“” said that Lund to ld.\n", max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    for found in find_attributions_in(text):
        assert found.content
        for span in (found.source, found.cue, *found.content):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("piece", ["said ", "he said, ", "and ", "a, ", "saying ", "“a said "])
def test_hostile_sentences_take_linear_time(piece: str) -> None:
    started = time.perf_counter()
    find_attributions_in(piece * 3_000)
    assert time.perf_counter() - started < 6


def test_a_list_of_sources_keeps_its_words_and_an_apposition_does_not() -> None:
    ((listed,),) = annotated("The Daily Anchor, Reuters and Mira Lund said the firm was sold.")
    assert listed.speaker == "The Daily Anchor, Reuters and Mira Lund"
    ((alone,),) = annotated("Mira Lund, editor of the Daily Anchor, said the firm was sold.")
    assert alone.speaker == "Mira Lund"
