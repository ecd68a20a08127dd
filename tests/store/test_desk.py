"""The use cases of the desk on a real file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck import Desk, __version__
from factcheck.checking import check
from factcheck.errors import DeskError, ExportError, NotOnDeskError, UsageError
from factcheck.model import Article, Ruling, Span, Status
from factcheck.store.engine import sqlite3
from tests.store.conftest import MakeDesk, story

NOON = dt.datetime(2021, 5, 11, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def test_an_article_comes_back_as_it_was_added(desk: Desk, article: Article) -> None:
    assert desk.article(desk.add(article)) == article


@pytest.mark.parametrize("published", [None, dt.date(1, 1, 1), dt.date(9999, 12, 31)])
def test_an_article_comes_back_with_any_date(
    desk: Desk, article: Article, published: dt.date | None
) -> None:
    dated = replace(article, published=published)
    number = desk.add(dated)
    assert desk.article(number) == dated
    assert desk.add(dated) == number


def test_the_same_text_title_and_date_is_one_article(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    assert desk.add(replace(article, source="elsewhere.html", notes=())) == number
    assert desk.add(replace(article, title="Ferry sinks off Grenvik")) == number + 1
    assert desk.add(replace(article, published=dt.date(2021, 5, 11))) == number + 2
    assert [summary.id for summary in desk.articles()] == [3, 2, 1]


def test_a_text_with_control_characters_is_refused(desk: Desk, article: Article) -> None:
    with pytest.raises(UsageError):
        desk.add(replace(article, text="\x1b[2J" + article.text))
    assert not desk.articles()


def test_control_characters_around_the_text_are_taken_out(desk: Desk, article: Article) -> None:
    hostile = replace(article, title="Ferry\x1b[2J sinks", source="\udcff.txt", notes=("\x07hm",))
    stored = desk.article(desk.add(hostile))
    assert (stored.title, stored.notes) == ("Ferry sinks", ("hm",))
    assert stored.source.isprintable()
    assert desk.add(hostile) == 1


def test_an_unmarked_check_is_the_pure_one(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    assert desk.check(number) == check(article)
    assert desk.check(number).claims
    assert desk.check(number).contradictions


@pytest.mark.parametrize("number", [0, 2, -1, 2**63, 10**40])
def test_an_article_that_is_not_there_is_named(desk: Desk, article: Article, number: int) -> None:
    desk.add(article)
    for ask in (desk.article, desk.check, desk.claims, desk.rulings, desk.undo, desk.history):
        with pytest.raises(NotOnDeskError, match=str(number)):
            ask(number)


def test_a_claim_that_is_not_there_is_named(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    with pytest.raises(NotOnDeskError, match="nowhere"):
        desk.mark(number, "nowhere", Status.VERIFIED)
    with pytest.raises(NotOnDeskError, match="nowhere"):
        desk.rule(number, "nowhere", Ruling.REAL)
    assert len(desk.history(number)) == 1


def test_changes_show_at_once_and_after_a_restart(make_desk: MakeDesk, article: Article) -> None:
    desk = make_desk()
    number = desk.add(article)
    first, second, *_ = desk.check(number).claims
    marked = desk.mark(number, first.id, Status.DISPUTED)
    edited = desk.edit(number, first.id, "  212 people\nwere aboard. ")
    noted = desk.note(number, second.id, "Asked Colbo.\nNo answer yet.\x1b[31m")
    assert marked.status is Status.DISPUTED
    assert edited.text == "212 people were aboard."
    assert edited.quote == first.quote
    assert noted.note == "Asked Colbo.\nNo answer yet."
    expected = (replace(edited), noted)
    assert desk.check(number).claims[:2] == expected
    desk.close()

    again = make_desk()
    assert again.check(number).claims[:2] == expected
    assert again.articles()[0].statuses[Status.DISPUTED] == 1


def test_an_empty_text_is_refused_and_an_empty_note_takes_the_note_away(
    desk: Desk, article: Article
) -> None:
    number = desk.add(article)
    claim = desk.claims(number)[0]
    with pytest.raises(UsageError):
        desk.edit(number, claim.id, " \n\x1b[2J ")
    desk.note(number, claim.id, "Ask again.")
    assert desk.note(number, claim.id, "  ").note == ""
    assert desk.claims(number)[0].note == ""


def test_the_same_again_is_no_change(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    claim = desk.claims(number)[0]
    desk.mark(number, claim.id, Status.UNCHECKED)
    desk.edit(number, claim.id, claim.text)
    desk.note(number, claim.id, "")
    assert len(desk.history(number)) == 1
    desk.mark(number, claim.id, Status.VERIFIED)
    desk.mark(number, claim.id, Status.VERIFIED)
    assert len(desk.history(number)) == 2


def test_a_person_makes_a_claim(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    before = desk.claims(number)
    start = article.text.index("with 212 passengers")
    claim = desk.add_claim(number, Span(start - 1, start + len("with 212 passengers")))
    assert claim.added
    assert claim.quote == "with 212 passengers"
    assert article.text[claim.start : claim.end] == claim.quote
    assert [detail.surface for detail in claim.details] == ["212"]
    assert set(desk.claims(number)) == {*before, claim}
    assert desk.mark(number, claim.id, Status.VERIFIED).added
    assert next(c for c in desk.claims(number) if c.status is Status.VERIFIED).id == claim.id
    with pytest.raises(UsageError):
        desk.add_claim(number, claim.span)
    assert desk.undo(number)
    assert desk.undo(number)
    assert desk.claims(number) == before
    assert desk.add_claim(number, claim.span) == claim


def test_no_claim_is_made_of_nothing(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    end = len(article.text)
    computed = desk.claims(number)[0].span
    for span in (Span(3, 3), Span(end, end + 5), Span(end + 5, end + 9), computed):
        with pytest.raises(UsageError):
            desk.add_claim(number, span)
    assert len(desk.history(number)) == 1


def test_rulings_are_kept_with_who_when_and_why(make_desk: MakeDesk, article: Article) -> None:
    desk = make_desk(clock=lambda: NOON)
    number = desk.add(article)
    found = desk.check(number).contradictions[0]
    record = desk.rule(number, found.id, Ruling.EXPLAINED, "two crossings")
    assert record is not None
    assert (record.ruling, record.by, record.note) == (Ruling.EXPLAINED, "Ada", "two crossings")
    assert record.at == NOON
    assert desk.rulings(number) == {found.id: record}
    assert desk.articles()[0].ruled == 1
    assert desk.rule(number, found.id, None) is None
    assert desk.rulings(number) == {}
    assert desk.articles()[0].ruled == 0
    desk.undo(number)
    assert desk.rulings(number) == {found.id: record}
    desk.undo(number)
    assert desk.rulings(number) == {}


def test_a_ruling_holds_in_a_new_draft(desk: Desk, article: Article) -> None:
    first = desk.add(article)
    found = desk.check(first).contradictions[0]
    record = desk.rule(first, found.id, Ruling.NOT_A_CONTRADICTION, "two crossings")
    draft = story(paragraphs=("A new first paragraph about fog.", *story_paragraphs(article)))
    second = desk.add(draft)
    assert found.id in {each.id for each in desk.check(second).contradictions}
    assert desk.rulings(second) == {found.id: record}
    # Taken back in the draft alone.
    assert desk.rule(second, found.id, None) is None
    assert desk.rulings(second) == {}
    assert desk.rulings(first) == {found.id: record}
    desk.undo(second)
    assert desk.rulings(second) == {found.id: record}


def story_paragraphs(article: Article) -> tuple[str, ...]:
    return tuple(block.span.of(article.text) for block in article.blocks)


def test_undo_says_what_it_did_and_goes_back_to_the_beginning(
    make_desk: MakeDesk, article: Article
) -> None:
    desk = make_desk()
    number = desk.add(article)
    untouched = desk.check(number)
    claims = untouched.claims
    found = untouched.contradictions[0]
    desk.mark(number, claims[1].id, Status.VERIFIED)
    desk.mark(number, claims[1].id, Status.DISPUTED)
    desk.edit(number, claims[2].id, "It sank on 4 May 2021.")
    desk.note(number, claims[0].id, "Call the harbour.")
    desk.rule(number, found.id, Ruling.REAL, dispute=False)
    desk.close()
    desk = make_desk()
    assert desk.undo(number) == "ruling on contradiction 1: real -> none"
    assert desk.undo(number) == "note of claim 1: “Call the harbour.” -> none"
    assert desk.undo(number) == "text of claim 3: “It sank on 4 May 2021.” -> as found"
    assert desk.undo(number) == "status of claim 2: disputed -> verified"
    desk.mark(number, claims[0].id, Status.OPINION)
    assert desk.undo(number) == "status of claim 1: opinion -> unchecked"
    assert desk.undo(number) == "status of claim 2: verified -> unchecked"
    assert desk.undo(number) is None
    assert desk.check(number) == untouched


def test_undo_stays_on_its_article(desk: Desk, article: Article) -> None:
    one, other = desk.add(article), desk.add(replace(article, title="Another"))
    desk.mark(one, desk.claims(one)[0].id, Status.VERIFIED)
    assert desk.undo(other) is None
    assert desk.claims(one)[0].status is Status.VERIFIED


def test_history_tells_every_change(make_desk: MakeDesk, article: Article) -> None:
    desk = make_desk(clock=lambda: NOON)
    number = desk.add(article)
    claim = desk.claims(number)[0]
    desk.mark(number, claim.id, Status.VERIFIED)
    desk.undo(number)
    desk.note(number, claim.id, "Ask\nagain. " + "Really. " * 20)
    lines = desk.history(number)
    assert [line.what for line in lines] == [
        "the article: put on the desk",
        "status of claim 1: unchecked -> verified",
        "undone: status of claim 1: verified -> unchecked",
        "note of claim 1: none -> “Ask again. Really. Really. Really. Real…”",
    ]
    assert [line.undone for line in lines] == [False, True, False, False]
    assert {(line.by, line.at) for line in lines} == {("Ada", NOON)}
    assert [line.subject for line in lines] == ["", *[claim.id] * 3]


def test_the_list_counts_statuses(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    assert desk.articles()[0].statuses == {}
    claims = desk.check(number).claims
    desk.mark(number, claims[0].id, Status.VERIFIED)
    desk.mark(number, claims[1].id, Status.VERIFIED)
    desk.mark(number, claims[2].id, Status.ON_AUTHOR)
    desk.add_claim(number, Span(4, 16))
    summary = desk.articles()[0]
    assert summary.statuses == {
        Status.UNCHECKED: len(claims) - 2,
        Status.VERIFIED: 2,
        Status.ON_AUTHOR: 1,
    }
    assert (summary.title, summary.outlet) == (article.title, article.outlet)
    assert summary.published == article.published


def test_a_checking_copy_holds_what_people_did(make_desk: MakeDesk, article: Article) -> None:
    desk = make_desk(clock=lambda: NOON)
    number = desk.add(article)
    found = desk.check(number).contradictions[0]
    desk.mark(number, desk.claims(number)[0].id, Status.VERIFIED)
    desk.rule(number, found.id, Ruling.REAL)
    copy = desk.checking_copy(number)
    assert copy.claims[0].status is Status.VERIFIED
    assert copy.rulings == desk.rulings(number)
    assert (copy.checker, copy.exported, copy.version) == ("Ada", NOON, __version__)
    assert copy.head == desk.head(number)
    assert copy.head.hash == desk.history(number)[-1].hash


def test_a_report_is_written_once(desk: Desk, article: Article, tmp_path: Path) -> None:
    number = desk.add(article)
    path = tmp_path / "ferry.md"
    assert desk.report(number, "md", path) == path
    assert article.title in path.read_text(encoding="utf-8")
    with pytest.raises(ExportError):
        desk.report(number, "md", path)
    assert desk.report(number, "md", path, overwrite=True) == path
    with pytest.raises(ExportError):
        desk.report(number, "crayon", tmp_path / "ferry.crayon")


def test_the_desk_lies_where_the_environment_says(
    own_environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Desk() as desk:
        assert desk.path == own_environment / "desk.db"
    monkeypatch.delenv("FACTCHECK_DESK")
    with Desk() as desk:
        assert desk.path.is_relative_to(own_environment / "home")
        assert desk.path.exists()


def test_the_checker_is_the_login_name_unless_given(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(variable, "oda")
    assert make_desk(checker=None).checker == "oda"
    assert make_desk(checker="Ada\x1b[2J\nLunde").checker == "Ada Lunde"
    assert make_desk(checker=" ").checker == "unknown"


def test_a_closed_desk_says_so(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    desk.close()
    desk.close()
    with pytest.raises(DeskError, match="closed"):
        desk.mark(number, "any", Status.VERIFIED)
    assert not Path(f"{desk.path}-wal").exists()


def test_a_change_is_on_the_disk_when_the_method_returns(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    claim = desk.claims(number)[0]
    desk.mark(number, claim.id, Status.VERIFIED)
    other = sqlite3.connect(desk.path)
    try:
        assert other.execute("SELECT id, status FROM claims").fetchall() == [(claim.id, "verified")]
    finally:
        other.close()


def test_rulings_are_counted_by_rule_over_all_articles(desk: Desk, article: Article) -> None:
    first = desk.add(article)
    found = desk.check(first).contradictions[0]
    assert not desk.rulings_by_rule()
    desk.rule(first, found.id, Ruling.REAL)
    second = desk.add(replace(article, title="Second draft"))
    assert desk.rulings_by_rule() == {found.rule: {Ruling.REAL: 1}}
    desk.rule(second, found.id, Ruling.EXPLAINED)
    assert desk.rulings_by_rule() == {found.rule: {Ruling.REAL: 1, Ruling.EXPLAINED: 1}}
    desk.rule(first, found.id, None)
    assert desk.rulings_by_rule() == {found.rule: {Ruling.EXPLAINED: 1}}
