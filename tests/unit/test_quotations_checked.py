"""Quotations held against transcripts and documents."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.evidence import check_quotations, read_passages
from factcheck.language import annotate
from factcheck.model import CheckedQuotation, Grade, SourceText, WordChange
from tests.unit.growth import assert_four_times_is_in_proportion
from tests.unit.readings import article_of

HEARING = """\
[00:00:05] CHAIR: Good morning. Mayor Lund, the harbour.
[00:00:31] ANNA LUND: Thank you. We will not, under any circumstances, sell the old ferry.
It carried 1,200 people last summer, and Brekke repaired it twice.
[00:01:02] JENS BREKKE: That's right.
[00:01:04] ANNA LUND: He never asked for a krone, um, and I don't forget that. The council paid
$5 million for the new pier. I was there when it opened. It was cold -- bitterly cold -- and the
band played. Nobody complained about the price.
[00:02:10] JENS BREKKE: The engine is sound. I have looked after it for twenty-five years and it
has failed me once, in the winter of the long ice, when nothing on the coast could move.
[00:03:00] CHAIR: Are you saying the council was wrong?
[00:03:04] JENS BREKKE: I am saying that the council should have asked the men who sail her.
"""


def check(story: str, *sources: str) -> list[CheckedQuotation]:
    texts = [
        SourceText(f"source {n}", read_passages(each))
        for n, each in enumerate(sources or (HEARING,), start=1)
    ]
    return list(check_quotations(annotate(article_of(story)), texts))


def one(story: str, *sources: str) -> CheckedQuotation:
    (found,) = check(story, *sources)
    return found


@pytest.mark.parametrize(
    ("said", "grade"),
    [
        ("“I was there when it opened,” Lund said.", Grade.EXACT),
        ("“I was there when it opened.”", Grade.EXACT),
        ("“The council paid $5 million for the new pier,” she said.", Grade.EXACT),
        ("“i was there when it opened!”", Grade.TYPOGRAPHIC),
        ("“It was cold — bitterly cold — and the band played,” she said.", Grade.TYPOGRAPHIC),
        ("“He never asked for a krone, and I don’t forget that,” she said.", Grade.TYPOGRAPHIC),
        ("“It carried 1200 people last summer,” she said.", Grade.TYPOGRAPHIC),
        ("“The council paid five million dollars for the new pier,” she said.", Grade.TYPOGRAPHIC),
        ("“I have looked after it for 25 years,” he said.", Grade.TYPOGRAPHIC),
        # Over a short interruption, one person speaks on.
        ("“Brekke repaired it twice. He never asked for a krone,” Lund said.", Grade.EXACT),
        ("“I was there … and the band played,” she said.", Grade.ELIDED),
        ("“I was there [...] Nobody complained about the price,” she said.", Grade.ELIDED),
        ("“[The mayor] was there when it opened,” he said.", Grade.BRACKETED),
        ("“[Brekke] never asked for a krone,” she said.", Grade.BRACKETED),
        ("“[T]he council should have asked the men who sail her,” he said.", Grade.BRACKETED),
        ("“I was there when [the pier] opened,” she said.", Grade.BRACKETED),
        ("“The council should have asked the sailors who sail her,” he said.", Grade.ALTERED),
        ("“The harbour has been a disgrace for years,” she said.", Grade.NOT_FOUND),
        ("“I was there,” she said.", Grade.EXACT),
        ("“The weather was fine,” she said.", Grade.NOT_FOUND),
        ("“It was warm and the crowd sang,” she said.", Grade.NOT_FOUND),
        # The words of two people are no one's quotation.
        ("“The council was wrong. I am saying that the council should,” he said.", Grade.ALTERED),
    ],
)
def test_grades(said: str, grade: Grade) -> None:
    found = one(said)
    assert found.grade is grade, found


@pytest.mark.parametrize(
    ("said", "change", "told"),
    [
        (
            "“We will, under any circumstances, sell the old ferry,” Lund said.",
            WordChange.NEGATION,
            "“not” is left out",
        ),
        ("“We will … sell the old ferry,” Lund said.", WordChange.NEGATION, "“not” is left out"),
        ("“We will … sell the old ship,” Lund said.", WordChange.WORD, "“ship” for “ferry”"),
        ("“[He] asked for a krone,” she said.", WordChange.NEGATION, "“He never” is left out"),
        ("“I do forget that,” she said.", WordChange.NEGATION, "“do” for “don't”"),
        (
            "“Everybody complained about the price,” she said.",
            WordChange.NEGATION,
            "“Everybody” for “Nobody”",
        ),
        ("“I was not there when it opened,” she said.", WordChange.NEGATION, "“not” is added"),
        (
            "“It carried 12,000 people last summer,” she said.",
            WordChange.NUMBER,
            "“12,000” for “1,200”",
        ),
        (
            "“The council paid €5 million for the new pier,” she said.",
            WordChange.NUMBER,
            "“€5 million” for “$5 million”",
        ),
        (
            "“It carried 1,200 people last summer, and Berg repaired it twice,” she said.",
            WordChange.NAME,
            "“Berg” for “Brekke”",
        ),
        (
            "“the council should have asked the women who sail her,” he said.",
            WordChange.WORD,
            "“women” for “men”",
        ),
        (
            "“The band played … I was there when it opened,” she said.",
            WordChange.ORDER,
            "another order",
        ),
    ],
)
def test_what_is_altered_is_told_gravest_first(said: str, change: WordChange, told: str) -> None:
    found = one(said)
    assert (found.grade, found.differences[0].change) == (Grade.ALTERED, change), found
    assert told in found.explanation
    for each in found.differences:
        if each.said_mark.end:
            assert " ".join(each.said_mark.of(found.said).split()) == each.said
        if change is not WordChange.ORDER:
            assert " ".join(each.mark.of(said).split()) == each.quoted


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("“I was there when it opened,” Jens Brekke said.", True),
        ("“I was there when it opened,” Anna Lund said.", False),
        ("“I was there when it opened,” Mayor Lund said.", False),
        ("“I was there when it opened,” the mayor said.", False),
        ("“The engine is sound,” said Anna Lund.", True),
        # Who says two words, nobody can tell.
        ("“Thank you,” said Jens Brekke.", False),
    ],
)
def test_who_said_it(said: str, other: bool) -> None:
    found = one(said)
    assert found.grade is Grade.EXACT
    assert found.other_speaker is other, found
    assert found.explanation.startswith("Said by ") is other


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("Q", False),
        ("Speaker 2", False),
        ("THE MAYOR", False),
        ("MAYOR LUND", False),
        ("Lund, Anna", False),
        ("Ms. Anna M. Lund", False),
        ("SPOKESMAN", False),
        ("ANNA BERG", True),
        ("Mr. Halvorsen", True),
    ],
)
def test_labels_that_name_somebody_else(label: str, other: bool) -> None:
    source = f"{label}: The pier has to be painted before winter.\n{label}: Yes.\n"
    found = one("“The pier has to be painted before winter,” Anna Lund said.", source)
    assert (found.grade, found.other_speaker) == (Grade.EXACT, other), found


def test_place_and_source() -> None:
    found = one("“The engine is sound,” he said.", "Nothing here.", HEARING)
    assert found.source == "source 2"
    assert found.passage is not None
    assert (found.passage.locator, found.passage.speaker) == ("00:02:10", "JENS BREKKE")
    paged = one("“The engine is sound,” he said.", "First.\f\nSecond.\n\nThe engine is sound.")
    assert paged.passage is not None
    assert paged.passage.locator == "page 2, paragraph 3"


def test_the_speakers_own_words_come_first() -> None:
    source = "OLA: We go home in May.\nANNA LUND: We go home in May.\nOLA: Yes."
    found = one("“We go home in May,” Anna Lund said.", source)
    assert found.passage is not None
    assert (found.passage.paragraph, found.other_speaker) == (2, False)


@pytest.mark.parametrize(
    ("said", "before"),
    [
        ("Lund said she was “going to resign in May.”", "not"),
        ("Lund said she was not “going to resign in May.”", ""),
        ("Lund denied that she was “going to resign in May.”", ""),
        ("“I'm not going to resign in May,” Lund said.", ""),
        ("Lund said the law “will ever be repealed.”", "doesn't think it"),
        ("Lund promised to “stay until the pier is built.”", ""),
    ],
)
def test_a_quotation_cut_off_behind_a_negation(said: str, before: str) -> None:
    source = (
        "No. I'm not going to resign in May. He doesn't think it will ever be repealed. No, no."
        " I'll stay until the pier is built."
    )
    found = one(said, source)
    assert found.negated_before == before, found
    assert found.wants_a_look is bool(before)
    assert found.explanation.startswith("Cut off") is bool(before)


def test_words_that_differ_are_of_the_quoted_sentence() -> None:
    source = "Will you leave? No. I'm going to stay in May."
    found = one("“I am going to stay in May,” she said.", source)
    assert [each.change for each in found.differences] == [WordChange.WORD]
    assert "“I am” for “I'm”" in found.explanation


def test_one_other_number_in_light_words() -> None:
    found = one("“It was a mistake in 2012,” she said.", "It was a mistake in 2011, and it is now.")
    assert (found.grade, found.differences[0].change) == (Grade.ALTERED, WordChange.NUMBER)


def test_a_quotation_over_captions_is_one() -> None:
    vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Lund>The ferry\n\n"
    vtt += "00:02.000 --> 00:03.000\n<v Lund>is old.\n"
    assert one("“The ferry is old,” Lund said.", vtt).grade is Grade.EXACT


def test_scare_quotes_and_inner_quotations_are_left_out() -> None:
    assert not check("The so-called “pier” was closed.")
    assert len(check("“He told me ‘never again’ and left,” she said.")) == 1


_WORDS = (
    "harbour council engine winter people ferry money water captain island summer bridge crew"
    " paper night morning stone letter school market river garden window"
).split()


@st.composite
def _speech(draw: st.DrawFn) -> tuple[list[str], int, int]:
    """A speech of words and where a quotation of it begins and ends."""
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=14, unique=True))
    start = draw(st.integers(0, len(words) - 8))
    return words, start, draw(st.integers(start + 6, len(words)))


@given(_speech())
def test_what_is_cut_from_a_source_is_exact(speech: tuple[list[str], int, int]) -> None:
    words, start, end = speech
    found = one(f"She said: “{' '.join(words[start:end])}”", " ".join(words))
    assert found.grade is Grade.EXACT
    assert found.said == " ".join(words[start:end])


@given(_speech())
def test_other_typography_is_typographic(speech: tuple[list[str], int, int]) -> None:
    words, start, end = speech
    quoted = f"{words[start].capitalize()} – {', '.join(words[start + 1 : end])}!"
    assert one(f"She said: “{quoted}”", " ".join(words)).grade is Grade.TYPOGRAPHIC


@given(_speech(), st.data())
def test_one_other_word_is_never_the_same(
    speech: tuple[list[str], int, int], data: st.DataObject
) -> None:
    words, start, end = speech
    quoted = words[start:end]
    quoted[data.draw(st.integers(0, len(quoted) - 1))] = "lighthouse"
    assert one(f"She said: “{' '.join(quoted)}”", " ".join(words)).grade is Grade.ALTERED


@given(_speech(), st.data(), st.sampled_from(["not", "never", "no", "don't"]))
def test_a_lost_or_added_negation_is_altered_and_said_first(
    speech: tuple[list[str], int, int], data: st.DataObject, negation: str
) -> None:
    words, start, end = speech
    at = data.draw(st.integers(start + 1, end - 1))
    longer = [*words[:at], negation, *words[at:]]
    plain, negated = " ".join(words[start:end]), " ".join(longer[start : end + 1])
    assume(plain not in " ".join(longer))
    for quoted, source in ((plain, longer), (negated, words)):
        found = one(f"She said: “{quoted}”", " ".join(source))
        assert found.grade is Grade.ALTERED
        assert found.differences[0].change is WordChange.NEGATION
        assert found.explanation.startswith("A negation")


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_texts_can_be_compared(quoted: str, source: str) -> None:
    for story in (f"She said: “{quoted}”", f"She said: “{source[:50]} … {quoted}”"):
        for found in check(story, source):
            assert found.explanation


@pytest.mark.parametrize("piece", ["a ", "the not ", "no. ", "A: x\nB: x\n", "5 ", "[a] ", "... "])
def test_hostile_sources_take_time_in_proportion(piece: str) -> None:
    story = annotate(article_of("She said: “the a not … no x 5 … [a] the sea is no place”"))

    def held(text: str) -> object:
        return check_quotations(story, [SourceText("source", read_passages(text))])

    assert_four_times_is_in_proportion(held, piece * 500, piece * 2000)


BROKEN = """\
The council will sell the har-
bour to a well-
known company. Nobody was asked.
"""


@pytest.mark.parametrize(
    ("quoted", "grade"),
    [
        ("The council will sell the harbour", Grade.EXACT),
        ("sell the harbour to a well-known company", Grade.TYPOGRAPHIC),
        ("sell the har-bour", Grade.TYPOGRAPHIC),
        ("The council will not sell the harbour", Grade.ALTERED),
        ("sell the harbours to a well-known company", Grade.ALTERED),
    ],
)
def test_a_word_that_a_line_end_broke_is_one(quoted: str, grade: Grade) -> None:
    assert one(f"“{quoted},” Anna Lund said.", BROKEN).grade is grade


def test_a_word_that_was_broken_is_told_in_one() -> None:
    found = one("“The council will not sell the harbour,” Anna Lund said.", BROKEN)
    assert found.said == "The council will sell the harbour"


@pytest.mark.parametrize(
    ("quoted", "source", "stance"),
    [
        (
            "We will sell the ferry",
            "LUND: Good morning.\nLUND: We will sell the ferry.",
            "supports",
        ),
        (
            "We will sell the ferry",
            "LUND: Good morning.\nLUND: We will not sell the ferry.",
            "contradicts",
        ),
        ("We will sell the ferry", "We will not sell the ferry.", "contradicts"),
        (
            "sell the ferry at once",
            "LUND: Hm.\nLUND: We will not sell the ferry at once.",
            "contradicts",
        ),
        (
            "We will sell the old ferry",
            "BREKKE: Good morning.\nBREKKE: We will sell the old ferry.",
            "context",
        ),
        ("We will sell the grand old ferry", "We will sell the fine old ferry.", "context"),
        (
            "We will sell the ferry to Holm by 2020",
            "We will sell the ferry to Brandt by 2021.",
            "context",
        ),
        ("We will sell the ferry", "It rained.", "context"),
    ],
)
def test_what_a_source_does_for_a_quotation(quoted: str, source: str, stance: str) -> None:
    assert one(f"“{quoted},” Mayor Anna Lund said.", source).stance.value == stance
