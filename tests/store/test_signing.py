"""The way to print: due dates, questions, what is open, sign-offs and what makes them void."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from factcheck import Desk
from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import Addressee, Article, Reader, Ruling, Status, Tick
from tests.store.conftest import MakeDesk

Act = Callable[[Desk, int], object]


@pytest.fixture
def number(desk: Desk, article: Article) -> int:
    return desk.add(article)


def test_a_due_date_is_kept_shown_and_undone(desk: Desk, number: int) -> None:
    assert desk.due(number) is None
    desk.set_due(number, dt.date(2021, 5, 12))
    assert desk.due(number) == dt.date(2021, 5, 12)
    assert desk.articles()[0].due == dt.date(2021, 5, 12)
    assert desk.undo(number) == "due date of the article: 2021-05-12 -> none"
    assert desk.due(number) is None


def test_a_question_is_asked_answered_and_both_are_undone(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[0]
    asked = desk.ask(
        number, " Who counted\nthem? ", claim_id=claim.id, to=Addressee.EDITOR, decides="Oda"
    )
    assert (asked.text, asked.claim, asked.to, asked.decides, asked.by) == (
        "Who counted\nthem?",
        claim.id,
        Addressee.EDITOR,
        "Oda",
        "Ada",
    )
    assert asked.is_open
    assert desk.open_work(number).unanswered == 1
    answered = desk.answer(number, asked.id, "The harbour office did.")
    assert not answered.is_open
    assert (answered.answer, answered.answered_by) == ("The harbour office did.", "Ada")
    assert desk.open_work(number).unanswered == 0
    told = [change.what for change in desk.history(number)]
    assert told[-2:] == [
        "question to the editor: “Who counted them?”",
        "answer: “The harbour office did.”",
    ]
    assert desk.undo(number) == "answer: “The harbour office did.”, taken back"
    assert desk.questions(number)[0].is_open
    assert desk.undo(number) == "question to the editor: “Who counted them?”, taken back"
    assert desk.questions(number) == ()


def test_the_same_question_can_be_asked_twice(desk: Desk, number: int) -> None:
    first, second = (desk.ask(number, "Is that so?") for _ in range(2))
    desk.answer(number, second.id, "Yes.")
    assert [each.is_open for each in desk.questions(number)] == [True, False]
    assert first.id != second.id


def test_what_cannot_be_asked_or_answered(desk: Desk, number: int) -> None:
    asked = desk.ask(number, "Is that so?")
    with pytest.raises(UsageError, match="needs words"):
        desk.ask(number, " \n")
    with pytest.raises(UsageError, match="needs words"):
        desk.answer(number, asked.id, "\t")
    with pytest.raises(NotOnDeskError, match="no claim"):
        desk.ask(number, "Is that so?", claim_id="nowhere")
    with pytest.raises(NotOnDeskError, match="no question"):
        desk.answer(number, "nowhere", "Yes.")
    assert len(desk.questions(number)) == 1


def test_what_is_open_is_counted(desk: Desk, number: int) -> None:
    work = desk.open_work(number)
    assert work.unchecked == len(desk.claims(number))
    assert work.unticked == len(desk.details(number))
    assert work.unruled == len(desk.check(number).contradictions) > 0
    assert work
    desk.mark_many(number, [claim.id for claim in desk.claims(number)], Status.VERIFIED)
    desk.tick_many(number, [detail.id for detail in desk.details(number)], Tick.TICKED)
    found = [each.id for each in desk.check(number).contradictions]
    desk.rule_many(number, found, Ruling.EXPLAINED)
    assert not desk.open_work(number)
    assert desk.open_work(number).in_words == "nothing"


def test_checker_and_second_reader_are_two_people(make_desk: MakeDesk, article: Article) -> None:
    ada = make_desk()
    number = ada.add(article)
    signed = ada.sign(number, Reader.CHECKER)
    assert (signed.by, signed.sha256, signed.voided) == ("Ada", article.sha256, None)
    assert signed.open == ada.open_work(number)
    with pytest.raises(UsageError, match="must be two people"):
        ada.sign(number, Reader.SECOND_READER)
    bea = make_desk(checker="Bea")
    second = bea.sign(number, Reader.SECOND_READER)
    assert [each.by for each in ada.sign_offs(number)] == ["Ada", "Bea"]
    assert second.head != signed.head, "the first sign-off is a part of what the second speaks for"
    assert all(each.voided is None for each in ada.sign_offs(number))
    with pytest.raises(UsageError, match="only Bea"):
        ada.take_back(number, Reader.SECOND_READER)
    bea.take_back(number, Reader.SECOND_READER)
    assert [each.by for each in ada.sign_offs(number)] == ["Ada"]


def _correct_first(desk: Desk, number: int) -> object:
    detail = next(each for each in desk.details(number) if each.sort == "number")
    return desk.correct(number, detail.id, "5")


VOIDING: dict[str, Act] = {
    "status": lambda desk, n: desk.mark(n, desk.claims(n)[0].id, Status.VERIFIED),
    "note": lambda desk, n: desk.note(n, desk.claims(n)[0].id, "Rang the harbour."),
    "claim deleted": lambda desk, n: desk.delete(n, [desk.claims(n)[0].id]),
    "tick": lambda desk, n: desk.tick(n, desk.details(n)[0].id, Tick.TICKED),
    "correction": _correct_first,
    "ruling": lambda desk, n: desk.rule(n, desk.check(n).contradictions[0].id, Ruling.EXPLAINED),
    "spelling": lambda desk, n: desk.settle_name(n, "Ines Kolbo", "Ines Colbo"),
    "article deleted": lambda desk, n: desk.delete_article(n),
}
NOT_VOIDING: dict[str, Act] = {
    "assigned": lambda desk, n: desk.assign(n, [desk.claims(n)[0].id], "Oda"),
    "article assigned": lambda desk, n: desk.assign_article(n, "Oda"),
    "due": lambda desk, n: desk.set_due(n, dt.date(2021, 5, 12)),
    "archived": lambda desk, n: desk.archive(n),
    "question": lambda desk, n: desk.ask(n, "Is that so?"),
}


@pytest.mark.parametrize("name", VOIDING)
def test_a_change_makes_a_sign_off_void(make_desk: MakeDesk, article: Article, name: str) -> None:
    ada, bea = make_desk(), make_desk(checker="Bea")
    number = ada.add(article)
    ada.sign(number, Reader.CHECKER)
    VOIDING[name](bea, number)
    (signed,) = ada.sign_offs(number)
    assert signed.voided is not None
    assert signed.voided.by == "Bea"
    bea.undo(number)
    again = ada.sign_offs(number)[0].voided
    assert again is not None, "what was changed back was changed"
    assert again.what == signed.voided.what
    assert ada.sign(number, Reader.CHECKER).voided is None


@pytest.mark.parametrize("name", NOT_VOIDING)
def test_what_changes_nothing_of_it_leaves_a_sign_off(desk: Desk, number: int, name: str) -> None:
    desk.sign(number, Reader.CHECKER)
    NOT_VOIDING[name](desk, number)
    assert desk.sign_offs(number)[0].voided is None


def test_a_sign_off_can_be_undone_and_outlives_a_restart(
    make_desk: MakeDesk, article: Article
) -> None:
    first = make_desk()
    number = first.add(article)
    first.sign(number, Reader.CHECKER)
    first.close()
    again = make_desk()
    assert again.sign_offs(number)[0].by == "Ada"
    assert again.undo(number) == "sign-off as checker, taken back"
    assert again.sign_offs(number) == ()


def test_somebody_who_signed_void_may_read_it_second(make_desk: MakeDesk, article: Article) -> None:
    ada, bea = make_desk(), make_desk(checker="Bea")
    number = ada.add(article)
    ada.sign(number, Reader.CHECKER)
    bea.mark(number, bea.claims(number)[0].id, Status.DISPUTED)
    bea.sign(number, Reader.CHECKER)
    assert ada.sign(number, Reader.SECOND_READER).by == "Ada"
