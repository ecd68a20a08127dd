"""How a number is to be taken: cues around it, and ranges of two."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers.lexicon import CUES_AFTER, CUES_BEFORE
from factcheck.language.numbers.numerals import hyphen_between, lower_at
from factcheck.language.numbers.tokens import Token
from factcheck.model import Bound, Span

_BEFORE: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
for _words, _bound in CUES_BEFORE:
    _BEFORE.setdefault(_words[-1], []).append((_words, _bound))

_ONLY_BEFORE_QUANTITIES = frozenset(("over", "under", "above", "below", "around", "about"))
_MOVING_VERBS = frozenset(
    "hand hands handed take takes took taken win wins won victory lead advantage turn turns turned"
    " move moved fight fought come came argue argued dispute disputed concerns questions talks go"
    " fall fell think bring brought get triumph all".split()
)
"""Words before "over" and its like beside which they are prepositions ("a win over 12 rivals")."""

_SIGNS = {
    "~": Bound.ABOUT,
    "≈": Bound.ABOUT,
    ">": Bound.MORE_THAN,
    "<": Bound.LESS_THAN,
    "≥": Bound.AT_LEAST,
    "≤": Bound.AT_MOST,
}


def bound_before(tokens: Sequence[Token], at: int) -> tuple[Bound, int]:
    """Return the bound that the words before token `at` make, and where its cue begins."""
    if at == 0:
        return Bound.EXACT, at
    before = tokens[at - 1]
    if before.text in _SIGNS:
        return _SIGNS[before.text], at - 1
    for words, bound in _BEFORE.get(before.lower, ()):
        start = at - len(words)
        if start < 0:
            continue
        if all(tokens[start + n].lower == word for n, word in enumerate(words)):
            if len(words) == 1 and not _is_cue(tokens, start):
                continue
            return bound, start
    return Bound.EXACT, at


def bound_after(tokens: Sequence[Token], at: int) -> tuple[Bound, int]:
    """Return the bound that the words from token `at` on make, and where its cue ends."""
    if at < len(tokens) and tokens[at].text == "+":
        return Bound.AT_LEAST, at + 1
    if (
        at + 1 < len(tokens)
        and tokens[at].text in "-\u2010\u2011"
        and tokens[at + 1].lower == "plus"
    ):
        return Bound.AT_LEAST, at + 2
    if hyphen_between(tokens, at) and tokens[at + 1].lower in ("odd", "some"):
        return Bound.ABOUT, at + 2
    for words, bound in CUES_AFTER:
        if tuple(token.lower for token in tokens[at : at + len(words)]) == words:
            return bound, at + len(words)
    return Bound.EXACT, at


def bound_behind(tokens: Sequence[Token], at: int, counted: Span) -> Bound:
    """Return the bound that stands behind what is counted ("12 people or fewer").

    Args:
        tokens: the sentence.
        at: the token behind the number.
        counted: the words counted.
    """
    while at < len(tokens) and tokens[at].start < counted.end:
        at += 1
    if lower_at(tokens, at) in ("or", "at", "give") and tokens[at - 1].end == counted.end:
        return bound_after(tokens, at)[0]
    return Bound.EXACT


def _is_cue(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "over", "about" and their like are bounds here and no prepositions."""
    if tokens[at].lower not in _ONLY_BEFORE_QUANTITIES or at == 0:
        return True
    return tokens[at - 1].lower not in _MOVING_VERBS
