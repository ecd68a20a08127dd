"""The attributions of one sentence: cue verbs and "according to", with source and content."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.language.attributions.cues import CHAIN, CUES, NOUN_LIKELY, PHRASAL, Form, Frame
from factcheck.language.attributions.line import (
    OPENING,
    SIGNS,
    STOPS,
    Line,
    phrase_right,
    subject,
)
from factcheck.language.syntax import (
    ADVERB,
    AUXILIARY,
    BE,
    COORDINATOR,
    DETERMINER,
    PREPOSITION,
    SUBORDINATOR,
    words,
)
from factcheck.model import Span


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


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue's tokens: `first` to `last`, the verb itself at `verb`."""

    first: int
    verb: int
    last: int
    form: Form
    passive: bool = False


_WH = words("that whether if how why what who where when which whom")
_QUOTING = frozenset({"quote", "cite"})


def in_sentence(line: Line) -> list[Found]:
    """Return the attributions of a sentence, in the order of their cues."""
    cues = [
        cue
        for n, token in enumerate(line.tokens)
        if line.inside[n] < 0 and token.word in CUES and (cue := _cue_at(line, n)) is not None
    ]
    found: list[Found] = []
    sources: list[tuple[int, int] | None] = []
    for at, cue in enumerate(cues):
        following = cues[at + 1] if at + 1 < len(cues) else None
        source = _source(line, cue, cues[:at], sources)
        attribution = _read(line, cue, source, following)
        sources.append(source)
        if attribution is not None:
            found.append(attribution)
    found += _according_to(line)
    return found


def _cue_at(line: Line, n: int) -> _Cue | None:
    """Return the cue whose verb is token `n`, or None when the word is no verb of saying here."""
    form = CUES[line.word(n)]
    before, after = line.word(n - 1), line.word(n + 1)
    last = n
    if after in PHRASAL.get(form.lemma, ()):
        last = n + 1
    elif form.frame == Frame(0):
        return None
    if n and (
        before in DETERMINER - {"all", "both", "many", "some", "most", "this", "that", "few"}
        or before.endswith("'s")
        or before in ("'", "of")
    ):
        return None
    first, passive, infinitive = _verb_group(line, n)
    if form.shape == "base" and not infinitive and not _plural_subject(line, first):
        return None
    if line.word(n) in NOUN_LIKELY and first == n and not _has_plain_subject(line, n):
        return None
    if form.shape == "ing" and not passive and before in PREPOSITION - {"in", "as", "by"}:
        return None
    return _Cue(first, n, last, form, passive)


def _verb_group(line: Line, n: int) -> tuple[int, bool, bool]:
    """Return where the verb group of token `n` begins, whether it is passive, and "governed".

    Governed means that an auxiliary or "to" stands before the verb.
    """
    first, passive, governed = n, False, False
    ing = line.word(n).endswith("ing")
    k = n - 1
    while k >= 0 and line.inside[k] < 0:
        word = line.word(k)
        if word in AUXILIARY or word in ("'s", "'ll", "'ve", "'d"):
            if word in BE and not governed and not ing:
                passive = True
            governed, first = True, k
        elif word == "to" and (line.word(k - 1) in CHAIN or line.word(k - 1) in CUES):
            governed, first = True, k
        elif word in CHAIN and line.word(k + 1) == "to":
            first = k
        elif word in ADVERB or word in ("on", "publicly") or (word.endswith("ly") and k > 0):
            if word == "on" and line.word(k - 1) not in ("went", "goes", "go", "going"):
                break
            if not governed and line.word(k - 1) in SIGNS and line.word(k + 1) != line.word(n):
                break
            first = k
        else:
            if word == "to":
                governed = True
            break
        k -= 1
    while first < n and (line.word(first) in ADVERB and line.word(first - 1) in ("", ",", "and")):
        first += 1
    return first, passive, governed


def _plural_subject(line: Line, first: int) -> bool:
    """Whether a base form can be a present tense here: a plural or pronoun stands before it."""
    word = line.word(first - 1)
    if word in ("i", "we", "you", "they", "who", "some", "many", "others", "both", "that", "and"):
        return word != "and" or first > 2
    if not word[:1].isalpha() or word in PREPOSITION:
        return word in (",", ")", "”", '"', "’") and first > 1
    return (word.endswith("s") and not word.endswith(("'s", "ss", "us"))) or word in (
        "people",
        "police",
        "women",
        "men",
        "media",
    )


def _has_plain_subject(line: Line, n: int) -> bool:
    """Whether a noun-like form is a verb: a pronoun, name or plural before, no noun phrase end."""
    word = line.word(n - 1)
    if word in ("he", "she", "it", "i", "we", "you", "they", "who", "that", "which", "also"):
        return True
    after = line.word(n + 1)
    clause = after in _WH or after in ("he", "she", "it", "they", "to", ":") or after in OPENING
    if n and line.tokens[n - 1].capital and line.word(n).endswith(("s", "ed")):
        return clause or after in DETERMINER or line.word(n).endswith("ed")
    return clause or line.word(n).endswith("ed")


def _source(
    line: Line, cue: _Cue, earlier: list[_Cue], sources: list[tuple[int, int] | None]
) -> tuple[int, int] | None:
    """Return the tokens of the cue's subject, first and last inclusive."""
    if cue.passive and cue.form.lemma not in _QUOTING:
        return _agent(line, cue)
    before = cue.first - 1
    word = line.word(before)
    shape_ing = cue.form.shape == "ing" and cue.first == cue.verb
    if shape_ing and word in ("in", "as"):
        return _reported_source(line, cue, earlier, sources)
    if (
        shape_ing
        or word in COORDINATOR
        or (word == "to" and not shape_ing)
        or (word == "," and line.word(before - 1) in COORDINATOR)
    ):
        return _shared_subject(line, cue, earlier, sources)
    if word in ("who", "which", "that"):
        return before, before
    return subject(line, cue.first)


def _agent(line: Line, cue: _Cue) -> tuple[int, int] | None:
    """Return the noun phrase behind "by" of a passive."""
    for n in range(cue.last + 1, min(len(line.tokens), cue.last + 12)):
        if line.word(n) in SIGNS or line.word(n) in STOPS or line.finite[n]:
            return None
        if line.word(n) == "by":
            end = phrase_right(line, n + 1)
            return None if end is None else (n + 1, end)
    return None


def _reported_source(
    line: Line, cue: _Cue, earlier: list[_Cue], sources: list[tuple[int, int] | None]
) -> tuple[int, int] | None:
    """Return who said it in "cited three officials as saying", "was quoted by X as saying"."""
    if not earlier or earlier[-1].form.lemma not in _QUOTING:
        return None
    quoting = earlier[-1]
    if quoting.passive:
        return sources[-1]
    end = phrase_right(line, quoting.last + 1)
    return None if end is None else (quoting.last + 1, min(end, cue.first - 2))


def _shared_subject(
    line: Line, cue: _Cue, earlier: list[_Cue], sources: list[tuple[int, int] | None]
) -> tuple[int, int] | None:
    """Return the subject that a coordinated or participial cue shares with the verb before."""
    for n in range(cue.first - 1, -1, -1):
        if line.inside[n] >= 0 or not line.finite[n]:
            continue
        for other, source in zip(reversed(earlier), reversed(sources), strict=True):
            if other.first <= n <= other.last and source is not None:
                return source
        first = n
        while first > 0 and (line.word(first - 1) in ADVERB or line.word(first - 1) in AUXILIARY):
            first -= 1
        found = subject(line, first)
        if found is not None:
            return found
    for source in reversed(sources):
        if source is not None:
            return source
    return None


def _read(
    line: Line, cue: _Cue, source: tuple[int, int] | None, following: _Cue | None
) -> Found | None:
    """Return the attribution of one cue with its content, or None when it has none."""
    cue_span = line.span_of(cue.first, cue.last)
    source_span = line.span_of(*source) if source else None
    if cue.passive and cue.form.lemma not in _QUOTING:
        return None
    start = source[0] if source and source[0] < cue.first else cue.first
    inverted = _inverted(line, cue, source)
    if inverted is not None:
        first, last = inverted
        left = _content_left(line, cue.first)
        if left is not None:
            return Found((left,), line.span_of(first, last), cue_span)
    right = _content_right(line, cue, following)
    if Frame.CLAUSE in cue.form.frame or Frame.ADDRESSEE in cue.form.frame:
        left = _content_left(line, start) if source else None
        if left is not None and (right is None or not _is_clause(line, right)):
            spans: tuple[Span, ...] = (left,)
            if right is not None and line.word(cue.last + 1) == ",":
                spans = (left, line.span_of(*right))
            return Found(spans, source_span, cue_span)
    if right is None or (source is None and cue.form.shape == "ing"):
        return None
    if not _fits(line, cue, right):
        return None
    return Found((line.span_of(*right),), source_span, cue_span)


def _inverted(line: Line, cue: _Cue, source: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the source behind the cue in '"...," said the mayor', else None."""
    if Frame.CLAUSE not in cue.form.frame or cue.first != cue.verb or cue.form.shape == "ing":
        return None
    before = cue.first - 1
    after_quote = line.quoted(before) >= 0
    if not after_quote and not (line.word(before) == "," and source is None):
        return None
    end = phrase_right(line, cue.last + 1)
    if end is None:
        return None
    nxt = end + 1
    if line.word(nxt) == "," and nxt + 1 < len(line.tokens):
        aside = _aside_end(line, nxt)
        end = aside if aside is not None else end
    elif nxt < len(line.tokens) and line.finite[nxt]:
        return None
    return cue.last + 1, end


def _aside_end(line: Line, comma: int) -> int | None:
    """Return the last token of an apposition behind a comma ("said Dr. Lund, a surgeon, who")."""
    word = line.word(comma + 1)
    if word not in DETERMINER and word not in ("who", "whose") and line.quoted(comma + 1) < 0:
        return None
    for n in range(comma + 1, min(len(line.tokens), comma + 20)):
        if line.quoted(n) >= 0:
            return None
        if line.word(n) in STOPS or line.word(n) in (",", "—", "--"):
            return n - 1
    return None


def _content_left(line: Line, before: int) -> Span | None:
    """Return what stands before the source, when a comma or quotation mark ends it."""
    last = before - 1
    while last >= 0 and line.word(last) in COORDINATOR | ADVERB:
        last -= 1
    if last < 1:
        return None
    quoted = line.quoted(last)
    if quoted >= 0:
        return line.quotations[quoted].span if not line.quotations[quoted].scare else None
    if line.word(last) not in (",", "—", "--", "–"):
        return None
    quoted = line.quoted(last - 1)
    if quoted >= 0 and last - 1 > 0:
        opening = line.quotations[quoted]
        if opening.start <= line.tokens[0].start:
            return opening.span
    first = 0
    while first < last and line.word(first) in COORDINATOR:
        first += 1
    if not any(line.finite[first:last]) and quoted < 0:
        return None
    if line.word(first) in SUBORDINATOR and line.word(first) != "that":
        return None
    return line.span_of(first, last - 1)


def _content_right(line: Line, cue: _Cue, following: _Cue | None) -> tuple[int, int] | None:
    """Return first and last token of what stands behind the cue, or None."""
    first = cue.last + 1
    if Frame.ADDRESSEE in cue.form.frame:
        first = _behind_addressee(line, first)
    while line.word(first) in (":", ","):
        first += 1
    if first >= len(line.tokens):
        return None
    last = first - 1
    for n in range(first, len(line.tokens)):
        if line.inside[n] < 0 and _ends_content(line, n, first, following):
            break
        last = n
    while (
        last >= first
        and line.inside[last] < 0
        and line.word(last) in (*COORDINATOR, ",", "—", "--", ".")
    ):
        last -= 1
    return (first, last) if last >= first else None


def _ends_content(line: Line, n: int, first: int, following: _Cue | None) -> bool:
    """Whether content that began at `first` ends before token `n`."""
    word = line.word(n)
    if word in STOPS or word in ("—", "--", "–"):
        return True
    if n == first:
        return False
    if word == "," or word in COORDINATOR:
        nxt = n + 1
        if line.word(nxt) in COORDINATOR:
            nxt += 1
        while line.word(nxt) in ADVERB:
            nxt += 1
        if line.word(nxt) == "according":
            return True
        if following is not None and following.first <= nxt <= following.verb:
            return word != "," or following.form.shape == "ing" or line.word(nxt - 1) in COORDINATOR
        return word == "," and line.word(n + 1) in ("but", "when", "while")
    return word == "according" and line.word(n + 1) == "to"


def _behind_addressee(line: Line, first: int) -> int:
    """Return the first token behind the addressee of "told the committee that"."""
    for n in range(first, min(len(line.tokens), first + 12)):
        word = line.word(n)
        if word in _WH or word in (":", ",") or line.quoted(n) >= 0 or word == "to":
            return n
        if n > first and (line.finite[n] or word in ("he", "she", "they", "it", "the", "his")):
            return n if not line.finite[n] else max(first, n - 1)
        if word in STOPS:
            return n
    return first


def _is_clause(line: Line, part: tuple[int, int]) -> bool:
    """Whether the tokens hold a finite verb outside an aside, or a quotation."""
    first, last = part
    if line.word(first - 1) == ",":
        return False
    return any(line.finite[n] or line.inside[n] >= 0 for n in range(first, last + 1))


def _fits(line: Line, cue: _Cue, right: tuple[int, int]) -> bool:
    """Whether what stands behind the cue is what its verb takes."""
    first, last = right
    word = line.word(first)
    frame = cue.form.frame
    if cue.last > cue.verb:
        return True
    if line.inside[first] >= 0 or word in _WH:
        return True
    if word == "to":
        return Frame.INFINITIVE in frame or Frame.ADDRESSEE in frame
    if word in PREPOSITION and word not in ("about", "up"):
        return False
    if Frame.OBJECT in frame or Frame.ADDRESSEE in frame:
        return True
    return any(line.finite[n] for n in range(first, last + 1))


def _according_to(line: Line) -> list[Found]:
    """Return the attributions of "according to", before, behind or amid what they report."""
    found: list[Found] = []
    for n, token in enumerate(line.tokens):
        if token.word != "according" or line.word(n + 1) != "to" or line.inside[n] >= 0:
            continue
        end = phrase_right(line, n + 2)
        if end is None:
            continue
        source = line.span_of(n + 2, end)
        cue = line.span_of(n, n + 1)
        content = _around(line, n, end)
        if content:
            found.append(Found(content, source, cue))
    return found


def _around(line: Line, n: int, end: int) -> tuple[Span, ...]:
    """Return what stands before `n` and behind `end` in the sentence, as content."""
    spans: list[Span] = []
    last = n - 1
    while last >= 0 and line.word(last) in (",", "—", "--"):
        last -= 1
    if last >= 0:
        spans.append(line.span_of(0, last))
    if n == 0 or line.word(end + 1) == ",":
        first = end + 1
        while line.word(first) in (",",):
            first += 1
        stop = len(line.tokens) - 1
        while stop >= first and line.word(stop) in STOPS:
            stop -= 1
        if stop >= first and (n == 0 or line.word(first) not in (*SUBORDINATOR, *COORDINATOR)):
            spans.append(line.span_of(first, stop))
    return tuple(spans)
