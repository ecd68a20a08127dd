"""The report as one HTML page that needs nothing else and loads nothing.

Everything that comes from an article or a person is escaped. It prints well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape as _escape

from factcheck.model import BlockKind, Passage, Ruling, Status
from factcheck.report.annotated import annotated_blocks
from factcheck.report.backing import (
    EvidenceEntry,
    SourceEntry,
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
from factcheck.report.page import as_text as _text
from factcheck.report.page import labelled as _pair
from factcheck.report.page import whole_page
from factcheck.report.plain import seen
from factcheck.report.recommended import ChangeEntry, change_entries, changes_told
from factcheck.report.signing import QuestionEntry, question_entries, standing
from factcheck.report.strip import draw_strip
from factcheck.report.style import STYLE
from factcheck.report.templates import fill, style_of
from factcheck.report.timeline import draw_timeline


def render_html(report: Contents) -> str:
    """Return the report as an HTML page."""
    return make_page(report, style_of(report, STYLE))


def make_page(report: Contents, style: str) -> str:
    """Return the report as an HTML page with a style sheet, which is not escaped."""
    filled = fill(
        report,
        "report.html",
        _text,
        [(_text(label), _text(text)) for label, text in report.about],
        {name: "\n".join(lines) for name, lines in _parts(report).items()},
    )
    title = f"Fact-check report: {report.article.title}"
    return whole_page(title, report.copy.version, style, [filled])


def _parts(report: Contents) -> dict[str, Iterable[str]]:
    """Return the sections of a page in order, by the names that templates have for them."""
    questions, sources = question_entries(report), source_entries(report)
    cut, names, changes = report.cut, report.spellings, change_entries(report)
    return {
        "pictures": _pictures(report),
        "summary": _section("summary", "Summary", _summary(report)),
        "contradictions": _section("contradictions", "Contradictions", _contradictions(report)),
        "article": _section("article", "The article with its claims", _article(report)),
        "claims": _section("claims", "Claims", _claims(report)),
        "changes": (
            _section("changes", "Recommended changes", _changes(changes)) if changes else ()
        ),
        "cut": _section("cut", "Cut in later drafts", _cut(report)) if cut else (),
        "sources": _section("sources", "Sources", _sources(sources)) if sources else (),
        "questions": _section("questions", "Questions", _questions(questions)) if questions else (),
        "names": _section("names", "Names", _names(report)) if names else (),
        "not_checked": _section("not-checked", "Not checked", _not_checked(report)),
    }


def _section(name: str, heading: str, lines: Iterable[str]) -> Iterator[str]:
    yield f'<section id="{name}" aria-labelledby="{name}-heading">'
    yield f'<h2 id="{name}-heading">{heading}</h2>'
    yield from lines
    yield "</section>"


def _pictures(report: Contents) -> Iterator[str]:
    """Yield the article's strip and its line of time, where there is something to draw."""
    drawn = [picture for picture in (draw_strip(report), draw_timeline(report)) if picture]
    if drawn:
        figures = (f'<figure class="drawn">\n{picture}\n</figure>' for picture in drawn)
        yield from _section("pictures", "At a glance", figures)


def _summary(report: Contents) -> Iterator[str]:
    yield f"<p>{_text(report.progress)}</p>"
    if backing_told(report):
        yield f"<p>{_text(backing_told(report))}</p>"
    pairs = [_pair(_text(label), _text(text)) for label, text in standing(report)]
    if pairs:
        yield f"<dl>{''.join(pairs)}</dl>"
    yield '<div class="tables">'
    yield from _table(
        "Claims by status",
        ("Status", "Claims"),
        [
            (f"{status.symbol} {status.value}", str(count))
            for status, count in report.by_status.items()
        ],
    )
    yield from _table(
        "Contradictions by level and ruling",
        ("Level", *(ruling.value for ruling in Ruling), "no ruling yet"),
        [
            (level.value, *(str(counts[ruling]) for ruling in (*Ruling, None)))
            for level, counts in report.by_level.items()
        ],
    )
    yield "</div>"


def _table(caption: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"<table><caption>{_text(caption)}</caption><thead><tr>"
    yield "".join(f'<th scope="col">{_text(cell)}</th>' for cell in head)
    yield "</tr></thead><tbody>"
    for first, *rest in rows:
        cells = "".join(f"<td>{_text(cell)}</td>" for cell in rest)
        yield f'<tr><th scope="row">{_text(first)}</th>{cells}</tr>'
    yield "</tbody></table>"


def _contradictions(report: Contents) -> Iterator[str]:
    if not report.contradictions:
        yield "<p>None found.</p>"
    for entry in report.contradictions:
        yield from _contradiction(entry)


def _contradiction(entry: ContradictionEntry) -> Iterator[str]:
    found = entry.found
    yield f'<article class="{found.level.value}" id="contradiction-{entry.number}">'
    yield f"<h3>{entry.number}. {found.level.value.capitalize()}, {_text(entry.kind)}"
    yield f'<span class="tag">{_text(entry.ruling)}</span></h3>'
    yield f'<p class="explanation">{_text(found.explanation)}</p>'
    yield f'<div class="passages passages-{len(entry.passages)}">'
    for passage in entry.passages:
        yield from _passage(passage)
    yield "</div>"
    if found.also:
        yield '<p class="small">Also:</p><div class="passages passages-1">'
        for passage in found.also:
            yield from _passage(passage)
        yield "</div>"
    yield f'<p class="small">Rule {_text(found.rule)}, score {found.score:.2f}</p>'
    if entry.record:
        yield f"<p><strong>Ruling:</strong> {_text(ruling_words(entry.record))}</p>"
        if entry.record.note:
            yield f'<p dir="auto"><strong>Note:</strong> {_text(entry.record.note)}</p>'
    yield "</article>"


def _passage(passage: Passage) -> Iterator[str]:
    words = "".join(
        f"<mark>{_escape(seen(text))}</mark>" if marked else _escape(seen(text))
        for text, marked in segments(passage)
    )
    yield f'<figure><blockquote dir="auto">{words}</blockquote>'
    about = [f"in “{_text(passage.article)}”"] if passage.article else []
    about += [f"reads: {_text(passage.reads)}"] if passage.reads else []
    if about:
        yield f"<figcaption>{'; '.join(about)}</figcaption>"
    yield "</figure>"


def _article(report: Contents) -> Iterator[str]:
    yield '<p class="small">A number with a sign stands where a claim ends: '
    yield ", ".join(f"{status.symbol} {status.value}" for status in Status) + ".</p>"
    yield '<div class="story">'
    for kind, pieces in annotated_blocks(report.article, report.claims):
        words = "".join(
            _reference(piece) if isinstance(piece, ClaimEntry) else _escape(seen(piece))
            for piece in pieces
        )
        name = kind.value.replace(" ", "-")
        about = "" if kind is BlockKind.PARAGRAPH else f'<span class="kind">{kind.value}</span> '
        yield f'<p class="block-{name}" dir="auto">{about}{words}</p>'
    yield "</div>"


def _reference(entry: ClaimEntry) -> str:
    label = f"claim {entry.number}, {entry.claim.status.value}"
    sign = f"{entry.number}&nbsp;{entry.claim.status.symbol}"
    return f'<sup><a href="#claim-{entry.number}" aria-label="{label}">{sign}</a></sup>'


def _claims(report: Contents) -> Iterator[str]:
    if not report.claims:
        yield "<p>None.</p>"
    evidence = evidence_by_claim(report)
    for entry in report.claims:
        yield from _claim(entry, evidence.get(entry.claim.id, ()))


def _claim(entry: ClaimEntry, evidence: Iterable[EvidenceEntry]) -> Iterator[str]:
    claim = entry.claim
    yield f'<article id="claim-{entry.number}">'
    yield f'<h3>{entry.number}. <span class="tag">{_text(entry.status)}</span></h3>'
    yield f'<blockquote dir="auto">{_text(claim.quote)}</blockquote>'
    yield "<dl>"
    if entry.changes:
        yield _pair(
            "Since it was checked", marked_up(entry.changes, lambda text: _escape(seen(text)))
        )
    if entry.wording:
        yield _pair("Worded for checking", _text(entry.wording))
    yield _pair("Said by", _text(entry.said_by))
    if claim.details:
        items = "".join(f"<li>{_text(detail_words(detail))}</li>" for detail in claim.details)
        yield _pair("Details", f"<ul>{items}</ul>")
    if entry.contradictions:
        links = ", ".join(f'<a href="#contradiction-{n}">{n}</a>' for n in entry.contradictions)
        yield _pair("Contradictions", links)
    items = "".join(map(_evidence, evidence))
    if items:
        yield _pair("Evidence", f"<ul>{items}</ul>")
    if claim.note:
        yield _pair("Note", _text(claim.note))
    yield "</dl>"
    yield "</article>"


def _changes(changes: Sequence[ChangeEntry]) -> Iterator[str]:
    yield f"<p>{_text(changes_told(changes))}</p>"
    for entry in changes:
        made = entry.made
        yield f'<article id="change-{entry.number}">'
        yield f"<h3>{entry.number}. {_text(entry.heading)}</h3>"
        if entry.paragraph is not None:
            place = marked_up(entry.pieces, lambda text: _escape(seen(text)))
            yield f'<blockquote dir="auto">{place}</blockquote>'
        yield "<dl>"
        yield _pair("Old", f"“{_text(made.old)}”" if made.old else "nothing")
        yield _pair("New", f"“{_text(made.new)}”" if made.new else "nothing, cut")
        if made.why:
            yield _pair("Why", _text(made.why))
        yield _pair("Recommended by", _text(entry.signed))
        yield "</dl></article>"


def _cut(report: Contents) -> Iterator[str]:
    yield "<ul>"
    for cut in report.cut:
        yield f'<li dir="auto">“{_text(cut.quote)}” — {_text(cut_words(cut))}</li>'
    yield "</ul>"


def _questions(questions: Iterable[QuestionEntry]) -> Iterator[str]:
    for entry in questions:
        yield f"<article><h3>{entry.number}. {_text(entry.heading)}</h3>"
        yield f'<p dir="auto">{_text(entry.question.text)}</p><dl>'
        yield _pair("Asked by", _text(entry.asked))
        yield _pair("Answer", _text(entry.question.answer) if entry.answered else "none yet")
        if entry.answered:
            yield _pair("Written down by", _text(entry.answered))
        yield "</dl></article>"


def _evidence(entry: EvidenceEntry) -> str:
    excerpt = f"<q>{_text(entry.evidence.excerpt)}</q>" if entry.evidence.excerpt else ""
    parts = (_text(entry.words), excerpt, _text(entry.evidence.note))
    return f"<li>{'<br>'.join(part for part in parts if part)}</li>"


def _sources(sources: Iterable[SourceEntry]) -> Iterator[str]:
    yield "<ol>"
    for entry in sources:
        yield f'<li value="{entry.number}" dir="auto">{_text(entry.words)}</li>'
    yield "</ol>"


def _names(report: Contents) -> Iterator[str]:
    yield "<ul>"
    for right, wrong in report.spellings:
        yield f'<li dir="auto">{_text(right)}, not {_text(", ".join(wrong))}</li>'
    yield "</ul>"


def _not_checked(report: Contents) -> Iterator[str]:
    yield "<ul>"
    claims = [entry.number for entry in report.unchecked]
    yield f"<li>{counted(len(claims), 'claim')} unchecked{_which('claim', claims)}</li>"
    again = [entry.number for entry in report.to_recheck]
    if again:
        yield f"<li>{counted(len(again), 'claim')} to re-check{_which('claim', again)}</li>"
    found = [entry.number for entry in report.unruled]
    which = _which("contradiction", found)
    yield f"<li>{counted(len(found), 'contradiction')} without a ruling{which}</li>"
    yield from (f"<li>{_text(line)}</li>" for line in weak_lines(report))
    for _, record in report.stale:
        note = f": {record.note}" if record.note else ""
        yield f"<li>No longer found, but ruled on: {_text(ruling_words(record) + note)}</li>"
    yield "</ul>"
    if report.set_aside:
        yield "<h3>Set aside when the story was read</h3><ul>"
        for block in report.set_aside:
            why = f" ({_text(block.why)})" if block.why else ""
            yield f'<li dir="auto">“{_text(block.span.of(report.article.text))}”{why}</li>'
        yield "</ul>"
    if report.article.notes:
        yield "<h3>Notes from reading the story</h3><ul>"
        yield from (f"<li>{_text(note)}</li>" for note in report.article.notes)
        yield "</ul>"


def _which(place: str, numbers: list[int]) -> str:
    """Return links to the claims or contradictions of these numbers, runs drawn together."""

    def link(number: int) -> str:
        return f'<a href="#{place}-{number}">{number}</a>'

    parts = [link(a) if a == b else f"{link(a)}–{link(b)}" for a, b in runs(numbers)]
    return f": {', '.join(parts)}" if parts else ""
