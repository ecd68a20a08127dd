"""A sentence as words that know whether they have a capital and a possessive ending."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.names.gazetteer import US_STATES
from factcheck.language.names.people import HONORIFICS, SUFFIXES
from factcheck.language.names.words import TITLES, WEEKDAYS_AND_MONTHS
from factcheck.model import Span
from factcheck.text.patterns import regex

_ABBREVIATIONS = sorted(
    {
        word[:-1]
        for table in (US_STATES, HONORIFICS, SUFFIXES, TITLES, WEEKDAYS_AND_MONTHS)
        for word in table
        if word.endswith(".") and word.count(".") == 1
    }
    | {"st", "mt", "ft", "inc", "corp", "co", "ltd", "bros", "no"},
    key=lambda word: (-len(word), word),
)
_TOKEN = regex(
    r"[A-Za-z]{2,}+(?![^\W\d_]|[-.'’\u2010\u2011])"  # most words; they pass none of the rest
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b(?!\.))?"
    r"|\b(?i:(?:then-|ex-)?(?:" + "|".join(_ABBREVIATIONS) + r"))\."
    r"|\b[A-Z]\.(?=\s?[A-Z])"
    r"|\b[DRI]-(?=[A-Z])"  # party and state of a lawmaker: "R-Calif."
    r"|[^\W\d_]+(?:[-'’\u2010\u2011][^\W\d_]+)*['’]?"
    r"|\d+(?:[.,]\d+)*"
    r"|\S"
)
_POSSESSIVES = ("'s", "’s")


class Word(NamedTuple):
    """A word, number or mark of a sentence.

    Attributes:
        start, end: where it lies in the text, without a possessive ending.
        text: the word without that ending; `lower` in lower case.
        capital: whether it begins with a capital letter.
        possessive: whether "'s" or an apostrophe stood behind it.
        glued: whether no white space stands before it.
        first: whether a capital means nothing here: first of its sentence or quotation.
    """

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    possessive: bool
    glued: bool
    first: bool

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha() and self.text[-1] != "-"


_STRAIGHT_QUOTES = ('"', "''")
_OPEN_SPEECH = frozenset(('"', "“", "‘", "«", "•", "*", "''", "``", "…", ":"))
"""Marks behind which a sentence begins; a straight quotation mark glued to a word closes one."""


def words_of(text: str, span: Span) -> list[Word]:
    """Return words, numbers and marks of a sentence, in order."""
    words: list[Word] = []
    first = True
    before = span.start
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        surface = text[start:end]
        possessive = False
        if surface[0].isalpha() and len(surface) > 2:
            if surface.endswith(_POSSESSIVES):
                surface, end, possessive = surface[:-2], end - 2, True
            elif surface[-1] in "'’":
                possessive = surface[-2] in "sS"
                surface, end = surface[:-1], end - 1
        words.append(
            Word(
                start,
                end,
                surface,
                surface.lower().replace("’", "'"),
                surface[0].isupper(),
                possessive,
                start == before,
                first,
            )
        )
        if surface[0].isalnum():
            first = False
        else:
            closing = start == before and surface in _STRAIGHT_QUOTES
            first = first or (surface in _OPEN_SPEECH and not closing)
        before = match.end()
    return words


_CLOSING = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")"}


def nickname_at(words: Sequence[Word], n: int) -> int:
    """Return how many words a nickname between marks takes that stands at word `n`: 3, or 0.

    It is one capitalised word, inside a name: Robert "Bob" Carver, Robert (Bob) Carver.
    """
    if n < 1 or n + 3 >= len(words) or _CLOSING.get(words[n].text) != words[n + 2].text:
        return 0
    around = words[n - 1], words[n + 3]
    if not all(word.capital and word.is_word and not word.glued for word in around):
        return 0
    inner = words[n + 1]
    named = inner.capital and inner.is_word and len(inner.text) > 1 and not inner.text.isupper()
    glued = inner.glued and words[n + 2].glued and not words[n].glued
    return 3 if named and glued and not words[n - 1].possessive else 0


def is_aged(words: Sequence[Word], n: int) -> bool:
    """Return whether an age between commas stands behind word `n` ("Roe, 46, left")."""
    behind = words[n + 1 : n + 4]
    if len(behind) < 3 or words[n].possessive:
        return False
    age = behind[1].text
    return behind[0].text == behind[2].text == "," and age.isdigit() and len(age) <= 2


def touches(words: Sequence[Word], left: int, text: str) -> bool:
    """Return whether only white space stands between word `left` and the next."""
    if left + 1 >= len(words) or words[left].possessive:
        return False
    gap = text[words[left].end : words[left + 1].start]
    return gap.isspace()
