"""The report in Markdown (CommonMark with GitHub's tables).

What comes from an article or a person is escaped: it can start no heading, link, table cell,
HTML tag or picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.model import Passage, Ruling
from factcheck.report.backing import (
    EvidenceEntry,
    backing_told,
    evidence_by_claim,
    source_entries,
    weak_lines,
)
from factcheck.report.contents import (
    ClaimEntry,
    Contents,
    ContradictionEntry,
    counted,
    cut_words,
    detail_words,
    marked_up,
    ruling_words,
    runs,
    segments,
)
from factcheck.report.plain import one_line, seen
from factcheck.report.recommended import ChangeEntry, change_entries, changes_told
from factcheck.report.signing import QuestionEntry, question_entries, standing

# Characters that mean something anywhere in a line (CommonMark 0.31, section 6, with GitHub's
# strikethrough, table cells and formulas).
_ANYWHERE = re.compile(r"[\\`*_\[\]<>&|~$]")
# GitHub makes links of bare addresses: "www.", "http://" and the like, "name@host".
_BARE_ADDRESS = re.compile(
    r"\bwww(?=\.)|[a-z](?=://)|\b(?:mailto|xmpp)(?=:)|[\w.+-](?=@)", re.IGNORECASE
)
# What begins a block when it begins a line (sections 4 and 5): headings, lists, rules.
_AT_START = re.compile(r"\A(?=[#+=-])|\A\d+(?=[.)])")


def escape(text: str) -> str:
    """Return a text as Markdown that reads as exactly that text, on one line."""
    return _from_start(_inside(one_line(text)))


def _inside(line: str) -> str:
    """Escape what means something anywhere in a line."""
    return _BARE_ADDRESS.sub(r"\g<0>\\", _ANYWHERE.sub(r"\\\g<0>", line))


def _from_start(line: str) -> str:
    """Escape what means something where a line begins."""
    return _AT_START.sub(r"\g<0>\\", line)


def render_markdown(report: Contents) -> str:
    """Return the report as Markdown."""
    lines = [f"# Fact-check report: {escape(report.article.title)}", ""]
    lines += [f"- **{label}:** {_code_or_text(label, text)}" for label, text in report.about]
    lines += ["", "## Summary", "", report.progress, ""]
    if backing_told(report):
        lines += [backing_told(report), ""]
    lines += [f"- **{label}:** {escape(text)}" for label, text in standing(report)]
    lines += [""] if standing(report) else []
    lines += _summary(report)
    lines += ["## Contradictions", ""]
    for found in report.contradictions:
        lines += _contradiction(found)
    if not report.contradictions:
        lines += ["None found.", ""]
    lines += ["## Claims", ""]
    evidence = evidence_by_claim(report)
    for claim in report.claims:
        lines += _claim(claim, evidence.get(claim.claim.id, ()))
    if not report.claims:
        lines += ["None.", ""]
    changes = change_entries(report)
    if changes:
        lines += ["## Recommended changes", "", changes_told(changes), ""]
        for change in changes:
            lines += change_lines(change)
    if report.cut:
        lines += ["## Cut in later drafts", ""]
        for cut in report.cut:
            lines.append(f"- “{escape(cut.quote)}” — {escape(cut_words(cut))}")
        lines.append("")
    sources = source_entries(report)
    if sources:
        lines += ["## Sources", ""]
        lines += [f"{each.number}. {escape(each.words)}" for each in sources]
        lines.append("")
    questions = question_entries(report)
    if questions:
        lines += ["## Questions", ""]
        for question in questions:
            lines += _question(question)
    if report.spellings:
        lines += ["## Names", ""]
        for right, wrong in report.spellings:
            lines.append(f"- {escape(right)}, not {escape(', '.join(wrong))}")
        lines.append("")
    lines += ["## Not checked", ""]
    lines += _not_checked(report)
    return "\n".join(lines).rstrip("\n") + "\n"


def _code_or_text(label: str, text: str) -> str:
    return f"`{text}`" if label.startswith("SHA-256") else escape(text)


def _summary(report: Contents) -> Iterator[str]:
    yield from _table(
        ("Claims", "Number"),
        [
            (f"{status.symbol} {status.value}", str(count))
            for status, count in report.by_status.items()
        ],
    )
    yield from _table(
        ("Contradictions", *(ruling.value for ruling in Ruling), "no ruling yet"),
        [
            (level.value, *(str(counts[ruling]) for ruling in (*Ruling, None)))
            for level, counts in report.by_level.items()
        ],
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield a table of the program's own words; numbers stand to the right."""
    yield f"| {' | '.join(head)} |"
    yield f"| --- |{' ---: |' * (len(head) - 1)}"
    for row in rows:
        yield f"| {' | '.join(escape(cell) for cell in row)} |"
    yield ""


def _contradiction(entry: ContradictionEntry) -> Iterator[str]:
    found = entry.found
    yield f"### {entry.number}. {found.level.value.capitalize()}, {entry.kind}: {entry.ruling}"
    yield ""
    yield escape(found.explanation)
    for passage in entry.passages:
        yield ""
        yield f"> {_marked(passage)}"
        about = [f"in “{escape(passage.article)}”"] if passage.article else []
        about += [f"reads: {escape(passage.reads)}"] if passage.reads else []
        if about:
            yield ">"
            yield f"> — {'; '.join(about)}"
    yield ""
    for passage in found.also:
        where = f" in “{escape(passage.article)}”" if passage.article else ""
        yield f"- **Also**{where}: {_marked(passage)}"
    yield f"- **Rule:** {escape(found.rule)}, score {found.score:.2f}"
    if entry.record:
        yield f"- **Ruling:** {escape(ruling_words(entry.record))}"
        if entry.record.note:
            yield f"- **Note:** {escape(entry.record.note)}"
    yield ""


def _marked(passage: Passage) -> str:
    """Return a passage's words with the differing ones in bold."""
    pieces = ((_inside(seen(text)), marked) for text, marked in segments(passage))
    return _from_start("".join(f"**{t}**" if marked else t for t, marked in pieces).strip(" "))


def _claim(entry: ClaimEntry, evidence: Iterable[EvidenceEntry]) -> Iterator[str]:
    claim = entry.claim
    yield f"### {entry.number}. {entry.status}"
    yield ""
    yield f"> {escape(claim.quote)}"
    yield ""
    if entry.changes:
        changes = marked_up(entry.changes, lambda text: _inside(seen(text)))
        yield f"- **Since it was checked:** {_from_start(changes)}"
    if entry.wording:
        yield f"- **Worded for checking:** {escape(entry.wording)}"
    yield f"- **Said by:** {escape(entry.said_by)}"
    if claim.details:
        yield "- **Details:**"
        yield from (f"  - {escape(detail_words(detail))}" for detail in claim.details)
    if entry.contradictions:
        numbers = ", ".join(map(str, entry.contradictions))
        yield f"- **Contradictions:** {numbers}"
    for found in evidence:
        yield f"- **Evidence, {escape(found.words)}**"
        if found.evidence.excerpt:
            yield f"  - “{escape(found.evidence.excerpt)}”"
        if found.evidence.note:
            yield f"  - {escape(found.evidence.note)}"
    if claim.note:
        yield f"- **Note:** {escape(claim.note)}"
    yield ""


def change_lines(entry: ChangeEntry) -> Iterator[str]:
    """Yield what a report tells of a recommended change."""
    made = entry.made
    yield f"### {entry.number}. {escape(entry.heading)}"
    yield ""
    if entry.paragraph is not None:
        place = marked_up(entry.pieces, lambda text: _inside(seen(text)))
        yield f"> {_from_start(place.strip(' '))}"
        yield ""
    yield f"- **Old:** {f'“{escape(made.old)}”' if made.old else 'nothing'}"
    yield f"- **New:** {f'“{escape(made.new)}”' if made.new else 'nothing, cut'}"
    if made.why:
        yield f"- **Why:** {escape(made.why)}"
    yield f"- **Recommended by:** {escape(entry.signed)}"
    yield ""


def _question(entry: QuestionEntry) -> Iterator[str]:
    yield f"### {entry.number}. {escape(entry.heading)}"
    yield ""
    yield escape(entry.question.text)
    yield ""
    yield f"- **Asked by:** {escape(entry.asked)}"
    if entry.answered:
        yield f"- **Answer:** {escape(entry.question.answer)}"
        yield f"- **Written down by:** {escape(entry.answered)}"
    else:
        yield "- **Answer:** none yet"
    yield ""


def _not_checked(report: Contents) -> Iterator[str]:
    yield f"- {_numbers('claim', [entry.number for entry in report.unchecked])} unchecked"
    if report.to_recheck:
        yield f"- {_numbers('claim', [e.number for e in report.to_recheck])} to re-check"
    yield f"- {_numbers('contradiction', [e.number for e in report.unruled])} without a ruling"
    yield from (f"- {escape(line)}" for line in weak_lines(report))
    for _, record in report.stale:
        note = f": {record.note}" if record.note else ""
        yield f"- No longer found, but ruled on: {escape(ruling_words(record) + note)}"
    yield ""
    if report.set_aside:
        yield "Set aside when the story was read:"
        yield ""
        for block in report.set_aside:
            why = f" ({escape(block.why)})" if block.why else ""
            yield f"- “{escape(block.span.of(report.article.text))}”{why}"
        yield ""
    if report.article.notes:
        yield "Notes from reading the story:"
        yield ""
        yield from (f"- {escape(note)}" for note in report.article.notes)
        yield ""


def _numbers(noun: str, numbers: list[int]) -> str:
    """Return a count and which: "4 claims (1, 4–6)"."""
    parts = [str(a) if a == b else f"{a}–{b}" for a, b in runs(numbers)]
    which = f" ({', '.join(parts)})" if parts else ""
    return f"{counted(len(numbers), noun)}{which}"
