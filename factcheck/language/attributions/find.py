"""The attributions of one sentence: cue verbs and "according to", with source and content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.language.attributions.content import (
    goes_on,
    is_statement,
    left_of,
    right_of,
    span_of,
    stands_quoted,
)
from factcheck.language.attributions.cues import CUES, MESSAGES, RAISING, Frame
from factcheck.language.attributions.line import (
    SIGNS,
    Line,
    apposition_end,
    phrase_right,
    subject,
)
from factcheck.language.attributions.verbs import (
    QUOTING,
    TIME_NOUN,
    WH,
    Cue,
    clause_follows,
    cues_of,
)
from factcheck.language.syntax import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    PREPOSITION,
    SUBORDINATOR,
)
from factcheck.model import Span

_LONGEST_LABEL = 8
_MOST = 8
"""Uses of "according to" in one sentence at most."""
_LONGEST_APPOSITION = 16
_FARTHEST = 60
"""Tokens back to which a shared subject is looked for."""
Tokens = tuple[int, int]
"""First and last token of a stretch, both inclusive."""


@dataclass(slots=True)
class Found:
    """An attribution as it is read, before its speaker is known.

    Attributes:
        content: spans of what was put forward.
        source: the words that name the source, or None.
        cue: the words of saying, or None.
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None


def in_sentence(line: Line) -> list[Found]:
    """Return the attributions of a sentence, in the order of their cues."""
    cues = cues_of(line)
    found: list[Found] = []
    sources: list[Tokens | None] = []
    for at, cue in enumerate(cues):
        following = cues[at + 1] if at + 1 < len(cues) else None
        source = _source(line, cue, cues[:at], sources)
        attribution = _read(line, cue, source, following)
        sources.append(source)
        if attribution is not None:
            found.append(attribution)
    found += _according_to(line)
    return found or _labelled(line)


def _source(
    line: Line, cue: Cue, earlier: Sequence[Cue], sources: Sequence[Tokens | None]
) -> Tokens | None:
    """Return the tokens of the cue's subject."""
    if cue.passive and cue.form.lemma not in QUOTING:
        return _agent(line, cue)
    before = cue.before - 1
    word = line.word(before)
    if cue.participial:
        if word in ("in", "as"):
            return _reported_source(line, cue, earlier)
        if word and word not in SIGNS and word not in COORDINATOR | PREPOSITION:
            found = subject(line, cue.before)
            if found is not None and line.word(found[1]) not in MESSAGES:
                return found
        return _shared_subject(line, cue, earlier, sources)
    behind_comma = word == "," and line.word(before - 1) in COORDINATOR
    if word in COORDINATOR or word == "to" or behind_comma:
        return _shared_subject(line, cue, earlier, sources)
    if word in ("who", "which", "that"):
        return before, before
    return subject(line, cue.before)


def _agent(line: Line, cue: Cue) -> Tokens | None:
    """Return the noun phrase behind "by" of a passive."""
    for n in range(cue.last + 1, min(len(line.tokens), cue.last + 12)):
        if line.word(n) in SIGNS or line.stops(n) or line.finite[n]:
            return None
        if line.word(n) == "by":
            end = phrase_right(line, n + 1)
            return None if end is None else (n + 1, end)
    return None


def _reported_source(line: Line, cue: Cue, earlier: Sequence[Cue]) -> Tokens | None:
    """Return who said it in "cited three officials as saying", "was quoted by X as saying"."""
    if not earlier or earlier[-1].form.lemma not in QUOTING:
        return None
    quoting = earlier[-1]
    if quoting.passive:
        return subject(line, quoting.before)
    end = min(phrase_right(line, quoting.last + 1) or cue.first, cue.first - 2)
    return (quoting.last + 1, end) if end > quoting.last else None


def _shared_subject(
    line: Line, cue: Cue, earlier: Sequence[Cue], sources: Sequence[Tokens | None]
) -> Tokens | None:
    """Return the subject that a coordinated or participial cue shares with a verb before it."""
    for other, source in zip(reversed(earlier), reversed(sources), strict=True):
        if source is not None and not other.passive:
            return source
    for n in range(cue.first - 1, max(-1, cue.first - _FARTHEST), -1):
        if line.inside[n] >= 0 or not line.finite[n]:
            continue
        first = n
        while first > 0 and (line.word(first - 1) in ADVERB or line.word(first - 1) in AUXILIARY):
            first -= 1
        found = subject(line, first)
        if found is not None:
            return found
    return None


def _read(line: Line, cue: Cue, source: Tokens | None, following: Cue | None) -> Found | None:
    """Return the attribution of one cue with its content, or None when it has none."""
    cue_span = line.span_of(cue.first, cue.last)
    spans: tuple[Span, ...]
    if cue.passive or cue.form.lemma in RAISING:
        return _passive(line, cue, source if cue.passive else None, cue_span)
    source_span = line.span_of(*source) if source else None
    right = right_of(line, cue, following)
    speaks = bool(cue.form.frame & (Frame.CLAUSE | Frame.ADDRESSEE)) or cue.last > cue.verb
    if speaks and not cue.participial:
        inverted = _inverted(line, cue, source)
        start = source[0] if source and source[0] < cue.first else cue.first
        left = left_of(line, start) if source or inverted else None
        if inverted is not None:
            left = left_of(line, cue.first)
            if left is not None:
                spans = (left, *_rest(line, inverted[1] + 1))
                return Found(spans, line.span_of(*inverted), cue_span)
        if left is None and source is not None:
            left = _parted(line, cue, source)
        quoted = left is not None and line.quoted(start - 1) >= 0
        said = right is not None and is_statement(line, right)
        if quoted and right is not None and not _plainly(line, cue, right):
            said = False
        if left is not None and not said and _may_precede(line, cue, source, quoted=quoted):
            spans = (left,)
            if right is not None and goes_on(line, cue, right):
                whole = stands_quoted(line, left) and line.quoted(right[0]) < 0
                spans = spans if whole else (left, span_of(line, right))
            return Found(spans, source_span, cue_span)
    if right is None and speaks and line.word(len(line.tokens) - 1) == ":":
        return Found((), source_span, cue_span)
    if right is None or (source is None and cue.participial) or not _fits(line, cue, right):
        return None
    return Found((span_of(line, right),), source_span, cue_span)


def _plainly(line: Line, cue: Cue, right: Tokens) -> bool:
    """Whether what was said stands right behind the cue, with "that", a colon or a mark."""
    first = right[0]
    if first == cue.last + 1:
        return line.word(first) == "that" or line.quoted(first) >= 0
    return line.word(first - 1) == ":"


def _may_precede(line: Line, cue: Cue, source: Tokens | None, *, quoted: bool) -> bool:
    """Whether content can stand before the source: not before "who", nor a shared subject."""
    if quoted or source is None:
        return True
    if line.word(source[0]) in ("who", "which", "that"):
        return False
    return source[1] >= cue.before - 2


def _passive(line: Line, cue: Cue, agent: Tokens | None, cue_span: Span) -> Found | None:
    """Return what a passive puts forward: its subject and the rest ("is expected to resign")."""
    quoting = cue.form.lemma in QUOTING
    who = subject(line, cue.before)
    if who is None:
        return None
    source = _agent(line, cue) if quoting else agent
    first = (source[1] if source else cue.last) + 1
    word = line.word(first)
    if not (word == "to" or word == "as" or (word in WH and clause_follows(line, first))):
        return None
    last = first
    while last < line.last_word and not line.stops(last + 1):
        last += 1
    spans = (line.span_of(*who), span_of(line, (first, last)))
    return Found(spans, line.span_of(*source) if source else None, cue_span)


def _inverted(line: Line, cue: Cue, source: Tokens | None) -> Tokens | None:
    """Return the source behind the cue in '"...," said the mayor', else None."""
    if Frame.CLAUSE not in cue.form.frame or cue.first != cue.verb:
        return None
    before = cue.first - 1
    after_quote = line.quoted(before) >= 0
    if not after_quote and line.word(before) != ",":
        return None
    end = phrase_right(line, cue.last + 1)
    if end is None or (end + 1 < len(line.tokens) and line.finite[end + 1]):
        return None
    if not after_quote and not _says_before(line, cue, source):
        return None
    if line.word(end + 1) in (",", "("):
        end = apposition_end(line, end + 1) or end
    return cue.last + 1, end


def _says_before(line: Line, cue: Cue, source: Tokens | None) -> bool:
    """Whether what stands before ", said X" is a statement, and no subject with its aside."""
    behind = cue.last + 1
    named = line.tokens[behind].capital or line.word(behind) in DETERMINER
    if not named or line.word(behind) in TIME_NOUN:
        return False
    return any(line.finite[: source[0] if source else cue.first - 1])


def _rest(line: Line, n: int) -> tuple[Span, ...]:
    """Return the rest of the content when the verb follows the source's comma at `n`."""
    if line.word(n) != "," or n + 1 >= len(line.tokens):
        return ()
    if not (line.finite[n + 1] or line.quoted(n + 1) >= 0):
        return ()
    return (span_of(line, (n + 1, max(n + 1, line.last_word))),)


def _parted(line: Line, cue: Cue, source: Tokens) -> Span | None:
    """Return the subject of a statement with the cue in its middle ("The plan, she said, is").

    A relative pronoun counts as one: "the bill, which critics said was weak".
    """
    nxt = cue.last + 1
    before = source[0] - 1
    if before < 0:
        return None
    comma = line.word(nxt) == ","
    verb = nxt + 1 if comma else nxt
    if verb >= len(line.tokens) or not line.finite[verb] or line.inside[verb] >= 0:
        return None
    if not comma:
        return line.span_of(before, before) if line.word(before) in ("which", "that") else None
    return None if line.word(before) != "," else line.span_of(0, before - 1)


def _fits(line: Line, cue: Cue, right: Tokens) -> bool:
    """Whether what stands behind the cue is what its verb takes."""
    first = right[0]
    word = line.word(first)
    frame = cue.form.frame
    if cue.last > cue.verb or line.quoted(first) >= 0 or word in WH:
        return True
    if word == "to":
        return bool(frame & (Frame.INFINITIVE | Frame.ADDRESSEE))
    if word in PREPOSITION and word not in ("about", "up", "over", "more"):
        return False
    if frame & (Frame.OBJECT | Frame.ADDRESSEE):
        return True
    return clause_follows(line, first)


def _according_to(line: Line) -> list[Found]:
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


def _labelled(line: Line) -> list[Found]:
    """Return the attribution of a line that a name and a colon open ('Lund: "We sold it."').

    In transcripts the name is in capitals and there are no quotation marks.
    """
    for n in range(1, min(len(line.tokens) - 1, _LONGEST_LABEL)):
        if line.word(n) == ":":
            label = line.span_of(0, n - 1)
            quoted = line.quoted(n + 1) >= 0
            shouted = label.of(line.text).isupper() and len(label) > 2
            if not (quoted or shouted) or not line.tokens[0].capital or line.quoted(0) >= 0:
                return []
            content = span_of(line, (n + 1, max(n + 1, line.last_word)))
            return [Found((content,), label, line.span_of(n, n))]
        if line.finite[n] or line.inside[n] >= 0:
            break
    return []


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
    if n == 0 and line.word(k) == ",":
        end = _fronted_end(line, k)
    if line.word(end + 1) in (",", "(") and n > 0:
        end = apposition_end(line, end + 1) or end
    return end


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
            described = not (line.word(comma + 1) in PREPOSITION | SUBORDINATOR | COORDINATOR)
            if described and line.word(n + 1) not in COORDINATOR and any(line.finite[n:]):
                return n - 1
            break
    return comma - 1


def _around(line: Line, n: int, end: int) -> tuple[Span, ...]:
    """Return what stands before `n` and behind `end` in the sentence, as content."""
    spans: list[Span] = []
    last = n - 1
    while last >= 0 and line.word(last) in (",", "—", "--", "-"):
        last -= 1
    if last >= 0:
        quoted = line.quoted(last)
        start = line.tokens[0].start
        if quoted >= 0:
            start = min(start, line.quotations[quoted].start)
        spans.append(Span(start, line.tokens[last].end))
    if n == 0 or line.word(end + 1) == ",":
        first = end + 1
        while line.word(first) == ",":
            first += 1
        free = line.word(first) not in SUBORDINATOR and line.word(first) not in COORDINATOR
        if first <= line.last_word and (n == 0 or free):
            spans.append(span_of(line, (first, line.last_word)))
    return tuple(spans)
