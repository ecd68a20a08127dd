"""One statement with two names in one place: two people, two companies, two towns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA

from factcheck.contradictions.alignment import agreement
from factcheck.contradictions.apart import days_apart
from factcheck.contradictions.candidates import Pair, pair_of
from factcheck.contradictions.events import event_at
from factcheck.contradictions.findings import Finding, Side, level_of
from factcheck.contradictions.keys import abbreviates, name_key
from factcheck.contradictions.story import Line, Story, Token
from factcheck.contradictions.words import ADDING, OTHERNESS
from factcheck.model import Kind, Level, Name, NameType
from factcheck.text.patterns import regex

_LEAST_ALIKE = 0.72
"""Share of the lesser sentence, names in question aside, that the other must say too."""
_LEAST_SHARED = 4
_LEAST_BESIDE = 2
"""Content words beside the name that must stand beside the other name too."""
_BESIDE = 5
_SOLID = 0.3


def between(pair: Pair) -> Iterator[Finding]:
    """Yield sentences that agree but for one name of one sort."""
    if pair.likeness < 0.5 or len(pair.shared) < _LEAST_SHARED:
        return
    sentences = list(_same_sentence(pair))
    yield from sentences or _same_frame(pair)


def _same_sentence(pair: Pair) -> Iterator[Finding]:
    if pair.a.words & OTHERNESS != pair.b.words & OTHERNESS:
        return
    ones, others = (
        _only_in(pair.one, pair.a, pair.other, pair.b),
        _only_in(pair.other, pair.b, pair.one, pair.a),
    )
    if len(ones) != 1 or len(others) != 1:
        return
    (one, one_key), (other, other_key) = ones[0], others[0]
    if one.type is not other.type or is_variant(one_key, {other_key}):
        return
    score = _score(pair, one, other)
    if score and not _are_told_apart(pair, one, other) and not _is_series(pair, one, other):
        yield _finding(pair, score, one, other)


def _are_told_apart(pair: Pair, one: Name, other: Name) -> bool:
    """Return whether other figures or days go with the two names, or one is denied."""
    clauses = pair.a.clause_at(one.start), pair.b.clause_at(other.start)
    if clauses[0].negated is not clauses[1].negated or _link(pair.one, one) != _link(
        pair.other, other
    ):
        return True
    if any(
        t.lower in ADDING
        for t in (*pair.a.between(clauses[0].span), *pair.b.between(clauses[1].span))
    ):
        return True
    if days_apart(event_at(pair.one, pair.a, one.span), event_at(pair.other, pair.b, other.span)):
        return True
    mine, theirs = _figures(pair.a, one), _figures(pair.b, other)
    return bool(mine and theirs and not mine & theirs)


def _link(story: Story, name: Name) -> str:
    """Return which way a place lies by the preposition before it; empty for what is no place.

    One comes from here and goes to there: two places are exchanged only if both lie one way.
    """
    if name.type is not NameType.PLACE:
        return ""
    before = _LINK.search(story.text, max(0, name.start - _LINK_REACH), name.start)
    word = before[1].lower() if before else "-"
    return "in" if word in _PLACED else word


_LINK = regex(r"\b([a-z]+) (?:the )?\Z", re.IGNORECASE)
_LINK_REACH = 16
_PLACED = ("in", "at", "near", "outside", "around", "of")


def _figures(line: Line, name: Name) -> frozenset[str]:
    clause = line.clause_at(name.start)
    return frozenset(n.value for n in line.numbers if clause.start <= n.start < clause.end)


def _is_series(pair: Pair, one: Name, other: Name) -> bool:
    """Return whether a further sentence says the same of a third name: winner after winner."""
    keys = {_key(pair.one, one), _key(pair.other, other)}
    for story in dict.fromkeys((pair.one, pair.other)):
        for line in story.lines:
            third = pair_of(pair.one, story, pair.a, line)
            if line is pair.a or line is pair.b or len(third.shared) < _LEAST_FRAME_CONTENT:
                continue
            for name, key in _only_in(story, line, pair.one, pair.a):
                alike = name.type in (one.type, NameType.OTHER)
                if key in keys or not alike or is_variant(key, keys):
                    continue
                if _score(third, one, name) or _framed_alike(third, one, name):
                    return True
    return False


def _same_frame(pair: Pair) -> Iterator[Finding]:
    """Yield two names of one sort with the same words on either side.

    Words on one side only are what lists repeat ("… won the cup"); a frame around the name is
    what is left of one statement told twice ("after two … planes collided").
    """
    if pair.likeness < _LEAST_ALIKE_IN_FRAME:
        return
    ones = _only_in(pair.one, pair.a, pair.other, pair.b)
    others = _only_in(pair.other, pair.b, pair.one, pair.a)
    found = [
        (one, other)
        for one, one_key in ones
        for other, other_key in others
        if one.type is other.type
        and not is_variant(one_key, {other_key})
        and not _are_told_apart(pair, one, other)
        and _is_free(pair.one, one)
        and _is_free(pair.other, other)
        and _framed_alike(pair, one, other)
    ]
    if len(found) == 1 and not _is_series(pair, *found[0]):
        yield _finding(pair, _FRAME_SCORE, *found[0], rule="same_frame")


def _is_free(story: Story, name: Name) -> bool:
    """Return whether a name stands between spaces: not in quotation marks, not in an address."""
    return name.start == 0 or story.text[name.start - 1].isspace()


def _framed_alike(pair: Pair, one: Name, other: Name) -> bool:
    behind = _run(pair.a.after(one.end, _FRAME_REACH), pair.b.after(other.end, _FRAME_REACH))
    before = _run(
        pair.a.before(one.start, _FRAME_REACH)[::-1], pair.b.before(other.start, _FRAME_REACH)[::-1]
    )
    content = sum(token.content for token in (*before, *behind))
    return bool(
        before
        and behind
        and len(before) + len(behind) >= _LEAST_FRAME
        and content >= _LEAST_FRAME_CONTENT
    )


def _run(one: Sequence[Token], other: Sequence[Token]) -> list[Token]:
    """Return the words with which both begin alike."""
    run = []
    for mine, theirs in zip(one, other, strict=False):
        if mine.stem != theirs.stem:
            break
        run.append(mine)
    return run


_LEAST_ALIKE_IN_FRAME = 0.55
_FRAME_REACH = 6
_LEAST_FRAME = 4
_LEAST_FRAME_CONTENT = 3
_FRAME_SCORE = 0.6
"""Set by hand: less than sentences that agree throughout, as only a part of each was compared."""


def _only_in(story: Story, line: Line, elsewhere: Story, there: Line) -> list[tuple[Name, str]]:
    """Return the first name of each kind that one sentence has and the other has not."""
    known = {_key(elsewhere, name) for name in there.names}
    words = there.words
    found: dict[str, Name] = {}
    for name in line.names:
        key = _key(story, name)
        parts = key.split()
        if key not in known and not all(part in words for part in parts):
            found.setdefault(key, name)
    return [(name, key) for key, name in found.items()]


def _key(story: Story, name: Name) -> str:
    record = story.records.get(name.record)
    return name_key(record.chief if record else name.value, name.type)


def is_variant(one: str, others: Iterable[str]) -> bool:
    """Return whether a name is a spelling of another, its adjective or its abbreviation."""
    return any(
        one[:4] == other[:4]
        or abbreviates(one, other)
        or OSA.distance(one, other) <= max(1, min(len(one), len(other)) // 3)
        for other in others
    )


def _score(pair: Pair, one: Name, other: Name) -> float:
    without = frozenset(
        token.stem
        for line, name in ((pair.a, one), (pair.b, other))
        for token in line.between(name.span)
    )
    alike, shared = agreement(pair.a.tokens, pair.b.tokens, pair.weights, without)
    solid = [stem for stem in shared if pair.weights.get(stem, 0.0) >= _SOLID]
    beside = _beside(pair.a, one) & _beside(pair.b, other)
    if alike < _LEAST_ALIKE or len(solid) < _LEAST_SHARED or len(beside) < _LEAST_BESIDE:
        return 0.0
    return 0.2 + 0.55 * alike


def _beside(line: Line, name: Name) -> frozenset[str]:
    near = line.tokens_near(name.span, _BESIDE)
    return frozenset(token.stem for _, token in near if token.content)


def _finding(
    pair: Pair, score: float, one: Name, other: Name, rule: str = "same_statement"
) -> Finding:
    a = Side(pair.one, pair.a, (one.span,), reads=one.value)
    b = Side(pair.other, pair.b, (other.span,), reads=other.value)
    kind = Kind.PLACE if one.type is NameType.PLACE else Kind.NAME_SWAP
    return Finding(
        kind=kind,
        level=level_of(a, b, Level.QUERY),
        score=score,
        a=a,
        b=b,
        explanation=(
            f"The words around “{one.value}” here stand around “{other.value}” there."
            if rule == "same_frame"
            else f"The passages agree, save that one names “{one.value}”, "
            f"the other “{other.value}”."
        ),
        rule=f"{kind.value}.{rule}",
    )
