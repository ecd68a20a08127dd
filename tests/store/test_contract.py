"""What every engine that keeps a desk must do, whatever it is made of (`store.Engine`).

Another engine is one more entry of `ENGINES`; nothing here knows what is behind it.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import DeskError, EarlierDraftError
from factcheck.language import annotate
from factcheck.model import (
    Addressee,
    Check,
    Claim,
    Copy,
    CutClaim,
    FoundIn,
    Reader,
    Ruling,
    Source,
    SourceType,
    Status,
    Tick,
)
from factcheck.store import Anchor, Engine, InTheWay, Signature, Step, Store, known_of, source_value
from tests.store.conftest import story

NOON = dt.datetime(2031, 3, 4, 12, tzinfo=dt.UTC)
Open = Callable[[], Engine]


def _sqlite(folder: Path) -> Engine:
    return Store(folder / "desk.db", 5.0, lambda: NOON, lambda _: None)


ENGINES: dict[str, Callable[[Path], Engine]] = {"sqlite": _sqlite}
"""Opens, by the engine's name, the desk that belongs to a folder."""


@pytest.fixture(params=ENGINES)
def opening(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    opened: list[Engine] = []

    def make() -> Engine:
        engine = ENGINES[request.param](tmp_path)
        opened.append(engine)
        return engine

    yield make
    for engine in opened:
        engine.close()


@pytest.fixture
def engine(opening: Open) -> Engine:
    return opening()


@pytest.fixture
def number(engine: Engine) -> int:
    return engine.add(story(), by("Ada"))[0]


@pytest.fixture
def check() -> Check:
    return factcheck.check(story())


def by(name: str, minutes: int = 0) -> Signature:
    return Signature(name, NOON + dt.timedelta(minutes=minutes))


def mark(claim: Claim, status: Status) -> Step:
    anchor = Anchor(claim.start, claim.end, claim.quote, claim.prefix, claim.suffix)
    return Step("claim", claim.id, "status", status.value, Status.UNCHECKED.value, anchor)


def act(engine: Engine, number: int, name: str, *steps: Step) -> int:
    done = engine.act(number, "mark", steps, by(name), engine.latest(number))
    assert done is not None
    return done


def statuses(engine: Engine, number: int) -> dict[str, Status | None]:
    return {row.id: row.status for row in engine.overlay(number).claims}


# ---- articles


def test_an_article_comes_back_as_it_was_and_is_there_once(engine: Engine) -> None:
    first, deleted = engine.add(story(), by("Ada"))
    assert not deleted
    assert engine.add(story(), by("Bea")) == (first, False)
    second, _ = engine.add(story("Another title"), by("Ada"))
    assert first < second
    assert engine.article(first) == story()
    assert engine.title(second) == "Another title"
    assert engine.number(story()) == first
    assert engine.number(story("Nowhere")) is None
    assert list(engine.numbers()) == [first, second]
    assert [row.id for row in engine.summaries()] == [second, first]
    assert engine.article(second + 1) is None
    assert engine.title(second + 1) is None


def test_a_line_of_the_list_tells_how_far_an_article_is(
    engine: Engine, number: int, check: Check
) -> None:
    engine.keep_findings(number, check)
    (row,) = engine.summaries()
    assert row.statuses == {Status.UNCHECKED: len(check.claims)}
    assert (row.details, row.open, row.ruled) == (len(check.details), len(check.contradictions), 0)
    claim, contradiction = check.claims[0], check.contradictions[0]
    ruling = {"ruling": Ruling.REAL.value, "note": ""}
    act(
        engine,
        number,
        "Ada",
        mark(claim, Status.DISPUTED),
        Step("contradiction", contradiction.id, "ruling", ruling),
        Step("article", "", "assigned", "Oda"),
        Step("article", "", "due", "2031-03-09"),
        Step("article", "", "archived", 1),
    )
    (row,) = engine.summaries()
    assert row.statuses == {Status.UNCHECKED: len(check.claims) - 1, Status.DISPUTED: 1}
    assert (row.open, row.ruled) == (len(check.contradictions) - 1, 1)
    assert (row.assigned, row.due, row.archived) == ("Oda", dt.date(2031, 3, 9), True)


# ---- what the program found


def test_what_was_found_is_remembered_for_its_version(
    engine: Engine, number: int, check: Check
) -> None:
    article = story()
    assert engine.analysis(article, number, "1") is None
    engine.keep_analysis(number, "1", check)
    assert engine.analysis(article, number, "1") == check
    assert engine.analysis(article, number, "2") is None
    engine.keep_analysis(number, "2", check)
    assert engine.analysis(article, number, "1") is None
    read = annotate(article)
    engine.keep_annotation(number, "1", read)
    assert engine.annotation(article, number, "1") == read
    assert engine.annotation(article, number, "2") is None


# ---- acts


def test_an_act_is_whole_and_told_of(engine: Engine, number: int, check: Check) -> None:
    before = engine.latest(number)
    first, second = check.claims[:2]
    last = act(engine, number, "Ada", mark(first, Status.VERIFIED), mark(second, Status.DISPUTED))
    assert last == engine.latest(number) == engine.overlay(number).version > before
    assert statuses(engine, number) == {first.id: Status.VERIFIED, second.id: Status.DISPUTED}
    made = [event for event in engine.events(number) if event.id > before]
    assert [(event.subject_id, event.after) for event in made] == [
        (first.id, "verified"),
        (second.id, "disputed"),
    ]
    assert {(event.by, event.at, event.act) for event in made} == {("Ada", NOON, made[0].id)}
    assert [mine for _, mine in engine.events_since(number, before)] == [False, False]


def test_an_act_that_was_thought_out_on_another_state_is_not_made(
    engine: Engine, number: int, check: Check
) -> None:
    seen = engine.latest(number)
    act(engine, number, "Bea", mark(check.claims[1], Status.DISPUTED))
    late = [mark(check.claims[0], Status.VERIFIED)]
    assert engine.act(number, "mark", late, by("Ada"), seen) is None
    assert check.claims[0].id not in statuses(engine, number)


def test_what_stands_there_already_is_no_change(engine: Engine, number: int, check: Check) -> None:
    last = act(engine, number, "Ada", mark(check.claims[0], Status.VERIFIED))
    assert act(engine, number, "Bea", mark(check.claims[0], Status.VERIFIED)) == last


def test_acts_on_one_article_leave_the_others(engine: Engine, number: int, check: Check) -> None:
    other, _ = engine.add(story("Another title"), by("Ada"))
    last = engine.latest(other)
    act(engine, number, "Ada", mark(check.claims[0], Status.VERIFIED))
    assert engine.latest(other) == last
    assert statuses(engine, other) == {}


# ---- undo and redo


def test_a_person_takes_back_and_brings_back_their_own_last_act(
    engine: Engine, number: int, check: Check
) -> None:
    first, second = check.claims[:2]
    act(engine, number, "Ada", mark(first, Status.VERIFIED))
    act(engine, number, "Bea", mark(second, Status.DISPUTED))
    taken = engine.undo(number, by("Ada"))
    assert not isinstance(taken, InTheWay)
    assert [event.subject_id for event in taken] == [first.id]
    assert statuses(engine, number) == {first.id: None, second.id: Status.DISPUTED}
    brought = engine.redo(number, by("Ada"))
    assert not isinstance(brought, InTheWay)
    assert statuses(engine, number)[first.id] is Status.VERIFIED
    assert engine.redo(number, by("Ada")) in ([], ())
    assert engine.undo(number, by("Cyd")) in ([], ())


def test_nobody_takes_back_what_somebody_else_built_upon(
    engine: Engine, number: int, check: Check
) -> None:
    claim = check.claims[0]
    act(engine, number, "Ada", mark(claim, Status.VERIFIED))
    last = act(engine, number, "Bea", mark(claim, Status.DISPUTED))
    refused = engine.undo(number, by("Ada"))
    assert isinstance(refused, InTheWay)
    assert refused.theirs is not None
    assert refused.theirs.by == "Bea"
    assert engine.latest(number) == last


# ---- rulings, questions, sign-offs


def test_a_ruling_holds_on_another_draft_until_there_is_one(
    engine: Engine, number: int, check: Check
) -> None:
    found = check.contradictions[0].id
    draft, _ = engine.add(story("Another title"), by("Ada"))
    ruling = {"ruling": Ruling.EXPLAINED.value, "note": "two logs"}
    act(engine, number, "Ada", Step("contradiction", found, "ruling", ruling))
    assert engine.rulings(number, [])[found].note == "two logs"
    assert engine.rulings(draft, []) == {}
    assert engine.rulings(draft, [found])[found].by == "Ada"
    none = {"ruling": None, "note": ""}
    act(engine, draft, "Bea", Step("contradiction", found, "ruling", none))
    assert engine.rulings(draft, [found]) == {}
    assert engine.rulings(number, [found])[found].ruling is Ruling.EXPLAINED


def test_questions_and_sign_offs_say_who_and_when(engine: Engine, number: int) -> None:
    asked = {"claim": "", "to": Addressee.EDITOR.value, "text": "Who?", "decides": ""}
    act(engine, number, "Ada", Step("question", "q1", "question", asked))
    (question,) = engine.questions(number)
    assert (question.text, question.by, question.asked) == ("Who?", "Ada", NOON)
    assert question.is_open
    act(engine, number, "Bea", Step("question", "q1", "answer", {"text": "Colbo"}))
    assert engine.questions(number)[0].answered_by == "Bea"
    work = {"unchecked": 1, "unticked": 0, "unruled": 0, "unanswered": 0}
    said = {"sha256": story().sha256, "head": engine.end(number).hash, "open": work}
    act(engine, number, "Ada", Step("sign-off", Reader.CHECKER.value, "signed", said))
    (signed,) = engine.signed(number)
    assert (signed.by, signed.open.unchecked, signed.voided) == ("Ada", 1, None)
    assert engine.due(number) is None
    act(engine, number, "Ada", Step("article", "", "due", "2031-03-09"))
    assert engine.due(number) == dt.date(2031, 3, 9)
    assert engine.signed(number)[0].voided is None


def test_a_later_change_makes_a_sign_off_void(engine: Engine, number: int, check: Check) -> None:
    said = {"sha256": story().sha256, "head": engine.end(number).hash, "open": {}}
    act(engine, number, "Ada", Step("sign-off", Reader.CHECKER.value, "signed", said))
    act(engine, number, "Bea", mark(check.claims[0], Status.DISPUTED))
    voided = engine.signed(number)[0].voided
    assert voided is not None
    assert (voided.by, voided.subject_id) == ("Bea", check.claims[0].id)


# ---- the record


def test_the_chain_goes_on_with_each_change_and_is_whole(
    engine: Engine, number: int, check: Check
) -> None:
    heads = [engine.end(number).hash]
    for status in (Status.VERIFIED, Status.DISPUTED):
        act(engine, number, "Ada", mark(check.claims[0], status))
        heads.append(engine.end(number).hash)
    assert len(set(heads)) == 3
    for head in heads:
        found = engine.examine(number, head)
        assert not found.flaws
        assert found.head == heads[-1]
        assert found.known is not None
    assert engine.examine(number, "0" * 64).known is None


# ---- searching


def test_claims_are_found_by_their_words_notes_and_beginnings(
    engine: Engine, number: int, check: Check
) -> None:
    engine.keep_analysis(number, "1", check)
    claim = check.claims[0]
    anchor = Anchor(claim.start, claim.end, claim.quote, claim.prefix, claim.suffix)
    act(engine, number, "Ada", Step("claim", claim.id, "note", "Rang Bjørn Àlvarez", "", anchor))
    for asked in ("ferry halvor", "passeng", "bjorn alvarez", '"left grenvik"', 'ferry "*( OR'):
        assert claim.id in [hit.claim for hit in engine.search(asked, 20)], asked
    assert engine.search("zeppelin", 20) == []
    assert len(engine.search("the", 2)) <= 2
    act(engine, number, "Ada", Step("claim", claim.id, "removed", 1, 0, anchor))
    assert claim.id not in [hit.claim for hit in engine.search("ferry halvor", 20)]


def test_the_nearest_stored_claims_are_found(engine: Engine, number: int, check: Check) -> None:
    engine.keep_analysis(number, "1", check)
    passage = "The ferry Halvor left Grenvik with 300 passengers"
    (near,) = engine.candidates([passage], None, 5)
    assert near[0].stored.article == number
    assert engine.candidates([passage, "Nothing of that"], number, 5) == [[], []]


def test_questions_and_copies_are_found(engine: Engine, number: int) -> None:
    asked = {
        "claim": "",
        "to": Addressee.AUTHOR.value,
        "text": "Who saw the walrus?",
        "decides": "",
    }
    log = Source("", SourceType.DOCUMENT, "Harbour log", confidential=True)
    sha256 = engine.keep_copy(b"1", "A lanternfish was landed at dawn.")
    said = source_value(replace(log, copy=Copy(sha256, "log.txt", 1)))
    act(engine, number, "Ada", Step("question", "q", "question", asked))
    act(engine, number, "Ada", Step("source", "s", "source", said))
    (question,) = engine.search("walrus", 20)
    assert (question.found_in, question.article) == (FoundIn.QUESTION, number)
    (copy,) = engine.search("lanternfish landed", 20)
    assert (copy.found_in, copy.about, copy.confidential) == (FoundIn.COPY, "Harbour log", True)
    act(engine, number, "Ada", Step("source", "s", "source", None))
    assert engine.search("lanternfish", 20) == []


# ---- from desk to desk


@pytest.mark.parametrize("kind", ENGINES)
def test_a_story_goes_to_another_desk_with_its_drafts_and_copies(
    engine: Engine, number: int, check: Check, tmp_path: Path, kind: str
) -> None:
    assert engine.carry(number + 1, copies=True) is None
    log = Source("", SourceType.DOCUMENT, "Harbour log")
    sha256 = engine.keep_copy(b"1", "The log of the harbour.")
    said = source_value(replace(log, copy=Copy(sha256, "log.txt", 1)))
    act(engine, number, "Ada", mark(check.claims[0], Status.DISPUTED))
    act(engine, number, "Ada", Step("source", "s", "source", said))
    later = replace(story(), text=story().text.replace("212", "214"))
    made_by, seen = ("reader 1", "finder 1"), engine.latest(number)
    read, found = annotate(later), Check(later, (), ())
    second = engine.revise(number, read, found, made_by, (), by("Ada"), seen)
    assert second is not None
    (tmp_path / "other").mkdir()
    other = ENGINES[kind](tmp_path / "other")
    try:
        other.add(story("Another"), by("Bea"))
        carried = engine.carry(second, copies=True)
        assert carried is not None
        done = other.bring(carried, by("Bea", 5))
        here = [each.article for each in done.drafts]
        assert (list(other.drafts(here[0])), done.copies) == (here, 1)
        assert other.copy_of(sha256) == (b"1", "The log of the harbour.")
        for article, there in zip(here, (number, second), strict=True):
            assert other.end(article).hash == engine.end(there).hash
            assert not other.examine(article, "").flaws
            (line,) = other.imports(article)
            assert (line.by, line.at, line.held) == ("Bea", NOON + dt.timedelta(minutes=5), 0)
        again = other.bring(carried, by("Bea", 6))
        assert [(each.is_new, each.taken) for each in again.drafts] == [(False, 0)] * 2
        assert len(other.imports(here[0])) == 1
        assert not engine.imports(number)
        bare = engine.carry(number, copies=False)
        assert bare is not None
        assert (len(bare.drafts), len(bare.copies)) == (2, 0)
    finally:
        other.close()


# ---- several at once, restarts


def test_drafts_of_a_story_are_one_line(engine: Engine, number: int, check: Check) -> None:
    later = replace(story(), text=story().text.replace("212", "214"))
    read = annotate(later)
    found = Check(later, (), ())
    claim = check.claims[0]
    cut = CutClaim(
        *(claim.id, number, 1, claim.start, claim.end, claim.quote, "", "", claim.text),
        status=Status.DISPUTED,
        note="The list says 212.",
    )
    anchor = Anchor(claim.start, claim.end, claim.quote, "", "")
    steps = [Step("cut", cut.id, "known", known_of(cut), None, anchor)]
    seen = engine.latest(number)

    def revise(earlier: int, seen: int) -> int | None:
        made_by = ("reader 1", "finder 1")
        return engine.revise(earlier, read, found, made_by, steps, by("Ada"), seen)

    assert revise(number, seen - 1) is None
    assert engine.drafts(number) == [number]
    made = revise(number, seen)
    assert made is not None
    assert engine.drafts(number) == engine.drafts(made) == [number, made]
    assert list(engine.cuts(made)) == [cut]
    assert engine.analysis(later, made, "finder 1") == found
    assert [row.draft for row in engine.summaries()] == [2, 1]
    with pytest.raises(EarlierDraftError):
        revise(number, seen)
    with pytest.raises(EarlierDraftError):
        engine.act(number, "assign", [Step("article", "", "assigned", "Bo")], by("Ada"), seen)
    with pytest.raises(EarlierDraftError):
        engine.undo(number, by("Ada"))
    assert not engine.undo(made, by("Ada"))
    assert not engine.examine(made, "").flaws


def test_others_see_what_was_written_and_that_it_was(
    opening: Open, engine: Engine, number: int, check: Check
) -> None:
    other = opening()
    seen, version = other.latest(number), other.version()
    act(engine, number, "Ada", mark(check.claims[0], Status.VERIFIED))
    assert other.version() != version
    assert [theirs for _, theirs in other.events_since(number, seen)] == [True]
    assert statuses(other, number) == statuses(engine, number)


def test_what_was_done_is_there_after_a_restart(
    opening: Open, engine: Engine, number: int, check: Check
) -> None:
    act(engine, number, "Ada", mark(check.claims[0], Status.VERIFIED))
    events = engine.events(number)
    engine.close()
    engine.close()
    again = opening()
    assert again.events(number) == events
    assert statuses(again, number) == {check.claims[0].id: Status.VERIFIED}
    with pytest.raises(DeskError, match="closed"):
        engine.latest(number)


def test_no_change_of_many_threads_in_two_windows_is_lost(
    opening: Open, engine: Engine, number: int, check: Check
) -> None:
    windows, begin = (engine, opening()), threading.Barrier(4)
    before = engine.latest(number)

    def write(who: int) -> None:
        window = windows[who % 2]
        begin.wait()
        for turn in range(10):
            note = Step(
                "claim", check.claims[who].id, "note", f"{who} {turn}", "", _anchor(check, who)
            )
            while window.act(number, "note", [note], by(f"P{who}"), window.latest(number)) is None:
                pass

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    events = [event for event in engine.events(number) if event.id > before]
    assert len(events) == 40
    assert not engine.examine(number, "").flaws
    assert [row.note for row in engine.overlay(number).claims] == [f"{n} 9" for n in range(4)]


def _anchor(check: Check, n: int) -> Anchor:
    claim = check.claims[n]
    return Anchor(claim.start, claim.end, claim.quote, claim.prefix, claim.suffix)


def test_ticks_and_spellings_are_kept(engine: Engine, number: int, check: Check) -> None:
    detail = check.details[0]
    anchor = Anchor(detail.start, detail.end, detail.surface, "", "", detail.sort)
    act(
        engine,
        number,
        "Ada",
        Step("detail", "d1", "tick", Tick.TICKED.value, None, anchor),
        Step("name", "Kolbo", "right", "Colbo"),
    )
    overlay = engine.overlay(number)
    assert [(row.id, row.tick, row.quote) for row in overlay.details] == [
        ("d1", Tick.TICKED, detail.surface)
    ]
    assert overlay.spellings == {"Kolbo": "Colbo"}
    assert engine.summaries()[0].ticks == {Tick.TICKED: 1}
