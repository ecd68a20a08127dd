"""Signals of whether two details belong to one event: what agrees around them and what does not."""

from __future__ import annotations

import math
from collections.abc import Mapping

from factcheck.contradictions.apart import contrasted, days_apart
from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.events import Event, common_acts, on_one_day, weight_of
from factcheck.contradictions.keys import names_meet

Signals = dict[str, float]
"""A signal's strength by its name; one that is not there is 0."""
_MOST_SHARED = 4.0
"""Shared weight beyond which more of it tells nothing new."""


def event_signals(pair: Pair, one: Event, other: Event) -> Signals:
    """Return what speaks for and against two details being of one event.

    The order of the sentences is no signal: a story with its paragraphs moved says the same.

    Args:
        pair: the sentences they stand in.
        one: what surrounds the detail of `pair.a`.
        other: what surrounds the detail of `pair.b`.
    """
    weights = pair.weights
    signals: dict[str, float] = {
        **_shared(one, other, weights),
        "sentences alike": pair.likeness,
        "acts": min(_MOST_SHARED, weight_of(common_acts(one, other, weights), weights)),
        "things": min(len(one.things & other.things), 3),
        "one day": on_one_day(one, other),
        "other days": days_apart(one, other),
        "set apart": bool(one.parting ^ other.parting),
        "one guessed": one.guessed != other.guessed,
        "one negated": one.clause.negated != other.clause.negated,
        "one unreal": one.unreal != other.unreal,
        "contrast": contrasted(one, other),
        "two articles": pair.one is not pair.other,
        "other kind of block": pair.a.kind is not pair.b.kind,
        "disputed": pair.a.sentence.disputed or pair.b.sentence.disputed,
        "two speakers": _two_speakers(pair, one, other),
    }
    for name, mine, theirs in (
        ("actors", one.actors, other.actors),
        ("places", one.places, other.places),
    ):
        if mine and theirs:
            meet = names_meet(mine, theirs)
            signals |= {f"same {name}": meet, f"other {name}": not meet}
    return {name: float(value) for name, value in signals.items() if value}


def _shared(one: Event, other: Event, weights: Mapping[str, float]) -> Signals:
    """Return what two surroundings share, of the lesser, of both, in all, and of the clauses."""
    pull = {stem: min(p, other.pull[stem]) for stem, p in one.pull.items() if stem in other.pull}
    # Summed exactly, so that the order of the sentences changes nothing.
    shared, mine, theirs = (
        math.fsum(p * weights.get(stem, 1.0) for stem, p in each.items())
        for each in (pull, one.pull, other.pull)
    )
    if not shared:
        return {}
    clauses = weight_of(one.near | other.near, weights)
    return {
        "shared of lesser": shared / min(mine, theirs),
        "shared of both": shared / (mine + theirs - shared),
        "shared": min(_MOST_SHARED, shared),
        "shared of clauses": weight_of(one.near & other.near, weights) / clauses if clauses else 0,
    }


def _two_speakers(pair: Pair, one: Event, other: Event) -> bool:
    mine, theirs = pair.a.speaker_at(one.span.start), pair.b.speaker_at(other.span.start)
    return bool(mine and theirs and mine != theirs)
