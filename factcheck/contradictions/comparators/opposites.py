"""One statement with a word in one passage and its opposite in the other."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.contradictions.alignment import agreement
from factcheck.contradictions.apart import days_apart
from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.events import event_at
from factcheck.contradictions.facing import Respect, are_of_two
from factcheck.contradictions.findings import Finding, Side, level_of
from factcheck.contradictions.opposite_words import facing
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Token
from factcheck.contradictions.words import OTHERNESS, listed_in_order
from factcheck.model import Clause, Kind, Level, Modality, Span

_CONVERSES = frozenset(
    stem(word)
    for word in listed_in_order("buy sell win lose lead trail take give lend borrow send receive")
)
"""What one does the other undergoes: opposites only where both are said of one."""
_LEAST_ALIKE = 0.75
_LEAST_SHARED = 3
_SOLID = 0.3


def between(pair: Pair) -> Iterator[Finding]:
    """Yield clauses that agree but for a word and its opposite."""
    if pair.likeness < _LEAST_ALIKE * 0.6:
        return
    ones, others = facing(pair.one, pair.a), facing(pair.other, pair.b)
    if not ones or not others:
        return
    mine = {t.stem for t, _ in ones}
    theirs = {t.stem for t, _ in others}
    best: tuple[float, Token, Token] | None = None
    for one, opposed in ones:
        for other, _ in others:
            if other.stem not in opposed:
                continue
            if one.stem in theirs or other.stem in mine:
                continue
            score = _score(pair, one, other)
            if score and (best is None or score > best[0]):
                best = (score, one, other)
    if best:
        yield _finding(pair, *best)


def _score(pair: Pair, one: Token, other: Token) -> float:
    first, second = pair.a.clause_at(one.start), pair.b.clause_at(other.start)
    if first.negated or second.negated:
        return 0.0
    if first.modality is not Modality.ASSERTED or second.modality is not Modality.ASSERTED:
        return 0.0
    events = event_at(pair.one, pair.a, _span(one)), event_at(pair.other, pair.b, _span(other))
    if days_apart(*events) or _figures_differ(pair, first, second):
        return 0.0
    if are_of_two(Respect(pair.one, pair.a, one.span), Respect(pair.other, pair.b, other.span)):
        return 0.0
    left, right = pair.a.between(first.span), pair.b.between(second.span)
    if {t.lower for t in left} & OTHERNESS != {t.lower for t in right} & OTHERNESS:
        return 0.0
    if {one.stem, other.stem} <= _CONVERSES and not _of_one(left, one, right, other):
        return 0.0
    alike, shared = agreement(left, right, pair.weights, frozenset({one.stem, other.stem}))
    solid = [found for found in shared if pair.weights.get(found, 0.0) >= _SOLID]
    if alike < _LEAST_ALIKE or len(shared) < _LEAST_SHARED or len(solid) < 2:
        return 0.0
    return 0.25 + 0.5 * alike


def _figures_differ(pair: Pair, one: Clause, other: Clause) -> bool:
    """Return whether other figures go with the two words: of two quakes, two cameras."""
    mine, theirs = (
        {n.value for n in line.numbers if clause.start <= n.start < clause.end}
        for line, clause in ((pair.a, one), (pair.b, other))
    )
    return bool(mine and theirs and not mine & theirs)


def _of_one(left: tuple[Token, ...], one: Token, right: tuple[Token, ...], other: Token) -> bool:
    """Return whether the words before two verbs share a content word: their subject is one."""
    mine = {token.stem for token in left if token.content and token.start < one.start}
    theirs = {token.stem for token in right if token.content and token.start < other.start}
    return bool(mine & theirs)


def _finding(pair: Pair, score: float, one: Token, other: Token) -> Finding:
    a = Side(pair.one, pair.a, (_span(one),), reads=one.lower)
    b = Side(pair.other, pair.b, (_span(other),), reads=other.lower)
    return Finding(
        kind=Kind.OPPOSITE,
        level=level_of(a, b, Level.QUERY),
        score=score,
        a=a,
        b=b,
        explanation=(
            f"The passages agree, save that one says “{one.lower}”, the other “{other.lower}”."
        ),
        rule="opposite.same_statement",
    )


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
