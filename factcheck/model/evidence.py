"""What a claim rests on: sources, the calls made to them, and evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.claims import Claim, Status


class SourceType(StrEnum):
    """What a source is."""

    DOCUMENT = "document"
    WEB_PAGE = "web page"
    PERSON = "person"
    RECORDING = "recording"
    DATA_SET = "data set"
    OBSERVATION = "own observation"


class SourceClass(StrEnum):
    """How near a source is to what it tells of (checkers' guides rank them so)."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"


class Stance(StrEnum):
    """What a piece of evidence does for a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class Outcome(StrEnum):
    """What a call to a source came to."""

    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    NO_ANSWER = "no answer"


@dataclass(frozen=True, slots=True)
class Copy:
    """A file or page as it was when it was kept.

    Attributes:
        sha256: hash of its bytes, 64 hexadecimal digits; names it on the desk.
        name: its file name, or the address it was fetched from.
        size: bytes.
    """

    sha256: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Source:
    """What evidence comes from.

    Attributes:
        id: 12 hexadecimal digits.
        type: what it is.
        title: of a person the name; never empty.
        author, publisher: may be empty.
        date: when it was made, as far as anybody knows; free words.
        address: where it can be looked up: an address, a shelf mark.
        accessed: when it was looked at, None when nobody said so.
        rank: how near it is to what it tells of.
        contact: how a person is reached; in no report.
        confidential: whether nothing of it but that it exists may leave the desk.
        copy: the copy that is kept, if there is one.
        by: who put it on the desk.
        at: when, with time zone.
    """

    id: str
    type: SourceType
    title: str
    author: str = ""
    publisher: str = ""
    date: str = ""
    address: str = ""
    accessed: dt.date | None = None
    rank: SourceClass = SourceClass.SECONDARY
    contact: str = ""
    confidential: bool = False
    copy: Copy | None = None
    by: str = ""
    at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One attempt to reach a source.

    Attributes:
        id: 12 hexadecimal digits.
        source: id of the source.
        outcome: what came of it.
        note: what was said, may be empty.
        by: who called.
        at: when it was written down, with time zone.
    """

    id: str
    source: str
    outcome: Outcome
    note: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a source has to say on a claim.

    Attributes:
        id: 12 hexadecimal digits.
        claim: id of the claim.
        source: id of the source.
        stance: what it does for the claim.
        locator: where in the source: "p. 3", "para. 12", "00:12:31", "B7"; empty when nobody said.
        excerpt: the source's own words, may be empty.
        authoritative: whether the source has the last word on this fact.
        note: a checker's note, may be empty.
        by: who attached it.
        at: when, with time zone.
    """

    id: str
    claim: str
    source: str
    stance: Stance
    locator: str
    excerpt: str
    authoritative: bool
    note: str
    by: str
    at: dt.datetime

    @property
    def is_complete(self) -> bool:
        """Whether somebody else can find the place; without that it is worth little."""
        return bool(self.locator)


@dataclass(frozen=True, slots=True)
class Backed:
    """All that an article's claims rest on, each in the order in which it came.

    Attributes:
        sources, calls, evidence: what stands.
    """

    sources: tuple[Source, ...] = ()
    calls: tuple[Call, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Backing(StrEnum):
    """What is wrong with what a verified claim rests on."""

    NOTHING = "rests on nothing"
    TERTIARY = "rests on tertiary sources only"
    NO_LOCATOR = "no place is given in any source"


ALL_BACKING = frozenset(Backing)
"""What is warned of unless a person set otherwise."""


def weak_backing(
    claim: Claim,
    evidence: Iterable[Evidence],
    ranks: dict[str, SourceClass],
    warned: Collection[Backing] = ALL_BACKING,
) -> Backing | None:
    """Return what is wrong with what a verified claim rests on; None where nothing is.

    Args:
        claim: the claim.
        evidence: all of the article's.
        ranks: of its sources, by their ids.
        warned: what counts as wrong.
    """
    if claim.status is not Status.VERIFIED:
        return None
    own = [each for each in evidence if each.claim == claim.id and each.stance is Stance.SUPPORTS]
    if not own:
        wrong = [Backing.NOTHING]
    else:
        tertiary = all(ranks.get(each.source) is SourceClass.TERTIARY for each in own)
        placed = any(each.is_complete for each in own)
        wrong = [Backing.TERTIARY] if tertiary else []
        wrong += [] if placed else [Backing.NO_LOCATOR]
    return next((each for each in wrong if each in warned), None)
