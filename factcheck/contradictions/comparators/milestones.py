"""One milestone on two dates: what is founded, opens, floats or dies does so once.

Two meetings can be on two days; a company is founded once. So where a date stands with such a
happening, sentences far apart in their wording can be set against each other: "first opened its
doors in the late 1960s" and "was founded in 1954".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from factcheck.contradictions.apart import contrasted
from factcheck.contradictions.dated import Dated, agree, dates_of, reads
from factcheck.contradictions.deeds import deeds_of
from factcheck.contradictions.events import weight_of
from factcheck.contradictions.findings import Finding, Side, level_of, quoted
from factcheck.contradictions.happenings import happenings, once_only
from factcheck.contradictions.keys import key_of, names_meet
from factcheck.contradictions.lexicon import are_alike
from factcheck.contradictions.parties import are_apart
from factcheck.contradictions.postings import MOST_POSTINGS, Postings
from factcheck.contradictions.story import Line, Story, Token, weights_of
from factcheck.contradictions.words import OTHERNESS, listed
from factcheck.model import Kind, Level, Span
from factcheck.text.patterns import regex

_REACH = 12
"""Words of its clause, on either side of a date, in which what it dates is looked for."""
_LONGEST = 3700
"""Days of the longest stretch that dates a milestone: a decade."""
_FEWEST = 0.3
"""Weight that what two sentences share beside the milestone must have."""
_BREAK = re.compile(r"[,;:()—–]")
_FEWEST_OF_OTHERS = 0.5
"""The same for what happens often, but for the first time once ("their first meeting")."""
_FIRST_OF = regex(r"\b(?:first|maiden|inaugural)\s+(?:[\w-]+\s+)?\Z", re.IGNORECASE)
_BACK = 40
"""Code points before a happening in which "first" is looked for."""
_THE = regex(r"\bthe\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_SET_OFF = re.compile(r",\s*(?:(?:back )?(?:in|on|at|during)\s*)?")
"""Between a milestone and a date set off by commas ("their first meeting, in 2006, …")."""
_FIRST = frozenset({"first"})
"""Sets no milestone apart: "first opened its doors" is how it opened."""


class _Milestone(NamedTuple):
    """A milestone with its date.

    Attributes:
        story, line: where it stands.
        name: which ("founding").
        words: how it is put, a span of the text.
        own: stems of those words.
        dated: its date.
    """

    story: Story
    line: Line
    name: str
    words: Span
    own: frozenset[str]
    dated: Dated


def alone(story: Story) -> Iterator[Finding]:
    """Yield milestones that an article puts on two dates."""
    found = _by_name(_milestones(story))
    for each in found.values():
        for one, other in _facing(each, each):
            if one.line.index < other.line.index:
                yield from _compared(one, other, story.weights)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield milestones that two articles put on two dates."""
    mine, theirs = _by_name(_milestones(one)), _by_name(_milestones(other))
    weights = weights_of([*one.lines, *other.lines])
    for name, each in mine.items():
        for a, b in _facing(each, theirs.get(name, [])):
            yield from _compared(a, b, weights)


def _facing(
    ones: Sequence[_Milestone], others: Sequence[_Milestone]
) -> Iterable[tuple[_Milestone, _Milestone]]:
    """Return the milestones of one sort that may be one: of many, those that share a word."""
    if max(len(ones), len(others)) <= MOST_POSTINGS:
        return product(ones, others)
    filed = Postings(others, [each.line.stems for each in others])
    return ((one, other) for one in ones for other in filed.sharing(one.line.stems))


def _by_name(milestones: Sequence[_Milestone]) -> dict[str, list[_Milestone]]:
    found: dict[str, list[_Milestone]] = defaultdict(list)
    for each in milestones:
        found[each.name].append(each)
    return found


def _milestones(story: Story) -> list[_Milestone]:
    return [
        milestone
        for line in story.lines
        if line.times
        for milestone in _of_line(story, line, dates_of(story, line, _LONGEST))
    ]


def _of_line(story: Story, line: Line, dated: Sequence[Dated]) -> Iterator[_Milestone]:
    """Yield what each date of a sentence dates: named before it, or else behind it."""
    for n, each in enumerate(dated):
        clause = line.clause_at(each.span.start)
        if clause.negated:
            continue
        first = max(clause.start, dated[n - 1].span.end if n else clause.start)
        last = min(clause.end, dated[n + 1].span.start if n + 1 < len(dated) else clause.end)
        before = [t for t in line.before(each.span.start, _REACH) if t.start >= first]
        after = [t for t in line.after(each.span.end, _REACH) if t.start < last]
        opens = not n and not any(token.content for token in before)
        found = _nearest_before(story, before, each)
        if not found and (opens or not before or before[-1].lower != "of"):
            # "Musicals of the 1950s" are not dated by what becomes of them.
            found = _nearest_behind(story, after, each, opens=opens)
        for name, words in found:
            yield _Milestone(story, line, name, words, _stems(line, words), each)


_Named = tuple[str, Span]


def _nearest_before(story: Story, before: Sequence[Token], dated: Dated) -> list[_Named]:
    named = list(_named(story, before, dated))
    end = max((words.end for _, words in named), default=0)
    between = story.text[end : dated.span.start]
    if _BREAK.search(between) and not _SET_OFF.fullmatch(between):
        return []
    return [(name, words) for name, words in named if words.end == end]


def _nearest_behind(
    story: Story, after: Sequence[Token], dated: Dated, *, opens: bool
) -> list[_Named]:
    named = list(_named(story, after, dated))
    start = min((words.start for _, words in named), default=dated.span.end)
    between = story.text[dated.span.end : start]
    if opens:
        between = between.removeprefix(",")  # "On Friday, the two will meet"
    if _BREAK.search(between):
        return []
    return [(name, words) for name, words in named if words.start == start]


def _named(story: Story, tokens: Sequence[Token], dated: Dated) -> Iterator[_Named]:
    """Yield the milestones that some words name, and where."""
    for name, first, last in happenings(tokens):
        start, end = tokens[first].start, tokens[last].end
        if name in once_only():
            yield name, Span(start, end)
        elif ordinal := _FIRST_OF.search(story.text, max(0, start - _BACK), start):
            yield f"first {name}", Span(ordinal.start(), end)
        elif news := _of_the_news(story, name, dated):
            yield news, Span(start, end)


def _of_the_news(story: Story, name: str, dated: Dated) -> str:
    """Return a name for what a story speaks of as the one at hand ("coming poll"), else nothing.

    A story has one vote, hearing or strike before it, and one fire, crash or raid just behind it.
    """
    if story.published is None or (dated.latest - dated.earliest).days > _NEWS:
        return ""
    away = (dated.earliest - story.published).days
    if name in _SCHEDULED and 0 < away <= _AGENDA:
        return f"coming {'visit' if name in _VISITS else name}"
    return f"recent {name}" if name in _SUDDEN and -_NEWS <= away <= 0 else ""


_SCHEDULED = listed("poll hearing bout meeting visit strike launch exhibition signing trial")
_VISITS = listed("visit meeting")
"""Whom or where one goes to see is told of as either."""
_SUDDEN = listed("fire crash quake attack shooting robbery bombing storm")
_NEWS, _AGENDA = 14, 120
"""Days before publication that are news, and after it that are on the agenda."""


def _stems(line: Line, span: Span) -> frozenset[str]:
    """Return the stems of the first and the last word of a phrase; a gap is not its own."""
    tokens = line.between(span)
    return frozenset(token.stem for token in (*tokens[:1], *tokens[-1:]))


def _compared(
    one: _Milestone, other: _Milestone, weights: Mapping[str, float]
) -> Iterator[Finding]:
    if one.line is other.line or agree(one.dated, other.dated) or _are_two(one, other):
        return
    shared = (one.line.stems & other.line.stems) - one.own - other.own
    weight = weight_of(shared, weights)
    if one.name in once_only():
        enough = weight >= _FEWEST
    else:
        definite = _is_definite(one) and _is_definite(other)
        enough = (definite or weight >= _FEWEST_OF_OTHERS) and not _each_names_another(one, other)
    if enough:
        yield _finding(one, other, weight)


def _are_two(one: _Milestone, other: _Milestone) -> bool:
    """Return whether two milestones of one sort are likely of two things, or one is a plan."""
    a, b = one.dated.event, other.dated.event
    # Of two days to come, one may be put as a plan ("due to open") and one as a fact ("when it
    # opens in 2030"); of others, what was planned and what came of it are no contradiction.
    if a.unreal != b.unreal and not (_is_to_come(one) and _is_to_come(other)):
        return True
    if a.clause.negated or b.clause.negated or contrasted(a, b):
        return True
    if (a.parting ^ b.parting) & OTHERNESS - _FIRST:
        return True
    if _of_two(one, other):
        return True
    named = frozenset(_names(one)), frozenset(_names(other))
    if named[0] and named[1]:
        return not names_meet(*named)
    return False


def _of_two(one: _Milestone, other: _Milestone) -> bool:
    """Return whether it happened to two: "she was released", "the film was released"."""
    mine, theirs = (
        next((d for d in deeds_of(m.story, m.line) if d.span.overlaps(m.words)), None)
        for m in (one, other)
    )
    if mine is None or theirs is None or not are_alike(mine.verb, theirs.verb, "v"):
        return False
    return are_apart(mine.subject, theirs.subject)


def _is_definite(milestone: _Milestone) -> bool:
    """Return whether it is "the crash", "the hearing": the one that the story is about."""
    start = milestone.words.start
    text = milestone.story.text
    return bool(_THE.search(text, max(0, start - _BACK), start)) and milestone.name[:5] != "first"


def _each_names_another(one: _Milestone, other: _Milestone) -> bool:
    """Return whether each sentence has a name that the other lacks: of two fixtures, two towns."""
    mine, theirs = frozenset(_names(one)), frozenset(_names(other))
    alone = [
        any(not names_meet(frozenset({key}), there) for key in here)
        for here, there in ((mine, theirs), (theirs, mine))
    ]
    return all(alone)


def _is_to_come(milestone: _Milestone) -> bool:
    published = milestone.story.published
    return published is not None and milestone.dated.earliest > published


def _names(milestone: _Milestone) -> Iterator[str]:
    """Yield the keys of the names of a sentence, who merely says it left out."""
    line = milestone.line
    sources = [said.source for said in line.sentence.attributions if said.source]
    for name in line.names:
        if not any(source.overlaps(name.span) for source in sources):
            yield key_of(milestone.story, name)


def _finding(one: _Milestone, other: _Milestone, weight: float) -> Finding:
    a, b = (
        Side(each.story, each.line, (each.dated.span,), reads=reads(each.dated))
        for each in (one, other)
    )
    relative = one.dated.time.relative or other.dated.time.relative
    kind = Kind.RELATIVE_DATE if relative else Kind.DATE
    said = [f"{quoted(each.words, each.story.text)}" for each in (one, other)]
    return Finding(
        kind=kind,
        level=level_of(a, b, Level.QUERY),
        score=_LEAST_SCORE + (_MOST_SCORE - _LEAST_SCORE) * min(1.0, weight / _PLENTY),
        a=a,
        b=b,
        explanation=(
            f"{said[0]} is dated {a.reads}; of the same thing the other passage dates "
            f"{said[1]} {b.reads}."
        ),
        rule=f"{kind.value}.milestone",
    )


_LEAST_SCORE, _MOST_SCORE = 0.55, 0.85
"""Scores with the least shared weight, and with plenty."""
_PLENTY = 3.0
