"""One quotation in two wordings, or given to two people."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from factcheck.contradictions.credits import called_by, retold_by
from factcheck.contradictions.display import is_display
from factcheck.contradictions.findings import Finding, Side
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import LIGHT, STOP, listed
from factcheck.model import Kind, Level, NameType, Quotation, Span

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_LEAST_WORDS = 4
"""Shorter quotations are phrases that two people do share."""
_LEAST_RETOLD = 2
"""Words of a phrase that an article gives to somebody once more ("it was Marsh who called")."""
_LEAST_TELLING = 2
"""Words of weight without which many people say the same ("I don't know exactly")."""
_LEAST_TO_ALTER = 6
"""Words a quotation needs before a difference in wording can be told from another remark."""
_ALIKE = 0.72
"""Least share of words in order that two wordings of one remark have in common."""
_LONG = 9
"""Words from which on a quotation is known again by fewer of them."""
_ALIKE_SHORT = 0.83
_CROWDED = 20


@dataclass(frozen=True)
class _Quoted:
    story: Story
    line: Line
    quotation: Quotation
    words: tuple[str, ...]
    speaker: str
    retold: bool = False


def alone(story: Story) -> Iterator[Finding]:
    """Yield quotations of one article that are worded, or attributed, in two ways."""
    yield from _compare(_quotations(story))


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield quotations that two articles word or attribute in two ways."""
    for finding in _compare(_quotations(one) + _quotations(other)):
        if finding.b is not None and finding.a.story is not finding.b.story:
            yield finding


def _quotations(story: Story) -> list[_Quoted]:
    found = []
    for line in story.lines:
        for quotation in line.quotations:
            words = _words(quotation.value)
            if len(words) < _LEAST_RETOLD or _IN_PIECES.search(quotation.value):
                continue
            retold = retold_by(story, line, quotation)
            record = retold or _record(line, quotation)
            if len(words) < _LEAST_WORDS and not retold:
                record = record or called_by(story, line, quotation)
            if len(words) >= _LEAST_WORDS or record:
                speaker = _named(story, record)
                found.append(_Quoted(story, line, quotation, words, speaker, bool(retold)))
    return found


def _words(quoted: str) -> tuple[str, ...]:
    """Return the words of a quotation, contractions written out and insertions left out."""
    found: list[str] = []
    for match in _WORD.finditer(_INSERTED.sub(" ", quoted)):
        word = match.group().lower().replace("’", "'")
        found += _written_out(word)
    return tuple(found)


def _written_out(word: str) -> list[str]:
    """Return a contraction as the words it stands for ("they've": they have), else the word."""
    stem_, _, ending = word.rpartition("'")
    if ending == "t" and stem_.endswith("n"):
        return [_NEGATED.get(stem_, stem_[:-1]), "not"]
    if ending in _CONTRACTED and stem_:
        return [stem_, _CONTRACTED[ending]]
    if ending == "s" and stem_ in _SUBJECTS:
        return [stem_, "is"]
    return [word]


_NEGATED = {"can": "can", "won": "will", "shan": "shall", "ain": "is"}
_CONTRACTED = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
_SUBJECTS = listed("he she it that there what who where here how")
_INSERTED = re.compile(r"\[[^\]]*\]|\([^)]*\)")
"""What the newsroom put into a quotation."""
_IN_PIECES = re.compile(r"[’'”\"] \w+(?: \w+)? [‘'“\"]\w")
"""Marks within a quotation that is in truth two pieces with words of the newsroom between."""


def _record(line: Line, quotation: Quotation) -> str:
    """Return the identity of who is said by name to have said it, or nothing."""
    said = line.attribution_at(quotation.start + 1)
    return said.record if said is not None and said.named else ""


def _named(story: Story, identity: str) -> str:
    """Return the chief name of a person or body, or nothing."""
    record = story.records.get(identity)
    if record is None or record.type not in (NameType.PERSON, NameType.ORGANISATION):
        return ""
    return record.chief


def _compare(quotations: list[_Quoted]) -> Iterator[Finding]:
    for one, other in _candidates(quotations):
        if one.words == other.words or _holds(one.words, other.words):
            finding = _two_speakers(one, other)
        else:
            finding = _two_wordings(one, other) or _retold(one, other)
        if finding:
            yield finding


def _candidates(quotations: list[_Quoted]) -> list[tuple[_Quoted, _Quoted]]:
    """Return pairs that share two words which few quotations have, or a speaker retold."""
    postings: dict[str, list[int]] = defaultdict(list)
    for n, each in enumerate(quotations):
        for key in sorted({stem(w) for w in each.words if w not in STOP}):
            postings[key].append(n)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for group in postings.values():
        if len(group) > _CROWDED:
            continue
        for at, first in enumerate(group):
            for second in group[at + 1 :]:
                shared[first, second] += 1
    for n, each in enumerate(quotations):
        if each.retold and each.speaker:
            same = [m for m, other in enumerate(quotations) if other.speaker == each.speaker]
            for m in same[:_CROWDED]:
                if m != n:
                    shared.setdefault((min(m, n), max(m, n)), 0)
    pairs = []
    for (first, second), count in sorted(shared.items()):
        one, other = quotations[first], quotations[second]
        enough = count >= 2 or (one.retold != other.retold and _same_known(one, other))
        enough = enough or min(len(one.words), len(other.words)) < _LEAST_WORDS
        if (enough and not one.quotation.span.overlaps(other.quotation.span)) or (
            enough and one.story is not other.story
        ):
            pairs.append((one, other))
    return pairs


def _holds(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def _two_speakers(one: _Quoted, other: _Quoted) -> Finding | None:
    if not one.speaker or not other.speaker or _same(one.speaker, other.speaker):
        return None
    if not (one.retold or other.retold):
        short = min(one.words, other.words, key=len)
        telling = {word for word in short if word not in STOP and word not in LIGHT}
        if len(short) < _LEAST_WORDS or len(telling) < _LEAST_TELLING:
            return None
    return Finding(
        kind=Kind.ATTRIBUTION,
        level=Level.CONTRADICTION,
        score=0.8,
        a=_side(one, (one.quotation.span,), one.speaker),
        b=_side(other, (other.quotation.span,), other.speaker),
        explanation=(
            f"The same words are given to {one.speaker} in one place and to {other.speaker} in "
            "the other."
        ),
        rule="attribution.same_words",
    )


def _same(one: str, other: str) -> bool:
    one, other = one.replace(".", ""), other.replace(".", "")
    a, b = set(one.lower().split()), set(other.lower().split())
    # "Del Arlen" and "DelArlen" differ in spelling only, which is told apart by itself.
    return a <= b or b <= a or "".join(one.lower().split()) == "".join(other.lower().split())


def _two_wordings(one: _Quoted, other: _Quoted) -> Finding | None:
    short, long = sorted((one.words, other.words), key=len)
    if len(short) < _LEAST_TO_ALTER:
        return None
    if one.speaker and other.speaker and not _same(one.speaker, other.speaker):
        return None
    if _is_one_speech(one, other):
        return None
    window, alike = _closest_window(short, long)
    least = _ALIKE if len(short) >= _LONG else _ALIKE_SHORT
    if alike < least:
        if not _open_alike(short, long):
            return None
        window = long[: len(short)]
    changed = [w for w in _unshared(short, window) if w not in STOP] or _unshared(short, window)
    if not changed:
        return None
    return Finding(
        kind=Kind.QUOTE,
        level=Level.QUERY if alike < 0.85 else Level.CONTRADICTION,
        score=0.4 + 0.5 * alike,
        a=_side(one, _marks(one, changed), ""),
        b=_side(other, _marks(other, changed), ""),
        explanation=(
            "One quotation in two wordings: "
            + ", ".join(f"“{word}”" for word in changed[:6])
            + " in one place only."
        ),
        rule="quote.two_wordings",
    )


def _is_one_speech(one: _Quoted, other: _Quoted) -> bool:
    """Return whether two quotations follow each other closely, and so go on with one speech.

    Speakers come back to their own words ("We will win big. If we win big, …"); a newsroom gives
    the same remark once more in another part of its story, or in a display line.
    """
    if one.story is not other.story or is_display(one.line) or is_display(other.line):
        return False
    later = max(one, other, key=lambda each: each.quotation.start)
    if _is_introduced(later):
        return False
    return abs(one.line.index - other.line.index) <= _ONE_SPEECH


def _is_introduced(quoted: _Quoted) -> bool:
    """Return whether its sentence has words of the newsroom's own ("the note read", "she said")."""
    last = quoted.story.line_at(quoted.quotation.end - 1) or quoted.line
    return any(
        not quoted.quotation.span.holds(token.span)
        for line in (quoted.line, last)
        for token in line.tokens
    )


_ONE_SPEECH = 2
"""Sentences."""


def _open_alike(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether two utterances open in one frame and share most of their words of weight."""
    opening = long[: len(short)]
    heavy = {word for word in short if word not in STOP}
    shared = heavy.intersection(opening)
    return (
        len(shared) >= max(_LEAST_HEAVY, _MOST_HEAVY * len(heavy))
        and Indel.normalized_similarity(short, opening) >= _ALIKE_OPENING
    )


_ALIKE_OPENING = 0.6
_LEAST_HEAVY = 4
_MOST_HEAVY = 0.5
"""Words of weight that two openings must share, at least and as a share of the shorter."""


def _retold(one: _Quoted, other: _Quoted) -> Finding | None:
    """Return a phrase that is given to its speaker in words unlike those he is quoted with.

    The frame of the phrase betrays it: the little words and one of weight in one order.
    """
    if one.retold == other.retold or not _same_known(one, other):
        return None
    phrase, speech = (one, other) if one.retold else (other, one)
    mine = [_frame(word) for word in phrase.words]
    theirs = [_frame(word) for word in speech.words]
    if not _LEAST_WORDS <= len(mine) <= _LONGEST_PHRASE:
        return None
    window, alike = _closest_window(tuple(mine), tuple(theirs))
    heavy = {word for word in mine if word not in STOP} & set(window)
    if alike < _ALIKE_FRAME or not heavy:
        return None
    return Finding(
        kind=Kind.QUOTE,
        level=Level.QUERY,
        score=0.4 + 0.3 * alike,
        a=_side(phrase, (phrase.quotation.span,), phrase.speaker),
        b=_side(speech, (speech.quotation.span,), speech.speaker),
        explanation=(
            f"The phrase given to {phrase.speaker} is not in the words quoted elsewhere, "
            "though it is built like them."
        ),
        rule="quote.retold",
    )


_LONGEST_PHRASE = 16
_ALIKE_FRAME = 0.4


_ROOT = 6
"""Letters by which two words of one root are known ("politics", "politicking")."""


def _frame(word: str) -> str:
    return word if word in STOP else word[:_ROOT]


def _same_known(one: _Quoted, other: _Quoted) -> bool:
    return bool(one.speaker and other.speaker) and _same(one.speaker, other.speaker)


def _closest_window(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[tuple[str, ...], float]:
    """Return the stretch of the longer quotation most like the shorter, and how like it is."""
    best, best_alike = long[: len(short)], 0.0
    first = set(short)
    starts = [n for n, word in enumerate(long) if word in first] or [0]
    for start in starts[:_MOST_STARTS]:
        window = long[start : start + len(short)]
        alike = Indel.normalized_similarity(short, window, score_cutoff=best_alike)
        if alike > best_alike:
            best, best_alike = window, alike
    return best, best_alike


_MOST_STARTS = 60


def _unshared(one: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    mine, theirs = set(one), set(other)
    return [w for w in one if w not in theirs] + [w for w in other if w not in mine]


def _marks(quoted: _Quoted, changed: list[str]) -> tuple[Span, ...]:
    start = quoted.quotation.start
    changed_words = set(changed)
    return tuple(
        Span(start + match.start(), start + match.end())
        for match in _WORD.finditer(quoted.quotation.surface)
        if changed_words.intersection(_words(match.group()))
    )


def _side(quoted: _Quoted, marks: tuple[Span, ...], reads: str) -> Side:
    """Return the side with the whole quotation in sight, which may run over its sentence."""
    sentence, quotation = quoted.line.sentence, quoted.quotation
    within = Span(sentence.start, quotation.end) if quotation.end > sentence.end else None
    return Side(quoted.story, quoted.line, marks or (quotation.span,), reads, within)
