"""What speaks for and against a finding, told of every finding alike whatever rule it is of."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.contradictions.candidates import Pair, pair_of
from factcheck.contradictions.display import is_display
from factcheck.contradictions.events import weight_of
from factcheck.contradictions.findings import Finding, Side
from factcheck.contradictions.keys import key_of, names_meet
from factcheck.contradictions.sameness import Signals
from factcheck.contradictions.words import OTHERNESS
from factcheck.model import Clause, Level, Modality, Span

_MOST_APART = 30
_MOST_NAMES = 3
_MOST_FIGURES = 8
_MOST_SHARED = 6.0
"""Counts and weights beyond which more tells nothing new."""
_STORY, _SENTENCE = 4000.0, 20.0
"""Characters of a story and words of a sentence of middling length."""
_SHORTEST = 10.0


class Crowd:
    """How many findings there are beside each: a rule that fires often is seldom right.

    Args:
        findings: all findings of an article, or between an article and another.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._rules: Counter[str] = Counter()
        self._marks: Counter[tuple[str, str, Span]] = Counter()
        for finding in findings:
            self._rules[finding.rule] += 1
            self._marks.update(_marked(finding))

    def of_rule(self, finding: Finding) -> int:
        """Return how many other findings there are of a finding's rule."""
        return self._rules[finding.rule] - 1

    def of_marks(self, finding: Finding) -> int:
        """Return how many others of its kind set the same words against something else."""
        return max((self._marks[key] - 1 for key in _marked(finding)), default=0)


def _marked(finding: Finding) -> list[tuple[str, str, Span]]:
    return [
        (finding.kind.value, side.story.title, mark)
        for side in finding.sides
        for mark in side.marks[:1]
    ]


def evidence(finding: Finding, crowd: Crowd) -> Signals:
    """Return what speaks for and against a finding, by name; what is not there is 0.

    Args:
        finding: the finding.
        crowd: it and all others that were found with it.
    """
    longest = max(len(side.line.tokens) for side in finding.sides)
    signals: dict[str, float] = {
        "others of the rule": math.log1p(crowd.of_rule(finding)),
        "others for the same words": math.log1p(crowd.of_marks(finding)),
        "a query": finding.level is Level.QUERY,
        "a dispute": finding.level is Level.DISPUTE,
        "long story": math.log(max(1, len(finding.a.story.text)) / _STORY),
        "many figures": min(_MOST_FIGURES, max(len(s.line.numbers) for s in finding.sides)),
        "long sentence": math.log(max(_SHORTEST, longest) / _SENTENCE),
        **_voices(finding.sides),
    }
    if finding.b is not None:
        signals |= _together(finding.a, finding.b)
    return {name: float(value) for name, value in signals.items() if value}


def _voices(sides: Sequence[Side]) -> Signals:
    """Return who says it and how it is put forward."""
    clauses = [_clause(side) for side in sides]
    speakers = [side.line.speaker_at(_at(side)) for side in sides]
    unreal = [clause.modality not in (Modality.ASSERTED, Modality.DENIED) for clause in clauses]
    signals: dict[str, float] = {
        "in the story's voice": not any(speakers),
        "quoted": any(
            quotation.start <= _at(side) < quotation.end and not quotation.scare
            for side in sides
            for quotation in side.line.quotations
        ),
        "not asserted": any(unreal),
        "negated": any(clause.negated for clause in clauses),
        "disputed": any(side.line.sentence.disputed for side in sides),
        "headline or caption": any(is_display(side.line) for side in sides),
    }
    if len(sides) > 1:
        one, other = speakers
        signals |= {
            "one source": bool(one) and one == other,
            "two sources": bool(one and other) and one != other,
            "plan and fact": unreal[0] != unreal[1],
        }
    return {name: float(value) for name, value in signals.items()}


def _together(a: Side, b: Side) -> Signals:
    """Return what two passages have in common and what parts them."""
    pair = pair_of(a.story, b.story, a.line, b.line)
    one, other = (
        {token.lower for token in side.line.between(_clause(side).span)} & OTHERNESS
        for side in (a, b)
    )
    signals: dict[str, float] = {
        "sentences alike": pair.likeness,
        "weight shared": min(_MOST_SHARED, weight_of(pair.shared, pair.weights)),
        "another time or thing": one != other,
        "two articles": a.story is not b.story,
        **_names(pair),
    }
    if a.story is b.story:
        apart = abs(a.line.index - b.line.index)
        signals["sentences apart"] = math.log1p(min(_MOST_APART, apart))
        signals["side by side"] = apart <= 1
    elif a.story.published and b.story.published:
        days = abs((a.story.published - b.story.published).days)
        signals["days between stories"] = math.log1p(days)
    return {name: float(value) for name, value in signals.items()}


def _names(pair: Pair) -> Signals:
    mine, theirs = (
        frozenset(key_of(story, name) for name in line.names)
        for story, line in ((pair.one, pair.a), (pair.other, pair.b))
    )
    if not mine or not theirs:
        return {"one names nobody": 1.0}
    shared = len(mine & theirs)
    return {
        "names in common": float(min(_MOST_NAMES, shared)),
        "no name in common": float(not shared and not names_meet(mine, theirs)),
    }


def _clause(side: Side) -> Clause:
    return side.line.clause_at(_at(side))


def _at(side: Side) -> int:
    return side.marks[0].start if side.marks else side.span.start
