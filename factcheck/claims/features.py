"""Features of a sentence for check-worthiness: words, pairs, shapes, figures, and who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"[$£€]?\d[\d,]*(?:\.\d+)?%?(?:st|nd|rd|th|s)?|\w+(?:['’]\w+)?|[^\w\s]")
_YEAR = re.compile(r"(?:1[789]|20)\d\d")
_SCALE = frozenset(["hundred", "thousand", "million", "billion", "trillion", "percent", "dozen"])
_SPELLED = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty"]
    + ["forty", "fifty", "sixty", "seventy", "eighty", "ninety", "eleven", "twelve", "half"]
)
_FIRST = frozenset(["i", "me", "my", "i'm", "i've", "i'd", "i'll"])
_WE = frozenset(["we", "us", "our", "we're", "we've", "we'll"])
_YOU = frozenset(["you", "your", "you're", "you've", "you'll"])
_THIRD = frozenset(["he", "she", "they", "his", "her", "their", "it", "its", "he's", "she's"])
_STEM = 5
"""Letters of a word's beginning that stand for its stem."""


def tokens(text: str) -> list[str]:
    """Return the words, figures and signs of a text, typographic apostrophes made straight."""
    return [token.replace("’", "'") for token in _TOKEN.findall(text)]


def shape(token: str) -> str:
    """Return what sort of figure a token is ("#year", "#money", "#percent"), or the word."""
    word = token.lower()
    if word[0] in "$£€":
        return "#money"
    if word[0].isdigit():
        if word.endswith("%"):
            return "#percent"
        if _YEAR.fullmatch(word):
            return "#year"
        return "#ordinal" if word[-1].isalpha() else "#number"
    return "#spelled" if word in _SPELLED else word


def features(text: str) -> Iterator[str]:
    """Yield the names of the features that a sentence has; a name may come more than once."""
    surface = tokens(text)
    words = [shape(token) for token in surface]
    previous = "^"
    for n, word in enumerate(words):
        yield word
        yield f"{previous} {word}"
        if len(word) > _STEM:
            yield f"{word[:_STEM]}*"
        if n > 0 and surface[n][0].isupper() and surface[n] != "I":
            yield "@name"
            if surface[n - 1][0].isupper():
                yield "@name name"
            if n + 1 < len(words):
                yield f"@name {words[n + 1]}"
        previous = word
    yield f"{previous} $"
    yield from _counts(words)


def _counts(words: list[str]) -> Iterator[str]:
    """Yield what is counted over the sentence: its length, figures, persons, tense."""
    length = len(words)
    yield f"@length {min(length // 5, 9)}"
    figures = sum(word[0] == "#" or word in _SCALE for word in words)
    yield f"@figures {min(figures, 4)}"
    kinds = set(words)
    for name, group in (("i", _FIRST), ("we", _WE), ("you", _YOU), ("they", _THIRD)):
        if not kinds.isdisjoint(group):
            yield f"@person {name}"
            if figures:
                yield f"@person {name} figures"
    past = sum(word.endswith("ed") and len(word) > 4 for word in words)
    yield f"@past {min(past, 3)}"
    if words and words[-1] == "?":
        yield "@asks"
