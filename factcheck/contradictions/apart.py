"""Whether the words around two details say that they belong to two events."""

from __future__ import annotations

from factcheck.contradictions.events import Event
from factcheck.contradictions.keys import names_meet
from factcheck.contradictions.settings import are_of_two, settings_differ
from factcheck.contradictions.words import CONTRAST_GROUPS, OTHERNESS


def days_apart(a: Event, b: Event) -> bool:
    """Return whether both are put on days, and on no day in common."""
    if not a.days or not b.days:
        return False
    return not any(
        first <= other_last and other_first <= last
        for first, last in a.days
        for other_first, other_last in b.days
    )


def told_apart(a: Event, b: Event) -> bool:
    """Return whether the words around two details say that they belong to two events.

    One is of "another" thing, one is a guess, both are put on other days, in other places, or
    are about other ones of several like groups.
    """
    if told_apart_but_in_place(a, b):
        return True
    return bool(a.places and b.places and not names_meet(a.places, b.places))


def told_apart_but_in_place(a: Event, b: Event) -> bool:
    """Return whether the words around two details say so by anything but where they are."""
    if (a.parting ^ b.parting) & OTHERNESS:
        return True
    if a.guessed != b.guessed or days_apart(a, b) or contrasted(a, b):
        return True
    return settings_differ(a, b)


def set_apart(a: Event, b: Event) -> bool:
    """Return whether anything around two details makes it likely that they are of two events.

    Beside being told apart: one is a part, one is negated, or they are about other people.
    """
    if told_apart(a, b) or a.parting ^ b.parting or a.clause.negated != b.clause.negated:
        return True
    if are_of_two(a, b):
        return True
    return bool(a.actors and b.actors and not names_meet(a.actors, b.actors))


def contrasted(a: Event, b: Event) -> bool:
    """Return whether two passages speak of different members of one group of likes."""
    for group in CONTRAST_GROUPS:
        mine, theirs = a.contrasts & group, b.contrasts & group
        if mine and theirs and not mine & theirs:
            return True
    return False
