"""`factcheck quotes` on real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import main
from tests.unit.test_schema import validator

_STORY = """\
Ferry is not for sale, says mayor

“We will sell the old ferry,” Anna Lund said on Monday.

“The pier has to be painted … before winter,” she said. “It is cold,” said Jens Brekke.

“I was born on that boat in a storm,” Brekke said.
"""
_HEARING = """\
WEBVTT

00:31.000 --> 00:35.000
<v Anna Lund>We will not sell the old ferry.

01:02.500 --> 01:09.000
<v Anna Lund>The pier has to be painted and the rail mended before winter.
"""
_LETTER = "To the council\n\nSummer was short.\fIt is cold, and my\nhouse has no roof."


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / name for name in ("story.txt", "hearing.vtt", "letter.txt")]
    for path, text in zip(paths, (_STORY, _HEARING, _LETTER), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_text(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    story, hearing, letter = files
    assert main(["quotes", story, "--against", hearing, "--against", letter]) == 0
    printed = capsys.readouterr().out
    flat = " ".join(printed.split())
    assert "4 quotations, 2 to look at" in flat
    assert "⚡ altered · Anna Lund “We will sell the old ferry,”" in flat
    assert "A negation is not as it was said: “not” is left out." in flat
    assert "00:00:31 · Anna Lund “We will *not* sell the old ferry”" in flat
    assert "elided" in flat
    assert "page 2, paragraph 3" in flat
    assert "⚡ not found" in flat


def test_json_fits_its_schema(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    story, *sources = files
    assert main(["quotes", story, "--json", "--against", *sources]) == 0
    printed = json.loads(capsys.readouterr().out)
    validator("quotes").validate(printed)
    grades = [each["grade"] for each in printed["quotations"]]
    assert grades == ["altered", "elided", "exact", "not found"]
    assert printed["sources"] == sources
    assert [each["change"] for each in printed["quotations"][0]["differences"]] == ["negation"]
    assert [each["source"] and each["source"]["seconds"] for each in printed["quotations"]] == [
        31.0,
        62.5,
        None,
        None,
    ]


def test_a_page_is_a_source(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "statement.md"
    page.write_text("# Statement\n\nI was born on that boat, in a storm.\n", encoding="utf-8")
    assert main(["quotes", files[0], "--against", str(page)]) == 0
    assert "typographic" in capsys.readouterr().out


def test_what_a_source_holds_reaches_no_terminal(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.srt"
    bad.write_text(
        "1\n00:00:01,000 --> 00:00:02,000\nB\x1b[2JO: It is cold\x1b]0;x\x07, ever so.\n",
        encoding="utf-8",
    )
    assert main(["quotes", files[0], "--against", str(bad)]) == 0
    printed = capsys.readouterr().out
    assert "\x1b" not in printed
    assert "00:00:01 · BO" in printed


def test_a_source_that_is_not_there(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", files[0], "--against", files[1] + "x"]) == 3
    assert "there is no file" in capsys.readouterr().err
    assert main(["quotes", "-", "--against", "-"]) == 2
