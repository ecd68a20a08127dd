"""Quotations that a colon introduces, whatever the verb before it is.

"Lund was blunt: ...", "The board released the following statement: ...": the colon says that
somebody speaks, so the clause before it needs no verb of saying.
"""

from __future__ import annotations

from factcheck.language.attributions.found import Found
from factcheck.language.attributions.line import SIGNS, Line, phrase_left, subject
from factcheck.language.syntax import words
from factcheck.model import Span

_DASHES = frozenset(("-", "–", "—", "--"))
_LONGEST_NAME = 6
_FEWEST_WORDS = 3
"""Words of a quotation behind a colon at least: fewer are a name or a title set off."""
_NO_SPEAKER = words(
    "it this that these those there here what which who one all nothing something everything"
)


def introduced(line: Line, found: list[Found]) -> list[Found]:
    """Return attributions of quotations behind a colon that no content in `found` reaches."""
    added: list[Found] = []
    for n in range(1, len(line.tokens) - 1):
        if line.word(n) != ":" or line.inside[n] >= 0 or line.quoted(n + 1) < 0:
            continue
        quotation = line.quotations[line.quoted(n + 1)].span
        name = _name_before(line, n)
        if name is not None and name > 1 and line.word(name - 1) in _DASHES:
            _end_before(found, line.tokens[name - 2].end, quotation)
        if any(span.overlaps(quotation) for each in found for span in each.content):
            continue
        added += introducer(line, n, quotation)
    return added


def _end_before(found: list[Found], end: int, quotation: Span) -> None:
    """Cut what was put forward before a dash and a name off the quotation behind the name."""
    for each in list(found):
        if each.cue is None or each.cue.start >= end:
            continue
        each.content = tuple(
            Span(span.start, min(span.end, end)) if span.overlaps(quotation) else span
            for span in each.content
            if span.start < end or not span.overlaps(quotation)
        )
        if not each.content:
            found.remove(each)


def introducer(line: Line, colon: int, quotation: Span) -> list[Found]:
    """Return the attribution of a quotation to whom the words before a colon name, if anybody.

    Args:
        line: the sentence of the colon.
        colon: its token.
        quotation: what is quoted behind it, in this sentence or the next.
    """
    if len(quotation.of(line.text).split()) < _FEWEST_WORDS:
        return []
    sign = line.span_of(colon, colon)
    verb = next((n for n in range(colon - 1, 0, -1) if _is_verb(line, n)), None)
    name = _name_before(line, colon)
    if name is not None and (verb is None or verb < name):
        return [Found((quotation,), line.span_of(name, colon - 1), sign)]
    who = subject(line, verb) if verb is not None else None
    if verb is None or who is None or not _can_speak(line, *who):
        return []
    return [Found((quotation,), line.span_of(*who), line.span_of(verb, verb))]


def _is_verb(line: Line, n: int) -> bool:
    return line.finite[n] and line.inside[n] < 0


def _name_before(line: Line, colon: int) -> int | None:
    """Return the first token of a name that ends at the colon and begins a piece of its own.

    "Polls did find it - Jon Alme: ..." and "... surprises the pollster Jon Alme: ...".
    """
    first = phrase_left(line, colon - 1)
    if first is None or not line.tokens[colon - 1].capital:
        return None
    start = colon - 1
    while start > first and (
        line.tokens[start - 1].capital or line.word(start - 1) in ("and", "&")
    ):
        start -= 1
    if colon - start > _LONGEST_NAME or line.word(start) in ("and", "&"):
        return None
    heads = start == 0 or line.word(start - 1) in SIGNS
    return start if heads or (first < start and not line.finite[first]) or start == first else None


def _can_speak(line: Line, first: int, last: int) -> bool:
    """Whether a subject can be somebody: a pronoun of persons, a name, or a definite noun."""
    return not any(line.word(n) in _NO_SPEAKER for n in (first, last))
