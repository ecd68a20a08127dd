"""The checked copy in Markdown: only what the editor is asked to change, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model import Standing
from factcheck.report.as_markdown import change_lines, escape
from factcheck.report.contents import Contents
from factcheck.report.recommended import ChangeEntry, change_entries, changes_told

ABOUT = frozenset({"Outlet", "Byline", "Published", "Draft", "Exported", "Exported by", "Tells of"})
"""What a checked copy says of the article and of itself; the checking copy says more."""


def render_changes(report: Contents) -> str:
    """Return the checked copy as Markdown."""
    return "\n".join(_lines(report)).rstrip("\n") + "\n"


def _lines(report: Contents) -> Iterator[str]:
    entries = change_entries(report)
    yield f"# Recommended changes: {escape(report.article.title)}"
    yield ""
    for label, text in report.about:
        if label in ABOUT:
            yield f"- **{label}:** {escape(text)}"
    yield f"- **SHA-256 of the text:** `{report.article.sha256}`"
    yield ""
    yield changes_told(entries)
    yield ""
    for heading, some in parts(entries):
        yield f"## {heading}"
        yield ""
        for entry in some:
            yield from change_lines(entry)


def parts(entries: Iterable[ChangeEntry]) -> list[tuple[str, list[ChangeEntry]]]:
    """Return recommended changes under the headings of a checked copy, none of them empty."""
    found: dict[str, list[ChangeEntry]] = {"To decide": [], "Decided": [], "No longer there": []}
    for entry in entries:
        gone = entry.made.standing is Standing.GONE
        heading = "To decide" if entry.is_open else "No longer there" if gone else "Decided"
        found[heading].append(entry)
    return [(heading, some) for heading, some in found.items() if some]
