"""The commands that work on what is on the desk, on a real file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck import Desk
from factcheck.cli import main
from factcheck.cli.picking import pick, place_of
from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import Span
from tests.store.conftest import story

Run = Callable[..., str]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    with Desk(tmp_path / "desk.db", checker="Ada") as opened:
        opened.add(story())
    return tmp_path / "desk.db"


@pytest.fixture
def run(desk: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: str, status: int = 0) -> str:
        assert main([*words, "--desk", str(desk)]) == status
        printed = capsys.readouterr()
        return printed.err if status else printed.out

    return call


def read(run: Run, *words: str) -> Any:
    return json.loads(run(*words, "--json"))


def test_claims_are_split_merged_and_brought_back(run: Run) -> None:
    before = [claim["quote"] for claim in read(run, "claims", "1")]
    assert "harbour master Ines Colbo said." in run("split", "1", "1", "harbour master")
    assert len(read(run, "claims", "1")) == len(before) + 1
    assert [claim["quote"] for claim in read(run, "claims", "1", "--removed")] == before[:1]
    assert before[0] in " ".join(run("merge", "1", "1-2").split())
    assert [claim["quote"] for claim in read(run, "claims", "1")] == before
    assert run("undo", "1") == "undone: claims 1 and 2 merged\n"
    assert run("undo", "1") == "undone: claim 1 split in two\n"
    assert run("undo", "1") == "there is nothing to undo\n"
    run("delete", "1", "2,4-5")
    assert len(read(run, "claims", "1")) == len(before) - 3
    run("restore", "1", "1-3")
    assert [claim["quote"] for claim in read(run, "claims", "1")] == before


def test_a_claim_gets_other_words_and_another_speaker(run: Run) -> None:
    assert "ferry Halvor left Grenvik" in run("span", "1", "1", "ferry Halvor left Grenvik")
    assert "· Ines Colbo" in run("attribute", "1", "1", "Ines Colbo")
    assert "· Ines Colbo" not in run("attribute", "1", "1", "")
    assert "with Oda" in run("assign", "1", "1", "--to", "Oda")
    assert "where" in run("split", "1", "1", status=2)
    assert "not in the claim" in run("split", "1", "1", "no such words", status=2)


def test_several_claims_are_marked_in_one_act(run: Run) -> None:
    assert run("mark", "1", "1,3-4", "disputed").count("disputed") == 3
    assert len(read(run, "log", "1")) == 2
    assert len(read(run, "claims", "1", "--status", "disputed")) == 3
    assert "claims 1 to" in run("mark", "1", "1,99", "disputed", status=4)


def test_details_are_ticked_and_corrected(run: Run) -> None:
    details = read(run, "details", "1")
    assert [detail["number"] for detail in details] == list(range(1, len(details) + 1))
    assert details[2]["surface"] == "3 May 2021"
    ticked = run("tick", "1", "1-5")
    assert ticked.count("ticked") == 5
    assert "disputed" in run("tick", "1", details[5]["id"], "disputed")
    assert len(read(run, "details", "1", "--unticked")) == len(details) - 6
    assert [claim["number"] for claim in read(run, "claims", "1", "--ready")] == [1]
    corrected = run("correct", "1", "3", "2021-05-02")
    assert "= 2021-05-02 (corrected)" in corrected
    assert corrected.endswith("2 flags with that\n")
    assert "1 flag with that" in run("correct", "1", "3")
    assert "is no date" in run("correct", "1", "3", "soon", status=2)
    row = read(run, "list")[0]
    assert row["ticks"] == {"disputed": 1, "ticked": 5}
    assert row["details"] == len(details)


def test_names_are_listed_and_settled(run: Run) -> None:
    names = {entry["chief"]: entry for entry in read(run, "names", "1")}
    assert [each["words"] for each in names["Ines Colbo"]["spellings"]] == ["Ines Colbo", "Colbo"]
    assert "wrong for “Ines Kolbo”" in run("settle", "1", "Ines Kolbo", "Ines Colbo")
    report = run("report", "1", "--output", "-")
    assert "## Names\n\n- Ines Kolbo, not Ines Colbo\n" in report
    printed = json.loads(run("report", "1", "--output", "-", "--format", "json"))
    assert printed["spellings"] == [{"right": "Ines Kolbo", "wrong": ["Ines Colbo"]}]
    page = run("report", "1", "--output", "-", "--format", "html")
    assert '<li dir="auto">Ines Kolbo, not Ines Colbo</li>' in page


def test_contradictions_are_ruled_on(run: Run) -> None:
    assert run("rule", "1", "1", "real", "--note", "two logs").startswith("real · ")
    assert read(run, "claims", "1", "--status", "disputed")
    assert "; status of claim 8: unchecked -> disputed" in run("log", "1")
    run("undo", "1")
    run("rule", "1", "1", "not-a-contradiction", "--no-dispute")
    assert read(run, "list")[0]["open"] == 0
    assert run("rule", "1", "1", "none").startswith("no ruling · ")
    assert read(run, "list")[0]["open"] == 1


def test_articles_are_assigned_archived_and_deleted(run: Run) -> None:
    run("assign", "1", "--to", "Oda")
    assert "with Oda" in run("list")
    run("archive", "1")
    assert "empty" in run("list")
    assert "Ferry sinks" in run("list", "--archived")
    run("archive", "1", "--out")
    assert "Ferry sinks" in run("list", "--search", "ferry")
    assert run("list", "--search", "barge") == ""
    run("delete", "1")
    assert [row["id"] for row in read(run, "list", "--deleted")] == [1]
    run("restore", "1")
    assert "Ferry sinks" in run("list")
    assert [line["what"] for line in read(run, "log", "1")][-2:] == [
        "the article: deleted",
        "the article: restored",
    ]


class Thing:
    def __init__(self, identity: str) -> None:
        self.id = identity


THINGS = [Thing(f"{number:x}" * 12) for number in range(1, 13)]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("1", [0]),
        ("12", [11]),
        ("3-5", [2, 3, 4]),
        ("5, 3 ,5", [4, 2]),
        ("aaaaaa", [9]),
        ("1-2,bbbbbbbb,2", [0, 1, 10]),
    ],
)
def test_what_numbers_and_identities_mean(words: str, places: list[int]) -> None:
    assert [THINGS.index(thing) for thing in pick(THINGS, words, "claim")] == places


@pytest.mark.parametrize("words", ["0", "13", "2-13", "5-3", "", ",", "aaaaa", "x", "-1", "٣"])
def test_what_means_nothing_is_refused(words: str) -> None:
    with pytest.raises(NotOnDeskError):
        pick(THINGS, words, "claim")


def test_words_are_found_once_whatever_white_space_is_between() -> None:
    text = "It rained. It\n rained (twice)."
    assert place_of(text, "rained (twice)", Span(0, len(text))) == Span(15, 29)
    for words in ("It rained", "", "snow"):
        with pytest.raises(UsageError):
            place_of(text, words, Span(0, len(text)))


def test_an_article_is_brought_to_print(run: Run) -> None:
    run("due", "1", "2021-05-12")
    asked = run("ask", "1", "Who counted them?", "--claim", "2", "--to", "editor")
    assert asked == "1. to the editor, claim 2: Who counted them?\n   no answer yet\n"
    assert "1 question unanswered" in run("status", "1")
    assert "The council did." in run("answer", "1", "1", "The council did.")
    assert run("questions", "1", "--open") == ""
    (question,) = read(run, "questions", "1")
    assert (question["number"], question["to"], question["answer"]) == (
        1,
        "editor",
        "The council did.",
    )
    signed = run("sign", "1")
    assert signed.startswith("due: 2021-05-12\nopen: ")
    assert "\nchecker: " in signed
    run("mark", "1", "1", "verified")
    assert "  void since " in run("status", "1")
    assert "signed off by nobody" in run("sign", "1", "--take-back")
    assert "say the day as" in run("due", "1", "soon", status=2)
    assert "there are questions 1 to 1" in run("answer", "1", "4", "No.", status=4)


def test_the_whole_desk_is_searched(run: Run) -> None:
    run("claims", "1")
    run("mark", "1", "1", "verified", "--note", "Rang the harbour office.")
    assert "note: Rang the harbour office." in run("search", "rang", "harbour")
    (found,) = [hit for hit in read(run, "search", "calm") if hit["article"] == 1][:1]
    assert "calm" in found["quote"]
    assert run("search", "zeppelin") == ""
    assert len(read(run, "search", "ferry", "--most", "1")) == 1
