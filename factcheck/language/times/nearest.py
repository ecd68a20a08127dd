"""The year of a date that is given without one: by its words, by tense, by nearness."""

from __future__ import annotations

import datetime as dt

from factcheck.language.times import chains
from factcheck.language.times.discourse import Resolved
from factcheck.language.times.expressions import Expression
from factcheck.language.times.moments import Moment, Unit
from factcheck.language.times.tense import Tense, tense_at
from factcheck.language.times.tokens import Tokens

_LONGEST_BACK = 310
"""Days: a date without a year is hardly told further back than about ten months."""
_FURTHEST_AHEAD = {Unit.DAY: 310, Unit.MONTH: 300, Unit.QUARTER: 100, Unit.HALF: 200}
_FURTHEST_AHEAD |= {Unit.SEASON: 300}
"""Days: how far ahead a date without a year can lie; quarters are mostly reported on."""
_WINTER = 12
"""Month in which a winter begins, as meteorologists have it."""
_BESIDE = 8
"""Words: how near a date must be to decide on another: “from a low in March to a high in June”."""


def nearest(
    tokens: Tokens,
    expression: Expression,
    candidates: list[Moment],
    published: dt.date,
    beside: tuple[int, Moment] | None = None,
) -> Resolved:
    """Choose the year of a date without one by tense and nearness to publication.

    Args:
        tokens: the sentence.
        expression: the date.
        candidates: what it can be, in order.
        published: publication date.
        beside: the date before it in the sentence and one past that date's last token; it decides
            where no tense does, if it is near.
    """
    if not candidates:
        return Resolved(None, (), "there is no such day near publication")
    past = [c for c in candidates if c.first <= published]
    ahead = [c for c in candidates if c.last >= published]
    which = expression.which
    if which is None and beside and expression.first - beside[0] <= 1:
        # "in December and January"
        chosen = min(candidates, key=lambda c: abs((c.first - beside[1].first).days))
        how = f"the one nearest to {chains.said(beside[1])}"
        step = chains.chosen(expression.words_in(tokens.text), published, how, chosen.value)
        return Resolved(chosen, (step,))
    if which is not None:
        chosen, why = _by_word(which, candidates, past, published, expression.unit)
        step = chains.chosen(expression.words_in(tokens.text), published, why, chosen.value)
        return Resolved(chosen, (step,))
    tense = tense_at(tokens, expression.first, expression.last)
    if expression.mod in ("END", "START") and not past:
        tense = Tense.FUTURE
    if expression.unit is Unit.QUARTER and tense is not Tense.FUTURE and past:
        tense = Tense.PAST
    soon = bool(ahead) and (ahead[0].first - published).days <= _FURTHEST_AHEAD[expression.unit]
    if not past or (tense is Tense.FUTURE and soon):
        chosen = ahead[0]
    elif not ahead:
        chosen = past[-1]
    elif tense is Tense.UNKNOWN and beside and expression.first - beside[0] <= _BESIDE:
        chosen = min(past[-1], ahead[0], key=lambda c: abs((c.first - beside[1].first).days))
    else:
        behind = (published - past[-1].last).days
        until = (ahead[0].first - published).days
        if tense is Tense.PAST:
            chosen = ahead[0] if behind > _LONGEST_BACK and 2 * until < behind else past[-1]
        else:
            chosen = past[-1] if behind <= until else ahead[0]
    why = _why(tense, chosen, published)
    step = chains.chosen(expression.words_in(tokens.text), published, why, chosen.value)
    return Resolved(chosen, (step,))


def _why(tense: Tense, chosen: Moment, published: dt.date) -> str:
    """Return in words why a date without a year has this one."""
    if chosen.first <= published <= chosen.last:
        return "the one it falls in"
    side = "the last one before it" if chosen.last < published else "the next one from it"
    told = Tense.PAST if chosen.last < published else Tense.FUTURE
    if tense is not told:
        return f"{side}, the nearest"
    return side + (", told as past" if told is Tense.PAST else ", told as ahead")


def _by_word(
    which: int, candidates: list[Moment], past: list[Moment], published: dt.date, unit: Unit
) -> tuple[Moment, str]:
    """Choose by "last", "this" or "next"."""
    if which == 0 and candidates[0].first.month == _WINTER and unit is Unit.SEASON:
        # A winter lies in two years: "this winter" is the one at hand.
        near = min(candidates, key=lambda c: max((published - c.last), (c.first - published)))
        return near, "the one at hand"
    if which == 0:
        same = [c for c in candidates if c.first.year == published.year]
        return (same or candidates)[0], "the one of that year"
    if which < 0:
        whole = [c for c in past if c.last < published] or past or candidates
        return whole[-1], "the last one before it"
    later = [c for c in candidates if c.first > published] or candidates
    return later[0] if unit is not Unit.YEAR else later[-1], "the next one after it"
