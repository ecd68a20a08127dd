"""A sentence as tokens that keep their place."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.model import Span
from factcheck.text.patterns import regex

_TOKEN = regex(
    r"""
    (?P<figure>\d{1,3}(?:[,\u2009\u202f]\d{3})+(?:\.\d+)?(?!\d)
        | \d{1,3},\d{1,2}(?=\s?(?:%|per\ ?cent|[mb]illion|bn\b|k[mg]\b|met(?:er|re)s\b|euros?\b))
        | \d+(?:\.\d+)?)
    | (?P<word>(?:[A-Z]\.){2,} | (?:[Pp]\.[Mm]|[Aa]\.[Mm])\.? | [^\W\d_]+(?:['’][^\W\d_]+)*)
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)
_SKIPPED = regex(
    r"""
    https?://\S+ | www\.\S+ | [\w.+-]{1,64}@[\w.-]+                 # addresses
    | (?:\+\d{1,3}[ .-]?)?\(?\d{2,4}\)?(?:[-.\u2013 ]\d{2,4}){2,5}\b   # telephone numbers
    | \b\d{1,3}-\d{3}-\d{4}\b | \b\d{3}-\d{4}\b
    | \b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b                # dates in figures
    | \b\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\b\.?) | \b\d{1,2}:\d{2}(?::\d{2})?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Token(NamedTuple):
    """A figure, a word or a mark.

    Attributes:
        start, end: where it lies in the text.
        text: the token as written; `lower` in lower case with straight apostrophes.
        kind: "figure", "word" or "mark".
    """

    start: int
    end: int
    text: str
    lower: str
    kind: str

    @property
    def span(self) -> Span:
        """Where it lies in the text."""
        return Span(self.start, self.end)


def tokens_of(text: str, span: Span) -> list[Token]:
    """Return the tokens of a sentence, without white space."""
    return [
        Token(
            match.start(),
            match.end(),
            match.group(),
            match.group().lower().replace("’", "'"),
            match.lastgroup or "mark",
        )
        for match in _TOKEN.finditer(text, span.start, span.end)
    ]


def skipped_spans(text: str, span: Span) -> list[Span]:
    """Return addresses, telephone numbers, clock times and dates in figures of a sentence."""
    return [
        Span(match.start(), match.end()) for match in _SKIPPED.finditer(text, span.start, span.end)
    ]
