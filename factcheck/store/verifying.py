"""Whether a record is whole: every link of a chain, and the tables held against the events."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from factcheck.store.chain import Link
from factcheck.store.drafts import named
from factcheck.store.events import Event, Thing, Value, event_of, start
from factcheck.store.tables import everything, unset

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is not as it was written.

    Attributes:
        kind: "text" when the article's text is another one; "words" when a claim or detail has
            other words than the text has there; "link" when an event was altered, or one before
            it put in, moved or taken out; "event" when it cannot be read or does not follow from
            those before it; "value" when a table holds something else than the events say.
        position: of the event, 0 where it is about none.
        event: the event as it reads now; None where it cannot be read.
        thing: what is stored otherwise.
        recorded, stored: what the events say, and what the table holds.
        quote: words of the claim or detail, empty for what has none.
    """

    kind: Literal["text", "words", "link", "event", "value"]
    position: int = 0
    event: Event | None = None
    thing: Thing | None = None
    recorded: Value = None
    stored: Value = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found when an article's record was gone through.

    Attributes:
        changes: number of its events.
        head: hash of the last one; where there is none, that of what the article is.
        flaws: what is not as it was written, of the links the first broken one.
        known: position of the event whose hash was asked for, 0 for that of the article itself;
            None when it is not among them.
    """

    changes: int
    head: str
    flaws: tuple[Flaw, ...]
    known: int | None


_EVENTS = """
SELECT id, act, deed, subject, subject_id, change, before, after, "by", at, position, hash, undoes,
       origin, held
FROM events WHERE article = ? ORDER BY id
"""
_TEXT = "SELECT text, sha256 FROM articles WHERE id = ?"
_QUOTES = """
SELECT 'claim', id, start, "end", quote FROM claims WHERE article = :article
UNION ALL
SELECT 'detail', id, start, "end", quote FROM details WHERE article = :article
"""

_CUTS = """
SELECT id, start, "end", quote, known ->> '$.article' FROM cuts
WHERE article = ? AND known IS NOT NULL ORDER BY id
"""
_REVISES: Thing = ("article", "", "revises")


def examine(database: Database, article: int, head: str) -> Examined:
    """Go through an article's record, in time that grows with its events.

    Args:
        database: the desk.
        article: number of the article.
        head: first digits of a hash that is to be among its links, or to be that of one of them on
            the desk that it was brought from; empty for none.
    """
    first = start(database, article)
    walk = _Walk(first, head, 0 if first.startswith(head) else None)
    for row in database.execute(_EVENTS, (article,)):
        walk.take(row)
    flaws = [*_text(database, article), *walk.flaws]
    flaws += _values(database, article, walk.played)
    return Examined(walk.position, walk.hash, tuple(flaws), walk.known)


@dataclass(slots=True)
class _Walk:
    """A way along a chain, and what the events make of the article's tables.

    Attributes:
        hash: of the event reached.
        head: what is looked for.
        known: where it was found.
        position: of the event reached.
        played: what stands by the events, as JSON.
        flaws: the first broken link, the first event that does not follow.
    """

    hash: str
    head: str
    known: int | None
    position: int = 0
    played: dict[Thing, str] = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)
    places: dict[int, int] = field(default_factory=dict)
    things: dict[int, Thing] = field(default_factory=dict)

    def take(self, row: tuple[Any, ...]) -> None:
        """Go on to the next event."""
        number, act, deed, subject, subject_id, change, before, after, by, at, *rest = row
        position, written, undoes, origin, held = rest
        thing: Thing = (subject, subject_id, change)
        self.position += 1
        self.places[number] = self.position
        link = Link(
            position=self.position,
            act=self.places.get(act, 0),
            deed=deed,
            subject=subject,
            subject_id=subject_id,
            change=change,
            before=before,
            after=after,
            by=by,
            at=at,
            undoes=self.places.get(undoes, 0) if undoes is not None else None,
            origin=origin,
            held=held,
        )
        if position != self.position or link.hash(self.hash) != written:
            self._note("link", row)
        elif not self._follows(thing, before) or self.things.get(undoes, thing) != thing:
            self._note("event", row)
        self.hash = written
        self.things[number] = thing
        self.played[thing] = after
        noted = written.startswith(self.head) or (origin or "").startswith(self.head)
        if self.head and self.known is None and noted:
            self.known = self.position

    def _follows(self, thing: Thing, before: str) -> bool:
        """Return whether what an event says stood there is what the one before it left."""
        left = self.played.get(thing)
        if left == before:
            return True
        try:
            return bool(json.loads(before) == (unset(thing) if left is None else json.loads(left)))
        except (ValueError, KeyError):  # no JSON, or no such thing
            return False

    def _note(self, kind: Literal["link", "event"], row: tuple[Any, ...]) -> None:
        if any(flaw.kind == kind for flaw in self.flaws):
            return
        try:
            event = event_of((*row, ""), undone=False)
        except (ValueError, TypeError):
            event = None
        self.flaws.append(Flaw(kind, self.position, event))


def _text(database: Database, article: int) -> Iterator[Flaw]:
    """Yield what is wrong with the text, or with where claims and details stand in it."""
    text, sha256 = database.execute(_TEXT, (article,)).fetchone()
    if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
        yield Flaw("text")
        return
    for subject, identity, first, end, quote in database.execute(_QUOTES, {"article": article}):
        if text[first:end] != quote:
            yield Flaw("words", thing=(subject, identity, "added"), quote=quote)
    cuts = database.execute(_CUTS, (article,)).fetchall()
    names = named(database, article) if cuts else {}
    texts: dict[int, str] = {}
    for identity, first, end, quote, called in cuts:
        draft = names.get(called, 0)
        if draft not in texts:
            row = database.execute(_TEXT, (draft,)).fetchone()
            texts[draft] = row[0] if row else ""
        if texts[draft][first:end] != quote:
            yield Flaw("words", thing=("cut", identity, "known"), quote=quote)


def _values(database: Database, article: int, played: dict[Thing, str]) -> Iterator[Flaw]:
    """Yield what a table holds and the events do not say, and the reverse."""
    quotes = {
        (subject, identity): quote
        for subject, identity, _, _, quote in database.execute(_QUOTES, {"article": article})
    }
    standing = dict(everything(database, article))
    added: Thing = ("article", "", "added")
    if added not in played:  # a desk of old has no event for it
        standing.pop(added, None)
    for thing in [*standing, *(each for each in played if each not in standing)]:
        recorded = json.loads(played[thing]) if thing in played else unset(thing)
        stored = standing.get(thing, unset(thing))
        if thing == _REVISES and isinstance(recorded, str | int):
            recorded = named(database, article).get(recorded, recorded)
        if recorded != stored:
            quote = quotes.get(thing[:2], "")
            yield Flaw("value", thing=thing, recorded=recorded, stored=stored, quote=quote)
