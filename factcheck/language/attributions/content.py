"""What was said: the stretch of a sentence that a cue introduces, before or behind it."""

from __future__ import annotations

from factcheck.language.attributions.cues import CUES, Frame
from factcheck.language.attributions.line import SIGNS, STOPS, Line
from factcheck.language.attributions.verbs import (
    QUOTING,
    WH,
    Cue,
    clause_follows,
    quotation_follows,
)
from factcheck.language.syntax import ADVERB, AUXILIARY, COORDINATOR, SUBORDINATOR, words
from factcheck.model import Span

_DASHES = frozenset({"—", "--", "–", "-"})
_ENDS_OBJECT = words(
    "when while after before because although though unless whereas until since as if during amid"
    " despite following who which"
)
_AS = words(
    "describe see view regard portray depict characterize characterise cast dismiss denounce label"
    " identify brand condemn deride criticize criticise praise hail tout reject"
)
"""Verbs whose object goes on with "as": what the source takes it for."""
_CIRCUMSTANCE = words(
    "when while after before as during amid since until because although though despite adding"
)
_ENDS_CLAUSE = words("adding according compared")
_PRONOUNS = words("he she they it the his her their this that there")


def left_of(line: Line, before: int) -> Span | None:
    """Return what stands before the source, when a comma or quotation mark ends it.

    Args:
        line: the sentence.
        before: the first token of the source.
    """
    last = before - 1
    while last >= 0 and line.word(last) in COORDINATOR | ADVERB and line.quoted(last) < 0:
        last -= 1
    if last < 1:
        return None
    quoted = line.quoted(last)
    if quoted >= 0:
        return _led_up_to(line, quoted)
    if line.word(last) != "," and line.word(last) not in _DASHES:
        return None
    quoted = line.quoted(last - 1)
    if quoted >= 0 and (line.word(last) in _DASHES or last < 2):
        return line.quotations[quoted].span
    if quoted >= 0 and line.quotations[quoted].start <= line.tokens[0].start:
        return line.quotations[quoted].span
    first = 0
    while first < last and line.word(first) in COORDINATOR:
        first += 1
    if quoted < 0 and not any(line.finite[first:last]):
        return None
    if line.word(first) in SUBORDINATOR and line.word(first) != "that":
        return None
    return line.span_of(first, last - 1)


def _led_up_to(line: Line, quoted: int) -> Span:
    """Return a quotation with the words of the sentence that lead up to it without a sign.

    "The pier would be 'gone by May,' Lund said": the source put forward the whole statement.
    """
    span = line.quotations[quoted].span
    first = next(n for n in range(len(line.tokens)) if line.quoted(n) == quoted)
    if first == 0 or line.word(first - 1) in SIGNS or line.word(first - 1) in STOPS:
        return span
    start = 0
    for n in range(first - 1, -1, -1):
        if line.word(n) in CUES and line.quoted(n) < 0:
            return span
        if line.stops(n) or line.word(n) == ":":
            start = n + 1
            break
    while start < first and line.word(start) in COORDINATOR:
        start += 1
    return Span(line.tokens[start].start, span.end) if start < first else span


def right_of(line: Line, cue: Cue, following: Cue | None) -> tuple[int, int] | None:
    """Return first and last token of what stands behind the cue, or None.

    Args:
        line: the sentence.
        cue: the cue.
        following: the next cue of the sentence.
    """
    first = cue.last + 1
    if Frame.ADDRESSEE in cue.form.frame and cue.last == cue.verb:
        first = _behind_addressee(line, first)
    while line.word(first) in (":", ",") or line.word(first) in _DASHES:
        first += 1
    speaks = bool(cue.form.frame & (Frame.CLAUSE | Frame.ADDRESSEE)) or cue.last > cue.verb
    said = quotation_follows(line, cue.last + 1) if speaks else None
    if said is not None:
        first = said
    if first > line.last_word:
        return None
    opening = cue.first == 0 or (cue.first == 1 and line.word(0) in SUBORDINATOR)
    clausal = cue.form.lemma in QUOTING or (not opening and clause_follows(line, first))
    # "Asked whether it would close, Lund said no": the question ends at the comma.
    asked = opening and line.word(first) in WH
    last = first - 1
    for n in range(first, len(line.tokens)):
        outside = line.inside[n] < 0 and n > first
        if outside and line.quoted(first) >= 0 and _turns_away(line, n):
            break
        if outside and asked and line.word(n) == ",":
            break
        if outside and not asked and _ends(line, n, following, clausal=clausal):
            if line.word(n) == "as" and cue.form.lemma in _AS:
                last = n
                continue
            break
        last = n
    while last >= first and line.inside[last] < 0 and not line.word(last)[0].isalnum():
        last -= 1
    return (first, last) if last >= first else None


def span_of(line: Line, part: tuple[int, int]) -> Span:
    """Return the code points of a part; a quotation that runs on past the sentence is taken in."""
    span = line.span_of(*part)
    quoted = line.quoted(part[1])
    if quoted >= 0:
        return Span(span.start, max(span.end, line.quotations[quoted].end))
    return span


def _ends(line: Line, n: int, following: Cue | None, *, clausal: bool) -> bool:
    """Whether content ends before token `n`."""
    word = line.word(n)
    if line.stops(n) or (not clausal and word in ("—", "--", "–")):
        return True
    if not clausal and (word in _ENDS_OBJECT or (line.finite[n] and word in AUXILIARY)):
        return True
    if word == "according" and line.word(n + 1) == "to":
        return True
    if word == "," and _sums_up(line, n + 1):
        return True
    if word != "," and word not in COORDINATOR:
        return False
    nxt = n + 1
    if line.word(nxt) in COORDINATOR:
        nxt += 1
    while line.word(nxt) in ADVERB:
        nxt += 1
    if line.word(n + 1) in _ENDS_CLAUSE or line.word(nxt) == "according":
        return True
    if following is not None and following.first <= nxt <= following.verb:
        coordinated = line.word(nxt - 1) in COORDINATOR
        return word != "," or following.participial or coordinated
    if word != ",":
        return not clausal and nxt < len(line.tokens) and line.finite[nxt]
    return not clausal or (line.quoted(n - 1) >= 0 and _participle(line, nxt))


def _turns_away(line: Line, n: int) -> bool:
    """Whether the circumstance begins at `n`, right behind a quotation ("'Go!' as they left")."""
    return line.quoted(n - 1) >= 0 and line.word(n) in _CIRCUMSTANCE


def _sums_up(line: Line, n: int) -> bool:
    """Whether a remark on what was said begins at `n` ("..., a claim that others reject")."""
    if line.word(n) not in ("a", "an"):
        return False
    return any(line.word(k) in ("that", "which") for k in range(n + 2, n + 5))


def _participle(line: Line, n: int) -> bool:
    """Whether an aside with a participle begins at `n` ("..., promising a new start")."""
    word = line.word(n)
    return word.endswith("ing") and len(word) > 5 and not line.tokens[n].capital


def _behind_addressee(line: Line, first: int) -> int:
    """Return the first token behind the addressee of "told the committee that"."""
    for n in range(first, min(len(line.tokens), first + 14)):
        word = line.word(n)
        if word in WH or word in (":", ",", "to") or line.quoted(n) >= 0 or line.stops(n):
            return n
        if n > first and word in _PRONOUNS:
            return n
        if line.finite[n]:
            return max(first, n - 1)
    return first


def is_statement(line: Line, part: tuple[int, int]) -> bool:
    """Whether what stands behind the cue is what was said, and no circumstance of saying it."""
    first = part[0]
    if line.quoted(first) >= 0 or line.word(first - 1) == ":":
        return True
    if line.word(first - 1) == ",":
        return False
    return clause_follows(line, first) and line.word(first) not in SUBORDINATOR - WH


def goes_on(line: Line, cue: Cue, part: tuple[int, int]) -> bool:
    """Whether content goes on behind a cue in its middle ("The plan, Ahn said, will fail")."""
    first = part[0]
    if line.word(first - 1) != "," or first != cue.last + 2:
        return line.quoted(first) >= 0
    if line.quoted(first) >= 0:
        return True
    word = line.word(first)
    return not (word in SUBORDINATOR or word in COORDINATOR or _participle(line, first))


def stands_quoted(line: Line, span: Span) -> bool:
    """Whether a stretch is one quotation from its first word to its last."""
    return any(q.start <= span.start and span.end <= q.end for q in line.quotations)
