from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.wrapping import NO_PART, Part, Wrapping


def cells(text: str) -> int:
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def lines(text: str, width: int, *parts: Part) -> list[str]:
    wrapping = Wrapping(text, parts or (Part(0, len(text)),), width, cells)
    return [" " * line.indent + text[line.start : line.end] for line in wrapping.lines]


def test_words_fill_a_line_and_white_space_at_a_break_is_left_out() -> None:
    assert lines("the mayor said  so", 9) == ["the mayor", "said  so"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert lines("an incomprehensible act", 6) == ["an", "incomp", "rehens", "ible", "act"]


def test_wide_characters_take_two_cells() -> None:
    assert lines("東京都庁", 4) == ["東京", "都庁"]


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert lines("q\u0301q\u0301q\u0301", 2) == ["q\u0301q\u0301", "q\u0301"]


def test_parts_stand_apart_and_indented() -> None:
    parts = (Part(0, 5), Part(6, 12, indent=2), Part(13, 16, gap=False))
    assert lines("first second end", 20, *parts) == ["first", "", "  second", "end"]


def test_a_line_end_inside_a_part_is_white_space() -> None:
    assert lines("one\ntwo", 20) == ["one\ntwo"]


def test_offsets_and_lines_go_both_ways() -> None:
    text = "the mayor said so"
    wrapping = Wrapping(text, (Part(0, len(text), indent=1),), 10, cells)
    assert wrapping.line_of(text.index("said")) == 1
    assert wrapping.offset_at(1, 1) == text.index("said")
    assert wrapping.offset_at(1, 0) is None
    assert wrapping.offset_at(0, 30) is None
    assert wrapping.offset_at(99, 0) is None


def test_nothing_to_draw() -> None:
    wrapping = Wrapping("", (), 10, cells)
    assert wrapping.lines == ()
    assert wrapping.line_of(3) == 0


@given(st.text(alphabet="ab 東\u0301\n–", max_size=80), st.integers(2, 12))
def test_lines_hold_all_words_in_order_and_fit(text: str, width: int) -> None:
    wrapping = Wrapping(text, (Part(0, len(text)),), width, cells)
    drawn = "".join(text[line.start : line.end] for line in wrapping.lines)
    assert "".join(drawn.split()) == "".join(text.split())
    for n, line in enumerate(wrapping.lines):
        assert cells(text[line.start : line.end]) <= width
        if line.part != NO_PART:
            assert wrapping.line_of(line.start) == n
            first = next((o for o in range(line.start, line.end) if cells(text[o])), None)
            if first is not None:
                found = wrapping.offset_at(n, cells(text[line.start : first]))
                assert found is not None
                assert line.start <= found <= first


def test_a_very_long_word_takes_time_in_line_with_its_length() -> None:
    text = "x" * 200_000
    assert len(Wrapping(text, (Part(0, len(text)),), 80, cells).lines) == 2500
