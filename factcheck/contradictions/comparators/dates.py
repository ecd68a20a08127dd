"""One event on two dates, by calendar dates and by dates reckoned from another."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from factcheck.contradictions.apart import set_apart
from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.dated import Dated, agree, dates_of, reads
from factcheck.contradictions.events import Event, common_acts, likeness
from factcheck.contradictions.findings import (
    Finding,
    Side,
    level_of,
    quoted,
)
from factcheck.contradictions.story import Line, Story
from factcheck.model import Kind, Level, Span, Time

_SURE = 0.65
_LEAST_SCORE = 0.6
"""Two dates less likely of one event than this are as often of two."""
_ONE_ANCHOR = 0.45
"""What doubt is left when both dates of one thing are counted from the same day of the story."""
_LEAST_LETTERS = 4
_TURN = re.compile(r"(?:but|yet|later|then|now|though|although|however|while|before)\b", re.I)
"""Words that turn a sentence to another version."""


def alone(story: Story) -> Iterator[Finding]:
    """Yield dates that one sentence, which reports two versions, gives for one event."""
    for line in story.lines:
        if not line.sentence.disputed:
            continue
        found = dates_of(story, line)
        for n, one in enumerate(found):
            for other in found[n + 1 :]:
                if one.event.clause == other.event.clause or agree(one, other):
                    continue
                if one.event.near & other.event.near:
                    yield _inside_sentence(story, line, one, other)


def between(pair: Pair) -> Iterator[Finding]:
    """Yield dates of two sentences that are for one event and cannot both be right."""
    ones, others = dates_of(pair.one, pair.a), dates_of(pair.other, pair.b)
    best: tuple[float, Dated, Dated] | None = None
    for one in ones:
        for other in others:
            if any(agree(one, each) for each in others if each.speaks_for(other)):
                continue
            if any(agree(each, other) for each in ones if each.speaks_for(one)):
                continue
            score = _score(pair, one, other)
            if score and (best is None or score > best[0]):
                best = (score, one, other)
    if best:
        yield _finding(pair, *best)


def _score(pair: Pair, one: Dated, other: Dated) -> float:
    if set_apart(one.event, other.event) or _plan_and_fact(pair, one, other):
        return 0.0
    anchors = _anchor_of(pair.one, one.time), _anchor_of(pair.other, other.time)
    one_thing = anchors[0] and anchors[0] == anchors[1] and _one_thing(one.event, other.event)
    if not one_thing and not common_acts(one.event, other.event, pair.weights):
        return 0.0
    odds = likeness(one.event, other.event, pair.weights)
    if one_thing:
        odds = 1.0 - (1.0 - odds) * _ONE_ANCHOR
    if (one.earliest == one.latest) != (other.earliest == other.latest):
        odds *= 0.6
    score = math.sqrt(odds)
    if one.weekday is not None or other.weekday is not None:
        score -= 0.05
    return min(0.95, score) if score >= _LEAST_SCORE else 0.0


def _plan_and_fact(pair: Pair, one: Dated, other: Dated) -> bool:
    """Return whether one date is that of a plan and the other of what came of it.

    Of two days to come one may be put as a plan ("due to open") and one as a fact ("opens").
    """
    if one.event.unreal == other.event.unreal:
        return False
    days = (one.earliest, pair.one.published), (other.earliest, pair.other.published)
    return not all(published and earliest > published for earliest, published in days)


def _anchor_of(story: Story, time: Time) -> tuple[str, str] | None:
    """Return the time that a relative time was counted from: its words and its value."""
    if not time.relative or time.anchor is None:
        return None
    return story.text[time.anchor.start : time.anchor.end], time.anchor_value


def _one_thing(one: Event, other: Event) -> bool:
    """Return whether both dates are of a thing called by one plural or longer word."""
    return any(len(word) > _LEAST_LETTERS for word in one.things & other.things)


def _kind(one: Dated, other: Dated) -> Kind:
    return Kind.RELATIVE_DATE if one.time.relative or other.time.relative else Kind.DATE


def _finding(pair: Pair, score: float, one: Dated, other: Dated) -> Finding:
    a = Side(pair.one, pair.a, (one.span,), reads=reads(one))
    b = Side(pair.other, pair.b, (other.span,), reads=reads(other))
    kind = _kind(one, other)
    return Finding(
        kind=kind,
        level=level_of(a, b, Level.CONTRADICTION if score >= _SURE else Level.QUERY),
        score=score,
        a=a,
        b=b,
        explanation=(
            f"{quoted(one.span, pair.one.text)} = {reads(one)}; "
            f"the other passage gives {_other(pair.other, other)}."
        ),
        rule=f"{kind.value}.same_event",
    )


def _inside_sentence(story: Story, line: Line, one: Dated, other: Dated) -> Finding:
    kind = _kind(one, other)
    cut = _turn(story, line, one.time.end, other.time.start)
    before = len(story.text[line.sentence.start : cut].rstrip(" ,;:—–-"))
    spans = (Span(line.sentence.start, line.sentence.start + before), Span(cut, line.sentence.end))
    return Finding(
        kind=kind,
        level=Level.DISPUTE,
        score=0.85,
        a=Side(story, line, (one.span,), reads=reads(one), within=spans[0]),
        b=Side(story, line, (other.span,), reads=reads(other), within=spans[1]),
        explanation=(
            f"{quoted(one.span, story.text)} = {reads(one)}; the same sentence later gives "
            f"{_other(story, other)}."
        ),
        rule=f"{kind.value}.two_versions",
    )


def _turn(story: Story, line: Line, after: int, before: int) -> int:
    """Return where a sentence turns from one version to the other, between two of its dates."""
    starts = [c.start for c in line.sentence.clauses if after <= c.start <= before] or [before]
    turns = [start for start in starts if _TURN.match(story.text, start)]
    return (turns or starts[-1:])[0]


def _other(story: Story, dated: Dated) -> str:
    said = reads(dated)
    if dated.time.relative:
        return f"{quoted(dated.span, story.text)} = {said}"
    return said
