"""Who is said to have said what."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.attributions import find_attributions, find_attributions_in
from factcheck.language.names import find_names
from factcheck.language.quotations import find_quotations
from factcheck.model import Attribution, SourceKind, Span
from factcheck.text.sentences import sentence_spans
from tests.unit.growth import assert_in_proportion


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
            "The pier would be “gone by May,” Lund said.",
            ("Lund", "said", ["The pier would be “gone by May,”"]),
        ),
        (
            "Lund said the pier’s new deck “is not safe.”",
            ("Lund", "said", ["the pier’s new deck “is not safe.”"]),
        ),
        (
            "Lund said the pier, which opened in May, is not safe.",
            ("Lund", "said", ["the pier, which opened in May, is not safe"]),
        ),
        ("“Close the pier.” Lund said.", ("Lund", "said", ["“Close the pier.”"])),
        (
            "\"It cannot be 'All right, we go,' \" she said.",
            ("she", "said", ["\"It cannot be 'All right, we go,' \""]),
        ),
        ("As Lund put it, “nobody won.”", ("Lund", "put it", ["“nobody won.”"])),
        (
            "On the radio’s “Morning Show,” Lund said the pier was sold.",
            ("Lund", "said", ["the pier was sold"]),
        ),
        (
            "But according to the mayor, the pier was sold.",
            ("the mayor", "according to", ["the pier was sold"]),
        ),
        (
            "The crowd shouted “Open the pier!” as the mayor left.",
            ("The crowd", "shouted", ["“Open the pier!”"]),
        ),
        ("Adds Lund: “Nobody won.”", ("Lund", "Adds", ["“Nobody won.”"])),
        ("Lund: Harbour to close in May", ("Lund", ":", ["Harbour to close in May"])),
        ("Asked if it would close, the mayor left.", ("", "Asked", ["if it would close"])),
        ("One in five say it will fail.", ("One in five", "say", ["it will fail"])),
        (
            "Lund described the harbour as a ruin.",
            ("Lund", "described", ["the harbour as a ruin"]),
        ),
        (
            "The pier closes in May, according to a clerk who was not allowed to speak.",
            ("a clerk who was not allowed to speak", "according to", ["The pier closes in May"]),
        ),
        (
            "According to Mira Lund, the firm's lawyer, the pier was sold.",
            ("Mira Lund, the firm's lawyer", "According to", ["the pier was sold"]),
        ),
        (
            "The mayor denied the report in a tweet.",
            ("The mayor", "denied", ["the report in a tweet"]),
        ),
        (
            "The audit found that four ships sank.",
            ("The audit", "found", ["that four ships sank"]),
        ),
        (
            "The club first said the calls occurred the day before the vote was announced.",
            (
                "The club",
                "first said",
                ["the calls occurred the day before the vote was announced"],
            ),
        ),
        (
            "The mayor denied that calls were made.",
            ("The mayor", "denied", ["that calls were made"]),
        ),
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
        "It won in the eight states that vote first.",
        "The United States borders Canada.",
        "A ship named 'Halden' sank.",
        "A firm called Clean Harbour opened in May.",
        "The time: nine in the morning.",
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
    assert (found.speaker, found.named, found.kind) == ("", False, SourceKind.UNRESOLVED)


@given(st.text(alphabet="ab,“” said that Lund to ld.\n", max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    for found in find_attributions_in(text):
        assert found.content
        for span in (found.source, found.cue, *found.content):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("piece", ["said ", "he said, ", "and ", "a, ", "saying ", "“a said "])
def test_hostile_sentences_take_linear_time(piece: str) -> None:
    assert_in_proportion(find_attributions_in, piece)


def test_a_list_of_sources_keeps_its_words_and_an_apposition_does_not() -> None:
    ((listed,),) = annotated("The Daily Anchor, Reuters and Mira Lund said the firm was sold.")
    assert listed.speaker == "The Daily Anchor, Reuters and Mira Lund"
    ((alone,),) = annotated("Mira Lund, editor of the Daily Anchor, said the firm was sold.")
    assert alone.speaker == "Mira Lund"


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("Mira Lund said the firm was sold.", "Mira Lund", SourceKind.PERSON),
        ("Two officials said the firm was sold.", "Two officials", SourceKind.UNNAMED),
        (
            "A person familiar with the matter said the firm was sold.",
            "A person familiar with the matter",
            SourceKind.UNNAMED,
        ),
        ("The sources said the firm was sold.", "The sources", SourceKind.UNNAMED),
        ("The report said the firm was sold.", "The report", SourceKind.DOCUMENT),
        ("A new poll found that most agree.", "A new poll", SourceKind.DOCUMENT),
        ("The minister said the firm was sold.", "The minister", SourceKind.DESCRIBED),
        ("It said the firm was sold.", "", SourceKind.UNRESOLVED),
        ("They said the firm was sold.", "", SourceKind.UNRESOLVED),
        ("Halden is expected to resign.", "", SourceKind.NONE),
    ],
)
def test_what_a_source_is(text: str, speaker: str, kind: SourceKind) -> None:
    ((found,),) = annotated(text)
    assert (found.speaker, found.kind) == (speaker, kind)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Mira Lund said Mayor Rolf Ahn had left. “It is late,” she added.",
            ["Mira Lund", "Mira Lund"],
        ),
        (
            "Mr. Rolf Ahn met Ms. Mira Lund. She said it was late. He said it was not.",
            ["Mira Lund", "Rolf Ahn"],
        ),
        ("Mayor Mira Lund left. The mayor said it was late.", ["Mira Lund"]),
        # Behind somebody without a name, or where another person became the subject.
        ("Mira Lund left. A clerk denied the report, but she said it was true.", ["A clerk", ""]),
        (
            "Mira Lund said it was late. Eva Ahn stayed. She said the firm was sold.",
            ["Mira Lund", ""],
        ),
        ("Ms. Mira Lund left. He said it was late.", [""]),
        (
            "Mira Lund, mayor of Bergen, met Rolf Ahn, mayor of Molde. The mayor said it was late.",
            ["The mayor"],
        ),
    ],
)
def test_whom_a_pronoun_or_role_stands_for(text: str, speakers: list[str]) -> None:
    found = [said for group in annotated(text) for said in group]
    chief = [re.sub(r"^(?:Mr\.|Ms\.|Mayor) ", "", said.speaker) for said in found]
    assert chief == speakers
    assert [bool(said.record) for said in found] == [said.named for said in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board echoed:\n\n“We knew of no such plan.”", ("The board", "echoed")),
        (
            "The port issued the following statement:\n\n“We regret the delay at pier two.”",
            ("The port", "issued"),
        ),
        ("Lund was blunt about it:\n\n“The pier is not safe.”", ("Lund", "was")),
        ("Polls did find it - Jon Alme: “We asked a thousand people.”", ("Jon Alme", ":")),
        (
            "The result does not surprise the pollster Jon Alme: “Small towns vote late.”",
            ("Jon Alme", ":"),
        ),
        ("“The pier is not safe,” Lund notes.", ("Lund", "notes")),
        ("“Is the pier safe?” Lund pressed.", ("Lund", "pressed")),
        (
            "“It is late,” Mira Lund, the mayor, said of the plan.",
            ("Mira Lund, the mayor", "said of"),
        ),
        ("“It is late,” said one retired captain.", ("one retired captain", "said")),
        (
            "The clerk said there was no sale planned with Alme, adding: “We would say so.”",
            ("The clerk", "adding"),
        ),
    ],
)
def test_who_is_quoted(text: str, expected: tuple[str, str]) -> None:
    source, cue, content = read(text)[-1]
    assert (source, cue) == expected
    assert [text[text.index("“") : text.index("”") + 1]] == content


@pytest.mark.parametrize(
    "text",
    [
        "It was plain:\n\n“Pier two” was gone.",
        "Three films were shown: “Tide,” “Ebb” and “Storm over the harbour wall.”",
        "There it was, in red:\n\n“No entry for boats over nine metres.”",
        "She kept a list of three: “Pier.”",
    ],
)
def test_a_colon_alone_makes_nobody_speak(text: str) -> None:
    assert read(text) == []
