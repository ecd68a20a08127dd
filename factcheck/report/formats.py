"""The formats of a report: for each a name, what it is, and where it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from factcheck.errors import ExportError
from factcheck.model import CheckingCopy
from factcheck.report.contents import Contents, contents
from factcheck.report.files import slug
from factcheck.report.templates import read_templates

_WAIT = 5
"""Seconds after which people want to know that something is under way."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format of a report.

    Attributes:
        name: as it is asked for.
        title: what it is and who it is for, in a few words.
        ending: of its files' names, without the dot.
        stem: what its files' names begin with.
        maker: module in this package and function, which takes the contents and returns a text or
            bytes; imported when it is first used, since some need large libraries.
        shown_as: name of the format that tells the same as a text; its own where it is one.
        claims_a_second: how many claims it gets through, about, where it keeps people waiting; 0
            for the quick ones.
    """

    name: str
    title: str
    ending: str
    stem: str
    maker: str
    shown_as: str = ""
    claims_a_second: int = 0

    def wait(self, claims: int) -> str:
        """Return what to say before so many claims are written; empty where nobody waits."""
        seconds = 2 + claims / self.claims_a_second if self.claims_a_second else 0
        if seconds < _WAIT:
            return ""
        about = f"{seconds:.0f} seconds" if seconds < 90 else f"{seconds / 60:.0f} minutes"
        return f"Laying out {claims:,} claims as {self.name} takes about {about}"

    @property
    def is_text(self) -> bool:
        """Whether it can be printed and read as it is."""
        return not self.shown_as


# A new format is a module with a function like theirs, and its line here.
_FORMATS = (
    Format("md", "checking copy, Markdown", "md", "fact-check", "as_markdown:render_markdown"),
    Format("html", "checking copy, web page", "html", "fact-check", "as_html:render_html"),
    Format("json", "data for programs, JSON", "json", "fact-check", "as_json:render_json"),
    Format("csv", "tracker, a row a claim, CSV", "csv", "tracker", "as_csv:render_csv"),
    Format(
        "csv-excel",
        "tracker, CSV as Excel reads it",
        "csv",
        "tracker-excel",
        "as_csv:render_csv_for_excel",
    ),
    Format("xlsx", "tracker, workbook", "xlsx", "tracker", "as_xlsx:render_xlsx", shown_as="csv"),
    Format(
        "annotations",
        "notes for annotation tools, JSON-LD",
        "jsonld",
        "annotations",
        "as_annotations:render_annotations",
    ),
    Format("docx", "annotated draft, Word", "docx", "annotated", "as_docx:render_docx", "md"),
    Format("notes", "annotated draft, web page", "html", "annotated", "as_notes:render_notes"),
    Format(
        "pdf",
        "checking copy, PDF",
        "pdf",
        "fact-check",
        "as_pdf:render_pdf",
        shown_as="md",
        claims_a_second=25,
    ),
    Format(
        "changes", "recommended changes, Markdown", "md", "changes", "as_changes:render_changes"
    ),
    Format(
        "changes-docx",
        "recommended changes, Word",
        "docx",
        "changes",
        "as_changes_docx:render_changes_docx",
        shown_as="changes",
    ),
)
_BY_NAME = {each.name: each for each in _FORMATS}

FORMATS: tuple[str, ...] = tuple(_BY_NAME)
"""Names of the formats, the usual one first."""

TEXT_FORMATS: tuple[str, ...] = tuple(each.name for each in _FORMATS if each.is_text)
"""Names of those that are text."""


def format_named(name: str) -> Format:
    """Return a format.

    Raises:
        ExportError: there is none of that name.
    """
    if name not in _BY_NAME:
        raise ExportError(f"no report format {name!a}; choose from {', '.join(FORMATS)}")
    return _BY_NAME[name]


def render(copy: CheckingCopy, format_name: str, templates: Path | None = None) -> str:
    """Return a report as text with line feeds and a line end at its end.

    Args:
        copy: everything it is made from; the same copy gives the same text.
        format_name: one of `TEXT_FORMATS`.
        templates: folder with a newsroom's own templates, where it has some.

    Raises:
        ExportError: there is no such format, it is no text, or a template is wrong.
    """
    made = _made(copy, format_name, templates)
    if isinstance(made, bytes):
        raise ExportError(f"a report as {format_name} is no text; name a file for it")
    return made


def render_bytes(copy: CheckingCopy, format_name: str, templates: Path | None = None) -> bytes:
    """Return a report as it stands in its file, texts as UTF-8.

    Args:
        copy: everything it is made from; the same copy gives the same bytes.
        format_name: one of `FORMATS`.
        templates: folder with a newsroom's own templates, where it has some.

    Raises:
        ExportError: there is no such format, what makes it is not installed, or a template is
            wrong.
    """
    made = _made(copy, format_name, templates)
    return made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace")


def _made(copy: CheckingCopy, format_name: str, templates: Path | None) -> str | bytes:
    module, _, function = format_named(format_name).maker.partition(":")
    maker: Callable[[Contents], str | bytes]
    maker = getattr(import_module(f"factcheck.report.{module}"), function)
    return maker(contents(copy, read_templates(templates)))


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
    chosen = format_named(format_name)
    day = f"{copy.article.published.isoformat()}-" if copy.article.published else ""
    return f"{chosen.stem}-{day}{slug(copy.article.title)}.{chosen.ending}"
