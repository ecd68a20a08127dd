"""Features of a sentence for check-worthiness: words, pairs, letters, shapes, and its grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.language.syntax import (
    ADVERB,
    BE,
    COORDINATOR,
    DETERMINER,
    DO,
    HAVE,
    IRREGULAR_PAST,
    MODAL,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    SUBORDINATOR,
    Token,
    is_ed,
    is_finite,
    tokenise,
    words,
)
from factcheck.model import Span

_TOKEN = re.compile(r"[$£€]?\d[\d,]*(?:\.\d+)?%?(?:st|nd|rd|th|s)?|\w+(?:['’]\w+)?|[^\w\s]")
_YEAR = re.compile(r"(?:1[789]|20)\d\d")
_DIGIT = re.compile(r"\d")
_SCALE = words("hundred thousand million billion trillion percent dozen")
_SPELLED = words(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty"
    " seventy eighty ninety half"
)
_PERSONS = (
    ("i", words("i me my i'm i've i'd i'll")),
    ("we", words("we us our we're we've we'll")),
    ("you", words("you your you're you've you'll")),
    ("they", words("he she they his her their it its he's she's")),
)
_CLASSES = (
    ("MD", MODAL),
    ("BE", BE),
    ("HV", HAVE),
    ("DO", DO),
    ("DT", DETERMINER),
    ("IN", PREPOSITION),
    ("CC", COORDINATOR),
    ("SU", SUBORDINATOR),
    ("VD", IRREGULAR_PAST),
    ("VP", PRESENT),
    ("RB", ADVERB),
)
"""Closed classes by a tag of two letters, after the Penn Treebank's; the first that fits counts."""
_CLASS_OF = {word: tag for tag, listed in reversed(_CLASSES) for word in sorted(listed)}
_STEM = 5
"""Letters of a word's beginning that stand for its stem."""
_LETTERS = (3, 4, 5)
"""Lengths of the letter sequences taken from each word, its edges marked."""


def features(text: str) -> set[str]:
    """Return the names of the features that a sentence has."""
    tokens = surface(text)
    found = set(joint_features(text, tokens))
    for token in tokens:
        found.update(own_features(token.lower()))
    return found


def own_features(token: str) -> tuple[str, ...]:
    """Return the features that a token in lower case has by itself: word, stem, letters."""
    word = _shape(token)
    stem = (f"{word[:_STEM]}*",) if len(word) > _STEM else ()
    return (word, *stem, *_letters(_DIGIT.sub("0", token)))


def joint_features(text: str, tokens: Sequence[str]) -> Iterator[str]:
    """Yield the features that no token has by itself: pairs, names, counts, grammar.

    Args:
        text: a sentence.
        tokens: its words, figures and signs, as `surface` gives them.
    """
    yield from _pairs(tokens)
    yield from _grammar(text)


def surface(text: str) -> list[str]:
    """Return the words, figures and signs of a text, typographic apostrophes made straight."""
    return [token.replace("’", "'") for token in _TOKEN.findall(text)]


def _shape(token: str) -> str:
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


def _pairs(tokens: Sequence[str]) -> Iterator[str]:
    """Yield pairs of neighbours, names and counts."""
    shapes = [_shape(token) for token in tokens]
    previous = "^"
    for n, word in enumerate(shapes):
        yield f"{previous} {word}"
        if n > 0 and tokens[n][0].isupper() and tokens[n] != "I":
            yield "@name"
            if tokens[n - 1][0].isupper():
                yield "@name name"
            if n + 1 < len(shapes):
                yield f"@name {shapes[n + 1]}"
        previous = word
    yield f"{previous} $"
    yield from _counts(shapes)


def _letters(word: str) -> tuple[str, ...]:
    """Return the letter sequences of a word."""
    edged = f"<{word}>"
    return tuple(
        f"~{edged[start : start + size]}"
        for size in _LETTERS
        for start in range(len(edged) - size + 1)
    )


def _counts(shapes: Sequence[str]) -> Iterator[str]:
    """Yield what is counted over the sentence: its length, figures, persons, tense."""
    yield f"@length {min(len(shapes) // 5, 9)}"
    figures = sum(word[0] == "#" or word in _SCALE for word in shapes)
    yield f"@figures {min(figures, 4)}"
    kinds = set(shapes)
    for name, group in _PERSONS:
        if not kinds.isdisjoint(group):
            yield f"@person {name}"
            if figures:
                yield f"@person {name} figures"
    past = sum(word.endswith("ed") and len(word) > 4 for word in shapes)
    yield f"@past {min(past, 3)}"
    if shapes and shapes[-1] == "?":
        yield "@asks"


def _grammar(text: str) -> Iterator[str]:
    """Yield sequences of word classes, and the sentence's finite verbs."""
    tokens = tokenise(text, Span(0, len(text)))
    before, previous = "^", "^"
    finite: list[str] = []
    for n, token in enumerate(tokens):
        tag = _tag(token, n)
        yield f"+{previous} {tag}"
        yield f"+{before} {previous} {tag}"
        if is_finite(tokens, n):
            finite.append(tag)
        before, previous = previous, tag
    if finite:
        yield f"+first {finite[0]}"
        yield f"+verbs {' '.join(finite[:3])}"
        yield f"+finite {min(5, len(finite))}"


def _tag(token: Token, n: int) -> str:
    """Return the word class of a token; a pronoun is its own."""
    word = token.word
    if word in PRONOUN and word not in DETERMINER:
        return word
    known = _CLASS_OF.get(word)
    if known is not None:
        return known
    if is_ed(word):
        return "ED"
    if word.endswith("ing"):
        return "NG"
    if word[0].isdigit() or word[0] == "$":
        return "CD"
    if token.capital and n:
        return "NP" if word[0].isalpha() else word[0]
    if word.endswith("ly"):
        return "RB"
    return "NN" if word[0].isalpha() else word[0]
