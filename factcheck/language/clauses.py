"""Clauses: the stretches of a sentence around one finite verb, and how each is put forward.

A sentence is cut before subordinators and coordinators that begin a new finite verb, behind
semicolons, dashes and the comma that ends a fronted clause, and at the edges of quotations that
utter something. Modality and negation are read from closed lists of cues inside the clause; a
verb of denial, asking or promising at the end of one clause also governs its complement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.language.modality import read_modality
from factcheck.language.syntax import (
    COORDINATOR,
    SUBORDINATOR,
    Token,
    is_finite,
    tokenise,
)
from factcheck.model import Clause, Detail, Quotation, Span
from factcheck.text.patterns import regex

_BREAKS = frozenset({";", "—", "–", "--", "(", ")"})
_REACH = 14
"""Tokens behind a conjunction within which its finite verb must come."""

_VERSIONS = regex(
    r"\b(?:originally|initially|at first|first|earlier|previously|has|have|had) (?:\w+ )?"
    r"(?:said|denied|insisted|claimed|maintained|told|reported|announced|put)\b[^.;]{0,200}?\b(?:but|later|then|now)\b"
    r"[^.;]{0,40}?\b(?:conceded|admitted|acknowledged|said|says|corrected|revised|reversed"
    r"|changed|backtracked|retracted|confirmed|contradicted)\b",
    re.IGNORECASE,
)
_BOTH_SIDES = regex(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|insist(?:s|ed|ing)?"
    r"|maintain(?:s|ed)?|claim(?:s|ed)?|said|says)\b[^.;]{0,160}?"
    r"\b(?:but|while|though|although|whereas)\b[^.;]{0,160}?"
    r"\b(?:insist(?:s|ed)?|maintain(?:s|ed)?|disput(?:es?|ed)|den(?:y|ies|ied)|den(?:y|ied) it"
    r"|put the (?:figure|number|toll) at|contradict(?:s|ed)?|say otherwise|said otherwise)\b",
    re.IGNORECASE,
)
_OPENLY = regex(
    r"\b(?:contrary to|contradict(?:s|ed|ing)?|at odds with|conflicting (?:accounts?|reports?"
    r"|versions?|statements?|figures?)|disputed (?:the|that|this|his|her|their|those)"
    r"|(?:gave|offered) (?:two )?different (?:accounts?|versions?|figures?)"
    r"|backtracked|walked back|retracted|disagreed (?:on|over|about) (?:how|when|whether|what)"
    r"|(?:later|then) (?:conceded|admitted|acknowledged)|corrected (?:itself|himself|herself)"
    r"|revised (?:its|his|her|their|the) (?:\w+ )?(?:figure|account|estimate|statement|story)"
    r"|changed (?:its|his|her|their) (?:account|story|version))\b",
    re.IGNORECASE,
)
_PERIPHERAL = regex(r"\bfirst (?:time|day|week|half|quarter|of|in)\b", re.IGNORECASE)


def reports_dispute(text: str, span: Span) -> bool:
    """Return whether a sentence openly reports two versions of one thing.

    That is: a source changed its account ("originally said ... but later conceded"), two sources
    stand against each other ("denied ... but she insisted"), or the sentence says that accounts
    differ ("contrary to", "contradicted"). Offsets of `span` count into `text`.
    """
    sentence = span.of(text)
    if _OPENLY.search(sentence) or _BOTH_SIDES.search(sentence):
        return True
    found = _VERSIONS.search(sentence)
    return found is not None and not _PERIPHERAL.match(sentence, found.start())


def find_clauses(text: str, span: Span, details: Sequence[Detail]) -> tuple[Clause, ...]:
    """Cut a sentence into clauses.

    Args:
        text: the whole text.
        span: the sentence.
        details: the sentence's details, by start; only its quotations are used.

    Returns:
        Clauses in order; together they cover all words of the sentence, none overlaps another.
    """
    tokens = tokenise(text, span)
    if not tokens:
        return ()
    finite = [n for n in range(len(tokens)) if is_finite(tokens, n)]
    cuts = _cuts(tokens, finite, _quotation_edges(details, span))
    asked = tokens[-1].word == "?" or any(t.word == "?" for t in tokens[-3:])
    clauses: list[Clause] = []
    governor = ""
    for first, last in zip(cuts, [*cuts[1:], len(tokens)], strict=True):
        part = tokens[first:last]
        reading = read_modality(part, governor, asked=asked)
        governor = reading.governs
        clauses.append(
            Clause(
                start=span.start if first == 0 else part[0].start,
                end=part[-1].end,
                modality=reading.modality,
                negated=reading.negated,
                scope=reading.scope,
                cue=reading.cue,
            )
        )
    return tuple(clauses)


def _quotation_edges(details: Sequence[Detail], span: Span) -> frozenset[int]:
    """Return the code points where an uttered quotation starts or ends within a sentence."""
    edges: set[int] = set()
    for detail in details:
        if isinstance(detail, Quotation) and not detail.scare and " " in detail.value:
            edges |= {detail.start, detail.end}
    return frozenset(edges - {span.start, span.end})


def _cuts(tokens: Sequence[Token], finite: Sequence[int], edges: frozenset[int]) -> list[int]:
    """Return the indices of the tokens that begin a clause; the first is always 0."""
    cuts = [0]
    pending = 0
    fronted = tokens[0].word in SUBORDINATOR and tokens[0].word != "that"
    for n in range(1, len(tokens)):
        while pending < len(finite) and finite[pending] < n:
            pending += 1
        has_verb = pending > 0 and finite[pending - 1] >= cuts[-1]
        coming = finite[pending] if pending < len(finite) else None
        near = coming is not None and coming - n <= _REACH
        if _begins_clause(tokens, n, edges, has_verb=has_verb, near=near, fronted=fronted):
            cuts.append(n)
            fronted = tokens[n].word in SUBORDINATOR and not has_verb
    return cuts


def _begins_clause(
    tokens: Sequence[Token],
    n: int,
    edges: frozenset[int],
    *,
    has_verb: bool,
    near: bool,
    fronted: bool,
) -> bool:
    """Whether token `n` begins a clause.

    Args:
        tokens: the sentence's tokens.
        n: index of the token.
        edges: where quotations start and end.
        has_verb: whether the clause before it holds a finite verb already.
        near: whether a finite verb follows soon.
        fronted: whether the clause before it is a subordinate one at the front.
    """
    word, before = tokens[n].word, tokens[n - 1]
    if tokens[n].start in edges or before.end in edges:
        return word not in (",", ".", "?", "!") and (near or has_verb)
    if before.word in _BREAKS and before.word not in "()":
        return True
    if not has_verb or not near:
        return False
    if word in COORDINATOR:
        return _joins_clauses(tokens, n)
    if word in SUBORDINATOR:
        return word not in ("as", "once", "than", "since", "before", "after", "until") or (
            _subject_follows(tokens, n)
        )
    return fronted and before.word == ","


def _joins_clauses(tokens: Sequence[Token], n: int) -> bool:
    """Whether a coordinator joins clauses and not nouns: its verb comes before the next comma."""
    for at in range(n + 1, min(len(tokens), n + 1 + _REACH)):
        word = tokens[at].word
        if is_finite(tokens, at):
            return True
        if word in (",", ";") or word in COORDINATOR or word in SUBORDINATOR:
            return False
    return False


def _subject_follows(tokens: Sequence[Token], n: int) -> bool:
    """Whether a preposition-like subordinator has subject and verb ("after the firm closed")."""
    for at in range(n + 1, min(len(tokens), n + 10)):
        word = tokens[at].word
        if is_finite(tokens, at):
            return at > n + 1
        if word in (",", ";", "(") or word in COORDINATOR or word in SUBORDINATOR:
            return False
    return False
