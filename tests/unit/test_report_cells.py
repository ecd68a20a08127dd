"""Cells for a spreadsheet: no text is a formula, every number is one."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.cells import Cell, guarded, to_csv
from tests.unit.growth import assert_in_proportion

FORMULAS = [
    "=1+1",
    '=HYPERLINK("http://evil.example","the council")',
    "+31 20 555 0100",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\x00=1+1",
    "  =1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "- three ferries were late, he said",
]
HARMLESS = [
    "",
    "212 people = too many",
    "a-b",
    "“=” is a sign",
    "'tis so",
    "e.g. +5",
    "two\nlines",
    "-4",
    "-4.5",
    "0",
    "Zoë Ångström, 渡辺",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_text(text: str) -> None:
    assert guarded(text).startswith("'")


@pytest.mark.parametrize("text", HARMLESS)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\x1b[31mb", "a‹U+001B›[31mb"), ("\x00", "'‹U+0000›"), ("evil\u202e", "evil‹U+202E›")],
)
def test_what_cannot_be_seen_is_written_out(text: str, expected: str) -> None:
    assert guarded(text) == expected


# Signs that begin formulas, spaces and controls come often, all other characters, too.
texts = st.text(
    st.one_of(st.sampled_from("=+-@＝＋－＠ \t\r\n\x00\ufeff\u200b'\",;1a"), st.characters())
)
cells = st.one_of(
    texts, st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.none(), st.dates()
)


@given(texts)
def test_no_text_begins_a_formula(text: str) -> None:
    shown = guarded(text)
    bare = shown.lstrip().lstrip("\u200b\ufeff").lstrip()
    numeric = bare.removeprefix("-").replace(".", "", 1).isascii()
    assert bare[:1] not in tuple("=+@＝＋－＠")
    assert not shown.startswith(("\t", "\r", "\n", "\x00"))
    assert bare[:1] != "-" or (numeric and float(bare) <= 0)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1))
def test_every_cell_is_read_back(rows: list[list[Cell]]) -> None:
    text = to_csv(rows)
    text.encode("utf-8")
    read = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len(read) == len(rows)
    for row, again in zip(rows, read, strict=True):
        for cell, shown in zip(row, again, strict=True):
            if isinstance(cell, int | float):
                assert type(cell)(shown) == cell
            elif isinstance(cell, str):
                assert shown == guarded(cell)
            else:
                assert shown == ("" if cell is None else cell.isoformat())


def test_texts_are_quoted_and_numbers_bare() -> None:
    at = dt.datetime(2026, 3, 13, 9, 30, 1, 5, dt.UTC)
    row: list[Cell] = ["a", -3, 0.5, None, True, dt.date(2026, 3, 13), at, "-3"]
    assert to_csv([row]) == (
        '"a",-3,0.5,"","yes","2026-03-13","2026-03-13T09:30:01+00:00","-3"\r\n'
    )


def test_a_mark_says_that_it_is_utf_8() -> None:
    assert to_csv([["é"]], mark=True).encode("utf-8").startswith(b"\xef\xbb\xbf")
    assert not to_csv([["é"]]).startswith("\ufeff")


@pytest.mark.parametrize("unit", [" ", "\u200b", "-", "1", "\x1b", "'"])
def test_a_hostile_cell_takes_no_longer_than_it_is_long(unit: str) -> None:
    assert_in_proportion(guarded, unit)
