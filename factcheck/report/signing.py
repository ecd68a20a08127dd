"""Questions and sign-offs, as a report tells of them. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import OpenWork, Question, SignOff
from factcheck.report.contents import Contents, long_date, long_time
from factcheck.report.describe import Values


@dataclass(frozen=True, slots=True)
class QuestionEntry:
    """A question as it stands in a report.

    Attributes:
        number: from 1, in the order in which they were asked.
        question: the question.
        claim: number of the claim it is about, None when it is about the article or a claim that
            is not in the list any more.
    """

    number: int
    question: Question
    claim: int | None

    @property
    def heading(self) -> str:
        """Whom it is put to, about what and who decides."""
        about = f", claim {self.claim}" if self.claim else ""
        decides = f", {self.question.decides} decides" if self.question.decides else ""
        return f"To the {self.question.to.value}{about}{decides}"

    @property
    def asked(self) -> str:
        """Who asked and when."""
        return f"{self.question.by}, {long_time(self.question.asked)}"

    @property
    def answered(self) -> str:
        """Who wrote the answer down and when; empty before there is one."""
        question = self.question
        return (
            f"{question.answered_by}, {long_time(question.answered)}" if question.answered else ""
        )


def question_entries(report: Contents) -> list[QuestionEntry]:
    """Return the questions that a report tells of: all, or those on the claims it is about."""
    copy = report.copy
    numbers = {claim.id: number for number, claim in enumerate(copy.claims, start=1)}
    return [
        QuestionEntry(number, each, numbers.get(each.claim))
        for number, each in enumerate(copy.questions, start=1)
        if copy.only is None or each.claim in copy.only
    ]


def questions_by_claim(report: Contents) -> dict[str, list[QuestionEntry]]:
    """Return the questions that a report tells of, by the ids of the claims they are about."""
    found: dict[str, list[QuestionEntry]] = {}
    for entry in question_entries(report):
        found.setdefault(entry.question.claim, []).append(entry)
    return found


def standing(report: Contents) -> list[tuple[str, str]]:
    """Return how near the article is to print, as pairs of label and text."""
    copy = report.copy
    pairs = [("Due", long_date(copy.due))] if copy.due else []
    if copy.open is not None:
        pairs.append(("Open", copy.open.in_words))
    return pairs + [
        (each.reader.value.capitalize(), sign_off_words(each)) for each in copy.sign_offs
    ]


def sign_off_words(signed: SignOff) -> str:
    """Return who signed off, when, on what, and since when that is void."""
    words = f"signed off by {signed.by}, {long_time(signed.at)}, with {signed.open.in_words} open"
    words += f"; text {signed.sha256[:12]}, history {signed.head[:12]}"
    if signed.voided is None:
        return words
    change = signed.voided
    return f"{words}. Void since {change.by} changed {change.what}, {long_time(change.at)}"


def describe_question(number: int, question: Question) -> Values:
    """Return a question as plain values."""
    return {
        "number": number,
        "id": question.id,
        "claim": question.claim or None,
        "to": question.to.value,
        "text": question.text,
        "decides": question.decides,
        "by": question.by,
        "asked": question.asked.isoformat(),
        "answer": question.answer or None,
        "answered_by": question.answered_by or None,
        "answered": question.answered.isoformat() if question.answered else None,
    }


def describe_sign_off(signed: SignOff) -> Values:
    """Return a sign-off as plain values."""
    voided = signed.voided
    return {
        "reader": signed.reader.value,
        "by": signed.by,
        "at": signed.at.isoformat(),
        "sha256": signed.sha256,
        "head": signed.head,
        "open": describe_open(signed.open),
        "void_since": {"at": voided.at.isoformat(), "by": voided.by, "change": voided.what}
        if voided
        else None,
    }


def describe_open(work: OpenWork) -> Values:
    """Return what is left to do as plain values."""
    return {
        "unchecked": work.unchecked,
        "unticked": work.unticked,
        "unruled": work.unruled,
        "unanswered": work.unanswered,
        "to_recheck": work.to_recheck,
    }
