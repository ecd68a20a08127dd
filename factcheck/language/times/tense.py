"""Whether the words around a time speak of the past or of the future."""

from __future__ import annotations

import re
from enum import Enum, auto

from factcheck.language.times.tokens import Tokens


class Tense(Enum):
    """Where a time lies as seen from publication."""

    PAST = auto()
    FUTURE = auto()
    UNKNOWN = auto()


_FUTURE = frozenset(
    """
    will shall would 'll won could should must may might can scheduled expected planned plans plan
    planning due set slated upcoming deadline deadlines until till expires expire expiring hopes
    intends intend begins starts opens takes tomorrow proposed
    """.split()
)
"""Words whose times lie ahead unless a past verb stands between."""
_PAST = frozenset(
    """
    was were had did said told came went began got took made gave found left held met saw won lost
    sent led ran fell rose died hit broke sold bought paid wrote spoke shot fought became kept
    brought built caught chose cut drew drove flew grew heard hid knew laid lay put quit read rode
    sang sank set shut spent stood stole struck swore taught thought threw wore been since
    """.split()
) - {"set", "put", "cut", "read", "quit"}
_PRESENT_PERFECT = frozenset({"has", "have"})
_STOPPERS = frozenset((";", ":", "“", "”", '"', "(", ")"))
_ED = re.compile(r"[a-z]{2,}ed")
_NOT_VERBS = frozenset({"united", "indeed", "hundred", "need", "speed", "seed", "feed", "breed"})
_REACH = 14


def tense_at(tokens: Tokens, first: int, last: int) -> Tense:
    """Return the tense that governs the expression of the tokens `first` to `last` (exclusive).

    The nearest verb before it decides, else the nearest behind it; one clause only.
    """
    for n in range(first - 1, max(-1, first - _REACH), -1):
        found = _tense_of(tokens, n)
        if found is not None:
            return _corrected(tokens, n, found)
        if tokens.words[n] in _STOPPERS:
            break
    for n in range(last, min(len(tokens.words), last + _REACH)):
        found = _tense_of(tokens, n)
        if found is not None:
            return found
        if tokens.words[n] in _STOPPERS:
            break
    return Tense.UNKNOWN


def _corrected(tokens: Tokens, n: int, found: Tense) -> Tense:
    """Let a modal shortly before a participle decide: “must be returned by”, “is to be held”."""
    if found is Tense.PAST:
        for back in range(n - 1, max(-1, n - 4), -1):
            word = tokens.words[back]
            if word in ("will", "shall", "would", "must", "should", "may", "might", "can", "could"):
                have = "have" in tokens.words[back:n]
                return Tense.PAST if have else Tense.FUTURE
            if word == "be" and back and tokens.words[back - 1] == "to":
                return Tense.FUTURE
            if word in _PAST or word in _PRESENT_PERFECT:
                break
    return found


def _tense_of(tokens: Tokens, n: int) -> Tense | None:
    word = tokens.words[n]
    if word in _FUTURE:
        if word == "may" and tokens.capital(n) and n:
            return None
        return Tense.FUTURE
    if word in _PAST:
        return Tense.PAST
    if word in ("to", "going") and n + 1 < len(tokens.words) and tokens.words[n + 1] == "be":
        return Tense.FUTURE
    if _ED.fullmatch(word) and word not in _NOT_VERBS and not tokens.capital(n):
        return Tense.PAST
    return None
