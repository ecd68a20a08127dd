"""Text for people to read: nothing in it acts on a screen or hides what it is."""

from __future__ import annotations

import re

# Controls, marks that turn the reading direction, lone surrogates, which no encoding takes, and the
# two code points that are no characters and that no XML takes.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile("[ \t\n\v\f\r\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    """Return a text on one line, without white space at its ends; else as `seen`."""
    return seen(text).strip(" ")


def seen(text: str) -> str:
    """Return a text with what cannot be seen written out.

    A stretch of white space and line ends becomes one space; a control character, a mark that
    turns the reading direction or a lone surrogate reads like "‹U+202E›".
    """
    return _UNSEEN.sub(lambda found: named(found[0]), _SPACE.sub(" ", text))


def named(character: str) -> str:
    """Return a character that cannot be seen by its number, like "‹U+202E›"."""
    return f"‹U+{ord(character):04X}›"
