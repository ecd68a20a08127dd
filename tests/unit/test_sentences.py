from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language import annotate
from factcheck.model import Span
from factcheck.text.datelines import without_dateline
from factcheck.text.sentences import sentence_spans
from tests.unit.growth import assert_in_proportion
from tests.unit.readings import article_of


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentence_spans(text, Span(0, len(text)))]


APART = [
    "The vote was held in the U.S.|He said it was fair.",
    "They moved to Washington, D.C.|The house stood empty.",
    "She works for Orlen Inc.|The company declined to comment.",
    "The train left at 3 p.m.|Nobody was hurt.",
    "The train left at 3 p.m.|Marta Quill missed it.",
    "He was born in 1962.|In 1980 he left.",
    "“It is over.”|Marta Quill stood up.",
    "“It is over. |We lost,” she said.",
    "(The office was shut.)|A guard stood outside.",
    "“Why now?”|The committee did not answer.",
    "Prices rose 3.5 percent.|Wages fell.",
    "They asked for books, pens, etc.|The school paid.",
    "The deal is dead.|“We regret it,” Tarn said.",
    "It is on Harbor St.|The mayor lives there.",
    "Is it true?|Nobody knows!|Ask again.",
    "He trailed off ...|She waited.",
    "The rate was 4.|2019 was worse.",
    "He took option B.|The board agreed.",
    "A heading\n\nThe story begins here.",
    "First line of a list\nSecond line of a list",
    "“No.”|He sat down.",
    "The answer is no.|They left.",
    "It is a fact, says Dr. Tarn.|It is.",
    "It was built in 1805.[17]|It fell in 1901. [2] [3]|Nobody cared.",
    "It was built in 1805. [1 - 3]|It fell in 1901.[4–6]|Nobody cared.",
]

TOGETHER = [
    "Sen. Marta Quill and Rep. Ivo Smith met Gov. Tarn.",
    "U.S. President Ada Quill met him on Jan. 20.",
    "The U.S. Senate voted 52-48 on Dec. 3.",
    "J. R. Tarn and George W. Quill spoke.",
    "Mr. Quill paid $3.5 million to St. Anne's.",
    "It begins at 3 p.m. Tuesday.",
    "It begins at 9:30 a.m. Eastern time.",
    "He lives at No. 5 Harbor Row.",
    "“Why now?” he asked.",
    "“Why now?” Mr. Tarn asked.",
    "“Why now?” the mayor asked.",
    "“Stop!” shouted Ada Quill.",
    "He waited ... and waited.",
    "Orlen Inc. shares fell.",
    "Orlen Inc. Chairman Ivo Tarn resigned.",
    "See Fig. 3 and pp. 4-9, i.e. the appendix.",
    "Tarn v. Quill was decided in 1962.",
    "Ivo Tarn Jr. Harbor director was absent.",
    "He said it (see p. 5) twice.",
    "The site example.com was down.",
    "It ran over lines of forty columns, as wires do\nin March and in April, for it was wrapped.",
    "Adm. Tarn, Lt. Gen. Quill and Prof. Dr. Smith came.",
    "Yahoo! is a company.",
    "Ada Quill (b. March 2009) came with a vase (c. 1818).",
]


@pytest.mark.parametrize("case", APART)
def test_sentences_end_here(case: str) -> None:
    pieces = [piece for part in case.split("|") for piece in part.split("\n") if piece]
    text = case.replace("|“", " “").replace("|", " ")
    assert split(text) == [piece.strip() for piece in pieces]


@pytest.mark.parametrize("text", TOGETHER)
def test_sentences_go_on_here(text: str) -> None:
    assert split(text) == [text]


def test_only_the_stretch_asked_for_is_split() -> None:
    text = "One is here. Two is here. Three is here."
    spans = sentence_spans(text, Span(13, 25))
    assert [span.of(text) for span in spans] == ["Two is here."]
    assert sentence_spans(text, Span(12, 13)) == []
    assert sentence_spans("", Span(0, 0)) == []


ATOMS = [
    *"”“.?!()…aÉ- \n\t\u00a0",
    "\n\n",
    "...",
    "U.S.",
    "He",
    "said",
    "Mr.",
    "3.5",
    "p.m.",
    "Jan.",
]
PIECES = st.lists(st.sampled_from([*ATOMS, "20", "• "]), max_size=60).map("".join)


@given(st.one_of(PIECES, st.text(max_size=200)), st.data())
def test_each_word_lies_in_exactly_one_sentence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    within = Span(start, data.draw(st.integers(start, len(text))))
    spans = sentence_spans(text, within)
    covered = [at for span in spans for at in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert all(within.holds(span) and len(span) for span in spans)
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    wanted = {at for at in range(within.start, within.end) if not text[at].isspace()}
    assert wanted <= set(covered)


@pytest.mark.parametrize(
    "piece", [".", ". ", "\n", " ", "U.S.", "“. ", "a. ", "? A", "A\n", ".\n", "...”"]
)
def test_hostile_long_input_is_split_in_linear_time(piece: str) -> None:
    assert_in_proportion(lambda text: sentence_spans(text, Span(0, len(text))), piece)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("PORT ARDEN (PN) — The ferry sank.", "The ferry sank."),
        ("VESTHOLM\xa0— The ferry sank.", "The ferry sank."),
        ("VESTHOLM, March 3 (Pan News) - The ferry sank.", "The ferry sank."),
        ("GATLEY, Horne -- “Nobody came,” Lund said.", "“Nobody came,” Lund said."),
        ("ST. OLAVS (PN) — Five men died.", "Five men died."),
        ("ÅRSUND – 40 men died.", "40 men died."),
        ("The ferry — The Aurora — sank.", "The ferry — The Aurora — sank."),
        ("UN — The council met.", "UN — The council met."),
        ("VESTHOLM - The ferry sank.", "VESTHOLM - The ferry sank."),
        ("VESTHOLM — which lies north — is shut.", "VESTHOLM — which lies north — is shut."),
        ("VESTHOLM (PN) — ", "VESTHOLM (PN) —"),
        ("FERRY SINKS OFF GATLEY", "FERRY SINKS OFF GATLEY"),
    ],
)
def test_a_dateline_is_no_part_of_the_sentence_behind_it(text: str, sentence: str) -> None:
    (first, *_) = sentence_spans(text, Span(0, len(text)))
    assert without_dateline(text, first).of(text) == sentence


def test_an_article_is_read_from_behind_its_dateline_on() -> None:
    annotated = annotate(article_of("VESTHOLM (PN) — Ola Brenn said on Monday that five men died."))
    (sentence,) = annotated.sentences
    assert sentence.span.of(annotated.article.text).startswith("Ola Brenn")
    assert [record.chief for record in annotated.names] == ["Ola Brenn"]
