"""Signals of whether two figures are for one thing: what is measured, of whom, part or whole."""

from __future__ import annotations

from itertools import islice

from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.events import Event
from factcheck.contradictions.figures import (
    Figure,
    agree,
    digits_swapped,
    figure_signals,
    figures_of,
    relation,
)
from factcheck.contradictions.kindred import alike, bond
from factcheck.contradictions.lexicon import are_alike, base
from factcheck.contradictions.sameness import Signals, event_signals
from factcheck.contradictions.story import Story
from factcheck.contradictions.words import LIGHT, OTHERNESS
from factcheck.model import Bound, Span
from factcheck.text.patterns import regex

_DEFINITE = regex(r"\b(?:[Tt]he|[Aa]ll|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]hese|[Tt]hose) \Z")
_OF_WHOLE = regex(r" of (?:the|its|their|his|her|all) ")
_IN_ALL = regex(r"(?: [a-z]+){0,3},? (?:in all|in total|altogether|all told|on board|aboard)\b")
_EACH = regex(r"\b(?:each|apiece|every|per|a head)\b")
_AT_MOST = (Bound.AT_MOST, Bound.LESS_THAN)
_AT_LEAST = (Bound.AT_LEAST, Bound.MORE_THAN)
_CENSUS = (-2, Span(0, 0))
"""All figures of a story in its memo."""
_BEFORE = 12
"""Code points before a figure in which its article stands."""
_MOST_OTHERS = 6
_MOST_RIVALS = 5
_MOST_BOND = 5.0


def signals(pair: Pair, one: Figure, other: Figure) -> Signals:
    """Return all signals of whether two figures are for one thing, as the model weighs them."""
    figures = len(pair.a.numbers) + len(pair.b.numbers) - 2
    a, b = one.event, other.event
    found: dict[str, float] = {
        **event_signals(pair, a, b),
        **figure_signals(one, other),
        "other figures": min(_MOST_OTHERS, figures),
        "agreed figures": len(agreed(pair)),
        "bond": min(_MOST_BOND, bond(pair.one, a, pair.other, b)),
        "like things": min(3, len(alike(a.things, b.things))),
        "like doings": min(3, _like_doings(a, b)),
        "digits swapped": digits_swapped(one.number.surface, other.number.surface),
        "otherness": bool((a.parting ^ b.parting) & OTHERNESS),
        "opposed bounds": bounds_part(one, other) > 1.0,
        "definite": sum(_is_definite(pair, figure) for figure in (one, other)),
        "of one whole": _of_one_whole(pair, one, other),
        "in all": sum(
            bool(_IN_ALL.match(story.text, _behind(figure)))
            for story, figure in ((pair.one, one), (pair.other, other))
        ),
        "one each": _is_each(pair.one, one) != _is_each(pair.other, other),
        "rivals": min(_MOST_RIVALS, _rivals(pair, one, other)),
        "said again": min(3, _again(pair, one, other)),
    }
    return {name: float(value) for name, value in found.items() if value}


def agreed(pair: Pair) -> set[tuple[str, str]]:
    """Return the figures that both sentences give for the same things."""
    mine, theirs = ({(n.value, n.counted) for n in line.numbers} for line in (pair.a, pair.b))
    return mine & theirs


def census(story: Story) -> dict[int, list[Figure]]:
    """Return the figures of a story by the index of their sentence; worked out once."""
    known = story.memo.get(_CENSUS)
    if isinstance(known, dict):
        return known
    found: dict[int, list[Figure]] = {}
    for line in story.lines:
        figures = figures_of(story, line) if line.numbers or line.times else []
        if figures:
            found[line.index] = figures
    story.memo[_CENSUS] = found
    return found


def key_of(figure: Figure) -> tuple[str, str, str]:
    """Return what a figure can be compared by at a glance: its sort, unit, and what it counts."""
    return (figure.number.type.value, figure.number.unit, figure.counted)


def _behind(figure: Figure) -> int:
    counted = figure.number.counted_span
    return max(figure.number.end, counted.end if counted else 0)


def bounds_part(one: Figure, other: Figure) -> float:
    """Return how many times a ceiling the floor of the other figure is; 0 unless they are such."""
    for low, high in ((one.number, other.number), (other.number, one.number)):
        if low.bound in _AT_MOST and high.bound in _AT_LEAST and low.high > 0:
            return high.low / low.high
    return 0.0


def _is_definite(pair: Pair, figure: Figure) -> bool:
    """Return whether a figure is put as known: "the 62 people on board"."""
    story = pair.one if figure.event.line is pair.a else pair.other
    start = max(figure.event.line.sentence.start, figure.number.start - _BEFORE)
    return bool(_DEFINITE.search(story.text, start, figure.number.start))


def _of_one_whole(pair: Pair, one: Figure, other: Figure) -> bool:
    """Return whether both are parts of a whole of one size: "11 of the 14", "nine of the 14"."""
    wholes = [
        {
            number.value
            for number in line.numbers
            if figure.number.end <= number.start
            and _OF_WHOLE.fullmatch(story.text, figure.number.end, number.start)
        }
        for story, line, figure in ((pair.one, pair.a, one), (pair.other, pair.b, other))
    ]
    return bool(wholes[0] & wholes[1])


def _is_each(story: Story, figure: Figure) -> bool:
    clause = figure.event.clause
    return bool(_EACH.search(story.text, clause.start, clause.end))


def _like_doings(a: Event, b: Event) -> int:
    """Return how many words of one clause are verbs much like another of the other's."""
    mine, theirs = (
        {
            verb
            for token in event.line.between(event.clause.span)
            if not token.name and token.lower not in LIGHT and (verb := base(token.lower, "v"))
        }
        for event in (a, b)
    )
    return sum(any(are_alike(verb, each, "v") for each in sorted(theirs)) for verb in sorted(mine))


def _rivals(pair: Pair, one: Figure, other: Figure) -> int:
    """Return how many other figures of the stories count the same: with many, two differ."""
    keys = {key_of(one), key_of(other)}
    stories = (pair.one,) if pair.one is pair.other else (pair.one, pair.other)
    return sum(_keys(story).get(key, 0) for story in stories for key in keys) - 2


def _keys(story: Story) -> dict[tuple[str, str, str], int]:
    known = story.memo.get(_COUNTS)
    if isinstance(known, dict):
        return known
    counts: dict[tuple[str, str, str], int] = {}
    for figures in census(story).values():
        for figure in figures:
            key = key_of(figure)
            counts[key] = counts.get(key, 0) + 1
    story.memo[_COUNTS] = counts
    return counts


_COUNTS = (-2, Span(0, 1))
_MOST_COMPARED = 60


def _again(pair: Pair, one: Figure, other: Figure) -> int:
    """Return in how many other places the value of either stands for the like of the other.

    A figure that is repeated is no slip; one that stands beside its rival elsewhere is another
    thing's.
    """
    stories = (pair.one,) if pair.one is pair.other else (pair.one, pair.other)
    here = (pair.a.index, pair.b.index)
    return sum(
        index not in here
        for story in stories
        for home, figure in ((pair.one, one), (pair.other, other))
        for index in _lines_that_agree(story, home, figure)
    )


def _lines_that_agree(story: Story, home: Story, figure: Figure) -> tuple[int, ...]:
    """Return the sentences, once for each figure in them, that give a like figure of one value.

    Args:
        story: where they are looked for, in its first sentences that have figures.
        home: where the figure stands.
        figure: the figure.
    """
    known = story.memo.setdefault(_AGREEING, {})
    if not isinstance(known, dict):
        return ()
    key = (home is story, figure.event.line.index, figure.number.span)
    if key not in known:
        known[key] = tuple(
            index
            for index, figures in islice(census(story).items(), _MOST_COMPARED)
            for each in figures
            if relation(figure, each) and agree(figure, each)
        )
    found: tuple[int, ...] = known[key]
    return found


_AGREEING = (-2, Span(0, 2))
