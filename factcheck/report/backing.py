"""Sources and evidence, as a report tells of them. Pure.

What is confidential never comes here: `discreet` leaves it out before a report is thought of, and
takes over only what is named in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.model import Evidence, Source
from factcheck.report.contents import Contents, counted, long_date
from factcheck.report.describe import Values

WITHHELD = "confidential source"
"""Stands for the title of a confidential source."""


def discreet(
    sources: Iterable[Source], evidence: Iterable[Evidence]
) -> tuple[tuple[Source, ...], tuple[Evidence, ...]]:
    """Return what may leave the desk of sources and evidence.

    Contacts never do. Of a confidential source there is only what it is and how near; of its
    evidence only what it does for the claim.
    """
    told = tuple(_discreet_source(each) for each in sources)
    secret = {each.id for each in told if each.confidential}
    return told, tuple(_discreet_evidence(each, each.source in secret) for each in evidence)


def _discreet_source(source: Source) -> Source:
    if source.confidential:
        return Source(source.id, source.type, WITHHELD, rank=source.rank, confidential=True)
    return Source(
        id=source.id,
        type=source.type,
        title=source.title,
        author=source.author,
        publisher=source.publisher,
        date=source.date,
        address=source.address,
        accessed=source.accessed,
        rank=source.rank,
        copy=source.copy,
        by=source.by,
        at=source.at,
    )


def _discreet_evidence(evidence: Evidence, secret: bool) -> Evidence:
    return Evidence(
        id=evidence.id,
        claim=evidence.claim,
        source=evidence.source,
        stance=evidence.stance,
        locator="" if secret else evidence.locator,
        excerpt="" if secret else evidence.excerpt,
        authoritative=evidence.authoritative,
        note="" if secret else evidence.note,
        by=evidence.by,
        at=evidence.at,
    )


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source as it stands in a report.

    Attributes:
        number: from 1, in the order in which they came onto the desk.
        source: the source, as `discreet` leaves it.
    """

    number: int
    source: Source

    @property
    def words(self) -> str:
        """All that is told of it, in one line."""
        source = self.source
        told = [source.title, source.author, source.publisher, source.date, source.address]
        if source.accessed:
            told.append(f"looked at {long_date(source.accessed)}")
        if source.copy:
            kept = source.copy
            told.append(f"copy {kept.name}, {kept.size:,} bytes, SHA-256 {kept.sha256}")
        head = f"{source.rank.value.capitalize()} {source.type.value}"
        return f"{head}: {'; '.join(part for part in told if part)}"


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """A piece of evidence as it stands under its claim.

    Attributes:
        evidence: the evidence, as `discreet` leaves it.
        source: what it comes from.
    """

    evidence: Evidence
    source: SourceEntry

    @property
    def words(self) -> str:
        """What it says, in one line, without excerpt and note."""
        evidence, source = self.evidence, self.source.source
        where = evidence.locator or ("" if source.confidential else "no place given: incomplete")
        told = [f"{evidence.stance.value}: source {self.source.number}, {source.title}", where]
        told += ["authoritative"] if evidence.authoritative else []
        return ", ".join(part for part in told if part)


def source_entries(report: Contents) -> list[SourceEntry]:
    """Return the sources that a report names: all, or those of the claims it is about."""
    entries = [SourceEntry(n, each) for n, each in enumerate(report.copy.sources, start=1)]
    if report.copy.only is None:
        return entries
    named = {each.source for each in report.copy.evidence if each.claim in report.copy.only}
    return [entry for entry in entries if entry.source.id in named]


def evidence_by_claim(report: Contents) -> dict[str, list[EvidenceEntry]]:
    """Return the evidence by the ids of the claims it is on, as it came."""
    known = {each.id: SourceEntry(n, each) for n, each in enumerate(report.copy.sources, start=1)}
    found: dict[str, list[EvidenceEntry]] = {}
    for each in report.copy.evidence:
        if each.source in known:
            found.setdefault(each.claim, []).append(EvidenceEntry(each, known[each.source]))
    return found


def weak_lines(report: Contents) -> list[str]:
    """Return a line for each verified claim that a report tells of and that rests on too little."""
    return [
        f"Claim {entry.number} is verified and {report.copy.weak[entry.claim.id].value}"
        for entry in report.claims
        if entry.claim.id in report.copy.weak
    ]


def backing_told(report: Contents) -> str:
    """Return how many claims rest on evidence, in a sentence; empty where there is none."""
    backed = {each.claim for each in report.copy.evidence}
    own = sum(entry.claim.id in backed for entry in report.claims)
    if not report.copy.sources:
        return ""
    sources = counted(len(report.copy.sources), "source")
    return f"{own} of {counted(len(report.claims), 'claim')} with evidence from {sources}."


def describe_source(entry: SourceEntry) -> Values:
    """Return a source as plain values."""
    source = entry.source
    return {
        "number": entry.number,
        "id": source.id,
        "type": source.type.value,
        "title": source.title,
        "author": source.author,
        "publisher": source.publisher,
        "date": source.date,
        "address": source.address,
        "accessed": source.accessed.isoformat() if source.accessed else None,
        "rank": source.rank.value,
        "confidential": source.confidential,
        "copy": {
            "sha256": source.copy.sha256,
            "name": source.copy.name,
            "size": source.copy.size,
        }
        if source.copy
        else None,
    }


def describe_evidence(entries: Sequence[EvidenceEntry]) -> list[Values]:
    """Return the evidence on a claim as plain values."""
    return [
        {
            "id": entry.evidence.id,
            "source": entry.source.number,
            "stance": entry.evidence.stance.value,
            "locator": entry.evidence.locator,
            "excerpt": entry.evidence.excerpt,
            "authoritative": entry.evidence.authoritative,
            "note": entry.evidence.note,
            "by": entry.evidence.by,
            "at": entry.evidence.at.isoformat(),
        }
        for entry in entries
    ]
