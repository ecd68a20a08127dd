"""Which sentences assert something, and which stretches of them are statements of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.language.syntax import (
    COORDINATOR,
    DETERMINER,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    Token,
    is_finite,
    tokenise,
)
from factcheck.model import BlockKind, Name, Number, Quotation, Sentence, Span, Time

_SHOWN = (BlockKind.HEADLINE, BlockKind.DECK, BlockKind.CAPTION)
"""Blocks that assert without a verb."""
_INVITATION = re.compile(
    r"(?:please |to (?:find out|learn|read) more,? )?(?:read|click|watch|listen|subscribe|follow"
    r"|sign up|share|see|download|contact|email|e-mail)\b[^.]{0,80}?"
    r"\b(?:here|more|below|above|us|our|newsletter|video|podcast|twitter|facebook|app)\b",
    re.IGNORECASE,
)
_PLEASANTRY = re.compile(
    r"(?:thank you|thanks|good (?:morning|evening|afternoon|night|luck)|hello|hi|welcome|goodbye"
    r"|congratulations|yes|no|ok|okay|sure|of course|well|right|please|sorry|enjoy)\b"
    r"[^.]{0,30}[.!]?",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3
_CLOSING = "\"”’'»)] "


def asserts_nothing(text: str, sentence: Sentence, kind: BlockKind) -> bool:
    """Return whether a sentence holds nothing to check: a question, a greeting, a fragment.

    Args:
        text: the article's text.
        sentence: the sentence.
        kind: its block's kind; headlines, decks and captions assert without a verb.
    """
    words = sentence.span.of(text)
    tokens = [t for t in tokenise(text, sentence.span) if t.word[0].isalnum()]
    if not tokens or not any(t.word[0].isalpha() for t in tokens):
        return True
    if words.rstrip(_CLOSING).endswith("?") and not sentence.attributions:
        return True
    if _INVITATION.match(words):
        return True
    if kind in _SHOWN:
        return False
    if len(tokens) < _FEWEST_WORDS or (_PLEASANTRY.fullmatch(words) and len(tokens) < 8):
        return True
    if any(isinstance(d, Time | Number) for d in sentence.details):
        return False
    finite = any(is_finite(tokens, n) for n in range(len(tokens)))
    names = sum(isinstance(d, Name) for d in sentence.details)
    return not finite and (names == 0 or kind is BlockKind.HEADING or len(tokens) < 6)


def statements(text: str, sentence: Sentence) -> list[Span]:
    """Return the stretches of a sentence that state something of their own, in order.

    A cut is made before "and", "but" or "so" with a subject and a verb behind it, and behind a
    semicolon; never in a quotation, in what one source said, or in a sentence that opens with a
    condition.
    """
    tokens = tokenise(text, sentence.span)
    if len(tokens) < 2 * _FEWEST_WORDS or tokens[0].word in SUBORDINATOR:
        return [sentence.span]
    kept = _kept_whole(sentence)
    parts: list[Span] = []
    first = 0
    for n in range(_FEWEST_WORDS, len(tokens) - _FEWEST_WORDS + 1):
        if n - first < _FEWEST_WORDS or any(k.start < tokens[n].start < k.end for k in kept):
            continue
        begins = _begins_statement(tokens, n)
        if begins is not None and _has_main_verb(tokens, first, n):
            parts.append(_trimmed(text, Span(tokens[first].start, tokens[n - 1].end)))
            first = begins
    if not parts:
        return [sentence.span]
    parts.append(Span(tokens[first].start, sentence.end))
    return parts


def _kept_whole(sentence: Sentence) -> list[Span]:
    """Return the stretches that no cut may go through: quotations, and what a source said."""
    kept = [d.span for d in sentence.details if isinstance(d, Quotation)]
    for attribution in sentence.attributions:
        kept += attribution.content
        if attribution.source is not None and attribution.cue is not None:
            ends = (attribution.source, attribution.cue, *attribution.content)
            if len(attribution.content) > 1:
                kept.append(Span(min(s.start for s in ends), max(s.end for s in ends)))
    return kept


def _begins_statement(tokens: Sequence[Token], n: int) -> int | None:
    """Return the first token of the statement that a conjunction or semicolon at `n` begins."""
    word = tokens[n].word
    if word == ";":
        return n + 1 if _has_main_verb(tokens, n + 1, len(tokens)) else None
    if word not in ("and", "but", "so") or tokens[n - 1].word == ";":
        return None
    if not (tokens[n - 1].word == "," or word == "but"):
        return None
    at = n + 1
    starts = tokens[at]
    if starts.word in COORDINATOR or starts.word in SUBORDINATOR or is_finite(tokens, at):
        return None
    subject = starts.capital or starts.word in DETERMINER or starts.word in SUBJECT_PRONOUN
    return at if subject and _has_main_verb(tokens, at, min(len(tokens), at + 12)) else None


def _has_main_verb(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a finite verb stands in tokens `first` to `end` before any subordinator or comma."""
    if first >= end or tokens[first].word in SUBORDINATOR:
        return False
    for n in range(first, end):
        if is_finite(tokens, n):
            return n > first
        if tokens[n].word in SUBORDINATOR and tokens[n].word not in ("as", "since", "that"):
            return tokens[n].word in ("who", "which", "where", "when") and any(
                is_finite(tokens, m) for m in range(n + 3, end)
            )
    return False


def _trimmed(text: str, span: Span) -> Span:
    """Return a span without the comma or semicolon at its end."""
    end = span.end
    while end > span.start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return Span(span.start, end)
