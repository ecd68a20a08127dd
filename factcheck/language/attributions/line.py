"""A sentence laid out for reading attributions, and the noun phrases beside a verb in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.language.attributions.cues import CUES
from factcheck.language.syntax import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    PREPOSITION,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    Token,
    is_finite,
    tokenise,
)
from factcheck.model import Quotation, Span

OPENING = frozenset({'"', "“", "„", "«", "``", "‘", "''"})
SIGNS = frozenset(',;:—–-()[]…"“”„«»‘’') | {"--", "...", "``", "''", "---"}
STOPS = frozenset(".!?;")
_LONGEST_PHRASE = 24
"""Tokens of a source at most; PolNeAR's longest common ones stay below."""
_LONGEST_ASIDE = 26
_PRONOUN_SOURCE = SUBJECT_PRONOUN - {"one", "none"}


@dataclass(slots=True)
class Line:
    """One sentence with its tokens.

    Attributes:
        text: the whole text.
        span: the sentence.
        quotations: the uttered quotations that overlap it, by start, none inside another.
        tokens: its words and signs.
        inside: for each token, the index of the quotation it stands in, or -1.
        finite: for each token, whether it is a finite verb.
    """

    text: str
    span: Span
    quotations: Sequence[Quotation]
    tokens: list[Token] = field(init=False)
    inside: list[int] = field(init=False)
    finite: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = tokenise(self.text, self.span)
        self.finite = [is_finite(self.tokens, n) for n in range(len(self.tokens))]
        self.inside = []
        at = 0
        for token in self.tokens:
            while at < len(self.quotations) and self.quotations[at].end <= token.start:
                at += 1
            within = at < len(self.quotations) and self.quotations[at].start <= token.start
            self.inside.append(at if within else -1)

    def word(self, n: int) -> str:
        """Return the word at `n`, empty outside the sentence."""
        return self.tokens[n].word if 0 <= n < len(self.tokens) else ""

    def span_of(self, first: int, last: int) -> Span:
        """Return the code points of the tokens from `first` to `last`, both inclusive."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def quoted(self, n: int) -> int:
        """Return the index of the uttered quotation that token `n` stands in, or -1."""
        return self.inside[n] if 0 <= n < len(self.tokens) else -1


def subject(line: Line, before: int) -> tuple[int, int] | None:
    """Return first and last token of the noun phrase that ends right before token `before`.

    An aside between commas, dashes or brackets belongs to it ("Arlen, who led the firm, said").
    """
    last = before - 1
    if last < 0 or line.quoted(last) >= 0:
        return None
    word = line.word(last)
    if word in (",", "—", "–", "--", ")"):
        opening = _aside_start(line, last)
        if opening is None:
            return None
        head = phrase_left(line, opening - 1)
        return None if head is None else (head, last - 1 if word != ")" else last)
    first = phrase_left(line, last)
    return None if first is None else (first, last)


def _aside_start(line: Line, closing: int) -> int | None:
    """Return where the aside that ends at `closing` begins: its comma, dash or bracket."""
    sign = "(" if line.word(closing) == ")" else line.word(closing)
    far: int | None = None
    for n in range(closing - 1, max(0, closing - _LONGEST_ASIDE) - 1, -1):
        if line.quoted(n) >= 0 or line.word(n) in STOPS:
            break
        if line.word(n) == sign and n > 0:
            if _is_phrase_word(line, n - 1) and n != closing - 1:
                far = n
                # "R-Ohio", "a lawyer", ages and the like follow one another: look one further
                # only when what stands before is itself such a short piece.
                if closing - n > 4 or line.finite[n - 1]:
                    break
                further = phrase_left(line, n - 1)
                if further is None or further == 0 or line.word(further - 1) != sign:
                    break
            else:
                break
    return far


def phrase_left(line: Line, last: int) -> int | None:
    """Return the first token of the noun phrase whose last token is `last`, or None."""
    if last < 0 or not _is_phrase_word(line, last):
        return None
    if line.word(last) in _PRONOUN_SOURCE or line.word(last) in ("which", "that", "this", "it"):
        return last
    n = last
    listed = False
    while n > 0 and last - n < _LONGEST_PHRASE:
        k = n - 1
        word = line.word(k)
        if line.quoted(k) >= 0:
            break
        if word in ("and", "or", "&"):
            if not _joins_nouns(line, k):
                break
            listed = True
            n = k
            continue
        if word == "," and listed and _joins_nouns(line, k):
            n = k
            continue
        if word in PREPOSITION and word not in ("after", "before", "since", "than", "as", "like"):
            if k == 0 or not _is_phrase_word(line, k - 1) or line.word(k - 1) in _PRONOUN_SOURCE:
                break
            n = k
            continue
        if not _is_phrase_word(line, k) or word in _PRONOUN_SOURCE:
            break
        n = k
    while n < last and (line.word(n) in ADVERB or line.word(n) in ("and", "or", ",")):
        n += 1
    return n


def _joins_nouns(line: Line, at: int) -> bool:
    """Whether a conjunction or comma at `at` joins nouns: no finite verb in the piece before."""
    if at == 0 or line.word(at - 1) == "":
        return False
    start = at - 1 if line.word(at - 1) != "," else at - 2
    for n in range(start, max(-1, start - 7), -1):
        word = line.word(n)
        if line.finite[n] or line.quoted(n) >= 0 or word in SUBORDINATOR or word in STOPS:
            return False
        if word in SIGNS or word in COORDINATOR:
            return n < start
        if word.endswith("ing") and not line.tokens[n].capital:
            return False
    return start < 7


def _is_phrase_word(line: Line, n: int) -> bool:
    """Whether a token can stand in a noun phrase."""
    word = line.word(n)
    if not (word[:1].isalnum() or word in ("&", "$", "'", "’") or word == "'s"):
        return False
    if word in ("who", "which", "that", "what"):
        return True
    if word in AUXILIARY or word in COORDINATOR or word in SUBORDINATOR:
        return False
    return not (line.finite[n] or (word == "to" and line.word(n + 1) in CUES))


def phrase_right(line: Line, first: int) -> int | None:
    """Return the last token of the noun phrase that begins at `first`, or None.

    It ends before a finite verb, a sign, a subordinator or a word of time.
    """
    n = first
    end: int | None = None
    while n < len(line.tokens) and n - first < _LONGEST_PHRASE:
        word = line.word(n)
        if line.quoted(n) >= 0 or not _is_phrase_word(line, n):
            if word in ("and", "&") and end is not None and _noun_follows(line, n):
                n += 1
                continue
            break
        if word in ("that", "which", "who", "what") or (n > first and word in ADVERB):
            break
        if word in PREPOSITION and word not in ("of", "for", "at", "with", "from", "in"):
            break
        end = n if word not in PREPOSITION else end
        n += 1
        if word in _PRONOUN_SOURCE:
            break
    return end


def _noun_follows(line: Line, at: int) -> bool:
    """Whether what a conjunction adds is a noun phrase and not a verb."""
    return (
        line.word(at + 1) not in CUES and _is_phrase_word(line, at + 1) and not line.finite[at + 1]
    )
