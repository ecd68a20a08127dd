"""The commands on the way to print. Each returns an exit status."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator, Sequence

from factcheck.cli.opening import open_desk
from factcheck.cli.picking import pick_one
from factcheck.cli.printing import print_json
from factcheck.errors import UsageError
from factcheck.model import Addressee, Claim, Question, Reader, SignOff


def due(options: argparse.Namespace) -> int:
    """Say by when an article is to be checked."""
    with open_desk(options.desk) as desk:
        desk.set_due(options.article, _day(options.day) if options.day else None)
    return 0


def _day(words: str) -> dt.date:
    try:
        return dt.date.fromisoformat(words)
    except ValueError as error:
        raise UsageError("say the day as 2026-12-01") from error


def ask(options: argparse.Namespace) -> int:
    """Put a question to the author or the editor."""
    with open_desk(options.desk) as desk:
        claims = desk.check(options.article).claims
        claim = pick_one(claims, options.claim, "claim").id if options.claim else ""
        asked = desk.ask(
            options.article,
            options.question,
            claim_id=claim,
            to=Addressee(options.to),
            decides=options.decides,
        )
        found = desk.questions(options.article)
        _print_questions(claims, [each for each in found if each.id == asked.id], found)
    return 0


def answer(options: argparse.Namespace) -> int:
    """Write down what was answered."""
    with open_desk(options.desk) as desk:
        found = desk.questions(options.article)
        chosen = pick_one(found, options.number, "question")
        desk.answer(options.article, chosen.id, options.answer)
        found = desk.questions(options.article)
        claims = desk.claims(options.article)
        _print_questions(claims, [each for each in found if each.id == chosen.id], found)
    return 0


def questions(options: argparse.Namespace) -> int:
    """List the questions with their answers."""
    with open_desk(options.desk) as desk:
        found = desk.questions(options.article)
        claims = desk.claims(options.article) if found else ()
    listed = [each for each in found if each.is_open or not options.open]
    if options.json:
        from factcheck.report import describe_question

        print_json([describe_question(found.index(each) + 1, each) for each in listed])
        return 0
    _print_questions(claims, listed, found)
    return 0


def sign(options: argparse.Namespace) -> int:
    """Sign an article off, or take that back."""
    reader = Reader.SECOND_READER if options.second_reader else Reader.CHECKER
    with open_desk(options.desk) as desk:
        if options.take_back:
            desk.take_back(options.article, reader)
        else:
            desk.sign(options.article, reader)
    return status(options)


def status(options: argparse.Namespace) -> int:
    """Tell how far an article is: due date, who has it, what is open, who signed it off."""
    with open_desk(options.desk) as desk:
        work = desk.open_work(options.article)
        signed = desk.sign_offs(options.article)
        day = desk.due(options.article)
    print(f"due: {day.isoformat() if day else 'no day set'}")
    print(f"open: {work.in_words}")
    for each in signed:
        print("\n".join(sign_off_lines(each)))
    if not signed:
        print("signed off by nobody")
    return 0


def sign_off_lines(signed: SignOff) -> Iterator[str]:
    """Give the lines that tell of a sign-off."""
    when = f"{signed.at.astimezone():%Y-%m-%d %H:%M}"
    yield f"{signed.reader.value}: {signed.by}, {when}, with {signed.open.in_words} open"
    if signed.voided:
        yield f"  void since {signed.voided.by} changed {signed.voided.what}"
    else:
        yield f"  head {signed.head}"


def _print_questions(
    claims: Sequence[Claim], listed: Sequence[Question], found: Sequence[Question]
) -> None:
    numbers = {claim.id: number for number, claim in enumerate(claims, start=1)}
    for each in listed:
        about = f", claim {numbers.get(each.claim, each.claim)}" if each.claim else ""
        decides = f", {each.decides} decides" if each.decides else ""
        print(f"{found.index(each) + 1}. to the {each.to.value}{about}{decides}: {each.text}")
        print(f"   {each.answer}" if each.answered else "   no answer yet")
