"""Quotations held against what was said: passages of sources, and how the words agree."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.article import Span
from factcheck.model.evidence import Stance


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """A stretch of a source that stands at one place and is said by one person.

    Attributes:
        text: its words, on one line.
        paragraph: its place among the passages of the source, from 1.
        speaker: who says it, as the source has it ("MR. HALDEN", "Q"); empty when it does not say.
        seconds: when it begins, in seconds from the beginning of the recording; None without.
        page: the page it stands on, from 1; None when the source has no pages.
    """

    text: str
    paragraph: int
    speaker: str = ""
    seconds: float | None = None
    page: int | None = None

    @property
    def locator(self) -> str:
        """Where it stands: "00:12:31", "page 3, paragraph 12" or "paragraph 12"."""
        if self.seconds is not None:
            whole = int(self.seconds)
            return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
        paragraph = f"paragraph {self.paragraph}"
        return f"page {self.page}, {paragraph}" if self.page is not None else paragraph


@dataclass(frozen=True, slots=True)
class SourceText:
    """A transcript or document.

    Attributes:
        name: what to call it: its path, address or title.
        passages: its words, in order.
        published: the day it is of, which relative dates in it count from; None when unknown.
    """

    name: str
    passages: tuple[SourcePassage, ...]
    published: dt.date | None = None


class Grade(StrEnum):
    """How a quotation agrees with what was said, the best first."""

    EXACT = "exact"
    """Character for character."""
    TYPOGRAPHIC = "typographic"
    """The same words; marks, dashes, spaces, capitals, punctuation or hesitations differ."""
    ELIDED = "elided"
    """The same words, some left out where the quotation says so ("…")."""
    BRACKETED = "bracketed"
    """The same words, save what the newsroom put between brackets."""
    ALTERED = "altered"
    """Other words."""
    NOT_FOUND = "not found"


class WordChange(StrEnum):
    """What a difference changes, the gravest first."""

    NEGATION = "negation"
    """A "not", "never" or "no" is lost or added."""
    NUMBER = "number"
    NAME = "name"
    ORDER = "order"
    """The parts of a quotation do not follow each other in the source."""
    WORD = "word"


_GRAVE = frozenset({WordChange.NEGATION, WordChange.NUMBER, WordChange.NAME})
"""Changes by which a quotation says something else."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where a quotation has other words than its source.

    Attributes:
        change: what it changes.
        quoted: the quotation's words, empty where it leaves some out.
        said: the source's words, empty where the quotation adds some.
        mark: where the quotation's words lie in the article's text; empty where there are none.
        said_mark: where the source's words lie in `CheckedQuotation.said`; likewise.
    """

    change: WordChange
    quoted: str
    said: str
    mark: Span
    said_mark: Span


@dataclass(frozen=True, slots=True)
class CheckedQuotation:
    """A quotation of an article and what the sources have of it.

    Attributes:
        start, end: where it lies in the article's text, marks included.
        quoted: its words, without the marks.
        speaker: who says it in the article; empty when the article does not say.
        grade: how its words agree.
        explanation: why, in one line, what is gravest first.
        differences: where they do not, the gravest first and then in order.
        source: name of the source that comes nearest; empty when none has it.
        passage: the source's passage in which the words begin, or None.
        said: the source's words, from the first that agrees to the last, on one line; empty when
            not found.
        negated_before: the source's words from a "not" up to the quotation, where the article's
            sentence has none and the quotation so says the opposite ("not going to"); else empty.
        other_speaker: whether the source gives the words to somebody else than the article does.
    """

    start: int
    end: int
    quoted: str
    speaker: str
    grade: Grade
    explanation: str
    differences: tuple[Difference, ...] = ()
    source: str = ""
    passage: SourcePassage | None = None
    said: str = ""
    negated_before: str = ""
    other_speaker: bool = False

    @property
    def span(self) -> Span:
        """Where the quotation lies."""
        return Span(self.start, self.end)

    @property
    def wants_a_look(self) -> bool:
        """Whether a checker has to look: other words, another sense or speaker, or not found."""
        worst = self.grade in (Grade.ALTERED, Grade.NOT_FOUND)
        return worst or self.other_speaker or bool(self.negated_before)

    @property
    def stance(self) -> Stance:
        """What the source does for the quotation.

        It supports the words as they were said, in their sense and by that person. It contradicts
        a quotation with a "not", a number or a name too much, too few or other, where it has what
        was said: a transcript, or a document where all but one thing agrees. All else is context.
        """
        if self.passage is None:
            return Stance.CONTEXT
        if self.grade is Grade.ALTERED:
            spoken = bool(self.passage.speaker) or self.passage.seconds is not None
            grave = any(each.change in _GRAVE for each in self.differences)
            certain = grave and (spoken or len(self.differences) == 1)
            return Stance.CONTRADICTS if certain else Stance.CONTEXT
        if self.negated_before and not self.other_speaker:
            return Stance.CONTRADICTS
        return Stance.CONTEXT if self.wants_a_look else Stance.SUPPORTS
