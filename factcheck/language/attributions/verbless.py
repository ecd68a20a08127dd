"""Attributions without a cue verb: "according to", and lines that a name and a colon open."""

from __future__ import annotations

from factcheck.language.attributions.content import span_of
from factcheck.language.attributions.cues import CUES
from factcheck.language.attributions.found import Found
from factcheck.language.attributions.line import SIGNS, Line, apposition_end, phrase_right
from factcheck.language.syntax import ADVERB, AUXILIARY, COORDINATOR, PREPOSITION, SUBORDINATOR
from factcheck.model import Span

_LONGEST_LABEL = 8
_LONGEST_NAME = 4
_LONGEST_APPOSITION = 16
_MOST = 8
"""Uses of "according to" in one sentence at most."""


def according_to(line: Line) -> list[Found]:
    """Return the attributions of "according to", before, behind or amid what they report."""
    found: list[Found] = []
    for n, token in enumerate(line.tokens):
        if len(found) == _MOST:
            break
        if token.word != "according" or line.word(n + 1) != "to" or line.inside[n] >= 0:
            continue
        end = _source_end(line, n)
        if end is None:
            continue
        content = _around(line, n, end)
        if content:
            found.append(Found(content, line.span_of(n + 2, end), line.span_of(n, n + 1)))
    return found


def _source_end(line: Line, n: int) -> int | None:
    """Return the last token of the source of "according to" at `n`, or None."""
    end = phrase_right(line, n + 2)
    if end is None:
        return None
    for k in range(end + 1, min(len(line.tokens), n + 26)):
        word = line.word(k)
        if word in (",", ";", "—", "--", "–", "-") or line.quoted(k) >= 0 or line.finite[k]:
            break
        if line.stops(k) or k == line.last_word:
            end = min(k, line.last_word)
            break
    else:
        k = end + 1
    if line.word(end + 1) in ("who", "that") and line.word(end + 2) in AUXILIARY | CUES.keys():
        end = _relative_end(line, end + 1)
        k = end + 1
    if _is_fronted(line, n) and line.word(k) == ",":
        end = _fronted_end(line, k)
    if line.word(end + 1) in (",", "(") and not _is_fronted(line, n):
        end = apposition_end(line, end + 1) or end
    return end


def _is_fronted(line: Line, n: int) -> bool:
    """Whether "according to" at `n` opens the sentence, save for "but" and the like."""
    return n < 3 and all(line.word(k) in COORDINATOR | ADVERB | {","} for k in range(n))


def _relative_end(line: Line, n: int) -> int:
    """Return the last token of the relative clause at `n` that describes a source."""
    end = n
    while end < line.last_word and line.quoted(end + 1) < 0:
        if line.word(end + 1) in SIGNS or line.stops(end + 1):
            break
        end += 1
    return end


def _fronted_end(line: Line, comma: int) -> int:
    """Return where the source of a fronted "According to" ends, its apposition included.

    "According to Mira Lund, the group's lawyer, the pier ...": a piece without a verb between two
    commas with a statement behind the second belongs to the source.
    """
    for n in range(comma + 1, min(len(line.tokens), comma + _LONGEST_APPOSITION)):
        if line.finite[n] or line.quoted(n) >= 0:
            break
        if line.word(n) == ",":
            described = line.word(comma + 1) not in PREPOSITION | SUBORDINATOR | COORDINATOR
            if described and line.word(n + 1) not in COORDINATOR and any(line.finite[n:]):
                return n - 1
            break
    return comma - 1


def _around(line: Line, n: int, end: int) -> tuple[Span, ...]:
    """Return what stands before `n` and behind `end` in the sentence, as content."""
    spans: list[Span] = []
    fronted = _is_fronted(line, n)
    last = -1 if fronted else n - 1
    while last >= 0 and line.word(last) in (",", "—", "--", "-"):
        last -= 1
    if last >= 0:
        quoted = line.quoted(last)
        start = line.tokens[0].start
        if quoted >= 0:
            start = min(start, line.quotations[quoted].start)
        spans.append(Span(start, line.tokens[last].end))
    if fronted or line.word(end + 1) == ",":
        first = end + 1
        while line.word(first) == ",":
            first += 1
        free = line.word(first) not in SUBORDINATOR and line.word(first) not in COORDINATOR
        if first <= line.last_word and (fronted or free):
            spans.append(span_of(line, (first, line.last_word)))
    return tuple(spans)


def labelled(line: Line) -> list[Found]:
    """Return the attribution of a line that a name and a colon open ('Lund: "We sold it."').

    In transcripts the name is in capitals and there are no quotation marks.
    """
    for n in range(1, min(len(line.tokens) - 1, _LONGEST_LABEL)):
        if line.word(n) == ":":
            label = line.span_of(0, n - 1)
            quoted = line.quoted(n + 1) >= 0
            shouted = label.of(line.text).isupper() and (
                len(label) > 2 or line.span.start == _line_start(line)
            )
            shouted = shouted or _heads_the_text(line, n)
            if not (quoted or shouted) or not line.tokens[0].capital or line.quoted(0) >= 0:
                return []
            content = span_of(line, (n + 1, max(n + 1, line.last_word)))
            return [Found((content,), label, line.span_of(n, n))]
        if line.finite[n] or line.inside[n] >= 0:
            break
    return []


def _line_start(line: Line) -> int:
    """Return where the line of text begins in which the sentence stands."""
    return line.text.rfind("\n", 0, line.span.start) + 1


def _heads_the_text(line: Line, colon: int) -> bool:
    """Whether the sentence is the headline and a name and colon open it ("Lund: pier to go")."""
    if line.span.start > 2 or line.text[: line.span.start].strip():
        return False
    return colon <= _LONGEST_NAME and all(token.capital for token in line.tokens[:colon])
