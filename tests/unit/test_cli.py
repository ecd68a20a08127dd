"""The command line on real files and a real desk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from factcheck.cli import main
from factcheck.desk import Desk
from factcheck.model import Ruling
from factcheck.reading import read
from factcheck.resources import resource

_STORY = """\
Quarry talks ran for two days

The minister met the quarry's owners on March 4, 2024, her office said.

Five workers were hurt in the blast, Chief Inspector Ola Brenn said. Brenn said nine workers \
were hurt in the blast.

The minister, Tilde Aaskov, said the permit would be reviewed.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(_STORY, encoding="utf-8")
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


COMMANDS = [
    *(
        "demo",
        "open",
        "check",
        "fits",
        "quotes",
        "list",
        "claims",
        "mark",
        "report",
        "kinds",
        "doctor",
    ),
    "backup",
    *("split", "merge", "span", "attribute", "rule", "details", "tick", "correct", "names"),
    *("settle", "assign", "delete", "restore", "archive", "undo", "redo", "log"),
    *("verify", "export-desk", "import-desk", "import-report"),
    *("correction", "corrections", "rate", "ratings", "scales", "claimreview"),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    printed = capsys.readouterr().out
    assert f"example:\n  factcheck {command}" in printed
    assert "exit status:" in printed


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out
    assert all(command in printed for command in COMMANDS)


def test_check_prints_flags_and_claims(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(story), "--published", "2024-03-05"]) == 0
    printed = capsys.readouterr().out
    assert "Quarry talks ran for two days" in printed
    assert "5 March 2024" in printed
    assert "1 flag " in printed
    assert "number" in printed


def test_check_explains_every_detail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    path = tmp_path / "story.txt"
    path.write_text(
        "Talks at the quarry\n\nFive workers met Ola Brenn the day before the vote on March 4, "
        "2024. “We did not strike,” Brenn said. The works may open again.\n",
        encoding="utf-8",
    )
    assert main(["check", str(path), "--explain", "--published", "2024-03-08"]) == 0
    printed = capsys.readouterr().out
    _, _, explained = printed.partition("What each sentence was read to say")
    for line in (
        "number    “Five” = 5 · count · counts: worker",
        "name      “Brenn” = Ola Brenn · person",
        "time      “the day before” = DATE 2024-03-03 ← ",
        "quotation “We did not strike,”",
        "source    Brenn = Ola Brenn: “We did not strike,” · cue “said”",
        "stance    negated: “We did not strike,” · by Ola Brenn · cue “not”",
        "stance    possible: “The works may open again.” · cue “may”",
    ):
        assert f"\n  {line}" in explained


def test_check_explains_the_score_of_a_flag(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(story), "--explain"]) == 0
    assert "score: rule " in capsys.readouterr().out
    assert main(["check", str(story)]) == 0
    assert "score: rule " not in capsys.readouterr().out


_FITTING = "Five workers were hurt in the blast, Chief Inspector Ola Brenn said."
_UNFIT = "Eleven miners were hurt in the blast, Chief Inspector Ola Brenn said."


def test_fits_prints_the_words_that_a_story_does_not_bear_out(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fits", str(story), "--text", _UNFIT]) == 0
    printed = capsys.readouterr().out
    assert _UNFIT in printed
    assert "held against: Quarry talks ran for two days" in printed
    assert "fits 0." in printed
    assert "“Eleven" in printed.partition("in doubt")[2]

    post = tmp_path / "post.txt"
    post.write_text(_FITTING, encoding="utf-8")
    assert main(["fits", str(story), "--text-from", str(post)]) == 0
    assert "in doubt" not in capsys.readouterr().out


def test_fits_in_json_tells_the_doubted_words(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    doubted = []
    for text in (_UNFIT, _FITTING):
        assert main(["fits", str(story), "--json", "--text", text]) == 0
        printed = json.loads(capsys.readouterr().out)
        assert printed["text"] == text
        assert 0.0 <= printed["score"] <= 1.0
        for doubt in printed["doubts"]:
            assert text[doubt["start"] : doubt["end"]] == doubt["text"]
        doubted.append(" ".join(doubt["text"] for doubt in printed["doubts"]))
    assert "Eleven" in doubted[0]
    assert not doubted[1]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ([], 2),
        (["--text", _FITTING, "--text-from", "post.txt"], 2),
        (["--text", " \x07 "], 2),
        (["--text-from", "no-such-file.txt"], 3),
    ],
)
def test_fits_says_what_is_wrong_with_the_text(
    words: list[str], status: int, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        ended = main(["fits", str(story), *words])
    except SystemExit as stop:
        assert isinstance(stop.code, int)
        ended = stop.code
    assert ended == status
    assert capsys.readouterr().err.count("\n") == 1


def test_fits_reads_standard_input_only_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fits", "-", "--text-from", "-"]) == 2
    assert "standard input" in capsys.readouterr().err


_STORY_OF_NAMES = (
    "Former Sen. Robert “Bob” Carver Jr. met then-Gov. Ana Lind on the quay. Mr. Carver left. "
    "The Harbour Commission (HC) agreed."
)


def test_check_explains_who_and_what_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    path = tmp_path / "story.txt"
    path.write_text(_STORY_OF_NAMES, encoding="utf-8")
    assert main(["check", str(path), "--explain"]) == 0
    _, _, named = capsys.readouterr().out.partition("Who and what it names\n\n")
    assert " ".join(named.split()) == (
        "Robert Carver Jr. · person · named 2 times · also Carver · nickname Bob · suffix Jr."
        " · addressed as Sen. · gender male · roles former senator"
        " Ana Lind · person · named once · roles then-governor"
        " Harbour Commission · organisation · named 2 times · also HC"
    )


def test_the_json_of_a_check_has_who_and_what_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "story.txt"
    path.write_text(_STORY_OF_NAMES, encoding="utf-8")
    assert main(["check", str(path), "--json"]) == 0
    carver, lind, commission = json.loads(capsys.readouterr().out)["names"]
    text = _STORY_OF_NAMES
    assert [text[m["start"] : m["end"]] for m in carver.pop("mentions")] == [
        "Robert “Bob” Carver Jr.",
        "Carver",
    ]
    (role,) = carver.pop("roles")
    assert (role["value"], role["tenure"], role["holder"]) == (
        "former senator",
        "former",
        carver["id"],
    )
    assert carver == {
        "id": "person:carver",
        "name_type": "person",
        "chief": "Robert Carver Jr.",
        "short_forms": ["Carver"],
        "honorific": "Sen.",
        "nickname": "Bob",
        "suffix": "Jr.",
        "gender": "male",
    }
    assert (lind["gender"], lind["roles"][0]["tenure"]) == ("unknown", "then")
    assert commission["short_forms"] == ["HC"]


def test_check_as_json_is_one_object(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(story), "--published", "2024-03-05", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["article"]["published"] == "2024-03-05"
    assert [found["kind"] for found in result["contradictions"]] == ["number"]
    assert all(claim["status"] == "unchecked" for claim in result["claims"])


def test_check_is_strict_or_lenient(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counts = []
    for how in (["--strict"], [], ["--lenient"]):
        assert main(["check", str(story), "--json", *how]) == 0
        counts.append(len(json.loads(capsys.readouterr().out)["contradictions"]))
    assert counts == sorted(counts)
    assert counts[1]
    with pytest.raises(SystemExit):
        main(["check", str(story), "--strict", "--lenient"])


def test_check_reads_standard_input(story: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", "-", "--json"],
        input=story.read_bytes(),
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["article"]["title"] == "Quarry talks ran for two days"


def test_check_against_another_story(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "Blast at quarry\n\nSeven workers were hurt in the blast at the quarry, Chief Inspector "
        "Ola Brenn said after the minister, Tilde Aaskov, met the quarry's owners.\n",
        encoding="utf-8",
    )
    assert main(["check", str(story), "--against", str(other), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    across = [found for found in result["contradictions"] if found["b"] and found["b"]["article"]]
    assert {found["b"]["article"] for found in across} == {"Blast at quarry"}


def test_check_against_the_desk(
    story: Path, desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--desk", str(desk)]
    other = tmp_path / "other.txt"
    other.write_text(
        "Blast at quarry\n\nSeven workers were hurt in the blast at the quarry, Chief Inspector "
        "Ola Brenn said after the minister, Tilde Aaskov, met the quarry's owners.\n",
        encoding="utf-8",
    )
    assert main(["check", str(other), "--keep", *at]) == 0
    capsys.readouterr()
    assert main(["check", str(story), "--against-desk", "--json", *at]) == 0
    result = json.loads(capsys.readouterr().out)
    schema = json.loads(
        resource("assets", "schema", "check.schema.json").read_text(encoding="utf-8")
    )
    Draft202012Validator(schema).validate(result)
    (related,) = result["related"]
    assert (related["article"], related["title"]) == (1, "Blast at quarry")
    numbers = {
        found["number"]
        for found in result["contradictions"]
        if found["b"] and found["b"]["article"] == "Blast at quarry"
    }
    assert set(related["contradictions"]) == numbers != set()
    quotes = {claim["number"]: claim["quote"] for claim in result["claims"]}
    assert (
        "Brenn"
        in quotes[related["matches"][-1]["claim"]] + related["matches"][-1]["stored"]["quote"]
    )

    assert main(["check", str(story), "--against-desk", *at]) == 0
    printed = capsys.readouterr().out
    assert "compared with 1 article on the desk" in printed
    assert "Blast at quarry" in printed
    with pytest.raises(SystemExit):
        main(["check", str(story), "--against-desk", "--against", str(other), *at])


def test_a_story_is_kept_marked_and_reported(
    story: Path, desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--desk", str(desk)]
    assert main(["check", str(story), "--keep", *at]) == 0
    assert "on the desk as article 1" in capsys.readouterr().err
    assert main(["mark", "1", "2", "verified", "--note", "phoned the office", *at]) == 0
    assert "✓ verified" in capsys.readouterr().out

    assert main(["list", *at]) == 0
    assert "Quarry talks ran for two days" in capsys.readouterr().out
    assert main(["claims", "1", "--status", "verified", *at]) == 0
    printed = capsys.readouterr().out
    assert "phoned the office" in printed
    assert "unchecked" not in printed

    for form in ("md", "html", "json"):
        path = tmp_path / f"report.{form}"
        words = ["report", "1", "--format", form, "--output", str(path), *at]
        assert main(words) == 0
        assert "phoned the office" in path.read_text(encoding="utf-8")
        assert main(words) == 5
        assert main([*words, "--force"]) == 0


def test_a_report_can_be_printed(
    story: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(story), "--keep", "--desk", str(desk)])
    capsys.readouterr()
    assert main(["report", "1", "--output", "-", "--desk", str(desk)]) == 0
    assert capsys.readouterr().out.startswith("# ")


def test_a_report_tells_of_the_claims_that_are_asked_for(
    story: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--desk", str(desk)]
    main(["check", str(story), "--keep", *at])
    main(["mark", "1", "2", "verified", *at])
    capsys.readouterr()

    def numbers(scope: str) -> list[int]:
        words = ["report", "1", "--format", "json", "--output", "-", "--scope", scope]
        assert main([*words, *at]) == 0
        return [claim["number"] for claim in json.loads(capsys.readouterr().out)["claims"]]

    every = numbers("all")
    assert numbers("open") == [each for each in every if each != 2]
    assert numbers("one=2") == [2]
    assert main(["report", "1", "--scope", "some", *at]) == 2
    assert "choose all, open or one=CLAIM" in capsys.readouterr().err
    assert main(["report", "1", "--scope", "one=99", *at]) == 4


def test_a_workbook_goes_to_a_file_or_to_a_program_but_to_no_terminal(
    story: Path,
    desk: Path,
    tmp_path: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    main(["check", str(story), "--keep", "--desk", str(desk)])
    capfdbinary.readouterr()
    words = ["report", "1", "--format", "xlsx", "--desk", str(desk)]
    assert main([*words, "--output", "-"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"PK")
    assert main([*words, "--output", str(tmp_path)]) == 0
    (made,) = tmp_path.glob("tracker-*.xlsx")
    assert made.read_bytes().startswith(b"PK")
    capfdbinary.readouterr()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main([*words, "--output", "-"]) == 2
    printed = capfdbinary.readouterr()
    assert printed.out == b""
    assert b"no text for a terminal" in printed.err


def test_a_report_is_taken_in_on_another_desk(
    story: Path, desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(story), "--keep", "--desk", str(desk)])
    main(["mark", "1", "2", "verified", "--desk", str(desk)])
    report, other = tmp_path / "report.json", ["--desk", str(tmp_path / "other.db")]
    main(["report", "1", "--format", "json", "--output", str(report), "--desk", str(desk)])
    capsys.readouterr()
    assert main(["import-report", str(report), *other]) == 0
    printed = capsys.readouterr().out
    assert "1 change taken from the report\n  not taken over: the history (2 changes)" in printed
    assert main(["claims", "1", "--status", "verified", *other]) == 0
    assert "verified" in capsys.readouterr().out
    assert main(["import-report", str(report), *other]) == 2
    assert "somebody has worked on it" in capsys.readouterr().err
    assert main(["import-report", str(story), *other]) == 4
    assert "is no report" in capsys.readouterr().err


def test_lists_are_json_too(story: Path, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(story), "--keep", "--desk", str(desk)])
    capsys.readouterr()
    main(["list", "--json", "--desk", str(desk)])
    assert json.loads(capsys.readouterr().out)[0]["id"] == 1
    main(["claims", "1", "--json", "--desk", str(desk)])
    assert json.loads(capsys.readouterr().out)[0]["status"] == "unchecked"


def test_demo_without_a_terminal_prints_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo"]) == 0
    printed = capsys.readouterr().out
    assert "flags for a person to rule on" in printed
    assert "claims" in printed


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (["check", "{tmp}/missing.txt"], 3, "missing.txt"),
        (["check", "{tmp}"], 3, "folder"),
        (["check", "{tmp}/empty.txt"], 3, "empty"),
        (["check", "{tmp}/binary.dat"], 3, "not text"),
        (["check", "{tmp}/controls.txt"], 3, ""),
        (["check", "http://127.0.0.1:1/story"], 3, "127.0.0.1"),
        (["check", "{tmp}/nav.html"], 3, "no story"),
        (["open", "{tmp}/story.txt"], 2, "terminal"),
        (["claims", "7", "--desk", "{tmp}/desk.db"], 4, "7"),
        (["list", "--desk", "{tmp}/no.db"], 4, "no.db"),
        (["list", "--desk", "{tmp}"], 4, ""),
        (["list", "--desk", "{tmp}/binary.dat"], 4, ""),
    ],
)
def test_bad_input_is_one_line_that_says_what_to_do(
    words: list[str],
    status: int,
    says: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "story.txt").write_text(_STORY, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.dat").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "controls.txt").write_bytes(b"\x1b[2J\x07\x00\x1b]0;x\x07" * 20)
    (tmp_path / "no.db").write_text("this is no database, it is a letter\n" * 50)
    (tmp_path / "nav.html").write_text(
        "<html><body><nav>" + "<a href=/x>Sport</a> " * 60 + "</nav></body></html>"
    )
    before = sorted(path.name for path in tmp_path.iterdir())

    assert main([word.replace("{tmp}", str(tmp_path)) for word in words]) == status

    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("factcheck: ")
    assert captured.err.count("\n") == 1
    assert says in captured.err
    if "desk.db" not in " ".join(words):
        assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "words",
    [
        ["chek"],
        ["check"],
        ["serve", "--port", "0"],
        ["mark", "1", "2", "maybe"],
        ["check", "x", "--published", "yesterday"],
    ],
)
def test_wrong_use_is_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_without_a_command_and_a_terminal_the_list_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err == (
        "factcheck: the desk needs a terminal; for text use: factcheck list\n"
    )


def test_the_desk_may_be_named_before_the_command_and_after_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    assert main(["--desk", str(one), "list"]) == 0
    assert main(["--desk", str(one), "list", "--desk", str(other)]) == 0
    assert one.exists()
    assert other.exists()


def test_escape_sequences_never_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evil = tmp_path / "evil.txt"
    evil.write_text(
        "Mayor \x1b[2Jresigns\n\nThe mayor\x1b]0;owned\x07 resigned on \u202eMonday\u202c, "
        "the council [/x] said. Nine members voted.\n",
        encoding="utf-8",
    )
    assert main(["check", str(evil)]) == 0
    assert main(["check", str(tmp_path / "\x1b[2Jno.txt")]) == 3
    captured = capsys.readouterr()
    for shown in (captured.out, captured.err):
        assert "\x1b" not in shown
        assert "\x07" not in shown
        assert "\u202e" not in shown
    assert "[/x]" in captured.out


def test_a_terminal_without_unicode_gets_the_nearest_ascii() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "demo"],
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict", "PYTHONUTF8": "0", "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    printed = done.stdout.decode("ascii")
    assert "  1 ! " in printed
    assert " - 13 March 2026 - " in printed
    assert "\\u" not in printed


def test_without_a_date_the_program_says_what_it_cannot_resolve(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(story)]) == 0
    assert "--published" in capsys.readouterr().out


def test_the_samples_are_where_the_program_looks() -> None:
    assert resource("assets", "stories").is_dir()


def test_kinds_lists_rules_with_examples_and_how_they_were_ruled(
    story: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Desk(desk) as opened:
        number = opened.add(read(str(story)))
        (flag,) = opened.check(number).contradictions
        opened.rule(number, flag.id, Ruling.REAL)
    assert main(["kinds", "--desk", str(desk)]) == 0
    printed = capsys.readouterr().out
    assert "number.same_event: two figures for one thing" in printed
    assert printed.count("ruled on this desk: 1 real") == 1
    assert main(["kinds", "--json", "--desk", str(desk)]) == 0
    listed = {row["rule"]: row for row in json.loads(capsys.readouterr().out)}
    assert listed[flag.rule]["rulings"] == {"real": 1, "explained": 0, "not a contradiction": 0}
    assert listed["weekday.calendar"]["rulings"]["real"] == 0
