"""What checking produces: the program's own result, and what people decided about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.model.article import Article
from factcheck.model.claims import Claim, Status
from factcheck.model.contradictions import Contradiction
from factcheck.model.details import NameRecord


@dataclass(frozen=True, slots=True)
class Check:
    """What the program found, a pure function of the article.

    Attributes:
        article: the article.
        claims: its claims, in reading order.
        contradictions: strongest first.
        names: who and what the article names, by first mention.
    """

    article: Article
    claims: tuple[Claim, ...]
    contradictions: tuple[Contradiction, ...]
    names: tuple[NameRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of a short text that an article does not bear out.

    Attributes:
        start, end: where they lie in the short text, as `Consistency.text` has it.
        text: the words.
        chance: 0..1, how likely they are wrong.
        nearest: the article's sentence that says most of what is said around them; may be empty.
    """

    start: int
    end: int
    text: str
    chance: float
    nearest: str


@dataclass(frozen=True, slots=True)
class Consistency:
    """How well a short text fits an article.

    Attributes:
        score: 0..1; below a half, the article more likely speaks against the text than not.
        contradictions: what cannot both be true, strongest first; `a` is the short text's passage.
        doubts: words that the article does not bear out, the most doubtful first.
        text: the short text as it was read.
    """

    score: float
    contradictions: tuple[Contradiction, ...]
    doubts: tuple[Doubt, ...] = ()
    text: str = ""


class Ruling(StrEnum):
    """What a person decided about a contradiction."""

    REAL = "real"
    EXPLAINED = "explained"
    NOT_A_CONTRADICTION = "not a contradiction"


@dataclass(frozen=True, slots=True)
class RulingRecord:
    """A ruling with who, when and why.

    Attributes:
        ruling: the decision.
        by: the checker.
        at: when, with time zone.
        note: why, may be empty.
    """

    ruling: Ruling
    by: str
    at: dt.datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One line of an article's history.

    Attributes:
        at: when, with time zone.
        by: the checker.
        what: the change in words ("status of claim 4: unchecked -> verified").
        subject: id of the claim or contradiction that was changed.
        undone: whether it was taken back later.
    """

    at: dt.datetime
    by: str
    what: str
    subject: str
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Overwritten:
    """A change of somebody else's that a change of ours went over before we had seen it.

    Attributes:
        theirs: the change that does not hold any more.
        ours: the one that holds.
    """

    theirs: Change
    ours: Change


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One line of the desk's list.

    Attributes:
        id: number on this desk.
        title: the article's title.
        outlet: its publisher, may be empty.
        published: its publication date, if known.
        added: when it came onto the desk, with time zone.
        statuses: number of claims by status, zero counts left out.
        ruled: number of contradictions that a person has ruled on.
    """

    id: int
    title: str
    outlet: str
    published: dt.date | None
    added: dt.datetime
    statuses: Mapping[Status, int] = field(default_factory=dict)
    ruled: int = 0


@dataclass(frozen=True, slots=True)
class CheckingCopy:
    """Everything a report is made from: the check with what people did to it.

    Attributes:
        article: the article.
        claims: its claims as edited and marked, in reading order.
        contradictions: strongest first.
        rulings: rulings by contradiction id.
        checker: who exports it, may be empty.
        exported: when, with time zone.
        version: version of the program.
        names: who and what the article names, by first mention.
    """

    article: Article
    claims: tuple[Claim, ...]
    contradictions: tuple[Contradiction, ...]
    rulings: Mapping[str, RulingRecord]
    checker: str
    exported: dt.datetime
    version: str
    names: tuple[NameRecord, ...] = ()
