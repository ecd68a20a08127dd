"""Bare numbers that are somebody's age, and who has it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers.bounds import bound_before
from factcheck.language.numbers.counted import NOTHING, Counted, counted_after
from factcheck.language.numbers.nouns import VERBS, ends_phrase, is_plural
from factcheck.language.numbers.numerals import lower_at
from factcheck.language.numbers.quantity import Quantity
from factcheck.language.numbers.tokens import Token
from factcheck.model import Bound, NumberType, Span

AGE_WORDS = frozenset(("aged", "age", "ages"))
_MOST_YEARS_OF_LIFE = 122
"""Longest documented human life; "Jane Doe, 1999," is no age."""


def age_of(tokens: Sequence[Token], quantity: Quantity, bound: Bound) -> tuple[int, Counted] | None:
    """Return where an age in years begins and who has it, or None for what is no age.

    It is one in "aged 34", "at the age of 34", "she is 34.", "Jane Doe, 34,", "Jane Doe (34)".
    """
    numeral = quantity.numeral
    first, last = quantity.first, quantity.last
    if quantity.type is not NumberType.COUNT or not 0 < numeral.value <= _MOST_YEARS_OF_LIFE:
        return None
    if lower_at(tokens, first - 1) in AGE_WORDS:
        return first - 1, NOTHING
    if lower_at(tokens, first - 1) == "of" and lower_at(tokens, first - 2) == "age":
        return first, NOTHING
    if _is_said_of_somebody(tokens, first, last) or _is_limit_of_age(tokens, first, last, bound):
        return first, NOTHING
    start = bound_before(tokens, first)[1]
    if lower_at(tokens, start - 1) in AGE_WORDS:
        return start - 1, NOTHING
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
    if first < 2 or tokens[first - 1].text not in (",", "("):
        return False
    if tokens[first - 1].text == "(" and not _closes_at_once(tokens, first):
        return False
    if tokens[first - 2].text == "." and lower_at(tokens, first - 3) in ("jr", "sr"):
        return True
    return tokens[first - 2].kind == "word" and tokens[first - 2].text[0].isupper()


def _closes_at_once(tokens: Sequence[Token], first: int) -> bool:
    """Whether a figure stands alone in brackets behind a name of two words: "Ada Lund (44)"."""
    return (
        lower_at(tokens, first + 1) == ")"
        and first > 2
        and tokens[first - 3].kind == "word"
        and tokens[first - 3].text[0].isupper()
        and tokens[first - 2].text[1:].islower()
    )


_BEHIND_AN_AGE = frozenset(
    ("", ".", ",", ";", "when", "at", "on", "and", "in", "this", "last", "from", "after", ")")
)
"""What may follow a bare number that is an age."""
_STAGES = frozenset(
    "died dies retired retire married pregnant orphaned widowed voting adulthood".split()
)
"""What people do at an age ("died at 81")."""
_OF_AN_AGE = frozenset(
    "people those anyone everyone adults men women voters children patients americans citizens"
    " residents drivers workers pensioners seniors students players persons everybody someone"
    " person".split()
)
"""Whom an age sets a limit for ("adults over 65", "people 65 and older")."""
_OLDER = frozenset(("older", "younger"))


def _is_limit_of_age(tokens: Sequence[Token], first: int, last: int, bound: Bound) -> bool:
    """Return whether a bound is one of age: "people 65 and older", "adults over 65"."""
    if bound is Bound.EXACT:
        return False
    if lower_at(tokens, last + 1) in _OLDER and lower_at(tokens, last) in ("or", "and"):
        return True
    cue, start = bound_before(tokens, first)
    plain = cue in (Bound.MORE_THAN, Bound.LESS_THAN) and first - start == 1
    whom = lower_at(tokens, start - 1)
    return plain and whom in _OF_AN_AGE and not is_plural(lower_at(tokens, last))


def _is_said_of_somebody(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a bare number is somebody's age.

    So it is in "she is 45.", "who turned 68 on Friday", "he will be 60", "died at 81".
    """
    if lower_at(tokens, last) not in _BEHIND_AN_AGE:
        return False
    verb = lower_at(tokens, first - 1)
    if verb in ("turned", "turns"):
        return True
    if verb == "at":
        return lower_at(tokens, first - 2) in _STAGES
    subject = lower_at(tokens, first - 2)
    if verb == "be" and subject in ("will", "would"):
        subject = lower_at(tokens, first - 3)
        return subject in ("he", "she", "who")
    return verb in ("is", "was") and subject in ("he", "she", "who")
