"""One statement with a word in one passage and its opposite in the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.contradictions.alignment import agreement
from factcheck.contradictions.apart import days_apart
from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.events import event_at
from factcheck.contradictions.findings import Finding, Side, level_of
from factcheck.contradictions.lexicon import opposites
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Line, Story, Token
from factcheck.contradictions.words import OTHERNESS, listed_in_order
from factcheck.language.syntax import BE
from factcheck.model import Kind, Level, Modality, Span

_PAIRS = tuple(
    frozenset(pair.split("/"))
    for pair in listed_in_order("""
ahead/behind allow/ban permit/ban approve/reject ratify/reject backed/opposed support/oppose
favour/oppose favor/oppose before/after higher/lower upper/lower older/younger biggest/smallest
confirmed/denied damaged/intact enter/leave remain/leave expanded/shrank extended/shortened
second/third third/fourth fourth/fifth freed/jailed released/detained arrested/released
kept/scrapped lawful/unlawful lead/trail lifted/imposed morning/afternoon morning/evening raised/cut
survived/died guilty/acquitted resigned/fired
""")
)
"""Opposites of the newsroom that WordNet does not list as such."""
_BESIDES: dict[str, frozenset[str]] = {}
for _pair in _PAIRS:
    for _word in _pair:
        _BESIDES[stem(_word)] = _BESIDES.get(stem(_word), frozenset()) | {
            stem(_other) for _other in _pair if _other != _word
        }
_CONVERSES = frozenset(stem(word) for word in ("buy", "sell", "win", "lose", "lead", "trail"))
"""What one does the other undergoes: opposites only where both are said of one."""
_LEAST_ALIKE = 0.75
_LEAST_SHARED = 3
_SOLID = 0.3


def between(pair: Pair) -> Iterator[Finding]:
    """Yield clauses that agree but for a word and its opposite."""
    if pair.likeness < _LEAST_ALIKE * 0.6:
        return
    ones, others = _facing(pair.one, pair.a), _facing(pair.other, pair.b)
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


def _facing(story: Story, line: Line) -> tuple[tuple[Token, frozenset[str]], ...]:
    """Return the words of a sentence that have opposites, with the stems of those."""
    key = ("facing", line.index)
    known = story.memo.get(key)
    if not isinstance(known, tuple):
        known = tuple(_find(line))
        story.memo[key] = known
    return known


def _find(line: Line) -> Iterator[tuple[Token, frozenset[str]]]:
    before = ""
    for token in line.tokens:
        # "a building", "the opening": what was built, not that it is being built.
        is_noun = token.lower.endswith("ing") and before not in BE
        if not token.name and not is_noun:
            found = _stems_opposed(token.lower) | _BESIDES.get(token.stem, frozenset())
            if found:
                yield token, found
        before = token.lower


@lru_cache(maxsize=8192)
def _stems_opposed(word: str) -> frozenset[str]:
    return frozenset(stem(other) for other in opposites(word) if "_" not in other)


def _score(pair: Pair, one: Token, other: Token) -> float:
    first, second = pair.a.clause_at(one.start), pair.b.clause_at(other.start)
    if first.negated or second.negated:
        return 0.0
    if first.modality is not Modality.ASSERTED or second.modality is not Modality.ASSERTED:
        return 0.0
    events = event_at(pair.one, pair.a, _span(one)), event_at(pair.other, pair.b, _span(other))
    if days_apart(*events):
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
