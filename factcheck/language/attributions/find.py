"""The attributions of one sentence: cue verbs with their source and content, and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.attributions.content import (
    goes_on,
    is_statement,
    left_of,
    right_of,
    span_of,
    stands_quoted,
)
from factcheck.language.attributions.cues import MESSAGES, RAISING, Frame
from factcheck.language.attributions.found import Found
from factcheck.language.attributions.introduced import introduced
from factcheck.language.attributions.line import (
    OPENING,
    SIGNS,
    Line,
    apposition_end,
    phrase_right,
    subject,
)
from factcheck.language.attributions.verbless import according_to, labelled
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
)
from factcheck.model import Span

_NAMING = frozenset({"call", "name", "dub"})
_FARTHEST = 60
"""Tokens back to which a shared subject is looked for."""
Tokens = tuple[int, int]
"""First and last token of a stretch, both inclusive."""


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
    found += according_to(line)
    found = found or labelled(line)
    return found + introduced(line, found)


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
    said = [
        (other, source)
        for other, source in zip(reversed(earlier), reversed(sources), strict=True)
        if source is not None and not other.passive
    ]
    speaks = [source for other, source in said if Frame.CLAUSE in other.form.frame]
    if speaks and cue.participial and Frame.CLAUSE in cue.form.frame:
        return speaks[0]
    if said:
        return said[0][1]
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
    if cue.form.lemma in _NAMING and source and _is_name_given(line, cue, source):
        return None
    source_span = line.span_of(*source) if source else None
    right = right_of(line, cue, following)
    speaks = bool(cue.form.frame & (Frame.CLAUSE | Frame.ADDRESSEE)) or cue.last > cue.verb
    if speaks and not cue.participial:
        inverted = _inverted(line, cue, source)
        start = source[0] if source and source[0] < cue.first else cue.first
        left = left_of(line, start) if source or inverted else None
        if inverted is not None:
            left = left_of(line, cue.first)
            if left is None and cue.first == 0 and inverted[1] + 2 < len(line.tokens):
                said_span = span_of(line, (inverted[1] + 2, line.last_word))
                return Found((said_span,), line.span_of(*inverted), cue_span)
            if left is not None:
                spans = (left, *_rest(line, inverted[1] + 1))
                return Found(spans, line.span_of(*inverted), cue_span)
        if left is None and source is not None:
            left = _parted(line, cue, source)
        quoted = left is not None and line.quoted(start - 1) >= 0
        said = right is not None and is_statement(line, right)
        clause = right is not None and clause_follows(line, right[0])
        if quoted and clause and right and right[0] == cue.last + 1 and _is_setting(line, start):
            said = True
        elif quoted and right is not None and not _plainly(line, cue, right):
            said = False
        if left is not None and not said and _may_precede(line, cue, source, quoted=quoted):
            spans = (left,)
            if right is not None and goes_on(line, cue, right):
                whole = stands_quoted(line, left) and line.quoted(right[0]) < 0
                spans = spans if whole else (left, span_of(line, right))
            return Found(spans, source_span, cue_span)
    leads = line.word(len(line.tokens) - 1) == ":"
    alone = source is not None and source[0] == 0 and cue.last == line.last_word
    if right is None and speaks and (leads or alone):
        return Found((), source_span, cue_span)
    if right is None or (source is None and cue.participial) or not _fits(line, cue, right):
        return None
    return Found((span_of(line, right),), source_span, cue_span)


def _is_name_given(line: Line, cue: Cue, source: Tokens) -> bool:
    """Whether a name stands behind "a group called", which says what it is called by all."""
    nxt = cue.last + 1
    if line.word(source[0]) not in ("a", "an", "another") or nxt >= len(line.tokens):
        return False
    return line.tokens[nxt].capital or line.quoted(nxt) >= 0 or line.word(nxt) in OPENING


def _is_setting(line: Line, before: int) -> bool:
    """Whether the quotation that ends before token `before` is a title in a phrase of place.

    "On the radio's “Morning Show,” Lund said the pier was sold": no verb leads up to the marks.
    """
    quoted = line.quoted(before - 1)
    first = next((n for n in range(before) if line.quoted(n) == quoted), 0)
    return first > 0 and not any(line.finite[:first]) and line.word(first - 1) not in SIGNS


def _plainly(line: Line, cue: Cue, right: Tokens) -> bool:
    """Whether what was said stands right behind the cue, with "that", a colon or a mark."""
    first = right[0]
    if first == cue.last + 1:
        if cue.form.lemma == "tell":  # ... told "Coast Today": whom, not what
            return line.word(first) == "that"
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
    if Frame.CLAUSE not in cue.form.frame or not cue.first == cue.verb == cue.last:
        return None
    before = cue.first - 1
    after_quote = line.quoted(before) >= 0
    if cue.first == 0 and cue.form.shape in ("s", "past"):
        return _fronted_cue(line, cue)
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


def _fronted_cue(line: Line, cue: Cue) -> Tokens | None:
    """Return the source between a cue that opens a sentence and its content ("Adds Ahn: ...")."""
    end = phrase_right(line, cue.last + 1)
    if end is None:
        return None
    if line.word(end + 1) == "," and line.quoted(end + 2) < 0:
        end = apposition_end(line, end + 1) or end
    leads = line.word(end + 1) == ":" or (line.word(end + 1) == "," and line.quoted(end + 2) >= 0)
    return (cue.last + 1, end) if leads else None


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
