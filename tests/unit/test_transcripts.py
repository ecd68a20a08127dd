"""Transcripts, subtitles and documents as passages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evidence import read_passages
from tests.unit.growth import assert_in_proportion


def turns(text: str) -> list[tuple[str, str, float | None]]:
    return [(each.speaker, each.text, each.seconds) for each in read_passages(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ODA LUND: We sold the ferry.\nIn May, I think.\n\nMR. BREKKE: To whom?\n",
            [
                ("ODA LUND", "We sold the ferry. In May, I think.", None),
                ("MR. BREKKE", "To whom?", None),
            ],
        ),
        (
            "[00:12:31] Oda Lund: We sold it.\n[00:12:40] Per Brekke: To whom?\n",
            [("Oda Lund", "We sold it.", 751.0), ("Per Brekke", "To whom?", 760.0)],
        ),
        (
            "Oda Lund [12:31]: We sold it.\nPer Brekke (mayor): Whom? [12:45] When?\nOda Lund: Hm.",
            [
                ("Oda Lund", "We sold it.", 751.0),
                ("Per Brekke", "Whom?", 751.0),
                ("Per Brekke", "When?", 765.0),
                ("Oda Lund", "Hm.", 765.0),
            ],
        ),
        (
            "Oda Lund  0:15\nWe sold it.\n\nPer Brekke  0:21\nTo whom?\n",
            [("Oda Lund", "We sold it.", 15.0), ("Per Brekke", "To whom?", 21.0)],
        ),
        (
            "Q. Who sold it?\nA. I did.\nQ: When?\nA: In May.",
            [
                ("Q", "Who sold it?", None),
                ("A", "I did.", None),
                ("Q", "When?", None),
                ("A", "In May.", None),
            ],
        ),
        (
            " 1  Q.  Who sold\n 2      the ferry?\n 3  A.  I did.\n",
            [("Q", "Who sold the ferry?", None), ("A", "I did.", None)],
        ),
        # No speaker is named by what heads a document, or by a lone word before a colon.
        (
            "Subject: ferry\nDate: May 3\n\nRemember: it was sold.",
            [("", "Subject: ferry Date: May 3", None), ("", "Remember: it was sold.", None)],
        ),
        (
            "ODA: We sold it.\nLook: I had no choice.\nPER: None?",
            [("ODA", "We sold it. Look: I had no choice.", None), ("PER", "None?", None)],
        ),
    ],
)
def test_plain_transcripts(text: str, expected: list[tuple[str, str, float | None]]) -> None:
    assert turns(text) == expected


def test_form_feeds_part_pages_and_a_speaker_speaks_on() -> None:
    passages = read_passages("ANNA: First page.\nBO: Yes.\nANNA: It goes\fon here.")
    assert [(each.speaker, each.page, each.locator) for each in passages] == [
        ("ANNA", 1, "page 1, paragraph 1"),
        ("BO", 1, "page 1, paragraph 2"),
        ("ANNA", 1, "page 1, paragraph 3"),
        ("ANNA", 2, "page 2, paragraph 4"),
    ]


_VTT = """\ufeffWEBVTT - hearing

STYLE
::cue(b) { color: red; }

REGION
id:low

NOTE
Nobody said: this.

first
00:01.000 --> 00:04.500 align:start
<v.loud Oda Lund>We <b>sold</b> it &amp; left.</v>

00:00:04,500 --> 00:00:06.000
<v Per Brekke>To <00:05.000>whom?
<v Oda Lund>A &lt;friend&gt;.

broken --> 00:07.000
lost

00:08.000 --> 00:09.000
- Who else?
"""


def test_webvtt() -> None:
    assert turns(_VTT) == [
        ("Oda Lund", "We sold it & left.", 1.0),
        ("Per Brekke", "To whom?", 4.5),
        ("Oda Lund", "A <friend>.", 4.5),
        ("", "Who else?", 8.0),
    ]
    assert turns(_VTT.replace("\n", "\r\n")) == turns(_VTT)


def test_srt_keeps_an_empty_line_and_takes_points_and_no_numbers() -> None:
    srt = (
        "1\n00:00:01,000 --> 00:00:02,000\nLUND: We sold\n\nthe ferry.\n\n"
        "2\n0:0:02.5 --> 0:0:03.5\n{\\an8}<i>In May.</i>\n\n"
        "0:00:09,1 --> 0:00:10,1\n>> To whom?\n"
    )
    assert turns(srt) == [
        ("LUND", "We sold", 1.0),
        ("LUND", "the ferry.", 1.0),
        ("LUND", "In May.", 2.5),
        ("", "To whom?", 9.1),
    ]


def test_what_rolls_over_is_said_once() -> None:
    rolled = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nwe sold\n\n00:02.000 --> 00:03.000\nwe sold\nthe ferry"
        "\n\n00:20.000 --> 00:21.000\nthe ferry\n"
    )
    assert [text for _, text, _ in turns(rolled)] == ["we sold", "the ferry", "the ferry"]


def test_what_a_terminal_could_act_upon_is_gone() -> None:
    (passage,) = read_passages("WEBVTT\n\n00:01.000 --> 00:02.000\n&#27;]0;title&#7;Hello\x1b[2J\n")
    assert passage.text == "]0;titleHello"


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for number, passage in enumerate(read_passages(text), start=1):
        assert passage.paragraph == number
        assert passage.text == " ".join(passage.text.split()) != ""


@pytest.mark.parametrize(
    "piece",
    [
        "A",
        "A. ",
        "Aa Aa ",
        "Aa (",
        "ODA: [",
        "0:0",
        "00:00 --> ",
        "ODA: x\n",
        "[00:01] ",
        "<v A ",
        "&amp;",
        "a-\n",
        "a-\nb ab ",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x\n",
    ],
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert_in_proportion(read_passages, piece)
    assert_in_proportion(
        lambda text: read_passages(f"WEBVTT\n\n00:01.000 --> 00:02\n{text}"), piece
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The harbour is old. The har-\nbour is cold.", "The harbour is old. The harbour is cold."),
        ("The har-\nbour is cold.", "The har- bour is cold."),
        (
            "A well-known boat, a well-\nknown pier, a wellknown song.",
            "A well-known boat, a well- known pier, a wellknown song.",
        ),
        ("No boat - none - came. Boatnone.", "No boat - none - came. Boatnone."),
    ],
)
def test_a_word_broken_at_a_line_end_is_one_where_the_document_has_it_so(
    text: str, read: str
) -> None:
    assert [each.text for each in read_passages(text)] == [read]
