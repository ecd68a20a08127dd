"""What goes out to readers: corrections of what was published, public ratings of claims."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.claims import SourceKind


class CorrectionClass(StrEnum):
    """How much a correction changes (the classes of the news agencies' handbooks)."""

    CORRECTED = "CORRECTED"
    """Something of substance was wrong, such as any figure."""
    REFILE = "REFILE"
    """A slip that changed no meaning."""
    WITHDRAWN = "WITHDRAWN"
    """The story, or the statement, does not stand at all."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that was published wrong.

    Attributes:
        id: 12 hexadecimal digits.
        wrong: what was published.
        right: what is right; empty where all that can be said is that it does not stand.
        kind: how much that changes.
        cause: how it came about, a word of the newsroom's list or others; may be empty.
        found_by: who found it; may be empty.
        notice: what readers were told, may be empty.
        claim: id of the claim it is about, empty when it is about none.
        published: when the wrong was published, None when nobody said so.
        found: when it was found, likewise.
        corrected: when readers were told, None while they were not.
        by: who wrote it down.
        at: when, with time zone; None before it is on the desk.
    """

    id: str
    wrong: str
    right: str = ""
    kind: CorrectionClass = CorrectionClass.CORRECTED
    cause: str = ""
    found_by: str = ""
    notice: str = ""
    claim: str = ""
    published: dt.date | None = None
    found: dt.date | None = None
    corrected: dt.date | None = None
    by: str = ""
    at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class LoggedCorrection:
    """A correction with the article that it is of, for a log of several articles.

    Attributes:
        article: number of the article.
        title, outlet: of the article.
        correction: what was published wrong.
    """

    article: int
    title: str
    outlet: str
    correction: Correction


@dataclass(frozen=True, slots=True)
class ScaleRating:
    """One step of a scale of public ratings.

    Attributes:
        word: as readers see it ("Mostly false").
        value: how true, the lowest of the scale for what is false; None where a rating says
            nothing of that ("Unproven").
        means: what it says, a sentence; may be empty.
    """

    word: str
    value: int | None = None
    means: str = ""


@dataclass(frozen=True, slots=True)
class RatingScale:
    """A scale of public ratings.

    Attributes:
        name: what it is called, the name of its file.
        about: a line on it.
        ratings: worst first; at least two have a value, and no value is below the one before it.
    """

    name: str
    about: str
    ratings: tuple[ScaleRating, ...]

    @property
    def values(self) -> tuple[int, ...]:
        """The values that there are, lowest first."""
        return tuple(each.value for each in self.ratings if each.value is not None)


@dataclass(frozen=True, slots=True)
class PublicRating:
    """A public rating of a claim: what readers are told, apart from the status in the house.

    Attributes:
        claim: id of the claim.
        scale: name of the scale.
        word: the rating, as readers see it.
        value: how true, between `worst` and `best`; None where the rating says nothing of that.
        worst, best: the lowest and the highest value of the scale.
        explanation: why, in a sentence or two; may be empty.
        url: address of the page with the whole check, as published; may be empty until then.
        published: when it was published, None when nobody said so.
        claimant: who said what was rated; may be empty.
        claimant_kind: whether that is a person or an organisation.
        first_seen: address where the claim was first made; may be empty.
        claimed: when that was, None when nobody said so.
        by: who rated it.
        at: when, with time zone; None before it is on the desk.

    Raises:
        ValueError: `worst` is not below `best`, or the value is not between them.
    """

    claim: str
    scale: str
    word: str
    worst: int
    best: int
    value: int | None = None
    explanation: str = ""
    url: str = ""
    published: dt.date | None = None
    claimant: str = ""
    claimant_kind: SourceKind = SourceKind.PERSON
    first_seen: str = ""
    claimed: dt.date | None = None
    by: str = ""
    at: dt.datetime | None = None

    def __post_init__(self) -> None:
        if self.worst >= self.best:
            raise ValueError("the lowest value of a scale must be below the highest")
        if self.value is not None and not self.worst <= self.value <= self.best:
            raise ValueError(f"a rating of {self.value} is not on its scale")


@dataclass(frozen=True, slots=True)
class Organisation:
    """Under whose name a check is published.

    Attributes:
        name: never empty.
        url: its address; may be empty.
    """

    name: str
    url: str = ""
