"""Templates of the checking copy: ours, or a newsroom's own in their place.

`assets/templates/README.md` says what they are given. They are Jinja's, in its sandbox: they reach
plain values that are named here and nothing else, and load nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import ExportError
from factcheck.report.plain import one_line
from factcheck.resources import resource

if TYPE_CHECKING:
    from factcheck.report.contents import Contents

_NAMES = ("report.html", "report.md", "report.css")


@dataclass(frozen=True, slots=True)
class Template:
    """A newsroom's own template.

    Attributes:
        path: its file, as an error names it.
        text: what is in it.
    """

    path: str
    text: str


class _Ready(str):
    """Markdown of ours; what is made of it and other text is text again, and escaped."""

    __slots__ = ()


def read_templates(folder: Path | None) -> dict[str, Template]:
    """Return a newsroom's templates by the names of ours, those that are there.

    Args:
        folder: where they are; None and a folder that is not there have none.

    Raises:
        ExportError: one of them cannot be read.
    """
    found: dict[str, Template] = {}
    for name in _NAMES if folder else ():
        assert folder is not None
        path = folder / name
        try:
            found[name] = Template(one_line(str(path)), path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except UnicodeDecodeError as error:
            raise ExportError(
                f"{one_line(str(path))}: is not UTF-8 text; save it as such"
            ) from error
        except OSError as error:
            raise ExportError(f"{one_line(str(path))}: cannot be read: {error.strerror}") from error
    return found


def style_of(report: Contents, ours: str) -> str:
    """Return the newsroom's style sheet, or ours.

    Raises:
        ExportError: it would end where it stands in a page.
    """
    own = report.templates.get("report.css")
    if own is None:
        return ours
    if "</style" in own.text.lower():
        raise ExportError(f"{own.path}: holds </style, which ends a style sheet; take it out")
    return own.text


def fill(
    report: Contents,
    name: str,
    escape: Callable[[str], str],
    about: list[tuple[str, str]],
    parts: Mapping[str, str],
) -> str:
    """Return a template with a report's values in it.

    Args:
        report: the report.
        name: which template.
        escape: makes a text safe where the template puts it.
        about: what is known of article and report, as markup.
        parts: the report's sections by name, as markup.

    Raises:
        ExportError: a newsroom's template is wrong; one line with its file and line.
    """
    # Only what makes a report needs them.
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    own = report.templates.get(name)
    text = own.text if own else resource("assets", "templates", name).read_text(encoding="utf-8")
    ready: type[str] = Markup if name.endswith(".html") else _Ready
    room = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=ready is Markup,
        trim_blocks=True,
        lstrip_blocks=True,
        # Whatever is no markup of ours is a text from somewhere.
        finalize=lambda value: (
            value if isinstance(value, (ready, StrictUndefined)) else ready(escape(str(value)))
        ),
    )
    del room.filters["safe"]  # which takes a text for markup
    values = _values(report) | {
        "about": [(ready(label), ready(told)) for label, told in about],
        "parts": {part: ready(markup) for part, markup in parts.items()},
    }
    try:
        return room.from_string(text).render(values)
    except (
        TemplateError,
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
        RecursionError,
    ) as error:
        if own is None:
            raise
        where = f"{own.path}, line {_line(error)}" if _line(error) else own.path
        raise ExportError(f"{where}: {one_line(str(error))}") from error


def _line(error: BaseException) -> int:
    """Return the line of the template that an error comes from, 0 where it has none."""
    known = getattr(error, "lineno", 0)
    if known:
        return int(known)
    line, at = 0, error.__traceback__
    while at is not None:
        if at.tb_frame.f_code.co_filename == "<template>":  # Jinja's name for one from a text
            line = at.tb_lineno
        at = at.tb_next
    return line


def _values(report: Contents) -> dict[str, Any]:
    """Return the plain values that a template may use."""
    about = dict(report.about)
    return {
        "title": report.article.title,
        "outlet": report.article.outlet,
        "byline": report.article.byline,
        "published": about["Published"] if report.article.published else "",
        "checker": report.copy.checker,
        "exported": about["Exported"],
        "version": report.copy.version,
        "progress": report.progress,
        "counts": {status.value: count for status, count in report.by_status.items()},
        "claims": [
            {
                "number": entry.number,
                "status": entry.claim.status.value,
                "symbol": entry.claim.status.symbol,
                "quote": entry.claim.quote,
                "text": entry.claim.text,
                "said_by": entry.said_by,
                "note": entry.claim.note,
                "contradictions": list(entry.contradictions),
            }
            for entry in report.claims
        ],
        "contradictions": [
            {
                "number": entry.number,
                "level": entry.found.level.value,
                "kind": entry.kind,
                "ruling": entry.ruling,
                "explanation": entry.found.explanation,
            }
            for entry in report.contradictions
        ],
    }
