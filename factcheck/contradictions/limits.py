"""Bounds that a sentence sets a figure and the reader of numbers does not see: never above 50."""

from __future__ import annotations

from dataclasses import replace

from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Number, Time
from factcheck.text.patterns import regex

_MORE = regex(
    r"\b(?:faster|longer|later|higher|older|heavier|taller|deeper|larger|bigger|wider|hotter"
    r"|further|farther) than \Z"
)
_SMALLER = "slower|shorter|lower|younger|lighter|smaller|nearer|closer|narrower|cooler"
_LESS = regex(rf"\b(?:{_SMALLER}) than \Z")
_EXCEEDS = regex(r"\b(?:exceed(?:s|ed|ing)?|top(?:s|ped)|pass(?:es|ed)?|surpass(?:es|ed)?) \Z")
_NEVER = regex(
    r"\b(?:never|at no (?:time|point|stage)|not once|nowhere|did not|does not|do not|was not"
    r"|were not|is not|are not|must not|cannot|without)\b|n['’]t\b"
)
_UNDER = regex(rf"\b(?:under|inside|below|(?:{_SMALLER}) than) \Z")
_ABOUT = regex(r"\b(?:(?:the )?(?:best|better|good) part of|(?:the )?bones of|getting on for) \Z")
_REACH = 90
"""Code points before a figure in which the word that turns its bound round is looked for."""
_OPEN_UP = (Bound.MORE_THAN, Bound.AT_LEAST)
_INFINITE = float("inf")
_MODS = {
    "": Bound.EXACT,
    "APPROX": Bound.ABOUT,
    "LESS_THAN": Bound.LESS_THAN,
    "EQUAL_OR_LESS": Bound.AT_MOST,
    "MORE_THAN": Bound.MORE_THAN,
    "EQUAL_OR_MORE": Bound.AT_LEAST,
}
"""TIMEX3 modifiers of lengths of time; START, MID and END are no bounds."""


def limited(story: Story, line: Line, number: Number) -> Number:
    """Return a figure with the bound that the words before it make, itself when they make none.

    "Never rose above 50" and "at no time faster than 60 mph" are at most so much.

    Args:
        story: the article.
        line: the sentence.
        number: one of its figures, or a length of time as one.
    """
    start = max(line.clause_at(number.start).start, number.start - _REACH)
    bound = number.bound
    before = (start, number.start)
    if bound is Bound.EXACT:
        if _MORE.search(story.text, *before) or _EXCEEDS.search(story.text, *before):
            bound = Bound.MORE_THAN
        elif (_UNDER if number.unit else _LESS).search(story.text, *before):
            bound = Bound.LESS_THAN
        elif _ABOUT.search(story.text, *before):
            bound = Bound.ABOUT
    if bound in (*_OPEN_UP, Bound.LESS_THAN) and _NEVER.search(story.text, *before):
        bound = Bound.AT_LEAST if bound is Bound.LESS_THAN else Bound.AT_MOST
    return number if bound is number.bound else bounded(number, bound)


def bounded(number: Number, bound: Bound) -> Number:
    """Return a figure taken with another bound, its open side infinite."""
    value = number.low if number.low > -_INFINITE else number.high
    low = -_INFINITE if bound in (Bound.LESS_THAN, Bound.AT_MOST) else value
    high = _INFINITE if bound in _OPEN_UP else value
    return replace(number, low=low, high=high, bound=bound)


def bound_of(time: Time) -> Bound | None:
    """Return how a length of time is to be taken, None for a vague one.

    "Nearly two hours" is about two hours to whoever writes it.
    """
    if time.mod == "LESS_THAN" and time.surface.lower().startswith(("nearly", "almost")):
        return Bound.ABOUT
    return _MODS.get(time.mod)
