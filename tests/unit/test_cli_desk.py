"""The commands that work on what is on the desk, on a real file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck import Desk
from factcheck.cli import main
from factcheck.cli.picking import pick, place_of
from factcheck.errors import InTheWayError, NotOnDeskError, UsageError
from factcheck.model import Source, SourceType, Span, Status
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
    assert run("redo", "1") == "done again: claim 1 split in two\n"
    assert run("redo", "1") == "done again: claims 1 and 2 merged\n"
    assert run("redo", "1") == "there is nothing to do again\n"
    done_again = [line["what"] for line in read(run, "log", "1")[-2:]]
    assert done_again == ["done again: claim 1 split in two", "done again: claims 1 and 2 merged"]
    assert run("undo", "1") == "undone: claims 1 and 2 merged\n"
    assert run("undo", "1") == "undone: claim 1 split in two\n"
    run("delete", "1", "2,4-5")
    assert len(read(run, "claims", "1")) == len(before) - 3
    run("restore", "1", "1-3")
    assert [claim["quote"] for claim in read(run, "claims", "1")] == before


def test_nobody_takes_back_what_another_went_over(run: Run, desk: Path) -> None:
    for name, status in (("Ada", Status.VERIFIED), ("Bea", Status.DISPUTED)):
        with Desk(desk, checker=name) as opened:
            opened.mark(1, opened.claims(1)[3].id, status)
    with Desk(desk, checker="Ada") as opened:
        head = opened.head(1)
        refused = (
            "^claim 4 was marked disputed by Bea after your change; ask Bea, or mark it again$"
        )
        with pytest.raises(InTheWayError, match=refused):
            opened.undo(1)
        assert opened.head(1) == head
        assert opened.redo(1) is None


def test_a_record_is_proved_and_what_was_altered_named(run: Run, desk: Path) -> None:
    run("mark", "1", "4", "disputed")
    (proof,) = read(run, "verify")
    assert proof == {
        "article": 1,
        "title": "Ferry sinks",
        "changes": 2,
        "head": read(run, "log", "1")[-1]["hash"],
        "since": None,
        "faults": [],
    }
    noted = read(run, "log", "1")[0]["hash"][:10]
    run("verify", "1", "--head", noted)
    assert f"whole: article 1, Ferry sinks\n  2 changes, head {proof['head']}" in run("verify")
    assert "asked for is among them, 1 came after it" in run("verify", "--head", noted)
    assert f"2 changes, head {proof['head']}" in run("report", "1", "--output", "-")
    assert "give eight or more" in run("verify", "--head", "12", status=2)
    for words in (("1", "--head", "0" * 64), ("--head", "0" * 9)):
        assert main(["verify", *words, "--desk", str(desk)]) == 1
    connection = sqlite3.connect(desk)
    connection.execute("UPDATE claims SET status = 'verified'")
    connection.commit()
    connection.close()
    assert main(["verify", "--desk", str(desk)]) == 1
    with Desk(desk) as opened:
        assert opened.verify(1).faults == (
            "claim 4’s status is “verified” in the table, “disputed” in the record",
        )


def test_an_article_is_carried_to_another_desk_and_back(
    run: Run, desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, other = tmp_path / "ferry.json", tmp_path / "other.db"
    assert run("export-desk", "1", str(file)) == f"{file}\n"
    run("export-desk", "1", str(file), status=5)
    assert main(["import-desk", str(file), "--desk", str(other)]) == 0
    assert capsys.readouterr().out == "article 1, Ferry sinks: new on the desk, with 1 change\n"
    assert run("import-desk", str(file)) == "article 1, Ferry sinks: nothing new in it\n"
    with Desk(other, checker="Bea") as opened:
        opened.mark(1, opened.claims(1)[3].id, Status.DISPUTED)
        opened.note(1, opened.claims(1)[4].id, "Log.")
        opened.export_article(1, file, overwrite=True)
    run("mark", "1", "4", "verified")
    printed = run("import-desk", str(file))
    assert printed.startswith("article 1, Ferry sinks: 1 change taken over\n  conflict  theirs ")
    assert "Bea  status of claim 4: verified -> disputed\n            stands " in printed
    assert read(run, "import-desk", str(file)) == {
        "article": 1,
        "title": "Ferry sinks",
        "new": False,
        "acts": 0,
        "conflicts": [],
        "drafts": [
            {
                "article": 1,
                "draft": 1,
                "title": "Ferry sinks",
                "new": False,
                "acts": 0,
                "conflicts": 0,
                "apart": 0,
            }
        ],
        "copies": 0,
        "instead": None,
    }
    assert "not taken over: status of claim 4: verified -> disputed" in run("log", "1")
    file.write_text(file.read_text(encoding="utf-8").replace("Log.", "Lie."), encoding="utf-8")
    assert "was altered" in run("import-desk", str(file), status=4)


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


# ---- drafts

PARAGRAPHS = (
    "The ferry Aldis left Tornholm on 3 May 2021 with {} passengers, harbour master Voss said.",
    "It sank the next day. Rescuers counted 190 survivors, and the council paid $4 million.",
)


@pytest.fixture
def drafts(tmp_path: Path) -> tuple[Path, Path]:
    """Two files with a draft each: another figure, a sentence gone, a sentence new."""
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    body = "\n\n".join(PARAGRAPHS)
    text = f"Ferry sinks off Tornholm\n\n{body}\n\n"
    first.write_text(text.format(212) + "The sea was flat and calm that day.\n")
    second.write_text(text.format(214) + "Two divers searched the wreck on Sunday.\n")
    return first, second


def test_a_new_draft_is_opened_and_told_in_short(run: Run, drafts: tuple[Path, Path]) -> None:
    first, second = map(str, drafts)
    run("check", first, "--published", "2021-05-10", "--keep")
    run("mark", "2", "2", "verified", "--note", "Passenger list.")
    told = run("revise", "2", second)
    assert told.startswith("Draft 2: 4 claims kept, 1 to re-check, 1 cut, 1 new (article 3)\n")
    assert "with [-212-]{+214+} passengers" in " ".join(told.split())
    assert "new in this draft" in told
    assert "last in draft 1" in told
    (again,) = read(run, "claims", "3", "--recheck")
    assert (again["status"], again["note"]) == ("verified", "Passenger list.")
    assert "212" in again["earlier"]
    (new,) = read(run, "claims", "3", "--new")
    assert new["quote"] == "Two divers searched the wreck on Sunday."
    (cut,) = read(run, "claims", "3", "--cut")
    assert (cut["quote"], cut["draft"]) == ("The sea was flat and calm that day.", 1)
    assert "The sea was flat" in run("claims", "3", "--cut")
    assert "draft 2 · 1 to re-check" in run("list")
    assert "to re-check" not in run("holds", "3", "2")
    assert read(run, "claims", "3", "--recheck") == []
    assert run("undo", "3") == "undone: claim 2: to be checked again\n"


def test_earlier_drafts_are_listed_and_kept(run: Run, drafts: tuple[Path, Path]) -> None:
    first, second = map(str, drafts)
    run("check", first, "--published", "2021-05-10", "--keep")
    run("revise", "2", second)
    rows = read(run, "revisions", "2")
    assert rows == read(run, "revisions", "3")
    assert [(row["id"], row["draft"], row["newest"]) for row in rows] == [
        (2, 1, False),
        (3, 2, True),
    ]
    assert run("revisions", "2").count("draft 2") == 2
    assert "draft 1 stays as it is; work on draft 2, article 3" in run(
        "mark", "2", "1", "verified", status=2
    )
    assert "article 2 has a newer draft; revise 3" in run("revise", "2", "missing.txt", status=2)
    assert "nothing new" in run("revise", "3", second, status=2)
    assert "212 passengers" in run("report", "2", "--output", "-")
    report = run("report", "3", "--output", "-")
    assert "**Draft:** 2 of 2" in report
    assert "## Cut in later drafts\n\n- “The sea was flat and calm that day.”" in report
    assert "whole" in run("verify", "3")


def test_sources_and_evidence_are_kept(run: Run, tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    log.write_text("Harbour log\n\n240 souls on board.\n")
    kept = run("source", "1", "--title", "Harbour log", "--rank", "primary", "--file", str(log))
    assert kept.startswith("1. primary document: Harbour log\n   copy: log.txt, ")
    run("source", "1", "--title", "Bjarne", "--type", "person", "--confidential")
    assert "confidential: Bjarne" in run("sources", "1")
    assert "tertiary person: Bjarne" in run(
        "source", "1", "--change", "2", "--rank", "tertiary", "--no-confidential"
    )
    assert "no answer: Twice" in run("call", "1", "2", "no-answer", "--note", "Twice")
    run("mark", "1", "1", "verified")
    assert run("evidence", "1") == "claim 1 is verified and rests on nothing\n"
    attached = run("attach", "1", "1", "1", "--locator", "p. 3", "--excerpt", "240 souls")
    assert attached == "1. claim 1, supports: Harbour log, p. 3\n   “240 souls”\n"
    (found,) = read(run, "evidence", "1")
    assert (found["locator"], found["stance"]) == ("p. 3", "supports")
    assert "take that away first" in run("unsource", "1", "1", status=2)
    run("save-copy", "1", "1", str(tmp_path / "back.txt"))
    assert (tmp_path / "back.txt").read_bytes() == log.read_bytes()
    assert "exists" in run("save-copy", "1", "1", str(tmp_path / "back.txt"), status=5)
    run("detach", "1", "1")
    run("unsource", "1", "1")
    assert [each["title"] for each in read(run, "sources", "1")] == ["Bjarne"]


def test_copies_questions_and_confidential_sources_are_found_and_told(
    run: Run, desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Desk(desk, checker="Ada") as opened:
        secret = Source("", SourceType.PERSON, "Nils Aker", confidential=True)
        source = opened.add_source(1, secret)
        opened.keep_copy(1, source.id, "nils.txt", b"1", "We saw a walrus at the mole.")
        opened.answer(1, opened.ask(1, "Is the lighthouse lit?").id, "By Strand.")
    assert run("search", "walrus") == (
        "1, copy of Nils Aker, confidential: We saw a walrus at the mole.\n"
    )
    assert run("search", "strand") == (
        "1, question to the author: Is the lighthouse lit?\n    answer: By Strand.\n"
    )
    (hit,) = read(run, "search", "walrus")
    assert (hit["found_in"], hit["about"], hit["confidential"]) == ("copy", "Nils Aker", True)
    capsys.readouterr()
    file = str(tmp_path / "ferry.json")
    assert main(["export-desk", "1", file, "--desk", str(desk)]) == 0
    told = capsys.readouterr().err
    assert "with 1 copy of files and pages" in told
    assert "all that is known of 1 confidential source" in told
    assert main(["export-desk", "1", file, "--force", "--without-copies", "--desk", str(desk)]) == 0
    assert "without 1 copy of files and pages" in capsys.readouterr().err


def test_drafts_that_come_are_listed_with_what_stands_apart(
    run: Run, desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, other = tmp_path / "ferry.json", tmp_path / "other.db"
    run("export-desk", "1", str(file))
    assert main(["import-desk", str(file), "--desk", str(other)]) == 0
    with Desk(other, checker="Bea") as bea:
        bea.note(1, bea.claims(1)[0].id, "Log.")
        for text in ("The ferry sank on Monday.", "The ferry sank on Tuesday."):
            bea.revise(bea.revisions(1)[-1].id, factcheck.read(text.encode(), title="Ferry sinks"))
        bea.export_article(1, file, overwrite=True)
    run("mark", "1", "2", "disputed")
    capsys.readouterr()
    assert run("import-desk", str(file)) == (
        "article 1, Ferry sinks: 1 change taken over\n"
        "  1 change on it not in draft 2, which was opened without\n"
        "article 2, Ferry sinks: draft 2: new on the desk, with 2 changes\n"
        "article 3, Ferry sinks: draft 3: new on the desk, with 2 changes\n"
    )
    assert "  brought from another desk: 2 changes\n" in run("log", "2")


def test_changes_are_recommended_withdrawn_and_decided_on(run: Run) -> None:
    made = run("recommend", "1", "1", "--old", "212", "--new", "240", "--why", "So the log.")
    assert made == "1. claim 1, replace, open\n   old: “212”\n   new: “240”\n   why: So the log.\n"
    assert run("recommend", "1", "1", "--after", "212", "--new", "paying") == (
        "2. claim 1, insert, open\n   behind: “…Halvor left Grenvik on 3 May 2021 with 212”\n"
        "   new: “paying”\n"
    )
    assert "of these words is recommended" in run("recommend", "1", "1", "--cut", status=2)
    assert "not in the claim" in run("recommend", "1", "1", "--old", "99", "--cut", status=2)
    assert run("recommend", "1", "1", "--old", "harbour master", "--cut").startswith(
        "3. claim 1, cut, open\n   old: “harbour master”\n"
    )
    run("unrecommend", "1", "2")
    assert run("decide", "1", "1", "taken", "--by", "Oda") == "taken by Oda\n"
    assert run("changes", "1", "--open").startswith("2. claim 1, cut")
    first, second = read(run, "changes", "1")
    assert (first["old"], first["new"], first["state"]) == ("212", "240", "taken")
    assert (first["decided_by"], second["decided_by"]) == ("Oda", None)
    assert run("decide", "1", "1", "open") == "open\n"
    assert "recommended on claim 1: “212” -> “240”" in run("log", "1")
    assert "1 to 2" in run("decide", "1", "3", "taken", status=4)


def test_corrections_are_logged_listed_and_reported(run: Run, tmp_path: Path) -> None:
    wrong = ("--wrong", "240 passengers", "--right", "214 passengers", "--claim", "3")
    printed = run("correction", "1", *wrong, "--found-by", "a reader", "--corrected", "2021-05-13")
    assert "1. CORRECTED, claim 3: 240 passengers" in printed
    assert "published 2021-05-10, corrected 2021-05-13, by a reader" in printed
    run("correction", "1", "--wrong", "All of it", "--kind", "withdrawn")
    assert "cause: haste" in run("correction", "1", "--change", "2", "--cause", "haste")
    found = read(run, "corrections")
    assert [(each["class"], each["cause"]) for each in found] == [
        ("CORRECTED", ""),
        ("WITHDRAWN", "haste"),
    ]
    assert read(run, "corrections", "1", "--until", "2021-05-13") == found[:1]
    assert run("corrections", "--format", "md").startswith("# Corrections log\n")
    assert "a reader" not in run("corrections", "1", "--format", "csv", "--no-names")
    table = tmp_path / "log.csv"
    assert str(table) in run("corrections", "--format", "csv", "--excel", "--output", str(table))
    assert table.read_bytes().startswith(b'\xef\xbb\xbf"number",')
    run("correction", "1", "--remove", "1")
    assert len(read(run, "corrections")) == 1
    assert "published wrong" in run("correction", "1", "--cause", "haste", status=2)
    assert "2026-12-01" in run("corrections", "--since", "soon", status=2)
    assert "no article 7" in run("corrections", "7", status=4)


def test_claims_are_rated_and_reviews_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text('organisation = "The Grenvik Post"\n', encoding="utf-8")
    monkeypatch.setenv("FACTCHECK_CONFIG", str(config))
    folder = tmp_path / "reviews"
    folder.mkdir()
    review = ("claimreview", "1", "--to", str(folder))
    assert "truth-meter" in run("scales")
    assert "say the rating" in run("rate", "1", "3", status=2)
    assert "has a public rating; see" in run(*review, status=5)
    url = ("--url", "https://grenvik.example/checks/ferry")
    printed = run("rate", "1", "3", "--scale", "verdicts", "--rating", "Exaggerated", *url)
    assert "claim 3: Exaggerated (verdicts, 2 of 1 to 4)" in printed
    assert run("ratings", "1") == printed
    later = run("rate", "1", "3", "--claimed", "2021-05-10", "--claimant", "Bjarne Holm")
    assert "said by Bjarne Holm on 2021-05-10" in later
    assert url[1] in later
    assert "claim 3: Exaggerated (verdicts" in later
    assert "has no 'Exaggerated'" in run("rate", "1", "3", "--scale", "plain", status=2)
    run("mark", "1", "3", "disputed")
    assert "no evidence" in run(*review, status=5)
    run("source", "1", "--title", "Harbour log")
    run("attach", "1", "3", "1", "--stance", "contradicts")
    printed = run(*review, "--feed")
    assert "sources named: Harbour log" in printed
    (path,) = folder.glob("claim-review-3-*.jsonld")
    said = json.loads(path.read_text(encoding="utf-8"))
    assert said["author"] == {"@type": "Organization", "name": "The Grenvik Post"}
    assert said["reviewRating"]["alternateName"] == "Exaggerated"
    assert "exists" in run("claimreview", "1", "3", *review[2:], status=5)
    other = ("--organisation", "Another Post", "--force")
    run("claimreview", "1", "3", "--to", str(folder), *other)
    assert json.loads(path.read_text(encoding="utf-8"))["author"]["name"] == "Another Post"
    run("rate", "1", "3", "--take-back")
    assert run("ratings", "1") == ""
