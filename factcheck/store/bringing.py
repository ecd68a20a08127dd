"""A draft carried from one desk to another: whole to a desk without it, else merged there.

An event is known by its hash on the desk where it was made. What one desk knows and the other does
not is what was done since they parted; where both changed one thing since then, what stands here
stays, and the other's act is kept in the record, held.

Every function here runs inside a transaction that its caller began.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, cast

from factcheck.store.articles import insert_row, select
from factcheck.store.carried import REVISES, Carried, names_in
from factcheck.store.chain import Link
from factcheck.store.drafts import line, named
from factcheck.store.events import (
    INSERT,
    Brought,
    Deed,
    Event,
    Place,
    Record,
    Signature,
    Thing,
    Value,
    events,
    newest,
    row_of,
)
from factcheck.store.tables import Anchor, store, stored

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Held:
    """An act of another desk that was not taken over.

    Attributes:
        theirs: its events as they are recorded here.
        ours: an event of this desk that stands where they would have.
    """

    theirs: Sequence[Event]
    ours: Event


@dataclass(frozen=True, slots=True)
class DraftOutcome:
    """What came of bringing a draft to a desk.

    Attributes:
        article: its number there.
        is_new: whether it was not there before.
        taken: acts that were taken over.
        held: acts that were not, because something else stands here.
        told: events that were written down.
        alone: acts on it here that the other desk knew nothing of.
    """

    article: int
    is_new: bool
    taken: int
    held: Sequence[Held] = ()
    told: int = 0
    alone: int = 0


_LINKS = """
SELECT e.position, act.position, e.deed, e.subject, e.subject_id, e.change, e.before, e.after,
       e."by", e.at, undone.position, e.origin, e.held, e.hash
FROM events AS e JOIN events AS act ON act.id = e.act
LEFT JOIN events AS undone ON undone.id = e.undoes
WHERE e.article = ? ORDER BY e.position
"""
_ANCHORS = """
SELECT 'claim', id, start, "end", quote, prefix, suffix, '' FROM claims WHERE article = :article
UNION ALL
SELECT 'cut', id, start, "end", quote, prefix, suffix, '' FROM cuts WHERE article = :article
UNION ALL
SELECT 'detail', id, start, "end", quote, prefix, suffix, sort FROM details
WHERE article = :article ORDER BY 1, 2
"""


def carry(database: Database, article_id: int) -> Carried:
    """Return a draft with its record; there is one with that number."""
    article = select(database, article_id)
    assert article is not None
    (added,) = database.execute("SELECT added FROM articles WHERE id = ?", (article_id,)).fetchone()
    rows = database.execute(_LINKS, (article_id,)).fetchall()
    links = [Link(*row[:-1]) for row in rows]
    return Carried(
        article=article,
        added=added,
        anchors={
            (subject, identity): Anchor(*place)
            for subject, identity, *place in database.execute(_ANCHORS, {"article": article_id})
        },
        links=links,
        hashes=[row[-1] for row in rows],
        numbers=_numbers(database, article_id, links),
    )


def _numbers(database: Database, article: int, links: Sequence[Link]) -> dict[int, int]:
    """Return which drafts, counted from 1, the numbers in a record stand for."""
    called = {each for link in links for each in names_in(link) if isinstance(each, int)}
    if not called:
        return {}
    drafts, names = line(database, article), named(database, article)
    return {each: drafts.index(names[each]) + 1 for each in sorted(called)}


def whole(database: Database, carried: Carried, revises: int | None) -> DraftOutcome:
    """Put a draft that is not there on the desk.

    Args:
        database: the desk.
        carried: the draft.
        revises: the draft that it follows; None for a first one.
    """
    article = insert_row(database, carried.article, revises, carried.added)
    before = newest(database)
    standing: dict[Thing, str] = {}
    for link, its in zip(carried.links, carried.hashes, strict=True):
        act = before + link.act
        undoes = before + link.undoes if link.undoes else None
        row = row_of(before + link.position, article, act, undoes, link, its)
        database.execute(INSERT, row)
    for thing, link in zip(carried.things(), carried.links, strict=True):
        if link.held is None and thing != REVISES:  # the row has that one
            standing[thing] = link.after
    for thing, value in standing.items():
        store(database, article, *thing, json.loads(value), carried.anchors.get(thing[:2]))
    acts = len({link.act for link in carried.links})
    return DraftOutcome(article, True, acts, told=len(carried.links))


def merge(database: Database, article: int, carried: Carried) -> DraftOutcome:
    """Merge the record of a draft into the one that is there."""
    return _Merge(database, article, carried).done()


@dataclass(frozen=True, slots=True)
class _Theirs:
    """An event of the other desk: its link, what it changed, and by what it is known."""

    link: Link
    thing: Thing
    identity: str


@dataclass(frozen=True, slots=True)
class _Standing:
    """An event of this desk, and where in the other's record it was known there."""

    seen: float
    event: Event


_NEVER = math.inf
_ANYTHING: tuple[str, ...] = ()
"""Key of whatever was changed."""


@dataclass(slots=True)
class _Merge:
    """The other desk's acts, one after the other, laid onto this desk's record.

    Attributes:
        places: where each event that is known here is, held ones aside.
        standing: by thing, or by claim where its words are at stake, our event that the other desk
            came to know last, and what held an act of theirs.
        undone: events here that were taken back.
        whole: claims whose words are at stake.
        last: our last event on each thing.
    """

    database: Database
    article: int
    carried: Carried
    places: dict[str, Place] = field(default_factory=dict)
    standing: dict[tuple[str, ...], _Standing] = field(default_factory=dict)
    undone: set[int] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)
    last: dict[Thing, Event] = field(default_factory=dict)

    def done(self) -> DraftOutcome:
        """Take over what can be, hold the rest."""
        ours = events(self.database, self.article)
        known = {event.origin or event.hash for event in ours}
        identities = self.carried.identities()
        theirs = [
            _Theirs(link, thing, identity)
            for link, thing, identity in zip(
                self.carried.links, self.carried.things(), identities, strict=True
            )
            if identity not in known
        ]
        standing = [event for event in ours if not event.held]
        self.places = {e.origin or e.hash: Place(e.id, e.position) for e in standing}
        self.undone = {event.undoes for event in ours if event.undoes is not None}
        self.last = {event.thing: event for event in standing}
        there = {identity: place for place, identity in enumerate(identities, start=1)}
        seen = [(there.get(e.origin or e.hash, _NEVER), e) for e in standing]
        first = min((each.link.position for each in theirs), default=0)
        self.whole = {
            thing[1]
            for thing in (
                *(event.thing for at, event in seen if at > first),
                *(each.thing for each in theirs),
            )
            if thing[0] == "claim" and thing[2] in ("added", "removed")
        }
        for at, event in seen:
            if not _is_arrival(event.thing):
                self._stand(event.thing, _Standing(at, event))
        alone = {e.act for at, e in seen if at == _NEVER and not _is_arrival(e.thing)}
        outcome = self._taken(theirs, ours[-1].id if ours else 0)
        return replace(outcome, told=len(theirs), alone=len(alone))

    def _stand(self, thing: Thing, standing: _Standing) -> None:
        """Remember what stands in the way of whoever has not seen it."""
        for key in (self._key(thing), _ANYTHING):
            if key not in self.standing or self.standing[key].seen < standing.seen:
                self.standing[key] = standing

    def _key(self, thing: Thing) -> tuple[str, ...]:
        """Return what is told apart: a thing, or a claim of which there may be another version."""
        if thing[0] == "claim" and thing[1] in self.whole:
            return thing[:2]
        return thing

    def _taken(self, theirs: Sequence[_Theirs], last: int) -> DraftOutcome:
        taken = 0
        causes: dict[int, Event] = {}
        for _, group in groupby(theirs, key=lambda each: each.link.act):
            act = list(group)
            cause = self._in_the_way(act)
            whose = Signature(act[0].link.by, dt.datetime.fromisoformat(act[0].link.at))
            record = Record(self.database, self.article, cast("Deed", act[0].link.deed), whose)
            first = record.last + 1
            if cause is None and not self._is_bare(act):
                for each in act:
                    self._take(each, record)
                taken += 1
                continue
            for each in act:
                self._hold(each, record)
                if cause is not None:
                    self._stand_behind(each.thing, cause)
            if cause is not None:
                causes[first] = cause
        made = events(self.database, self.article, since=last)
        acts = {number: list(each) for number, each in groupby(made, key=lambda event: event.act)}
        held = [
            Held(acts[number], cause)
            for number, cause in causes.items()
            if any(event.theirs != event.after for event in acts[number])
        ]
        return DraftOutcome(self.article, False, taken, held)

    def _stand_behind(self, thing: Thing, cause: Event) -> None:
        """Remember that an act on a thing was held: what was built on it is held, too.

        Who has seen why can decide a field anew, but no claim can be that was never made here.
        """
        key = self._key(thing)
        seen = (
            _NEVER if key == thing[:2] else self.standing[key].seen if key in self.standing else 0
        )
        self._stand(thing, _Standing(seen, cause))

    def _is_bare(self, act: Sequence[_Theirs]) -> bool:
        """Say whether an act is recorded alone: it changed nothing there, or came to that desk."""
        held = any(each.link.held is not None or _is_arrival(each.thing) for each in act)
        return held or any(self._is_undone_already(each) for each in act)

    def _is_undone_already(self, each: _Theirs) -> bool:
        """Say whether an event takes back what does not stand here anyway."""
        return each.link.undoes is not None and self._undoes(each) is None

    def _in_the_way(self, act: Sequence[_Theirs]) -> Event | None:
        """Return what stands here and whoever did an act had not seen; None for nothing."""
        if any(each.link.held is not None or _is_arrival(each.thing) for each in act):
            return None
        for each in act:
            # A sign-off speaks for everything.
            key = _ANYTHING if each.thing[0] == "sign-off" else self._key(each.thing)
            found = self.standing.get(key)
            if found is not None and found.seen > each.link.position:
                return found.event
            if self._is_undone_already(each) and each.thing in self.last:
                return self.last[each.thing]
        return None

    def _undoes(self, each: _Theirs) -> Place | None:
        """Return where the event is here that one of theirs takes back."""
        undoes = each.link.undoes
        if undoes is None:
            return None
        link, its = self.carried.links[undoes - 1], self.carried.hashes[undoes - 1]
        place = self.places.get(link.origin or its)
        return None if place is None or place.id in self.undone else place

    def _take(self, each: _Theirs, record: Record) -> None:
        after: Value = json.loads(each.link.after)
        present = stored(self.database, self.article, *each.thing)
        anchor = self.carried.anchors.get(each.thing[:2])
        store(self.database, self.article, *each.thing, after, anchor)
        undoes = self._undoes(each)
        brought = Brought(each.identity, False, None)
        place = record.add(*each.thing, (present, after), undoes, brought)
        self.places[each.identity] = place
        if undoes is not None:
            self.undone.add(undoes.id)

    def _present(self, thing: Thing) -> Value:
        """Return what stands here, as the record has it: the draft before is a number elsewhere."""
        if thing == REVISES:
            return self.last[thing].after if thing in self.last else None
        return stored(self.database, self.article, *thing)

    def _hold(self, each: _Theirs, record: Record) -> None:
        theirs = each.link.held if each.link.held is not None else each.link.after
        present = self._present(each.thing)
        brought = Brought(each.identity, True, json.loads(theirs))
        record.add(*each.thing, (present, present), None, brought)


def _is_arrival(thing: Thing) -> bool:
    """Say whether an event tells that the article came to a desk."""
    return thing == ("article", "", "added")
