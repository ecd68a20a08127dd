"""What the language room finds in a text: sentences, clauses, details, names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.model.article import Article, Span

if TYPE_CHECKING:
    from factcheck.model.claims import Attribution


@dataclass(frozen=True, slots=True)
class Detail:
    """One checkable thing inside a sentence.

    Attributes:
        start, end: where it lies in the text.
        surface: exactly `text[start:end]`.
        value: its normal form; two details of one type with one value mean the same.
        chain: how the value was found, a step each; empty when the words say it themselves.
    """

    start: int
    end: int
    surface: str
    value: str
    chain: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where the detail lies."""
        return Span(self.start, self.end)

    @property
    def sort(self) -> str:
        """The word for what it is: time, number, name, place, role or quotation."""
        return "other"


class TimeType(StrEnum):
    """TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Time(Detail):
    """A time expression. `value` is its TIMEX3 value ("2016-12-29", "P3D", "XXXX-WXX-5").

    Attributes:
        type: DATE, TIME, DURATION or SET.
        mod: TIMEX3 modifier ("APPROX", "START", "MID", "END", "BEFORE", "AFTER",
            "EQUAL_OR_MORE", ...), or empty.
        earliest, latest: first and last calendar day it can mean, both inclusive; None for
            durations, sets and what is not resolved. "December 29" with a known year has both
            on one day, "last month" has the month's first and last.
        relative: whether it was resolved from another time ("a day earlier", "last month").
        unresolved: why there is no value, in words; empty when there is one.
        anchor: where in the text the time lies that this one is counted from; None when it is
            counted from publication or from nothing.
        anchor_value: TIMEX3 value of that time, or empty.
    """

    type: TimeType = TimeType.DATE
    mod: str = ""
    earliest: dt.date | None = None
    latest: dt.date | None = None
    relative: bool = False
    unresolved: str = ""
    anchor: Span | None = None
    anchor_value: str = ""

    @property
    def sort(self) -> str:
        """What it is."""
        return "time"


class NumberType(StrEnum):
    """What sort of quantity a number is."""

    COUNT = "count"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage points"
    MONEY = "money"
    AGE = "age"
    MEASURE = "measure"
    RATIO = "ratio"
    SCORE = "score"


class Bound(StrEnum):
    """How a number is to be taken."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Number(Detail):
    """A number or quantity. `value` reads "5", ">=5", "10..15", "~1200000", with unit behind.

    Attributes:
        type: the sort of quantity.
        low, high: the interval of values it admits, as written and before any rounding band;
            equal for an exact number, infinite on the open side of a bound.
        bound: how it is to be taken.
        unit: normal name of the unit ("%", "USD", "mile", "year"), empty for plain counts.
        counted: lower-case singular head noun of what is counted ("call", "diplomat"), or empty.
        counted_span: the words counted, qualifiers included ("phone calls"), or None.
    """

    type: NumberType = NumberType.COUNT
    low: float = 0.0
    high: float = 0.0
    bound: Bound = Bound.EXACT
    unit: str = ""
    counted: str = ""
    counted_span: Span | None = None

    @property
    def sort(self) -> str:
        """What it is."""
        return "number"


class NameType(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name(Detail):
    """One occurrence of a name. `value` is the record's chief spelling.

    Attributes:
        type: what it names.
        record: identity of its `NameRecord` within the article ("person:halden").
    """

    type: NameType = NameType.OTHER
    record: str = ""

    @property
    def sort(self) -> str:
        """What it is."""
        return "place" if self.type is NameType.PLACE else "name"


class Tenure(StrEnum):
    """When a role is held, as far as its own words say ("former", "then-", "-elect", "acting")."""

    HELD = "held"
    FORMER = "former"
    THEN = "then"
    ELECT = "elect"
    ACTING = "acting"


@dataclass(frozen=True, slots=True)
class Role(Detail):
    """A role or title given to somebody. `value` is its normal form ("national security adviser").

    Attributes:
        holder: `NameRecord.id` of the person it is given to, empty when nobody is named.
        tenure: when it is held: now, unless its words say otherwise.
    """

    holder: str = ""
    tenure: Tenure = Tenure.HELD

    @property
    def sort(self) -> str:
        """What it is."""
        return "role"


@dataclass(frozen=True, slots=True)
class Quotation(Detail):
    """Words between quotation marks, marks included in the span. `value` is the words alone.

    Attributes:
        scare: whether it is a word or two set off, no utterance ("undesirable organization").
        open_end: whether it runs on in the next paragraph without a closing mark.
    """

    scare: bool = False
    open_end: bool = False

    @property
    def sort(self) -> str:
        """What it is."""
        return "quotation"


class Modality(StrEnum):
    """How a clause is put forward."""

    ASSERTED = "asserted"
    DENIED = "denied"
    PLANNED = "planned"
    POSSIBLE = "possible"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence around one finite verb.

    Attributes:
        start, end: where it lies in the text.
        modality: how it is put forward.
        negated: whether its main predicate is negated ("did not call", "no calls").
        cue: the words that decide modality or negation, or None for a plain assertion.
        scope: what is said not to be so, or None; only a part of the predicate when the clause
            is not negated itself ("charged not with theft but with fraud").
    """

    start: int
    end: int
    modality: Modality = Modality.ASSERTED
    negated: bool = False
    cue: Span | None = None
    scope: Span | None = None

    @property
    def span(self) -> Span:
        """Where the clause lies."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or a caption or headline, which may lack a verb and a full stop).

    Attributes:
        start, end: where it lies in the text; never across blocks.
        block: index into `Article.blocks`.
        details: details inside it, by start.
        clauses: its clauses, in order, covering all its words.
        attributions: who is said to have said what in it; an outer one before its inner ones.
        disputed: whether it reports two versions of one thing openly
            ("originally said ... but later conceded").
    """

    start: int
    end: int
    block: int
    details: tuple[Detail, ...] = ()
    clauses: tuple[Clause, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    disputed: bool = False

    @property
    def span(self) -> Span:
        """Where the sentence lies."""
        return Span(self.start, self.end)


class Gender(StrEnum):
    """Which pronoun an article uses of a person."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NameRecord:
    """A person, organisation or place with everything the article calls it.

    Attributes:
        id: stable within the article ("person:halden").
        type: what it is.
        chief: its fullest, most frequent spelling, without a nickname between its words.
        mentions: its occurrences, by start.
        roles: roles and titles given to it, by start.
        honorific: the form of address or short title most often put before it, as written ("Ms.",
            "Sen."), or empty.
        nickname: what a person is called besides the given name: set between marks (Robert "Bob"
            Carver), or a short form that stands for it elsewhere (Bill Carver); or empty.
        suffix: generational suffix, as written ("Jr."), or empty.
        gender: as forms of address, gendered roles and pronouns of the article show it; never
            guessed from a given name.
        short_forms: shorter spellings for it, in order of first occurrence ("Carver", "NATO").
    """

    id: str
    type: NameType
    chief: str
    mentions: tuple[Name, ...]
    roles: tuple[Role, ...] = ()
    honorific: str = ""
    nickname: str = ""
    suffix: str = ""
    gender: Gender = Gender.UNKNOWN
    short_forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with everything the language room found in it.

    Attributes:
        article: the article.
        sentences: sentences of all checked blocks, in order.
        names: one record a person, organisation or place, by first mention.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[NameRecord, ...]
