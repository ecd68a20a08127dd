"""What event a detail belongs to, and how likely two details belong to one.

Two events are not one event: the words around two details must agree in what weighs most, and
nothing around them may set them apart, which `apart` looks for.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from factcheck.contradictions.english import LEAST_LETTERS, is_word
from factcheck.contradictions.keys import key_of
from factcheck.contradictions.story import Line, Story, Token
from factcheck.contradictions.words import (
    CONTRAST_GROUPS,
    CONTRASTS,
    OTHERNESS,
    PARTNESS,
    SAYING,
    UNREAL,
)
from factcheck.model import Clause, Modality, NameType, NumberType, Span, TimeType

_NEAR = 4.0
"""Words from the detail at which a word's pull has fallen to a half."""
_OTHER_CLAUSE = 0.5
"""What a word outside the detail's own clause counts for."""
_FRAME = 0.15
"""What a word counts for that only tells who says it."""
_REACH = 40
"""Words looked at on either side of a detail, so that cost is bounded in an endless sentence."""
_ACT_REACH = 9
"""Words from a detail within which the word for what happens must stand."""
_THINGS_REACH = 4
"""Content words looked at on either side for the thing itself, which may be far off in words."""
_CONTRAST_REACH = 14
"""Words beside a detail in which the group that it is about is looked for."""
_COUNTED = re.compile(r"(?:^|\s)(?:before|after|following|the (?:same |very )?day)$", re.IGNORECASE)
"""Times that are counted from what follows them: "two days before", "the same day"."""
_PARTICIPLE = re.compile(
    r"\s*(?:(?:first|originally|initially|already|just|\w+ly)\s+)?"
    r"(?:\w{2,}ed|made|held|built|written|taken|given|sent|shot|seen|found|sold|told|paid|drawn)\s"
    r"(?:by|in|on|at|from|to|with|under|during|an?|the|last|this|earlier|two|three)\b",
    re.IGNORECASE,
)
"""How a participle with its own time or doer opens a part of a clause."""
_PARTING_REACH = 4
"""Words beside a detail in which one that parts events is looked for."""


@dataclass(frozen=True)
class Event:
    """What surrounds one detail.

    Attributes:
        story: the article.
        line: its sentence.
        span: the detail.
        pull: stems around it and how much each counts, 0..1, before the story's weights.
        near: stems of its own clause.
        acts: those of them close by that are no names: what happens, or what it happens to.
        things: content words of its clause nearest to it, names aside, as they are written.
        clause: its clause.
        days: days its clause is put on, the detail itself left out.
        places: keys of places named around it.
        actors: keys of the names in its clause, places and mere sources left out.
        contrasts: words around it that stand for one of several like groups ("Republican").
        parting: words close by that set it apart from others or make it a part.
        unreal: whether its clause is put forward as not yet so.
        guessed: whether a word beside it says that it is a guess or a wish.
    """

    story: Story = field(repr=False)
    line: Line
    span: Span
    pull: Mapping[str, float]
    near: frozenset[str]
    acts: frozenset[str]
    things: frozenset[str]
    clause: Clause
    days: tuple[tuple[dt.date, dt.date], ...]
    places: frozenset[str]
    actors: frozenset[str]
    contrasts: frozenset[str]
    parting: frozenset[str]
    unreal: bool
    guessed: bool


def event_at(story: Story, line: Line, span: Span) -> Event:
    """Return what surrounds a detail of a sentence; worked out once for a story."""
    key = ("event", line.index, span)
    known = story.memo.get(key)
    if not isinstance(known, Event):
        known = story.memo[key] = _event(story, line, span)
    return known


def _event(story: Story, line: Line, span: Span) -> Event:
    clause = _said(line, _insertion(line, line.clause_at(span.start), span), span)
    whole, clause = clause, _without_anchor(line, clause, span)
    pull: dict[str, float] = {}
    inside = line.tokens_near(span, _REACH)
    for distance, token in inside:
        if not token.content:
            continue
        strength = 1.0 / (1.0 + distance / _NEAR) ** 0.5
        if _frames(line, token, clause) or clause.end <= token.start < whole.end:
            strength *= _FRAME
        elif not clause.start <= token.start < clause.end:
            strength *= _OTHER_CLAUSE
        pull[token.stem] = max(pull.get(token.stem, 0.0), strength)
    near = frozenset(
        token.stem
        for _, token in inside
        if token.content and clause.start <= token.start < clause.end
    )
    around = (*line.before(span.start, _PARTING_REACH), *line.after(span.end, _PARTING_REACH))
    beside = [t.lower for t in around if clause.start <= t.start or t.lower not in OTHERNESS]
    beside += _ordinals(line, clause, around)
    acts = frozenset(
        token.stem
        for distance, token in inside
        if token.stem in near and token.content and not token.name and distance <= _ACT_REACH
    )
    return Event(
        story=story,
        line=line,
        span=span,
        pull=pull,
        near=near,
        acts=acts,
        things=frozenset(t.lower for t in _plain_near(line, span) if t.stem in near),
        clause=clause,
        days=_days(line, clause, span),
        places=_places(story, line),
        actors=_actors(story, line, clause),
        contrasts=contrasts(line, span),
        parting=frozenset(word for word in beside if word in OTHERNESS or word in PARTNESS),
        unreal=clause.modality in (Modality.PLANNED, Modality.POSSIBLE, Modality.ASKED),
        guessed=any(t.lower in UNREAL for t in around if whole.start <= t.start < whole.end),
    )


def _ordinals(line: Line, clause: Clause, around: Sequence[Token]) -> list[str]:
    """Return the ordinals among some words beside a detail, which are no words of a line."""
    if not around:
        return []
    start, end = around[0].start, around[-1].end
    return [
        number.surface.lower()
        for number in line.numbers
        if number.type is NumberType.ORDINAL
        and max(start, clause.start) <= number.start < min(end, clause.end)
    ]


def _plain_near(line: Line, span: Span) -> list[Token]:
    """Return the content words nearest to a detail, names aside, a few on either side."""
    before = [t for t in line.before(span.start, _REACH) if t.content and not t.name]
    after = [t for t in line.after(span.end, _REACH) if t.content and not t.name]
    return [*before[-_THINGS_REACH:], *after[:_THINGS_REACH]]


def _without_anchor(line: Line, clause: Clause, span: Span) -> Clause:
    """Return a clause up to a time that is counted from an event named behind it.

    In "the talks took place the day the council voted" the vote dates the talks; what is said of
    that day is said of the talks.
    """
    counted = any(
        time.span == span and time.relative and _COUNTED.search(time.surface) for time in line.times
    )
    if counted:
        return replace(clause, end=max(clause.start, span.end))
    return clause


def _said(line: Line, clause: Clause, span: Span) -> Clause:
    """Return the part of a clause that is said, when a detail stands in it.

    "Two officials said the calls took place that day": the event is the calls, not the saying.
    """
    start, end = clause.start, clause.end
    said = line.attribution_at(span.start)
    for content in said.content if said else ():
        if content.start <= span.start < content.end:
            start, end = max(start, content.start), min(end, content.end)
    for token in line.between(Span(start, span.start)):
        if token.lower in SAYING:
            start = token.end
    return replace(clause, start=start, end=max(start, end))


def _frames(line: Line, token: Token, clause: Clause) -> bool:
    """Return whether a word only tells who says it: outside the clause, in a source or a cue."""
    if clause.start <= token.start < clause.end:
        return False
    if token.lower in SAYING:
        return True
    return any(
        span.start <= token.start < span.end
        for said in line.sentence.attributions
        for span in (said.source, said.cue)
        if span is not None
    )


def _insertion(line: Line, clause: Clause, span: Span) -> Clause:
    """Return the part of a clause between commas that a participle opens, if a detail is in it.

    "The letter, first seen by reporters a day earlier, added to the row": the day is that of the
    seeing. Without such a part the clause is returned.
    """
    words = line.sentence.start
    text = line.text
    start = text.rfind(",", clause.start - words, span.start - words) + 1
    if start <= clause.start - words:
        return clause
    if not _PARTICIPLE.match(text, start):
        return clause
    stop = text.find(",", span.end - words, clause.end - words)
    end = clause.end if stop < 0 else words + stop
    return replace(clause, start=words + start, end=end)


def _days(line: Line, clause: Clause, span: Span) -> tuple[tuple[dt.date, dt.date], ...]:
    return tuple(
        (time.earliest, time.latest)
        for time in line.times
        if time.type is TimeType.DATE
        and time.earliest is not None
        and time.latest is not None
        and not time.span.overlaps(span)
        and clause.start <= time.start < clause.end
    )


def _places(story: Story, line: Line) -> frozenset[str]:
    return frozenset(key_of(story, name) for name in line.names if name.type is NameType.PLACE)


def _actors(story: Story, line: Line, clause: Clause) -> frozenset[str]:
    """Return keys of the people and bodies of a clause; who merely says it is left out."""
    sources = [said.source for said in line.sentence.attributions if said.source]
    return frozenset(
        key_of(story, name)
        for name in line.names
        if name.type is not NameType.PLACE
        and clause.start <= name.start < clause.end
        and not any(source.overlaps(name.span) for source in sources)
    ) | _opening_name(story, line, clause)


def _opening_name(story: Story, line: Line, clause: Clause) -> frozenset[str]:
    """Return the first word of a sentence when only a name can explain it ("Norwind lost")."""
    if not line.tokens or line.tokens[0].start != line.sentence.start:
        return frozenset()
    first = line.tokens[0]
    if first.name or clause.start != line.sentence.start or len(first.lower) < LEAST_LETTERS - 1:
        return frozenset()
    if not first.content or is_word(first.lower):
        return frozenset()
    return frozenset({first.lower}) if story.text[first.start].isupper() else frozenset()


def likeness(a: Event, b: Event, weights: Mapping[str, float]) -> float:
    """Return how likely two details belong to one event by the words around them, 0..1.

    A logistic of four measures of agreement: what the nearer words share of the lesser and of
    both surroundings, how much that is at all, and what the two clauses share.
    """
    one = _total(a.pull, weights)
    other = _total(b.pull, weights)
    shared = _total(
        {stem: min(pull, b.pull[stem]) for stem, pull in a.pull.items() if stem in b.pull}, weights
    )
    if not shared:
        return 0.0
    clauses = dict.fromkeys(sorted(a.near | b.near), 1.0)
    both = dict.fromkeys(sorted(a.near & b.near), 1.0)
    in_clauses = _total(both, weights) / (_total(clauses, weights) or 1.0)
    z = (
        _BIAS
        + _OF_LESSER * shared / min(one, other)
        + _OF_BOTH * shared / (one + other - shared)
        + _AT_ALL * min(shared, _PLENTY)
        + _OF_CLAUSES * in_clauses
        + _SAME_DAY * on_one_day(a, b)
    )
    return 1.0 / (1.0 + math.exp(-z))


_BIAS, _OF_LESSER, _OF_BOTH, _AT_ALL, _OF_CLAUSES = -3.4, 0.6, 1.0, 1.5, 1.9
"""Rounded coefficients of a logistic regression on pairs of figures in news, altered and not."""
_PLENTY = 3.0
_SAME_DAY = 1.5
"""What it adds that both are put on one and the same calendar day."""


def on_one_day(a: Event, b: Event) -> bool:
    """Return whether both are put on one and the same calendar day."""
    days = {first for first, last in a.days if first == last}
    return any(first == last and first in days for first, last in b.days)


def _total(pull: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(strength * weights.get(stem, 1.0) for stem, strength in pull.items())


def weight_of(stems: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return what some stems weigh together."""
    return sum(weights.get(stem, 1.0) for stem in sorted(stems))


def common_acts(a: Event, b: Event, weights: Mapping[str, float]) -> frozenset[str]:
    """Return what both say happens: shared words close by that are no names and weigh enough."""
    return frozenset(
        stem for stem in a.acts & b.acts if weights.get(stem, 1.0) >= _LEAST_ACT_WEIGHT
    )


_LEAST_ACT_WEIGHT = 0.25


def contrasts(line: Line, span: Span) -> frozenset[str]:
    """Return the words nearest to a detail that name one of several like groups, one a group."""
    near = sorted(line.tokens_near(span, _CONTRAST_REACH), key=lambda found: found[0])
    nearest: dict[frozenset[str], str] = {}
    for _, token in near:
        member = CONTRASTS.get(token.lower)
        for group in CONTRAST_GROUPS:
            if member in group:
                nearest.setdefault(group, str(member))
    return frozenset(nearest.values())
