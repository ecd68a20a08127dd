"""A checking copy without the names of those who checked. Pure.

Everybody is called by a number, the same in the whole report, so that it still says whether two
people read the article. What comes from the article stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from factcheck.model import CheckingCopy, Question

T = TypeVar("T")

_PEOPLE = frozenset(("checker", "by", "answered_by", "assigned", "decides", "who"))
"""Fields that hold a person of the newsroom, whatever they are a field of."""

_KEPT = frozenset(
    (
        # the article, and what the program found in it
        *("article", "contradictions", "names", "spellings", "details", "attributions"),
        *("quote", "prefix", "suffix", "text", "speaker", "earlier", "compared_with", "excerpt"),
        *("old", "new"),  # words of a recommended change, which are to be printed
        *("wrong", "right", "notice", "claimant"),  # what readers were told
        # what is no text for people
        *("id", "claim", "source", "sha256", "hash", "head", "version", "address", "date"),
        *("url", "first_seen"),
    )
)
"""Fields that stay as they are. All other text is people's, and may name one of them."""

_UNSAID = frozenset(("found_by",))
"""Fields with a person who may be of the newsroom or a reader: what they hold is left out."""

_TEXT_OF_PEOPLE = frozenset((Question,))
"""Whose `text` is no claim of the article."""


def nameless(copy: CheckingCopy) -> CheckingCopy:
    """Return a copy in which every checker is a number: "checker 1", "checker 2".

    Whoever exports it is the first, the others follow as they come. Their names as they are
    written beside changes are also looked for, as whole words and in any case, in notes, questions,
    answers and what sources are called.
    """
    people: dict[str, str] = {}
    for name in _people(copy):
        people.setdefault(name.casefold(), f"checker {len(people) + 1}")
    if not people:
        return copy
    longest_first = sorted(people, key=lambda name: (-len(name), name))
    words = "|".join(map(re.escape, longest_first))
    named = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    return _without(copy, people, named)


@cache
def _plan(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a dataclass that may name a person, and whether they are one."""
    return tuple(
        (each.name, each.name in _PEOPLE)
        for each in fields(kind)
        if each.name not in _KEPT or (each.name == "text" and kind in _TEXT_OF_PEOPLE)
    )


def _people(value: object) -> Iterator[str]:
    """Yield the people in a value, in the order of its fields, the one who exports first."""
    if isinstance(value, CheckingCopy) and value.checker.strip():
        yield value.checker
    if is_dataclass(value) and not isinstance(value, type):
        for name, person in _plan(type(value)):
            inner = getattr(value, name)
            if not person:
                yield from _people(inner)
            elif inner.strip():
                yield inner
    elif isinstance(value, tuple):
        for each in value:
            yield from _people(each)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _people(each)


def _without(value: T, people: Mapping[str, str], named: re.Pattern[str]) -> T:
    """Return a value with people's numbers in the place of their names."""
    made: Any = value
    if type(made) is str:  # an enumeration's words are the program's
        made = named.sub(lambda found: people.get(found[0].casefold(), "checker"), made)
    elif is_dataclass(value) and not isinstance(value, type):
        new = {}
        for name, person in _plan(type(value)):
            inner = getattr(value, name)
            if name in _UNSAID:
                new[name] = ""
                continue
            changed = people.get(inner.casefold(), "") if person else _without(inner, people, named)
            if changed is not inner:
                new[name] = changed
        made = replace(value, **new) if new else value
    elif isinstance(value, tuple):
        new_items = tuple(_without(each, people, named) for each in value)
        same = all(one is other for one, other in zip(new_items, value, strict=True))
        made = value if same else new_items
    elif isinstance(value, Mapping):
        made = {key: _without(each, people, named) for key, each in value.items()}
    result: T = made
    return result
