"""An article carried from desk to desk: whole, merged, and refused where the file was altered."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from factcheck import Desk
from factcheck.errors import CarriedError, EarlierDraftError
from factcheck.model import (
    Change,
    Reader,
    Ruling,
    Source,
    SourceType,
    Span,
    Status,
    Tick,
    Verdict,
)
from factcheck.store.engine import sqlite3
from factcheck.store.events import Field, Value
from factcheck.store.shapes import fits, words_of
from tests.store.conftest import PARAGRAPHS, MakeDesk, story
from tests.store.old_desks import call_drafts_by_number
from tests.store.replay import assert_sound
from tests.store.scan import assert_searchable


def work(desk: Desk, number: int) -> None:
    """Do a bit of everything."""
    claims = desk.claims(number)
    desk.mark(number, claims[0].id, Status.VERIFIED)
    desk.split(number, claims[0].id, claims[0].start + 30)
    desk.undo(number)
    desk.redo(number)
    desk.add_claim(number, Span(4, 16))
    desk.note(number, claims[2].id, "Harbour log, p. 3.\nRang “Colbo”.")
    desk.attribute(number, claims[2].id, "the council", cue=Span(3, 9))
    desk.tick_many(number, [d.id for d in desk.details(number)[:3]], Tick.TICKED)
    desk.correct(number, desk.details(number)[4].id, None)
    desk.rule_many(number, [c.id for c in desk.check(number).contradictions], Ruling.REAL, "logs")
    made = desk.recommend(number, claims[2].id, "It sank two days later.", why="So the log.")
    desk.decide(number, made.id, Verdict.REFUSED, "Oda")
    desk.assign_article(number, "Bea")
    desk.undo(number)
    desk.sign(number, Reader.CHECKER)


def seen(desk: Desk, number: int) -> tuple[object, ...]:
    """Return everything that a person sees of an article."""
    check = desk.check(number)
    return (
        *(check, desk.removed_claims(number), desk.details(number), desk.names(number)),
        *(desk.rulings(number), acts(desk, number), desk.head(number), desk.backed(number)),
        *(desk.cut_claims(number), desk.questions(number), desk.draft(number)),
        desk.recommendations(number),
    )


def acts(desk: Desk, number: int) -> list[Change]:
    """Return what was done on an article, without the lines that say it was brought."""
    return [line for line in desk.history(number) if line.hash]


@pytest.fixture
def carry(tmp_path: Path) -> Callable[[Desk, Desk], object]:
    def carry(one: Desk, other: Desk) -> object:
        path = one.export_article(1, tmp_path / "carried.json", overwrite=True).path
        return other.import_article(path)

    return carry


@pytest.fixture
def two(make_desk: MakeDesk, tmp_path: Path) -> tuple[Desk, Desk]:
    """Ada's desk and Bea's, both with the article and its first change."""
    ada = make_desk(tmp_path / "ada.db", checker="Ada")
    ada.mark(ada.add(story()), ada.claims(1)[0].id, Status.VERIFIED)
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    bea.import_article(ada.export_article(1, tmp_path / "first.json").path)
    return ada, bea


def test_an_article_comes_whole_to_a_desk_without_it(make_desk: MakeDesk, tmp_path: Path) -> None:
    ada = make_desk(tmp_path / "ada.db")
    ada.add(story("Another"))
    number = ada.add(story())
    work(ada, number)
    path = ada.export_article(number, tmp_path / "ferry.json").path
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    for n in range(3):
        bea.archive(bea.add(story(f"Other {n}")))
    done = bea.import_article(path)
    assert (done.article_id, done.title, done.new, done.conflicts) == (4, "Ferry sinks", True, ())
    assert seen(bea, 4) == seen(ada, number)
    before = bea.head(4), bea.last_event(4)
    again = bea.import_article(path)
    assert (again.new, again.acts, again.conflicts) == (False, 0, ())
    assert (bea.head(4), bea.last_event(4)) == before
    # Ada goes on there as if she had never left.
    ada_there = make_desk(bea.path, checker="Ada")
    assert ada_there.undo(4)
    bea.close()
    ada_there.close()
    assert_sound(bea.path)


def test_what_one_did_alone_is_taken_over(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    claims = ada.claims(1)
    ada.undo(1)
    ada.note(1, claims[0].id, "Log, p. 3.")
    bea.split(1, claims[2].id, claims[2].start + 10)
    bea.mark(1, claims[1].id, Status.DISPUTED)
    bea.rule(1, bea.check(1).contradictions[0].id, Ruling.EXPLAINED)
    done = carry(bea, ada)
    assert (done.new, done.acts, done.conflicts) == (False, 3, ())
    done = carry(ada, bea)
    assert (done.acts, done.conflicts) == (2, ())
    assert ada.check(1) == bea.check(1)
    assert ada.removed_claims(1) == bea.removed_claims(1)
    assert ada.rulings(1) == bea.rulings(1)
    assert [(c.by, c.at) for c in acts(ada, 1)[-3:]] == [(c.by, c.at) for c in acts(bea, 1)[-5:-2]]
    for one, other in ((ada, bea), (bea, ada), (ada, bea)):
        head = other.head(1)
        done = carry(one, other)
        assert (done.acts, done.conflicts, other.head(1)) == (0, (), head)
    assert ada.undo(1)
    assert carry(ada, bea).acts == 1
    assert ada.check(1) == bea.check(1)


def test_what_both_changed_stands_as_it_is_here_and_is_told(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    first, second = ada.claims(1)[:2]
    ada.mark(1, second.id, Status.OPINION)
    bea.mark_many(1, [first.id, second.id], Status.DISPUTED)
    bea.note(1, second.id, "Rang.")
    done = carry(bea, ada)
    (conflict,) = done.conflicts
    assert (conflict.theirs.by, conflict.ours.by) == ("Bea", "Ada")
    assert "disputed" in conflict.theirs.what
    assert conflict.ours.what == "status of claim 2: unchecked -> opinion"
    assert done.acts == 1
    claims = ada.claims(1)
    # An act is taken over whole or not at all.
    assert [c.status for c in claims[:2]] == [Status.VERIFIED, Status.OPINION]
    assert claims[1].note == "Rang."
    held = [line.what for line in acts(ada, 1) if "not taken over" in line.what]
    assert len(held) == 1
    assert "disputed" in held[0]
    assert carry(bea, ada).conflicts == ()  # told once, kept in the history
    assert [line.what for line in acts(ada, 1) if "not taken over" in line.what] == held
    assert ada.undo(1)  # her own mark, and not Bea's that was never made here
    assert ada.claims(1)[1].status is Status.UNCHECKED


def test_who_knew_of_both_versions_settles_a_conflict(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    claim = ada.claims(1)[1]
    ada.mark(1, claim.id, Status.OPINION)
    bea.mark(1, claim.id, Status.DISPUTED)
    assert carry(bea, ada).conflicts
    assert carry(ada, bea).conflicts
    ada.mark(1, claim.id, Status.CANNOT_VERIFY)
    assert carry(ada, bea).conflicts == ()
    assert bea.claims(1)[1].status is Status.CANNOT_VERIFY


def test_other_words_of_a_claim_conflict_with_anything_done_to_it(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    claim = ada.claims(1)[0]
    bea.split(1, claim.id, claim.start + 30)
    ada.note(1, claim.id, "Log.")
    assert len(carry(bea, ada).conflicts) == 1
    assert ada.claims(1)[0].note == "Log."
    assert len(carry(ada, bea).conflicts) == 1
    assert len(bea.claims(1)) == len(ada.claims(1)) + 1


def test_a_sign_off_is_not_taken_over_what_the_reader_did_not_see(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    bea.sign(1, Reader.CHECKER)
    ada.note(1, ada.claims(1)[0].id, "Log.")
    (conflict,) = carry(bea, ada).conflicts
    assert conflict.theirs.what == "sign-off as checker"
    done = carry(ada, bea)
    assert (done.acts, done.conflicts) == (1, ())


def test_the_same_article_added_on_two_desks_is_one(
    make_desk: MakeDesk, tmp_path: Path, carry: Callable[[Desk, Desk], Any]
) -> None:
    ada = make_desk(tmp_path / "ada.db")
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    for desk in (ada, bea):
        desk.add(story())
    bea.mark(1, bea.claims(1)[0].id, Status.DISPUTED)
    done = carry(bea, ada)
    assert (done.new, done.acts, done.conflicts) == (False, 1, ())
    assert ada.claims(1) == bea.claims(1)
    assert [line.what for line in acts(ada, 1)][1] == (
        "made on another desk, not taken over: the article: put on the desk"
    )


def test_every_field_has_a_shape() -> None:
    """What nobody has said the shape of is refused, and then no article with it can be carried."""
    nothing: list[Value] = [None, "", 0]
    for change in cast("frozenset[Field]", words_of(Field)):
        assert any(fits(("article", "", change), value) for value in nothing), change
        assert not fits(("article", "", change), {"other": 1}), change
    assert fits(("claim", "a", "added"), 1)
    assert not fits(("claim", "a", "added"), "2026-01-01T00:00:00.000000+00:00")
    assert not fits(("article", "", "added"), "9999-12-31T23:59:59.000000-23:59")


LATER = (*PARAGRAPHS[:2], *PARAGRAPHS[3:])
"""The second draft: the third paragraph is cut."""
LAST = ("The ferry Halvor left Grenvik on 3 May 2021 with 214 passengers.", *LATER[1:])
"""The third draft: the first paragraph has another figure."""


def of_three_drafts(desk: Desk) -> list[int]:
    """Put a story of three drafts on a desk, each with work on it, and return their numbers."""
    first = desk.add(story())
    for claim in desk.claims(first):
        if claim.quote in PARAGRAPHS[2]:
            desk.mark(first, claim.id, Status.DISPUTED)
    work(desk, first)
    second = desk.revise(first, story(paragraphs=LATER)).article
    desk.mark(second, desk.claims(second)[1].id, Status.OPINION)
    last = desk.revise(second, story(paragraphs=LAST)).article
    desk.note(last, desk.claims(last)[0].id, "Now 214?")
    return [first, second, last]


@pytest.mark.parametrize(("named", "by_number"), [(0, False), (2, False), (1, True)])
def test_a_story_comes_with_all_its_drafts(
    make_desk: MakeDesk, tmp_path: Path, named: int, by_number: bool
) -> None:
    ada = make_desk(tmp_path / "ada.db")
    ada.add(story("Another"))
    numbers = of_three_drafts(ada)
    if by_number:
        ada.close()
        call_drafts_by_number(ada.path)
        ada = make_desk(ada.path)
        assert [proof.faults for proof in ada.verify_all()] == [()] * 4
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    for n in range(3):
        bea.add(story(f"Other {n}"))
    made = ada.export_article(numbers[named], tmp_path / "ferry.json")
    done = bea.import_article(made.path)
    assert (made.drafts, done.new, done.instead) == (3, True, None)
    assert [each.article_id for each in done.drafts] == [4, 5, 6]
    assert [each.id for each in bea.revisions(4)] == [4, 5, 6]
    for here, there in zip((4, 5, 6), numbers, strict=True):
        assert [line.what for line in acts(bea, here)][1:2] == (
            [line.what for line in acts(ada, there)][1:2]
            if here == 4
            else [acts(ada, there)[1].what.replace(f"article {there - 1}", f"article {here - 1}")]
        )
        cuts = [replace(cut, article=cut.article + 2) for cut in ada.cut_claims(there)]
        assert list(bea.cut_claims(here)) == cuts
        assert bea.head(here) == ada.head(there)
    assert ada.cut_claims(numbers[-1])
    again = bea.import_article(made.path)
    assert (again.new, again.acts, again.conflicts) == (False, 0, ())
    # From there it goes on, and back.
    bea.mark(6, bea.claims(6)[1].id, Status.CANNOT_VERIFY)
    fourth = bea.revise(6, story(paragraphs=LAST[:-1])).article
    back = ada.import_article(bea.export_article(4, tmp_path / "back.json").path)
    assert [(each.new, each.acts > 0) for each in back.drafts] == [
        *((False, False), (False, False), (False, True), (True, True))
    ]
    newest = ada.revisions(numbers[0])[-1].id
    assert newest == back.article_id
    assert ada.check(newest) == bea.check(fourth)
    assert [cut.draft for cut in ada.cut_claims(newest)] == [
        cut.draft for cut in bea.cut_claims(fourth)
    ]
    third = make_desk(tmp_path / "third.db")
    third.import_article(ada.export_article(newest, tmp_path / "on.json").path)
    assert third.check(4) == ada.check(newest)
    for desk in (ada, bea, third):
        desk.close()
        assert_sound(desk.path)
        assert_searchable(desk.path)


def test_a_new_draft_comes_behind_the_one_that_is_here(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    claim = ada.claims(1)[0]
    bea.note(1, claim.id, "Seen the list.")
    second = ada.revise(1, story(paragraphs=LATER)).article
    done = carry(ada, bea)
    assert [(each.draft, each.new, each.apart) for each in done.drafts] == [
        *((1, False, 1), (2, True, 0))  # Bea's note is on the first draft alone
    ]
    assert bea.draft(done.article_id) == (2, 2)
    with pytest.raises(EarlierDraftError):
        bea.note(1, claim.id, "")
    done = carry(bea, ada)
    assert [(each.acts, each.apart) for each in done.drafts] == [(1, 1), (0, 0)]
    assert ada.claims(1)[0].note == "Seen the list."
    assert ada.claims(second) == bea.claims(2)
    assert carry(ada, bea).drafts[0].apart == 0


def test_two_second_drafts_stay_where_they_are(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    ada.revise(1, story(paragraphs=LATER))
    ours = bea.revise(1, story(paragraphs=LAST)).article
    bea.mark(ours, bea.claims(ours)[0].id, Status.DISPUTED)
    before = bea.check(ours), bea.head(ours)
    done = carry(ada, bea)
    assert (len(done.drafts), done.instead) == (1, ours)
    assert (bea.check(ours), bea.head(ours)) == before
    assert len(bea.revisions(1)) == 2


def test_the_same_second_draft_opened_twice_is_one(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    for desk in two:
        desk.revise(1, story(paragraphs=LATER))
    bea.note(2, bea.claims(2)[0].id, "Rang.")
    done = carry(bea, ada)
    assert [(each.new, each.acts, each.conflicts) for each in done.drafts] == [
        *((False, 0, ()), (False, 1, ()))
    ]
    assert ada.claims(2) == bea.claims(2)


def test_a_draft_with_the_text_of_an_earlier_one_is_another(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    ada = make_desk(tmp_path / "ada.db")
    first = ada.add(story())
    ada.revise(first, story(paragraphs=LATER))
    third = ada.revise(2, story()).article
    ada.note(third, ada.claims(third)[0].id, "As before.")
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    for _ in range(2):
        done = bea.import_article(ada.export_article(1, tmp_path / "a.json", overwrite=True).path)
        assert [each.article_id for each in done.drafts] == [1, 2, 3]
    assert [bea.claims(n)[0].note for n in (1, 3)] == ["", "As before."]


def test_who_had_only_a_later_draft_has_what_was_done_on_it(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    ada = make_desk(tmp_path / "ada.db")
    ada.add(story())
    second = ada.revise(1, story(paragraphs=LATER)).article
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    bea.mark(bea.add(story(paragraphs=LATER)), bea.claims(1)[0].id, Status.DISPUTED)
    done = ada.import_article(bea.export_article(1, tmp_path / "b.json").path)
    assert (done.article_id, done.acts) == (second, 1)
    assert ada.claims(second)[0].status is Status.DISPUTED


def test_copies_go_along_and_are_kept_once(
    two: tuple[Desk, Desk], tmp_path: Path, carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    log = ada.add_source(1, Source("", SourceType.DOCUMENT, "Harbour log"))
    witness = ada.add_source(1, Source("", SourceType.PERSON, "Nils Aker", confidential=True))
    ada.keep_copy(1, log.id, "log.pdf", b"%PDF first", "First page of the log")
    ada.keep_copy(1, log.id, "log.pdf", b"%PDF second", "Second page of the log")
    ada.keep_copy(1, witness.id, "nils.txt", b"I was on board.", "I was on board.")
    bare = ada.export_article(1, tmp_path / "bare.json", copies=False)
    assert (bare.copies, bare.missing, bare.confidential) == (0, 3, 1)
    assert bea.import_article(bare.path).copies == 0
    assert bea.sources(1) == ada.sources(1)
    whole = ada.export_article(1, tmp_path / "whole.json")
    assert (whole.copies, whole.missing) == (3, 0)
    done = bea.import_article(whole.path)
    assert (done.acts, done.copies) == (0, 3)
    for content in (b"%PDF first", b"%PDF second", b"I was on board."):
        sha256 = hashlib.sha256(content).hexdigest()
        assert bea.copy_of(sha256) == ada.copy_of(sha256)
    assert bea.import_article(whole.path).copies == 0
    # What Bea has not herself she cannot hand on.
    oda = Desk(tmp_path / "oda.db")
    oda.import_article(bare.path)
    assert oda.export_article(1, tmp_path / "on.json").missing == 3
    oda.close()


def test_the_desk_says_who_brought_what_and_when(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    (line,) = [line for line in bea.history(1) if not line.hash]
    assert (line.by, line.what) == ("Bea", "brought from another desk: 2 changes")
    ada.note(1, ada.claims(1)[0].id, "Log.")
    bea.note(1, bea.claims(1)[0].id, "No log.")
    carry(ada, bea)
    assert bea.history(1)[-1].what == "brought from another desk: 0 changes, 1 not taken over"
    assert [line.what for line in ada.history(1)] == [line.what for line in acts(ada, 1)]
    head = bea.head(1)
    assert head.hash == acts(bea, 1)[-1].hash
    lines = bea.history(1)
    carry(ada, bea)
    assert bea.history(1) == lines


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE imports SET \"by\" = 'nobody'",
        "DELETE FROM imports",
        "INSERT OR REPLACE INTO imports SELECT * FROM imports",
    ],
)
def test_what_was_brought_stays_written_down(two: tuple[Desk, Desk], statement: str) -> None:
    _, bea = two
    with closing(sqlite3.connect(bea.path)) as file:
        before = file.execute("SELECT * FROM imports").fetchall()
        assert before
        with pytest.raises(sqlite3.IntegrityError):
            file.execute(statement)
        file.rollback()
        assert file.execute("SELECT * FROM imports").fetchall() == before


def test_nothing_is_kept_of_a_story_whose_last_draft_does_not_fit(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    ada = make_desk(tmp_path / "ada.db")
    of_three_drafts(ada)
    path = ada.export_article(1, tmp_path / "ferry.json").path
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    with closing(sqlite3.connect(bea.path)) as other:
        other.execute(
            "CREATE TRIGGER refuses BEFORE INSERT ON events WHEN NEW.article = 3"
            " BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
        other.commit()
    with pytest.raises(CarriedError, match="does not fit this desk"):
        bea.import_article(path)
    assert bea.articles() == []
