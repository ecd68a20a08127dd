"""A story carried from one desk to another: all its drafts, and the copies that its sources name.

A draft is known again by what it is and by the one before it. Every function here runs inside a
transaction that its caller began.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.errors import CarriedError
from factcheck.store import (
    articles,
    changes,
    drafts,
    evidence,
    imports,
    outward,
    recommending,
    revisions,
    signing,
)
from factcheck.store.bringing import DraftOutcome, merge, whole
from factcheck.store.bringing import carry as carry_draft
from factcheck.store.carried import MOST_COPIED, Carried, CarriedCopy, CarriedStory
from factcheck.store.engine import sqlite3
from factcheck.store.events import Signature, end
from factcheck.store.verifying import examine
from factcheck.text.cleaning import clean_line

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Apart:
    """Acts on an earlier draft that the next one does not have, as it was opened without them.

    Attributes:
        article: number of the earlier draft.
        acts: how many.
    """

    article: int
    acts: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of bringing a story to a desk.

    Attributes:
        drafts: its drafts that are here now, the first one first.
        copies: how many copies came.
        apart: acts that stand on an earlier draft alone.
        instead: number of the draft that follows the last of `drafts` here, where another one does
            there; that one, and what follows it, was left out.
    """

    drafts: Sequence[DraftOutcome]
    copies: int
    apart: Sequence[Apart] = ()
    instead: int | None = None


_SIZE = "SELECT length(content) FROM copies WHERE sha256 = ?"


def carry(database: Database, article_id: int, *, copies: bool) -> CarriedStory | None:
    """Return the story that an article is a draft of, or None when there is no such article.

    Args:
        database: the desk.
        article_id: number of the article.
        copies: whether the copies that its sources name come with it.

    Raises:
        CarriedError: they have more than `MOST_COPIED` bytes.
    """
    if articles.title(database, article_id) is None:
        return None
    line = drafts.line(database, article_id)
    story = CarriedStory([carry_draft(database, each) for each in line])
    if not copies:
        return story
    return CarriedStory(story.drafts, list(_copies(database, story.copied())))


def _copies(database: Database, hashes: Sequence[str]) -> Iterator[CarriedCopy]:
    sizes = [database.execute(_SIZE, (sha256,)).fetchone() for sha256 in hashes]
    if sum(size[0] for size in sizes if size) > MOST_COPIED:
        raise CarriedError(
            f"the copies of its sources have more than {MOST_COPIED // 10**6} MB together;"
            " leave them out with --without-copies"
        )
    for sha256 in hashes:
        found = evidence.copy_of(database, sha256)
        if found is not None:
            yield CarriedCopy(sha256, *found)


def bring(database: Database, story: CarriedStory, signed: Signature) -> Outcome:
    """Put a story with its record on the desk, or merge the record into the one there is.

    Args:
        database: the desk.
        story: the story.
        signed: who brings it, and when.

    Raises:
        CarriedError: a value is none that can stand in the desk; nothing is to be kept then.
    """
    try:
        outcome = _brought(database, story, signed)
        for draft in outcome.drafts:
            _refuse_unreadable(database, draft.article)
    except (sqlite3.IntegrityError, ValueError, TypeError, KeyError) as error:
        raise CarriedError(f"that file does not fit this desk: {clean_line(str(error))}") from error
    return outcome


def _brought(database: Database, story: CarriedStory, signed: Signature) -> Outcome:
    done: list[DraftOutcome] = []
    apart: list[Apart] = []
    instead = None
    for carried in story.drafts:
        earlier = done[-1].article if done else None
        known = _known(database, carried, earlier, is_alone=len(story.drafts) == 1)
        follows = _follows(database, earlier) if earlier is not None else None
        if known is None and follows is not None:
            instead = follows
            break
        if known is None:
            outcome = whole(database, carried, earlier)
        else:
            outcome = merge(database, known, carried)
        if done:
            unseen = done[-1].alone if outcome.is_new else done[-1].taken
            apart += [Apart(done[-1].article, unseen)] if unseen else []
        done.append(outcome)
        if outcome.told:
            numbers = {number: done[place - 1].article for number, place in carried.numbers.items()}
            _write_down(database, carried, outcome, signed, numbers if outcome.is_new else None)
    last = done[-1]
    if last.taken and _follows(database, last.article) is not None:
        apart.append(Apart(last.article, last.taken))
    copies = sum(_keep(database, copy) for copy in story.copies)
    return Outcome(done, copies, apart, instead)


def _known(
    database: Database, carried: Carried, earlier: int | None, *, is_alone: bool
) -> int | None:
    """Return the number of a draft that is on the desk, None where it is not.

    A story of one draft is also known where it is a later draft here.
    """
    known = articles.draft(database, carried.article, earlier)
    if known is None and is_alone:
        return articles.number(database, carried.article)
    return known


def _follows(database: Database, article: int) -> int | None:
    row = database.execute("SELECT id FROM articles WHERE revises = ?", (article,)).fetchone()
    return row[0] if row else None


def _write_down(
    database: Database,
    carried: Carried,
    outcome: DraftOutcome,
    signed: Signature,
    numbers: dict[int, int] | None,
) -> None:
    position = end(database, outcome.article).position
    counts = (outcome.taken, len(outcome.held), position)
    brought = imports.Import(signed.by, signed.at, carried.head, *counts)
    imports.write(database, outcome.article, brought, numbers)


def _keep(database: Database, copy: CarriedCopy) -> bool:
    """Keep a copy and say whether it was not there; what is there has the text read here."""
    if database.execute(_SIZE, (copy.sha256,)).fetchone() is not None:
        return False
    evidence.keep_copy(database, copy.content, copy.text)
    return True


def _refuse_unreadable(database: Database, article: int) -> None:
    """Let an article pass that can be read; else it would be closed to everybody.

    Raises:
        ValueError, TypeError, KeyError: it cannot, or its record is not whole.
    """
    changes.overlay(database, article)
    changes.rulings(database, article, [])
    signing.questions(database, article)
    signing.signed(database, article)
    signing.due(database, article)
    evidence.backed(database, article)
    recommending.recommended(database, article)
    outward.corrections(database, article)
    outward.ratings(database, article)
    revisions.cuts(database, article)
    if examine(database, article, "").flaws:
        raise ValueError("the record here would not be whole; see: factcheck verify")
