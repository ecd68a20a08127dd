"""What a clause says is not so: the negating words and their scope.

The scope follows the guidelines of the *SEM 2012 shared task (Morante and Daelemans, 2012), less
the subject where the predicate alone is negated: "Lund did not [sell the boat in May]", "[no boat
was sold in May]", "charged not [with theft] but with fraud".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.syntax import Token, is_finite, words
from factcheck.model import Span

_NOT = words("not never cannot n't")
_NO_ONE = words("neither nor nobody no-one nothing none nowhere")
_SELDOM = words("hardly scarcely seldom rarely")
_NO_QUANTITY = words(
    "later more fewer less longer sooner doubt matter wonder surprise secret coincidence one's"
    " other"
)
_NOT_NOT = words(
    "only just least merely necessarily long far unlike unusual uncommon surprisingly unexpectedly"
)
"""Words behind "not" with which it negates nothing that is told: "not only", "not long after"."""
_NO_MORE_THAN = words("but other if")
"""Words behind "nothing" and "none" that turn them round: "nothing but", "none other than"."""
FAIL = words(
    "failed fails fail failing declined declines decline declining refused refuses refuse refusing"
    " neglected neglects neglecting unable forgot forgets"
)
_STOPPED = (
    *(("short", "of", verb) for verb in ("fell", "falls", "fall", "stopped", "stops", "stop")),
    *(("from", "", verb) for verb in ("refrained", "refrains", "abstained", "abstains")),
)
"""Words behind a verb, and the verb, that say that what follows did not come about."""
_AVOID = words("avoid avoids avoided avoiding")
_UNTIL = words("until till")
_TURNS = words("but because rather instead")
_REACH = 12
"""Tokens behind "not" within which its "until" or "but" stands."""


class Negation(NamedTuple):
    """A negation in a clause.

    Attributes:
        cue: the negating words.
        scope: what is said not to be so, or None when nothing in the clause stands behind the cue.
        whole: whether the clause's predicate is negated; else only the scope is.
    """

    cue: Span
    scope: Span | None
    whole: bool


def is_negating(word: str) -> bool:
    """Return whether a word can negate by itself ("not", "never", "nobody", "don't", "without").

    Args:
        word: in lower case, with a straight apostrophe.
    """
    listed = _NOT | _NO_ONE | _SELDOM | {"no", "without"}
    return word in listed or word.endswith("n't")


def negation_of(tokens: Sequence[Token]) -> Negation | None:
    """Return the first negation of a clause, one of its predicate before one of a part.

    Args:
        tokens: the clause's tokens, at least one.
    """
    part: Negation | None = None
    for n in range(len(tokens)):
        last = _cue_at(tokens, n)
        if last is None:
            continue
        found = _negation(tokens, n, last)
        if found is None:
            continue
        if found.whole:
            return found
        part = part or found
    return part


def _cue_at(tokens: Sequence[Token], n: int) -> int | None:
    """Return the last token of the negating words at `n`, None when there are none."""
    word = tokens[n].word
    after, next_after = _word(tokens, n + 1), _word(tokens, n + 2)
    if word in _NOT or (word.endswith("n't") and len(word) > 3):
        return None if after in _NOT_NOT else n
    if word in _NO_ONE:
        return None if after in _NO_MORE_THAN else n
    if word in _SELDOM:
        return n
    if word == "no":
        if after == "longer":
            return n + 1
        return n if after not in _NO_QUANTITY and after[:1].isalpha() else None
    if word in FAIL and after == "to":
        return n + 1
    for first, second, verb in _STOPPED:
        if word == verb and after == first and second in ("", next_after):
            return n + (2 if second else 1)
    if word in _AVOID and after.endswith("ing"):
        return n
    if word == "without" and (after.endswith("ing") or after in ("any", "being")):
        return n
    return None


def _negation(tokens: Sequence[Token], first: int, last: int) -> Negation | None:
    cue = Span(tokens[first].start, tokens[last].end)
    word = tokens[first].word
    end = _end(tokens, last + 1)
    turned = _word(tokens, end)
    if word in _NOT | _NO_ONE or word.endswith("n't"):
        if turned in _UNTIL:
            # "did not leave until Friday" left on Friday.
            return None
        if turned in ("but", "rather") and word == "not" and not _is_verbal(tokens, first):
            return Negation(cue, _stretch(tokens, last + 1, end), whole=False)
    if word == "without" or (word == "no" and first and tokens[first - 1].word == "with"):
        return Negation(cue, _stretch(tokens, last + 1, end), whole=False)
    start = last + 1
    if word in _NO_ONE or (word == "no" and first == last):
        start = min(_first_finite(tokens), first)
    return Negation(cue, _stretch(tokens, start, end), whole=True)


def _is_verbal(tokens: Sequence[Token], at: int) -> bool:
    """Whether "not" at `at` stands behind an auxiliary that carries the clause's own verb.

    "did not sell" is the predicate; "was charged not with", "came not from" negate a part.
    """
    return at > 0 and tokens[at - 1].word in (
        *("do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "may"),
        *("might", "must", "shall", "should"),
    )


def _end(tokens: Sequence[Token], start: int) -> int:
    """Return where what is negated ends: before "but", "because", "until", or with the clause."""
    for n in range(start, min(len(tokens), start + _REACH)):
        if tokens[n].word in _TURNS or tokens[n].word in _UNTIL:
            return n
    return len(tokens)


def _first_finite(tokens: Sequence[Token]) -> int:
    return next((n for n in range(len(tokens)) if is_finite(tokens, n)), 0)


def _stretch(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    """Return the words from token `start` to before `end`, signs at the end left out."""
    while end > start and not tokens[end - 1].word[0].isalnum():
        end -= 1
    return Span(tokens[start].start, tokens[end - 1].end) if end > start else None


def _word(tokens: Sequence[Token], n: int) -> str:
    return tokens[n].word if n < len(tokens) else ""
