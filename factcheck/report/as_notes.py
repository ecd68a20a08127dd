"""The annotated draft as a web page: the article with numbered notes tied to its exact words.

On a wide screen the notes stand beside the article. What became of a claim is told by a line below
its words and by a sign behind them, never by a colour alone. Everything that comes from an article
or a person is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from factcheck.model import BlockKind, Status
from factcheck.report.backing import backing_told, source_entries
from factcheck.report.contents import Contents, marked_up
from factcheck.report.notes import (
    TITLE,
    TOLD,
    Line,
    Note,
    Stretch,
    annotated,
    loose_lines,
    notes_of,
)
from factcheck.report.page import as_text, labelled, whole_page
from factcheck.report.plain import seen
from factcheck.report.style import STYLE
from factcheck.report.style_notes import STYLE_NOTES


def render_notes(report: Contents) -> str:
    """Return the annotated draft as an HTML page."""
    notes = notes_of(report)
    loose, sources = loose_lines(report), source_entries(report)
    pairs = (labelled(label, as_text(text)) for label, text in report.about if label in TOLD)
    body = [
        "<header>",
        f'<p class="over">{TITLE}</p>',
        f'<h1 dir="auto">{as_text(report.article.title)}</h1>',
        f"<dl>{''.join(pairs)}</dl>",
        f"<p>{as_text(f'{report.progress} {backing_told(report)}')}</p>",
        f'<p class="small">{"".join(_legend(report))}</p>',
        "</header>",
        '<main class="sides">',
        '<section id="article" aria-labelledby="article-heading">',
        '<h2 id="article-heading">The article</h2>',
        *_article(report, notes),
        "</section>",
        '<section id="notes" aria-labelledby="notes-heading" tabindex="0">',
        '<h2 id="notes-heading">Notes</h2>',
        *(_note(report, note) for note in notes),
        *([] if notes else ["<p>None.</p>"]),
        "</section>",
        "</main>",
    ]
    if loose:
        body += ['<section id="whole"><h2>On the article as a whole</h2><dl>']
        body += [*map(_line, loose), "</dl></section>"]
    if sources:
        body.append('<section id="sources"><h2>Sources</h2><ol>')
        body += [f'<li value="{s.number}" dir="auto">{as_text(s.words)}</li>' for s in sources]
        body.append("</ol></section>")
    title = f"{TITLE}: {report.article.title}"
    return whole_page(title, report.copy.version, STYLE + STYLE_NOTES, body)


def _legend(report: Contents) -> Iterator[str]:
    yield "Behind a claim's words stand the number of its note and the sign of its status: "
    for status in Status:
        words = f'<span class="{_look(status)}">{status.symbol} {status.value}</span>'
        yield f"{words} ({report.by_status[status]}), "
    yield f'<span class="{_look(None)}">P passage</span> of a contradiction.'


def _look(status: Status | None) -> str:
    """Return the class that words have by what became of them."""
    return f"words {status.value.replace(' ', '-') if status else 'passage'}"


def _place(note: Note) -> str:
    """Return the name that a note has on the page."""
    return f"claim-{note.mark}" if note.claim else f"passage-{note.mark}"


def _article(report: Contents, notes: Sequence[Note]) -> Iterator[str]:
    yield '<div class="story">'
    for kind, stretches in annotated(report.article, notes):
        about = "" if kind is BlockKind.PARAGRAPH else f'<span class="kind">{kind.value}</span> '
        words = "".join(map(_words, stretches))
        yield f'<p class="block-{kind.value.replace(" ", "-")}" dir="auto">{about}{words}</p>'
    yield "</div>"


def _words(stretch: Stretch) -> str:
    words = escape(seen(stretch.text))
    if stretch.inner is not None:
        words = f'<span class="{_look(stretch.inner.status)}">{words}</span>'
    return words + "".join(map(_reference, stretch.ends))


def _reference(note: Note) -> str:
    place, label = _place(note), f"note on {_called(note)}"
    sign = note.sign.replace(" ", "&nbsp;")
    link = f'<a id="to-{place}" href="#{place}" aria-label="{label}">{sign}</a>'
    return f"<sup>{link}</sup>"


def _called(note: Note) -> str:
    """Return what a note is on, for those who hear the page read."""
    return f"claim {note.mark}, {note.status.value}" if note.status else f"passage {note.mark}"


def _note(report: Contents, note: Note) -> str:
    place, quote = _place(note), report.article.text[note.start : note.end]
    back = f'<a href="#to-{place}" aria-label="back to the words of {_called(note)}">↩</a>'
    return "\n".join(
        (
            f'<article id="{place}">',
            f'<h3>{as_text(note.heading)} <span class="back">{back}</span></h3>',
            f'<blockquote dir="auto">{as_text(quote)}</blockquote>',
            "<dl>",
            *map(_line, note.lines),
            "</dl>",
            "</article>",
        )
    )


def _line(line: Line) -> str:
    return labelled(as_text(line.label), marked_up(line.pieces, lambda text: escape(seen(text))))
