"""Headline, deck, caption or pull quote against the body: who did it to whom, names, dates.

What `numbers`, `opposites` and the others find between any two sentences they find here too; this
looks for what the terse grammar of display lines hides from them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.contradictions.alignment import agreement
from factcheck.contradictions.apart import told_apart, told_apart_but_in_place
from factcheck.contradictions.comparators.display_findings import Part, clash
from factcheck.contradictions.dated import agree, dates_of, reads
from factcheck.contradictions.display import Body, Told, parted
from factcheck.contradictions.events import Event, common_acts, event_at, weight_of
from factcheck.contradictions.findings import Finding
from factcheck.contradictions.keys import abbreviates, key_of
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Line, Story, Token
from factcheck.contradictions.words import ADDING, listed, listed_in_order
from factcheck.language.names.gazetteer import COUNTRIES, REGIONS, US_STATES
from factcheck.model import BlockKind, Modality, Name, NameType, Span

_DONE_TO = frozenset(
    stem(word)
    for word in listed_in_order("""
    beat defeat sue buy acquire accuse attack kill shoot stab praise criticise criticize replace
    succeed hire sack back endorse invade thrash edge overtake rescue blame fine warn outbid
    overpower join trail lead pay owe snub hit attacks leave
    """)
)
"""Verbs that one does to another: with the two exchanged they say something else."""
_BE = listed("is are was were be been being get gets got")
_ARTICLES = listed("a an the his her its their this that")
"""Before a word they make it a noun ("the shooting")."""
_PARTY_REACH = 5
_LEAST_NAME_COVERED = 0.6
_LESS_SUPPORT = 0.25
"""By how much less other body lines may bear out the headline's own name."""
_SLOT = 3
_SOLID, _LEAST_SOLID = 0.3, 2
"""Weight of a word that says something, and how many such two lines must share."""


def alone(story: Story) -> Iterator[Finding]:
    """Yield what a story's display lines say otherwise than its body."""
    display, body = parted(story)
    for line in display:
        told = body.telling(line)
        if told:
            yield from _reversed(story, line, told)
            yield from _other_name(story, line, body, told)
            if line.kind in (BlockKind.HEADLINE, BlockKind.DECK):
                yield from _dates(story, line, body, told)


class _Deed(NamedTuple):
    """Who does what to whom."""

    verb: Token
    doer: Name
    undergoer: Name


def _deeds(line: Line) -> Iterator[_Deed]:
    for n, token in enumerate(line.tokens):
        lead = line.tokens[n - 1].lower if n else ""
        if token.stem not in _DONE_TO or token.name or lead in _ARTICLES:
            continue
        clause = line.clause_at(token.start)
        if clause.negated or clause.modality is Modality.ASKED:
            continue
        before = [
            name
            for name in line.names
            if clause.start <= name.start
            and name.end <= token.start
            and len(line.between(Span(name.end, token.start))) <= _PARTY_REACH
        ]
        after = [
            name
            for name in line.names
            if token.end <= name.start < clause.end
            and len(line.between(Span(token.end, name.start))) < _PARTY_REACH
        ]
        if not before or not after:
            continue
        doer, undergoer = before[-1], after[0]
        behind = {t.lower for t in line.between(Span(token.end, undergoer.start))}
        if (n and line.tokens[n - 1].lower in _BE) or "by" in behind:
            if "by" not in behind:
                continue
            doer, undergoer = undergoer, doer
        yield _Deed(token, doer, undergoer)


def _reversed(story: Story, display: Line, told: Sequence[Told]) -> Iterator[Finding]:
    """Yield a deed of a display line that the body has the other way round."""
    for mine in _deeds(display):
        parties = key_of(story, mine.doer), key_of(story, mine.undergoer)
        if parties[0] == parties[1]:
            continue
        for line in (each.line for each in told):
            for theirs in _deeds(line):
                turned = key_of(story, theirs.undergoer), key_of(story, theirs.doer)
                if theirs.verb.stem == mine.verb.stem and parties == turned:
                    yield clash(story, _deed(display, mine), _deed(line, theirs), "reversed")
                    return


def _deed(line: Line, deed: _Deed) -> Part:
    names = (deed.doer, deed.undergoer)
    span = Span(min(name.start for name in names), max(name.end for name in names))
    return Part(line, span, f"{deed.doer.value} to {deed.undergoer.value}")


def _other_name(story: Story, display: Line, body: Body, told: Sequence[Told]) -> Iterator[Finding]:
    """Yield a name in the place where the body line that says the same has another."""
    for line in (each.line for each in told):
        for one, other in _exchanged(story, display, line):
            events = _events(story, (display, one), (line, other))
            if _may_hold(one, other) or told_apart_but_in_place(*events):
                continue
            if _say_the_same(story, body, (display, one), (line, other)):
                parts = Part(display, one.span, one.value), Part(line, other.span, other.value)
                yield clash(story, *parts, "name")
                return


def _events(story: Story, *named: tuple[Line, Name]) -> tuple[Event, Event]:
    one, other = (event_at(story, line, name.span) for line, name in named)
    return one, other


def _may_hold(one: Name, other: Name) -> bool:
    """Return whether one may be the other by an abbreviation, or a place within the other.

    Headlines say in which land or county it was, the story in which town.
    """
    keys = one.value.lower(), other.value.lower()
    if abbreviates(*keys):
        return True
    if one.type is not NameType.PLACE:
        return False
    wide = [key in _WIDE or bool(set(key.split()) & _DIVISIONS) for key in keys]
    return wide[0] != wide[1]


_WIDE = COUNTRIES | US_STATES | REGIONS
_DIVISIONS = listed("county province state district region republic island islands valley")


def _say_the_same(
    story: Story, body: Body, mine: tuple[Line, Name], theirs: tuple[Line, Name]
) -> bool:
    """Return whether two lines agree but for a name each, and no other bears out the first."""
    (display, one), (line, _) = mine, theirs
    weights = story.weights
    without = frozenset(
        token.stem for where, name in (mine, theirs) for token in where.between(name.span)
    )
    whole = weight_of(display.stems - without, weights)
    if not whole:
        return False
    _, shared = agreement(display.tokens, line.tokens, weights, without)
    covered = weight_of(shared, weights) / whole
    solid = [found for found in shared if weights.get(found, 0.0) >= _SOLID]
    if covered < _LEAST_NAME_COVERED or len(solid) < _LEAST_SOLID:
        return False
    borne_out = [
        weight_of((where.stems & display.stems) - without, weights) / whole
        for where in body.naming.get(key_of(story, one), [])
    ]
    return max(borne_out, default=0.0) <= covered - _LESS_SUPPORT


def _exchanged(story: Story, display: Line, line: Line) -> Iterator[tuple[Name, Name]]:
    """Yield names of one sort that stand beside the same word, each in one line only."""
    mine, theirs = _only_in(story, display, line), _only_in(story, line, display)
    for one in mine:
        for other in theirs:
            if (display.words | line.words) & ADDING:
                continue
            if (
                one.type is other.type
                and one.type is not NameType.OTHER
                and _one_slot(display, one, line, other)
            ):
                yield one, other


def _only_in(story: Story, line: Line, elsewhere: Line) -> list[Name]:
    known = {key_of(story, name) for name in elsewhere.names}
    return [
        name
        for name in line.names
        if key_of(story, name) not in known
        and not any(part in elsewhere.words for part in key_of(story, name).split())
    ]


def _one_slot(display: Line, one: Name, line: Line, other: Name) -> bool:
    before, behind = (
        frozenset(t.stem for t in display.before(one.start, _SLOT) if t.content)
        & frozenset(t.stem for t in line.before(other.start, _SLOT) if t.content),
        frozenset(t.stem for t in display.after(one.end, _SLOT) if t.content)
        & frozenset(t.stem for t in line.after(other.end, _SLOT) if t.content),
    )
    return bool(before | behind)


def _dates(story: Story, display: Line, body: Body, told: Sequence[Told]) -> Iterator[Finding]:
    """Yield a date of a headline that the body lines that tell the same do not have."""
    for mine in dates_of(story, display):
        if any(agree(mine, each) for each in body.dates):
            continue
        for line in (each.line for each in told):
            for theirs in dates_of(story, line):
                if told_apart(mine.event, theirs.event):
                    continue
                if common_acts(mine.event, theirs.event, story.weights):
                    parts = (
                        Part(display, mine.span, reads(mine)),
                        Part(line, theirs.span, reads(theirs)),
                    )
                    yield clash(story, *parts, "date")
                    return
