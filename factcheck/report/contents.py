"""What stands in a report, whatever its format: counts, cross references, what is left to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.model import (
    Article,
    Block,
    BlockKind,
    CheckedDetail,
    CheckingCopy,
    Claim,
    Contradiction,
    CutClaim,
    Detail,
    Level,
    Passage,
    Quotation,
    Ruling,
    RulingRecord,
    Status,
    Tick,
)
from factcheck.report.describe import source_name
from factcheck.report.templates import Template
from factcheck.report.touching import Touching
from factcheck.text.wording import Part, word_diff


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim as it stands in a report.

    Attributes:
        number: from 1, in reading order.
        claim: the claim.
        contradictions: numbers of the contradictions that its words take part in.
    """

    number: int
    claim: Claim
    contradictions: tuple[int, ...]

    @property
    def status(self) -> str:
        """The status by symbol and word, and what a new draft made of it."""
        again = ", to re-check" if self.claim.earlier else ""
        new = ", new in this draft" if self.claim.fresh else ""
        return f"{self.claim.status.symbol} {self.claim.status.value}{again}{new}"

    @property
    def changes(self) -> list[tuple[str, Part]]:
        """What is to be checked again, word by word since the draft that was checked."""
        if not self.claim.earlier:
            return []
        return word_diff(self.claim.earlier, self.claim.compared_with)

    @property
    def wording(self) -> str:
        """The claim's text where it is not just the article's words, else empty."""
        same = " ".join(self.claim.text.split()) == " ".join(self.claim.quote.split())
        return "" if same else self.claim.text

    @property
    def said_by(self) -> str:
        """Who says it, in words."""
        return self.claim.speaker or "the outlet itself"


@dataclass(frozen=True, slots=True)
class ContradictionEntry:
    """A contradiction as it stands in a report.

    Attributes:
        number: from 1, strongest first.
        found: the contradiction.
        record: the ruling on it, or None.
    """

    number: int
    found: Contradiction
    record: RulingRecord | None

    @property
    def ruling(self) -> str:
        """The decision in words."""
        return self.record.ruling.value if self.record else "no ruling yet"

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Its one or two passages."""
        return (self.found.a, self.found.b) if self.found.b else (self.found.a,)

    @property
    def kind(self) -> str:
        """What the passages differ in, in words."""
        return self.found.kind.value.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that a report says, in order.

    Attributes:
        copy: what it is made from.
        claims: the claims it tells of, all or some, numbered as among all.
        contradictions: the contradictions it tells of, numbered likewise.
        by_status: number of claims of each status, all statuses in order.
        by_level: for each level the numbers of contradictions by ruling, None for no ruling yet.
        stale: rulings on what is no longer found with its identity, by when they were made.
        set_aside: blocks that were not checked, with the reader's reason.
        templates: a newsroom's own templates by the names of ours.
    """

    copy: CheckingCopy
    claims: tuple[ClaimEntry, ...]
    contradictions: tuple[ContradictionEntry, ...]
    by_status: dict[Status, int]
    by_level: dict[Level, dict[Ruling | None, int]]
    stale: tuple[tuple[str, RulingRecord], ...]
    set_aside: tuple[Block, ...]
    templates: Mapping[str, Template] = field(default_factory=dict)

    @property
    def article(self) -> Article:
        """The article."""
        return self.copy.article

    @property
    def spellings(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Right spellings of names with the wrong ones in the article, in alphabetical order."""
        wrong: dict[str, list[str]] = {}
        for each, right in self.copy.spellings.items():
            wrong.setdefault(right, []).append(each)
        return tuple((right, tuple(sorted(wrong[right]))) for right in sorted(wrong))

    @property
    def claim_count(self) -> int:
        """Number of claims of the article."""
        return sum(self.by_status.values())

    @property
    def contradiction_count(self) -> int:
        """Number of contradictions that were found."""
        return sum(sum(each.values()) for each in self.by_level.values())

    @property
    def decided(self) -> int:
        """Number of claims that have a status and need not be checked again."""
        return sum(
            claim.status is not Status.UNCHECKED and not claim.earlier for claim in self.copy.claims
        )

    @property
    def to_recheck(self) -> tuple[ClaimEntry, ...]:
        """Claims that a new draft changed since they were checked, among those it tells of."""
        return tuple(entry for entry in self.claims if entry.claim.earlier)

    @property
    def cut(self) -> tuple[CutClaim, ...]:
        """Claims of earlier drafts that are gone; a report on some claims leaves them out."""
        return self.copy.cut if self.copy.only is None else ()

    @property
    def removed(self) -> tuple[Claim, ...]:
        """Claims that people took out; a report on some claims leaves them out."""
        return self.copy.removed if self.copy.only is None else ()

    @property
    def touched(self) -> tuple[CheckedDetail, ...]:
        """Details that people ticked or corrected, of the claims it tells of or of all."""
        only = self.copy.only
        return tuple(
            detail
            for detail in self.copy.details
            if (detail.correction or detail.tick is not Tick.UNTICKED)
            and (only is None or not only.isdisjoint(detail.claims))
        )

    @property
    def unchecked(self) -> tuple[ClaimEntry, ...]:
        """Claims without a status, among those it tells of."""
        return tuple(e for e in self.claims if e.claim.status is Status.UNCHECKED)

    @property
    def unruled(self) -> tuple[ContradictionEntry, ...]:
        """Contradictions without a ruling, among those it tells of."""
        return tuple(e for e in self.contradictions if e.record is None)

    @property
    def progress(self) -> str:
        """How far the checkers have come, in a sentence."""
        contradictions = self.contradiction_count
        ruled = contradictions - sum(each[None] for each in self.by_level.values())
        again = sum(bool(claim.earlier) for claim in self.copy.claims)
        return (
            f"{self.decided} of {counted(self.claim_count, 'claim')} checked, "
            f"{f'{again} to re-check, ' if again else ''}"
            f"{ruled} of {counted(contradictions, 'contradiction')} ruled on."
        )

    @property
    def about(self) -> tuple[tuple[str, str], ...]:
        """What is known about the article and the report, as pairs of label and text."""
        article, copy = self.article, self.copy
        published = long_date(article.published) if article.published else "not known"
        if article.published and article.published_from:
            published += f" ({article.published_from})"
        pairs = (
            ("Outlet", article.outlet or "not known"),
            ("Byline", article.byline),
            ("Published", published),
            ("Draft", f"{copy.draft} of {copy.drafts}" if copy.drafts > 1 else ""),
            ("Read from", source_name(article.source)),
            ("Words", f"{article.word_count:,}"),
            ("SHA-256 of the text", article.sha256),
            ("History", self._history()),
            ("Exported", long_time(copy.exported)),
            ("Exported by", copy.checker or "not given"),
            ("Made with", f"factcheck {copy.version}"),
            ("Tells of", self._told()),
        )
        return tuple((label, text) for label, text in pairs if text)

    def _history(self) -> str:
        """Say how far the record had come, so that it can be proved later what was in it."""
        head = self.copy.head
        return f"{counted(head.changes, 'change')}, head {head.hash}" if head else ""

    def _told(self) -> str:
        """Say which claims it tells of, where those are not all."""
        if self.copy.only is None:
            return ""
        told = f"{len(self.claims)} of {counted(self.claim_count, 'claim')}"
        some = f"{len(self.contradictions)} of {counted(self.contradiction_count, 'contradiction')}"
        return f"{told}, {some}"


def contents(copy: CheckingCopy, templates: Mapping[str, Template] | None = None) -> Contents:
    """Gather what a report says from a checking copy, and the templates it is put into."""
    contradictions = tuple(
        ContradictionEntry(number, found, copy.rulings.get(found.id))
        for number, found in enumerate(copy.contradictions, start=1)
    )
    numbers = _numbers_by_claim(copy.claims, contradictions)
    claims = tuple(
        ClaimEntry(number, claim, mine)
        for number, (claim, mine) in enumerate(zip(copy.claims, numbers, strict=True), start=1)
    )
    by_status = dict.fromkeys(Status, 0)
    for claim in copy.claims:
        by_status[claim.status] += 1
    by_level = {level: dict.fromkeys((*Ruling, None), 0) for level in Level}
    for entry in contradictions:
        by_level[entry.found.level][entry.record.ruling if entry.record else None] += 1
    known = {found.id for found in copy.contradictions}
    stale = [each for each in sorted(copy.rulings.items()) if each[0] not in known]
    if copy.only is not None:
        claims = tuple(entry for entry in claims if entry.claim.id in copy.only)
        contradictions = tuple(entry for entry in contradictions if entry.found.id in copy.only)
    return Contents(
        copy=copy,
        claims=claims,
        contradictions=contradictions,
        by_status=by_status,
        by_level=by_level,
        stale=tuple(sorted(stale, key=lambda each: (each[1].at, each[0]))),
        set_aside=tuple(b for b in copy.article.blocks if b.kind is BlockKind.BOILERPLATE),
        templates=templates or {},
    )


def segments(passage: Passage) -> list[tuple[str, bool]]:
    """Cut a passage's text at its marks.

    Returns:
        Pieces that together are the text, each with whether it is marked; marks outside the
        passage are left out, white space at their ends is not marked.
    """
    pieces: list[tuple[str, bool]] = []
    at = 0
    for mark in sorted(passage.marks):
        start = max(mark.start - passage.start, at)
        end = min(mark.end - passage.start, len(passage.text))
        while start < end and passage.text[start].isspace():
            start += 1
        while end > start and passage.text[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        pieces += [(passage.text[at:start], False), (passage.text[start:end], True)]
        at = end
    pieces.append((passage.text[at:], False))
    return [(text, marked) for text, marked in pieces if text]


def detail_words(detail: Detail) -> str:
    """Return a detail in words: its type, its words, what they mean and how that was found."""
    if isinstance(detail, Quotation):
        return f"{detail.sort} {detail.surface}"
    words = f"{detail.sort} “{detail.surface}”"
    if detail.value and detail.value != detail.surface:
        words += f" = {detail.value}"
    if detail.chain:
        words += f" ({'; '.join(detail.chain)})"
    return words


def marked_up(pieces: Sequence[tuple[str, Part]], escape: Callable[[str], str]) -> str:
    """Return a comparison with HTML's marks for what went and what came, as Markdown has them, too.

    Args:
        pieces: the comparison, as `word_diff` returns it.
        escape: makes a text safe.
    """
    tags = {Part.SAME: "{}", Part.OUT: "<del>{}</del>", Part.IN: "<ins>{}</ins>"}
    marked = ""
    before = Part.SAME
    for text, part in pieces:
        gap = " " if (before, part) == (Part.OUT, Part.IN) else ""
        marked += gap + tags[part].format(escape(text))
        before = part
    return marked


def cut_words(cut: CutClaim) -> str:
    """Return what was known of a claim that was cut: status, who says it, who had it, its note."""
    who = [f"said by {cut.speaker}"] if cut.speaker else []
    who += [f"with {cut.assigned}"] if cut.assigned else []
    note = f": {cut.note}" if cut.note else ""
    about = "; ".join([f"{cut.status.symbol} {cut.status.value}", *who])
    return f"last in draft {cut.draft}, {about}{note}"


def ruling_words(record: RulingRecord) -> str:
    """Return a ruling in words: decision, who, when."""
    by = f" by {record.by}" if record.by else ""
    return f"{record.ruling.value},{by} on {long_time(record.at)}"


def long_date(day: dt.date) -> str:
    """Return a date as "13 March 2026"."""
    return f"{day.day} {day:%B} {day.year}"


def long_time(moment: dt.datetime) -> str:
    """Return a moment as "13 March 2026, 14:05 UTC+01:00"."""
    zone = ""
    if (offset := moment.utcoffset()) is not None:
        minutes = int(offset.total_seconds()) // 60
        hours, rest = divmod(abs(minutes), 60)
        zone = f" UTC{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}" if minutes else " UTC"
    return f"{long_date(moment.date())}, {moment:%H:%M}{zone}"


def counted(number: int, noun: str) -> str:
    """Return a count with its noun in the right number."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return ascending numbers as runs of first and last, so that "1, 2, 3, 7" is 1-3 and 7."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _numbers_by_claim(
    claims: Sequence[Claim], entries: Sequence[ContradictionEntry]
) -> list[tuple[int, ...]]:
    """Return for each claim the numbers of the contradictions that its words take part in."""
    touching = Touching(claims)
    numbers: list[list[int]] = [[] for _ in claims]
    for entry in entries:
        for index in touching.passages(entry.passages):
            numbers[index].append(entry.number)
    return [tuple(mine) for mine in numbers]
