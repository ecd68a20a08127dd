"""What two aligned names differ in, letter by letter: signals for `likeness`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.language.names.spelling import folded, skeleton
from factcheck.text.patterns import regex

LETTER_FEATURES = (
    "edits of the worst part",
    "folded edits of all parts",
    "edits of all parts",
    "sounds of the worst part",
    "sounds of the part that sounds least alike",
    "parts that differ",
    "letters before the first difference",
    "letters behind the last difference",
    "vowels of the worst part",
    "letters more",
    "length of the shorter worst part",
    "letters of the worst part alike",
    "beginning of the worst part",
    "end of the worst part",
    "whole names as written",
    "worst part among those left over",
    "letters of equal parts",
    "edits of the worst part's consonants",
)
"""What each number of `letter_features` says."""

_SOUNDS = tuple(
    (regex(pattern), to)
    for pattern, to in (
        (r"kh|gh|ck|q|x|g|c", "k"),
        (r"dzh|dj|j|zh|sch|sh|tch|ch", "j"),
        (r"ph|f|v|w|b|p", "b"),
        (r"th|dh|d|t", "t"),
        (r"tz|ts|z|s", "s"),
        (r"ou|oo|u|o|w", "o"),
        (r"ay|ai|[eiy]{1,8}", "i"),
        (r"h", ""),
        (r"(.)\1+", r"\1"),
    )
)
"""Letters for one sound in some romanisation, coarser than `spelling.folded`: a slip in a vowel's
length or a consonant's voice costs nothing."""
_NOT_VOWELS = regex(r"[^aeiouy]")


@lru_cache(maxsize=8192)
def sounds(word: str) -> str:
    """Return a part of a name, lower case and plain, by classes of sounds."""
    for pattern, to in _SOUNDS:
        word = pattern.sub(to, word)
    return word


def letter_features(
    pairs: Sequence[tuple[str, str]],
    worst: tuple[str, str],
    spare: Sequence[str],
    whole: tuple[str, str],
) -> tuple[float, ...]:
    """Return the numbers of `LETTER_FEATURES`, each 0..1 .

    Args:
        pairs: parts that stand for each other, plain; equal where a rule makes them agree.
        worst: the pair least alike.
        spare: parts of the longer name that are left over.
        whole: both names, parts joined by blanks, as ordered in the text.
    """
    # Imported on use: the library is a compiled one, and start-up does not need it.
    from rapidfuzz.distance import OSA, JaroWinkler, Postfix, Prefix

    a, b = worst
    alike = OSA.normalized_similarity
    return (
        min(OSA.distance(a, b), 6) / 6,
        min(sum(OSA.distance(folded(x), folded(y)) for x, y in pairs), 8) / 8,
        min(sum(OSA.distance(x, y) for x, y in pairs), 10) / 10,
        alike(sounds(a), sounds(b)),
        min(alike(sounds(x), sounds(y)) for x, y in pairs),
        min(sum(x != y for x, y in pairs), 4) / 4,
        min(Prefix.similarity(a, b), 10) / 10,
        min(Postfix.similarity(a, b), 10) / 10,
        alike(_NOT_VOWELS.sub("", folded(a)), _NOT_VOWELS.sub("", folded(b))),
        min(abs(len(a) - len(b)), 6) / 6,
        min(len(a), len(b), 10) / 10,
        alike(a, b),
        JaroWinkler.similarity(a, b),
        JaroWinkler.similarity(a[::-1], b[::-1]),
        alike(*whole),
        max((alike(x, word) for word in spare for x in worst), default=0.0),
        min(sum(len(x) for x, y in pairs if x == y), 20) / 20,
        min(OSA.distance(skeleton(a), skeleton(b)), 4) / 4,
    )
