"""Acts on the desk: what each does, what it keeps, what it refuses, how it is told."""

from __future__ import annotations

import pytest

from factcheck import Desk
from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import Article, Claim, Kind, Number, Ruling, SourceKind, Span, Status, Tick
from factcheck.store.engine import sqlite3
from tests.store.conftest import MakeDesk, story

SPELLED = (
    "Captain Sergei Malkov took the ferry out at noon. The owners praised Captain Sergei Malkov.",
    "Captain Sergey Malkov had sailed the bay for years. Malkov retired in June.",
)


def quotes(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.quote for claim in claims]


@pytest.fixture
def number(desk: Desk, article: Article) -> int:
    return desk.add(article)


def test_a_claim_is_split_and_both_keep_what_it_had(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[0]
    desk.mark(number, claim.id, Status.DISPUTED)
    desk.note(number, claim.id, "Ask Colbo.")
    desk.assign(number, [claim.id], "Oda")
    at = desk.article(number).text.index("harbour master")
    first, second = desk.split(number, claim.id, at)
    assert (first.end, second.start) == (at - 1, at)
    assert first.added
    assert second.added
    for part in (first, second):
        assert (part.status, part.note, part.assigned) == (Status.DISPUTED, "Ask Colbo.", "Oda")
    assert desk.claims(number)[:2] == (first, second)
    assert [each.id for each in desk.removed_claims(number)] == [claim.id]
    assert desk.history(number)[-1].what == "claim 1 split in two"
    assert set(desk.history(number)[-1].subjects) == {claim.id, first.id, second.id}
    assert desk.undo(number) == "claim 1 split in two"
    assert desk.history(number)[-1].what == "undone: claim 1 split in two"
    assert desk.claims(number)[0].quote == claim.quote
    assert not desk.removed_claims(number)


def test_no_half_of_a_claim_is_without_words(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[1]
    before = desk.claims(number)
    for at in (claim.start, claim.end, claim.end - 1, claim.start - 5):
        with pytest.raises(UsageError):
            desk.split(number, claim.id, at)
    assert desk.claims(number) == before
    assert len(desk.history(number)) == 1


def test_the_halves_merged_are_the_claim_that_was_split(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[0]
    halves = desk.split(number, claim.id, claim.start + 30)
    assert desk.merge(number, [half.id for half in halves]) == claim
    assert desk.history(number)[-1].what == "claims 1 and 2 merged"
    assert {half.id for half in halves} == {each.id for each in desk.removed_claims(number)}


def test_neighbours_are_merged_and_others_are_not(desk: Desk, number: int) -> None:
    claims = desk.claims(number)
    desk.mark(number, claims[1].id, Status.VERIFIED)
    desk.note(number, claims[1].id, "Log.")
    desk.note(number, claims[2].id, "List.")
    desk.edit(number, claims[2].id, "190 people lived.")
    with pytest.raises(UsageError, match="between"):
        desk.merge(number, [claims[0].id, claims[2].id])
    with pytest.raises(UsageError, match="two claims"):
        desk.merge(number, [claims[0].id, claims[0].id])
    merged = desk.merge(number, [claims[2].id, claims[1].id])
    assert merged.span == Span(claims[1].start, claims[2].end)
    assert (merged.status, merged.note) == (Status.UNCHECKED, "Log.\nList.")
    assert merged.text.endswith("190 people lived.")


def test_a_span_is_narrowed_and_widened(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[2]
    desk.mark(number, claim.id, Status.VERIFIED)
    desk.edit(number, claim.id, "190 people lived.")
    narrow = desk.set_span(number, claim.id, Span(claim.start, claim.end - len(" survivors")))
    assert narrow.quote == "Rescuers counted 190"
    assert (narrow.status, narrow.text) == (Status.VERIFIED, "190 people lived.")
    assert desk.history(number)[-1].what == "claim 3 set to “Rescuers counted 190”"
    wide = desk.set_span(number, narrow.id, Span(claim.start - 5, claim.end))
    assert (wide.status, wide.text) == (Status.UNCHECKED, "190 people lived.")
    assert desk.set_span(number, wide.id, claim.span).id == claim.id
    assert quotes(desk.claims(number)).count(claim.quote) == 1
    with pytest.raises(UsageError, match="no words of the claim"):
        desk.set_span(number, claim.id, Span(0, 20))
    with pytest.raises(UsageError, match="claim already"):
        desk.add_claim(number, claim.span)


def test_only_the_dot_of_a_claim_can_be_left_off(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[1]
    narrow = desk.set_span(number, claim.id, Span(claim.start, claim.end - 1))
    assert narrow.quote + "." == claim.quote
    with pytest.raises(UsageError, match="by now"):
        desk.restore(number, [claim.id])
    desk.delete(number, [narrow.id])
    assert desk.restore(number, [claim.id]) == (claim,)


def test_claims_are_deleted_and_restored(make_desk: MakeDesk, article: Article) -> None:
    desk = make_desk()
    number = desk.add(article)
    before = desk.check(number).claims
    desk.mark(number, before[3].id, Status.VERIFIED)
    desk.delete(number, [before[3].id, before[0].id])
    desk.close()
    desk = make_desk()
    assert [each.id for each in desk.claims(number)] == [
        each.id for n, each in enumerate(before) if n not in (0, 3)
    ]
    assert [each.id for each in desk.removed_claims(number)] == [before[0].id, before[3].id]
    assert sum(desk.articles()[0].statuses.values()) == len(before) - 2
    with pytest.raises(NotOnDeskError):
        desk.mark(number, before[0].id, Status.OPINION)
    with pytest.raises(NotOnDeskError):
        desk.restore(number, [before[1].id])
    (back,) = desk.restore(number, [before[3].id])
    assert back.status is Status.VERIFIED
    assert desk.add_claim(number, before[0].span) == before[0]
    assert not desk.removed_claims(number)


def test_many_are_marked_in_one_act(desk: Desk, number: int) -> None:
    before = desk.claims(number)
    marked = desk.mark_many(number, [each.id for each in before[:3]], Status.OPINION)
    assert [each.id for each in marked] == [each.id for each in before[:3]]
    assert desk.history(number)[-1].what == "status of 3 claims: opinion"
    with pytest.raises(NotOnDeskError):
        desk.mark_many(number, [before[4].id, "nowhere"], Status.VERIFIED)
    assert len(desk.history(number)) == 2
    assert desk.undo(number)
    assert desk.claims(number) == before


def test_a_claim_gets_another_speaker(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[0]
    assert claim.speaker
    own = desk.attribute(number, claim.id, "")
    assert (own.speaker, own.attributions) == ("", ())
    assert desk.history(number)[-1].what.endswith("as found -> the article's own voice")
    cue = Span(claim.end - 5, claim.end - 1)
    said = desk.attribute(number, claim.id, "Ines Colbo", cue=cue)
    (attribution,) = said.attributions
    assert (attribution.record, attribution.named, attribution.cue) == ("person:colbo", True, cue)
    council = desk.attribute(number, claim.id, "the council", kind=SourceKind.DESCRIBED)
    assert not council.attributions[0].named
    with pytest.raises(UsageError, match="outside"):
        desk.attribute(number, claim.id, "Ines Colbo", cue=Span(0, 10**6))
    while desk.undo(number):
        pass
    assert desk.claims(number)[0] == claim


def test_details_are_ticked_and_a_claim_becomes_ready(
    make_desk: MakeDesk, article: Article
) -> None:
    desk = make_desk()
    number = desk.add(article)
    details = desk.details(number)
    assert [d.detail.start for d in details] == sorted(d.detail.start for d in details)
    assert {d.tick for d in details} == {Tick.UNTICKED}
    claim = desk.check(number).claims[0]
    mine = [d for d in details if claim.id in d.claims]
    assert tuple(d.detail for d in mine) == claim.details
    desk.tick_many(number, [d.id for d in mine[1:]], Tick.TICKED)
    assert not desk.claims_ready(number)
    assert desk.tick(number, mine[0].id, Tick.SKIPPED).tick is Tick.SKIPPED
    desk.close()
    desk = make_desk()
    assert [each.id for each in desk.claims_ready(number)] == [claim.id]
    row = desk.articles()[0]
    assert row.details == len(details)
    assert row.ticks == {Tick.TICKED: len(mine) - 1, Tick.SKIPPED: 1}
    assert row.ticked == len(mine) / len(details)
    desk.tick(number, mine[0].id, Tick.DISPUTED)
    assert not desk.claims_ready(number)
    desk.undo(number)
    desk.mark(number, claim.id, Status.VERIFIED)
    assert not desk.claims_ready(number)
    with pytest.raises(NotOnDeskError):
        desk.tick(number, "nowhere", Tick.TICKED)


def test_a_moved_paragraph_has_the_same_details(desk: Desk, number: int, article: Article) -> None:
    draft = story(paragraphs=tuple(b.span.of(article.text) for b in article.blocks)[::-1])
    second = desk.add(draft)
    assert {d.id for d in desk.details(second)} == {d.id for d in desk.details(number)}


def test_a_correction_is_remembered_and_taken_back(make_desk: MakeDesk, article: Article) -> None:
    desk = make_desk()
    number = desk.add(article)
    first = desk.check(number)
    detail = next(d for d in desk.details(number) if d.detail.surface == "3 May 2021")
    changed = desk.correct(number, detail.id, "2021-05-02")
    assert (changed.detail.value, changed.correction) == ("2021-05-02", "2021-05-02")
    contradictions = desk.check(number).contradictions
    assert len(contradictions) == len(first.contradictions) + 1
    desk.close()
    desk = make_desk()
    assert desk.check(number).contradictions == contradictions
    assert desk.claims(number)[0].details[2].value == "2021-05-02"
    made = desk.add_claim(number, Span(detail.detail.start, detail.detail.end))
    assert [d.value for d in made.details] == ["2021-05-02"]
    desk.undo(number)
    with pytest.raises(UsageError):
        desk.correct(number, detail.id, "soon")
    assert desk.undo(number) == "meaning of detail “3 May 2021”: 2021-05-02 -> as found"
    assert desk.check(number) == first
    assert desk.details(number)[2].correction == ""


def test_a_name_is_settled_once(desk: Desk) -> None:
    number = desk.add(story(paragraphs=SPELLED))
    check = desk.check(number)
    spelling = [found for found in check.contradictions if found.kind is Kind.NAME_SPELLING]
    assert spelling
    (entry,) = (
        e for e in desk.names(number) if any(s.words == "Sergei Malkov" for s in e.spellings)
    )
    assert not entry.settled
    settled = desk.settle_name(number, "Sergey Malkov", "Sergei Malkov")
    assert {e.chief for e in settled} == {"Sergey Malkov"}
    assert all(e.settled for e in settled)
    wrong = [s for e in settled for s in e.spellings if s.right]
    assert [(s.words, s.right, len(s.spans)) for s in wrong] == [
        ("Sergei Malkov", "Sergey Malkov", 2)
    ]
    record = desk.rulings(number)[spelling[0].id]
    assert (record.ruling, record.note) == (Ruling.REAL, "“Sergey Malkov” is right")
    disputed = [d.detail.surface for d in desk.details(number) if d.tick is Tick.DISPUTED]
    assert disputed == ["Sergei Malkov"] * 2
    assert desk.checking_copy(number).spellings == {"Sergei Malkov": "Sergey Malkov"}
    assert desk.history(number)[-1].what == (
        "spelling of “Sergei Malkov” settled as “Sergey Malkov”"
    )
    turned = desk.settle_name(number, "Sergei Malkov", "Sergey Malkov")
    assert {e.chief for e in turned} == {"Sergei Malkov"}
    assert desk.checking_copy(number).spellings == {"Sergey Malkov": "Sergei Malkov"}
    desk.undo(number)
    desk.undo(number)
    assert desk.check(number) == check
    assert not desk.rulings(number)
    assert not desk.checking_copy(number).spellings


def test_no_name_is_settled_that_is_not_there(desk: Desk, number: int) -> None:
    for right, wrong in (
        ("Colbo", ["Nobody"]),
        ("Colbo", ["Colbo"]),
        ("Colbo", []),
        (" ", ["Colbo"]),
    ):
        with pytest.raises(UsageError):
            desk.settle_name(number, right, *wrong)
    assert len(desk.history(number)) == 1


def test_articles_are_set_aside_and_come_back(desk: Desk, number: int, article: Article) -> None:
    other = desk.add(story(title="Harbour fees rise"))
    desk.assign_article(other, "Oda")
    desk.archive(number)
    assert [row.id for row in desk.articles()] == [other]
    assert [row.id for row in desk.articles(archived=True)] == [number]
    desk.delete_article(other)
    assert not desk.articles()
    assert [(row.id, row.assigned) for row in desk.articles(deleted=True)] == [(other, "Oda")]
    assert desk.undo(other) == "the article: restored"
    assert desk.undo(number) == "the article: taken out of the archive"
    assert [row.id for row in desk.articles(search="FEES harb")] == [other]
    assert not desk.articles(search="arbour")
    desk.delete_article(number)
    assert desk.add(article) == number
    assert [row.id for row in desk.articles()] == [other, number]
    with pytest.raises(NotOnDeskError):
        desk.archive(77)


def test_setting_an_article_aside_does_not_read_it(desk: Desk, number: int) -> None:
    desk.archive(number)
    connection = sqlite3.connect(desk.path)
    try:
        assert connection.execute("SELECT count(*) FROM analyses").fetchone() == (0,)
    finally:
        connection.close()


def test_the_list_tells_what_is_open_and_when_it_was_touched(desk: Desk, number: int) -> None:
    found = desk.check(number).contradictions
    row = desk.articles()[0]
    assert (row.open, row.touched) == (len(found), row.added)
    desk.rule(number, found[0].id, Ruling.EXPLAINED)
    row = desk.articles()[0]
    assert row.open == len(found) - 1
    assert row.touched is not None
    assert row.touched > row.added
    draft = desk.add(story(title="Second draft"))
    desk.check(draft)
    assert desk.articles()[0].open == len(found) - 1
    desk.rule(draft, found[0].id, None)
    assert [row.open for row in desk.articles()] == [len(found), len(found) - 1]


def test_a_real_contradiction_makes_its_claims_disputed(desk: Desk, number: int) -> None:
    found = desk.check(number).contradictions
    desk.rule_many(number, [each.id for each in found], Ruling.REAL, "two logs")
    assert {record.note for record in desk.rulings(number).values()} == {"two logs"}
    disputed = [claim for claim in desk.claims(number) if claim.status is Status.DISPUTED]
    marks = [mark for each in found for p in (each.a, each.b) if p for mark in p.marks]
    assert disputed
    assert all(any(mark.overlaps(claim.span) for mark in marks) for claim in disputed)
    assert len(desk.history(number)) == 2
    desk.undo(number)
    assert not desk.rulings(number)
    assert {claim.status for claim in desk.claims(number)} == {Status.UNCHECKED}
    desk.rule(number, found[0].id, Ruling.REAL, dispute=False)
    assert {claim.status for claim in desk.claims(number)} == {Status.UNCHECKED}
    with pytest.raises(NotOnDeskError):
        desk.rule_many(number, [found[0].id, "nowhere"], Ruling.REAL)


def test_two_desks_see_each_others_acts(make_desk: MakeDesk, article: Article) -> None:
    one, other = make_desk(), make_desk(checker="Oda")
    number = one.add(article)
    claim = one.claims(number)[0]
    other.details(number)
    halves = one.split(number, claim.id, claim.start + 30)
    assert other.claims(number)[:2] == halves
    with pytest.raises(NotOnDeskError):
        other.mark(number, claim.id, Status.VERIFIED)
    other.mark(number, halves[0].id, Status.VERIFIED)
    detail = one.details(number)[0]
    one.correct(number, detail.id, "place")
    assert other.details(number)[0].sort == "place"
    assert other.claims(number) == one.claims(number)


def test_a_made_claim_comes_from_what_is_kept_after_a_restart(
    make_desk: MakeDesk, article: Article
) -> None:
    desk = make_desk()
    number = desk.add(article)
    first, _ = desk.split(number, desk.claims(number)[0].id, article.text.index("harbour"))
    assert "passenger" in {d.counted for d in first.details if isinstance(d, Number)}
    desk.close()
    connection = sqlite3.connect(desk.path)
    connection.execute("UPDATE annotations SET found = replace(found, 'passenger', 'kept one')")
    connection.commit()
    connection.close()
    again = make_desk().claims(number)[0]
    assert again.id == first.id
    assert "kept one" in {d.counted for d in again.details if isinstance(d, Number)}
