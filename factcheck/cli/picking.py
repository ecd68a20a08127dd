"""What a word of the command line stands for: claims, details and contradictions, places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import Span
from factcheck.text.anchors import places_of

_RANGE = re.compile(r"(\d{1,9})-(\d{1,9})")
_LEAST = 6
"""Digits of an identity that are enough to name it."""


class _Listed(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Listed)


def pick(listed: Sequence[T], words: str, noun: str) -> list[T]:
    """Return what is meant by numbers, ranges and identities with commas between ("4,6-8").

    Args:
        listed: the list, whose numbers count from 1.
        words: which of it; an identity may be cut to six digits.
        noun: what is listed, for the error.

    Raises:
        NotOnDeskError: there is no such thing.
    """
    places: list[int] = []
    for word in words.split(","):
        both = _RANGE.fullmatch(word.strip())
        if both:
            first, last = int(both[1]), int(both[2])
            if not 1 <= first <= last <= len(listed):
                raise _missing(listed, word, noun)
            places += range(first - 1, last)
        else:
            places.append(_place(listed, word.strip(), noun))
    return [listed[place] for place in dict.fromkeys(places)]


def pick_one(listed: Sequence[T], word: str, noun: str) -> T:
    """Return what a number or identity means; see `pick`."""
    return listed[_place(listed, word, noun)]


def _place(listed: Sequence[T], word: str, noun: str) -> int:
    by_id = [n for n, each in enumerate(listed) if len(word) >= _LEAST and each.id.startswith(word)]
    if len(by_id) == 1:
        return by_id[0]
    if word.isascii() and word.isdigit() and 1 <= int(word) <= len(listed):
        return int(word) - 1
    raise _missing(listed, word, noun)


def _missing(listed: Sequence[T], word: str, noun: str) -> NotOnDeskError:
    there = f"there are {noun}s 1 to {len(listed)}" if listed else f"there is no {noun}"
    return NotOnDeskError(f"no {noun} {word!a}; {there}")


def place_of(text: str, words: str, within: Span) -> Span:
    """Return where words stand in a stretch of a text, white space aside.

    Raises:
        UsageError: they are not there, or more than once.
    """
    found = places_of(text, words, within)
    if len(found) != 1:
        times = "more than once" if found else "not"
        raise UsageError(f"{words!a} is {times} in the claim; give words that are there once")
    return found[0]
