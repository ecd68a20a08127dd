"""Cleaning at the door."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.cleaning import clean, clean_line
from tests.unit.growth import assert_in_proportion

ESC = "\x1b"

UNWANTED = {chr(n) for n in (*range(0x20), *range(0x7F, 0xA0)) if chr(n) != "\n"} | set(
    "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff\ufffe"
)


@pytest.mark.parametrize(
    ("raw", "text", "removed"),
    [
        ("Rain fell.\r\nIt stopped.\rThen more.", "Rain fell.\nIt stopped.\nThen more.", ()),
        (f"{ESC}[31mRed{ESC}[0m alert", "Red alert", ("2 terminal escape sequences",)),
        (f"{ESC}]0;owned\x07Title", "Title", ("1 terminal escape sequence",)),
        (f"{ESC}]8;;http://a.example{ESC}\\link{ESC}]8;;{ESC}\\", "link", None),
        (f"{ESC}P1$r{ESC}\\a{ESC}_x{ESC}\\b{ESC}^y{ESC}\\c{ESC}Xz{ESC}\\d", "abcd", None),
        (f"One\n{ESC}]52;c;never closed\nTwo", "One\n\nTwo", ("1 terminal escape sequence",)),
        (f"A{ESC}[", "A", ("1 terminal escape sequence",)),
        (f"A{ESC}", "A", ("1 terminal escape sequence",)),
        (f"A{ESC}cB{ESC}(0C", "ABC", ("2 terminal escape sequences",)),
        ("\x9b31mA\x9d0;t\x9cB", "AB", ("2 terminal escape sequences",)),
        (f"A{ESC}\x00[31mB", "AB", ("1 control character", "1 terminal escape sequence")),
        ("A\x07\x08\x7fB", "AB", ("3 control characters",)),
        ("pay \u202e000,1\u202c now", "pay 000,1 now", ("2 writing-direction controls",)),
        ("Jan\u200bsen \U000e0041", "Jansen", ("2 invisible characters",)),
        ("ad\u200dmin", "admin", ("1 invisible character",)),
        ("می\u200cخواهم", "می\u200cخواهم", ()),
        ("👩\u200d🚒", "👩\u200d🚒", ()),
        ("co\u00adop\u00aderate", "cooperate", ()),
        ("\ufeffTitle", "Title", ()),
        ("5\u202f000\u00a0km", "5 000 km", ()),
        ("\tindented\tby tabs", "    indented    by tabs", None),
        ("cafe\u0301", "caf\u00e9", ()),
        ("n\udcffame", "n\ufffdame", ("1 character that could not be decoded",)),
        ("\ud83d\ude00", "😀", ("2 characters that could not be decoded",)),
        (
            "\x93Don\x92t\x94 \x96 he said\x85",
            "“Don’t” – he said…",
            ("5 Windows-1252 characters (put right)",),
        ),
        ("z" + "\u0335" * 40, "z" + "\u0335" * 4, None),
        ("end  \n\n\nnext", "end\n\n\nnext", ()),
        ("a\u2028b\u2029c\x0cd", "a\nb\nc\nd", ()),
        ("plain text, nothing to do", "plain text, nothing to do", ()),
    ],
)
def test_what_is_cleaned_and_what_is_said(
    raw: str, text: str, removed: tuple[str, ...] | None
) -> None:
    cleaned = clean(raw)
    assert cleaned.text == text
    if removed is not None:
        assert cleaned.removed == removed


@given(
    st.text(
        st.one_of(
            st.characters(),
            st.characters(categories=["Cs", "Cf", "Cc", "Mn", "Zs"]),
            st.sampled_from("\x1b[]P_^X\\;m0\x07\x9b\x9c\x9d\u200c\u200dعaé\u0301\u0651"),
        ),
        max_size=60,
    )
)
def test_cleaning_again_changes_nothing(raw: str) -> None:
    cleaned = clean(raw).text
    again = clean(cleaned)
    assert again.text == cleaned
    assert again.removed == ()
    assert not UNWANTED & set(cleaned)
    assert unicodedata.is_normalized("NFC", cleaned)
    cleaned.encode("utf-8")


@given(st.text(max_size=40))
def test_a_line_is_one_line(raw: str) -> None:
    line = clean_line(raw)
    assert "\n" not in line
    assert "  " not in line
    assert line == line.strip()
    assert clean_line(line) == line


@pytest.mark.parametrize(
    "unit",
    ["\x1b", "\x1b[", "\x1b]", "\x1b[[", "\u200d", "\u0301", "\ud800", " ", " \t", "\r", "a\u202e"],
)
def test_hostile_repetition_is_cleaned_in_linear_time(unit: str) -> None:
    assert_in_proportion(lambda text: clean(text + "x"), unit)
