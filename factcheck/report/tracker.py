"""The tracker: a table with a row for each claim, as desks keep it in a spreadsheet. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Tick
from factcheck.report.backing import EvidenceEntry, evidence_by_claim, source_entries
from factcheck.report.cells import Cell
from factcheck.report.contents import ClaimEntry, Contents
from factcheck.report.recommended import ChangeEntry, change_words, changes_by_claim
from factcheck.report.signing import QuestionEntry, questions_by_claim


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: what stands above it.
        width: about how many letters of its text fit on a line.
    """

    name: str
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a report.

    Attributes:
        name: what it is of.
        columns: its columns.
        rows: a cell for each column.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A claim with all that its row is made of.

    Attributes:
        report: the whole.
        entry: the claim.
        kind, paragraph: of the block in which its words begin, and its number; the first is 1.
        ticked: share of its details that somebody has been through, 0..100; None without details.
        evidence: what it rests on.
        questions: those about it.
        changes: what is recommended to be changed in its words.
    """

    report: Contents
    entry: ClaimEntry
    kind: str
    paragraph: int | None
    ticked: int | None
    evidence: Sequence[EvidenceEntry]
    questions: Sequence[QuestionEntry]
    changes: Sequence[ChangeEntry]

    def each(self, words: Callable[[EvidenceEntry], str]) -> str:
        """Return something of each piece of evidence, a line each, in the same order."""
        return "\n".join(" ".join(words(each).split()) or "–" for each in self.evidence)


_Of = Callable[[_Row], Cell]
_CLAIMS: tuple[tuple[Column, _Of], ...] = (
    # A bare identity that happens to have digits only would be read as a number.
    (Column("id", 20), lambda row: f"claim-{row.entry.claim.id}"),
    (Column("number", 8), lambda row: row.entry.number),
    (Column("story", 24), lambda row: row.report.article.title),
    (Column("part", 11), lambda row: row.kind),
    (Column("paragraph", 10), lambda row: row.paragraph),
    (Column("words", 48), lambda row: row.entry.claim.quote),
    (Column("claim", 40), lambda row: row.entry.claim.text),
    (Column("details", 16), lambda row: _sorts(row.entry)),
    (Column("said by", 20), lambda row: row.entry.said_by),
    (Column("status", 14), lambda row: row.entry.claim.status.value),
    (Column("to re-check", 11), lambda row: bool(row.entry.claim.earlier)),
    (Column("new in this draft", 10), lambda row: row.entry.claim.fresh),
    (Column("check-worthiness", 10), lambda row: round(row.entry.claim.check_worthiness, 2)),
    (Column("details ticked, %", 10), lambda row: row.ticked),
    (Column("assigned to", 14), lambda row: row.entry.claim.assigned),
    (Column("due", 12), lambda row: row.report.copy.due),
    (Column("note", 32), lambda row: row.entry.claim.note),
    (Column("contradictions", 14), lambda row: ", ".join(map(str, row.entry.contradictions))),
    (Column("sources", 32), lambda row: row.each(lambda e: e.source.source.title)),
    (Column("class", 12), lambda row: row.each(lambda e: e.source.source.rank.value)),
    (Column("place in source", 16), lambda row: row.each(lambda e: e.evidence.locator)),
    (Column("stance", 12), lambda row: row.each(lambda e: e.evidence.stance.value)),
    (
        Column("authoritative", 12),
        lambda row: row.each(lambda e: "yes" if e.evidence.authoritative else "no"),
    ),
    (Column("excerpt", 40), lambda row: row.each(lambda e: e.evidence.excerpt)),
    (Column("missing", 24), lambda row: _missing(row)),
    (Column("questions", 32), lambda row: "\n".join(_asked(each) for each in row.questions)),
    (
        Column("recommended changes", 32),
        lambda row: "\n".join(change_words(each) for each in row.changes),
    ),
    (Column("earlier words", 40), lambda row: row.entry.claim.earlier),
    (Column("added by hand", 10), lambda row: row.entry.claim.added),
)


def claims_table(report: Contents) -> Table:
    """Return the tracker: a row for each claim that the report tells of.

    What there are several of in a cell (sources, questions) stands there a line each; the cells
    of evidence name it in the same order.
    """
    rows = tuple(tuple(make(row) for _, make in _CLAIMS) for row in _rows(report))
    return Table("Claims", tuple(column for column, _ in _CLAIMS), rows)


def tables(report: Contents) -> tuple[Table, ...]:
    """Return all tables of a report: the tracker, contradictions, sources, and what it is about."""
    return (
        claims_table(report),
        _contradictions(report),
        _sources(report),
        Table("Report", (Column("what", 24), Column("value", 80)), report.about),
    )


def _rows(report: Contents) -> Iterator[_Row]:
    blocks = report.article.blocks
    starts = [block.start for block in blocks]
    ticked, evidence = _ticked(report), evidence_by_claim(report)
    asked, changes = questions_by_claim(report), changes_by_claim(report)
    for entry in report.claims:
        claim = entry.claim
        at = bisect_right(starts, claim.start) - 1
        yield _Row(
            report=report,
            entry=entry,
            kind=blocks[at].kind.value if at >= 0 else "",
            paragraph=at + 1 if at >= 0 else None,
            ticked=ticked.get(claim.id),
            evidence=evidence.get(claim.id, ()),
            questions=asked.get(claim.id, ()),
            changes=changes.get(claim.id, ()),
        )


def _ticked(report: Contents) -> Mapping[str, int]:
    """Return for each claim with details the share that somebody has been through, 0..100."""
    counts: dict[str, tuple[int, int]] = {}
    for detail in report.copy.details:
        for claim in detail.claims:
            done, known = counts.get(claim, (0, 0))
            counts[claim] = done + (detail.tick is not Tick.UNTICKED), known + 1
    return {claim: round(100 * done / known) for claim, (done, known) in counts.items()}


def _sorts(entry: ClaimEntry) -> str:
    return ", ".join(dict.fromkeys(detail.sort for detail in entry.claim.details))


def _missing(row: _Row) -> str:
    """Say what a claim lacks to be more than a word."""
    weak = row.report.copy.weak.get(row.entry.claim.id)
    placeless = [
        str(each.source.number)
        for each in row.evidence
        if not each.evidence.is_complete and not each.source.source.confidential
    ]
    told = [weak.value] if weak else []
    told += [f"no place given in source {', '.join(placeless)}"] if placeless and not weak else []
    return "; ".join(told)


def _asked(entry: QuestionEntry) -> str:
    """Return a question with its answer, for one line of a cell."""
    question = entry.question
    told = f"to the {question.to.value}: {question.text} {question.answer or '(no answer yet)'}"
    return " ".join(told.split())


def _contradictions(report: Contents) -> Table:
    columns = (
        *(Column("number", 8), Column("kind", 16), Column("level", 14), Column("score", 8)),
        *(Column("ruling", 18), Column("ruled by", 14), Column("why", 24)),
        *(Column("explanation", 40), Column("one passage", 48), Column("the other", 48)),
        Column("in another article", 24),
    )
    rows = []
    for entry in report.contradictions:
        found, record = entry.found, entry.record
        rows.append(
            (
                *(entry.number, entry.kind, found.level.value, round(found.score, 2)),
                *(entry.ruling, record.by if record else "", record.note if record else ""),
                *(found.explanation, found.a.text, found.b.text if found.b else ""),
                found.a.article or (found.b.article if found.b else ""),
            )
        )
    return Table("Contradictions", columns, tuple(rows))


def _sources(report: Contents) -> Table:
    columns = (
        *(Column("number", 8), Column("title", 40), Column("type", 16), Column("class", 12)),
        *(Column("author", 24), Column("publisher", 24), Column("date", 14)),
        *(Column("address", 40), Column("looked at", 12), Column("confidential", 12)),
        *(Column("copy", 24), Column("SHA-256 of the copy", 24)),
    )
    rows = []
    for entry in source_entries(report):
        source = entry.source
        kept = source.copy
        rows.append(
            (
                *(entry.number, source.title, source.type.value, source.rank.value),
                *(source.author, source.publisher, source.date),
                *(source.address, source.accessed, source.confidential),
                *(kept.name if kept else "", kept.sha256 if kept else ""),
            )
        )
    return Table("Sources", columns, tuple(rows))
