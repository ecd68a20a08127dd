"""What event a detail belongs to, and whether two details belong to one event.

Two events are not one event: the words around two details must agree in what weighs most, and
nothing around them may set them apart (other days, other places, "another", "of whom").
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import OTHERNESS, PARTNESS, UNREAL
from factcheck.model import Clause, Modality, NameType, Span, TimeType

_NEAR = 4.0
"""Words from the detail at which a word's pull has fallen to a half."""
_OTHER_CLAUSE = 0.5
"""What a word outside the detail's own clause counts for."""
_REACH = 40
"""Words looked at on either side of a detail, so that cost is bounded in an endless sentence."""
_PARTING_REACH = 4
"""Words beside a detail in which one that parts events is looked for."""


@dataclass(frozen=True)
class Event:
    """What surrounds one detail.

    Attributes:
        line: its sentence.
        span: the detail.
        pull: stems around it and how much each counts, 0..1, before the story's weights.
        near: stems of its own clause.
        clause: its clause.
        days: days its clause is put on, the detail itself left out.
        places: keys of places named around it.
        actors: keys of people and organisations named around it.
        parting: words close by that set it apart from others or make it a part.
        unreal: whether its clause is put forward as not yet so.
        guessed: whether a word beside it says that it is a guess or a wish.
    """

    line: Line
    span: Span
    pull: Mapping[str, float]
    near: frozenset[str]
    clause: Clause
    days: tuple[tuple[dt.date, dt.date], ...]
    places: frozenset[str]
    actors: frozenset[str]
    parting: frozenset[str]
    unreal: bool
    guessed: bool


def event_at(story: Story, line: Line, span: Span) -> Event:
    """Return what surrounds a detail of a sentence."""
    clause = line.clause_at(span.start)
    pull: dict[str, float] = {}
    inside = line.tokens_near(span, _REACH)
    for distance, token in inside:
        if not token.content:
            continue
        strength = 1.0 / (1.0 + distance / _NEAR) ** 0.5
        if not clause.start <= token.start < clause.end:
            strength *= _OTHER_CLAUSE
        pull[token.stem] = max(pull.get(token.stem, 0.0), strength)
    near = frozenset(
        token.stem
        for _, token in inside
        if token.content and clause.start <= token.start < clause.end
    )
    beside = [
        t.lower
        for t in (*line.before(span.start, _PARTING_REACH), *line.after(span.end, _PARTING_REACH))
    ]
    return Event(
        line=line,
        span=span,
        pull=pull,
        near=near,
        clause=clause,
        days=_days(line, span),
        places=_named(story, line, NameType.PLACE),
        actors=_named(story, line, NameType.PERSON) | _named(story, line, NameType.ORGANISATION),
        parting=frozenset(word for word in beside if word in OTHERNESS or word in PARTNESS),
        unreal=clause.modality in (Modality.PLANNED, Modality.POSSIBLE, Modality.ASKED),
        guessed=any(word in UNREAL for word in beside),
    )


def _days(line: Line, span: Span) -> tuple[tuple[dt.date, dt.date], ...]:
    clause = line.clause_at(span.start)
    return tuple(
        (time.earliest, time.latest)
        for time in line.times
        if time.type is TimeType.DATE
        and time.earliest is not None
        and time.latest is not None
        and not time.span.overlaps(span)
        and clause.start <= time.start < clause.end
    )


def _named(story: Story, line: Line, kind: NameType) -> frozenset[str]:
    """Return keys of the names of a kind: chief spellings, so that two articles share them."""
    keys = set()
    for name in line.names:
        if name.type is kind:
            record = story.records.get(name.record)
            keys.add(name_key(record.chief if record else name.value, kind))
    return frozenset(keys)


def name_key(chief: str, kind: NameType) -> str:
    """Return what a name is compared by: a person's last word, else all words, in lower case."""
    words = chief.lower().replace("’", "'").removesuffix("'s").split()
    if kind is NameType.PERSON and words:
        while len(words) > 1 and words[-1].strip(".") in ("jr", "sr", "ii", "iii", "iv"):
            words.pop()
        return words[-1]
    return " ".join(words)


def likeness(a: Event, b: Event, weights: Mapping[str, float]) -> float:
    """Return how much two surroundings agree, 0..1.

    The weight of the stems they share, by where they stand, over the lesser of both weights;
    damped when little is shared at all, as two bare clauses agree too easily.
    """
    shared = 0.0
    one = sum(pull * weights.get(stem, 1.0) for stem, pull in a.pull.items())
    other = sum(pull * weights.get(stem, 1.0) for stem, pull in b.pull.items())
    for stem, pull in a.pull.items():
        if stem in b.pull:
            shared += weights.get(stem, 1.0) * min(pull, b.pull[stem])
    least = min(one, other)
    if least <= 0.0:
        return 0.0
    return (shared / least) * min(1.0, shared / _ENOUGH)


_ENOUGH = 1.0
"""Shared weight from which on agreement counts in full: about two rare words close by."""


def set_apart(a: Event, b: Event) -> bool:
    """Return whether something around two details says that they belong to two events."""
    if a.parting ^ b.parting:
        return True
    if a.guessed != b.guessed:
        return True
    if a.clause.negated != b.clause.negated:
        return True
    if (
        a.days
        and b.days
        and not any(
            first <= other_last and other_first <= last
            for first, last in a.days
            for other_first, other_last in b.days
        )
    ):
        return True
    return bool(a.places and b.places and not _share(a.places, b.places))


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) or any(a in b or b in a for a in one for b in other)
