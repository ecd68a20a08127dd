"""Values of a JSON object that others wrote, each as what it has to be. Pure.

Every function raises `TypeError` or `ValueError` for a value that is something else.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from factcheck.text.cleaning import clean, clean_line

Word = TypeVar("Word", bound=StrEnum)
Made = TypeVar("Made")

_IDENTITY = re.compile(r"[0-9a-f]{12}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def text_of(value: object) -> str:
    """Return a value as a text."""
    if not isinstance(value, str):
        raise TypeError("a text is none")
    return value


def line_of(value: object) -> str:
    """Return a value as a text on one line, cleaned."""
    return clean_line(text_of(value))


def lines_of(value: object) -> str:
    """Return a value as a text of any lines, cleaned."""
    return clean(text_of(value)).text.strip()


def name_of(value: object) -> str:
    """Return a value as a name, cleaned, of one letter at least."""
    name = line_of(value)
    if not name:
        raise ValueError("a name has no letters")
    return name


def flag_of(value: object) -> bool:
    """Return a value as a yes or no."""
    if not isinstance(value, bool):
        raise TypeError("a yes or no is neither")
    return value


def count_of(value: object) -> int:
    """Return a value as a whole number from 0."""
    if type(value) is not int or value < 0:
        raise TypeError("a number is none")
    return value


def identity_of(value: object) -> str:
    """Return a value as an identity, 12 hexadecimal digits."""
    if not _IDENTITY.fullmatch(text_of(value)):
        raise ValueError("an identity is none")
    return text_of(value)


def hash_of(value: object) -> str:
    """Return a value as a SHA-256, 64 hexadecimal digits."""
    if not _SHA256.fullmatch(text_of(value)):
        raise ValueError("a hash is none")
    return text_of(value)


def day_of(value: object) -> dt.date:
    """Return a value as a day."""
    return dt.date.fromisoformat(text_of(value))


def time_of(value: object) -> dt.datetime:
    """Return a value as a time with its zone."""
    at = dt.datetime.fromisoformat(text_of(value))
    if at.tzinfo is None:
        raise ValueError("a time has no zone")
    return at


def word_of(words: type[Word], value: object) -> Word:
    """Return a value as one of the words of a list."""
    return words(text_of(value))


def or_none(read: Callable[[object], Made], value: object) -> Made | None:
    """Return what is read of a value, None for null."""
    return None if value is None else read(value)
