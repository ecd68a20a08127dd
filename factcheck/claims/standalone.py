"""A claim's words so that they can stand alone: names for pronouns, dates for "a day earlier"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import (
    AnnotatedArticle,
    Detail,
    Name,
    NameRecord,
    NameType,
    Quotation,
    Sentence,
    Span,
    Time,
)

_PRONOUN = re.compile(r"(?:he|she|his|her)\b", re.IGNORECASE)
_HONORIFIC = re.compile(
    r"(?:\b(?:mr|mrs|ms|miss|dr|prof|sir|lord|lady|dame|gen|col|capt|lt|sgt|maj|sen|rep|gov|rev"
    r"|judge|justice|president|minister|king|queen|prince|princess|pope|mayor)\.?) $",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(r"(?:^|\W)(?:the|a|an|this|that|his|her|its|their|our) $", re.IGNORECASE)
_MODIFIED = re.compile(
    r" (?!(?:and|or|but|who|whose|in|on|at|to|for|from|with|by|of|as|after|before|had|has|have|is"
    r"|was|were|will|would|could|may|might|can|did|does|also|later|then|said|told|spoke|took|made"
    r"|went|met|left|won|lost|wrote|never|not|still|now)\b)(?!\w+(?:ed|ly|s)\b)[a-z]"
)
"""A lower-case word behind a surname that is neither a verb nor a small word: the name only says
what sort of thing is meant ("a Lund spokesman")."""
_OPENER = re.compile(r"(?:and|but|so|yet|however,|meanwhile,)\s+", re.IGNORECASE)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""Not `calendar.month_name`: that one speaks the language of the machine."""
_BACK = 2
"""Sentences before a claim in which the one person named is who a pronoun stands for."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where a claim stands.

    Attributes:
        annotated: the article.
        at: index of the sentence it begins in.
    """

    annotated: AnnotatedArticle
    at: int

    def records(self) -> dict[str, NameRecord]:
        """Return the article's name records by id."""
        return {record.id: record for record in self.annotated.names}

    @property
    def sentence(self) -> Sentence | None:
        """The sentence it begins in."""
        sentences = self.annotated.sentences
        return sentences[self.at] if self.at < len(sentences) else None


def stand_alone(context: Context, span: Span, details: Sequence[Detail]) -> str:
    """Return a claim's words with names in place of what points elsewhere.

    A leading pronoun and the first bare surname of a person become the chief spelling when it is
    clear who is meant; a relative date is followed by what it resolves to, in brackets. Words in
    quotation marks stay as they are.

    Args:
        context: where the claim stands.
        span: the claim.
        details: the details inside it, by start.
    """
    text = context.annotated.article.text
    changes = [
        change
        for change in _changes(context, span, details)
        if span.start <= change[0] <= change[1] <= span.end
    ]
    pieces: list[str] = []
    at = span.start
    for start, end, new in sorted(changes):
        if start >= at:
            pieces += [text[at:start], new]
            at = end
    pieces.append(text[at : span.end])
    whole = " ".join("".join(pieces).split())
    opener = _OPENER.match(whole)
    if opener and opener.end() < len(whole):
        whole = whole[opener.end() :]
    sentence = context.sentence
    if sentence is not None and span.end < sentence.end and whole[-1:].isalnum():
        whole += "."
    return whole[:1].upper() + whole[1:]


def _changes(
    context: Context, span: Span, details: Sequence[Detail]
) -> Iterator[tuple[int, int, str]]:
    """Yield what to replace: start, end, new words."""
    quoted = [d.span for d in details if isinstance(d, Quotation)]
    yield from _leading_pronoun(context, span)
    records = context.records()
    met: set[str] = set()
    for detail in details:
        if any(q.overlaps(detail.span) for q in quoted) or isinstance(detail, Quotation):
            continue
        if isinstance(detail, Name) and detail.record not in met:
            met.add(detail.record)
            record = records.get(detail.record)
            if record is not None and _is_bare(context, detail, record):
                yield detail.start, detail.end, record.chief
        elif isinstance(detail, Time) and detail.relative and not _is_said_beside(detail):
            date = _date_words(detail)
            if date and date.lower() != detail.surface.lower():
                yield detail.end, detail.end, f" [{date}]"


def _is_said_beside(time: Time) -> bool:
    """Whether the date itself stands next to a relative time: “on March 4, a day before”."""
    anchor = time.anchor
    if anchor is None or time.anchor_value != time.value:
        return False
    return max(time.start - anchor.end, anchor.start - time.end) <= _COMMA


_COMMA = 2
"""Characters between two times in apposition: a comma and a space."""


def _is_bare(context: Context, name: Name, record: NameRecord) -> bool:
    """Whether a mention is a surname alone that the chief spelling makes clear."""
    chief = record.chief.split()
    if record.type is not NameType.PERSON or len(chief) < 2 or name.surface != chief[-1]:
        return False
    text = context.annotated.article.text
    before = text[max(0, name.start - 14) : name.start]
    if _HONORIFIC.search(before) or _NOUN_PHRASE.search(before):
        return False
    if _MODIFIED.match(text, name.end):
        return False
    namesakes = [
        other
        for other in context.annotated.names
        if other.type is NameType.PERSON and other.chief.split()[-1:] == chief[-1:]
    ]
    return len(namesakes) == 1


def _leading_pronoun(context: Context, span: Span) -> Iterator[tuple[int, int, str]]:
    """Yield the replacement of a pronoun at the claim's beginning, when it is clear."""
    text = context.annotated.article.text
    opener = _OPENER.match(text, span.start, span.end)
    start = opener.end() if opener else span.start
    pronoun = _PRONOUN.match(text, start, span.end)
    if pronoun is None:
        return
    record = _person_meant(context, pronoun.start())
    if record is None:
        return
    name = record.chief
    if pronoun[0].lower() in ("his", "her"):
        name += "’" if name.endswith("s") else "’s"
    yield pronoun.start(), pronoun.end(), name


def _person_meant(context: Context, at: int) -> NameRecord | None:
    """Return the person a pronoun at code point `at` stands for, or None when it is not clear."""
    records = context.records()
    sentences = context.annotated.sentences
    current = context.sentence
    if current is None:
        return None
    for attribution in current.attributions:
        if attribution.source is not None and attribution.source.start == at:
            return records.get(attribution.record)
    for n in range(context.at, max(-1, context.at - 1 - _BACK), -1):
        people: list[str] = []
        for detail in sentences[n].details:
            if not isinstance(detail, Name) or detail.type is not NameType.PERSON:
                continue
            if detail.end <= at and detail.record not in people:
                people.append(detail.record)
        if people:
            return records.get(people[0]) if len(people) == 1 else None
    return None


def _date_words(time: Time) -> str:
    """Return the days a time means, in words ("28 December 2016"), or empty."""
    first, last = time.earliest, time.latest
    if first is None or last is None:
        return ""
    if first == last:
        return _day(first)
    whole_months = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if whole_months and (first.month, last.month, first.year) == (1, 12, last.year):
        return str(first.year)
    return f"{_day(first)} to {_day(last)}"


def _day(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
