"""What a comparator reports, and how it becomes a contradiction for a checker."""

from __future__ import annotations

import datetime as dt
import hashlib
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.contradictions.story import Line, Story
from factcheck.model import Contradiction, Kind, Level, Passage, Span

_SPACE = re.compile(r"\s+")
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_ID_DIGITS = 12

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""Spelled out here, as `strftime` would follow the user's locale."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""By `date.weekday()`."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding.

    Attributes:
        story: the article it stands in.
        line: the sentence.
        marks: the differing words, spans into that article's text.
        reads: what they resolve to.
        within: the part of the sentence to show, when both sides stand in one sentence.
    """

    story: Story
    line: Line
    marks: tuple[Span, ...]
    reads: str = ""
    within: Span | None = None

    @property
    def span(self) -> Span:
        """Where the passage lies."""
        return self.within or self.line.sentence.span

    def passage(self) -> Passage:
        """Return the side as a checker reads it."""
        span = self.span
        return Passage(
            text=span.of(self.story.text),
            start=span.start,
            end=span.end,
            marks=tuple(sorted(self.marks)),
            article=self.story.title,
            reads=self.reads,
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that cannot be true, as a comparator found it.

    Attributes:
        kind: what the sides differ in.
        level: how hard it is.
        a, b: the sides; b is None when one cannot be true by itself.
        explanation: one sentence with the arithmetic shown.
        rule: name of the rule.
        topic: what it is about ("halden"): findings of one kind and topic repeat each other.
        strength: 0..1, how well it meets its own rule, to be compared with others of the rule only;
            1 where there is no more and less. `ranking` makes the score of it.
    """

    kind: Kind
    level: Level
    a: Side
    b: Side | None
    explanation: str
    rule: str
    topic: str = ""
    strength: float = 1.0

    @property
    def sides(self) -> tuple[Side, ...]:
        """Its one or two sides."""
        return (self.a,) if self.b is None else (self.a, self.b)


def alone_finding(
    story: Story,
    line: Line,
    marks: Span | tuple[Span, ...],
    explanation: str,
    rule: str,
    *,
    kind: Kind = Kind.ARITHMETIC,
    level: Level = Level.CONTRADICTION,
    strength: float = 1.0,
) -> Finding:
    """Return the finding that one sentence cannot be true by itself.

    Args:
        story: the article.
        line: the sentence.
        marks: the words that do not go together, spans into the article's text.
        explanation: one sentence with the arithmetic shown.
        rule: name of the rule.
        kind: what it is.
        level: how hard it is.
        strength: as of a finding.
    """
    spans = (marks,) if isinstance(marks, Span) else marks
    topic = f"{rule}:{min(spans).start}"
    return Finding(kind, level, Side(story, line, spans), None, explanation, rule, topic, strength)


def level_of(a: Side, b: Side, hardest: Level = Level.CONTRADICTION) -> Level:
    """Return how hard two incompatible sides are: a dispute when the article reports both.

    It does when one sentence reports two versions openly, or when different people are said to
    have said the two. `hardest` is returned otherwise.
    """
    if a.line.sentence.disputed or b.line.sentence.disputed:
        return Level.DISPUTE
    if a.story is not b.story:
        return hardest
    one, other = (
        side.line.speaker_at(side.marks[0].start) if side.marks else "" for side in (a, b)
    )
    return Level.DISPUTE if one and other and one != other else hardest


def contradiction(
    finding: Finding, others: Sequence[Finding], *, score: float, reasons: tuple[str, ...]
) -> Contradiction:
    """Return a finding as a contradiction, its passages in reading order.

    Args:
        finding: the strongest of its group.
        others: weaker ones about the same fact; their passages are told in `also`.
        score: 0..1, how likely it is real.
        reasons: why it has that score, in a few words each.
    """
    a, b = finding.a.passage(), finding.b.passage() if finding.b else None
    if b is not None and (bool(b.article), b.start, b.end) < (bool(a.article), a.start, a.end):
        a, b = b, a
    return Contradiction(
        id=_identity(finding.kind, [a, b] if b else [a]),
        kind=finding.kind,
        level=finding.level,
        score=round(score, 4),
        a=a,
        b=b,
        explanation=finding.explanation,
        rule=finding.rule,
        also=_also([a, b] if b else [a], others),
        reasons=reasons,
    )


def _also(known: Sequence[Passage], others: Sequence[Finding]) -> tuple[Passage, ...]:
    """Return the passages of weaker findings that the strongest one does not have."""
    seen = {(each.article, each.start, each.end) for each in known}
    found: list[Passage] = []
    for passage in (side.passage() for other in others for side in other.sides):
        place = (passage.article, passage.start, passage.end)
        if place not in seen:
            seen.add(place)
            found.append(passage)
    return tuple(sorted(found, key=lambda each: (bool(each.article), each.start, each.end)))


def _identity(kind: Kind, passages: Sequence[Passage]) -> str:
    """Hash the kind, and the words of both passages with what is marked in them, order-free."""
    sides = sorted(
        "\x1f".join(
            [
                plain(p.text),
                *(plain(p.text[m.start - p.start : m.end - p.start]) for m in p.marks),
            ]
        )
        for p in passages
    )
    digest = hashlib.sha256("\x1e".join([kind.value, *sides]).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:_ID_DIGITS]


def plain(words: str) -> str:
    """Return words with case, white space and typography made alike, for comparing."""
    return _SPACE.sub(" ", words.translate(_TYPOGRAPHY)).strip().casefold()


def said_date(day: dt.date) -> str:
    """Return a day as newsrooms outside America write it: 28 December 2016."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def said_days(earliest: dt.date, latest: dt.date) -> str:
    """Return a stretch of days in words, as short as it can be said."""
    if earliest == latest:
        return said_date(earliest)
    if (earliest.month, earliest.day) == (1, 1) and (latest.month, latest.day) == (12, 31):
        if earliest.year == latest.year:
            return str(earliest.year)
        return f"{earliest.year} to {latest.year}"
    following = latest + dt.timedelta(days=1) if latest < dt.date.max else latest
    whole = earliest.day == 1 and following.day == 1
    if whole and (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{MONTHS[earliest.month - 1]} {earliest.year}"
    return f"{said_date(earliest)} to {said_date(latest)}"


def said_number(value: float) -> str:
    """Return a figure in words of figures: 1,200, 2.5, without a needless decimal."""
    if math.isinf(value):
        return "no limit"
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.10g}"


_IRREGULAR = {
    "person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet",
    "life": "lives", "wife": "wives", "wolf": "wolves", "aircraft": "aircraft", "series": "series",
}  # fmt: skip


def plural(noun: str) -> str:
    """Return the plural of a lower-case English noun, by the regular rules and a short list."""
    for singular, several in _IRREGULAR.items():
        if noun == singular or (len(singular) > 3 and noun.endswith(singular)):
            return noun[: len(noun) - len(singular)] + several
    if noun.endswith("man") and len(noun) > 4:
        return noun[:-3] + "men"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def quoted(span: Span, text: str, most: int = 80) -> str:
    """Return the words of a span in curly quotes, shortened in the middle when long."""
    words = _SPACE.sub(" ", span.of(text)).strip()
    if len(words) > most:
        words = f"{words[: most // 2 - 1].rstrip()} … {words[-(most // 2 - 2) :].lstrip()}"
    return f"“{words}”"
