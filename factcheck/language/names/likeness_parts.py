"""Which parts of two names stand for each other, and how telling they are: signals for `likeness`.

That two names share "Mohammad" says little, that they share a rare surname much; that the last
parts differ says more than that the first do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.names.people import GIVEN_NAMES
from factcheck.language.names.spelling import SPELLINGS, one_spelling_group

PART_FEATURES = (
    "worst part closes both",
    "worst part opens both",
    "parts out of place",
    "two known names with one place",
    "equal patronymic",
    "letters of equal rare parts",
    "equal parts that are common",
    "worst parts that are common",
    "parts left over that are common",
    "length of the shortest part",
    "only one is named after a child",
)
"""What each number of `part_features` says."""
_PATRONYMICS = ("vich", "vych", "vna", "evic")
_EQUAL = 0.9
_KUNYA = "abu"


class Pair(NamedTuple):
    """Two parts that stand for each other, plain.

    Attributes:
        left, right: the parts.
        at_left, at_right: their places in the two names.
        likeness: how alike they are, 0..1.
    """

    left: str
    right: str
    at_left: int
    at_right: int
    likeness: float


def part_features(
    pairs: Sequence[Pair], spare: Sequence[str], counts: tuple[int, int], names: tuple[str, str]
) -> tuple[float, ...]:
    """Return the numbers of `PART_FEATURES`, each 0..1 .

    Args:
        pairs: parts that stand for each other, the most alike first.
        spare: parts of the longer name that are left over.
        counts: how many parts each name has.
        names: both names as written, lower case.
    """
    worst = min(pairs, key=lambda pair: pair.likeness)
    equal = [pair for pair in pairs if pair.likeness >= _EQUAL]
    clash = any(
        pair.left in SPELLINGS
        and pair.right in SPELLINGS
        and pair.left != pair.right
        and not one_spelling_group(pair.left, pair.right)
        for pair in pairs
    )
    rare = sum(
        len(pair.left) for pair in equal if not (_is_common(pair.left) or _is_common(pair.right))
    )
    kunya = [name.startswith(_KUNYA) for name in names]
    return (
        float((worst.at_left, worst.at_right) == (counts[0] - 1, counts[1] - 1)),
        float((worst.at_left, worst.at_right) == (0, 0)),
        sum(pair.at_left != pair.at_right for pair in pairs) / len(pairs),
        float(clash),
        float(any(pair.left.endswith(_PATRONYMICS) for pair in equal)),
        min(rare, 20) / 20,
        min(sum(_is_common(p.left) or _is_common(p.right) for p in equal), 4) / 4,
        (_is_common(worst.left) + _is_common(worst.right)) / 2,
        sum(map(_is_common, spare)) / max(len(spare), 1),
        min(min(len(pair.left) for pair in pairs), 10) / 10,
        float(kunya[0] is not kunya[1]),
    )


def _is_common(part: str) -> bool:
    return part in SPELLINGS or part in GIVEN_NAMES
