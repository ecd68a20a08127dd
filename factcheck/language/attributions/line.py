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
    is_ed,
    is_finite,
    tokenise,
)
from factcheck.model import Quotation, Span

OPENING = frozenset({'"', "“", "„", "«", "``", "‘", "''"})
SIGNS = frozenset(',;:—–-()[]…"“”„«»‘’') | {"--", "...", "``", "''", "---"}
STOPS = frozenset(".!?;")
_LONGEST_PHRASE = 24
"""Tokens of a noun phrase at most: a bound on work, longer than news subjects are."""
_LONGEST_ASIDE = 40
_OF_NAMES = frozenset({"of", "for", "at", "with", "from", "in"})
_OFFICES = frozenset({"managing", "acting", "commanding", "founding", "presiding", "king"})
"""Words in -ing that open a description of an office ("managing director")."""
_RELATIVES = frozenset({"who", "which", "that", "what", "whom"})
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
        last_word: index of the last token that is a word and no sign, or -1.
    """

    text: str
    span: Span
    quotations: Sequence[Quotation]
    tokens: Sequence[Token] = field(init=False)
    inside: list[int] = field(init=False)
    finite: list[bool] = field(init=False)
    last_word: int = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = tokenise(self.text, self.span)
        self.last_word = max(
            (n for n, token in enumerate(self.tokens) if token.word[0].isalnum()), default=-1
        )
        self.finite = [is_finite(self.tokens, n) for n in range(len(self.tokens))]
        self.inside = []
        at = 0
        for token in self.tokens:
            while at < len(self.quotations) and self.quotations[at].end <= token.start:
                at += 1
            within = at < len(self.quotations) and self.quotations[at].start <= token.start
            self.inside.append(at if within else -1)

    def stops(self, n: int) -> bool:
        """Whether token `n` ends what was said: a semicolon, or the sentence's last full stop."""
        word = self.word(n)
        return word == ";" or (word in STOPS and n > self.last_word)

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
    if word in (",", "—", "–", "--", "-", ")"):
        head_end = _before_aside(line, last)
        if head_end is None:
            return None
        head = phrase_left(line, head_end)
        return None if head is None else (head, last - 1 if word != ")" else last)
    first = phrase_left(line, last)
    return None if first is None else (first, last)


def _before_aside(line: Line, closing: int) -> int | None:
    """Return the last token of the noun phrase whose aside ends at the sign `closing`."""
    sign = "(" if line.word(closing) == ")" else line.word(closing)
    far: int | None = None
    end = closing
    for n in range(closing - 1, max(0, closing - _LONGEST_ASIDE) - 1, -1):
        if line.quoted(n) >= 0 or line.stops(n):
            break
        if line.word(n) != sign or n == 0:
            continue
        before = _before_brackets(line, n - 1)
        if n == end - 1 or not is_phrase_word(line, before):
            break
        if far is not None and not _leans_back(line, n + 1, end):
            break
        far, end = before, n
    return far


def _leans_back(line: Line, first: int, end: int) -> bool:
    """Whether a piece between commas describes the one before it: an age, "of Bergen", a state."""
    word = line.word(first)
    if word.isdigit() or word == "of":
        return True
    place = line.tokens[first].capital and end - first <= 2
    k = first - 2
    while place and k > 0 and first - k < 6 and line.word(k) not in SIGNS:
        if line.word(k) in ("of", "in", "from") or line.word(k).isdigit():
            return True
        k -= 1
    return False


def _before_brackets(line: Line, n: int) -> int:
    """Return the token before a pair of brackets that ends at `n`, else `n`."""
    if line.word(n) != ")":
        return n
    for k in range(n - 1, max(0, n - 8), -1):
        if line.word(k) == "(":
            return k - 1
    return n


def phrase_left(line: Line, last: int) -> int | None:
    """Return the first token of the noun phrase whose last token is `last`, or None."""
    if last < 0 or not is_phrase_word(line, last):
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
            if k == 0 or not is_phrase_word(line, k - 1) or line.word(k - 1) in _PRONOUN_SOURCE:
                break
            n = k
            continue
        stranger = word in _RELATIVES or word in _PRONOUN_SOURCE or not is_phrase_word(line, k)
        if stranger and not _is_reduced(line, k):
            break
        n = k
    while n < last and (line.word(n) in ADVERB or line.word(n) in ("and", "or", ",")):
        n += 1
    return n


def _is_reduced(line: Line, n: int) -> bool:
    """Whether a participle at `n` describes the noun before it ("a poll released on Tuesday")."""
    after = line.word(n + 1)
    return (
        n > 0
        and is_ed(line.word(n))
        and (after in PREPOSITION or after in ADVERB or after == "last")
        and is_phrase_word(line, n - 1)
        and line.word(n - 1) not in _PRONOUN_SOURCE
    )


def _joins_nouns(line: Line, at: int) -> bool:
    """Whether a conjunction or comma at `at` joins nouns: no finite verb in the piece before."""
    if at == 0 or line.word(at - 1) == "":
        return False
    start = at - 1 if line.word(at - 1) != "," else at - 2
    for n in range(start, max(-1, start - 7), -1):
        word = line.word(n)
        if line.finite[n] or line.quoted(n) >= 0 or word in SUBORDINATOR or line.stops(n):
            return False
        if word in SIGNS or word in COORDINATOR:
            return n < start
        if word.endswith("ing") and not line.tokens[n].capital:
            return False
    return start < 7


def is_phrase_word(line: Line, n: int) -> bool:
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
        if line.quoted(n) >= 0 or not (is_phrase_word(line, n) or _is_reduced(line, n)):
            if word in ("and", "&") and end is not None and _noun_follows(line, n):
                n += 1
                continue
            break
        if word in ("that", "which", "who", "what") or (n > first and word in ADVERB):
            break
        if word in PREPOSITION and word not in _OF_NAMES and not _is_reduced(line, n - 1):
            break
        end = n if word not in PREPOSITION else end
        n += 1
        if word in _PRONOUN_SOURCE:
            break
    return end


def apposition_end(line: Line, sign: int) -> int | None:
    """Return the last token of an apposition behind a comma or bracket at `sign`, or None.

    "said Mira Lund, 44, a surgeon from Bergen who joined the march": everything to the end of
    the sentence, or to a comma that opens something else.
    """
    if not _opens_apposition(line, sign + 1):
        return None
    end: int | None = None
    for n in range(sign + 1, min(len(line.tokens), sign + _LONGEST_ASIDE + 8)):
        word = line.word(n)
        if line.quoted(n) >= 0 or line.stops(n) or word in ("—", "--", "–", ";"):
            break
        if word == "," and not (_opens_apposition(line, n + 1) or line.word(n + 1) == "who"):
            break
        if word[0].isalnum() or word == ")":
            end = n
    return end


def _opens_apposition(line: Line, n: int) -> bool:
    """Whether a description of a name begins at `n`: an age, an article, a noun."""
    word = line.word(n)
    if not word[:1].isalnum() or line.quoted(n) >= 0 or line.finite[n]:
        return False
    if word in ("of", "who", "then", "now"):
        return True
    closed = word in PREPOSITION or word in SUBORDINATOR or word in COORDINATOR or word in ADVERB
    participle = word.endswith("ing") and word not in _OFFICES
    return not (closed or participle or word in _PRONOUN_SOURCE or word in CUES)


def _noun_follows(line: Line, at: int) -> bool:
    """Whether what a conjunction adds is a noun phrase and not a verb."""
    return (
        line.word(at + 1) not in CUES and is_phrase_word(line, at + 1) and not line.finite[at + 1]
    )
