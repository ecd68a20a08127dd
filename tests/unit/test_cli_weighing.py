"""`factcheck check --against` and `factcheck passages` on real files and a real desk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import main
from tests.unit.test_schema import validator

_STORY = """\
Ferry is full

The ferry Sjøgren carried 240 passengers on 12 March 2024.

“We will sell the old ferry,” Anna Lund said.

Lund sold the quarry to Brandt Stone in 2019.
"""
_HEARING = """\
[00:00:04] MS. LUND: We will not sell the old ferry.

[00:12:31] MS. LUND: I sold the quarry to Brandt Stone in 2019.

[00:13:00] MR. BREKKE: The ferry Sjøgren carried 310 passengers on 12 March 2024.
"""


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / name for name in ("story.txt", "hearing.txt")]
    for path, text in zip(paths, (_STORY, _HEARING), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


@pytest.fixture
def desk(files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the words that name a desk on which the story is, with the hearing kept."""
    named = ["--desk", str(tmp_path / "desk.db")]
    assert main(["check", files[0], "--keep", *named]) == 0
    assert main(["source", "1", "--title", "Hearing", "--file", files[1], *named]) == 0
    capsys.readouterr()
    return named


def test_check_tells_what_speaks_for_and_against_each_claim(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", files[0], "--against", files[1]]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "3 claims with passages for or against" in printed
    assert "⚡ contradicts: “240” is 240 passengers; the other passage gives 310" in printed
    assert "+ supports: Says the same, “2019” too." in printed
    assert "⚡ contradicts: The quotation is altered. A negation is not as it was said" in printed
    assert "hearing.txt · 00:13:00 · MR. BREKKE" in printed


def test_check_in_json_fits_its_schema(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", files[0], "--against", files[1], "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    validator("check").validate(printed)
    stances = {each["claim"]: each["passages"][0]["stance"] for each in printed["passages"]}
    assert stances == {2: "contradicts", 3: "contradicts", 4: "supports"}
    assert main(["check", files[0], "--json"]) == 0
    assert "passages" not in json.loads(capsys.readouterr().out)


def test_passages_of_kept_copies(desk: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["passages", "1", "4", *desk]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "claim 4: Lund sold the quarry to Brandt Stone in 2019." in printed
    assert "held against: Hearing" in printed
    assert "1 passage + supports: Says the same" in printed
    assert "Hearing · 00:12:31 · MS. LUND" in printed
    assert main(["passages", "1", "2", "--json", *desk]) == 0
    found = json.loads(capsys.readouterr().out)
    validator("passages").validate(found)
    assert found["sources"] == ["Hearing"]
    (passage,) = found["passages"]
    assert (passage["stance"], passage["locator"]) == ("contradicts", "00:13:00")
    (mark,) = passage["marks"]
    assert passage["text"][mark["start"] : mark["end"]] == "310 passengers"


def test_quotes_of_an_article_on_the_desk(
    desk: list[str], files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quotes", "1", *desk]) == 0
    kept = capsys.readouterr().out
    assert "held against: Hearing" in kept
    assert "altered · Anna Lund" in kept
    assert main(["quotes", "1", "--against", files[1], *desk]) == 0
    assert "altered · Anna Lund" in capsys.readouterr().out


def test_without_copies_it_says_how_to_keep_one(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = ["--desk", str(tmp_path / "desk.db")]
    main(["check", files[0], "--keep", *named])
    main(["source", "1", "--title", "A call", "--type", "person", *named])
    capsys.readouterr()
    assert main(["passages", "1", "2", *named]) == 0
    assert "factcheck source --file FILE" in capsys.readouterr().out
    assert main(["quotes", "1", *named]) == 2
    assert "--against FILE" in capsys.readouterr().err
    assert main(["quotes", files[0]]) == 2
    assert "--against FILE" in capsys.readouterr().err
    assert main(["passages", "1", "99", *named]) == 4


def test_what_a_source_holds_reaches_no_terminal(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text(
        "The ferry Sjøgren carried 310\x1b[2J passengers on 12 March 2024\x1b]0;x\x07.\n",
        encoding="utf-8",
    )
    assert main(["check", files[0], "--against", str(bad)]) == 0
    printed = capsys.readouterr().out
    assert "contradicts" in printed
    assert "\x1b" not in printed


def test_the_settings_say_what_is_warned_of(
    desk: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["mark", "1", "2", "verified", *desk]) == 0
    capsys.readouterr()
    assert main(["evidence", "1", *desk]) == 0
    assert "claim 2 is verified and rests on nothing" in capsys.readouterr().out
    settings = tmp_path / "config.toml"
    settings.write_text("warn_on_nothing = false\n", encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_CONFIG", str(settings))
    assert main(["evidence", "1", *desk]) == 0
    assert capsys.readouterr().out == ""
    for form in ("md", "html", "json"):
        assert main(["report", "1", "--format", form, "--output", "-", *desk]) == 0
        assert "rests on nothing" not in capsys.readouterr().out
