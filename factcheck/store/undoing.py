"""Undo and redo: what a person did last, taken back and brought back, each as an act of its own.

Every function here runs inside a transaction that its caller began.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.store.drafts import refuse_earlier
from factcheck.store.events import Deed, Event, Record, Signature, backwards, events
from factcheck.store.tables import store, stored

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class InTheWay:
    """Why an act cannot be taken back or brought back.

    Attributes:
        mine: the event that would have to be.
        theirs: the later one on the same thing that is not to be lost; None where what stands
            there is in no record.
    """

    mine: Event
    theirs: Event | None


def undo(database: Database, article: int, signed: Signature) -> Sequence[Event] | InTheWay:
    """Take back the last act of a person that stands.

    Returns:
        Its events; none where there is no such act. `InTheWay`, and nothing is changed, where
        somebody else's later change of one of the same things stands.
    """

    def is_it(event: Event) -> bool:
        return event.by == signed.by and event.deed != "undo" and not event.undone

    return _take_back(database, article, "undo", signed, _last(database, article, is_it))


def redo(database: Database, article: int, signed: Signature) -> Sequence[Event] | InTheWay:
    """Bring back the act that a person took back last, unless they did something new since.

    Returns:
        Its events; none where there is none. `InTheWay`, and nothing is changed, where somebody
        else changed one of the same things since.
    """

    def is_it(event: Event) -> bool:
        new = event.deed not in ("undo", "redo")
        return event.by == signed.by and (new or (event.deed == "undo" and not event.undone))

    found = _last(database, article, is_it)
    if found.act and found.act[0].deed != "undo":
        found = _Found([], found.later)
    return _take_back(database, article, "redo", signed, found)


@dataclass(frozen=True, slots=True)
class _Found:
    """An act, its last event first, and the events after it, the last one first."""

    act: Sequence[Event]
    later: Sequence[Event]


def _last(database: Database, article: int, is_it: Callable[[Event], bool]) -> _Found:
    """Return the last act of a kind.

    That an article came to the desk cannot be taken back, nor what it had then of another draft.
    """
    act: list[Event] = []
    later: list[Event] = []
    for event in backwards(database, article):
        if act and event.act != act[0].act:
            break
        came = (event.subject, event.change) == ("article", "added") or event.deed == "revise"
        if event.held or came:
            continue
        if act or is_it(event):
            act.append(event)
        else:
            later.append(event)
    return _Found(act, later)


def _take_back(
    database: Database, article: int, deed: Deed, signed: Signature, found: _Found
) -> Sequence[Event] | InTheWay:
    refuse_earlier(database, article)
    for event in found.act:
        theirs = _over(event, found.later, signed.by)
        if theirs is not None:
            return InTheWay(event, theirs)
        # A change of theirs from before can have been taken back since: then, too, what stands
        # there is not what this act left.
        if stored(database, article, *event.thing) != _left(event, found.act):
            same = (each for each in found.later if each.thing == event.thing)
            return InTheWay(event, next(same, None))
    record = Record(database, article, deed, signed)
    for event in found.act:
        present = stored(database, article, *event.thing)
        store(database, article, *event.thing, event.before)
        record.add(*event.thing, (present, event.before), event)
    return _first_done(database, article, found.act[0]) if found.act else []


def _first_done(database: Database, article: int, event: Event) -> Sequence[Event]:
    """Return the act that an undo or redo is about in the end; any other act itself."""
    act, undoes = event.act, event.undoes
    while undoes is not None:
        act, undoes = database.execute(
            "SELECT act, undoes FROM events WHERE id = ?", (undoes,)
        ).fetchone()
    return [each for each in events(database, article, since=act - 1) if each.act == act]


def _over(mine: Event, later: Iterable[Event], me: str) -> Event | None:
    """Return the last change by somebody else that stands over one of mine."""
    for event in later:
        is_change = event.undoes is None and not event.undone
        if is_change and event.by != me and event.thing == mine.thing:
            return event
    return None


def _left(mine: Event, act: Sequence[Event]) -> object:
    """Return what an act left of the thing that one of its events changed."""
    return next(event.after for event in act if event.thing == mine.thing)
