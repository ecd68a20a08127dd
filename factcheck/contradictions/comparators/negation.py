"""One statement made and unmade: the same clause with and without a negation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.contradictions.alignment import agreement
from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.deeds import deeds_of
from factcheck.contradictions.findings import Finding, Side, level_of
from factcheck.contradictions.lexicon import are_alike, base
from factcheck.contradictions.parties import are_apart
from factcheck.contradictions.story import Line, Token
from factcheck.contradictions.words import OTHERNESS, WEAKENING
from factcheck.language.syntax import PREPOSITION
from factcheck.model import Clause, Kind, Level, Modality, Span
from factcheck.text.patterns import regex

_LEAST_ALIKE = 0.8
"""Share of the lesser clause that the other must say too."""
_LEAST_COVERED = 0.5
"""Share of either clause that the other must say; less lets in flags on news without any."""
_LEAST_SHARED = 3
"""Content words both clauses must have."""
_PLAIN = (Modality.ASSERTED, Modality.DENIED)


def between(pair: Pair) -> Iterator[Finding]:
    """Yield clauses that state and negate one thing."""
    if not any(c.negated for c in (*pair.a.sentence.clauses, *pair.b.sentence.clauses)):
        return
    best: tuple[float, Clause, Clause] | None = None
    for one in pair.a.sentence.clauses:
        for other in pair.b.sentence.clauses:
            score = _score(pair, one, other)
            if score and (best is None or score > best[0]):
                best = (score, one, other)
    if best:
        yield _finding(pair, *best)


def _score(pair: Pair, one: Clause, other: Clause) -> float:
    if one.negated == other.negated or _is_idle(pair, one, other):
        return 0.0
    if not _denies_the_same(pair, one, other) or _doers_apart(pair, one, other):
        return 0.0
    if one.modality not in _PLAIN or other.modality not in _PLAIN:
        return 0.0
    first, second = pair.a.between(one.span), pair.b.between(other.span)
    if _is_weakened(first) or _is_weakened(second) or _otherness(first) != _otherness(second):
        return 0.0
    alike, shared = agreement(first, second, pair.weights)
    if _coverage(first, shared, pair) < _LEAST_COVERED or (
        _coverage(second, shared, pair) < _LEAST_COVERED
    ):
        return 0.0
    solid = [stem for stem in shared if pair.weights.get(stem, 0.0) >= _SOLID]
    if alike < _LEAST_ALIKE or len(shared) < _LEAST_SHARED or len(solid) < 2:
        return 0.0
    if _figures(pair.a, one) != _figures(pair.b, other):
        return 0.0
    return 0.3 + 0.5 * alike


_SOLID = 0.3


def _is_idle(pair: Pair, one: Clause, other: Clause) -> bool:
    """Return whether the negation is one of a set phrase ("believe it or not")."""
    story, clause = (pair.one, one) if one.negated else (pair.other, other)
    if clause.cue is None:
        return False
    return story.text[max(0, clause.cue.start - 4) : clause.cue.start].endswith(" or ")


def _denies_the_same(pair: Pair, one: Clause, other: Clause) -> bool:
    """Return whether the other clause says what stands right behind the negating word.

    That is what is denied: "had not been released" denies a release, and "not because the council
    wanted it" no more than a reason.
    """
    denying, cue = (pair.a, one.cue) if one.negated else (pair.b, other.cue)
    said, clause = (pair.b, other) if one.negated else (pair.a, one)
    if cue is None or not _NEGATING.search(cue.of((pair.one if one.negated else pair.other).text)):
        return True
    words = said.between(clause.span)
    known, plain = {t.stem for t in words}, {t.lower for t in words}
    scope = one.scope if one.negated else other.scope
    for token in denying.after(cue.end, _DENIED_REACH):
        if scope is not None and token.start >= scope.end:
            return True
        if token.content:
            verb = base(token.lower, "v")
            return token.stem in known or any(
                are_alike(verb, base(t.lower, "v"), "v") for t in words if verb and t.content
            )
        if token.lower == "because" or (token.lower in PREPOSITION and token.lower not in plain):
            return False
    return True


_NEGATING = regex(r"(?:\b(?:not|never|nor|neither|without)|n['’]t)\Z", re.IGNORECASE)
_DENIED_REACH = 6


def _doers_apart(pair: Pair, one: Clause, other: Clause) -> bool:
    """Return whether the two clauses are about two parties: the subjects of their first deeds."""
    mine = [deed for deed in deeds_of(pair.one, pair.a) if one.span.holds(deed.span)]
    theirs = [deed for deed in deeds_of(pair.other, pair.b) if other.span.holds(deed.span)]
    if not mine or not theirs:
        return False
    return are_apart(mine[0].doer, theirs[0].doer)


def _coverage(tokens: tuple[Token, ...], shared: frozenset[str], pair: Pair) -> float:
    stems = sorted({token.stem for token in tokens if token.content})
    whole = sum(pair.weights.get(stem, 1.0) for stem in stems)
    part = sum(pair.weights.get(stem, 1.0) for stem in stems if stem in shared)
    return part / whole if whole else 0.0


def _is_weakened(tokens: tuple[Token, ...]) -> bool:
    return any(token.lower in WEAKENING for token in tokens)


def _otherness(tokens: tuple[Token, ...]) -> frozenset[str]:
    return frozenset(token.lower for token in tokens if token.lower in OTHERNESS)


def _figures(line: Line, clause: Clause) -> frozenset[str]:
    inside = [
        detail.value
        for detail in (*line.numbers, *line.times)
        if clause.start <= detail.start < clause.end
    ]
    return frozenset(inside)


def _finding(pair: Pair, score: float, one: Clause, other: Clause) -> Finding:
    a = Side(pair.one, pair.a, (_mark(one),), reads="not so" if one.negated else "so")
    b = Side(pair.other, pair.b, (_mark(other),), reads="not so" if other.negated else "so")
    side, clause = (a, one) if one.negated else (b, other)
    cue = (clause.cue or clause.span).of(side.story.text)
    denied = Modality.DENIED in (one.modality, other.modality)
    level = Level.DISPUTE if denied else level_of(a, b, Level.QUERY)
    return Finding(
        kind=Kind.NEGATION,
        level=level,
        score=score,
        a=a,
        b=b,
        explanation=f"One passage says it, the other negates it (“{cue}”).",
        rule="negation.same_statement",
    )


def _mark(clause: Clause) -> Span:
    return clause.cue or clause.span
