"""One statement with a word in one passage and its opposite in the other."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.contradictions.alignment import agreement
from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.events import days_apart, event_at
from factcheck.contradictions.findings import Finding, Side, level_of
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Token
from factcheck.contradictions.words import OTHERNESS, listed
from factcheck.model import Kind, Level, Modality, Span

_PAIRS = sorted(
    listed("""
rise/fall gain/lose win/lose victory/defeat increase/decrease accept/reject approve/reject
support/oppose favour/oppose favor/oppose backed/opposed guilty/innocent convicted/acquitted
alive/dead survived/died open/closed opened/closed arrive/leave enter/leave buy/sell hired/fired
released/detained freed/jailed allow/ban permit/prohibit legal/illegal lawful/unlawful
male/female man/woman men/women boy/girl mother/father son/daughter brother/sister
husband/wife sons/daughters uncle/aunt nephew/niece north/south east/west northern/southern
eastern/western left/right first/last first/second second/third third/fourth fourth/fifth
oldest/youngest largest/smallest biggest/smallest highest/lowest best/worst older/younger
higher/lower more/fewer more/less before/after above/below morning/evening morning/afternoon
day/night public/private minority/majority succeeded/failed lifted/imposed remain/leave
full/empty confirmed/denied kept/scrapped damaged/intact armed/unarmed safe/dangerous
ahead/behind maximum/minimum upper/lower deny/admit praised/criticised praised/criticized
strengthened/weakened expanded/shrank advance/retreat likely/unlikely able/unable lead/trail
home/away domestic/foreign major/minor hot/cold wet/dry rich/poor cheap/expensive
increased/reduced raised/cut raised/lowered extended/shortened winner/loser
""")
)

_OPPOSITES: dict[str, frozenset[str]] = {}
for _pair in _PAIRS:
    _one, _other = _pair.split("/")
    for _a, _b in ((_one, _other), (_other, _one)):
        _OPPOSITES[stem(_a)] = _OPPOSITES.get(stem(_a), frozenset()) | {stem(_b)}
_CONVERSES = frozenset(stem(word) for word in ("buy", "sell", "win", "lose", "lead", "trail"))
"""What one does the other undergoes: opposites only where both are said of one."""
_LEAST_ALIKE = 0.75
_LEAST_SHARED = 3
_SOLID = 0.3


def between(pair: Pair) -> Iterator[Finding]:
    """Yield clauses that agree but for a word and its opposite."""
    if pair.likeness < _LEAST_ALIKE * 0.6:
        return
    ones = [t for t in pair.a.tokens if t.stem in _OPPOSITES and not t.name]
    others = [t for t in pair.b.tokens if t.stem in _OPPOSITES and not t.name]
    if not ones or not others:
        return
    mine = {t.stem for t in ones}
    theirs = {t.stem for t in others}
    best: tuple[float, Token, Token] | None = None
    for one in ones:
        for other in others:
            if other.stem not in _OPPOSITES[one.stem]:
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
