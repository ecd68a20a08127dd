"""How many times more, and what is left out: "tenfold", "three times as many", "all but two"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers.lexicon import SMALL, TENS
from factcheck.language.numbers.numerals import hyphen_between, lower_at
from factcheck.language.numbers.quantity import Quantity
from factcheck.language.numbers.tokens import Token

_FOLD = "fold"
FOLDS: dict[str, float] = {
    word + _FOLD: float(value)
    for words in (SMALL, TENS, {"hundred": 100, "thousand": 1000})
    for word, value in words.items()
    if value > 1
}
"""Words such as "tenfold" and how many times more they say."""
_THAN_BEFORE = frozenset(
    "as more higher larger bigger greater faster longer likelier heavier older the its their his"
    " her that what".split()
)
"""What follows "three times" where it multiplies, and tells no occasions."""
_SIZES = frozenset(
    "as more higher larger bigger greater faster longer likelier heavier older size rate number"
    " amount price average level cost limit speed width length height weight legal normal usual"
    " national figure total".split()
)
EXCEPTION = "exception"
"""What "all but two" counts."""
_ALL = frozenset("all every everyone everybody none nothing".split())


def times_more(tokens: Sequence[Token], quantity: Quantity) -> int:
    """Return the token behind "fold" or "times" where the number multiplies, else 0.

    It does in "10-fold", "three times as many", "twice the size", not in "won three times".
    """
    n = quantity.last
    if hyphen_between(tokens, n) and lower_at(tokens, n + 1) == _FOLD:
        return n + 2
    if lower_at(tokens, n) != "times" or lower_at(tokens, n + 1) not in _THAN_BEFORE:
        return 0
    sized = lower_at(tokens, n + 1) in _SIZES or lower_at(tokens, n + 2) in _SIZES
    return n + 1 if sized else 0


def leaves_out(tokens: Sequence[Token], first: int) -> int | None:
    """Return the first token of "all but" before a number at `first`, None without it."""
    if lower_at(tokens, first - 1) == "but" and lower_at(tokens, first - 2) in _ALL:
        return first - 2
    if lower_at(tokens, first - 1) == "for" and lower_at(tokens, first - 2) in ("except", "save"):
        return first - 2
    return None
