"""New drafts on a real desk: what is carried over, what is to be checked again, what was cut."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Desk
from factcheck.errors import EarlierDraftError, UsageError
from factcheck.model import (
    Article,
    CheckedDetail,
    Claim,
    Reader,
    Revision,
    Ruling,
    Span,
    Status,
    Tick,
)
from factcheck.store.chain import root
from factcheck.store.engine import sqlite3
from tests.store.conftest import PARAGRAPHS, MakeDesk, story
from tests.store.old_desks import call_drafts_by_number
from tests.store.replay import assert_sound
from tests.store.scan import assert_searchable

LATER = (
    (
        "The ferry Halvor left Grenvik on 3 May 2021 with 214 passengers, harbour master Ines Colbo"
        " said."
    ),
    "It sank the next day. Rescuers counted 190 survivors, and the council paid $4 million.",
    "Two divers searched the wreck on Sunday.",
    "The weather was calm. The weather was calm.",
    "The ferry Halvor left Grenvik on Friday, 3 May 2021.",
)
"""The second draft: the first sentence with another figure, the third paragraph replaced."""
CUT = PARAGRAPHS[2]
NEW = LATER[2]


@pytest.fixture
def number(desk: Desk, article: Article) -> int:
    return desk.add(article)


def draft(*paragraphs: str) -> Article:
    return story(paragraphs=paragraphs or LATER)


def claim_of(desk: Desk, number: int, words: str) -> Claim:
    (found,) = [claim for claim in desk.claims(number) if words in claim.quote]
    return found


def detail_of(desk: Desk, number: int, words: str) -> CheckedDetail:
    return next(each for each in desk.details(number) if each.detail.surface == words)


def test_the_fates_are_told_in_a_line(desk: Desk, number: int) -> None:
    made = desk.revise(number, draft())
    assert made == Revision(article=2, draft=2, kept=6, to_recheck=1, cut=1, new=1)
    assert made.words == "Draft 2: 6 claims kept, 1 to re-check, 1 cut, 1 new"
    assert desk.history(2)[-1].what == (
        "opened as a new draft of article 1: 1 to re-check, 1 cut, 1 new"
    )
    assert_sound(desk.path)
    assert_searchable(desk.path)


def test_unchanged_claims_keep_everything(desk: Desk, number: int) -> None:
    claim = claim_of(desk, number, "190 survivors")
    desk.mark(number, claim.id, Status.VERIFIED)
    desk.note(number, claim.id, "Hospital list.")
    desk.edit(number, claim.id, "Rescuers counted 190 survivors on 4 May.")
    desk.assign(number, [claim.id], "Oda")
    desk.attribute(number, claim.id, "Ines Colbo")
    before = claim_of(desk, number, "190 survivors")
    made = desk.revise(number, draft())
    after = claim_of(desk, made.article, "190 survivors")
    for field in ("id", "quote", "status", "note", "text", "assigned", "speaker"):
        assert getattr(after, field) == getattr(before, field), field
    assert not after.earlier
    assert not after.fresh


def test_changed_claims_keep_everything_and_are_to_be_checked_again(
    desk: Desk, number: int
) -> None:
    claim = claim_of(desk, number, "212 passengers")
    desk.mark(number, claim.id, Status.VERIFIED)
    desk.note(number, claim.id, "Passenger list.")
    made = desk.revise(number, draft())
    after = claim_of(desk, made.article, "214 passengers")
    assert (after.status, after.note) == (Status.VERIFIED, "Passenger list.")
    assert after.earlier == after.compared_with.replace("214", "212") == claim.quote


@pytest.mark.parametrize("status", [Status.VERIFIED, Status.DISPUTED])
def test_marking_a_claim_checks_it_again(desk: Desk, number: int, status: Status) -> None:
    desk.mark(number, claim_of(desk, number, "212").id, Status.VERIFIED)
    second = desk.revise(number, draft()).article
    claim = claim_of(desk, second, "214")
    assert desk.mark(second, claim.id, status) == replace(claim, status=status, earlier="")
    assert claim_of(desk, second, "214") == replace(claim, status=status, earlier="")
    undone = desk.undo(second)
    assert undone == (
        "claim 1: to be checked again"
        if status is Status.VERIFIED
        else "status of claim 1: disputed -> verified"
    )
    assert claim_of(desk, second, "214") == claim
    assert_sound(desk.path)


def test_a_claim_can_be_said_to_hold_still(desk: Desk, number: int) -> None:
    second = desk.revise(number, draft()).article
    claim = claim_of(desk, second, "214")
    other = claim_of(desk, second, "190 survivors")
    held = desk.still_holds(second, [claim.id, other.id])
    assert held == (replace(claim, earlier=""), other)
    assert desk.claims(second)[0] == held[0]
    assert desk.history(second)[-1].what == "claim 1: still holds"
    desk.undo(second)
    assert desk.claims(second)[0] == claim


def test_what_is_not_checked_again_is_so_in_the_next_draft_too(desk: Desk, number: int) -> None:
    second = desk.revise(number, draft()).article
    same = desk.revise(second, draft(*LATER, "The council will meet in June."))
    first = claim_of(desk, number, "212 passengers").quote
    assert claim_of(desk, same.article, "214").earlier == first
    assert (same.draft, same.to_recheck, same.new) == (3, 1, 1)
    other = [each.replace("214", "215") for each in LATER]
    fourth = desk.revise(same.article, draft(*other))
    assert claim_of(desk, fourth.article, "215").earlier == first


def test_cut_claims_are_kept_with_what_was_known(desk: Desk, number: int) -> None:
    claim = claim_of(desk, number, "240 passengers")
    desk.mark(number, claim.id, Status.DISPUTED)
    desk.note(number, claim.id, "The list says 212.")
    second = desk.revise(number, draft()).article
    (cut,) = desk.cut_claims(second)
    assert (cut.quote, cut.status, cut.note) == (CUT, Status.DISPUTED, "The list says 212.")
    assert (cut.article, cut.draft, cut.id) == (number, 1, claim.id)
    assert cut.span.of(desk.article(cut.article).text) == cut.quote
    third = desk.revise(second, draft(*LATER[1:])).article
    assert [each.draft for each in desk.cut_claims(third)] == [1, 2]
    assert desk.cut_claims(third)[0] == cut
    assert not desk.cut_claims(number)


def test_a_cut_claim_that_comes_back_is_known_again(desk: Desk, number: int) -> None:
    claim = claim_of(desk, number, "240 passengers")
    desk.mark(number, claim.id, Status.DISPUTED)
    desk.note(number, claim.id, "The list says 212.")
    second = desk.revise(number, draft()).article
    third = desk.revise(second, draft(*LATER, CUT))
    back = claim_of(desk, third.article, "240 passengers")
    assert (back.status, back.note) == (Status.DISPUTED, "The list says 212.")
    assert not back.fresh
    assert third.new == 0
    assert not desk.cut_claims(third.article)


def test_new_claims_are_told_from_others(desk: Desk, number: int) -> None:
    second = desk.revise(number, draft()).article
    assert [claim.quote for claim in desk.claims(second) if claim.fresh] == [NEW]
    third = desk.revise(second, draft(*LATER, "The council will meet in June.")).article
    assert [claim.quote for claim in desk.claims(third) if claim.fresh] == [
        "The council will meet in June."
    ]


CHANGES: list[Callable[[Desk, int, Claim], object]] = [
    lambda desk, number, claim: desk.mark(number, claim.id, Status.VERIFIED),
    lambda desk, number, claim: desk.note(number, claim.id, "A note."),
    lambda desk, number, claim: desk.edit(number, claim.id, "Other words."),
    lambda desk, number, claim: desk.assign(number, [claim.id], "Oda"),
    lambda desk, number, claim: desk.attribute(number, claim.id, "Oda"),
    lambda desk, number, claim: desk.delete(number, [claim.id]),
    lambda desk, number, claim: desk.split(number, claim.id, claim.start + 10),
    lambda desk, number, claim: desk.add_claim(number, Span(claim.start, claim.start + 9)),
    lambda desk, number, _claim: desk.tick(number, desk.details(number)[0].id, Tick.TICKED),
    lambda desk, number, _claim: desk.archive(number),
    lambda desk, number, _claim: desk.delete_article(number),
    lambda desk, number, _claim: desk.assign_article(number, "Oda"),
    lambda desk, number, _claim: desk.undo(number),
    lambda desk, number, _claim: desk.rule(
        number, desk.check(number).contradictions[0].id, Ruling.REAL
    ),
    lambda desk, number, _claim: desk.revise(number, draft(*LATER[1:])),
]


@pytest.mark.parametrize("change", CHANGES)
def test_earlier_drafts_stay_as_they_are(
    desk: Desk, number: int, change: Callable[[Desk, int, Claim], object]
) -> None:
    desk.note(number, desk.claims(number)[1].id, "Kept.")
    second = desk.revise(number, draft()).article
    third = desk.revise(second, draft(*LATER[:4])).article
    before = desk.check(number), desk.details(number), desk.history(number)
    with pytest.raises(EarlierDraftError) as refused:
        change(desk, number, desk.claims(number)[0])
    assert refused.value.message == f"draft 1 stays as it is; work on draft 3, article {third}"
    assert (desk.check(number), desk.details(number), desk.history(number)) == before
    assert desk.claims(number)[1].note == "Kept."
    assert desk.report(number, "md", desk.path.with_suffix(".md")).exists()


def test_the_list_has_the_newest_draft_of_each_story(desk: Desk, number: int) -> None:
    desk.assign_article(number, "Oda")
    other = desk.add(story("Another story"))
    second = desk.revise(number, draft()).article
    third = desk.revise(second, draft(*LATER[:4])).article
    rows = {row.id: row for row in desk.articles()}
    assert rows.keys() == {other, third}
    assert (rows[third].draft, rows[third].assigned, rows[third].to_recheck) == (3, "Oda", 1)
    assert (rows[other].draft, rows[other].later) == (1, None)
    for each in (number, second, third):
        line = desk.revisions(each)
        assert [row.id for row in line] == [number, second, third]
        assert [row.draft for row in line] == [1, 2, 3]
        assert [row.later for row in line] == [second, third, None]
    assert desk.draft(second) == (2, 3)
    desk.delete_article(third)
    assert [row.id for row in desk.articles()] == [other]
    assert [row.id for row in desk.articles(deleted=True)] == [third]


def test_the_same_draft_again_is_refused(desk: Desk, number: int) -> None:
    with pytest.raises(UsageError, match="nothing new"):
        desk.revise(number, story())
    assert len(desk.revisions(number)) == 1


def test_an_author_can_go_back_to_an_earlier_text(desk: Desk, number: int) -> None:
    desk.mark(number, claim_of(desk, number, "240").id, Status.DISPUTED)
    second = desk.revise(number, draft()).article
    third = desk.revise(second, story())
    assert third.draft == 3
    assert claim_of(desk, third.article, "240").status is Status.DISPUTED
    assert claim_of(desk, third.article, "212").earlier
    assert desk.add(story()) == third.article
    assert_sound(desk.path)


def test_a_draft_without_a_date_has_that_of_the_one_before(desk: Desk, number: int) -> None:
    undated = replace(draft(), published=None, published_from="")
    second = desk.article(desk.revise(number, undated).article)
    assert second.published == story().published
    assert second.published_from == "the draft before"


def test_nothing_of_a_new_draft_is_taken_back_by_undo(desk: Desk, number: int) -> None:
    desk.mark(number, claim_of(desk, number, "190").id, Status.VERIFIED)
    second = desk.revise(number, draft()).article
    before = desk.check(second)
    assert desk.undo(second) is None
    assert desk.check(second) == before


# ---- details, names, rulings


def test_ticks_follow_their_words(desk: Desk, number: int) -> None:
    kept = ("Halvor", "3 May 2021", "190", "the next day")
    for words in (*kept, "212"):
        desk.tick(number, detail_of(desk, number, words).id, Tick.TICKED)
    second = desk.revise(number, draft()).article
    for words in kept:
        assert detail_of(desk, second, words).tick is Tick.TICKED, words
    assert detail_of(desk, second, "214").tick is Tick.UNTICKED
    assert sum(each.tick is Tick.TICKED for each in desk.details(second)) == len(kept)
    assert_sound(desk.path)


def test_ticks_stay_on_names_and_figures_inside_longer_words(desk: Desk) -> None:
    sentence = "The 12-year-old ferry was Colbo's pride, Ines Colbo said."
    number = desk.add(story(paragraphs=(sentence, PARAGRAPHS[1])))
    details = [each for each in desk.details(number) if each.detail.end <= len(sentence)]
    desk.tick_many(number, [each.id for each in details], Tick.TICKED)
    second = desk.revise(number, draft(PARAGRAPHS[1], sentence)).article
    ticked = [each for each in desk.details(second) if each.tick is Tick.TICKED]
    assert [each.detail.surface for each in ticked] == [each.detail.surface for each in details]
    assert len(ticked) > 2


def test_a_tick_is_gone_where_the_same_words_mean_another_day(desk: Desk, number: int) -> None:
    desk.tick(number, detail_of(desk, number, "the next day").id, Tick.TICKED)
    moved = [each.replace("3 May 2021 with", "7 May 2021 with") for each in PARAGRAPHS]
    second = desk.revise(number, draft(*moved)).article
    assert detail_of(desk, second, "the next day").tick is Tick.UNTICKED


def test_corrections_follow_their_words(desk: Desk, number: int) -> None:
    detail = detail_of(desk, number, "the next day")
    desk.tick(number, detail.id, Tick.DISPUTED)
    desk.correct(number, detail.id, "2021-05-05")
    second = desk.revise(number, draft()).article
    after = detail_of(desk, second, "the next day")
    assert (after.correction, after.detail.value) == ("2021-05-05", "2021-05-05")
    assert after.tick is Tick.DISPUTED


def test_spellings_and_rulings_hold_in_the_new_draft(desk: Desk) -> None:
    spelled = (
        "Captain Sergei Malkov took the ferry out at noon. The owners praised Sergei Malkov.",
        "Captain Sergey Malkov had sailed the bay for years. Malkov retired in June.",
    )
    number = desk.add(story(paragraphs=spelled))
    desk.settle_name(number, "Sergei Malkov", "Sergey Malkov")
    ruled = desk.rulings(number)
    assert ruled
    second = desk.revise(number, draft(*spelled, "The bay froze over in January.")).article
    assert desk.rulings(second) == ruled
    assert any(entry.settled for entry in desk.names(second))
    assert detail_of(desk, second, "Sergey Malkov").tick is Tick.DISPUTED


def test_questions_and_due_date_go_on_and_a_sign_off_does_not(
    make_desk: MakeDesk,
) -> None:
    desk, editor = make_desk(), make_desk(checker="Bo")
    number = desk.add(story())
    claim = claim_of(desk, number, "212 passengers")
    asked = desk.ask(number, "Who counted them?", claim_id=claim.id)
    editor.answer(number, asked.id, "The harbour office.")
    gone = desk.ask(number, "And these?", claim_id=claim_of(desk, number, "240").id)
    desk.set_due(number, dt.date(2021, 5, 12))
    desk.sign(number, Reader.CHECKER)
    before = {each.id: each for each in desk.questions(number)}
    second = make_desk(checker="Oda").revise(number, draft()).article
    after = {each.id: each for each in desk.questions(second)}
    heir = claim_of(desk, second, "214 passengers")
    assert after[asked.id] == replace(before[asked.id], claim=heir.id)
    assert after[gone.id] == before[gone.id]
    assert desk.due(second) == dt.date(2021, 5, 12)
    assert desk.sign_offs(number)
    assert not desk.sign_offs(second)
    assert desk.open_work(second).to_recheck == 1
    assert_sound(desk.path)


# ---- claims that people made, took out, cut and drew together


def test_claims_that_people_made_are_found_again(desk: Desk, number: int) -> None:
    text = desk.article(number).text
    for words, status in (
        ("harbour master Ines Colbo", Status.VERIFIED),
        ("with 212 passengers", Status.DISPUTED),
        ("240 passengers", Status.VERIFIED),
    ):
        start = text.index(words)
        made = desk.add_claim(number, Span(start, start + len(words)))
        desk.mark(number, made.id, status)
    second = desk.revise(number, draft()).article
    added = {claim.quote: claim for claim in desk.claims(second) if claim.added}
    assert added.keys() == {"harbour master Ines Colbo", "with 214 passengers"}
    assert added["harbour master Ines Colbo"].status is Status.VERIFIED
    assert added["with 214 passengers"].earlier == "with 212 passengers"
    assert {cut.quote for cut in desk.cut_claims(second)} == {CUT, "240 passengers"}
    assert_sound(desk.path)


def test_a_claim_that_was_split_stays_split(desk: Desk, number: int) -> None:
    claim = claim_of(desk, number, "212 passengers")
    halves = desk.split(number, claim.id, desk.article(number).text.index("harbour master"))
    desk.mark(number, halves[1].id, Status.VERIFIED)
    made = desk.revise(number, draft())
    quotes = [each.quote for each in desk.claims(made.article)[:2]]
    assert quotes == [
        "The ferry Halvor left Grenvik on 3 May 2021 with 214 passengers,",
        "harbour master Ines Colbo said.",
    ]
    assert [bool(each.earlier) for each in desk.claims(made.article)[:2]] == [True, False]
    assert desk.claims(made.article)[1].status is Status.VERIFIED
    assert [each.quote for each in desk.removed_claims(made.article)] == [LATER[0]]


def test_claims_that_were_drawn_together_stay_so(desk: Desk, number: int) -> None:
    both = [claim.id for claim in desk.claims(number) if "calm" in claim.quote]
    merged = desk.merge(number, both)
    desk.note(number, merged.id, "Weather service.")
    second = desk.revise(number, draft()).article
    (calm,) = [claim for claim in desk.claims(second) if "calm" in claim.quote]
    assert calm.quote == "The weather was calm. The weather was calm."
    assert calm.note == "Weather service."


def test_a_deleted_claim_comes_back_only_with_other_words(desk: Desk, number: int) -> None:
    gone = [claim_of(desk, number, each).id for each in ("190 survivors", "212 passengers")]
    desk.delete(number, gone)
    second = desk.revise(number, draft()).article
    assert [claim.quote for claim in desk.removed_claims(second)] == [
        "Rescuers counted 190 survivors"
    ]
    assert claim_of(desk, second, "214 passengers").earlier


def test_a_cut_claim_that_nobody_wanted_is_not_listed(desk: Desk, number: int) -> None:
    desk.delete(number, [claim_of(desk, number, "240 passengers").id])
    made = desk.revise(number, draft())
    assert not desk.cut_claims(made.article)
    assert made.cut == 0


# ---- one transaction, several windows


@pytest.mark.parametrize("table", ["events", "claims", "cuts", "analyses"])
def test_a_failure_half_way_leaves_the_draft_before_as_it_was(
    make_desk: MakeDesk, table: str
) -> None:
    desk = make_desk()
    number = desk.add(story())
    desk.mark(number, claim_of(desk, number, "212").id, Status.VERIFIED)
    before = desk.check(number), desk.history(number), desk.articles()
    with closing(sqlite3.connect(desk.path)) as other:
        # As a full disk would, the file refuses one of the writes.
        fails = f"BEFORE INSERT ON {table} WHEN NEW.article > 1 BEGIN SELECT RAISE(ABORT, 'no');"
        other.execute(f"CREATE TRIGGER refuses {fails} END")
        other.commit()
        with pytest.raises(sqlite3.IntegrityError):
            desk.revise(number, draft())
        other.execute("DROP TRIGGER refuses")
        other.commit()
    assert (desk.check(number), desk.history(number), desk.articles()) == before
    assert len(desk.revisions(number)) == 1
    assert desk.revise(number, draft()).draft == 2
    assert_sound(desk.path)


def test_a_record_names_the_draft_before_as_every_desk_does(
    make_desk: MakeDesk, article: Article
) -> None:
    desk = make_desk()
    desk.add(story("Another"))
    second = desk.revise(desk.add(article), draft()).article
    third = desk.revise(second, draft(*LATER[1:])).article
    desk.close()
    with closing(sqlite3.connect(desk.path)) as file:
        found = file.execute(
            "SELECT after ->> '$' FROM events WHERE change = 'revises' ORDER BY id"
        ).fetchall()
        what = file.execute(
            "SELECT sha256, title, published FROM articles WHERE id IN (?, ?) ORDER BY id",
            (second - 1, second),
        ).fetchall()
    assert third == second + 1
    assert [name for (name,) in found] == [root(*each) for each in what]


@pytest.mark.parametrize("by_number", [False, True])
def test_a_draft_moved_behind_another_one_is_found_out(
    make_desk: MakeDesk, article: Article, by_number: bool
) -> None:
    desk = make_desk()
    first, other = desk.add(article), desk.add(story("Another"))
    second = desk.revise(first, draft()).article
    desk.close()
    if by_number:
        call_drafts_by_number(desk.path)
    with closing(sqlite3.connect(desk.path)) as file:
        file.execute("DROP TRIGGER articles_stay_in_line")
        file.execute("UPDATE articles SET revises = ? WHERE id = ?", (other, second))
        file.commit()
    (fault, *_) = make_desk().verify(second).faults
    assert "revises" in fault or "words" in fault


def test_another_window_meets_the_new_draft(make_desk: MakeDesk) -> None:
    ours, theirs = make_desk(), make_desk(checker="Bo")
    number = ours.add(story())
    claim = theirs.claims(number)[0]
    second = ours.revise(number, draft()).article
    with pytest.raises(EarlierDraftError, match=f"draft 2, article {second}"):
        theirs.mark(number, claim.id, Status.VERIFIED)
    theirs.mark(second, claim_of(theirs, second, "190").id, Status.VERIFIED)
    assert claim_of(ours, second, "190").status is Status.VERIFIED


def test_only_the_newest_draft_is_found_by_words(desk: Desk, number: int) -> None:
    desk.check(number)
    second = desk.revise(number, draft()).article
    assert {hit.article for hit in desk.search("ferry Halvor")} == {second}
    (cut,) = [hit for hit in desk.search("240 passengers") if "240" in hit.quote]
    assert (cut.article, cut.claim, cut.quote) == (number, "", CUT)
    desk.check(number)
    assert {hit.article for hit in desk.search("ferry Halvor")} == {second}
    assert_searchable(desk.path)


# ---- whatever was done


def work_on(desk: Desk, number: int, acts: list[tuple[str, int, int]]) -> None:
    """Do what can be done of some acts, each on a claim and with a word of it."""
    for act, which, at in acts:
        claims = desk.claims(number)
        if not claims:
            return
        claim = claims[which % len(claims)]
        cut = claim.start + at % max(1, len(claim.quote))
        try:
            if act == "mark":
                desk.mark(number, claim.id, list(Status)[at % len(Status)])
            elif act == "note":
                desk.note(number, claim.id, f"Note {at}.")
            elif act == "edit":
                desk.edit(number, claim.id, f"{claim.quote} Edited {at}.")
            elif act == "delete":
                desk.delete(number, [claim.id])
            elif act == "split":
                desk.split(number, claim.id, cut)
            elif act == "merge":
                desk.merge(number, [each.id for each in claims[which % len(claims) :][:2]])
            elif act == "add":
                desk.add_claim(number, Span(cut, min(claim.end, cut + 20)))
            elif act == "tick":
                details = desk.details(number)
                desk.tick(number, details[at % len(details)].id, Tick.TICKED)
        except UsageError:
            continue  # no words there, or a claim already


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["mark", "note", "edit", "delete", "split", "merge", "add", "tick"]),
        st.integers(0, 20),
        st.integers(0, 90),
    ),
    max_size=12,
)


def standing(claims: tuple[Claim, ...]) -> list[tuple[object, ...]]:
    fields = ("quote", "status", "note", "text", "assigned", "speaker", "added", "earlier")
    return [tuple(getattr(claim, field) for field in fields) for claim in claims]


@settings(max_examples=20, deadline=None)
@given(ACTS)
def test_a_sentence_more_leaves_all_that_was_done(acts: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder, Desk(Path(folder, "desk.db"), checker="Ada") as desk:
        number = desk.add(story())
        work_on(desk, number, acts)
        made = desk.revise(number, draft("The council met in Grenvik in March.", *PARAGRAPHS))
        claims = desk.claims(made.article)
        assert standing(claims[1:]) == standing(desk.claims(number))
        assert claims[0].fresh
        assert (made.kept, made.to_recheck, made.cut, made.new) == (len(claims) - 1, 0, 0, 1)
        ticks = [each.tick for each in desk.details(number)]
        assert [each.tick for each in desk.details(made.article)][-len(ticks) :] == ticks
        assert_sound(desk.path)
        assert_searchable(desk.path)


@settings(max_examples=20, deadline=None)
@given(ACTS, st.permutations([*LATER, *PARAGRAPHS[1:3]]), st.integers(1, 6))
def test_nothing_that_was_listed_is_dropped(
    acts: list[tuple[str, int, int]], order: list[str], most: int
) -> None:
    with TemporaryDirectory() as folder, Desk(Path(folder, "desk.db"), checker="Ada") as desk:
        number = desk.add(story())
        work_on(desk, number, acts)
        before = desk.claims(number)
        made = desk.revise(number, draft(*dict.fromkeys(order[:most])))
        claims = desk.claims(made.article)
        assert made.kept + made.to_recheck + made.new == len(claims)
        assert sum(claim.fresh for claim in claims) == made.new
        assert sum(bool(claim.earlier) for claim in claims) == made.to_recheck
        cut = [each.id for each in desk.cut_claims(made.article)]
        assert made.cut == len(cut) == len(set(cut))
        notes = {line for claim in claims for line in claim.note.split("\n")}
        notes |= {each.note for each in desk.cut_claims(made.article)}
        assert {line for claim in before for line in claim.note.split("\n")} <= notes | {""}
        assert_sound(desk.path)
        assert_searchable(desk.path)
