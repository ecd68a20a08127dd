"""The formats of a report: a name, an ending and a function each."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.errors import ExportError
from factcheck.model import CheckingCopy
from factcheck.report.as_html import render_html
from factcheck.report.as_json import render_json
from factcheck.report.as_markdown import render_markdown
from factcheck.report.contents import Contents, contents
from factcheck.report.files import slug

# A new format is a module with a function like these, and its line here. The name is also the
# file's ending.
_RENDERERS: dict[str, Callable[[Contents], str]] = {
    "md": render_markdown,
    "html": render_html,
    "json": render_json,
}

FORMATS: tuple[str, ...] = tuple(_RENDERERS)
"""Names of the formats, the usual one first."""


def render(copy: CheckingCopy, format_name: str) -> str:
    """Return a report as text with line feeds and a line end at its end.

    Args:
        copy: everything it is made from; the same copy gives the same text.
        format_name: one of `FORMATS`.

    Raises:
        ExportError: there is no such format.
    """
    return _RENDERERS[_known(format_name)](contents(copy))


def file_name(copy: CheckingCopy, format_name: str) -> str:
    """Return a name for a report's file: letters, digits and hyphens that any system takes.

    Args:
        copy: what the report is made from; its title and publication date make the name.
        format_name: one of `FORMATS`.

    Returns:
        For example "fact-check-2026-03-13-mayors-adviser-spoke.md".

    Raises:
        ExportError: there is no such format.
    """
    day = f"{copy.article.published.isoformat()}-" if copy.article.published else ""
    return f"fact-check-{day}{slug(copy.article.title)}.{_known(format_name)}"


def _known(format_name: str) -> str:
    if format_name not in _RENDERERS:
        raise ExportError(f"no report format {format_name!a}; choose from {', '.join(FORMATS)}")
    return format_name
