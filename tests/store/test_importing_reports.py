"""A report as JSON put on another desk: what it tells stands there, as new work of its checker."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck import Desk
from factcheck.errors import CarriedError, UsageError
from factcheck.model import (
    Addressee,
    Reader,
    Ruling,
    Source,
    SourceClass,
    SourceKind,
    SourceType,
    Span,
    Stance,
    Status,
    Tick,
    Verdict,
)
from factcheck.report import render, to_json
from tests.store.conftest import MakeDesk, story

SIGNED = frozenset({"by", "at", "asked", "answered", "answered_by"})
"""Keys that say who did something and when; of a new record that is the importer, now."""


def worked_on(desk: Desk) -> int:
    """Put the story on a desk and do something of each sort to it."""
    number = desk.add(story())
    claims = desk.claims(number)
    desk.mark_many(number, [claims[0].id, claims[1].id], Status.VERIFIED)
    desk.note(number, claims[0].id, "Log,\npage 3.")
    desk.edit(number, claims[1].id, "The ferry Halvor sank on 4 May 2021.")
    desk.assign(number, [claims[1].id], "Bea")
    cue = story().text.index("said", 0)
    desk.attribute(
        number, claims[2].id, "the rescuers", kind=SourceKind.DESCRIBED, cue=Span(cue, cue + 4)
    )
    desk.attribute(number, claims[0].id, "")
    desk.delete(number, [claims[-1].id])
    crossing = next(each for each in claims if "carried" in each.quote)
    desk.split(number, crossing.id, crossing.start + crossing.quote.index("carried"))
    details = desk.details(number)
    desk.tick_many(number, [details[0].id, details[1].id], Tick.TICKED)
    desk.tick(number, details[3].id, Tick.DISPUTED)
    dates = [each for each in details if each.detail.surface == "3 May 2021"]
    desk.correct(number, dates[-1].id, "2021-05-04")
    desk.settle_name(number, "Ines Kolbo", "Ines Colbo")
    for found, ruling in zip(desk.check(number).contradictions, Ruling, strict=False):
        desk.rule(number, found.id, ruling, f"It is {ruling.value}.", dispute=False)
    log = desk.add_source(
        number,
        Source("", SourceType.DOCUMENT, "Harbour log", date="May 2021", rank=SourceClass.PRIMARY),
    )
    secret = desk.add_source(
        number, Source("", SourceType.PERSON, "Zyxtorvald", contact="555", confidential=True)
    )
    web = desk.add_source(
        number, Source("", SourceType.WEB_PAGE, "Tables", address="https://x.example")
    )
    desk.keep_copy(number, log.id, "log.txt", b"212 souls", "212 souls")
    for source, claim in ((web, claims[1]), (log, claims[0]), (secret, claims[0])):
        desk.attach(
            number, claim.id, source.id, stance=Stance.SUPPORTS, locator="p. 3", excerpt="212 souls"
        )
    desk.recommend(number, claims[0].id, "on 4 May", place=_place("on 3 May"), why="So the log.")
    decided = desk.recommend(number, claims[1].id, "went down", place=_place("sank"))
    desk.decide(number, decided.id, Verdict.TAKEN)
    first = desk.ask(number, "Who counted them?", claim_id=claims[0].id, decides="Ada")
    desk.ask(number, "Is the map ours?", to=Addressee.EDITOR)
    desk.answer(number, first.id, "The harbour master.")
    desk.set_due(number, story().published)
    desk.sign(number, Reader.CHECKER)
    return number


def _place(words: str) -> Span:
    start = story().text.index(words)
    return Span(start, start + len(words))


def report_of(desk: Desk, number: int) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(render(desk.checking_copy(number), "json"))
    return loaded


def without_signatures(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_signatures(each) for key, each in value.items() if key not in SIGNED}
    return [without_signatures(each) for each in value] if isinstance(value, list) else value


@pytest.fixture
def given(make_desk: MakeDesk, tmp_path: Path) -> Path:
    """A report of a desk on which all sorts of work were done."""
    desk = make_desk(tmp_path / "first.db")
    return desk.report(worked_on(desk), "json", tmp_path / "report.json")


def test_a_report_of_what_was_taken_from_a_report_is_the_same(
    make_desk: MakeDesk, given: Path
) -> None:
    other = make_desk(checker="Oda")
    done = other.import_report(given)
    before, after = json.loads(given.read_text(encoding="utf-8")), report_of(other, done.article_id)
    assert before["ticks"]
    assert before["removed"]
    assert before["contradictions"]
    # Nothing but these differs: when it was exported, the record, sign-offs, who and when.
    for key in ("exported", "history", "sign_offs"):
        assert before.pop(key) != after.pop(key)
    # ... and a recommended change that was decided on, which is for the desk that did.
    changes = [each for each in before["recommended"] if each["state"] == "open"]
    assert len(changes) < len(before["recommended"])
    before["recommended"] = changes
    assert before != after
    assert without_signatures(before) == without_signatures(after)
    assert other.verify(done.article_id).faults == ()


def test_all_of_it_is_new_and_by_the_importer(make_desk: MakeDesk, given: Path) -> None:
    other = make_desk(checker="Oda")
    number = other.import_report(given).article_id
    whose = {each.by for each in other.backed(number).evidence}
    whose |= {each.by for each in other.sources(number)}
    whose |= {each.by for each in other.questions(number)}
    whose |= {each.by for each in other.rulings(number).values()}
    assert whose == {"Oda"}
    assert [line.by for line in other.history(number)] == ["Oda", "Oda"]
    assert other.history(number)[1].what.startswith("taken from a report: ")
    assert other.sign_offs(number) == ()


def test_undo_takes_all_of_it_back_at_once(make_desk: MakeDesk, given: Path) -> None:
    other = make_desk(checker="Oda")
    number = other.import_report(given).article_id
    full = report_of(other, number)
    other.undo(number)
    fresh = make_desk(given.parent / "fresh.db")
    bare = report_of(fresh, fresh.add(story()))
    for key in ("exported", "history"):
        del bare[key]
    assert {key: report_of(other, number)[key] for key in bare} == bare
    other.redo(number)
    assert report_of(other, number)["claims"] == full["claims"]


def test_it_says_what_it_cannot_take_over(make_desk: MakeDesk, given: Path) -> None:
    left = make_desk(checker="Oda").import_report(given).left
    assert [each.split(" (")[0] for each in left] == [
        "the history",
        "sign-offs",
        "recommended changes that were decided on, or whose words are gone",
        "what is confidential in its sources",
        "kept copies of files",
    ]


def test_nothing_confidential_comes_along_but_that_there_is_something(
    make_desk: MakeDesk, given: Path
) -> None:
    other = make_desk(checker="Oda")
    number = other.import_report(given).article_id
    secret = other.sources(number)[1]
    assert (secret.title, secret.confidential) == ("confidential source", True)
    assert "Zyxtorvald" not in given.read_text(encoding="utf-8")


def test_an_article_that_somebody_worked_on_takes_no_report(
    make_desk: MakeDesk, given: Path
) -> None:
    other = make_desk(checker="Oda")
    number = other.add(story())
    assert other.import_report(given).article_id == number  # nobody had worked on it
    before = report_of(other, number)["history"]
    with pytest.raises(UsageError, match="somebody has worked on it"):
        other.import_report(given)
    assert report_of(other, number)["history"] == before


def test_a_claim_that_is_cut_otherwise_here_is_made_of_its_words(
    make_desk: MakeDesk, given: Path
) -> None:
    whole = json.loads(given.read_text(encoding="utf-8"))
    odd = copy.deepcopy(whole["claims"][1])
    start = whole["article"]["text"].index("Rescuers counted")
    odd |= {"id": "abcdef012345", "start": start, "end": start + 16, "quote": "Rescuers counted"}
    whole["claims"].insert(2, odd | {"evidence": [], "status": "disputed"})
    whole["summary"]["claims"] += 1
    given.write_text(json.dumps(whole), encoding="utf-8")
    other = make_desk(checker="Oda")
    number = other.import_report(given).article_id
    found = [each for each in other.claims(number) if each.id == "abcdef012345"]
    assert [(each.quote, each.status, each.added) for each in found] == [
        ("Rescuers counted", Status.DISPUTED, True)
    ]


def test_ticks_that_have_no_place_here_are_counted(make_desk: MakeDesk, given: Path) -> None:
    whole = json.loads(given.read_text(encoding="utf-8"))
    whole["ticks"][0]["detail"] = "0" * 12
    whole["ticks"][1]["correction"] = "no such meaning"
    given.write_text(json.dumps(whole), encoding="utf-8")
    left = make_desk(checker="Oda").import_report(given).left
    assert "2 ticks or corrections of details that are read otherwise here" in left


Change = Callable[[dict[str, Any]], object]
BAD: list[tuple[str, Change]] = [
    ("other version", lambda whole: whole.update(schema="urn:factcheck:schema:report:99")),
    ("no schema", lambda whole: whole.pop("schema")),
    ("some claims only", lambda whole: whole["claims"].pop()),
    ("altered text", lambda whole: whole["article"].update(text=whole["article"]["text"] + "!")),
    ("controls in the text", lambda whole: whole["article"].update(text="\x1b[31mred")),
    ("no title", lambda whole: whole["article"].update(title=" \n")),
    ("block outside", lambda whole: whole["article"]["blocks"][-1].update(end=10**9)),
    ("block of no kind", lambda whole: whole["article"]["blocks"][0].update(kind="sonnet")),
    ("claim outside", lambda whole: whole["claims"][0].update(end=10**12)),
    ("claim of other words", lambda whole: whole["claims"][0].update(quote="Other words.")),
    ("claim without words", lambda whole: whole["claims"][0].update(text="")),
    ("negative place", lambda whole: whole["claims"][0].update(start=-3)),
    ("place that is true", lambda whole: whole["claims"][0].update(start=True)),
    ("no such status", lambda whole: whole["claims"][0].update(status="proven")),
    ("identity of an attacker", lambda whole: whole["claims"][0].update(id="'; DROP TABLE")),
    ("one claim twice", lambda whole: whole["claims"][1].update(id=whole["claims"][0]["id"])),
    ("speaker is a list", lambda whole: whole["claims"][0].update(speaker=["x"])),
    ("attribution is a word", lambda whole: whole["claims"][0].update(attribution="x")),
    ("evidence of no source", lambda whole: whole["claims"][0]["evidence"][0].update(source=9)),
    ("time without zone", lambda whole: whole["claims"][0]["evidence"][0].update(at="2021-05-03")),
    ("source without title", lambda whole: whole["sources"][0].update(title="")),
    ("no such source", lambda whole: whole["sources"][0].update(type="oracle")),
    ("hash of a copy", lambda whole: whole["sources"][0]["copy"].update(sha256="../../etc")),
    ("no such day", lambda whole: whole.update(due="2021-02-30")),
    ("no such ruling", lambda whole: whole["contradictions"][0]["ruling"].update(ruling="?")),
    ("question without words", lambda whole: whole["questions"][0].update(text="")),
    ("change of no claim", lambda whole: whole["recommended"][0].update(claim=99)),
    ("change of other words", lambda whole: whole["recommended"][0].update(old="no")),
    ("change of nothing", lambda whole: whole["recommended"][0].update(new="on 3 May")),
    ("change outside", lambda whole: whole["recommended"][0].update(end=10**9)),
    ("claims are an object", lambda whole: whole.update(claims={})),
    ("a part is gone", lambda whole: whole.pop("not_checked")),
]


@pytest.mark.parametrize(("what", "change"), BAD, ids=[what for what, _ in BAD])
def test_what_was_altered_is_refused_in_one_line_and_changes_nothing(
    make_desk: MakeDesk, given: Path, what: str, change: Change
) -> None:
    whole = json.loads(given.read_text(encoding="utf-8"))
    change(whole)
    given.write_text(to_json(whole), encoding="utf-8")
    other = make_desk(checker="Oda")
    with pytest.raises(CarriedError) as refused:
        other.import_report(given)
    assert "\n" not in refused.value.message
    assert other.articles() == []


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"null", b"12", b"{", b"[" * 100_000, b'{"schema": 3}', b"\xff\xfe", b"1" * 5000],
    ids=range(9),
)
def test_what_is_no_report_is_refused_in_one_line(
    make_desk: MakeDesk, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    desk = make_desk()
    with pytest.raises(CarriedError) as refused:
        desk.import_report(path)
    assert "\n" not in refused.value.message
    for name in ("no such file.json", "nul\0.json"):
        with pytest.raises(CarriedError, match="cannot be read"):
            desk.import_report(tmp_path / name)
    assert desk.articles() == []


def test_words_of_a_report_are_cleaned(make_desk: MakeDesk, given: Path) -> None:
    whole = json.loads(given.read_text(encoding="utf-8"))
    whole["claims"][0]["note"] = "\x1b]0;title\x07note\u202e"
    whole["sources"][0]["title"] = "Harbour\nlog\x9b31m"
    given.write_text(json.dumps(whole), encoding="utf-8")
    other = make_desk(checker="Oda")
    number = other.import_report(given).article_id
    assert other.claims(number)[0].note == "note"
    assert "\n" not in other.sources(number)[0].title
    assert "\x9b" not in other.sources(number)[0].title
