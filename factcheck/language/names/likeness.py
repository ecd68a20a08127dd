"""How alike two names are, as spellings of one name: parts aligned, folded, weighed.

Boosted decision trees weigh the signals; `tests/quality/train_names.py` trains them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck import trees
from factcheck.language.names.likeness_letters import LETTER_FEATURES, letter_features
from factcheck.language.names.likeness_parts import PART_FEATURES, Pair, part_features
from factcheck.language.names.people import GIVEN_NAMES, HONORIFICS, SUFFIXES, one_given_name
from factcheck.language.names.spelling import folded, one_spelling_group, plain, skeleton
from factcheck.text.patterns import regex

_ARTICLES = frozenset(
    "al el ul ur ad as ash at ar an az de del della di da dos la le van von der"
    " den bin ibn bint ben abu abd the".split()
)
"""Articles and particles: a name is spelt with and without them, glued on and apart."""
_SERVANT = regex(r"abd[aeiou]?[lr]?(?=[^l].{3})")
"""The glued "Abdul-" of "Abdulrahman", which is also written apart or left out."""
_CLASSES = str.maketrans("gqcpvwdzjy", "kkkbbbtssi", "aeou")
_SEPARATORS = regex(r"[\s,;/\-\u2010\u2011]+")
_MOST_PARTS = 12
_TWO_GIVEN = 0.7
"""What is left of the likeness of two known given names that are not forms of one."""
_SHORTEST_GLUED, _GLUED = 6, 0.93
_VOWELS = frozenset("aeiouy")


class _Match(NamedTuple):
    """Two parts of names that stand for each other.

    Attributes:
        likeness: 0..1.
        weight: letters of the longer part.
        initial: whether one of them is an initial.
        consonants: how far their consonants differ, 0..1.
        onset: whether they begin with one letter.
        coarse: how alike the classes of their consonants are, 0..1.
        edits: how alike their folded letters are, 0..1.
        words: both parts; one of them twice where a rule makes them agree.
    """

    likeness: float
    weight: int
    initial: bool
    consonants: float
    onset: bool
    words: tuple[str, str]
    coarse: float = 1.0
    edits: float = 1.0


def same_name(a: str, b: str) -> float:
    """Return how sure it is that two strings are spellings of one name, 0..1.

    At 0.5 and above they are taken for one name. Order, accents, case, forms of address and
    generational suffixes do not matter; initials and short forms ("Bill" for "William") agree
    with what they stand for; romanisations are folded before they are compared.
    """
    features = features_of(a, b)
    if features is None:
        return 0.0
    if sorted(_parts(a)) == sorted(_parts(b)):
        return 1.0
    model = trees.load("factcheck.language.names", "likeness.json")
    score = 1.0 / (1.0 + math.exp(-model.log_odds(features)))
    return score * (1.0 - _TWO_PEOPLE * features[_TWO_GIVEN_NAMES])


_TWO_GIVEN_NAMES = "two given names"
_TWO_PEOPLE = 0.5
"""What is taken off where both have a known given name of their own: Paul is not Paula, however
few letters differ. The pairs that the trees saw hold too few such names to teach it."""


def features_of(a: str, b: str) -> dict[str, float] | None:
    """Return what the trees see of two names, each 0..1, or None when one has no letters."""
    # Imported on use: the library is a compiled one, and start-up does not need it.
    from rapidfuzz.distance import JaroWinkler, Levenshtein

    left, right = _parts(a), _parts(b)
    if not left or not right:
        return None
    if (len(left), left) > (len(right), right):
        left, right = right, left
    if len(right) > len(left):
        right = _glue(left, right)
    pairs, spare = _align(left, right)
    matches = [match for match, _, _ in pairs]
    letters = sum(match.weight for match in matches)
    likenesses = sorted(match.likeness for match in matches)
    worst = min(matches, key=lambda match: match.likeness)
    joined_left, joined_right = "".join(sorted(left)), "".join(sorted(right))
    glued = JaroWinkler.similarity(folded("".join(left)), folded("".join(right)))
    mean = sum(match.likeness * match.weight for match in matches) / letters
    in_order = Levenshtein.normalized_similarity(folded("".join(left)), folded("".join(right)))
    by_letters = letter_features(
        [match.words for match in matches], worst.words, spare, (" ".join(left), " ".join(right))
    )
    by_parts = part_features(
        [Pair(left[n], right[m], n, m, match.likeness) for match, n, m in pairs],
        spare,
        (len(left), len(right)),
        (a.lower(), b.lower()),
    )
    two_given = any(_are_two_given_names(*match.words) for match in matches)
    values = (
        likenesses[0],
        likenesses[0] ** 3,
        likenesses[1] if len(likenesses) > 1 else likenesses[0],
        mean,
        1.0 - worst.consonants,
        float(worst.onset),
        float(worst.initial),
        Levenshtein.normalized_similarity(joined_left, joined_right),
        Levenshtein.normalized_similarity(folded(joined_left), folded(joined_right)),
        glued,
        in_order,
        sum(len(part) for part in spare) / (letters + sum(len(part) for part in spare)),
        min(len(spare), 3) / 3,
        sum(match.likeness >= _ALIKE for match in matches) / len(matches),
        min(len(matches), 4) / 4,
        float(len(matches) == 1),
        min(worst.weight, 10) / 10,
        likenesses[0] * (1.0 - worst.consonants),
        worst.coarse,
        worst.edits,
        float(bool(spare)) * likenesses[0],
        float(not spare) * likenesses[0],
        float(two_given),
        *by_letters,
        *by_parts,
    )
    return dict(zip(FEATURES, values, strict=True))


def _are_two_given_names(a: str, b: str) -> bool:
    """Return whether two parts are known given names, and not one in two forms or spellings."""
    if a == b or a not in GIVEN_NAMES or b not in GIVEN_NAMES or one_given_name(a, b):
        return False
    return folded(a) != folded(b) and not one_spelling_group(a, b)


FEATURES = (
    "worst part",
    "worst part, cubed",
    "second worst part",
    "mean part",
    "consonants of the worst part",
    "first letter of the worst part",
    "worst part is an initial",
    "letters in order of parts",
    "folded letters in order of parts",
    "glued",
    "glued, edits",
    "letters left over",
    "parts left over",
    "share of parts alike",
    "number of parts",
    "one part only",
    "length of the worst part",
    "worst part and its consonants",
    "classes of the worst part's consonants",
    "folded letters of the worst part",
    "worst part, with parts left over",
    "worst part, with none left over",
    _TWO_GIVEN_NAMES,
    *LETTER_FEATURES,
    *PART_FEATURES,
)
"""What each number of `features_of` says."""
_ALIKE = 0.85


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    """Return a name's parts in lower case: no articles, titles, suffixes; initials stay."""
    words = [word for word in _SEPARATORS.split(name.lower()) if plain(word)]
    kept = [
        _SERVANT.sub("", plain(word), count=1) if plain(word).startswith("abd") else plain(word)
        for word in words
        if word not in HONORIFICS and word not in SUFFIXES and plain(word) not in _ARTICLES
    ]
    return tuple((kept or [plain(word) for word in words])[:_MOST_PARTS])


def _glue(shorter: tuple[str, ...], longer: tuple[str, ...]) -> tuple[str, ...]:
    """Return the longer name with two neighbours made one, where the shorter has them as one."""
    for n in range(len(longer) - 1):
        both = folded(longer[n] + longer[n + 1])
        for part in shorter:
            if len(part) >= _SHORTEST_GLUED and _close(both, folded(part)):
                return (*longer[:n], longer[n] + longer[n + 1], *longer[n + 2 :])
    return longer


def _close(a: str, b: str) -> bool:
    from rapidfuzz.distance import JaroWinkler

    return JaroWinkler.similarity(a, b) >= _GLUED


def _coarse(word: str) -> str:
    """Return the first letter's class and the classes of consonants: voiced and voiceless alike."""
    word = skeleton(word)
    return word.translate(_CLASSES)


def _align(
    left: Sequence[str], right: Sequence[str]
) -> tuple[list[tuple[_Match, int, int]], list[str]]:
    """Pair each part of the shorter name with one of the longer, best pairs first.

    Returns:
        The pairs with the places of their parts, and the parts of the longer name left over.
    """
    pairs = [
        (_match(word, other), n, m) for n, word in enumerate(left) for m, other in enumerate(right)
    ]
    pairs.sort(key=lambda pair: (-pair[0].likeness, abs(pair[1] - pair[2]), pair[1], pair[2]))
    used_left: set[int] = set()
    used_right: set[int] = set()
    matches: list[tuple[_Match, int, int]] = []
    for match, n, m in pairs:
        if n not in used_left and m not in used_right:
            used_left.add(n)
            used_right.add(m)
            matches.append((match, n, m))
    return matches, [word for m, word in enumerate(right) if m not in used_right]


@lru_cache(maxsize=16384)
def _match(a: str, b: str) -> _Match:
    """Return how alike two parts are."""
    from rapidfuzz.distance import OSA, JaroWinkler

    weight = max(len(a), len(b))
    if a == b:
        return _Match(1.0, weight, False, 0.0, True, (a, a))
    onset = folded(a)[:1] == folded(b)[:1]
    if len(a) == 1 or len(b) == 1:
        if a[0] != b[0]:
            return _Match(0.0, weight, True, 1.0, onset, (a, b))
        longer = max(a, b, key=len)
        return _Match(0.9, weight, True, 0.0, onset, (longer, longer))
    if one_spelling_group(a, b):
        return _Match(0.97, weight, False, 0.0, onset, (a, a))
    if one_given_name(a, b):
        return _Match(0.95, weight, False, 0.0, onset, (a, a))
    x, y = folded(a), folded(b)
    edits = OSA.normalized_similarity(x, y)
    bones = OSA.normalized_distance(skeleton(a), skeleton(b))
    likeness = 0.4 * edits + 0.3 * JaroWinkler.similarity(x, y) + 0.3 * (1.0 - bones)
    if a.startswith(b) or b.startswith(a):
        likeness = max(likeness, 0.7)
    if a in GIVEN_NAMES and b in GIVEN_NAMES and edits < _ALIKE:
        likeness, bones = likeness * _TWO_GIVEN, max(bones, 1.0 - _TWO_GIVEN)
    coarse = OSA.normalized_similarity(_coarse(a), _coarse(b))
    return _Match(likeness, weight, False, bones, onset, (a, b), coarse, edits)
