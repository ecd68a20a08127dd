"""Bare numbers that are somebody's age, and who has it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers.counted import NOTHING, Counted, counted_after
from factcheck.language.numbers.nouns import VERBS, ends_phrase
from factcheck.language.numbers.numerals import lower_at
from factcheck.language.numbers.quantities import Quantity
from factcheck.language.numbers.tokens import Token
from factcheck.model import Bound, NumberType, Span

AGE_WORDS = frozenset(("aged", "age", "ages"))
_MOST_YEARS_OF_LIFE = 122
"""Longest documented human life; "Jane Doe, 1999," is no age."""


def age_of(tokens: Sequence[Token], quantity: Quantity, bound: Bound) -> tuple[int, Counted] | None:
    """Return where an age in years begins and who has it, or None for what is no age.

    It is one in "aged 34", "at the age of 34", "she is 34.", "Jane Doe, 34,".
    """
    numeral = quantity.numeral
    first, last = quantity.first, quantity.last
    if quantity.type is not NumberType.COUNT or not 0 < numeral.value <= _MOST_YEARS_OF_LIFE:
        return None
    if lower_at(tokens, first - 1) in AGE_WORDS:
        return first - 1, NOTHING
    if lower_at(tokens, first - 1) == "of" and lower_at(tokens, first - 2) == "age":
        return first, NOTHING
    if _is_said_of_somebody(tokens, first, last):
        return first, NOTHING
    if not numeral.figures or bound is not Bound.EXACT or not _is_named_before(tokens, first):
        return None
    if last < len(tokens) and tokens[last].text not in (",", ".", ")", ";"):
        return None
    name = first - 2
    while name > 0 and tokens[name - 1].kind == "word" and tokens[name - 1].text[0].isupper():
        name -= 1
    return first, ("", Span(tokens[name].start, tokens[first - 2].end))


def aged(tokens: Sequence[Token], last: int) -> Counted:
    """Return who or what has the age that ends before token `last`; a name counts nothing."""
    if last < len(tokens) and tokens[last].text[0].isupper():
        end = last
        while end < len(tokens) and tokens[end].text[0].isupper():
            end += 1
        if end == len(tokens) or tokens[end].kind != "word" or _is_predicate(tokens[end].lower):
            return "", Span(tokens[last].start, tokens[end - 1].end)
    return counted_after(tokens, last, 1.0)


def _is_predicate(word: str) -> bool:
    """Return whether a small word behind capitals goes on with a verb ("John Marsh waved")."""
    return ends_phrase(word) or word in VERBS or word.endswith("ed")


def _is_named_before(tokens: Sequence[Token], first: int) -> bool:
    """Return whether a word with a capital and a comma stand before token `first`."""
    if first < 2 or tokens[first - 1].text != ",":
        return False
    return tokens[first - 2].kind == "word" and tokens[first - 2].text[0].isupper()


def _is_said_of_somebody(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a bare number is somebody's age: "she is 45.", "who turned 68 on Friday"."""
    verb = lower_at(tokens, first - 1)
    turned = verb in ("turned", "turns")
    if not turned and verb not in ("is", "was"):
        return False
    if not turned and lower_at(tokens, first - 2) not in ("he", "she", "who"):
        return False
    following = lower_at(tokens, last)
    return following in ("", ".", ",", ";", "when", "at", "on", "and", "in", "this", "last")
