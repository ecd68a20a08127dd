"""The commands that look after the desk file."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.store.engine import sqlite3

_STORY = """\
Two cranes fall in Grenvik

Two cranes fell on Monday, harbour master Ines Colbo said. Colbo counted three cranes later.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(_STORY, encoding="utf-8")
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


def test_doctor_names_the_desk_and_makes_none(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", "--desk", str(desk)]) == 0
    printed = capsys.readouterr().out
    assert str(desk) in printed
    for topic in ("sqlite-utils", "sqlite ", "free space", "place", "backups", "serve"):
        assert f"\n{topic}" in printed
    assert not desk.exists()


def test_doctor_says_how_the_desk_is(
    story: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(story), "--keep", "--desk", str(desk)])
    capsys.readouterr()
    assert main(["doctor", "--full", "--desk", str(desk)]) == 0
    printed = capsys.readouterr().out
    for said in (
        "reads and writes, 1 article,",
        "integrity          sound",
        "up to date",
        "history            whole",
    ):
        assert said in printed
    content = bytearray(desk.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    desk.write_bytes(content)
    assert main(["doctor", "--desk", str(desk)]) == 4
    damaged = capsys.readouterr().out
    assert "factcheck          " in damaged
    assert "malformed" in damaged


def test_a_backup_is_made_and_brought_back(
    story: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(story), "--keep", "--desk", str(desk)])
    capsys.readouterr()
    assert main(["backup", "--desk", str(desk)]) == 0
    made = Path(capsys.readouterr().out.strip())
    assert made.parent == desk.parent
    main(["delete", "1", "--desk", str(desk)])
    assert main(["restore", str(made), "--desk", str(desk)]) == 0
    printed = capsys.readouterr()
    assert printed.out == f"{desk}\n"
    assert "what was there is now " in printed.err
    main(["list", "--json", "--desk", str(desk)])
    assert len(json.loads(capsys.readouterr().out)) == 1
    assert main(["restore", str(made), "2", "--desk", str(desk)]) == 2
    assert "as a whole" in capsys.readouterr().err


def test_a_desk_of_a_newer_program_is_listed_with_a_word_and_not_changed(
    story: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(story), "--keep", "--desk", str(desk)])
    with closing(sqlite3.connect(desk)) as connection:
        connection.execute("PRAGMA user_version = 99")
    capsys.readouterr()
    assert main(["list", "--desk", str(desk)]) == 0
    printed = capsys.readouterr()
    assert "   1  " in printed.out
    assert "newer version" in printed.err
    assert main(["claims", "1", "--desk", str(desk)]) == 0
    assert main(["report", "1", "--output", "-", "--desk", str(desk)]) == 0
    capsys.readouterr()
    assert main(["mark", "1", "1", "verified", "--desk", str(desk)]) == 4
    assert "can only be read" in capsys.readouterr().err
