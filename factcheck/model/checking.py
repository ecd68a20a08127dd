"""What checking produces: the program's own result, and what people decided about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.model.article import Article, Span
from factcheck.model.claims import Claim, Status
from factcheck.model.contradictions import Contradiction
from factcheck.model.details import Detail, NameRecord, NameType

if TYPE_CHECKING:
    from factcheck.model.evidence import Backing, Evidence, Source
    from factcheck.model.outward import Correction, PublicRating
    from factcheck.model.recommending import Recommendation
    from factcheck.model.signing import OpenWork, Question, SignOff


@dataclass(frozen=True, slots=True)
class Check:
    """What the program found, a pure function of the article and of people's corrections.

    Attributes:
        article: the article.
        claims: its claims, in reading order.
        contradictions: strongest first.
        names: who and what the article names, by first mention.
        details: what in it can be checked, in reading order, corrected where a person said so.
    """

    article: Article
    claims: tuple[Claim, ...]
    contradictions: tuple[Contradiction, ...]
    names: tuple[NameRecord, ...] = ()
    details: tuple[Detail, ...] = ()


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


class Tick(StrEnum):
    """How far the checking of one detail is."""

    UNTICKED = "unticked"
    TICKED = "ticked"
    DISPUTED = "disputed"
    SKIPPED = "skipped"
    """Nothing to check in it."""


@dataclass(frozen=True, slots=True)
class CheckedDetail:
    """A detail as a checker goes through them with a pencil.

    Attributes:
        id: 12 hexadecimal digits, from its sort, its words and those around them in its block:
            the same in every run, and unmoved when the paragraph moves.
        detail: the detail, as it was corrected.
        sort: what it is: time, number, name, place, role or quotation.
        tick: how far its checking is.
        claims: ids of the claims it lies in, in reading order.
        correction: what a person says it means in truth; empty where the program's reading stands.
    """

    id: str
    detail: Detail
    sort: str
    tick: Tick = Tick.UNTICKED
    claims: tuple[str, ...] = ()
    correction: str = ""


def is_ready(claim: Claim, ticks: Set[Tick]) -> bool:
    """Return whether a claim could be marked verified: unchecked, and all its details ticked.

    A detail that was skipped asks for no tick; a claim without a tick is not ready.

    Args:
        claim: the claim.
        ticks: those that its details have.
    """
    unchecked = claim.status is Status.UNCHECKED
    return unchecked and Tick.TICKED in ticks and ticks <= {Tick.TICKED, Tick.SKIPPED}


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which an article writes a name.

    Attributes:
        words: the name so written.
        spans: where, in reading order.
        right: how it is spelled rightly, when a person found that this is wrong; else empty.
    """

    words: str
    spans: tuple[Span, ...]
    right: str = ""


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A person, organisation or place in the table of an article's names.

    Attributes:
        id: `NameRecord.id`.
        type: what it is.
        chief: the settled spelling, or before there is one the fullest, most frequent one.
        spellings: all ways in which it is written, most frequent first.
        roles: roles and titles given to it, each once, in reading order.
        settled: whether a person said which spelling is right.
    """

    id: str
    type: NameType
    chief: str
    spellings: tuple[Spelling, ...]
    roles: tuple[str, ...] = ()
    settled: bool = False


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
        subject: id of the claim, contradiction or detail that was changed, the first of several.
        undone: whether it was taken back later.
        subjects: ids of all that was changed in this act, each once, and of the claims that what
            was said in it is about; empty for the article.
        position: how many changes of the article there were with it.
        hash: of it and all changes before it, hexadecimal.
    """

    at: dt.datetime
    by: str
    what: str
    subject: str
    undone: bool = False
    subjects: tuple[str, ...] = ()
    position: int = 0
    hash: str = ""


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
class ImportedReport:
    """What came of putting the article of a report on the desk.

    Attributes:
        article_id: its number on this desk.
        title: its title.
        changes: how many changes it took to have it as the report tells of it.
        left: what could not be taken over, a phrase each.
    """

    article_id: int
    title: str
    changes: int
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CutClaim:
    """A claim of an earlier draft whose words are gone, with what was known of it.

    Attributes:
        id: the identity that it had.
        article: number of the draft it last stood in, on this desk.
        draft: which draft that was, counted from 1.
        start, end: where its words lie in that draft's text.
        quote, prefix, suffix, text, status, note, speaker, assigned: as those of a `Claim`.
    """

    id: str
    article: int
    draft: int
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    text: str
    status: Status
    note: str = ""
    speaker: str = ""
    assigned: str = ""

    @property
    def span(self) -> Span:
        """Where its words lie in that draft."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Revision:
    """What became of a story's claims when a new draft of it was opened.

    Attributes:
        article: number of the new draft on this desk.
        draft: which draft it is, counted from 1.
        kept: its claims that stand as they did.
        to_recheck: those whose words or what they name changed, also in a draft before it and not
            checked again since.
        cut: claims of the draft before it that are gone.
        new: its claims that no earlier draft had.
    """

    article: int
    draft: int
    kept: int
    to_recheck: int
    cut: int
    new: int

    @property
    def words(self) -> str:
        """All that in a line."""
        claims = f"{self.kept} claim{'' if self.kept == 1 else 's'} kept"
        return (
            f"Draft {self.draft}: {claims}, {self.to_recheck} to re-check, {self.cut} cut,"
            f" {self.new} new"
        )


@dataclass(frozen=True, slots=True)
class Head:
    """How far an article's record has come; who has noted it can prove later what stood before.

    Attributes:
        changes: number of changes in it.
        hash: of the last one and all before it, 64 hexadecimal digits.
    """

    changes: int
    hash: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found when an article's record was gone through.

    Attributes:
        article_id: number of the article on this desk.
        title: its title.
        head: how far its record has come.
        faults: what is not as it was written, one line each; none when the record is whole.
        since: how many changes came after the head that was asked for; None when there was none to
            ask for, or the record has no such one.
    """

    article_id: int
    title: str
    head: Head
    faults: tuple[str, ...]
    since: int | None = None


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
        open: number of contradictions that nobody has ruled on, here or on another draft.
        details: number of checkable details.
        ticks: number of details by tick, unticked and zero counts left out.
        assigned: who has the article, empty when nobody has.
        touched: when a person last changed something in it, else when it was added.
        due: by when it is to be checked, None without such a day.
        archived, deleted: whether it was set aside, or thrown away (and can be brought back).
        draft: which draft of its story it is, counted from 1.
        later: number of the draft that follows it, None for the newest.
        to_recheck: number of claims that are to be checked again, as their words changed.
    """

    id: int
    title: str
    outlet: str
    published: dt.date | None
    added: dt.datetime
    statuses: Mapping[Status, int] = field(default_factory=dict)
    ruled: int = 0
    open: int = 0
    details: int = 0
    ticks: Mapping[Tick, int] = field(default_factory=dict)
    assigned: str = ""
    touched: dt.datetime | None = None
    due: dt.date | None = None
    archived: bool = False
    deleted: bool = False
    draft: int = 1
    later: int | None = None
    to_recheck: int = 0

    @property
    def ticked(self) -> float:
        """Share of the details that a checker has been through, 0..1; 1 without any detail."""
        return min(sum(self.ticks.values()) / self.details, 1.0) if self.details else 1.0


@dataclass(frozen=True, slots=True)
class CheckingCopy:
    """Everything a report is made from: the check with what people did to it.

    Attributes:
        article: the article.
        claims: its claims as edited and marked, in reading order.
        removed: claims that people took out, in reading order.
        details: its checkable details with their ticks, in reading order.
        contradictions: strongest first.
        rulings: rulings by contradiction id.
        checker: who exports it, may be empty.
        exported: when, with time zone.
        version: version of the program.
        names: who and what the article names, by first mention.
        spellings: right spellings of names by the wrong ones, as people settled them.
        questions: those to author and editor, in the order in which they were asked.
        sign_offs: who signed the article off, void ones too, the checker first.
        open: what is left to do; None where nobody counted.
        due: by when it is to be checked, None without such a day.
        sources, evidence: what claims rest on, as far as it may leave the desk.
        weak: verified claims that rest on too little, by their ids, and why.
        only: ids of the claims and contradictions that a report tells of; None for all.
        draft: which draft of its story the article is, counted from 1.
        drafts: how many there are.
        cut: claims of earlier drafts that are gone from it, by draft and place.
        head: how far the record of all changes had come; None where there is no record.
        recommended: changes to the article's words that are recommended, as they came.
        corrections: of what was published of it, as they were written down.
        ratings: of its claims for readers, by their ids.
    """

    article: Article
    claims: tuple[Claim, ...]
    contradictions: tuple[Contradiction, ...]
    rulings: Mapping[str, RulingRecord]
    checker: str
    exported: dt.datetime
    version: str
    names: tuple[NameRecord, ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    open: OpenWork | None = None
    due: dt.date | None = None
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    weak: Mapping[str, Backing] = field(default_factory=dict)
    only: frozenset[str] | None = None
    removed: tuple[Claim, ...] = ()
    details: tuple[CheckedDetail, ...] = ()
    draft: int = 1
    drafts: int = 1
    cut: tuple[CutClaim, ...] = ()
    head: Head | None = None
    recommended: tuple[Recommendation, ...] = ()
    corrections: tuple[Correction, ...] = ()
    ratings: Mapping[str, PublicRating] = field(default_factory=dict)
